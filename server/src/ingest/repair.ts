/**
 * Repairs a converted document into the draft format: a precedent is a draft that was adopted, so the parser of
 * drafts reads it. Repair heals the conversion, never the drafting; what it cannot heal without guessing stands as
 * in the source and is reported. A pipeline of small passes over blocks, each linear in the source.
 */
import { accountFor } from './account.ts';
import { nameAdoption } from './adoption.ts';
import { readBlocks } from './blocks.ts';
import { doubtNotes, doubtPieces } from './doubts.ts';
import { setLeads } from './leads.ts';
import { findLostMarks } from './lost-marks.ts';
import { nameMatter, reportParagraphs } from './matter.ts';
import type { Block, DocumentMeta, Doubt, Repaired } from './model.ts';
import { findHiddenNotes } from './note-numbers.ts';
import { ownNotes } from './note-owners.ts';
import { collectPieces } from './pieces.ts';
import { printTexts, type PrintedText } from './print.ts';
import { nameRunningHeads } from './running-heads.ts';
import { findTexts } from './texts.ts';

const byNumber = (a: Block, b: Block): number => (Number(a.note) || 0) - (Number(b.note) || 0);

/** Repairs one document. Total: any source gives a result, and every line of it is accounted for. */
export function repair(source: string, meta: DocumentMeta): Repaired {
  const { blocks: cut, lines } = readBlocks(source);
  const { blocks: noted, numberless } = findHiddenNotes(nameAdoption(nameRunningHeads(cut)));
  const ranges = findTexts(noted);
  const owners = ownNotes(noted, ranges);
  const blocks = findLostMarks(noted, ranges, owners);
  const texts = ranges.map((range) => ({ range, ...collectPieces(blocks, range) }));
  const notesOf = texts.map((): Block[] => []);
  for (const [index, owner] of owners) {
    const note = blocks[index];
    if (note && owner !== undefined) notesOf[owner]?.push(note);
  }
  const printed = texts.map(({ range, pieces }, text): PrintedText => ({
    range,
    enacting: range.enacting === undefined ? undefined : blocks[range.enacting],
    pieces: setLeads(pieces),
    notes: (notesOf[text] ?? []).toSorted(byNumber),
  }));
  const named = nameMatter(
    blocks,
    texts.map(({ range, end }) => ({ start: range.start, end })),
  );
  const doubts: Doubt[] = [
    ...numberless.map((line): Doubt => ({
      line,
      kind: 'note number lost',
      message: 'The note has lost its number.',
    })),
    ...printed.flatMap(({ range, pieces }) => doubtPieces(pieces, range.kind.endsWith('resolution'))),
    ...texts.flatMap(({ range, end }, text) =>
      doubtNotes(blocks.slice(range.start, end), notesOf[text] ?? []),
    ),
  ];
  return {
    source: printTexts(printed, meta),
    account: accountFor(lines, blocks, texts, owners, named),
    doubts: doubts.sort((a, b) => a.line - b.line),
    other: reportParagraphs(named),
  };
}
