/** The tables between the facts and what is derived from them: facts out, derivations in. */
import type { Database, Value } from './database.ts';
import type { DerivedRows, StoredParagraph, StoredText } from './rows.ts';
import { DERIVED_TABLES } from './schema.ts';
import { foldClause } from './usage.ts';

type ParagraphRow = Omit<StoredParagraph, 'lead' | 'marks'> & {
  readonly text: number;
  readonly lead: string | null;
};
type TextRow = Omit<StoredText, 'number' | 'paragraphs' | 'notes'> & { readonly number: string | null };

/** The items by what `key` gives, in order. */
function groupBy<T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** All texts with their paragraphs and notes, by date, then as they were loaded. */
export function readTexts(database: Database): readonly StoredText[] {
  const notes = groupBy(
    database.all<{ id: number; text: number; plain: string }>('SELECT id, text, plain FROM note ORDER BY id'),
    ({ text }) => text,
  );
  const places = new Map([...notes.values()].flatMap((group) => group.map(({ id }, place) => [id, place])));
  const marks = groupBy(
    database.all<{ paragraph: number; at: number; note: number }>(
      'SELECT * FROM mark ORDER BY paragraph, at',
    ),
    ({ paragraph }) => paragraph,
  );
  const paragraphs = groupBy(
    database.all<ParagraphRow>('SELECT id, text, part, depth, lead, plain FROM paragraph ORDER BY id'),
    ({ text }) => text,
  );
  return database
    .all<TextRow>(
      `SELECT text.id, symbol, date, kind, number, text.title, organ
       FROM text JOIN document ON document.id = text.document ORDER BY date, text.id`,
    )
    .map((text) => ({
      ...text,
      number: text.number ?? undefined,
      notes: (notes.get(text.id) ?? []).map(({ plain }) => plain),
      paragraphs: (paragraphs.get(text.id) ?? []).map(({ id, part, depth, lead, plain }) => ({
        ...{ id, part, depth, lead: lead ?? undefined, plain },
        marks: (marks.get(id) ?? []).map(({ at, note }) => ({ at, note: places.get(note) ?? 0 })),
      })),
    }));
}

/** Empties the derived tables, fills them anew and brings full-text search up to date. */
export function storeDerived(
  database: Database,
  { entries, leads, phrases, lineage, textLineage }: DerivedRows,
): void {
  for (const table of DERIVED_TABLES) database.exec(`DELETE FROM ${table}`);
  const insert = (table: string, columns: string, rows: readonly (readonly Value[])[]): void => {
    const places = columns.replaceAll(/\w+/gu, '?');
    for (const row of rows) database.run(`INSERT INTO ${table} (${columns}) VALUES (${places})`, ...row);
  };
  for (const one of entries) {
    const entry = database.run(
      `INSERT INTO entry (kind, key, organ, number, date, title, subject, short_forms, note, cited)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[one.kind, one.key, one.organ ?? null, one.number ?? null, one.date ?? null],
      ...[
        one.title ?? null,
        one.subject ?? null,
        one.shortForms.join('\n'),
        one.note ?? null,
        one.citations.length,
      ],
    );
    insert(
      'citation',
      'entry, paragraph, quote',
      one.citations.map(({ paragraph, quote }) => [entry, paragraph, quote]),
    );
    insert(
      'evidence',
      'entry, field, value, count, paragraph',
      one.evidence.map(({ field, value, count, paragraph }) => [entry, field, value, count, paragraph]),
    );
  }
  insert(
    'lead',
    'part, previous, lead, count',
    leads.map(({ part, previous, lead, count }) => [part, previous, lead, count]),
  );
  insert(
    'phrase',
    'folded, phrase, count, texts, slots',
    phrases.map(({ phrase, count, texts, slots }) => [
      foldClause(phrase),
      phrase,
      count,
      texts,
      JSON.stringify(slots),
    ]),
  );
  insert(
    'lineage',
    'paragraph, earlier, score',
    lineage.map(({ paragraph, earlier, score }) => [paragraph, earlier, score]),
  );
  insert(
    'text_lineage',
    'text, earlier, score',
    textLineage.map(({ text, earlier, score }) => [text, earlier, score]),
  );
  for (const words of ['paragraph_words', 'report_words', 'entry_words']) {
    database.exec(`INSERT INTO ${words} (${words}) VALUES ('rebuild')`);
  }
}
