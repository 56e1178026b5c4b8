/** What Word writes beyond plain paragraphs, one thing at a time. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { ReadText } from '../../server/src/ingest/readers/model.ts';
import { readFileText } from '../../server/src/ingest/readers/read.ts';
import { archive } from './bad-files.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts beside the document, by the kind that relationships give them. */
type Others = Readonly<Record<string, string>>;

function part(root: string, inside: string, namespace = transitional): string {
  return `<?xml version="1.0"?><w:${root} xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inside}</w:${root}>`;
}

async function read(body: string, others: Others = {}, namespace = transitional): Promise<ReadText> {
  const relationships = Object.keys(others)
    .map((kind) => `<Relationship Id="${kind}" Type="${types}/${kind}" Target="${kind}.xml"/>`)
    .join('');
  const bytes = archive(
    {
      'word/document.xml': part('document', `<w:body>${body}</w:body>`, namespace),
      'word/_rels/document.xml.rels': `<Relationships>${relationships}</Relationships>`,
      ...Object.fromEntries(Object.entries(others).map(([kind, xml]) => [`word/${kind}.xml`, xml])),
    },
    'word/document.xml',
  );
  const folder = await mkdtemp(join(tmpdir(), 'resolute-word-'));
  try {
    const path = join(folder, 'file.docx');
    await writeFile(path, bytes);
    return await readFileText(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;

async function lines(body: string, others: Others = {}): Promise<readonly string[]> {
  return (await read(body, others)).text.trim().split('\n\n');
}

describe('what a Word file shows is read, and what it hides is not', () => {
  test('insertions are read, deletions and old properties are not', async () => {
    assert.deepEqual(
      await lines(
        p(
          `${r('Notes ')}<w:ins>${r('with concern ')}</w:ins><w:del><w:r><w:delText>in passing </w:delText></w:r></w:del><w:moveFrom>${r('gone')}</w:moveFrom><w:r><w:rPr><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>the report</w:t></w:r>`,
        ),
      ),
      ['Notes with concern the report'],
    );
  });

  test('what is struck out by hand is deleted', async () => {
    assert.deepEqual(
      await lines(
        p(`${r('Notes ')}${r('with regret ', '<w:strike/>')}${r('the report', '<w:strike w:val="0"/>')}`),
      ),
      ['Notes the report'],
    );
  });

  test('a paragraph whose end was deleted goes on with the next', async () => {
    const deleted = '<w:rPr><w:del/></w:rPr>';
    assert.deepEqual(await lines(p(r('First half'), deleted) + p(r(' and second')) + p(r('Next'))), [
      'First half and second',
      'Next',
    ]);
    assert.deepEqual(await lines(p(r('Alone'), deleted)), ['Alone']);
  });

  test('fields show their result, hidden text and fallbacks nothing', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>${r('code')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('77/232')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    assert.deepEqual(
      await lines(p(`${r('resolution ')}${field}${r('secret', '<w:vanish/>')}${r(' of 2022')}`)),
      ['resolution 77/232 of 2022'],
    );
    const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    assert.deepEqual(
      await lines(
        p(
          `${r('around')}<w:r><mc:AlternateContent><mc:Choice>${box('in a box')}</mc:Choice><mc:Fallback>${box('in a box')}</mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ),
      ['in a box', 'around'],
    );
  });

  test('tabs, breaks and hyphens', async () => {
    assert.deepEqual(
      await lines(
        p(
          '<w:r><w:t>1.</w:t><w:tab/><w:t>Notes co</w:t><w:noBreakHyphen/><w:t>operation</w:t><w:br/><w:t>below</w:t></w:r>',
        ),
      ),
      ['1. Notes co-operation\nbelow'],
    );
  });

  test('the strict form of the format is the same', async () => {
    const { text } = await read(
      p(r('Strict', '<w:i/>')),
      {},
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    assert.equal(text, '*Strict*\n');
  });
});

describe('type', () => {
  test('italics come from runs and character styles, and merge across them', async () => {
    const styles = part(
      'styles',
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:i/></w:rPr></w:style><w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    );
    assert.deepEqual(
      await lines(
        p(
          `${r('Recal', '<w:i/>')}${r('ling', '<w:rStyle w:val="b"/>')}${r(' ')}${r('also', '<w:i w:val="1"/>')}${r(' its ', '<w:i w:val="0"/>')}${r('x', '<w:rStyle w:val="b"/><w:i w:val="false"/>')}`,
        ),
        { styles },
      ),
      ['*Recalling also* its x'],
    );
  });

  test('a style of paragraphs sets italics, and one of characters inside it turns them around', async () => {
    const styles = part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="p"><w:rPr><w:i/></w:rPr></w:style><w:style w:type="character" w:styleId="c"><w:rPr><w:i/></w:rPr></w:style>',
    );
    assert.deepEqual(
      await lines(
        p(
          `${r('Notes')}${r(' the ', '<w:i w:val="0"/>')}${r('Treaty', '<w:rStyle w:val="c"/>')}${r(' Series')}`,
          '<w:pStyle w:val="p"/>',
        ),
        { styles },
      ),
      ['*Notes* the Treaty *Series*'],
    );
  });

  test('characters of symbol fonts are what they show', async () => {
    const sym = (font: string, code: string): string =>
      `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    assert.deepEqual(
      await lines(p(`${r('5')}${sym('Symbol', 'F0B0')}${sym('Symbol', 'F061')} ${sym('Wingdings', 'F0FC')}`)),
      ['5°α•'],
    );
  });

  test('superscripts are marks, unless they are ordinals or powers', async () => {
    const up = '<w:vertAlign w:val="superscript"/>';
    assert.deepEqual(
      await lines(
        p(
          `${r('Rules,')}${r('1', up)}${r('2', up)}${r(' the 28')}${r('th', up)}${r(' of 5 km')}${r('2', up)}${r(' here')}${r('3, 4', up)}`,
        ),
      ),
      ['Rules,[^12] the 28th of 5 km² here[^3],[^4]'],
    );
  });

  test('headings come from styles, by outline level or by name, and lose their italics', async () => {
    const styles = part(
      'styles',
      '<w:style w:styleId="x"><w:name w:val="heading 2"/></w:style><w:style w:styleId="y"><w:basedOn w:val="x"/></w:style><w:style w:styleId="z"><w:name w:val="_ H_1_G"/></w:style><w:style w:styleId="n"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
    );
    const styled = (id: string): string => p(r('Title', '<w:i/>'), `<w:pStyle w:val="${id}"/>`);
    assert.deepEqual(
      await lines(
        styled('x') + styled('y') + styled('z') + styled('n') + p(r('Own'), '<w:outlineLvl w:val="0"/>'),
        { styles },
      ),
      ['## Title', '## Title', '# Title', '*Title*', '# Own'],
    );
  });

  test('what looks like markup stands for itself', async () => {
    assert.deepEqual(await lines(p(r('# 5 of [text](x) and *'))), ['\\# 5 of [text]\\(x) and \\*']);
  });
});

describe('lists that Word counts', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = part(
    'numbering',
    `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`,
  );
  const item = (list: number, at = 0): string =>
    p(r('x'), `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);

  test('count through levels, begin anew below each number, and go on behind other paragraphs', async () => {
    const body = [
      item(1),
      item(1, 1),
      item(1, 1),
      item(1, 2),
      item(1),
      item(1, 1),
      p(r('y')),
      item(1),
      item(3),
    ];
    assert.deepEqual(await lines(body.join(''), { numbering }), [
      ...['1. x', '(a) x', '(b) x', '(i) x', '2. x', '(a) x', 'y', '3. x', '- x'],
    ]);
  });

  test('begin anew where a list says so, and never where a paragraph is in none', async () => {
    assert.deepEqual(await lines(item(1) + item(1) + item(2) + item(2) + item(0), { numbering }), [
      ...['1. x', '2. x', '1. x', '2. x', 'x'],
    ]);
  });
});

describe('footnotes', () => {
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${String(id)}">${p(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${r(` ${text}`)}`)}</w:footnote>`;
  const footnotes = part(
    'footnotes',
    `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note(5, 'First.')}${note(6, 'Second.')}${note(7, 'Third.')}`,
  );
  const mark = (id: number, more = ''): string =>
    `<w:r><w:footnoteReference w:id="${String(id)}"${more}/></w:r>`;
  const section = (restart: string): string =>
    `<w:sectPr><w:footnotePr><w:numRestart w:val="${restart}"/></w:footnotePr></w:sectPr>`;

  test('are numbered by the order of their marks, and stand at the end', async () => {
    assert.deepEqual(await lines(p(`${r('a,')}${mark(6)}`) + p(`${r('b.')}${mark(5)}`), { footnotes }), [
      'a,[^1]',
      'b.[^2]',
      '[^1]: Second.',
      '[^2]: First.',
    ]);
  });

  test('are numbered anew by section where the file says so', async () => {
    const body =
      p(`${r('a,')}${mark(5)}`) +
      p(`${r('b,')}${mark(6)}`, section('eachSect')) +
      p(`${r('c.')}${mark(7)}`) +
      section('eachSect');
    assert.deepEqual(await lines(body, { footnotes }), [
      ...['a,[^1]', 'b,[^2]', '[^1]: First.', '[^2]: Second.', 'c.[^1]', '[^1]: Third.'],
    ]);
  });

  test('keep a mark that the author set, once', async () => {
    const marked = part(
      'footnotes',
      `<w:footnote w:id="7">${p(`${r('*', '<w:vertAlign w:val="superscript"/>')}${r(' Third.')}`)}</w:footnote>`,
    );
    const called = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>*</w:t></w:r>';
    assert.deepEqual(await lines(p(`${r('a')}${called}`), { footnotes: marked }), ['a[^*]', '[^*]: Third.']);
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>*</w:t></w:r>';
    assert.deepEqual(await lines(p(`${r('a')}${own}${r(' b')}${mark(5)}`), { footnotes }), [
      'a[^*] b[^1]',
      '[^*]: Third.',
      '[^1]: First.',
    ]);
  });
});

test('tables of data are rows, tables that set out text are its paragraphs', async () => {
  const table = (...rows: readonly (readonly string[])[]): string =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  assert.deepEqual(await lines(table([p(r('Chair')), p(r('Italy'))], [p(r('Rapporteur')), p(r('Japan'))])), [
    'Chair\tItaly',
    'Rapporteur\tJapan',
  ]);
  assert.deepEqual(
    await lines(
      table(
        [p(r('United Nations')), p(r('A/77/464'))],
        [p(''), p(r('Distr.: General')) + p(r('30 November 2022'))],
      ),
    ),
    ['United Nations', 'A/77/464', 'Distr.: General', '30 November 2022'],
  );
  assert.deepEqual(await lines(table([p(r('a')) + table([p(r('b'))])])), ['a', 'b']);
});

test('heads of pages say the symbol and are no text', async () => {
  const { text, about, leftOut } = await read(p(r('The text')), {
    header: part('hdr', p(r('A/C.3/77/L.5'))),
  });
  assert.equal(text, 'The text\n');
  assert.deepEqual(about.lines, ['A/C.3/77/L.5']);
  assert.deepEqual(leftOut, ['A/C.3/77/L.5']);
});
