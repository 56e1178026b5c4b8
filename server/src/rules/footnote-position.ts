/** A mark that stands before the punctuation, behind a dash, or apart from its word. */
import type { Draft, TextEdit } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { clustersOf, type Cluster } from './notes/clusters.ts';
import { isEnglish } from './notes/language.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const footnotePosition: Rule = {
  id: 'footnote-position',
  group: 'footnotes',
  level: 'error',
  profiles,
  page: {
    summary: 'A footnote mark stands before the punctuation, behind a dash, or apart from its word',
    why: 'In English the mark follows a comma, semicolon, colon or full stop, a closing bracket and closing quotation marks, and comes before a dash, with no space before it. Readers and typesetters look for it there; French and Spanish put it before the punctuation, which is how it comes to stand wrong in translations.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners[^1],\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners,[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n',
    source:
      'United Nations Editorial Manual, on footnote indicators and their place in the text; brackets, quotation marks and dashes as in the reports of the corpus.',
  },
  check: ({ draft }) =>
    isEnglish(draft) ? clustersOf(draft).flatMap((cluster) => problemOf(draft, cluster) ?? []) : [],
};

const space = /\s/u;

/** Offset of the first character before `at` that is no white space, plus one; not below `least`. */
function beforeSpace(source: string, at: number, least: number): number {
  let end = at;
  while (end > least && space.test(source.charAt(end - 1))) end--;
  return end;
}

function problemOf({ source }: Draft, { placed, span }: Cluster): Problem | undefined {
  const least = placed.start + placed.block.content.start;
  const most = placed.start + placed.block.content.end;
  const words = beforeSpace(source, span.start, least);
  if (words === least) return undefined;
  const mark = source.slice(span.start, span.end);
  const problem = (message: string, edit: TextEdit, level?: 'warning'): Problem => ({
    span,
    message,
    ...(level && { level }),
    fixes: [{ title: 'Move the footnote mark', edits: [edit], safe: true }],
  });

  const before = source.charAt(words - 1);
  if (before === '–' || before === '—') {
    const start = beforeSpace(source, words - 1, least);
    if (start === least) return undefined;
    const edit = { start, end: span.end, text: mark + source.slice(start, span.start) };
    return problem('The footnote mark belongs before the dash.', trimmedSpace(source, edit));
  }
  // Between two marks of punctuation there is one too many, and the footnote mark may stand where it should.
  const behind = /[,;:.]/u.test(before) ? undefined : behindPunctuation(source, span.end, most);
  if (behind !== undefined) {
    const moved = source.slice(span.end, behind);
    const edit = { start: words, end: behind, text: moved + mark };
    return problem(`The footnote mark belongs behind “${moved.replaceAll(/[*_]/gu, '')}”.`, edit);
  }
  const closed = behindClosing(source, span, least, most);
  if (closed) {
    const edit = { start: words, end: closed.at, text: source.slice(span.end, closed.at) + mark };
    return problem(`The footnote mark belongs behind the closing ${closed.what}.`, edit, 'warning');
  }
  if (words === span.start) return undefined;
  const joins = /[\p{L}\p{N}(“]/u.test(source.charAt(span.end));
  const edit = { start: words, end: span.end, text: joins ? `${mark} ` : mark };
  return problem('There is no space before a footnote mark.', edit);
}

/** No two spaces where the mark was: one stands before it and one behind. */
function trimmedSpace(source: string, edit: TextEdit): TextEdit {
  return space.test(source.charAt(edit.end)) ? { ...edit, text: edit.text.trimEnd() } : edit;
}

/** The offset behind the punctuation that follows at `at`, and the quotation mark that closes with it. */
function behindPunctuation(source: string, at: number, most: number): number | undefined {
  const found = /^[*_]{0,3}[,;:.](?![,;:.])(?:[*_]{0,3}[”"’])?/u.exec(
    source.slice(at, Math.min(most, at + 12)),
  );
  return found ? at + found[0].length : undefined;
}

/**
 * What closes behind a mark: quotation marks, or the bracket around a short name, "(the Nelson Mandela Rules[^1])".
 * Any other bracket may hold what the note is about.
 */
function behindClosing(
  source: string,
  span: Cluster['span'],
  least: number,
  most: number,
): { readonly at: number; readonly what: string } | undefined {
  const found = /^[*_]{0,3}([”")])[*_]{0,3}[,;:.]?/u.exec(
    source.slice(span.end, Math.min(most, span.end + 12)),
  );
  if (!found) return undefined;
  const at = span.end + found[0].length;
  const next = source.charAt(at);
  if (found[1] !== ')') {
    const closes = found[1] === '”' || next === '' || /[\s)[]/u.test(next) || /[,;:.]$/u.test(found[0]);
    return closes ? { at, what: 'quotation mark' } : undefined;
  }
  const before = source.slice(Math.max(least, span.start - 200), span.start);
  const opens = before.lastIndexOf('(');
  return opens >= 0 && /^\([*_“"]{0,3}the [*_“"]{0,3}\p{Lu}[^()]*$/u.test(before.slice(opens))
    ? { at, what: 'bracket' }
    : undefined;
}
