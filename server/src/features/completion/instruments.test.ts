import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RegisterEntry } from '../../corpus/model.ts';
import { corpusWith } from '../../rules/testing.ts';
import { applyEdits } from '../../text/edits.ts';
import { assembly, withCursor } from '../testing.ts';
import { cursorAt } from './cursor.ts';
import { completeInstrument } from './instruments.ts';
import type { CompletionItem } from './model.ts';

const entry = (
  key: string,
  title: string,
  shortForms: readonly string[],
  note: string,
  citedCount: number,
): RegisterEntry => ({
  id: 1,
  kind: 'instrument',
  key: `instrument:${key}`,
  organ: undefined,
  number: undefined,
  date: undefined,
  dateDisputed: false,
  title,
  shortForms,
  note,
  citedCount,
});

const mandela = entry(
  'nelson-mandela-rules',
  'United Nations Standard Minimum Rules for the Treatment of Prisoners',
  ['Nelson Mandela Rules'],
  'Resolution 70/175, annex.',
  9,
);
const tokyo = entry(
  'tokyo-rules',
  'United Nations Standard Minimum Rules for Non-custodial Measures',
  ['Tokyo Rules'],
  'Resolution 45/110, annex.',
  5,
);
const corruption = entry(
  'corruption',
  'United Nations Convention against Corruption',
  [],
  'United Nations, Treaty Series, vol. 2349, No. 42146.',
  7,
);
const known = [mandela, tokyo, corruption];
const corpus = corpusWith({
  instruments: () => known,
  entry: (key) => known.find((one) => one.key === key),
});

function offers(marked: string): { source: string; items: readonly CompletionItem[] } {
  const { draft, offset } = withCursor(marked);
  const cursor = cursorAt(draft, offset);
  return { source: draft.source, items: cursor ? completeInstrument(cursor, corpus).items : [] };
}

function labels(marked: string): readonly string[] {
  return offers(marked).items.map(({ label }) => label);
}

/** The whole text after the first item was chosen, `|` where the cursor is left. */
function becomes(marked: string): string {
  const { source, items } = offers(marked);
  const [item] = items;
  assert.ok(item, 'something is offered');
  const { edit, after = '', additional } = item;
  return applyEdits(source, [{ ...edit, text: `${edit.text}|${after}` }, ...additional]);
}

const full =
  'United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules)';

describe('completion of instruments', () => {
  it('writes the full name with the short form, the mark and the note at the first mention', () => {
    assert.equal(
      becomes(assembly('*Recalling* the Nelson M|\n')),
      assembly(`*Recalling* the ${full}[^1]|\n\n[^1]: Resolution 70/175, annex.\n`),
    );
  });

  it('leaves the cursor before the note where the file ends with the name', () => {
    assert.equal(
      becomes(assembly('*Recalling* the Nelson M|')),
      assembly(`*Recalling* the ${full}[^1]|\n\n[^1]: Resolution 70/175, annex.`),
    );
  });

  it('sets the mark behind the punctuation, and numbers what follows anew', () => {
    assert.equal(
      becomes(
        assembly(
          '*Recalling* a report,[^1]\n\n*Recalling also* the Nelson M|,\n\n1. *Notes* another.[^2]\n\n[^1]: A/77/1.\n\n[^2]: A/77/2.\n',
        ),
      ),
      assembly(
        `*Recalling* a report,[^1]\n\n*Recalling also* the ${full}|,[^2]\n\n1. *Notes* another.[^3]\n\n[^1]: A/77/1.\n\n[^2]: Resolution 70/175, annex.\n\n[^3]: A/77/2.\n`,
      ),
    );
  });

  it('writes the note as the organ writes it', () => {
    assert.match(
      becomes('*The Economic and Social Council*,\n\n*Recalling* the Tokyo|,\n'),
      /\[\^1\]: General Assembly resolution 45\/110, annex\.\n$/u,
    );
    assert.match(
      becomes(assembly('*Recalling* the United Nations Convention ag|,\n')),
      /\[\^1\]: United Nations, \*Treaty Series\*, vol\. 2349, No\. 42146\.\n$/u,
    );
  });

  it('writes no second note, and the short form from the second mention on', () => {
    const first = `*Recalling* the ${full},[^1]\n\n`;
    const notes = '\n\n[^1]: Resolution 70/175, annex.\n';
    assert.equal(
      becomes(assembly(`${first}1. *Applies* the Nelson M|.${notes}`)),
      assembly(`${first}1. *Applies* the Nelson Mandela Rules|.${notes}`),
    );
    const other = '*Recalling* its resolution 70/175,[^1]\n\n';
    assert.equal(
      becomes(assembly(`${other}1. *Applies* the Nelson M|.${notes}`)),
      assembly(`${other}1. *Applies* the ${full}|.${notes}`),
    );
  });

  it('finds by the full name, by a word of it, and by the short form; more cited ones first', () => {
    assert.deepEqual(labels(assembly('1. *Applies* the United Nations Standard Min|')), [
      'United Nations Standard Minimum Rules for the Treatment of Prisoners',
      'United Nations Standard Minimum Rules for Non-custodial Measures',
    ]);
    assert.deepEqual(labels(assembly('1. *Applies* the Tok|')), [
      'United Nations Standard Minimum Rules for Non-custodial Measures (the Tokyo Rules)',
    ]);
    assert.deepEqual(labels(assembly('1. *Applies* the Convention against C|')), [corruption.title]);
  });

  it('is silent for two letters, small letters, whole names and in notes', () => {
    for (const body of [
      '1. *Applies* To|',
      '1. *Applies* tokyo r|',
      `1. *Applies* the ${corruption.title ?? ''}|`,
      '[^1]: Tokyo|',
    ])
      assert.deepEqual(labels(assembly(body)), [], body);
  });
});
