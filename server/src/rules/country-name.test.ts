import { describe, it } from 'node:test';
import { countryName } from './country-name.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const one = (words: string): string =>
  assembly(`*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report.`);

describe('country-name', () => {
  it('finds common, former and abbreviated names', () => {
    finds(
      countryName,
      one('⟦Vietnam⟧, the ⟦Ivory Coast⟧, ⟦South Korea⟧, ⟦East Timor⟧, ⟦Swaziland⟧ and ⟦Turkey⟧'),
    );
    finds(
      countryName,
      one('the ⟦USA⟧, the ⟦U.S.⟧ Government, the ⟦UK⟧, the ⟦DRC⟧, the ⟦DPRK⟧ and ⟦Russia’s⟧ delegation'),
    );
    finds(countryName, '# The situation in ⟦Burma⟧\n\n*The General Assembly*,\n\n1. *Requests* a report.\n');
  });

  it('writes the name of the United Nations, with the article that it has', () => {
    const right: Readonly<Record<string, string>> = {
      'the Government of Turkey': 'the Government of Türkiye',
      'the workshop in Hanoi, Vietnam': 'the workshop in Hanoi, Viet Nam',
      'the workshop in Seoul, South Korea': 'the workshop in Seoul, Republic of Korea',
      'the assistance of South Korea to Laos':
        'the assistance of the Republic of Korea to the Lao People’s Democratic Republic',
      'the efforts of the Czech Republic and the Ivory Coast': 'the efforts of Czechia and Côte d’Ivoire',
      'the people of Tanzania and of Moldova':
        'the people of the United Republic of Tanzania and of the Republic of Moldova',
      'the Democratic Republic of Congo': 'the Democratic Republic of the Congo',
      'the election of Youngju Oh (South Korea)': 'the election of Youngju Oh (Republic of Korea)',
      '3 million US dollars': '3 million United States dollars',
      'the U.S. Government': 'the United States Government',
      'the role of the U.S., of the UK and of USA':
        'the role of the United States of America, of the United Kingdom of Great Britain and Northern Ireland and of the United States of America',
      'Russia’s and Vietnam’s offers': 'the Russian Federation’s and Viet Nam’s offers',
      'St. Lucia and Trinidad & Tobago': 'Saint Lucia and Trinidad and Tobago',
      'the Republic of Turkey and the former Yugoslav Republic of Macedonia':
        'the Republic of Türkiye and North Macedonia',
      'the Democratic Republic of the Congo (DRC) and its neighbours':
        'the Democratic Republic of the Congo and its neighbours',
      'the offer of Iran': 'the offer of the Islamic Republic of Iran',
    };
    for (const [bad, good] of Object.entries(right)) mends(countryName, one(bad), one(good));
  });

  it('writes States as in a list where the paragraph is one', () => {
    const roll = (states: string): string =>
      `${states}: draft resolution\n\n# Crime\n\n*The General Assembly*,\n\n1. *Requests* a report.\n`;
    mends(
      countryName,
      roll('Albania, Bolivia, Iran, South Korea and Turkey'),
      roll(
        'Albania, Bolivia (Plurinational State of), Iran (Islamic Republic of), Republic of Korea and Türkiye',
      ),
    );
  });

  it('leaves the names of the United Nations, peoples, longer names, quotations and titles', () => {
    silentOn(
      countryName,
      one(
        'Viet Nam, the Islamic Republic of Iran, Iran (Islamic Republic of), Brunei Darussalam, the United Republic of Tanzania and the Republic of Moldova',
      ),
    );
    silentOn(
      countryName,
      one(
        'the Vietnamese, South Korean, Turkish, Russian and Syrian delegations, turkey and us, US$ 5 and the U.S.-led talks',
      ),
    );
    silentOn(
      countryName,
      one(
        'the United Nations Transitional Administration in East Timor, the Mission of Support in East Timor, the Special Envoy for Syria, the Group of Friends of Syria, the Syria Trust Fund and the Vietnam War',
      ),
    );
    silentOn(countryName, one('New Guinea, Papua New Guinea, Guinea-Bissau, Niger, Nigeria and Georgia'));
    silentOn(countryName, one('the report entitled “Turkey in 1990” and *Vietnam: a Profile*'));
    silentOn(
      countryName,
      assembly('*Recalling* it,[^1]\n\n1. *Acts*.\n\n[^1]: Agreement with Turkey of 1950.'),
    );
    silentOn(
      countryName,
      one('the United Kingdom of Great Britain and Northern Ireland and the United Kingdom'),
    );
    silentOn(countryName, one('Turkey'), { words: new Set(['turkey']) });
  });

  it('leaves the Security Council its short names of States whose long ones are formal', () => {
    silentOn(
      countryName,
      '*The Security Council*,\n\n*Recalling* the Statement on Syria and the mandate of the Mission in the DRC,\n\n1. *Decides* to remain seized of the matter.\n',
    );
  });
});
