import { describe, it } from 'node:test';
import { pageReference } from './page-reference.ts';
import { assembly, finds, silentOn } from './testing.ts';

const notes = (...texts: readonly string[]): string =>
  assembly(
    [
      ...texts.map((_, index) => `*Recalling* what was said,[^${index + 1}]`),
      '1. *Requests* the Secretary-General to report.',
      ...texts.map((text, index) => `[^${index + 1}]: ${text}`),
    ].join('\n\n'),
  );

describe('page-reference', () => {
  it('finds pages of documents, official records and resolutions in notes', () => {
    finds(pageReference, notes('A/68/53, ⟦p. 12⟧.'));
    finds(pageReference, notes('See E/CN.15/2024/12, chap. II, ⟦pp. 7 and 8⟧.'));
    finds(pageReference, notes('Resolution 70/175, annex, ⟦p. 4⟧.'));
    finds(
      pageReference,
      notes(
        '*Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53* (A/68/53), ⟦pp. 7–9⟧.',
      ),
    );
  });

  it('finds pages in running text', () => {
    finds(
      pageReference,
      assembly('1. *Takes note* of document A/68/53, ⟦page 12⟧, and of ⟦pages 3 to 5⟧ of document A/77/464.'),
    );
  });

  it('finds pages that are written carelessly', () => {
    finds(pageReference, notes('A/68/53 ⟦p.12⟧.', 'A/68/54, ⟦p12⟧.', 'A/68/55, at ⟦pages 3-5⟧.'));
  });

  it('finds pages that Ibid. adds to a document', () => {
    finds(pageReference, notes('A/68/53, para. 12.', '*Ibid.*, ⟦p. 3⟧.'));
    silentOn(
      pageReference,
      notes('United Nations, *Treaty Series*, vol. 2225, No. 39574.', '*Ibid.*, p. 209.'),
    );
    silentOn(pageReference, notes('A/68/53, para. 12.', 'A book of some kind.', '*Ibid.*, p. 3.'));
  });

  it('is silent on treaties, publications and books, and on other places in documents', () => {
    silentOn(pageReference, notes('United Nations, *Treaty Series*, vol. 2225, No. 39574, p. 209.'));
    silentOn(
      pageReference,
      notes('*Manual on Victims* (United Nations publication, Sales No. E.86.IV.1), p. 5.'),
    );
    silentOn(pageReference, notes('John Smith, *Prisons of the World* (London, 1990), p. 12.'));
    silentOn(pageReference, notes('A/68/53, chap. V, sect. A, para. 12.'));
    silentOn(
      pageReference,
      assembly('1. *Requests* a report of 20 pages, and notes the web page on A/68/53.'),
    );
  });

  it('leaves what is quoted', () => {
    silentOn(pageReference, assembly('1. *Notes* the words “see A/68/53, p. 12”.'));
  });
});
