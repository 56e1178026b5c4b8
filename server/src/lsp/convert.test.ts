import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RankedItem } from '../features/completion/model.ts';
import { toCompletionItem, toFoldingRanges } from './convert.ts';

const item: RankedItem = {
  kind: 'instrument',
  label: 'Rules',
  detail: '',
  edit: { start: 5, end: 7, text: 'Rules} costing $5[^1]' },
  after: '\n\n[^1]: A $1 note.',
  additional: [{ start: 0, end: 0, text: 'the ' }],
  filterText: 'Ru Rules',
  sortText: '0000',
  subject: { kind: 'entry', key: 'instrument:rules' },
};
const lines = TextDocument.create('file:///x', 'un-resolution', 1, 'one\n\nRu');

describe('a completion in the protocol', () => {
  it('is a snippet only where the cursor is to stay before what is inserted', () => {
    const { textEdit, insertTextFormat, additionalTextEdits } = toCompletionItem(item, lines);
    assert.equal(insertTextFormat, 2);
    assert.equal(textEdit?.newText, 'Rules\\} costing \\$5[^1]$0\n\n[^1]: A \\$1 note.');
    assert.equal(additionalTextEdits?.length, 1);
    const { after, ...plain } = item;
    assert.ok(after);
    assert.equal(toCompletionItem(plain, lines).insertTextFormat, undefined);
    assert.equal(toCompletionItem(plain, lines).textEdit?.newText, item.edit.text);
  });

  it('has a list to choose from where several words may stand, and the first of them in a plain editor', () => {
    const { after, ...plain } = item;
    assert.ok(after);
    const text = 'at its first {x} session of 2021';
    const choices = [
      { start: 7, end: 12, options: ['first', 'a, b', 'c|d\\'] },
      { start: 28, end: 32, options: ['2021', '2020'] },
    ];
    const one = { ...plain, edit: { ...item.edit, text }, choices };
    assert.equal(
      toCompletionItem(one, lines).textEdit?.newText,
      'at its ${1|first,a\\, b,c\\|d\\\\|} {x\\} session of ${2|2021,2020|}$0',
    );
    assert.equal(toCompletionItem(one, lines).insertTextFormat, 2);
    assert.equal(toCompletionItem(one, lines, false).textEdit?.newText, text);
    assert.equal(toCompletionItem(one, lines, false).insertTextFormat, undefined);
  });

  it('keeps its note in an editor without snippets', () => {
    const { textEdit, insertTextFormat } = toCompletionItem(item, lines, false);
    assert.equal(insertTextFormat, undefined);
    assert.equal(textEdit?.newText, 'Rules} costing $5[^1]\n\n[^1]: A $1 note.');
  });
});

describe('folds in the protocol', () => {
  it('are those of more than one line', () => {
    assert.deepEqual(
      toFoldingRanges(
        [
          { span: { start: 0, end: 3 }, kind: undefined },
          { span: { start: 0, end: 6 }, kind: 'region' },
        ],
        lines,
      ),
      [{ startLine: 0, endLine: 2, kind: 'region' }],
    );
  });
});
