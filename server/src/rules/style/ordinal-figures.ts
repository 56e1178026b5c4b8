/** Ordinals in figures that are to be words: "its 79th session", "the 21st century". Meetings have figures. */
import { ORDINAL_NOUNS, ORDINAL_QUALIFIERS } from '../../language/number-labels.ts';
import { ordinalOf, ordinalValue } from '../../language/ordinals.ts';
import { capital } from '../../language/words.ts';
import type { NumberContext, NumberSlip } from './number-context.ts';

const FIGURES = /^\d{1,2}(?:st|nd|rd|th)$/u;

/** Words between an ordinal and its noun at most: "68th, 69th and 70th regular". */
const REACH = 6;

/** The ordinals of a block that are to be words. */
export function ordinalFigures({ words, figures, plain, cited }: NumberContext): readonly NumberSlip[] {
  return figures.flatMap((place) => {
    const word = words[place];
    if (!word || !FIGURES.test(word.text) || cited(word) || !belongsToSession(words, plain, place)) return [];
    const inWords = ordinalOf(ordinalValue(word.text) ?? 0);
    if (inWords === undefined) return [];
    const right = word.opens ? capital(inWords) : inWords;
    const reason = 'The ordinals of sessions, anniversaries and centuries are written in words';
    return [{ start: word.start, end: word.end, right, reason }];
  });
}

function belongsToSession(words: NumberContext['words'], plain: string, place: number): boolean {
  for (let at = place + 1; at <= place + REACH; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (!before || !word || !/^,? $/u.test(plain.slice(before.end, word.start))) return false;
    if (ORDINAL_NOUNS.has(word.folded)) return !word.named;
    if (!ORDINAL_QUALIFIERS.has(word.folded) && ordinalValue(word.folded) === undefined) return false;
  }
  return false;
}
