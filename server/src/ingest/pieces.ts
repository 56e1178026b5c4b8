/**
 * Puts the paragraphs of a text together from the blocks that page ends cut them into, and tells their parts.
 * Stops where the text is over, which may be before the range it was given.
 */
import { glue } from './blocks.ts';
import { plainOf, roman } from './markup.ts';
import type { Block, Piece, TextRange } from './model.ts';
import {
  annexHeading,
  breaksOff,
  enactingLine,
  endingOf,
  goingOn,
  headingLike,
  isFurniture,
  opensOperative,
  opensParticiple,
  opensPlain,
  opensPreambular,
} from './shapes.ts';

/** The parts of one text, and the blocks of its range that are in none of them. */
export interface TextPieces {
  readonly pieces: readonly Piece[];
  /** Index of the first block behind the text. */
  readonly end: number;
  /** Indexes of blocks inside the text that fit nowhere. */
  readonly unplaced: readonly number[];
}

type State = 'preamble' | 'operative' | 'annex';

/** A piece in the making: its parts, the glue between them, and its last part as `text`. */
interface Open extends Omit<Piece, 'text' | 'lines'> {
  text: string;
  readonly parts: string[];
  readonly lines: number[];
}

/** An abbreviation at the end that wants a number: "vol.", "No.", "para." */
const wantsNumber = /\b(?:Nos?|vols?|paras?|arts?|sects?|chap|pp?|Corr|Add|Rev)\.$/u;

/** True for the first half of a recital in an annex: no heading is so long and opens with a lead. */
function brokenRecital(block: Block): boolean {
  return block.text.length > 110 && opensPreambular(block.text);
}

/** True where `label` may follow `last` in its series: (b) after (a), (ii) after (i). */
function follows(label: string, last: string | undefined): boolean {
  const bare = label.replace(/[().]/gu, '').toLowerCase();
  if (bare === 'a' || bare === 'i' || bare === '1') return true;
  if (last === undefined) return false;
  const before = last.replace(/[().]/gu, '').toLowerCase();
  return bare.length === 1 && before.length === 1 ? bare.charCodeAt(0) === before.charCodeAt(0) + 1 : true;
}

/** What stands around a block. */
interface Around {
  /** Notes or a running head stand before it: a page ended. */
  readonly gap: boolean;
  /** The next block begins inside a sentence, so that this one does not end there. */
  readonly goesOn: boolean;
  /** The number of the next numbered block. */
  readonly nextNumber: number | undefined;
}

class Collector {
  private readonly pieces: Open[] = [];
  readonly unplaced: number[] = [];
  private state: State = 'preamble';
  private readonly text: TextRange;
  /** The last number of the running series. */
  private number = 0;
  /** That of the text around a text that it recommends. */
  private outerNumber = 0;
  /** The last number of a numbered list inside the paragraph, or 0. */
  private listed = 0;
  private label: string | undefined;

  constructor(text: TextRange) {
    this.text = text;
  }

  finish(): readonly Piece[] {
    return this.pieces.map(({ parts, ...piece }) => ({ ...piece, text: parts.join('') }));
  }

  /** The last piece, where it is prose that something can go on with. */
  private get last(): Open | undefined {
    const last = this.pieces.at(-1);
    return last?.level === 0 && last.place !== 'enacting' ? last : undefined;
  }

  private get decision(): boolean {
    return this.text.kind.endsWith('decision');
  }

  private add(
    block: Block,
    place: Piece['place'],
    extra: Partial<Pick<Piece, 'number' | 'label' | 'level'>> = {},
  ): void {
    if (place !== 'item') this.listed = 0;
    this.label = place === 'item' ? extra.label : undefined;
    this.pieces.push({
      place,
      number: extra.number,
      label: extra.label,
      level: extra.level ?? 0,
      text: block.text,
      parts: [block.text],
      lines: [...block.lines],
    });
  }

  private goOn(last: Open, block: Block, text: string): true {
    last.parts.push(glue(last.text, text), text);
    last.text = text;
    last.lines.push(...block.lines);
    return true;
  }

  /** False where the text is over before this block. */
  take(block: Block, index: number, around: Around): boolean {
    const organ = enactingLine(block);
    if (organ !== undefined && this.state !== 'annex' && endingOf(this.last?.text ?? '') !== 'open') {
      this.add(block, 'enacting');
      this.state = 'preamble';
      this.outerNumber = this.number;
      this.number = 0;
      return true;
    }
    if (block.kind === 'numbered') return this.takeNumbered(block);
    if (block.kind === 'item') return this.takeItem(block, index);
    const annex = annexHeading(block);
    if (annex !== undefined) {
      this.add({ ...block, text: roman(block.text) }, 'annex', { level: 1 });
      this.state = 'annex';
      this.number = 0;
      return true;
    }
    if (block.kind === 'heading') return this.takeHeading(block);
    if (block.kind === 'table') {
      this.unplaced.push(index);
      return true;
    }
    return this.takeParagraph(block, index, around);
  }

  private takeNumbered(block: Block): boolean {
    const n = block.number ?? 0;
    const { last } = this;
    const expected = this.number + 1;
    const ending = last ? endingOf(last.text) : 'stop';
    if (this.listed > 0 && n === this.listed + 1) {
      if (n !== expected || !opensOperative(block.text)) {
        this.listed = n;
        this.add(block, 'item', { label: `${String(n)}.` });
        return true;
      }
    } else if (n === 1 && expected > 1 && ending === 'colon' && !opensOperative(block.text)) {
      this.add(block, 'item', { label: '1.' });
      this.listed = 1;
      return true;
    }
    if (
      last &&
      n !== expected &&
      n !== 1 &&
      (ending === 'open' || wantsNumber.test(plainOf(last.text.slice(-40))))
    )
      return this.goOn(last, block, `${String(n)}. ${block.text}`);
    const first = this.number === 0 && this.state === 'preamble';
    if (first && this.decision && n !== 1 && this.pieces.length === 0) {
      // The number of a paragraph of the report, not of the decision.
      this.add(block, 'operative');
      this.state = 'operative';
      this.number = n;
      return true;
    }
    const reportNumbered =
      this.decision && this.pieces[0]?.number === undefined && this.state === 'operative';
    const behindNested = this.outerNumber > 0 && n === this.outerNumber + 1;
    const over = n !== 1 && !behindNested && (n !== expected || reportNumbered);
    if (this.state !== 'annex' && ending === 'stop' && !first && over) return false;
    this.number = n;
    if (this.state === 'annex') this.add(block, 'annex', { number: n });
    else {
      this.state = 'operative';
      this.add(block, 'operative', { number: n });
    }
    return true;
  }

  private takeItem(block: Block, index: number): boolean {
    const { last } = this;
    const label = block.label ?? '';
    if (last && !/^["“]?[\p{Lu}\p{N}]/u.test(plainOf(block.text))) {
      const ending = endingOf(last.text);
      if (ending === 'open' || (ending === 'comma' && !follows(label, this.label)))
        return this.goOn(last, block, `${label}${/^[,;:.]/u.test(block.text) ? '' : ' '}${block.text}`);
    }
    if (this.pieces.length === 0 && this.text.enacting === undefined) this.unplaced.push(index);
    else this.add(block, 'item', { label });
    return true;
  }

  private takeHeading(block: Block): boolean {
    if (this.state === 'annex') {
      const titled = this.pieces.at(-1)?.place === 'annex' && this.pieces.at(-1)?.level === 1;
      this.add(block, titled ? 'annex' : 'section', { level: titled ? 2 : 3 });
    } else if (this.decision && this.pieces.length > 0) {
      this.state = 'annex';
      this.number = 0;
      this.add(block, 'annex', { level: 2 });
    } else this.add(block, 'section', { level: 2 });
    return true;
  }

  private takeParagraph(block: Block, index: number, { gap, goesOn, nextNumber }: Around): boolean {
    const { last } = this;
    if (last && this.continues(last, block, gap)) return this.goOn(last, block, block.text);
    if (this.state === 'annex') {
      const above = this.pieces.at(-1);
      const untitled = above?.place === 'annex' && above.level === 1;
      if (headingLike(block) && (untitled || !goesOn) && !brokenRecital(block))
        return this.takeHeading(block);
      if (this.number > 0 && nextNumber === this.number + 2 && endingOf(block.text) !== 'colon')
        this.add(block, 'annex', { number: ++this.number });
      else this.add(block, 'annex');
      return true;
    }
    if (this.state === 'preamble') {
      if (this.decision && this.pieces.length > 0 && headingLike(block)) return this.takeHeading(block);
      if (this.decision && (this.text.enacting === undefined || endingOf(block.text) === 'stop')) {
        this.state = 'operative';
        this.add(block, 'operative');
      } else if (headingLike(block) && !opensPreambular(block.text) && !opensParticiple(block.text))
        this.unplaced.push(index);
      else this.add(block, 'preambular');
      return true;
    }
    return this.takeUnnumbered(block, index, nextNumber);
  }

  /** An unnumbered paragraph in the operative part that goes on with nothing. */
  private takeUnnumbered(block: Block, index: number, nextNumber: number | undefined): boolean {
    const plain = plainOf(block.text);
    const missing = nextNumber === this.number + 2;
    // The first half of a paragraph that lost its number looks like a heading.
    if (headingLike(block) && !(missing && opensOperative(block.text))) {
      if (this.decision) return this.takeHeading(block);
      if (/^[IVXLC]{1,7}\.?(?: |$)/u.test(plain)) {
        this.add(block, 'section', { level: 2 });
        return true;
      }
    } else if (opensPreambular(block.text) && endingOf(block.text) === 'comma') {
      // Sections of a resolution may have recitals of their own.
      this.add(block, 'preambular');
      return true;
    } else if (this.number > 0 && (missing || opensOperative(block.text))) {
      // A paragraph that lost its number.
      this.number++;
      this.add(block, 'operative', { number: this.number });
      return true;
    }
    this.unplaced.push(index);
    return true;
  }

  /** True where an unnumbered paragraph goes on with the piece above it, across the end of a page. */
  private continues(last: Open, block: Block, gap: boolean): boolean {
    const ending = endingOf(last.text);
    const plain = plainOf(block.text);
    const capital = /^["“(]?\p{Lu}/u.test(plain);
    switch (ending) {
      case 'open':
        if (this.state === 'preamble') return !opensPreambular(block.text);
        if (this.state === 'operative' || !capital || breaksOff(last.text)) return true;
        if (opensPreambular(block.text) && last.number === undefined && last.place !== 'item') return false;
        // An entry of an annex may lack its stop, and what stands below it be a heading.
        return gap || (last.number === undefined && last.place !== 'item') || !headingLike(block);
      case 'comma':
        if (!capital) return true;
        if (this.state === 'operative') return true;
        if (this.state === 'annex') {
          if (last.number !== undefined) return true;
          if (opensPlain(block.text) || !(gap || endingOf(block.text) === 'comma')) return false;
        }
        return !opensPreambular(block.text) && !opensParticiple(block.text) && !headingLike(block);
      case 'semicolon':
        return !capital;
      case 'colon':
        // "… and the Rule of Law: Towards the Achievement …", cut behind the colon of a title.
        if (!capital || this.state === 'annex' || headingLike(block)) return !capital;
        return this.state === 'preamble' ? !opensPreambular(block.text) : !opensOperative(block.text);
      case 'stop':
        return (
          /^\p{Ll}/u.test(plain) || (/^\p{N}/u.test(plain) && wantsNumber.test(plainOf(last.text.slice(-40))))
        );
    }
  }
}

/** For each block from `start` to `end`, the number of the first numbered block behind it. */
function nextNumbers(blocks: readonly Block[], start: number, end: number): readonly (number | undefined)[] {
  const found: (number | undefined)[] = [];
  let next: number | undefined;
  for (let index = end - 1; index >= start; index--) {
    found.push(next);
    if (blocks[index]?.kind === 'numbered') next = blocks[index]?.number;
  }
  return found.reverse();
}

/** Puts one text together. */
export function collectPieces(blocks: readonly Block[], text: TextRange): TextPieces {
  const collector = new Collector(text);
  const going = goingOn(blocks, text.body, text.end);
  const next = nextNumbers(blocks, text.body, text.end);
  let end = text.body;
  let gap = false;
  /** How the text was adopted has been said: only an annex may follow. */
  let closed = false;
  for (; end < text.end; end++) {
    const block = blocks[end];
    if (!block) break;
    if (isFurniture(block) || block.kind === 'note') {
      gap = true;
      closed ||= block.kind === 'adoption' && end > text.body;
      continue;
    }
    if (closed && annexHeading(block) === undefined) break;
    closed = false;
    if (!collector.take(block, end, { gap, goesOn: going.has(end), nextNumber: next[end - text.body] }))
      break;
    gap = false;
  }
  return { pieces: collector.finish(), end, unplaced: collector.unplaced };
}
