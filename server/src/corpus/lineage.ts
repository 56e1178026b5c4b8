/** The earlier forms of a paragraph, as ingestion found them. */
import type { CorpusFile } from './file.ts';

/** Earlier forms named at most. */
const LONGEST = 20;

const CHAIN = `
  WITH RECURSIVE chain (id, step) AS (
    SELECT earlier, 1 FROM lineage WHERE paragraph = ?
    UNION ALL
    SELECT earlier, step + 1 FROM chain JOIN lineage ON paragraph = chain.id WHERE step < ${String(LONGEST)}
  )
  SELECT id FROM chain ORDER BY step`;

/** Ids of the earlier forms, newest first. */
export function earlierForms(file: CorpusFile, paragraph: number): readonly number[] {
  return file.read((database) => database.all<{ id: number }>(CHAIN, paragraph), []).map(({ id }) => id);
}
