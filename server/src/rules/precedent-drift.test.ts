import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../text/edits.ts';
import { parse } from '../text/parser.ts';
import { agreedCorpus } from './agreed/testing.ts';
import { check } from './check.ts';
import { fixAll } from './fix-all.ts';
import { precedentDrift } from './precedent-drift.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const technical =
  'Requests the United Nations Office on Drugs and Crime to continue to provide technical assistance and material support to Member States, upon request, in particular to developing countries, in accordance with resolution 74/170 of 18 December 2019;';
const corpus = agreedCorpus([
  { symbol: 'E/2021/30', date: '2021-05-21', plain: technical },
  {
    ...{ symbol: 'E/2021/30', date: '2021-05-21', part: 'preambular' },
    plain:
      'Recalling the commitment of States to promote rehabilitative environments in correctional facilities, including the design and implementation of effective treatment programmes,',
  },
  {
    ...{ symbol: 'E/2021/30', date: '2021-05-21' },
    plain: 'Encourages the use of information and communications technologies by central authorities;',
  },
]);

/** The agreed paragraph with a slip in it, as the last of a draft. */
const slipped = (agreed: string, slip: string): string => {
  assert.ok(technical.includes(agreed));
  return assembly(
    `1. ${technical.replace(agreed, slip).replace('Requests', '*Requests*').replace(/;$/u, '.')}`,
  );
};

describe('a slip in agreed language', () => {
  const slips: Readonly<Record<string, readonly [agreed: string, slip: string, marked: string]>> = {
    'is a linking word dropped': ['continue to provide', 'continue provide', '⟦continue provide⟧'],
    'is an article added': ['material support', 'the material support', '⟦the⟧ material support'],
    'is a word written twice': ['in particular', 'in in particular', 'in ⟦in⟧ particular'],
    'is a plural': ['material support', 'material supports', 'material ⟦supports⟧'],
    'is a singular': ['Member States', 'Member State', 'Member ⟦State⟧'],
    'is a letter': ['assistance', 'assistence', '⟦assistence⟧'],
    'is a small word for another': ['in particular to', 'in particular for', 'in particular ⟦for⟧'],
    'is a capital': ['material', 'Material', '⟦Material⟧'],
    'is a singular before a mark': ['Member States,', 'Member State[^1],', 'Member ⟦State⟧[^1],'],
    'is a name that is none': ['Office on Drugs', 'Office of Drugs', 'Office ⟦of⟧ Drugs'],
    'is a hyphen': ['technical assistance', 'technical-assistance', '⟦technical-assistance⟧'],
  };
  for (const [name, [agreed, slip, marked]] of Object.entries(slips)) {
    it(`${name}, and the agreed words are restored`, () => {
      finds(precedentDrift, slipped(agreed, marked), { corpus });
      const right = slipped(agreed, slip.includes('[^1]') ? agreed.replace(',', '[^1],') : agreed);
      mends(precedentDrift, slipped(agreed, slip), right, { corpus });
    });
  }

  it('is no spelling that another rule finds', () => {
    const draft = assembly(
      '*Recalling* the commitment of States to promote rehabilitative environments in correctional facilities, including the design and implementation of effective treatment programs,\n\n1. *Decides* so.\n',
    );
    assert.deepEqual(
      findingsOf(draft, { corpus }).map(({ rule }) => rule.id),
      ['spelling'],
    );
  });

  it('is found in a paragraph whose numbers and dates have gone on', () => {
    const agreed = 'assistance and material support';
    const draft = slipped(agreed, 'assistance and ⟦materials⟧ support');
    finds(precedentDrift, draft.replace('74/170 of 18 December 2019', '77/237 of 15 December 2022'), {
      corpus,
    });
  });

  it('is mended beside marks and italics, which stay', () => {
    const draft = (words: string): string =>
      assembly(
        `*Recalling* the commitment of States[^1] ${words} rehabilitative environments in *correctional* facilities,[^2] including the design and implementation of effective treatment programmes,\n\n1. *Decides* so.\n\n[^1]: A/1.\n\n[^2]: A/2.\n`,
      );
    mends(precedentDrift, draft('promote'), draft('to promote'), { corpus });
  });

  it('is told of, and not mended, where a mark stands within the words', () => {
    const draft = slipped('material support', 'the[^1] material support') + '\n[^1]: A/1.\n';
    const [found] = findingsOf(draft, { corpus, rules: [precedentDrift] });
    assert.ok(found);
    assert.deepEqual(found.fixes, []);
    assert.ok(found.unmended);
  });

  it('is never mended unasked', () => {
    const draft = parse(slipped('Member States', 'Member State'));
    assert.equal(fixAll(draft, { corpus, rules: [precedentDrift] }).source, draft.source);
  });
});

describe('what is no slip', () => {
  const meant: Readonly<Record<string, readonly [agreed: string, words: string]>> = {
    'the agreed words': ['technical', 'technical'],
    'other numbers, dates and resolutions': [
      'resolution 74/170 of 18 December 2019',
      'resolutions 76/182 of 16 December 2021 and 77/237 of 15 December 2022',
    ],
    punctuation: [', in particular', ' in particular'],
    'a content word dropped': ['technical assistance', 'assistance'],
    'a content word for another': ['developing countries', 'transit countries'],
    'a clause added': ['upon request', 'including through training and upon request'],
    'a negotiation mark': ['technical', '[technical]'],
  };
  for (const [name, [agreed, words]] of Object.entries(meant)) {
    it(`is ${name}`, () => {
      silentOn(precedentDrift, slipped(agreed, words), { corpus });
    });
  }

  it('is a form that was agreed elsewhere', () => {
    const draft = assembly(
      '1. *Encourages* the use of information and communication technologies by central authorities.',
    );
    assert.equal(findingsOf(draft, { corpus, rules: [precedentDrift] }).length, 1);
    const both = agreedCorpus([
      {
        symbol: 'E/2021/30',
        date: '2021-05-21',
        plain: 'Encourages the use of information and communications technologies by central authorities;',
      },
      {
        symbol: 'E/2019/30',
        date: '2019-05-24',
        plain: 'Notes that information and communication technologies by now matter;',
      },
    ]);
    silentOn(precedentDrift, draft.replace('by central authorities', 'by now, by central authorities'), {
      corpus: both,
    });
    silentOn(
      precedentDrift,
      assembly(
        '1. *Encourages* the use of information and communication technologies by now central authorities.',
      ),
      { corpus: both },
    );
  });

  it('is a short paragraph', () => {
    const short = agreedCorpus([
      { symbol: 'E/2021/30', date: '2021-05-21', plain: 'Decides to remain seized of the matter.' },
    ]);
    silentOn(precedentDrift, assembly('1. *Decides* to remain seized of the matters.'), { corpus: short });
  });

  it('is a paragraph of the draft’s own document, and of later ones', () => {
    const draft = slipped('Member States', 'Member State');
    silentOn(precedentDrift, `---\nsymbol: E/2021/30\n---\n\n${draft}`, { corpus });
    silentOn(precedentDrift, `---\ndate: 2020-05-20\n---\n\n${draft}`, { corpus });
    assert.equal(
      findingsOf(`---\ndate: 2022-05-20\n---\n\n${draft}`, { corpus, rules: [precedentDrift] }).length,
      1,
    );
  });
});

describe('looking up precedents', () => {
  const source = slipped('Member States', 'Member State');

  it('is put off where there is no time for it, and is done once', () => {
    let asked = 0;
    const counting = {
      ...corpus,
      precedents: (...query: Parameters<typeof corpus.precedents>) => (asked++, corpus.precedents(...query)),
    };
    const draft = parse(source);
    const work: (() => void)[] = [];
    const look = (): number =>
      check({ draft, corpus: counting, rules: [precedentDrift], defer: (one) => void work.push(one) }).length;
    assert.equal(look(), 0);
    assert.deepEqual([asked, work.length], [0, 1]);
    for (const one of work.splice(0)) one();
    assert.equal(look(), 1);
    assert.deepEqual([asked, work.length], [1, 0]);
  });

  it('gives the same whether it was put off or not', () => {
    const [at] = findingsOf(source, { corpus, rules: [precedentDrift] });
    assert.ok(at?.fixes[0]);
    assert.equal(applyEdits(source, at.fixes[0].edits), slipped('technical', 'technical'));
  });
});
