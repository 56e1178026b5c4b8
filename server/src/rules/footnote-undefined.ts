/** A mark that leads to no note, or to an empty one. */
import type { PlacedMark } from '../text/model.ts';
import type { Problem, Rule, RuleContext } from './model.ts';
import { faultsOf, type Faults, type Undefined } from './notes/faults.ts';
import { labelOf, noteContentSpan, noteMarkSpan } from './notes/labels.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { registeredNote } from './notes/register.ts';
import { renumber, type Fresh } from './notes/renumber.ts';
import { firstMarkOf, type Series } from './notes/series.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const footnoteUndefined: Rule = {
  id: 'footnote-undefined',
  group: 'footnotes',
  level: 'error',
  profiles,
  page: {
    summary: 'A footnote mark has no note',
    why: 'The mark promises a source that the reader then looks for in vain. Where the instrument before the mark is known from the corpus, its note can be filled in.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners[^1] and the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^2]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners[^1] and the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^2]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n\n[^2]: Resolution 65/229, annex.\n',
    source: 'United Nations Editorial Manual, on footnote indicators and their place in the text.',
  },
  check: (context) =>
    faultsOf(context.draft).flatMap((faults) => [
      ...faults.undefinedMarks.map((one) => undefinedMark(context, faults, one)),
      ...emptyNotes(context, faults),
    ]),
};

function undefinedMark(
  { draft, corpus }: RuleContext,
  { series }: Faults,
  { mark, stray }: Undefined,
): Problem {
  const label = labelOf(mark.mark);
  if (stray) {
    const { note, wrong } = stray;
    const own = labelOf(note);
    const title = wrong === 'mark' ? `Let the mark point to note ${own}` : `Make note ${own} note ${label}`;
    return {
      span: mark.span,
      message: `There is no note ${label}, and no mark for note ${own}.`,
      fixes: [lazyFix(title, true, () => renumber(draft, series))],
    };
  }
  const text = registeredNote(draft, mark, corpus);
  const title = text === undefined ? 'Add an empty note' : `Add the note “${plainOf(text)}”`;
  return {
    span: mark.span,
    message: `There is no note ${label}.`,
    fixes: [
      lazyFix(title, text !== undefined, () =>
        renumber(draft, series, { meanings: meaningOf(series, label, { text: text ?? '' }) }),
      ),
    ],
  };
}

/** All marks of a number, meaning one thing. */
function meaningOf(series: Series, label: string, meant: Fresh): ReadonlyMap<PlacedMark, Fresh> {
  const same = series.marks.filter(({ mark }) => labelOf(mark) === label);
  return new Map(same.map((mark) => [mark, meant]));
}

function plainOf(markdown: string): string {
  return markdown.replaceAll('*', '');
}

function emptyNotes({ draft, corpus }: RuleContext, { series }: Faults): readonly Problem[] {
  const marks = firstMarkOf(series);
  return series.notes.flatMap((note) => {
    const mark = marks.get(note);
    if (note.text !== '' || !mark) return [];
    const text = registeredNote(draft, mark, corpus);
    const edits = [{ start: noteMarkSpan(note).end, end: noteContentSpan(note).end, text: ` ${text ?? ''}` }];
    const fix = { title: `Fill in “${plainOf(text ?? '')}”`, edits, safe: true };
    return [
      {
        span: noteMarkSpan(note),
        message: `Note ${labelOf(note)} is empty.`,
        fixes: text === undefined ? [] : [fix],
      },
    ];
  });
}
