/** Finds everything that a text cites. */
import { recognizeActs } from './acts.ts';
import { recognizeDates } from './dates.ts';
import { recognizeIbid } from './ibid.ts';
import { recognizeInstruments } from './instruments.ts';
import { recognizeInternal } from './internal.ts';
import type { Citation, InstrumentCitation } from './model.ts';
import { recognizeOfficialRecords } from './official-records.ts';
import { meantOrgans } from './organ-mentions.ts';
import { recognizePublications } from './publications.ts';
import { quotedSpans, spanAround } from './quotes.ts';
import { recognizeRegistered, type RegisteredNames } from './registered-names.ts';
import { recognizeSymbols } from './symbols.ts';
import { recognizeTreaties } from './treaties.ts';
import type { Span } from '../text/model.ts';

/** A registered name of so few words may be the head of a longer name, "Kyoto Declaration on Advancing …". */
const SHORT_NAME_WORDS = 3;

/**
 * The citations of a paragraph's plain text, ascending and without overlap: where two recognizers claim the same
 * words, the one that reads more of the context wins, and the other's citation is left out. Time is linear in the
 * text. `names` adds the instruments of a register to those that their form betrays.
 */
export function recognize(plain: string, names?: RegisteredNames): readonly Citation[] {
  const organs = meantOrgans(plain);
  const quotes = quotedSpans(plain);
  // From the recognizer that reads most context to the one that reads least.
  const claims: readonly (readonly Citation[])[] = [
    recognizeOfficialRecords(plain),
    recognizeTreaties(plain),
    recognizePublications(plain),
    recognizeIbid(plain),
    recognizeSymbols(plain),
    recognizeActs(plain, organs, quotes),
    recognizeInternal(plain),
    instruments(
      plain,
      organs.map(({ span }) => span),
      names,
    ),
    recognizeDates(plain),
  ];
  return settle(claims).map((citation) =>
    spanAround(quotes, citation.span.start) ? { ...citation, quoted: true } : citation,
  );
}

function instruments(
  plain: string,
  organs: readonly Span[],
  names: RegisteredNames | undefined,
): readonly InstrumentCitation[] {
  const byForm = recognizeInstruments(plain, organs);
  if (!names) return byForm;
  const registered = recognizeRegistered(plain, names).filter(({ span }) => !spanAround(organs, span.start));
  const known = new Set(registered.map(({ span }) => `${span.start}-${span.end}`));
  return settle([
    registered.filter(({ name }) => name.split(' ').length > SHORT_NAME_WORDS),
    byForm.filter(({ span }) => !known.has(`${span.start}-${span.end}`)),
    registered,
  ]);
}

/** The citations of all lists, each of them ascending, without those whose place an earlier list has taken. */
function settle<T extends Citation>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.reduce((taken, list) => merge(taken, list), []);
}

function merge<T extends Citation>(taken: readonly T[], list: readonly T[]): T[] {
  const merged: T[] = [];
  let at = 0;
  let end = 0;
  for (const citation of list) {
    for (let next = taken[at]; next && next.span.start < citation.span.end; next = taken[++at]) {
      merged.push(next);
      end = next.span.end;
    }
    if (citation.span.start < end) continue;
    merged.push(citation);
    end = citation.span.end;
  }
  return [...merged, ...taken.slice(at)];
}
