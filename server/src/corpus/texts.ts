/** Documents, texts and paragraphs of one corpus file. */
import type { Database } from './database.ts';
import { NO_STATS } from './empty.ts';
import type { CorpusFile } from './file.ts';
import type { CorpusDocument, CorpusParagraph, CorpusStats, CorpusText } from './model.ts';
import type { Part, TextKind } from '../text/model.ts';

interface TextRow {
  readonly id: number;
  readonly document: number;
  readonly kind: TextKind;
  readonly number: string | null;
  readonly title: string;
  readonly organ: string;
  readonly within: number | null;
}

interface ParagraphRow {
  readonly id: number;
  readonly text: number;
  readonly part: Part;
  readonly label: string;
  readonly lead: string | null;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** A document with its id and the run of its paragraphs' ids, `first` to `last`. */
export interface IndexedDocument {
  readonly document: CorpusDocument;
  readonly first: number;
  readonly last: number;
}

/** Turns ids of one file into ids of the whole corpus and back, so that each answer leads to its file. */
export interface IdSpace {
  readonly outer: (inner: number) => number;
}

const STATS = `
  SELECT (SELECT COUNT(*) FROM document) AS documents, (SELECT COUNT(*) FROM text) AS texts,
    (SELECT COUNT(*) FROM paragraph) AS paragraphs, (SELECT COUNT(*) FROM note) AS footnotes,
    (SELECT COUNT(*) FROM entry) AS register, (SELECT COUNT(*) FROM phrase) AS phrases`;

/** The source that holds a text, by the text's id. */
export const SOURCE = `
  SELECT COALESCE(outer.source, text.source) AS source
  FROM text LEFT JOIN text AS outer ON outer.id = text.within WHERE text.id = ?`;

const NO_ROWS: ReadonlyMap<number, never> = new Map<number, never>();

/** The texts of one corpus file; documents and texts are read once and kept. Ids are those of the file. */
export class FileTexts {
  readonly #file: CorpusFile;
  readonly #ids: IdSpace;
  #documents: ReadonlyMap<number, IndexedDocument> | undefined;
  #texts: ReadonlyMap<number, CorpusText> | undefined;
  #stats: CorpusStats | undefined;

  constructor(file: CorpusFile, ids: IdSpace) {
    this.#file = file;
    this.#ids = ids;
  }

  stats(): CorpusStats {
    return (this.#stats ??=
      this.#file.read((database) => database.get<CorpusStats>(STATS), undefined) ?? NO_STATS);
  }

  /** By id, oldest document first. */
  documents(): ReadonlyMap<number, IndexedDocument> {
    return (this.#documents ??= this.#file.read((database) => this.#readDocuments(database), NO_ROWS));
  }

  #readDocuments(database: Database): ReadonlyMap<number, IndexedDocument> {
    const rows = database.all<
      Omit<CorpusDocument, 'session'> & {
        id: number;
        session: number | null;
        first: number | null;
        last: number | null;
      }
    >(
      `SELECT document.id, symbol, document.title, body, session, date,
              MIN(paragraph.id) AS first, MAX(paragraph.id) AS last
       FROM document LEFT JOIN text ON text.document = document.id LEFT JOIN paragraph ON paragraph.text = text.id
       GROUP BY document.id ORDER BY date, symbol`,
    );
    return new Map(
      rows.map(({ id, symbol, title, body, session, date, first, last }) => [
        id,
        {
          document: { symbol, title, body, session: session ?? undefined, date, corpus: this.#file.name },
          first: first ?? 0,
          last: last ?? -1,
        },
      ]),
    );
  }

  /** By id, as the documents are ordered, then as they stand in them. */
  texts(): ReadonlyMap<number, CorpusText> {
    return (this.#texts ??= this.#file.read((database) => this.#readTexts(database), NO_ROWS));
  }

  #readTexts(database: Database): ReadonlyMap<number, CorpusText> {
    const rows = database.all<TextRow>(
      `SELECT text.id, document, kind, number, text.title, organ, within
       FROM text JOIN document ON document.id = text.document ORDER BY date, symbol, text.id`,
    );
    const texts = new Map<number, CorpusText>();
    for (const { id, document, kind, number, title, organ, within } of rows) {
      const owner = this.documents().get(document);
      if (!owner) continue;
      const text = {
        id: this.#ids.outer(id),
        document: owner.document,
        kind,
        number: number ?? undefined,
        title,
        organ,
        ...(within !== null && { within: this.#ids.outer(within) }),
      };
      texts.set(id, text);
    }
    return texts;
  }

  /** The draft source of a text; for a nested one, that of the text it is nested in. */
  source(text: number): string | undefined {
    return this.#file.read((database) => database.get<{ source: string }>(SOURCE, text)?.source, undefined);
  }

  /** The paragraphs of a text in order. */
  paragraphsOf(text: number): readonly CorpusParagraph[] {
    return this.#paragraphs('SELECT * FROM paragraph WHERE text = ? ORDER BY id', text);
  }

  /** The paragraphs of these ids that there are, in the order of the ids given. */
  paragraphs(ids: readonly number[]): readonly CorpusParagraph[] {
    const found = this.#paragraphs(
      'SELECT * FROM paragraph WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );
    const byId = new Map(found.map((paragraph) => [paragraph.id, paragraph]));
    return ids.flatMap((id) => byId.get(this.#ids.outer(id)) ?? []);
  }

  #paragraphs(sql: string, value: string | number): readonly CorpusParagraph[] {
    const rows = this.#file.read((database) => database.all<ParagraphRow>(sql, value), []);
    return rows.flatMap(({ id, text, part, label, lead, plain, start, end }) => {
      const owner = this.texts().get(text);
      if (!owner) return [];
      return [
        { id: this.#ids.outer(id), text: owner, part, label, lead: lead ?? undefined, plain, start, end },
      ];
    });
  }
}
