import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, unmarked } from './marked.testing.ts';
import { recognize } from './recognize.ts';

const check = (expected: string, organ = 'General Assembly'): void =>
  assert.equal(marked(unmarked(expected), { organ }), expected);

test('a paragraph is read whole', () => {
  check(
    'Recalling also its resolution [76/181 of 16 December 2021](A/RES/76/181), in which it endorsed the [Kyoto Declaration](instrument:kyoto-declaration), adopted in Kyoto from [7 to 12 March 2021](2021-03-07/2021-03-12) (see [A/CONF.234/16](A/CONF.234/16)), and [paragraph 3 above](paragraph 3 above),',
  );
});

test('where two claim the same words, the one that reads more wins', () => {
  check(
    'See [Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53 (A/68/53)](A/68/53).',
  );
  check('held on [15 December 2022](2022-12-15), its resolution [77/232 of 15 December 2022](A/RES/77/232)');
  check('[Resolution 70/1, annex, para. 3](A/RES/70/1)'.replace('[Resolution ', 'Resolution ['));
});

test('what stands in a quoted title is marked as quoted', () => {
  const found = recognize(
    'entitled “Review of General Assembly resolution 61/16 and the Kyoto Declaration”, and resolution 70/1',
  );
  assert.deepEqual(
    found.map(({ quoted }) => quoted),
    [true, true, false],
  );
});

/** Pieces that citations are made of, for texts that are none. */
const PIECES = [
  'resolution',
  'resolutions ',
  'its ',
  'General Assembly ',
  'Council ',
  '77/232',
  '2019/21',
  ' of ',
  '15 December 2022',
  ', ',
  ' and ',
  '(2001)',
  '415 (V)',
  'A/',
  'RES/',
  'CONF.234',
  '/16',
  '“',
  '”',
  '"',
  '(',
  ')',
  ' annex',
  ', para. 3',
  'Ibid.',
  ', vol. 2',
  'No. 5',
  'United Nations, Treaty Series',
  'Convention ',
  'against Corruption',
  'on the ',
  ' above',
  'paragraph 3',
  '\u00a0',
  '\n',
  '.',
  ';',
  'é',
  '🕊',
  '',
];

/** Numbers that look random, the same for the same seed, so that a failure can be repeated. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state;
  };
}

test('whatever the text, citations ascend, never overlap and stay within it', () => {
  const random = numbers(7);
  for (let round = 0; round < 400; round++) {
    const plain = Array.from({ length: 30 }, () => PIECES[random() % PIECES.length]).join('');
    let end = 0;
    for (const { span } of recognize(plain)) {
      assert.ok(span.start >= end && span.end > span.start && span.end <= plain.length, plain);
      end = span.end;
    }
  }
});

/** Characters that regular expressions pass over while `work` runs. */
function charactersRead(work: () => void): number {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below, and put back
  const { exec } = RegExp.prototype;
  let total = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const end = match ? match.index + match[0].length : this.sticky ? from : text.length;
    total += 1 + end - from;
    return match;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return total;
}

test('twice the text is about twice the work, on texts made to be hard', () => {
  const units = [
    'resolution 1/1 and ',
    'resolutions 1/1, ',
    '“resolution 1/1 ',
    'resolutions 1/1 on “',
    'Council resolution 1/1 ',
    'including resolutions 1/1 ',
    'resolution 1/1, annex, ',
    'resolution 1/1, chap. I, ',
    'General Assembly ',
    'resolutions 1/1 on Assembly ',
    'of the Conference ',
    'A/1/',
    'A/RES/1/1 ',
    '((((',
    '“"”',
    'paragraphs 1, 2, ',
    'paragraph 1 (a) (b) ',
    'annex I, ',
    'Convention ',
    'Convention on the ',
    'Convention, And ',
    'United Nations ',
    'Rules of ',
    'Ibid., ',
    'Ibid., vol. 1, ',
    'vols. 1, 2, ',
    '1 May ',
    '1–',
    '1 May 2000 to ',
    'United Nations, Treaty Series, vol. 1, ',
    'Official Records of the A, ',
    'United Nations publication, Sales No. E.1',
    'a.a-',
    'its ',
    'decision 53/1 A and ',
    '1 (V), ',
  ];
  for (const unit of units) {
    const work = (count: number): number => charactersRead(() => void recognize(unit.repeat(count)));
    const ratio = work(400) / work(200);
    assert.ok(ratio < 2.1, `${unit}: ${ratio}`);
  }
});
