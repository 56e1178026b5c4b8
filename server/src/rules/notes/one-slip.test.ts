/**
 * One slip in the notes of a good draft, at one mark after the other, is one finding, whatever the draft: with notes
 * behind each text or at the end of the file, numbered through each text or through all. What fixing all makes of
 * it is the draft as it was, wherever the slip leaves enough to know it by.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../text/edits.ts';
import type { Draft, Note, PlacedMark, TextEdit } from '../../text/model.ts';
import { parse } from '../../text/parser.ts';
import { fixAll } from '../fix-all.ts';
import { rules } from '../registry.ts';
import { findingsOf } from '../testing.ts';
import { names, register } from './testing.ts';

const setting = { corpus: register, rules: rules.filter(({ group }) => group === 'footnotes') };

const sources: readonly (readonly [words: string, note: string])[] = [
  [`${names.mandela},`, 'Resolution 70/175, annex.'],
  ['the report of the Executive Director on his work,', 'E/CN.15/2024/12.'],
  [`${names.crime},`, 'United Nations, *Treaty Series*, vol. 2225, No. 39574.'],
  [`${names.corruption},`, 'Ibid., vol. 2349, No. 42146.'],
  [`${names.covenant},`, 'Resolution 2200 A (XXI), annex.'],
  ['the report of the Congress,', 'A/CONF.234/16.'],
  [`${names.guidelines},`, 'Economic and Social Council resolution 2002/13, annex.'],
];

/** Two texts with the same sources, the notes numbered and placed in one of the ways that are right. */
function draftOf(numbered: 'text' | 'file', placed: 'text' | 'file'): string {
  const behind: string[] = [];
  const texts = ['I', 'II'].map((roman, index) => {
    const first = numbered === 'file' ? index * sources.length : 0;
    const words = sources.map(([thing], at) => `${thing}[^${String(first + at + 1)}]`).join(' ');
    const notes = sources.map(([, note], at) => `[^${String(first + at + 1)}]: ${note}`).join('\n\n');
    if (placed === 'file') behind.push(notes);
    const text = `# Draft resolution ${roman}\n\n## Crime\n\n*The General Assembly*,\n\n*Recalling* ${words} and more,\n\n1. *Decides* so.`;
    return placed === 'text' ? `${text}\n\n${notes}` : text;
  });
  return `${[...texts, ...behind].join('\n\n')}\n`;
}

interface Slip {
  readonly rule: string;
  readonly plant: (mark: PlacedMark, note: Note, draft: Draft) => readonly TextEdit[];
  /** True where nothing is left to know the note by. */
  readonly loses?: true;
}

const relabel = (note: Note, label: string): TextEdit => {
  const { start } = note.placed;
  return { start, end: start + note.label.length + 4, text: `[^${label}]:` };
};
const after = (note: Note): number => (note.n ?? 0) + 1;
const cut = (draft: Draft, { placed }: Note): TextEdit => {
  const next = draft.blocks[placed.index + 1];
  const end = next ? next.start + next.block.source.length : draft.source.length;
  return { start: placed.start, end, text: '' };
};

const slips: Readonly<Record<string, Slip>> = {
  'a mark is lost': { rule: 'footnote-unused', plant: ({ span }) => [{ ...span, text: '' }], loses: true },
  'a note is lost': {
    rule: 'footnote-undefined',
    plant: (_, note, draft) => [cut(draft, note)],
    loses: true,
  },
  'a mark has the next number': {
    rule: 'footnote-order',
    plant: ({ span }, note) => [{ ...span, text: `[^${String(after(note))}]` }],
  },
  'a mark has a wild number': {
    rule: 'footnote-undefined',
    plant: ({ span }) => [{ ...span, text: '[^99]' }],
  },
  'a note has the next number': {
    rule: 'footnote-duplicate',
    plant: (_, note) => [relabel(note, String(after(note)))],
  },
  'a note has a wild number': { rule: 'footnote-undefined', plant: (_, note) => [relabel(note, '99')] },
  'a number is a letter': {
    rule: 'footnote-letter',
    plant: ({ span }, note) => [{ ...span, text: '[^a]' }, relabel(note, 'a')],
  },
  'a mark comes before the comma': {
    rule: 'footnote-position',
    plant: ({ span, mark }) => [{ start: span.start - 1, end: span.end, text: `[^${mark.label}],` }],
  },
  'a mark stands apart': {
    rule: 'footnote-position',
    plant: ({ span }) => [{ start: span.start, end: span.start, text: ' ' }],
  },
  'a mark is doubled': {
    rule: 'footnote-reused',
    plant: ({ span, mark }) => [{ start: span.end, end: span.end, text: `[^${mark.label}]` }],
  },
  'a full stop is lost': {
    rule: 'footnote-end',
    plant: (_, { span }) => [{ start: span.end - 1, end: span.end, text: '' }],
  },
};

/** The last of a series has no next number, and of what is not in the register nothing more is known. */
const isInner = (note: Note): boolean => note.n !== undefined && note.n % sources.length !== 0;

for (const numbered of ['text', 'file'] as const) {
  for (const placed of ['text', 'file'] as const) {
    describe(`one slip in notes numbered through the ${numbered}, at the end of the ${placed}`, () => {
      const source = draftOf(numbered, placed);
      const draft = parse(source);

      it('is none to begin with', () => {
        assert.deepEqual(findingsOf(source, setting), []);
      });

      for (const [name, { rule, plant, loses }] of Object.entries(slips)) {
        it(`is one finding where ${name}`, () => {
          for (const [index, mark] of draft.marks.entries()) {
            const note = draft.notes[index];
            assert.ok(note, 'marks and notes stand in one order');
            // Every second mark will do: the two texts have the same ones, at odd and at even places.
            if (!isInner(note) || index % 2 === 1) continue;
            const slipped = applyEdits(source, plant(mark, note, draft));
            assert.deepEqual(
              findingsOf(slipped, setting).map((finding) => finding.rule.id),
              [rule],
              slipped,
            );
            const mended = fixAll(parse(slipped), setting).source;
            if (mended !== source) assert.ok(loses, mended);
            assert.ok(
              findingsOf(mended, setting).every((finding) => finding.fixes.every(({ safe }) => !safe)),
              mended,
            );
          }
        });
      }
    });
  }
}
