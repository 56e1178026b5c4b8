/** How strong a lead is beside others that do the same, and who says so. */
import { ADJECTIVES } from '../../language/lead-words.ts';
import { familiesOf, strengthOf, type StrengthFamily } from '../../language/lead-strength.ts';
import { inflect, type Lead, type LeadPart } from '../../language/leads.ts';
import { bold, escaped } from '../markdown.ts';

/** Paragraphs of Markdown: each family that the lead belongs to, from weaker to stronger, itself in bold. */
export function strengthMarkdown(lead: Lead, part: LeadPart): readonly string[] {
  const strength = strengthOf(lead);
  return familiesOf(strength).map((family) => familyMarkdown(family, strength.head, part));
}

function familyMarkdown({ name, steps, sources }: StrengthFamily, own: string, part: LeadPart): string {
  const shown = (head: string): string => (head === own ? bold : escaped)(formOf(head, part));
  const order = steps.map((step) => step.map(shown).join(', ')).join(' → ');
  return `Strength \\(${escaped(name)}\\), from weaker to stronger: ${order}  \n${escaped(`By: ${sources.join('; ')}.`)}`;
}

/** A head as it is written in a part: *urges*, *noting with appreciation*, *expresses concern*. */
function formOf(head: string, part: LeadPart): string {
  const adjective = ADJECTIVES[head];
  if (!adjective) return inflect(head, part);
  return part === 'operative' && adjective.noun !== undefined ? `expresses ${adjective.noun}` : head;
}
