/** Reads documents from files and folders, and repairs them. One bad file never stops the others. */
import { basename } from 'node:path';
import { findMeta, type MetaField } from './metadata.ts';
import type { DocumentMeta, Repaired } from './model.ts';
import { otherLanguage } from './readers/english.ts';
import { findFiles, reasonOf, type UnreadFile } from './readers/files.ts';
import type { WantedFile } from './readers/manifest.ts';
import { isUnreadable, Unreadable, type Format } from './readers/model.ts';
import { readFileText } from './readers/read.ts';
import { repair } from './repair.ts';

export type { UnreadFile } from './readers/files.ts';

/** A document that was read. */
export interface ReadDocument {
  readonly path: string;
  readonly format: Format;
  readonly meta: DocumentMeta;
  /** What neither the document nor a manifest says, so that a person may be asked. */
  readonly missing: readonly MetaField[];
  /** What was doubtful in the file itself, in sentences without a full stop that follow its name. */
  readonly remarks: readonly string[];
  /** Running heads and feet that were told by their place and left out. */
  readonly leftOut: readonly string[];
  /** The lines of `repaired` at which the pages begin, for formats that have pages. */
  readonly pages: readonly number[];
  readonly repaired: Repaired;
}

/** What became of a batch; every file that was named or found is in one of the two lists. */
export interface ReadResult {
  readonly documents: readonly ReadDocument[];
  readonly unread: readonly UnreadFile[];
}

/** Told before each file, for progress. `index` counts from 0. */
export type Progress = (path: string, index: number, total: number) => void;

/** How a batch is read. */
export interface ReadOptions {
  readonly progress?: Progress | undefined;
  /** Looked at between files and pages. */
  readonly signal?: AbortSignal | undefined;
  /** What is known of every document beforehand; it comes before what a manifest says. */
  readonly known?: Partial<DocumentMeta> | undefined;
  /** Asked for what is missing of a document before it is handed out; gives what it knows. */
  readonly complete?: ((document: ReadDocument) => Promise<Partial<DocumentMeta>>) | undefined;
}

async function readOne(
  { path, known }: WantedFile,
  { signal, complete }: ReadOptions,
): Promise<ReadDocument | UnreadFile> {
  try {
    const { format, text, about, remarks, leftOut, pages } = await readFileText(path, signal);
    const language = otherLanguage(text);
    if (language !== undefined)
      throw new Unreadable(
        `seems to be in ${language}, and not in English: add the English version of the document`,
      );
    const readAs = (given: Partial<DocumentMeta>): ReadDocument => {
      const { meta, missing } = findMeta(text, basename(path), about, given);
      return { path, format, meta, missing, remarks, leftOut, pages, repaired: repair(text, meta) };
    };
    const document = readAs(known);
    const given = document.missing.length > 0 ? ((await complete?.(document)) ?? {}) : {};
    return Object.keys(given).length > 0 ? readAs({ ...known, ...given }) : document;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { path, problem: `${path} ${isUnreadable(error) ? error.message : reasonOf(error)}` };
  }
}

/**
 * The documents of files and folders one after another, and what could not be read, each as soon as it is known:
 * whoever keeps none of them needs the memory of one.
 * @throws what the signal gives, and nothing else.
 */
export async function* eachDocument(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadDocument | UnreadFile, void, undefined> {
  const { progress, signal } = options;
  const { wanted, unread } = await findFiles(paths, signal);
  yield* unread;
  for (const [index, file] of wanted.entries()) {
    signal?.throwIfAborted();
    progress?.(file.path, index, wanted.length);
    yield await readOne({ ...file, known: { ...file.known, ...options.known } }, options);
  }
}

/**
 * All documents of files and folders at once.
 * @throws what the signal gives, and nothing else: what cannot be read is listed with its reason.
 */
export async function readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<ReadResult> {
  const documents: ReadDocument[] = [];
  const unread: UnreadFile[] = [];
  for await (const read of eachDocument(paths, options))
    if ('problem' in read) unread.push(read);
    else documents.push(read);
  return { documents, unread };
}
