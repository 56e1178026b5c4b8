/** Reads what a note cites, far enough to tell one source from another. */
import type { Citation, IbidCitation, SourceCitation } from '../../citations/model.ts';
import { recognized } from '../../citations/recognized.ts';
import type { Note } from '../../text/model.ts';

/** What kind of thing a note cites; `other` is a publication, an explanation, or anything that was not read. */
export type SourceKind = 'treaty' | 'act' | 'records' | 'document' | 'other';

/** What a note cites. */
export interface Source {
  readonly kind: SourceKind;
  /** The *Ibid.* that it opens with; the kind is then `other`. */
  readonly ibid: IbidCitation | undefined;
  /** True where the note says "See": it points to something in the source, or near it. */
  readonly see: boolean;
  /** How many things it cites; *Ibid.* below more than one would be ambiguous. */
  readonly count: number;
  /** Identity of the source without the place in it: `treaty 39574`, `resolution 70/175`, `A/CONF.234/16`. */
  readonly identity: string | undefined;
  /** Volumes of a treaty. */
  readonly volumes: readonly string[];
}

const see = /^see(?: also)?,? /iu;
/** What may stand before the first source of a note that cites: a word for it, or the body whose document it is. */
const introduction =
  /^(?:[\p{Lu}][^.;:]{0,100},? )?(?:(?:United Nations|UN|U\.N\.) )?(?:[Dd]ocument |[Dd]oc\. )?$/u;

type Cited = Exclude<SourceCitation, { readonly kind: 'instrument' }>;

function isSource(citation: Citation): citation is Cited {
  return !['instrument', 'date', 'internal', 'ibid'].includes(citation.kind);
}

function startOf(citation: Cited): number {
  return 'phrase' in citation ? citation.phrase.start : citation.span.start;
}

function kindOf({ kind }: Cited): SourceKind {
  if (kind === 'resolution' || kind === 'decision') return 'act';
  if (kind === 'official-records') return 'records';
  return kind === 'publication' ? 'other' : kind;
}

function identityOf(citation: Cited): string | undefined {
  switch (citation.kind) {
    case 'treaty':
      return citation.number === undefined ? undefined : `treaty ${citation.number}`;
    case 'document':
      return citation.symbol;
    case 'publication':
      return citation.sales;
    case 'official-records': {
      const { organ, session, year, supplement } = citation;
      return [organ, session ?? year, supplement].join(', ');
    }
    default:
      return `${citation.kind} ${citation.number}`;
  }
}

/** Reads the plain text of a note. Total. */
export function readSource(note: string): Source {
  const isSee = see.test(note);
  const plain = note.replace(see, '');
  const citations = recognized(plain);
  const nothing = { see: isSee, ibid: undefined, count: 0, identity: undefined, volumes: [] };
  const [opening] = citations;
  if (opening?.kind === 'ibid' && opening.span.start === 0)
    return { ...nothing, kind: 'other', ibid: opening };
  const sources = citations.filter(isSource);
  const [first] = sources;
  if (!first || !introduction.test(plain.slice(0, startOf(first)))) return { ...nothing, kind: 'other' };
  return {
    ...nothing,
    kind: kindOf(first),
    count: sources.length,
    identity: identityOf(first),
    volumes: first.kind === 'treaty' ? first.volumes : [],
  };
}

const sources = new WeakMap<Note['placed']['block'], Source>();

/** What a note cites; read once for each version of it. */
export function sourceOf({ placed: { block } }: Note): Source {
  const known = sources.get(block);
  if (known) return known;
  const read = readSource(block.plain);
  sources.set(block, read);
  return read;
}

const citing =
  /\bUnited Nations publication\b|\bSales No\.|\b[Vv]ols?\. \d|\bpp?\. \d|\bwww\.|https?:|\([^()]{1,80}, \d{4}\)|\bchap\. |\bsect\. |\bISBN\b/u;

/** True where a note explains instead of citing: a sentence, and no source in it. */
export function explains(note: Note): boolean {
  const { kind, ibid } = sourceOf(note);
  return kind === 'other' && !ibid && !citing.test(note.text) && note.text.split(' ').length > 5;
}
