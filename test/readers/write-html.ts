/** Writes drafts as web pages, with footnotes as different programs write them. */
import type { Draft, DraftParagraph, Piece } from './draft.ts';

/** Whose footnotes, italics and lists a page has. */
export type Style = 'pandoc' | 'word' | 'plain';

function escape(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/“/gu, '&ldquo;')
    .replace(/–/gu, '&#8211;');
}

interface Form {
  readonly italic: (text: string) => string;
  readonly mark: (label: string, again: boolean) => string;
  readonly notes: (notes: readonly (readonly [string, string])[]) => string;
}

const forms: Readonly<Record<Style, Form>> = {
  pandoc: {
    italic: (text) => `<em>${text}</em>`,
    mark: (label, again) =>
      `<a href="#fn${label}" class="footnote-ref" id="fnref${label}${again ? 'b' : ''}" role="doc-noteref"><sup>${label}</sup></a>`,
    notes: (notes) =>
      `<section class="footnotes" role="doc-endnotes">\n<hr />\n<ol>\n${notes
        .map(
          ([label, text]) =>
            `<li id="fn${label}"><p>${text}<a href="#fnref${label}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>`,
        )
        .join('\n')}\n</ol>\n</section>`,
  },
  word: {
    italic: (text) => `<span class="c2" style='mso-bidi-font-size:10.0pt'>${text}</span>`,
    mark: (label, again) =>
      `<a style='mso-footnote-id:ftn${label}' href="#_ftn${label}" ${again ? '' : `name="_ftnref${label}" `}title=""><span class=MsoFootnoteReference><span style='vertical-align:super'>[${label}]</span></span></a>`,
    notes: (notes) =>
      `<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">${notes
        .map(
          ([label, text]) =>
            `<div style='mso-element:footnote' id=ftn${label}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${label}' href="#_ftnref${label}" name="_ftn${label}" title=""><span class=MsoFootnoteReference>[${label}]</span></a> ${text}</p></div>`,
        )
        .join('')}</div>`,
  },
  plain: {
    italic: (text) => `<i>${text}</i>`,
    mark: (label) => `<sup>${label}</sup>`,
    notes: (notes) => notes.map(([label, text]) => `<p><sup>${label}</sup> ${text}`).join('\n'),
  },
};

class Writer {
  private readonly form: Form;
  private readonly called = new Set<string>();

  constructor(form: Form) {
    this.form = form;
  }

  inline(pieces: readonly Piece[]): string {
    return pieces
      .map((piece) => {
        if ('mark' in piece) {
          const again = this.called.has(piece.mark);
          this.called.add(piece.mark);
          return this.form.mark(piece.mark, again);
        }
        const text = escape(piece.text);
        return piece.italic ? this.form.italic(text) : text;
      })
      .join('');
  }

  /** Paragraphs one after another, lines broken where a program would break them. */
  paragraph({ kind, level, label, pieces }: DraftParagraph): string {
    const text = this.inline(pieces).replace(/(.{80}[^ <>]*) (?=[^<>]*(?:<|$))/gu, '$1\n');
    if (kind === 'heading') return `<h${String(level)}>${text}</h${String(level)}>`;
    return `<p>${label === '' ? '' : `${label}&nbsp;&nbsp;&nbsp; `}${text}</p>`;
  }

  /** As lists that the browser numbers; each item of a list in its parent's. */
  lists(paragraphs: readonly DraftParagraph[]): string {
    const open: string[] = [];
    const out: string[] = [];
    const closeTo = (depth: number): void => {
      while (open.length > depth) out.push(`</li></${open.pop() ?? ''}>`);
    };
    for (const paragraph of paragraphs) {
      const { kind, level, label, pieces } = paragraph;
      const counted = kind === 'numbered' || (kind === 'item' && open.length > 0 && label.startsWith('('));
      if (!counted) {
        closeTo(0);
        out.push(this.paragraph(paragraph));
        continue;
      }
      const depth = kind === 'numbered' ? 1 : level + 1;
      closeTo(depth);
      if (open.length === depth) out.push('</li>');
      while (open.length < depth) {
        open.push('ol');
        const start = kind === 'numbered' ? ` start="${String(Number.parseInt(label, 10))}"` : '';
        const type = ['', ' style="list-style-type: lower-alpha"', ' type="i"'][open.length - 1] ?? '';
        out.push(`<ol${type}${start}>`);
      }
      out.push(`<li>${this.inline(pieces)}`);
    }
    closeTo(0);
    return out.join('\n');
  }
}

/** A page; with `listed`, numbers and labels are those of ordered lists. */
export function writeHtml(draft: Draft, style: Style, listed = false): string {
  const writer = new Writer(forms[style]);
  const body = listed
    ? writer.lists(draft.paragraphs)
    : draft.paragraphs.map((paragraph) => writer.paragraph(paragraph)).join('\n');
  const notes = [...draft.notes].map(([label, pieces]) => [label, writer.inline(pieces)] as const);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>
<style>p { margin: 0 } .c2 { font-style: italic; color: black } .c3 { font-weight: bold }</style>
<script>document.write("<p>Not read");</script></head>
<body><nav><a href="/">Home</a></nav>
${body}
${forms[style].notes(notes)}
</body></html>`;
}
