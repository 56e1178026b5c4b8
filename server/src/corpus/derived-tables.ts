/** The tables between the facts and what is derived from them: facts out, derivations in. */
import type { Database, Value } from './database.ts';
import type { DerivedRows, StoredCitation, StoredParagraph, StoredText } from './rows.ts';
import { DERIVED_TABLES } from './schema.ts';
import { foldClause } from './usage.ts';

const orUndefined = <T>(value: T | null): T | undefined => value ?? undefined;

type Nullable<T, K extends keyof T> = Omit<T, K> & { readonly [key in K]: Exclude<T[key], undefined> | null };

/** All texts with their paragraphs, by date, then as they were loaded. */
export function readTexts(database: Database): readonly StoredText[] {
  const paragraphs = new Map<number, StoredParagraph[]>();
  const rows = database.all<Nullable<StoredParagraph, 'lead'> & { readonly text: number }>(
    'SELECT id, text, part, depth, lead, plain FROM paragraph ORDER BY id',
  );
  for (const { id, text, part, depth, lead, plain } of rows) {
    const list = paragraphs.get(text) ?? [];
    list.push({ id, part, depth, lead: orUndefined(lead), plain });
    paragraphs.set(text, list);
  }
  return database
    .all<Omit<StoredText, 'paragraphs'>>(
      `SELECT text.id, symbol, date, kind, text.title, organ
       FROM text JOIN document ON document.id = text.document ORDER BY date, text.id`,
    )
    .map((text) => ({ ...text, paragraphs: paragraphs.get(text.id) ?? [] }));
}

/** All citations, by the date of the citing text, then in order. */
export function readCitations(database: Database): readonly StoredCitation[] {
  type Optional = 'organ' | 'number' | 'date' | 'title' | 'short' | 'note';
  return database
    .all<Nullable<StoredCitation, Optional>>(
      `SELECT citation.key, citation.kind, citation.organ, citation.number, citation.date, citation.title,
              citation.short, citation.quote, citation.note, text.organ AS citing
       FROM citation
       JOIN paragraph ON paragraph.id = citation.paragraph
       JOIN text ON text.id = paragraph.text
       JOIN document ON document.id = text.document
       ORDER BY document.date, citation.id`,
    )
    .map((row) => ({
      ...row,
      organ: orUndefined(row.organ),
      number: orUndefined(row.number),
      date: orUndefined(row.date),
      title: orUndefined(row.title),
      short: orUndefined(row.short),
      note: orUndefined(row.note),
    }));
}

/** Empties the derived tables, fills them anew and brings full-text search up to date. */
export function storeDerived(database: Database, { entries, leads, phrases, lineage }: DerivedRows): void {
  for (const table of DERIVED_TABLES) database.exec(`DELETE FROM ${table}`);
  const insert = (table: string, columns: string, rows: readonly (readonly Value[])[]): void => {
    const places = columns.replaceAll(/\w+/gu, '?');
    for (const row of rows) database.run(`INSERT INTO ${table} (${columns}) VALUES (${places})`, ...row);
  };
  insert(
    'entry',
    'kind, key, organ, number, date, disputed, title, short_forms, note, cited',
    entries.map((one) => [
      ...[one.kind, one.key, one.organ ?? null, one.number ?? null, one.date ?? null, one.disputed ? 1 : 0],
      ...[one.title ?? null, one.shortForms.join('\n'), one.note ?? null, one.cited],
    ]),
  );
  insert(
    'lead',
    'part, previous, lead, count',
    leads.map(({ part, previous, lead, count }) => [part, previous, lead, count]),
  );
  insert(
    'phrase',
    'folded, phrase, count, texts',
    phrases.map(({ phrase, count, texts }) => [foldClause(phrase), phrase, count, texts]),
  );
  insert(
    'lineage',
    'paragraph, earlier, score',
    lineage.map(({ paragraph, earlier, score }) => [paragraph, earlier, score]),
  );
  for (const words of ['paragraph_words', 'entry_words']) {
    database.exec(`INSERT INTO ${words} (${words}) VALUES ('rebuild')`);
  }
}
