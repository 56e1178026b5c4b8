/** The acronyms of a text: where they are spelt out, and where they are used. */
import {
  BETTER_KNOWN,
  NAMES_WITH_ACRONYMS,
  NEVER_ABBREVIATED,
  WORDS_OF_LETTERS,
} from '../../language/abbreviations.ts';
import { OTHER_NAMES } from '../../language/country-names.ts';
import { NameFinder } from '../../citations/name-finder.ts';
import { romanValue } from '../../citations/roman.ts';
import { spanAround } from '../../citations/quotes.ts';
import type { Corpus } from '../../corpus/model.ts';
import type { Block, Span } from '../../text/model.ts';
import { citationsIn } from '../notes/subject.ts';
import { wordsOf } from '../shared/prose.ts';
import { ownWords } from './own-words.ts';
import { endingOf } from './written-out.ts';

/** An acronym in a block, spans in its plain text. */
export interface Acronym extends Span {
  /** Without `’s` and `-led`; `SDGs` keeps its plural. */
  readonly text: string;
  /** Without the plural: what makes two of them one. */
  readonly key: string;
  /** Where the word ends, `’s` and `-led` included. */
  readonly wordEnd: number;
  /**
   * `spelt`: in brackets behind its name, or with its name in brackets behind it; `used`: in the drafter's own
   * words; `foreign`: within a title, a quotation or the name of an instrument, which keeps its letters.
   */
  readonly role: 'spelt' | 'used' | 'foreign';
  /** For one in brackets: the brackets with the space before them. */
  readonly brackets?: Span;
}

const LETTERS = /^(?:UN-\p{Lu}\p{Ll}+|[A-Z]{2,}[A-Za-z0-9]*)(?:-\d+)?$/u;

/** Abbreviated names of States are `country-name`'s, those of the Organization and its organs `abbreviation`'s. */
const OTHERS: ReadonlySet<string> = new Set([
  ...NEVER_ABBREVIATED.keys(),
  ...OTHER_NAMES.flatMap(({ others }) => others),
  ...WORDS_OF_LETTERS,
]);

const names = new NameFinder(NAMES_WITH_ACRONYMS.map((name) => ({ name, value: name })));

const known = new WeakMap<Corpus, WeakMap<Block, readonly Acronym[]>>();

/** The acronyms of a block, in order. */
export function acronymsIn(block: Block, corpus: Corpus): readonly Acronym[] {
  const blocks = known.get(corpus) ?? new WeakMap<Block, readonly Acronym[]>();
  known.set(corpus, blocks);
  const before = blocks.get(block);
  if (before) return before;
  const found = /[A-Z]{2}|UN-/u.test(block.plain) && /\p{Ll}/u.test(block.plain) ? read(block, corpus) : [];
  blocks.set(block, found);
  return found;
}

function read(block: Block, corpus: Corpus): readonly Acronym[] {
  const { plain } = block;
  const own = new Set(ownWords(block).map(({ start }) => start));
  const instruments = citationsIn(block, corpus).filter(({ kind }) => kind === 'instrument');
  const foreign = [...instruments, ...names.find(plain)]
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  return wordsOf(block).flatMap(({ text: word, start, end: wordEnd }): readonly Acronym[] => {
    const text = word.slice(0, word.length - endingOf(word).length);
    const end = start + text.length;
    if (
      !isAcronym(text) ||
      /[/._]$/u.test(plain.slice(0, start).slice(-1)) ||
      /^[/_]/u.test(plain.slice(end))
    )
      return [];
    const key = keyOf(text);
    const brackets = bracketsAround(plain, { start, end });
    if (brackets || hasNameBehind(plain, end))
      return [{ text, key, start, end, wordEnd, role: 'spelt', ...(brackets ? { brackets } : {}) }];
    const role = own.has(start) && !spanAround(foreign, start) ? 'used' : 'foreign';
    return [{ text, key, start, end, wordEnd, role }];
  });
}

/** In one and in many, an acronym is the same. */
function keyOf(text: string): string {
  return text.replace(/(?<=\p{Lu})s$/u, '');
}

function isAcronym(text: string): boolean {
  if (!LETTERS.test(text) || romanValue(text) !== undefined) return false;
  const [key] = keyOf(text).split(/-\d/u);
  return key !== undefined && !OTHERS.has(key);
}

/** "(UNODC)", "(hereinafter “UNODC”)", "(ISIL, also known as Da’esh)" behind a word. */
function bracketsAround(plain: string, { start, end }: Span): Span | undefined {
  const before = /\p{L}[”’"]?( \((?:(?:hereinafter|hereafter|referred to as|the) )*[“"]?)$/u.exec(
    plain.slice(Math.max(0, start - 60), start),
  )?.[1];
  if (before === undefined) return undefined;
  const after = /^[”"]?(?:\)|,? (?:or|also known as|and also)\b|,(?= [^)A-Z]))/u.exec(
    plain.slice(end, end + 20),
  )?.[0];
  return after === undefined ? undefined : { start: start - before.length, end: end + after.length };
}

/** "UNODC (United Nations Office on Drugs and Crime)". */
function hasNameBehind(plain: string, end: number): boolean {
  return /^ \((?:the )?\p{Lu}\p{Ll}+ \p{L}/u.test(plain.slice(end, end + 60));
}

/** True for a body that is given its acronym in brackets though it is not used again. */
export function isBetterKnown({ key }: Pick<Acronym, 'key'>): boolean {
  return BETTER_KNOWN.has(key);
}

const JOINING = new Set([
  'a',
  'against',
  'and',
  'as',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'the',
  'to',
  'with',
]);

/** An acronym in brackets, if it is in brackets. */
type Bracketed = Pick<Acronym, 'key' | 'brackets'>;

/** The name that stands before an acronym in brackets and whose initials make it; undefined where none does. */
export function nameBefore(plain: string, acronym: Bracketed): string | undefined {
  return initialled(plain, acronym, false) ?? initialled(plain, acronym, true);
}

/** Words such as *of* count for no letter of the acronym, or may. */
function initialled(plain: string, { key, brackets }: Bracketed, joiningCounts: boolean): string | undefined {
  if (!brackets) return undefined;
  const from = Math.max(0, brackets.start - 160);
  const words = [...plain.slice(from, brackets.start).matchAll(/\p{L}[\p{L}’']*/gu)].reverse();
  let wanted = key.toLowerCase();
  for (const { 0: word, index } of words) {
    const folded = word.toLowerCase();
    const joins = JOINING.has(folded);
    if (wanted.endsWith(folded.charAt(0)) && (joiningCounts || !joins)) wanted = wanted.slice(0, -1);
    else if (!joins) return undefined;
    if (wanted === '') return plain.slice(from + index, brackets.start);
  }
  return undefined;
}
