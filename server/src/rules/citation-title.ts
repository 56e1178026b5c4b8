/** A title or subject of a resolution or decision that is not quite the one it bears. */
import type { CitedTitle } from '../citations/model.ts';
import type { RegisterEntry } from '../corpus/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import { actsOf, type Act } from './citations/acts.ts';
import { replaced } from './citations/edits.ts';
import { verdictOn } from './citations/owner.ts';
import { differenceOf, type Difference } from './citations/titles.ts';
import type { Fix, Problem, Rule, RuleContext } from './model.ts';
import { profiles } from './profile.ts';

/** The rule. A subject, “on …”, may sum up or shorten the title; only a slip of a word or two is found in it. */
export const citationTitle: Rule = {
  id: 'citation-title',
  group: 'citations',
  level: 'warning',
  profiles,
  page: {
    summary:
      'A quoted title, or a subject given with “on”, differs in some words from the one that the corpus knows',
    why: 'A title is quoted to the letter. A word that is dropped or changed makes the reader doubt whether the number is right.',
    bad: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 78/227 of 19 December 2023, entitled “Equal access to the justice for all”,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 78/227 of 19 December 2023, entitled “Equal access to justice for all”,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'The adopted texts in the corpus.',
  },
  check: (context) => actsOf(context.draft, context.corpus).flatMap((act) => problemOf(act, context) ?? []),
};

/** The share of words in common with which a quoted title is taken for the one that is known. */
const NEAR = 0.5;
/** The same for a subject, and the words that may be swapped for others in it. */
const NEAR_SUBJECT = 0.7;
const SWAPPED = 2;

function problemOf(act: Act, context: RuleContext): Problem | undefined {
  const { citation, entry, placed } = act;
  const { title } = citation;
  if (!title || !entry) return undefined;
  const verdict = verdictOn(act, context);
  if (verdict.kind !== 'sound' || !verdict.certain) return undefined;
  const slip = title.form === 'quoted' ? inQuoted(title, entry) : inSubject(title, entry);
  if (!slip) return undefined;
  const { start } = title.span;
  const { change } = slip.difference;
  const edit = replaced(placed, { start: start + change.start, end: start + change.end }, change.text);
  const fixes: readonly Fix[] = edit
    ? [{ title: `Replace by “${slip.right}”`, edits: [edit], safe: slip.safe }]
    : [];
  return {
    span: absoluteSpan(placed, title.span),
    message: slip.message,
    fixes,
    ...(fixes.length === 0 && { unmended: 'markup or a footnote mark stands among the words' }),
  };
}

interface Slip {
  readonly difference: Difference;
  readonly right: string;
  readonly message: string;
  readonly safe: boolean;
}

function inQuoted({ text }: CitedTitle, { title }: RegisterEntry): Slip | undefined {
  const difference = title === undefined ? undefined : differenceOf(text, title, false);
  if (title === undefined || !difference || difference.likeness < NEAR) return undefined;
  return { difference, right: title, message: `The title is “${title}”.`, safe: true };
}

/** Words that citing texts use are no title; what differs from them may be right, too. */
function inSubject({ text }: CitedTitle, { title, subject }: RegisterEntry): Slip | undefined {
  const known = [title, subject].flatMap((right) =>
    right === undefined ? [] : [{ right, difference: differenceOf(text, right, true) }],
  );
  if (known.some(({ difference }) => !difference || difference.isShorter)) return undefined;
  const near = known.find(
    ({ difference }) =>
      difference?.swapped !== undefined &&
      difference.swapped <= SWAPPED &&
      difference.likeness >= NEAR_SUBJECT,
  );
  if (!near?.difference) return undefined;
  const { right, difference } = near;
  const message = right === title ? `The title is “${right}”.` : `Adopted texts say “${right}”.`;
  return { difference, right, message, safe: false };
}
