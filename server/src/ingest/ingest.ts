/** Reads documents from files and folders, and repairs them. One bad file never stops the others. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findMeta } from './metadata.ts';
import type { DocumentMeta, Repaired } from './model.ts';
import { decode, sizeLimit } from './readers/text.ts';
import { repair } from './repair.ts';

/** A document that was read. */
export interface ReadDocument {
  readonly path: string;
  readonly meta: DocumentMeta;
  readonly repaired: Repaired;
}

/** A file that could not be read, and why, in a sentence that names it. */
export interface UnreadFile {
  readonly path: string;
  readonly problem: string;
}

/** What became of a batch; every file that was named or found is in one of the two lists. */
export interface ReadResult {
  readonly documents: readonly ReadDocument[];
  readonly unread: readonly UnreadFile[];
}

/** Told before each file, for progress. `index` counts from 0. */
export type Progress = (path: string, index: number, total: number) => void;

interface Wanted {
  readonly path: string;
  /** What the manifest says of it. */
  readonly known: Partial<DocumentMeta>;
}

const readable = /\.(?:txt|md|markdown|resolution)$/iu;
const manifestName = 'manifest.json';

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  if (code === 'EISDIR') return 'is a folder';
  return `could not be read (${error instanceof Error ? error.message : String(error)})`;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What one entry of a manifest says; fields of the wrong kind are left out. */
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

/** The files that a manifest lists, by name; an empty list of problems where it is sound. */
async function readManifest(
  path: string,
): Promise<{ readonly wanted: readonly Wanted[]; readonly problem?: string }> {
  let entries: unknown;
  try {
    entries = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/u, ''));
  } catch (error) {
    return { wanted: [], problem: error instanceof SyntaxError ? 'is not JSON' : reasonOf(error) };
  }
  if (!Array.isArray(entries)) return { wanted: [], problem: 'is not a list of documents' };
  const folder = path.slice(0, -manifestName.length);
  const wanted = entries.flatMap((entry: unknown): Wanted[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const fields = entry as Readonly<Record<string, unknown>>;
    const file = text(fields.file);
    // A manifest speaks of the files beside it and of no others.
    return file === undefined || basename(file) !== file
      ? []
      : [{ path: join(folder, file), known: knownFrom(fields) }];
  });
  return wanted.length === entries.length
    ? { wanted }
    : { wanted, problem: 'has entries without the name of a file beside it' };
}

/** The files of a folder: those of its manifest, or all that can be read, in the order of their names. */
async function filesIn(folder: string, unread: UnreadFile[]): Promise<readonly Wanted[]> {
  const names = (await readdir(folder)).sort();
  if (!names.includes(manifestName))
    return names
      .filter((name) => readable.test(name))
      .map((name) => ({ path: join(folder, name), known: {} }));
  const path = join(folder, manifestName);
  const { wanted, problem } = await readManifest(path);
  if (problem !== undefined) unread.push({ path, problem: `${path} ${problem}` });
  return wanted;
}

/** The documents of files and folders. Never rejects: what cannot be read is listed with its reason. */
export async function readDocuments(paths: readonly string[], progress?: Progress): Promise<ReadResult> {
  const unread: UnreadFile[] = [];
  const wanted: Wanted[] = [];
  for (const path of paths) {
    try {
      const found = await stat(path);
      if (!found.isDirectory()) wanted.push({ path, known: {} });
      else {
        const files = await filesIn(path, unread);
        if (files.length === 0) unread.push({ path, problem: `${path} holds no .txt or .md file` });
        wanted.push(...files);
      }
    } catch (error) {
      unread.push({ path, problem: `${path} ${reasonOf(error)}` });
    }
  }
  const documents: ReadDocument[] = [];
  for (const [index, { path, known }] of wanted.entries()) {
    progress?.(path, index, wanted.length);
    const read = await readOne(path);
    if ('problem' in read) unread.push({ path, problem: `${path} ${read.problem}` });
    else {
      const meta = { ...findMeta(read.text, basename(path)), ...known };
      documents.push({ path, meta, repaired: repair(read.text, meta) });
    }
  }
  return { documents, unread };
}

async function readOne(path: string): Promise<{ readonly text: string } | { readonly problem: string }> {
  try {
    const { size } = await stat(path);
    if (size > sizeLimit) return { problem: `is larger than ${String(sizeLimit / 1024 / 1024)} MB` };
    return decode(await readFile(path));
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}
