/** How near what a text says of a resolution comes to its title. */
import { diffArrays } from 'diff';
import type { Span, TextEdit } from '../../text/model.ts';

interface Word extends Span {
  readonly text: string;
  /** In lower case, with plain apostrophes. */
  readonly folded: string;
}

/** What tells the words given from a title. */
export interface Difference {
  /** What makes the title of the words given, in their offsets: from the first word that differs to the last. */
  readonly change: TextEdit;
  /** The share of the words of the longer that both have, in one order: 0 to 1. */
  readonly likeness: number;
  /** True where the words given are the title's, with some left out. */
  readonly isShorter: boolean;
  /** Words that stand in the place of others, where the two have as many words; else undefined. */
  readonly swapped: number | undefined;
}

const WORD = /[\p{L}\p{N}]+(?:[’'/.-][\p{L}\p{N}]+)*/gu;

/** Words beyond which titles are not compared; the recognizer reads none as long. */
const MOST_WORDS = 200;

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
    folded: word.toLowerCase().replaceAll('’', "'"),
  }));
}

/**
 * What tells the words given from a title, but for case and punctuation; undefined where nothing does.
 * @param keepsSmall whether a small letter at the beginning stays small, as within a sentence
 */
export function differenceOf(given: string, title: string, keepsSmall: boolean): Difference | undefined {
  const [said, right] = [wordsOf(given), wordsOf(title)];
  const most = Math.max(said.length, right.length);
  const differs = (index: number): boolean => said[index]?.folded !== right[index]?.folded;
  if (most > MOST_WORDS || said.length === 0 || right.length === 0) return undefined;
  const swapped = said.filter((_, index) => differs(index)).length;
  if (swapped === 0 && said.length === right.length) return undefined;
  const common = diffArrays(
    said.map(({ folded }) => folded),
    right.map(({ folded }) => folded),
  ).reduce((sum, { added, removed, value }) => (added || removed ? sum : sum + value.length), 0);
  return {
    change: changeOf(said, right, given, title, keepsSmall && /^\p{Ll}/u.test(given)),
    likeness: common / most,
    isShorter: common === said.length,
    swapped: said.length === right.length ? swapped : undefined,
  };
}

function changeOf(
  said: readonly Word[],
  right: readonly Word[],
  given: string,
  title: string,
  keepsSmall: boolean,
): TextEdit {
  const least = Math.min(said.length, right.length);
  const alike = (one: Word | undefined, other: Word | undefined): boolean => one?.text === other?.text;
  let before = 0;
  while (before < least && alike(said[before], right[before])) before++;
  let behind = 0;
  while (behind < least - before && alike(said.at(-1 - behind), right.at(-1 - behind))) behind++;
  // The spaces and punctuation around the words that differ go with them.
  const [start, from] = before > 0 ? [said[before - 1]?.end ?? 0, right[before - 1]?.end ?? 0] : [0, 0];
  const [end, to] =
    behind > 0
      ? [said.at(-behind)?.start ?? given.length, right.at(-behind)?.start ?? title.length]
      : [given.length, title.length];
  const text = title.slice(from, to);
  return { start, end, text: before === 0 && keepsSmall ? small(text) : text };
}

/** A title's first letter as it is within a sentence; that of a name all in capitals stays. */
function small(title: string): string {
  return /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
