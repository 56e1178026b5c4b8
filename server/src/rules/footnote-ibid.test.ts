import { describe, it } from 'node:test';
import { footnoteIbid } from './footnote-ibid.ts';
import { draftWith, names, register, severalTexts, things } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

/** A draft with these notes, each with its mark. */
const text = (...notes: readonly string[]): string =>
  draftWith(
    `*Recalling* ${things(notes.map((_, index) => String(index + 1)).join(' '))}`,
    notes.map((note, index) => `[^${String(index + 1)}]: ${note}`).join('\n\n'),
  );

const crime = 'United Nations, *Treaty Series*, vol. 2225, No. 39574.';

describe('footnote-ibid', () => {
  it('is silent where the note before has the one source that is meant', () => {
    silentOn(footnoteIbid, text(crime, 'Ibid., vol. 2349, No. 42146.', '*Ibid.*, vol. 1577, No. 27531.'));
    silentOn(footnoteIbid, text('A/CONF.234/16.', 'Ibid., chap. I.', 'Ibid., sect. VII.B.'));
    silentOn(footnoteIbid, text('Resolution 2200 A (XXI), annex.', 'Ibid.'));
    silentOn(
      footnoteIbid,
      text(
        'See *Official Records of the Economic and Social Council, 2017, Supplement No. 10* (E/2017/30), chap. I.',
        'Ibid., *2007, Supplement No. 10* (E/2007/30/Rev.1), part one.',
      ),
    );
  });

  it('is silent where the note before was not read: nothing is certain then', () => {
    silentOn(
      footnoteIbid,
      text('*Effective Management of Seized Assets* (Vienna, 2017).', 'Ibid., para. 3.'),
    );
  });

  it('finds an Ibid. with nothing before it', () => {
    finds(footnoteIbid, text('⟦Ibid., annex.⟧', 'A/79/2.'));
  });

  it('finds an Ibid. behind a note of another kind, and writes it out', () => {
    finds(footnoteIbid, text(crime, 'Resolution 70/175, annex.', '⟦Ibid., vol. 2349, No. 42146.⟧'));
    mends(
      footnoteIbid,
      text(crime, 'Resolution 70/175, annex.', '*Ibid.*, vol. 2349, No. 42146.'),
      text(crime, 'Resolution 70/175, annex.', 'United Nations, *Treaty Series*, vol. 2349, No. 42146.'),
    );
  });

  it('finds an Ibid. behind several sources, and behind an explanation', () => {
    finds(footnoteIbid, text('Resolutions 68/191 and 70/176.', '⟦Ibid.⟧'));
    finds(footnoteIbid, text('The term “survivor” is used here in its widest sense only.', '⟦Ibid.⟧'));
  });

  it('leaves an Ibid. whose note before is missing to the rule that finds its mark', () => {
    const source = text(crime, 'A/79/2.', 'Ibid., annex.').replace('[^2]: A/79/2.\n\n', '');
    silentOn(footnoteIbid, source);
  });

  it('finds an Ibid. that the register knows to mean something else', () => {
    const note = (last: string): string =>
      draftWith(
        `*Recalling* ${names.mandela}[^1] and ${names.covenant},[^2]`,
        `[^1]: Resolution 70/175, annex.\n\n[^2]: ${last}`,
      );
    finds(footnoteIbid, note('⟦Ibid.⟧'), { corpus: register });
    mends(footnoteIbid, note('Ibid.'), note('Resolution 2200 A (XXI), annex.'), { corpus: register });
  });

  it('finds an Ibid. for a note of another text', () => {
    const texts = (note: string): string => severalTexts(['1', '1'], ['2', '2']).replace('A/79/2.', note);
    finds(footnoteIbid, texts('⟦Ibid., annex.⟧'));
    mends(footnoteIbid, texts('Ibid., annex.'), texts('A/79/1, annex.'));
  });
});
