/** A word of running text. */
export interface Word {
  readonly text: string;
  /** The word in lower case. */
  readonly lower: string;
  /** Offset after its last character. */
  readonly end: number;
}

/** The words at the start of a text that nothing but white space parts, `most` of them at most. */
export function openingWords(plain: string, most: number): readonly Word[] {
  const words: Word[] = [];
  const pattern = /\s*([A-Za-z]+(?:-[A-Za-z]+)*)/y;
  while (words.length < most) {
    const text = pattern.exec(plain)?.[1];
    if (text === undefined) break;
    words.push({ text, lower: text.toLowerCase(), end: pattern.lastIndex });
    if (!/\s/.test(plain.charAt(pattern.lastIndex))) break;
  }
  return words;
}

/** The words with a capital first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
