import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RegisterEntry } from '../../corpus/model.ts';
import { corpusWith } from '../../rules/testing.ts';
import { hover } from '../hover.ts';
import { assembly, corpusParagraph, hrefs, withCursor } from '../testing.ts';

const entry: RegisterEntry = {
  id: 1,
  kind: 'resolution',
  key: 'A/RES/77/232',
  organ: 'General Assembly',
  number: '77/232',
  date: '2022-12-15',
  dateDisputed: false,
  title: 'Reducing reoffending',
  shortForms: [],
  note: undefined,
  citedCount: 7,
};
const rules: RegisterEntry = {
  ...entry,
  kind: 'instrument',
  key: 'instrument:nelson-mandela-rules',
  organ: undefined,
  number: undefined,
  date: undefined,
  title: 'United Nations Standard Minimum Rules for the Treatment of Prisoners',
  shortForms: ['Nelson Mandela Rules'],
  note: 'Resolution 70/175, annex.',
  citedCount: 1,
};
const place = {
  paragraph: corpusParagraph('Recalling it,', 'preambular', '2'),
  quotes: ['resolution 77/232'],
};
const corpus = corpusWith({
  entry: (key) => [entry, rules].find((one) => one.key === key),
  instruments: () => [rules],
  citations: () => [place],
});

function hovers(marked: string): string | undefined {
  const { draft, offset } = withCursor(marked);
  return hover(draft, offset, { corpus, hrefs })?.markdown.replaceAll('\\', '');
}

describe('the hover on a citation', () => {
  it('tells what it is, when and by whom it was adopted, where to read it, and who cites it', () => {
    assert.equal(
      hovers(assembly('1. *Recalls* its resolution 77/|232.')),
      `**General Assembly resolution 77/232** of 15 December 2022

*Reducing reoffending*

[https://docs.un.org/en/A/RES/77/232](https://docs.un.org/en/A/RES/77/232)

Cited 7 times in the corpus, for example
- [E/2023/30, draft resolution II, preambular paragraph 2](https://corpus/E/2023/30#10-20)`,
    );
  });

  it('tells where the documents disagree, what is taken, and why', () => {
    const disputing = (...counts: readonly [number, number]): string | undefined => {
      const dates = ['2022-12-15', '2022-12-16'];
      const evidence = dates.map((value, index) => ({
        ...{ field: 'date' as const, value, count: counts[index] ?? 0 },
        paragraph: place.paragraph,
      }));
      const { draft, offset } = withCursor(assembly('1. *Recalls* its resolution 77/|232.'));
      const disputed = { ...entry, dateDisputed: true };
      const corpus = corpusWith({ entry: () => disputed, evidence: () => evidence });
      return hover(draft, offset, { corpus, hrefs })?.markdown.replaceAll('\\', '');
    };
    assert.match(
      disputing(5, 1) ?? '',
      /disagree on the date:\n- \[15 December 2022 \(5 times, for example in E\/2023\/30, draft resolution II, preambular paragraph 2; so most of them\)\]\(https:[^)]+\)\n- \[16 December 2022 \(once in E/u,
    );
    assert.match(disputing(1, 1) ?? '', /so the nearer or newer source/u);
  });

  it('knows an instrument by its short form', () => {
    assert.equal(
      hovers(assembly('1. *Applies* the Nelson Man|dela Rules.')),
      `**United Nations Standard Minimum Rules for the Treatment of Prisoners**

Called Nelson Mandela Rules

Note: Resolution 70/175, annex.

Cited once in the corpus
- [E/2023/30, draft resolution II, preambular paragraph 2](https://corpus/E/2023/30#10-20)`,
    );
  });

  it('says so where the register does not know it', () => {
    assert.match(
      hovers(assembly('1. *Recalls* its resolution 60/|1.')) ?? '',
      /^\*\*A\/RES\/60\/1\*\*\n\nNo text/u,
    );
  });

  it('gives way to the note on a mark', () => {
    assert.equal(
      hovers(assembly('1. *Recalls* its resolution 77/232.[^|1]\n\n[^1]: See E/2023/30.\n')),
      'See E/2023/30.',
    );
    assert.equal(hovers(assembly('1. *Recalls* it.[^|1]\n')), 'No note 1 in this file.');
  });

  it('is absent in front matter', () => {
    assert.equal(hovers('---\nsymbol: A/C.3/|80/L.4\n---\n'), undefined);
  });
});
