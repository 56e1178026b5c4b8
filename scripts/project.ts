/** Where things are in this repository. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of the repository, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** The absolute path of a place in the repository: `place('dist', 'server.cjs')`. */
export function place(...parts: readonly string[]): string {
  return join(root, ...parts);
}
