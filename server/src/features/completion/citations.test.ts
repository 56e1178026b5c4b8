import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RegisterEntry } from '../../corpus/model.ts';
import { corpusWith } from '../../rules/testing.ts';
import { applyEdits } from '../../text/edits.ts';
import { assembly, corpusParagraph, withCursor } from '../testing.ts';
import { completeCitation } from './citations.ts';
import { cursorAt } from './cursor.ts';

const entry = (key: string, organ: string, number: string, date: string, title: string): RegisterEntry => ({
  id: 1,
  kind: 'resolution',
  key,
  organ,
  number,
  date,
  dateDisputed: false,
  title,
  shortForms: [],
  note: undefined,
  citedCount: 1,
});

const council = entry(
  'E/RES/2019/21',
  'Economic and Social Council',
  '2019/21',
  '2019-07-23',
  'Reducing corruption',
);
const reoffending = entry(
  'A/RES/77/232',
  'General Assembly',
  '77/232',
  '2022-12-15',
  'Reducing reoffending through rehabilitation',
);
const other = entry('A/RES/77/237', 'General Assembly', '77/237', '2022-12-15', 'Crime prevention programme');
const decision: RegisterEntry = { ...other, key: 'A/DEC/77/1', kind: 'decision', number: '77/501' };

const corpus = corpusWith({ find: () => [council, decision, reoffending, other] });

function becomes(marked: string, using = corpus): readonly string[] {
  const { draft, offset } = withCursor(marked);
  const cursor = cursorAt(draft, offset);
  const items = cursor ? completeCitation(cursor, using).items : [];
  return items.map(({ edit, additional }) => {
    const source = applyEdits(draft.source, [edit, ...additional]);
    return source.slice(source.indexOf('*,\n\n') + 4).trimEnd();
  });
}

describe('completion of citations', () => {
  it('finds a resolution by its subject, with its date', () => {
    assert.deepEqual(becomes(assembly('*Recalling* its resolution reoff|')), [
      '*Recalling* its resolution 77/232 of 15 December 2022',
    ]);
  });

  it('finds it by number', () => {
    assert.deepEqual(becomes(assembly('*Recalling* its resolutions 77/23|')), [
      '*Recalling* its resolutions 77/232 of 15 December 2022',
      '*Recalling* its resolutions 77/237 of 15 December 2022',
    ]);
  });

  it('says whose resolution it is where the text does not', () => {
    assert.deepEqual(becomes(assembly('*Recalling* resolution reducing |')), [
      '*Recalling* its resolution 77/232 of 15 December 2022',
      '*Recalling* Economic and Social Council resolution 2019/21 of 23 July 2019',
    ]);
    assert.deepEqual(becomes('*The Economic and Social Council*,\n\n*Recalling* resolution reducing |'), [
      '*Recalling* its resolution 2019/21 of 23 July 2019',
      '*Recalling* General Assembly resolution 77/232 of 15 December 2022',
    ]);
  });

  it('keeps to the organ that is named', () => {
    assert.deepEqual(becomes(assembly('*Recalling* Economic and Social Council resolution redu|')), [
      '*Recalling* Economic and Social Council resolution 2019/21 of 23 July 2019',
    ]);
  });

  it('offers another organ’s where it is not the speaking organ that has one', () => {
    assert.deepEqual(becomes(assembly('*Recalling* the report of the Council, in its resolution corr|')), [
      '*Recalling* the report of the Council, in its resolution 2019/21 of 23 July 2019',
    ]);
  });

  it('goes on in a list', () => {
    assert.deepEqual(
      becomes(assembly('*Recalling* its resolutions 70/175 of 17 December 2015, 75/196 and reoff|')),
      ['*Recalling* its resolutions 70/175 of 17 December 2015, 75/196 and 77/232 of 15 December 2022'],
    );
  });

  it('gives the date at the first mention only, and never twice', () => {
    assert.deepEqual(
      becomes(
        assembly('*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Recalls* resolution reoff|'),
      ),
      ['*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Recalls* its resolution 77/232'],
    );
    assert.deepEqual(becomes(assembly('*Recalling* its resolution 77/23|2 of 15 December 2022,')), [
      '*Recalling* its resolution 77/232 of 15 December 2022,',
      '*Recalling* its resolution 77/237 of 15 December 2022,',
    ]);
  });

  it('writes notes as notes are written', () => {
    assert.deepEqual(becomes(assembly('[^1]: Resolution redu|')), [
      '[^1]: Resolution 77/232',
      '[^1]: Economic and Social Council resolution 2019/21',
    ]);
  });

  it('finds one whose title no document gives by what is said beside it', () => {
    const untitled = { ...reoffending, title: undefined };
    const paragraph = corpusParagraph(
      'Recalling its resolution 77/232, in which it requested model strategies on reoffending,',
    );
    const using = corpusWith({
      search: (query) => (query === 'reoff*' ? [{ paragraph, excerpt: '' }] : []),
      entry: (key) => (key === untitled.key ? untitled : undefined),
    });
    assert.deepEqual(becomes(assembly('*Recalling* its resolution on reoff|'), using), [
      '*Recalling* its resolution 77/232 of 15 December 2022',
    ]);
  });

  it('offers decisions after “decision”', () => {
    assert.deepEqual(becomes(assembly('*Recalling* its decision 77/5|')), [
      '*Recalling* its decision 77/501 of 15 December 2022',
    ]);
  });

  it('is silent after the present resolution, after a whole citation, and in other sentences', () => {
    for (const body of [
      '1. *Decides* on the present resolution red|',
      '1. *Recalls* its resolution 77/232 of red|',
      '1. *Recalls* the resolution of conflicts; red|',
      '1. *Recalls* red|',
    ])
      assert.deepEqual(becomes(assembly(body)), [], body);
  });

  it('lets the editor match any query, also by subject', () => {
    const { draft, offset } = withCursor(assembly('*Recalling* its resolution on reoff|'));
    const cursor = cursorAt(draft, offset);
    assert.ok(cursor);
    const [item] = completeCitation(cursor, corpus).items;
    assert.ok(item);
    assert.ok(item.filterText.startsWith('on reoff'));
    assert.equal(draft.source.slice(item.edit.start, item.edit.end), 'on reoff');
  });
});
