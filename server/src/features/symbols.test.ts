import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../text/parser.ts';
import { symbols, type DocumentSymbol } from './symbols.ts';
import { assembly } from './testing.ts';

function lines(entries: readonly DocumentSymbol[], indent = ''): string[] {
  return entries.flatMap((entry) => [
    `${indent}${[entry.name, entry.detail && `| ${entry.detail}`].filter(Boolean).join(' ')}`,
    ...lines(entry.children, `${indent}  `),
  ]);
}

function outlines(source: string, expected: string): void {
  assert.equal(lines(symbols(parse(source))).join('\n'), expected.trim());
}

function nests(entries: readonly DocumentSymbol[], within: DocumentSymbol['span']): void {
  for (const { span, selection, children, name } of entries) {
    assert.ok(within.start <= span.start && span.end <= within.end, `${name} lies within its parent`);
    assert.ok(
      span.start <= selection.start && selection.end <= span.end,
      `${name} is selected within itself`,
    );
    nests(children, span);
  }
}

const whole = assembly(`*Recalling* its rules,[^1]

*Noting also* the report,

## I. Prevention

1. *Encourages* Member States:

   (a) To act, with:

       (i) Care;

   (b) To report;

## Cooperation

1. *Requests* a report.

# Annex

## Model strategies

### Scope

1. First.

[^1]: Resolution 70/175, annex.
`);

describe('the outline', () => {
  it('shows texts, preamble, sections, paragraphs, items, annexes and notes', () => {
    outlines(
      whole,
      `
Crime prevention | draft resolution
  Preamble
    Recalling | its rules,
    Noting also | the report,
  I. Prevention
    1. Encourages | Member States:
      (a) | To act, with:
        (i) | Care;
      (b) | To report;
  Cooperation
    1. Requests | a report.
  Annex | Model strategies
    Scope
      1. First.
Notes
  1 | Resolution 70/175, annex.`,
    );
  });

  it('keeps every entry within its parent, also in a draft out of order', () => {
    const drafts = [
      whole,
      '*Recalling* that,\n\n*The General Assembly*,\n\n1. *Notes* it;\n\n*Recalling* late,\n\n(a) Item.',
      `# Draft resolution I One\n\n${whole}\n\n# Draft resolution II Two\n\n${whole}`,
      '[^1]: Note first.\n\n# Draft decision\n\n(a) Item without paragraph;',
      '# Only\n\n*The Economic and Social Council*,\n\n1. *Recommends* to the General Assembly the adoption of the following draft resolution:\n\n*The General Assembly*,\n\n1. *Decides* so.',
    ];
    for (const source of drafts) nests(symbols(parse(source)), { start: 0, end: source.length });
  });

  it('cuts long paragraphs at a word', () => {
    const [text] = symbols(parse(assembly(`1. *Notes* ${'long '.repeat(50)}end.`)));
    const detail = text?.children[0]?.detail ?? '';
    assert.ok(detail.length <= 80 && detail.endsWith('long …'));
  });

  it('is empty for an empty file', () => {
    outlines('', '');
  });
});
