/** The corpus that the examples on the pages of rules presuppose. Imported by tests only. */
import { NO_STATS } from '../corpus/empty.ts';
import type { Corpus, CorpusText, RegisterEntry } from '../corpus/model.ts';
import { agreedCorpus, type Agreed } from './agreed/testing.ts';

const texts: readonly CorpusText[] = [
  {
    id: 1,
    document: {
      symbol: 'A/80/401',
      title: 'Report of the Third Committee',
      body: 'Third Committee',
      session: 80,
      date: '2025-11-20',
      corpus: 'shipped',
    },
    kind: 'draft resolution',
    number: 'II',
    title: 'Technical assistance',
    organ: 'The General Assembly',
  },
];

const entries: readonly RegisterEntry[] = [
  {
    id: 1,
    kind: 'instrument',
    key: 'instrument:bangkok-rules',
    organ: 'General Assembly',
    number: undefined,
    date: undefined,
    dateDisputed: false,
    title:
      'United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders',
    shortForms: ['Bangkok Rules'],
    note: 'Resolution 65/229, annex.',
    citedCount: 9,
  },
  {
    id: 2,
    kind: 'resolution',
    key: 'A/RES/77/232',
    organ: 'General Assembly',
    number: '77/232',
    date: '2022-12-15',
    dateDisputed: false,
    title: undefined,
    shortForms: [],
    note: undefined,
    citedCount: 3,
  },
  {
    id: 3,
    kind: 'resolution',
    key: 'A/RES/78/227',
    organ: 'General Assembly',
    number: '78/227',
    date: '2023-12-19',
    dateDisputed: false,
    title: 'Equal access to justice for all',
    shortForms: [],
    note: undefined,
    citedCount: 1,
  },
];

const agreed: readonly Agreed[] = [
  {
    ...{ symbol: 'A/80/401', date: '2025-11-20' },
    plain: 'Encourages Member States to adopt comprehensive measures to prevent reoffending by prisoners;',
  },
  {
    ...{ symbol: 'A/80/401', date: '2025-11-20' },
    plain: 'Urges Member States to prevent and combat trafficking in cultural property;',
  },
  {
    ...{ symbol: 'E/2023/30', date: '2023-05-27' },
    plain: 'Invites Member States to share their experience of the reintegration of prisoners into society;',
  },
  {
    ...{ symbol: 'A/80/401', date: '2025-11-20', continues: 2 },
    plain:
      'Invites Member States to share their experience of the rehabilitation and reintegration of prisoners into society;',
  },
];

/** A few texts, agreed paragraphs and register entries. */
export const pageCorpus: Corpus = agreedCorpus(agreed, {
  stats: () => ({ ...NO_STATS, register: entries.length }),
  texts: () => texts,
  entry: (key) => entries.find((entry) => entry.key === key),
  instruments: () => entries.filter((entry) => entry.kind === 'instrument'),
});
