/** Completion inside a paragraph: clauses that the corpus repeats, by the last words typed. */
import type { Corpus, PhraseMatch } from '../../corpus/model.ts';
import type { Cursor } from './cursor.ts';
import { nothing, type Choice, type CompletionItem, type Completions } from './model.ts';

const mostWords = 10;
const mostItems = 12;
/** Asked of the corpus for each length of what was typed. */
const asked = 40;

/** The clauses that go on from what stands before the cursor. */
export function completePhrase(cursor: Cursor, corpus: Corpus): Completions {
  const { block } = cursor.placed;
  const inProse = block.kind === 'paragraph' || block.kind === 'numbered' || block.kind === 'item';
  // Clauses go on from a lead, and past commas.
  const line = cursor.line.replaceAll('*', '');
  const typed = /(?:[\p{L}\p{N}’'/-]+,? ){1,40}[\p{L}\p{N}’'/-]*$/u.exec(line)?.[0];
  if (!inProse || typed === undefined) return nothing;
  const words = typed.split(' ');
  const word = words.at(-1) ?? '';
  const items = new Map<string, CompletionItem>();
  let incomplete = false;
  // What goes on from more words is the likelier.
  for (let count = Math.min(mostWords, words.length); count >= 2 && !incomplete; count--) {
    const prefix = words.slice(-count).join(' ');
    for (const match of corpus.phrases(prefix, asked)) {
      const text = word + match.rest;
      if (items.has(text)) continue;
      incomplete = items.size === mostItems;
      if (incomplete) break;
      items.set(text, {
        kind: 'phrase',
        label: prefix + match.rest,
        detail: `${times(match.count)} in ${match.texts === 1 ? 'one text' : `${String(match.texts)} texts`}`,
        edit: { start: cursor.offset - word.length, end: cursor.offset, text },
        choices: choicesOf(match, word.length),
        additional: [],
        filterText: text,
        subject: { kind: 'phrase', phrase: match.phrase },
      });
    }
  }
  return { items: [...items.values()], incomplete };
}

/** The slots that vary, `typed` characters further on. */
function choicesOf({ restSlots }: PhraseMatch, typed: number): readonly Choice[] {
  return restSlots
    .filter(({ fillings }) => fillings.length > 1)
    .map(({ start, end, fillings }) => ({ start: start + typed, end: end + typed, options: fillings }));
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}
