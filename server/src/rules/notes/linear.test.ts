import { describe, it } from 'node:test';
import { assertLinear } from '../../../../test/assert-linear.ts';
import { parse } from '../../text/parser.ts';
import { check } from '../check.ts';
import { rules } from '../registry.ts';
import { renumberAll } from './renumber.ts';
import { names, register } from './testing.ts';

const own = rules.filter(({ group }) => group === 'footnotes');
const text = '# Draft resolution I\n\n## T\n\n*The General Assembly*,\n\n';

/** Pieces that, repeated, make notes with a slip in every piece; `§` is a number that counts up, `-§` one that counts down. */
const hostile: Readonly<Record<string, string>> = {
  'marks without notes': '*Recalling* this,[^§]\n\n',
  'notes without marks': '[^§]: A/79/§.\n\n',
  'marks in reverse order': '*Recalling* this,[^-§]\n\n[^-§]: A/79/§.\n\n',
  'one mark again and again': '*Recalling* this[^1], and [^1]\n\n',
  'notes with one number': '[^1]: A/79/§.\n\n',
  'numbers far apart': '*Recalling* this,[^§0000]\n\n[^§0000]: A/79/§.\n\n',
  'marks in one paragraph': 'the thing[^§], (the Rules[^§]) ',
  'instruments in one paragraph': `${names.mandela} and ${names.crime},[^§] `,
  'instruments without notes': `*Recalling* ${names.crime} and ${names.bangkok},\n\n`,
  'notes that say Ibid.': '*Recalling* this,[^§]\n\n[^§]: Ibid., annex.\n\n',
  'references to footnotes': '*Recalling* footnotes 1, 2 and §,[^§]\n\n[^§]: See footnote § above.\n\n',
  'texts with notes of their own': `${text}*Recalling* this,[^1]\n\n1. *Urges* all.\n\n[^1]: A/79/§.\n\n`,
  'letters for numbers': '*Recalling* this,[^a§]\n\n[^a§]: A/79/§\n\n',
};

function draftOf(piece: string, size: number): string {
  const pieces = Array.from({ length: size }, (_, n) =>
    piece.replaceAll('-§', String(size - n)).replaceAll('§', String(n + 1)),
  );
  return `${text}${pieces.join('')}\n\n1. *Decides* so.\n`;
}

describe('checking notes takes time in proportion to their number', () => {
  for (const [name, piece] of Object.entries(hostile)) {
    it(`of ${name}`, () => {
      assertLinear(
        (size) => draftOf(piece, size),
        (source) => {
          const onFailure = (id: string, cause: unknown): never => {
            throw new Error(id, { cause });
          };
          check({ draft: parse(source), corpus: register, rules: own, onFailure });
        },
        60,
      );
    });
  }

  it('and so does numbering them anew', () => {
    assertLinear(
      (size) => draftOf(hostile['marks in reverse order'] ?? '', size),
      (source) => {
        renumberAll(parse(source));
      },
      60,
    );
  });
});
