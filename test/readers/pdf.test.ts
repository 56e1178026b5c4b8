import { describe, test } from 'node:test';
import { corpusNames, corpusSource, readDraft, renumbered } from './draft.ts';
import { assertSameTexts, readBytes } from './round-trip.ts';
import { writePdf, type PdfOptions } from './write-pdf.ts';

const looks: readonly (readonly [string, PdfOptions])[] = [
  ['with heads and feet', { heads: true }],
  ['with paragraphs apart', { heads: true, apart: true }],
  ['justified, word by word', { heads: true, justified: true }],
  ['in two columns', { heads: true, columns: 2 }],
];

describe('a PDF gives back the texts it was made of', () => {
  for (const name of corpusNames)
    for (const [title, options] of looks)
      test(`${name}, ${title}`, async () => {
        const source = renumbered(corpusSource(name));
        const { repaired } = await readBytes(await writePdf(readDraft(source), options), `${name}.pdf`);
        assertSameTexts(repaired.source, source, name);
      });
});
