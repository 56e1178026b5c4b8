/** Reads pinpoints: ", chap. V, sect. A" after a citation, "article 31 of the" and "the annex to" before it. */
import type { Pinpoint, PinpointUnit } from './model.ts';

const UNITS: Readonly<Record<string, PinpointUnit>> = {
  annex: 'annex',
  annexe: 'annex',
  appendice: 'appendix',
  appendix: 'appendix',
  art: 'article',
  article: 'article',
  chap: 'chapter',
  chapter: 'chapter',
  decision: 'decision',
  enclosure: 'enclosure',
  footnote: 'footnote',
  p: 'page',
  page: 'page',
  para: 'paragraph',
  paragraph: 'paragraph',
  part: 'part',
  pp: 'page',
  resolution: 'resolution',
  sect: 'section',
  section: 'section',
  subpara: 'subparagraph',
  subparagraph: 'subparagraph',
  table: 'table',
};

const UNIT =
  '(?:[Aa]nnex(?:es)?|[Aa]ppend(?:ix|ices)|[Ee]nclosures?|[Cc]hap(?:s?\\.|ters?)|[Ss]ect(?:s?\\.|ions?)|(?:[Ss]ubp|[Pp])ara(?:s?\\.|graphs?)|[Aa]rt(?:s?\\.|icles?)|[Pp]arts?|pp?\\.|[Pp]ages?|[Tt]ables?|[Ff]ootnotes?|[Rr]esolutions?|[Dd]ecisions?)';
const STEM = /^(annexe?|appendi(?:x|ce)|[a-z]+?)(?:s?\.|s)?$/i;
const VALUE =
  '(?:\\d{1,3}/\\d{1,3}|(?:[IVXLC]{1,7}|[A-Z]|\\d{1,4}|one|two|three|four|five)(?:\\.(?:[IVXLC]{1,7}|[A-Z]|\\d{1,3})){0,3}(?:\\s?bis|\\s?ter)?(?:\\s?\\([a-z]{1,4}\\)){0,3})(?![\\w’/])';
const JOINER = '(?:, (?:and )?| and | or | to |\\s?[–—-]\\s?)';
// Values and what joins them are read one after the other: the engine copies what repeats within a pattern, and
// making a pattern of the whole list took longer than reading a draft with it.
const VALUE_AT = new RegExp(VALUE, 'y');
const JOINER_AT = new RegExp(JOINER, 'y');
const SEPARATED_UNIT = new RegExp(`(,\\s| and )(${UNIT})`, 'y');
/** What no pinpoint goes over into. */
const GOING_ON = /[\w’-]/;
// Read loosely first, `EACH` looks closer; what is read is bounded by `REACH`.
const WORD = '[\\w./()]+(?:\\s\\([a-z]+\\))*';
const ONE = `${UNIT}(?:\\s${WORD}(?:${JOINER}${WORD})*)?`;
const BEFORE = new RegExp(`\\b(${ONE}(?:,? ${ONE})*),?\\s(?:of|to|in)\\s(?:the\\s|its\\s)?(?:document\\s)?$`);
/** What links a pinpoint to the citation behind it. */
const LINK = /\s(?:of|to|in)\s(?:the\s|its\s)?(?:document\s)?$/;
const UNITS_IN = new RegExp(UNIT, 'g');
const RANGE = / to |\s?[–—-]\s?/;

/** Units that need no number: there may be only one. */
const SOLE: ReadonlySet<PinpointUnit> = new Set(['annex', 'appendix', 'enclosure']);

/** More pinpoints than any citation has; the bound keeps a run of them linear. */
const MOST = 8;

/** Characters before a citation in which a pinpoint is looked for. */
const REACH = 120;

function unitOf(word: string): PinpointUnit | undefined {
  return UNITS[STEM.exec(word)?.[1]?.toLowerCase() ?? ''];
}

/** Single values; a range stays together as `3 to 5`. */
function valuesOf(list: string | undefined): string[] {
  if (list === undefined) return [];
  return list.split(/, (?:and )?| and | or /).map((value) => value.split(RANGE).join(' to '));
}

/** Where the list of values that begins at `at` ends; undefined where none does. */
function valuesEnd(plain: string, at: number): number | undefined {
  let end: number | undefined;
  for (let next = at; ;) {
    VALUE_AT.lastIndex = next;
    if (!VALUE_AT.test(plain)) return end;
    end = VALUE_AT.lastIndex;
    JOINER_AT.lastIndex = end;
    if (!JOINER_AT.test(plain)) return end;
    next = JOINER_AT.lastIndex;
  }
}

/** The values behind a unit that ends at `at`, and where they end. */
function valuesAfter(plain: string, at: number): { readonly list: string | undefined; readonly end: number } {
  const end = /\s/.test(plain.charAt(at)) ? valuesEnd(plain, at + 1) : undefined;
  return end === undefined || GOING_ON.test(plain.charAt(end))
    ? { list: undefined, end: at }
    : { list: plain.slice(at + 1, end), end };
}

/** Pinpoints that follow directly at `at`, and where the last of them ends (`at` where there is none). */
export function pinpointsAfter(
  plain: string,
  at: number,
): { readonly pinpoints: readonly Pinpoint[]; readonly end: number } {
  const pinpoints: Pinpoint[] = [];
  let end = at;
  while (pinpoints.length < MOST) {
    SEPARATED_UNIT.lastIndex = end;
    const [whole, separator = '', word = ''] = SEPARATED_UNIT.exec(plain) ?? [];
    const unit = unitOf(word);
    if (whole === undefined || unit === undefined) break;
    const { list, end: behind } = valuesAfter(plain, end + whole.length);
    if (list === undefined && GOING_ON.test(plain.charAt(behind))) break;
    if (pinpoints.length === 0 && separator !== ', ') break;
    if (list === undefined && !SOLE.has(unit)) break;
    // A resolution is a place only below a chapter or section: "chap. I, resolution 1".
    const above = pinpoints.at(-1)?.unit;
    if (/^(?:resolution|decision)$/.test(unit) && above !== 'chapter' && above !== 'section') break;
    const start = end + separator.length;
    end = behind;
    pinpoints.push({ unit, values: valuesOf(list), span: { start, end } });
  }
  return { pinpoints, end };
}

/** Pinpoints that end directly before `at`: "the annex to", "article 31 of the". */
export function pinpointsBefore(plain: string, at: number): readonly Pinpoint[] {
  const from = Math.max(0, at - REACH);
  const before = plain.slice(from, at);
  if (!LINK.test(before)) return [];
  const match = BEFORE.exec(before);
  if (!match) return [];
  const whole = match[1] ?? '';
  const pinpoints: Pinpoint[] = [];
  let read = 0;
  for (const { 0: word, index } of whole.matchAll(UNITS_IN)) {
    const unit = unitOf(word);
    if (index < read || unit === undefined) continue;
    const { list, end } = valuesAfter(whole, index + word.length);
    read = end;
    if (list === undefined && !SOLE.has(unit)) continue;
    const start = from + match.index;
    pinpoints.push({ unit, values: valuesOf(list), span: { start: start + index, end: start + end } });
  }
  return pinpoints;
}
