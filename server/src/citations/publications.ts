/** Recognizes publications for sale, in notes together with their titles. */
import type { PublicationCitation } from './model.ts';
import { pinpointsAfter } from './pinpoints.ts';

const SALES =
  /\(?United Nations publication(?:s)?,\sSales\sNos?\.\s?([A-Z](?:\.[A-Z])?\.\d{2}\.[IVX]{1,6}(?:\.[A-Z])?\.\d{1,3})\)?/g;

/** The longest title, in characters. */
const REACH = 500;

/** "Seventh United Nations Congress …: report (United Nations publication, Sales No. E.86.IV.1), chap. I, sect. D". */
export function recognizePublications(plain: string): PublicationCitation[] {
  const found: PublicationCitation[] = [];
  let floor = 0;
  for (const match of plain.matchAll(SALES)) {
    const { pinpoints, end } = pinpointsAfter(plain, match.index + match[0].length);
    const start = closes(plain, end)
      ? titleStart(plain, Math.max(floor, match.index - REACH), match.index)
      : match.index;
    found.push({
      kind: 'publication',
      span: { start, end },
      quoted: false,
      sales: match[1] ?? '',
      title: start < match.index ? plain.slice(start, match.index).trim() : undefined,
      pinpoints,
    });
    floor = end;
  }
  return found;
}

/** Only in a note does a title fill the sentence before the bracket: there the citation ends the note or a part of it. */
const closes = (plain: string, at: number): boolean => /^(?:\.?\s*$|;\s\S)/.test(plain.slice(at, at + 4));

function titleStart(plain: string, from: number, to: number): number {
  const before = plain.slice(from, to);
  const opening = /(?:^|;\s)(?:[Ss]ee(?: also)?\s)?(?=[“"A-Z][^;]*$)/.exec(before);
  const whole = from === 0 || plain[from] === ';';
  return opening && (whole || opening.index > 0) ? from + opening.index + opening[0].length : to;
}
