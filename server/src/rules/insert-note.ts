/** Puts a mark and its note into a draft. */
import type { Draft, TextEdit } from '../text/model.ts';
import { renumber } from './notes/renumber.ts';
import { numberingOf } from './notes/series.ts';
import type { Series } from './notes/series.ts';

/**
 * Edits that set a mark at an absolute offset, write its note behind the note before it, and number what follows
 * anew. The note is Markdown without its mark: `Resolution 70/175, annex.` The offset should stand behind the
 * punctuation that the mark follows.
 */
export function insertNote(draft: Draft, offset: number, note: string): readonly TextEdit[] {
  return renumber(draft, seriesAt(draft, offset), { set: [{ at: offset, note: { text: note } }] });
}

/** The notes that one at this place is numbered with: those of its text where each counts its own, else all. */
function seriesAt(draft: Draft, offset: number): Series {
  const { series } = numberingOf(draft);
  const text =
    draft.texts.find(({ span }) => span.start <= offset && offset < span.end) ?? draft.texts.at(-1);
  const own = series.find(({ texts }) => texts.some((one) => one === text));
  const sole = series.length === 1 ? series[0] : undefined;
  return own ?? sole ?? { texts: text ? [text] : [], marks: [], notes: [], meanings: new Map() };
}
