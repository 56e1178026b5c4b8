/** Reads what a resolution is said to be about: `, entitled “…”`, ` on …`. */
import type { CitedTitle } from './model.ts';

const QUOTED = /,?\s(?:(?:entitled|titled|called),?\s)?(?=[“"])/y;
const SUBJECT = /,?\s(?:on|concerning|relating to|regarding)\s/y;

/**
 * What ends a subject. A comma inside one ("on the role, function, periodicity and duration of …") does not, unless
 * another clause begins there.
 */
const SUBJECT_END =
  /[;:()]|\.(?=\s|$)|\s?[“"]|\sand\sthe\sadoption\b|,?\s(?:as well as|in which|by which|to which|of which|whereby)\b|,\s(?:and|as|which|where|whose|inter alia|including|in|entitled|adopted|its|the|that|with|recalling|noting|welcoming)\b|,?\s(?:and )?(?:its |[A-Z][\w ]{2,60} )?(?:resolutions?|decisions?)\s\d/;

/** The longest title or subject read, in characters. */
const LONGEST = 600;

/** The quoted title that starts directly at `at`, with or without *entitled*. */
export function quotedTitleAfter(plain: string, at: number): CitedTitle | undefined {
  QUOTED.lastIndex = at;
  if (!QUOTED.test(plain)) return undefined;
  const open = QUOTED.lastIndex;
  const close = plain.slice(open + 1, open + 1 + LONGEST).indexOf(plain[open] === '“' ? '”' : '"');
  if (close < 0) return undefined;
  const end = open + 1 + close;
  const start = open + 1;
  const text = plain.slice(start, end).replace(/[,;]$/, '');
  return { text, form: 'quoted', span: { start, end: start + text.length } };
}

/** The subject, `on …`, that starts directly at `at`; it does not pass `limit`. */
export function subjectAfter(plain: string, at: number, limit: number): CitedTitle | undefined {
  SUBJECT.lastIndex = at;
  if (!SUBJECT.test(plain)) return undefined;
  const start = SUBJECT.lastIndex;
  const reach = plain.slice(start, Math.min(limit, start + LONGEST));
  const text = reach.slice(0, SUBJECT_END.exec(reach)?.index ?? reach.length).replace(/(?:,|\sand|\s)+$/, '');
  return text === '' ? undefined : { text, form: 'subject', span: { start, end: start + text.length } };
}
