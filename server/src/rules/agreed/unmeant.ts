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

/** What kind of slip a difference looks like; undefined for one that looks meant. */
export type Slip = 'dropped' | 'added' | 'doubled' | 'changed' | 'parted';

/** The slip that a difference looks like. */
export function slipAt(comparison: Comparison, at: Difference): Slip | undefined {
  const { agreed, draft } = comparison;
  const [old, young] = [tokensAt(agreed, at.agreed), tokensAt(draft, at.draft)];
  // Another name, and not a slip in one: that leaves words which are no name.
  const beside = [draft.tokens[at.draft.start - 1], draft.tokens[at.draft.end]];
  if (isWithinNames(comparison, at) && beside.every((token) => token?.named)) return undefined;
  const [was, is] = [old, young].map((tokens) => tokens.filter(({ kind }) => kind !== 'mark')) as [
    Token[],
    Token[],
  ];
  if ([...old, ...young].some(({ kind, text }) => kind === 'update' || /[[\]]/u.test(text))) return undefined;
  if (was.length > 0 && is.length > 0 && letters(was) === letters(is))
    return was.length === is.length ? 'changed' : 'parted';
  const [word, ...more] = was;
  const [other, ...others] = is;
  if (more.length > 0 || others.length > 0) return undefined;
  if (word && !other) return old.length === 1 && LINKING.has(word.text) ? 'dropped' : undefined;
  if (other && !word) {
    if (
      draft.tokens[at.draft.start - 1]?.form === other.form ||
      draft.tokens[at.draft.end]?.form === other.form
    )
      return 'doubled';
    return young.length === 1 && ARTICLES.has(other.text) ? 'added' : undefined;
  }
  return word && other && isVariant(word.text, other.text) ? 'changed' : undefined;
}

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
