import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Corpus, CorpusDocument, CorpusParagraph, RegisterEntry } from '../corpus/model.ts';
import { corpusWith } from '../rules/testing.ts';
import { complete } from './completion.ts';
import { documentation } from './completion/documentation.ts';
import { corpusSource } from './corpus-document.ts';
import { hover } from './hover.ts';
import { corpusPlace } from './names.ts';
import { assembly, corpusParagraph, hrefs, withCursor } from './testing.ts';

/** A paragraph of the corpus of this name. */
function paragraphOf(corpus: string): CorpusParagraph {
  const paragraph = corpusParagraph('Encourages States to act;');
  const { text } = paragraph;
  return { ...paragraph, text: { ...text, document: { ...text.document, corpus } } };
}

const entry: RegisterEntry = {
  ...{ id: 1, kind: 'resolution', key: 'A/RES/77/232', organ: 'General Assembly', number: '77/232' },
  ...{ date: '2022-12-15', dateDisputed: false, title: 'Reducing reoffending', shortForms: [] },
  ...{ note: undefined, citedCount: 7, corpora: ['own', 'shipped'] },
};

/** What answers where these corpora are open, all of it from the first. */
function corpusOf(...names: readonly string[]): Corpus {
  const [first = ''] = names;
  const paragraph = paragraphOf(first);
  return corpusWith({
    documents: () => names.map((corpus): CorpusDocument => ({ ...paragraph.text.document, corpus })),
    precedents: () => [{ score: 0.9, paragraph, lineage: [paragraph] }],
    search: () => [{ paragraph, excerpt: '' }],
    citations: () => [{ paragraph, quotes: [''] }],
    entry: () => entry,
    find: () => [entry],
    leads: (part) => [{ lead: 'Encourages', part, count: 2, first: 1, last: 0, follows: 0 }],
    source: () => 'x',
  });
}

const lookups: Readonly<Record<string, (corpus: Corpus) => string | undefined>> = {
  'the hover on a paragraph': (corpus) => hovers(assembly('1. *Urges* States to |act.'), corpus),
  'the hover on a citation': (corpus) => hovers(assembly('1. *Recalls* its resolution 77/|232.'), corpus),
  'the hover on a lead': (corpus) => hovers(assembly('1. *Encou|rages* States.'), corpus),
  'what is shown beside a phrase': (corpus) =>
    documentation({ kind: 'phrase', phrase: 'to act' }, { corpus, hrefs }),
  'what is shown beside a citation': (corpus) =>
    documentation({ kind: 'entry', key: entry.key }, { corpus, hrefs }),
  'the completion of a citation': (corpus) => {
    const { draft, offset } = withCursor(assembly('*Recalling* its resolution reoff|'));
    return complete(draft, offset, corpus).items.find(({ kind }) => kind === 'citation')?.detail;
  },
  'a place among the results of a search': (corpus) => corpusPlace(paragraphOf('own'), corpus),
  'the head of a text': (corpus) => corpusSource(corpus, paragraphOf('own').text)?.source.split('\n')[1],
};

function hovers(marked: string, corpus: Corpus): string | undefined {
  const { draft, offset } = withCursor(marked);
  return hover(draft, offset, { corpus, hrefs })?.markdown;
}

describe('of several corpora', () => {
  for (const [name, look] of Object.entries(lookups))
    it(`${name} says which one it came from, and of one alone says nothing`, () => {
      assert.match(look(corpusOf('own', 'shipped')) ?? '', /\[own[\\,\]]/u);
      assert.doesNotMatch(look(corpusOf('own')) ?? assert.fail(), /own/u);
    });
});
