/** An enacting line that names the organ otherwise than by its full name, in italics, before a comma. */
import { organByName, organsByShort } from '../language/organs.ts';
import type { Placed, Text } from '../text/model.ts';
import { contentSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { enactingLine, nearEnacting, organNamed } from './shared/organ-line.ts';
import { isDecision, textsOf } from './shared/texts.ts';

/** The rule. */
export const organForm: Rule = {
  id: 'organ-form',
  group: 'structure',
  level: 'warning',
  profiles: ['ga', 'sc'],
  page: {
    summary: 'The enacting line lacks the organ’s full name, its italics or its comma',
    why: 'The enacting line is the one place where the organ must be named in full: everything after it, “its”, “the Assembly”, goes by it. It stands in italics, and a comma parts it from the reasons that follow.',
    bad: '# Crime prevention\n\nThe Assembly\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on the parts of a resolution and the names of organs.',
  },
  check: ({ draft }) => {
    const stated = draft.frontMatter?.organ;
    return textsOf(draft).flatMap((text) => problemsOf(text, stated));
  },
};

function problemsOf(text: Text, stated: string | undefined): readonly Problem[] {
  if (isDecision(text)) return [];
  const near = nearEnacting(text);
  if (near) return [problem(near.placed, near.organ.name, 'the full name, in an enacting line')];
  if (!text.enacting) return [];
  const { placed, organ } = text.enacting;
  const bare = organ.replace(/^The\s+/u, '');
  const full = fullName(bare, stated);
  if (full !== bare || bare === organ) return [problem(placed, full, 'the full name, with its article')];
  const [italic] = placed.block.italics;
  if (italic?.start !== 0 || italic.end < organ.length) return [problem(placed, full, 'in italics')];
  // Where no preamble follows, practice knows the line with and without its comma.
  if (text.preambular.length > 0 && !placed.block.plain.endsWith(','))
    return [problem(placed, full, 'with a comma')];
  return [];
}

/** The organ's full name without article; undefined where the short form is that of several. */
function fullName(bare: string, stated: string | undefined): string | undefined {
  if (organByName(bare)) return bare;
  const meant = organsByShort(bare);
  if (meant.length === 0) return organNamed(bare)?.name ?? bare;
  const own = stated === undefined ? undefined : organNamed(stated);
  return (own?.short === bare ? own : meant.length === 1 ? meant[0] : undefined)?.name;
}

function problem(placed: Placed, organ: string | undefined, how: string): Problem {
  const span = contentSpan(placed);
  if (organ === undefined)
    return { span, message: 'Several organs are called so: this line gives the full name.', fixes: [] };
  const line = enactingLine(organ);
  // What else may stand on the line, a mark or a comment, is not to be lost.
  const plain = placed.block.marks.length === 0 && placed.block.comments.length === 0;
  const fix = { title: `Write “${line}”`, edits: [{ ...span, text: line }], safe: true };
  return { span, message: `The organ is named ${how}: “${line}”.`, fixes: plain ? [fix] : [] };
}
