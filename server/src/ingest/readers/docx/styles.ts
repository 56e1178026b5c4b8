/** Reads what styles say of the paragraphs and stretches of text that have them. */
import type { XmlHandler } from '../xml.ts';

/** A reference to a list: which, and at which level, counted from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** What a style says, what it is based on included; undefined where it says nothing. */
export interface Style {
  /** The level of a heading, 1 to 6; 0 where it is none. */
  readonly heading: number | undefined;
  readonly italic: boolean | undefined;
  readonly raised: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly place: ListPlace | undefined;
}

interface Said {
  basedOn: string | undefined;
  heading: number | undefined;
  italic: boolean | undefined;
  raised: boolean | undefined;
  hidden: boolean | undefined;
  list: string | undefined;
  level: number | undefined;
}

const silent: Style = {
  heading: undefined,
  italic: undefined,
  raised: undefined,
  hidden: undefined,
  place: undefined,
};

/** The value of an on-off property, `<w:i/>` or `<w:i w:val="0"/>`. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/u.test(value);
}

/** The level of a heading that its style's name tells: `heading 2`, `Title`, or `_ H_1_G` of UN documents. */
function headingOf(name: string): number | undefined {
  if (/^title$/iu.test(name)) return 1;
  const level = /^heading ?(\d)/iu.exec(name)?.[1] ?? /^_? ?H[ _]*(\d|M|Ch)(?![a-z])/u.exec(name)?.[1];
  if (level === undefined) return undefined;
  return /\d/u.test(level) ? Math.min(6, Math.max(1, Number(level))) : 1;
}

/** Styles as `styles.xml` has them; hand it to an `XmlReader` before any style is asked for. */
export class Styles implements XmlHandler {
  private readonly said = new Map<string, Said>();
  private readonly known = new Map<string, Style>();
  private current: Said | undefined;
  /** Properties inside a table style's parts, and old ones that a change replaced, are not the style's. */
  private skipped: string | undefined;
  /** The style of paragraphs that name none. */
  private normal: string | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipped !== undefined) return;
    const value = attributes['w:val'];
    if (name === 'w:style') {
      const id = attributes['w:styleId'] ?? '';
      this.current = {
        basedOn: undefined,
        heading: undefined,
        italic: undefined,
        raised: undefined,
        hidden: undefined,
        list: undefined,
        level: undefined,
      };
      if (!this.said.has(id)) this.said.set(id, this.current);
      if (
        attributes['w:type'] === 'paragraph' &&
        attributes['w:default'] !== undefined &&
        isOn(attributes['w:default'])
      )
        this.normal = id;
      return;
    }
    const { current } = this;
    if (!current) return;
    switch (name) {
      case 'w:tblStylePr':
      case 'w:pPrChange':
      case 'w:rPrChange':
        this.skipped = name;
        break;
      case 'w:name':
        current.heading ??= headingOf(value ?? '');
        break;
      case 'w:basedOn':
        current.basedOn = value;
        break;
      case 'w:outlineLvl': {
        const level = Number(value);
        current.heading = level >= 0 && level < 9 ? Math.min(6, level + 1) : 0;
        break;
      }
      case 'w:i':
        current.italic = isOn(value);
        break;
      case 'w:vanish':
        current.hidden = isOn(value);
        break;
      case 'w:vertAlign':
        current.raised = value === 'superscript';
        break;
      case 'w:numId':
        current.list = value;
        break;
      case 'w:ilvl':
        current.level = Number(value) || 0;
        break;
    }
  }

  close(name: string): void {
    if (name === this.skipped) this.skipped = undefined;
    else if (name === 'w:style') this.current = undefined;
  }

  text(): void {}

  /** What a style says; nothing for one that is unknown. Without an id, the style of ordinary paragraphs. */
  of(id: string | undefined): Style {
    const wanted = id ?? this.normal;
    if (wanted === undefined) return silent;
    const chain: { readonly id: string; readonly said: Said }[] = [];
    const seen = new Set<string>();
    let at: string | undefined = wanted;
    // A style may, in a broken file, be based on itself.
    while (at !== undefined && !this.known.has(at) && !seen.has(at)) {
      seen.add(at);
      const said = this.said.get(at);
      if (said) chain.push({ id: at, said });
      at = said?.basedOn;
    }
    let style = (at === undefined ? undefined : this.known.get(at)) ?? silent;
    for (const { id: own, said } of chain.reverse()) this.known.set(own, (style = extended(style, said)));
    return style;
  }
}

/** A style with what one that is based on it says besides. */
function extended(base: Style, said: Said): Style {
  const list = said.list ?? base.place?.list;
  return {
    heading: said.heading ?? base.heading,
    italic: said.italic ?? base.italic,
    raised: said.raised ?? base.raised,
    hidden: said.hidden ?? base.hidden,
    // List 0 takes a paragraph out of all lists.
    place:
      list === undefined || list === '0' ? undefined : { list, level: said.level ?? base.place?.level ?? 0 },
  };
}
