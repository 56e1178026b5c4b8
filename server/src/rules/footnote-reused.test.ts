import { describe, it } from 'node:test';
import { footnoteReused } from './footnote-reused.ts';
import { draftWith, noted } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

const twice = (first: string, second: string, notes: string, front = ''): string =>
  draftWith(`*Having considered* the reports of the Secretary-General,${first}`, notes, front).replace(
    '*Decides* so.',
    `*Approves* what the first of them proposes.${second}`,
  );

describe('footnote-reused', () => {
  it('is silent where each mark stands once', () => {
    silentOn(footnoteReused, noted('1 2 3', '1 2 3'));
  });

  it('finds a mark that stands again, and gives it a note of its own', () => {
    finds(footnoteReused, twice('[^1]', '⟦[^1]⟧', '[^1]: A/79/112.'));
    mends(
      footnoteReused,
      twice('[^1]', '[^1]', '[^1]: A/79/112.'),
      twice('[^1]', '[^2]', '[^1]: A/79/112.\n\n[^2]: A/79/112.'),
    );
  });

  it('numbers the notes after the new one anew', () => {
    mends(footnoteReused, noted('1 2 1 3', '1 2 3'), noted('1 2 3 4', '1 2 3=1 4=3'));
  });

  it('writes the source out where the note says Ibid.', () => {
    mends(
      footnoteReused,
      noted('1 2 3 2', '1 2 3').replace('A/79/2.', 'Ibid., annex.'),
      noted('1 2 3 4', '1 2 3 4=1,')
        .replace('A/79/2.', 'Ibid., annex.')
        .replace('A/79/1,.', 'A/79/1, annex.'),
    );
  });

  it('takes out a mark that stands twice side by side', () => {
    finds(footnoteReused, twice('[^1]⟦[^1]⟧', '', '[^1]: A/73/112.', 'date: 2019-05-24'));
    mends(footnoteReused, twice('[^1][^1]', '', '[^1]: A/79/112.'), twice('[^1]', '', '[^1]: A/79/112.'));
  });

  it('lets explanations be pointed to again', () => {
    const note =
      '[^1]: The term “survivor” is not defined in the Protocol, but is used by some Member States.';
    silentOn(footnoteReused, twice('[^1]', '[^1]', note));
  });

  it('lets drafts from before the new practice be', () => {
    silentOn(footnoteReused, twice('[^1]', '[^1]', '[^1]: A/73/112.', 'date: 2019-05-24'));
    finds(footnoteReused, twice('[^1]', '⟦[^1]⟧', '[^1]: A/79/112.', 'date: 2025-10-20'));
  });
});
