import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadDocument } from '../ingest.ts';
import { documentRows } from '../load.ts';
import type { DocumentMeta } from '../model.ts';
import type { Format } from '../readers/model.ts';
import { repair } from '../repair.ts';
import { documentReport } from './document-report.ts';
import type { DocumentReport } from './model.ts';
import { reportText } from './report.ts';

const meta: DocumentMeta = {
  ...{ symbol: 'A/C.3/80/L.4', title: 'Sport', body: 'Third Committee', session: 80, date: '2025-10-20' },
};

const source = `Draft resolution I

Sport

The General Assembly,

1. Encourages Member States:

(a) To ride unicycles;

(b) To report;

2. Requests the Secretary-General to report

3. Decides to remain seized of the matter.
`;

/** The report on the source, read from a file of this format whose pages begin at these lines. */
function reportOn(format: Format, pages: readonly number[]): DocumentReport {
  const repaired = repair(source, meta);
  const read: ReadDocument = {
    ...{
      path: 'a.pdf',
      format,
      meta,
      missing: [],
      remarks: [],
      leftOut: ['A/C.3/80/L.4', '25-12345'],
      pages,
    },
    repaired,
  };
  return documentReport(read, documentRows(meta, repaired), 'added');
}

test('a doubt is placed by text, paragraph and page, and counts are of what the corpus holds', () => {
  const { doubts, texts } = reportOn('pdf', [1, 12, 40]);
  assert.deepEqual(
    doubts.map(({ kind, page, line, place }) => [kind, page, line, place]),
    [['final punctuation', 2, 13, 'draft resolution I, paragraph 2']],
  );
  assert.deepEqual(
    texts.map(({ preambular, operative, items }) => [preambular, operative, items]),
    [[0, 3, 2]],
  );
});

test('a person is told the page where there are pages, and the line where the file has the same lines', () => {
  const text = (report: DocumentReport): string =>
    reportText({ corpus: 'own.db', changed: true, documents: [report], unread: [] });
  assert.match(text(reportOn('pdf', [1, 12])), /draft resolution I, paragraph 2, page 2: /u);
  assert.match(text(reportOn('text', [])), /draft resolution I, paragraph 2, line 13: /u);
  assert.match(text(reportOn('docx', [])), /draft resolution I, paragraph 2: /u);
  assert.match(
    text(reportOn('pdf', [1])),
    /left out\n.*running heads and feet “A\/C\.3\/80\/L\.4”, “25-12345”/u,
  );
});
