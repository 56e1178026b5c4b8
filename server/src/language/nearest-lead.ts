/** Near misses of leads: *Recaling*, *Recognising*, *Request*. */
import { ADJECTIVES, ADVERBS, FEELINGS, HAVING, QUALIFIERS, VERBS } from './lead-words.ts';
import { inflect, leadAt } from './leads.ts';
import type { LeadPart } from './leads.ts';
import { capital, openingWords } from './words.ts';
import { nearest, tolerance } from './edit-distance.ts';

/** What a paragraph's opening words were probably meant to be. */
export interface NearLead {
  /** The lead as it should read, without *of*, *that* …: `Recalling also`. */
  readonly lead: string;
  /** Where the words that it replaces end in the plain text. */
  readonly end: number;
}

const MOST_WORDS = 6;

/** Every word that may be meant, mapped to how the part writes it. */
function vocabulary(part: LeadPart): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (meant: string, ...written: readonly string[]): void => {
    for (const word of written) if (!words.has(word)) words.set(word, meant);
  };
  for (const infinitive of VERBS) {
    const [verb = ''] = infinitive.split(' ');
    const form = inflect(verb, part);
    const past = verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
    add(form, form, inflect(verb, 'preambular'), inflect(verb, 'operative'), verb, past);
  }
  const plain = [...Object.keys(ADJECTIVES), ...Object.keys(ADVERBS), ...QUALIFIERS, ...FEELINGS];
  for (const word of [...plain, ...HAVING.flatMap((words) => words.split(' '))]) add(word, word);
  for (const word of ['having', 'being', 'also', 'further', 'again', 'once', 'with', 'its']) add(word, word);
  return words;
}

const VOCABULARY: Readonly<Record<LeadPart, ReadonlyMap<string, string>>> = {
  preambular: vocabulary('preambular'),
  operative: vocabulary('operative'),
};

/** The words that complete a verb, by its first word in the form of a part: `takes` has `note`, `into` … */
function particles(part: LeadPart): ReadonlyMap<string, ReadonlySet<string>> {
  const byVerb = new Map<string, Set<string>>();
  for (const infinitive of VERBS) {
    const [verb = '', ...rest] = inflect(infinitive, part).split(' ');
    const words = byVerb.get(verb) ?? new Set();
    for (const word of rest) words.add(word);
    byVerb.set(verb, words);
  }
  return byVerb;
}

const PARTICLES: Readonly<Record<LeadPart, ReadonlyMap<string, ReadonlySet<string>>>> = {
  preambular: particles('preambular'),
  operative: particles('operative'),
};

/** The word that `written` was meant to be, after the words `before` it; itself where nothing is near. */
function meantWord(written: string, before: readonly string[], part: LeadPart): string {
  const limit = tolerance(written.length);
  const completing = before.flatMap((word) => [...(PARTICLES[part].get(word) ?? [])]);
  const particle = nearest(written, completing, limit);
  if (particle !== undefined) return particle;
  const known = VOCABULARY[part];
  const near = known.has(written) ? written : nearest(written, known.keys(), limit);
  return (near === undefined ? undefined : known.get(near)) ?? written;
}

/**
 * The lead that a paragraph's opening words come nearest to, in the form of `part`; undefined where they already
 * are a lead or nothing is near. A finite verb in the preamble (`Requests`) is a lead in the wrong form, not a
 * near miss: see `otherForm`.
 */
export function nearestLead(plain: string, part: LeadPart): NearLead | undefined {
  if (leadAt(plain, part)) return undefined;
  const words = openingWords(plain, MOST_WORDS);
  const meant: string[] = [];
  for (const [index, word] of words.entries()) {
    meant.push(meantWord(word.lower, meant, part));
    const rest = words.slice(index + 1).map((later) => later.text);
    const read = leadAt([...meant, ...rest].join(' '), part);
    const count = read?.text.split(' ').length ?? 0;
    const last = words[count - 1];
    if (read && last && count > index) return { lead: capital(read.text), end: last.end };
  }
  return undefined;
}
