/** `node scripts/run.mjs spelling`: writes the spellings that are drawn from dictionaries. */
import { writeFile } from 'node:fs/promises';
import { place } from './project.ts';
import { spellingVariants } from './spelling-variants.ts';

await writeFile(place('server/src/language/spelling-variants.ts'), spellingVariants());
