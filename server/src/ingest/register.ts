/**
 * The register: what the documents cite, one entry an identity, from all that the citations say of it. Where they
 * disagree, the majority counts, and of equals the newest.
 */
import { readActNumber } from '../citations/act-numbers.ts';
import { actOfKey, keyOf, keyOfAct, slug } from '../citations/keys.ts';
import type {
  Citation,
  InstrumentCitation,
  OfficialRecordsCitation,
  SourceCitation,
} from '../citations/model.ts';
import { recognize } from '../citations/recognize.ts';
import { registeredNames, type RegisteredNames } from '../citations/registered-names.ts';
import { resolveIbid, type ResolvedNote } from '../citations/resolve-ibid.ts';
import type { RegisterKind } from '../corpus/model.ts';
import type { CitationRow, EntryRow, EvidenceRow, StoredText } from '../corpus/rows.ts';
import { organByName } from '../language/organs.ts';
import { ordinalOf } from '../language/ordinals.ts';
import { capital } from '../language/words.ts';
import { nameInstruments, type InstrumentNames } from './register-instruments.ts';
import { assemblyNote, marks, quoteOf } from './register-notes.ts';
import { Tally } from './register-tally.ts';

/** A phrase of citation longer than this is a list; the citation's own words are then quoted. */
const LONGEST_QUOTE = 160;

/** All that is said of one thing. */
class Evidence {
  readonly kind: RegisterKind;
  readonly organs = new Tally();
  readonly numbers = new Tally();
  readonly dates = new Tally();
  /** The first paragraph that gives each date. */
  readonly datedIn = new Map<string, number>();
  readonly titles = new Tally();
  readonly subjects = new Tally();
  readonly notes = new Tally();
  readonly citations: CitationRow[] = [];
  /** What the text itself is called, where the corpus has it. */
  ownTitle: string | undefined;

  constructor(kind: RegisterKind) {
    this.kind = kind;
  }
}

/** The entries of the register, by key; `texts` are ordered by date, and read twice. */
export function register(texts: Iterable<StoredText>): readonly EntryRow[] {
  const instruments = nameInstruments(instrumentsByForm(texts));
  const collected = new Collector(instruments);
  for (const text of texts) collected.read(text);
  return collected.entries();
}

function* instrumentsByForm(texts: Iterable<StoredText>): Generator<InstrumentCitation> {
  for (const { paragraphs, notes } of texts)
    for (const plain of [...paragraphs.map((paragraph) => paragraph.plain), ...notes])
      for (const one of recognize(plain)) if (one.kind === 'instrument') yield one;
}

const isSource = (citation: Citation): citation is SourceCitation =>
  citation.kind !== 'date' && citation.kind !== 'internal' && citation.kind !== 'ibid';

const withoutArticle = (organ: string): string => organ.replace(/^the\s+/iu, '');

class Collector {
  readonly #names: RegisteredNames;
  readonly #instruments: ReadonlyMap<string, InstrumentNames>;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #evidence = new Map<string, Evidence>();
  /** Notes that cite one treaty of a series, and the notes of the instruments that they stand at. */
  readonly #treatyNotes = new Map<string, Set<Tally>>();

  constructor(instruments: readonly InstrumentNames[]) {
    this.#instruments = new Map(instruments.map((one) => [one.key, one]));
    this.#keys = new Map(
      instruments.flatMap(({ key, title, shortForms }) =>
        [title, ...shortForms].map((name) => [slug(name), key]),
      ),
    );
    this.#names = registeredNames(
      instruments.map(({ key, title, shortForms }) => ({ key, names: [title, ...shortForms] })),
    );
  }

  #keyOf(citation: SourceCitation, organ?: string): string | undefined {
    return keyOf(citation, { organ, instrument: (name) => this.#keys.get(slug(name)) });
  }

  #about(key: string, kind: RegisterKind): Evidence {
    const evidence = this.#evidence.get(key) ?? new Evidence(kind);
    this.#evidence.set(key, evidence);
    return evidence;
  }

  read(text: StoredText): void {
    const organ = organByName(withoutArticle(text.organ))?.name ?? withoutArticle(text.organ);
    this.#readOwn(text, organ);
    const notes = resolveIbid(text.notes, this.#names);
    for (const { id, plain, marks: paragraphMarks } of text.paragraphs) {
      const citations = recognize(plain, this.#names).filter(isSource);
      for (const citation of citations) {
        if (!citation.quoted) this.#take(citation, organ, id, quoteIn(plain, citation));
      }
      for (const { at, note } of paragraphMarks) {
        const resolved = notes[note] ?? { sources: [], blocked: undefined };
        const words = text.notes[note] ?? '';
        for (const source of resolved.sources) this.#take(source, organ, id, quoteOf(words, source));
        const subject = citations.findLast(
          (one): one is InstrumentCitation => one.kind === 'instrument' && marks(plain, one, at),
        );
        if (subject) this.#takeNote(subject, words, organ, resolved);
      }
    }
  }

  /** A resolution or decision that stands in the corpus under its own number. */
  #readOwn({ kind, number, title }: StoredText, organ: string): void {
    const read = number === undefined ? undefined : readActNumber(number);
    if (!read || (kind !== 'resolution' && kind !== 'decision')) return;
    const key = keyOfAct(organ, kind, read);
    if (key === undefined) return;
    const evidence = this.#about(key, kind);
    evidence.numbers.add(number);
    evidence.organs.add(organ);
    evidence.ownTitle = title;
  }

  #take(citation: SourceCitation, organ: string, paragraph: number, quote: string): void {
    const key = this.#keyOf(citation, organ);
    if (key === undefined) return;
    const evidence = this.#about(key, kindOf(citation));
    evidence.citations.push({ paragraph, quote });
    switch (citation.kind) {
      case 'resolution':
      case 'decision': {
        evidence.organs.add(actOfKey(key)?.organ);
        evidence.numbers.add(citation.number);
        // A month without a day dates nothing.
        if (citation.date?.iso.length === 10) {
          evidence.dates.add(citation.date.iso);
          if (!evidence.datedIn.has(citation.date.iso)) evidence.datedIn.set(citation.date.iso, paragraph);
        }
        const said = citation.title?.form === 'quoted' ? evidence.titles : evidence.subjects;
        said.add(citation.title?.text);
        break;
      }
      case 'document':
        evidence.numbers.add(key);
        break;
      case 'official-records':
        evidence.numbers.add(citation.symbol);
        evidence.titles.add(recordsTitle(citation));
        break;
      case 'publication':
        evidence.numbers.add(citation.sales);
        evidence.titles.add(citation.title);
        break;
      case 'treaty':
        evidence.numbers.add(citation.number);
        break;
      case 'instrument':
    }
  }

  /** A note at an instrument: how it is cited, and which treaty of a series it is. */
  #takeNote(subject: InstrumentCitation, note: string, organ: string, resolved: ResolvedNote): void {
    const key = this.#keyOf(subject);
    if (key === undefined) return;
    const written = assemblyNote(note, organ, resolved);
    const { notes } = this.#about(key, 'instrument');
    notes.add(written);
    const [sole, ...others] = resolved.sources;
    const treaty = sole?.kind === 'treaty' && others.length === 0 ? this.#keyOf(sole) : undefined;
    if (treaty === undefined) return;
    this.#about(treaty, 'treaty').titles.add(this.#instruments.get(key)?.title);
    if (written === undefined) return;
    const claims = this.#treatyNotes.get(written) ?? new Set();
    this.#treatyNotes.set(written, claims.add(notes));
  }

  /**
   * Two instruments are not one treaty: where a note of the series stands at several, a slip of a source, only the
   * one that it stands at most often keeps it.
   */
  #settleTreaties(): void {
    for (const [note, claims] of this.#treatyNotes) {
      const most = Math.max(...Array.from(claims, (notes) => notes.count(note)));
      const holders = [...claims].filter((notes) => notes.count(note) === most);
      for (const notes of claims) if (holders.length > 1 || notes !== holders[0]) notes.remove(note);
    }
  }

  entries(): readonly EntryRow[] {
    this.#settleTreaties();
    return [...this.#evidence]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([key, { kind, organs, numbers, dates, titles, subjects, notes, citations, ownTitle, datedIn }]) => {
          const instrument = this.#instruments.get(key);
          return {
            ...{ kind, key, citations },
            organ: organs.usual,
            number: numbers.usual,
            date: dates.usual,
            title: instrument?.title ?? ownTitle ?? titles.usual,
            subject: subjects.usual,
            shortForms: instrument?.shortForms ?? [],
            note: notes.usual,
            evidence: evidenceOf(dates, datedIn),
          };
        },
      );
  }
}

/** Every date, where there are several. */
function evidenceOf(dates: Tally, datedIn: ReadonlyMap<string, number>): readonly EvidenceRow[] {
  if (dates.values.length < 2) return [];
  return dates.values.flatMap((value) => {
    const paragraph = datedIn.get(value);
    return paragraph === undefined ? [] : [{ field: 'date', value, count: dates.count(value), paragraph }];
  });
}

function kindOf({ kind }: SourceCitation): RegisterKind {
  return kind === 'official-records' || kind === 'publication' ? 'document' : kind;
}

/** "Official Records of the Economic and Social Council, 2013, Supplement No. 7". */
function recordsTitle({ organ, session, year, supplement }: OfficialRecordsCitation): string | undefined {
  const when = session === undefined ? year : `${capital(ordinalOf(session) ?? '')} Session`;
  if (when === undefined || supplement === undefined) return undefined;
  return `Official Records of the ${organ}, ${String(when)}, Supplement No. ${supplement}`;
}

/** The words of a citation: a resolution's with its organ, unless it stands in a list. */
function quoteIn(plain: string, citation: SourceCitation): string {
  const isAct = citation.kind === 'resolution' || citation.kind === 'decision';
  const phrase = isAct ? plain.slice(citation.phrase.start, citation.phrase.end) : '';
  return phrase !== '' && phrase.length <= LONGEST_QUOTE
    ? phrase
    : plain.slice(citation.span.start, citation.span.end);
}
