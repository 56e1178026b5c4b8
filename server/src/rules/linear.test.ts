import { describe, it } from 'node:test';
import { emptyCorpus } from '../corpus/empty.ts';
import { assertLinear } from '../../../test/assert-linear.ts';
import { parse } from '../text/parser.ts';
import { check } from './check.ts';
import { renumber } from './renumber.ts';

const text = '# Draft resolution I\n\n## T\n\n*The General Assembly*,\n\n';

/** Pieces that, repeated, make a draft with a slip in every piece. */
const hostile: Readonly<Record<string, string>> = {
  'preambular paragraphs': '*Recalls* the annex to the present resolution;\n\n',
  'paragraphs that refer to each other': '1. *Decides* so under paragraphs 1, 2 (a) and 3 to 9 above.\n\n',
  'paragraphs without numbers': '*Requests* also under paragraph 3 below\n\n',
  'items of one paragraph': '(b) to act under paragraph 1 (a) above,\n\n(i) now.\n\n',
  'unknown leads': '7. *Encorages* all;\n\n7. Encouragement of all\n\n',
  brackets: '1. [*Urges*] [[all;\n\n',
  'parts out of order': '1. *Urges* all;\n\n*Recalling* this,\n\n*The Council*,\n\n',
  texts: `${text}*Recalling* this,\n\n1. *Urges* all;\n\n1. *Notes* paragraph 2 above.\n\n`,
  annexes: '# Annex II\n\n## A\n\n1. One, see annex II below.\n\n',
  sections: '## II\n\n1. *Urges* all.\n\n',
  'words of other spellings':
    '*Recognising* the sub regional co-operation of the World Health Organisation’s labor programs,\n\n',
  'numbers and percentages':
    '1. *Urges* 3 or 4 States, one hundred and five members, 5% of 2 000 000 at its 21st and 22nd sessions;\n\n',
  'dates and ranges':
    '1. *Urges* it, 2021-2030, pp. 1-2, 3-4, on December 1-2, the 1st of May, 2021-01-01;\n\n',
  'lists with commas': '1. *Urges* peace, security, and development, justice, and law, and order;\n\n',
  'abbreviations and names':
    '1. *Requests* UN, UNODC (ABCD) and South Korea to convene general assembly states under Resolution 5;\n\n',
  'texts with acronyms': `${text}1. *Requests* UNODC and the Fund (ABCD) to act under this resolution.\n\n`,
  'silencing comments': '<!-- resolute-disable-next-line lead-form -->\n\n*Recalls* it;\n\n',
  'silencing comments, one below the other': '<!-- resolute-disable-next-line lead-form -->\n',
  'switches on and off':
    '*Recalls* it;\n\n<!-- resolute-disable lead-form -->\n\n<!-- resolute-enable -->\n\n',
};

describe('checking takes time in proportion to its input', () => {
  for (const [name, piece] of Object.entries(hostile)) {
    it(`of ${name}`, () => {
      assertLinear(
        (size) => `${text}1. *Decides*:\n\n${piece.repeat(size)}`,
        (source) => {
          check({ draft: parse(source), corpus: emptyCorpus });
        },
        30,
      );
    });
  }

  for (const words of [
    'labor, and ',
    '1-2, ',
    'two hundred and ',
    '3 or ',
    'December ',
    '1st of ',
    '2021-2022 ',
    'UNODC ',
    '(UNODC) ',
    'UN, ',
    'the U.S. ',
    'states ',
    'member ',
    'the Annex ',
    'to convene ',
    'government of ',
  ]) {
    it(`of one paragraph of “${words.trim()}”`, () => {
      assertLinear(
        (size) => `${text}1. *Decides* ${words.repeat(size)}so.\n`,
        (source) => {
          check({ draft: parse(source), corpus: emptyCorpus });
        },
        400,
      );
    });
  }

  it('and so does numbering anew', () => {
    assertLinear(
      (size) => parse(`${text}${(hostile['paragraphs that refer to each other'] ?? '').repeat(size)}`),
      renumber,
      30,
    );
  });
});
