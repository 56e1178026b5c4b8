import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreedCorpus } from './agreed/testing.ts';
import { precedentStrength } from './precedent-strength.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const body =
  'Member States to prevent and combat trafficking in cultural property, as appropriate, in accordance with domestic law';
const assistance =
  'the United Nations Office on Drugs and Crime to provide technical assistance, upon request, to Member States, subject to the availability of extrabudgetary resources';
const corpus = agreedCorpus([
  { symbol: 'E/2019/30', date: '2019-05-24', plain: `Encourages ${body};` },
  { symbol: 'E/2021/30', date: '2021-05-21', plain: `Urges ${body};`, continues: 0 },
  { symbol: 'E/2021/30', date: '2021-05-21', plain: `Requests ${assistance};` },
  {
    ...{ symbol: 'E/2021/30', date: '2021-05-21', part: 'preambular' },
    plain:
      'Noting with concern the increase in the links between trafficking in persons and corruption in all regions,',
  },
  {
    ...{ symbol: 'E/2021/30', date: '2021-05-21' },
    plain:
      'Takes note of the report of the Executive Director on the activities of the Office in crime prevention;',
  },
]);
const draft = (paragraph: string): string => assembly(`1. ${paragraph}.\n`);
const preamble = (paragraph: string): string => assembly(`${paragraph},\n\n1. *Decides* so.\n`);

describe('a verb that is not as strong as in the latest precedent', () => {
  it('is found and changed, be it weaker or stronger', () => {
    finds(precedentStrength, draft(`⟦*Encourages⟧* ${body}`).replace('⟦*', '*⟦'), { corpus });
    mends(precedentStrength, draft(`*Encourages* ${body}`), draft(`*Urges* ${body}`), { corpus });
    mends(precedentStrength, draft(`*Demands* ${body}`), draft(`*Urges* ${body}`), { corpus });
  });

  it('keeps also and further', () => {
    mends(
      precedentStrength,
      assembly(`1. *Urges* all.\n\n2. *Further encourages* ${body}.\n`),
      assembly(`1. *Urges* all.\n\n2. *Further urges* ${body}.\n`),
      { corpus },
    );
  });

  it('is one that is strong by an adverb', () => {
    mends(precedentStrength, draft(`*Strongly urges* ${body}`), draft(`*Urges* ${body}`), { corpus });
  });

  it('is one of the preamble too', () => {
    const links = 'the increase in the links between trafficking in persons and corruption in all regions';
    finds(precedentStrength, preamble(`*⟦Noting with deep concern⟧* ${links}`), { corpus });
    silentOn(precedentStrength, preamble(`*Expressing concern at* ${links}`), { corpus });
  });

  it('is told of, and not changed, where the words behind it would not fit', () => {
    const [found] = findingsOf(
      draft(
        '*Welcomes* the report of the Executive Director on the activities of the Office in crime prevention',
      ),
      { corpus, rules: [precedentStrength] },
    );
    assert.ok(found);
    assert.deepEqual(found.fixes, []);
  });

  it('is none where the verb does another thing, or no source ranks the two', () => {
    for (const lead of ['Urges', 'Also urges', 'Reiterates its request to', 'Commends'])
      silentOn(precedentStrength, draft(`*${lead}* ${body}`), { corpus });
    for (const lead of ['Calls upon', 'Requests'])
      silentOn(precedentStrength, draft(`*${lead}* ${assistance}`), { corpus });
  });

  it('is none before the latest precedent was', () => {
    silentOn(precedentStrength, `---\ndate: 2020-01-01\n---\n\n${draft(`*Encourages* ${body}`)}`, { corpus });
  });

  it('is none where another paragraph of the same day has it', () => {
    const two = agreedCorpus([
      { symbol: 'E/2021/30', date: '2021-05-21', plain: `Urges ${body};` },
      { symbol: 'E/2021/31', date: '2021-05-21', plain: `Encourages ${body};` },
    ]);
    silentOn(precedentStrength, draft(`*Encourages* ${body}`), { corpus: two });
  });
});

describe('a safeguard that the latest precedent has', () => {
  const requests = draft(`*Requests* ${assistance}`);
  const dropped: Readonly<Record<string, string>> = {
    ', upon request,': requests,
    ', subject to the availability of extrabudgetary resources': requests,
    ', as appropriate,': draft(`*Urges* ${body}`),
    ', in accordance with domestic law': draft(`*Urges* ${body}`),
  };
  for (const [words, right] of Object.entries(dropped)) {
    it(`is restored: “${words}”`, () => {
      const bad = right.replace(words, '');
      assert.equal(findingsOf(bad, { corpus, rules: [precedentStrength] }).length, 1);
      mends(precedentStrength, bad, right, { corpus });
    });
  }

  it('is not missing where it stands elsewhere, or another does the same', () => {
    silentOn(
      precedentStrength,
      requests.replace(', upon request, to Member States', ' to Member States, upon request'),
      { corpus },
    );
    silentOn(precedentStrength, requests.replace('upon request', 'upon their request'), { corpus });
    silentOn(precedentStrength, draft(`*Urges* ${body}`).replace('as appropriate', 'where appropriate'), {
      corpus,
    });
    silentOn(
      precedentStrength,
      requests.replace(
        'subject to the availability of extrabudgetary resources',
        'within existing resources',
      ),
      { corpus },
    );
  });

  it('is not missing where the whole clause went', () => {
    const long = agreedCorpus([
      {
        symbol: 'E/2021/30',
        date: '2021-05-21',
        plain: `Requests ${assistance}, and to train, where appropriate, the staff of prisons;`,
      },
    ]);
    silentOn(precedentStrength, requests, { corpus: long });
  });
});
