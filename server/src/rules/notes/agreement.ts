/** Whether a note says of an instrument what the register says. */
import type { RuleContext } from '../model.ts';
import type { Note, PlacedMark } from '../../text/model.ts';
import { inFull, markdownOf } from './full.ts';
import { afterIbid } from './ibid.ts';
import { registeredNote } from './register.ts';
import type { Series } from './series.ts';
import { readSource, type Source } from './source.ts';

/**
 * The register's note, in Markdown, for what a mark is set at, where the note gives another source of the same
 * kind; undefined where the two agree, or nothing is certain. Sources of different kinds may both be right, a
 * covenant by its resolution or by its volume, and so may a note that cites more than one thing.
 */
export function registeredOtherwise(
  { draft, corpus }: Pick<RuleContext, 'draft' | 'corpus'>,
  series: Series,
  mark: PlacedMark,
  note: Note,
): string | undefined {
  // *Ibid.* alone says nothing by itself.
  const said = afterIbid(markdownOf(draft, note)) === '' ? undefined : inFull(draft, series).get(note);
  const registered = said === undefined ? undefined : registeredNote(draft, mark, corpus);
  if (said === undefined || registered === undefined) return undefined;
  return disagree(said, registered) ? registered : undefined;
}

/** True where two notes, in Markdown, cite different sources of one kind. */
export function disagree(note: string, other: string): boolean {
  const [said, known] = [readPlain(note), readPlain(other)];
  if (said.kind !== known.kind || said.see || said.count > 1 || known.count > 1) return false;
  if (said.identity === undefined || known.identity === undefined) return false;
  if (said.identity !== known.identity) return true;
  return said.volumes.length > 0 && !said.volumes.some((volume) => known.volumes.includes(volume));
}

function readPlain(markdown: string): Source {
  return readSource(markdown.replaceAll(/[*_]/gu, ''));
}
