/** The paragraphs and items of a draft, in document order, as the command names them. */
import { labelOf } from '../text/labels.ts';
import type { Draft, Item, Paragraph, Part, Span, Text } from '../text/model.ts';

/** A paragraph or an item of a draft. */
export interface DraftParagraph {
  readonly part: Part;
  readonly label: string;
  readonly plain: string;
  readonly span: Span;
}

/** All of them, in document order; a text that another recommends included. */
export function draftParagraphs(draft: Draft): readonly DraftParagraph[] {
  return draft.texts.flatMap(ofText).sort((a, b) => a.span.start - b.span.start);
}

function ofText(text: Text): DraftParagraph[] {
  const paragraphs = [
    ...text.preambular,
    ...text.operative,
    ...text.annexes.flatMap((annex) => annex.paragraphs),
  ];
  return [...paragraphs.flatMap(ofParagraph), ...text.nested.flatMap(ofText)];
}

function ofParagraph(paragraph: Paragraph): DraftParagraph[] {
  const entry = (item?: Item): DraftParagraph => {
    const { block, start } = (item ?? paragraph).placed;
    return {
      part: paragraph.part,
      label: labelOf(paragraph, item),
      plain: block.plain,
      span: { start: item ? item.span.start : paragraph.span.start, end: start + block.content.end },
    };
  };
  return [entry(), ...paragraph.items.map(entry)];
}
