import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognize } from './recognize.ts';

/** The text with instruments in brackets, short forms after a bar. */
function marked(plain: string): string {
  let out = '';
  let at = 0;
  for (const citation of recognize(plain)) {
    if (citation.kind !== 'instrument') continue;
    const { start, end } = citation.span;
    const short = citation.shortForm === undefined ? '' : ` = ${citation.shortForm}`;
    out += `${plain.slice(at, start)}[${plain.slice(start, end)}${short}]`;
    at = end;
  }
  return out + plain.slice(at);
}

const check = (expected: string): void =>
  assert.equal(marked(expected.replace(/\[([^\]]*?)(?: = [^\]]*)?\]/g, '$1')), expected);

test('conventions, covenants, charters and protocols', () => {
  check('the [Charter of the United Nations] and the [Universal Declaration of Human Rights],');
  check(
    'the [International Covenant on Civil and Political Rights] and the [International Covenant on Economic, Social and Cultural Rights]',
  );
  check(
    'the [United Nations Convention against Transnational Organized Crime] and the Protocols thereto, and',
  );
  check(
    'the [Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime], which',
  );
  check(
    'the [Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime]',
  );
  check('the [Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment],');
  check(
    'the [Convention on the Rights of the Child] and the [Optional Protocol to the Convention on the Rights of the Child]',
  );
  check(
    'Reaffirming the [Forced Labour Convention, 1930 (No. 29)], of the International Labour Organization',
  );
  check('the [Council of Europe Convention against Trafficking in Human Organs] as the first');
  check('the [Single Convention on Narcotic Drugs of 1961 as amended by the 1972 Protocol], the');
  check('the [Arms Trade Treaty], the [Olympic Charter] and the [Paris Agreement]');
});

test('declarations, rules, principles, guidelines, agendas and programmes', () => {
  check(
    'the [Kyoto Declaration on Advancing Crime Prevention, Criminal Justice and the Rule of Law: Towards the Achievement of the 2030 Agenda for Sustainable Development], adopted',
  );
  check(
    'the [Doha Declaration on Integrating Crime Prevention and Criminal Justice into the Wider United Nations Agenda to Address Social and Economic Challenges and to Promote the Rule of Law at the National and International Levels, and Public Participation], in which',
  );
  check(
    'the [United Nations Standard Minimum Rules for the Treatment of Prisoners = Nelson Mandela Rules] (the [Nelson Mandela Rules]),',
  );
  check(
    'the [Beijing Declaration and Platform for Action] and the [2030 Agenda for Sustainable Development]',
  );
  check(
    'the updated [Model Strategies and Practical Measures on the Elimination of Violence against Women in the Field of Crime Prevention and Criminal Justice]',
  );
  check(
    'the [Declaration and Programme of Action on a Culture of Peace] and the [Global Agenda for Dialogue among Civilizations]',
  );
  check(
    'the [Code of Conduct for Law Enforcement Officials] and the [Basic Principles on the Role of Lawyers],',
  );
  check('the [Declaration of the London Conference on the Illegal Wildlife Trade],');
  check('the [United Nations Global Plan of Action to Combat Trafficking in Persons], adopted');
});

test('words in small letters that tell an instrument from others belong to its name', () => {
  check(
    'the [Convention on the Rights of the Child] and the [Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography], and',
  );
  check(
    'the [Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict], and that',
  );
  check(
    'the [Protocol to Prevent, Suppress and Punish Trafficking in Persons, especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime], taking',
  );
  check(
    'of the [2009 Political Declaration and Plan of Action on International Cooperation towards an Integrated and Balanced Strategy to Counter the World Drug Problem], the',
  );
});

test('names of groups belong to a name', () => {
  check("the [Leaders' Declaration of the Summit of the Group of 20], held in Rome");
  check(
    'and the [Group of 20 Anti-Corruption Action Plan], the [Group of 20 Anti-Corruption Open Data Principles], the',
  );
});

test('the end of two names may be said once', () => {
  const names = (plain: string): readonly string[] =>
    recognize(plain).flatMap((one) => (one.kind === 'instrument' ? [one.name] : []));
  assert.deepEqual(
    names('the 1951 Convention and the 1967 Protocol relating to the Status of Refugees and the principle'),
    [
      '1951 Convention relating to the Status of Refugees',
      '1967 Protocol relating to the Status of Refugees',
    ],
  );
  assert.deepEqual(names('the 1951 Convention, the 1967 Protocol'), ['1951 Convention', '1967 Protocol']);
});

test('what stands in the name of a body or a publication is no instrument', () => {
  check(
    'the Ad Hoc Committee to Elaborate a Comprehensive International Convention on Countering the Use of Information and Communications Technologies for Criminal Purposes, and',
  );
  check(
    'the [United Nations Convention against Corruption]: Implementation Guide and Evaluative Framework for Article 11, in which',
  );
});

test('short names', () => {
  check('of the [Organized Crime Convention] and the [Convention against Corruption], to');
  check(
    '[Smuggling of Migrants Protocol], the [Trafficking in Persons Protocol] and the [Kyoto Declaration]',
  );
});

test('a name ends where the sentence goes on', () => {
  check('the [Kyoto Declaration] by the Commission on Crime Prevention and Criminal Justice');
  check(
    'of the [Doha Declaration] at the Fourteenth United Nations Congress on Crime Prevention and Criminal Justice',
  );
  check('the [United Nations Convention against Corruption] and Member States');
  check(
    'the [Istanbul Declaration on Transparency in the Judicial Process] and Measures for the Effective Implementation of the [Istanbul Declaration] are',
  );
  check(
    'the [Protocol against the Smuggling of Migrants by Land, Sea and Air], supplementing the Convention, and',
  );
  check('the [United Nations Convention against Corruption], Economic and Social Council resolution 2004/27');
  check('the [2030 Agenda for Sustainable Development], and UNODC');
  check(
    'Recalling [United Nations Principles and Guidelines on Access to Legal Aid in Criminal Justice Systems]',
  );
});

test('a head alone, an organ or a series is no instrument', () => {
  check(
    'the Convention and the Protocols thereto, the Declaration, the Rules of Procedure and the Optional Protocol,',
  );
  check('the Conference of the States Parties to the United Nations Convention against Corruption');
  check('the Division for Treaty Affairs and United Nations, Treaty Series,');
  check('the Consular Treaty Section, the Provisional Rules of Procedure and the European Treaty Series');
  check('States parties to the Convention should, and Convention to the Implementation Review Mechanism');
});

test('articles of an instrument are its pinpoints', () => {
  const [found] = recognize(
    'in accordance with article 2, paragraph 1 (b), of the United Nations Convention against Corruption',
  );
  assert.ok(found?.kind === 'instrument');
  assert.deepEqual(
    found.pinpoints.map(({ unit, values }) => [unit, ...values]),
    [
      ['article', '2'],
      ['paragraph', '1 (b)'],
    ],
  );
});
