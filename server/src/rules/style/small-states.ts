/** "states" and "state" in small letters, where the States are meant. */
import { BEFORE_STATE, BEFORE_STATES, COMMON_STATES } from '../../language/capitalized-terms.ts';
import type { OwnWord } from './own-words.ts';
import type { Rewriting } from './rewriting.ts';

/** What each such word is to be; "member states" are a term of their own. */
export function smallStates(plain: string, words: readonly OwnWord[]): readonly Rewriting[] {
  return words.flatMap(({ text, start, end }, index): readonly Rewriting[] => {
    const small = /^(?:non-)?(?=states?$)/u.exec(text)?.[0];
    if (small === undefined) return [];
    const before = words[index - 1];
    const previous = before && /^[ \u00a0]$/u.test(plain.slice(before.end, start)) ? before.folded : '';
    if (previous === 'member' || previous === 'non-member') return [];
    const behind = plain.slice(end, end + 20);
    const isState =
      PARTIES.test(behind) ||
      (text.endsWith('states') ? areStates(previous, behind) : isOneState(previous, behind));
    return isState ? [{ start, end, text: `${small}S${text.slice(small.length + 1)}` }] : [];
  });
}

const PARTIES = /^ (?:part(?:y|ies)|members?|signator(?:y|ies))\b/iu;

/** "states of emergency" are conditions. */
const CONDITIONS =
  /^ of (?:affairs|alert|being|emergency|exception|health|matter|mind|preparedness|readiness|siege|war)\b/u;

/** "the report states that …" */
const SAYING =
  /^(?:,? ?[“":]| (?:an?|as follows|clearly|explicitly|how|in|inter|its|no|that|the|what|when|why)\b)/u;

function areStates(previous: string, behind: string): boolean {
  if (CONDITIONS.test(behind) || COMMON_STATES.has(previous)) return false;
  return BEFORE_STATES.has(previous) || !SAYING.test(behind);
}

/** "any state of alert", "each state institution": the first is no State, of the second one cannot be sure. */
function isOneState(previous: string, behind: string): boolean {
  return (
    BEFORE_STATE.has(previous) &&
    /^(?! \p{L})|^ (?:and|concerned|has|in|is|may|or|shall|should|to)\b/u.test(behind)
  );
}
