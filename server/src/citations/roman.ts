const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a roman number in capitals below 400, `XXX` 30; undefined where it is not well formed. */
export function romanValue(numeral: string): number | undefined {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral) || numeral === '') return undefined;
  let total = 0;
  for (let index = 0; index < numeral.length; index++) {
    const value = VALUES[numeral.charAt(index)] ?? 0;
    total += value < (VALUES[numeral.charAt(index + 1)] ?? 0) ? -value : value;
  }
  return total;
}

const NUMERALS = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** A whole number from 1 to 399 in roman figures, 30 `XXX`. */
export function romanOf(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [letters, worth] of NUMERALS) {
    while (rest >= worth) {
      numeral += letters;
      rest -= worth;
    }
  }
  return numeral;
}
