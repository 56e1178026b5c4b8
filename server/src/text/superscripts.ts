/** Digits set above the line. */

/** The ten of them, by value. */
export const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹²` as `12`. */
export function plainDigits(superscript: string): string {
  return [...superscript].map((digit) => superscriptDigits.indexOf(digit)).join('');
}
