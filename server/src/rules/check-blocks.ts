/** Runs a rule of single blocks over a draft, and keeps what it found with each block. */
import type { Block, Placed } from '../text/model.ts';
import type { BlockContext, BlockRule, Problem, RuleContext } from './model.ts';

interface Kept extends BlockContext {
  readonly problems: readonly Problem[];
}

/** What each rule found in each block; blocks are immutable, and outlive the drafts that they stand in. */
const kept = new WeakMap<BlockRule, WeakMap<Block, Kept>>();

const none: readonly Problem[] = [];

/** The problems of all blocks, in absolute offsets. Throws what the rule throws. */
export function checkBlocks(rule: BlockRule, context: RuleContext): readonly Problem[] {
  const known = kept.get(rule) ?? new WeakMap<Block, Kept>();
  kept.set(rule, known);
  const found: Problem[] = [];
  for (const placed of context.draft.blocks) {
    if (!rule.kinds.has(placed.block.kind)) continue;
    const profile = context.profileAt(placed.start);
    if (!rule.profiles.includes(profile)) continue;
    for (const problem of problemsIn(rule, placed.block, { ...context, profile }, known))
      found.push(problemAt(placed, problem));
  }
  return found;
}

function problemsIn(
  rule: BlockRule,
  block: Block,
  { corpus, profile, final, words }: BlockContext,
  known: WeakMap<Block, Kept>,
): readonly Problem[] {
  const before = known.get(block);
  if (
    before?.corpus === corpus &&
    before.profile === profile &&
    before.final === final &&
    before.words === words
  )
    return before.problems;
  const context = { corpus, profile, final, words };
  const problems = rule.checkBlock(block, context);
  known.set(block, { ...context, problems: problems.length === 0 ? none : problems });
  return problems;
}

/** A problem of a block in absolute offsets. */
export function problemAt({ start }: Placed, problem: Problem): Problem {
  const moved = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + start,
    end: span.end + start,
  });
  return {
    ...problem,
    span: moved(problem.span),
    fixes: problem.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moved) })),
  };
}
