/** What belongs to the name of an instrument though it is not set in capitals, and names that share their end. */
import type { InstrumentCitation } from './model.ts';

/** "Single Convention on Narcotic Drugs of 1961 as amended by the 1972 Protocol". */
const AMENDED =
  /,?\sas\samended\sby\sthe\s(?:Protocol\sof\s\d{4}|\d{4}\sProtocol)(?!\s(?:on|relating|to)\b)/uy;

/** What tells the optional protocols to one treaty apart. */
const OPTIONAL =
  /\son\sthe\ssale\sof\schildren,\schild\sprostitution\sand\schild\spornography|\son\sthe\sinvolvement\sof\schildren\sin\sarmed\sconflict|\son\sa\scommunications\sprocedure|,\saiming\sat\sthe\sabolition\sof\sthe\sdeath\spenalty/uy;

/** Where the name that stands at `start` to `end` ends, with such a tail. */
export function tailAfter(plain: string, start: number, end: number): number {
  const isOptional = /^(?:\p{Lu}\p{Ll}+\s)?Optional\sProtocol\s/u.test(plain.slice(start, start + 40));
  const tail = isOptional ? OPTIONAL : AMENDED;
  tail.lastIndex = end;
  return tail.test(plain) ? tail.lastIndex : end;
}

const YEAR_AND_HEAD = /^\d{4}\s\p{Lu}\p{Ll}+$/u;
const YEAR_HEAD_AND_REST = /^\d{4}\s\p{Lu}\p{Ll}+(\s(?:concerning|on|regarding|relating\sto)\s.+)$/u;
const AND = /^\sand\s(?:the\s)?$/u;

/** "the 1951 Convention and the 1967 Protocol relating to the Status of Refugees": the end is that of both. */
export function namedTogether(plain: string, found: readonly InstrumentCitation[]): InstrumentCitation[] {
  return found.map((citation, index) => {
    const next = found[index + 1];
    if (!next || !YEAR_AND_HEAD.test(citation.name)) return citation;
    const rest = YEAR_HEAD_AND_REST.exec(next.name)?.[1];
    const together = rest !== undefined && AND.test(plain.slice(citation.span.end, next.span.start));
    return together ? { ...citation, name: citation.name + rest } : citation;
  });
}
