import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from './keys.ts';
import { resolveIbid } from './resolve-ibid.ts';

/** What each note cites, as keys with pinpoints, or why its Ibid. is blocked. */
function resolved(...notes: string[]): string[] {
  return resolveIbid(notes).map(({ sources, blocked }) => {
    const keys = sources.map((source) => {
      const pinpoints = source.pinpoints.map(({ unit, values }) => [unit, ...values].join(' '));
      return [keyOf(source, { organ: 'General Assembly' }), ...pinpoints].join(', ');
    });
    return blocked === undefined ? keys.join('; ') : `blocked: ${blocked}`;
  });
}

test('Ibid. stands for the only source of the note before', () => {
  assert.deepEqual(
    resolved('Resolution 2200 A (XXI), annex.', 'Ibid.'),
    ['A/RES/2200(XXI)A, annex ', 'A/RES/2200(XXI)A, annex '].map((key) => key.trim()),
  );
  assert.deepEqual(resolved('See A/CONF.234/16.', 'Ibid., chap. I.', 'Ibid.'), [
    'A/CONF.234/16',
    'A/CONF.234/16, chapter I',
    'A/CONF.234/16, chapter I',
  ]);
});

test('Ibid. keeps the series and changes the volume, and so on down the notes', () => {
  assert.deepEqual(
    resolved(
      'United Nations, Treaty Series, vol. 1577, No. 27531.',
      'Ibid., vol. 1249, No. 20378.',
      'Ibid., vol. 2515, No. 44910.',
    ),
    ['treaty:UNTS/1577/27531', 'treaty:UNTS/1249/20378', 'treaty:UNTS/2515/44910'],
  );
});

test('Ibid. keeps the organ of Official Records and changes the session', () => {
  assert.deepEqual(
    resolved(
      'See Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53 (A/68/53), chap. V, sect. A.',
      'Ibid., Seventieth Session, Supplement No. 53 (A/70/53), chap. V, sect. A.',
    ),
    ['A/68/53, chapter V, section A', 'A/70/53, chapter V, section A'],
  );
});

test('Ibid. never passes over a note without a source', () => {
  assert.deepEqual(
    resolved(
      'A/CONF.234/16.',
      'The term “survivor” is not defined in the Protocol.',
      'Ibid.',
      'Ibid., chap. I.',
    ),
    ['A/CONF.234/16', '', 'blocked: unread', 'blocked: unread'],
  );
});

test('Ibid. never picks one of several sources', () => {
  assert.deepEqual(resolved('Resolutions 72/194 and 73/174.', 'Ibid.'), [
    'A/RES/72/194; A/RES/73/174',
    'blocked: several',
  ]);
  assert.deepEqual(
    resolved(
      'E/CN.4/2003/65, annex; see also Economic and Social Council resolution 2006/23, annex.',
      'Ibid., annex.',
    ).at(-1),
    'blocked: several',
  );
});

test('a source beside words that were not read blocks', () => {
  assert.deepEqual(
    resolved('J. Smith, A History of Crime (Vienna, 2011), and A/73/325.', 'Ibid.').at(-1),
    'blocked: unread',
  );
});

test('Ibid. needs a source of its own kind', () => {
  assert.deepEqual(resolved('A/CONF.234/16.', 'Ibid., vol. 2349, No. 42146.', 'Ibid.').slice(1), [
    'blocked: unlike',
    'blocked: unread',
  ]);
  assert.deepEqual(
    resolved(
      'United Nations, Treaty Series, vol. 1577, No. 27531.',
      'Ibid., Seventieth Session, Supplement No. 53.',
    ).at(-1),
    'blocked: unlike',
  );
});

test('the first note has nothing before it', () => {
  assert.deepEqual(resolved('Ibid.', 'Resolution 70/1.', 'Ibid.'), [
    'blocked: first',
    'A/RES/70/1',
    'A/RES/70/1',
  ]);
});

test('Ibid. after a source of the same note stands for that source', () => {
  assert.deepEqual(resolved('A/73/325, para. 5; ibid., para. 7.'), [
    'A/73/325, paragraph 5; A/73/325, paragraph 7',
  ]);
});

test('what a resolution is about is no second source', () => {
  for (const note of [
    'Resolution 70/1, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”.',
    'See resolution 70/1 on the 2030 Agenda for Sustainable Development.',
  ]) {
    assert.deepEqual(resolved(note, 'Ibid.'), ['A/RES/70/1', 'A/RES/70/1']);
  }
});
