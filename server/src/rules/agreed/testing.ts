/** A corpus of a few agreed paragraphs, for tests. Imported by tests only. */
import type { Corpus, CorpusParagraph } from '../../corpus/model.ts';
import type { Part } from '../../text/model.ts';
import { corpusWith } from '../testing.ts';

/** A paragraph that was agreed. */
export interface Agreed {
  readonly symbol: string;
  readonly date: string;
  readonly plain: string;
  /** Operative without it. */
  readonly part?: Part;
  /** The place in the list of the paragraph that it continues. */
  readonly continues?: number;
}

const wordsOf = (plain: string): readonly string[] => plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of the words that both have. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const rest = [...b];
  const shared = a.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length || 1);
}

/** The paragraphs as a corpus: paragraph n of the list is paragraph n of draft resolution I of its document. */
export function agreedCorpus(agreed: readonly Agreed[], rest: Partial<Corpus> = {}): Corpus {
  const paragraphs = agreed.map(({ symbol, date, plain, part = 'operative' }, id): CorpusParagraph => {
    const document = { symbol, title: '', body: '', session: undefined, date, corpus: 'shipped' };
    const text = { id, document, kind: 'draft resolution', number: 'I', title: '', organ: '' } as const;
    return { id, text, part, label: String(id + 1), lead: undefined, plain, start: 0, end: 0 };
  });
  const isLater = (id: number, than: number): boolean => {
    const before = agreed[id]?.continues;
    return before !== undefined && (before === than || isLater(before, than));
  };
  return corpusWith({
    ...rest,
    precedents: ({ plain, before, exclude, limit, least = 0.3 }) =>
      paragraphs
        .filter(
          ({ text: { document } }) => document.symbol !== exclude && !(before && document.date >= before),
        )
        .map((paragraph) => ({ paragraph, score: likeness(paragraph.plain, plain), lineage: [] }))
        .filter(({ score }) => score >= least)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit),
    laterForms: (id) =>
      paragraphs
        .filter((one) => isLater(one.id, id))
        .sort((a, b) => (a.text.document.date < b.text.document.date ? 1 : -1)),
    search: (phrase) => {
      const words = wordsOf(phrase).join(' ');
      return paragraphs
        .filter(({ plain }) => wordsOf(plain).join(' ').includes(words))
        .map((paragraph) => ({ paragraph, excerpt: '' }));
    },
  });
}
