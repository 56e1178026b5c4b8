/** Says what each *Ibid.* of a list of notes stands for. */
import type { ActCitation, Citation, IbidCitation, SourceCitation } from './model.ts';
import { recognize } from './recognize.ts';
import { recognized } from './recognized.ts';
import type { RegisteredNames } from './registered-names.ts';

/**
 * Why an *Ibid.* stands for nothing. `first`: no note before it; `unread`: the note before has words that no
 * recognizer read, so that its source is not certain; `none`: it has no source; `several`: it has more than one;
 * `unlike`: the source before has nothing of the kind that this *Ibid.* changes (a volume, a session).
 */
export type IbidBlock = 'first' | 'unread' | 'none' | 'several' | 'unlike';

/** One note, resolved. */
export interface ResolvedNote {
  /** What it cites; an *Ibid.* replaced by what it stands for, with the span of the *Ibid.* */
  readonly sources: readonly SourceCitation[];
  /** Set where the note has an *Ibid.* that stands for nothing. */
  readonly blocked: IbidBlock | undefined;
}

/** Words between the sources of a note that are no source themselves. */
const GLUE =
  /\b(?:[Ss]ee|[Aa]lso|and|in|the|of|to|for|cf|document|paragraphs?|paras?|articles?|annex|text|[Ff]or|contained|as|set out|reproduced)\b|[\s.,;:()“”"–-]+/g;

/** A note as the next note's *Ibid.* sees it. */
type Source = SourceCitation | Exclude<IbidBlock, 'unlike'>;

/**
 * Resolves the notes of one text, in order. An *Ibid.* never passes over a note: where the note before it holds
 * no source, several, or words that were not read, it is blocked, and so is an *Ibid.* after it.
 */
export function resolveIbid(notes: readonly string[], names?: RegisteredNames): readonly ResolvedNote[] {
  let before: Source = 'first';
  return notes.map((note) => {
    const citations = names ? recognize(note, names) : recognized(note);
    const sources: SourceCitation[] = [];
    let aboutEnd = 0;
    let blocked: IbidBlock | undefined;
    for (const citation of citations) {
      // What a resolution is about ("entitled “… the 2030 Agenda”") is no source beside it.
      const about = citation.quoted || (citation.kind === 'instrument' && citation.span.start < aboutEnd);
      if (isSource(citation) && !about) sources.push(citation);
      if (isAct(citation)) aboutEnd = Math.max(aboutEnd, citation.phrase.end);
      if (citation.kind !== 'ibid') continue;
      const source: Source = sources.at(-1) ?? before;
      const resolved = typeof source === 'string' ? source : standingFor(citation, source);
      if (typeof resolved === 'string') blocked = resolved;
      else sources.push(resolved);
    }
    before =
      blocked === undefined
        ? soleSource(note, citations, sources)
        : blocked === 'unlike'
          ? 'unread'
          : blocked;
    return { sources, blocked };
  });
}

const isSource = (citation: Citation): citation is SourceCitation =>
  citation.kind !== 'date' && citation.kind !== 'internal' && citation.kind !== 'ibid';

const isAct = (citation: Citation): citation is ActCitation =>
  citation.kind === 'resolution' || citation.kind === 'decision';

function soleSource(
  note: string,
  citations: readonly Citation[],
  sources: readonly SourceCitation[],
): Source {
  if (sources.length > 1) return 'several';
  if (!onlyGlueIn(note, citations)) return 'unread';
  return sources[0] ?? 'none';
}

/** True where nothing but connecting words stands outside what was recognized. */
function onlyGlueIn(note: string, citations: readonly Citation[]): boolean {
  let rest = '';
  let at = 0;
  for (const citation of citations) {
    const whole = isAct(citation) ? citation.phrase : citation.span;
    rest += note.slice(at, Math.max(at, whole.start));
    at = Math.max(at, whole.end, citation.span.end);
  }
  return (rest + note.slice(at)).replace(GLUE, '') === '';
}

/** What an *Ibid.* stands for after `source`. */
function standingFor(ibid: IbidCitation, source: SourceCitation): SourceCitation | 'unlike' {
  const { span, quoted, pinpoints } = ibid;
  if (ibid.volumes.length > 0) {
    if (source.kind !== 'treaty') return 'unlike';
    return { ...source, span, quoted, volumes: ibid.volumes, number: ibid.number, pinpoints };
  }
  if (ibid.session !== undefined || ibid.year !== undefined || ibid.supplement !== undefined) {
    if (source.kind !== 'official-records') return 'unlike';
    const { session, year, supplement, symbol } = ibid;
    return { ...source, span, quoted, session, year, supplement, symbol, symbolSpan: undefined, pinpoints };
  }
  return { ...source, span, quoted, pinpoints: pinpoints.length > 0 ? pinpoints : source.pinpoints };
}
