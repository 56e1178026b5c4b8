/** An instrument that adopted texts cite by note, first mentioned without one. */
import type { Draft, Text } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { mendedSeries } from './notes/faults.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { lackingMarks, type Missing } from './notes/missing.ts';
import { renumber } from './notes/renumber.ts';
import type { Series } from './notes/series.ts';

/** The rule. The Security Council names conventions without noting them. */
export const footnoteMissing: Rule = {
  id: 'footnote-missing',
  group: 'footnotes',
  level: 'warning',
  profiles: ['ga', 'decision'],
  page: {
    summary: 'An instrument that adopted texts cite by note has none at its first mention',
    why: 'In resolutions all sources are given in notes, at the first mention, be it in the preamble or in the operative part. The corpus knows which instruments are noted, and how.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/229, annex.\n',
    source:
      'United Nations Editorial Manual, on repeated references; the notes of the adopted texts in the corpus.',
  },
  check: (context) => lackingMarks(context).missing.map((one) => problemAt(context.draft, one)),
};

function problemAt(draft: Draft, { text, entry, span, at, note }: Missing): Problem {
  const plain = note.replaceAll('*', '');
  return {
    span,
    message: `Adopted texts note the ${entry.title ?? 'instrument'} at its first mention: “${plain}”`,
    fixes: [
      lazyFix(`Add the note “${plain}”`, true, () =>
        renumber(draft, seriesFor(mendedSeries(draft), text), { set: [{ at, note: { text: note } }] }),
      ),
    ],
  };
}

/** The series that a note of a text belongs to; a new one where the file has none, or counts text by text. */
function seriesFor(series: readonly Series[], text: Text): Series {
  const own = series.find(({ texts }) =>
    texts.some(({ span }) => span.start <= text.span.start && text.span.end <= span.end),
  );
  const [only] = series;
  if (own) return own;
  if (only && series.length === 1) return only;
  return { texts: [text], marks: [], notes: [], meanings: new Map() };
}
