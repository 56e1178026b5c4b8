/** The structure of a draft in words, for tests and for a look at what the parser made of a file. */
import type { Draft, Paragraph, Text } from './model.ts';

/** One line a part: kinds, numbers, leads between asterisks, items by path, annexes, notes. */
export function outline(draft: Draft): string {
  const lines = draft.texts.flatMap((text) => textLines(text, ''));
  for (const note of draft.notes) lines.push(`note ${note.label}: ${note.text}`);
  return lines.join('\n');
}

function textLines(text: Text, indent: string): string[] {
  const lines = [
    `${indent}${[text.kind, text.number, text.title && `“${text.title}”`].filter(Boolean).join(' ')}`,
  ];
  const inner = `${indent}  `;
  if (text.enacting) lines.push(`${inner}organ: ${text.enacting.organ}`);
  for (const stray of text.strayEnacting) lines.push(`${inner}stray organ: ${stray.organ}`);
  for (const paragraph of text.preambular) lines.push(...paragraphLines(paragraph, inner));
  for (const paragraph of text.operative) lines.push(...paragraphLines(paragraph, inner));
  for (const section of text.sections)
    lines.push(
      `${inner}section before ${section.part} ${String(section.before + 1)}: ${[section.roman, section.title].filter(Boolean).join(' ')}`,
    );
  for (const annex of text.annexes) {
    lines.push(`${inner}annex: ${annex.title}`);
    for (const paragraph of annex.paragraphs) lines.push(...paragraphLines(paragraph, `${inner}  `));
  }
  for (const nested of text.nested) lines.push(...textLines(nested, inner));
  for (const other of text.other) lines.push(`${inner}other: ${other.block.plain}`);
  return lines;
}

function paragraphLines(paragraph: Paragraph, indent: string): string[] {
  const { block } = paragraph.placed;
  const { lead, number } = paragraph;
  const plain = lead
    ? `${block.plain.slice(0, lead.start)}*${block.plain.slice(lead.start, lead.end)}*${block.plain.slice(lead.end)}`
    : block.plain;
  const label = number ? [number.value, number.suffix].filter(Boolean).join(' ') : '-';
  const name = `${paragraph.part}${paragraph.misplaced ? ' (misplaced)' : ''} ${label} [${String(paragraph.scope)}]`;
  const marks = block.marks.map((mark) => `^${mark.label}`).join('');
  return [
    `${indent}${name}: ${plain}${marks && ` ${marks}`}`,
    ...paragraph.items.map(
      (item) => `${indent}${'  '.repeat(item.depth)}${item.path.join(' ')} ${item.placed.block.plain}`,
    ),
  ];
}
