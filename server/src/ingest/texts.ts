/** Finds the texts among the blocks: their headings, titles, enacting lines, and where they end at the latest. */
import type { TextKind } from '../text/model.ts';
import { plainOf, roman } from './markup.ts';
import type { Block, TextRange } from './model.ts';
import {
  annexHeading,
  enactingLine,
  endingOf,
  headingLike,
  isFurniture,
  opensDecision,
  opensOperative,
  opensPreambular,
  reportHeading,
  textHeading,
} from './shapes.ts';

/** How many blocks a title may be cut into. */
const mostTitles = 4;

/** A number before the title of a resolution that was adopted: `77/232. Reducing reoffending`. */
const numberedTitle = /^((?:[A-Z]+-)?\d{1,4}\/\d{1,3}(?: [A-Z](?![\p{L}\p{N}]))?)\.?(?: +(?=\S)|$)/u;

type Head = Pick<TextRange, 'kind' | 'number' | 'title' | 'titles' | 'enacting' | 'body'>;

function followingText(blocks: readonly Block[], from: number): number[] {
  const found: number[] = [];
  for (let i = from; i < blocks.length && found.length <= mostTitles + 1; i++) {
    const block = blocks[i];
    if (block && !isFurniture(block) && block.kind !== 'note') found.push(i);
  }
  return found;
}

/** True where a block can be the first of a text that has no enacting line of its own. */
function opensBody(block: Block, kind: TextKind): boolean {
  if (kind.endsWith('resolution')) return endingOf(block.text) === 'comma' && opensPreambular(block.text);
  return (
    (block.kind === 'numbered' || block.kind === 'paragraph') &&
    /\s.*\s/u.test(block.text) &&
    (!headingLike(block) || opensDecision(block.text))
  );
}

/** True where a block can be the first below an enacting line. */
function opensTextBody(block: Block): boolean {
  return (
    block.kind === 'numbered' ||
    block.kind === 'item' ||
    opensPreambular(block.text) ||
    opensOperative(block.text)
  );
}

/** True for the rest of a title that was cut into lines: small letter first, no final punctuation. */
function endsTitle(block: Block): boolean {
  return (
    block.kind === 'paragraph' && block.text.length < 300 && /^\p{Ll}.*[^.,;:]$/u.test(plainOf(block.text))
  );
}

/** Reads what follows a heading of a text; undefined where no text follows, as in a table of contents. */
function headAt(blocks: readonly Block[], index: number): Head | undefined {
  const block = blocks[index];
  const heading = block && textHeading(block);
  if (!heading) return undefined;
  const titles: number[] = [];
  const parts = heading.title === '' ? [] : [heading.title];
  const make = (enacting: number | undefined, body: number): Head => ({
    kind: heading.kind,
    number: heading.number,
    title: parts.join(' '),
    titles,
    enacting,
    body,
  });
  for (const i of followingText(blocks, index + 1)) {
    const next = blocks[i];
    if (!next) break;
    if (enactingLine(next) !== undefined) return make(i, i + 1);
    if (parts.length > 0 && opensBody(next, heading.kind)) return make(undefined, i);
    const title = headingLike(next) || (parts.length > 0 && endsTitle(next));
    if (!title || textHeading(next) || reportHeading(next) || parts.length >= mostTitles) break;
    titles.push(i);
    const again = parts.length === 0 && numberedTitle.exec(plainOf(next.text))?.[1] === heading.number;
    parts.push(again ? roman(next.text).replace(numberedTitle, '') : roman(next.text));
  }
  return undefined;
}

/**
 * The title above an enacting line, perhaps in several blocks: up to the one that opens it with a number. Without a
 * number only the nearest whole line is sure to be the title.
 */
function titlesAbove(blocks: readonly Block[], enacting: number, floor: number): readonly number[] {
  const titles: number[] = [];
  /** How many of `titles` are sure where no number is found. */
  let sure: number | undefined;
  for (let i = enacting - 1; i >= floor && titles.length < mostTitles; i--) {
    const block = blocks[i];
    if (!block || isFurniture(block) || block.kind === 'note') continue;
    const rest = endsTitle(block);
    if (!(headingLike(block) || rest) || reportHeading(block)) break;
    titles.unshift(i);
    if (numberedTitle.test(plainOf(block.text))) break;
    if (!rest) sure ??= titles.length;
    if (block.kind === 'heading') {
      const above = blocks[i - 1];
      if (
        above &&
        i > floor &&
        numberedTitle.exec(plainOf(above.text))?.[0].length === plainOf(above.text).length
      )
        titles.unshift(i - 1);
      break;
    }
  }
  if (numberedTitle.test(plainOf(blocks[titles[0] ?? -1]?.text ?? ''))) return titles;
  return titles.slice(titles.length - (sure ?? 0));
}

/** The heads of texts that open with a title, or with the enacting line alone. */
function headlessAt(
  blocks: readonly Block[],
  enacting: number,
  floor: number,
): { start: number; head: Head } {
  const titles = titlesAbove(blocks, enacting, floor);
  const whole = titles.map((i) => roman(blocks[i]?.text ?? '')).join(' ');
  const number = numberedTitle.exec(whole)?.[1];
  const head: Head = {
    kind: number === undefined ? 'draft resolution' : 'resolution',
    number,
    title: whole.replace(numberedTitle, ''),
    titles,
    enacting,
    body: enacting + 1,
  };
  return { start: titles[0] ?? enacting, head };
}

/** True where the paragraph above announces a text inside the text, so that an enacting line opens no new one. */
function announced(blocks: readonly Block[], enacting: number): boolean {
  for (let i = enacting - 1; i >= 0 && i > enacting - 6; i--) {
    const block = blocks[i];
    if (!block || isFurniture(block) || block.kind === 'note') continue;
    const plain = plainOf(block.text);
    if (plain.endsWith(':')) return /\bfollowing draft (?:resolution|decision)s?:$/u.test(plain);
    if (!headingLike(block)) return false;
  }
  return false;
}

/** The texts of a document in order; their ranges do not overlap. */
export function findTexts(blocks: readonly Block[]): readonly TextRange[] {
  const starts: (Head & { readonly start: number; readonly headed: boolean })[] = [];
  let inAnnex = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) continue;
    if (block.kind === 'adoption') inAnnex = false;
    const head = headAt(blocks, i);
    if (head) {
      starts.push({ ...head, start: i, headed: true });
      inAnnex = false;
      i = head.body - 1;
    } else if (annexHeading(block) !== undefined && starts.length > 0) inAnnex = true;
    else if (!inAnnex && enactingLine(block) !== undefined && !announced(blocks, i)) {
      const previous = starts.at(-1);
      const { start, head: found } = headlessAt(blocks, i, previous?.body ?? 0);
      const next = blocks[followingText(blocks, i + 1)[0] ?? blocks.length];
      if (next && opensTextBody(next)) starts.push({ ...found, start, headed: false });
    }
  }
  return starts.map(({ start, headed, ...head }, index) => {
    const next = starts[index + 1]?.start ?? blocks.length;
    let end = head.body;
    for (; end < next; end++) {
      const block = blocks[end];
      if (block && reportHeading(block)) break;
    }
    return { ...head, head: headed ? start : undefined, start, end };
  });
}
