/** What the tests of footnotes share. Imported by tests only. */
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import { corpusWith } from '../testing.ts';

/** A draft around its preamble and its notes; each is given as it stands in the source. */
export function draftWith(preamble: string, notes: string, front = ''): string {
  const head = front === '' ? '' : `---\n${front}\n---\n\n`;
  const tail = notes === '' ? '' : `\n${notes}\n`;
  return `${head}# Crime prevention\n\n*The General Assembly*,\n\n${preamble}\n\n1. *Decides* so.\n${tail}`;
}

const ordinals = 'first second third fourth fifth sixth seventh eighth'.split(' ');

/** The label in `⟦3⟧` or `3`. */
const bare = (label: string): string => label.replace(/[⟦⟧]/gu, '');

/** A list of things, each with a mark: "the first thing,[^1] the second thing,[^2]". A label may stand in ⟦ ⟧. */
export function things(marks: string): string {
  return marks
    .split(' ')
    .map(
      (mark, index) => `the ${ordinals[index] ?? ''} thing,${mark.replace(bare(mark), `[^${bare(mark)}]`)}`,
    )
    .join(' ');
}

/** Notes by their labels, each citing a document of its own: `3` cites A/79/3, `3=4` A/79/4. */
export function noteList(notes: string): string {
  return notes
    .split(' ')
    .map((note) => {
      const [label = '', text = bare(label)] = note.split('=');
      return `${label.replace(bare(label), `[^${bare(label)}]:`)} A/79/${text}.`;
    })
    .join('\n\n');
}

/** A draft whose marks and notes are given by their labels. */
export function noted(marks: string, notes: string): string {
  return draftWith(`*Recalling* ${things(marks)}`, noteList(notes));
}

/** Several texts in one file, each with its own notes behind it. */
export function severalTexts(...texts: readonly (readonly [marks: string, notes: string])[]): string {
  return texts
    .map(
      ([marks, notes], index) =>
        `# Draft resolution ${['I', 'II', 'III', 'IV'][index] ?? ''}\n\n## Crime\n\n*The General Assembly*,\n\n*Recalling* ${things(marks)}\n\n1. *Decides* so.\n${notes === '' ? '' : `\n${noteList(notes)}\n`}`,
    )
    .join('\n');
}

function instrument(id: number, title: string, short: string, note: string): RegisterEntry {
  return {
    id,
    kind: 'instrument',
    key: `instrument:${short.toLowerCase().replaceAll(' ', '-')}`,
    organ: 'General Assembly',
    number: undefined,
    date: undefined,
    dateDisputed: false,
    title,
    shortForms: [short],
    note,
    citedCount: 3,
  };
}

const entries: readonly RegisterEntry[] = [
  instrument(
    1,
    'United Nations Standard Minimum Rules for the Treatment of Prisoners',
    'Nelson Mandela Rules',
    'Resolution 70/175, annex.',
  ),
  instrument(
    2,
    'United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders',
    'Bangkok Rules',
    'Resolution 65/229, annex.',
  ),
  instrument(
    3,
    'United Nations Convention against Transnational Organized Crime',
    'Organized Crime Convention',
    'United Nations, Treaty Series, vol. 2225, No. 39574.',
  ),
  instrument(
    4,
    'United Nations Convention against Corruption',
    'Convention against Corruption',
    'United Nations, Treaty Series, vol. 2349, No. 42146.',
  ),
  instrument(
    5,
    'International Covenant on Civil and Political Rights',
    'Civil and Political Covenant',
    'Resolution 2200 A (XXI), annex.',
  ),
  instrument(
    6,
    'Guidelines for the Prevention of Crime',
    'Crime Guidelines',
    'Economic and Social Council resolution 2002/13, annex.',
  ),
];

/** A register that knows six instruments and how adopted texts note them. */
export const register: Corpus = corpusWith({
  entry: (key) => entries.find((entry) => entry.key === key),
  instruments: () => entries,
});

/** The names of the instruments of `register`, with their short forms where texts give them. */
export const names = {
  mandela:
    'the United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules)',
  bangkok:
    'the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules)',
  crime: 'the United Nations Convention against Transnational Organized Crime',
  corruption: 'the United Nations Convention against Corruption',
  covenant: 'the International Covenant on Civil and Political Rights',
  guidelines: 'the Guidelines for the Prevention of Crime',
} as const;
