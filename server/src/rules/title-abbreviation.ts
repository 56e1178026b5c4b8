/** Abbreviations in a title. */
import type { Placed, Text } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { textsOf } from './shared/texts.ts';

/** The rule. */
export const titleAbbreviation: Rule = {
  id: 'title-abbreviation',
  group: 'structure',
  level: 'warning',
  profiles: ['ga', 'decision'],
  page: {
    summary: 'An organ, office or instrument is abbreviated in a title',
    why: 'A title stands alone in agendas, indexes and databases, where nothing before it spells the short form out.',
    bad: '# Strengthening the mandate of UNODC\n\n*The General Assembly*,\n\n1. *Requests* the Secretary-General to report at its next session.\n',
    good: '# Strengthening the mandate of the United Nations Office on Drugs and Crime\n\n*The General Assembly*,\n\n1. *Requests* the Secretary-General to report at its next session.\n',
    source: 'United Nations Editorial Manual, on titles of resolutions and decisions and on abbreviations.',
  },
  check: ({ draft }) => textsOf(draft).flatMap(problemsOf),
};

/** Two capitals or more, or a name such as UN-Women, UN/CEFACT; roman numbers left out. */
const shortForm = /(?<![\p{L}\p{N}/-])(?:[A-Z]{2,}(?:[-/][A-Z][A-Za-z]*)*s?)(?![\p{L}\p{N}/])/gu;
const roman = /^[IVXLC]+$/u;

/** Better known by their letters than by their names, and no organ, office or instrument. */
const words: ReadonlySet<string> = new Set(['AIDS', 'COVID', 'DNA', 'HIV', 'HIV/AIDS', 'SARS']);

function problemsOf({ titlePlaced, title }: Text): readonly Problem[] {
  // A title all in capitals says nothing about which words are short forms.
  if (!titlePlaced || !/\p{Ll}/u.test(title)) return [];
  const found = [...titlePlaced.block.plain.matchAll(shortForm)];
  return found
    .filter(([form]) => !roman.test(form) && !words.has(form.replace(/-\d+$/u, '')))
    .filter(({ index }) => inTitle(titlePlaced, title, index))
    .map(({ 0: form, index }) => ({
      span: absoluteSpan(titlePlaced, { start: index, end: index + form.length }),
      message: `“${form}” is to be written in full in a title.`,
      fixes: [],
    }));
}

/** A title may share its line with the heading `Resolution ES-10/1`. */
function inTitle({ block }: Placed, title: string, at: number): boolean {
  return at >= block.plain.length - title.length;
}
