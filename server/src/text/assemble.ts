/** Puts blocks together into texts: the part of parsing that depends on order. One pass, linear. */
import { readFrontMatter } from './front-matter.ts';
import { enactingOrgan, organInSentence } from './organ-line.ts';
import type { Draft, Note, Placed, PlacedMark, Text } from './model.ts';
import {
  annexTitle,
  looksOperative,
  looksPreambular,
  opensPreambular,
  textHeadingOf,
  romanSection,
} from './shapes.ts';
import { TextBuilder } from './text-builder.ts';

/** Puts the blocks of one source together. */
export function assemble(source: string, blocks: readonly Placed[]): Draft {
  const first = blocks[0];
  const marks: PlacedMark[] = [];
  const notes: Note[] = [];
  const assembly = new Assembly();
  for (const placed of blocks) {
    const { block, start } = placed;
    if (block.kind === 'note' && block.noteLabel) {
      const { label } = block.noteLabel;
      notes.push({
        placed,
        label,
        n: /^\d{1,6}$/u.test(label) ? Number(label) : undefined,
        text: block.plain,
        span: { start, end: start + block.content.end },
      });
    } else if (block.kind !== 'blank' && block.kind !== 'comment' && block.kind !== 'front-matter') {
      for (const mark of block.marks) {
        marks.push({ mark, placed, span: { start: start + mark.span.start, end: start + mark.span.end } });
      }
      assembly.take(placed);
    }
  }
  return {
    source,
    blocks,
    frontMatter: first?.block.kind === 'front-matter' ? readFrontMatter(first) : undefined,
    texts: assembly.finish(source.length),
    marks,
    notes,
  };
}

type State = 'head' | 'before' | 'preamble' | 'operative' | 'annex';

class Assembly {
  private readonly texts: Text[] = [];
  private outer: TextBuilder | undefined;
  /** The text that blocks go to: the outer one, or the one it recommends. */
  private text: TextBuilder | undefined;
  private state: State = 'head';

  finish(end: number): readonly Text[] {
    if (this.outer) this.texts.push(this.outer.finish(end));
    this.outer = this.text = undefined;
    return this.texts;
  }

  private open(start: number): TextBuilder {
    this.finish(start);
    this.state = 'head';
    this.outer = this.text = new TextBuilder(start);
    return this.text;
  }

  take(placed: Placed): void {
    const { block, start } = placed;
    const heading = block.kind === 'heading' || block.kind === 'paragraph' ? textHeadingOf(block) : undefined;
    if (heading) {
      const text = this.open(start);
      text.heading = placed;
      text.kind = heading.kind;
      text.number = heading.number;
      if (heading.title !== '') text.setTitle(placed, heading.title);
      return;
    }
    const text = this.text ?? this.open(start);
    if (block.kind === 'heading') this.takeHeading(text, placed);
    else if (block.kind === 'paragraph') this.takeParagraph(text, placed);
    else this.takeNumbered(text, placed);
  }

  private takeHeading(text: TextBuilder, placed: Placed): void {
    const annex = annexTitle(placed.block);
    if (annex !== undefined && this.state !== 'head') {
      text.openAnnex(placed, annex);
      this.state = 'annex';
    } else if (this.state === 'annex') {
      if (text.annexWantsTitle()) text.setAnnexTitle(placed.block.plain);
      else text.addSection(placed, romanSection(placed.block));
    } else if (text.title === '') {
      text.setTitle(placed, placed.block.plain);
      this.state = 'before';
    } else if (this.state === 'head' || this.state === 'before') {
      text.other.push(placed);
    } else if (text.kind.endsWith('decision') && text.operative.length > 0) {
      text.openAnnex(placed, placed.block.plain);
      this.state = 'annex';
    } else text.addSection(placed, romanSection(placed.block));
  }

  private takeParagraph(text: TextBuilder, placed: Placed): void {
    const { block } = placed;
    if (block.plain === '') {
      text.other.push(placed);
      return;
    }
    if (this.state === 'annex') {
      const another = annexTitle(block);
      if (another !== undefined) text.openAnnex(placed, another);
      else if (text.annexWantsTitle() && !/[.,;:]$/u.test(block.plain)) text.setAnnexTitle(block.plain);
      else text.addAnnexParagraph(placed);
      return;
    }
    const organ = enactingOrgan(block.plain);
    if (organ !== undefined) {
      this.takeEnacting(text, placed, organ);
      return;
    }
    if (this.state === 'head' || this.state === 'before') this.takeBeforeEnacting(text, placed);
    else if (annexTitle(block) !== undefined) {
      text.openAnnex(placed, '');
      this.state = 'annex';
    } else if (this.state === 'preamble') {
      if (this.isOperative(text, placed)) {
        text.addOperative(placed);
        this.state = 'operative';
      } else text.addPreambular(placed, false);
    } else if (opensPreambular(block)) text.addPreambular(placed, true);
    else text.addOperative(placed);
  }

  private isOperative(text: TextBuilder, placed: Placed): boolean {
    if (looksOperative(placed.block)) return true;
    return text.kind.endsWith('decision') && !placed.block.plain.endsWith(',');
  }

  private takeEnacting(text: TextBuilder, placed: Placed, organ: string): void {
    if (text.enacting === undefined) {
      text.enacting = { placed, organ };
      if (this.state === 'head' || this.state === 'before') this.state = 'preamble';
    } else if (text === this.outer && text.recommendsAnother()) {
      this.text = text.openNested(placed);
      this.text.enacting = { placed, organ };
      this.state = 'preamble';
    } else text.strayEnacting.push({ placed, organ });
  }

  /** No enacting line yet: a title, a decision in sentences, or a text that lacks its enacting line. */
  private takeBeforeEnacting(text: TextBuilder, placed: Placed): void {
    const { block } = placed;
    const decision = text.kind.endsWith('decision');
    if (looksPreambular(block) && (text.title !== '' || block.italics[0]?.start === 0)) {
      text.addPreambular(placed, false);
      this.state = 'preamble';
    } else if (text.title === '' && text.heading) {
      text.setTitle(placed, block.plain);
      this.state = 'before';
    } else if (decision && text.title !== '') {
      const organ = organInSentence(block.plain);
      if (organ !== undefined) text.enacting = { placed, organ };
      text.addOperative(placed);
      this.state = 'operative';
    } else text.other.push(placed);
  }

  private takeNumbered(text: TextBuilder, placed: Placed): void {
    const { block } = placed;
    if (block.kind === 'item' || text.continuesList(block)) {
      if (text.enactingHoldsItems()) {
        text.addEnactingAsOperative();
        this.state = 'operative';
      }
      if (!text.addItem(placed)) text.other.push(placed);
      return;
    }
    if (this.state === 'annex') {
      text.addAnnexParagraph(placed);
      return;
    }
    text.addOperative(placed);
    this.state = 'operative';
  }
}
