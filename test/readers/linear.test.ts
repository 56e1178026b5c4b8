/** The readers' work grows with their input and no faster, also where the input is made to be hard. */
import { describe, test } from 'node:test';
import { Numbering } from '../../server/src/ingest/readers/docx/numbering.ts';
import { Story } from '../../server/src/ingest/readers/docx/story.ts';
import { Styles } from '../../server/src/ingest/readers/docx/styles.ts';
import { otherLanguage } from '../../server/src/ingest/readers/english.ts';
import { readHtml } from '../../server/src/ingest/readers/html/html.ts';
import { printInline } from '../../server/src/ingest/readers/inline.ts';
import { Unreadable } from '../../server/src/ingest/readers/model.ts';
import type { Page, Span } from '../../server/src/ingest/readers/pdf/model.ts';
import { rowsOf } from '../../server/src/ingest/readers/pdf/rows.ts';
import { runningRows } from '../../server/src/ingest/readers/pdf/running.ts';
import { transcribe } from '../../server/src/ingest/readers/pdf/transcribe.ts';
import { isHtml, sniff } from '../../server/src/ingest/readers/sniff.ts';
import { decode } from '../../server/src/ingest/readers/text.ts';
import { XmlReader } from '../../server/src/ingest/readers/xml.ts';
import { assertLinear } from '../assert-linear.ts';

/** Whatever is refused was refused in time. */
function tolerant<T>(work: (input: T) => void): (input: T) => void {
  return (input) => {
    try {
      work(input);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  };
}

/** A piece again and again, up to so many characters. */
const repeated =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(Math.ceil(size / piece.length));

describe('web pages', () => {
  const pieces: Readonly<Record<string, string>> = {
    'paragraphs with notes': '<p><em>Recalling</em> its resolution<a href="#n">1</a>,</p>',
    'paragraphs that are never closed': '<p>The General Assembly, ',
    'elements that are never closed': '<i>a<b>b<ul><li>c',
    'closing tags without opening ones': '</div></p></a></td>',
    'tables in tables': '<table><tr><td>a<td>b',
    'anchors and ids': '<a id="n"></a><p id="x"><a href="#x">1</a>',
    'tags cut off': '<a <p href="',
    'comments cut off': '<!-- a -- <![CDATA[ ',
    'entities cut off': '&amp&#x;&#&lt',
    'white space': ' \n\t&nbsp;',
    styles: '<style>.a{font-style:italic} .b,.c{} {{ }</style><p class="a b c">x',
  };
  for (const [title, piece] of Object.entries(pieces))
    test(title, () => {
      assertLinear(repeated(piece), tolerant<string>(readHtml), 20_000);
    });

  test('asterisks, brackets and backslashes in the text', () => {
    assertLinear(repeated('*[a](\\ ** '), (text) => printInline([{ text, italic: true }]), 20_000);
    assertLinear(
      (size) =>
        Array.from({ length: size }, (_, index) => ({ text: index % 3 ? ' ' : 'a', italic: index % 2 > 0 })),
      printInline,
      2000,
    );
  });
});

describe('Word files', () => {
  const read = tolerant<string>((xml) => {
    const reader = new XmlReader(new Story(new Styles(), new Numbering(), { block: () => {} }));
    reader.write(`<w:document xmlns:w="x/wordprocessingml/2006/main">${xml}`);
    reader.end();
  });
  const pieces: Readonly<Record<string, string>> = {
    paragraphs: '<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling</w:t></w:r></w:p>',
    'fields that never end': '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r></w:p>',
    'paragraphs whose ends were deleted':
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
    'nested elements': '<w:tbl><w:tr><w:tc>',
    'text boxes': '<w:p><w:r><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent></w:r></w:p>',
  };
  for (const [title, piece] of Object.entries(pieces))
    test(title, () => assertLinear(repeated(piece), read, 20_000));

  test('styles based on each other', () => {
    assertLinear(
      (size) => size,
      (size) => {
        const styles = new Styles();
        for (let i = 0; i < size; i++) {
          styles.open('w:style', { 'w:styleId': String(i) });
          styles.open('w:basedOn', { 'w:val': String(i + 1) });
          styles.close('w:style');
        }
        for (let i = size; i >= 0; i--) styles.of(String(i));
        for (let i = 0; i < size; i++) styles.of(String(i));
      },
      500,
    );
  });
});

describe('PDFs', () => {
  const span = (text: string, x: number, y: number, size = 10): Span => ({
    ...{ text, x, y, size, width: text.length * size * 0.5, italic: false, bold: false },
  });
  const lines = 'The General Assembly reaffirms its resolution and requests the Secretary-General to report,';
  const page = (number: number, spans: readonly Span[]): Page => ({
    number,
    height: 800,
    rows: rowsOf(spans),
  });

  test('pages of text with heads, notes and marks', () => {
    assertLinear(
      (size) =>
        Array.from({ length: size }, (_, number) =>
          page(number + 1, [
            span(`A/77/${String(number)}`, 72, 40),
            ...Array.from({ length: 20 }, (__, row) => span(lines.slice(row % 5), 72, 80 + row * 12)),
            span('1', 500, 76, 6),
            span('1', 72, 400, 5),
            span(' Resolution 70/1.', 76, 403, 8),
          ]),
        ),
      (pages) => {
        const running = runningRows(pages);
        transcribe(pages.map(({ rows }) => rows.filter((row) => !running.has(row))));
      },
      12,
    );
  });

  test('many pieces on one line, or raised above it', () => {
    assertLinear(
      (size) =>
        Array.from({ length: size }, (_, index) =>
          span('a', index * 5, 100 - (index % 2) * 3, 5 + (index % 2) * 5),
        ),
      rowsOf,
      1000,
    );
    assertLinear(
      (size) => Array.from({ length: size }, (_, index) => span('a', 72, index / 10, 8)),
      rowsOf,
      1000,
    );
  });

  test('one page with a row that never ends', () => {
    assertLinear(
      (size) => [
        page(
          1,
          Array.from({ length: size }, (_, index) => span('word', index * 20, 100)),
        ),
      ],
      (pages) => transcribe(pages.map(({ rows }) => rows)),
      500,
    );
  });
});

describe('text of unknown kind', () => {
  test('bytes', () => {
    assertLinear((size) => new Uint8Array(size * 1000).fill(0xe9, 500), tolerant<Uint8Array>(decode), 50);
    assertLinear((size) => new TextEncoder().encode('é € ü '.repeat(size)), decode, 5000);
  });

  test('beginnings of tags, comments and declarations', () => {
    for (const piece of ['<!-- ', '<?x ', '<div ', '<!-- --><?x ?>', '  \n'])
      assertLinear(repeated(piece), (text) => isHtml(text), 20_000);
    assertLinear(
      (size) => new Uint8Array(size).fill(65),
      (head) => sniff(head),
      4000,
    );
  });

  test('words of any language', () => {
    assertLinear(repeated('le the el '), otherLanguage, 20_000);
  });
});
