import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachId, eachList, PostingsBuilder, type PackedPostings } from './postings.ts';

/** Numbers that look random and are the same each time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    yield state;
  }
}

const unpack = ({ bits, buckets }: PackedPostings): Map<number, number[]> => {
  const found = new Map<number, number[]>();
  for (const [bucket, blob] of buckets) {
    eachList(bucket, bits, blob, (feature, list) => {
      const ids: number[] = [];
      eachId(list, (id) => ids.push(id));
      assert.equal(ids.length, list.count);
      found.set(feature, ids);
    });
  }
  return found;
};

test('what was packed is unpacked: every feature with its paragraphs, in order', () => {
  const random = numbers(7);
  const expected = new Map<number, number[]>();
  const builder = new PostingsBuilder();
  for (let id = 1; id < 3000; id += 1 + (random.next().value & 3)) {
    const features = new Set<number>();
    // Some features are drawn from few, so that lists have many paragraphs; the extremes are among them.
    for (let count = 0; count < 40; count++) {
      const draw = random.next().value;
      features.add(
        count < 4 ? ([0, -1, 0x7fffffff, -0x80000000][count] ?? 0) : count % 2 ? draw : draw >> 24,
      );
    }
    builder.add(id, Int32Array.from(features));
    for (const feature of features) expected.set(feature, [...(expected.get(feature) ?? []), id]);
  }
  for (const [feature, ids] of expected) if (ids.length > 1000) expected.delete(feature);
  assert.deepEqual(unpack(builder.pack()), expected);
});

test('ids may be large', () => {
  const builder = new PostingsBuilder();
  const ids = [1, 2 ** 21, 2 ** 28, 2 ** 29 - 1];
  for (const id of ids) builder.add(id, Int32Array.of(-5, 5));
  assert.deepEqual(
    unpack(builder.pack()),
    new Map([
      [5, ids],
      [-5, ids],
    ]),
  );
});

test('a feature that a thousand paragraphs have, and more than one in a hundred, is left out', () => {
  const builder = new PostingsBuilder();
  for (let id = 1; id <= 1001; id++) builder.add(id, Int32Array.of(1, ...(id > 1 ? [2] : [])));
  assert.deepEqual([...unpack(builder.pack()).keys()], [2]);
});

test('no postings, no buckets', () => {
  assert.deepEqual([...new PostingsBuilder().pack().buckets], []);
});

test('damaged bytes give something, and an end', () => {
  const blob = Uint8Array.from({ length: 99 }, (_, index) => (index * 89) | 0x80);
  let lists = 0;
  eachList(3, 8, blob, (_, list) => {
    eachId(list, () => {});
    lists++;
  });
  assert.ok(lists > 0);
});
