/** Recognizes resolutions and decisions by number, alone and in lists. */
import { actNumberAt, type ActNumber } from './act-numbers.ts';
import { dateAfter } from './dates.ts';
import type { ActCitation, CitedTitle, DateMention, OrganMention, Pinpoint } from './model.ts';
import { OrganContext, type NamedOrgan } from './organ-mentions.ts';
import { pinpointsAfter, pinpointsBefore } from './pinpoints.ts';
import type { Span } from '../text/model.ts';
import { quotedTitleAfter, subjectAfter } from './titles.ts';
import { spanAround } from './quotes.ts';

const WORD = /\b([Rr]esolution|[Dd]ecision)(s?)\s(?:[Nn]o\.\s)?(?=(?:E?S-|WHA)?\d)/g;
const DRAFT = /\b[Dd]raft\s$/;
const INCLUDING = /\b(?:including|in particular|notably|such as)(?: in)?\s$/;
const SEPARATOR = /(?:,? and |, (?:as well as )?| or | to |; (?:and )?)(?=(?:E?S-)?\d)/y;
const LETTER_SEPARATOR = /(?:,? and |, | to |\s?[–-]\s?)([A-Z])(?=$|[^\w\s’]|\s[a-z(])/y;
const NEXT_IN_SENTENCE = /(?:,|\sand)\s(?=(?:E?S-)?\d{1,4}[ /])|;|\.(?=\s|$)/g;

/** One number of a list. */
interface Item {
  readonly number: ActNumber;
  readonly numberSpan: Span;
  date: DateMention | undefined;
  title: CitedTitle | undefined;
  readonly pinpoints: readonly Pinpoint[];
  /** End of number, date and pinpoints. */
  readonly end: number;
}

/**
 * The resolutions and decisions of a text that the word *resolution* or *decision* introduces. `quotes` are its
 * quoted passages: a list goes on behind a quoted title, though the title may cite resolutions itself.
 */
export function recognizeActs(
  plain: string,
  organs: readonly NamedOrgan[],
  quotes: readonly Span[],
): ActCitation[] {
  const context = new OrganContext(plain, organs);
  const acts: ActCitation[] = [];
  let limit = plain.length;
  let quoted: Span | undefined;
  let quotedLimit = 0;
  for (const word of [...plain.matchAll(WORD)].toReversed()) {
    const quote = spanAround(quotes, word.index);
    if (quote !== quoted) quotedLimit = quote?.end ?? 0;
    quoted = quote;
    const draft = DRAFT.test(plain.slice(Math.max(0, word.index - 6), word.index));
    const list = draft ? [] : readList(plain, word, quote ? quotedLimit : limit, context);
    acts.push(...list);
    const start = list[0]?.phrase.start ?? word.index;
    if (quote) quotedLimit = start;
    else limit = start;
  }
  return acts.toSorted((a, b) => a.span.start - b.span.start);
}

function readList(plain: string, word: RegExpExecArray, limit: number, context: OrganContext): ActCitation[] {
  const [whole, noun = '', plural] = word;
  const list = new ListReader(plain, limit, plural === 's');
  list.read(word.index + whole.length);
  if (list.items.length === 0) return [];
  shareDates(list.items);

  const title = list.items.at(-1)?.title;
  const organ =
    organBefore(plain, word.index, list.directEnd, context) ??
    context.after(list.directEnd) ??
    (title && context.after(title.span.end));
  const start = Math.min(word.index, organ?.span.start ?? word.index);
  const last = list.items.at(-1);
  const end = Math.max(last?.end ?? 0, last?.title?.span.end ?? 0, organ?.span.end ?? 0);
  const before = pinpointsBefore(plain, start);
  return list.items.map(({ number, numberSpan, date, title, pinpoints, end: itemEnd }, index) => ({
    kind: noun.toLowerCase() === 'decision' ? 'decision' : 'resolution',
    span: { start: numberSpan.start, end: itemEnd },
    quoted: false,
    number: number.text,
    numberSpan,
    form: 'number',
    organ,
    date,
    title,
    pinpoints: index === 0 ? [...before, ...pinpoints] : pinpoints,
    phrase: { start, end },
  }));
}

function organBefore(
  plain: string,
  at: number,
  end: number,
  context: OrganContext,
): OrganMention | undefined {
  const found = context.before(at);
  if (found?.kind === 'its' && found.name === undefined) return { ...found, name: context.subjectAfter(end) };
  if (found) return found;
  const slice = plain.slice(Math.max(0, at - 24), at);
  return INCLUDING.test(slice) ? context.lastBefore(at) : undefined;
}

/** Reads numbers one after another. */
class ListReader {
  readonly items: Item[] = [];
  /** Where the first unbroken run of numbers and dates ends: an organ may follow. */
  directEnd = 0;
  readonly #plain: string;
  readonly #limit: number;
  readonly #plural: boolean;

  constructor(plain: string, limit: number, plural: boolean) {
    this.#plain = plain;
    this.#limit = limit;
    this.#plural = plural;
  }

  read(at: number): void {
    let next: number | undefined = at;
    let direct = true;
    while (next !== undefined) {
      const item = this.#item(next);
      if (!item) break;
      if (direct) this.directEnd = item.end;
      const following = this.#plural ? this.#after(SEPARATOR, item.end) : undefined;
      if (following !== undefined && this.#numberAt(following)) {
        next = following;
        continue;
      }
      direct = false;
      item.title = quotedTitleAfter(this.#plain, item.end);
      next = this.#plural ? this.#nextInSentence(item.title?.span.end ?? item.end) : undefined;
      item.title ??= subjectAfter(this.#plain, item.end, next ?? this.#limit);
    }
  }

  #numberAt(at: number) {
    return actNumberAt(this.#plain, at, this.items.length === 0);
  }

  #item(at: number): Item | undefined {
    const number = this.#numberAt(at);
    if (!number) return undefined;
    this.#push(number, { start: at, end: number.end });
    // "53/243 A and B": the letters after the first are numbers of their own.
    for (
      let letter = this.#letterAfter(number);
      letter;
      letter = this.#letterAfter({ ...number, end: letter.end })
    ) {
      const text = number.text.replace(/ [A-Z]+(?=$| \()/, ` ${letter.text}`);
      this.#push(
        { ...number, text, letter: letter.text },
        { start: letter.end - letter.text.length, end: letter.end },
      );
    }
    return this.items.at(-1);
  }

  #letterAfter(number: {
    readonly letter: string;
    readonly end: number;
  }): { text: string; end: number } | undefined {
    if (number.letter === '') return undefined;
    LETTER_SEPARATOR.lastIndex = number.end;
    const text = LETTER_SEPARATOR.exec(this.#plain)?.[1];
    return text === undefined ? undefined : { text, end: LETTER_SEPARATOR.lastIndex };
  }

  #push(number: ActNumber, numberSpan: Span): void {
    const date = dateAfter(this.#plain, numberSpan.end);
    const { pinpoints, end } = pinpointsAfter(this.#plain, date?.span.end ?? numberSpan.end);
    this.items.push({ number, numberSpan, date, title: undefined, pinpoints, end });
  }

  /** Where `pattern` ends if it stands at `at`. */
  #after(pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    return pattern.test(this.#plain) ? pattern.lastIndex : undefined;
  }

  /** A number of the same build, or one with a date, further on in the sentence, behind a title or subject. */
  #nextInSentence(at: number): number | undefined {
    const shape = this.items[0]?.number.shape;
    for (const match of this.#plain.slice(at, this.#limit).matchAll(NEXT_IN_SENTENCE)) {
      if (/[.;]/.test(match[0])) return undefined;
      const end = at + match.index + match[0].length;
      const number = actNumberAt(this.#plain, end, false);
      if (number && (number.shape === shape || dateAfter(this.#plain, number.end))) return end;
    }
    return undefined;
  }
}

/** "67/189 and 67/192 of 20 December 2012": numbers of one session share the date of the last. */
function shareDates(items: readonly Item[]): void {
  for (let index = items.length - 2; index >= 0; index--) {
    const item = items[index];
    const next = items[index + 1];
    if (!item || !next || item.date || item.title) continue;
    if (item.number.shape === next.number.shape && item.number.session === next.number.session)
      item.date = next.date;
  }
}
