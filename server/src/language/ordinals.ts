/** Session ordinals in words: *eighty-first* and 81. */

const ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 199 }, (_, index) => [ordinalOf(index + 1) ?? '', index + 1]),
);

/** 81 gives `eighty-first`, 100 `one hundredth`, 101 `one hundred and first`; undefined outside 1 to 199. */
export function ordinalOf(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 199) return undefined;
  if (value === 100) return 'one hundredth';
  if (value > 100) return `one hundred and ${ordinalOf(value - 100)}`;
  if (value < 20) return ONES[value];
  const ten = TENS[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? `${ten.slice(0, -1)}ieth` : `${ten}-${ONES[value % 10]}`;
}

/**
 * `eighty-first`, `Eighty first` and `81st` give 81; undefined for anything else. Letters may be of either case.
 */
export function ordinalValue(words: string): number | undefined {
  const lower = words.trim().toLowerCase().replace(/\s+/g, ' ');
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
  if (figures) return Number(figures[1]);
  return VALUES.get(lower) ?? VALUES.get(lower.replace(/(\w+ty) (\w+)$/, '$1-$2'));
}
