import { describe, test } from 'node:test';
import { corpusNames, corpusSource, readDraft, renumbered } from './draft.ts';
import { assertSameTexts, readBytes } from './round-trip.ts';
import { writeDocx } from './write-docx.ts';

describe('a Word file gives back the texts it was made of', () => {
  for (const name of corpusNames) {
    test(`${name}, numbers typed`, async () => {
      const source = renumbered(corpusSource(name));
      const { repaired } = await readBytes(await writeDocx(readDraft(source)), `${name}.docx`);
      assertSameTexts(repaired.source, source, name);
    });

    test(`${name}, numbers counted by Word`, async () => {
      const source = renumbered(corpusSource(name));
      const bytes = await writeDocx(readDraft(source), { counted: true });
      const { repaired } = await readBytes(bytes, `${name}.docx`);
      assertSameTexts(repaired.source, source, name);
    });
  }
});
