/** The earlier and later forms of a paragraph, and the earlier ones of a text, as ingestion found them. */
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

/** Later forms branch: two texts may continue one. UNION takes each once. */
const LATER = `
  WITH RECURSIVE later (id, step) AS (
    SELECT paragraph, 1 FROM lineage WHERE earlier = ?
    UNION
    SELECT paragraph, step + 1 FROM later JOIN lineage ON earlier = later.id WHERE step < ${String(LONGEST)}
  )
  SELECT later.id FROM later
    JOIN paragraph ON paragraph.id = later.id
    JOIN text ON text.id = paragraph.text
    JOIN document ON document.id = text.document
  ORDER BY date DESC, later.id DESC LIMIT ${String(LONGEST)}`;

/** Ids of what became of a paragraph in later texts, newest first. */
export function laterForms(file: CorpusFile, paragraph: number): readonly number[] {
  return file.read((database) => database.all<{ id: number }>(LATER, paragraph), []).map(({ id }) => id);
}

/** Ids of the earlier forms of a paragraph, newest first. */
export function earlierForms(file: CorpusFile, paragraph: number): readonly number[] {
  return file.read((database) => database.all<{ id: number }>(PARAGRAPHS, paragraph), []).map(({ id }) => id);
}

/** Ids of the earlier forms of a text, newest first. */
export function earlierTexts(file: CorpusFile, text: number): readonly number[] {
  return file.read((database) => database.all<{ id: number }>(TEXTS, text), []).map(({ id }) => id);
}
