import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreedCorpus } from './agreed/testing.ts';
import { precedentDrift } from './precedent-drift.ts';
import { precedentSuperseded } from './precedent-superseded.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const old =
  'Member States to share their experience of the reintegration of prisoners into society at the thirtieth session';
const young = old
  .replace('the reintegration', 'the rehabilitation and reintegration')
  .replace('thirtieth', 'thirty-second');
const corpus = agreedCorpus([
  { symbol: 'E/2021/30', date: '2021-05-21', plain: `Invites ${old};` },
  { symbol: 'E/2023/30', date: '2023-05-27', plain: `Encourages ${young};`, continues: 0 },
]);
const draft = (paragraph: string): string => assembly(`1. ${paragraph}.\n`);

describe('a paragraph that follows superseded words', () => {
  it('is found where they part from the later ones', () => {
    finds(
      precedentSuperseded,
      draft(`*Invites* ${old.replace('the reintegration', '⟦the reintegration⟧')}`),
      { corpus },
    );
  });

  it('takes over the later words and verb, and keeps its numbers', () => {
    const here = (words: string): string => words.replace(/thirt\S+/u, 'thirty-fourth');
    mends(
      precedentSuperseded,
      draft(`*Also invites* ${here(old)}`),
      draft(`*Also encourages* ${here(young)}`),
      { corpus },
    );
  });

  it('takes over the later words where it has a slip besides, of which nothing else is said', () => {
    const slip = draft(`*Invites* ${old.replace('experience', 'experiences')}`);
    silentOn(precedentDrift, slip, { corpus });
    mends(precedentSuperseded, slip, draft(`*Encourages* ${young.replace('thirty-second', 'thirtieth')}`), {
      corpus,
    });
  });
});

describe('nothing is superseded', () => {
  it('where the draft has the later words, or goes its own way', () => {
    silentOn(precedentSuperseded, draft(`*Encourages* ${young}`), { corpus });
    silentOn(
      precedentSuperseded,
      draft(`*Invites* ${old.replace('share their experience of', 'consider new measures for')}`),
      { corpus },
    );
  });

  it('before the later text was', () => {
    silentOn(precedentSuperseded, `---\ndate: 2022-01-01\n---\n\n${draft(`*Invites* ${old}`)}`, { corpus });
  });

  it('where the older words were agreed again since', () => {
    const again = agreedCorpus([
      { symbol: 'E/2021/30', date: '2021-05-21', plain: `Invites ${old};` },
      { symbol: 'E/2023/30', date: '2023-05-27', plain: `Invites ${young};`, continues: 0 },
      { symbol: 'E/2024/30', date: '2024-05-17', plain: `Invites ${old};` },
    ]);
    silentOn(precedentSuperseded, draft(`*Invites* ${old}`), { corpus: again });
  });

  it('where only numbers, or the length of a name, have changed', () => {
    const same = agreedCorpus([
      { symbol: 'E/2021/30', date: '2021-05-21', plain: `Invites ${old};` },
      {
        symbol: 'E/2023/30',
        date: '2023-05-27',
        plain: `Invites ${old.replace('thirtieth', 'thirty-second')};`,
        continues: 0,
      },
    ]);
    silentOn(precedentSuperseded, draft(`*Invites* ${old}`), { corpus: same });
    const named = (commission: string): string =>
      `Requests the ${commission} to keep under review the implementation of the present resolution by all States`;
    const names = agreedCorpus([
      { symbol: 'E/2021/30', date: '2021-05-21', plain: `${named('Commission')};` },
      {
        symbol: 'E/2023/30',
        date: '2023-05-27',
        plain: `${named('Commission on Crime Prevention and Criminal Justice')};`,
        continues: 0,
      },
    ]);
    silentOn(precedentSuperseded, draft(named('Commission').replace('Requests', '*Requests*')), {
      corpus: names,
    });
  });

  it('where what it became does another thing', () => {
    const other = agreedCorpus([
      { symbol: 'E/2021/30', date: '2021-05-21', plain: `Invites ${old};` },
      { symbol: 'E/2023/30', date: '2023-05-27', plain: `Commends ${young};`, continues: 0 },
    ]);
    assert.deepEqual(
      findingsOf(draft(`*Invites* ${old}`), { corpus: other, rules: [precedentSuperseded] }),
      [],
    );
  });
});
