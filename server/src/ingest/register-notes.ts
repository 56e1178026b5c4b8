/** The notes that cite instruments, brought into one form: as the General Assembly's own texts write them. */
import type { InstrumentCitation, SourceCitation, TreatyCitation } from '../citations/model.ts';
import type { ResolvedNote } from '../citations/resolve-ibid.ts';
import { capital } from '../language/words.ts';

const ASSEMBLY = 'General Assembly';

/** What may stand between a name and its mark: punctuation, quotation marks, the end of a bracket. */
const BETWEEN = /^[\s,;:.)\]”’"']{0,4}$/u;

/** "the report of the Secretary-General on …": what follows is named within the name of something else. */
const WITHIN =
  /\b(?:conference|declaration|discussions?|draft|guide|handbook|meeting|note|outcomes?|recommendations?|reports?|reviews?|session|study|toolkit)\b[^,;:.]{0,160}$/iu;

/**
 * True where a mark at `at` belongs to the instrument: it stands directly behind its name, or its short form in
 * brackets, and the name is not that of a report or the like on the instrument.
 */
export function marks(plain: string, { span, shortSpan }: InstrumentCitation, at: number): boolean {
  const end = shortSpan?.end ?? span.end;
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

function treatyNote({ series, volumes, number }: TreatyCitation): string {
  const volume = volumes.length > 1 ? `vols. ${volumes.join(' and ')}` : `vol. ${volumes.join('')}`;
  return `${SERIES[series]}, ${volume}${number === undefined ? '' : `, No. ${number}`}.`;
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

/** What stands in a note for one source of it. */
export const quoteOf = (note: string, { span }: SourceCitation): string => note.slice(span.start, span.end);
