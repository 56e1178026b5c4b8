import { describe, it } from 'node:test';
import { citationSymbol } from './citation-symbol.ts';
import { acts, draftOf, recalling } from './citations/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

const setting = { corpus: acts };
const council = 'Economic and Social Council';
const mendsTo = (bad: string, good: string, organ = 'General Assembly'): void => {
  mends(citationSymbol, recalling(bad, organ), recalling(good, organ), setting);
};

describe('citation-symbol', () => {
  it('is silent on numbers, on documents, in notes and between quotation marks', () => {
    for (const words of [
      'its resolution 77/232',
      'the report of the Secretary-General (A/77/127)',
      'document E/CN.15/2024/12',
      'World Health Assembly resolution WHA63.22',
      'the report, entitled “Implementation of A/RES/77/232”',
    ])
      silentOn(citationSymbol, recalling(words), setting);
    silentOn(
      citationSymbol,
      recalling('the Rules,[^1] and others').concat('\n[^1]: A/RES/77/232, annex.\n'),
      setting,
    );
  });

  it('finds the symbol, and writes the number of the resolution or decision', () => {
    finds(citationSymbol, recalling('⟦A/RES/77/232⟧ of 15 December 2022'), setting);
    mendsTo('A/RES/77/232 of 15 December 2022', 'its resolution 77/232 of 15 December 2022');
    mendsTo('A/DEC/74/550 A of 13 April 2020', 'its decision 74/550 A of 13 April 2020');
    mendsTo('A/RES/415(V)', 'its resolution 415 (V)');
    mendsTo('S/RES/1325 (2000)', 'Security Council resolution 1325 (2000)');
    mendsTo('A/RES/77/232', 'General Assembly resolution 77/232', council);
  });

  it('takes up the words that stand before it', () => {
    mendsTo('its A/RES/77/232', 'its resolution 77/232');
    mendsTo('its resolution A/RES/77/232', 'its resolution 77/232');
    mendsTo('resolution A/RES/77/232', 'resolution 77/232');
    mendsTo('resolution A/RES/77/232', 'General Assembly resolution 77/232', council);
    mendsTo('General Assembly resolution A/RES/77/232', 'General Assembly resolution 77/232', council);
    mendsTo(
      'resolution A/RES/77/232 of the General Assembly',
      'resolution 77/232 of the General Assembly',
      council,
    );
    mendsTo('document A/RES/77/232', 'its resolution 77/232');
    mendsTo('its resolution contained in document A/RES/77/232', 'its resolution 77/232');
    mendsTo('the Agenda (A/RES/70/1)', 'the Agenda (resolution 70/1)');
    mendsTo('the Agenda (A/RES/70/1)', 'the Agenda (General Assembly resolution 70/1)', council);
  });

  it('goes on a list', () => {
    finds(citationSymbol, recalling('⟦A/RES/76/182⟧ and ⟦A/RES/77/232⟧'), setting);
    mendsTo('A/RES/76/182 and A/RES/77/232', 'its resolutions 76/182 and 77/232');
    mendsTo('its resolutions 70/1, A/RES/76/182 and A/RES/77/232', 'its resolutions 70/1, 76/182 and 77/232');
    mendsTo(
      'its resolutions A/RES/76/182 of 16 December 2021 and 77/232 of 15 December 2022',
      'its resolutions 76/182 of 16 December 2021 and 77/232 of 15 December 2022',
    );
    mendsTo(
      'A/RES/77/232 and E/RES/2013/40',
      'its resolution 77/232 and Economic and Social Council resolution 2013/40',
    );
  });

  it('removes a symbol that repeats the number', () => {
    mendsTo('its resolution 77/232 (A/RES/77/232)', 'its resolution 77/232');
  });

  it('names the organ where others are asked to act, and writes a capital at the beginning', () => {
    mends(
      citationSymbol,
      draftOf('General Assembly', '1. *Requests* States to implement A/RES/77/232 of 15 December 2022.'),
      draftOf(
        'General Assembly',
        '1. *Requests* States to implement General Assembly resolution 77/232 of 15 December 2022.',
      ),
      setting,
    );
    mends(
      citationSymbol,
      draftOf('General Assembly', '1. *Decides* so:\n\n   (a) A/RES/77/232 of 15 December 2022 stands.'),
      draftOf(
        'General Assembly',
        '1. *Decides* so:\n\n   (a) Its resolution 77/232 of 15 December 2022 stands.',
      ),
      setting,
    );
  });

  it('leaves links and marks as they are', () => {
    const note = '\n[^1]: A/77/1.\n';
    mends(
      citationSymbol,
      recalling('its resolution [A/RES/77/232](https://undocs.org/A/RES/77/232),[^1] and others') + note,
      recalling('its resolution [77/232](https://undocs.org/A/RES/77/232),[^1] and others') + note,
      setting,
    );
  });
});
