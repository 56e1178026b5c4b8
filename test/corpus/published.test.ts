/** Texts of the corpus as they are published alone once they are adopted, in the forms of several organs. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../server/src/text/parser.ts';
import { repair } from '../../server/src/ingest/repair.ts';
import { random } from '../random.ts';
import { corpusNames } from '../readers/draft.ts';
import { linesOf, textsIn } from '../readers/round-trip.ts';
import { cleanTexts, printed, type CleanText } from './plants.ts';
import { adopted, published, type Publication } from './published.ts';

const meta = { symbol: '', title: '', body: '', session: undefined, date: '' };

const forms: Readonly<Record<string, Publication>> = {
  'of the General Assembly, with running heads': {
    symbol: 'A/RES/77/232',
    number: '77/232',
    masthead: [
      'United Nations A/RES/77/232',
      '**General Assembly**',
      'Distr.: General \n6 January 2023',
      '**Seventy-seventh session** \nAgenda item 109',
      '## Resolution adopted by the General Assembly on 15 December 2022',
      '[*on the report of the Third Committee (A/77/464, para. 31)*]',
    ],
    heading: (number, title) => `**${number}. ${title}**`,
    closing: ['*54th plenary meeting*', '*15 December 2022*'],
    head: (page, title) =>
      page === 2
        ? ['22-28856 (E) 060123', '*2228856*', 'Please recycle', `**A/RES/77/232** **${title}**`]
        : page % 2 === 0
          ? [`${String(page - 1)}/9 22-28856`, `A/RES/77/232 ${title}`]
          : [`22-28856 ${String(page - 1)}/9`, `${title} **A/RES/77/232**`],
  },
  'of the General Assembly, number and title apart': {
    symbol: 'A/RES/76/181',
    number: '76/181',
    masthead: [
      'United Nations\tA/RES/76/181',
      'General Assembly\tDistr.: General\n\t10 January 2022',
      'Resolution adopted by the General Assembly on 16 December 2021',
      '[without reference to a Main Committee (A/76/L.29 and A/76/L.29/Add.1)]',
    ],
    heading: (number, title) => `# ${number}.\n\n## ${title}`,
    closing: ['54th plenary meeting\n16 December 2021'],
    head: (page) => [`**${String(page - 1)}/9**`, 'A/RES/76/181'],
  },
  'of the General Assembly, in the volume of a session': {
    symbol: 'A/76/49',
    number: '76/181',
    masthead: [],
    heading: (number, title) =>
      `RESOLUTION ${number}\n\nAdopted at the 54th plenary meeting, on 16 December 2021, without a vote, on the recommendation of the Committee (A/76/464, para. 26)\n\n**${number}. ${title}**`,
    closing: [],
    head: (page) => [`**${String(page)}**`],
  },
  'of the Economic and Social Council': {
    symbol: 'E/RES/2019/21',
    number: '2019/21',
    masthead: [
      'United Nations E/RES/2019/21',
      'Economic and Social Council',
      'Distr.: General 8 August 2019',
      '2019 session \nAgenda item 19 (c)',
      'Resolution adopted by the Economic and Social Council on 23 July 2019',
      '[*on the recommendation of the Commission on Crime Prevention and Criminal Justice (E/2019/30)*]',
    ],
    heading: (number, title) => `# ${number}. ${title}`,
    closing: ['*37th plenary meeting 23 July 2019*'],
    head: (page, title) =>
      page % 2 === 0
        ? ['19-13434 **(E)** 130819', `E/RES/2019/21\t${title}`]
        : [`${title} E/RES/2019/21`, '2/3'],
  },
  'of the Security Council': {
    symbol: 'S/RES/2664 (2022)',
    number: '2664 (2022)',
    masthead: [
      'United Nations S/RES/2664 (2022)',
      '**Security Council**',
      'Distr.: General \n9 December 2022',
    ],
    heading: (number) =>
      `**Resolution ${number}**\n\n**Adopted by the Security Council at its 9214th meeting, on 9 December 2022**`,
    untitled: true,
    closing: [],
    head: (page) =>
      page % 2 === 0
        ? ['22-28156 (E)', '*2228156*', '**S/RES/2664 (2022)**']
        : ['22-28156 **3/4**', '**S/RES/2664 (2022)**'],
  },
  'of the Human Rights Council': {
    symbol: 'A/HRC/RES/49/1',
    number: '49/1',
    masthead: [
      'United Nations A/HRC/RES/49/1',
      '**General Assembly**',
      '**Human Rights Council** \nForty-ninth session \nAgenda item 1',
      'Resolution adopted by the Human Rights Council on 4 March 2022',
    ],
    heading: (number, title) => `**${number}. ${title}**`,
    closing: [
      '*14th meeting* \n*4 March 2022*',
      '[Adopted by a recorded vote of 32 to 2, with 13 abstentions.]',
    ],
    head: (page) => ['GE.22-03446(E)', `A/HRC/RES/49/1`, String(page)],
  },
};

const resolutions: readonly (readonly [string, CleanText])[] = corpusNames.flatMap((name) =>
  cleanTexts(name, true)
    .filter(({ lines }) => /resolution/iu.test(lines[0]?.text ?? ''))
    .map((text, index) => [`${name}, resolution ${String(index + 1)}`, text] as const),
);

describe('a resolution that is published alone is read as it was drafted', () => {
  for (const [name, form] of Object.entries(forms))
    test(name, () => {
      resolutions.forEach(([origin, text], seed) => {
        // The mark of a title goes with the title.
        if (form.untitled && text.notes.has('*')) return;
        const got = repair(published(text, form, random(seed)), meta);
        assert.deepEqual(
          linesOf(textsIn(got.source)),
          linesOf(textsIn(printed([adopted(text, form)]))),
          origin,
        );
        assert.deepEqual(
          got.account.filter(({ went }) => went === 'unplaced'),
          [],
          origin,
        );
      });
    });

  test('and so are several, one behind the other', () => {
    const form = forms['of the General Assembly, with running heads'];
    assert.ok(form);
    const sources = resolutions.map(([, text], seed) => published(text, form, random(seed)));
    const { source } = repair(sources.join('\n\n'), meta);
    assert.equal(parse(source).texts.length, resolutions.length);
  });
});
