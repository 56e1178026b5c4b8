/** Texts of the corpus as read-only documents: their names, and their source with a header. */
import type { Corpus, CorpusText } from '../corpus/model.ts';
import type { Span } from '../text/model.ts';
import { corpusTextName, dateOrAsIs, textName } from './names.ts';

const ending = '.resolution.md';

interface Names {
  readonly byText: ReadonlyMap<number, string>;
  readonly byName: ReadonlyMap<string, CorpusText>;
}

const named = new WeakMap<Corpus, Names>();

/** Names are unique: of texts that would share one, the second and later are counted. */
function namesOf(corpus: Corpus): Names {
  const known = named.get(corpus);
  if (known) return known;
  const byText = new Map<number, string>();
  const byName = new Map<string, CorpusText>();
  for (const text of corpus.texts()) {
    const base = `/${text.document.symbol}/${textName(text).replaceAll('/', '-')}`;
    let name = base + ending;
    for (let count = 2; byName.has(name); count++) name = `${base} (${String(count)})${ending}`;
    byText.set(text.id, name);
    byName.set(name, text);
  }
  const names = { byText, byName };
  named.set(corpus, names);
  return names;
}

/** The path of a text as a document, not encoded: `/E/2023/30/draft resolution II.resolution.md`. */
export function corpusPath(corpus: Corpus, text: CorpusText): string | undefined {
  return namesOf(corpus).byText.get(text.id);
}

/** The text of a path, not encoded. */
export function corpusTextAt(corpus: Corpus, path: string): CorpusText | undefined {
  return namesOf(corpus).byName.get(path);
}

/** A text as it is shown. */
export interface CorpusSource {
  /** In the draft format. */
  readonly source: string;
  /** What must be added to the offset of a paragraph in `Corpus.source` to give that in `source`. */
  readonly shift: number;
}

/** The text with a comment, below its front matter, that says what it is; undefined where the corpus does not hold it. */
export function corpusSource(corpus: Corpus, text: CorpusText): CorpusSource | undefined {
  const source = corpus.source(text.id);
  if (source === undefined) return undefined;
  const { document } = text;
  const earlier = corpus.earlierTexts(text.id).map((one) => corpusTextName(one, corpus));
  const lines = [
    `${corpusTextName(text, corpus)}, of ${dateOrAsIs(document.date)}`,
    [document.title, document.body].filter(Boolean).join(', '),
    ...(earlier.length > 0 ? [`Continues ${earlier.join('; ')}.`] : []),
    document.corpus === 'shipped'
      ? 'Official record of the United Nations, read-only.'
      : `From the corpus ${document.corpus}, read-only.`,
  ];
  // Whatever the titles hold, the comment ends where it should.
  const words = lines.map((line) => line.replace(/\s+/gu, ' ').replaceAll('--', '– '));
  const header = `<!--\n${words.join('\n')}\n-->\n\n`;
  const front = /^---\n(?:[^\n]*\n){0,40}?---\n\n?/u.exec(source)?.[0].length ?? 0;
  return { source: source.slice(0, front) + header + source.slice(front), shift: header.length };
}

/** The place of a span of `Corpus.source` in the shown document. */
export function shifted({ shift }: CorpusSource, { start, end }: Span): Span {
  return { start: start + shift, end: end + shift };
}
