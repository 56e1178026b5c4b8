import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corpusWith, finds, findingsOf, mends, silentOn } from './testing.ts';
import { footnoteForm } from './footnote-form.ts';
import { draftWith } from './notes/testing.ts';

const text = (note: string): string => draftWith('*Recalling* the Rules,[^1]', `[^1]: ${note}`);
const of = (organ: string, note: string): string => text(note).replace('The General Assembly', organ);

const becomes = (bad: string, good: string): void => {
  finds(footnoteForm, text(`⟦${bad}⟧`));
  mends(footnoteForm, text(bad), text(good));
};

describe('footnote-form', () => {
  it('is silent on notes in the form of their kind, and on those without a fixed form', () => {
    for (const note of [
      'United Nations, *Treaty Series*, vol. 2225, No. 39574.',
      'United Nations, *Treaty Series*, vols. 2225, 2237, 2241 and 2326, No. 39574.',
      'Resolution 76/181, annex.',
      'Resolution 217 A (III).',
      'Resolution 2200 A (XXI), annex.',
      'Resolution S-32/1, annex.',
      'Resolutions 53/243 A and B.',
      'Economic and Social Council resolution 2002/13, annex.',
      'Decision 55/488.',
      'E/CN.15/2024/12.',
      'See A/CONF.234/16, chap. VII, sect. B.',
      'A/CONF.234/16, para. 24 and annex.',
      'CAC/COSP/2013/18, sect. I.A, resolution 5/3, para. 6.',
      'A/73/831-E/2019/56, annexes I and II.',
      'See World Health Organization, document WHA63/2010/REC/1.',
      'Resolutions 72/194 and 72/284 and Security Council resolutions 2133 (2014) and 2178 (2014).',
      'See *Official Records of the Economic and Social Council, 2017, Supplement No. 10* (E/2017/30), chap. I.',
      'The term “survivor” is not defined in resolution 70/1.',
      '*Ibid.*, vol. 2237, No. 39574.',
      '',
    ])
      silentOn(footnoteForm, text(note));
  });

  it('writes treaties as United Nations, Treaty Series, vol. and No.', () => {
    const right = 'United Nations, *Treaty Series*, vol. 2225, No. 39574.';
    becomes('UNTS vol. 2225, No. 39574.', right);
    becomes('United Nations *Treaty Series*, volume 2225, no. 39574.', right);
    becomes('UN, *Treaty Series*, vol 2225, No 39574.', right);
    becomes('United Nations, *Treaty Series*, vol. 2225, No. I-39574.', right);
    becomes(
      'United Nations, *Treaty Series*, vol. 2225, 2237 and 2241, No. 39574.',
      'United Nations, *Treaty Series*, vols. 2225, 2237 and 2241, No. 39574.',
    );
    becomes(
      'United Nations, *Treaty Series*, vols. 2225, No. 39574, article 3.',
      'United Nations, *Treaty Series*, vol. 2225, No. 39574, art. 3.',
    );
  });

  it('sets the title of the series in italics', () => {
    becomes(
      'United Nations, Treaty Series, vol. 2225, No. 39574.',
      'United Nations, *Treaty Series*, vol. 2225, No. 39574.',
    );
  });

  it('writes resolutions by their number, places in short', () => {
    becomes('A/RES/76/181, annex.', 'Resolution 76/181, annex.');
    becomes('A/RES/217(III) A.', 'Resolution 217(III) A.');
    becomes('Res. 76/181, Annex.', 'Resolution 76/181, annex.');
    becomes('resolution 76/181 (annex).', 'Resolution 76/181, annex.');
    becomes('Resolution 76/181, paragraph 5.', 'Resolution 76/181, para. 5.');
    becomes('ECOSOC resolution 2002/13, annex.', 'Economic and Social Council resolution 2002/13, annex.');
    becomes('S/RES/1373 (2001).', 'Security Council resolution 1373 (2001).');
  });

  it('names the organ of a resolution where it is another’s, and leaves its own name out', () => {
    const council = '*The Economic and Social Council*'.slice(1, -1);
    silentOn(footnoteForm, of(council, 'General Assembly resolution 70/175, annex.'));
    silentOn(footnoteForm, of(council, 'Resolution 2002/13, annex.'));
    mends(
      footnoteForm,
      of(council, 'Economic and Social Council resolution 2002/13, annex.'),
      of(council, 'Resolution 2002/13, annex.'),
    );
    mends(
      footnoteForm,
      text('General Assembly resolution 70/175, annex.'),
      text('Resolution 70/175, annex.'),
    );
  });

  it('adds the organ where the number cannot be the speaking organ’s own', () => {
    const corpus = corpusWith({
      entry: (key) => (key === 'A/RES/70/175' ? { key } : undefined) as never,
    });
    const council = 'The Economic and Social Council';
    mends(
      footnoteForm,
      of(council, 'Resolution 70/175, annex.'),
      of(council, 'General Assembly resolution 70/175, annex.'),
      { corpus },
    );
    silentOn(footnoteForm, of(council, 'Resolution 70/175, annex.'));
  });

  it('only hints at the organ’s own name where the text has it throughout', () => {
    const levels = (notes: string): readonly string[] =>
      findingsOf(draftWith('*Recalling* this[^1] and that,[^2]', notes), { rules: [footnoteForm] }).map(
        ({ level }) => level,
      );
    const long = '[^1]: General Assembly resolution 70/175, annex.\n\n[^2]: ';
    assert.deepEqual(levels(`${long}General Assembly resolution 70/1.`), ['hint', 'hint']);
    assert.deepEqual(levels(`${long}Resolution 70/1.`), ['warning']);
  });

  it('writes documents by their symbol alone', () => {
    becomes('UN Doc. E/CN.15/2024/12.', 'E/CN.15/2024/12.');
    becomes('Document E/CN.15/2024/12.', 'E/CN.15/2024/12.');
    becomes('See document A/CONF.234/16, chapter VII, section B.', 'See A/CONF.234/16, chap. VII, sect. B.');
  });

  it('leaves a missing full stop to its own rule', () => {
    silentOn(footnoteForm, text('Resolution 70/175, annex'));
    mends(footnoteForm, text('UN Doc. A/79/1'), text('A/79/1'));
  });
});

describe('marks as they were pasted', () => {
  const pasted =
    '# T\n\n*The General Assembly*,\n\n*Recalling* this,<sup>1</sup> that,² and more,^3^\n\n1. *Decides* so,<sup>4, 5</sup> too.\n\n<sup>1</sup> A/79/1.\n\n² A/79/2.\n\n^3^ A/79/3.\n\n⁴A/79/4.\n\n⁵ A/79/5.\n';
  const written =
    '# T\n\n*The General Assembly*,\n\n*Recalling* this,[^1] that,[^2] and more,[^3]\n\n1. *Decides* so,[^4],[^5] too.\n\n[^1]: A/79/1.\n\n[^2]: A/79/2.\n\n[^3]: A/79/3.\n\n[^4]: A/79/4.\n\n[^5]: A/79/5.\n';

  it('are a hint, once, whose fix writes them all as the draft format does', () => {
    finds(footnoteForm, pasted.replace('<sup>1</sup>', '⟦<sup>1</sup>⟧'));
    const [finding] = findingsOf(pasted, { rules: [footnoteForm] });
    assert.equal(finding?.level, 'hint');
    mends(footnoteForm, pasted, written);
  });
});
