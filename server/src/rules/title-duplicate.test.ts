import { describe, it } from 'node:test';
import type { CorpusText } from '../corpus/model.ts';
import { corpusWith, finds, silentOn } from './testing.ts';
import { titleDuplicate } from './title-duplicate.ts';

const other: CorpusText = {
  id: 1,
  document: { symbol: 'A/80/1', title: '', body: '', session: 80, date: '2025-10-01', corpus: 'shipped' },
  kind: 'draft resolution',
  number: 'II',
  title: 'Crime prevention and “criminal justice”',
  organ: 'The General Assembly',
};
const corpus = corpusWith({ texts: () => [other] });

const draft = (front: string, title: string): string =>
  `---\n${front}\n---\n\n# ${title}\n\n*The General Assembly*,\n\n1. *Requests* that.\n`;

describe('a title that another text bears', () => {
  it('is found in the same session, whatever the case and punctuation', () => {
    finds(titleDuplicate, draft('session: 80', '⟦Crime Prevention and criminal justice⟧'), { corpus });
  });

  it('is left alone in another session, and where the session is unknown', () => {
    silentOn(titleDuplicate, draft('session: 79', other.title), { corpus });
    silentOn(titleDuplicate, draft('organ: General Assembly', other.title), { corpus });
  });

  it('is left alone in the document itself', () => {
    silentOn(titleDuplicate, draft('symbol: A/80/1\nsession: 80', other.title), { corpus });
  });
});

describe('a title of its own', () => {
  it('is left alone', () => {
    silentOn(titleDuplicate, draft('session: 80', 'Crime prevention'), { corpus });
  });
});
