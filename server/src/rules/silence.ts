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

/** True for a line that holds one comment and nothing else. */
function isComment(words: string): boolean {
  return words.startsWith('<!--') && words.indexOf('-->') === words.length - 3;
}

/**
 * The first line below an offset that has words: in Markdown, a blank line parts a comment from what follows, and
 * comments for several rules may stand one below the other. `known` holds what was found from each line.
 */
function lineBelow(source: string, offset: number, known: Map<number, Span>): Span {
  const passed: number[] = [];
  let { end } = lineAround(source, offset);
  let found: Span | undefined;
  while (!found && end < source.length) {
    const line = lineAround(source, end);
    const words = source.slice(line.start, line.end).trim();
    found = known.get(line.start) ?? (words !== '' && !isComment(words) ? line : undefined);
    passed.push(line.start);
    end = line.end;
  }
  found ??= { start: source.length, end: source.length };
  for (const start of passed) known.set(start, found);
  return found;
}

/** What the comments say, in order of place. */
interface Commands {
  readonly lines: readonly (Span & { readonly names: Names })[];
  readonly switches: readonly { readonly at: number; readonly off: boolean; readonly names: Names }[];
}

function commandsIn(draft: Draft): Commands {
  const lines: Commands['lines'][number][] = [];
  const switches: Commands['switches'][number][] = [];
  const below = new Map<number, Span>();
  for (const { block, start } of draft.blocks) {
    for (const comment of block.comments) {
      const found = command.exec(comment.text);
      if (!found) continue;
      const at = start + comment.span.start;
      const which = names(found[2]);
      if (found[1] === 'disable-file') lines.push({ start: 0, end: draft.source.length + 1, names: which });
      else if (found[1] === 'disable-line') lines.push({ ...lineAround(draft.source, at), names: which });
      else if (found[1] === 'disable-next-line')
        lines.push({ ...lineBelow(draft.source, start + comment.span.end, below), names: which });
      else switches.push({ at, off: found[1] === 'disable', names: which });
    }
  }
  return { lines, switches };
}

/**
 * Tells whether a comment silences a rule at a place. A finding is silenced by a line that it touches, and by
 * the last `disable` or `enable` before it that concerns its rule.
 */
export function silenceOf(draft: Draft): (ruleId: string, span: Span) => boolean {
  const commands = commandsIn(draft);
  if (commands.lines.length + commands.switches.length === 0) return () => false;
  const rules = new Map<string, (span: Span) => boolean>();
  return (ruleId, span) => {
    const known = rules.get(ruleId) ?? silenceOfRule(ruleId, commands);
    rules.set(ruleId, known);
    return known(span);
  };
}

function silenceOfRule(ruleId: string, { lines, switches }: Commands): (span: Span) => boolean {
  const concerns = ({ names }: { readonly names: Names }): boolean => names?.has(ruleId) !== false;
  const silent = merged(lines.filter(concerns));
  const turns = switches.filter(concerns);
  return ({ start, end }) => {
    // The last stretch that begins at the finding's end or before it is the only one that could reach it.
    const stretch = lastWhere(silent, (one) => one.start <= end);
    if (stretch && start < stretch.end) return true;
    return lastWhere(turns, (one) => one.at <= start)?.off === true;
  };
}

/** The stretches in order, those that meet as one. */
function merged(stretches: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && next.start <= last.end)
      result.splice(-1, 1, { start: last.start, end: Math.max(last.end, next.end) });
    else result.push(next);
  }
  return result;
}

/** The last of an ordered list for which `holds`; it holds for all before that one. */
function lastWhere<T>(list: readonly T[], holds: (one: T) => boolean): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}
