import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citationDateMissing } from './citation-date-missing.ts';
import { acts, draftOf, recalling } from './citations/testing.ts';
import { finds, findingsOf, mends, silentOn } from './testing.ts';

const setting = { corpus: acts };
const mendsTo = (bad: string, good: string): void => {
  mends(citationDateMissing, recalling(bad), recalling(good), setting);
};

describe('citation-date-missing', () => {
  it('finds a first mention without its date, and inserts it', () => {
    finds(citationDateMissing, recalling('its resolution ⟦77/232⟧'), setting);
    mendsTo('its resolution 77/232', 'its resolution 77/232 of 15 December 2022');
    mendsTo('its decision 74/550 A', 'its decision 74/550 A of 13 April 2020');
  });

  it('puts the date directly behind the number, before subject, title, annex and organ', () => {
    mendsTo(
      'its resolution 76/182 on reducing reoffending through rehabilitation and reintegration',
      'its resolution 76/182 of 16 December 2021 on reducing reoffending through rehabilitation and reintegration',
    );
    mendsTo(
      'its resolution 70/1, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”',
      'its resolution 70/1 of 25 September 2015, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”',
    );
    mendsTo('its resolution 70/1, annex', 'its resolution 70/1 of 25 September 2015, annex');
    mendsTo(
      'resolution 9/8 of the Conference of the States Parties to the United Nations Convention against Corruption',
      'resolution 9/8 of 17 December 2021 of the Conference of the States Parties to the United Nations Convention against Corruption',
    );
  });

  it('leaves links, italics and footnote marks as they are', () => {
    mendsTo(
      'its resolution [77/232](https://undocs.org/A/RES/77/232) on cooperation',
      'its resolution [77/232](https://undocs.org/A/RES/77/232) of 15 December 2022 on cooperation',
    );
    mendsTo('its *resolution 77/232* again', 'its *resolution 77/232* of 15 December 2022 again');
    const note = '\n[^1]: A/77/1.\n';
    mends(
      citationDateMissing,
      recalling('its resolution 77/232,[^1] and others') + note,
      recalling('its resolution 77/232 of 15 December 2022,[^1] and others') + note,
      setting,
    );
  });

  it('gives one date for several of one day', () => {
    finds(citationDateMissing, recalling('its resolutions ⟦67/189 and 67/192⟧'), setting);
    mendsTo('its resolutions 67/189 and 67/192', 'its resolutions 67/189 and 67/192 of 20 December 2012');
    mendsTo('its resolutions 53/243 A and B', 'its resolutions 53/243 A and B of 13 September 1999');
  });

  it('gives each of several its own date', () => {
    finds(citationDateMissing, recalling('its resolutions ⟦70/1⟧ and ⟦70/299⟧'), setting);
    mendsTo(
      'its resolutions 70/1 and 70/299',
      'its resolutions 70/1 of 25 September 2015 and 70/299 of 29 July 2016',
    );
    mendsTo(
      'its resolutions 70/1 and 70/299 of 29 July 2016',
      'its resolutions 70/1 of 25 September 2015 and 70/299 of 29 July 2016',
    );
  });

  it('asks for a date once in each text, through preamble and operative part', () => {
    silentOn(
      citationDateMissing,
      draftOf(
        'General Assembly',
        '*Recalling* its resolution 77/232 of 15 December 2022,\n\n*Mindful* of its resolution 77/232,\n\n1. *Requests* the Secretary-General to implement resolution 77/232.',
      ),
      setting,
    );
    finds(
      citationDateMissing,
      draftOf(
        'General Assembly',
        '*Mindful* of its resolution ⟦77/232⟧,\n\n1. *Requests* the Secretary-General to implement resolution 77/232.',
      ),
      setting,
    );
    const text = (number: string): string =>
      `# Draft resolution ${number}\n\n## Crime\n\n*The General Assembly*,\n\n*Recalling* its resolution ⟦77/232⟧,\n\n1. *Requests* that.\n\n`;
    finds(citationDateMissing, text('I') + text('II'), setting);
  });

  it('asks for a date in the text that one recommends to another organ, too', () => {
    finds(
      citationDateMissing,
      '# Draft resolution I\n\n## Crime\n\n*The Economic and Social Council*,\n\n*Recalling* General Assembly resolution 77/232 of 15 December 2022,\n\n*Recommends* to the General Assembly the adoption of the following draft resolution:\n\n*The General Assembly*,\n\n*Recalling* its resolution ⟦77/232⟧,\n\n1. *Requests* that.\n',
      setting,
    );
  });

  it('counts a mention under a wrong organ, with a wrong number or by symbol', () => {
    for (const first of [
      'Economic and Social Council resolution 77/232 of 15 December 2022',
      'its resolution 232 (LXXVII) of 15 December 2022',
      'A/RES/77/232 of 15 December 2022',
      'its resolutions A/RES/76/182 of 16 December 2021 and 77/232 of 15 December 2022',
    ])
      silentOn(
        citationDateMissing,
        draftOf(
          'General Assembly',
          `*Recalling* ${first},\n\n1. *Requests* the Secretary-General to implement resolution 77/232.`,
        ),
        setting,
      );
  });

  it('takes the date of the next for both, where a symbol or a wrong number keeps them apart', () => {
    for (const words of [
      'A/RES/67/189 and 67/192 of 20 December 2012',
      'its resolutions 67/189 and A/RES/67/192 of 20 December 2012',
      'its resolutions 189 (LXVII) and 67/192 of 20 December 2012',
      'its resolutions 67/189 and 192 (LXVII) of 20 December 2012',
    ])
      silentOn(citationDateMissing, recalling(words), setting);
  });

  it('says so where the corpus does not know the date', () => {
    for (const corpus of [acts, undefined]) {
      const [finding] = findingsOf(recalling('its resolution 77/231'), {
        ...(corpus && { corpus }),
        rules: [citationDateMissing],
      });
      assert.deepEqual(finding?.fixes, []);
      assert.ok(finding.unmended);
    }
  });

  it('is silent in brackets, where the date stands nearby, and in a committee’s name', () => {
    for (const words of [
      'the Agenda (resolution 70/1)',
      'the adoption on 25 September 2015 of its resolution 70/1',
      'its session held from 21 to 25 September 2015 and its resolution 70/1',
      'Human Rights Council resolutions 5/1, on institution-building, and 5/2, on the Code of Conduct, of 18 June 2007',
      'the Security Council Committee established pursuant to resolution 1325 (2000)',
      'Security Council resolution 1373 (2001)',
      'the report, entitled “Implementation of General Assembly resolution 77/232”',
    ])
      silentOn(citationDateMissing, recalling(words), setting);
  });

  it('leaves to another rule what is yet to come', () => {
    silentOn(
      citationDateMissing,
      `---\ndate: 2023-10-20\n---\n\n${recalling('its resolution 87/232')}`,
      setting,
    );
  });

  it('leaves the Security Council and annexes alone', () => {
    silentOn(citationDateMissing, recalling('its resolution 1325 (2000)', 'Security Council'), setting);
    silentOn(
      citationDateMissing,
      `${recalling('the annex to the present resolution')}\n# Annex\n\n1. In line with General Assembly resolution 77/232.\n`,
      setting,
    );
  });

  it('asks for the date of a Council resolution that is known', () => {
    mendsTo(
      'Security Council resolution 1325 (2000)',
      'Security Council resolution 1325 (2000) of 31 October 2000',
    );
  });
});
