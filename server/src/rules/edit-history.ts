/** Several rounds of edits as one list of edits of the first source. */
import type { TextEdit } from '../text/model.ts';

/** A stretch of the current text: kept from the original at `from`, or written since. */
interface Piece {
  readonly text: string;
  readonly from: number | undefined;
}

/** A source and all that was done to it, round after round. */
export class EditHistory {
  readonly #original: string;
  #pieces: readonly Piece[];

  /** @param source the text before any edit. */
  constructor(source: string) {
    this.#original = source;
    this.#pieces = [{ text: source, from: 0 }];
  }

  /** The text as it stands now. */
  get source(): string {
    return this.#pieces.map((piece) => piece.text).join('');
  }

  /** Applies edits of the current text; they must not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const result: Piece[] = [];
    const rest = [...this.#pieces].reverse();
    let at = 0;
    const advance = (end: number, keep: boolean): void => {
      while (at < end) {
        const piece = rest.pop();
        if (!piece) return;
        const length = Math.min(piece.text.length, end - at);
        const cut = { text: piece.text.slice(0, length), from: piece.from };
        if (length < piece.text.length) {
          const from = piece.from === undefined ? undefined : piece.from + length;
          rest.push({ text: piece.text.slice(length), from });
        }
        if (keep && length > 0) result.push(cut);
        at += length;
      }
    };
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      advance(edit.start, true);
      if (edit.text !== '') result.push({ text: edit.text, from: undefined });
      advance(edit.end, false);
    }
    this.#pieces = [...result, ...rest.reverse()];
  }

  /** Edits of the original that give the current text, in order, each without what it would leave as it is. */
  edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let start = 0;
    let text = '';
    for (const piece of [...this.#pieces, { text: '', from: this.#original.length }]) {
      if (piece.from === undefined) text += piece.text;
      else {
        const edit = trimmed(this.#original, { start, end: piece.from, text });
        if (edit) edits.push(edit);
        start = piece.from + piece.text.length;
        text = '';
      }
    }
    return edits;
  }
}

/** The edit without the characters at either edge that it replaces by themselves; undefined where none is left. */
function trimmed(source: string, { start, end, text }: TextEdit): TextEdit | undefined {
  let head = 0;
  while (head < text.length && start + head < end && source[start + head] === text[head]) head++;
  let tail = 0;
  const most = Math.min(text.length, end - start) - head;
  while (tail < most && source[end - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const edit = { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
  return edit.start === edit.end && edit.text === '' ? undefined : edit;
}
