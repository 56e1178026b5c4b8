/** One text in the making. */
import { makeItems } from './items.ts';
import type {
  Annex,
  Block,
  Enacting,
  Paragraph,
  Part,
  Placed,
  Section,
  Span,
  Text,
  TextKind,
} from './model.ts';

interface Draughted {
  readonly placed: Placed;
  readonly part: Part;
  readonly scope: number;
  readonly misplaced: boolean;
  readonly items: Placed[];
}

interface DraughtedAnnex {
  readonly placed: Placed;
  title: string;
  readonly paragraphs: Draughted[];
}

/** Collects the blocks of one text; `finish` makes the text of them. */
export class TextBuilder {
  kind: TextKind = 'draft resolution';
  number: string | undefined;
  title = '';
  heading: Placed | undefined;
  enacting: Enacting | undefined;
  readonly strayEnacting: Enacting[] = [];
  readonly other: Placed[] = [];
  readonly preambular: Draughted[] = [];
  readonly operative: Draughted[] = [];
  private readonly sections: Section[] = [];
  private readonly annexes: DraughtedAnnex[] = [];
  private readonly nested: TextBuilder[] = [];
  private titlePlaced: Placed | undefined;
  private scope = 0;
  private last: Draughted | undefined;

  private readonly start: number;

  /** @param start absolute offset of the text's first character. */
  constructor(start: number) {
    this.start = start;
  }

  setTitle(placed: Placed, title: string): void {
    this.title = title;
    this.titlePlaced = placed;
  }

  addPreambular(placed: Placed, misplaced: boolean): void {
    this.last = { placed, part: 'preambular', scope: 0, misplaced, items: [] };
    this.preambular.push(this.last);
  }

  addOperative(placed: Placed): void {
    this.last = { placed, part: 'operative', scope: this.scope, misplaced: false, items: [] };
    this.operative.push(this.last);
  }

  addAnnexParagraph(placed: Placed): void {
    this.last = { placed, part: 'annex', scope: this.scope, misplaced: false, items: [] };
    this.annexes.at(-1)?.paragraphs.push(this.last);
  }

  addSection(placed: Placed, roman: { roman: string; title: string } | undefined): void {
    if (roman) this.scope++;
    const annex = this.annexes.at(-1);
    this.sections.push({
      placed,
      title: roman ? roman.title : placed.block.plain,
      roman: roman?.roman,
      before: annex ? annex.paragraphs.length : this.operative.length,
      part: annex ? 'annex' : 'operative',
    });
    this.last = undefined;
  }

  openAnnex(placed: Placed, title: string): void {
    this.scope++;
    this.annexes.push({ placed, title, paragraphs: [] });
    this.last = undefined;
  }

  annexWantsTitle(): boolean {
    const annex = this.annexes.at(-1);
    return annex?.title === '' && annex.paragraphs.length === 0;
  }

  setAnnexTitle(title: string): void {
    const annex = this.annexes.at(-1);
    if (annex) annex.title = title;
  }

  /** True where the enacting line ends in a colon and no paragraph stands below it yet, as in a decision. */
  enactingHoldsItems(): boolean {
    return (
      this.last === undefined &&
      this.operative.length === 0 &&
      this.annexes.length === 0 &&
      this.enacting?.placed.block.plain.endsWith(':') === true
    );
  }

  addEnactingAsOperative(): void {
    if (this.enacting) this.addOperative(this.enacting.placed);
  }

  /** True where an indented number goes on, or opens, a numbered list inside the paragraph above it. */
  continuesList(block: Block): boolean {
    if (!this.last || !block.number || block.indent < 2) return false;
    const item = this.last.items.at(-1)?.block;
    if (item?.label?.style === 'number') return block.number.value === Number(item.label.value) + 1;
    return block.number.value === 1 && (item ?? this.last.placed.block).plain.endsWith(':');
  }

  /** Adds an item to the last paragraph; false where there is none. */
  addItem(placed: Placed): boolean {
    this.last?.items.push(placed);
    return this.last !== undefined;
  }

  /** True where the last paragraph announces a text for another organ to adopt. */
  recommendsAnother(): boolean {
    const plain = this.last?.placed.block.plain ?? '';
    return plain.endsWith(':') && /\bfollowing draft (?:resolution|decision)s?\b/u.test(plain);
  }

  openNested(placed: Placed): TextBuilder {
    const nested = new TextBuilder(placed.start);
    this.nested.push(nested);
    return nested;
  }

  /** @param end absolute offset behind the text's last character. */
  finish(end: number): Text {
    return {
      kind: this.kind,
      number: this.number,
      title: this.title,
      titlePlaced: this.titlePlaced,
      heading: this.heading,
      enacting: this.enacting,
      strayEnacting: this.strayEnacting,
      preambular: this.preambular.map(makeParagraph),
      operative: this.operative.map(makeParagraph),
      sections: this.sections,
      annexes: this.annexes.map((annex, index) =>
        makeAnnex(annex, this.annexes[index + 1]?.placed.start ?? end),
      ),
      nested: this.nested.map((nested) => nested.finish(end)),
      other: this.other,
      span: { start: this.start, end },
    };
  }
}

function makeAnnex({ placed, title, paragraphs }: DraughtedAnnex, end: number): Annex {
  return { placed, title, paragraphs: paragraphs.map(makeParagraph), span: { start: placed.start, end } };
}

/** The lead: italics that open the paragraph, a bracket of a text under negotiation aside. */
function leadOf(block: Block): Span | undefined {
  const first = block.italics[0];
  return first && /^[[“"]*$/u.test(block.plain.slice(0, first.start)) ? first : undefined;
}

function makeParagraph(draughted: Draughted, index: number): Paragraph {
  const { placed, part, scope, misplaced } = draughted;
  const { block, start } = placed;
  const items = makeItems(draughted.items);
  return {
    placed,
    part,
    ordinal: index + 1,
    number: block.number,
    scope,
    lead: leadOf(block),
    items,
    span: {
      start: start + (block.number?.span.start ?? block.content.start),
      end: items.at(-1)?.span.end ?? start + block.content.end,
    },
    misplaced,
  };
}
