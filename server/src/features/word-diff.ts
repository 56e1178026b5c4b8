/** What differs between two paragraphs, word by word. */
import { diffArrays } from 'diff';

/** A run of words that both have, that only the later has, or that only the earlier has. */
export interface Change {
  readonly kind: 'same' | 'added' | 'dropped';
  /** The words with the spaces between them. */
  readonly text: string;
  /** True where a space stands before it. */
  readonly spaced: boolean;
}

interface Word {
  /** As compared: quotation marks made alike. */
  readonly form: string;
  readonly text: string;
  readonly spaced: boolean;
}

/** Words of a paragraph beyond which it is not compared: a list pasted as one paragraph, no prose. */
const mostWords = 4000;
/** Changed words beyond which two paragraphs have so little in common that nothing is gained. */
const mostChanges = 600;

function wordsOf(plain: string): Word[] {
  const words: Word[] = [];
  for (const found of plain.matchAll(/[\p{L}\p{N}]+(?:[’'/.-][\p{L}\p{N}]+)*|\S/gu)) {
    const text = found[0];
    const form = text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
    words.push({ form, text, spaced: found.index > 0 && /\s/u.test(plain.charAt(found.index - 1)) });
  }
  return words;
}

/** What turns `before` into `after`, in order; undefined where they are too long or too unlike to compare. */
export function wordDiff(before: string, after: string): readonly Change[] | undefined {
  const old = wordsOf(before);
  const young = wordsOf(after);
  if (old.length > mostWords || young.length > mostWords) return undefined;
  const changes = diffArrays(old, young, {
    comparator: (a, b) => a.form === b.form,
    maxEditLength: mostChanges,
  });
  return changes?.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'dropped' : 'same',
    text: value.map((word, index) => (index > 0 && word.spaced ? ` ${word.text}` : word.text)).join(''),
    spaced: value[0]?.spaced ?? false,
  }));
}

/** The same with long stretches that both have cut to `context` words beside each change. */
export function collapsed(changes: readonly Change[], context: number): readonly Change[] {
  return changes.map((change, index) => {
    if (change.kind !== 'same') return change;
    const words = change.text.split(' ');
    const head = index === 0 ? [] : words.slice(0, context);
    const tail = index === changes.length - 1 ? [] : words.slice(-context);
    // An ellipsis that stands for a word or two saves nothing.
    if (words.length <= head.length + tail.length + 3) return change;
    return { ...change, text: [...head, '…', ...tail].join(' ') };
  });
}
