import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PhraseMatch } from '../../corpus/model.ts';
import { corpusWith } from '../../rules/testing.ts';
import { applyEdits } from '../../text/edits.ts';
import { assembly, withCursor } from '../testing.ts';
import { cursorAt } from './cursor.ts';
import { completePhrase } from './phrases.ts';

const clauses = [
  'in accordance with domestic law',
  'in accordance with their national legislation',
  'with domestic partners',
];

const session: PhraseMatch = {
  ...{ phrase: 'at its thirty-third session, if any', count: 9, texts: 9, slots: [] },
  rest: ' its thirty-third session, if any',
  restSlots: [
    { start: 5, end: 17, kind: 'ordinal', fillings: ['thirty-third', 'thirty-second'] },
    { start: 18, end: 25, kind: 'organ', fillings: ['session'] },
  ],
};

const corpus = corpusWith({
  phrases: (prefix) =>
    prefix === 'report at'
      ? [session]
      : clauses
          .filter((clause) => clause.startsWith(prefix.toLowerCase()) && clause !== prefix)
          .map((phrase) => ({
            ...{ phrase, count: 5, texts: 3, slots: [] },
            ...{ rest: phrase.slice(prefix.length), restSlots: [] },
          })),
});

function becomes(marked: string): readonly string[] {
  const { draft, offset } = withCursor(marked);
  const cursor = cursorAt(draft, offset);
  const items = cursor ? completePhrase(cursor, corpus).items : [];
  return items.map(({ edit }) => applyEdits(draft.source, [edit]).slice(assembly('').length).trimEnd());
}

describe('completion of clauses', () => {
  it('goes on from the words typed, those that fit most of them first', () => {
    assert.deepEqual(becomes(assembly('1. *Acts* in accordance with do|')), [
      '1. *Acts* in accordance with domestic law',
      '1. *Acts* in accordance with domestic partners',
    ]);
  });

  it('offers all that go on after a space', () => {
    assert.deepEqual(becomes(assembly('1. *Acts* in accordance |')), [
      '1. *Acts* in accordance with domestic law',
      '1. *Acts* in accordance with their national legislation',
    ]);
  });

  it('keeps what was typed as it was typed', () => {
    assert.deepEqual(becomes(assembly('1. *Acts*:\n\n   (a) In accordance with t|')), [
      '1. *Acts*:\n\n   (a) In accordance with their national legislation',
    ]);
  });

  it('goes on from a lead in italics, and past a comma', () => {
    assert.deepEqual(becomes(assembly('1. *In* accordance |')), [
      '1. *In* accordance with domestic law',
      '1. *In* accordance with their national legislation',
    ]);
    assert.deepEqual(becomes(assembly('1. *Acts*, in accordance with d|')), [
      '1. *Acts*, in accordance with domestic law',
      '1. *Acts*, in accordance with domestic partners',
    ]);
  });

  it('says what the whole will read, and leaves what varies to choose', () => {
    const { draft, offset } = withCursor(assembly('1. *Asks* for a report at|'));
    const cursor = cursorAt(draft, offset) ?? assert.fail();
    const [item] = completePhrase(cursor, corpus).items;
    assert.equal(item?.label, 'report at its thirty-third session, if any');
    assert.equal(item.edit.text, 'at its thirty-third session, if any');
    assert.deepEqual(
      item.choices?.map(({ start, end, options }) => [item.edit.text.slice(start, end), options]),
      [['thirty-third', ['thirty-third', 'thirty-second']]],
    );
    assert.deepEqual(item.subject, { kind: 'phrase', phrase: session.phrase });
  });

  it('waits for two words', () => {
    assert.deepEqual(becomes(assembly('1. In|')), []);
  });

  it('stays out of headings, notes and front matter', () => {
    assert.deepEqual(becomes('# Acts in accordance |\n'), []);
    assert.deepEqual(becomes(assembly('[^1]: Acts in accordance |')), []);
    assert.deepEqual(becomes('---\ntitle: in accordance |\n---\n'), []);
  });
});
