/** Texts with citations, for tests of the register. Imported by tests only. */
import assert from 'node:assert/strict';
import type { EntryRow, StoredText } from '../corpus/rows.ts';
import { parse } from '../text/parser.ts';
import { textsOf } from './load-texts.ts';
import { register } from './register.ts';

let lastId = 0;

/** A text of the Assembly, or of another organ, with these preambular paragraphs and notes, as it is stored. */
export function text(
  paragraphs: readonly string[],
  notes: readonly string[] = [],
  organ = 'The General Assembly',
): StoredText {
  const source = [
    ...['# T', `*${organ}*,`, ...paragraphs.map((plain) => `*Recalling* ${plain},`)],
    ...notes.map((note, index) => `[^${String(index + 1)}]: ${note}`),
  ].join('\n\n');
  const [rows] = textsOf(parse(source), '');
  assert.ok(rows);
  return {
    ...{
      id: ++lastId,
      symbol: 'A/1',
      date: '2019-01-01',
      kind: rows.kind,
      number: rows.number,
      title: rows.title,
      organ,
    },
    notes: rows.notes.map(({ plain }) => plain),
    paragraphs: rows.paragraphs.map((paragraph) => ({ ...paragraph, id: ++lastId })),
  };
}

/** The entry of this identity in the register of these texts; fails where there is none. */
export function entry(texts: readonly StoredText[], key: string): EntryRow {
  const entries = register(texts);
  return (
    entries.find((one) => one.key === key) ??
    assert.fail(`${key} is not among ${entries.map((one) => one.key).join(', ')}`)
  );
}
