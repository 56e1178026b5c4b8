/** Tells whether a corpus file is still the one that was opened. */
import { statSync } from 'node:fs';

/**
 * What a file is told by: two stamps differ where the file was replaced, made or removed between them, and where it
 * cannot be looked at. Undefined for a file that is not there. Never throws.
 */
export function stampOf(path: string): string | undefined {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return [dev, ino, size, mtimeNs].join(' ');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : String(code);
  }
}
