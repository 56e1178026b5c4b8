/**
 * One slip put into a published text is one finding of the rule whose matter it is, and no other; its fix, where
 * there is one, gives the text back.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { emptyCorpus } from '../corpus/empty.ts';
import { applyEdits } from '../text/edits.ts';
import type { Draft, Paragraph, Placed, Span, TextEdit } from '../text/model.ts';
import { parse } from '../text/parser.ts';
import { fixAll } from './fix-all.ts';
import { findingsOf } from './testing.ts';

const report = readFileSync(
  new URL('../../../test/fixtures/corpus/E-2024-30.resolution.md', import.meta.url),
  'utf8',
);
/** A short text and one with items. */
const published = parse(report)
  .texts.filter(({ number }) => number === 'II' || number === '33/1')
  .map(({ span }) => report.slice(span.start, span.end))
  .join('');
/** Every slip is planted at so many places, spread over the file. */
const places = 3;

const resolutions = (draft: Draft): Draft['texts'] =>
  draft.texts.filter(({ kind }) => !kind.endsWith('decision'));
const preamble = (draft: Draft): readonly Paragraph[] =>
  resolutions(draft).flatMap((text) => text.preambular);
const operative = (draft: Draft): readonly Paragraph[] =>
  resolutions(draft).flatMap((text) => text.operative);
const both = (draft: Draft): readonly Paragraph[] => [...preamble(draft), ...operative(draft)];
const items = (draft: Draft): readonly Placed[] =>
  operative(draft).flatMap((paragraph) => paragraph.items.map(({ placed }) => placed));

function replaced(placed: Placed, pattern: RegExp, by: string): TextEdit | undefined {
  const { source } = placed.block;
  const text = source.replace(pattern, by);
  return text === source ? undefined : { start: placed.start, end: placed.start + source.length, text };
}

const cut = (placed: Placed, span: Span): TextEdit => ({
  start: placed.start + span.start,
  end: placed.start + span.end,
  text: '',
});

interface Slip {
  readonly rule: string;
  readonly plant: (draft: Draft) => readonly (TextEdit | undefined)[];
  /** False where only the drafter knows what is right. */
  readonly mends?: false;
}

/** The end of a block, before its marks. */
const end = (mark: string): RegExp => new RegExp(`${mark}(?=(?:\\[\\^\\d+\\])*\\s*$)`, 'u');

const slips: Readonly<Record<string, Slip>> = {
  'a number is lost': {
    rule: 'paragraph-number',
    plant: (draft) =>
      operative(draft).flatMap(({ placed, number }) => (number ? [cut(placed, number.span)] : [])),
  },
  'a number comes twice': {
    rule: 'paragraph-number',
    plant: (draft) =>
      operative(draft).flatMap(({ placed, number }) =>
        number && number.value > 1 ? replaced(placed, /^\d+/u, String(number.value - 1)) : [],
      ),
  },
  'a number is skipped': {
    rule: 'paragraph-number',
    plant: (draft) =>
      operative(draft).flatMap(({ placed, number }) =>
        number ? replaced(placed, /^\d+/u, String(number.value + 1)) : [],
      ),
  },
  'a semicolon is a comma': {
    rule: 'operative-end',
    plant: (draft) => operative(draft).map(({ placed }) => replaced(placed, end(';'), ',')),
  },
  'a full stop is a semicolon': {
    rule: 'operative-end',
    plant: (draft) => operative(draft).map(({ placed }) => replaced(placed, end('\\.'), ';')),
  },
  'a comma is a semicolon': {
    rule: 'preambular-end',
    plant: (draft) => preamble(draft).map(({ placed }) => replaced(placed, end(','), ';')),
  },
  'a comma is lost': {
    rule: 'preambular-end',
    plant: (draft) => preamble(draft).map(({ placed }) => replaced(placed, end(','), '')),
  },
  'an item ends in a full stop': {
    rule: 'item-end',
    plant: (draft) => items(draft).map((placed) => replaced(placed, end(';'), '.')),
  },
  'an item begins small': {
    rule: 'item-capital',
    plant: (draft) => items(draft).map((placed) => replaced(placed, /(?<=\) )To\b/u, 'to')),
  },
  'a label is skipped': {
    rule: 'item-label',
    plant: (draft) => items(draft).map((placed) => replaced(placed, /\(b\)/u, '(c)')),
  },
  'a label comes twice': {
    rule: 'item-label',
    plant: (draft) => items(draft).map((placed) => replaced(placed, /\(c\)/u, '(b)')),
  },
  'a preambular lead is finite': {
    rule: 'lead-form',
    plant: (draft) => preamble(draft).map(({ placed }) => replaced(placed, /^\*Recalling/u, '*Recalls')),
  },
  'an operative lead is a participle': {
    rule: 'lead-form',
    plant: (draft) =>
      operative(draft).map(({ placed }) => replaced(placed, /\*(Request|Invit|Urg)e?s(?=\*)/u, '*$1ing')),
  },
  'a lead is misspelt': {
    rule: 'lead-unknown',
    plant: (draft) =>
      both(draft).map(({ placed }) => replaced(placed, /(\*[A-Z][a-z])([a-z])([a-z])/u, '$1$3$2')),
  },
  'a lead loses its italics': {
    rule: 'lead-italic',
    plant: (draft) => both(draft).map(({ placed }) => replaced(placed, /\*([A-Z][^*]*)\*/u, '$1')),
  },
  'italics stop too early': {
    rule: 'lead-italic',
    plant: (draft) =>
      both(draft).map(({ placed }) =>
        replaced(placed, /\*([A-Z]\p{L}*)( (?:also|with|upon)[^*]*)\*/u, '*$1*$2'),
      ),
  },
  'also is lost': {
    rule: 'lead-sequence',
    plant: (draft) => preamble(draft).map(({ placed }) => replaced(placed, / also\*/u, '*')),
  },
  'a word has -ise': {
    rule: 'spelling',
    plant: (draft) =>
      both(draft).map(({ placed }) => replaced(placed, /(\p{Ll}{3})iz(?=ation|ed|ing)/u, '$1is')),
  },
  'a word is American': {
    rule: 'spelling',
    plant: (draft) => both(draft).map(({ placed }) => replaced(placed, /programme/u, 'program')),
  },
  'a session is counted in figures': {
    rule: 'number',
    plant: (draft) => both(draft).map(({ placed }) => replaced(placed, /thirty-fourth(?= session)/u, '34th')),
  },
  'a date begins with the month': {
    rule: 'date-form',
    plant: (draft) =>
      both(draft).map(({ placed }) => replaced(placed, /\b(\d+) (July|December) (\d{4})/u, '$2 $1, $3')),
  },
  'a date has an ordinal': {
    rule: 'date-form',
    plant: (draft) =>
      both(draft).map(({ placed }) =>
        replaced(placed, /\b(1[4-9]) (July|December)(?= \d{4})/u, '$1th of $2'),
      ),
  },
  'a bracket is lost': {
    rule: 'bracket',
    plant: (draft) => operative(draft).map(({ placed }) => replaced(placed, / to /u, ' [to ')),
    mends: false,
  },
  'a reference leads nowhere': {
    rule: 'cross-reference',
    plant: (draft) =>
      operative(draft).map(({ placed }) => replaced(placed, end(';'), ' under paragraph 99 above;')),
    mends: false,
  },
  'a title is lost': {
    rule: 'title-missing',
    plant: (draft) =>
      resolutions(draft).flatMap(({ titlePlaced }) =>
        titlePlaced ? replaced(titlePlaced, /[^]*/u, '') : [],
      ),
    mends: false,
  },
  'an enacting line is lost': {
    rule: 'organ-missing',
    plant: (draft) =>
      resolutions(draft).flatMap(({ enacting }) => (enacting ? replaced(enacting.placed, /[^]*/u, '') : [])),
    mends: false,
  },
  'an enacting line loses its italics': {
    rule: 'organ-form',
    plant: (draft) =>
      resolutions(draft).flatMap(({ enacting }) => (enacting ? replaced(enacting.placed, /\*/gu, '') : [])),
  },
};

function counts(source: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of findingsOf(source)) found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
  return found;
}

const mended = (source: string): string => fixAll(parse(source), { corpus: emptyCorpus }).source;

describe('one slip is one finding', () => {
  const before = counts(published);
  const clean = mended(published);
  const draft = parse(published);

  for (const [name, { rule, plant, mends = true }] of Object.entries(slips)) {
    it(`where ${name}`, () => {
      const all = plant(draft).filter((edit) => edit !== undefined);
      const step = Math.max(1, Math.floor(all.length / places));
      assert.ok(all.length > 0, 'there is a place for it');
      for (const edit of all.filter((_, index) => index % step === 0).slice(0, places)) {
        const slipped = applyEdits(published, [edit]);
        const more = [...counts(slipped)].filter(([id, count]) => count !== (before.get(id) ?? 0));
        assert.deepEqual(more, [[rule, (before.get(rule) ?? 0) + 1]], edit.text.slice(0, 120));
        if (mends) assert.equal(mended(slipped), clean);
      }
    });
  }
});
