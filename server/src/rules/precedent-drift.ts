/** A paragraph that is nearly an agreed one, and parts from it as by a slip. */
import { paragraphPlace } from '../corpus/place-names.ts';
import type { Block } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { placeOf, withNeighbours, wordsIn, type Difference } from './agreed/compare.ts';
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
  const slips = from?.differences.filter((at) => !isUsage(from.draft, at, search)) ?? [];
  return from ? slips.map((at) => problem(block, from, at)) : [];
};

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
