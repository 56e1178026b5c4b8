/** How texts and paragraphs are called in words. */
import type { Corpus, CorpusParagraph, CorpusText, RegisterEntry, ReportParagraph } from '../corpus/model.ts';
import { labelInPart, paragraphPlace, textName } from '../corpus/place-names.ts';
import { labelOf } from '../text/labels.ts';
import { dateInWords } from '../citations/dates.ts';
import type { Item, Paragraph } from '../text/model.ts';
import { originOf } from './origin.ts';

export { textName };

/** `paragraph 3 (b)`, `preambular paragraph 2`, of a draft. */
export function paragraphName(paragraph: Paragraph, item?: Item): string {
  return labelInPart(paragraph.part, labelOf(paragraph, item));
}

/** `E/2023/30, draft resolution II`, with the corpus behind it where there are several. */
export function corpusTextName(text: CorpusText, corpus: Corpus): string {
  return `${text.document.symbol}, ${textName(text)}${originOf(text.document, corpus)}`;
}

/** `E/2023/30, draft resolution II, paragraph 3 (b)`, with the corpus behind it where there are several. */
export function corpusPlace(paragraph: CorpusParagraph, corpus: Corpus): string {
  return paragraphPlace(paragraph) + originOf(paragraph.text.document, corpus);
}

/** `E/2023/30, deliberations, paragraph 57`, with the corpus behind it where there are several. */
export function reportPlace({ document, matter, plain }: ReportParagraph, corpus: Corpus): string {
  // The items of an agenda are numbered too.
  const number = matter === 'agenda' ? undefined : /^(\d{1,4})\. /u.exec(plain)?.[1];
  const paragraph = number === undefined ? '' : `, paragraph ${number}`;
  return `${document.symbol}, ${matter}${paragraph}${originOf(document, corpus)}`;
}

/** `General Assembly resolution 77/232`, the symbol of a document, the title of an instrument or a treaty. */
export function entryName({ kind, organ, number, title, note, key }: RegisterEntry): string {
  if (kind === 'treaty') return title ?? note ?? key;
  if (number === undefined) return title ?? key;
  return kind === 'document' ? number : [organ, kind, number].filter(Boolean).join(' ');
}

/** An ISO date as the United Nations writes it, `15 December 2022`; what is no such date stays as it is. */
export function dateOrAsIs(iso: string): string {
  return dateInWords(iso) ?? iso;
}
