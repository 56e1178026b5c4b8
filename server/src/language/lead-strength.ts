/**
 * Leads by strength. No organ of the United Nations has laid down an order; each of these follows the sources named
 * with it, and verbs that no source ranks, or that two rank differently, share a step or are left out (*decides*).
 */
import { ADVERBS, QUALIFIERS } from './lead-words.ts';
import type { Lead } from './leads.ts';

/** Leads that do one thing, more or less strongly. */
export interface StrengthFamily {
  /** What they do, as a phrase: `asking others to act`. */
  readonly name: string;
  /** Heads as `headOf` gives them, step by step, the weakest first. */
  readonly steps: readonly (readonly string[])[];
  readonly sources: readonly string[];
}

const GRUENBERG =
  'J. S. Gruenberg, “An analysis of United Nations Security Council resolutions”, Case Western Reserve Journal of International Law, vol. 41 (2009), on emotive and instructive wording';
const GUIDE = 'United Nations guide to Model United Nations, on drafting resolutions';
const NEUTRAL =
  'General Assembly decision 55/488: “takes note of” and “notes” are neutral terms that constitute neither approval nor disapproval';
const VERBS_OF_COP = 'Legal Response Initiative, “Language used in COP decisions” (2015)';
const INTERPRETATION = 'Legal Response Initiative, “Legal interpretation of verbs” (2010)';

/** All families. A head may be in several. */
export const STRENGTH: readonly StrengthFamily[] = [
  {
    name: 'asking others to act',
    steps: [
      ['invite', 'encourage'],
      // The guide puts requests below calls upon, Gruenberg above.
      ['call upon', 'call on', 'recommend', 'request'],
      ['urge'],
      ['demand'],
    ],
    sources: [GUIDE, GRUENBERG, INTERPRETATION],
  },
  {
    name: 'receiving a report or an event',
    steps: [
      ['note', 'take note'],
      ['note with appreciation', 'take note with appreciation', 'welcome'],
      ['endorse', 'approve'],
    ],
    sources: [NEUTRAL, VERBS_OF_COP],
  },
  {
    name: 'accepting a fact',
    steps: [
      ['note', 'take note'],
      ['acknowledge', 'recognize'],
    ],
    sources: [NEUTRAL],
  },
  { name: 'standing by what was agreed', steps: [['recall'], ['reaffirm']], sources: [VERBS_OF_COP] },
  {
    name: 'worry',
    steps: [['concerned'], ['alarmed'], ['shocked'], ['indignant']],
    sources: [GRUENBERG],
  },
  { name: 'blame', steps: [['deplore'], ['condemn'], ['censure']], sources: [GRUENBERG] },
];

/** Nouns of a complement that say what an adjective says as a head. */
const ADJECTIVE_OF: Readonly<Record<string, string>> = {
  concern: 'concerned',
  alarm: 'alarmed',
  shock: 'shocked',
  indignation: 'indignant',
};

const FAVOURABLE = /\bwith (?:\w+ )?(?:appreciation|satisfaction|interest|gratitude|pleasure)\b/iu;
const NOUN = /\b(concern|alarm|shock|indignation)\b/iu;

/** How strong a lead is, within the families it belongs to. */
export interface Strength {
  /** What counts for its strength: `urge`, `note with appreciation`, `concerned` for *Notes with deep concern*. */
  readonly head: string;
  /** True with *strongly*, *deeply* or the like. */
  readonly intensified: boolean;
}

/** The strength of a lead. */
export function strengthOf({ verb, text }: Lead): Strength {
  const words = text.toLowerCase().split(' ');
  return {
    head: headOf(verb, text),
    intensified: words.some((word) => Object.hasOwn(ADVERBS, word) || QUALIFIERS.has(word)),
  };
}

function headOf(verb: string, text: string): string {
  const noun = NOUN.exec(text)?.[1]?.toLowerCase();
  const adjective = noun === undefined ? undefined : ADJECTIVE_OF[noun];
  if (adjective !== undefined) return adjective;
  return (verb === 'note' || verb === 'take note') && FAVOURABLE.test(text)
    ? `${verb} with appreciation`
    : verb;
}

/** The families that a lead belongs to. */
export function familiesOf({ head }: Strength): readonly StrengthFamily[] {
  return STRENGTH.filter(({ steps }) => steps.some((step) => step.includes(head)));
}

/**
 * Whether `one` is `stronger` or `weaker` than `other`; undefined where they are as strong as each other, or cannot
 * be compared.
 */
export function compareStrength(one: Strength, other: Strength): 'stronger' | 'weaker' | undefined {
  for (const { steps } of STRENGTH) {
    const [a, b] = [one, other].map(({ head }) => steps.findIndex((step) => step.includes(head)));
    if (a === undefined || b === undefined || a < 0 || b < 0) continue;
    if (a !== b) return a > b ? 'stronger' : 'weaker';
    if (one.intensified !== other.intensified && one.head === other.head)
      return one.intensified ? 'stronger' : 'weaker';
  }
  return undefined;
}
