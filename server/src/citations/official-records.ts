/** Recognizes volumes of Official Records. */
import type { OfficialRecordsCitation } from './model.ts';
import { pinpointsAfter } from './pinpoints.ts';
import { recordDetailsAt } from './record-details.ts';

const OPENING = /\bOfficial Records of the ([A-Z][\w ]{2,80}?)(?=,)/g;

/** "Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53 (A/68/53), chap. V, sect. A". */
export function recognizeOfficialRecords(plain: string): OfficialRecordsCitation[] {
  const found: OfficialRecordsCitation[] = [];
  for (const match of plain.matchAll(OPENING)) {
    const details = recordDetailsAt(plain, match.index + match[0].length);
    if (!details) continue;
    const { session, year, supplement, symbol, symbolSpan } = details;
    const { pinpoints, end } = pinpointsAfter(plain, details.end);
    const span = { start: match.index, end };
    const organ = match[1] ?? '';
    found.push({
      kind: 'official-records',
      span,
      quoted: false,
      organ,
      session,
      year,
      supplement,
      symbol,
      symbolSpan,
      pinpoints,
    });
  }
  return found;
}
