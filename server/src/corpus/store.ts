/** The corpus over one or more files: each answers for itself, and the answers are put together here. */
import { basename, extname } from 'node:path';
import type { Driver } from './database.ts';
import { emptyCorpus } from './empty.ts';
import type { CorpusError } from './errors.ts';
import { CorpusFile } from './file.ts';
import { Lru } from './lru.ts';
import { mergedEntries, mergeLeads, mergePhrases } from './merge.ts';
import { earlierForms, earlierTexts, laterForms } from './lineage.ts';
import type {
  Corpus,
  CorpusDocument,
  CorpusParagraph,
  CorpusStats,
  CorpusText,
  LeadUse,
  Lookup,
  PhraseMatch,
  Precedent,
  PrecedentQuery,
  RegisterCitation,
  RegisterEntry,
  RegisterEvidence,
  ReportHit,
  ReportParagraph,
  SearchHit,
} from './model.ts';
import { organRank } from './organ-rank.ts';
import { PrecedentIndex, sameSymbol, type Match } from './precedents.ts';
import { rankEntries } from './entry-rank.ts';
import { disagreements } from './evidence.ts';
import { lookUp } from './lookup.ts';
import { FileRegister } from './register.ts';
import { FileReports } from './reports.ts';
import { searchFile } from './search.ts';
import { FileTexts } from './texts.ts';
import { leadsOf, phrasesOf } from './usage.ts';
import { wordsOf } from './words.ts';
import type { Part as ParagraphPart, TextKind } from '../text/model.ts';

export { emptyCorpus };

/** A corpus file to open. */
export interface CorpusSource {
  readonly path: string;
  /** The short name that answers carry; the file's name without its ending where none is given. */
  readonly name?: string;
}

/** How to open. */
export interface OpenOptions {
  /**
   * Called once for a file that proves damaged while it is read; it then answers with nothing. What this throws,
   * the query throws. Without it, damage goes unsaid.
   */
  readonly onDamage?: (error: CorpusError) => void;
  /** For tests; else the best there is. */
  readonly driver?: Driver;
}

/** Least likeness of a precedent where the query names none. */
const LEAST = 0.3;

/** Answers about precedents that are kept. */
const KEPT_ANSWERS = 256;

interface Part {
  readonly file: CorpusFile;
  readonly texts: FileTexts;
  readonly reports: FileReports;
  readonly register: FileRegister;
  readonly index: PrecedentIndex;
}

/**
 * Opens a corpus of these files, in their order. Only the files' headers are looked at before the first query.
 * Throws `CorpusError` where one is missing, no corpus, cut short or of another format. No query throws.
 */
export function openCorpus(sources: readonly (string | CorpusSource)[], options: OpenOptions = {}): Corpus {
  return sources.length === 0 ? emptyCorpus : new Store(sources, options);
}

/** Entries of the register that are remembered by identity; when one more comes, all are forgotten. */
const REMEMBERED_ENTRIES = 4096;

class Store implements Corpus {
  readonly #parts: readonly Part[];
  readonly #answers = new Lru<readonly Precedent[]>(KEPT_ANSWERS);
  #instruments: readonly RegisterEntry[] | undefined;
  /** By identity; `null` for one that no file knows. Rules ask for the same ones with every keystroke. */
  readonly #entries = new Map<string, RegisterEntry | null>();

  constructor(sources: readonly (string | CorpusSource)[], { onDamage = () => {}, driver }: OpenOptions) {
    this.#parts = sources.map((source, index) => {
      const { path, name } = typeof source === 'string' ? { path: source } : source;
      const file = new CorpusFile(path, name ?? basename(path, extname(path)), onDamage, driver);
      const ids = { outer: (inner: number) => inner * sources.length + index };
      const texts = new FileTexts(file, ids);
      return {
        file,
        texts,
        reports: new FileReports(file, texts, ids),
        register: new FileRegister(file, ids),
        index: new PrecedentIndex(file, texts),
      };
    });
  }

  get #registers(): readonly FileRegister[] {
    return this.#parts.map(({ register }) => register);
  }

  /** The file that an id leads to, and the id within it. */
  #inner(id: number): { part: Part | undefined; inner: number } {
    const index = id % this.#parts.length;
    return { part: this.#parts[index], inner: (id - index) / this.#parts.length };
  }

  stats = (): CorpusStats =>
    this.#parts
      .map(({ texts }) => texts.stats())
      .reduce((sum, one) => ({
        documents: sum.documents + one.documents,
        texts: sum.texts + one.texts,
        paragraphs: sum.paragraphs + one.paragraphs,
        footnotes: sum.footnotes + one.footnotes,
        register: sum.register + one.register,
        phrases: sum.phrases + one.phrases,
      }));

  documents = (): readonly CorpusDocument[] =>
    this.#parts.flatMap(({ texts }) => [...texts.documents().values()].map(({ document }) => document));

  texts = (): readonly CorpusText[] => this.#parts.flatMap(({ texts }) => [...texts.texts().values()]);

  text = (symbol: string, kind: TextKind, number: string | undefined): CorpusText | undefined =>
    this.texts().find(
      (text) => text.kind === kind && text.number === number && sameSymbol(text.document.symbol, symbol),
    );

  source = (textId: number): string | undefined => {
    const { part, inner } = this.#inner(textId);
    return part?.texts.source(inner);
  };

  paragraphs = (textId: number): readonly CorpusParagraph[] => {
    const { part, inner } = this.#inner(textId);
    return part?.texts.paragraphsOf(inner) ?? [];
  };

  precedents = (query: PrecedentQuery): readonly Precedent[] => {
    const { plain, part, before, exclude, limit, least = LEAST } = query;
    const key = JSON.stringify([part, before, exclude, limit, least, wordsOf(plain).join(' ')]);
    return this.#answers.get(key, () => this.#findPrecedents(query, least));
  };

  #findPrecedents(query: PrecedentQuery, least: number): readonly Precedent[] {
    return this.#parts
      .flatMap((part) => part.index.matches(query, least).map((match) => ({ part, match })))
      .sort((a, b) => comparePrecedents(a.match, b.match, query.part))
      .slice(0, query.limit)
      .flatMap(({ part, match }) => {
        const [paragraph] = part.texts.paragraphs([match.id]);
        if (!paragraph) return [];
        const lineage = part.texts.paragraphs(earlierForms(part.file, match.id));
        return [{ score: match.score, paragraph, lineage }];
      });
  }

  laterForms = (paragraphId: number): readonly CorpusParagraph[] => {
    const { part, inner } = this.#inner(paragraphId);
    return part ? part.texts.paragraphs(laterForms(part.file, inner)) : [];
  };

  entry = (key: string): RegisterEntry | undefined => {
    const known = this.#entries.get(key);
    if (known !== undefined) return known ?? undefined;
    const [entry] = mergedEntries(this.#registers, (register) => {
      const own = register.entry(key);
      return own ? [own] : [];
    });
    if (this.#entries.size >= REMEMBERED_ENTRIES) this.#entries.clear();
    this.#entries.set(key, entry ?? null);
    return entry;
  };

  find = (query: string, limit: number): readonly RegisterEntry[] => {
    const candidates = mergedEntries(this.#registers, (register) => register.candidates(query));
    return rankEntries(query, candidates).slice(0, limit);
  };

  lookUp = (typed: string, limit: number): Lookup => lookUp(typed, limit, this.#registers, this);

  instruments = (): readonly RegisterEntry[] =>
    (this.#instruments ??= mergedEntries(this.#registers, (register) => register.instruments()));

  citations = (entryId: number, limit: number): readonly RegisterCitation[] => {
    const { part, inner } = this.#inner(entryId);
    const key = part?.register.keyOf(inner);
    if (key === undefined) return [];
    return this.#parts
      .flatMap(({ register, texts }) =>
        register.citations(key, limit).flatMap(({ paragraph: id, quotes }) => {
          const [paragraph] = texts.paragraphs([id]);
          return paragraph ? [{ paragraph, quotes }] : [];
        }),
      )
      .sort((a, b) => newestFirst(a.paragraph.text.document, b.paragraph.text.document))
      .slice(0, limit);
  };

  evidence = (entryId: number): readonly RegisterEvidence[] => {
    const { part, inner } = this.#inner(entryId);
    const key = part?.register.keyOf(inner);
    const entry = key === undefined ? undefined : this.entry(key);
    if (!entry) return [];
    const said = this.#parts.flatMap(({ register, texts }) =>
      register.evidence(entry.key).flatMap(({ paragraph: id, ...rest }) => {
        const [paragraph] = texts.paragraphs([id]);
        return paragraph ? [{ ...rest, paragraph }] : [];
      }),
    );
    return disagreements(said, entry);
  };

  earlierTexts = (textId: number): readonly CorpusText[] => {
    const { part, inner } = this.#inner(textId);
    return part ? earlierTexts(part.file, inner).flatMap((id) => part.texts.texts().get(id) ?? []) : [];
  };

  leads = (part: ParagraphPart, previous?: string): readonly LeadUse[] =>
    mergeLeads(this.#parts.flatMap(({ file }) => leadsOf(file, part, previous)));

  phrases = (prefix: string, limit: number): readonly PhraseMatch[] =>
    mergePhrases(this.#parts.flatMap(({ file }) => phrasesOf(file, prefix, limit))).slice(0, limit);

  search = (words: string, limit: number): readonly SearchHit[] =>
    this.#parts
      .flatMap((part) => searchFile(part.file, 'texts', words, limit).map((match) => ({ part, match })))
      .sort((a, b) => a.match.rank - b.match.rank)
      .slice(0, limit)
      .flatMap(({ part, match }) => {
        const [paragraph] = part.texts.paragraphs([match.id]);
        return paragraph ? [{ paragraph, excerpt: match.excerpt }] : [];
      });

  searchReports = (words: string, limit: number): readonly ReportHit[] =>
    this.#parts
      .flatMap((part) => searchFile(part.file, 'reports', words, limit).map((match) => ({ part, match })))
      .sort((a, b) => a.match.rank - b.match.rank)
      .slice(0, limit)
      .flatMap(({ part, match }) => {
        const paragraph = part.reports.paragraph(match.id);
        return paragraph ? [{ paragraph, excerpt: match.excerpt }] : [];
      });

  report = (symbol: string): readonly ReportParagraph[] =>
    this.#parts.flatMap(({ reports, texts }) => {
      const document = [...texts.documents().values()].find((one) => sameSymbol(one.document.symbol, symbol));
      return document ? reports.ofDocument(document.document.symbol) : [];
    });

  close = (): void => {
    for (const { file } of this.#parts) file.close();
  };
}

const newestFirst = (a: CorpusDocument, b: CorpusDocument): number =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : 0;

/** Best first; of equals, the part asked for, then the newest, then the higher organ, then as loaded. */
function comparePrecedents(a: Match, b: Match, part: ParagraphPart | undefined): number {
  return (
    b.score - a.score ||
    Number(b.part === part) - Number(a.part === part) ||
    (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) ||
    organRank(a.organ) - organRank(b.organ) ||
    a.id - b.id
  );
}
