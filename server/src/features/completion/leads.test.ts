import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Corpus } from '../../corpus/model.ts';
import { corpusWith } from '../../rules/testing.ts';
import { applyEdits } from '../../text/edits.ts';
import { assembly, withCursor } from '../testing.ts';
import { cursorAt } from './cursor.ts';
import { completeLead } from './leads.ts';
import type { CompletionItem } from './model.ts';

const corpus = corpusWith({
  leads: (part, previous) =>
    (part === 'preambular'
      ? previous === ''
        ? ['Guided', 'Recalling']
        : ['Recalling also', 'Noting with appreciation']
      : ['Also requests', 'Encourages', 'Requests']
    ).map((lead, index) => ({ lead, part, count: 10 - index, first: 0, last: 0, follows: 2 - index })),
});

function offers(marked: string, using: Corpus = corpus): readonly CompletionItem[] {
  const { draft, offset } = withCursor(marked);
  const cursor = cursorAt(draft, offset);
  return cursor ? completeLead(cursor, using).items : [];
}

/** The text after the item was chosen. */
function chosen(marked: string, label: string): string {
  const item = offers(marked).find((one) => one.label === label);
  assert.ok(item, `${label} is offered`);
  return applyEdits(marked.replace('|', ''), [item.edit]);
}

function first(marked: string, count: number): readonly string[] {
  return offers(marked)
    .slice(0, count)
    .map(({ label }) => label);
}

describe('completion of leads', () => {
  it('begins the preamble with what the corpus begins it with', () => {
    assert.deepEqual(first(assembly('|'), 2), ['Guided', 'Recalling']);
    assert.equal(chosen(assembly('|'), 'Guided'), assembly('*Guided* '));
  });

  it('goes on with also, then further, then afresh', () => {
    const one = '*Recalling* its rules,\n\n';
    const two = `${one}*Recalling also* that,\n\n`;
    const three = `${two}*Recalling further* this,\n\n`;
    assert.deepEqual(first(assembly(`${one}|`), 2), ['Recalling also', 'Noting with appreciation']);
    assert.deepEqual(first(assembly(`${two}|`), 1), ['Recalling further']);
    assert.deepEqual(first(assembly(`${three}|`), 1), ['Recalling']);
  });

  it('says how often the corpus has a lead at such a place', () => {
    assert.deepEqual(
      offers(assembly('|'))
        .slice(0, 2)
        .map(({ detail }) => detail),
      [
        'preambular paragraph, 10 times in the corpus, 2 at such a place',
        'preambular paragraph, 9 times in the corpus, 1 at such a place',
      ],
    );
  });

  it('goes by the plain form of the lead above where the corpus never has it with also', () => {
    const asked: (string | undefined)[] = [];
    const using = corpusWith({
      leads: (part, previous) => {
        asked.push(previous);
        const follows = previous === 'Requests' ? 3 : 0;
        return [
          { lead: 'Encourages', part, count: 9, first: 9, last: 0, follows: 0 },
          { lead: 'Decides', part, count: 3, first: 0, last: 3, follows },
        ];
      },
    });
    const [first] = offers(assembly('1. *Requests* it;\n\n2. *Also requests* that;\n\n|'), using);
    assert.equal(first?.label, 'Decides');
    assert.deepEqual(asked, ['Also requests', 'Requests']);
  });

  it('puts also where each part has it', () => {
    assert.equal(
      chosen(assembly('1. *Requests* it;\n\n2. |'), 'Also requests'),
      assembly('1. *Requests* it;\n\n2. *Also requests* '),
    );
  });

  it('repeats leads as they are in a draft of the Security Council', () => {
    const marked = '*The Security Council*,\n\n*Recalling* it,\n\n|';
    assert.deepEqual(first(marked, 1), ['Recalling']);
  });

  it('replaces the letters and the asterisk already typed', () => {
    assert.equal(chosen(assembly('*Guid|'), 'Guided'), assembly('*Guided* '));
    assert.equal(chosen(assembly('*gui|*'), 'Guided'), assembly('*Guided* '));
    assert.equal(chosen(assembly('Gui|'), 'Guided'), assembly('*Guided* '));
    assert.equal(chosen(assembly('1. *|Encourages* it.'), 'Requests'), assembly('1. *Requests* it.'));
    assert.equal(chosen(assembly('[*Gui|'), 'Guided'), assembly('[*Guided* '));
  });

  it('lists what the corpus uses, and after a letter every lead with a word that begins so', () => {
    assert.ok(!offers(assembly('|')).some(({ label }) => label === 'Deploring'));
    assert.ok(offers(assembly('Depl|')).some(({ label }) => label === 'Deploring'));
    assert.ok(offers(assembly('conc|')).some(({ label }) => label === 'Deeply concerned'));
    assert.ok(!offers(assembly('conc|')).some(({ label }) => label === 'Guided'));
  });

  it('lets the editor match what is typed, asterisk included', () => {
    for (const typed of ['*Gui', 'gui']) {
      const item = offers(assembly(`${typed}|`)).find(({ label }) => label === 'Guided');
      assert.ok(item?.filterText.toLowerCase().startsWith(typed.toLowerCase()));
    }
  });

  it('writes the next number where the line has none', () => {
    const body = '1. *Notes* it;\n\n2. *Notes* that;\n\n';
    assert.equal(chosen(assembly(`${body}Req|`), 'Requests'), assembly(`${body}3. *Requests* `));
    assert.equal(chosen(assembly(`${body}3. |`), 'Requests'), assembly(`${body}3. *Requests* `));
    assert.equal(
      chosen(assembly(`*Noting* it,\n\n|`), 'Requests'),
      assembly('*Noting* it,\n\n1. *Requests* '),
    );
  });

  it('counts afresh in a section with a roman number', () => {
    const body = '## I\n\n1. *Requests* it;\n\n2. *Notes* that;\n\n## II\n\n';
    assert.equal(chosen(assembly(`${body}|`), 'Requests'), assembly(`${body}1. *Requests* `));
  });

  it('offers no preambular lead among the operative paragraphs, and no operative one amid the preamble', () => {
    const parts = (marked: string): readonly string[] => [
      ...new Set(
        offers(marked).map(({ subject }) => (subject.kind === 'lead' ? subject.part : subject.kind)),
      ),
    ];
    assert.deepEqual(parts(assembly('*Noting* it,\n\n|\n\n*Recalling* that,\n')), ['preambular']);
    assert.deepEqual(parts(assembly('*Noting* it,\n\n|')), ['preambular', 'operative']);
    assert.deepEqual(parts(assembly('1. *Notes* it;\n\n|')), ['operative']);
  });

  it('offers operative leads for the items of a decision, without a number', () => {
    const marked = '# Draft decision I\n\n## Report\n\nThe Economic and Social Council:\n\n(a) req|\n';
    assert.equal(chosen(marked, 'Requests'), marked.replace('req|', '*Requests* '));
  });

  it('is silent inside a paragraph, in an annex, in a title and before the enacting line', () => {
    for (const marked of [
      assembly('*Recalling* its |'),
      assembly('1. *Notes* it.\n\n# Annex\n\n1. |'),
      '# Tit|le\n\n*The General Assembly*,\n',
      '# Title\n\n|\n\n*The General Assembly*,\n',
      '|',
    ])
      assert.deepEqual(offers(marked), [], marked);
  });
});
