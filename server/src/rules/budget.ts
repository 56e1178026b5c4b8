/** Clauses that may have programme budget implications. */
import {
  BINDING,
  FOR_ALL,
  GOING_ON,
  INVITING,
  NEW_WORK,
  RESOURCES,
  SUBJECT_TO_RESOURCES,
} from '../language/budget-phrases.ts';
import type { Paragraph, Placed, Text } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import { insertedBehind } from './citations/edits.ts';
import type { Fix, Problem, Rule } from './model.ts';
import { openingLead, type OpeningLead } from './shared/opening-lead.ts';
import { textsOf } from './shared/texts.ts';

/** The rule. It says that a clause may cost something, not that it may not. */
export const budget: Rule = {
  id: 'budget',
  group: 'style',
  level: 'hint',
  profiles: ['ga', 'decision'],
  page: {
    summary: 'A clause may have programme budget implications',
    why: 'A text that asks for new work of the Secretariat is not adopted before a statement of its programme budget implications has been considered. That takes time, which a sponsor should know of. Words that name other resources make such a statement less likely, though “within existing resources” does not rule it out.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Requests* the Secretary-General to convene an expert group meeting on crime prevention.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Requests* the Secretary-General, subject to the availability of extrabudgetary resources, to convene an expert group meeting on crime prevention.\n',
    source:
      'Rules of procedure of the General Assembly, rule 153; United Nations Editorial Manual, on documents relating to programme budget implications.',
  },
  check: ({ draft }) => textsOf(draft).flatMap(problemsOf),
};

function problemsOf({ operative }: Text): readonly Problem[] {
  const isPaid = operative.some((paragraph) =>
    blocksOf(paragraph).some(({ block }) => FOR_ALL.test(block.plain)),
  );
  return isPaid ? [] : operative.flatMap(costs);
}

function blocksOf({ placed, items }: Paragraph): readonly Placed[] {
  return [placed, ...items.map((item) => item.placed)];
}

/** The first new work of each block of a paragraph that binds and does not say what pays. */
function costs(paragraph: Paragraph): readonly Problem[] {
  const { placed } = paragraph;
  const opening = openingLead(placed.block, 'operative');
  if (!opening || !binds(placed.block.plain, opening)) return [];
  const blocks = blocksOf(paragraph);
  if (blocks.some(({ block }) => RESOURCES.test(block.plain))) return [];
  const fixes = fixesFor(placed, opening);
  return blocks.flatMap((each) => {
    const { plain } = each.block;
    for (const [kind, words] of NEW_WORK) {
      const found = words.exec(plain);
      if (!found || !isAsked(plain.slice(each === placed ? opening.span.end : 0, found.index))) continue;
      return {
        span: absoluteSpan(each, { start: found.index, end: found.index + found[0].length }),
        message: `This asks for ${kind}, and may have programme budget implications (rule 153 of the rules of procedure of the General Assembly).`,
        fixes,
      };
    }
    return [];
  });
}

/** "Requests the Office", "Reiterates its request to the Office"; "Reiterates its invitation" binds nobody. */
function binds(plain: string, { lead, span }: OpeningLead): boolean {
  if (!BINDING.has(lead.verb) || isForOthers(plain.slice(span.end))) return false;
  return lead.verb !== 'reiterate' || /\brequest\b/u.test(plain.slice(0, span.end + 20));
}

/** True unless the words between the lead and the work make it an old one, or ask for it without binding. */
function isAsked(between: string): boolean {
  return !GOING_ON.test(between.slice(-20)) && !INVITING.test(between);
}

/** What States and other organizations are asked to do, they pay for. */
function isForOthers(behind: string): boolean {
  return /^ (?:all )?(?:(?:interested|relevant) )?(?:Governments|Member States|Parties|States|the (?:Government|host country))\b/u.test(
    behind,
  );
}

/** Before the first infinitive: "Requests the Secretary-General, subject to …, to convene". */
function fixesFor(placed: Placed, { span }: OpeningLead): readonly Fix[] {
  const { plain } = placed.block;
  const at = plain.indexOf(' to ', span.end);
  if (at < 0 || /[;.:]/u.test(plain.slice(span.end, at))) return [];
  const comma = plain.charAt(at - 1) === ',' ? '' : ',';
  const edit = insertedBehind(placed, at, `${comma} ${SUBJECT_TO_RESOURCES},`);
  return [{ title: `Insert “${SUBJECT_TO_RESOURCES}”`, edits: [edit], safe: false }];
}
