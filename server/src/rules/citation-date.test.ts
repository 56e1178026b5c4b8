import { describe, it } from 'node:test';
import { citationDate } from './citation-date.ts';
import { acts, recalling } from './citations/testing.ts';
import { finds, findingsOf, mends, silentOn } from './testing.ts';
import assert from 'node:assert/strict';
import { applyEdits } from '../text/edits.ts';

const setting = { corpus: acts };

describe('citation-date', () => {
  it('is silent where the date is the register’s, or nothing is known', () => {
    for (const words of [
      'its resolution 77/232 of 15 December 2022',
      'its resolution 77/231 of 15 December 2022',
      'its resolution 77/232',
      'Economic and Social Council resolution 2013/40 of 25 July 2013',
      'its resolutions 67/189 and 67/192 of 20 December 2012',
      'its decision 74/550 A of 13 April 2020',
      'resolution 9/8 of 17 December 2021 of the Conference of the States Parties to the United Nations Convention against Corruption',
      'the annual report, entitled “Resolution 77/232 of 15 December 2021”',
    ])
      silentOn(citationDate, recalling(words), setting);
    silentOn(citationDate, recalling('its resolution 77/232 of 16 December 2022'));
  });

  it('finds another day, month or year, and puts the register’s date in its place', () => {
    const right = recalling('its resolution 77/232 of 15 December 2022, in which it decided so');
    for (const wrong of ['16 December 2022', '15 November 2022', '15 December 2021', '15 December 2012'])
      mends(
        citationDate,
        recalling(`its resolution 77/232 of ${wrong}, in which it decided so`),
        right,
        setting,
      );
    finds(citationDate, recalling('its resolution 77/232 of ⟦16 December 2022⟧'), setting);
  });

  it('finds it at later mentions, in items, and for every organ', () => {
    finds(
      citationDate,
      recalling(
        'Economic and Social Council resolution 2013/40 of ⟦26 July 2013⟧ and Commission on Crime Prevention and Criminal Justice resolution 26/4 of ⟦26 May 2018⟧',
      ),
      setting,
    );
    finds(
      citationDate,
      recalling(
        'that its resolution 77/232 of 15 December 2022 was followed by others:\n\n(a) Its resolution 77/232 of ⟦15 December 2023⟧',
      ),
      setting,
    );
  });

  it('leaves links, italics and marks around the date as they are', () => {
    mends(
      citationDate,
      recalling(
        'its resolution [77/232](https://undocs.org/A/RES/77/232) of 15 May 2022,[^1] and others',
      ).concat('\n[^1]: A/77/1.\n'),
      recalling(
        'its resolution [77/232](https://undocs.org/A/RES/77/232) of 15 December 2022,[^1] and others',
      ).concat('\n[^1]: A/77/1.\n'),
      setting,
    );
  });

  it('mends a date that a list shares once', () => {
    finds(citationDate, recalling('its resolutions 67/189 and 67/192 of ⟦20 December 2013⟧'), setting);
    mends(
      citationDate,
      recalling('its resolutions 67/189 and 67/192 of 20 December 2013'),
      recalling('its resolutions 67/189 and 67/192 of 20 December 2012'),
      setting,
    );
  });

  it('does not take the date of the last of a list for the date of one that is of another day', () => {
    silentOn(citationDate, recalling('its resolutions 70/1 and 70/299 of 29 July 2016'), setting);
  });

  it('asks which is wrong where a number one figure apart is of that very date', () => {
    const source = recalling('its resolution 69/193 of 18 December 2013');
    const [finding] = findingsOf(source, { ...setting, rules: [citationDate] });
    assert.deepEqual(
      finding?.fixes.map(({ edits, safe }) => [applyEdits(source, edits), safe]),
      [
        [recalling('its resolution 69/193 of 18 December 2014'), false],
        [recalling('its resolution 68/193 of 18 December 2013'), false],
      ],
    );
  });

  it('leaves either date where the documents of the corpus disagree, and is no error where there is a third', () => {
    silentOn(citationDate, recalling('its resolution 67/1 of 19 September 2012'), setting);
    silentOn(citationDate, recalling('its resolution 67/1 of 24 September 2012'), setting);
    const [finding] = findingsOf(recalling('its resolution 67/1 of 25 September 2012'), {
      ...setting,
      rules: [citationDate],
    });
    assert.equal(finding?.level, 'warning');
    assert.deepEqual(
      finding.fixes.map(({ safe }) => safe),
      [false, false],
    );
  });

  it('finds a date on which the session cannot have sat, without knowing the right one', () => {
    for (const words of [
      'its resolution 77/231 of ⟦15 December 2012⟧',
      'its resolution 415 A (V) of ⟦1 December 1960⟧',
      'Security Council resolution 1373 (2001) of ⟦28 September 2002⟧',
      'Human Rights Council resolution 35/25 of ⟦23 June 2019⟧',
    ])
      finds(citationDate, recalling(words), setting);
    const [finding] = findingsOf(recalling('its resolution 77/231 of 15 December 2012'), {
      ...setting,
      rules: [citationDate],
    });
    assert.ok(finding?.unmended);
  });

  it('does not doubt the date of what may be another body’s', () => {
    silentOn(
      citationDate,
      recalling(
        'the work of the Conference of the Parties to the Convention on Biological Diversity and its decision 15/4 of 19 December 2022',
      ),
      setting,
    );
    silentOn(
      citationDate,
      recalling('the work of the Human Rights Council and its resolution 42/19 of 26 September 2019'),
      setting,
    );
  });
});
