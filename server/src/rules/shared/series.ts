/**
 * Series of paragraphs with one lead: *Recalling*, *Recalling also*, *Recalling further*.
 *
 * Counted by hand on the labelled reports E/2019/30 and E/2023/30: in the preamble, a paragraph that repeats the
 * lead before it always takes the word; in the operative part it does so in 47 of 50 pairs that turn to the same
 * addressee (the same two words behind the lead), and in 10 of 25 that turn to another. So another addressee
 * excuses a repeated lead, and does not forbid the word. After three the series begins again. A paragraph with
 * another lead between them ends it.
 */
import { inflect, otherForm, withAlso } from '../../language/leads.ts';
import type { Lead, LeadPart, Series } from '../../language/leads.ts';
import type { Paragraph, Text } from '../../text/model.ts';
import type { Profile } from '../model.ts';
import { goesOn, meantLead } from './opening-lead.ts';
import type { OpeningLead } from './opening-lead.ts';
import { preambleOf } from './organ-line.ts';

/** A paragraph in its series. */
export interface Step {
  readonly paragraph: Paragraph;
  /** The lead that it opens with or comes near; undefined where it opens with none. */
  readonly opening: OpeningLead | undefined;
  /** The lead as it should read here; undefined where it has no form for this part. */
  readonly right: string | undefined;
  /** True where the series asks for another word, or for the word at another place. */
  readonly outOfSeries: boolean;
  /** Counts the series of the part: paragraphs with the same number stand in one. */
  readonly series: number;
}

/** The lead as it should read, with the profile's way of repeating it: the Security Council has no series. */
export function rightLead({ opening, right }: Step, part: LeadPart, profile: Profile): string | undefined {
  return profile === 'sc' && opening ? otherForm(opening.lead.text, part) : right;
}

const memory = new WeakMap<Text, Map<LeadPart, readonly Step[]>>();

/** The paragraphs of a part that should open with a lead, each in its series. Not for decisions. */
export function stepsOf(text: Text, part: LeadPart): readonly Step[] {
  const parts = memory.get(text) ?? new Map<LeadPart, readonly Step[]>();
  memory.set(text, parts);
  const known = parts.get(part);
  if (known) return known;
  const steps = walk(
    part,
    part === 'preambular' ? preambleOf(text).filter((one) => !one.misplaced) : text.operative,
  );
  parts.set(part, steps);
  return steps;
}

const order: readonly (Series | undefined)[] = [undefined, 'also', 'further'];

interface Before {
  readonly paragraph: Paragraph;
  readonly opening: OpeningLead;
  readonly base: string;
}

function walk(part: LeadPart, paragraphs: readonly Paragraph[]): readonly Step[] {
  const steps: Step[] = [];
  let before: Before | undefined;
  let place = 0;
  let series = 0;
  // A lead that is none may stand for the one that the next paragraph takes up.
  let unread = false;
  for (const paragraph of paragraphs) {
    if (part === 'operative' && goesOn(paragraph)) continue;
    const opening = meantLead(paragraph.placed.block, part);
    const base = opening && otherForm(opening.lead.base, part);
    if (!opening || base === undefined) {
      steps.push({ paragraph, opening, right: undefined, outOfSeries: false, series: ++series });
      before = undefined;
      unread = true;
      continue;
    }
    const { also, alsoPlace } = opening.lead;
    const here = { paragraph, opening, base };
    const written = order.indexOf(also);
    const same =
      before?.base.toLowerCase() === base.toLowerCase() && before.paragraph.scope === paragraph.scope;
    if (!same) series++;
    const next = same ? (place + 1) % order.length : 0;
    const stands =
      same && before
        ? next === 0 || (written === 0 && turnsElsewhere(before, here))
        : written === 0 || unread || speaksOf(before, opening.lead);
    place = stands ? written : next;
    const misplaced = also !== undefined && alsoPlace !== (part === 'operative' ? 'before' : 'after');
    steps.push({
      paragraph,
      opening,
      right: withAlso(base, order[place], part),
      outOfSeries: place !== written || misplaced,
      series,
    });
    before = here;
    unread = false;
  }
  return steps;
}

/** Verbs that address somebody. */
const addressing: ReadonlySet<string> = new Set([
  'appeal',
  'ask',
  'authorize',
  'call on',
  'call upon',
  'encourage',
  'exhort',
  'implore',
  'instruct',
  'invite',
  'request',
  'urge',
]);

/** True where both address somebody, and not the same: *Invites Member States*, *Invites other donors*. */
function turnsElsewhere(before: Before, after: Before): boolean {
  return addressing.has(after.opening.lead.verb) && addressee(before) !== addressee(after);
}

/** What opens a phrase put in between: "Member States, consistent with their law, to". */
const between =
  /^(?:acting|as|at|by|consistent|consistently|during|for|if|in|including|inter|on|once|particularly|pursuant|subject|taking|through|to|under|upon|when|where|with|within|without)\b/iu;

/** The words between the lead and what is asked: "Member States that have not yet done so". */
function addressee({ paragraph, opening }: Before): string {
  const { end } = opening.span;
  const rest = paragraph.placed.block.plain.slice(end, end + 300).replace(/^, [^,]{1,200},/u, '');
  const [first = '', ...others] = (/^[^:;]*?(?= to\b|[:;]|$)/u.exec(rest)?.[0] ?? '').split(/, (?:and )?/u);
  // "Member States, international organizations and civil society" is one addressee.
  const cut = others.findIndex((part) => between.test(part));
  return [first, ...(cut < 0 ? others : others.slice(0, cut))].join(', ').trim().toLowerCase();
}

/** True where the paragraph uses the verb too: "… and requests …", after which *Also requests* is no slip. */
function speaksOf(before: Before | undefined, { verb }: Lead): boolean {
  if (!before) return false;
  const { paragraph } = before;
  const forms = [verb, inflect(verb, 'preambular'), inflect(verb, 'operative')].map(
    (form) => form.split(' ')[0] ?? '',
  );
  const words = new RegExp(`\\b(?:${forms.join('|')})\\b`, 'iu');
  return [paragraph, ...paragraph.items].some(({ placed }) => words.test(placed.block.plain));
}
