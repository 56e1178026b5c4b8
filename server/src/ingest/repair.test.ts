import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../text/parser.ts';
import { outline } from '../text/outline.ts';
import type { DoubtKind, Repaired } from './model.ts';
import { repair } from './repair.ts';

const meta = { symbol: '', title: '', body: '', session: undefined, date: '' };

function repaired(source: string): Repaired {
  return repair(source, meta);
}

/** The lines of the repaired source below the enacting line, blank ones left out. */
function body(lines: string): string {
  const { source } = repaired(`Draft resolution I\n\nThe title\n\nThe General Assembly,\n\n${lines}`);
  const found = source.split('\n').filter((line) => line !== '');
  return found.slice(found.indexOf('*The General Assembly*,') + 1).join('\n');
}

function doubts(lines: string): readonly DoubtKind[] {
  return repaired(`Draft resolution I\n\nThe title\n\nThe General Assembly,\n\n${lines}`).doubts.map(
    ({ kind }) => kind,
  );
}

test('leads are set in italics, and italics that the source kept are trimmed of punctuation', () => {
  assert.equal(
    body(
      'Deeply concerned about crime,\n\n*Recognizing that:*\n\n(a) It is so,\n\n- 1. Also requests a report.',
    ),
    '*Deeply concerned* about crime,\n*Recognizing that*:\n   (a) It is so,\n1. *Also requests* a report.',
  );
});

test('a preambular paragraph cut by a page end is joined across its notes and the running foot', () => {
  assert.equal(
    body(
      'Recalling the aims¹ of the\n\n22-27149 **5/71** \n\n¹ A/73/325.\n\nSustainable Development Goals,\n\nNoting it,',
    ),
    '*Recalling* the aims[^1] of the Sustainable Development Goals,\n*Noting* it,\n[^1]: A/73/325.',
  );
});

test('a second half may follow a comma where it begins small, with a number, or with no lead', () => {
  assert.equal(
    body(
      'Recalling the strategies,\n\npolicies and programmes,\n\nRecalling resolutions 73/186,\n\n74/177 and 75/196,',
    ),
    '*Recalling* the strategies, policies and programmes,\n*Recalling* resolutions 73/186, 74/177 and 75/196,',
  );
  assert.equal(
    body(
      '1. Requests the Office, in line with its mandate,\n\nthe Council and others, to act;\n\n2. Invites donors.',
    ),
    '1. *Requests* the Office, in line with its mandate, the Council and others, to act;\n2. *Invites* donors.',
  );
});

test('a lead opens a new paragraph though the one above it lost its comma', () => {
  assert.equal(
    body('Recalling the Congress\n\nNoting its report,'),
    '*Recalling* the Congress\n*Noting* its report,',
  );
});

test('a bullet or a label inside a sentence is a continuation', () => {
  assert.equal(
    body(
      '1. Welcomes the adoption on\n\n- 6 November 2015 of resolution 6/5;\n2. Recalls article 2,\n\n- (b), of the Convention.',
    ),
    '1. *Welcomes* the adoption on 6 November 2015 of resolution 6/5;\n2. *Recalls* article 2, (b), of the Convention.',
  );
});

test('a suspended hyphen keeps its space across a page end, another does not', () => {
  assert.equal(
    body('Noting child-\n\nand gender-sensitive work,\n\nNoting anti-\n\ncorruption work,'),
    '*Noting* child- and gender-sensitive work,\n*Noting* anti-corruption work,',
  );
});

test('a numbered list inside a paragraph is a list of items, at whatever column it stands', () => {
  assert.equal(
    body(
      '1. *Decides* this;\n2. *Approves* the following agenda:\n 1. Opening.\n 2. Debate.\n\n² Resolution 76/181.\n\n3. Closure.\n3. *Requests* a report².',
    ),
    '1. *Decides* this;\n2. *Approves* the following agenda:\n   1. Opening.\n   2. Debate.\n   3. Closure.\n3. *Requests* a report[^2].\n[^2]: Resolution 76/181.',
  );
});

test('an operative paragraph that lost its number gets the one that is missing', () => {
  assert.equal(
    body('1. Decides;\n\nRequests a report;\n\n3. Invites all.'),
    '1. *Decides*;\n2. *Requests* a report;\n3. *Invites* all.',
  );
});

test('bare digits are marks where a note of that number is missing its mark and no number can stand', () => {
  assert.equal(
    body(
      'Recalling article 31 of the Convention on the Rights of the Child, 1 in which 2 States agreed on Goals 1, 2 and 3 and on 1 May of Development 2 through sport,\n\n¹ A.\n\n² B.',
    ),
    '*Recalling* article 31 of the Convention on the Rights of the Child,[^1] in which 2 States agreed on Goals 1, 2 and 3 and on 1 May of Development[^2] through sport,\n[^1]: A.\n[^2]: B.',
  );
});

test('a mark cut to one digit is found between its neighbours', () => {
  assert.equal(
    body(
      'Recalling resolutions 5/3,⁹ 6/2¹⁰ and 7/1 of 10 November 2017 1 of the Conference,¹²\n\n⁹ A.\n\n¹⁰ B.\n\n¹¹ C.\n\n¹² D.',
    ),
    '*Recalling* resolutions 5/3,[^9] 6/2[^10] and 7/1 of 10 November 2017[^11] of the Conference,[^12]\n[^9]: A.\n[^10]: B.\n[^11]: C.\n[^12]: D.',
  );
});

test('a mark that stands twice is found where its first place is bare', () => {
  assert.equal(
    body('Recalling the Convention, 1 and the Protocol,²\n\n¹ A.\n\n² B.\n\n1. Recalls the Convention.¹'),
    '*Recalling* the Convention,[^1] and the Protocol,[^2]\n1. *Recalls* the Convention.[^1]\n[^1]: A.\n[^2]: B.',
  );
});

test('a note without its number, and one whose number lost its markup, are notes', () => {
  assert.equal(
    body(
      'Noting reports¹ in the\n\nUnited Nations, The Rise of Crime (Nairobi, 2016).\n\n² A.\n\n3 Resolution 70/1.\n\nfield of crime² and law,³',
    ),
    '*Noting* reports[^1] in the field of crime[^2] and law,[^3]\n[^1]: United Nations, The Rise of Crime (Nairobi, 2016).\n[^2]: A.\n[^3]: Resolution 70/1.',
  );
});

test('a note in the next text goes back to the text of its mark, lost marks by their neighbours', () => {
  const texts = `Draft resolution I\n\nOne\n\nThe General Assembly,\n\n1. Recalls A¹ and C.³\n\nDraft resolution II\n\nTwo\n\nThe General Assembly,\n\nRecalling the\n\n¹ A.\n\n² B.\n\n³ C.\n\nCharter,⁴\n\n⁴ D.`;
  const { source } = repaired(texts);
  const [one = '', two = ''] = source.split('# Draft resolution II');
  assert.match(one, /\[\^1\]: A\.\n\n\[\^2\]: B\.\n\n\[\^3\]: C\./u);
  assert.match(two, /\*Recalling\* the Charter,\[\^4\]\n\n\[\^4\]: D\./u);
});

test('notes that begin anew in every text stay apart', () => {
  const text = (name: string): string =>
    `Draft resolution ${name}\n\nT\n\nThe General Assembly,\n\n1. Recalls.¹\n\n¹ Of ${name}.`;
  const { source } = repaired(`${text('I')}\n\n${text('II')}`);
  assert.deepEqual(source.match(/\[\^1\]: .*/gu), ['[^1]: Of I.', '[^1]: Of II.']);
});

test('a table of contents and headings of the report open no text', () => {
  const { source } = repaired(
    'Contents\n\nDraft resolution I\n\nThe title\n\nDraft resolution II\n\nAnother\n\nChapter I\n\nA. Draft resolutions for adoption\n\n1. The Commission recommends:\n\nDraft resolution I\n\nThe title\n\nThe General Assembly,\n\n1. Decides.\n\nChapter II\n\nGeneral debate\n\n- 2. At its meeting, it met.',
  );
  assert.equal(source, '# Draft resolution I\n\n## The title\n\n*The General Assembly*,\n\n1. *Decides*.\n');
});

test('a title may stand on the line of the heading, below it at any level, or in several lines', () => {
  const titleOf = (lines: string): string | undefined =>
    /^## (.*)$/mu.exec(repaired(`${lines}\n\nThe General Assembly,\n\n1. Decides.`).source)?.[1];
  assert.equal(titleOf('# Draft resolution II Reducing reoffending'), 'Reducing reoffending');
  assert.equal(
    titleOf('## **Draft resolution II**\n\n#### Reducing\n\n**reoffending**'),
    'Reducing reoffending',
  );
  assert.equal(
    titleOf('Draft resolution II\n\nReducing  \nreoffending,\\* now'),
    'Reducing reoffending,[^*] now',
  );
});

test('a resolution that was adopted opens with its number and title', () => {
  assert.match(
    repaired(
      'Resolution adopted by the General Assembly\n\n77/232. Reducing reoffending\n\nThe General Assembly,\n\nRecalling it,',
    ).source,
    /^# Resolution 77\/232\n\n## Reducing reoffending\n\n\*The General Assembly\*,/u,
  );
});

test('a decision in a sentence loses the number that the report gave its paragraph', () => {
  const { source } = repaired(
    'Decision 28/1\n\nReport of the Board\n\n5. At its 7th meeting, on 23 May 2019, the Commission decided to transmit the report.\n\n6. At the same meeting, it did more.',
  );
  assert.equal(
    source,
    '# Decision 28/1\n\n## Report of the Board\n\nAt its 7th meeting, on 23 May 2019, the Commission decided to transmit the report.\n',
  );
});

test('the agenda below a decision is its annex', () => {
  const { source } = repaired(
    'Draft decision\n\nReport\n\nThe Economic and Social Council:\n\n- (a) Takes note of the report;\n - (b) Approves the agenda.\n\nProvisional agenda for the session\n\n- 1. Election.\n- 2. Questions:\n - (a) Work;\n - (b) Methods.\n\n- 3. Other.',
  );
  assert.equal(
    outline(parse(source)),
    [
      'draft decision “Report”',
      '  organ: The Economic and Social Council',
      '  operative - [0]: *The Economic and Social Council*:',
      '    (a) Takes note of the report;',
      '    (b) Approves the agenda.',
      '  annex: Provisional agenda for the session',
      '    annex 1 [1]: Election.',
      '    annex 2 [1]: Questions:',
      '      (a) Work;',
      '      (b) Methods.',
      '    annex 3 [1]: Other.',
    ].join('\n'),
  );
});

test('in an annex, lines without a stop are headings, unless the sentence goes on behind the page end', () => {
  const { source } = repaired(
    'Draft resolution I\n\nT\n\nThe General Assembly,\n\n1. Endorses the Declaration.\n\nAnnex\n\nThe Declaration\n\nRecalling the need to integrate\n\n³ A.\n\ncrime prevention,\n\nDeclare the following:\n\n1. We act;\n\nAdvancing justice\n\n2. Act on\n\nthis.',
  );
  assert.match(
    source,
    /# Annex\n\n## The Declaration\n\nRecalling the need to integrate crime prevention,\n\nDeclare the following:\n\n1. We act;\n\n### Advancing justice\n\n2. Act on this\.\n/u,
  );
});

test('what is doubtful is kept as it stands and reported', () => {
  assert.deepEqual(doubts('Recalling it.\n\nNoting it,\n\n1. Decides:\n\n2. Requests.'), [
    'final punctuation',
    'final punctuation',
  ]);
  assert.deepEqual(doubts('Noting it,¹ and the rest,²\n\n¹ Cut\n\n³ Lost.'), [
    'note lost',
    'note cut',
    'mark lost',
  ]);
  assert.deepEqual(doubts('1. Decides;\n\n3. Requests.'), ['number']);
  assert.deepEqual(doubts('Proud of it,'), ['lead unknown']);
});

test('every line is accounted for, those that fit nowhere as unplaced', () => {
  const { account } = repaired(
    'A/77/464\n\nDraft resolution I\n\nT\n\nThe General Assembly,\n\nRecalling it,¹\n\n22-27149 **5/71**\n\n¹ A.\n\n1. Decides:\n\n(a) To act.\n\nA line of no kind',
  );
  assert.deepEqual(
    account
      .filter(({ went }) => went !== 'blank')
      .map(({ line, went, label }) => [line, went, label].join(' ').trim()),
    [
      '1 running head',
      '3 heading',
      '5 title',
      '7 enacting',
      '9 preambular 1',
      '11 running head',
      '13 note 1',
      '15 operative 1',
      '17 item 1 (a)',
      '19 unplaced',
    ],
  );
});

test('the report around the texts is named, and its paragraphs are joined for search', () => {
  const { account, other } = repaired(
    'Chapter II\n\nGeneral debate\n\n- 6. The following persons made statements:\n\nA Minister of Peru\n\nA. Deliberations\n\n1. Ratification\n\n- 7. Many speakers noted the\n\nVienna Convention.\n\nB. Action taken\n\n- 8. It acted.',
  );
  assert.deepEqual(
    account.filter(({ went }) => went !== 'blank').map(({ went }) => went),
    [
      'report heading',
      'report heading',
      'statements',
      'statements',
      'report heading',
      'report heading',
      'deliberations',
      'deliberations',
      'report heading',
      'action',
    ],
  );
  assert.deepEqual(
    other.map(({ heading, text }) => `${heading}: ${text}`),
    [
      'General debate: 6. The following persons made statements:',
      'General debate: A Minister of Peru',
      'Ratification: 7. Many speakers noted the Vienna Convention.',
      'Action taken: 8. It acted.',
    ],
  );
});

test('a list of States that a page end cuts behind a comma is one paragraph of the report', () => {
  const { other } = repaired(
    'I. Introduction\n\n21. It had before it a draft sponsored by Croatia, Egypt,\n\n22-27149 **3/71**\n\n- El Salvador and France.\n\n22. It acted.',
  );
  assert.deepEqual(
    other.map(({ text }) => text),
    ['21. It had before it a draft sponsored by Croatia, Egypt, El Salvador and France.', '22. It acted.'],
  );
});

test('headings on the cover are of the cover, until the report begins', () => {
  const { account } = repaired(
    '# Seventy-seventh session\n\nAgenda item 109\n\n## **Report of the Third Committee**\n\n## I. Introduction\n\n1. It met.',
  );
  assert.deepEqual(
    account.filter(({ went }) => went !== 'blank').map(({ went }) => went),
    ['cover', 'cover', 'cover', 'report heading', 'narrative'],
  );
});

test('the last notes of a text stand before those of the next, which count anew', () => {
  const text = (name: string, marks: string, notes: string): string =>
    `Draft resolution ${name}\n\nT\n\nThe General Assembly,\n\n1. Recalls${marks}.\n\n${notes}`;
  const { source } = repaired(
    [text('I', ' A,¹ B²', '¹ A.'), text('II', ' C,¹ D²', '² B.\n\n¹ C.\n\n² D.')].join('\n\n'),
  );
  assert.deepEqual(source.match(/\[\^\d\]: .*/gu), ['[^1]: A.', '[^2]: B.', '[^1]: C.', '[^2]: D.']);
});

test('notes of the report before the texts are not taken for theirs', () => {
  const { source } = repaired(
    'I. Introduction\n\n1. It met.¹\n\n¹ Of the report.\n\nDraft resolution I\n\nT\n\nThe General Assembly,\n\n1. Recalls.¹\n\n¹ Of the text.',
  );
  assert.deepEqual(source.match(/\[\^1\]: .*/gu), ['[^1]: Of the text.']);
});

test('a second half that begins with a date or a letter is neither a note nor an item', () => {
  assert.equal(
    body('Recalling¹ resolution 7/8 of\n\n2 May 2017 and article 3\n\n(a) of the Protocol,²\n\n¹ A.\n\n² B.'),
    '*Recalling*[^1] resolution 7/8 of 2 May 2017 and article 3 (a) of the Protocol,[^2]\n[^1]: A.\n[^2]: B.',
  );
});

test('a running head may say the title again, and the closing lines are of no paragraph', () => {
  const { source, account } = repaired(
    'Resolution adopted by the General Assembly on 15 December 2022\n\n[on the report of the Third Committee (A/77/464, para. 31)]\n\n77/232. Reducing crime\n\nThe General Assembly,\n\n1. Decides to\n\n22-28856 (E) 060123\n\n*2228856*\n\nA/RES/77/232 Reducing crime\n\nact.\n\n54th plenary meeting\n15 December 2022\n\nAnnex\n\nThe plan\n\n1. First.',
  );
  assert.equal(
    source,
    '# Resolution 77/232\n\n## Reducing crime\n\n*The General Assembly*,\n\n1. *Decides* to act.\n\n# Annex\n\n## The plan\n\n1. First.\n',
  );
  assert.deepEqual(
    account.filter(({ went }) => went === 'adoption').map(({ line }) => line),
    [1, 3, 19, 20],
  );
});

test('a number is given back where the next is two further, in an annex too', () => {
  assert.equal(
    body('1. Decides;\n\nAnnex\n\nPlan\n\n1. We act;\n\nDevelop plans;\n\n3. Act on,\n\nStates and all.'),
    '1. *Decides*;\n# Annex\n## Plan\n1. We act;\n2. Develop plans;\n3. Act on, States and all.',
  );
});

test('broken input is data', () => {
  for (const source of [
    '',
    '\n\n',
    '\u0000',
    '# Draft resolution I',
    '(a)',
    '1.',
    '[^1]',
    'The General Assembly,',
    '---\n',
    '\t\t',
  ]) {
    const { account } = repaired(source);
    assert.ok(
      account.every(({ line }, index) => line === index + 1),
      JSON.stringify(source),
    );
  }
});
