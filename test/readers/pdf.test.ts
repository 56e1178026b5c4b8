import { describe, test } from 'node:test';
import { corpusNames, corpusSource, readDraft, renumbered } from './draft.ts';
import { assertSameTexts, readBytes } from './round-trip.ts';
import { writePdf, type PdfOptions } from './write-pdf.ts';

const looks: readonly (readonly [string, PdfOptions])[] = [
  ['with heads and feet', { heads: true }],
  ['with paragraphs apart', { heads: true, apart: true }],
  ['justified, word by word', { heads: true, justified: true }],
  ['in two columns', { heads: true, columns: 2 }],
  ['in two columns, with notes behind each text', { heads: true, columns: 2, notesBehind: true }],
  ['in one piece, with large notes', { solid: true, largeNotes: true }],
];

/** The Kyoto Declaration has paragraphs without number or lead, which nothing but white or indents can tell. */
const untold = 'E-2021-30';

describe('a PDF gives back the texts it was made of', () => {
  for (const name of corpusNames)
    for (const [title, options] of looks.filter(([, { solid }]) => solid !== true || name !== untold))
      test(`${name}, ${title}`, async () => {
        const source = renumbered(corpusSource(name));
        const { repaired } = await readBytes(await writePdf(readDraft(source), options), `${name}.pdf`);
        assertSameTexts(repaired.source, source, name);
      });
});
