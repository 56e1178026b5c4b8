/** A note that is not written in the form of its kind, and marks that are written as they were pasted. */
import type { Draft, Note, Text, TextEdit } from '../text/model.ts';
import type { Problem, Rule, RuleContext } from './model.ts';
import { canonicalNote, type Canonical } from './notes/canonical.ts';
import { mendedSeries } from './notes/faults.ts';
import {
  groupsOf,
  labelOf,
  noteContentSpan,
  noteMarkSpan,
  writeMarks,
  writeNoteMark,
} from './notes/labels.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { organOf, textAt } from './notes/register.ts';
import { firstMarkOf, numberingOf, type Series } from './notes/series.ts';
import { profiles } from './profile.ts';

/**
 * The rule. An organ's name before its own resolution is a hint only where the text has it throughout: so have the
 * commissions' reports, in the notes of the drafts that they put before the General Assembly.
 */
export const footnoteForm: Rule = {
  id: 'footnote-form',
  group: 'footnotes',
  level: 'warning',
  profiles,
  page: {
    summary: 'A note is not written in the form of its kind',
    why: 'Notes have fixed forms: the series, volume and number of a treaty; the number of a resolution, with the name of the organ where it is another’s; the symbol of a document alone. Readers and search go by them.',
    bad: '# Trafficking in persons\n\n*The General Assembly*,\n\n*Recalling* the United Nations Convention against Transnational Organized Crime,[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: UNTS vol. 2225, No. 39574.\n',
    good: '# Trafficking in persons\n\n*The General Assembly*,\n\n*Recalling* the United Nations Convention against Transnational Organized Crime,[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: United Nations, *Treaty Series*, vol. 2225, No. 39574.\n',
    source:
      'United Nations Editorial Manual, on United Nations sources; the notes of the adopted texts in the corpus.',
  },
  check: (context) => [
    ...mendedSeries(context.draft).flatMap((series) => formsIn(context, series)),
    ...pastedForms(context.draft),
  ],
};

function formsIn({ draft, corpus }: RuleContext, series: Series): readonly Problem[] {
  const marks = firstMarkOf(series);
  const brief = new Set<Text | undefined>();
  const read = series.notes.map((note) => {
    const text = textAt(draft, (marks.get(note) ?? note).span.start);
    const plain = note.text.replace(/\.$/u, '');
    const canonical = canonicalNote(plain, organOf(draft, text), (key) => corpus.entry(key) !== undefined);
    if (/^(?:Resolution|Decision) /u.test(plain)) brief.add(text);
    return { note, text, plain, canonical };
  });
  return read.flatMap(({ note, text, plain, canonical }) =>
    canonical ? (problemOf(note, plain, canonical, brief.has(text)) ?? []) : [],
  );
}

/** @param brief true where other notes of the text name resolutions without their organ, as its own */
function problemOf(
  note: Note,
  plain: string,
  { markdown, wordy }: Canonical,
  brief: boolean,
): Problem | undefined {
  const right = markdown.replaceAll('*', '');
  if (right === plain && (markdown === right || titleIsItalic(note))) return undefined;
  const stop = note.text.endsWith('.') ? '.' : '';
  const span = noteContentSpan(note);
  const level = right === plain ? 'information' : wordy && !brief ? 'hint' : undefined;
  const fix = { title: `Write “${right}.”`, edits: [{ ...span, text: markdown + stop }], safe: true };
  return {
    span,
    message:
      right === plain
        ? 'The title of the Treaty Series stands in italics.'
        : `The form of this note is “${right}.”`,
    ...(level && { level }),
    fixes: note.placed.block.comments.length === 0 ? [fix] : [],
  };
}

function titleIsItalic({ placed: { block } }: Note): boolean {
  const start = block.plain.indexOf('Treaty Series');
  return (
    start < 0 || block.italics.some((run) => run.start <= start && start + 'Treaty Series'.length <= run.end)
  );
}

/** All marks that are written otherwise than as `[^1]`, as one hint: they are read, but are not the draft format's. */
function pastedForms(draft: Draft): readonly Problem[] {
  const { series } = numberingOf(draft);
  const spans = series.flatMap((one) => [
    ...one.marks.filter(({ mark }) => mark.form !== 'caret').map(({ span }) => span),
    ...one.notes.filter(isPasted).map(noteMarkSpan),
  ]);
  if (spans.length === 0) return [];
  const first = spans.reduce((least, span) => (span.start < least.start ? span : least));
  const fix = lazyFix('Write all marks as [^1]', true, () => series.flatMap((one) => caretEdits(draft, one)));
  return [
    { span: first, message: 'Footnote marks are written [^1] in a draft.', level: 'hint', fixes: [fix] },
  ];
}

function isPasted({ placed }: Note): boolean {
  return placed.block.noteLabel?.form !== 'caret';
}

function caretEdits({ source }: Draft, { marks, notes }: Series): readonly TextEdit[] {
  const inText = groupsOf(marks.filter(({ mark }) => mark.form !== 'caret')).map((group) => ({
    ...group.span,
    text: writeMarks(
      'caret',
      group.marks.map(({ mark }) => labelOf(mark)),
    ),
  }));
  const atNotes = notes.filter(isPasted).map((note) => {
    const span = noteMarkSpan(note);
    const parted = /\s/u.test(source.charAt(span.end)) ? '' : ' ';
    return { ...span, text: writeNoteMark('caret', labelOf(note)) + parted };
  });
  return [...inText, ...atNotes];
}
