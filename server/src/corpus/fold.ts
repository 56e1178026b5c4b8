/** How clauses are compared: in lower case, apostrophes straight, and each slot as one mark of its kind. */
import { SLOT_KINDS, slotsIn, type Slot, type SlotKind } from '../citations/slots.ts';

/** The first of the private characters that stand for slots; no text has them after `plain`. */
const FIRST_MARK = 0xe000;

/** The character that stands for a slot of this kind. */
export const slotMark = (kind: SlotKind): string =>
  String.fromCharCode(FIRST_MARK + SLOT_KINDS.indexOf(kind));

const MARKS = new RegExp(
  `[${String.fromCharCode(FIRST_MARK)}-${String.fromCharCode(FIRST_MARK + SLOT_KINDS.length - 1)}]`,
  'gu',
);

/** Words between slots; white space collapsed, so that each letter of a phrase as mined stays one letter. */
const foldWords = (words: string): string =>
  words.toLowerCase().replaceAll('’', "'").replace(MARKS, ' ').replaceAll(/\s+/gu, ' ');

/** A clause as it is looked up. `slots` ascend; those in `clause` where none are given. */
export function foldClause(clause: string, slots: readonly Slot[] = slotsIn(clause)): string {
  let folded = '';
  let at = 0;
  for (const { kind, start, end } of slots) {
    folded += foldWords(clause.slice(at, start)) + slotMark(kind);
    at = end;
  }
  return (folded + foldWords(clause.slice(at))).trimStart();
}
