import { describe, it } from 'node:test';
import { capitalization } from './capitalization.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const one = (words: string): string =>
  assembly(`*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report.`);

describe('capitalization', () => {
  it('finds States, organs, posts and Goals in small letters', () => {
    finds(capitalization, one('what ⟦member states⟧, ⟦Member states⟧ and the ⟦general assembly⟧ did'));
    finds(
      capitalization,
      one('the ⟦Secretary General⟧, the ⟦secretary-general⟧ and the ⟦Under Secretary General⟧'),
    );
    finds(capitalization, one('the ⟦sustainable development goals⟧ and the ⟦2030 agenda⟧ for development'));
    finds(
      capitalization,
      one('the ⟦Economic and social Council⟧, the ⟦human rights council⟧ and the ⟦united nations⟧'),
    );
    finds(
      capitalization,
      one('the ⟦government⟧ of Japan, the ⟦heads of state and government⟧ and the ⟦internet⟧'),
    );
    finds(
      capitalization,
      one(
        'the rights of all ⟦states⟧, of ⟦states⟧ parties and of each ⟦state⟧, and the ⟦State⟧s'.replace(
          '⟦State⟧s',
          'States',
        ),
      ),
    );
    finds(
      capitalization,
      '# Assistance to ⟦member states⟧\n\n*The General Assembly*,\n\n1. *Requests* a report.\n',
    );
  });

  it('finds needless capitals within a sentence', () => {
    finds(
      capitalization,
      one('its ⟦Resolutions⟧ 77/232 and 78/223 and the ⟦Annex⟧ to the ⟦present Resolution⟧'),
    );
    finds(
      capitalization,
      one('⟦Paragraph⟧ 3 and ⟦Section⟧ II of ⟦Decision⟧ 74/550, and this ⟦Draft Resolution⟧'),
    );
    finds(
      capitalization,
      one('its ⟦Seventy-ninth Session⟧, the ⟦third Session⟧ and the ⟦Tenth Special Session⟧'),
    );
  });

  it('writes them as the United Nations does', () => {
    const right: Readonly<Record<string, string>> = {
      'what member states and Member states did': 'what Member States and Member States did',
      'the under secretary general and the Secretary General':
        'the Under-Secretary-General and the Secretary-General',
      'the united nations Office on Drugs and crime': 'the United Nations Office on Drugs and Crime',
      'the heads of state or government of all states': 'the Heads of State or Government of all States',
      'that its Thirty-third Session follows its Resolution 77/232 of 15 December 2022':
        'that its thirty-third session follows its resolution 77/232 of 15 December 2022',
      'the role of state parties and of non-member states':
        'the role of State parties and of non-member States',
    };
    for (const [bad, good] of Object.entries(right)) mends(capitalization, one(bad), one(good));
  });

  it('is silent on what is right', () => {
    silentOn(
      capitalization,
      one(
        'what Member States, States parties, States Parties, member States of the Union and non-member States did',
      ),
    );
    silentOn(
      capitalization,
      one(
        'that the report states that the state of emergency, mental states, federal states, states of emergency and state-owned companies exist',
      ),
    );
    silentOn(
      capitalization,
      one(
        'the Secretary-General, the Secretary General of the Council of Europe, and a secretary-general of the Congress',
      ),
    );
    silentOn(
      capitalization,
      one(
        'governments, local governments, the Government of Japan, government ministers the government of the day and the government of New York',
      ),
    );
    silentOn(
      capitalization,
      one('the national security council, national human rights councils and a statistical commission'),
    );
    silentOn(
      capitalization,
      one('Chapter VII of the Charter, Article 2 of the Charter, and Annex I Parties'),
    );
    silentOn(
      capitalization,
      one('the report entitled “The member states and the general assembly in Resolution 3”'),
    );
    silentOn(
      capitalization,
      assembly(
        '1. *Decides* so. Resolution 77/232 applies.\n\n2. *Requests*:\n\n(a) Paragraph 3 to be read;\n\n(b) Annex II to be read.',
      ),
    );
    silentOn(
      capitalization,
      '# GENERAL ASSEMBLY OF MEMBER STATES\n\n*The General Assembly*,\n\n1. *Requests* a report.\n',
    );
    silentOn(capitalization, one('the internet'), { words: new Set(['internet']) });
  });
});
