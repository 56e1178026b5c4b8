import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StoredText } from '../corpus/rows.ts';
import { entry, text } from './register.testing.ts';
import { register } from './register.ts';

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

  test('a name that two instruments may go by is that of the one that the text has named', () => {
    const compact = 'the United Nations Global Counter-Terrorism Coordination Compact';
    const texts = [
      text(['the United Nations Global Compact', 'the United Nations Global Compact']),
      text([compact, 'entities of the Global Compact']),
      text([compact, 'nothing']),
    ];
    assert.equal(entry(texts, 'instrument:united-nations-global-compact').citations.length, 2);
    const own = entry(texts, 'instrument:united-nations-global-counter-terrorism-coordination-compact');
    assert.equal(own.citations.length, 3);
    assert.deepEqual(own.shortForms, []);
  });

  test('a mark within a name, behind its head, is the instrument’s', () => {
    const texts = [
      text(
        ['the 1951 Convention[^1] and the 1967 Protocol[^2] relating to the Status of Refugees'],
        ['United Nations, *Treaty Series*, vol. 189, No. 2545.', '*Ibid.*, vol. 606, No. 8791.'],
      ),
    ];
    assert.deepEqual(
      register(texts)
        .filter(({ kind }) => kind === 'instrument')
        .map(({ title, note }) => [title, note]),
      [
        [
          '1951 Convention relating to the Status of Refugees',
          'United Nations, Treaty Series, vol. 189, No. 2545.',
        ],
        [
          '1967 Protocol relating to the Status of Refugees',
          'United Nations, Treaty Series, vol. 606, No. 8791.',
        ],
      ],
    );
  });

  test('volumes of a convention and its protocols are both, and are listed as prose lists them', () => {
    const texts = [
      text(
        [
          'the United Nations Convention against Transnational Organized Crime[^1]',
          'the United Nations Convention against Transnational Organized Crime and the Protocols thereto,[^2]',
        ],
        [
          'United Nations, *Treaty Series*, vol. 2225, No. 39574.',
          '*Ibid.*, vols. 2225, 2237 and 2241, No. 39574.',
        ],
      ),
    ];
    const { title, note } = entry(texts, 'treaty:UNTS/2225+2237+2241/39574');
    assert.equal(
      title,
      'United Nations Convention against Transnational Organized Crime and the Protocols thereto',
    );
    assert.equal(note, 'United Nations, Treaty Series, vols. 2225, 2237 and 2241, No. 39574.');
  });

  test('a mark behind what a resolution is about is the resolution’s', () => {
    const plain =
      'resolution 8/9 of 20 December 2019 on strengthening the United Nations Convention against Corruption,[^1]';
    assert.equal(entry([text([plain], ['See CAC/COSP/2019/17, sect. I.B.'])], corruption).note, undefined);
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
