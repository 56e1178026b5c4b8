import { describe, it } from 'node:test';
import { assertLinear } from '../../../../test/assert-linear.ts';
import { parse } from '../../text/parser.ts';
import { check } from '../check.ts';
import { rules } from '../registry.ts';
import { pageCorpus } from '../testing-corpus.ts';

const own = rules.filter(({ group }) => group === 'citations');
const name =
  'United Nations Rules for the Treatment of Woman Prisoners and Non-Custodial Measures for Women Offenders';

/** Pieces that, repeated in one paragraph, make a slip in every piece. */
const inParagraph: Readonly<Record<string, string>> = {
  'resolutions out of order': 'resolutions 78/1 of 7 July 2023, 77/2 and 66/3 on crime, ',
  'one list of resolutions': '77/2 of 15 December 2022, 66/3, 55/4 and ',
  'malformed symbols and pages': 'document E/CN15/ 2024//12, p. 3 and pages 4 and 5 of A/77/L.1, ',
  'names that are not quite right': `the ${name}, `,
  'beginnings of names': 'United Nations Rules for the Treatment of Women ',
  'short forms': 'the Bangkok Rules on Crime, the Bangkok Rules ',
};

describe('the rules about citations take time in proportion to their input', () => {
  for (const [title, piece] of Object.entries(inParagraph)) {
    it(`of ${title}`, () => {
      assertLinear(
        (size) =>
          `---\ndate: 2020-01-01\n---\n\n# Crime\n\n*The General Assembly*,\n\n*Recalling* its resolutions ${piece.repeat(size)},\n`,
        (source) => {
          check({ draft: parse(source), corpus: pageCorpus, rules: own });
        },
        30,
      );
    });
  }

  it('of texts and notes', () => {
    const text = `# Draft resolution I\n\n## Crime\n\n*The General Assembly*,\n\n*Recalling* the Bangkok Rules,[^1]\n\n1. *Requests* a report on its resolution 87/5 and the ${name}.\n\n[^1]: *Ibid.*, p. 3.\n\n`;
    assertLinear(
      (size) => text.repeat(size),
      (source) => {
        check({ draft: parse(source), corpus: pageCorpus, rules: own });
      },
      15,
    );
  });
});
