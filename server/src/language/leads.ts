/**
 * A grammar of leads: the opening words that UN style sets in italics.
 *
 *     lead  = [series] [repeat] adverb* head ["and" head] [repeat] [series] [complement] [series]
 *     head  = a verb with its particle | an adjective | "Having" and a participle | "Being" and an adjective
 *     series = "also" | "further"
 *
 * What introduces the object (*of*, *by*, *to*, *that*) stays in roman type: *Taking note* of, *Guided* by.
 */
import {
  ADJECTIVES,
  ADVERBS,
  DOUBLING,
  EXPRESSING,
  FEELINGS,
  HAVING,
  QUALIFIERS,
  REPEATS,
  STANCES,
  USUAL,
  USUAL_ADVERBS,
  VERBS,
} from './lead-words.ts';
import { capital, openingWords } from './words.ts';
import type { Word } from './words.ts';

/** The two parts of a text whose paragraphs open with a lead. */
export type LeadPart = 'preambular' | 'operative';

/** The words that mark the second and third paragraph of a series. */
export type Series = 'also' | 'further';

/** A lead found at the start of a paragraph. */
export interface Lead {
  /** Where it ends in the plain text; it starts at the first character that is not white space. */
  readonly end: number;
  /** The lead as written, white space collapsed. */
  readonly text: string;
  /** The head in its dictionary form: `request`, `take note`, `concerned`, `having considered`. */
  readonly verb: string;
  readonly also: Series | undefined;
  /** Where *also* or *further* stands: before the head (operative style) or after it (preambular style). */
  readonly alsoPlace: 'before' | 'after' | undefined;
  /** Which part its form belongs to, whatever part it stands in. */
  readonly form: LeadPart;
  /** The lead without *also* or *further*, its first letter a capital. */
  readonly base: string;
}

interface Head {
  readonly verb: string;
  readonly form: LeadPart;
  /** The words of the head after its first. */
  readonly rest: readonly string[];
}

/** Longer than any lead; what follows is never looked at. */
const MOST_WORDS = 16;

/** The form of an infinitive for a part: `take note` gives `taking note`, `takes note`. */
export function inflect(infinitive: string, part: LeadPart): string {
  const [verb = '', ...rest] = infinitive.split(' ');
  let form: string;
  if (part === 'operative') {
    form = /(?:s|x|z|ch|sh)$/.test(verb)
      ? `${verb}es`
      : /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : `${verb}s`;
  } else if (/[^e]e$/.test(verb)) form = `${verb.slice(0, -1)}ing`;
  else form = DOUBLING.has(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
  return [form, ...rest].join(' ');
}

/** Heads by their first word, those with more words first. */
const HEADS: ReadonlyMap<string, readonly Head[]> = (() => {
  const heads = new Map<string, Head[]>();
  const add = (words: string, verb: string, form: LeadPart): void => {
    const [first = '', ...rest] = words.split(' ');
    const list = heads.get(first) ?? [];
    list.push({ verb, form, rest });
    heads.set(first, list);
  };
  for (const verb of VERBS) {
    add(inflect(verb, 'preambular'), verb, 'preambular');
    add(inflect(verb, 'operative'), verb, 'operative');
  }
  for (const adjective of Object.keys(ADJECTIVES)) {
    add(adjective, adjective, 'preambular');
    add(`being ${adjective}`, adjective, 'preambular');
    add(`remaining ${adjective}`, adjective, 'preambular');
    add(`is ${adjective}`, adjective, 'operative');
    add(`remains ${adjective}`, adjective, 'operative');
  }
  for (const participle of HAVING) add(`having ${participle}`, `having ${participle}`, 'preambular');
  for (const list of heads.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return heads;
})();

const isSeries = (word: string | undefined): word is Series => word === 'also' || word === 'further';

const isAdverb = (word: string | undefined): boolean => word !== undefined && Object.hasOwn(ADVERBS, word);

/** Reads a lead from words; each method consumes what it knows and leaves the rest. */
class LeadReader {
  readonly #words: readonly Word[];
  readonly #part: LeadPart;
  #at = 0;
  #also: Series | undefined;
  #alsoPlace: 'before' | 'after' | undefined;
  /** Index of the series word. */
  #alsoAt = -1;

  constructor(words: readonly Word[], part: LeadPart) {
    this.#words = words;
    this.#part = part;
  }

  read(): Lead | undefined {
    this.#series('before');
    this.#repeat();
    this.#adverbs();
    const head = this.#head();
    if (!head) return undefined;
    this.#secondHead(head.form);
    this.#repeat();
    this.#series('after');
    this.#complement(head);
    this.#repeat();
    this.#series('after');
    const taken = this.#words.slice(0, this.#at);
    const last = taken.at(-1);
    if (!last) return undefined;
    const base = taken.filter((_, index) => index !== this.#alsoAt).map((word) => word.text);
    return {
      end: last.end,
      text: taken.map((word) => word.text).join(' '),
      verb: head.verb,
      also: this.#also,
      alsoPlace: this.#alsoPlace,
      form: head.form,
      base: capital(base.join(' ')),
    };
  }

  #peek(ahead = 0): string | undefined {
    return this.#words[this.#at + ahead]?.lower;
  }

  /** Moves on over `words` if they stand here. */
  #take(words: readonly string[]): boolean {
    if (!words.every((word, index) => this.#peek(index) === word)) return false;
    this.#at += words.length;
    return true;
  }

  #series(place: 'before' | 'after'): void {
    const word = this.#peek();
    if (this.#also !== undefined || !isSeries(word)) return;
    if (place === 'after' && word === 'further' && !this.#furtherIsSeries()) return;
    this.#also = word;
    this.#alsoPlace = place;
    this.#alsoAt = this.#at;
    this.#at += 1;
  }

  /** "Calls for further cooperation" is no series; "Requests further that", "Recalling further its" are. */
  #furtherIsSeries(): boolean {
    if (this.#part === 'preambular') return true;
    const next = this.#words[this.#at + 1];
    return next === undefined || /^(?:that|the|its|to|of|with|all|upon|for|in|[A-Z].*)$/.test(next.text);
  }

  #repeat(): void {
    REPEATS.some((words) => this.#take(words));
  }

  /** "Strongly", "Deeply and gravely". */
  #adverbs(): void {
    if (isAdverb(this.#peek())) this.#at += 1;
    else return;
    if (this.#peek() === 'and' && isAdverb(this.#peek(1))) this.#at += 1;
    this.#adverbs();
  }

  #head(): Head | undefined {
    const start = this.#at;
    for (const head of HEADS.get(this.#peek() ?? '') ?? []) {
      this.#at = start + 1;
      const series = [this.#also, this.#alsoPlace, this.#alsoAt] as const;
      if (head.rest.length > 0) {
        // Between a verb and its particle: "Calls once again upon", "Calling also upon", "Is deeply concerned".
        this.#repeat();
        if (this.#peek(1) === head.rest[0]) this.#series('after');
        if (Object.hasOwn(ADJECTIVES, head.verb)) this.#adverbs();
      }
      if (this.#take(head.rest)) return head;
      [this.#also, this.#alsoPlace, this.#alsoAt] = series;
    }
    this.#at = start;
    return undefined;
  }

  /** "Welcomes and encourages": a second head of the same form. */
  #secondHead(form: LeadPart): void {
    if (this.#peek() !== 'and') return;
    const start = this.#at;
    this.#at += 1;
    this.#adverbs();
    if (this.#head()?.form !== form) this.#at = start;
  }

  #complement(head: Head): void {
    if (this.#take(['in', 'particular'])) return;
    const start = this.#at;
    if (this.#take(['with'])) {
      if (!this.#feelings(FEELINGS)) this.#at = start;
    } else if (EXPRESSING.has(head.verb)) {
      const possessive = this.#take(['its']) || this.#take(['the']);
      if (!this.#feelings(FEELINGS, STANCES) || (!possessive && this.#peek() === 'of')) this.#at = start;
    }
  }

  /** Qualifiers and a noun, once more after "and". */
  #feelings(...nouns: readonly ReadonlySet<string>[]): boolean {
    const start = this.#at;
    while (QUALIFIERS.has(this.#peek() ?? '') || (this.#at > start && this.#peek() === 'and')) this.#at += 1;
    if (!nouns.some((set) => set.has(this.#peek() ?? ''))) {
      this.#at = start;
      return false;
    }
    this.#at += 1;
    if (this.#peek() === 'and') {
      this.#at += 1;
      if (!this.#feelings(...nouns)) this.#at -= 1;
    }
    return true;
  }
}

/**
 * The longest lead at the start of a paragraph's plain text, whatever its form; undefined where the text opens
 * with no known lead. `part` is where the paragraph stands: it tells *Recalling further* from *Requests further
 * information*.
 */
export function leadAt(plain: string, part: LeadPart): Lead | undefined {
  return new LeadReader(openingWords(plain, MOST_WORDS), part).read();
}

/** Leads that are remembered at most; when one more comes, all are forgotten. */
const REMEMBERED = 2048;

const remembered: Readonly<Record<LeadPart, Map<string, Lead | null>>> = {
  preambular: new Map(),
  operative: new Map(),
};

/** `leadAt`, for words that are a lead already: texts use few of them, again and again. */
function leadOf(lead: string, part: LeadPart): Lead | undefined {
  const memory = remembered[part];
  const known = memory.get(lead);
  if (known !== undefined) return known ?? undefined;
  const read = leadAt(lead, part);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(lead, read ?? null);
  return read;
}

/**
 * The same lead in the form of `part`: *Requests* gives *Requesting* for the preamble, *Deeply concerned* gives
 * *Expresses deep concern* for the operative part, *also* moving as `withAlso` puts it. Undefined where the words
 * are no lead, or practice has no such form (*Having considered*, *Mindful*).
 */
export function otherForm(lead: string, part: LeadPart): string | undefined {
  const read = leadOf(lead, part);
  if (!read) return undefined;
  const base = read.form === part ? read.base : converted(read, part);
  return base === undefined ? undefined : withAlso(base, read.also, part);
}

function converted(read: Lead, part: LeadPart): string | undefined {
  const words = read.base.split(' ');
  const adjective = ADJECTIVES[read.verb];
  if (adjective) return ofAdjective(words, read.verb, adjective, part);
  if (!VERBS.includes(read.verb)) return undefined;
  const forms = words.map((word) => {
    const known = HEADS.get(word.toLowerCase())?.find((head) => head.form === read.form);
    const infinitive = known?.verb.split(' ')[0];
    return infinitive === undefined ? word : inflect(infinitive, part);
  });
  return capital(forms.join(' '));
}

/** *Deeply concerned* to *Expresses deep concern*, and *Is deeply concerned* back to *Deeply concerned*. */
function ofAdjective(
  words: readonly string[],
  verb: string,
  { noun, operative }: { readonly noun?: string; readonly operative?: string },
  part: LeadPart,
): string | undefined {
  if (part === 'preambular')
    return capital(words.filter((word) => !/^(?:is|remains)$/i.test(word)).join(' '));
  if (operative !== undefined) return operative;
  if (noun === undefined) return undefined;
  const qualifiers = words.flatMap((word) => ADVERBS[word.toLowerCase()] ?? []);
  const its = qualifiers.length > 0 && verb === 'concerned' ? [] : ['its'];
  return ['Expresses', ...its, ...qualifiers, noun].join(' ');
}

/**
 * A lead with *also*, *further* or neither, as each part writes it: *Recalling also*, *Noting also with
 * appreciation*, *Expressing concern also* in the preamble; *Also requests* in the operative part. A series word
 * that `base` already holds is replaced.
 */
export function withAlso(base: string, also: Series | undefined, part: LeadPart): string {
  const read = leadOf(base, part);
  const bare = read ? read.base : base;
  if (also === undefined) return bare;
  if (part === 'operative') return `${capital(also)} ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
  const complement = / (?:with|in particular)\b/.exec(bare);
  const at =
    read?.verb === 'call upon' || read?.verb === 'call for'
      ? bare.lastIndexOf(' ')
      : (complement?.index ?? bare.length);
  return `${bare.slice(0, at)} ${also}${bare.slice(at)}`;
}

/** The leads of a part for completion, each once, in alphabetical order, without *also* or *further*. */
export function leadsOf(part: LeadPart): readonly string[] {
  return LEADS[part];
}

function enumerate(part: LeadPart): readonly string[] {
  const leads: string[] = [];
  for (const verb of VERBS) {
    const form = inflect(verb, part);
    leads.push(form);
    for (const complement of USUAL[verb] ?? []) leads.push(`${form} ${complement}`);
    for (const adverb of USUAL_ADVERBS[verb] ?? []) leads.push(`${adverb} ${form}`);
  }
  if (part === 'preambular') {
    for (const adjective of Object.keys(ADJECTIVES)) {
      leads.push(adjective);
      for (const adverb of USUAL_ADVERBS[adjective] ?? []) leads.push(`${adverb} ${adjective}`);
    }
    for (const participle of HAVING) leads.push(`having ${participle}`);
  }
  return leads.map(capital).sort((a, b) => (a < b ? -1 : 1));
}

const LEADS: Readonly<Record<LeadPart, readonly string[]>> = {
  preambular: enumerate('preambular'),
  operative: enumerate('operative'),
};
