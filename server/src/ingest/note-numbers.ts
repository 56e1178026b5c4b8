/** Tells notes that conversion hid: a number without its mark-up before the note, or no number at all. */
import { markPattern, plainOf } from './markup.ts';
import type { Block } from './model.ts';
import { endingOf, isFurniture, opensOperative, opensPreambular } from './shapes.ts';

const bareNumber = /^(\d{1,3}) +(?=[\p{Lu}"“*])/u;

/** A mark that lost its markup stands close behind a punctuation mark. */
const bareMark = /(?<=[,;:.)"”’])(\d{1,3})(?=\s|$)/gu;

/** The labels of all marks in the text that is no note, bare ones too. */
function marked(blocks: readonly Block[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    for (const pattern of [markPattern, bareMark])
      for (const found of block.text.matchAll(pattern)) labels.add(found[1] ?? '');
  }
  return labels;
}

function numberOf(block: Block | undefined): number | undefined {
  return block?.kind === 'note' && /^\d+$/u.test(block.note ?? '') ? Number(block.note) : undefined;
}

/** The nearest block before or behind `index` that is no furniture. */
function neighbour(blocks: readonly Block[], index: number, step: 1 | -1): Block | undefined {
  let i = index + step;
  for (let block = blocks[i]; block; block = blocks[(i += step)]) if (!isFurniture(block)) return block;
  return undefined;
}

function asNote(block: Block, label: string, text: string): Block {
  return { ...block, kind: 'note', note: label, text, bullet: false };
}

/** How many notes in a row may be missing before a number is out of order. */
const mostMissing = 3;

/** A date, "10 November 2017 …", goes on with a sentence. */
const date =
  /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

function bareNumberOf(block: Block | undefined): number | undefined {
  if (block?.kind !== 'paragraph' || date.test(block.text)) return undefined;
  const found = ['comma', 'semicolon'].includes(endingOf(block.text)) ? null : bareNumber.exec(block.text);
  return found ? Number(found[1]) : undefined;
}

/**
 * `44 Resolution 70/175, annex.`: a number in its order that is marked in the text, or stands at the foot of a
 * page, or beside the number before or behind it.
 */
function bareNumbered(blocks: readonly Block[], marks: ReadonlySet<string>): readonly Block[] {
  let last = 0;
  return blocks.map((block, index) => {
    const n = bareNumberOf(block);
    const around = [blocks[index - 1], blocks[index + 1]];
    const atFoot = around.some((near) => near && (isFurniture(near) || near.kind === 'note'));
    const inRow = n !== undefined && [n - 1, n + 1].some((next, side) => bareNumberOf(around[side]) === next);
    const inOrder = n !== undefined && ((n > last && n <= last + 1 + mostMissing) || n === 1);
    if (n !== undefined && inOrder && (inRow || marks.has(String(n)) || (atFoot && n === last + 1))) {
      last = n;
      return asNote(block, String(n), block.text.replace(bareNumber, ''));
    }
    last = numberOf(block) ?? last;
    return block;
  });
}

/** How notes begin: a source, a symbol, another note. */
const noteWords =
  /^(?:["“*]*(?:Ibid|See|Cf|Adopted|Resolutions?|Decisions?|United Nations, |General Assembly (?:resolution|decision)|Economic and Social Council (?:resolution|decision)|Official Records|Available|For ))|^[A-Z]{1,5}\/[A-Z0-9]/u;

/**
 * A paragraph beside the note before or behind a missing one, whose mark stands in the text. It is the missing
 * note where it goes on with nothing: no lead, no small letter first, a full stop last, and the paragraph above is
 * whole, or what stands below the notes goes on with it.
 */
function isLostNote(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || block.bullet || endingOf(block.text) !== 'stop') return false;
  if (!/^[\p{Lu}"“*]/u.test(block.text) || opensPreambular(block.text) || opensOperative(block.text))
    return false;
  const above = prose(blocks, index, -1);
  const below = prose(blocks, index, 1);
  const reads = noteWords.test(plainOf(block.text));
  switch (above && endingOf(above.text)) {
    case 'open':
      // One of the two goes on with the sentence above: the note, or what stands below it.
      if (below?.kind !== 'paragraph' || opensPreambular(below.text) || opensOperative(below.text))
        return false;
      return reads || /^\p{Ll}/u.test(plainOf(below.text));
    case 'comma':
      if (reads || /^\p{Ll}/u.test(plainOf(below?.text ?? ''))) return true;
      return above !== undefined && opensPreambular(above.text) && block.text.length < 160;
    default:
      return true;
  }
}

/** The nearest block before or behind `index` that is neither a note nor furniture. */
function prose(blocks: readonly Block[], index: number, step: 1 | -1): Block | undefined {
  let i = index + step;
  for (let block = blocks[i]; block; block = blocks[(i += step)])
    if (!isFurniture(block) && block.kind !== 'note') return block;
  return undefined;
}

function unnumbered(blocks: readonly Block[], marks: ReadonlySet<string>): readonly Block[] {
  const known = new Set<string>();
  let restarting = false;
  for (const block of blocks) {
    if (block.kind !== 'note') continue;
    restarting ||= known.has(block.note ?? '');
    known.add(block.note ?? '');
  }
  let last: Block | undefined;
  /** The number of the last note, on whatever page. */
  let lastNumber: number | undefined;
  return blocks.map((block, index) => {
    if (isFurniture(block)) return block;
    const above = last;
    last = block;
    lastNumber = numberOf(block) ?? lastNumber;
    if (block.kind !== 'paragraph') return block;
    const near = numberOf(above);
    const behind = numberOf(neighbour(blocks, index, 1));
    // A note alone on its page has no other beside it.
    const before =
      near ?? (behind === undefined && noteWords.test(plainOf(block.text)) ? lastNumber : undefined);
    const missing = before !== undefined ? before + 1 : behind !== undefined ? behind - 1 : 0;
    const label = String(missing);
    const there = restarting ? behind === missing : known.has(label);
    if (missing < 1 || there || !marks.has(label) || !isLostNote(blocks, index)) return block;
    known.add(label);
    last = asNote(block, label, block.text);
    lastNumber = missing;
    return last;
  });
}

/** The blocks, with hidden notes made notes; `numberless` lists the lines of those that had no number. */
export function findHiddenNotes(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly numberless: readonly number[];
} {
  const marks = marked(blocks);
  const numbered = bareNumbered(blocks, marks);
  const all = unnumbered(numbered, marks);
  const numberless = all.flatMap((block, index) => (block !== numbered[index] ? (block.lines[0] ?? []) : []));
  return { blocks: all, numberless };
}
