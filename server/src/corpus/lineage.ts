/** The earlier forms of a paragraph and of a text, as ingestion found them. */
import type { CorpusFile } from './file.ts';

/** Earlier forms named at most. */
const LONGEST = 20;

const chain = (table: string, column: string): string => `
  WITH RECURSIVE chain (id, step) AS (
    SELECT earlier, 1 FROM ${table} WHERE ${column} = ?
    UNION ALL
    SELECT earlier, step + 1 FROM chain JOIN ${table} ON ${column} = chain.id WHERE step < ${String(LONGEST)}
  )
  SELECT id FROM chain ORDER BY step`;

const PARAGRAPHS = chain('lineage', 'paragraph');
const TEXTS = chain('text_lineage', 'text');

/** Ids of the earlier forms of a paragraph, newest first. */
export function earlierForms(file: CorpusFile, paragraph: number): readonly number[] {
  return file.read((database) => database.all<{ id: number }>(PARAGRAPHS, paragraph), []).map(({ id }) => id);
}

/** Ids of the earlier forms of a text, newest first. */
export function earlierTexts(file: CorpusFile, text: number): readonly number[] {
  return file.read((database) => database.all<{ id: number }>(TEXTS, text), []).map(({ id }) => id);
}
