import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { grammarUrl, tokenize, type Token } from './tokenize.ts';

/** `^^^^ a.scope !not.this`, under the characters meant. `(plain)` is no scope at all. */
const expectation = /^( *)(\^+)((?: !?[a-z(][\w.()-]*)+)$/u;

interface Line {
  readonly text: string;
  readonly number: number;
  readonly expected: string[];
}

function readFixture(source: string): Line[] {
  const lines: Line[] = [];
  source.split('\n').forEach((text, index) => {
    if (expectation.test(text)) lines.at(-1)?.expected.push(text);
    else lines.push({ text, number: index + 1, expected: [] });
  });
  return lines;
}

/** The stretches of a line that bear a scope; neighbours are one. */
function extents(tokens: readonly Token[], scope: string): string[] {
  const runs: { start: number; end: number }[] = [];
  for (const token of tokens) {
    if (scope === '(plain)' ? token.scopes.length > 0 : !token.scopes.includes(scope)) continue;
    const last = runs.at(-1);
    if (last?.end === token.start) last.end = token.end;
    else runs.push({ start: token.start, end: token.end });
  }
  return runs.map(({ start, end }) => ' '.repeat(start) + '^'.repeat(end - start));
}

function unmet(line: Line, tokens: readonly Token[]): string[] {
  return line.expected.flatMap((text) => {
    const [, indent = '', carets = '', scopes = ''] = expectation.exec(text) ?? [];
    const [start, end] = [indent.length, indent.length + carets.length];
    return scopes
      .trim()
      .split(' ')
      .flatMap((wanted) => {
        const scope = wanted.replace(/^!/u, '');
        const found = extents(tokens, scope);
        const overlaps = found.some((run) => run.length > start && run.lastIndexOf(' ') + 1 < end);
        const met = wanted.startsWith('!')
          ? !overlaps
          : scope === '(plain)'
            ? found.some((run) => run.lastIndexOf(' ') + 1 <= start && run.length >= end)
            : found.includes(indent + carets);
        if (met) return [];
        return [
          `line ${String(line.number)}\n${line.text}\n${indent}${carets} ${wanted}\n${found.join('\n')} <- found`,
        ];
      });
  });
}

const folder = new URL('fixtures/', import.meta.url);

describe('The grammar colours', () => {
  for (const name of readdirSync(folder)) {
    test(name.replace(/\.txt$/u, '').replaceAll('-', ' '), () => {
      const lines = readFixture(readFileSync(new URL(name, folder), 'utf8'));
      assert.ok(lines.some((line) => line.expected.length > 0));
      const tokens = tokenize(lines.map((line) => line.text));
      assert.equal(lines.flatMap((line, index) => unmet(line, tokens[index] ?? [])).join('\n\n'), '');
    });
  }

  test('a whole draft as its snapshot shows', (t) => {
    const lines = readFileSync(new URL('whole.resolution.md', import.meta.url), 'utf8').split('\n');
    const shown = tokenize(lines).map((tokens, index) => {
      const line = lines[index] ?? '';
      const scoped = tokens.filter((token) => token.scopes.length > 0 && token.end > token.start);
      return [
        `> ${line}`,
        ...scoped.map(({ start, end, scopes }) => `  ${line.slice(start, end)} | ${scopes.join(' ')}`),
      ].join('\n');
    });
    t.assert.fileSnapshot(`${shown.join('\n')}\n`, new URL('whole.snapshot', import.meta.url).pathname, {
      serializers: [String],
    });
  });
});

describe('The grammar', () => {
  type Rule = Readonly<Record<string, unknown>>;
  const rules: Rule[] = [];
  JSON.parse(readFileSync(grammarUrl, 'utf8'), (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) rules.push(value as Rule);
    return value;
  });

  test('names nothing but scopes that themes know', () => {
    // The roots of TextMate's scope conventions; the second names are those that all built-in themes colour.
    const known =
      /^(?:comment\.block|constant\.(?:numeric|character)|entity\.name\.(?:tag|type)|keyword\.control|markup\.(?:heading|italic|bold|underline|changed)|meta|punctuation|storage\.(?:type|modifier)|string\.quoted|support\.(?:class|function)|text|variable\.other)\b/u;
    const names = rules.flatMap((rule) => [rule.name, rule.contentName, rule.scopeName]);
    const scopes = names
      .filter((name) => typeof name === 'string' && name !== 'UN resolution')
      .join(' ')
      .split(' ');
    assert.deepEqual(
      scopes.filter((scope) => !known.test(scope)),
      [],
    );
  });

  test('includes only what its repository holds', () => {
    const repository = Object.keys(rules.at(-1)?.repository ?? {});
    const includes = rules.flatMap((rule) => (typeof rule.include === 'string' ? [rule.include] : []));
    const missing = includes.filter((name) => name !== 'source.yaml' && !repository.includes(name.slice(1)));
    assert.deepEqual(missing, []);
    assert.deepEqual(
      repository.filter((name) => !includes.includes(`#${name}`)),
      [],
    );
  });

  test('repeats without bound only what repeats nothing without bound, so that no line takes forever', () => {
    const patterns = rules.flatMap((rule) =>
      ['match', 'begin', 'end', 'while'].flatMap((key) => (typeof rule[key] === 'string' ? [rule[key]] : [])),
    );
    assert.ok(patterns.length > 30);
    assert.deepEqual(patterns.filter(nestsUnbounded), []);
    assert.ok(
      nestsUnbounded('(?:a+b)*') &&
        nestsUnbounded('((a{2,}|b)c){1,}') &&
        !nestsUnbounded('(?:[(+]a{1,9})+b*'),
    );
  });

  test('reads a hostile line to its end', () => {
    for (const part of [
      '*A',
      '[',
      '(a) ',
      '“',
      '"*',
      '<!-',
      '1/',
      'A/',
      'A/1.',
      '\\',
      '1 (X',
      '1 A ',
      '[^',
      '_A_',
    ]) {
      const line = part.repeat(2000);
      assert.equal(tokenize([line])[0]?.at(-1)?.end, line.length);
    }
  });
});

/** True where a group that holds an unbounded repetition is itself repeated without bound. */
function nestsUnbounded(pattern: string): boolean {
  const tokens =
    pattern.match(/\\x\{[^}]*\}|\\p\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}|[\s\S]/gu) ?? [];
  const unbounded = (token: string | undefined): boolean => /^(?:[*+]|\{\d+,\})$/u.test(token ?? '');
  const open: boolean[] = [false];
  for (const [index, token] of tokens.entries()) {
    if (token === '(') open.push(false);
    else if (token === ')') {
      const inner = open.pop() ?? false;
      if (inner && unbounded(tokens[index + 1])) return true;
      if (inner) open[open.length - 1] = true;
    } else if (unbounded(token)) open[open.length - 1] = true;
  }
  return false;
}
