import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../text/edits.ts';
import { citationTitle } from './citation-title.ts';
import { acts, recalling } from './citations/testing.ts';
import { finds, findingsOf, mends, silentOn } from './testing.ts';

const setting = { corpus: acts };
const entitled = (title: string): string =>
  recalling(`its resolution 70/1 of 25 September 2015, entitled “${title}”`);
const on = (subject: string): string =>
  recalling(`its resolution 76/182 of 16 December 2021 on ${subject}, in which it decided so`);
const right = 'Transforming our world: the 2030 Agenda for Sustainable Development';

describe('citation-title', () => {
  it('is silent on the title as the register has it, in any case and punctuation', () => {
    silentOn(citationTitle, entitled(right), setting);
    silentOn(
      citationTitle,
      entitled('Transforming Our World, the 2030 Agenda for Sustainable Development'),
      setting,
    );
    silentOn(citationTitle, entitled('Something else'));
  });

  it('finds a word changed, dropped, added or misspelt in a quoted title, and mends that', () => {
    finds(
      citationTitle,
      entitled('⟦Transforming the world: the 2030 Agenda for Sustainable Development⟧'),
      setting,
    );
    for (const wrong of [
      'Transforming the world: the 2030 Agenda for Sustainable Development',
      'Transforming our world: 2030 Agenda for Sustainable Development',
      'Transforming our world: the new 2030 Agenda for Sustainable Development',
      'Transforming our wrold: the 2030 Agenda for Sustainable Development',
      'Our world: the 2030 Agenda for Sustainable Development',
      'Transforming our world: the 2030 Agenda for Sustained Developments',
    ])
      mends(citationTitle, entitled(wrong), entitled(right), setting);
    mends(
      citationTitle,
      recalling(
        'its resolution 59/156 of 20 December 2004, entitled "Preventing, and punishing trafficking in human organs"',
      ),
      recalling(
        'its resolution 59/156 of 20 December 2004, entitled "Preventing, combating and punishing trafficking in human organs"',
      ),
      setting,
    );
  });

  it('leaves a title alone that is another’s altogether', () => {
    silentOn(citationTitle, entitled('Protection of migrants'), setting);
  });

  it('lets a subject sum up or shorten the title', () => {
    for (const subject of [
      'reducing reoffending through rehabilitation and reintegration',
      'reducing reoffending',
      'crime prevention',
      'the reducing of reoffending through rehabilitation and reintegration',
      'measures to reduce reoffending through rehabilitation, education and reintegration',
    ])
      silentOn(citationTitle, on(subject), setting);
  });

  it('finds a word or two changed in a subject, and offers the words of adopted texts', () => {
    const wrong = on('reducing offending through rehabilitation and reintegration');
    finds(citationTitle, wrong.replace(/reducing .* reintegration/u, '⟦$&⟧'), setting);
    const [finding] = findingsOf(wrong, { ...setting, rules: [citationTitle] });
    const [fix] = finding?.fixes ?? [];
    assert.equal(fix?.safe, false);
    assert.equal(
      applyEdits(wrong, fix.edits),
      on('reducing reoffending through rehabilitation and reintegration'),
    );
  });

  it('keeps markup among the words, and says why it cannot mend what markup cuts', () => {
    mends(
      citationTitle,
      entitled('*Transforming* the world: the 2030 Agenda for Sustainable Development'),
      entitled('*Transforming* our world: the 2030 Agenda for Sustainable Development'),
      setting,
    );
    const [finding] = findingsOf(
      entitled('Transforming the *world*: the 2030 Agenda for Sustained Development'),
      { ...setting, rules: [citationTitle] },
    );
    assert.deepEqual(finding?.fixes, []);
    assert.ok(finding.unmended);
  });
});
