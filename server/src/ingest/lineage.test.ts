import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredText } from '../corpus/rows.ts';
import type { Part } from '../text/model.ts';
import { assertLinear } from '../../../test/assert-linear.ts';
import { traceLineage, type TextSource } from './lineage.ts';

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

const source = (texts: readonly StoredText[]): TextSource => {
  const byId = new Map(texts.map((one) => [one.id, one]));
  return { [Symbol.iterator]: () => texts.values(), get: (id) => byId.get(id) };
};

const trace = (...texts: readonly StoredText[]): readonly (readonly [number, number])[] =>
  traceLineage(source(texts)).paragraphs.map(({ paragraph, earlier }) => [paragraph, earlier]);

const continued = (...texts: readonly StoredText[]): readonly (readonly [number, number])[] =>
  traceLineage(source(texts)).texts.map(({ text: id, earlier }) => [id, earlier]);

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

const plenty = [
  sport,
  prison,
  'Calls upon Member States to strengthen the capacity of their police services to investigate cybercrime;',
  'Requests the Secretary-General to report on the implementation of the present resolution.',
];
const other = [
  'Recalls the Convention on the Rights of the Child and the Optional Protocols thereto;',
  'Deplores the recruitment of children by armed groups in situations of conflict;',
  'Invites the regional commissions to convene meetings of experts on juvenile justice.',
];

test('a text continues the newest earlier one of its title that shares paragraphs', () => {
  const title = 'Integrating sport into youth crime prevention';
  assert.deepEqual(
    continued(text(2019, title, plenty), text(2021, title, plenty.slice(0, 2)), text(2023, title, plenty)),
    [
      [2021, 2019],
      [2023, 2021],
    ],
  );
});

test('a subject in a series goes on, whatever the number in its title', () => {
  const title = (which: string): string => `${which} United Nations Congress on Crime Prevention`;
  assert.deepEqual(
    continued(text(2019, title('Fourteenth'), plenty), text(2024, title('Fifteenth'), [...plenty, ...other])),
    [[2024, 2019]],
  );
});

test('under a new title it is the same text while most of its paragraphs remain', () => {
  assert.deepEqual(
    continued(
      text(2019, 'Countering child sexual exploitation online', plenty),
      text(2022, 'Protecting children with the private sector', [...plenty, ...other]),
    ),
    [[2022, 2019]],
  );
});

test('what has one general title but no paragraph, or one paragraph but no title, is another text', () => {
  assert.deepEqual(continued(text(2019, 'Other matters', plenty), text(2021, 'Other matters', other)), []);
  assert.deepEqual(
    continued(text(2019, 'Sport and youth', plenty), text(2021, 'Trafficking', [sport, ...other])),
    [],
  );
});

test('a far older text of the same words goes before a newer one that hardly shares any', () => {
  const title = 'Reducing reoffending through rehabilitation';
  assert.deepEqual(
    continued(
      text(2019, title, plenty),
      text(2021, 'Reducing poverty through rehabilitation and work', [prison, ...other]),
      text(2023, title, plenty),
    ),
    [[2023, 2019]],
  );
});

test('on one day a draft is followed from a commission to a committee of the Assembly, not back', () => {
  const draft = { ...text(2021, 'Sport', plenty), symbol: 'E/CN.15/2021/L.2' };
  const report = { ...text(2022, 'Sport', plenty), symbol: 'A/76/464', date: draft.date };
  assert.deepEqual(continued(draft, report), [[2022, 2021]]);
  assert.deepEqual(continued({ ...draft, symbol: 'A/76/463' }, report), []);
});

test('a text without a date continues nothing, and nothing continues it', () => {
  assert.deepEqual(continued({ ...text(2019, 'Sport', plenty), date: '' }, text(2021, 'Sport', plenty)), []);
});

test('tracing takes time in proportion to the texts, also where all are on one subject', () => {
  assertLinear(
    (size) =>
      source(
        Array.from({ length: size }, (_, index) =>
          text(1000 + index, `Report of the Commission on session ${String(index)}`, [
            ...plenty.map((plain) => plain.replaceAll(/(?<=e)s/gu, String(index % 97))),
            ...other,
          ]),
        ),
      ),
    (texts) => traceLineage(texts),
    15,
  );
});
