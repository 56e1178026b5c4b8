import { describe, it } from 'node:test';
import { assertLinear } from '../../../../test/assert-linear.ts';
import { parse } from '../../text/parser.ts';
import { check } from '../check.ts';
import { rules } from '../registry.ts';
import { acts } from './testing.ts';

const own = rules.filter(({ group }) => group === 'citations');

/** Pieces that, repeated, make citations with a slip in every piece; `§` is a number that counts up. */
const hostile: Readonly<Record<string, string>> = {
  'numbers without dates': '*Recalling* its resolution 70/§,\n\n',
  'one number again and again': '*Recalling* its resolution 77/232 of 16 December 2021,\n\n',
  'numbers of no build': '*Recalling* its resolution § (LXX) and Security Council resolution §,\n\n',
  'other organs’ numbers': '*Recalling* its resolution 2013/§ and resolution 1325 (2000),\n\n',
  'short names': '*Recalling* the Economic and Social Council and Council resolution 2013/§,\n\n',
  symbols: '*Recalling* A/RES/77/§ and its resolutions A/RES/76/§ of 16 December 2021, 75/§ and 74/§,\n\n',
  'titles near the right one':
    '*Recalling* its resolution 70/1, entitled “Transforming the world: the 2030 Agenda”,\n\n',
  'one list of numbers': '70/§, ',
  'one list of dated numbers': '67/1§ of 20 December 2013, ',
  'one list of symbols': 'A/RES/77/§ and ',
  'bodies and numbers in one paragraph':
    'the Council, the European Union and its resolution 9/§ (see 3 May 2020), ',
};

const open = '# T\n\n*The General Assembly*,\n\n';

function draftOf(piece: string, size: number): string {
  const pieces = Array.from({ length: size }, (_, n) => piece.replaceAll('§', String(n + 1))).join('');
  const body = piece.startsWith('*') ? pieces : `*Recalling* its resolutions ${pieces}\n\n`;
  return `${open}${body}1. *Decides* so.\n`;
}

describe('checking citations takes time in proportion to their number', () => {
  for (const [name, piece] of Object.entries(hostile)) {
    it(`of ${name}`, () => {
      assertLinear(
        (size) => draftOf(piece, size),
        (source) => {
          const onFailure = (id: string, cause: unknown): never => {
            throw new Error(id, { cause });
          };
          check({ draft: parse(source), corpus: acts, rules: own, onFailure });
        },
        40,
      );
    });
  }
});
