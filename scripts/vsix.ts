/** The installable package. What it holds is named in .vscodeignore. */
import { writeFile } from 'node:fs/promises';
import { buildExtension } from './bundle.ts';
import { mustRun } from './command.ts';
import { ingestCorpus } from './corpus.ts';
import { notices } from './notices.ts';
import { place } from './project.ts';

/**
 * Builds everything and packs it.
 *
 * @throws Error where a part cannot be built or the packer refuses it.
 */
export async function makePackage(file: string): Promise<void> {
  const metafile = await buildExtension();
  await ingestCorpus();
  await writeFile(place('dist/third-party-notices.txt'), notices(metafile));
  await mustRun('vsce', [
    'package',
    // Everything it needs is in the bundles.
    '--no-dependencies',
    // Links from README.md stay as they are: there is no public repository to point them to.
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    ...['--out', file],
  ]);
}
