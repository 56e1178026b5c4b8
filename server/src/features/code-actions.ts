/** Quick fixes for what was found, and what can be done to the whole draft. */
import type { Finding } from '../rules/check.ts';
import type { Draft, Span, TextEdit } from '../text/model.ts';

/** A change that is offered for something found. */
export interface QuickFix {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
  /** True for the one fix that is plainly meant. */
  readonly preferred: boolean;
  /** Why it cannot be applied, where it cannot. */
  readonly disabled: string | undefined;
}

/** The fixes of all findings that touch the span, then the ways to silence each of them. */
export function quickFixes(draft: Draft, findings: readonly Finding[], span: Span): readonly QuickFix[] {
  const touched = findings.filter(
    (finding) => finding.span.start <= span.end && span.start <= finding.span.end,
  );
  const fixes = touched.flatMap((finding) =>
    finding.fixes.map(({ title, edits, safe }, index): QuickFix => {
      const disabled = obstacle(draft.source, edits);
      return { title, finding, edits, preferred: safe && index === 0 && disabled === undefined, disabled };
    }),
  );
  const silenced = new Set<string>();
  return [...fixes, ...touched.flatMap((finding) => silencing(draft, finding, silenced))];
}

function obstacle(source: string, edits: readonly TextEdit[]): string | undefined {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.some((edit, index) => edit.start < (sorted[index - 1]?.end ?? 0)))
    return 'Two of its changes touch the same words; renumber the draft first.';
  const changes = edits.some(({ start, end, text }) => source.slice(start, end) !== text);
  return changes ? undefined : 'The text already reads so.';
}

/** A comment above the paragraph that silences the rule for the line below it; once for each line and rule. */
function silencing(draft: Draft, finding: Finding, done: Set<string>): readonly QuickFix[] {
  const before = draft.source.slice(0, finding.span.start);
  const start = before.lastIndexOf('\n') + 1;
  const key = `${finding.rule.id} ${String(start)}`;
  const inFrontMatter = start < (draft.frontMatter?.span.end ?? 0);
  if (done.has(key) || inFrontMatter) return [];
  done.add(key);
  const lineEnd = draft.source.includes('\r\n') ? '\r\n' : '\n';
  return [
    {
      title: `Silence “${finding.rule.id}” here`,
      finding,
      edits: [
        { start, end: start, text: `<!-- resolute-disable-next-line ${finding.rule.id} -->${lineEnd}` },
      ],
      preferred: false,
      disabled: undefined,
    },
  ];
}
