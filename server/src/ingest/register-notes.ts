/** The notes that cite instruments, brought into one form: as the General Assembly's own texts write them. */
import type { ActCitation, InstrumentCitation, SourceCitation, TreatyCitation } from '../citations/model.ts';
import type { ResolvedNote } from '../citations/resolve-ibid.ts';
import { capital } from '../language/words.ts';

const ASSEMBLY = 'General Assembly';

/** What may stand between a name and its mark: punctuation, quotation marks, the end of a bracket. */
const BETWEEN = /^[\s,;:.)\]”’"']{0,4}$/u;

/** "1967 Protocol[^1] relating to the Status of Refugees": a mark may stand within a name, behind its head. */
const HEAD_ALONE = /^(?:\d{4}\s|\p{Lu}\p{Ll}+\s){0,2}(?:Convention|Covenant|Declaration|Protocol)$/u;

/** "the report of the Secretary-General on …": what follows is named within the name of something else. */
const WITHIN =
  /\b(?:conference|declaration|discussions?|draft|guide|handbook|meeting|note|outcomes?|recommendations?|reports?|reviews?|session|study|toolkit)\b[^,;:.]{0,160}$/iu;

/**
 * True where a mark at `at` belongs to the instrument: it stands directly behind its name, or its short form in
 * brackets, and the name is not that of a report or the like on the instrument.
 */
export function marks(plain: string, { span, shortSpan }: InstrumentCitation, at: number): boolean {
  const end = shortSpan?.end ?? span.end;
  if (at > span.start && at < span.end) return HEAD_ALONE.test(plain.slice(span.start, at));
  if (at < end || at - end > 4 || !BETWEEN.test(plain.slice(end, at))) return false;
  return !WITHIN.test(plain.slice(Math.max(0, span.start - 200), span.start));
}

const OWN = /^(Resolution|Decision)(s?) (?=\S)/u;
const ASSEMBLYS = /^General Assembly (resolution|decision)(s?) (?=\S)/u;

const SERIES: Readonly<Record<TreatyCitation['series'], string>> = {
  UNTS: 'United Nations, Treaty Series',
  LNTS: 'League of Nations, Treaty Series',
  ILM: 'International Legal Materials',
};

/** `2225, 2237 and 2241`. */
const listed = (values: readonly string[]): string =>
  [values.slice(0, -1).join(', '), ...values.slice(-1)].join(' and ');

/** The note that cites a treaty in a series as a whole. */
export function treatyNote({ series, volumes, number }: TreatyCitation): string {
  const volume = volumes.length > 1 ? `vols. ${listed(volumes)}` : `vol. ${volumes.join('')}`;
  return `${SERIES[series]}, ${volume}${number === undefined ? '' : `, No. ${number}`}.`;
}

/** A note with the full name of the organ that it names in short or with a slip, "Economic and Council resolution". */
export function withOrgan(note: string, { organ, phrase, numberSpan }: ActCitation, name?: string): string {
  if (name === undefined || organ === undefined || organ.name === name) return note;
  // What stands in front is the name that was not read; "See" is none.
  if (!/^(?!See\b)[\p{L}\s]*$/u.test(note.slice(0, phrase.start))) return note;
  const word = /(?:[Rr]esolution|[Dd]ecision)s? $/u.exec(note.slice(0, numberSpan.start))?.[0];
  return word === undefined ? note : `${name} ${word.toLowerCase()}${note.slice(numberSpan.start)}`;
}

/**
 * A note as the General Assembly would write it; `organ` is the one whose text has it, without article. *Ibid.* is
 * written out for a treaty in a series, whose form is fixed; undefined for any other, and for one that stands for
 * nothing.
 */
export function assemblyNote(
  note: string,
  organ: string,
  { sources, blocked }: ResolvedNote,
): string | undefined {
  if (blocked !== undefined) return undefined;
  if (/\bibid\b/iu.test(note)) {
    const [sole, ...others] = sources;
    return sole?.kind === 'treaty' && others.length === 0 && sole.pinpoints.length === 0
      ? treatyNote(sole)
      : undefined;
  }
  if (organ !== ASSEMBLY && OWN.test(note)) {
    return note.replace(OWN, (_, word: string, plural: string) => `${organ} ${word.toLowerCase()}${plural} `);
  }
  return note.replace(ASSEMBLYS, (_, word: string, plural: string) => `${capital(word)}${plural} `);
}

/** True where an instrument is named in what a resolution is about: a mark behind it is the resolution's. */
export const isAbout = ({ title }: ActCitation, { span }: InstrumentCitation): boolean =>
  title !== undefined && title.span.start <= span.start && span.end <= title.span.end;

/** "See CAC/COSP/2019/17, sect. I.B": where a resolution named before stands. */
export const reports = (note: string, source: SourceCitation | undefined): boolean =>
  /^See\b/u.test(note) &&
  (source?.kind === 'document' || source?.kind === 'official-records') &&
  source.pinpoints.length > 0;

const THERETO = /^ and the ((?:Optional )?Protocols) [Tt]hereto[,;.]?$/u;

/** The protocols of "and the Protocols thereto", where that is all between an instrument's name and a mark. */
export function theretoBetween(plain: string, { span }: InstrumentCitation, at: number): string | undefined {
  return at - span.end > 40 ? undefined : THERETO.exec(plain.slice(span.end, at))?.[1];
}

/** What stands in a note for one source of it. */
export const quoteOf = (note: string, { span }: SourceCitation): string => note.slice(span.start, span.end);
