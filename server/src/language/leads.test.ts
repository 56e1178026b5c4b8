import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadAt, leadsOf, otherForm, withAlso } from './leads.ts';
import type { LeadPart } from './leads.ts';

/** Sets the lead in asterisks, as the draft format does. */
function italicized(marked: string, part: LeadPart): string {
  const plain = marked.replaceAll('*', '');
  const lead = leadAt(plain, part);
  return lead ? `*${plain.slice(0, lead.end)}*${plain.slice(lead.end)}` : plain;
}

/** Openings of paragraphs as published, one of every kind of lead in five reports. */
const PREAMBULAR = [
  '*Acknowledging also* that comprehensive, effective crime prevention strategies can significantly reduce',
  '*Affirming* that national crime prevention and reform plans should take into consideration',
  '*Alarmed* at the exploitation of children',
  '*Assembled* at the Fourteenth United Nations Congress',
  '*Aware* of the devastating impact of new and more dynamic crime trends',
  '*Bearing in mind* that, in its resolution 72/196, it requested',
  '*Being aware* that trafficking in persons in business operations',
  '*Cognizant* of the difficulties expressed by some countries',
  '*Commending also* those Member States that require',
  '*Concerned* that criminals are increasingly',
  '*Conscious* of the challenges faced',
  '*Considering also* that the commercial trade in human organs is prohibited',
  '*Convinced* of the importance of preventing the involvement of children',
  '*Deeply concerned also* by the fact that children face growing risks',
  '*Deeply concerned* about the growing links',
  '*Encouraged* by the success of the Fourteenth Congress',
  '*Encouraging* partnerships among all appropriate levels of government',
  '*Expressing concern* over the continued absence of a Director',
  '*Expressing deep concern* about crimes that affect the environment',
  '*Expressing its concern* about illicit trafficking',
  '*Expressing its grave concern* about the negative effects',
  '*Expressing serious concern* that the pandemic',
  '*Gravely concerned* about the vulnerability of prisons',
  '*Guided* by the purposes and principles of the Charter',
  '*Having considered* the report of the Secretary-General',
  '*Looking forward* to the discussions to be held',
  '*Mindful also* that in its resolution 73/185 it encouraged',
  '*Mindful* that in its resolution 73/185 it encouraged',
  '*Noting further* the efforts taken by the African Union',
  '*Noting with appreciation also* the efforts made',
  '*Noting with appreciation* the holding of the meeting',
  '*Praising* the Government of Japan',
  '*Reaffirming also* its respect for the sovereignty of States',
  '*Reaffirming* its deep concern at the impact of crime',
  '*Recalling further*, in particular, that in its resolution 73/184 it decided',
  '*Recalling in particular* its resolution 74/175',
  '*Recalling*, against the backdrop of the COVID-19 pandemic, the endeavour',
  '*Recognizing* that:',
  '*Reiterating* its strong condemnation of trafficking in persons',
  '*Stressing again* the need to strengthen',
  '*Strongly condemning* violence against children',
  '*Taking into account* the need to hold corrupt officials accountable',
  '*Taking into consideration* the Declaration of the London Conference',
  '*Taking note also* of existing guidance',
  '*Taking note with appreciation* of the report of the Secretary-General',
  '*Taking note* in this regard of the activities',
  '*Taking stock* of the 65-year legacy of the congresses',
  '*Welcoming with appreciation* the work of the Expert Group',
];

const OPERATIVE = [
  '*Also calls upon* Member States to strengthen their border management',
  '*Also reiterates* its request to the Secretary-General',
  '*Also strongly encourages* Member States to take action',
  '*Also takes note with appreciation* of the discussion guide',
  '*Approves* the following provisional agenda',
  '*Authorizes* the open-ended intergovernmental expert group',
  '*Calls for* further international cooperation, inter alia',
  '*Calls upon* Member States, and the United Nations Office on Drugs and Crime',
  '*Decides* that, in accordance with its resolution 56/119, the Fifteenth Congress',
  '*Endorses* the Kyoto Declaration',
  '*Expresses appreciation* to Member States that shared',
  '*Expresses concern* at the global dissemination',
  '*Expresses its appreciation* to the United Nations Office',
  '*Expresses its gratitude and appreciation* to the people and Government of Japan',
  '*Expresses its satisfaction* with the results achieved',
  '*Further decides* that, in accordance with its resolution',
  '*Notes with concern* that challenges to access to justice',
  '*Recognizes with deep concern* the overall rise in instances of discrimination',
  '*Rejects* attempts at the justification',
  '*Requests*, in this regard, the United Nations Office',
  '*Strongly condemns* violence against children, reaffirms that',
  '*Takes note with interest* of the ongoing work',
  '*Undertakes* to enhance multidisciplinary efforts',
  '*Welcomes* the work undertaken by the Commission',
];

for (const [part, cases] of [
  ['preambular', PREAMBULAR],
  ['operative', OPERATIVE],
] as const) {
  test(`a lead in the ${part} part is what style sets in italics`, () => {
    for (const marked of cases) {
      assert.equal(italicized(marked, part), marked);
      const lead = leadAt(marked.replaceAll('*', ''), part);
      assert.equal(lead?.form, part, marked);
    }
  });
}

test('a lead of other organs is read too', () => {
  for (const marked of [
    '*Acting* under Chapter VII of the Charter',
    '*Calls once again upon* all parties',
    '*Reaffirms once again* its resolution',
    '*Deeply and gravely concerned* at the situation',
    '*Welcomes and encourages* the efforts',
    '*Pays tribute* to the Government',
    '*Is deeply concerned* by the persistence',
    '*Looks forward* to the report',
    '*Decides* to remain seized of the matter',
    '*Condemns in particular* the attacks',
    '*Expresses its full support* for the Special Envoy',
  ]) {
    assert.equal(italicized(marked, 'operative'), marked);
  }
});

test('prose is no lead', () => {
  for (const prose of [
    'The General Assembly decides to endorse the report',
    'Access to legal aid services',
    'Also at its 10th meeting, the Committee',
    'Further development of international law',
    'In accordance with its resolution',
    'Nothing in the present resolution',
    'Having',
    'Expressed concern',
    '',
    '   ',
    '1. Requests',
    '“Recalling”',
  ]) {
    assert.equal(leadAt(prose, 'preambular'), undefined, prose);
    assert.equal(leadAt(prose, 'operative'), undefined, prose);
  }
});

test('further is a series word in the operative part only where no noun follows', () => {
  const read = (plain: string, part: LeadPart) => leadAt(plain, part)?.text;
  assert.equal(read('Requests further information from the Secretariat', 'operative'), 'Requests');
  assert.equal(read('Requests further that the Secretariat report', 'operative'), 'Requests further');
  assert.equal(read('Recalling further General Assembly resolution 70/1', 'preambular'), 'Recalling further');
});

test('the series word is told apart from the base and from its place', () => {
  const read = (plain: string, part: LeadPart) => {
    const lead = leadAt(plain, part);
    return lead && `${lead.also} ${lead.alsoPlace} ${lead.base} (${lead.verb}, ${lead.form})`;
  };
  assert.equal(
    read('Also requests the Secretary-General', 'operative'),
    'also before Requests (request, operative)',
  );
  assert.equal(
    read('Requests also the Secretary-General', 'operative'),
    'also after Requests (request, operative)',
  );
  assert.equal(read('Further recalling its', 'preambular'), 'further before Recalling (recall, preambular)');
  assert.equal(
    read('Noting also with appreciation the', 'preambular'),
    'also after Noting with appreciation (note, preambular)',
  );
  assert.equal(
    read('Calling also upon States', 'preambular'),
    'also after Calling upon (call upon, preambular)',
  );
  assert.equal(
    read('Deeply concerned also by', 'preambular'),
    'also after Deeply concerned (concerned, preambular)',
  );
  assert.equal(
    read('Requesting the Secretary-General', 'operative'),
    'undefined undefined Requesting (request, preambular)',
  );
});

test('a lead is read through any case and white space', () => {
  assert.equal(leadAt('  calls\u00a0Upon  Member States', 'operative')?.text, 'calls Upon');
  assert.equal(leadAt('  calls\u00a0Upon  Member States', 'operative')?.end, 12);
});

test('a lead takes the form of the other part', () => {
  for (const [preambular, operative] of [
    ['Requesting', 'Requests'],
    ['Recalling', 'Recalls'],
    ['Taking note', 'Takes note'],
    ['Taking note with appreciation', 'Takes note with appreciation'],
    ['Bearing in mind', 'Bears in mind'],
    ['Calling upon', 'Calls upon'],
    ['Stressing', 'Stresses'],
    ['Regretting', 'Regrets'],
    ['Strongly encouraging', 'Strongly encourages'],
    ['Recalling also', 'Also recalls'],
    ['Noting also with concern', 'Also notes with concern'],
    ['Expressing its deep concern', 'Expresses its deep concern'],
    ['Welcoming and encouraging', 'Welcomes and encourages'],
    ['Agreeing', 'Agrees'],
    ['Committing itself', 'Commits itself'],
  ] as const) {
    assert.equal(otherForm(preambular, 'operative'), operative);
    assert.equal(otherForm(operative, 'preambular'), preambular);
    assert.equal(otherForm(operative, 'operative'), operative);
  }
  assert.equal(otherForm('Deeply concerned', 'operative'), 'Expresses deep concern');
  assert.equal(otherForm('Concerned', 'operative'), 'Expresses its concern');
  assert.equal(otherForm('Is deeply concerned', 'preambular'), 'Deeply concerned');
  assert.equal(otherForm('Having considered', 'operative'), undefined);
  assert.equal(otherForm('Mindful', 'operative'), undefined);
  assert.equal(otherForm('The', 'operative'), undefined);
});

test('also and further stand where each part puts them', () => {
  assert.equal(withAlso('Recalling', 'also', 'preambular'), 'Recalling also');
  assert.equal(withAlso('Recalling also', 'further', 'preambular'), 'Recalling further');
  assert.equal(withAlso('Also recalling', 'also', 'preambular'), 'Recalling also');
  assert.equal(withAlso('Recalling further', undefined, 'preambular'), 'Recalling');
  assert.equal(withAlso('Noting with appreciation', 'also', 'preambular'), 'Noting also with appreciation');
  assert.equal(withAlso('Taking note', 'also', 'preambular'), 'Taking note also');
  assert.equal(withAlso('Calling upon', 'also', 'preambular'), 'Calling also upon');
  assert.equal(withAlso('Expressing concern', 'also', 'preambular'), 'Expressing concern also');
  assert.equal(withAlso('Deeply concerned', 'further', 'preambular'), 'Deeply concerned further');
  assert.equal(withAlso('Requests', 'also', 'operative'), 'Also requests');
  assert.equal(withAlso('Requests further', 'also', 'operative'), 'Also requests');
  assert.equal(
    withAlso('Notes with appreciation', 'further', 'operative'),
    'Further notes with appreciation',
  );
  assert.equal(withAlso('Takes note', 'also', 'operative'), 'Also takes note');
});

test('every lead offered is a whole lead of its part, and takes also and loses it again', () => {
  for (const part of ['preambular', 'operative'] as const) {
    const leads = leadsOf(part);
    assert.equal(new Set(leads).size, leads.length);
    for (const lead of leads) {
      const read = leadAt(`${lead} the report`, part);
      assert.deepEqual(read && [read.text, read.form], [lead, part]);
      const also = withAlso(lead, 'also', part);
      assert.equal(leadAt(`${also} the report`, part)?.text, also);
      assert.equal(leadAt(also, part)?.base, lead);
    }
  }
});
