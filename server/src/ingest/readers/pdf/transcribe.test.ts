import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textOf, type Row, type Span } from './model.ts';
import { rowsOf } from './rows.ts';
import { runningRows } from './running.ts';
import { transcribe } from './transcribe.ts';

/** Text at a place, each character half as wide as its type is high. */
function at(x: number, y: number, text: string, type: Partial<Span> = {}): Span {
  const size = type.size ?? 10;
  return { text, x, y, width: text.length * size * 0.5, size, italic: false, bold: false, ...type };
}

/** A row of a page: at the left margin unless it is given. */
type Line = string | readonly Span[];

/** Lines twelve points apart from `top` downward; an empty one leaves white. */
function page(lines: readonly Line[], top = 100): readonly Row[] {
  return rowsOf(
    lines.flatMap((line, index) => {
      const y = top + 12 * index;
      return typeof line === 'string' ? [at(72, y, line)] : line.map((span) => ({ ...span, y: y + span.y }));
    }),
  );
}

/** A row that fills its line, 80 characters long. */
const full = (text: string): string =>
  `${text} ${'and so on '.repeat(8)}`.slice(0, 80).trimEnd().padEnd(80, 'x');

const raised = (x: number, label: string): Span => at(x, -4, label, { size: 6 });

const paragraphs = (...pages: readonly (readonly Row[])[]): readonly string[] =>
  transcribe(pages).text.trim().split('\n\n');

describe('paragraphs that neither stand apart nor begin further in', () => {
  test('begin with their leads, their numbers, and with enacting lines', () => {
    const rows = page([
      'The General Assembly,',
      `${full('Recalling its resolution')},`,
      full('Noting the report'),
      'of the Secretary-General,',
      `${full('1. Decides to meet')};`,
      `${full('2. Requests a report')};`,
      full('Notes are taken of Recalling'),
    ]);
    const found = paragraphs(rows);
    assert.deepEqual(
      found.map((text) => text.slice(0, 12)),
      ['The General ', 'Recalling it', 'Noting the r', '1. Decides t', '2. Requests '],
    );
  });

  test('a title in bold type ends where the text begins, also where it fills its row', () => {
    const bold = (text: string): readonly Span[] => [at(72, 0, text, { bold: true })];
    const rows = page([bold(full('Follow-up to the congress')), full('At its 7th meeting, it'), 'decided.']);
    assert.equal(paragraphs(rows).length, 2);
    const numbered = page([bold('Draft resolution'), bold('IV'), bold('Reducing reoffending'), 'Text.']);
    assert.deepEqual(paragraphs(numbered), ['## Draft resolution IV', '## Reducing reoffending', 'Text.']);
  });
});

describe('notes in the type of the text', () => {
  const body = [full('Recalling the report'), full('which it considered with'), full('appreciation and')];

  test('go on at the foot of the next page, below white', () => {
    const first = page([...body, '', [raised(72, '1'), at(75, 0, full('The term is not'))]]);
    const second = page([...body, '', 'Defined In Any Instrument.', [raised(72, '2'), at(75, 0, 'Ibid.')]]);
    const notes = paragraphs(first, second).filter((text) => text.startsWith('[^'));
    assert.deepEqual(
      notes.map((text) => text.slice(-26)),
      ['Defined In Any Instrument.', '[^2]: Ibid.'],
    );
  });

  test('are no running feet, though they cite alike and stand at one height', () => {
    const foot = (number: number, label: string, cited: string): readonly Row[] =>
      page(
        [
          full(`As on page ${cited}`),
          [raised(72, label), at(75, 0, `Resolution ${cited}.`)],
          `A/77/464   ${String(number)}/9`,
        ],
        690,
      );
    const pages = [foot(1, '7', '70/1'), foot(2, '9', '56/6'), foot(3, '12', '71/8')];
    const running = runningRows(pages.map((rows, index) => ({ number: index + 1, height: 792, rows })));
    assert.deepEqual(
      [...running].map(({ spans }) => textOf(spans)),
      ['A/77/464 1/9', 'A/77/464 2/9', 'A/77/464 3/9'],
    );
  });
});

test('notes in the midst of a page are notes, and what follows them is text', () => {
  const note = (label: string, text: string): readonly Span[] => [
    at(72, -3, label, { size: 5 }),
    // White between label and text is stretched where rows are justified.
    at(92, 0, text, { size: 8 }),
  ];
  const rows = page([
    ...[full('Recalling the report and'), full('which it considered with'), 'appreciation.', ''],
    ...[note('7', 'Resolution 70/1.'), note('9', 'Ibid.'), '', 'Draft resolution II', '', full('Noting the')],
  ]);
  assert.deepEqual(paragraphs(rows).slice(1, 4), [
    '[^7]: Resolution 70/1.',
    '[^9]: Ibid.',
    'Draft resolution II',
  ]);
});

test('short rows that all stand far apart are paragraphs', () => {
  const rows = page([
    'Draft resolution I',
    '',
    'The title',
    '',
    'The General Assembly,',
    '',
    'Recalling its resolution 77/232,',
  ]);
  assert.equal(paragraphs(rows).length, 4);
});

test('numbers other than those of pages make different rows of running ones', () => {
  const page1 = page(['See resolution 70/1'], 40);
  const page2 = page(['See resolution 56/6'], 40);
  const running = runningRows([
    { number: 1, height: 792, rows: page1 },
    { number: 2, height: 792, rows: page2 },
  ]);
  assert.equal(running.size, 0);
});

test('a note of a printed web page has its number before it and an arrow behind it', () => {
  const rows = page(['Text, as it stands.', '', '12.  Resolution 70/175, annex. ↩\ufe0e', '13.  Ibid. ↩']);
  assert.deepEqual(paragraphs(rows), [
    'Text, as it stands.',
    '[^12]: Resolution 70/175, annex.',
    '[^13]: Ibid.',
  ]);
});

test('words that are set in pieces are mended as wholes', () => {
  const rows = page([
    'One day',
    [at(72, 0, 'upon request, on e'), at(162, 0, 'ff'), at(172, 0, 'ective measures.')],
  ]);
  assert.match(transcribe([rows]).text, /on effective measures/u);
});

test('words that are set apart to fill a narrow column are no table', () => {
  const rows = page([
    full('the United Nations Convention against'),
    [at(72, 0, 'Corruption,'), at(72 + 182, 0, 'the'), at(72 + 182 + 142, 0, full('three').slice(0, 15))],
    'instruments.',
  ]);
  assert.equal(paragraphs(rows).length, 1);
});

test('in columns, text that stands between label and text is no gutter', () => {
  const column = (x: number, first: string): readonly Span[] =>
    Array.from({ length: 40 }, (_, index) =>
      at(
        index % 20 ? x + 30 : x,
        100 + index * 12,
        index % 20 ? 'and so on, and so forth, with it all' : first,
      ),
    ).map((span) => ({
      ...span,
      text: span.text.padEnd(span.x === x ? 42 : 36, 'n'),
      width: span.x === x ? 210 : 180,
    }));
  const rows = rowsOf([...column(72, 'We therefore decide'), ...column(312, 'We also decide')]);
  const { text } = transcribe([rows]);
  assert.ok(text.indexOf('We also') > text.lastIndexOf('We therefore'));
  assert.doesNotMatch(text, /We therefore[^\n]*We also/u);
});
