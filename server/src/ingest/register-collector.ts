/** Reads text after text and gathers what each says of the things that it cites. */
import { readActNumber } from '../citations/act-numbers.ts';
import { actOfKey, keyOf, keyOfAct, slug } from '../citations/keys.ts';
import type {
  ActCitation,
  Citation,
  DocumentCitation,
  InstrumentCitation,
  SourceCitation,
  TreatyCitation,
} from '../citations/model.ts';
import { numberFault } from '../citations/numbering.ts';
import { namedOrgans } from '../citations/organ-mentions.ts';
import { recognize } from '../citations/recognize.ts';
import { registeredNames, type RegisteredNames } from '../citations/registered-names.ts';
import { resolveIbid, type ResolvedNote } from '../citations/resolve-ibid.ts';
import type { RegisterKind } from '../corpus/model.ts';
import type { StoredText } from '../corpus/rows.ts';
import { organByName, organBySymbol } from '../language/organs.ts';
import { Gathered } from './register-entries.ts';
import type { InstrumentNames } from './register-instruments.ts';
import {
  assemblyNote,
  isAbout,
  marks,
  quoteOf,
  reports,
  theretoBetween,
  treatyNote,
  withOrgan,
} from './register-notes.ts';
import { descriptionBefore, quotedTitleBefore, recordsTitle, titleBeforeSymbol } from './register-titles.ts';
import { TreatyClaims } from './register-treaties.ts';

/** A phrase of citation longer than this is a list; the citation's own words are then quoted. */
const LONGEST_QUOTE = 160;

const isSource = (citation: Citation): citation is SourceCitation =>
  citation.kind !== 'date' && citation.kind !== 'internal' && citation.kind !== 'ibid';

const isAct = (citation: SourceCitation): citation is ActCitation =>
  citation.kind === 'resolution' || citation.kind === 'decision';

const isInstrument = (citation: SourceCitation): citation is InstrumentCitation =>
  citation.kind === 'instrument';

const withoutArticle = (organ: string): string => organ.replace(/^the\s+/iu, '');

/** Where a citation stands. */
interface Place {
  readonly text: StoredText;
  /** The organ whose text it is, by full name without article. */
  readonly organ: string;
  /** Of the paragraph in its text. */
  readonly index: number;
  readonly paragraph: number;
  readonly plain: string;
}

/** Gathers; `settle` comes last. */
export class Collector {
  readonly gathered = new Map<string, Gathered>();
  readonly #names: RegisteredNames;
  readonly #keys: ReadonlyMap<string, string>;
  /** Names that several instruments may go by: which it is, the text says by what it has named before. */
  readonly #shared: ReadonlyMap<string, readonly string[]>;
  readonly #treaties: TreatyClaims;
  /** The instruments that the text at hand has cited, the last one last. */
  #cited = new Set<string>();
  /** The organs that it has named in full, the one named last at the end, and the paragraphs read for them. */
  #organs = new Set<string>();
  #organsRead = 0;

  constructor(instruments: readonly InstrumentNames[]) {
    const names = instruments.map(({ key, title, shortForms }) => ({ key, names: [title, ...shortForms] }));
    this.#names = registeredNames(names);
    this.#keys = new Map(names.flatMap((one) => one.names.map((name) => [slug(name), one.key])));
    this.#shared = new Map(instruments.flatMap(({ sharedForms }) => [...sharedForms]));
    this.#treaties = new TreatyClaims(new Map(instruments.map(({ key, title }) => [key, title])));
  }

  /** Takes what a text says. */
  read(text: StoredText): void {
    const organ = organByName(withoutArticle(text.organ))?.name ?? withoutArticle(text.organ);
    this.#cited = new Set();
    this.#organs = new Set();
    this.#organsRead = 0;
    this.#readOwn(text, organ);
    const notes = resolveIbid(text.notes, this.#names);
    for (const [index, { id, plain, marks: paragraphMarks }] of text.paragraphs.entries()) {
      const place: Place = { text, organ, index, paragraph: id, plain };
      const citations = recognize(plain, this.#names).filter(isSource);
      for (const citation of citations)
        if (!citation.quoted) this.#take(citation, place, quoteIn(plain, citation));
      for (const { at, note } of paragraphMarks)
        this.#takeMark(at, text.notes[note] ?? '', notes[note] ?? NOTHING, citations, place);
    }
  }

  /** Settles what only all texts together tell. */
  settle(): void {
    this.#treaties.settle((key) => this.gathered.get(key));
  }

  #about(key: string, kind: RegisterKind): Gathered {
    const about = this.gathered.get(key) ?? new Gathered(kind);
    this.gathered.set(key, about);
    return about;
  }

  #keyOf(citation: SourceCitation, place: Place): string | undefined {
    if (isInstrument(citation)) return this.#instrumentKey(citation);
    const { organ } = place;
    const key = keyOf(citation, { organ });
    if (key !== undefined || !isAct(citation)) return key;
    // Whose it is, the organs named in the same paragraph tell, else those named before in the text.
    const here = namedOrgans(place.plain).map(({ name }) => name);
    const named = keyOf(citation, { organ, named: here });
    if (named !== undefined) return named;
    for (const name of this.#organsBefore(place).toReversed()) {
      const nearest = keyOf(citation, { organ, named: [name] });
      if (nearest !== undefined) return nearest;
    }
    return undefined;
  }

  /** The organs that the text names up to a paragraph and in it, each once, the one named last at the end. */
  #organsBefore({ text, index }: Place): readonly string[] {
    for (; this.#organsRead <= index; this.#organsRead++) {
      for (const { name } of namedOrgans(text.paragraphs[this.#organsRead]?.plain ?? '')) {
        this.#organs.delete(name);
        this.#organs.add(name);
      }
    }
    return [...this.#organs];
  }

  #instrumentKey(citation: InstrumentCitation): string | undefined {
    const name = slug(citation.name);
    const shared = citation.key === undefined ? this.#shared.get(name) : undefined;
    const key =
      (shared && ([...this.#cited].findLast((one) => shared.includes(one)) ?? shared[0])) ??
      keyOf(citation, { instrument: () => this.#keys.get(name) });
    if (key === undefined) return undefined;
    this.#cited.delete(key);
    this.#cited.add(key);
    return key;
  }

  /** A resolution or decision that stands in the corpus under its own number. */
  #readOwn({ kind, number, title, symbol, date, paragraphs }: StoredText, organ: string): void {
    const read = number === undefined ? undefined : readActNumber(number);
    if (!read || (kind !== 'resolution' && kind !== 'decision')) return;
    const key = keyOfAct(organ, kind, read);
    if (key === undefined) return;
    const about = this.#about(key, kind);
    about.numbers.add(number);
    const [first] = paragraphs;
    about.titles.add(title, first?.id, 'itself');
    // Published alone, its document has the date of adoption; a report has its own.
    if (symbol === key) about.dates.add(date, first?.id, 'itself');
  }

  #take(citation: SourceCitation, place: Place, quote: string): void {
    const key = this.#keyOf(citation, place);
    if (key === undefined) return;
    const about = this.#about(key, kindOf(citation));
    const { paragraph } = place;
    about.cite({ paragraph, quote });
    switch (citation.kind) {
      case 'resolution':
      case 'decision':
        this.#takeAct(citation, key, about, place);
        break;
      case 'document':
        about.numbers.add(key);
        this.#takeWithin(citation, place, quote);
        break;
      case 'official-records':
        about.numbers.add(citation.symbol);
        about.titles.add(recordsTitle(citation), paragraph, 'passing');
        break;
      case 'publication':
        about.numbers.add(citation.sales);
        about.titles.add(citation.title, paragraph, 'passing');
        break;
      case 'treaty':
        about.numbers.add(citation.number);
        break;
      case 'instrument':
    }
  }

  /** "CAC/COSP/2013/18, sect. I.A, resolution 5/3": a resolution by the report of the conference that adopted it. */
  #takeWithin({ symbol, pinpoints }: DocumentCitation, { paragraph }: Place, quote: string): void {
    const organ = organBySymbol(symbol)?.name;
    for (const { unit, values } of pinpoints) {
      if (organ === undefined || (unit !== 'resolution' && unit !== 'decision')) continue;
      for (const value of values) {
        const number = readActNumber(value);
        const key = number && !numberFault(organ, number) ? keyOfAct(organ, unit, number) : undefined;
        if (key === undefined) continue;
        const about = this.#about(key, unit);
        about.numbers.add(value);
        about.cite({ paragraph, quote });
      }
    }
  }

  #takeAct(citation: ActCitation, key: string, about: Gathered, { organ, paragraph }: Place): void {
    const act = actOfKey(key);
    const near = act?.organ === organ ? 'own' : 'passing';
    about.numbers.add(citation.number);
    about.organs.add(act?.organ, paragraph, near);
    // A month without a day dates nothing.
    const date = citation.date?.iso.length === 10 ? citation.date.iso : undefined;
    const unlikely = act && numberFault(act.organ, act.number, date) !== undefined;
    about.dates.add(date, paragraph, unlikely ? 'passing' : near);
    if (citation.title?.form === 'quoted') about.titles.add(citation.title.text, paragraph, near);
    else about.subjects.add(citation.title?.text);
  }

  #takeMark(
    at: number,
    note: string,
    resolved: ResolvedNote,
    citations: readonly SourceCitation[],
    place: Place,
  ): void {
    const { plain } = place;
    for (const source of resolved.sources) this.#take(source, place, quoteOf(note, source));
    const [sole, ...others] = resolved.sources;
    if (sole && others.length === 0) {
      this.#takeTitle(sole, at, note, place);
      this.#takeOwnNote(sole, note, resolved, place);
    }
    const instruments = citations.filter(isInstrument);
    const acts = citations.filter(isAct).filter(({ span }) => span.start < at);
    const subject = instruments.findLast((one) => marks(plain, one, at));
    if (subject && acts.some((act) => isAbout(act, subject))) return;
    if (subject && acts.length > 0 && reports(note, sole)) return;
    if (subject) this.#takeNote(subject, note, resolved, place);
    else if (sole?.kind === 'treaty' && others.length === 0) this.#takeThereto(sole, instruments, at, place);
  }

  /** "the … Convention and the Protocols thereto",[^1] with a note of several volumes. */
  #takeThereto(
    treaty: TreatyCitation,
    instruments: readonly InstrumentCitation[],
    at: number,
    { plain, paragraph }: Place,
  ): void {
    const last = instruments.findLast(({ span }) => span.end <= at);
    const protocols = last && theretoBetween(plain, last, at);
    const instrument = last && this.#instrumentKey(last);
    const key = keyOf(treaty);
    if (protocols === undefined || instrument === undefined || key === undefined) return;
    this.#treaties.thereto(key, { instrument, protocols, paragraph });
  }

  /** A note that cites one thing only shows how it is cited; a document, where it is cited as a whole. */
  #takeOwnNote(sole: SourceCitation, note: string, resolved: ResolvedNote, place: Place): void {
    if (isInstrument(sole) || (sole.kind === 'document' && sole.pinpoints.length > 0)) return;
    const key = this.#keyOf(sole, place);
    if (key === undefined) return;
    const written = sole.kind === 'treaty' ? treatyNote(sole) : this.#written(note, resolved, place);
    this.#about(key, kindOf(sole)).notes.add(written, place.paragraph, 'passing');
  }

  /** A note as the General Assembly would write it. */
  #written(note: string, resolved: ResolvedNote, place: Place): string | undefined {
    const [sole, ...others] = resolved.sources;
    const organ = sole && isAct(sole) ? actOfKey(this.#keyOf(sole, place) ?? '')?.organ : undefined;
    const named = sole && isAct(sole) && others.length === 0 ? withOrgan(note, sole, organ) : note;
    return assemblyNote(named, place.organ, resolved);
  }

  /** What stands in front of a mark may be the title of what its note cites. */
  #takeTitle(sole: SourceCitation, at: number, note: string, place: Place): void {
    // What stands in front of "A/CONF.234/16, chap. I" is called after that chapter.
    if (!isAct(sole) && (sole.kind !== 'document' || sole.pinpoints.length > 0)) return;
    const key = this.#keyOf(sole, place);
    if (key === undefined) return;
    const about = this.#about(key, kindOf(sole));
    about.titles.add(quotedTitleBefore(place.plain, at), place.paragraph, 'passing');
    if (sole.kind !== 'document') return;
    about.descriptions.add(descriptionBefore(place.plain, at));
    about.descriptions.add(titleBeforeSymbol(note, sole.span.start));
  }

  /** A note at an instrument: how it is cited, and which treaty of a series it is. */
  #takeNote(subject: InstrumentCitation, note: string, resolved: ResolvedNote, place: Place): void {
    const key = this.#instrumentKey(subject);
    if (key === undefined) return;
    const written = this.#written(note, resolved, place);
    const about = this.#about(key, 'instrument');
    about.notes.add(written, place.paragraph, 'passing');
    const [sole, ...others] = resolved.sources;
    const treaty = sole?.kind === 'treaty' && others.length === 0 ? this.#keyOf(sole, place) : undefined;
    if (treaty !== undefined && written !== undefined)
      this.#treaties.claim(written, { instrument: key, treaty, paragraph: place.paragraph });
  }
}

const NOTHING: ResolvedNote = { sources: [], blocked: undefined };

function kindOf({ kind }: SourceCitation): RegisterKind {
  return kind === 'official-records' || kind === 'publication' ? 'document' : kind;
}

/** The words of a citation: a resolution's with its organ, unless it stands in a list. */
function quoteIn(plain: string, citation: SourceCitation): string {
  const phrase = isAct(citation) ? plain.slice(citation.phrase.start, citation.phrase.end) : '';
  return phrase !== '' && phrase.length <= LONGEST_QUOTE
    ? phrase
    : plain.slice(citation.span.start, citation.span.end);
}
