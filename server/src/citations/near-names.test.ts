import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertLinear } from '../../../test/assert-linear.ts';
import { recognizeInstruments } from './instruments.ts';
import { NameFinder } from './name-finder.ts';
import { NearNames } from './near-names.ts';

const names = [
  'United Nations Convention against Transnational Organized Crime',
  'Organized Crime Convention',
  'United Nations Convention against Corruption',
  'Convention against Corruption',
  'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime',
  'Convention on the Rights of the Child',
  'Convention on the Elimination of All Forms of Discrimination against Women',
  'International Covenant on Economic, Social and Cultural Rights',
  'Universal Declaration of Human Rights',
  'United Nations Standard Minimum Rules for the Treatment of Prisoners',
  'United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders',
  'Nelson Mandela Rules',
  'Bangkok Rules',
  'Kyoto Declaration',
  'Vienna Convention on Consular Relations',
  'Guidelines for the Prevention of Crime',
  'Convention on Psychotropic Substances of 1971',
  'Charter of the United Nations',
].map((name) => ({ name, value: name }));
const finder = new NameFinder(names);
const near = new NearNames(names);

/** The text with each near miss as it should be, between ⟦ and ⟧. */
function mended(plain: string): string {
  const settled = finder.find(plain).filter(({ exact }) => exact);
  const byForm = recognizeInstruments(plain, []);
  const spans = (list: readonly { readonly span: { readonly start: number; readonly end: number } }[]) =>
    list.map(({ span }) => span);
  const known = new Set(settled.map(({ span }) => span.start));
  const unknown = byForm.filter(({ span }) => !known.has(span.start));
  return near.find(plain, spans(settled), spans(unknown)).reduceRight((text, { start, end, slips }) => {
    const name = slips.reduceRight(
      (part, slip) => part.slice(0, slip.start - start) + slip.text + part.slice(slip.end - start),
      text.slice(start, end),
    );
    return `${text.slice(0, start)}⟦${name}⟧${text.slice(end)}`;
  }, plain);
}

describe('near misses of names', () => {
  test('are capitals and spellings that are not the name’s', () => {
    for (const [bad, good] of [
      [
        'the United Nations Convention Against Transnational Organised Crime and the Protocols thereto',
        'the ⟦United Nations Convention against Transnational Organized Crime⟧ and the Protocols thereto',
      ],
      [
        'the united nations Convention against Corruption',
        'the ⟦United Nations Convention against Corruption⟧',
      ],
      [
        'the United Nations Convetion against Corruption',
        'the ⟦United Nations Convention against Corruption⟧',
      ],
      ['the Convention on the Right of the Child', 'the ⟦Convention on the Rights of the Child⟧'],
      [
        'the Nelson Mandella Rules and the Bankok Rules',
        'the ⟦Nelson Mandela Rules⟧ and the ⟦Bangkok Rules⟧',
      ],
      ['the Organised Crime Convention', 'the ⟦Organized Crime Convention⟧'],
      [
        'Women Prisoners and Noncustodial Measures of the United Nations Rules for the Treatment of Women Prisoners and Non Custodial Measures for Women Offenders',
        'Women Prisoners and Noncustodial Measures of the ⟦United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders⟧',
      ],
    ])
      assert.equal(mended(bad ?? ''), good);
  });

  test('are other small words and commas', () => {
    for (const [bad, good] of [
      ['the Universal Declaration on Human Rights', 'the ⟦Universal Declaration of Human Rights⟧'],
      ['the Charter of United Nations', 'the ⟦Charter of the United Nations⟧'],
      [
        'International Covenant on Economic, Social, and Cultural Rights',
        '⟦International Covenant on Economic, Social and Cultural Rights⟧',
      ],
      [
        'International Covenant on Economic Social & Cultural Rights',
        '⟦International Covenant on Economic, Social and Cultural Rights⟧',
      ],
    ])
      assert.equal(mended(bad ?? ''), good);
  });

  test('are long names that lack a word, or have one too many', () => {
    for (const [bad, good] of [
      [
        'the United Nations Convention against Transnational Crime',
        'the ⟦United Nations Convention against Transnational Organized Crime⟧',
      ],
      [
        'the International Covenant on Social and Cultural Rights',
        'the ⟦International Covenant on Economic, Social and Cultural Rights⟧',
      ],
      [
        'the United Nations Standard Minimum Rules for the Humane Treatment of Prisoners',
        'the ⟦United Nations Standard Minimum Rules for the Treatment of Prisoners⟧',
      ],
    ])
      assert.equal(mended(bad ?? ''), good);
  });

  test('are found where a part is left out that texts leave out', () => {
    assert.equal(
      mended(
        'the Protocol to Prevent, Suppress and Punish Traficking in Persons, Especially Women and Children, supplementing the Convention',
      ),
      'the ⟦Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children⟧, supplementing the Convention',
    );
    assert.equal(
      mended('the Standard Minimum Rules for the Treatement of Prisoners'),
      'the ⟦Standard Minimum Rules for the Treatment of Prisoners⟧',
    );
    assert.equal(
      mended('the Convention on Psychotropic Substance, 1971'),
      'the ⟦Convention on Psychotropic Substances⟧, 1971',
    );
  });

  test('are no other instruments, and no plain words', () => {
    for (const text of [
      'the United Nations Convention against Corruption and the Convention on the Rights of the Child',
      'the Inter-American Convention against Corruption and the Arab Convention against Transnational Organised Crime',
      'the Vienna Convention on Diplomatic Relations, the Declaration of the Rights of the Child',
      'the Convention on the Elimination of All Forms of Racial Discrimination, the Beijing Rules',
      'the Declaration on the Elimination of Discrimination against Women',
      'the United Nations Conventions against Corruption and against Transnational Organized Crime',
      'the International Covenants on Human Rights, the Universal Declaration on Cultural Diversity',
      'to develop guidelines for the prevention of crime, and a convention on the rights of the child',
      'the negotiation of the Kyoto declaration, the Tokyo Declaration',
      'the Guidelines for the Prevention of Crimes against Humanity',
      'THE CONVENTION ON THE RIGHTS OF THE CHILD and the CHARTER of the United Nations',
      'the Convention on Psychotropic Substances of 1972',
      'the Charter of the United Nations and the charter of the company',
    ])
      assert.equal(mended(text), text);
  });

  test('are found in time proportional to the text', () => {
    for (const piece of [
      'United Nations Convention Against Transnational Organised Crime ',
      'Convention Convention on ',
      'Protocol to Prevent, Suppress and Punish ',
      'Rights of the Rights of the Child, ',
    ])
      assertLinear(
        (size) => piece.repeat(size),
        (plain) => near.find(plain, [], []),
        60,
      );
  });
});
