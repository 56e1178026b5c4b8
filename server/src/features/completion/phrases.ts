/** Completion inside a paragraph: clauses that the corpus repeats, by the last words typed. */
import type { Corpus } from '../../corpus/model.ts';
import type { Cursor } from './cursor.ts';
import { nothing, type CompletionItem, type Completions } from './model.ts';

const mostWords = 7;
const mostItems = 12;
/** Asked of the corpus for each length of what was typed. */
const asked = 40;

/** The clauses that go on from what stands before the cursor. */
export function completePhrase(cursor: Cursor, corpus: Corpus): Completions {
  const { block } = cursor.placed;
  const inProse = block.kind === 'paragraph' || block.kind === 'numbered' || block.kind === 'item';
  const typed = /(?:[\p{L}\p{N}’'/-]+ ){1,40}[\p{L}’'/-]*$/u.exec(cursor.line)?.[0];
  if (!inProse || typed === undefined) return nothing;
  const words = typed.split(' ');
  const word = words.at(-1) ?? '';
  const items = new Map<string, CompletionItem>();
  let incomplete = false;
  // What goes on from more words is the likelier.
  for (let count = Math.min(mostWords, words.length); count >= 2 && !incomplete; count--) {
    const prefix = words.slice(-count).join(' ');
    for (const { phrase, count: uses, texts } of corpus.phrases(prefix, asked)) {
      // White space and apostrophes aside, the clause begins with what was typed.
      const rest = word + phrase.slice(prefix.length);
      if (rest === word || items.has(rest)) continue;
      incomplete = items.size === mostItems;
      if (incomplete) break;
      items.set(rest, {
        kind: 'phrase',
        label: phrase,
        detail: `${times(uses)} in ${texts === 1 ? 'one text' : `${String(texts)} texts`}`,
        edit: { start: cursor.offset - word.length, end: cursor.offset, text: rest },
        additional: [],
        filterText: rest,
        subject: { kind: 'phrase', phrase },
      });
    }
  }
  return { items: [...items.values()], incomplete };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}
