import { describe, test } from 'node:test';
import { corpusNames, corpusSource, readDraft, renumbered } from './draft.ts';
import { assertSameTexts, readBytes } from './round-trip.ts';
import { writeHtml, type Style } from './write-html.ts';

const styles: readonly (readonly [string, Style, boolean])[] = [
  ['as pandoc writes it', 'pandoc', false],
  ['with lists that the browser numbers', 'pandoc', true],
  ['as Word writes it', 'word', false],
  ['with superscripts and open paragraphs', 'plain', false],
];

describe('a web page gives back the texts it was made of', () => {
  for (const name of corpusNames)
    for (const [title, style, listed] of styles)
      test(`${name}, ${title}`, async () => {
        const source = renumbered(corpusSource(name));
        const page = new TextEncoder().encode(writeHtml(readDraft(source), style, listed));
        const { repaired } = await readBytes(page, `${name}.html`);
        assertSameTexts(repaired.source, source, name);
      });
});
