/** `npm run bench`: builds what is measured, then measures it. */
import { buildExtension } from './bundle.ts';
import { ingestCorpus } from './corpus.ts';

await buildExtension();
await ingestCorpus();
await import('../test/bench/main.ts');
