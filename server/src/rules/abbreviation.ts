/** The United Nations, its principal organs and its head, abbreviated in running text. */
import { NEVER_ABBREVIATED, UN_NAMES } from '../language/abbreviations.ts';
import type { Block, Span } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Fix, Problem, Profile } from './model.ts';
import { profiles } from './profile.ts';
import { organNamed } from './shared/organ-line.ts';
import { ownWords } from './style/own-words.ts';
import { endingOf, stopAfter, writtenOut } from './style/written-out.ts';

/** The rule. Titles have `title-abbreviation`, enacting lines `organ-form`; in notes abbreviations are at home. */
export const abbreviation: BlockRule = {
  id: 'abbreviation',
  group: 'style',
  level: 'error',
  profiles,
  page: {
    summary: 'The United Nations, a principal organ or the Secretary-General is abbreviated in running text',
    why: 'These names are never abbreviated in an official text, however often they occur.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the principles of the UN and the role of ECOSOC,\n\n1. *Requests* the SG to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the principles of the United Nations and the role of the Economic and Social Council,\n\n1. *Requests* the Secretary-General to report.\n',
    source:
      'United Nations Editorial Manual, on abbreviations and acronyms; United Nations Correspondence Manual, section F of “Some points of style”.',
  },
  kinds: new Set(['paragraph', 'numbered', 'item']),
  checkBlock: (block, { profile, words: accepted }) => {
    const slips = slipsIn(block).filter(({ written }) => !accepted.has(written.toLowerCase()));
    return slips.length > 0 && !isEnactingLine(block)
      ? slips.map((slip) => problemAt(block, slip, profile))
      : [];
  },
};

interface Slip extends Span {
  /** The abbreviation itself. */
  readonly written: string;
  readonly name: string;
}

function slipsIn(block: Block): readonly Slip[] {
  if (!/\b(?:[A-Z]{2}|U\.N|S-G)/u.test(block.plain)) return [];
  return ownWords(block).flatMap(({ text, start, end }): readonly Slip[] => {
    const written = text.slice(0, text.length - endingOf(text).length);
    const name = NEVER_ABBREVIATED.get(written);
    if (name === undefined || isPartOfSymbol(block.plain, { start, end })) return [];
    return [{ written, name, start, end: end + stopAfter(block.plain, { start, end }) }];
  });
}

/** "A/RES/77/232", "UN Doc.", "UN 2.0". */
function isPartOfSymbol(plain: string, { start, end }: Span): boolean {
  return (
    /[/&._]$/u.test(plain.slice(0, start).slice(-1)) ||
    /^(?:[/&_]| Docs?\b| \d+\.\d)/u.test(plain.slice(end, end + 6))
  );
}

/** An enacting line, or one that is meant to be. */
function isEnactingLine({ kind, plain }: Block): boolean {
  return kind === 'paragraph' && plain.length < 60 && organNamed(plain) !== undefined;
}

function problemAt(block: Block, slip: Slip, profile: Profile): Problem {
  const { text, span, certain } = mending(block, slip);
  const edit = replaced({ block, start: 0 }, span, text);
  const title =
    text === '' ? `Remove “${block.plain.slice(span.start, span.end).trim()}”` : `Write “${text}”`;
  const fixes: readonly Fix[] = edit ? [{ title, edits: [edit], safe: certain }] : [];
  return {
    span: sourceSpan(block, slip),
    message:
      text === ''
        ? `“${slip.name}” is never abbreviated: nothing follows it in brackets.`
        : `“${slip.written}” is written in full: “${text}”.`,
    word: slip.written,
    // The Security Council is less strict with its own texts.
    ...(profile === 'sc' ? { level: 'warning' } : {}),
    fixes,
    ...(edit ? {} : { unmended: 'there is markup among the words' }),
  };
}

interface Mending {
  readonly text: string;
  readonly span: Span;
  readonly certain: boolean;
}

function mending(block: Block, slip: Slip): Mending {
  const { plain } = block;
  const { start, end, name } = slip;
  const before = plain.slice(0, start);
  // "the Economic and Social Council (ECOSOC)"
  if (plain.charAt(end) === ')' && before.endsWith(`${name} (`))
    return { text: '', span: { start: start - 2, end: end + 1 }, certain: true };
  const own = slip.written === 'UN' && end - start === 2 ? unNameAt(plain, end) : undefined;
  if (own !== undefined)
    return { text: `UN-${own}`, span: { start, end: end + 1 + own.length }, certain: true };
  const { text, certain } = writtenOut(block, { start, end }, { name, article: true });
  return { text, span: { start, end }, certain };
}

/** "UN Women" for UN-Women. */
function unNameAt(plain: string, end: number): string | undefined {
  return UN_NAMES.find(
    (name) => plain.startsWith(` ${name}`, end) && !/^[\p{L}-]/u.test(plain.slice(end + 1 + name.length)),
  );
}
