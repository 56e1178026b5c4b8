/** The drafts that arguments name: files, and folders with all drafts in them. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage.ts';

const draftName = /\.resolution(?:\.md)?$/u;

/**
 * Files in the order of the arguments, each once; those of a folder by name. Links are followed to files and not to
 * folders, so that a walk ends; hidden folders and `node_modules` are left out.
 * @throws UsageError for a folder that holds no draft or cannot be read.
 */
export function draftsAt(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => {
    if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const found = draftsIn(path);
    if (found.length === 0)
      throw new UsageError(`${path} is a folder without drafts: their names end in .resolution.md.`);
    return found;
  });
  return [...new Set(files)];
}

function draftsIn(folder: string): readonly string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(
      `${folder} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    );
  }
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : draftsIn(path);
      return draftName.test(entry.name) ? [path] : [];
    });
}
