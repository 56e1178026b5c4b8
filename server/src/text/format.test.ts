import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from './edits.ts';
import { formatEdits } from './format.ts';
import { parse } from './parser.ts';

function format(source: string): string {
  return applyEdits(source, formatEdits(parse(source)));
}

describe('formatting', () => {
  it('sets blank lines, indents and markers, and leaves the words alone', () => {
    const bad =
      '\n\n#  Title #\n*The General Assembly*,\n\n\n\n*Recalling*  that,<sup>1, 2</sup>   and\tmore,¹  \n- 1. *Decides*:\n(a) One:\n   (i) Two;\n(b) Three.\n<sup>1</sup> Note.\n\n\n';
    assert.equal(
      format(bad),
      '# Title\n\n*The General Assembly*,\n\n*Recalling* that,[^1],[^2] and more,[^1]\n\n1. *Decides*:\n\n   (a) One:\n\n       (i) Two;\n\n   (b) Three.\n\n[^1]: Note.\n',
    );
  });

  it('changes nothing the second time', () => {
    const once = format('1.  *Decides*:\r\n (a)  One;\r\n\r\n\r\n (b) Two.');
    assert.equal(once, '1. *Decides*:\r\n\r\n   (a) One;\r\n\r\n   (b) Two.\r\n');
    assert.deepEqual(formatEdits(parse(once)), []);
  });

  it('keeps front matter, comments and negotiation brackets', () => {
    const source =
      '---\nsession:  80\n---\n\n# T\n\n<!-- a   comment -->\n\n[2. *Urges* all [States];]\n\n3 bis. *Notes*.\n';
    assert.equal(format(source), source);
  });
});
