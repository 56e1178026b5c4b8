/** Quick fixes for what was found: what mends it, why nothing does, and the ways to silence it. */
import type { Finding } from '../rules/check.ts';
import type { Draft, Span, TextEdit } from '../text/model.ts';
import type { ProjectChange } from './project-edit.ts';
import { silenceFile, silenceHere } from './silencing.ts';

/** Where a quick fix writes. */
export type Change =
  /** The draft. */
  | { readonly in: 'draft'; readonly edits: readonly TextEdit[] }
  /** The project file of the draft. */
  | { readonly in: 'project'; readonly change: ProjectChange }
  /** The settings of the editor, at a level that the user chooses. */
  | { readonly in: 'settings'; readonly change: ProjectChange };

/** A change that is offered for something found. */
export interface QuickFix {
  readonly title: string;
  readonly finding: Finding;
  readonly change: Change;
  /** True for the one fix that is plainly meant. */
  readonly preferred: boolean;
  /** Why it cannot be applied, where it cannot. */
  readonly disabled: string | undefined;
}

const none: Change = { in: 'draft', edits: [] };

/** The fixes of all findings that touch the span, then the ways to silence each of their rules. */
export function quickFixes(draft: Draft, findings: readonly Finding[], span: Span): readonly QuickFix[] {
  const touched = findings.filter(
    (finding) => finding.span.start <= span.end && span.start <= finding.span.end,
  );
  const done = new Set<string>();
  return [
    ...touched.flatMap((finding) => mending(draft, finding)),
    ...touched.flatMap((finding) => accepting(finding, done)),
    ...touched.flatMap((finding) => silencing(draft, finding, done)),
  ];
}

function mending({ source }: Draft, finding: Finding): readonly QuickFix[] {
  const { fixes, unmended, rule } = finding;
  if (fixes.length === 0 && unmended !== undefined)
    return [
      {
        ...{ title: `Mend “${rule.id}”`, finding, change: none, preferred: false },
        disabled: `Cannot be mended: ${unmended}.`,
      },
    ];
  return fixes.map(({ title, edits, safe }, index): QuickFix => {
    const disabled = obstacle(source, edits);
    const preferred = safe && index === 0 && disabled === undefined;
    return { title, finding, change: { in: 'draft', edits }, preferred, disabled };
  });
}

function obstacle(source: string, edits: readonly TextEdit[]): string | undefined {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.some((edit, index) => edit.start < (sorted[index - 1]?.end ?? 0)))
    return 'Two of its changes touch the same words; renumber the draft first.';
  const changes = edits.some(({ start, end, text }) => source.slice(start, end) !== text);
  return changes ? undefined : 'The text already reads so.';
}

/** Ways to accept the word that a rule about names and spellings found fault with; once for each word. */
function accepting(finding: Finding, done: Set<string>): readonly QuickFix[] {
  const { word } = finding;
  if (word === undefined || done.has(`word ${word}`)) return [];
  done.add(`word ${word}`);
  return [
    offer(finding, `Add “${word}” to the project’s words`, { in: 'project', change: { word } }),
    offer(finding, `Add “${word}” to the words in the settings…`, { in: 'settings', change: { word } }),
  ];
}

/** Once for each line and rule, and once for each rule. */
function silencing(draft: Draft, finding: Finding, done: Set<string>): readonly QuickFix[] {
  const { id } = finding.rule;
  const here = silenceHere(draft, finding);
  const key = `${id} ${String(here?.start)}`;
  const offers: QuickFix[] = [];
  if (here && !done.has(key))
    offers.push(offer(finding, `Silence “${id}” here`, { in: 'draft', edits: [here] }));
  done.add(key);
  if (done.has(id)) return offers;
  done.add(id);
  const file: Change = { in: 'draft', edits: [silenceFile(draft, finding)] };
  const change = { off: id };
  return [
    ...offers,
    offer(finding, `Silence “${id}” in this draft`, file),
    offer(finding, `Turn “${id}” off in the project`, { in: 'project', change }),
    offer(finding, `Turn “${id}” off in the settings…`, { in: 'settings', change }),
  ];
}

function offer(finding: Finding, title: string, change: Change): QuickFix {
  return { title, finding, change, preferred: false, disabled: undefined };
}
