/** Mends words by the other words of the document: hyphens that divide at the end of a row, spaces inside words. */

const word = /\p{L}+(?:-\p{L}+)*/gu;

/** The words of a document, and how often each stands in it. */
export class Words {
  private readonly counts = new Map<string, number>();
  /** What stands before and behind each hyphen at the end of a row. */
  private readonly broken: (readonly [string, string])[] = [];
  private divides: boolean | undefined;

  /** Takes the text of a row, and the text of the row behind it. */
  learn(text: string, next: string): void {
    const open = /(\p{L}[\p{L}-]*)-$/u.exec(text.slice(-80))?.[1]?.toLowerCase();
    for (const [found] of text.toLowerCase().matchAll(word)) this.counts.set(found, this.count(found) + 1);
    const behind = /^\p{Ll}[\p{L}-]*/u.exec(next)?.[0].toLowerCase();
    if (open === undefined) return;
    // What the row breaks off is no word.
    this.counts.set(open, this.count(open) - 1);
    if (behind !== undefined) this.broken.push([open, behind]);
  }

  private count(found: string): number {
    return this.counts.get(found) ?? 0;
  }

  /** What the document knows of two halves: one word, a compound, or nothing. */
  private known([first, second]: readonly [string, string]): 'word' | 'compound' | undefined {
    const whole = this.count(first + second) > 0;
    const compound = this.count(`${first}-${second}`) > 0;
    return whole === compound ? undefined : whole ? 'word' : 'compound';
  }

  /**
   * True where the hyphen at the end of `first`, before a row that begins with `second`, divides a word. Where the
   * document does not know the word, what it does with those it knows decides.
   */
  divided(first: string, second: string): boolean {
    const before = /(\p{L}[\p{L}-]*)-$/u.exec(first.slice(-80))?.[1]?.toLowerCase();
    const behind = /^\p{Ll}[\p{L}-]*/u.exec(second)?.[0].toLowerCase();
    if (before === undefined || behind === undefined) return false;
    const known = this.known([before, behind]);
    if (known !== undefined) return known === 'word';
    this.divides ??=
      this.broken.filter((pair) => this.known(pair) === 'word').length >
      this.broken.filter((pair) => this.known(pair) === 'compound').length;
    return this.divides;
  }

  /**
   * Text without the spaces that a file sets inside words to fill its lines, where nothing else can be meant: a
   * letter that is no word, beside a part that makes a known word with it (`an d`), or a hyphen (`Secretary -General`).
   */
  mend(text: string): string {
    return text
      .replace(/(?<=\p{L}) -(?=\p{L})/gu, '-')
      .replace(/(?<!\p{L})(\p{L}+) ([b-hj-z])(?!\p{L})/gu, (pair, first: string, second: string) =>
        this.count(first.toLowerCase() + second) > 0 ? first + second : pair,
      )
      .replace(/(?<!\p{L})([b-hj-z]) (\p{Ll}+)/gu, (pair, first: string, second: string) =>
        this.count(first + second) > 0 ? first + second : pair,
      );
  }
}
