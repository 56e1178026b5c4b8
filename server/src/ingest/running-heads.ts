/** Tells running heads and feet: job numbers, page numbers, symbols, titles said again, whole or mangled. */
import { plainOf } from './markup.ts';
import type { Block } from './model.ts';
import { headingLike } from './shapes.ts';

const job = /^(?:[A-Z]{1,3}\.?)?\d{2}-\d{4,6}(?:\(E\))?$/u;
const page = /^(?:\d{1,4}\/\d{1,4}|[ivxlc]{1,6}|\d{1,3}|\(E\)|\(\d{4}\))$/u;
/** The date of issue behind a job number, and the digits below a bar code. */
const printed = /^(?:\d{6}|\d{7,9})$/u;
const symbol = /^[A-Z]{1,4}(?:\/[A-Z0-9.-]{1,12}){1,6}$/u;
const recycle = /^please recycle\b/iu;

/** A symbol before a title or behind it. */
const symbolAround = /^([A-Z]{1,2}\/[A-Z0-9./-]{3,40}) (\S.*)$|^(.*\S) ([A-Z]{1,2}\/[A-Z0-9./-]{3,40})$/u;
const numberBefore = /^(?:[A-Z]+-)?\d{1,4}\/\d{1,3}(?: [A-Z])?\.? /u;

/** True where a line holds nothing but what printers put at the head or foot of a page. */
function isRunningHead(plain: string): boolean {
  if (plain.length > 60 || plain.endsWith('.')) return false;
  if (recycle.test(plain)) return true;
  const words = plain.replace(/\\/gu, ' ').trim().split(/\s+/u);
  if (words.every((word) => [job, page, printed, symbol].some((pattern) => pattern.test(word)))) return true;
  // "United Nations A/77/464"
  return plain.startsWith('United Nations ') && words.length === 3 && symbol.test(words[2] ?? '');
}

/** The words of a title, however it is set. */
function titleKey(plain: string): string {
  return plain
    .replace(numberBefore, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** True where a block says again a title that stands in the document, with a symbol before it or behind it. */
function saysTitleAgain(plain: string, titles: ReadonlySet<string>): boolean {
  if (plain.length > 560) return false;
  const found = symbolAround.exec(plain);
  const title = found?.[2] ?? found?.[3];
  return title !== undefined && titles.has(titleKey(title));
}

/** The blocks, running heads and feet named. */
export function nameRunningHeads(blocks: readonly Block[]): readonly Block[] {
  const titles = new Set(blocks.filter(headingLike).map(({ text }) => titleKey(plainOf(text))));
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'table') return block;
    const plain = plainOf(block.text);
    if (block.kind === 'table' && !/[A-Z]\/|\d-\d/u.test(plain)) return block;
    return isRunningHead(plain) || saysTitleAgain(plain, titles)
      ? { ...block, kind: 'running head' as const }
      : block;
  });
}
