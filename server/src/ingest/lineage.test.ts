import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredText } from '../corpus/rows.ts';
import type { Part } from '../text/model.ts';
import { traceLineage } from './lineage.ts';

/** A text of a year; its paragraphs have the ids of their words in `ids`. */
const text = (
  year: number,
  title: string,
  plains: readonly string[],
  part: Part = 'operative',
): StoredText => ({
  ...{
    id: year,
    symbol: `E/${String(year)}/30`,
    date: `${String(year)}-05-20`,
    kind: 'draft resolution',
    title,
  },
  ...{ number: undefined, organ: 'The General Assembly', notes: [] },
  paragraphs: plains.map((plain, index) => ({
    ...{ id: year * 10 + index, part, depth: 0, lead: undefined, plain, marks: [] },
  })),
});

const trace = (...texts: readonly StoredText[]): readonly (readonly [number, number])[] =>
  traceLineage(texts).map(({ paragraph, earlier }) => [paragraph, earlier]);

const sport = 'Encourages Member States to use sport as a means to prevent youth crime;';
const prison = 'Urges Member States to improve conditions for prisoners in all places of detention;';

test('a paragraph is followed to the newest earlier text on its subject', () => {
  assert.deepEqual(
    trace(
      text(2019, 'Integrating sport into crime prevention', [sport, prison]),
      text(2021, 'Integrating sport into youth crime prevention', [prison, `${sport} and more`]),
      text(2023, 'Integrating sport into crime prevention strategies', [
        sport.replace('Encourages', 'Invites'),
      ]),
    ),
    [
      [20210, 20191],
      [20211, 20190],
      [20230, 20211],
    ],
  );
});

test('what the newest lacks is looked for in the one before', () => {
  assert.deepEqual(
    trace(
      text(2019, 'Sport and crime', [sport]),
      text(2021, 'Sport and crime', [prison]),
      text(2023, 'Sport and crime', [sport]),
    ),
    [[20230, 20190]],
  );
});

test('other subjects, parts and the same day are no lineage', () => {
  assert.deepEqual(
    trace(text(2019, 'Sport and youth', [sport]), text(2021, 'Trafficking in persons', [sport])),
    [],
  );
  assert.deepEqual(trace(text(2019, 'Sport', [sport]), text(2021, 'Sport', [sport], 'preambular')), []);
  assert.deepEqual(trace(text(2019, 'Sport', [sport]), text(2019, 'Sport', [sport])), []);
});

test('an earlier paragraph is the earlier form of one, the likest', () => {
  assert.deepEqual(
    trace(text(2019, 'Sport', [sport]), text(2021, 'Sport', [sport.replace('youth', 'urban'), sport])),
    [[20211, 20190]],
  );
});
