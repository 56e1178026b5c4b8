/** A second note for a source that is noted already. */
import type { Corpus } from '../corpus/model.ts';
import type { Draft, PlacedMark, Text } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { inFull, markdownOf } from './notes/full.ts';
import { afterIbid } from './notes/ibid.ts';
import { labelOf } from './notes/labels.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { textAt } from './notes/register.ts';
import { renumber } from './notes/renumber.ts';
import { firstMarkOf, numberingOf, type Series } from './notes/series.ts';
import { explains, readSource } from './notes/source.ts';
import { entryOf, subjectOf } from './notes/subject.ts';
import { profiles } from './profile.ts';

/**
 * The rule. A source is noted again where the words alone would not tell which is meant, "the report of the
 * Secretary-General": only where they do tell is the second note one too many.
 */
export const footnoteSecond: Rule = {
  id: 'footnote-second',
  group: 'footnotes',
  level: 'information',
  profiles,
  page: {
    summary: 'A source that is noted already is noted again',
    why: 'In a resolution a source is noted once, where it is first mentioned, be it in the preamble or in the operative part. It is noted again only where readers could not tell otherwise what is meant.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules),[^1]\n\n1. *Encourages* Member States to apply the Nelson Mandela Rules.[^2]\n\n[^1]: Resolution 70/175, annex.\n\n[^2]: Resolution 70/175, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules),[^1]\n\n1. *Encourages* Member States to apply the Nelson Mandela Rules.\n\n[^1]: Resolution 70/175, annex.\n',
    source: 'United Nations Editorial Manual, on repeated references.',
  },
  check: ({ draft, corpus }) =>
    numberingOf(draft).series.flatMap((series) => problemsIn(draft, corpus, series)),
};

function problemsIn(draft: Draft, corpus: Corpus, series: Series): readonly Problem[] {
  const seen = new Map<string, PlacedMark>();
  const shortForms = new Map<string, string>();
  const marks = [...firstMarkOf(series)].sort(([, a], [, b]) => a.span.start - b.span.start);
  const numbers = new Map<Text | undefined, number>();
  return marks.flatMap(([note, mark]) => {
    const full = inFull(draft, series).get(note);
    const thing = thingBefore(mark, corpus, shortForms);
    const plain = full?.replaceAll(/[*_]/gu, '');
    const cites = plain !== undefined && thing !== undefined && afterIbid(markdownOf(draft, note)) !== '';
    if (!cites || readSource(plain).see || explains(note)) return [];
    const text = textAt(draft, mark.span.start);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    const key = `${String(number)} ${thing} ${plain}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, mark);
      return [];
    }
    return [
      {
        span: mark.span,
        message: `This is noted already, in note ${labelOf(first.mark)}.`,
        fixes: [
          lazyFix('Remove the mark and its note', false, () =>
            renumber(draft, series, { dropMark: mark, dropNote: note }),
          ),
        ],
      },
    ];
  });
}

/** Words enough to tell one thing from another. */
const tellingWords = 6;

/** What stands before a mark: an instrument by its full name, or else the words that lead up to it. */
function thingBefore(mark: PlacedMark, corpus: Corpus, shortForms: Map<string, string>): string | undefined {
  const subject = subjectOf(mark, corpus);
  if (subject) {
    const entry = entryOf(subject, corpus);
    if (entry) return entry.key;
    const name = shortForms.get(subject.name) ?? subject.name;
    if (subject.shortForm !== undefined) shortForms.set(subject.shortForm, name);
    return name;
  }
  const { plain } = mark.placed.block;
  let end = mark.mark.at;
  while (end > 0 && /[\s\p{P}]/u.test(plain.charAt(end - 1))) end--;
  const words = plain.slice(Math.max(0, mark.mark.at - 200), end).split(' ');
  return words.length < tellingWords ? undefined : words.slice(-tellingWords).join(' ');
}
