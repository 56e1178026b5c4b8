import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../text/edits.ts';
import { parse } from '../../text/parser.ts';
import { fixAll } from '../fix-all.ts';
import { rules } from '../registry.ts';
import { findingsOf } from '../testing.ts';
import { renumberAll } from './renumber.ts';
import { names, register } from './testing.ts';

const setting = { corpus: register, rules: rules.filter(({ group }) => group === 'footnotes') };

/** A small generator of pseudo-random numbers (mulberry32), so that a failing case can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const labels = ['1', '2', '2', '3', '4', '5', '9', 'a', '*', 'x1'];
const forms = [
  ...['[^L]', '[^L]', '[^L]', '[^L][^L]', '[^L],[^L]', '<sup>L</sup>', '<sup>L, 3</sup>', '¹', '^2^'],
  ...[' [^L]', '[^L],', '–[^L]', '“[^L]”'],
];
const notes = [
  ...['A/79/1.', 'A/79/2', 'Ibid.', '*Ibid.*, annex.', 'Ibid., vol. 2, No. 3.', 'Resolution 70/175, annex.'],
  ...[
    'UNTS vol. 1, No. 2.',
    '',
    'See footnote 2 above.',
    'Resolutions 1/1 and 2/2;',
    'This explains the term at length.',
  ],
];

/** Texts in which anything about the notes may be wrong. */
function drafts(seed: number, count: number): readonly string[] {
  const next = random(seed);
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? '';
  const label = (form: string): string => form.replace(/L/gu, () => pick(labels));
  const things = [...Object.values(names), 'the report of the Congress', 'a thing'];
  return Array.from({ length: count }, () => {
    const gathered: string[] = [];
    const texts = Array.from({ length: 1 + next(3) }, (_, index) => {
      const words = Array.from(
        { length: next(6) },
        () => `${pick(things)}${pick([',', ''])}${label(pick(forms))}`,
      );
      const own = Array.from(
        { length: next(6) },
        () => `${label(pick(['[^L]:', '[^L]:', '<sup>L</sup>', '²']))} ${pick(notes)}`,
      );
      gathered.push(...own);
      const behind = seed % 2 === 0 ? `\n\n${own.join(pick(['\n', '\n\n']))}` : '';
      return `# Draft resolution ${'I'.repeat(index + 1)}\n\n## T\n\n*The General Assembly*,\n\n*Recalling* ${words.join(' and ')},\n\n1. *Decides* as in footnote 2.${behind}`;
    });
    return `${[...texts, ...(seed % 2 === 0 ? [] : gathered)].join('\n\n')}\n`;
  });
}

describe('on any notes', () => {
  for (const seed of [1, 2]) {
    it(`every fix can be applied, and fixing all comes to an end (${seed === 1 ? 'gathered' : 'behind each text'})`, () => {
      for (const source of drafts(seed, 30)) {
        for (const { rule, span, fixes } of findingsOf(source, setting)) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length, rule.id);
          for (const { edits } of fixes) applyEdits(source, edits);
        }
        applyEdits(source, renumberAll(parse(source)));
        const { source: mended, edits } = fixAll(parse(source), setting);
        assert.equal(applyEdits(source, edits), mended);
      }
    });
  }

  it('numbering anew loses no note', () => {
    for (const source of drafts(2, 60)) {
      const draft = parse(source);
      const numbered = parse(applyEdits(source, renumberAll(draft)));
      assert.equal(numbered.notes.length, draft.notes.length, source);
      assert.equal(numbered.marks.length, draft.marks.length, source);
    }
  });
});
