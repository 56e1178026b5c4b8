/**
 * Recognizes names of instruments by their form: capitalized words that turn on a noun such as *Convention* or
 * *Rules*, with what follows it ("against Corruption", "on the Rights of the Child") and a short form in brackets.
 *
 *     name = prefix* head ["and" head] (small-word* Capitalized | list)* [", supplementing the" name]
 *
 * A head alone ("the Convention") refers to an instrument named before and is no name.
 */
import { leadAt } from '../language/leads.ts';
import {
  ARTICLES,
  GENERIC,
  HEADS,
  INNER,
  MEETINGS,
  NO_NAME_BEFORE,
  OPENING,
  PUBLICATIONS,
  SECOND_HEADS,
  STOPS,
} from './instrument-words.ts';
import type { InstrumentCitation } from './model.ts';
import { namedTogether, tailAfter } from './instrument-tails.ts';
import { spanAround } from './quotes.ts';
import { pinpointsBefore } from './pinpoints.ts';
import type { Span } from '../text/model.ts';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[\p{L}\p{Nd}]+(?:[’'.-][\p{L}\p{Nd}]+)*['’]?|[^\s\p{L}\p{Nd}]/gu;
const CAPITALIZED = /^(?:\p{Lu}|(?:1[89]|20)\d\d$)/u;
const SHORT_FORM =
  /\s\((?:(?:also )?(?:known|referred to) as )?(?:the |“|")*(\p{Lu}[\p{L}\p{N}’' -]{2,80})(?:”|")?\)/uy;
/** "Forced Labour Convention, 1930 (No. 29)", "… System, 2020–2030"; "…, 2030 Agenda" is another name. */
const YEARS = /(?:,\s\d{4}(?:[-–]\d{4})?(?:\s\(No\.\s\d{1,3}\))?|[-–]\d{4})(?![\w–-]|\s\p{Lu})/uy;
/** The first words of all heads: most words are none, and need no closer look. */
const HEAD_OPENINGS: ReadonlySet<string> = new Set([...HEADS].map((head) => head.split(' ')[0] ?? head));
/** A paragraph without any of them names no instrument. */
const HEAD_OPENING = new RegExp([...HEAD_OPENINGS].join('|'));
/** A name of more words is a run of text without sense. */
const LONGEST = 60;

const capitalized = (token: Token | undefined): token is Token =>
  token !== undefined && CAPITALIZED.test(token.text);
/** "UNODC", "INTERPOL": never part of what follows a head. */
const acronym = (word: string): boolean => /^\p{Lu}{3,}/u.test(word);

/** The instruments of a text by form, ascending. `organs` are the names of organs in it, which name no instrument. */
export function recognizeInstruments(plain: string, organs: readonly Span[]): InstrumentCitation[] {
  if (!HEAD_OPENING.test(plain)) return [];
  const tokens = Array.from(plain.matchAll(TOKEN), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  const reader = new NameReader(plain, tokens, organs);
  const found: InstrumentCitation[] = [];
  for (let at = 0; at < tokens.length;) {
    const name = reader.read(at);
    if (name) found.push(name.citation);
    at = name?.next ?? at + 1;
  }
  return namedTogether(plain, found);
}

class NameReader {
  readonly #plain: string;
  readonly #tokens: readonly Token[];
  readonly #organs: readonly Span[];
  /** No name begins before this token: the last name ended here, or the lead, "Recalling United Nations …". */
  #floor: number;

  constructor(plain: string, tokens: readonly Token[], organs: readonly Span[]) {
    this.#plain = plain;
    this.#tokens = tokens;
    this.#organs = organs;
    const leadEnd = leadAt(plain, 'preambular')?.end ?? 0;
    this.#floor = Math.max(
      0,
      tokens.findIndex(({ start }) => start >= leadEnd),
    );
  }

  /** The name whose head stands at token `at`, and the token to go on from. */
  read(at: number): { citation: InstrumentCitation; next: number } | undefined {
    let headEnd = this.#headEnd(at);
    const token = this.#tokens[at];
    if (headEnd === undefined || !token || this.#organAt(token.start)) return undefined;
    if (NO_NAME_BEFORE.has(this.#word(headEnd)) || this.#follows(headEnd, ['of', 'Procedure']))
      return undefined;
    const first = this.#prefixStart(at);
    if (this.#within(first)) return undefined;
    headEnd = this.#secondHead(headEnd);
    const telling = this.#tokens.slice(first, at).some(({ text }) => !GENERIC.has(text));
    const next = this.#tailEnd(headEnd, telling);
    if (next === headEnd && !telling) return undefined;
    const citation = this.#citation(first, next);
    let after = next;
    while ((this.#tokens[after]?.start ?? Infinity) < citation.span.end) after += 1;
    this.#floor = after;
    return { citation, next: after };
  }

  /** "the Ad Hoc Committee to Elaborate a … Convention", "Implementation Guide and Evaluative Framework". */
  #within(first: number): boolean {
    const before = this.#word(first - 1);
    if (/^an?$/.test(before)) return this.#word(first - 3) === 'to' && capitalized(this.#tokens[first - 2]);
    return before === 'and' && PUBLICATIONS.has(this.#word(first - 2));
  }

  #citation(first: number, next: number): InstrumentCitation {
    const start = this.#tokens[first]?.start ?? 0;
    let end = this.#tokens[next - 1]?.end ?? start;
    YEARS.lastIndex = end;
    if (YEARS.test(this.#plain)) end = YEARS.lastIndex;
    end = tailAfter(this.#plain, start, end);
    const short = shortFormAfter(this.#plain, end);
    return {
      kind: 'instrument',
      span: { start, end },
      quoted: false,
      name: this.#plain.slice(start, end),
      key: undefined,
      ...short,
      pinpoints: pinpointsBefore(this.#plain, start),
    };
  }

  #word(at: number): string {
    return this.#tokens[at]?.text ?? '';
  }

  #follows(at: number, words: readonly string[]): boolean {
    return words.every((word, index) => this.#word(at + index) === word);
  }

  #organAt(offset: number): Span | undefined {
    return spanAround(this.#organs, offset);
  }

  /** The token after the head at `at`; undefined where none stands there. */
  #headEnd(at: number): number | undefined {
    if (!HEAD_OPENINGS.has(this.#word(at))) return undefined;
    const three = `${this.#word(at)} ${this.#word(at + 1)} ${this.#word(at + 2)}`;
    if (HEADS.has(three)) return at + 3;
    if (HEADS.has(`${this.#word(at)} ${this.#word(at + 1)}`)) return at + 2;
    return HEADS.has(this.#word(at)) ? at + 1 : undefined;
  }

  #secondHead(at: number): number {
    if (this.#word(at) !== 'and') return at;
    const second = SECOND_HEADS.find((words) => this.#follows(at + 1, words));
    return second ? at + 1 + second.length : at;
  }

  /** Capitalized words before a head, joined by nothing, *of* or *in*: "Smuggling of Migrants Protocol". */
  #prefixStart(at: number): number {
    let first = at;
    while (first > this.#floor && at - first < LONGEST) {
      if (this.#mayJoin(first - 1)) first -= 1;
      else if (/^(?:of|in)$/.test(this.#word(first - 1)) && this.#mayJoin(first - 2)) first -= 2;
      else break;
    }
    return this.#groupBefore(first) ? first - 3 : first;
  }

  /** "Group of 20 Anti-Corruption Action Plan". */
  #groupBefore(first: number): boolean {
    return first - 3 >= this.#floor && this.#isGroup(first - 3);
  }

  #isGroup(at: number): boolean {
    return this.#follows(at, ['Group', 'of']) && /^\d{1,2}$/.test(this.#word(at + 2));
  }

  #mayJoin(at: number): boolean {
    const word = this.#tokens[at];
    if (at < this.#floor || !capitalized(word) || ARTICLES.has(word.text) || this.#organAt(word.start))
      return false;
    return !STOPS.has(word.text) || this.#follows(at, ['Council', 'of', 'Europe']);
  }

  /** The token after the name, from the token after its head; `telling` as the words before the head are. */
  #tailEnd(from: number, telling: boolean): number {
    let end = telling ? from : (this.#ofConference(from) ?? from);
    while (end - from < LONGEST) {
      const next = this.#step(end, end === from, telling);
      if (next === undefined) break;
      end = next;
    }
    return end;
  }

  /** One more piece of the tail after token `at`, or undefined at its end. */
  #step(at: number, opening: boolean, telling: boolean): number | undefined {
    const word = this.#word(at);
    if (word === ',') return opening ? undefined : (this.#supplementing(at) ?? this.#listItem(at));
    if (word === ':') return opening ? undefined : this.#subtitle(at + 1, telling);
    if (capitalized(this.#tokens[at])) return opening || !this.#mayFollow(at) ? undefined : at + 1;
    // "Leaders' Declaration of the Summit of the Group of 20".
    if (this.#follows(at, ['of', 'the']) && this.#isGroup(at + 2)) return at + 5;
    if (opening ? !OPENING.has(word) : !INNER.has(word)) return undefined;
    let next = at + 1;
    while (INNER.has(this.#word(next)) && next - at < 5) next += 1;
    if (!capitalized(this.#tokens[next]) || !this.#mayFollow(next)) return undefined;
    // "Convention to the Implementation Review Mechanism", "Declaration by the Commission": the name has ended.
    if (this.#ahead(next, (ahead) => STOPS.has(this.#word(ahead)))) return undefined;
    return /^(?:and|or)$/.test(word) && this.#another(at, next) ? undefined : next + 1;
  }

  /** True where another name begins at `next`, behind the "and" at `at`; not so in "an Integrated and Balanced Strategy". */
  #another(at: number, next: number): boolean {
    if (this.#follows(next, ['Measures', 'for'])) return true;
    if (/^an?$/.test(this.#word(at - 2))) return false;
    return this.#ahead(next, (ahead) => this.#headEnd(ahead) !== undefined);
  }

  #mayFollow(at: number): boolean {
    const token = this.#tokens[at];
    return (
      token !== undefined && !STOPS.has(token.text) && !acronym(token.text) && !this.#organAt(token.start)
    );
  }

  /** True where one of the capitalized words from `at` on is `wanted`. */
  #ahead(at: number, wanted: (ahead: number) => boolean): boolean {
    for (let ahead = at; ahead - at < 9; ahead++) {
      if (!capitalized(this.#tokens[ahead]) && !/^(?:of|in)$/.test(this.#word(ahead))) return false;
      if (wanted(ahead)) return true;
    }
    return false;
  }

  /** True where another name, or a body, begins at `at`. */
  #otherAt(at: number): boolean {
    return this.#ahead(at, (ahead) => this.#headEnd(ahead) !== undefined || STOPS.has(this.#word(ahead)));
  }

  /** ": Towards the Achievement …"; after a name of its own, also ": Crime Prevention and …". */
  #subtitle(at: number, telling: boolean): number | undefined {
    if (/^[Tt]owards$/.test(this.#word(at))) return at + 1;
    const goesOn = telling && capitalized(this.#tokens[at]) && this.#mayFollow(at) && !this.#otherAt(at);
    return goesOn ? at + 1 : undefined;
  }

  /** "Declaration of the London Conference": the token after the meeting that gave a bare head its name. */
  #ofConference(at: number): number | undefined {
    if (!this.#follows(at, ['of', 'the'])) return undefined;
    let last = at + 2;
    while (last - at < 9 && capitalized(this.#tokens[last]) && !MEETINGS.has(this.#word(last))) last += 1;
    return MEETINGS.has(this.#word(last)) ? last + 1 : undefined;
  }

  /** ", supplementing the United Nations Convention …", but not ", supplementing the Convention". */
  #supplementing(at: number): number | undefined {
    if (!this.#follows(at + 1, ['supplementing', 'the']) || !capitalized(this.#tokens[at + 3]))
      return undefined;
    const headEnd = this.#headEnd(at + 3);
    return headEnd === undefined || OPENING.has(this.#word(headEnd)) ? at + 4 : undefined;
  }

  /** ", Criminal Justice and the Rule of Law", ", Sea and Air", ", Especially Women and Children". */
  #listItem(at: number): number | undefined {
    const especially = this.#word(at + 1) === 'especially';
    const and = especially || this.#word(at + 1) === 'and' ? 1 : 0;
    const first = at + 1 + and;
    if (!capitalized(this.#tokens[first]) || !this.#mayFollow(first) || this.#otherAt(first))
      return undefined;
    if (/^\d/.test(this.#word(first))) return undefined;
    let last = first;
    while (last - first < LONGEST && capitalized(this.#tokens[last + 1]) && this.#mayFollow(last + 1))
      last += 1;
    const after = this.#word(last + 1);
    if (and === 1) return especially || last > first ? last + 1 : undefined;
    const goesOn =
      /^(?:and|or)$/.test(after) && (capitalized(this.#tokens[last + 2]) || this.#word(last + 2) === 'the');
    if (!goesOn) return undefined;
    const beyond = this.#word(last + 2) === 'the' ? last + 3 : last + 2;
    return capitalized(this.#tokens[beyond]) && this.#mayFollow(beyond) && !this.#otherAt(beyond)
      ? last + 1
      : undefined;
  }
}

/** The short form in brackets directly at `at`: "(the Nelson Mandela Rules)". */
export function shortFormAfter(
  plain: string,
  at: number,
): Pick<InstrumentCitation, 'shortForm' | 'shortSpan'> {
  SHORT_FORM.lastIndex = at;
  const shortForm = SHORT_FORM.exec(plain)?.[1];
  if (shortForm === undefined) return { shortForm: undefined, shortSpan: undefined };
  const start = at + plain.slice(at, SHORT_FORM.lastIndex).lastIndexOf(shortForm);
  return { shortForm, shortSpan: { start, end: start + shortForm.length } };
}
