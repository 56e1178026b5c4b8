/** Recognizes *Ibid.*, alone or with what it changes. */
import type { IbidCitation } from './model.ts';
import { pinpointsAfter } from './pinpoints.ts';
import { recordDetailsAt } from './record-details.ts';
import { volumesAt } from './volumes.ts';

const IBID = /\b[Ii]bid\b\.?/g;

/** "Ibid.", "Ibid., vol. 2349, No. 42146", "Ibid., Seventieth Session, Supplement No. 53 (A/70/53), chap. V". */
export function recognizeIbid(plain: string): IbidCitation[] {
  return Array.from(plain.matchAll(IBID), (match) => {
    const from = match.index + match[0].length;
    const volumes = volumesAt(plain, from);
    const record = volumes ? undefined : recordDetailsAt(plain, from);
    const { pinpoints, end } = pinpointsAfter(plain, volumes?.end ?? record?.end ?? from);
    return {
      kind: 'ibid',
      span: { start: match.index, end },
      quoted: false,
      volumes: volumes?.volumes ?? [],
      number: volumes?.number,
      session: record?.session,
      year: record?.year,
      supplement: record?.supplement,
      symbol: record?.symbol,
      pinpoints,
    };
  });
}
