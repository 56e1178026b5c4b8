/**
 * The running numbers of the Security Council's resolutions, year by year. The numbers at which the Council passed
 * each hundred, and those of dated resolutions that texts cite, agree with the table; it is used with a margin all
 * the same, so that a slip in it makes no error of a right number.
 */

const FIRST_YEAR = 1946;

/** The last number of each year from 1946 on. */
const LAST_OF_YEAR: readonly number[] = [
  ...[15, 37, 66, 78, 89, 96, 98, 103, 104, 110, 121, 126, 131, 132, 160, 168, 174, 185, 199, 219],
  ...[232, 244, 262, 275, 291, 307, 324, 344, 366, 384, 402, 422, 443, 461, 484, 499, 529, 545, 559, 580],
  ...[593, 606, 626, 646, 683, 725, 799, 892, 969, 1035, 1092, 1146, 1219, 1284, 1334, 1386, 1454, 1521],
  ...[1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259, 2336, 2396, 2451, 2504, 2558],
  ...[2615, 2671, 2718, 2767],
];

const MARGIN = 12;
/** More than the Council adopts in a year, for the years after the table. */
const MOST_OF_A_YEAR = 120;

/** The last number of a year; of a year after the table, the highest that it can be. */
export function lastCouncilNumber(year: number): number {
  const known = LAST_OF_YEAR[year - FIRST_YEAR];
  if (known !== undefined) return known;
  const beyond = year - FIRST_YEAR - LAST_OF_YEAR.length + 1;
  return (LAST_OF_YEAR.at(-1) ?? 0) + Math.max(0, beyond) * MOST_OF_A_YEAR;
}

/** True where a resolution of the Council of that year can have the number. */
export function isCouncilNumber(number: number, year: number): boolean {
  if (year < FIRST_YEAR || number < 1) return false;
  const before = LAST_OF_YEAR[Math.min(year - FIRST_YEAR, LAST_OF_YEAR.length) - 1] ?? 0;
  return number > before - MARGIN && number <= lastCouncilNumber(year) + MARGIN;
}
