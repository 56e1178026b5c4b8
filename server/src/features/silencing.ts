/** The ways to silence a finding by a comment in its draft. */
import type { Finding } from '../rules/check.ts';
import type { Draft, TextEdit } from '../text/model.ts';

/** A comment that may name one rule more; a comment that names none silences all, and needs none. */
const comments = {
  'next-line': /^resolute-disable-next-line\s+\S[^]*$/u,
  file: /^resolute-disable-file\s+\S[^]*$/u,
};

function lineEnd(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * An edit that silences a rule for the line on which the finding begins, by a comment above it; where one stands
 * there already, it names this rule too. Undefined in the front matter, which holds no comments of Markdown.
 */
export function silenceHere(draft: Draft, { rule, span }: Finding): TextEdit | undefined {
  const { source } = draft;
  const start = source.lastIndexOf('\n', span.start - 1) + 1;
  if (start < (draft.frontMatter?.span.end ?? 0)) return undefined;
  const above = commentThat(
    draft,
    (text, end) => comments['next-line'].test(text) && /^[^\S\n]*\n\s*$/u.test(source.slice(end, start)),
  );
  if (above !== undefined) return { start: above, end: above, text: ` ${rule.id}` };
  return {
    start,
    end: start,
    text: `<!-- resolute-disable-next-line ${rule.id} -->${lineEnd(source)}`,
  };
}

/** An edit that silences a rule in the whole draft, by a comment at its top, or by the one that stands there. */
export function silenceFile(draft: Draft, { rule }: Finding): TextEdit {
  const { source, frontMatter } = draft;
  const there = commentThat(draft, (text) => comments.file.test(text));
  if (there !== undefined) return { start: there, end: there, text: ` ${rule.id}` };
  const ends = lineEnd(source);
  const end = frontMatter?.span.end ?? (source.startsWith('\ufeff') ? 1 : 0);
  const comment = `<!-- resolute-disable-file ${rule.id} -->`;
  const text = frontMatter ? `${ends}${ends}${comment}` : `${comment}${ends}${ends}`;
  return { start: end, end, text };
}

/** Where a comment has its last word, absolute; of the first comment that is wanted. */
function commentThat({ blocks }: Draft, wanted: (text: string, end: number) => boolean): number | undefined {
  for (const { block, start } of blocks)
    for (const { text, span } of block.comments)
      if (wanted(text, start + span.end))
        return start + span.start + block.source.slice(span.start, span.end).indexOf(text) + text.length;
  return undefined;
}
