import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, unmarked } from './marked.testing.ts';

const check = (expected: string): void =>
  assert.equal(marked(unmarked(expected), {}, ['internal']), expected);

test('paragraphs of the text itself', () => {
  check('as set out in [paragraph 12 above](paragraph 12 above);');
  check('in accordance with [paragraphs 4 (c) and 5 of the present resolution](paragraph 4 (c), 5 text),');
  check('[paragraphs 3 to 5 above](paragraph 3, to 5 above) and [paragraph 7, below](paragraph 7 below)');
  check('see [paragraph 3 bis above](paragraph 3 bis above)');
  check('[paragraph 4 (b) (ii) of this resolution](paragraph 4 (b) (ii) text)');
  check('[preambular paragraph 2 above](preambular paragraph 2 above)');
  check('[operative paragraph 2 of the present decision](paragraph 2 text)');
  check('[subparagraph (a) above](item (a) above)');
  check('[paras. 2, 3 and 4 above](paragraph 2, 3, 4 above)');
});

test('sections and annexes of the text itself', () => {
  check('contained in [the annex to the present resolution](annex text);');
  check('[annex II to the present resolution](annex II text) and [section III above](section III above)');
  check('[annexes I and II to the present resolution](annex I, II text)');
  check('[paragraph 5 of the annex to the present resolution](paragraph 5 annex)');
  check(
    '[the annex below](annex below), [the annexes to the present resolution](annex text), [the annex hereto](annex text)',
  );
});

test('paragraphs of another text are none', () => {
  check(
    'paragraph 5 of its resolution 77/232, paragraph 48 of the Kyoto Declaration, article 4, paragraph 2',
  );
  check('the annex to General Assembly resolution 68/1, annex II, the above-mentioned paragraphs');
  check('paragraph 5 of the annex to resolution 68/1');
});
