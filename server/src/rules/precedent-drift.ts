/** A paragraph that is nearly an agreed one, and parts from it as by a slip. */
import { paragraphPlace } from '../corpus/place-names.ts';
import { respelling } from '../language/spelling.ts';
import type { Block, Span } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import {
  placeOf,
  tokensAt,
  withNeighbours,
  wordsIn,
  type Difference,
  type Wording,
} from './agreed/compare.ts';
import { laterWording, takenOver, type Candidate } from './agreed/following.ts';
import { againstAgreed, type Judge } from './agreed/judge.ts';
import { adopt } from './agreed/rewrite.ts';
import { isUsage } from './agreed/usage.ts';
import type { DraftRule, Problem } from './model.ts';

/** The rule. */
export const precedentDrift: DraftRule = {
  id: 'precedent-drift',
  group: 'agreed',
  level: 'hint',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'A paragraph that is nearly an agreed one, and differs as by a slip',
    why: 'Agreed language is taken over word for word. A word dropped or a plural made singular, unmeant, is read as meant: it reopens what was settled.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Encourages* Member States to adopt comprehensive measure to prevent reoffending by prisoners;\n\n2. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Encourages* Member States to adopt comprehensive measures to prevent reoffending by prisoners;\n\n2. *Requests* the Secretary-General to report.\n',
    source:
      'The precedents of the corpus. Numbers, dates, sessions and symbols may change, and so may whatever looks meant.',
  },
  check: (context) => againstAgreed(drift, context),
};

const drift: Judge = (block, following, search) => {
  // A wording that was changed since is the matter of `precedent-superseded`.
  const from = laterWording(following) ? undefined : takenOver(following);
  const slips =
    from?.differences.filter((at) => !isSpelling(from, at) && !isUsage(from.draft, at, search)) ?? [];
  return from ? slips.map((at) => problem(block, from, at)) : [];
};

/** True where the words are the agreed ones in a spelling that the rule `spelling` finds. */
function isSpelling({ agreed, draft }: Candidate, at: Difference): boolean {
  const [here, there] = [joined(draft, at.draft), joined(agreed, at.agreed)];
  // With a capital a word is that of a name, unless it opens the paragraph.
  return at.draft.start === 0
    ? respelling(here.toLowerCase()) === there.toLowerCase()
    : respelling(here) === there;
}

const joined = (wording: Wording, span: Span): string =>
  tokensAt(wording, span)
    .map(({ text }) => text)
    .join(' ');

function problem(block: Block, from: Candidate, at: Difference): Problem {
  const agreed = wordsIn(from.agreed, withNeighbours(from.agreed, at.agreed));
  const here = wordsIn(from.draft, withNeighbours(from.draft, at.draft));
  const edit = adopt(block, from.draft, from.agreed, at);
  return {
    span: sourceSpan(block, placeOf(from.draft, at.draft)),
    message: `“${here}” was agreed as “${agreed}” in ${paragraphPlace(from.paragraph)}.`,
    fixes: edit ? [{ title: `Restore “${agreed}”`, edits: [edit], safe: false }] : [],
    ...(!edit && { unmended: 'a footnote mark or italics stand between the words.' }),
  };
}
