/** Names that are written out where an abbreviation stood: with *the* or without, and whose they are. */
import { leadAt } from '../../language/leads.ts';
import type { Block, Span } from '../../text/model.ts';

/** What stands before a noun that needs an article, and is itself none. */
const OPENING = new Set(
  'about above across after against among and as at before between beyond but by concerning during for from in including into nor of on or over regarding through to towards under upon via with within without'.split(
    ' ',
  ),
);

/** What goes on behind a name that stands by itself, where a noun would be called by it. */
const GOING_ON = new Set(
  'after against also among and are as at be been before between but by can concerning continues could during for from had has have in including into is its may must nor not of on or over regarding remains shall should since that through to towards under until upon was were when where which while who will with within without would'.split(
    ' ',
  ),
);

/** Words that leave open whether the name before them stands by itself: "UN and regional bodies". */
const OPEN = new Set(['and', 'or']);

/** Words before "UN and regional bodies" that leave no place for an article. */
const QUALIFYING = new Set(
  'all both certain current different existing former key main many new other relevant several some such these those various'.split(
    ' ',
  ),
);

const DETERMINING = /(?:^|[^\p{L}])(?:the|an?|its|their|this|that|each|any|every|no)$/iu;

/** How a name stands in its sentence. */
interface Standing {
  readonly article: boolean;
  /** False where the sentence can be read in two ways. */
  readonly certain: boolean;
}

const none: Standing = { article: false, certain: true };

/** Whether a name that takes *the* needs it written at this place, where its abbreviation stands. */
function standing(plain: string, { start, end }: Span): Standing {
  const before = plain.slice(Math.max(0, start - 60), start).trimEnd();
  if (DETERMINING.test(before)) return none;
  const next = nextWord(plain, end);
  if (next !== undefined && !GOING_ON.has(next)) return none;
  const certain = next === undefined || !OPEN.has(next);
  const word = /(?:^|[^\p{L}-])([\p{L}-]+)$/u.exec(before)?.[1];
  if (word === undefined) return { article: true, certain };
  const opens = OPENING.has(word.toLowerCase()) || isVerb(word) || /\bto \p{L}+$/u.test(before);
  return { article: opens || !QUALIFYING.has(word), certain: certain && opens };
}

/** The owner of something has its article whatever it owns: "the Russian Federation’s offers". */
function possessive(plain: string, { start }: Span): Standing {
  return { article: !DETERMINING.test(plain.slice(Math.max(0, start - 60), start).trimEnd()), certain: true };
}

function isPossessive(ending: string): boolean {
  return /^['’]/u.test(ending);
}

function nextWord(plain: string, end: number): string | undefined {
  return /^[ \u00a0](\p{L}+)/u.exec(plain.slice(end, end + 30))?.[1];
}

/** True where a noun follows that is called by the name: "UN system". */
export function isAttributive(plain: string, { end }: Span): boolean {
  const next = nextWord(plain, end);
  return next !== undefined && !GOING_ON.has(next);
}

/** A verb that a paragraph may open with, in any place, or what ends as verbs do: "Requests", "it requested". */
export function isVerb(word: string): boolean {
  return (
    /(?:ed|ing)$/u.test(word) ||
    (leadAt(word, 'operative') ?? leadAt(word, 'preambular'))?.end === word.length
  );
}

/** The words to write for an abbreviation, and whether they are certain to be right. */
export interface WrittenOut {
  readonly text: string;
  readonly certain: boolean;
}

/**
 * A name for the abbreviation that stands at a span of the block's plain text: with *The* where it opens a
 * sentence, with the apostrophe that the text has, and with the abbreviation's own ending, "’s" or "-led".
 */
export function writtenOut(
  block: Block,
  span: Span,
  { name, article }: { readonly name: string; readonly article: boolean },
): WrittenOut {
  const { plain } = block;
  const found = endingOf(plain.slice(span.start, span.end));
  const stem = { start: span.start, end: span.end - found.length };
  const own: Standing = !article
    ? none
    : isPossessive(found)
      ? possessive(plain, stem)
      : standing(plain, stem);
  const ending = isPossessive(found) && name.endsWith('s') ? found.charAt(0) : found;
  const the = own.article ? (opensSentence(plain, stem.start) ? 'The ' : 'the ') : '';
  return { text: the + withApostrophe(name, plain) + ending, certain: own.certain };
}

/** What is not of the abbreviation itself: `’s`, `-led`. */
export function endingOf(word: string): string {
  return /(?:['’]s?|-\p{Ll}[\p{Ll}-]*)$/u.exec(word)?.[0] ?? '';
}

/** A name with the apostrophes, straight or curly, that the text uses. */
export function withApostrophe(name: string, plain: string): string {
  return name.replace(/['’]/gu, plain.includes('’') || !plain.includes("'") ? '’' : "'");
}

/** True where a sentence, or a paragraph, begins at an offset. */
export function opensSentence(plain: string, at: number): boolean {
  return /(?:^|[.?!][”"’)]{0,2} )$/u.test(plain.slice(Math.max(0, at - 5), at));
}

/** 1 where the full stop behind an abbreviation with stops is its own, and ends no sentence: "the U.S. Government". */
export function stopAfter(plain: string, { start, end }: Span): 0 | 1 {
  const hasStops = plain.slice(start, end).includes('.');
  return hasStops && /^\.(?:[,;:)]| (?!The )\p{L})/u.test(plain.slice(end, end + 6)) ? 1 : 0;
}
