/** Instruments that a text mentions for the first time without the note that adopted texts give them. */
import type { ActCitation, InstrumentCitation } from '../../citations/model.ts';
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import type { Draft, Note, Paragraph, Placed, Span, Text } from '../../text/model.ts';
import { sourceSpan } from '../../text/positions.ts';
import type { RuleContext } from '../model.ts';
import { numbersMeant } from '../citations/renderings.ts';
import { textsOf } from '../shared/texts.ts';
import { faultsOf } from './faults.ts';
import { inFull } from './full.ts';
import { labelOf, numberIn } from './labels.ts';
import { isLater, noteOf, organOf, textAt } from './register.ts';
import { firstMarkOf, numberingOf } from './series.ts';
import { readSource } from './source.ts';
import { citationsIn, entryAt, entryOf, instrumentEnd, isWithin, markPlace, subjectEnd } from './subject.ts';

/** A first mention without a note. */
export interface Missing {
  readonly text: Text;
  readonly entry: RegisterEntry;
  /** The name, absolute. */
  readonly span: Span;
  /** Where the mark belongs: an absolute offset. */
  readonly at: number;
  /** The note that it should have, in Markdown. */
  readonly note: string;
}

/** The first mentions of a draft that lack their mark. */
export interface Lacking {
  /** Those whose note does not exist either, in document order. */
  readonly missing: readonly Missing[];
  /** Those whose note stands there unused, by the note. */
  readonly lost: ReadonlyMap<Note, Missing>;
}

const known = new WeakMap<Draft, { readonly corpus: Corpus; readonly lacking: Lacking }>();

/** The first mentions of a draft that lack their mark; computed once for each draft. */
export function lackingMarks(context: Asking): Lacking {
  const { draft, corpus } = context;
  const cached = known.get(draft);
  if (cached?.corpus === corpus) return cached.lacking;
  const noted = notedIn(context);
  const all = textsOf(draft).flatMap((text) => missingIn(context, noted, text));
  const lacking = withoutLost(draft, all);
  known.set(draft, { corpus, lacking });
  return lacking;
}

/** How far down the numbers the mark before an unused note is looked for. */
const reach = 5;

/** An unused note, between whose neighbours a mention lacks its mark, is the note of that mention. */
function withoutLost(draft: Draft, all: readonly Missing[]): Lacking {
  const explained = new Set<Missing>();
  const lost = new Map<Note, Missing>();
  for (const { series, unused } of faultsOf(draft)) {
    const marks = new Map(series.marks.map((mark) => [numberIn(labelOf(mark.mark)), mark.span]));
    for (const note of unused) {
      const { n } = note;
      if (n === undefined) continue;
      const below = Array.from({ length: reach }, (_, index) => marks.get(n - 1 - index));
      const start = below.find((span) => span !== undefined)?.end ?? series.texts[0]?.span.start ?? 0;
      const end = marks.get(n + 1)?.start ?? series.texts.at(-1)?.span.end ?? 0;
      const said = identityOf(inFull(draft, series).get(note) ?? '');
      for (const one of between(all, start, end)) {
        explained.add(one);
        if (identityOf(one.note) === said && !lost.has(note)) lost.set(note, one);
      }
    }
  }
  return { missing: all.filter((one) => !explained.has(one)), lost };
}

/** Those of a sorted list whose place lies between two offsets. */
function between(all: readonly Missing[], start: number, end: number): readonly Missing[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Missing[] = [];
  for (let one = all[low]; one && one.at <= end; one = all[++low]) found.push(one);
  return found;
}

type Asking = Pick<RuleContext, 'draft' | 'corpus'>;

/** What is noted in a text. */
interface Noted {
  /** Instruments with a mark, by their keys. */
  readonly keys: Set<string>;
  /** Sources that are noted at something that is no known instrument. */
  readonly loose: Set<string>;
}

function notedIn({ draft, corpus }: Asking): ReadonlyMap<Text | undefined, Noted> {
  const noted = new Map<Text | undefined, Noted>();
  const inText = (text: Text | undefined): Noted => {
    const known = noted.get(text) ?? { keys: new Set(), loose: new Set() };
    noted.set(text, known);
    return known;
  };
  for (const series of numberingOf(draft).series) {
    const marks = firstMarkOf(series);
    for (const note of series.notes) {
      const mark = marks.get(note);
      if (!mark) continue;
      const { keys, loose } = inText(textAt(draft, mark.span.start));
      const entry = entryAt(mark, corpus);
      if (entry) keys.add(entry.key);
      else loose.add(identityOf(inFull(draft, series).get(note) ?? ''));
    }
    for (const mark of series.marks) {
      const entry = entryAt(mark, corpus);
      if (entry) inText(textAt(draft, mark.span.start)).keys.add(entry.key);
    }
  }
  return noted;
}

/** The preamble and the operative part; an annex is a document of its own. */
function unitsOf(text: Text): readonly Placed[] {
  const units = (paragraph: Paragraph): readonly Placed[] => [
    paragraph.placed,
    ...paragraph.items.map(({ placed }) => placed),
  ];
  return [...text.preambular, ...text.operative].flatMap(units).sort((a, b) => a.start - b.start);
}

function missingIn(
  context: Asking,
  noted: ReadonlyMap<Text | undefined, Noted>,
  text: Text,
): readonly Missing[] {
  const { draft, corpus } = context;
  const here = noted.get(text);
  const organ = organOf(draft, text);
  const seen = new Set<string>();
  const acts = new Set<string>();
  const missing: Missing[] = [];
  for (const placed of unitsOf(text)) {
    const citations = citationsIn(placed.block, corpus);
    for (const one of citations)
      if (isAct(one)) for (const number of numbersMeant(one, organ, corpus)) acts.add(number);
    for (const citation of citations) {
      if (citation.kind !== 'instrument' || citation.quoted) continue;
      const entry = entryOf(citation, corpus);
      if (!entry || seen.has(entry.key)) continue;
      seen.add(entry.key);
      if (!isInFull(placed.block.plain, citation, entry) || isWithin(placed.block.plain, citation)) continue;
      const note = noteOf(entry, organ);
      if (note === undefined || here?.keys.has(entry.key) || isMarkedBehind(placed, citation)) continue;
      const identity = identityOf(note);
      const given = here?.loose.has(identity) === true || acts.has(identity.replace(/^\w+ /u, ''));
      if (identity === '' || given || isLater(draft, note)) continue;

      missing.push({ text, entry, note, ...placeOf(placed, citation) });
    }
  }
  return missing;
}

/** True where a mark stands behind the protocols that go with the instrument. */
function isMarkedBehind({ block }: Placed, citation: InstrumentCitation): boolean {
  const end = subjectEnd(block.plain, citation);
  return block.marks.some(({ at }) => end <= at && at <= markPlace(block.plain, end) + 1);
}

/** A short form alone is another rule's matter: what is missing there is first of all the name. */
function isInFull(plain: string, { span, shortForm }: InstrumentCitation, { title }: RegisterEntry): boolean {
  return shortForm !== undefined || plain.slice(span.start, span.end).toLowerCase() === title?.toLowerCase();
}

function identityOf(note: string): string {
  return readSource(note.replaceAll(/[*_]/gu, '')).identity ?? '';
}

function isAct(citation: { readonly kind: string }): citation is ActCitation {
  return citation.kind === 'resolution' || citation.kind === 'decision';
}

/** Where the name stands, and where its mark belongs. */
function placeOf({ block, start }: Placed, citation: InstrumentCitation): Pick<Missing, 'span' | 'at'> {
  const name = sourceSpan(block, citation.span);
  const end = markPlace(block.plain, instrumentEnd(block.plain, citation));
  const at = start + sourceSpan(block, { start: Math.max(0, end - 1), end }).end;
  return { span: { start: start + name.start, end: start + name.end }, at };
}
