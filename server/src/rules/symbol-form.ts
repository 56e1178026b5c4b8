/** A document symbol that is not formed as symbols are. */
import type { Citation } from '../citations/model.ts';
import { symbolFault, type SymbolFault } from '../citations/symbol-faults.ts';
import type { Block, Span, TextEdit } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Problem } from './model.ts';
import { citationsIn } from './notes/subject.ts';
import { profiles } from './profile.ts';
import { prose } from './shared/prose.ts';

/** The rule. */
export const symbolForm: BlockRule = {
  id: 'symbol-form',
  group: 'citations',
  level: 'error',
  profiles,
  page: {
    summary: 'A document symbol is malformed',
    why: 'Documents are looked up by their symbols, letter for letter: one lost point, and the reader finds nothing.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Welcomes* the report of the Secretary-General;[^1]\n\n2. *Requests* the Secretary-General to report.\n\n[^1]: E/CN15/2024/12.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Welcomes* the report of the Secretary-General;[^1]\n\n2. *Requests* the Secretary-General to report.\n\n[^1]: E/CN.15/2024/12.\n',
    source: 'United Nations Editorial Manual, on document symbols; the symbols of United Nations documents.',
  },
  kinds: prose,
  checkBlock: (block, { corpus }) =>
    citationsIn(block, corpus).flatMap((citation) => {
      const span = symbolSpan(citation);
      if (!span || citation.quoted) return [];
      const fault = symbolFault(block.plain.slice(span.start, span.end));
      return fault ? [problemAt(block, span, fault)] : [];
    }),
};

function symbolSpan(citation: Citation): Span | undefined {
  if (citation.kind === 'document' || citation.kind === 'official-records') return citation.symbolSpan;
  const act = citation.kind === 'resolution' || citation.kind === 'decision';
  return act && citation.form === 'symbol'
    ? { start: citation.span.start, end: citation.numberSpan.end }
    : undefined;
}

const messages: Readonly<Record<SymbolFault['kind'], string>> = {
  point: 'A part of this symbol lacks the point before its number',
  case: 'The parts of a symbol have fixed capitals',
  stroke: 'The parts of a symbol are joined by single strokes, without spaces',
  session: 'This symbol has no session or year where one belongs',
  number: 'The number of a resolution or decision follows its session behind a stroke',
};

function problemAt(block: Block, plain: Span, { kind, remedy }: SymbolFault): Problem {
  const span = sourceSpan(block, plain);
  if (remedy === undefined) {
    const unmended = 'the symbol does not tell which document is meant';
    return { span, message: `${messages[kind]}.`, fixes: [], unmended };
  }
  const message = `${messages[kind]}: “${remedy}”.`;
  const edit = rewritten(block, plain, remedy);
  return edit
    ? { span, message, fixes: [{ title: `Write “${remedy}”`, edits: [edit], safe: true }] }
    : { span, message, fixes: [], unmended: 'markup stands where the symbol is wrong' };
}

/** Replaces only what differs, so that markup elsewhere in the symbol stays; undefined where it stands there. */
function rewritten(block: Block, { start, end }: Span, text: string): TextEdit | undefined {
  const written = block.plain.slice(start, end);
  let head = 0;
  while (head < text.length && written[head] === text[head]) head++;
  let tail = 0;
  const most = Math.min(text.length, written.length) - head;
  while (tail < most && written.at(-1 - tail) === text.at(-1 - tail)) tail++;
  // One character at least is replaced: an edit must not stand between markup and text.
  const from = Math.max(0, Math.min(head, written.length - tail - 1));
  return replaced(
    { block, start: 0 },
    { start: start + from, end: end - tail },
    text.slice(from, text.length - tail),
  );
}
