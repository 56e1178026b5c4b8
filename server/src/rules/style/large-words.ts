/** Words that are to be figures: numbers of ten and more, percentages, millions. */
import { APPROXIMATE } from '../../language/number-labels.ts';
import { beginsNumber, numberInFigures, readNumber, type ReadNumber } from '../../language/numbers.ts';
import type { NumberContext, NumberSlip } from './number-context.ts';
import type { OwnWord } from './own-words.ts';

/** A number in words has no more words than this. */
const MOST_WORDS = 10;

/** The words of a block that are to be figures. */
export function largeWords(context: NumberContext): readonly NumberSlip[] {
  const { words } = context;
  const slips: NumberSlip[] = [];
  for (let place = 0; place < words.length; place++) {
    const word = words[place]?.folded ?? '';
    const read = beginsNumber(word) ? numberAt(context, place) : undefined;
    if (read) {
      slips.push(...ofNumber(context, place, read));
      place += read.count - 1;
    } else if (word.includes('-')) slips.push(...ofCompound(context, place));
  }
  return slips;
}

function numberAt({ near, words }: NumberContext, place: number): ReadNumber | undefined {
  const first = words[place];
  if (!first) return undefined;
  const folded = [first.folded];
  for (let steps = 1; steps < MOST_WORDS; steps++) {
    const word = near(place, steps);
    if (!word) break;
    folded.push(word.folded);
  }
  return readNumber(folded);
}

function ofNumber(context: NumberContext, place: number, read: ReadNumber): readonly NumberSlip[] {
  const { words, near } = context;
  const [first, last] = [words[place], words[place + read.count - 1]];
  if (!first || !last || first.opens || first.named) return [];
  if (hasFigures(near(place, -1)) || hasFigures(near(place + read.count - 1, 1))) return [];
  const reason = reasonFor(context, place, read, last);
  return reason === undefined
    ? []
    : [{ start: first.start, end: last.end, right: numberInFigures(read.value), reason }];
}

const large = 'A number from 10 on is written in figures';

function reasonFor(
  { near, plain }: NumberContext,
  place: number,
  { value, count }: ReadNumber,
  { end }: OwnWord,
): string | undefined {
  const next = near(place + count - 1, 1)?.folded ?? '';
  const cent = near(place + count - 1, 2)?.folded;
  if (next === 'percent' || next === 'percentage' || (next === 'per' && cent === 'cent'))
    return 'A percentage is written in figures';
  if (/^(?:million|billion|trillion)$/u.test(next)) return 'Millions are counted in figures';
  if (value < 10 || APPROXIMATE.has(near(place, -1)?.folded ?? '')) return undefined;
  // "thirty (30) days", "ten- and fifteen-year plans".
  return /^(?: \(\d|-)/u.test(plain.slice(end, end + 3)) ? undefined : large;
}

/** "a fifteen-member council"; not "the twenty-first-century city", "ten-fold". */
function ofCompound({ words, near }: NumberContext, place: number): readonly NumberSlip[] {
  const word = words[place];
  if (!word || word.opens || word.named || hasFigures(near(place, -1))) return [];
  const parts = word.folded.split('-');
  if (parts.length < 2 || parts.length > 5) return [];
  for (const count of [2, 1]) {
    const head = parts.slice(0, count).join('-');
    const rest = parts.slice(count);
    const value = beginsNumber(head) ? (readNumber([head])?.value ?? 0) : 0;
    if (value < 10 || rest.length === 0) continue;
    const [first = ''] = rest;
    // Ordinals, misspelt ones too: "seventy-nineth".
    if (/^(?:fold|odd|plus|some|(?!month).*(?:st|nd|rd|th))$/u.test(first)) return [];
    return [{ start: word.start, end: word.start + head.length, right: String(value), reason: large }];
  }
  return [];
}

const hasFigures = (word: OwnWord | undefined): boolean => word !== undefined && /\d/u.test(word.text);
