import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rule } from '../rules/model.ts';
import { findingsOf } from '../rules/testing.ts';
import { applyEdits } from '../text/edits.ts';
import type { TextEdit } from '../text/model.ts';
import { parse } from '../text/parser.ts';
import { quickFixes, type QuickFix } from './code-actions.ts';
import { silenceFile } from './silencing.ts';
import { assembly } from './testing.ts';

/** Finds every “bad”, with two fixes: one that works and one that changes nothing. */
const rule: Rule = {
  id: 'test-word',
  group: 'style',
  level: 'warning',
  profiles: ['ga'],
  page: { summary: '', why: '', bad: '', good: '', source: '' },
  check: ({ draft }) =>
    [...draft.source.matchAll(/bad/gu)].map(({ index }) => {
      const span = { start: index, end: index + 3 };
      return {
        span,
        message: 'bad',
        fixes: [
          { title: 'Make it good', safe: true, edits: [{ ...span, text: 'good' }] },
          { title: 'Leave it', safe: false, edits: [{ ...span, text: 'bad' }] },
        ],
      };
    }),
};

/** Finds the same, under another name. */
const other: Rule = { ...rule, id: 'test-other' };

const source = assembly('1. *Notes* a bad thing;\n\n2. *Notes* another bad one.\n');

function fixesAt(offset: number): ReturnType<typeof quickFixes> {
  return quickFixes(parse(source), findingsOf(source, { rules: [rule] }), { start: offset, end: offset });
}

function editsOf({ change }: QuickFix): readonly TextEdit[] {
  assert.ok(change.in === 'draft');
  return change.edits;
}

describe('quick fixes', () => {
  const first = source.indexOf('bad');

  it('are those of what is found at the place', () => {
    const [fix] = fixesAt(first + 1);
    assert.ok(fix);
    assert.equal(applyEdits(source, editsOf(fix)), source.replace('bad', 'good'));
    assert.ok(fix.preferred);
    assert.deepEqual(fixesAt(0), []);
  });

  it('are shown disabled, with the reason, where they change nothing', () => {
    const [, second] = fixesAt(first);
    assert.equal(second?.title, 'Leave it');
    assert.match(second.disabled ?? '', /already/u);
  });

  const silence = (title: string, at = first, text = source): string => {
    const found = findingsOf(text, { rules: [rule] });
    const fix = quickFixes(parse(text), found, { start: at, end: at }).find((one) => one.title === title);
    assert.ok(fix, title);
    return applyEdits(text, editsOf(fix));
  };
  const left = (text: string): readonly string[] =>
    findingsOf(text, { rules: [rule, other] }).map(({ span, rule: { id } }) =>
      [id, text.slice(text.lastIndexOf(' ', span.start - 2), span.end)].join(),
    );

  it('silence the rule there, by a comment, and nowhere else', () => {
    const silenced = silence('Silence “test-word” here');
    assert.deepEqual(left(silenced), [
      'test-other, a bad',
      'test-word, another bad',
      'test-other, another bad',
    ]);
    assert.deepEqual(
      parse(silenced).texts[0]?.operative.map(({ number }) => number?.value),
      [1, 2],
    );
  });

  it('silence a second rule there by the same comment', () => {
    const once = silence('Silence “test-word” here');
    const found = findingsOf(once, { rules: [other] });
    const at = once.indexOf('bad');
    const fix = quickFixes(parse(once), found, { start: at, end: at }).find(({ title }) =>
      title.endsWith('here'),
    );
    assert.ok(fix);
    const twice = applyEdits(once, editsOf(fix));
    assert.match(twice, /<!-- resolute-disable-next-line test-word test-other -->\n1\. /u);
    assert.deepEqual(left(twice), ['test-word, another bad', 'test-other, another bad']);
  });

  it('silence the rule in the whole draft, by one comment however many rules', () => {
    for (const text of [source, `---\nsession: 80\n---\n\n${source}`, source.replaceAll('\n', '\r\n')]) {
      const silenced = silence('Silence “test-word” in this draft', text.indexOf('bad'), text);
      assert.deepEqual(left(silenced), ['test-other, a bad', 'test-other, another bad']);
      const draft = parse(silenced);
      assert.equal(draft.texts[0]?.title, 'Crime prevention');
      assert.equal(draft.frontMatter?.session, text.startsWith('---') ? 80 : undefined);
      const [finding] = findingsOf(silenced, { rules: [other] });
      assert.ok(finding);
      assert.deepEqual(left(applyEdits(silenced, [silenceFile(draft, finding)])), []);
    }
  });

  it('say why there is none', () => {
    const hopeless: Rule = {
      ...rule,
      check: () => [{ span: { start: 0, end: 1 }, message: '', fixes: [], unmended: 'nobody knows' }],
    };
    const found = findingsOf(source, { rules: [hopeless] });
    const [fix] = quickFixes(parse(source), found, { start: 0, end: 0 });
    assert.equal(fix?.disabled, 'Cannot be mended: nobody knows.');
  });

  it('add a word to the project or the settings, once where two findings have it', () => {
    const spelling: Rule = {
      ...rule,
      check: () =>
        [0, 1].map((start) => ({ span: { start, end: 1 }, message: '', fixes: [], word: 'naïve' })),
    };
    const found = findingsOf(source, { rules: [spelling] });
    const added = quickFixes(parse(source), found, { start: 0, end: 1 }).filter(({ title }) =>
      title.startsWith('Add'),
    );
    assert.deepEqual(
      added.map(({ change }) => change),
      [
        { in: 'project', change: { word: 'naïve' } },
        { in: 'settings', change: { word: 'naïve' } },
      ],
    );
  });
});
