import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, unmarked } from './marked.testing.ts';
import type { ActCitation } from './model.ts';
import { recognize } from './recognize.ts';

const check = (expected: string, organ = 'General Assembly'): void =>
  assert.equal(marked(unmarked(expected), { organ }, ['resolution', 'decision']), expected);

const acts = (plain: string): ActCitation[] =>
  recognize(plain).filter(
    (each): each is ActCitation => each.kind === 'resolution' || each.kind === 'decision',
  );

test('a resolution of the speaking organ', () => {
  check('Recalling its resolution [77/232 of 15 December 2022](A/RES/77/232),');
  check('Recalling its resolution [77/232 of 15 December 2022](A/RES/77/232),', 'The General Assembly');
  check(
    'Recalling its resolution [16/1 of 27 April 2007](E/CN.15/RES/16/1),',
    'The Commission on Crime Prevention and Criminal Justice',
  );
  check(
    'the applicable provisions of its relevant resolutions [56/119](A/RES/56/119) and [57/270 B](A/RES/57/270 B)',
  );
  check('[Recalling] its resolution [S-27/2, annex](A/RES/S-27/2)'.replace(/^\[|\](?= its)/g, ''));
});

test('resolutions of every organ and era', () => {
  check('Economic and Social Council resolution [155 C (VII) of 13 August 1948](E/RES/155(VII)C) and');
  check('General Assembly resolution [415 (V) of 1 December 1950](A/RES/415(V)),');
  check('General Assembly resolution [2200 A (XXI), annex](A/RES/2200(XXI)A).');
  check('General Assembly resolution [3362 (S-VII)](A/RES/3362(S-VII))');
  check('General Assembly resolution [ES-10/21](A/RES/ES-10/21)');
  check('Security Council resolution [1373 (2001)](S/RES/1373(2001)) concerning counter-terrorism');
  check('Economic and Social Council resolutions [1996/31](E/RES/1996/31) and [2019/21](E/RES/2019/21)');
  check('Commission on Crime Prevention and Criminal Justice resolution [28/1](E/CN.15/RES/28/1)');
  check(
    'Human Rights Council resolutions [35/25 of 23 June 2017](A/HRC/RES/35/25) and [47/7](A/HRC/RES/47/7)',
  );
  check('Commission on Narcotic Drugs resolution [65/2 of 18 March 2022](E/CN.7/RES/65/2)');
  check('endorsed by the World Health Assembly in its resolution [63.22 of 21 May 2010](WHA63.22)');
  check('the Committee established pursuant to resolution [1373 (2001)](S/RES/1373(2001))');
});

test('an organ abbreviated or in small letters, as a draft may have it', () => {
  check(
    'Recalling general assembly resolution [77/232](A/RES/77/232) and CND resolution [65/2](E/CN.7/RES/65/2)',
  );
  check('Recalling ECOSOC resolution [2019/21 of 23 July 2019](E/RES/2019/21) and');
  check('Recalling SC resolution [1373 (2001)](S/RES/1373(2001)) and UNGA resolution [77/232](A/RES/77/232)');
  check('in the M.Sc resolution [77/232](A/RES/77/232)');
});

test('decisions', () => {
  check('its decisions [74/550 A of 13 April 2020](A/DEC/74/550 A) and [74/550 B](A/DEC/74/550 B),');
  check('Economic and Social Council decisions [2020/230](E/DEC/2020/230) and [2021/219](E/DEC/2021/219).');
  check('paragraph (d) of Statistical Commission decision [53/113 of 11 March 2022](E/CN.3/DEC/53/113)');
});

test('the organ may stand behind the number', () => {
  check(
    'Welcoming resolution [9/8 of 17 December 2021](CAC/COSP/RES/9/8) of the Conference of the States Parties to the United Nations Convention against Corruption on education',
  );
  check(
    'resolutions [7/8 of 10 November 2017](CAC/COSP/RES/7/8) and [8/4 of 20 December 2019](CAC/COSP/RES/8/4) of the Conference of the States Parties to the Convention against Corruption',
  );
  check(
    'welcoming resolution [9/7 of 17 December 2021](CAC/COSP/RES/9/7) on enhancing the use of beneficial ownership information, adopted by the Conference of the States Parties to the Convention,',
  );
  check(
    'the adoption by the Conference of the Parties to the United Nations Convention against Transnational Organized Crime of resolution [10/6](CTOC/COP/RES/10/6)',
  );
  check(
    'Recalling resolutions [1/3 of 27 June 2014](UNEP/EA/RES/1/3) and [2/14](UNEP/EA/RES/2/14) of the United Nations Environment Assembly of the United Nations Environment Programme',
  );
});

test('its is another organ’s where the sentence says so', () => {
  check(
    'adopted by the General Assembly in its resolution [64/293](A/RES/64/293)',
    'Economic and Social Council',
  );
  check('In its resolution [2022/14](E/RES/2022/14), the Economic and Social Council decided');
  check('the Economic and Social Council in its decision [2021/219](E/DEC/2021/219)');
  check(
    'Requests the Commission on Narcotic Drugs, in accordance with its resolution [73/184](A/RES/73/184), to',
  );
});

test('a short form means the organ named before it', () => {
  check(
    'the Human Rights Council, and Council resolution [42/19](A/HRC/RES/42/19), and Assembly resolution [68/1](A/RES/68/1)',
  );
  check(
    'decisions of the Conference of the States Parties to the Convention, including resolutions [7/8](CAC/COSP/RES/7/8) on corruption in sport and [8/4](CAC/COSP/RES/8/4) on safeguarding sport',
  );
  check(
    'pursuant to Council resolutions [1267 (1999)](S/RES/1267(1999)) and [1989 (2011)](S/RES/1989(2011))',
  );
});

test('one of several organs is not guessed', () => {
  check('pursuant to Commission resolution [31/1](resolution)');
  check('Governing Board resolution [3/1](resolution)');
});

test('a list goes on behind dates, subjects and titles', () => {
  check(
    'its resolutions [54/205 of 22 December 1999](A/RES/54/205), [55/61 of 4 December 2000](A/RES/55/61), [56/186 of 21 December 2001](A/RES/56/186) and [57/244 of 20 December 2002](A/RES/57/244), and',
  );
  check(
    'its resolutions [59/156 of 20 December 2004](A/RES/59/156), entitled “Preventing trafficking in human organs”, [73/189](A/RES/73/189), entitled “Strengthening measures”, and [76/186](A/RES/76/186)',
  );
  check(
    'its resolutions [69/194](A/RES/69/194) on the Model Strategies and [72/195 of 19 December 2017](A/RES/72/195) on improving the coordination of efforts',
  );
  check(
    'Economic and Social Council resolutions [1992/22](E/RES/1992/22), entitled “Implementation of General Assembly resolution [46/152](A/RES/46/152) concerning operational activities”, [1993/28](E/RES/1993/28) and [1994/15](E/RES/1994/15)',
  );
  check(
    'Resolutions [72/194](A/RES/72/194), [73/174](A/RES/73/174) and Security Council resolutions [2133 (2014)](S/RES/2133(2014))',
  );
  check('General Assembly resolutions [53/243 A](A/RES/53/243 A) and [B](A/RES/53/243 B).');
});

test('numbers that are no resolution are left alone', () => {
  check('24/7 services for 3/4 of the 2,000 people, draft resolution 4, 30/1 and paragraph 5 of article 7');
  check('resolution [77/232](A/RES/77/232), of the 15 States, 5/6 of the members; and 1/2');
  check('the resolution of 15 December 2022, resolutions adopted at its 77th session');
});

test('a number without its year or session is recognized, and has no key', () => {
  check('Security Council resolution [1325](resolution) on women and peace and security');
});

test('date, title, pinpoints and organ are read', () => {
  const described = (plain: string): string =>
    acts(plain)
      .map(({ number, organ, date, title, pinpoints }) =>
        [
          number,
          organ && `${organ.kind} ${organ.name ?? organ.text}`,
          date?.iso,
          ...pinpoints.map(({ unit, values }) => [unit, ...values].join(' ')),
          title && `${title.form} ${title.text}`,
        ]
          .filter((part) => part !== undefined)
          .join(' | '),
      )
      .join(' // ');
  assert.equal(
    described(
      'Reaffirming its resolution 70/1 of 25 September 2015, entitled “Transforming our world: the 2030 Agenda”, in which',
    ),
    '70/1 | its its | 2015-09-25 | quoted Transforming our world: the 2030 Agenda',
  );
  assert.equal(
    described(
      'resolution 56/119 of 19 December 2001 on the role, function, periodicity and duration of the congresses, in which it stipulated',
    ),
    '56/119 | 2001-12-19 | subject the role, function, periodicity and duration of the congresses',
  );
  assert.equal(
    described(
      'pursuant to the annex to General Assembly resolution 68/1, entitled "Review of the implementation"',
    ),
    '68/1 | named General Assembly | annex | quoted Review of the implementation',
  );
  assert.equal(
    described('Resolution 70/175, annex II, sect. B, paras. 3 (a) and 5.'),
    '70/175 | annex II | section B | paragraph 3 (a) 5',
  );
  assert.equal(described('paragraphs 3 and 5 of its resolution 77/232'), '77/232 | its its | paragraph 3 5');
  assert.equal(
    described('resolutions 67/189 and 67/192 of 20 December 2012, 68/195 of 18 December 2013'),
    '67/189 | 2012-12-20 // 67/192 | 2012-12-20 // 68/195 | 2013-12-18',
  );
  assert.equal(described('resolutions 66/1 and 67/192 of 20 December 2012'), '66/1 // 67/192 | 2012-12-20');
  assert.equal(
    described(
      'Council resolution 2004/27 on guidelines on justice for child victims and Economic and Social Council resolution 2005/20',
    ),
    '2004/27 | short Council | subject guidelines on justice for child victims // 2005/20 | named Economic and Social Council',
  );
});

test('the phrase reaches from the organ to the end of the list', () => {
  const plain =
    'Recalling General Assembly resolutions 73/24 of 3 December 2018 on sport and 74/16, entitled “Peace”, which';
  for (const { phrase } of acts(plain)) {
    assert.equal(
      plain.slice(phrase.start, phrase.end),
      'General Assembly resolutions 73/24 of 3 December 2018 on sport and 74/16, entitled “Peace',
    );
  }
});
