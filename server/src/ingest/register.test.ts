import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StoredText } from '../corpus/rows.ts';
import { assertLinear } from '../../../test/assert-linear.ts';
import { entry, text } from './register.testing.ts';
import { register } from './register.ts';

describe('resolutions', () => {
  test('one entry, however they are written', () => {
    const texts = [
      text(['its resolution 70/175 of 17 December 2015', 'General Assembly resolution 70/175']),
      text(['General Assembly resolution 70/175 of 17 December 2015'], [], 'The Economic and Social Council'),
    ];
    const { organ, number, date, evidence, citations } = entry(texts, 'A/RES/70/175');
    assert.deepEqual([organ, number, date], ['General Assembly', '70/175', '2015-12-17']);
    assert.deepEqual(
      evidence.map(({ field, value, count }) => [field, value, count]),
      [['date', '2015-12-17', 2]],
    );
    assert.equal(citations.length, 3);
  });

  test('of different dates the majority counts, and the dispute is told', () => {
    const dates = ['17 December 2015', '17 December 2015', '18 December 2015'];
    const { date, evidence } = entry(
      [text(dates.map((day) => `its resolution 70/175 of ${day}`))],
      'A/RES/70/175',
    );
    assert.deepEqual(
      [date, evidence.map(({ value, count }) => [value, count])],
      [
        '2015-12-17',
        [
          ['2015-12-17', 2],
          ['2015-12-18', 1],
        ],
      ],
    );
  });

  test('a quoted title is the title; what it is "on" is its subject', () => {
    const texts = [
      text([
        'its resolution 70/1 of 25 September 2015, entitled “Transforming our world”',
        'its resolution 76/182 of 16 December 2021 on reducing reoffending',
      ]),
    ];
    assert.deepEqual(
      [entry(texts, 'A/RES/70/1'), entry(texts, 'A/RES/76/182')].map(({ title, subject }) => [
        title,
        subject,
      ]),
      [
        ['Transforming our world', undefined],
        [undefined, 'reducing reoffending'],
      ],
    );
  });

  test('a resolution that the corpus holds has its own title, cited or not', () => {
    const own: StoredText = {
      ...text([]),
      kind: 'resolution',
      number: '32/1',
      title: 'Trafficking in persons',
    };
    const commission = { ...own, organ: 'The Commission on Crime Prevention and Criminal Justice' };
    const { title, citations } = entry([commission], 'E/CN.15/RES/32/1');
    assert.deepEqual([title, citations], ['Trafficking in persons', []]);
  });
});

describe('whose resolution it is', () => {
  const corruption = 'Conference of the States Parties to the United Nations Convention against Corruption';
  const council = 'The Economic and Social Council';

  test('"its resolution" is the speaking organ’s, and a number tells others', () => {
    const texts = [text(['its resolution 2019/21', 'General Assembly resolution 70/1'], [], council)];
    assert.equal(entry(texts, 'E/RES/2019/21').organ, 'Economic and Social Council');
    assert.equal(entry(texts, 'A/RES/70/1').organ, 'General Assembly');
  });

  test('the organ named in the same paragraph says so where the citation does not', () => {
    const texts = [
      text([
        `resolution 6/2 on facilitating international cooperation in asset recovery and resolution 6/3 on fostering effective asset recovery, adopted by the ${corruption} at its sixth session`,
      ]),
    ];
    assert.equal(entry(texts, 'CAC/COSP/RES/6/2').organ, corruption);
    assert.equal(entry(texts, 'CAC/COSP/RES/6/3').subject, 'fostering effective asset recovery');
  });

  test('a short form is the organ of that form that the text named last', () => {
    const commission = text(
      ['the report of the Commission on Crime Prevention and Criminal Justice', 'Commission decision 21/1'],
      [],
      council,
    );
    assert.equal(entry([commission], 'E/CN.15/DEC/21/1').number, '21/1');
    const organizedCrime =
      'Conference of the Parties to the United Nations Convention against Transnational Organized Crime';
    const both = text([
      `the report of the ${organizedCrime}`,
      `that of the ${corruption}`,
      'Conference resolution 9/4',
    ]);
    assert.equal(entry([both], 'CAC/COSP/RES/9/4').citations.length, 1);
  });

  test('a number that an organ cannot give is the one that another has given, and the slip is told', () => {
    const texts = [
      text(['Economic and Social Council resolution 2019/21', 'General Assembly resolution 2019/21']),
    ];
    assert.deepEqual(
      register(texts).map(({ key, organ }) => [key, organ]),
      [['E/RES/2019/21', 'Economic and Social Council']],
    );
    const { citations, evidence } = entry(texts, 'E/RES/2019/21');
    assert.equal(citations.length, 2);
    assert.deepEqual(
      evidence.map(({ field, value }) => [field, value]),
      [
        ['organ', 'Economic and Social Council'],
        ['organ', 'General Assembly'],
      ],
    );
  });
});

describe('titles', () => {
  test('what stands in front of a mark is the title of what its note cites as a whole', () => {
    const texts = [
      text(
        [
          'the report of the Secretary-General entitled “Our Common Agenda”,[^1]',
          'the report of the Secretary-General on technical assistance in implementing the international conventions and protocols related to terrorism,[^2]',
          'the document entitled “A world fit for children”,[^3]',
          'resolution 9/1 of the Conference, entitled “Sharm el-Sheikh declaration”,[^4]',
        ],
        ['A/75/982.', 'E/CN.15/2019/5.', 'Resolution S-27/2, annex.', 'See CAC/COSP/2021/17, sect. I.A.'],
      ),
    ];
    assert.deepEqual(
      ['A/75/982', 'E/CN.15/2019/5', 'A/RES/S-27/2', 'CAC/COSP/2021/17'].map(
        (key) => entry(texts, key).title,
      ),
      [
        'Our Common Agenda',
        'Report of the Secretary-General on technical assistance in implementing the international conventions and protocols related to terrorism',
        'A world fit for children',
        undefined,
      ],
    );
  });

  test('the text itself has its title, whatever others call it', () => {
    const own: StoredText = {
      ...text(['nothing']),
      ...{ kind: 'resolution', number: '28/3', title: 'Strengthening regional cooperation' },
      organ: 'The Commission on Crime Prevention and Criminal Justice',
    };
    const called = text([
      'Commission on Crime Prevention and Criminal Justice resolution 28/3, entitled “Wildlife”',
      'Commission on Crime Prevention and Criminal Justice resolution 28/3, entitled “Wildlife”',
    ]);
    const { title, evidence } = entry([own, called], 'E/CN.15/RES/28/3');
    assert.equal(title, 'Strengthening regional cooperation');
    assert.deepEqual(
      evidence.map(({ field, value, count }) => [field, value, count]),
      [
        ['title', 'Strengthening regional cooperation', 1],
        ['title', 'Wildlife', 2],
      ],
    );
  });

  test('a subject is told where there is no title, without its article where any text leaves it out', () => {
    const texts = [
      text([
        'its resolution 75/18 of 1 December 2020 on sport as an enabler of sustainable development',
        'its resolution 75/18, entitled “Sport as an enabler of sustainable development”',
        'Economic and Social Council resolution 2004/27 on guidelines on justice for child victims',
        'Economic and Social Council resolution 2004/27 on the guidelines on justice for child victims',
      ]),
    ];
    assert.equal(entry(texts, 'A/RES/75/18').subject, undefined);
    assert.equal(entry(texts, 'E/RES/2004/27').subject, 'guidelines on justice for child victims');
  });
});

describe('places', () => {
  test('the same words of a paragraph are one citation, body and note two', () => {
    const texts = [
      text(
        [
          'the 2030 Agenda for Sustainable Development, its resolution 70/1[^1] and again its resolution 70/1',
        ],
        ['Resolution 70/1.'],
      ),
    ];
    const { citations, note } = entry(texts, 'A/RES/70/1');
    assert.deepEqual(
      citations.map(({ quote }) => quote),
      ['its resolution 70/1', '70/1'],
    );
    assert.equal(note, 'Resolution 70/1.');
  });

  test('each number of a list is cited with its own date', () => {
    const texts = [
      text([
        'its resolutions 46/152 of 18 December 1991, 60/1 of 16 September 2005, 69/193 and 69/196 of 18 December 2014, and 70/1 of 25 September 2015',
        'its decisions 74/550 A of 13 April 2020 and 74/550 B of 12 August 2020, and its resolution S-32/1, annex',
      ]),
    ];
    const dates = Object.fromEntries(register(texts).map(({ key, date }) => [key, date]));
    assert.deepEqual(dates, {
      'A/RES/46/152': '1991-12-18',
      'A/RES/60/1': '2005-09-16',
      'A/RES/69/193': '2014-12-18',
      'A/RES/69/196': '2014-12-18',
      'A/RES/70/1': '2015-09-25',
      'A/DEC/74/550 A': '2020-04-13',
      'A/DEC/74/550 B': '2020-08-12',
      'A/RES/S-32/1': undefined,
    });
  });
});

test('twice the texts are about twice the work, whatever they cite', () => {
  const many = (count: number): StoredText =>
    text(
      Array.from(
        { length: count },
        (_, index) =>
          `Commission decision ${String(index)}/1 and the Vienna Convention on Subject${String(index)},[^1]`,
      ),
      ['See the report.'],
      'The Economic and Social Council',
    );
  assertLinear(many, (one) => void register([one]), 100);
});
