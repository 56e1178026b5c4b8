/** Tells running heads and feet: job numbers, page numbers, symbols, whole or mangled. */
import { plainOf } from './markup.ts';
import type { Block } from './model.ts';

const job = /^(?:[A-Z]{1,3}\.?)?\d{2}-\d{4,6}$/u;
const page = /^(?:\d{1,4}\/\d{1,4}|[ivxlc]{1,6}|\d{1,4}|\(E\))$/u;
const symbol = /^[A-Z]{1,4}(?:\/[A-Z0-9.-]{1,12}){1,6}$/u;
const recycle = /^please recycle\b/iu;

/** True where a line holds nothing but what printers put at the head or foot of a page. */
function isRunningHead(plain: string): boolean {
  if (plain.length > 60 || plain.endsWith('.')) return false;
  if (recycle.test(plain)) return true;
  const words = plain.replace(/\\/gu, ' ').trim().split(/\s+/u);
  if (words.every((word) => job.test(word) || page.test(word) || symbol.test(word))) return true;
  // "United Nations A/77/464"
  return plain.startsWith('United Nations ') && words.length === 3 && symbol.test(words[2] ?? '');
}

/** The blocks, running heads and feet named. */
export function nameRunningHeads(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    (block.kind === 'paragraph' || block.kind === 'heading') && isRunningHead(plainOf(block.text))
      ? { ...block, kind: 'running head' as const }
      : block,
  );
}
