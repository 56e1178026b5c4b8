/** Damages the repaired documents as conversions do, and repairs them again. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from '../../server/src/text/parser.ts';
import { readDocuments } from '../../server/src/ingest/ingest.ts';
import type { DocumentMeta } from '../../server/src/ingest/model.ts';
import { repair } from '../../server/src/ingest/repair.ts';

const corpus = fileURLToPath(new URL('../../server/corpus', import.meta.url));
let documents: readonly {
  readonly meta: DocumentMeta;
  readonly source: string;
  readonly want: readonly string[];
}[] = [];

/** One document with hardly any italics, one with a long annex, one with items in a preamble. */
const files = ['E-2019-30.txt', 'E-2021-30.txt', 'E-2024-30-chapter-I.txt'];

before(async () => {
  const { documents: read } = await readDocuments(files.map((file) => `${corpus}/${file}`));
  documents = read.map(({ meta, repaired: { source } }) => ({ meta, source, want: words(source) }));
});

/** The words of all texts, a line for each paragraph, item, heading and note. */
function words(source: string): readonly string[] {
  const { blocks } = parse(source);
  return blocks
    .filter(({ block }) => block.kind !== 'blank' && block.kind !== 'front-matter')
    .map(({ block }) => `${block.noteLabel?.label ?? block.label?.raw ?? ''} ${block.plain}`.trim());
}

function survives(damage: (source: string) => string): void {
  for (const { meta, source, want } of documents) {
    const got = words(repair(damage(source), meta).source);
    const first = want.findIndex((line, index) => line !== got[index]);
    // One line at a time: a difference of whole documents cannot be read.
    if (first >= 0) assert.equal(got[first], want[first], meta.symbol);
    assert.equal(got.length, want.length, meta.symbol);
  }
}

/** Cuts every paragraph of the body at the space behind `share` of its length. */
function cut(share: number, between: string): (source: string) => string {
  return (source) =>
    source
      .split('\n\n')
      .map((block) => {
        const at = block.indexOf(' ', Math.floor(block.length * share));
        if (at < 40 || /^(?:#|\[\^|---|\*The )/u.test(block)) return block;
        return `${block.slice(0, at)}${between}${block.slice(at + 1)}`;
      })
      .join('\n\n');
}

describe('what conversion does, repair undoes', () => {
  test('page ends inside paragraphs, with nothing but a blank line', () => {
    for (const share of [0.35, 0.6, 0.8]) survives(cut(share, '\n\n'));
  });

  test('page ends with a running foot', () => {
    survives(cut(0.5, '\n\n22-27149 **5/71** \n\n'));
  });

  test('printed lines kept', () => {
    survives((source) => source.replace(/^(?!#).{90,}$/gmu, (line) => line.replace(/(.{60,75}) /gu, '$1\n')));
  });

  test('blank lines lost', () => {
    survives((source) => source.replaceAll('\n\n', '\n'));
  });

  test('line ends of other systems', () => {
    survives((source) => `\ufeff${source.replaceAll('\n', '\r\n')}`);
  });

  test('italics lost', () => {
    survives((source) => source.replace(/\*(?!\])/gu, ''));
  });

  test('headings without their marks, numbers behind bullets', () => {
    survives((source) => source.replace(/^#+ /gmu, '').replace(/^( *)(\d+\.|\([a-z]+\)) /gmu, '$1- $2 '));
  });

  test('marks and notes as superscripts', () => {
    survives((source) => source.replace(/\[\^(\d+)\]:?/gu, '<sup>$1</sup>'));
  });

  test('notes whose numbers lost their markup', () => {
    survives((source) => source.replace(/^\[\^(\d+)\]:/gmu, '$1'));
  });

  test('nearly all marks as bare digits', () => {
    for (const { meta, source, want } of documents) {
      const bare = source.replace(/(\S)\[\^(\d+)\](?!:)/gu, '$1 $2');
      const got = new Set(words(repair(bare, meta).source));
      const lost = want.filter((line) => !got.has(line));
      assert.ok(lost.length <= want.length / 100, `${meta.symbol}: ${lost.join('\n')}`);
    }
  });
});
