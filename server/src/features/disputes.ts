/** Where the documents disagree on an entry of the register, and why one of their values is taken. */
import type { Corpus, EvidenceField, RegisterEntry, RegisterEvidence } from '../corpus/model.ts';
import { citedText } from './cited-text.ts';
import { corpusPlace, dateOrAsIs } from './names.ts';

/**
 * Why a value is taken: `text`: the thing itself says so; `most`: most documents do; `nearest`: of equally many the
 * nearer source does, or the newer; `none`: none is, since nothing tells which is right.
 */
export type Reason = 'text' | 'most' | 'nearest' | 'none';

/** One field on which the documents disagree. */
export interface Dispute {
  readonly field: EvidenceField;
  /** The value that the entry has. */
  readonly taken: string | undefined;
  readonly reason: Reason;
  /** Most frequent first. */
  readonly values: readonly RegisterEvidence[];
}

/** The disputes about an entry, in the order of date, title and note. */
export function disputesOf(entry: RegisterEntry, corpus: Corpus): readonly Dispute[] {
  const said = corpus.evidence(entry.id);
  return [...new Set(said.map(({ field }) => field))].map((field) => {
    const values = said.filter((one) => one.field === field);
    const taken = entry[field];
    return { field, taken, reason: reasonFor(field, taken, values, entry, corpus), values };
  });
}

function reasonFor(
  field: EvidenceField,
  taken: string | undefined,
  values: readonly RegisterEvidence[],
  entry: RegisterEntry,
  corpus: Corpus,
): Reason {
  if (taken === undefined) return 'none';
  if (field === 'title' && citedText(entry.key, corpus)?.title === taken) return 'text';
  const count = values.find(({ value }) => value === taken)?.count ?? 0;
  return values.every((one) => one.value === taken || one.count < count) ? 'most' : 'nearest';
}

const WHY: Readonly<Record<Exclude<Reason, 'none'>, string>> = {
  text: 'so the text itself',
  most: 'so most of them',
  nearest: 'so the nearer or newer source',
};

/** "24 September 2012 (once, E/2019/30, draft resolution I, preambular paragraph 3)". */
export interface DisputeWords {
  /** "The documents disagree on the date". */
  readonly head: string;
  /** One for each value, the one that is taken first. */
  readonly values: readonly { readonly words: string; readonly place: RegisterEvidence['paragraph'] }[];
}

/** A dispute in words. */
export function disputeWords({ field, taken, reason, values }: Dispute, corpus: Corpus): DisputeWords {
  const ordered = values.toSorted((a, b) => Number(b.value === taken) - Number(a.value === taken));
  return {
    head: `The documents disagree on the ${field}${taken === undefined ? '; none is taken' : ''}`,
    values: ordered.map(({ value, count, paragraph }) => {
      const times = count === 1 ? 'once' : `${String(count)} times, for example`;
      const why = value === taken && reason !== 'none' ? `; ${WHY[reason]}` : '';
      const shown = field === 'date' ? dateOrAsIs(value) : value.replace(/\.$/u, '');
      return { words: `${shown} (${times} in ${corpusPlace(paragraph, corpus)}${why})`, place: paragraph };
    }),
  };
}
