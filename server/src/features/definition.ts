/** Go to definition: from a citation to its text, from a mark to its note and back, from "paragraph 4" to it. */
import type { Corpus, CorpusText } from '../corpus/model.ts';
import { pointersOf } from '../rules/shared/references.ts';
import type { Draft, Note, Span } from '../text/model.ts';
import { contentSpan } from '../text/positions.ts';
import { citedAt } from '../rules/shared/citing.ts';
import { citedText } from './cited-text.ts';
import { marksOfNote, noteLabelAt, noteOfMark } from './notes.ts';
import { markAt, touches } from './places.ts';

/** Where to go: a stretch of the draft itself, or a text of the corpus. */
export type Target =
  | { readonly kind: 'here'; readonly span: Span; readonly selection: Span }
  | { readonly kind: 'corpus'; readonly text: CorpusText };

/** What leads there, and where to. */
export interface Definition {
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/** The definition of what stands at an offset. */
export function definition(draft: Draft, offset: number, corpus: Corpus): Definition | undefined {
  return ofFootnote(draft, offset) ?? ofReference(draft, offset) ?? ofCitation(draft, offset, corpus);
}

/** Between a mark and its note. Each selects what leads back, so that asking again returns. */
function ofFootnote(draft: Draft, offset: number): Definition | undefined {
  const mark = markAt(draft, offset);
  const meant = mark && noteOfMark(draft, mark);
  if (mark && meant)
    return {
      origin: mark.span,
      targets: [{ kind: 'here', span: meant.span, selection: labelSpan(meant) }],
    };
  const note = noteLabelAt(draft, offset);
  if (!note) return undefined;
  return {
    origin: labelSpan(note),
    targets: marksOfNote(draft, note).map(({ span }) => ({ kind: 'here', span, selection: span })),
  };
}

function labelSpan({ placed: { block, start }, span }: Note): Span {
  const label = block.noteLabel?.span;
  return label ? { start: start + label.start, end: start + label.end } : span;
}

function ofReference(draft: Draft, offset: number): Definition | undefined {
  const pointer = pointersOf(draft).find(({ span }) => touches(span, offset));
  if (!pointer || typeof pointer.meant === 'string') return undefined;
  const { paragraph, item } = pointer.meant;
  const { span, placed } = item ?? paragraph;
  const target: Target = { kind: 'here', span, selection: contentSpan(placed) };
  return { origin: pointer.span, targets: [target] };
}

function ofCitation(draft: Draft, offset: number, corpus: Corpus): Definition | undefined {
  const cited = citedAt(draft, offset, corpus);
  const text = cited?.key === undefined ? undefined : citedText(cited.key, corpus);
  return cited && text && { origin: cited.span, targets: [{ kind: 'corpus', text }] };
}
