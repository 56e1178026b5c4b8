import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EntryRow, StoredText } from '../corpus/rows.ts';
import { textsOf } from './load-texts.ts';
import { register } from './register.ts';
import { parse } from '../text/parser.ts';

let lastId = 0;

/** A text of the Assembly, or of another organ, with these preambular paragraphs and notes, as it is stored. */
function text(
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

function entry(texts: readonly StoredText[], key: string): EntryRow {
  const entries = register(texts);
  return (
    entries.find((one) => one.key === key) ??
    assert.fail(`${key} is not among ${entries.map((one) => one.key).join(', ')}`)
  );
}

describe('resolutions', () => {
  test('one entry, however they are written', () => {
    const texts = [
      text(['its resolution 70/175 of 17 December 2015', 'General Assembly resolution 70/175']),
      text(['General Assembly resolution 70/175 of 17 December 2015'], [], 'The Economic and Social Council'),
    ];
    const { organ, number, date, evidence, citations } = entry(texts, 'A/RES/70/175');
    assert.deepEqual([organ, number, date], ['General Assembly', '70/175', '2015-12-17']);
    assert.deepEqual(
      evidence.map(({ field, value, count }) => [field, value, count]),
      [['date', '2015-12-17', 2]],
    );
    assert.equal(citations.length, 3);
  });

  test('of different dates the majority counts, and the dispute is told', () => {
    const dates = ['17 December 2015', '17 December 2015', '18 December 2015'];
    const { date, evidence } = entry(
      [text(dates.map((day) => `its resolution 70/175 of ${day}`))],
      'A/RES/70/175',
    );
    assert.deepEqual(
      [date, evidence.map(({ value, count }) => [value, count])],
      [
        '2015-12-17',
        [
          ['2015-12-17', 2],
          ['2015-12-18', 1],
        ],
      ],
    );
  });

  test('a quoted title is the title; what it is "on" is its subject', () => {
    const texts = [
      text([
        'its resolution 70/1 of 25 September 2015, entitled “Transforming our world”',
        'its resolution 76/182 of 16 December 2021 on reducing reoffending',
      ]),
    ];
    assert.deepEqual(
      [entry(texts, 'A/RES/70/1'), entry(texts, 'A/RES/76/182')].map(({ title, subject }) => [
        title,
        subject,
      ]),
      [
        ['Transforming our world', undefined],
        [undefined, 'reducing reoffending'],
      ],
    );
  });

  test('a resolution that the corpus holds has its own title, cited or not', () => {
    const own: StoredText = {
      ...text([]),
      kind: 'resolution',
      number: '32/1',
      title: 'Trafficking in persons',
    };
    const commission = { ...own, organ: 'The Commission on Crime Prevention and Criminal Justice' };
    const { title, citations } = entry([commission], 'E/CN.15/RES/32/1');
    assert.deepEqual([title, citations], ['Trafficking in persons', []]);
  });
});

describe('instruments', () => {
  const corruption = 'instrument:united-nations-convention-against-corruption';

  test('short forms go with the one full name that they fit', () => {
    const texts = [
      text([
        'the United Nations Convention against Corruption',
        'the United Nations Convention against Corruption',
      ]),
      text(['the Convention against Corruption', 'the Kyoto Declaration']),
      text(['the Kyoto Declaration on Advancing Crime Prevention, Criminal Justice and the Rule of Law']),
    ];
    assert.deepEqual(entry(texts, corruption).shortForms, ['Convention against Corruption']);
    assert.equal(entry(texts, corruption).citations.length, 3);
    const kyoto = register(texts).filter(({ key }) => key.includes('kyoto'));
    assert.deepEqual(
      kyoto.map(({ shortForms }) => shortForms),
      [['Kyoto Declaration']],
    );
  });

  test('an optional protocol to a convention is not the convention', () => {
    const texts = [
      text(['the Convention on the Rights of the Child']),
      text(['the Optional Protocol to the Convention on the Rights of the Child']),
    ];
    assert.equal(register(texts).length, 2);
  });

  test('the note at its name is given as the Assembly writes it', () => {
    const written = (note: string, organ: string): string | undefined =>
      entry([text(['the United Nations Convention against Corruption,[^1]'], [note], organ)], corruption)
        .note;
    assert.equal(written('Resolution 58/4, annex.', 'The General Assembly'), 'Resolution 58/4, annex.');
    assert.equal(
      written('General Assembly resolution 58/4, annex.', 'The Economic and Social Council'),
      'Resolution 58/4, annex.',
    );
    assert.equal(
      written('Resolution 2002/13, annex.', 'The Economic and Social Council'),
      'Economic and Social Council resolution 2002/13, annex.',
    );
  });

  test('*Ibid.* is written out', () => {
    const { note } = entry(
      [
        text(
          [
            'the Convention on the Rights of the Child,[^1] and the United Nations Convention against Corruption,[^2]',
          ],
          ['United Nations, *Treaty Series*, vol. 1577, No. 27531.', '*Ibid.*, vol. 2349, No. 42146.'],
        ),
      ],
      corruption,
    );
    assert.equal(note, 'United Nations, Treaty Series, vol. 2349, No. 42146.');
  });

  test('a note at a report on an instrument is not the instrument’s', () => {
    const plain =
      'the report of the Secretary-General on the United Nations Convention against Corruption,[^1]';
    assert.equal(entry([text([plain], ['E/CN.15/2019/2.'])], corruption).note, undefined);
  });

  test('two instruments are not one treaty: the one that the note stands at more often has it', () => {
    const note = 'United Nations, *Treaty Series*, vol. 2349, No. 42146.';
    const slip = text(['the Convention on the Rights of the Child,[^1]'], [note]);
    const right = (): StoredText => text(['the United Nations Convention against Corruption,[^1]'], [note]);
    const child = 'instrument:convention-on-the-rights-of-the-child';
    assert.equal(entry([slip, right(), right()], child).note, undefined);
    assert.equal(entry([slip, right(), right()], corruption).note?.includes('2349'), true);
    assert.equal(entry([slip, right()], corruption).note, undefined);
  });

  test('a treaty of a series is known by the instrument that its note stands at', () => {
    const texts = [
      text(
        ['the United Nations Convention against Corruption,[^1]'],
        ['United Nations, *Treaty Series*, vol. 2349, No. 42146.'],
      ),
    ];
    const { title, number, kind } = entry(texts, 'treaty:UNTS/2349/42146');
    assert.deepEqual(
      [kind, number, title],
      ['treaty', '42146', 'United Nations Convention against Corruption'],
    );
  });
});
