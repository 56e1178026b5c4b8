/** Fills the tables that are derived from the facts. */
import type { Database, Value } from './database.ts';
import { foldClause } from './fold.ts';
import type { DerivedRows } from './rows.ts';
import { DERIVED_TABLES } from './schema.ts';

/** Empties the derived tables, fills them anew and brings full-text search up to date. */
export function storeDerived(
  database: Database,
  { entries, leads, phrases, lineage, textLineage }: DerivedRows,
): void {
  for (const table of DERIVED_TABLES) database.exec(`DELETE FROM ${table}`);
  const insert = <T>(
    table: string,
    columns: string,
    rows: Iterable<T>,
    values: (row: T) => readonly Value[],
  ) => {
    const sql = `INSERT INTO ${table} (${columns}) VALUES (${columns.replaceAll(/\w+/gu, '?')})`;
    for (const row of rows) database.run(sql, ...values(row));
  };
  for (const one of entries) {
    const entry = database.run(
      `INSERT INTO entry (kind, key, organ, number, date, title, subject, short_forms, note, cited)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[one.kind, one.key, one.organ ?? null, one.number ?? null, one.date ?? null],
      ...[one.title ?? null, one.subject ?? null, one.shortForms.join('\n'), one.note ?? null],
      new Set(one.citations.map(({ paragraph }) => paragraph)).size,
    );
    insert('citation', 'entry, paragraph, quote', one.citations, ({ paragraph, quote }) => [
      ...[entry, paragraph, quote],
    ]);
    insert('evidence', 'entry, field, value, count, paragraph', one.evidence, (said) => [
      ...[entry, said.field, said.value, said.count, said.paragraph],
    ]);
  }
  insert('lead', 'part, previous, lead, count', leads, ({ part, previous, lead, count }) => [
    ...[part, previous, lead, count],
  ]);
  insert('phrase', 'folded, phrase, count, texts, slots', phrases, ({ phrase, count, texts, slots }) => [
    ...[foldClause(phrase, slots), phrase, count, texts, JSON.stringify(slots)],
  ]);
  insert('lineage', 'paragraph, earlier, score', lineage, ({ paragraph, earlier, score }) => [
    ...[paragraph, earlier, score],
  ]);
  insert('text_lineage', 'text, earlier, score', textLineage, ({ text, earlier, score }) => [
    ...[text, earlier, score],
  ]);
  for (const words of ['paragraph_words', 'report_words', 'entry_words']) {
    database.exec(`INSERT INTO ${words} (${words}) VALUES ('rebuild')`);
  }
}
