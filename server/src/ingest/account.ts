/** Accounts for every line of a source: in which text it went, or what other matter it is. */
import type { NamedBlock } from './matter.ts';
import type { Block, LineAccount, Piece, Place, TextRange } from './model.ts';
import type { TextPieces } from './pieces.ts';
import { isFurniture } from './shapes.ts';

/** One text with its pieces, in the order of the document. */
export type CollectedText = TextPieces & { readonly range: TextRange };

type Entry = Omit<LineAccount, 'line'>;

/** The label of each piece: `3`, `3 (b)`, the ordinal in the preamble, `[3]` for one without number in an annex. */
function labelsOf(pieces: readonly Piece[]): readonly (string | undefined)[] {
  let parent = '';
  let ordinal = 0;
  return pieces.map(({ place, number, label, level }) => {
    if (place === 'item') return `${parent} ${label ?? ''}`.trim();
    if (level > 0 || place === 'enacting') {
      // The headings inside an annex part its paragraphs, but it has one count.
      if (place !== 'section' || level <= 1) ordinal = 0;
      return undefined;
    }
    ordinal++;
    parent = String(number ?? (place === 'annex' ? `[${String(ordinal)}]` : ordinal));
    return parent;
  });
}

/** One entry a line, in order. `owners` gives the text of each note block. */
export function accountFor(
  lines: readonly string[],
  blocks: readonly Block[],
  texts: readonly CollectedText[],
  owners: ReadonlyMap<number, number | undefined>,
  named: ReadonlyMap<number, NamedBlock>,
): readonly LineAccount[] {
  const entries: (Entry | undefined)[] = lines.map(() => undefined);
  const put = (numbers: readonly number[], entry: Entry): void => {
    for (const line of numbers) entries[line - 1] ??= entry;
  };
  const putBlock = (index: number, went: Place, text: number): void =>
    put(blocks[index]?.lines ?? [], { went, text, label: undefined });
  texts.forEach(({ range, pieces, unplaced, end }, text) => {
    if (range.head !== undefined) putBlock(range.head, 'heading', text);
    for (const title of range.titles) putBlock(title, 'title', text);
    if (range.enacting !== undefined) putBlock(range.enacting, 'enacting', text);
    const labels = labelsOf(pieces);
    pieces.forEach((piece, index) => put(piece.lines, { went: piece.place, text, label: labels[index] }));
    for (const index of unplaced)
      put(blocks[index]?.lines ?? [], { went: 'unplaced', text, label: undefined });
    for (let index = range.start; index < end; index++) {
      const block = blocks[index];
      if (block && isFurniture(block))
        put(block.lines, {
          went: block.kind,
          text: undefined,
          label: undefined,
        });
    }
  });
  blocks.forEach((block, index) => {
    if (block.kind !== 'note') return;
    const text = owners.get(index);
    put(block.lines, { went: text === undefined ? 'report note' : 'note', text, label: block.note });
  });
  for (const { block, matter } of named.values())
    put(block.lines, { went: matter, text: undefined, label: undefined });
  return entries.map((entry, index) => ({
    line: index + 1,
    went: lines[index]?.trim() === '' ? 'blank' : 'unplaced',
    text: undefined,
    label: undefined,
    ...entry,
  }));
}
