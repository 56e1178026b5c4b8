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

/** What one entry says; fields of the wrong kind are left out. */
function knownFrom(entry: Readonly<Record<string, unknown>>): Partial<DocumentMeta> {
  const fields = { symbol: text(entry.symbol), title: text(entry.title), body: text(entry.body) };
  const date = text(entry.date);
  const session = entry.session;
  return {
    ...(Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ) as Partial<DocumentMeta>),
    ...(date !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? { date } : {}),
    ...(typeof session === 'number' && Number.isInteger(session) && session > 0 ? { session } : {}),
  };
}

/** The files that the manifest in `folder` lists; `problem` says what is wrong with it, after its path. */
export async function readManifest(
  folder: string,
): Promise<{ readonly wanted: readonly WantedFile[]; readonly problem?: string }> {
  const path = join(folder, manifestName);
  let entries: unknown;
  try {
    if ((await stat(path)).size > largest) return { wanted: [], problem: 'is too large for a manifest' };
    entries = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/u, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return { wanted: [], problem: 'is not JSON' };
    throw error;
  }
  if (!Array.isArray(entries)) return { wanted: [], problem: 'is not a list of documents' };
  const wanted = entries.flatMap((entry: unknown): WantedFile[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const fields = entry as Readonly<Record<string, unknown>>;
    const file = text(fields.file);
    // A manifest speaks of the files beside it and of no others.
    return file === undefined || basename(file) !== file || file === '..'
      ? []
      : [{ path: join(folder, file), known: knownFrom(fields) }];
  });
  return wanted.length === entries.length
    ? { wanted }
    : { wanted, problem: 'has entries without the name of a file beside it' };
}
