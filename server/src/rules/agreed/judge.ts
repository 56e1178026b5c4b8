/** Holds each paragraph of a draft against what was agreed, once, and when there is time for it. */
import type { Block, Part, Placed } from '../../text/model.ts';
import { problemAt } from '../check-blocks.ts';
import type { Problem, RuleContext } from '../model.ts';
import { annexParagraphs, textsOf } from '../shared/texts.ts';
import { followed, type Following, type Search } from './following.ts';

/** What a rule finds in a block that follows agreed ones; spans and edits are relative to the block. */
export type Judge = (block: Block, following: Following, search: Search) => readonly Problem[];

interface Kept<T> extends Search {
  readonly value: T;
}

const followings = new WeakMap<Block, Kept<Following | undefined>>();
const judged = new WeakMap<Judge, WeakMap<Block, Kept<readonly Problem[]>>>();

/**
 * The problems of all paragraphs and items, in absolute offsets. What is not known yet is left to `context.defer`
 * where there is one. Throws what the judge throws.
 */
export function againstAgreed(judge: Judge, context: RuleContext): readonly Problem[] {
  const known = judged.get(judge) ?? new WeakMap<Block, Kept<readonly Problem[]>>();
  judged.set(judge, known);
  const { draft, corpus, defer } = context;
  const found: Problem[] = [];
  for (const { placed, part } of unitsOf(context)) {
    const { block } = placed;
    const search: Search = {
      corpus,
      part,
      before: dateOf(draft.frontMatter?.date),
      own: draft.frontMatter?.symbol,
    };
    const compute = (): readonly Problem[] => {
      const following = remembered(followings, block, search, () => followed(block, search));
      return following ? judge(block, following, search) : [];
    };
    const before = known.get(block);
    if (defer && !(before && isSame(before, search)))
      defer(() => void remembered(known, block, search, compute));
    else
      for (const problem of remembered(known, block, search, compute)) found.push(problemAt(placed, problem));
  }
  return found;
}

function unitsOf({ draft }: RuleContext): readonly { readonly placed: Placed; readonly part: Part }[] {
  return textsOf(draft).flatMap((text) =>
    [...text.preambular, ...text.operative, ...annexParagraphs(text)].flatMap(({ placed, part, items }) =>
      [placed, ...items.map((item) => item.placed)].map((one) => ({ placed: one, part })),
    ),
  );
}

/** A date that can be compared with those of the corpus. */
function dateOf(written: string | undefined): string | undefined {
  return written !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(written) ? written : undefined;
}

function remembered<T>(memory: WeakMap<Block, Kept<T>>, block: Block, search: Search, compute: () => T): T {
  const known = memory.get(block);
  if (known && isSame(known, search)) return known.value;
  const value = compute();
  memory.set(block, { ...search, value });
  return value;
}

function isSame(one: Search, other: Search): boolean {
  return (
    one.corpus === other.corpus &&
    one.part === other.part &&
    one.before === other.before &&
    one.own === other.own
  );
}
