/** How texts and paragraphs are called in words. */
import type { CorpusParagraph, CorpusText } from '../corpus/model.ts';
import { labelOf } from '../text/labels.ts';
import { dateInWords } from '../citations/dates.ts';
import type { Item, Paragraph, Part, TextKind } from '../text/model.ts';

/** `draft resolution II`. */
export function textName(text: { readonly kind: TextKind; readonly number: string | undefined }): string {
  return text.number === undefined ? text.kind : `${text.kind} ${text.number}`;
}

function inPart(part: Part, label: string): string {
  if (part === 'preambular') return `preambular paragraph ${label}`;
  return part === 'annex' ? `annex, paragraph ${label}` : `paragraph ${label}`;
}

/** `paragraph 3 (b)`, `preambular paragraph 2`, of a draft. */
export function paragraphName(paragraph: Paragraph, item?: Item): string {
  return inPart(paragraph.part, labelOf(paragraph, item));
}

/** `E/2023/30, draft resolution II`. */
export function corpusTextName(text: CorpusText): string {
  return `${text.document.symbol}, ${textName(text)}`;
}

/** `E/2023/30, draft resolution II, paragraph 3 (b)`. */
export function corpusPlace(paragraph: CorpusParagraph): string {
  return `${corpusTextName(paragraph.text)}, ${inPart(paragraph.part, paragraph.label)}`;
}

/** An ISO date as the United Nations writes it, `15 December 2022`; what is no such date stays as it is. */
export function dateOrAsIs(iso: string): string {
  return dateInWords(iso) ?? iso;
}
