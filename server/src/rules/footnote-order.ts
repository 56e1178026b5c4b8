/** Numbers that do not follow the order of the marks. */
import type { Draft, Note, PlacedMark, TextEdit } from '../text/model.ts';
import type { Fix, Problem, Rule, RuleContext } from './model.ts';
import { registeredOtherwise } from './notes/agreement.ts';
import { faultsOf, mendedSeries, type Break, type Faults } from './notes/faults.ts';
import { labelOf } from './notes/labels.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { lackingMarks } from './notes/missing.ts';
import { renumber } from './notes/renumber.ts';
import { numberingOf, seriesThrough, type Series } from './notes/series.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const footnoteOrder: Rule = {
  id: 'footnote-order',
  group: 'footnotes',
  level: 'error',
  profiles,
  page: {
    summary: 'The numbers of the notes are skipped, repeated or out of the order of their marks',
    why: 'Notes are numbered in the order in which their marks stand, through one text or through the whole file. A number out of order sends the reader to the wrong note.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners[^2] and the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/229, annex.\n\n[^2]: Resolution 70/175, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners[^1] and the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^2]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n\n[^2]: Resolution 65/229, annex.\n',
    source: 'United Nations Editorial Manual, on numbered footnotes.',
  },
  check: (context) =>
    faultsOf(context.draft).flatMap((faults) =>
      faults.breaks.filter((one) => !isMissing(context, one)).map((one) => problemOf(context, faults, one)),
    ),
};

/** True where the numbers that were skipped are those of instruments that lack their notes: another rule's matter. */
function isMissing(context: RuleContext, one: Break): boolean {
  if (one.kind !== 'skipped') return false;
  const from = one.after?.span.end ?? 0;
  const lacking = lackingMarks(context).missing.filter(({ at }) => from <= at && at <= one.mark.span.start);
  return lacking.length > one.to - one.from;
}

function problemOf(context: RuleContext, faults: Faults, one: Break): Problem {
  const { draft } = context;
  const { span } = one.mark;
  const label = labelOf(one.mark.mark);
  const fixes = fixesOf(context, faults, one);
  switch (one.kind) {
    case 'order':
      return { span, message: `Note ${label} is out of the order of the marks.`, fixes };
    case 'repeated':
      return {
        span,
        message: `The number ${label} stands here again; note ${labelOf(one.note)} has no mark.`,
        fixes,
      };
    case 'mixed': {
      const how = one.anew ? 'begin again with 1' : 'go on from the text above';
      const other = one.anew ? 'run through the file' : 'begin with 1 in each text';
      return { span, message: `The notes of this text ${how}, while the others ${other}.`, fixes };
    }
    case 'skipped': {
      const range =
        one.from === one.to
          ? `number ${String(one.from)} is`
          : `numbers ${String(one.from)} to ${String(one.to)} are`;
      if (!isExcerpt(draft, faults, one))
        return { span, message: `The ${range} skipped before this mark.`, fixes };
      const message = `The notes begin with ${label}, as in a text out of a longer document.`;
      return { span, message, level: 'information', fixes };
    }
  }
}

/** Two numbers and more before the first of all, and nothing else amiss: the notes of a text that was cut out. */
function isExcerpt(draft: Draft, { breaks }: Faults, one: Break): boolean {
  return (
    one.kind === 'skipped' && one.from === 1 && one.to > 1 && breaks.length === 1 && draft.texts.length === 1
  );
}

function fixesOf(context: RuleContext, { series }: Faults, one: Break): readonly Fix[] {
  const { draft } = context;
  if (one.kind === 'repeated') {
    const title = `Let the mark point to note ${labelOf(one.note)}`;
    return [lazyFix(title, true, () => renumber(draft, series))];
  }
  const all =
    one.kind === 'mixed'
      ? seriesThrough(numberingOf(draft), mendedSeries(draft), one.anew ? 'file' : 'text')
      : [series];
  const edits = (): readonly TextEdit[] => all.flatMap((each) => renumber(draft, each, { from: 1 }));
  const meanings = one.kind === 'order' ? meaningsInOrder(context, series, one.marks) : undefined;
  return [
    ...(meanings
      ? [
          lazyFix('Let the marks point to the notes in order', true, () =>
            renumber(draft, series, { meanings }),
          ),
        ]
      : []),
    lazyFix('Number marks and notes in order', !meanings, edits),
  ];
}

/**
 * The notes in the order of their numbers, mark by mark, where the register tells that they were right and the marks
 * alone changed places; undefined where the marks mean what they should, or nothing is known.
 */
function meaningsInOrder(
  context: RuleContext,
  series: Series,
  marks: readonly PlacedMark[],
): ReadonlyMap<PlacedMark, Note> | undefined {
  const pairs = marks.flatMap((mark) => {
    const note = series.meanings.get(mark);
    return note ? [{ mark, note }] : [];
  });
  const sorted = pairs.map(({ note }) => note).sort((a, b) => (a.n ?? 0) - (b.n ?? 0));
  const wrong = (meant: readonly (readonly [PlacedMark, Note])[]): number =>
    meant.filter(([mark, note]) => registeredOtherwise(context, series, mark, note) !== undefined).length;
  const inOrder = pairs.map(({ mark, note }, index) => [mark, sorted[index] ?? note] as const);
  const asTheyStand = pairs.map(({ mark, note }) => [mark, note] as const);
  return wrong(inOrder) < wrong(asTheyStand) ? new Map(inOrder) : undefined;
}
