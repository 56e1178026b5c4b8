/** Lines that name an organ, well or badly. */
import { nearestOrgan, organByAbbreviation, organByName } from '../../language/organs.ts';
import type { Organ } from '../../language/organs.ts';
import type { Paragraph, Placed, Text } from '../../text/model.ts';

/** The organ that words name, by its full name, an alias, an abbreviation or nearly; undefined for none. */
export function organNamed(words: string): Organ | undefined {
  const name = words
    .replace(/[\s,:;.]+$/u, '')
    .replace(/^the\s+/iu, '')
    .replace(/ of the United Nations$/iu, '');
  return organByName(name) ?? organByAbbreviation(name) ?? nearestOrgan(name);
}

/** The enacting line of an organ in the form that style asks for: `*The General Assembly*,`. */
export function enactingLine(organ: string): string {
  return `*The ${organ.replace(/^the\s+/iu, '')}*,`;
}

/** A line that names an organ without being an enacting line to the parser. */
export interface NearEnacting {
  readonly placed: Placed;
  readonly organ: Organ;
}

const nearLines = new WeakMap<Text, NearEnacting | null>();

/**
 * The line before the reasons that names an organ, but not as an enacting line does: `GENERAL ASSEMBLY`, or
 * `*The General Assemby*,`, which the parser takes for the first preambular paragraph.
 */
export function nearEnacting(text: Text): NearEnacting | undefined {
  const known = nearLines.get(text);
  if (known !== undefined) return known ?? undefined;
  const near = text.enacting ? undefined : findNear(text);
  nearLines.set(text, near ?? null);
  return near;
}

function findNear(text: Text): NearEnacting | undefined {
  const first = text.preambular[0]?.placed;
  for (const placed of first ? [...text.other, first] : text.other) {
    const { kind, plain } = placed.block;
    const organ = kind === 'paragraph' && plain.length < 200 ? organNamed(plain) : undefined;
    if (organ) return { placed, organ };
  }
  return undefined;
}

/** The preambular paragraphs of a text, a misspelt enacting line left out. */
export function preambleOf(text: Text): readonly Paragraph[] {
  const near = nearEnacting(text)?.placed;
  return near ? text.preambular.filter(({ placed }) => placed !== near) : text.preambular;
}
