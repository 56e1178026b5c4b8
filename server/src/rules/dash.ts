/** A hyphen where a range of years, pages or paragraphs has a dash. */
import type { Block, Span } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Problem } from './model.ts';
import { profiles } from './profile.ts';
import { prose } from './shared/prose.ts';
import { isOwn } from './style/own-words.ts';

/** The rule. */
export const dash: BlockRule = {
  id: 'dash',
  group: 'style',
  level: 'information',
  profiles,
  page: {
    summary: 'A hyphen in a range of years, pages or paragraphs',
    why: 'A hyphen joins words, and parts of symbols; what runs from one number to another is parted by the longer en dash, so that a range is not taken for a symbol.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the strategic plan for the period 2021-2025,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the strategic plan for the period 2021–2025,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'Adopted texts, which part years, days and paragraphs by en dashes.',
  },
  kinds: prose,
  checkBlock: (block) =>
    rangesIn(block.plain)
      .filter((range) => isOwn(block, range.start))
      .map((range) => problemAt(block, range)),
};

/** A range, and where what parts its ends stands. */
interface Range extends Span {
  readonly mark: Span;
}

const MARK = '\\s?(?:--|[-‐‑−—])\\s?';
const YEARS = new RegExp(
  `(?<![\\p{L}\\d/.,–-])((?:1[89]|20|21)\\d\\d)(${MARK})((?:1[89]|20|21)\\d\\d|\\d\\d)(?![\\p{L}\\d/–-]|[.,]\\d)`,
  'gu',
);
const UNIT =
  /(?<![\p{L}\d-])(?:pp?\.|pages?|paras?\.|paragraphs?|arts?\.|articles?|chaps?\.|chapters?|sects?\.|sections?|[Nn]os\.|vols\.|rules|items)\s?(?=[\dIVXLC])/giu;
const RANGE = new RegExp(
  `(\\d{1,4}|[IVXLC]{1,7})(?:(${MARK}|–)(\\d{1,4}|[IVXLC]{1,7}))?(?![\\p{L}\\d/–-]|[.]\\d)`,
  'uy',
);
const JOINER = /,? (?:and |or )?/uy;

function rangesIn(plain: string): readonly Range[] {
  if (!/[\dIVXLC]\s?[-‐‑−—]/u.test(plain)) return [];
  const years = Array.from(plain.matchAll(YEARS)).flatMap((match) => {
    const [, first = '', mark = '', second = ''] = match;
    return followsYear(first, mark, second) ? [rangeAt(match.index, first, mark, second)] : [];
  });
  const places = Array.from(plain.matchAll(UNIT)).flatMap(({ 0: unit, index }) =>
    rangesFrom(plain, index + unit.length),
  );
  return [...years, ...places];
}

/** "2021-2025", "2021-25"; "2021-10" may be a month. */
function followsYear(first: string, mark: string, second: string): boolean {
  if (second.length === 4) return Number(second) > Number(first);
  return mark.length === 1 && Number(second) > 12 && Number(second) > Number(first.slice(2));
}

function rangeAt(start: number, first: string, mark: string, second: string): Range {
  const at = start + first.length;
  return {
    start,
    end: at + mark.length + second.length,
    mark: { start: at, end: at + mark.length },
  };
}

/** The ranges of a list such as "12-15, 18 and 20-22". */
function rangesFrom(plain: string, from: number): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = from; ;) {
    RANGE.lastIndex = at;
    const match = RANGE.exec(plain);
    if (!match) return ranges;
    const [, first = '', mark, second = ''] = match;
    // An article may have a number such as 6-1.
    if (mark !== undefined && mark !== '–' && !(Number(second) <= Number(first)))
      ranges.push(rangeAt(at, first, mark, second));
    JOINER.lastIndex = RANGE.lastIndex;
    if (JOINER.exec(plain)?.[0] === undefined || JOINER.lastIndex === RANGE.lastIndex) return ranges;
    at = JOINER.lastIndex;
  }
}

function problemAt(block: Block, { mark, ...range }: Range): Problem {
  const span = sourceSpan(block, range);
  const right = `${block.plain.slice(range.start, mark.start)}–${block.plain.slice(mark.end, range.end)}`;
  const message = `A range is written with an en dash: “${right}”.`;
  const edit = replaced({ block, start: 0 }, mark, '–');
  return edit
    ? { span, message, fixes: [{ title: `Write “${right}”`, edits: [edit], safe: true }] }
    : { span, message, fixes: [], unmended: 'markup stands within the range' };
}
