import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../text/parser.ts';
import { notAResolution, refusal, sourceLimit } from './document-check.ts';
import { assembly } from './testing.ts';

describe('a file that is not read', () => {
  it('is too large by one character', () => {
    assert.equal(refusal('x'.repeat(sourceLimit)), undefined);
    assert.equal(refusal('x'.repeat(sourceLimit + 1))?.id, 'document-limit');
  });

  it('is binary', () => {
    assert.equal(refusal('PK\u0003\u0004\0\0')?.id, 'document-binary');
  });

  it('is told of on its first line', () => {
    assert.deepEqual(refusal('one\r\ntwo\0')?.span, { start: 0, end: 3 });
  });
});

describe('a file that is no resolution', () => {
  const is = (source: string): boolean => notAResolution(parse(source)) === undefined;

  it('names no organ and has no paragraph of a resolution', () => {
    assert.ok(!is('# Shopping\n\nWe need milk.\n'));
    assert.ok(!is('{"json": true}\n'));
    const notice = notAResolution(parse('---\na: b\n---\n\n# Shopping\n\nMilk.\n'));
    assert.equal(notice?.level, 'hint');
    assert.equal(notice.span.start, '---\na: b\n---\n\n# '.length);
  });

  it('is not one in the making', () => {
    assert.ok(is(''));
    assert.ok(is('\n\n'));
    assert.ok(is(assembly('')));
    assert.ok(is('1. *Notes* it.'));
    assert.ok(is('*Recalling* it,\n'));
    assert.ok(
      is(
        '# Draft decision I\n\n## Report\n\nAt its meeting, the Economic and Social Council took note of it.\n',
      ),
    );
  });
});
