/** Which agreed paragraph a paragraph of a draft follows, and what became of it. */
import type { Corpus, CorpusParagraph } from '../../corpus/model.ts';
import { sameSymbol } from '../../corpus/precedents.ts';
import type { Block, Part } from '../../text/model.ts';
import { familiesOf, strengthOf } from '../../language/lead-strength.ts';
import { leadAt } from '../../language/leads.ts';
import { compare, isWithinNames, wordingOf, type Comparison } from './compare.ts';
import { isSlip } from './unmeant.ts';

/** Where to look. */
export interface Search {
  readonly corpus: Corpus;
  readonly part: Part;
  /** ISO date of the draft: only what was agreed before it counts. */
  readonly before: string | undefined;
  /** Symbol of the draft's own document. */
  readonly own: string | undefined;
}

/** An agreed paragraph beside one of the draft. */
export interface Candidate extends Comparison {
  readonly paragraph: CorpusParagraph;
}

/** The agreed paragraphs that come near one of the draft. */
export interface Following {
  /** The likest first: by how few differences there are, then the latest. Never empty. */
  readonly candidates: readonly Candidate[];
  /** What the first of them became in the latest text before the draft's date, where it was taken up again. */
  readonly latest: Candidate | undefined;
}

/** Likeness below which a precedent is another paragraph. */
const LEAST = 0.6;
const MOST = 8;
/** Likeness from which a paragraph follows an agreed one. */
const FOLLOWS = 0.9;
/** A paragraph with more slips than these was edited. */
const MOST_SLIPS = 2;
/** Likeness below which what a paragraph became is another paragraph. */
const STILL_THE_SAME = 0.6;
/** A paragraph of fewer words is a formula: whatever differs in it may be meant. */
const FEWEST_TOKENS = 7;

/** What the block follows; undefined where nothing agreed comes near. */
export function followed(block: Block, { corpus, part, before, own }: Search): Following | undefined {
  const wording = wordingOf(block.plain, part);
  if (wording.tokens.length < FEWEST_TOKENS) return undefined;
  const beside = (paragraph: CorpusParagraph): readonly Candidate[] => {
    const compared = compare(wordingOf(paragraph.plain, paragraph.part), wording);
    return compared ? [{ ...compared, paragraph }] : [];
  };
  const candidates = corpus
    .precedents({
      ...{ plain: block.plain, part, limit: MOST, least: LEAST },
      ...(before !== undefined && { before }),
      ...(own !== undefined && { exclude: own }),
    })
    .flatMap(({ paragraph }) => beside(paragraph))
    .sort((a, b) => a.differences.length - b.differences.length || laterFirst(a, b));
  const [nearest] = candidates;
  if (!nearest) return undefined;
  const later = corpus
    .laterForms(nearest.paragraph.id)
    .filter(
      ({ text: { document } }) =>
        !(own !== undefined && sameSymbol(document.symbol, own)) &&
        (before === undefined || document.date < before),
    );
  const [latest] = later
    .filter(({ text }) => text.document.date === later[0]?.text.document.date)
    .flatMap(beside)
    .sort((a, b) => a.differences.length - b.differences.length);
  return { candidates, latest };
}

function laterFirst(a: Candidate, b: Candidate): number {
  const [one, other] = [a.paragraph.text.document.date, b.paragraph.text.document.date];
  return one < other ? 1 : one > other ? -1 : 0;
}

/** The agreed paragraph that the draft takes over, but for slips; undefined where it goes its own way. */
export function takenOver({ candidates }: Following): Candidate | undefined {
  return candidates.find(
    (one) =>
      one.likeness >= FOLLOWS &&
      one.differences.length <= MOST_SLIPS &&
      one.differences.every((at) => isSlip(one, at)),
  );
}

/** The later wording of what the draft takes over, where there is one that the draft does not have. */
export function laterWording(following: Following): Candidate | undefined {
  const { candidates, latest } = following;
  const from = takenOver(following);
  if (!from || !latest || latest.likeness < STILL_THE_SAME || !isSameAct(from, latest)) return undefined;
  const since = latest.paragraph.text.document.date;
  const isCurrent = candidates.some(
    ({ paragraph, differences }) =>
      paragraph.text.document.date >= since && differences.length <= from.differences.length,
  );
  const changed = compare(latest.agreed, from.agreed);
  // A name in full or in short depends on what was named before.
  return isCurrent || !changed?.differences.some((at) => !isWithinNames(changed, at)) ? undefined : latest;
}

/** True where both paragraphs open with one verb, or with verbs that do the same more or less strongly. */
function isSameAct({ paragraph: one }: Candidate, { paragraph: other }: Candidate): boolean {
  const leads = [one, other].map(({ plain, part }) => (part === 'annex' ? undefined : leadAt(plain, part)));
  const [a, b] = leads.map((lead) => lead && strengthOf(lead));
  if (!a || !b) return leads[0]?.verb === leads[1]?.verb;
  return a.head === b.head || familiesOf(a).some((family) => familiesOf(b).includes(family));
}
