/** The texts of a corpus in the making, read one by one: however many there are, one is in memory. */
import type { Database } from './database.ts';
import type { StoredParagraph, StoredText } from './rows.ts';

type TextRow = Omit<StoredText, 'number' | 'paragraphs' | 'notes'> & { readonly number: string | null };
type ParagraphRow = Omit<StoredParagraph, 'lead' | 'marks'> & { readonly lead: string | null };
interface MarkRow {
  readonly paragraph: number;
  readonly at: number;
  readonly note: number;
}

const TEXT = `
  SELECT text.id, symbol, date, kind, number, text.title, organ
  FROM text JOIN document ON document.id = text.document WHERE text.id = ?`;

/**
 * All texts with their paragraphs and notes, by date, then as they were loaded. Each iteration reads them anew and
 * gives new objects.
 */
export class StoredTexts implements Iterable<StoredText> {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  *[Symbol.iterator](): Iterator<StoredText> {
    const ids = this.#database.all<{ id: number }>(
      'SELECT text.id FROM text JOIN document ON document.id = text.document ORDER BY date, text.id',
    );
    for (const { id } of ids) {
      const text = this.get(id);
      if (text) yield text;
    }
  }

  /** The text of this id. */
  get(id: number): StoredText | undefined {
    const text = this.#database.get<TextRow>(TEXT, id);
    if (!text) return undefined;
    const notes = this.#database.all<{ id: number; plain: string }>(
      'SELECT id, plain FROM note WHERE text = ? ORDER BY id',
      id,
    );
    return {
      ...text,
      number: text.number ?? undefined,
      notes: notes.map(({ plain }) => plain),
      paragraphs: this.#paragraphs(id, new Map(notes.map((note, place) => [note.id, place]))),
    };
  }

  /** `places` are those of the notes, by their ids. */
  #paragraphs(text: number, places: ReadonlyMap<number, number>): readonly StoredParagraph[] {
    const marks = new Map<number, StoredParagraph['marks'][number][]>();
    for (const { paragraph, at, note } of this.#database.all<MarkRow>(
      `SELECT paragraph, at, note FROM mark
       WHERE paragraph IN (SELECT id FROM paragraph WHERE text = ?) ORDER BY paragraph, at`,
      text,
    )) {
      const own = marks.get(paragraph) ?? [];
      marks.set(paragraph, own);
      own.push({ at, note: places.get(note) ?? 0 });
    }
    return this.#database
      .all<ParagraphRow>(
        'SELECT id, part, depth, lead, plain FROM paragraph WHERE text = ? ORDER BY id',
        text,
      )
      .map((row) => ({ ...row, lead: row.lead ?? undefined, marks: marks.get(row.id) ?? [] }));
  }
}
