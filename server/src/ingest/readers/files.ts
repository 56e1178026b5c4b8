/** Finds the files that are to be read, in folders and in the folders inside them. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestName, readManifest, type WantedFile } from './manifest.ts';

/** Folders inside folders, beyond which nobody keeps documents on purpose. */
export const mostFolders = 12;
/** The most files that one batch takes. */
export const mostFiles = 20_000;

/** A file or folder that could not be read, and why, in a sentence that names it. */
export interface UnreadFile {
  readonly path: string;
  readonly problem: string;
}

/** What was found; everything that was named or found is in one of the two lists. */
export interface FoundFiles {
  readonly wanted: readonly WantedFile[];
  readonly unread: readonly UnreadFile[];
}

/** What the system says of a file that it does not open, in words that follow its name. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'does not exist: look whether it was moved or renamed';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: change its permissions';
  if (code === 'ELOOP') return 'is a link that leads back to itself: remove it';
  if (code === 'EMFILE' || code === 'ENFILE') return 'could not be opened, for too many files are open';
  return `could not be read (${error instanceof Error ? error.message : String(error)})`;
}

/** Files that programs leave for themselves: hidden ones, locks of Word, what systems keep of folders. */
const own = /^(?:\.|~\$|__MACOSX$|node_modules$|Thumbs\.db$|desktop\.ini$)/iu;

class Finder {
  readonly wanted: WantedFile[] = [];
  readonly unread: UnreadFile[] = [];
  /** Folders that were read, by their real paths: there may be several ways to one. */
  private readonly seen = new Set<string>();
  /** Those that are being read, one inside the other. */
  private readonly open = new Set<string>();
  private readonly signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.signal = signal;
  }

  private refuse(path: string, problem: string): void {
    this.unread.push({ path, problem: `${path} ${problem}` });
  }

  private get full(): boolean {
    return this.wanted.length >= mostFiles;
  }

  /** A file or folder that was named, or found at `depth` folders below one that was. */
  async take(path: string, depth: number): Promise<void> {
    this.signal?.throwIfAborted();
    let found;
    try {
      found = await stat(path);
    } catch (error) {
      this.refuse(path, reasonOf(error));
      return;
    }
    if (found.isDirectory()) await this.takeFolder(path, depth);
    else if (!this.full) this.wanted.push({ path, known: {} });
  }

  private async takeFolder(folder: string, depth: number): Promise<void> {
    if (depth > mostFolders) {
      this.refuse(folder, `lies more than ${String(mostFolders)} folders deep: name it to have it read`);
      return;
    }
    const before = this.wanted.length + this.unread.length;
    let real: string | undefined;
    try {
      real = await realpath(folder);
      if (this.open.has(real)) {
        real = undefined;
        this.refuse(folder, 'is a link that leads back to a folder around it: remove it');
        return;
      }
      if (this.seen.has(real)) return;
      this.seen.add(real);
      this.open.add(real);
      const names = (await readdir(folder)).filter((name) => !own.test(name)).sort();
      const listed = names.includes(manifestName) ? await readManifest(folder) : undefined;
      for (const problem of listed?.problems ?? []) this.refuse(join(folder, manifestName), problem);
      this.wanted.push(...(listed?.wanted ?? []));
      for (const name of names) {
        const path = join(folder, name);
        // A manifest says which files of its folder are documents; folders inside speak for themselves.
        if (listed && !(await isFolder(path))) continue;
        if (this.full) break;
        await this.take(path, depth + 1);
      }
    } catch (error) {
      if (this.signal?.aborted === true) throw error;
      this.refuse(folder, reasonOf(error));
    } finally {
      if (real !== undefined) this.open.delete(real);
    }
    if (this.full && depth === 0)
      this.refuse(
        folder,
        `holds more than ${String(mostFiles)} files, of which the others were left out: name its folders one by one`,
      );
    if (depth === 0 && this.wanted.length + this.unread.length === before)
      this.refuse(folder, 'holds no document: name a file, or another folder');
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The files behind these paths, in the order of their names.
 * @throws what the signal gives, and nothing else: what cannot be read is listed.
 */
export async function findFiles(paths: readonly string[], signal?: AbortSignal): Promise<FoundFiles> {
  const finder = new Finder(signal);
  for (const path of paths) await finder.take(path, 0);
  return { wanted: finder.wanted.slice(0, mostFiles), unread: finder.unread };
}
