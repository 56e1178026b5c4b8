/** Collects what repair saw and left alone, so that a person can look at it. */
import { markPattern, plainOf } from './markup.ts';
import type { Block, Doubt, Piece } from './model.ts';
import { endingOf } from './shapes.ts';

function lineOf(piece: Piece, last: boolean): number {
  return (last ? piece.lines.at(-1) : piece.lines[0]) ?? 0;
}

function endingDoubt(piece: Piece, below: Piece | undefined): Doubt | undefined {
  const ending = endingOf(piece.text);
  const final = below?.place !== piece.place;
  const itemized = ending === 'colon' && (below?.place === 'item' || below?.place === 'enacting');
  const good =
    piece.place === 'preambular'
      ? ending === 'comma' || itemized
      : ending === 'semicolon' || itemized || (final && ending === 'stop');
  if (good) return undefined;
  const last = plainOf(piece.text).slice(-1);
  return {
    line: lineOf(piece, true),
    kind: 'final punctuation',
    message: `The paragraph ends with “${last}”, which conversion may have misread.`,
  };
}

/** Doubts about the paragraphs of one text. `resolution` is false for a decision, which may be in sentences. */
export function doubtPieces(pieces: readonly Piece[], resolution: boolean): readonly Doubt[] {
  const doubts: Doubt[] = [];
  let number = 0;
  pieces.forEach((piece, index) => {
    if (piece.place === 'enacting' || piece.level > 0) number = 0;
    if (piece.place !== 'preambular' && piece.place !== 'operative') return;
    if (piece.number !== undefined) {
      if (piece.number !== number + 1 && piece.number !== 1)
        doubts.push({
          line: lineOf(piece, false),
          kind: 'number',
          message: `Paragraph ${String(piece.number)} follows paragraph ${String(number)}.`,
        });
      number = piece.number;
    }
    if (!resolution) return;
    const ending = endingDoubt(piece, pieces[index + 1]);
    if (ending) doubts.push(ending);
    if (!piece.text.startsWith('*'))
      doubts.push({
        line: lineOf(piece, false),
        kind: 'lead unknown',
        message: 'The paragraph opens with no known lead.',
      });
  });
  return doubts;
}

/** Doubts about the marks and notes of one text, of its blocks and the notes that are its own. */
export function doubtNotes(blocks: readonly Block[], notes: readonly Block[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const labels = new Set(notes.map((note) => note.note ?? ''));
  const marked = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    for (const found of block.text.matchAll(markPattern)) {
      const label = found[1] ?? '';
      if (!labels.has(label) && !marked.has(label))
        doubts.push({ line: block.lines[0] ?? 0, kind: 'note lost', message: `Mark ${label} has no note.` });
      marked.add(label);
    }
  }
  for (const note of notes) {
    const line = note.lines[0] ?? 0;
    if (!marked.has(note.note ?? ''))
      doubts.push({ line, kind: 'mark lost', message: `Note ${note.note ?? ''} has no mark.` });
    if (endingOf(note.text) === 'open')
      doubts.push({ line, kind: 'note cut', message: `Note ${note.note ?? ''} ends without a full stop.` });
  }
  return doubts;
}
