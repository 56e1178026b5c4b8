import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citationOrder } from './citation-order.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const recalling = (words: string): string =>
  assembly(`*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report.`);
const fixed = (bad: string, good: string): void => {
  mends(citationOrder, recalling(bad), recalling(good));
};
describe('citation-order', () => {
  it('finds the first that should stand further up, and sorts all with their dates', () => {
    finds(
      citationOrder,
      recalling(
        'its resolutions 77/237 of 15 December 2022, ⟦72/196 of 19 December 2017⟧ and 76/187 of 16 December 2021',
      ),
    );
    fixed(
      'its resolutions 77/237 of 15 December 2022, 72/196 of 19 December 2017 and 76/187 of 16 December 2021',
      'its resolutions 72/196 of 19 December 2017, 76/187 of 16 December 2021 and 77/237 of 15 December 2022',
    );
    fixed('Council resolutions 2011/33 and 2004/27', 'Council resolutions 2004/27 and 2011/33');
    fixed('its decisions 77/512 and 74/550 A', 'its decisions 74/550 A and 77/512');
  });

  it('moves titles, subjects and places with the numbers they belong to', () => {
    fixed(
      'its resolutions 73/154 of 17 December 2018 on protecting children from bullying, 73/148 of 17 December 2018, entitled “Violence against women, girls and others”, and 69/194, annex, on model strategies',
      'its resolutions 69/194, annex, on model strategies, 73/148 of 17 December 2018, entitled “Violence against women, girls and others”, and 73/154 of 17 December 2018 on protecting children from bullying',
    );
  });

  it('leaves a title behind the last where it is, and says that it may be the title of all', () => {
    const source = recalling(
      'its resolutions 23/1 of 16 May 2014 and 16/1 of 27 April 2007 on trafficking in timber',
    );
    mends(
      citationOrder,
      source,
      recalling('its resolutions 16/1 of 27 April 2007 and 23/1 of 16 May 2014 on trafficking in timber'),
    );
    const [finding] = findingsOf(source, { rules: [citationOrder] });
    assert.deepEqual(
      finding?.fixes.map(({ safe }) => safe),
      [false],
    );
  });

  it('keeps dates with the numbers that share them', () => {
    fixed(
      'its resolutions 67/192 and 67/189 of 20 December 2012',
      'its resolutions 67/189 and 67/192 of 20 December 2012',
    );
    fixed(
      'its resolutions 67/192 and 67/189 of 20 December 2012 and 66/181 of 19 December 2011',
      'its resolutions 66/181 of 19 December 2011 and 67/189 and 67/192 of 20 December 2012',
    );
  });

  it('orders letters, old numbers and the numbers of the Security Council', () => {
    fixed('its resolutions 31/16 A and 3363 (XXX)', 'its resolutions 3363 (XXX) and 31/16 A');
    fixed('its resolutions 57/270 B and 57/270 A', 'its resolutions 57/270 A and 57/270 B');
    fixed(
      'Security Council resolutions 1612 (2005) and 1325 (2000)',
      'Security Council resolutions 1325 (2000) and 1612 (2005)',
    );
    silentOn(citationOrder, recalling('its resolutions 9/8 and 10/6, 3362 (S-VII) and 3281 (XXIX)'));
  });

  it('does not sort where a mark, markup or words belong to a place in the list', () => {
    for (const words of [
      'its resolutions 77/237 of 15 December 2022,[^1] ⟦72/196⟧ and 76/187',
      'its resolutions 77/237 and ⟦72/196⟧,[^1]',
      'its resolutions [77/237](https://undocs.org/A/RES/77/237) and ⟦72/196⟧',
      'its resolutions 77/237 and ⟦72/196⟧, on crime and on drugs, respectively',
      'its resolutions 77/237 on crime, ⟦72/196⟧ and 71/209 on drugs',
      'the annexes to its resolutions 77/237 and ⟦72/196⟧',
    ]) {
      finds(citationOrder, recalling(words));
      const source = recalling(words.replaceAll(/[⟦⟧]/gu, ''));
      const found = findingsOf(source, { rules: [citationOrder] });
      assert.deepEqual(
        found.map(({ fixes, unmended }) => [fixes.length, unmended !== undefined]),
        [[0, true]],
      );
    }
  });

  it('is silent on lists in order, on other lists, and on what is quoted', () => {
    for (const words of [
      'its resolutions 72/196 of 19 December 2017, 76/187 of 16 December 2021 and 77/237 of 15 December 2022',
      'its resolution 77/237 of 15 December 2022 and its resolution 72/196 of 19 December 2017',
      'its resolutions 53/243 A and B',
      'its resolution 77/237 and Economic and Social Council resolution 2011/33',
      'the report entitled “Follow-up to resolutions 77/237 and 72/196”',
      'its resolutions S-8/1 and 72/196',
    ])
      silentOn(citationOrder, recalling(words));
  });

  it('does not order numbers that are wrong', () => {
    silentOn(
      citationOrder,
      recalling('its resolutions 72/196 of 19 December 2017, 187 (LXXVI) of 16 December 2021 and 77/237'),
    );
  });
});
