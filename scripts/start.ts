/** `npm start`: shows what Resolute finds in a draft, from a fresh clone. */
import { buildExtension } from './bundle.ts';
import { run } from './command.ts';
import { ingestCorpus } from './corpus.ts';

const draft = 'test/fixtures/sample.resolution.md';

/** Runs the command as a person would; findings in the draft (status 1) are what is to be seen, not a failure. */
async function show(...args: readonly string[]): Promise<void> {
  console.log(`\n$ resolute ${args.join(' ')}\n`);
  const { status } = await run(process.execPath, ['dist/resolute.cjs', ...args]);
  if (status > 1) process.exit(status);
}

console.log('Building …');
await buildExtension();
await ingestCorpus();
await show('check', draft);
await show('precedents', draft, '-n', '1');
console.log('\nTo see this as you type, open the draft in an editor: npm run editor');
