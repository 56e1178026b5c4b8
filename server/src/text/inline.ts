/** Reads the inside of a block: its plain text, its italics, its footnote marks, and where each came from. */
import { findOnce } from './find-once.ts';
import { plainDigits, superscriptDigits } from './superscripts.ts';
import type { Comment, Mark, MarkForm, Run, Span } from './model.ts';

/** The inside of a block; offsets of source are relative to the block. */
export interface Inline {
  readonly plain: string;
  readonly runs: readonly Run[];
  readonly italics: readonly Span[];
  readonly marks: readonly Mark[];
  readonly comments: readonly Comment[];
}

const markdownPunctuation = /[\\`*_{}[\]()#+.!<>~|^-]/u;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

const caretMark = /\[\^([^\]\s]{1,20})\]/uy;
const supMark = /<sup>\s*(\d{1,3}(?:\s*,\s*\d{1,3}){0,9}|[a-z*†‡]{1,2})\s*<\/sup>/uy;
const circumflexMark = /\^(\d{1,3})\^/uy;
const superscriptMark = /[⁰¹²³⁴-⁹]{1,4}/uy;
const link = /\[([^[\]]{1,400})\]\(([^()\s]{0,1000})\)/uy;
const tag = /<\/?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,300})?\/?>/uy;
const entity = /&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/uy;
const delimiter = /[\\<*_]/gu;
const stars = /\*+|_+/uy;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;
const space = /\s/u;
const wordCharacter = /[\p{L}\p{N}]/u;

function at(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}

/** Emphasis delimiters that open or close something; all others stand for themselves. */
function pairEmphasis(
  source: string,
  start: number,
  end: number,
): Map<number, { length: number; italic: boolean }> {
  const pairs = new Map<number, { length: number; italic: boolean }>();
  const open = new Map<string, number>();
  const commentClose = findOnce(source, '-->');
  for (let i = start; i < end;) {
    delimiter.lastIndex = i;
    i = delimiter.exec(source)?.index ?? end;
    if (i >= end) break;
    const c = source.charAt(i);
    if (c === '\\') {
      i += 2;
      continue;
    }
    if (c === '<' && source.startsWith('<!--', i)) {
      const close = commentClose(i);
      i = close < 0 || close >= end ? i + 4 : close + 3;
      continue;
    }
    if (c !== '*' && c !== '_') {
      i++;
      continue;
    }
    const run = at(stars, source, i)?.[0] ?? c;
    const length = run.length;
    const prior = i > start ? source.charAt(i - 1) : ' ';
    const next = i + length < end ? source.charAt(i + length) : ' ';
    const inside = c === '_' && wordCharacter.test(prior) && wordCharacter.test(next);
    const canClose = !space.test(prior) && !inside;
    const canOpen = !space.test(next) && !inside;
    const opener = open.get(run);
    if (length <= 3 && canClose && opener !== undefined) {
      const mark = { length, italic: length !== 2 };
      pairs.set(opener, mark);
      pairs.set(i, mark);
      open.delete(run);
    } else if (length <= 3 && canOpen) open.set(run, i);
    i += length;
  }
  return pairs;
}

class Builder {
  /** The plain text, piece by piece: a string that grows and is looked at in turn is copied each time. */
  private readonly pieces: string[] = [];
  length = 0;
  /** The plain offset behind the last space that was put. */
  private spaceAt = -1;
  readonly runs: { plain: number; source: number; length: number; width: number }[] = [];
  readonly italics: { start: number; end: number }[] = [];
  readonly marks: { label: string; form: MarkForm; span: Span; at: number }[] = [];
  readonly comments: Comment[] = [];
  italicFrom = -1;
  readonly commentClose: (from: number) => number;

  constructor(source: string) {
    this.commentClose = findOnce(source, '-->');
  }

  put(text: string, source: number, width: number): void {
    const last = this.runs.at(-1);
    if (
      last &&
      text.length === width &&
      last.length === last.width &&
      last.source + last.width === source &&
      last.plain + last.length === this.length
    ) {
      last.length += width;
      last.width += width;
    } else this.runs.push({ plain: this.length, source, length: text.length, width });
    this.pieces.push(text);
    this.length += text.length;
  }

  plain(): string {
    return this.pieces.join('');
  }

  endsInSpace(): boolean {
    return this.pieces.at(-1) === ' ';
  }

  /** True where superscript digits would stand for a power of a unit, `km²`, and not for a note. */
  endsInUnit(): boolean {
    return /(?:^|[\s\d])[kcm]?m$/u.test(this.pieces.slice(-4).join('').slice(-4));
  }

  putSpace(source: number, width: number): void {
    if (this.length > 0 && !this.endsInSpace()) {
      this.put(' ', source, width);
      this.spaceAt = this.length;
    }
  }

  /** Takes back the space between a word and a mark when punctuation follows the mark. */
  dropSpace(): void {
    const last = this.runs.at(-1);
    if (!last || !this.endsInSpace()) return;
    this.pieces.pop();
    this.length--;
    for (let i = this.marks.length - 1; i >= 0; i--) {
      const mark = this.marks[i];
      if (!mark || mark.at <= this.length) break;
      mark.at = this.length;
    }
    if (last.length === 1) this.runs.pop();
    else {
      last.length--;
      last.width--;
    }
  }

  toggleItalic(): void {
    if (this.italicFrom < 0) {
      this.italicFrom = this.length;
      return;
    }
    const start = this.italicFrom;
    this.italicFrom = -1;
    const end = this.length;
    if (end === start) return;
    const last = this.italics.at(-1);
    // Between two runs with one space at most, there is no word.
    const between = last ? start - last.end : 2;
    if (last && (between === 0 || (between === 1 && this.spaceAt === start))) last.end = end;
    else this.italics.push({ start, end });
  }

  mark(label: string, form: MarkForm, start: number, end: number): void {
    this.marks.push({ label, form, span: { start, end }, at: this.length });
  }
}

/** Characters that may mean something: markup, marks, white space but for the plain space, what is not seen. */
const meaning = (() => {
  const table = new Uint8Array(0x10000);
  for (const c of `\\[]<^&*_${superscriptDigits}`) table[c.charCodeAt(0)] = 1;
  for (let code = 0; code < table.length; code++) {
    const c = String.fromCharCode(code);
    if (c !== ' ' && (space.test(c) || invisible.test(c))) table[code] = 1;
  }
  return table;
})();

/** The end of the words that begin at `start`: nothing in them has a meaning, and single spaces part them. */
function wordsEnd(source: string, start: number, end: number): number {
  let i = start + 1;
  for (; i < end; i++) {
    const code = source.charCodeAt(i);
    if (meaning[code] === 1) break;
    if (code !== 32) continue;
    const next = i + 1 < end ? source.charCodeAt(i + 1) : 32;
    if (next === 32 || meaning[next] === 1) break;
  }
  return i;
}

/** Reads `source` from `start` to `end`. Total and linear. */
export function readInline(source: string, start: number, end: number): Inline {
  const out = new Builder(source);
  const emphasis = pairEmphasis(source, start, end);
  let linkClose = -1;
  let linkEnd = -1;
  for (let i = start; i < end;) {
    const c = source.charAt(i);
    if (i === linkClose) {
      i = linkEnd;
      continue;
    }
    const pair = c === '*' || c === '_' ? emphasis.get(i) : undefined;
    if (pair) {
      if (pair.italic) out.toggleItalic();
      i += pair.length;
      continue;
    }
    if (space.test(c)) {
      let stop = i + 1;
      while (stop < end && space.test(source.charAt(stop))) stop++;
      out.putSpace(i, stop - i);
      i = stop;
      continue;
    }
    const special = readSpecial(out, source, i, end, linkClose < i);
    if (special !== undefined) {
      if (special.link) [linkClose, linkEnd] = special.link;
      i = special.next;
      continue;
    }
    if (/[,;:.]/u.test(c) && out.marks.at(-1)?.at === out.length) {
      const next = c === ',' ? markAhead(source, i + 1, end) : undefined;
      if (next !== undefined) {
        i = next;
        continue;
      }
      out.dropSpace();
    }
    const stop = wordsEnd(source, i, end);
    out.put(source.slice(i, stop), i, stop - i);
    i = stop;
  }
  if (out.italicFrom >= 0) out.toggleItalic();
  while (out.endsInSpace()) out.dropSpace();
  const plain = out.plain();
  const { runs, italics, marks, comments } = out;
  return { plain, runs, italics: italics.filter((run) => run.start < plain.length), marks, comments };
}

/** Where the mark begins that a comma parts from the mark before it; undefined where something else follows. */
function markAhead(source: string, from: number, end: number): number | undefined {
  let i = from;
  while (i < end && space.test(source.charAt(i))) i++;
  const marks = [caretMark, supMark, circumflexMark, superscriptMark];
  return marks.some((mark) => at(mark, source, i)) ? i : undefined;
}

/** Marks, links, tags, entities, escapes, comments; undefined where the character stands for itself. */
function readSpecial(
  out: Builder,
  source: string,
  i: number,
  end: number,
  mayLink: boolean,
): { next: number; link?: readonly [number, number] } | undefined {
  const c = source.charAt(i);
  let found: RegExpExecArray | null;
  switch (c) {
    case '\\':
      if (i + 1 >= end || !markdownPunctuation.test(source.charAt(i + 1))) return undefined;
      out.put(source.charAt(i + 1), i, 2);
      return { next: i + 2 };
    case '[':
      if ((found = at(caretMark, source, i)) && i + found[0].length <= end) {
        out.mark(found[1] ?? '', 'caret', i, i + found[0].length);
        return { next: i + found[0].length };
      }
      if (mayLink && (found = at(link, source, i)) && i + found[0].length <= end) {
        const close = i + 1 + (found[1] ?? '').length;
        return { next: i + 1, link: [close, i + found[0].length] };
      }
      return undefined;
    case '<':
      return readTag(out, source, i, end);
    case '^':
      if (!(found = at(circumflexMark, source, i)) || i + found[0].length > end) return undefined;
      out.mark(found[1] ?? '', 'circumflex', i, i + found[0].length);
      return { next: i + found[0].length };
    case '&': {
      if (!(found = at(entity, source, i)) || i + found[0].length > end) return undefined;
      const code = found[1] ? Number(found[1]) : found[2] ? parseInt(found[2], 16) : undefined;
      const text =
        code === undefined
          ? entities[found[3] ?? '']
          : code > 31 && code < 0x110000
            ? String.fromCodePoint(code)
            : ' ';
      if (text === undefined) return undefined;
      if (space.test(text)) out.putSpace(i, found[0].length);
      else if (text.length === 1) out.put(text, i, found[0].length);
      else return undefined;
      return { next: i + found[0].length };
    }
    default:
      if (invisible.test(c)) return { next: i + 1 };
      if (superscriptDigits.includes(c) && !out.endsInUnit() && (found = at(superscriptMark, source, i))) {
        const digits = plainDigits(found[0]);
        out.mark(digits, 'superscript', i, i + found[0].length);
        return { next: i + found[0].length };
      }
      return undefined;
  }
}

function readTag(out: Builder, source: string, i: number, end: number): { next: number } | undefined {
  if (source.startsWith('<!--', i)) {
    const close = out.commentClose(i);
    if (close < 0 || close + 3 > end) return undefined;
    out.comments.push({ text: source.slice(i + 4, close).trim(), span: { start: i, end: close + 3 } });
    return { next: close + 3 };
  }
  const sup = at(supMark, source, i);
  // 15<sup>th</sup> and km<sup>2</sup> are words.
  const word = /^(?:st|nd|rd|th)$/u.test(sup?.[1] ?? '') || out.endsInUnit();
  if (sup && !word && i + sup[0].length <= end) {
    for (const label of (sup[1] ?? '').split(/\s*,\s*/u)) out.mark(label, 'sup', i, i + sup[0].length);
    return { next: i + sup[0].length };
  }
  const found = at(tag, source, i);
  if (!found || i + found[0].length > end) return undefined;
  if (found[1]?.toLowerCase() === 'br') out.putSpace(i, found[0].length);
  return { next: i + found[0].length };
}
