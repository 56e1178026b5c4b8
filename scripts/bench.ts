/**
 * `npm run bench`: builds what is measured, then measures it. `npm run bench -- scale [MB…]` measures the ingestion of
 * 100 MB, or of as much as is said.
 */
import { buildExtension } from './bundle.ts';
import { ingestCorpus } from './corpus.ts';

await buildExtension();
await ingestCorpus();
if (process.argv[2] === 'scale') {
  const { measureScale } = await import('../test/bench/scale.ts');
  await measureScale(process.argv.slice(3).map(Number));
} else await import('../test/bench/main.ts');
