/**
 * The corpus file: one SQLite database. Documents and what stands in them are the facts; everything from `entry`
 * on is derived from the facts and made anew whenever they change.
 */
import { closeSync, openSync, readSync, fstatSync } from 'node:fs';
import { CorpusError } from './errors.ts';

/** Raised with every change to the tables, or to what their contents mean. */
export const FORMAT = 2;

/** Stands in the header of each corpus file: `RSLT`. */
const APPLICATION = 0x52534c54;

/** Makes the tables of an empty database. */
export const SCHEMA = `
PRAGMA application_id = ${String(APPLICATION)};
PRAGMA user_version = ${String(FORMAT)};

-- weights: one byte a slot (weights.ts); weighed: paragraphs counted; totals: one byte a paragraph
-- (index-tables.ts); bits: see postings.ts.
CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  symbol TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  session INTEGER,
  date TEXT NOT NULL,
  hash TEXT NOT NULL -- of all that the document brought; the same again changes nothing
);

CREATE TABLE text (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  kind TEXT NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  organ TEXT NOT NULL,
  source TEXT NOT NULL, -- in the draft format; '' where \`within\` has it
  within INTEGER REFERENCES text ON DELETE CASCADE -- the text that recommends it for adoption, and holds it
);
CREATE INDEX text_document ON text (document);
CREATE INDEX text_within ON text (within) WHERE within IS NOT NULL;

-- The paragraphs and items of a document have ids in one run, in order.
CREATE TABLE paragraph (
  id INTEGER PRIMARY KEY,
  text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
  part TEXT NOT NULL,
  label TEXT NOT NULL,
  depth INTEGER NOT NULL, -- 0 for a paragraph, 1 for (a), 2 for (i) below it …
  lead TEXT,
  plain TEXT NOT NULL,
  start INTEGER NOT NULL, -- in text.source, UTF-16 units
  "end" INTEGER NOT NULL
);
CREATE INDEX paragraph_text ON paragraph (text);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  text INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
  label TEXT NOT NULL,
  plain TEXT NOT NULL
);
CREATE INDEX note_text ON note (text);

CREATE TABLE mark (
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  at INTEGER NOT NULL, -- in paragraph.plain, UTF-16 units
  note INTEGER NOT NULL REFERENCES note ON DELETE CASCADE,
  PRIMARY KEY (paragraph, at, note)
) WITHOUT ROWID;
CREATE INDEX mark_note ON mark (note);

-- Paragraphs of a report outside its texts: found by words, never precedents.
CREATE TABLE report_paragraph (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  matter TEXT NOT NULL, -- deliberations, statements, agenda …
  heading TEXT NOT NULL, -- the nearest above
  line INTEGER NOT NULL, -- of the source, from 1
  plain TEXT NOT NULL
);
CREATE INDEX report_paragraph_document ON report_paragraph (document);

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  organ TEXT,
  number TEXT,
  date TEXT,
  title TEXT,
  subject TEXT,
  short_forms TEXT NOT NULL, -- one a line
  note TEXT,
  cited INTEGER NOT NULL -- by so many paragraphs
);

-- What the documents say of an entry: each value with its count, and one paragraph that has it. They disagree
-- where values of one field do not say the same (evidence.ts).
CREATE TABLE evidence (
  entry INTEGER NOT NULL REFERENCES entry,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  PRIMARY KEY (entry, field, value)
) WITHOUT ROWID;
CREATE INDEX evidence_paragraph ON evidence (paragraph);

CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry,
  paragraph INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  quote TEXT NOT NULL
);
CREATE INDEX citation_entry ON citation (entry);
CREATE INDEX citation_paragraph ON citation (paragraph);

CREATE TABLE lead (
  part TEXT NOT NULL,
  previous TEXT NOT NULL, -- the lead of the paragraph before, '' for the first of its part
  lead TEXT NOT NULL, -- '' behind the last of its part
  count INTEGER NOT NULL,
  PRIMARY KEY (part, previous, lead)
) WITHOUT ROWID;

CREATE TABLE phrase (
  id INTEGER PRIMARY KEY,
  folded TEXT NOT NULL, -- as looked up, see fold.ts
  phrase TEXT NOT NULL,
  count INTEGER NOT NULL,
  texts INTEGER NOT NULL,
  slots TEXT NOT NULL -- JSON: its places for numbers, dates and names
);
CREATE INDEX phrase_folded ON phrase (folded);

CREATE TABLE lineage (
  paragraph INTEGER PRIMARY KEY REFERENCES paragraph ON DELETE CASCADE,
  earlier INTEGER NOT NULL REFERENCES paragraph ON DELETE CASCADE,
  score REAL NOT NULL
);
CREATE INDEX lineage_earlier ON lineage (earlier);

CREATE TABLE text_lineage (
  text INTEGER PRIMARY KEY REFERENCES text ON DELETE CASCADE,
  earlier INTEGER NOT NULL REFERENCES text ON DELETE CASCADE,
  score REAL NOT NULL
);
CREATE INDEX text_lineage_earlier ON text_lineage (earlier);

CREATE TABLE posting (bucket INTEGER PRIMARY KEY, lists BLOB NOT NULL);

CREATE VIRTUAL TABLE paragraph_words USING fts5 (
  plain, content = 'paragraph', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE report_words USING fts5 (
  plain, content = 'report_paragraph', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE entry_words USING fts5 (
  kind, organ, number, title, subject, short_forms, key,
  content = 'entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
`;

/** The tables that are derived, those that refer to others first. */
export const DERIVED_TABLES = [
  'citation',
  'evidence',
  'entry',
  'lead',
  'phrase',
  'lineage',
  'text_lineage',
  'posting',
  'meta',
] as const;

const HEADER_BYTES = 100;

/** Reads a file's header without opening the database. Throws `CorpusError` for any file that is no sound corpus. */
export function checkHeader(path: string): void {
  const header = Buffer.alloc(HEADER_BYTES);
  let size: number;
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, header, 0, HEADER_BYTES, 0);
      size = fstatSync(file).size;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw code === 'ENOENT'
      ? new CorpusError('missing', path, `There is no corpus at ${path}; "resolute ingest" makes one.`)
      : new CorpusError(
          'unreadable',
          path,
          `The corpus ${path} cannot be read (${code}); check that it is a file you may read.`,
        );
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || header.readUInt32BE(68) !== APPLICATION) {
    throw new CorpusError(
      'foreign',
      path,
      `${path} is not a corpus; name a file that "resolute ingest" made.`,
    );
  }
  const format = header.readUInt32BE(60);
  if (format !== FORMAT) {
    const remedy =
      format < FORMAT
        ? 'delete it and ingest its documents again'
        : 'update Resolute, or ingest its documents again';
    throw new CorpusError(
      'format',
      path,
      `The corpus ${path} has format ${String(format)}, and this version reads format ${String(FORMAT)}; ${remedy}.`,
    );
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  if (size !== pageSize * header.readUInt32BE(28)) throw damaged(path);
}

/** The error for a corpus file that was cut short or overwritten. */
export function damaged(path: string): CorpusError {
  return new CorpusError(
    'damaged',
    path,
    `The corpus ${path} is damaged; delete it and ingest its documents again, or put back a copy.`,
  );
}
