import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CorpusDocument, ReportParagraph } from '../corpus/model.ts';
import { corpusWith } from '../rules/testing.ts';
import { reportAt, reportPath, reportSource } from './report-document.ts';
import { corpusParagraph } from './testing.ts';

const { document } = corpusParagraph('Notes it.').text;

const paragraph = (
  id: number,
  heading: string,
  plain: string,
  matter = 'deliberations',
): ReportParagraph => ({
  ...{ id, document, matter, heading, line: id, plain },
});

const paragraphs = [
  paragraph(7, 'General debate', '8. The following persons made statements:', 'statements'),
  paragraph(8, 'General debate', 'Minister of Justice of Norway', 'statements'),
  paragraph(9, 'Deliberations', '9. Several speakers noted the report (E/CN.15/2023/2).'),
];

const corpus = corpusWith({
  documents: () => [document],
  report: (symbol) => (symbol === document.symbol ? paragraphs : []),
});

const shown = (using = corpus, of: CorpusDocument = document): string =>
  reportSource(using, of)?.source ?? '';

describe('the document of a report', () => {
  it('is named after its symbol, and found again by that name', () => {
    const path = reportPath(document.symbol);
    assert.equal(path, '/E/2023/30/report E-2023-30.md');
    assert.equal(reportAt(corpus, path), document);
    assert.equal(reportAt(corpus, '/E/2023/31/report E-2023-31.md'), undefined);
  });

  it('says what it is, and has its paragraphs under their headings, in order', () => {
    assert.match(
      shown(),
      /^<!--\nE\/2023\/30, of 27 May 2023\n[^]*nothing here was adopted\.\n-->\n\n# E\/2023\/30/u,
    );
    assert.ok(
      shown().endsWith(
        [
          '## General debate\n',
          '8. The following persons made statements:\n',
          'Minister of Justice of Norway\n',
          '## Deliberations\n',
          '9. Several speakers noted the report (E/CN.15/2023/2).\n',
        ].join('\n'),
      ),
    );
  });

  it('tells where each paragraph stands', () => {
    const { source, places } = reportSource(corpus, document) ?? assert.fail();
    for (const { id, plain } of paragraphs) {
      const { start, end } = places.get(id) ?? assert.fail();
      assert.equal(source.slice(start, end), plain);
    }
  });

  it('lets nothing in a paragraph become a link, an image, HTML or a heading', () => {
    const hostile = corpusWith({
      report: () => [
        paragraph(1, '-->', '![x](http://a) <img src=x> [y][z] `c` *e*'),
        paragraph(2, '', '# No heading'),
        paragraph(3, '', '=== nor this'),
      ],
    });
    const source = shown(hostile, { ...document, title: 'A --> B' });
    assert.equal(source.match(/-->/gu)?.length, 1);
    assert.ok(source.includes('!\\[x\\](http://a) \\<img src=x\\> \\[y\\]\\[z\\] \\`c\\` \\*e\\*'));
    assert.ok(source.includes('\n\\# No heading\n'));
    assert.ok(source.includes('\n\\=== nor this\n'));
    assert.ok(source.includes('## deliberations\n'));
  });

  it('is none where there is nothing but texts', () => {
    assert.equal(reportSource(corpusWith({}), document), undefined);
  });
});
