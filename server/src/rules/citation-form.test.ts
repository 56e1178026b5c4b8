import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citationForm } from './citation-form.ts';
import { acts, recalling } from './citations/testing.ts';
import { draftWith, names, register } from './notes/testing.ts';
import { finds, findingsOf, mends, silentOn } from './testing.ts';

const setting = { corpus: acts };
const mendsTo = (bad: string, good: string): void => {
  mends(citationForm, recalling(bad), recalling(good), setting);
};

describe('citation-form', () => {
  it('is silent on the numbers that organs give', () => {
    for (const words of [
      'General Assembly resolutions 3363 (XXX), 217 A (III) and 31/16 A',
      'its resolutions 3362 (S-VII), S-8/1, 2252 (ES-V) and ES-10/21',
      'Security Council resolutions 242 (1967) and 1454 (2002)',
      'Economic and Social Council resolutions 155 C (VII) and 1982/29',
      'Commission on Crime Prevention and Criminal Justice resolution 33/1',
      'resolution 12/3 of the Governing Council of the United Nations Environment Programme',
      'World Health Assembly resolution 63.22',
      'the report, entitled “General Assembly resolution 3363/30”',
    ])
      silentOn(citationForm, recalling(words), setting);
  });

  it('finds a number of another era, another build, or of no build at all', () => {
    for (const words of [
      'its resolution ⟦3541 (XXXI)⟧',
      'its resolution ⟦5/415⟧ of 1 December 1950',
      'General Assembly resolution ⟦2022/232⟧',
      'its resolution ⟦1 (S-VIII)⟧',
      'Security Council resolution ⟦56/1⟧',
      'Security Council resolution ⟦1325⟧',
      'Security Council resolution ⟦1325 (2010)⟧',
      'Economic and Social Council resolution ⟦1975/29⟧',
      'Commission on Crime Prevention and Criminal Justice resolution ⟦2023/1⟧',
    ])
      finds(citationForm, recalling(words), setting);
  });

  it('writes the number as the organ does, where the register has it so', () => {
    mendsTo('its resolution 232 (LXXVII) of 15 December 2022', 'its resolution 77/232 of 15 December 2022');
    mendsTo('its resolution 232/77 of 15 December 2022', 'its resolution 77/232 of 15 December 2022');
    mendsTo('its resolution 2022/232 of 15 December 2022', 'its resolution 77/232 of 15 December 2022');
    mendsTo('its resolution 5/415 of 1 December 1950', 'its resolution 415 (V) of 1 December 1950');
    mendsTo('Security Council resolution 1325', 'Security Council resolution 1325 (2000)');
    mendsTo('Security Council resolution 1325/2000', 'Security Council resolution 1325 (2000)');
    mendsTo('Security Council resolution 2000/1325', 'Security Council resolution 1325 (2000)');
    mendsTo(
      'Economic and Social Council resolution 40/2013',
      'Economic and Social Council resolution 2013/40',
    );
  });

  it('offers what the number may stand for, and does not mend by itself what the register lacks', () => {
    const fixesOf = (words: string) =>
      findingsOf(recalling(words), { ...setting, rules: [citationForm] }).flatMap(({ fixes }) =>
        fixes.map(({ title, safe }) => [title, safe]),
      );
    assert.deepEqual(fixesOf('its resolution 1 (LXXX)'), [['Write “80/1”', false]]);
    const [finding] = findingsOf(recalling('Security Council resolution 9999'), {
      ...setting,
      rules: [citationForm],
    });
    assert.deepEqual(finding?.fixes, []);
    assert.ok(finding.unmended);
  });

  it('leaves to citation-organ what is another organ’s number', () => {
    silentOn(citationForm, recalling('its resolution 2013/40'), setting);
    silentOn(citationForm, recalling('Economic and Social Council resolution 77/232'), setting);
  });

  it('finds a number of no build in a list, and that one alone', () => {
    finds(
      citationForm,
      recalling('its resolutions 70/1 of 25 September 2015, ⟦182 (LXXVI)⟧ of 16 December 2021 and 77/232'),
      setting,
    );
  });

  it('looks at notes, too, whose organ is named or not', () => {
    const noted = (note: string): string =>
      recalling('the Rules,[^1] and others').concat(`\n[^1]: ${note}\n`);
    for (const note of [
      'Resolution 77/232, annex.',
      'Security Council resolution 1325 (2000).',
      'Economic and Social Council resolutions 155 C (VII) and 1982/29.',
      'Report of the World Conference, chap. I, resolution 1, annex II.',
      'United Nations Environment Assembly resolution 1/3.',
    ])
      silentOn(citationForm, noted(note), setting);
    finds(citationForm, noted('Resolution ⟦232 (LXXVII)⟧, annex.'), setting);
    mends(
      citationForm,
      noted('Resolution 232 (LXXVII), annex.'),
      noted('Resolution 77/232, annex.'),
      setting,
    );
    mends(
      citationForm,
      noted('Economic and Social Council resolution 40/2013.'),
      noted('Economic and Social Council resolution 2013/40.'),
      setting,
    );
  });

  it('leaves to footnote-text the note of an instrument that the register knows', () => {
    const note = draftWith(`*Recalling* ${names.mandela},[^1]`, '[^1]: Resolution 175 (LXX), annex.');
    silentOn(citationForm, note, { corpus: register });
  });
});
