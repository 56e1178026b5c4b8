/** Numbers in notes that no organ which comes into question gives. */
import { readActNumber, type ActNumber } from '../../citations/act-numbers.ts';
import type { ActCitation } from '../../citations/model.ts';
import { numberedOrgans, numberFault } from '../../citations/numbering.ts';
import type { Note } from '../../text/model.ts';
import type { RuleContext } from '../model.ts';
import { registeredOtherwise } from '../notes/agreement.ts';
import { faultsOf } from '../notes/faults.ts';
import { firstMarkOf } from '../notes/series.ts';
import { citedIn, type Cited } from '../shared/citing.ts';

/** A number of another build in a note. */
export interface NoteNumber {
  readonly note: Note;
  readonly citation: ActCitation;
  readonly number: ActNumber;
  /** The organs that may be meant: the one that is named, or all whose numbering is known. */
  readonly organs: readonly string[];
}

type Asking = Pick<RuleContext, 'draft' | 'corpus'>;

/** Those of a draft, but for the notes that `footnote-text` mends. */
export function faultyInNotes({ draft, corpus }: Asking): readonly NoteNumber[] {
  const faulty = draft.notes.flatMap((note) =>
    citedIn(draft, note.placed, corpus).flatMap((cited) => {
      const found = faultyNumber(cited);
      return found ? [{ note, ...found }] : [];
    }),
  );
  if (faulty.length === 0) return [];
  const mended = mendedNotes({ draft, corpus });
  return faulty.filter(({ note }) => !mended.has(note));
}

function faultyNumber({ citation, key }: Cited): Omit<NoteNumber, 'note'> | undefined {
  if ((citation.kind !== 'resolution' && citation.kind !== 'decision') || citation.quoted) return undefined;
  const number = readActNumber(citation.number);
  const { organ } = citation;
  if (!number || organ?.kind === 'unknown') return undefined;
  // Conferences number the resolutions of their reports: "chap. I, resolution 1".
  if (!organ && (key !== undefined || number.shape === 'bare')) return undefined;
  const organs = organ?.name === undefined ? numberedOrgans : [organ.name];
  const isFaulty = organs.every((name) => numberFault(name, number)?.kind === 'form');
  return isFaulty ? { citation, number, organs } : undefined;
}

function mendedNotes(asking: Asking): ReadonlySet<Note> {
  return new Set(
    faultsOf(asking.draft).flatMap(({ series, doubtful }) =>
      [...firstMarkOf(series)].flatMap(([note, mark]) =>
        doubtful.has(mark) || registeredOtherwise(asking, series, mark, note) === undefined ? [] : [note],
      ),
    ),
  );
}
