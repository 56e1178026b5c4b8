/** Opens corpus files from disk. The database and its drivers are loaded with this file, and not before. */
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusName, distinctlyNamed } from '../corpus/names.ts';
import { stampOf } from '../corpus/stamp.ts';
import { openCorpus } from '../corpus/store.ts';
import type { CorpusOpener } from './corpus.ts';

/** The opener of a server that runs in Node. */
export const corpusFiles: CorpusOpener = {
  open: (places, onDamage) =>
    openCorpus(places, { onDamage: ({ path, message }) => onDamage(path, message) }),
  place: (given, folderUri) => {
    const folder = folderUri?.startsWith('file:') ? fileURLToPath(folderUri) : undefined;
    const path = isAbsolute(given) || folder === undefined ? given : resolve(folder, given);
    return { name: corpusName(path), path };
  },
  name: distinctlyNamed,
  stamp: stampOf,
};
