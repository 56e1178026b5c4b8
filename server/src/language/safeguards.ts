/**
 * Safeguards: clauses by which States keep a request within what their law, their means or their own wish allows.
 * Gathered from the texts that ship and from the practice of the General Assembly; those of one line do the same, so
 * that one may stand for another.
 */
export const SAFEGUARDS: readonly (readonly string[])[] = [
  [
    'upon request',
    'upon their request',
    'at their request',
    'upon the request of',
    'at the request of',
    'on request',
  ],
  ['as appropriate', 'where appropriate', 'if appropriate', 'when appropriate', 'as and where appropriate'],
  ['as applicable', 'where applicable', 'if applicable'],
  ['as necessary', 'where necessary', 'if necessary', 'when necessary', 'as needed', 'where needed'],
  ['where relevant', 'as relevant', 'if relevant'],
  [
    'where possible',
    'wherever possible',
    'when possible',
    'if possible',
    'to the extent possible',
    'as far as possible',
  ],
  [
    ...['in accordance with', 'consistent with', 'subject to', 'in conformity with', 'in line with'].flatMap(
      (how) =>
        [
          'domestic law',
          'national law',
          'domestic legislation',
          'national legislation',
          'domestic legal systems',
          'domestic laws',
          'national laws',
          'domestic legal frameworks',
          'national legal frameworks',
        ].flatMap((law) => [`${how} ${law}`, `${how} their ${law}`, `${how} its ${law}`]),
    ),
    'in accordance with the fundamental principles of their domestic law',
    'in accordance with the fundamental principles of domestic law',
    'in accordance with the fundamental principles of their legal systems',
  ],
  [
    'subject to the availability of extrabudgetary resources',
    'subject to the availability of extra-budgetary resources',
    'subject to the availability of resources',
    'within existing resources',
    'within available resources',
    'from within existing resources',
    'through voluntary contributions',
  ],
  ['in accordance with the rules and procedures of the united nations'],
  ['on a voluntary basis', 'on mutually agreed terms', 'on a voluntary basis and on mutually agreed terms'],
  [
    'within their respective mandates',
    'within its mandate',
    'within their mandates',
    'within its existing mandate',
  ],
  [
    'in accordance with national circumstances',
    'taking into account national circumstances',
    'in accordance with national priorities',
    'according to national circumstances',
  ],
  ['without prejudice to'],
];
