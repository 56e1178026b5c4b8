/** Writes a text of the corpus as it is published alone once it is adopted, page by page. */
import type { CleanText, Pick } from './plants.ts';

/** How an organ publishes what it adopts. */
export interface Publication {
  readonly symbol: string;
  /** `77/232`. */
  readonly number: string;
  /** What stands above the title; each entry is a block. */
  readonly masthead: readonly string[];
  /** How the number and the title stand. */
  readonly heading: (number: string, title: string) => string;
  /** True where texts have no titles. */
  readonly untitled?: true;
  /** What stands below the last paragraph, above an annex. */
  readonly closing: readonly string[];
  /** The foot of a page and the head of the next. */
  readonly head: (page: number, title: string) => readonly string[];
}

/** The text with the number it was adopted under, as repair ought to give it. */
export function adopted({ lines, notes }: CleanText, { number, untitled }: Publication): CleanText {
  const [heading, ...rest] = lines;
  if (!heading) return { lines, notes };
  return { lines: [{ ...heading, text: `Resolution ${number}` }, ...rest.slice(untitled ? 1 : 0)], notes };
}

const mark = /\[\^([^\]]+)\]/gu;

/** The text as published; a page ends inside one paragraph in four. */
export function published({ lines, notes }: CleanText, form: Publication, pick: Pick): string {
  const title = lines[1]?.text ?? '';
  const out: string[] = [...form.masthead];
  const seen = new Set<string>();
  let pending: string[] = [];
  let page = 1;
  let closed = false;
  const prose = (text: string): string =>
    text.replace(mark, (_, label: string) => {
      if (!seen.has(label)) pending.push(`<sup>${label}</sup> ${notes.get(label) ?? ''}`);
      seen.add(label);
      return `<sup>${label}</sup>`;
    });
  out.push(form.heading(form.number, prose(title)));
  const endPage = (): void => {
    out.push(...pending, ...form.head(++page, title.replace(mark, '')));
    pending = [];
  };
  const close = (): void => {
    if (!closed) out.push(...form.closing);
    closed = true;
  };
  for (const { form: kind, label, text } of lines.slice(2)) {
    if (kind === 'heading') {
      if (text.startsWith('Annex')) close();
      out.push(`**${prose(text)}**`);
      continue;
    }
    const before = label === '' ? '' : `${label} `;
    const at = text.indexOf(' ', 60 + pick(200));
    if (kind === 'organ' || pick(4) > 0 || at < 0) out.push(before + prose(text));
    else {
      out.push(before + prose(text.slice(0, at)));
      endPage();
      out.push(prose(text.slice(at + 1)));
    }
  }
  close();
  return [...out, ...pending].join('\n\n');
}
