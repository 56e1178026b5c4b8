/** Follows paragraphs back through the texts on the same subject: to what each was the last time it was agreed. */
import { likenessTo, profileOf, type Profile } from '../corpus/likeness.ts';
import type { LineageRow, StoredParagraph, StoredText } from '../corpus/rows.ts';
import { Weights } from '../corpus/weights.ts';

/** Titles at least so alike name one subject: "Fourteenth … Congress" goes on as "Fifteenth … Congress". */
const SAME_SUBJECT = 0.5;

/** Paragraphs at least so alike are one paragraph, reworded. */
const SAME_PARAGRAPH = 0.5;

interface Ready {
  readonly text: StoredText;
  readonly title: Profile;
  readonly paragraphs: readonly { readonly paragraph: StoredParagraph; readonly profile: Profile }[];
}

interface Pair {
  readonly paragraph: number;
  readonly earlier: number;
  readonly score: number;
}

const newestFirst = (a: StoredText, b: StoredText): number =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : 0;

/** The pairs of paragraphs of two texts that are alike enough, each paragraph in one pair at most, the best first. */
function pair(later: Ready, earlier: Ready, taken: ReadonlySet<number>): readonly Pair[] {
  const candidates: Pair[] = [];
  for (const { paragraph, profile } of later.paragraphs) {
    if (taken.has(paragraph.id)) continue;
    const likeness = likenessTo(profile);
    for (const other of earlier.paragraphs) {
      if (other.paragraph.part !== paragraph.part) continue;
      const score = likeness(other.profile);
      if (score >= SAME_PARAGRAPH)
        candidates.push({ paragraph: paragraph.id, earlier: other.paragraph.id, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.paragraph - b.paragraph || a.earlier - b.earlier);
  const used = new Set<number>();
  return candidates.filter(({ paragraph, earlier: id }) => {
    if (used.has(paragraph) || used.has(id)) return false;
    used.add(paragraph).add(id);
    return true;
  });
}

/**
 * The earlier form of each paragraph that has one, by the texts in order of their dates. A paragraph is looked for
 * in the newest earlier text on its subject, then in the one before, and so on.
 */
export function traceLineage(texts: readonly StoredText[]): readonly LineageRow[] {
  const words = Weights.count(texts.flatMap(({ paragraphs }) => paragraphs.map(({ plain }) => plain)));
  const titles = Weights.count(texts.map(({ title }) => title));
  const ready = texts.map((text): Ready => ({
    text,
    title: profileOf(text.title, titles),
    paragraphs: text.paragraphs.map((paragraph) => ({
      paragraph,
      profile: profileOf(paragraph.plain, words),
    })),
  }));
  return ready.flatMap((later) => {
    const onSubject = likenessTo(later.title);
    const sources = ready
      .map((earlier) => ({
        earlier,
        likeness: earlier.text.date < later.text.date ? onSubject(earlier.title) : 0,
      }))
      .filter(({ likeness }) => likeness >= SAME_SUBJECT)
      .sort((a, b) => newestFirst(a.earlier.text, b.earlier.text) || b.likeness - a.likeness);
    const found = new Map<number, Pair>();
    for (const { earlier } of sources) {
      for (const one of pair(later, earlier, new Set(found.keys()))) found.set(one.paragraph, one);
    }
    return [...found.values()].sort((a, b) => a.paragraph - b.paragraph);
  });
}
