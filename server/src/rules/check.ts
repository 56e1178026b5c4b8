/** Runs the rules over a draft. */
import type { Corpus } from '../corpus/model.ts';
import type { Draft } from '../text/model.ts';
import { levelNamed } from './levels.ts';
import type { Level, Problem, Profile, Rule, RuleContext } from './model.ts';
import { checkBlocks } from './check-blocks.ts';
import { profileOf, profilesIn } from './profile.ts';
import { rules as allRules } from './registry.ts';
import { silenceOf } from './silence.ts';

/** A problem, with the rule that found it and the level at which it is to be shown. */
export interface Finding {
  readonly rule: Rule;
  readonly level: Exclude<Level, 'off'>;
  /** Absolute span in the source. */
  readonly span: Problem['span'];
  readonly message: string;
  readonly fixes: Problem['fixes'];
  readonly unmended?: Problem['unmended'];
  readonly word?: Problem['word'];
}

/** How to check. */
export interface CheckOptions {
  readonly corpus: Corpus;
  /** Levels by rule id, from the settings; the file's front matter overrides them. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** The profile where neither front matter nor organ settles it; `ga` without it. */
  readonly profile?: Profile;
  /** True to check as final whatever the front matter's `status`: brackets are then found. */
  readonly final?: boolean;
  /** The rules to run; all of them without it. */
  readonly rules?: readonly Rule[];
  /** Names and spellings that are accepted, in lower case. */
  readonly words?: ReadonlySet<string>;
  /** Told of a rule that threw: its findings are lost, and nothing else. */
  readonly onFailure?: (ruleId: string, error: unknown) => void;
  /**
   * Handed what takes long, to be done when there is time: its problems are left out until it has been called, and
   * are among those of the next check. Without it everything is done at once.
   */
  readonly defer?: (work: () => void) => void;
  /** Told how long each rule took, by the clock given. */
  readonly timing?: { readonly now: () => number; readonly took: (ruleId: string, time: number) => void };
}

const noWords: ReadonlySet<string> = new Set();

/** Word lists with those of drafts added: one object for each pair, because blocks keep what was found by it. */
const joined = new WeakMap<ReadonlySet<string>, Map<string, ReadonlySet<string>>>();

/** Drafts with words of their own that are remembered for one word list. */
const mostJoined = 100;

function wordsWith(words: ReadonlySet<string>, own: readonly string[] = []): ReadonlySet<string> {
  if (own.length === 0) return words;
  const known = joined.get(words) ?? new Map<string, ReadonlySet<string>>();
  joined.set(words, known);
  const key = own.join('\n').toLowerCase();
  const both = known.get(key) ?? new Set([...words, ...key.split('\n')]);
  if (known.size >= mostJoined) known.clear();
  known.set(key, both);
  return both;
}

/**
 * What the rules find, in order of place. A rule's level is the front matter's, else the settings', else the
 * problem's own, else the rule's. Not for texts of the corpus: they were adopted as they stand.
 */
export function check({ draft, ...options }: CheckOptions & { readonly draft: Draft }): readonly Finding[] {
  const profile = profileOf(draft, options.profile);
  const profiles = profilesIn(draft, options.profile);
  const final = options.final === true || draft.frontMatter?.status?.toLowerCase() === 'final';
  const context: RuleContext = {
    ...{ draft, corpus: options.corpus, profile, profileAt: profiles.at, final },
    words: wordsWith(options.words ?? noWords, draft.frontMatter?.words),
    ...(options.defer && { defer: options.defer }),
  };
  const { timing } = options;
  const silenced = silenceOf(draft);
  const findings: Finding[] = [];
  for (const rule of options.rules ?? allRules) {
    const set = levelNamed(draft.frontMatter?.rules?.[rule.id]) ?? options.levels?.[rule.id];
    if (set === 'off' || !profiles.all.some((one) => rule.profiles.includes(one))) continue;
    const before = timing?.now() ?? 0;
    for (const { level, ...problem } of problemsOf(rule, context, options.onFailure)) {
      const applies = rule.profiles.includes(profiles.at(problem.span.start));
      if (applies && !silenced(rule.id, problem.span))
        findings.push({ rule, level: set ?? level ?? rule.level, ...problem });
    }
    timing?.took(rule.id, timing.now() - before);
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function problemsOf(
  rule: Rule,
  context: RuleContext,
  onFailure: CheckOptions['onFailure'],
): readonly Problem[] {
  try {
    return 'check' in rule ? rule.check(context) : checkBlocks(rule, context);
  } catch (error) {
    onFailure?.(rule.id, error);
    return [];
  }
}
