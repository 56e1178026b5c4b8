/** The order of organs where nothing else decides between two precedents. */

const RANKS: readonly RegExp[] = [
  /\bgeneral assembly\b/iu,
  /\bsecurity council\b/iu,
  /\beconomic and social council\b/iu,
];

/** 0 for the General Assembly, 1 the Security Council, 2 the Economic and Social Council, 3 all others. */
export function organRank(organ: string): number {
  const rank = RANKS.findIndex((name) => name.test(organ));
  return rank < 0 ? RANKS.length : rank;
}
