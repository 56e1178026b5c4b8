/** Recognizes treaties by series, volume and number. */
import type { TreatyCitation, TreatySeries } from './model.ts';
import { pinpointsAfter } from './pinpoints.ts';
import { volumesAt } from './volumes.ts';

const SERIES =
  /\b(?:(United Nations|League of Nations)(?:,\s|\s)Treaty Series|(UNTS|LNTS)|International Legal Materials)\b/g;

function seriesOf(match: RegExpExecArray): TreatySeries {
  if (match[1] === 'United Nations' || match[2] === 'UNTS') return 'UNTS';
  return match[1] === undefined && match[2] === undefined ? 'ILM' : 'LNTS';
}

/** "United Nations, Treaty Series, vols. 2225, 2237, 2241 and 2326, No. 39574". A series without volume is none. */
export function recognizeTreaties(plain: string): TreatyCitation[] {
  const found: TreatyCitation[] = [];
  for (const match of plain.matchAll(SERIES)) {
    const read = volumesAt(plain, match.index + match[0].length);
    if (!read) continue;
    const { volumes, number } = read;
    const { pinpoints, end } = pinpointsAfter(plain, read.end);
    const span = { start: match.index, end };
    found.push({ kind: 'treaty', span, quoted: false, series: seriesOf(match), volumes, number, pinpoints });
  }
  return found;
}
