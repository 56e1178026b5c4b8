import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { random } from '../../../test/random.ts';
import { outline } from './outline.ts';
import { parse, print, reparse } from './parser.ts';
import { sourceSpan } from './positions.ts';

const sample = `---
symbol: A/C.3/80/L.4
organ: General Assembly
session: 80
---

# Reducing reoffending

*The General Assembly*,

*Recalling* its resolution 77/232 of 15 December 2022,

*Recalling also* the Standard Minimum Rules (the Nelson Mandela Rules),[^1]

1. *Encourages* Member States to reduce reoffending;

2. *Also encourages* Member States:

   (a) To promote a rehabilitative environment;

   (b) To provide access to:

       (i) Vocational training;

       (ii) Educational programmes;

3. *Requests* the Secretary-General to report.

# Annex

## Model strategies

1. First paragraph of the annex.

[^1]: Resolution 70/175, annex.
`;

function sees(source: string, expected: string): void {
  assert.equal(outline(parse(source)), expected.trim());
}

describe('the parser', () => {
  it('reads the parts of a draft', () => {
    sees(
      sample,
      `
draft resolution “Reducing reoffending”
  organ: The General Assembly
  preambular - [0]: *Recalling* its resolution 77/232 of 15 December 2022,
  preambular - [0]: *Recalling also* the Standard Minimum Rules (the Nelson Mandela Rules), ^1
  operative 1 [0]: *Encourages* Member States to reduce reoffending;
  operative 2 [0]: *Also encourages* Member States:
    (a) To promote a rehabilitative environment;
    (b) To provide access to:
      (b) (i) Vocational training;
      (b) (ii) Educational programmes;
  operative 3 [0]: *Requests* the Secretary-General to report.
  annex: Model strategies
    annex 1 [1]: First paragraph of the annex.
note 1: Resolution 70/175, annex.`,
    );
  });

  it('opens a text at each heading that names one, with the title there or below', () => {
    sees(
      `# Draft resolution I Sport and crime\n\n*The Economic and Social Council*,\n\n1. *Decides* so.\n\n# Draft resolution II\n\n## Justice\n\n*The General Assembly*,\n\n1. *Decides* otherwise.\n\n# Resolution 33/1\n\nTitle in a line\n\n1. *Decides*.`,
      `
draft resolution I “Sport and crime”
  organ: The Economic and Social Council
  operative 1 [0]: *Decides* so.
draft resolution II “Justice”
  organ: The General Assembly
  operative 1 [0]: *Decides* otherwise.
resolution 33/1 “Title in a line”
  operative 1 [0]: *Decides*.`,
    );
  });

  it('takes (i) between (h) and (j) for a letter, and after (b) for a roman number', () => {
    sees(
      `1. *Decides*:\n\n(g) G;\n\n(h) H;\n\n(i) I;\n\n(j) J:\n\n(i) One;\n\n(ii) Two.\n`,
      `
draft resolution
  operative 1 [0]: *Decides*:
    (g) G;
    (h) H;
    (i) I;
    (j) J:
      (j) (i) One;
      (j) (ii) Two.`,
    );
  });

  it('reads a roman series below (h) when the next label goes on in roman', () => {
    sees(
      `1. *Decides*:\n\n(h) H:\n\n(i) One;\n\n(ii) Two;\n\n(i) Letter.\n`,
      `
draft resolution
  operative 1 [0]: *Decides*:
    (h) H:
      (h) (i) One;
      (h) (ii) Two;
    (i) Letter.`,
    );
  });

  it('keeps a label that skips one in the series that it misses least', () => {
    sees(
      `1. *Decides*:\n\n(a) A:\n\n(i) One;\n\n(iii) Three;\n\n(v) Five;\n\n(c) C.\n`,
      `
draft resolution
  operative 1 [0]: *Decides*:
    (a) A:
      (a) (i) One;
      (a) (iii) Three;
      (a) (v) Five;
    (c) C.`,
    );
  });

  it('takes (i) alone after (g) for a letter out of place', () => {
    sees(
      `1. *Decides*:\n\n(f) F;\n\n(g) G;\n\n(i) I.\n`,
      `
draft resolution
  operative 1 [0]: *Decides*:
    (f) F;
    (g) G;
    (i) I.`,
    );
  });

  it('reads a decision whose enacting line holds the items, and the agenda below it as an annex', () => {
    sees(
      `# Draft decision\n\n## Report\n\nThe Economic and Social Council:\n\n(a) *Takes note* of the report;\n\n(b) *Approves* the agenda.\n\n## Provisional agenda\n\n1. Election of officers.\n\n2. Other:\n\n(a) Work.`,
      `
draft decision “Report”
  organ: The Economic and Social Council
  operative - [0]: The Economic and Social Council:
    (a) Takes note of the report;
    (b) Approves the agenda.
  annex: Provisional agenda
    annex 1 [1]: Election of officers.
    annex 2 [1]: Other:
      (a) Work.`,
    );
  });

  it('reads a decision in a sentence', () => {
    sees(
      `# Decision 33/1\n\n## Report\n\nAt its 9th meeting, the Commission on Crime Prevention and Criminal Justice decided to transmit it.`,
      `
decision 33/1 “Report”
  organ: The Commission on Crime Prevention and Criminal Justice
  operative - [0]: At its 9th meeting, the Commission on Crime Prevention and Criminal Justice decided to transmit it.`,
    );
  });

  it('reads a text that one organ recommends to another as nested', () => {
    sees(
      `# Sport\n\n*The Economic and Social Council*,\n\n*Recalling* sport,\n\n*Recommends* to the General Assembly the adoption of the following draft resolution:\n\n*The General Assembly*,\n\n*Recalling* crime,\n\n1. *Decides* so.`,
      `
draft resolution “Sport”
  organ: The Economic and Social Council
  preambular - [0]: *Recalling* sport,
  operative - [0]: *Recommends* to the General Assembly the adoption of the following draft resolution:
  draft resolution
    organ: The General Assembly
    preambular - [0]: *Recalling* crime,
    operative 1 [0]: *Decides* so.`,
    );
  });

  it('restarts scopes at roman sections only, and keeps numbered lists inside a paragraph as items', () => {
    sees(
      `# T\n\n*The General Assembly*,\n\n## I\n\n1. *Approves* the agenda:\n\n   1. Opening.\n\n   2. Matters.\n\n2. *Decides*;\n\n## Cooperation\n\n3. *Urges*;\n\n## II. Follow-up\n\n1. *Requests*.`,
      `
draft resolution “T”
  organ: The General Assembly
  operative 1 [1]: *Approves* the agenda:
    1. Opening.
    2. Matters.
  operative 2 [1]: *Decides*;
  operative 3 [1]: *Urges*;
  operative 1 [2]: *Requests*.
  section before operative 1: I
  section before operative 3: Cooperation
  section before operative 4: II Follow-up`,
    );
  });

  it('reads pasted text: bullets, sup and superscript marks, links, entities, soft hyphens', () => {
    sees(
      `\uFEFF# T\r\n\r\nThe General Assembly,\r\n\r\nRecalling its reso\u00adlution\u00a0[77/232](https://docs.un.org) &amp; 45/1,<sup>1</sup> and\r\nmore,²\r\n\r\n- 1. Requests action^3^.\r\n\r\n<sup>1</sup> Note one.\r\n\r\n² Note two.\r\n\r\n^3^ Note three.\r\n`,
      `
draft resolution “T”
  organ: The General Assembly
  preambular - [0]: Recalling its resolution 77/232 & 45/1, and more, ^1^2
  operative 1 [0]: Requests action. ^3
note 1: Note one.
note 2: Note two.
note 3: Note three.`,
    );
  });

  it('reads the comma between two marks as theirs, and a mark as standing behind the word before it', () => {
    const read = (source: string): string => {
      const { block } = parse(source).blocks[0] ?? assert.fail();
      return [...block.marks].reduceRight(
        (plain, mark) => `${plain.slice(0, mark.at)}^${mark.label}${plain.slice(mark.at)}`,
        block.plain,
      );
    };
    assert.equal(read('Rules,[^1],[^2] and'), 'Rules,^1^2 and');
    assert.equal(read('Rules,¹, ² and'), 'Rules,^1^2 and');
    assert.equal(read('Rules,[^1], and'), 'Rules,^1, and');
    assert.equal(read('Rules [^1], and'), 'Rules^1, and');
  });

  it('takes raised ordinals and powers for words, not for marks', () => {
    sees(
      `# T\n\n*The General Assembly*,\n\n1. *Notes* the 15<sup>th</sup> of May and 30 km<sup>2</sup> or km²,<sup>1</sup> all.`,
      `
draft resolution “T”
  organ: The General Assembly
  operative 1 [0]: *Notes* the 15th of May and 30 km2 or km², all. ^1`,
    );
  });

  it('marks a preambular paragraph among the operative ones as misplaced, and a missing number as none', () => {
    sees(
      `# T\n\n*The General Assembly*,\n\n1. *Decides*;\n\n*Recalling* that,\n\n*Requests* more;\n\n3 bis. *Urges* all.`,
      `
draft resolution “T”
  organ: The General Assembly
  preambular (misplaced) - [0]: *Recalling* that,
  operative 1 [0]: *Decides*;
  operative - [0]: *Requests* more;
  operative 3 bis [0]: *Urges* all.`,
    );
  });

  it('says what is wrong with front matter and reads the rest', () => {
    const draft = parse('---\norgan: [General\nsession: 80\n---\n# T\n');
    assert.equal(draft.frontMatter?.problems.length, 1);
    assert.equal(draft.texts[0]?.title, 'T');
  });

  it('maps plain text to its source past marks, markup and entities', () => {
    const source = '*Noting* the A &amp; B,[^1] and  [77/232](u) too,';
    const { block } = parse(source).blocks[0] ?? assert.fail();
    assert.equal(block.plain, 'Noting the A & B, and 77/232 too,');
    for (const [plain, expected] of [
      ['A & B,', 'A &amp; B,'],
      ['77/232', '77/232'],
      ['and 77', 'and  [77'],
      ['Noting', 'Noting'],
    ] as const) {
      const start = block.plain.indexOf(plain);
      const span = sourceSpan(block, { start, end: start + plain.length });
      assert.equal(source.slice(span.start, span.end), expected);
    }
  });
});

const pieces = [
  '\n',
  '\n\n',
  '---\n',
  '<!--',
  '-->',
  '1. ',
  '(a) ',
  '(i)',
  '[^1]',
  '[^1]: ',
  '# ',
  '# Annex\n\n',
  '*',
  'Recalling',
  ' ',
  ';',
  ',',
  '\r\n',
  '¹',
  '<sup>2</sup>',
  '[',
  ']',
  '&amp;',
  'Draft resolution II\n',
  'The General Assembly,\n',
  '\t',
  '\u00ad',
  '😀',
  '\ud800',
];

describe('every character belongs to one block', () => {
  it('whatever the source', () => {
    const next = random(1);
    for (let i = 0; i < 400; i++) {
      const source = Array.from({ length: next(40) }, () => pieces[next(pieces.length)] ?? '').join('');
      const draft = parse(source);
      assert.equal(print(draft), source);
      let at = 0;
      for (const placed of draft.blocks) {
        assert.equal(placed.start, at);
        at += placed.block.source.length;
        const { runs, plain } = placed.block;
        assert.equal(
          runs.reduce((sum, run) => sum + run.length, 0),
          plain.length,
        );
      }
      assert.equal(at, source.length);
    }
  });
});

describe('an incremental read', () => {
  it('gives what a full read gives, after random edits', () => {
    const next = random(7);
    for (let round = 0; round < 40; round++) {
      let draft = parse(round % 2 === 0 ? sample : '');
      for (let step = 0; step < 25; step++) {
        const start = next(draft.source.length + 1);
        const end = Math.min(draft.source.length, start + next(next(4) === 0 ? 60 : 3));
        const text = Array.from({ length: next(3) }, () => pieces[next(pieces.length)] ?? '').join('');
        draft = reparse(draft, { start, end, text });
        assert.deepEqual(draft, parse(draft.source), `round ${String(round)}, step ${String(step)}`);
      }
    }
  });

  it('keeps the blocks that a change does not touch', () => {
    const draft = parse(sample);
    const start = sample.indexOf('reduce');
    const changed = reparse(draft, { start, end: start, text: 'further ' });
    const kept = new Set(draft.blocks.map(({ block }) => block));
    assert.equal(changed.blocks.filter(({ block }) => !kept.has(block)).length, 2);
  });
});
