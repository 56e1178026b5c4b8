/** How texts and paragraphs are called in words, without the corpus that they come from. */
import type { Part, TextKind } from '../text/model.ts';
import type { CorpusParagraph } from './model.ts';

/** `draft resolution II`. */
export function textName(text: { readonly kind: TextKind; readonly number: string | undefined }): string {
  return text.number === undefined ? text.kind : `${text.kind} ${text.number}`;
}

/** `paragraph 3 (b)`, `preambular paragraph 2`. */
export function labelInPart(part: Part, label: string): string {
  if (part === 'preambular') return `preambular paragraph ${label}`;
  return part === 'annex' ? `annex, paragraph ${label}` : `paragraph ${label}`;
}

/** `E/2023/30, draft resolution II, paragraph 3 (b)`. */
export function paragraphPlace({ text, part, label }: CorpusParagraph): string {
  // The corpus names the annex in the label: there may be several.
  const where = part === 'annex' ? label.replace(/, (?=[^,]*$)/u, ', paragraph ') : labelInPart(part, label);
  return `${text.document.symbol}, ${textName(text)}, ${where}`;
}
