import { describe, it } from 'node:test';
import { assertLinear } from '../../../test/assert-linear.ts';
import { formatEdits } from './format.ts';
import { parse, reparse } from './parser.ts';

const hostile: Readonly<Record<string, string>> = {
  'plain paragraphs': '*Recalling* its resolution 77/232 of 15 December 2022,[^1]\n\n',
  'numbered paragraphs with items': '1. *Decides*:\n\n(a) One;\n\n(i) Two;\n\n',
  'unclosed emphasis': '*a **b _c ',
  'unclosed brackets': '[[[a](b',
  'unclosed comments': '<!-- a\n',
  'comments in a line': 'a <!-- b --> ',
  'half tags': '<a <sup>1<',
  entities: '&amp;&#x41;&nope;',
  superscripts: '¹²³ ',
  'short lines': '(a)\n',
  'white space': ' \t \u00a0',
  'one long word': 'aaaaaaaaaa',
  'organ names': 'The General Assembly of the Council on the ',
  headings: '# Annex\n\n# I\n\n',
  notes: '[^1]: See.\n',
};

describe('reading takes time in proportion to its input', () => {
  for (const [name, piece] of Object.entries(hostile)) {
    it(`of ${name}`, () => {
      assertLinear(
        (size) => piece.repeat(Math.ceil(size / piece.length)),
        (source) => {
          formatEdits(parse(source));
        },
        8_000,
      );
    });
  }

  it('and so does taking in a keystroke', () => {
    const piece = hostile['plain paragraphs'] ?? '';
    assertLinear(
      (size) => parse(piece.repeat(size)),
      (draft) => {
        const at = draft.source.length >> 1;
        reparse(draft, { start: at, end: at, text: 'x' });
      },
      200,
    );
  });
});
