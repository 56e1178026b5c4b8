/** Reads files of a workspace folder, and never what lies outside it. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFileLimit, tooLong } from '../rules/project-file.ts';
import type { ReadWithin } from './project-files.ts';

/** Reads a project file that lies in a folder; a link that leads out of it counts as no file. */
export const readWithin: ReadWithin = async (folder, file) => {
  try {
    const path = await realpath(fileURLToPath(file));
    const way = relative(await realpath(fileURLToPath(folder)), path);
    if (way.startsWith('..') || isAbsolute(way)) return undefined;
    const { size, ...entry } = await stat(path).then((one) => ({ size: one.size, isFile: one.isFile() }));
    if (!entry.isFile) return undefined;
    return size > projectFileLimit ? { unread: tooLong } : { text: await readFile(path, 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { unread: `cannot be opened (${code ?? String(error)})` };
  }
};
