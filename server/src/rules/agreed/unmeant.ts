/** Which differences from agreed words look like slips. */
import { editDistance } from '../../language/edit-distance.ts';
import { isWithinNames, tokensAt, type Comparison, type Difference, type Token } from './compare.ts';

/** Words that a sentence needs, and that say nothing of their own. */
const LINKING: ReadonlySet<string> = new Set(
  'a an the of in on at for to by with from and that which is are be been has have its their not'.split(' '),
);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const PREPOSITIONS: ReadonlySet<string> = new Set('of in on at for to by with from'.split(' '));

/** Endings by which forms of one word differ. */
const ENDINGS = ['', 's', 'es', 'd', 'ed', 'ing'];

/** True for a difference that looks like a slip: nobody would have proposed it. */
export function isSlip(comparison: Comparison, at: Difference): boolean {
  const { agreed, draft } = comparison;
  const [old, young] = [tokensAt(agreed, at.agreed), tokensAt(draft, at.draft)];
  const beside = [draft.tokens[at.draft.start - 1], draft.tokens[at.draft.end]];
  // Another name, and not a slip in one: that leaves words which are no name.
  if (isWithinNames(comparison, at) && beside.every((token) => token?.named)) return false;
  if ([...old, ...young].some(({ kind, text }) => kind === 'update' || /[[\]]/u.test(text))) return false;
  const [was, is] = [wordsAmong(old), wordsAmong(young)];
  if (was.length > 0 && is.length > 0 && letters(was) === letters(is)) return true;
  if (was.length > 1 || is.length > 1) return false;
  const [word, other] = [was[0], is[0]];
  if (word && other) return isVariant(word.text, other.text);
  if (word) return old.length === 1 && LINKING.has(word.text);
  if (!other) return false;
  const isDoubled = beside.some((token) => token?.form === other.form);
  return isDoubled || (young.length === 1 && ARTICLES.has(other.text));
}

const wordsAmong = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ kind }) => kind === 'word');

/** What is written, whatever joins and parts it. */
function letters(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text.replaceAll(/[-’']/gu, '').toLowerCase()).join('');
}

/** True for forms of one word, a letter wrong, and one small word for another of its kind. */
function isVariant(one: string, other: string): boolean {
  for (const kind of [ARTICLES, PREPOSITIONS]) if (kind.has(one) && kind.has(other)) return true;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (Math.min(a.length, b.length) < 4 || !b.startsWith(a.charAt(0))) return false;
  return (
    editDistance(a, b, 1) <= 1 ||
    isInflected(a, b) ||
    isInflected(b, a) ||
    (Math.min(a.length, b.length) >= 9 && editDistance(a, b, 2) <= 2)
  );
}

/** `country`, `countries`; `include`, `including`; `strengthen`, `strengthened`. */
function isInflected(stem: string, form: string): boolean {
  return [stem, stem.replace(/e$/u, ''), stem.replace(/y$/u, 'i'), stem.replace(/y$/u, 'ie')].some((base) =>
    ENDINGS.some((ending) => base + ending === form),
  );
}
