/**
 * Loads repaired documents into a corpus: each is read by the parser of drafts and stored whole; the register,
 * leads, phrases and lineage are then derived from all documents together.
 */
import type { DerivedRows, DocumentRows } from '../corpus/rows.ts';
import type { Addition, CorpusWriter } from '../corpus/writer.ts';
import { parse } from '../text/parser.ts';
import { traceLineage, type Lineage, type TextSource } from './lineage.ts';
import { countLeads } from './load-leads.ts';
import { textsOf } from './load-texts.ts';
import type { DocumentMeta, Repaired } from './model.ts';
import { minePhrases } from './phrases.ts';
import { register } from './register.ts';

/** What is stored of a document: its texts in the draft format, and its report's own paragraphs. */
export type Loadable = Pick<Repaired, 'source'> & Partial<Pick<Repaired, 'other'>>;

/** A repaired document, or one in the draft format alone, as rows. */
export function documentRows(meta: DocumentMeta, { source, other = [] }: Loadable): DocumentRows {
  const { symbol, title, body, session, date } = meta;
  return {
    ...{ symbol, title, body, session, date },
    texts: textsOf(parse(source), body),
    report: other.map(({ matter, heading, line, text }) => ({ matter, heading, line, plain: text })),
  };
}

/** Adds one document to the corpus that the writer holds. */
export function loadDocument(writer: CorpusWriter, meta: DocumentMeta, repaired: Loadable): Addition {
  return writer.add(documentRows(meta, repaired));
}

/** Rows that are made when they are asked for. */
function late<T>(rows: () => Iterable<T>): Iterable<T> {
  return { [Symbol.iterator]: () => rows()[Symbol.iterator]() };
}

/** What all texts of a corpus together say. */
function derive(texts: TextSource): DerivedRows {
  let traced: Lineage | undefined;
  const lineage = (): Lineage => (traced ??= traceLineage(texts));
  return {
    entries: late(() => register(texts)),
    leads: late(() => countLeads(texts)),
    phrases: late(() => minePhrases(texts)),
    lineage: late(() => lineage().paragraphs),
    textLineage: late(() => lineage().texts),
  };
}

/**
 * Ends a batch of additions and removals: derives what is derived and puts the corpus in its place, all at once.
 * Gives false where nothing had changed. Throws `CorpusError`; the corpus is then as before.
 */
export function publishDerived(writer: CorpusWriter): boolean {
  return writer.publish(derive);
}
