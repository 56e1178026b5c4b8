/** Spellings that the United Nations does not use. */
import { USAGE } from '../language/spelling-list.ts';
import { namesMisspelt, phrases, respelt } from '../language/spelling.ts';
import type { Block } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Problem } from './model.ts';
import { profiles } from './profile.ts';
import { PhraseTable, prose } from './shared/prose.ts';
import { ownWords, type OwnWord } from './style/own-words.ts';

/** The rule. Names keep their own spelling: a word with a capital is left alone unless it opens a sentence. */
export const spelling: BlockRule = {
  id: 'spelling',
  group: 'style',
  level: 'warning',
  profiles,
  page: {
    summary: 'A word is not spelt as the United Nations spells it',
    why: 'Texts are drafted by many hands, and read and searched as one body. The United Nations takes Oxford spelling: -ize with British forms, and a list of its own.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the principles of the Charter of the United Nations,\n\n1. *Encourages* Member States to organise training programs and to strengthen their co-operation.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the principles of the Charter of the United Nations,\n\n1. *Encourages* Member States to organize training programmes and to strengthen their cooperation.\n',
    source:
      'United Nations Editorial Manual, on spelling; the dictionaries that are drawn from SCOWL for American and British forms.',
  },
  kinds: prose,
  checkBlock: (block, { words: accepted }) => {
    const words = ownWords(block);
    const slips = [...misspeltNames(block, words), ...misspeltPhrases(block, words), ...misspeltWords(words)];
    return slips
      .filter(({ written }) => !accepted.has(written.toLowerCase()))
      .map((slip) => problemAt(block, slip));
  },
};

/** Plain text that is to be written otherwise. */
interface Slip {
  readonly start: number;
  readonly written: string;
  readonly right: string;
}

function problemAt(block: Block, { start, written, right }: Slip): Problem {
  const plain = { start, end: start + written.length };
  const span = sourceSpan(block, plain);
  const level = weighsLess(written.toLowerCase(), right.toLowerCase()) ? 'information' : 'warning';
  const message = `The United Nations spells this “${right}”.`;
  const edit = replaced({ block, start: 0 }, plain, right);
  const found = { span, message, level, word: written } as const;
  return edit
    ? { ...found, fixes: [{ title: `Write “${right}”`, edits: [edit], safe: true }] }
    : { ...found, fixes: [], unmended: 'markup stands within the word' };
}

/** A hyphen more or less weighs less than a letter, except in the catalogue's own example, "co-operation". */
function weighsLess(written: string, right: string): boolean {
  const bare = (word: string): string => word.replace(/[- ]/gu, '');
  return USAGE.has(written) || (bare(written) === bare(right) && !/^(?:non-)?co-|^per-?cent$/u.test(written));
}

const names = new PhraseTable(namesMisspelt());

/** The words of known names that are spelt otherwise there: "International Labor Organisation". */
function misspeltNames(block: Block, own: readonly OwnWord[]): readonly Slip[] {
  const found = names.in(block, /^,?[ \u00a0]$/u);
  if (found.length === 0) return [];
  const drafted = new Set(own.map(({ start }) => start));
  return found.flatMap(({ value, words, start }) => {
    if (!drafted.has(start) || !/^\p{Lu}/u.test(words[0]?.text ?? '')) return [];
    const rights = value.replaceAll(',', '').split(' ');
    return words.flatMap((word, index) => {
      const right = rights[index] ?? word.text;
      return word.folded === right.toLowerCase() ? [] : [{ start: word.start, written: word.text, right }];
    });
  });
}

const apart = new PhraseTable(phrases());

/** After "the decision making …", the words are no compound. */
const object = /^ (?:a|an|any|her|his|it|its|that|the|their|them|this)\b/u;

function misspeltPhrases(block: Block, own: readonly OwnWord[]): readonly Slip[] {
  const found = apart.in(block);
  if (found.length === 0) return [];
  const drafted = new Set(own.filter(({ named }) => !named).map(({ start }) => start));
  return found.flatMap(({ value, words, start, end }) => {
    if (!words.every((word) => drafted.has(word.start))) return [];
    if (object.test(block.plain.slice(end, end + 8))) return [];
    return [slip(start, block.plain.slice(start, end), value)];
  });
}

function misspeltWords(own: readonly OwnWord[]): readonly Slip[] {
  const slips: Slip[] = [];
  for (const [place, word] of own.entries()) {
    if (word.named) continue;
    const length = word.folded.endsWith("'s") ? word.text.length - 2 : word.text.length;
    const folded = word.folded.slice(0, length);
    const right = respelt(folded) ?? (ambiguous.has(folded) ? byGrammar(folded, own, place) : undefined);
    if (right === undefined || isRight(folded, neighbour(own, place, -1))) continue;
    slips.push(slip(word.start, word.text.slice(0, length), right));
  }
  return slips;
}

/** The word beside another, in small letters, where nothing that is not the drafter's own parts them. */
function neighbour(own: readonly OwnWord[], place: number, step: 1 | -1): string {
  const [word, other] = [own[place], own[place + step]];
  return word && other?.index === word.index + step ? other.folded : '';
}

/** A program that a computer runs; a metre that counts water. */
function isRight(word: string, before: string): boolean {
  return /^programs?$/u.test(word) && /^(?:computer|malicious|malware|software)$/u.test(before);
}

const determiner =
  /^(?:an?|any|best|bad|customary|each|every|export|fishing|good|import|mining|of|state|such|the|this|these|those|trading)$/u;
const pronoun = /^(?:an?|any|her|his|its|law|medicine|religion|that|the|their|this)$/u;

const ambiguous: ReadonlySet<string> = new Set(
  'licence license licenses meter meters practice practise practises'.split(' '),
);

/** Nouns with *c* and verbs with *s*, and units, where the words beside them leave no doubt which they are. */
function byGrammar(word: string, own: readonly OwnWord[], place: number): string | undefined {
  const [before, after] = [neighbour(own, place, -1), neighbour(own, place, 1)];
  if (/^licenses?$/u.test(word) && determiner.test(before)) return word.replace('ns', 'nc');
  if (/^practises?$/u.test(word) && determiner.test(before)) return word.replace('is', 'ic');
  if (word === 'licence' && before === 'to' && pronoun.test(after)) return 'license';
  if (word === 'practice' && before === 'to' && pronoun.test(after)) return 'practise';
  if (/^meters?$/u.test(word) && /\d$|^(?:cubic|square)$/u.test(before)) return word.replace('er', 're');
  return undefined;
}

function slip(start: number, written: string, right: string): Slip {
  const [first = ''] = written;
  const cased =
    written.length > 1 && written === written.toUpperCase()
      ? right.toUpperCase()
      : first === first.toUpperCase()
        ? right.charAt(0).toUpperCase() + right.slice(1)
        : right;
  return { start, written, right: cased };
}
