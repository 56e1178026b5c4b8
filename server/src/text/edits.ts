/** Edits of a source. */
import type { TextEdit } from './model.ts';

/**
 * The source with all edits applied at once.
 * @throws RangeError where two edits overlap.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new RangeError(`Edits overlap at offset ${String(edit.start)}.`);
    result += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + source.slice(at);
}
