import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesMisspelt, phrases, respelt, variants } from './spelling.ts';
import { CLOSED, HYPHENATED, PAIRS } from './spelling-list.ts';

/** Every listed slip. */
const slips: readonly string[] = [
  ...Array.from(variants(), ([wrong]) => wrong),
  ...PAIRS.map((pair) => pair.split(':')[0] ?? ''),
  ...CLOSED.map((word) => word.replace('|', '-')),
  ...HYPHENATED.map((word) => word.replace('-', '')),
];

describe('spelling', () => {
  it('takes -ize wherever it is a suffix', () => {
    for (const [wrong, right] of [
      ['organisations', 'organizations'],
      ['recognised', 'recognized'],
      ['decriminalisation', 'decriminalization'],
      ['reorganising', 'reorganizing'],
      ['operationalise', 'operationalize'],
      ['incentivised', 'incentivized'],
      ['unauthorised', 'unauthorized'],
      ['under-utilised', 'under-utilized'],
      ['weaponisation', 'weaponization'],
    ] as const)
      assert.equal(respelt(wrong), right);
  });

  it('leaves -ise where it belongs to the root, and says so of -ize there', () => {
    for (const word of 'advertise advise arise comprise compromise devise disguise enterprise exercise expertise franchise improvise improvisation likewise merchandise otherwise practise precise premise promise raise revise supervise surprise televise valise'.split(
      ' ',
    ))
      assert.equal(respelt(word), undefined, word);
    assert.equal(respelt('supervize'), 'supervise');
    assert.equal(respelt('advertized'), 'advertised');
  });

  it('takes British forms for American ones, and -yse', () => {
    for (const [wrong, right] of [
      ['labor', 'labour'],
      ['behavioral', 'behavioural'],
      ['centers', 'centres'],
      ['victim-centered', 'victim-centred'],
      ['defense', 'defence'],
      ['offenses', 'offences'],
      ['analyze', 'analyse'],
      ['analyzing', 'analysing'],
      ['fulfill', 'fulfil'],
      ['enrollment', 'enrolment'],
      ['labeled', 'labelled'],
      ['counselor', 'counsellor'],
      ['aging', 'ageing'],
      ['acknowledgment', 'acknowledgement'],
      ['skeptical', 'sceptical'],
    ] as const)
      assert.equal(respelt(wrong), right);
  });

  it('follows the list of the United Nations', () => {
    for (const [wrong, right] of [
      ['percent', 'per cent'],
      ['programs', 'programmes'],
      ['co-operation', 'cooperation'],
      ['non-co-operation', 'non-cooperation'],
      ['co-ordinated', 'coordinated'],
      ['e-mail', 'email'],
      ['policy-makers', 'policymakers'],
      ['peace-keeping', 'peacekeeping'],
      ['sub-regional', 'subregional'],
      ['inter-governmental', 'intergovernmental'],
      ['nongovernmental', 'non-governmental'],
      ['focussed', 'focused'],
    ] as const)
      assert.equal(respelt(wrong), right);
  });

  it('is right once it is mended', () => {
    assert.ok(slips.length > 2000);
    for (const slip of slips) {
      const right = respelt(slip);
      if (right === undefined) continue;
      for (const word of right.split(' ')) assert.equal(respelt(word), undefined, `${slip}: ${word}`);
    }
    for (const [, right] of phrases()) assert.equal(respelt(right), undefined, right);
  });

  it('leaves alone what courts, chemists and the roots of words settle', () => {
    for (const word of ['judgment', 'judgments', 'sulfur', 'fetus', 'performative', 'prises'])
      assert.equal(respelt(word), undefined, word);
  });
});

describe('the names of bodies', () => {
  it('are known in every way that they are misspelt, and in no right one', () => {
    const known = new Map(namesMisspelt());
    assert.equal(known.get('International Labor Organisation'), 'International Labour Organization');
    assert.equal(known.get('International Labor Organization'), 'International Labour Organization');
    assert.equal(known.get('World Health Organisation'), 'World Health Organization');
    for (const [wrong, right] of known) {
      assert.notEqual(wrong, right.replaceAll(',', ''));
      assert.ok(!new Set(known.values()).has(wrong), wrong);
    }
  });
});
