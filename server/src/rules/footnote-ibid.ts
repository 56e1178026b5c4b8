/** *Ibid.* that stands for nothing, for more than one thing, or for the wrong one. */
import { resolveIbid, type IbidBlock } from '../citations/resolve-ibid.ts';
import type { Note } from '../text/model.ts';
import type { Problem, Rule, RuleContext } from './model.ts';
import { disagree, registeredOtherwise } from './notes/agreement.ts';
import { faultsOf, type Faults } from './notes/faults.ts';
import { inFull, inOrder, markdownOf } from './notes/full.ts';
import { afterIbid, kindAfterIbid, writeOut } from './notes/ibid.ts';
import { labelOf, noteContentSpan, numberIn } from './notes/labels.ts';
import { registeredNote, textAt } from './notes/register.ts';
import { firstMarkOf } from './notes/series.ts';
import { explains } from './notes/source.ts';
import { profiles } from './profile.ts';

/** The rule. A note above that was not read is not blamed. */
export const footnoteIbid: Rule = {
  id: 'footnote-ibid',
  group: 'footnotes',
  level: 'warning',
  profiles,
  page: {
    summary: '“Ibid.” has no single source in the note before it, or points elsewhere',
    why: '“Ibid.” stands for the source of the note directly before it. When a note is put between the two, or the one before is cut or comes to name two sources, “Ibid.” silently points elsewhere.',
    bad: '# Trafficking in persons\n\n*The General Assembly*,\n\n*Recalling* the United Nations Convention against Transnational Organized Crime,[^1] the Kyoto Declaration[^2] and the Protocol to Prevent, Suppress and Punish Trafficking in Persons,[^3]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: United Nations, *Treaty Series*, vol. 2225, No. 39574.\n\n[^2]: Resolution 76/181, annex.\n\n[^3]: Ibid., vol. 2237, No. 39574.\n',
    good: '# Trafficking in persons\n\n*The General Assembly*,\n\n*Recalling* the United Nations Convention against Transnational Organized Crime,[^1] the Kyoto Declaration[^2] and the Protocol to Prevent, Suppress and Punish Trafficking in Persons,[^3]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: United Nations, *Treaty Series*, vol. 2225, No. 39574.\n\n[^2]: Resolution 76/181, annex.\n\n[^3]: United Nations, *Treaty Series*, vol. 2237, No. 39574.\n',
    source: 'General usage of “Ibid.”; not verified against a text of the United Nations.',
  },
  check: (context) => faultsOf(context.draft).flatMap((faults) => problemsIn(context, faults)),
};

const messages: Readonly<Record<Exclude<IbidBlock, 'unread'>, string>> = {
  first: 'There is no note before this one for “Ibid.” to stand for.',
  none: 'The note before this one has no source for “Ibid.” to stand for.',
  several: 'The note before this one has more than one source, and “Ibid.” could be any of them.',
  unlike: 'The note before this one has a source of another kind, to which “Ibid.” cannot point.',
};

function problemsIn(context: RuleContext, faults: Faults): readonly Problem[] {
  const { draft } = context;
  const lacking = new Set(faults.undefinedMarks.map(({ mark }) => numberIn(labelOf(mark.mark))));
  // The note that it stands for may be missing, which is reported at its mark: then nothing is known of it.
  const rows = inOrder(faults.series).map((one) => ({
    ...one,
    missing: one.note.n !== undefined && lacking.has(one.note.n - 1),
  }));
  const resolved = resolveIbid(
    rows.flatMap(({ note, missing }) => (missing ? [unread, saying(note)] : [saying(note)])),
  );
  let place = -1;
  return rows.flatMap(({ note, gap, missing }, index) => {
    place += missing ? 2 : 1;
    const tail = afterIbid(markdownOf(draft, note));
    if (tail === undefined || missing) return [];
    // A volume says by itself what is meant, and is written out when the notes are numbered.
    if (gap && kindAfterIbid(tail) === 'treaty') return [];
    const found = faultOf(context, faults, {
      note,
      tail,
      before: rows[index - 1]?.note,
      blocked: resolved[place]?.blocked,
    });
    if (!found) return [];
    const span = noteContentSpan(note);
    const fix = { title: 'Write the source out', edits: [{ ...span, text: found.text ?? '' }], safe: true };
    return [{ span, message: found.message, fixes: found.text === undefined ? [] : [fix] }];
  });
}

/** What stands for a note that is not there: nothing is known of it. */
const unread = '?';

function saying({ text }: Note): string {
  return text === '' ? unread : text;
}

interface Ibid {
  readonly note: Note;
  /** What follows *Ibid.* */
  readonly tail: string;
  readonly before: Note | undefined;
  readonly blocked: IbidBlock | undefined;
}

interface Fault {
  readonly message: string;
  /** The source written out, in Markdown, where it is known. */
  readonly text: string | undefined;
}

function faultOf(
  context: RuleContext,
  { series, doubtful }: Faults,
  { note, tail, before, blocked }: Ibid,
): Fault | undefined {
  const { draft, corpus } = context;
  const mark = firstMarkOf(series).get(note);
  const registered = mark && registeredNote(draft, mark, corpus);
  const text = writeOut(tail, undefined) ?? (tail === '' ? registered : undefined);
  const block = before && explains(before) ? 'none' : blocked;
  if (block !== undefined) return block === 'unread' ? undefined : { message: messages[block], text };
  const markBefore = before && firstMarkOf(series).get(before);
  const meant = before && inFull(draft, series).get(before);
  if (!mark || !markBefore || meant === undefined || doubtful.has(mark) || doubtful.has(markBefore))
    return undefined;
  if (textAt(draft, mark.span.start) !== textAt(draft, markBefore.span.start))
    return { message: 'The note before this one belongs to another text.', text: writeOut(tail, meant) };
  if (tail !== '' || registered === undefined || registeredOtherwise(context, series, markBefore, before))
    return undefined;
  return disagree(meant, registered)
    ? {
        message: 'The instrument at the mark has another source than the note before this one.',
        text: registered,
      }
    : undefined;
}
