/** A register of resolutions for the tests of the rules on citations. Imported by tests only. */
import { actOfKey } from '../../citations/keys.ts';
import type { Corpus, RegisterEntry, RegisterEvidence } from '../../corpus/model.ts';
import { corpusWith } from '../testing.ts';

const text = {
  id: 1,
  document: {
    ...{ symbol: 'E/2024/30', title: '', body: 'Commission on Crime Prevention and Criminal Justice' },
    ...{ session: 33, date: '2024-05-17', corpus: 'shipped' },
  },
  ...({ kind: 'draft resolution', number: 'I', title: '', organ: 'The General Assembly' } as const),
};

function entry(id: number, key: string, date?: string, more: Partial<RegisterEntry> = {}): RegisterEntry {
  const act = actOfKey(key);
  return {
    ...{ id, key, date, kind: act?.kind ?? 'resolution', organ: act?.organ, number: act?.number.text },
    ...{ dateDisputed: false, title: undefined, shortForms: [], note: undefined, citedCount: 1 },
    ...more,
  };
}

const entries: readonly RegisterEntry[] = [
  entry(1, 'A/RES/77/232', '2022-12-15'),
  entry(2, 'A/RES/76/182', '2021-12-16', {
    subject: 'reducing reoffending through rehabilitation and reintegration',
  }),
  entry(3, 'A/RES/67/189', '2012-12-20'),
  entry(4, 'A/RES/67/192', '2012-12-20'),
  entry(5, 'A/RES/70/1', '2015-09-25', {
    title: 'Transforming our world: the 2030 Agenda for Sustainable Development',
  }),
  entry(6, 'A/RES/70/299', '2016-07-29'),
  entry(7, 'A/RES/415(V)', '1950-12-01'),
  entry(8, 'A/RES/67/1', '2012-09-19', { dateDisputed: true }),
  entry(9, 'A/RES/69/193', '2014-12-18'),
  entry(10, 'A/RES/68/193', '2013-12-18'),
  entry(11, 'E/RES/2013/40', '2013-07-25'),
  entry(12, 'E/CN.15/RES/26/4', '2017-05-26'),
  entry(13, 'CAC/COSP/RES/9/8', '2021-12-17'),
  entry(14, 'S/RES/1325(2000)', '2000-10-31'),
  entry(15, 'A/HRC/RES/41/9', '2019-07-11'),
  entry(16, 'A/DEC/74/550 A', '2020-04-13'),
  entry(17, 'A/RES/53/243 A', '1999-09-13'),
  entry(18, 'A/RES/53/243 B', '1999-09-13'),
  entry(19, 'A/RES/59/156', '2004-12-20', {
    title: 'Preventing, combating and punishing trafficking in human organs',
  }),
];

/** The documents give two dates for 67/1. */
const evidence: readonly RegisterEvidence[] = (['2012-09-19', '2012-09-24'] as const).map((value) => ({
  ...{ field: 'date', value, count: 1 },
  paragraph: {
    ...{ id: 1, text, part: 'preambular', label: '1', lead: undefined },
    plain: '',
    start: 0,
    end: 0,
  },
}));

/** Resolutions of several organs, with dates and some titles. */
export const acts: Corpus = corpusWith({
  documents: () => [text.document],
  entry: (key) => entries.find((one) => one.key === key),
  evidence: (id) => (id === 8 ? evidence : []),
  find: (query, limit) =>
    entries
      .filter(({ number }) => number !== undefined && query.includes(number.split(' ')[0] ?? ''))
      .slice(0, limit),
});

/** A draft of an organ around its paragraphs. */
export function draftOf(organ: string, body: string, front = ''): string {
  return `${front}# Crime prevention\n\n*The ${organ}*,\n\n${body.trim()}\n`;
}

/** A preamble of one paragraph in a draft of the organ, and an operative part that asks for nothing in particular. */
export function recalling(words: string, organ = 'General Assembly'): string {
  return draftOf(organ, `*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report.`);
}
