import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../text/edits.ts';
import { citationOrgan } from './citation-organ.ts';
import { acts, draftOf, recalling } from './citations/testing.ts';
import { finds, findingsOf, mends, silentOn } from './testing.ts';

const setting = { corpus: acts };
const council = 'Economic and Social Council';
const corruption = 'Conference of the States Parties to the United Nations Convention against Corruption';

const mendsTo = (bad: string, good: string, organ = 'General Assembly'): void => {
  mends(citationOrgan, recalling(bad, organ), recalling(good, organ), setting);
};

describe('citation-organ', () => {
  it('is silent where the organ is right', () => {
    for (const words of [
      'its resolution 77/232',
      'resolution 77/232',
      'General Assembly resolution 77/232',
      'Economic and Social Council resolution 2013/40 and its resolution 77/232',
      'the Economic and Social Council, in its resolution 2013/40',
      `resolution 9/8 of 17 December 2021 of the ${corruption}`,
      'Security Council resolution 1325 (2000)',
    ])
      silentOn(citationOrgan, recalling(words), setting);
    silentOn(citationOrgan, recalling('its resolution 2013/40', council), setting);
    silentOn(citationOrgan, recalling('its resolution 1325 (2000)', 'Security Council'), setting);
  });

  it('finds “its” for another organ’s, and names that', () => {
    finds(citationOrgan, recalling('⟦its⟧ resolution 77/232', council), setting);
    mendsTo('its resolution 77/232', 'General Assembly resolution 77/232', council);
    mendsTo('its resolution 2013/40', 'Economic and Social Council resolution 2013/40');
    mendsTo(
      'its relevant resolution 2013/40',
      'the Economic and Social Council’s relevant resolution 2013/40',
    );
  });

  it('finds the wrong name, before or behind the number', () => {
    finds(citationOrgan, recalling('⟦Economic and Social Council⟧ resolution 77/232'), setting);
    mendsTo('Economic and Social Council resolution 77/232', 'its resolution 77/232');
    mendsTo('General Assembly resolution 2013/40', 'Economic and Social Council resolution 2013/40');
    mendsTo(
      'General Assembly resolution 41/9 of 11 July 2019',
      'Human Rights Council resolution 41/9 of 11 July 2019',
    );
    mendsTo(
      'resolution 9/8 of 17 December 2021 of the Human Rights Council',
      `resolution 9/8 of 17 December 2021 of the ${corruption}`,
    );
    mendsTo(
      'Human Rights Council resolution 26/4 of 26 May 2017',
      'Commission on Crime Prevention and Criminal Justice resolution 26/4 of 26 May 2017',
    );
  });

  it('offers the organ that speaks as “its” and by its name', () => {
    const source = draftOf(
      'General Assembly',
      '1. *Requests* States to implement Economic and Social Council resolution 77/232.',
    );
    const [finding] = findingsOf(source, { ...setting, rules: [citationOrgan] });
    assert.deepEqual(
      finding?.fixes.map(({ edits }) => applyEdits(source, edits)),
      ['General Assembly', 'its'].map((name) => source.replace('Economic and Social Council', name)),
    );
  });

  it('finds a missing name, and puts it where it belongs', () => {
    finds(citationOrgan, recalling('resolution ⟦77/232⟧ of 15 December 2022', council), setting);
    mendsTo(
      'resolution 77/232 of 15 December 2022',
      'General Assembly resolution 77/232 of 15 December 2022',
      council,
    );
    mendsTo(
      'resolution 9/8 of 17 December 2021, in which it decided so',
      `resolution 9/8 of 17 December 2021 of the ${corruption}, in which it decided so`,
    );
    mendsTo('resolution 1325 (2000)', 'Security Council resolution 1325 (2000)');
    mends(
      citationOrgan,
      draftOf(council, '1. *Notes* this;\n\n2. *Decides*:\n\n   (a) Resolution 77/232 stands.'),
      draftOf(
        council,
        '1. *Notes* this;\n\n2. *Decides*:\n\n   (a) General Assembly resolution 77/232 stands.',
      ),
      setting,
    );
  });

  it('misses no name where the paragraph gives it, or may', () => {
    for (const words of [
      'Economic and Social Council resolution 2013/40, as well as resolution 2008/25',
      'the Security Council Committee established pursuant to resolution 1373 (2001)',
      `resolution 6/2 on asset recovery, adopted by the ${corruption}`,
      'resolution 25/4 of the Governing Council of the United Nations Environment Programme',
      'that the Conference adopted resolution 9/8',
      'the work of the African Union and its decision 12/3',
    ])
      silentOn(citationOrgan, recalling(words), setting);
  });

  it('has one finding for a list, and for the lists that one name stands for', () => {
    finds(citationOrgan, recalling('⟦its⟧ resolutions 77/232 and 76/182', council), setting);
    finds(
      citationOrgan,
      recalling('⟦its⟧ resolutions 2013/40 and 2013/38, as well as resolution 2008/25'),
      setting,
    );
    mendsTo(
      'its resolutions 77/232 of 15 December 2022 and 77/231 of 15 December 2022',
      'General Assembly resolutions 77/232 of 15 December 2022 and 77/231 of 15 December 2022',
      council,
    );
  });

  it('does not mend a list of two organs', () => {
    const source = recalling('its resolutions 77/232 and ⟦2013/40⟧');
    finds(citationOrgan, source, setting);
    const [finding] = findingsOf(source.replace(/[⟦⟧]/gu, ''), { ...setting, rules: [citationOrgan] });
    assert.deepEqual(finding?.fixes, []);
    assert.ok(finding.unmended);
  });

  it('tells the organ of an unknown resolution by its number and date, but does not mend it by itself', () => {
    const [finding] = findingsOf(recalling('its resolution 77/1 of 29 September 2022', council), {
      ...setting,
      rules: [citationOrgan],
    });
    assert.deepEqual(
      finding?.fixes.map(({ title, safe }) => [title, safe]),
      [['Replace by “General Assembly”', false]],
    );
  });

  it('does not know who speaks in an annex', () => {
    silentOn(
      citationOrgan,
      `${recalling('the annex to the present resolution', council)}\n# Annex\n\n1. The Assembly recalls its resolution 77/232.\n`,
      setting,
    );
  });
});
