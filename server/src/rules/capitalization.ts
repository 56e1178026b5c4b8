/** Capitals where the United Nations writes small letters, and small letters where it writes capitals. */
import type { InstrumentCitation } from '../citations/model.ts';
import { spanAround } from '../citations/quotes.ts';
import { CAPITALIZED, SECRETARY_GENERAL } from '../language/capitalized-terms.ts';
import { capital } from '../language/words.ts';
import { STATES } from '../language/country-names.ts';
import type { Block } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Fix, Problem } from './model.ts';
import { citationsIn, misnamedIn } from './notes/subject.ts';
import { profiles } from './profile.ts';
import { PhraseTable, prose } from './shared/prose.ts';
import { needlessCapitals } from './style/needless-capitals.ts';
import { ownWords, type OwnWord } from './style/own-words.ts';
import { apart, type Rewriting } from './style/rewriting.ts';
import { smallStates } from './style/small-states.ts';
import { withApostrophe } from './style/written-out.ts';

/** The rule. Names of instruments are `instrument-name`'s; "member State" is right of members of other bodies. */
export const capitalization: BlockRule = {
  id: 'capitalization',
  group: 'style',
  level: 'warning',
  profiles,
  page: {
    summary: 'A term is not capitalized as the United Nations capitalizes it',
    why: 'States, organs and their heads, and the Goals are written with capitals; resolutions, decisions, paragraphs and annexes are not.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* paragraph 3 of Resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary General and invites member states to report on the sustainable development goals.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* paragraph 3 of resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General and invites Member States to report on the Sustainable Development Goals.\n',
    source: 'United Nations Editorial Manual, on capitalization in English.',
  },
  kinds: prose,
  checkBlock: (block, { corpus, words: accepted }) => {
    const words = ownWords(block);
    const slips = apart([
      ...terms(block, words),
      ...smallStates(block.plain, words),
      ...governments(block.plain, words),
      ...(block.kind === 'heading' || block.kind === 'note' ? [] : needlessCapitals(block.plain, words)),
    ]);
    if (slips.length === 0) return [];
    const cited = citationsIn(block, corpus);
    // How a note cites a resolution is the matter of `footnote-form`.
    if (block.kind === 'note' && cited.some(({ kind }) => kind === 'resolution' || kind === 'decision'))
      return [];
    const names = cited.filter((one) => one.kind === 'instrument' && isAsNamed(block, one));
    const spans = [...names.map(({ span }) => span), ...misnamedIn(block, corpus)].sort(
      (a, b) => a.start - b.start,
    );
    return slips
      .filter(({ start }) => !spanAround(spans, start))
      .filter(({ start, end }) => !accepted.has(block.plain.slice(start, end).toLowerCase()))
      .map((slip) => problemAt(block, slip));
  },
};

/** True for an instrument as the register has it, or that only the text itself has. */
function isAsNamed({ plain }: Block, { name, span }: InstrumentCitation): boolean {
  return plain.slice(span.start, span.end).includes(name);
}

const table = new PhraseTable<string>([
  ...CAPITALIZED.map((term) => [term, term] as const),
  ...SECRETARY_GENERAL,
]);

/** Bodies of the same name within a State are common nouns. */
const NATIONAL = /\b(?:local|municipal|national|provincial|regional|subnational|their|own) $/iu;

function terms(block: Block, words: readonly OwnWord[]): readonly Rewriting[] {
  const { plain } = block;
  const found = table
    .in(block)
    .filter(({ value, start, end }) => folded(plain.slice(start, end)) !== folded(value));
  if (found.length === 0) return [];
  const own = new Map(words.map((word) => [word.start, word]));
  return found.flatMap(({ value, start, end, words: [, ...rest] }): readonly Rewriting[] => {
    const written = plain.slice(start, end);
    const word = own.get(start);
    if (!word || rest.some((each) => !own.has(each.start))) return [];
    const right = withApostrophe(word.opens ? capital(value) : value, plain);
    const isRight = folded(written) === folded(right) || isInCapitals(written, value);
    const isOther = value.endsWith('Secretary-General') ? isOfOthers(plain, start, end) : isMember(written);
    return isRight || isOther || NATIONAL.test(plain.slice(Math.max(0, start - 20), start))
      ? []
      : [{ start, end, text: right }];
  });
}

/** Headings and the like; “2030” has no letters. */
function isInCapitals(written: string, value: string): boolean {
  return written === written.toUpperCase() && written !== value.toLowerCase();
}

const folded = (words: string): string => words.replaceAll('’', "'");

/** "member States" of any organization. */
function isMember(written: string): boolean {
  return /^member States?$/u.test(written);
}

/** Other organizations have secretaries general, and congresses have a secretary-general. */
function isOfOthers(plain: string, start: number, end: number): boolean {
  return (
    /\b(?:Europe|INTERPOL|NATO) $/u.test(plain.slice(Math.max(0, start - 12), start)) ||
    (/\ba $/u.test(plain.slice(Math.max(0, start - 3), start)) && !/^\p{Lu}/u.test(plain.slice(start))) ||
    /^ (?:of|for) (?:the )?(?!United Nations\b)\p{Lu}/u.test(plain.slice(end, end + 30))
  );
}

const states = STATES.map((name) => name.replace(/ \(.*$/u, ''));

/** "the government of Japan": that of a State, by name. */
function governments(plain: string, words: readonly OwnWord[]): readonly Rewriting[] {
  return words.flatMap(({ text, start, end }): readonly Rewriting[] => {
    const of = /^governments?$/u.test(text) && /^ of (?:the )?/u.exec(plain.slice(end, end + 8))?.[0];
    if (of === false || of === undefined) return [];
    const named = plain.slice(end + of.length, end + of.length + 60);
    return states.some((name) => named.startsWith(name)) ? [{ start, end, text: `G${text.slice(1)}` }] : [];
  });
}

function problemAt(block: Block, { start, end, text }: Rewriting): Problem {
  const edit = replaced({ block, start: 0 }, { start, end }, text);
  const fixes: readonly Fix[] = edit ? [{ title: `Write “${text}”`, edits: [edit], safe: true }] : [];
  return {
    span: sourceSpan(block, { start, end }),
    message: `The United Nations writes “${text}”.`,
    word: block.plain.slice(start, end),
    fixes,
    ...(edit ? {} : { unmended: 'there is markup among the words' }),
  };
}
