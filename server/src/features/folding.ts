/** What can be folded: front matter, comments, texts, preambles, sections, paragraphs with items, annexes, notes. */
import type { Draft, Span } from '../text/model.ts';
import { symbols, type DocumentSymbol } from './symbols.ts';

/** A foldable stretch; the edge leaves out those of one line. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'comment' | 'region' | undefined;
}

/** The folds of a draft in no particular order. */
export function folds(draft: Draft): readonly Fold[] {
  const folds: Fold[] = [];
  for (const { block, start } of draft.blocks) {
    if (block.kind === 'front-matter' || block.kind === 'comment')
      folds.push({
        span: { start, end: start + block.source.trimEnd().length },
        kind: block.kind === 'comment' ? 'comment' : 'region',
      });
  }
  // A text and an annex reach to the next one; what is folded reaches to the last thing they hold.
  const visit = ({ span, selection, kind, children }: DocumentSymbol): number => {
    const last = Math.max(selection.end, ...children.map(visit));
    const end = kind === 'text' || kind === 'annex' ? last : span.end;
    folds.push({ span: { start: span.start, end }, kind: kind === 'notes' ? 'region' : undefined });
    return end;
  };
  symbols(draft).forEach(visit);
  return folds;
}
