/** Code actions: quick fixes where something was found, and the actions on the whole draft. */
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { quickFixes } from '../features/code-actions.ts';
import { mend } from '../features/mend.ts';
import { renumber } from '../rules/renumber.ts';
import { change, effectOf } from './action-effects.ts';
import { guard, throwIfCancelled } from './guard.ts';
import type { Services } from './services.ts';

/** Mends all that can safely be mended; `editor.codeActionsOnSave` may name it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.resolute`;

/** Numbers paragraphs, items and notes anew. */
export const renumberKind = `${CodeActionKind.Source}.renumber.resolute`;

/** Fixes listed at once, when a long stretch is selected. */
const mostFixes = 60;

/** Registers the handler. */
export function registerActions(services: Services): void {
  const { connection, documents, diagnostics } = services;
  connection.onCodeAction(
    guard('code actions', connection.console, [], async (params, token): Promise<CodeAction[]> => {
      const document = documents.get(params.textDocument.uri);
      if (!document || document.isCorpus || document.refusal) return [];
      const { state } = document;
      const actions: CodeAction[] = [];
      if (wants(params, CodeActionKind.QuickFix)) {
        const { findings } = await diagnostics.diagnosis(document);
        throwIfCancelled(token);
        // Changed while it was checked: the editor will ask again.
        if (document.state !== state) return [];
        const span = {
          start: document.offsetAt(params.range.start),
          end: document.offsetAt(params.range.end),
        };
        const fixes = quickFixes(document.draft, findings, span).slice(0, mostFixes);
        const above = fixes.length > 0 ? await services.projects.of(document.uri) : undefined;
        throwIfCancelled(token);
        if (document.state !== state) return [];
        for (const fix of fixes) {
          const effect = effectOf(fix, document, services.client(), above);
          if (!effect) continue;
          actions.push({
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostics.toDiagnostic(fix.finding, document)],
            ...(fix.preferred && { isPreferred: true }),
            ...effect,
          });
        }
      }
      // An editor that shows a light bulb asks for everything; these take longer, and belong to its own menu.
      if (params.context.only && wants(params, fixAllKind)) {
        const options = await diagnostics.checkOptions(document);
        throwIfCancelled(token);
        const { edits } = mend(document.draft, options);
        const reason = edits.length > 0 ? undefined : 'Nothing was found that can be mended safely.';
        actions.push({ title: 'Apply all safe fixes', kind: fixAllKind, ...change(document, edits, reason) });
      }
      if (params.context.only && wants(params, renumberKind)) {
        const edits = renumber(document.draft);
        const reason = edits.length > 0 ? undefined : 'All numbers are already in order.';
        const title = 'Renumber paragraphs and footnotes';
        actions.push({ title, kind: renumberKind, ...change(document, edits, reason) });
      }
      return services.client().disabledActions ? actions : actions.filter(({ disabled }) => !disabled);
    }),
  );
}

/** True where the editor asks for this kind, for one that holds it, or for all. */
function wants({ context: { only } }: CodeActionParams, kind: string): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
