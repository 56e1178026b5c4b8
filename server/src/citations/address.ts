/** Where a document can be read: the Official Document System's address for a key. */
import { actOfKey } from './keys.ts';
import { symbolFault } from './symbol-faults.ts';

const SITE = 'https://docs.un.org/en/';

/** Organs whose resolutions are issued as documents of their own. */
const WITH_DOCUMENTS: ReadonlySet<string> = new Set([
  'General Assembly',
  'Security Council',
  'Economic and Social Council',
  'Human Rights Council',
]);

/** Series whose documents the system holds; conference room papers (CRP) and programmes' own series are not sure. */
const HELD = /^(?:A|E|S|ST|T|CAC|CTOC|CEDAW|CCPR|CERD|CRC|CAT|CMW|CRPD|CED|HRI)\/(?!.*\/CRP\.)/;

/**
 * The public address of a resolution or document; undefined where it is not certain: decisions and the
 * resolutions of commissions and conferences stand in reports, and parts of a resolution after 1976 (`57/270 B`)
 * are now a document of their own, now not.
 */
export function publicAddress(key: string): string | undefined {
  const act = actOfKey(key);
  if (act) {
    const { organ, kind, number } = act;
    if (kind === 'decision' || !WITH_DOCUMENTS.has(organ)) return undefined;
    if (number.letter === '') return SITE + key;
    // To 1975 the parts of a resolution were one document: A/RES/2200(XXI) holds 2200 A (XXI).
    if (number.shape !== 'roman') return undefined;
    return SITE + (organ === 'General Assembly' ? key.slice(0, -number.letter.length) : key);
  }
  if (/\/(?:RES|DEC)\//.test(key) || !HELD.test(key) || symbolFault(key) !== undefined) return undefined;
  // Either half of a joint symbol, E/CN.7/2023/2-E/CN.15/2023/2, leads to the document.
  const first = key.split(/-(?=[A-Z]+\/)/)[0] ?? key;
  return /[^\w./()-]|\d-\d/.test(first) ? undefined : SITE + first;
}
