/** `npm run build`: everything that runs, and the corpus, into dist/. */
import { buildExtension } from './bundle.ts';
import { ingestCorpus } from './corpus.ts';

await buildExtension();
await ingestCorpus();
