/** A note that gives an instrument another source than the register does. */
import type { Note } from '../text/model.ts';
import type { Problem, Rule, RuleContext } from './model.ts';
import { registeredOtherwise } from './notes/agreement.ts';
import { faultsOf, type Faults } from './notes/faults.ts';
import { noteContentSpan } from './notes/labels.ts';
import { firstMarkOf } from './notes/series.ts';
import { profiles } from './profile.ts';

/** The rule. Where marks or notes are numbered wrongly, that is the matter, and not what the notes say. */
export const footnoteText: Rule = {
  id: 'footnote-text',
  group: 'footnotes',
  level: 'warning',
  profiles,
  page: {
    summary: 'A note gives another volume, number or resolution for an instrument than the corpus does',
    why: 'A slip of one figure in a note sends the reader to another treaty. The notes of adopted texts say what the figure is.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/299, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/229, annex.\n',
    source: 'The notes of the adopted texts in the corpus.',
  },
  check: (context) => faultsOf(context.draft).flatMap((faults) => problemsIn(context, faults)),
};

function problemsIn(context: RuleContext, { series, doubtful }: Faults): readonly Problem[] {
  return [...firstMarkOf(series)].flatMap(([note, mark]) => {
    const registered = doubtful.has(mark) ? undefined : registeredOtherwise(context, series, mark, note);
    return registered === undefined ? [] : [problemAt(note, registered)];
  });
}

function problemAt(note: Note, registered: string): Problem {
  const span = noteContentSpan(note);
  const plain = registered.replaceAll('*', '');
  return {
    span,
    message: `Adopted texts note this instrument as “${plain}”`,
    fixes: [{ title: `Replace by “${plain}”`, edits: [{ ...span, text: registered }], safe: true }],
  };
}
