/** A resolution or decision cited by its document symbol in running text. */
import { absoluteSpan } from '../text/positions.ts';
import { actsOf } from './citations/acts.ts';
import { rewritingOf, symbolRuns, type SymbolRun } from './citations/symbols.ts';
import type { Fix, Problem, Rule } from './model.ts';
import { profiles } from './profile.ts';

/** The rule. In notes, `footnote-form` says how a resolution is cited. */
export const citationSymbol: Rule = {
  id: 'citation-symbol',
  group: 'citations',
  level: 'warning',
  profiles,
  page: {
    summary: 'A resolution or decision is cited by its document symbol in running text',
    why: 'A symbol is the address of a document. What a text recalls is the resolution, by its organ and number.',
    bad: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* A/RES/77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on references to resolutions and decisions.',
  },
  check: ({ draft, corpus }) => symbolRuns(actsOf(draft, corpus)).flatMap(problemsOf),
};

function problemsOf(run: SymbolRun): readonly Problem[] {
  const { words, edits } = rewritingOf(run);
  const title = words === '' ? 'Remove the symbol' : `Write “${words}”`;
  const fixes: readonly Fix[] = edits.length > 0 ? [{ title, edits, safe: true }] : [];
  return run.acts.map(({ placed, citation }) => ({
    span: absoluteSpan(placed, citation.numberSpan),
    message: `In running text a ${citation.kind} is cited by its number, not by its symbol.`,
    fixes,
  }));
}
