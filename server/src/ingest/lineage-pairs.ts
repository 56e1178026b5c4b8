/** Pairs the paragraphs of two texts that are one paragraph, reworded. */
import { likenessTo, profileOf, type Profile } from '../corpus/likeness.ts';
import type { LineageRow, StoredParagraph } from '../corpus/rows.ts';
import { bandsOf } from '../corpus/signature.ts';
import type { Weights } from '../corpus/weights.ts';

/** Paragraphs at least so alike are one paragraph, reworded. */
const SAME_PARAGRAPH = 0.5;

/** The paragraphs of a text, ready to be compared. */
export interface Comparable {
  readonly paragraphs: readonly {
    readonly id: number;
    readonly part: StoredParagraph['part'];
    readonly profile: Profile;
    readonly bands: Int32Array;
  }[];
  /** By band: the places of the paragraphs that have it. */
  readonly byBand: ReadonlyMap<number, readonly number[]>;
  /** What they weigh in all. */
  readonly total: number;
}

/** Makes a text ready. */
export function comparable(paragraphs: readonly StoredParagraph[], words: Weights): Comparable {
  const ready = paragraphs.map(({ id, part, plain }) => {
    const profile = profileOf(plain, words);
    return { id, part, profile, bands: bandsOf(profile) };
  });
  const byBand = new Map<number, number[]>();
  for (const [place, { bands }] of ready.entries())
    for (const band of bands) {
      const places = byBand.get(band);
      if (places) places.push(place);
      else byBand.set(band, [place]);
    }
  return { paragraphs: ready, byBand, total: ready.reduce((sum, { profile }) => sum + profile.total, 0) };
}

/**
 * The paragraphs of two texts that are one, each in one pair at most, the best first; and how much the texts share,
 * from 0 to 1: the geometric mean of the share of each that is in pairs, by their weight and likeness.
 */
export function compareTexts(
  later: Comparable,
  earlier: Comparable,
): { readonly pairs: readonly LineageRow[]; readonly shared: number } {
  const candidates = later.paragraphs.flatMap((paragraph, place) => {
    const likeness = likenessTo(paragraph.profile);
    const others = new Set(Array.from(paragraph.bands, (band) => earlier.byBand.get(band) ?? []).flat());
    return [...others].flatMap((index) => {
      const other = earlier.paragraphs[index];
      if (other?.part !== paragraph.part) return [];
      const score = likeness(other.profile);
      return score < SAME_PARAGRAPH ? [] : [{ place, index, score, paragraph, other }];
    });
  });
  candidates.sort((a, b) => b.score - a.score || a.place - b.place || a.index - b.index);
  const pairs: LineageRow[] = [];
  const [takenLater, takenEarlier] = [new Set<number>(), new Set<number>()];
  let [ofLater, ofEarlier] = [0, 0];
  for (const { place, index, score, paragraph, other } of candidates) {
    if (takenLater.has(place) || takenEarlier.has(index)) continue;
    takenLater.add(place);
    takenEarlier.add(index);
    pairs.push({ paragraph: paragraph.id, earlier: other.id, score });
    ofLater += score * paragraph.profile.total;
    ofEarlier += score * other.profile.total;
  }
  const shared = Math.sqrt(ofLater * ofEarlier) / Math.sqrt(later.total * earlier.total || 1);
  return { pairs, shared: Math.min(1, shared) };
}
