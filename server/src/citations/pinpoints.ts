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
// No bounds on lists: the engine copies a bounded loop for each turn, which takes longer than reading.
const VALUES = `${VALUE}(?:${JOINER}${VALUE})*`;

const AFTER = new RegExp(`(,\\s| and )(${UNIT})(?:\\s(${VALUES}))?(?![\\w’-])`, 'y');
// Read loosely first, `EACH` looks closer; what is read is bounded by `REACH`.
const WORD = '[\\w./()]+(?:\\s\\([a-z]+\\))*';
const ONE = `${UNIT}(?:\\s${WORD}(?:${JOINER}${WORD})*)?`;
const BEFORE = new RegExp(`\\b(${ONE}(?:,? ${ONE})*),?\\s(?:of|to|in)\\s(?:the\\s|its\\s)?(?:document\\s)?$`);
/** What links a pinpoint to the citation behind it. */
const LINK = /\s(?:of|to|in)\s(?:the\s|its\s)?(?:document\s)?$/;
const EACH = new RegExp(`(${UNIT})(?:\\s(${VALUES}))?`, 'g');
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

/** Pinpoints that follow directly at `at`, and where the last of them ends (`at` where there is none). */
export function pinpointsAfter(
  plain: string,
  at: number,
): { readonly pinpoints: readonly Pinpoint[]; readonly end: number } {
  const pinpoints: Pinpoint[] = [];
  let end = at;
  while (pinpoints.length < MOST) {
    AFTER.lastIndex = end;
    const match = AFTER.exec(plain);
    const [, separator = '', word = '', list] = match ?? [];
    const unit = unitOf(word);
    if (!match || unit === undefined) break;
    if (pinpoints.length === 0 && separator !== ', ') break;
    if (list === undefined && !SOLE.has(unit)) break;
    // A resolution is a place only below a chapter or section: "chap. I, resolution 1".
    const above = pinpoints.at(-1)?.unit;
    if (/^(?:resolution|decision)$/.test(unit) && above !== 'chapter' && above !== 'section') break;
    const start = end + separator.length;
    end = AFTER.lastIndex;
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
  for (const [text, word = '', list] of whole.matchAll(EACH)) {
    const unit = unitOf(word);
    if (unit === undefined || (list === undefined && !SOLE.has(unit))) continue;
    const start =
      from + match.index + whole.indexOf(text, (pinpoints.at(-1)?.span.end ?? 0) - from - match.index);
    pinpoints.push({ unit, values: valuesOf(list), span: { start, end: start + text.length } });
  }
  return pinpoints;
}
