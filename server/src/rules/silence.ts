/** Comments that silence rules: `<!-- resolute-disable-line lead-form -->` and its kin. */
import type { Draft, Span } from '../text/model.ts';

/** Rules by id; none for all of them. */
type Names = ReadonlySet<string> | undefined;

const command = /^resolute-(disable(?:-line|-next-line|-file)?|enable)(?:\s+([^]*))?$/u;

function names(list: string | undefined): Names {
  const ids = list?.split(/[\s,]+/u).filter((id) => id !== '') ?? [];
  return ids.length > 0 ? new Set(ids) : undefined;
}

/** The line that holds an offset, its line end included. */
function lineAround(source: string, offset: number): Span {
  const feed = source.indexOf('\n', offset);
  return { start: source.lastIndexOf('\n', offset - 1) + 1, end: feed < 0 ? source.length : feed + 1 };
}

/** The first line below an offset that is not blank: in Markdown, a blank line parts a comment from what follows. */
function lineBelow(source: string, offset: number): Span {
  let { end } = lineAround(source, offset);
  while (end < source.length) {
    const line = lineAround(source, end);
    if (source.slice(line.start, line.end).trim() !== '') return line;
    end = line.end;
  }
  return { start: source.length, end: source.length };
}

/**
 * Tells whether a comment silences a rule at a place. A finding is silenced by a line that it touches, and by
 * the last `disable` or `enable` before it that concerns its rule.
 */
export function silenceOf(draft: Draft): (ruleId: string, span: Span) => boolean {
  const lines: (Span & { readonly names: Names })[] = [];
  const switches: { readonly at: number; readonly off: boolean; readonly names: Names }[] = [];
  for (const { block, start } of draft.blocks) {
    for (const comment of block.comments) {
      const found = command.exec(comment.text);
      if (!found) continue;
      const at = start + comment.span.start;
      const which = names(found[2]);
      if (found[1] === 'disable-file') lines.push({ start: 0, end: draft.source.length + 1, names: which });
      else if (found[1] === 'disable-line') lines.push({ ...lineAround(draft.source, at), names: which });
      else if (found[1] === 'disable-next-line')
        lines.push({ ...lineBelow(draft.source, start + comment.span.end), names: which });
      else switches.push({ at, off: found[1] === 'disable', names: which });
    }
  }
  const concerns = (which: Names, ruleId: string): boolean => which === undefined || which.has(ruleId);
  return (ruleId, span) =>
    lines.some((line) => concerns(line.names, ruleId) && span.start < line.end && span.end >= line.start) ||
    switches.findLast((one) => one.at <= span.start && concerns(one.names, ruleId))?.off === true;
}
