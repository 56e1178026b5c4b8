/** What a mark is about: the instrument that is named directly before it. */
import { keyOf } from '../../citations/keys.ts';
import { recognize } from '../../citations/recognize.ts';
import type { Citation, InstrumentCitation } from '../../citations/model.ts';
import { NearNames } from '../../citations/near-names.ts';
import { registeredNames, type RegisteredNames } from '../../citations/registered-names.ts';
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import type { Block, Mark, PlacedMark, Span } from '../../text/model.ts';
import { withMisnamed, type Misnamed, type Read, type RegisteredName } from './misnamed.ts';

interface Reading {
  readonly names: RegisteredNames;
  readonly near: NearNames<RegisteredName>;
  readonly blocks: WeakMap<Block, Read>;
  /** By mark, which is made anew with its block. */
  readonly subjects: WeakMap<Mark, InstrumentCitation | null>;
}

const readings = new WeakMap<Corpus, Reading>();

function readingOf(corpus: Corpus): Reading {
  const known = readings.get(corpus);
  if (known) return known;
  const instruments = corpus.instruments().map(({ key, title, shortForms }) => ({
    key,
    names: title === undefined ? shortForms : [title, ...shortForms],
  }));
  const near = new NearNames(
    instruments.flatMap(({ key, names }) => names.map((name) => ({ name, value: { key, name } }))),
  );
  const reading: Reading = {
    ...{ names: registeredNames(instruments), near },
    ...{ blocks: new WeakMap(), subjects: new WeakMap() },
  };
  readings.set(corpus, reading);
  return reading;
}

/** What a block cites; what it means by names that it has not quite right counts as cited. */
function readIn(block: Block, corpus: Corpus): Read {
  const { names, near, blocks } = readingOf(corpus);
  const known = blocks.get(block);
  if (known) return known;
  const read = withMisnamed(block.plain, recognize(block.plain, names), near);
  blocks.set(block, read);
  return read;
}

/** What a block cites, by form and by the register; read once for each version of a block. */
export function citationsIn(block: Block, corpus: Corpus): readonly Citation[] {
  return readIn(block, corpus).citations;
}

/** The names of instruments that a block has almost as the register has them. */
export function misnamedIn(block: Block, corpus: Corpus): readonly Misnamed[] {
  return readIn(block, corpus).misnamed;
}

/** Where a mark that belongs to an instrument may begin to stand: behind its name and the short form in brackets. */
export function instrumentEnd(plain: string, { span, shortSpan }: InstrumentCitation): number {
  if (!shortSpan) return span.end;
  const close = plain.indexOf(')', shortSpan.end);
  return close < 0 || close > shortSpan.end + 2 ? shortSpan.end : close + 1;
}

/** The offset behind the punctuation and quotation marks that follow at `at`: there a mark stands. */
export function markPlace(plain: string, at: number): number {
  return at + (/^[”"’)]{0,2}[,;:.]?[”"’]?/u.exec(plain.slice(at, at + 5))?.[0].length ?? 0);
}

const within =
  /(?:\b(?:amendments?|committee|commentary|conference|congress|declarations?|fund|group|guide|initiative|mechanism|meeting|network|programme|protocols?)\b[^,;:.()“”]{0,80}\b(?:for|of|on|to|under)|\bsupplementing) (?:the )?$/iu;

/** "the adoption by the Thirteenth Congress of the", which names who adopted it. */
const adopted = /\b(?:adopt|approv|endors|proclaim)\p{L}* (?:at|by) [^,;:.()“”]{0,120}$/iu;

/** True where the name is part of what something else is called: "the political declaration on the Global Plan". */
export function isWithin(plain: string, { span }: InstrumentCitation): boolean {
  const before = plain.slice(Math.max(0, span.start - 140), span.start);
  return within.test(before) && !adopted.test(before);
}

/** The instrument that a mark is set at; undefined where anything else stands before it. */
export function subjectOf({ mark, placed }: PlacedMark, corpus: Corpus): InstrumentCitation | undefined {
  const { subjects } = readingOf(corpus);
  const known = subjects.get(mark);
  if (known !== undefined) return known ?? undefined;
  const subject = findSubject(mark, placed.block, corpus);
  subjects.set(mark, subject ?? null);
  return subject;
}

function findSubject(mark: Mark, block: Block, corpus: Corpus): InstrumentCitation | undefined {
  const near = lastBefore(citationsIn(block, corpus), mark.at);
  const last = near.find((citation) => {
    const end = instrumentEnd(block.plain, citation);
    return end <= mark.at && mark.at <= markPlace(block.plain, end) + 1;
  });
  // A short form in brackets is a name of its own, and yet part of what stands before it.
  const whole = last && (near.find(({ shortSpan }) => shortSpan && contains(shortSpan, last.span)) ?? last);
  return whole?.quoted === true || (whole && isWithin(block.plain, whole)) ? undefined : whole;
}

/** The last two instruments that begin before an offset, the last of them first. */
function lastBefore(citations: readonly Citation[], at: number): readonly InstrumentCitation[] {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((citations[middle]?.span.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return citations
    .slice(Math.max(0, low - 2), low)
    .filter((citation) => citation.kind === 'instrument')
    .reverse();
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** "the Convention and the Protocols thereto": the mark behind both stands for the instrument, too. */
const thereto = /^(?:,)? and (?:the|its) (?:\p{L}+ )?Protocols? thereto/u;

/** Where the words end that a mark at an instrument may stand behind. */
export function subjectEnd(plain: string, citation: InstrumentCitation): number {
  const end = instrumentEnd(plain, citation);
  return end + (thereto.exec(plain.slice(end, end + 50))?.[0].length ?? 0);
}

const keys = new WeakMap<InstrumentCitation, string | null>();

/** What the register knows of an instrument that a text names. */
export function entryOf(citation: InstrumentCitation, corpus: Corpus): RegisterEntry | undefined {
  let key = keys.get(citation);
  if (key === undefined) {
    key = keyOf(citation) ?? null;
    keys.set(citation, key);
  }
  return key === null ? undefined : corpus.entry(key);
}

/** What the register knows of the instrument that a mark is set at. */
export function entryAt(mark: PlacedMark, corpus: Corpus): RegisterEntry | undefined {
  const subject = subjectOf(mark, corpus);
  return subject && entryOf(subject, corpus);
}
