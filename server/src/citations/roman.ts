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
