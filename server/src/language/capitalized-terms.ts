/**
 * Terms that the United Nations writes with capitals, and those that it does not.
 *
 * Source: United Nations Editorial Manual, “Capitalization in English”. Each was counted in the documents that ship:
 * a term is here only if they never write it otherwise in running text (“Internet” 28 to 0, “2030 Agenda” 95 to 0).
 */
import { BODY_NAMES } from './abbreviations.ts';
import { ORGANS } from './organs.ts';

/** A national statistical commission; “States Parties” and “States parties” are both written. */
const ALSO_COMMON = /^Statistical Commission$|\bParties\b/u;

/** Names and terms in the letters that they take; the case of a sentence's first letter is free. */
export const CAPITALIZED: readonly string[] = [
  'United Nations',
  'United Nations Charter',
  'Charter of the United Nations',
  'Member State',
  'Member States',
  'non-member State',
  'non-member States',
  'Head of State',
  'Heads of State',
  'Head of State or Government',
  'Heads of State or Government',
  'Heads of State and Government',
  'Sustainable Development Goal',
  'Sustainable Development Goals',
  'Millennium Development Goal',
  'Millennium Development Goals',
  '2030 Agenda',
  '2030 Agenda for Sustainable Development',
  'Internet',
  'World Bank',
  ...ORGANS.filter(({ kind }) => kind !== 'main committee')
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => !ALSO_COMMON.test(name)),
  ...BODY_NAMES.filter((name) => !/\b(?:Convention|Secretary-General)\b/u.test(name)),
];

/** Titles of posts that are also written without their hyphens. */
export const SECRETARY_GENERAL: readonly (readonly [written: string, right: string])[] = [
  ['Secretary-General', 'Secretary-General'],
  ['Secretary General', 'Secretary-General'],
  ...['Assistant', 'Deputy', 'Under'].flatMap((rank) => {
    const right = `${rank}${rank === 'Under' ? '-' : ' '}Secretary-General`;
    return [`${rank} Secretary-General`, `${rank} Secretary General`, `${rank}-Secretary-General`, right].map(
      (written) => [written, right] as const,
    );
  }),
];

/** Words before “states” behind which it is no verb, whatever follows. */
export const BEFORE_STATES: ReadonlySet<string> = new Set(
  (
    'affected african all allow among amongst arab asian assist between both by calls coastal concerned ' +
    'developed developing enable encourage encourages encouraging european for from help host individual ' +
    'interested invite inviting invites island latin many neighbouring nuclear-weapon of on other ' +
    'participating receiving recommends relevant request requested requesting requests reviewing sending ' +
    'several some sovereign support the these third those to transit upon urge urges urging with within'
  ).split(' '),
);

/** Words before “states” that make them conditions, or parts of a State. */
export const COMMON_STATES: ReadonlySet<string> = new Set(
  'constituent emotional federal federated mental physical'.split(' '),
);

/** Words before “state” that make it a State. */
export const BEFORE_STATE: ReadonlySet<string> = new Set(
  'another any coastal each every flag host port receiving requested requesting sending sovereign'.split(' '),
);
