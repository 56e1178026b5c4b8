import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { projectFileLimit, readProjectFile } from './project-file.ts';

const problemsIn = (text: string): readonly string[] =>
  readProjectFile(text).problems.map(({ span }) => text.slice(span.start, span.end));

describe('a project file', () => {
  test('in YAML and in JSON says the same', () => {
    const yaml =
      'profile: sc\nrules:\n  item-single: off\n  lead-form: hint\nwords: [Doha Declaration, naïve]\n';
    const json =
      '{"profile": "sc", "rules": {"item-single": "off", "lead-form": "hint"}, "words": ["Doha Declaration", "naïve"]}';
    for (const text of [yaml, json]) {
      const { profile, levels, words, problems } = readProjectFile(text);
      assert.deepEqual([profile, levels], ['sc', { 'item-single': 'off', 'lead-form': 'hint' }]);
      assert.deepEqual([[...words], problems], [['doha declaration', 'naïve'], []]);
    }
  });

  test('with slips keeps what is right, and says where each slip is', () => {
    const text = 'profile: gaa\nrules:\n  item-single: off\n  lead-shape: off\n  lead-form: loud\nrule: {}\n';
    assert.deepEqual(problemsIn(text), ['gaa', 'lead-shape', 'loud', 'rule']);
    assert.deepEqual(readProjectFile(text).levels, { 'item-single': 'off' });
  });

  test('that is empty, broken, endless or no list of keys says nothing but that', () => {
    assert.deepEqual(readProjectFile('').problems, []);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map(
        (key, at) =>
          `${key}: &${key} [${Array(9)
            .fill(`*${'abcdefgh'[at] ?? ''}`)
            .join(',')}]`,
      )
      .join('\n')}\nwords: *i\n`;
    for (const text of ['- a', 'rules: [', 'x', bomb, ' '.repeat(projectFileLimit + 1)]) {
      const { levels, words, profile, problems } = readProjectFile(text);
      assert.deepEqual([levels, words.size, profile], [{}, 0, undefined]);
      assert.ok(problems.length > 0, text.slice(0, 20));
    }
  });
});
