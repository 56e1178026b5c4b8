import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import type { Answer } from '../ingest/batch/model.ts';
import { IngestTerminal } from './ingest-terminal.ts';

/** What is answered where these lines are typed, and what was written. */
async function typed(
  ...lines: readonly string[]
): Promise<{ answer: Answer; shown: string; again: () => Promise<Answer> }> {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  const rest = [...lines];
  output.on('data', (text: Buffer) => {
    shown += text.toString();
    // One line for each question.
    if (!text.toString().endsWith(': ')) return;
    const next = rest.shift();
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  const terminal = new IngestTerminal(new AbortController().signal, input, output);
  const question = { path: 'a\u001b[2J.docx', title: 'Sport', missing: ['symbol', 'date'] } as const;
  const answer = await terminal.ask(question);
  return { answer, shown, again: () => terminal.ask(question) };
}

test('a terminal asks for the symbol and the date, and again where the answer cannot be right', async () => {
  const { answer, shown } = await typed('A/C.3/80/L.4 ', '27 May', '2024-02-30', '2024-05-27');
  assert.deepEqual(answer, { symbol: 'A/C.3/80/L.4', date: '2024-05-27' });
  assert.match(shown, /a \[2J\.docx \(Sport\)/u);
  assert.equal(shown.split('A date is a day of the calendar').length, 3);
});

test('an empty answer skips, and the end of the input skips all questions', async () => {
  assert.deepEqual((await typed('', '2024-05-27')).answer, { date: '2024-05-27' });
  const { answer, again } = await typed();
  assert.deepEqual(answer, {});
  assert.deepEqual(await again(), {});
});
