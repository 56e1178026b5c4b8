/** What the tests of rules share: text in, text out. Imported by tests only. */
import assert from 'node:assert/strict';
import { emptyCorpus } from '../corpus/empty.ts';
import type { Corpus } from '../corpus/model.ts';
import { applyEdits } from '../text/edits.ts';
import type { Span } from '../text/model.ts';
import { parse } from '../text/parser.ts';
import { check } from './check.ts';
import type { CheckOptions, Finding } from './check.ts';
import type { Rule } from './model.ts';

/** How a test checks: anything that `check` takes; the corpus is empty unless given. */
export type Setting = Partial<CheckOptions>;

/** A corpus that holds nothing, but for what is given. */
export function corpusWith(answers: Partial<Corpus>): Corpus {
  return { ...emptyCorpus, ...answers };
}

/** A General Assembly draft around its body: everything below the enacting line. */
export function assembly(body: string): string {
  return `# Crime prevention\n\n*The General Assembly*,\n\n${body.trim()}\n`;
}

/** What the rules find in a source; a rule that throws fails the test. */
export function findingsOf(source: string, setting: Setting = {}): readonly Finding[] {
  return check({
    draft: parse(source),
    corpus: emptyCorpus,
    onFailure: (ruleId, error) => {
      throw new Error(`${ruleId} threw`, { cause: error });
    },
    ...setting,
  });
}

/** The source with each span between ⟦ and ⟧. */
export function marked(source: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) =>
    end > start
      ? [
          { at: end, rank: 0, text: '⟧' },
          { at: start, rank: 2, text: '⟦' },
        ]
      : [{ at: start, rank: 1, text: '⟦⟧' }],
  );
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let result = '';
  let from = 0;
  for (const { at, text } of marks) {
    result += source.slice(from, at) + text;
    from = at;
  }
  return result + source.slice(from);
}

/** Asserts that the rule finds exactly what stands between ⟦ and ⟧, with `⟦⟧` for an empty span. */
export function finds(rule: Rule, expected: string, setting: Setting = {}): void {
  const source = expected.replace(/[⟦⟧]/gu, '');
  const found = findingsOf(source, { ...setting, rules: [rule] });
  assert.equal(
    marked(
      source,
      found.map(({ span }) => span),
    ),
    expected,
  );
}

/** Asserts that the rule finds nothing. */
export function silentOn(rule: Rule, source: string, setting: Setting = {}): void {
  assert.ok(!/[⟦⟧]/u.test(source), 'a text on which a rule is silent has no marks');
  finds(rule, source, setting);
}

/** Most fixes that one text of a test may need. */
const mostFixes = 20;

/**
 * Asserts that the rule's fixes, applied one after the other (the first fix of the first finding that has one),
 * make `good` of `bad`, and that no rule of the registry finds more in `good` than it found in `bad`.
 */
export function mends(rule: Rule, bad: string, good: string, setting: Setting = {}): void {
  let source = bad;
  for (let count = 0; ; count++) {
    const fixable = findingsOf(source, { ...setting, rules: [rule] }).find(({ fixes }) => fixes.length > 0);
    const fix = fixable?.fixes[0];
    if (!fix) break;
    assert.ok(count < mostFixes, `the fixes of ${rule.id} never end`);
    const after = applyEdits(source, fix.edits);
    assert.notEqual(after, source, `“${fix.title}” changes nothing`);
    source = after;
  }
  assert.equal(source, good);
  assert.notEqual(bad, good);
  const before = countByRule(findingsOf(bad, setting));
  for (const [id, count] of countByRule(findingsOf(good, setting)))
    assert.ok(count <= (before.get(id) ?? 0), `the fix of ${rule.id} leaves a new problem of ${id}`);
}

function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}
