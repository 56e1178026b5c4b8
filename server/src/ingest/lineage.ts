/**
 * Follows texts back to what they continue (the same subject a year ago, the draft that another body took over), and
 * their paragraphs to what each was the last time it was agreed.
 */
import { compareDated } from '../corpus/earlier.ts';
import { profileOf } from '../corpus/likeness.ts';
import { Lru } from '../corpus/lru.ts';
import type { LineageRow, StoredText, TextLineageRow } from '../corpus/rows.ts';
import { Weights } from '../corpus/weights.ts';
import { Candidates, type Candidate, type Head } from './lineage-candidates.ts';
import { comparable, compareTexts, type Comparable } from './lineage-pairs.ts';

/** Titles at least so alike name one subject: "Fourteenth … Congress" goes on as "Fifteenth … Congress". */
const SAME_SUBJECT = 0.5;

/** What texts on one subject share at least where one continues the other; or so many paragraphs, of long texts. */
const CONTINUED = 0.15;
const CONTINUED_PARAGRAPHS = 3;

/** The likeness of titles and what texts share, together, where one continues the other under a new title. */
const RETITLED = 0.4;

/** An older text is the predecessor only if it comes so much nearer than every newer one. */
const NEARER = 0.6;

/** Earlier texts that are compared paragraph by paragraph. */
const COMPARED = 8;

/** Texts that are kept ready to be compared. */
const KEPT = 64;

/** The texts of a corpus, oldest first, to be read one by one and by their ids. */
export interface TextSource extends Iterable<StoredText> {
  readonly get: (id: number) => StoredText | undefined;
}

/** The earlier form of each text and paragraph that has one. */
export interface Lineage {
  readonly texts: readonly TextLineageRow[];
  readonly paragraphs: readonly LineageRow[];
}

/** Traces all texts. Reads them three times. */
export function traceLineage(texts: TextSource): Lineage {
  return new Tracer(texts).trace();
}

function* plains(texts: Iterable<StoredText>): Generator<string> {
  for (const { paragraphs } of texts) for (const { plain } of paragraphs) yield plain;
}

class Tracer {
  readonly #source: TextSource;
  readonly #heads: readonly Head[];
  readonly #candidates: Candidates;
  readonly #words: Weights;
  readonly #ready = new Lru<Comparable>(KEPT);

  constructor(source: TextSource) {
    this.#source = source;
    this.#words = Weights.count(plains(source));
    const dated = Array.from(source, ({ id, symbol, date, title }) => ({ id, symbol, date, name: title }))
      .filter(({ date }) => date !== '')
      .sort(compareDated);
    const titles = Weights.count(dated.map(({ name }) => name));
    this.#heads = dated.map((head) => ({ ...head, title: profileOf(head.name, titles) }));
    this.#candidates = new Candidates(this.#heads);
    for (const { id } of this.#heads)
      this.#candidates.add(this.#plains(id).map((plain) => profileOf(plain, this.#words)));
  }

  #plains(id: number): readonly string[] {
    return this.#source.get(id)?.paragraphs.map(({ plain }) => plain) ?? [];
  }

  #comparable(id: number): Comparable {
    return this.#ready.get(String(id), () => comparable(this.#source.get(id)?.paragraphs ?? [], this.#words));
  }

  trace(): Lineage {
    const texts: TextLineageRow[] = [];
    const paragraphs: LineageRow[] = [];
    for (const place of this.#bySubject()) {
      const compared = this.#compare(place);
      const before = predecessor(compared);
      const text = this.#heads[place]?.id;
      if (before && text !== undefined) texts.push({ text, earlier: before.earlier, score: before.shared });
      paragraphs.push(...pairsIn(compared));
    }
    return {
      texts: texts.sort((a, b) => a.text - b.text),
      paragraphs: paragraphs.sort((a, b) => a.paragraph - b.paragraph),
    };
  }

  /** All places, those of like titles side by side, so that what is kept ready is what is wanted next. */
  #bySubject(): readonly number[] {
    const titles = this.#heads.map(({ symbol, name }) => `${name}\n${symbol}`);
    return [...titles.keys()].sort((a, b) => ((titles[a] ?? '') < (titles[b] ?? '') ? -1 : 1));
  }

  /** The earlier texts that come near the one at `place`, newest first, and of one day the likest. */
  #compare(place: number): readonly Compared[] {
    return this.#candidates
      .of(place, COMPARED)
      .map((candidate) => ({ ...candidate, ...this.#compareWith(place, candidate.place) }))
      .sort((a, b) => -this.#order(a.place, b.place) || nearness(b) - nearness(a) || a.place - b.place);
  }

  #compareWith(place: number, other: number): Omit<Compared, 'place' | 'title'> {
    const earlier = this.#heads[other]?.id ?? 0;
    const own = this.#heads[place]?.id ?? 0;
    return { earlier, ...compareTexts(this.#comparable(own), this.#comparable(earlier)) };
  }

  #order(a: number, b: number): number {
    const [one, other] = [this.#heads[a], this.#heads[b]];
    return one && other ? compareDated(one, other) : 0;
  }
}

/** An earlier text beside a later one. */
interface Compared extends Candidate {
  readonly earlier: number;
  readonly pairs: readonly LineageRow[];
  /** See `compareTexts`. */
  readonly shared: number;
}

const nearness = ({ title, shared }: Compared): number => title + shared;

/** True where the later text may continue this one. */
const continues = ({ title, shared, pairs }: Compared): boolean =>
  title >= SAME_SUBJECT
    ? shared >= CONTINUED || pairs.length >= CONTINUED_PARAGRAPHS
    : title + shared >= RETITLED && pairs.length >= CONTINUED_PARAGRAPHS;

/** The text that is continued, of those compared, newest first. */
function predecessor(compared: readonly Compared[]): Compared | undefined {
  const possible = compared.filter(continues);
  const nearest = Math.max(0, ...possible.map(nearness));
  return possible.find((one) => nearness(one) >= NEARER * nearest);
}

/** What each paragraph was in the newest text on the subject that has it. */
function pairsIn(compared: readonly Compared[]): Iterable<LineageRow> {
  const found = new Map<number, LineageRow>();
  for (const one of compared) {
    if (one.title < SAME_SUBJECT && !continues(one)) continue;
    for (const pair of one.pairs) if (!found.has(pair.paragraph)) found.set(pair.paragraph, pair);
  }
  return found.values();
}
