/** Reads the manifest of a folder: which files it holds, and what is known of them. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DocumentMeta } from '../model.ts';

/** The name of the file that lists the documents of its folder. */
export const manifestName = 'manifest.json';

/** A manifest has a line for each document. */
const largest = 16 * 1024 * 1024;

/** A file to be read, and what a manifest says of it. */
export interface WantedFile {
  readonly path: string;
  readonly known: Partial<DocumentMeta>;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** True for an ISO date that the calendar has. */
function isDate(date: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** What one entry says, and what is wrong with the fields that are left out. */
function knownFrom(entry: Readonly<Record<string, unknown>>): {
  readonly known: Partial<DocumentMeta>;
  readonly wrong: readonly string[];
} {
  const known: { -readonly [Field in keyof DocumentMeta]?: DocumentMeta[Field] } = {};
  const wrong: string[] = [];
  const said = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
  for (const field of ['symbol', 'title', 'body'] as const) {
    const value = text(entry[field]);
    if (value !== undefined) known[field] = value;
    else if (said(entry[field])) wrong.push(`its ${field} is no text`);
  }
  const date = text(entry.date);
  if (date !== undefined && isDate(date)) known.date = date;
  else if (said(entry.date))
    wrong.push(`its date ${JSON.stringify(entry.date)} is no day written like 2022-12-15`);
  const { session } = entry;
  if (typeof session === 'number' && Number.isInteger(session) && session > 0) known.session = session;
  else if (said(session)) wrong.push(`its session ${JSON.stringify(session)} is no whole number such as 77`);
  return { known, wrong };
}

/** What a folder's manifest lists; `problems` say what is wrong with it, each in words that follow its path. */
export interface Manifest {
  readonly wanted: readonly WantedFile[];
  readonly problems: readonly string[];
}

function broken(problem: string): Manifest {
  return {
    wanted: [],
    problems: [`${problem}: mend it, or remove it to have all the files of its folder read`],
  };
}

/** Entries with something wrong that are named; of the others, how many there are. */
const mostProblems = 20;

/** The files that the manifest in `folder` lists. @throws what the system says where it cannot be read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestName);
  let entries: unknown;
  if ((await stat(path)).size > largest) return broken('is too large for a manifest');
  try {
    entries = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/u, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return broken(`is not JSON (${error.message.slice(0, 200)})`);
    throw error;
  }
  if (!Array.isArray(entries)) return broken('is not a list of documents');
  const wanted: WantedFile[] = [];
  const problems: string[] = [];
  entries.forEach((entry: unknown, index) => {
    const fields = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<
      Record<string, unknown>
    >;
    const file = text(fields.file);
    // A manifest speaks of the files beside it and of no others.
    if (file === undefined || basename(file) !== file || file === '..') {
      problems.push(
        `has an entry, number ${String(index + 1)}, without the name of a file beside it: give it as "file"`,
      );
      return;
    }
    const { known, wrong } = knownFrom(fields);
    wanted.push({ path: join(folder, file), known });
    if (wrong.length > 0) problems.push(`says of ${file} what was left out: ${wrong.join(', ')}`);
  });
  const more = problems.splice(mostProblems).length;
  if (more > 0) problems.push(`has ${String(more)} more entries with something wrong`);
  return { wanted, problems };
}
