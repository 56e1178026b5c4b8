/** Reads web pages by their structure: headings, lists, italics, tables, footnotes. */
import { Parser } from 'htmlparser2';
import type { Inline, Run } from '../inline.ts';
import { Unreadable, type About, type ReadText } from '../model.ts';
import { formatNumber } from '../numbers.ts';
import { isData, Transcript, type Paragraph, type Row } from '../transcript.ts';
import {
  blocks,
  italics,
  listForm,
  readSheet,
  readStyle,
  unread,
  type InlineStyle,
  type ListForm,
} from './elements.ts';
import { tellNotes, type Link, type PageParagraph, type Scope } from './notes.ts';

/** Elements inside each other; the parser's work on a tag grows with it. */
const deepest = 1000;

/** What holds inside an element. */
interface Open {
  readonly name: string;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly hidden: boolean;
  readonly preformatted: boolean;
  readonly scope: Scope | undefined;
  /** 1 to 6 inside a heading, else 0. */
  readonly heading: number;
  /** The nearest list around. */
  readonly list: List | undefined;
}

interface List {
  readonly ordered: boolean;
  /** Undefined where it shows no numbers. */
  readonly form: ListForm | undefined;
  /** The number of the next item. */
  next: number;
}

/** A table while it is read, as indexes of paragraphs. */
interface Table {
  first: number;
  readonly rows: number[][][];
}

const root: Open = {
  name: '',
  italic: false,
  raised: false,
  hidden: false,
  preformatted: false,
  scope: undefined,
  heading: 0,
  list: undefined,
};

const ownLabel = /^\s*(?:\d{1,3}\.|\([a-z]{1,5}\)|[a-z]\.)\s/iu;
const isoDate = /^\d{4}-\d{2}-\d{2}/u;

/** True for the head or foot of printed pages, as LibreOffice names them. */
function isHead({ title }: Readonly<Record<string, string>>): boolean {
  return title === 'header' || title === 'footer';
}

/** Collects the paragraphs of one page. */
class Page {
  readonly paragraphs: PageParagraph[] = [];
  /** Tables that are no part of another, in order. */
  readonly tables: (Table & { readonly end: number })[] = [];
  readonly metas = new Map<string, string>();
  title = '';
  private readonly stack: Open[] = [];
  private readonly classes = new Map<string, InlineStyle>();
  private pieces: (Run | Link)[] = [];
  private anchors: string[] = [];
  private label = '';
  private link: Link | undefined;
  private table: Table | undefined;
  private innerTables = 0;
  private sheet: string[] | undefined;

  private get top(): Open {
    return this.stack.at(-1) ?? root;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { top } = this;
    if (this.stack.length >= deepest)
      throw new Unreadable(
        'is damaged (elements nested without end): save it anew from the program that made it',
      );
    const style = this.styleOf(attributes);
    const block = blocks.has(name);
    if (block) this.flush();
    const id = attributes.id ?? (name === 'a' ? attributes.name : undefined);
    if (id !== undefined && !block) this.anchors.push(id);
    const open: Open = {
      name,
      italic: style.italic ?? (top.italic || italics.has(name)),
      raised: style.raised ?? (top.raised || name === 'sup'),
      hidden: top.hidden || style.hidden || unread.has(name) || 'hidden' in attributes || isHead(attributes),
      preformatted: top.preformatted || name === 'pre',
      scope: id !== undefined && block ? { id, around: top.scope } : top.scope,
      heading: /^h[1-6]$/u.test(name) ? Number(name.charAt(1)) : top.heading,
      list: /^(?:ol|ul|menu)$/u.test(name)
        ? {
            ordered: name === 'ol',
            form: listForm(attributes.type, style.list),
            next: Number.parseInt(attributes.start ?? '1', 10) || 1,
          }
        : top.list,
    };
    this.stack.push(open);
    if (!open.hidden) this.openElement(name, attributes);
  }

  private openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'br':
        this.add('\n');
        break;
      case 'li':
        this.label = this.itemLabel(attributes.value);
        break;
      case 'a':
        if (attributes.href?.startsWith('#') === true && attributes.href.length > 1) {
          this.link = { target: decodeTarget(attributes.href.slice(1)), shown: [] };
          this.pieces.push(this.link);
        }
        break;
      case 'meta':
        this.metas.set(
          (attributes.name ?? attributes.property ?? '').toLowerCase(),
          (attributes.content ?? '').slice(0, 1000),
        );
        break;
      case 'style':
        this.sheet = [];
        break;
      case 'table':
        if (this.table) this.innerTables++;
        else this.table = { first: this.paragraphs.length, rows: [] };
        break;
      case 'tr':
        if (this.innerTables === 0) this.table?.rows.push([]);
        break;
      case 'td':
      case 'th':
        if (this.innerTables === 0) this.table?.rows.at(-1)?.push([]);
        break;
    }
  }

  private styleOf(attributes: Readonly<Record<string, string>>): InlineStyle {
    const own = readStyle(attributes.style ?? '');
    let { italic, raised, hidden, list } = own;
    if (this.classes.size > 0)
      for (const name of (attributes.class ?? '').slice(0, 1000).split(/\s+/u)) {
        const style = this.classes.get(name);
        italic ??= style?.italic;
        raised ??= style?.raised;
        hidden ||= style?.hidden ?? false;
        list ??= style?.list;
      }
    return { italic, raised, hidden, list };
  }

  private itemLabel(value: string | undefined): string {
    const { list } = this.top;
    if (list?.ordered !== true) return list ? '-' : '';
    const number = Number.parseInt(value ?? '', 10) || list.next;
    list.next = number + 1;
    if (!list.form) return '';
    const text = formatNumber(number, list.form.format);
    return list.form.bracketed ? `(${text})` : `${text}.`;
  }

  text(text: string): void {
    if (this.sheet) this.sheet.push(text);
    else if (this.top.hidden) return;
    else if (this.top.name === 'title') this.title = (this.title + text).slice(0, 1000);
    else this.add(this.top.preformatted ? text : text.replace(/\s+/gu, ' '));
  }

  private add(text: string): void {
    const { italic, raised, preformatted } = this.top;
    if (preformatted && /\n[^\S\n]*\n/u.test(text)) {
      text.split(/\n[^\S\n]*\n/u).forEach((part, index) => {
        if (index > 0) this.flush();
        this.pieces.push({ text: part, italic, raised });
      });
      return;
    }
    (this.link?.shown ?? this.pieces).push({ text, italic, raised });
  }

  close(name: string): void {
    const block = blocks.has(name);
    if (block) this.flush();
    const hidden = this.stack.pop()?.hidden ?? false;
    if (name === 'style' && this.sheet) {
      readSheet(this.sheet.join(''), this.classes);
      this.sheet = undefined;
    } else if (name === 'a') this.link = undefined;
    else if (name === 'li') this.label = '';
    else if (name === 'table' && !hidden) {
      if (this.innerTables > 0) this.innerTables--;
      else if (this.table) {
        this.tables.push({ ...this.table, end: this.paragraphs.length });
        this.table = undefined;
      }
    }
  }

  /** Ends the paragraph that is open, if there is any. */
  flush(): void {
    const { pieces, anchors } = this;
    const { heading, scope } = this.top;
    const shown = pieces.flatMap((piece) => ('target' in piece ? piece.shown : [piece]));
    const link = this.link;
    if (!shown.some(({ text }) => text.trim() !== '')) {
      // Anchors that stand before a paragraph are the paragraph's.
      this.pieces = link ? [link] : [];
      return;
    }
    const first = shown.find(({ text }) => text.trim() !== '')?.text ?? '';
    const label = ownLabel.test(`${first} `) ? '' : this.label;
    const cell = this.table?.rows.at(-1)?.at(-1);
    if (cell) cell.push(this.paragraphs.length);
    // A caption stands before the table.
    else if (this.table) this.table.first = this.paragraphs.length + 1;
    this.paragraphs.push({ heading, label, pieces, anchors, scope });
    this.pieces = [];
    this.anchors = [];
    this.label = '';
    if (link) {
      this.link = { target: link.target, shown: [] };
      this.pieces.push(this.link);
    }
  }

  about(): About {
    const meta = (...names: readonly string[]): string | undefined =>
      names.map((name) => this.metas.get(name)?.trim()).find((value) => value !== undefined && value !== '');
    const title = this.title.replace(/\s+/gu, ' ').trim();
    const date = meta(
      'dcterms.issued',
      'dcterms.date',
      'dc.date',
      'dc.date.issued',
      'citation_publication_date',
    );
    return {
      title: meta('dcterms.title', 'dc.title', 'citation_title', 'og:title') ?? (title || undefined),
      date: date === undefined ? undefined : isoDate.exec(date.replaceAll('/', '-'))?.[0],
      lines: [
        meta('dcterms.identifier', 'dc.identifier', 'citation_technical_report_number') ?? '',
        title,
      ].filter((line) => line !== ''),
    };
  }
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Writes the paragraphs down: tables as tables, notes at the end. */
function write(page: Page): string {
  const transcript = new Transcript();
  const linked = tellNotes(page.paragraphs);
  const notes: { readonly label: string; readonly parts: (readonly Inline[])[] }[] = [];
  let last: string | undefined;
  const paragraphAt = (index: number): Paragraph => {
    const { heading = 0, label = '' } = page.paragraphs[index] ?? {};
    const inline = linked[index]?.inline ?? [];
    return {
      heading,
      label,
      inline: heading > 0 ? inline.map((one) => ('text' in one ? { ...one, italic: false } : one)) : inline,
    };
  };
  const rowsOf = ({ rows }: Table): readonly Row[] =>
    rows.map((cells) => cells.map((cell) => cell.map(paragraphAt)));
  let table = 0;
  for (let index = 0; index < page.paragraphs.length;) {
    const next = page.tables[table];
    if (next && next.end <= index) table++;
    else if (next?.first === index && isData(rowsOf(next))) {
      transcript.table(rowsOf(next));
      index = next.end;
    } else {
      const label = linked[index]?.note;
      if (label === undefined) transcript.add(paragraphAt(index));
      else {
        if (label !== last) notes.push({ label, parts: [] });
        notes.at(-1)?.parts.push(linked[index]?.inline ?? []);
      }
      last = label;
      index++;
    }
  }
  for (const { label, parts } of notes) transcript.note(label, parts);
  return transcript.toString();
}

/**
 * Reads a page.
 * @throws Unreadable where it holds no text, too much of it, or elements nested without end.
 */
export function readHtml(source: string): ReadText {
  const page = new Page();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.text(text),
  });
  parser.end(source);
  page.flush();
  const text = write(page);
  if (text === '') throw new Unreadable('is a web page without text: save the page that shows the document');
  return { format: 'html', text, about: page.about(), remarks: [], leftOut: [], pages: [] };
}
