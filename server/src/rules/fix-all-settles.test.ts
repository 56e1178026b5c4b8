/** Adopted texts, broken at random in many places at once, and fixed: one run leaves nothing for a second. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { random } from '../../../test/random.ts';
import { emptyCorpus } from '../corpus/empty.ts';
import { applyEdits } from '../text/edits.ts';
import { parse } from '../text/parser.ts';
import { check } from './check.ts';
import { fixAll } from './fix-all.ts';

const folder = new URL('../../../test/fixtures/corpus/', import.meta.url);
const texts = readdirSync(folder).flatMap((name) => {
  const source = readFileSync(new URL(name, folder), 'utf8');
  return parse(source)
    .texts.map(({ span }) => source.slice(span.start, span.end))
    .filter(({ length }) => length > 1500 && length < 12_000);
});

type Random = (below: number) => number;
type Slip = (source: string, upTo: Random) => string;

/** A place that matches, replaced. */
function somewhere(pattern: RegExp, words: (found: string, upTo: Random) => string): Slip {
  return (source, upTo) => {
    const found = [...source.matchAll(pattern)];
    const one = found[upTo(found.length)];
    if (!one) return source;
    return source.slice(0, one.index) + words(one[0], upTo) + source.slice(one.index + one[0].length);
  };
}

/** The lines, changed. */
function lines(change: (all: string[], upTo: Random) => void): Slip {
  return (source, upTo) => {
    const all = source.split('\n');
    change(all, upTo);
    return all.join('\n');
  };
}

const oneOf = (words: readonly string[], upTo: Random): string => words[upTo(words.length)] ?? '';
const pieces = [
  '[^1]',
  '[^3]',
  ',',
  ';',
  '.',
  '*',
  '1. ',
  '(a) ',
  '\n\n',
  '*Ibid*.',
  '[',
  ']',
  'also ',
  '¹',
  ' ',
];

const slips: readonly Slip[] = [
  lines((all, upTo) => all.splice(upTo(all.length), 1)),
  lines((all, upTo) => all.splice(upTo(all.length), 0, all[upTo(all.length)] ?? '')),
  (source, upTo) => {
    const at = upTo(source.length);
    return source.slice(0, at) + source.slice(at + 1 + upTo(4));
  },
  (source, upTo) => {
    const at = upTo(source.length);
    return source.slice(0, at) + oneOf(pieces, upTo) + source.slice(at);
  },
  somewhere(/^\d+\.|^ *\([a-z]+\)/gmu, (_, upTo) => oneOf(['1.', '7.', '(a)', '(c)', '(ii)', ''], upTo)),
  somewhere(/\[\^\d+\]/gu, (_, upTo) => `[^${String(1 + upTo(12))}]`),
  somewhere(/\[\^\d+\](?!:)/gu, (mark, upTo) => oneOf(['', '*', '<sup>3</sup>', '[^a]', mark + mark], upTo)),
  somewhere(/^\[\^\d+\]:.*$/gmu, (note, upTo) => oneOf(['', `${note}\n\n${note}`, '[^2]: *Ibid*.'], upTo)),
];

/** The slips at notes, twice as often as the others: their numbers hang together most. */
const chosen = [...slips, ...slips.slice(-3)];

function broken(seed: number): string {
  const upTo = random(seed);
  let source = oneOf(texts, upTo);
  if (upTo(3) === 0) source += `\n\n# Draft resolution II\n${oneOf(texts, upTo).replace(/^# .*\n/u, '')}`;
  for (let left = 3 + upTo(40); left > 0; left--)
    source = chosen[upTo(chosen.length)]?.(source, upTo) ?? source;
  return source;
}

describe('one run of “fix all”', () => {
  const count = 60;

  it(`settles ${String(count)} drafts that are broken in many places`, () => {
    const options = {
      corpus: emptyCorpus,
      onFailure: (rule: string, error: unknown) => assert.fail(`${rule} threw ${String(error)}`),
    };
    let applied = 0;
    for (let seed = 0; seed < count; seed++) {
      const source = broken(seed);
      const once = fixAll(parse(source), options);
      assert.equal(applyEdits(source, once.edits), once.source, `seed ${String(seed)}`);
      const draft = parse(once.source);
      assert.equal(fixAll(draft, options).source, once.source, `seed ${String(seed)}`);
      const left = check({ draft, ...options }).filter(({ fixes }) => fixes.some(({ safe }) => safe));
      assert.deepEqual(
        left.map(({ rule }) => rule.id),
        [],
        `seed ${String(seed)}`,
      );
      applied += once.applied.length;
    }
    assert.ok(applied > 5 * count, `${String(applied)} fixes`);
  });
});
