/**
 * Heals the markup of one line: what converters write for footnote marks, italics, links and entities becomes
 * the draft format's. Words are left alone.
 */
import { plainDigits } from '../text/superscripts.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Where a mark stands in healed text. Group: its label. */
export const markPattern = /\[\^([^\]\s]{1,20})\]/gu;

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** An entity with the end of something else inside: `^{17 &}quot;`, `<sup>&</sup>lt;`. */
const brokenEntity = / ?&(\}|<\/[a-z]{1,6}>) ?(quot|amp|lt|gt|apos|nbsp);/gu;
const entity = /&(?:#(\d{1,6})|([a-z]{2,4}));/gu;
const sup = /(?:<sup>\s?){1,3}(\d{1,3}(?:\s?,\s?\d{1,3}){0,9}|[a-z*†‡]{1,2})\s?(?:<\/sup>){1,3}/gu;
/** The first half of a tag, in a tag of its own: `<sup><</sup>sup>1</sup>`. */
const cutTag = /<sup>(<\/?)<\/sup>(?=sup>)/gu;
const formula = /\$([^$\n]{1,40})\$|\\\(([^\n()]{1,40})\\\)/gu;
const raised = /\^\{\s?(\d{1,3})\s?\}|\^(\d{1,3}|\\?[*†‡])\^/gu;
/** `[1]`, as web pages write marks; a number of an instrument has more than digits. */
const bracketed = /\\?\[(\d{1,3})\\?\](?![(:])/gu;
const superscriptRun = /[⁰¹²³⁴-⁹]{1,4}/gu;
const link = /\[([^[\]\n]{1,400})\]\([^()\s]{0,1000}\)/gu;
/** A mark that leads to its note. */
const linkedMark = /\[(\[\^[^\]\s]{1,20}\])\]\([^()\s]{0,1000}\)/gu;
const italicTag = /<\/?(?:i|em)>/giu;
const underscored = /(?<![\p{L}\p{N}_\\/])_(?=\p{L})([^_\n]{1,300})(?<!\s)_(?![\p{L}\p{N}_])/gu;
const otherTag = /<\/?(?:a|b|strong|u|span|div|p|font|small|center|sub|sup)(?:\s[^<>]{0,200})?>/giu;
const escaped = /\\([\\`_{}[\]()#+.!<>~|$%&-])/gu;

function marks(labels: string): string {
  return labels
    .split(',')
    .map((label) => `[^${label.trim()}]`)
    .join(',');
}

/** The number in a fragment of LaTeX that holds nothing else, such as `^{\rm 23}`, its braces in any order. */
function numberIn(latex: string): string | undefined {
  const bare = latex.replace(/[\s\\^{}]/gu, '').replace(/^(?:rm|text|mathrm|textsuperscript)/u, '');
  return /^\d{1,3}$/u.test(bare) ? bare : undefined;
}

/** True where superscript digits stand for a power of a unit, `km²`. */
function isPower(before: string): boolean {
  return /(?:^|[\s\d])[kcm]?m$/u.test(before);
}

function healMarks(line: string): string {
  return line
    .replace(cutTag, '$1')
    .replace(sup, (_, labels: string) => marks(labels))
    .replace(formula, (whole, dollar: string | undefined, bracket: string | undefined) => {
      const label = numberIn(dollar ?? bracket ?? '');
      return label === undefined ? whole : `[^${label}]`;
    })
    .replace(
      raised,
      (_, braced: string | undefined, plain: string | undefined) =>
        `[^${braced ?? plain?.replace('\\', '') ?? ''}]`,
    )
    .replace(bracketed, '[^$1]')
    .replace(superscriptRun, (run, offset: number, all: string) =>
      isPower(all.slice(Math.max(0, offset - 4), offset)) ? run : `[^${plainDigits(run)}]`,
    )
    .replace(/\\\*/gu, '[^*]');
}

/** One line without its markup, in the draft format. White space is collapsed. Total and linear. */
export function healMarkup(line: string): string {
  const plain = line
    .replace(invisible, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(brokenEntity, '$1&$2;')
    .replace(entity, (whole, code: string | undefined, name: string | undefined) =>
      code !== undefined
        ? String.fromCodePoint(Math.min(Number(code), 0x10ffff))
        : (entities[name ?? ''] ?? whole),
    );
  return healMarks(plain)
    .replace(linkedMark, '$1')
    .replace(link, '$1')
    .replace(italicTag, '*')
    .replace(underscored, '*$1*')
    .replace(/<br\s?\/?>/giu, ' ')
    .replace(otherTag, '')
    .replace(/\*{2,}/gu, (run) => (run.length === 3 ? '*' : ''))
    .replace(/\\$/u, '')
    .replace(escaped, '$1')
    .replace(/(?<=\S)(?<!^[-*+•]) (?=\[\^)/gu, '')
    .replace(/(\[\^[^\]\s]{1,20}\])(?=[\p{L}“(])/gu, '$1 ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Healed text in roman type: its italics removed, its marks kept. */
export function roman(text: string): string {
  return text.replace(/\*(?!\])/gu, '');
}

/** What a reader reads: no marks, no italics. */
export function plainOf(text: string): string {
  return text.replace(markPattern, '').replace(/\*/gu, '').replace(/\s+/gu, ' ').trim();
}
