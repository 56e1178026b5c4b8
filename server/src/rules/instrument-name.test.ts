import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Corpus, CorpusParagraph, RegisterEntry } from '../corpus/model.ts';
import { applyEdits } from '../text/edits.ts';
import { instrumentName } from './instrument-name.ts';
import { assembly, corpusWith, finds, findingsOf, mends, silentOn, type Setting } from './testing.ts';

function instrument(id: number, key: string, title: string, shortForms: readonly string[]): RegisterEntry {
  return {
    ...{ id, kind: 'instrument', key: `instrument:${key}`, organ: undefined, number: undefined },
    ...{ date: undefined, dateDisputed: false, title, shortForms, note: undefined, citedCount: 9 },
  };
}

const entries = [
  instrument(1, 'untoc', 'United Nations Convention against Transnational Organized Crime', [
    'Organized Crime Convention',
  ]),
  instrument(2, 'tokyo-rules', 'United Nations Standard Minimum Rules for Non-custodial Measures', [
    'Tokyo Rules',
  ]),
];
const answers: Partial<Corpus> = {
  instruments: () => entries,
  entry: (key) => entries.find((entry) => entry.key === key),
};
const setting: Setting = { corpus: corpusWith(answers) };

const recalling = (words: string): string =>
  assembly(`*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report.`);

describe('instrument-name', () => {
  it('finds a name with other capitals and spellings, and writes it as it is', () => {
    finds(
      instrumentName,
      recalling('the ⟦United Nations Convention Against Transnational Organised Crime⟧'),
      setting,
    );
    mends(
      instrumentName,
      recalling('the United Nations Convention Against Transnational Organised Crime'),
      recalling('the United Nations Convention against Transnational Organized Crime'),
      setting,
    );
  });

  it('puts in what is missing and takes out what is too much', () => {
    for (const bad of [
      'the United Nations Convention against Transnational Crime',
      'the United Nations Convention against the Transnational Organized Crime',
      'the United Nations Convention, against Transnational Organized Crime',
    ])
      mends(
        instrumentName,
        recalling(bad),
        recalling('the United Nations Convention against Transnational Organized Crime'),
        setting,
      );
  });

  it('replaces a word that is too much by the one that is missing there', () => {
    for (const bad of [
      'the United Nations Conv against Transnational Organized Crime',
      'the United Nations Convention ag Transnational Organized Crime',
      'the United Nations Convention against Transnational Organized C',
    ])
      for (const { fixes } of findingsOf(recalling(bad), { ...setting, rules: [instrumentName] })) {
        assert.match(
          applyEdits(recalling(bad), fixes[0]?.edits ?? []),
          /the United Nations Convention against Transnational Organized Crime,/u,
        );
      }
  });

  it('keeps markup, marks and comments', () => {
    mends(
      instrumentName,
      recalling(
        'the [United Nations Convention Against *Transnational* Crime](https://unodc.org) (the Organised<!-- z? --> Crime Convention)',
      ),
      recalling(
        'the [United Nations Convention against *Transnational Organized* Crime](https://unodc.org) (the Organized<!-- z? --> Crime Convention)',
      ),
      setting,
    );
    const source = recalling('the United Nations Convention against Transnational Organ[^1]ised Crime');
    const found = findingsOf(source, { ...setting, rules: [instrumentName] });
    assert.deepEqual(
      found.map(({ fixes, unmended }) => [fixes.length, unmended !== undefined]),
      [[0, true]],
    );
  });

  it('looks into items, titles and notes', () => {
    finds(
      instrumentName,
      '# The ⟦Tokio Rules⟧\n\n*The General Assembly*,\n\n1. *Requests*:\n\n   (a) The ⟦Toyko Rules⟧;[^1]\n\n[^1]: See the ⟦Tokyi Rules⟧.\n',
      setting,
    );
  });

  it('is a hint where an adopted text has it so', () => {
    const paragraph = {} as CorpusParagraph;
    const quote = 'United Nations Standard Minimum Rules for Non-Custodial Measures';
    const corpus = corpusWith({
      ...answers,
      citations: (id) => (id === 2 ? [{ paragraph, quotes: [quote] }] : []),
    });
    const levels = (words: string) =>
      findingsOf(recalling(words), { corpus, rules: [instrumentName] }).map(({ level }) => level);
    assert.deepEqual(levels(`the ${quote}`), ['hint']);
    assert.deepEqual(levels(`the ${quote.replace('for', 'on')}`), ['warning']);
  });

  it('is silent on names as they are, on other names, and without a register', () => {
    const right = recalling(
      'the United Nations Convention against Transnational Organized Crime (the Organized Crime Convention)',
    );
    silentOn(instrumentName, right, setting);
    silentOn(instrumentName, recalling('the Arab Convention against Transnational Organised Crime'), setting);
    silentOn(
      instrumentName,
      recalling('the United Nations Convention Against Transnational Organised Crime'),
    );
  });

  it('leaves what is quoted, and words that the drafter accepts', () => {
    silentOn(
      instrumentName,
      recalling('the report entitled “The United Nations Convention Against Transnational Crime”'),
      setting,
    );
    silentOn(instrumentName, recalling('the Tokio Rules'), { ...setting, words: new Set(['tokio']) });
    silentOn(instrumentName, recalling('the Tokio Rules'), { ...setting, words: new Set(['tokio rules']) });
  });
});
