/** Figures that are to be words: numbers under ten, and numbers at the beginning of a sentence. */
import { COUNTED_NAMES, FUNCTION_WORDS, LABELS, PLURALS } from '../../language/number-labels.ts';
import { beginsNumber, numberInWords, UNITS } from '../../language/numbers.ts';
import { capital } from '../../language/words.ts';
import type { NumberContext, NumberSlip } from './number-context.ts';
import type { OwnWord } from './own-words.ts';

/** The figures of a block that are to be words. */
export function smallFigures(context: NumberContext): readonly NumberSlip[] {
  const large = countedInFigures(context);
  return context.figures.flatMap((place) => {
    const word = context.words[place];
    if (!word || context.cited(word)) return [];
    const first = word.opens ? atBeginning(context, place, word) : undefined;
    if (first) return [first];
    const slip = underTen(context, place, word);
    const others = slip && large.get(context.sentence(word.start));
    const alike = others?.has(undefined) === true || others?.has(thingCounted(context, place)) === true;
    return slip && !alike ? [slip] : [];
  });
}

/**
 * What the numbers of ten or more count, sentence by sentence: numbers of the same things are written in one way,
 * that of the highest. Nothing is said of those that count what cannot be told.
 */
function countedInFigures(context: NumberContext): ReadonlyMap<number, ReadonlySet<string | undefined>> {
  const { words, figures, cited, sentence } = context;
  const counts = new Map<number, Set<string | undefined>>();
  for (const place of figures) {
    const word = words[place];
    if (!word || !/^\d{2,}$/u.test(word.text) || /^(?:1[89]|20|21)\d\d$/u.test(word.text)) continue;
    if (cited(word)) continue;
    const things = counts.get(sentence(word.start)) ?? new Set();
    things.add(thingCounted(context, place));
    counts.set(sentence(word.start), things);
  }
  return counts;
}

const OPENING = /(\d{1,3})(,\d{3})?(?= \p{L})/uy;

/** "15 Member States …", "80 per cent of …". A year has no better form. */
function atBeginning({ plain, near }: NumberContext, place: number, word: OwnWord): NumberSlip | undefined {
  OPENING.lastIndex = word.start;
  const [figures = '', , thousands] = OPENING.exec(plain) ?? [];
  const next = near(place, 1);
  if (figures === '' || thousands !== undefined || !next || !counted(next)) return undefined;
  const value = Number(figures);
  const counts = next.folded === 'per' || value === 1 || isPlural(next) || isPlural(near(place, 2));
  const inWords = numberInWords(value);
  if (!counts || inWords === undefined || MONTHS.has(next.folded)) return undefined;
  const span = { start: word.start, end: word.end };
  return { ...span, right: capital(inWords), reason: 'A sentence begins with a number in words' };
}

function underTen(context: NumberContext, place: number, word: OwnWord): NumberSlip | undefined {
  if (!standsFree(context.plain, word)) return undefined;
  const before = context.near(place, -1);
  if (!word.opens && (!before || namesWhatFollows(before))) return undefined;
  if (before?.folded === 'of' && context.near(place, -2)?.named === true) return undefined;
  const counts = /^[1-9]$/u.test(word.text) ? countsWhatFollows(context, place) : isCompound(word);
  const inWords = numberInWords(Number(word.text.charAt(0)));
  if (!counts || inWords === undefined) return undefined;
  const right = word.opens ? capital(inWords) : inWords;
  return { start: word.start, end: word.start + 1, right, reason: 'A number under 10 is written in words' };
}

/** "a 5-year plan"; not "a 5-kilogram bag" and "a 5-year-old child". */
function isCompound({ folded }: OwnWord): boolean {
  const [figure = '', ...rest] = folded.split('-');
  if (!/^[1-9]$/u.test(figure) || rest.length === 0) return false;
  return rest.every((part) => /^\p{Ll}{3,}$/u.test(part) && !UNITS.has(part) && part !== 'old');
}

/** True for "workshop", "Goal", and for figures, with which the number would make another. */
function namesWhatFollows({ folded, named, text }: OwnWord): boolean {
  return LABELS.has(folded) || named || /\d$/u.test(text);
}

/** True where the number counts what stands behind it: "3 months", "3 new members", "2 or 3 States". */
function countsWhatFollows(context: NumberContext, place: number, first = true): boolean {
  const { near, words } = context;
  const next = near(place, 1);
  if (!next) return false;
  if (/^(?:or|to|and)$/u.test(next.folded))
    return (
      first && /^[1-9]$/u.test(near(place, 2)?.text ?? '') && countsWhatFollows(context, place + 2, false)
    );
  // "2 two-day meetings": of two numbers that stand together, one is in figures.
  if (!counted(next) || UNITS.has(next.folded) || beginsNumber(next.folded.split('-', 1)[0] ?? ''))
    return false;
  if (isAge(context, place)) return false;
  if (words[place]?.text === '1') return !isPlural(next);
  return thingCounted(context, place) !== undefined;
}

/** The noun of "3 months", "3 international drug control conventions": the first plural of the words that may be counted. */
function thingCounted({ near }: NumberContext, place: number): string | undefined {
  for (let steps = 1; steps <= 5; steps++) {
    const word = near(place, steps);
    if (!word || !counted(word)) return undefined;
    if (isPlural(word)) return word.folded;
  }
  return undefined;
}

/** "children under 5 years", "5 years old", "5 years of age": ages take figures. */
function isAge({ near }: NumberContext, place: number): boolean {
  if (!/^(?:years?|months?)$/u.test(near(place, 1)?.folded ?? '')) return false;
  const second = near(place, 2)?.folded;
  return (
    /^(?:under|over|above|below)$/u.test(near(place, -1)?.folded ?? '') ||
    second === 'old' ||
    (second === 'of' && near(place, 3)?.folded === 'age')
  );
}

function counted({ folded, text }: OwnWord): boolean {
  return /^\p{Ll}/u.test(text) ? !FUNCTION_WORDS.has(folded) : COUNTED_NAMES.has(text);
}

function isPlural(word: OwnWord | undefined): boolean {
  if (!word) return false;
  return /[^iu'’s]s$/u.test(word.folded) || PLURALS.has(word.folded) || COUNTED_NAMES.has(word.text);
}

const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

function standsFree(plain: string, { start, end }: OwnWord): boolean {
  return /^[\s([]?$/u.test(plain.charAt(start - 1)) && !/^(?:[/–—-]|[.,]\d)/u.test(plain.slice(end, end + 2));
}
