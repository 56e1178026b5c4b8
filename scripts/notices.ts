/** The licences of what is bundled, which ask to be passed on with it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { place } from './project.ts';

/** Packages that are in the bundles by what was drawn from them, and not as they stand: scripts/spelling.ts. */
const drawnFrom = ['node_modules/dictionary-en', 'node_modules/dictionary-en-gb'];

/**
 * The licences of all packages that went into the bundles, as one text.
 *
 * @throws Error where a package has no licence file: then it must not ship unseen.
 */
export function notices(metafile: Metafile): string {
  const folders = new Set([
    ...Object.keys(metafile.inputs).flatMap(
      (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [],
    ),
    ...drawnFrom,
  ]);
  const entries = [...folders].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(place(folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    const file = readdirSync(place(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file`);
    return `${name} ${version}\n\n${readFileSync(place(folder, file), 'utf8').trim()}\n`;
  });
  return `Resolute contains the following software.\n\n${entries.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
