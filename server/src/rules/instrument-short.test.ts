import { describe, it } from 'node:test';
import type { RegisterEntry } from '../corpus/model.ts';
import { instrumentShort } from './instrument-short.ts';
import { assembly, corpusWith, finds, mends, silentOn, type Setting } from './testing.ts';

function instrument(id: number, key: string, title: string, ...shortForms: readonly string[]): RegisterEntry {
  return {
    ...{ id, kind: 'instrument', key: `instrument:${key}`, organ: undefined, number: undefined },
    ...{ date: undefined, dateDisputed: false, title, shortForms, note: undefined, citedCount: 9 },
  };
}

const entries = [
  instrument(
    1,
    'untoc',
    'United Nations Convention against Transnational Organized Crime',
    'Organized Crime Convention',
  ),
  instrument(
    2,
    'mandela',
    'United Nations Standard Minimum Rules for the Treatment of Prisoners',
    'Nelson Mandela Rules',
    'Standard Minimum Rules for the Treatment of Prisoners',
  ),
  instrument(
    3,
    'doha',
    'Doha Declaration on Integrating Crime Prevention into the Wider United Nations Agenda',
    'Doha Declaration',
  ),
];
const setting: Setting = {
  corpus: corpusWith({
    instruments: () => entries,
    entry: (key) => entries.find((entry) => entry.key === key),
  }),
};

const recalling = (words: string, more = ''): string =>
  assembly(`*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report${more}.`);

describe('instrument-short', () => {
  it('finds a short form before the full name, once, and writes the name out', () => {
    finds(
      instrumentShort,
      recalling('the ⟦Organized Crime Convention⟧', ' on the Organized Crime Convention'),
      setting,
    );
    finds(
      instrumentShort,
      recalling(
        'the ⟦Organized Crime Convention⟧',
        ' on the United Nations Convention against Transnational Organized Crime',
      ),
      setting,
    );
    mends(
      instrumentShort,
      recalling('articles 3 and 5 of the [Organized Crime Convention](https://unodc.org)'),
      recalling(
        'articles 3 and 5 of the [United Nations Convention against Transnational Organized Crime](https://unodc.org)',
      ),
      setting,
    );
  });

  it('introduces a short form that the name does not explain', () => {
    mends(
      instrumentShort,
      recalling('the Nelson Mandela Rules', ' on the Nelson Mandela Rules'),
      recalling(
        'the United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules)',
        ' on the Nelson Mandela Rules',
      ),
      setting,
    );
  });

  it('looks through preamble and operative part of each text, and not at its title', () => {
    const full = 'the United Nations Convention against Transnational Organized Crime';
    silentOn(instrumentShort, recalling(full, ' on the Organized Crime Convention'), setting);
    finds(
      instrumentShort,
      `# Implementation of ${full}\n\n*The General Assembly*,\n\n1. *Welcomes* the ⟦Organized Crime Convention⟧.\n`,
      setting,
    );
    const second =
      '# Draft resolution II\n\n## Crime\n\n*The General Assembly*,\n\n1. *Welcomes* the ⟦Organized Crime Convention⟧.\n';
    finds(
      instrumentShort,
      `# Draft resolution I\n\n## Crime\n\n*The General Assembly*,\n\n1. *Welcomes* ${full}.\n\n${second}`,
      setting,
    );
  });

  it('is silent where the text says what the short form stands for', () => {
    for (const words of [
      'the Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules), and the Nelson Mandela Rules',
      'the rules for prisoners (known as the “Nelson Mandela Rules”), and the Nelson Mandela Rules',
      'the Conference of the Parties to the United Nations Convention against Transnational Organized Crime, and the Organized Crime Convention',
      'the Doha Declaration on Financing for Development, and the commitments of the Doha Declaration',
    ])
      silentOn(instrumentShort, recalling(words), setting);
  });

  it('is silent on short forms in quoted titles and in names of other things', () => {
    silentOn(
      instrumentShort,
      recalling('the report entitled “The Nelson Mandela Rules in practice”'),
      setting,
    );
    silentOn(
      instrumentShort,
      recalling('the Global Programme for the Implementation of the Doha Declaration'),
      setting,
    );
  });

  it('knows a declaration by its place only where the text shows which it means', () => {
    const full = entries[2]?.title ?? '';
    const noted = entries.map((entry) => ({
      ...entry,
      note: entry.title === full ? 'Resolution 70/174, annex.' : undefined,
    }));
    const corpus = corpusWith({
      instruments: () => noted,
      entry: (key) => noted.find((entry) => entry.key === key),
    });
    for (const words of [
      'the Doha Declaration',
      'the Doha Declaration on the TRIPS Agreement',
      'the “Doha Declaration”',
    ])
      silentOn(instrumentShort, recalling(words), { corpus });
    finds(instrumentShort, `${recalling('the ⟦Doha Declaration⟧,[^1]')}\n[^1]: Resolution 70/174, annex.\n`, {
      corpus,
    });
    finds(instrumentShort, recalling('its resolution 70/174, in which it endorsed the ⟦Doha Declaration⟧'), {
      corpus,
    });
    mends(
      instrumentShort,
      recalling('the adoption by the Thirteenth Congress of the Doha Declaration', ` on the ${full}`),
      recalling(`the adoption by the Thirteenth Congress of the ${full}`, ` on the ${full}`),
      setting,
    );
  });
});
