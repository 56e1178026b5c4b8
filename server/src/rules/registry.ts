/** All rules, one line each; settings and pages are generated from this list. */
import type { Rule } from './model.ts';
import { frontMatter } from './front-matter.ts';

/** Every rule, in the order of the groups and of `docs/rules`. */
export const rules: readonly Rule[] = [
  // structure
  frontMatter(() => ruleIds),

  // footnotes
];

/** The ids of all rules. */
export const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));
