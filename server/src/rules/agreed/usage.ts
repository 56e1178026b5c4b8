/** Whether words are agreed usage, whatever they replace. */
import { sameSymbol } from '../../corpus/precedents.ts';
import { tokensAt, wordingOf, type Difference, type Token, type Wording } from './compare.ts';
import type { Search } from './following.ts';

/** Paragraphs looked at: the index knows stems only, so that most of what it gives has another form of the word. */
const LOOKED_AT = 40;

/** True where an agreed paragraph has the draft's words at a difference, with two words on either side. */
export function isUsage(draft: Wording, at: Difference, { corpus, before, own }: Search): boolean {
  const from = Math.max(0, at.draft.start - 2);
  const tokens = tokensAt(draft, { start: from, end: at.draft.end + 2 });
  const words = joined(tokens);
  return corpus
    .search(`"${words}"`, LOOKED_AT)
    .some(
      ({ paragraph: { text, plain, part } }) =>
        !(own !== undefined && sameSymbol(text.document.symbol, own)) &&
        (before === undefined || text.document.date < before) &&
        ` ${joined(wordingOf(plain, part).tokens)} `.includes(` ${words} `),
    );
}

const joined = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
