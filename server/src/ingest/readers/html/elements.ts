/** What elements and their styles mean for the text inside. */

/** Elements that begin and end paragraphs. */
export const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol optgroup option p pre section summary
  table tbody td tfoot th thead tr ul`.split(/\s+/u),
);

/** Elements whose text is no part of the document. */
export const unread: ReadonlySet<string> = new Set(
  `script noscript template svg iframe object audio video canvas select button textarea nav datalist rt rp map
  del s strike`.split(/\s+/u),
);

/** Elements that set their text in italics, unless a style says otherwise. */
export const italics: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** What the style of an element says; undefined where it says nothing. */
export interface InlineStyle {
  readonly italic: boolean | undefined;
  readonly raised: boolean | undefined;
  readonly hidden: boolean;
  /** The numbers of a list, such as `lower-alpha`. */
  readonly list: string | undefined;
}

/** Reads declarations such as `font-style: italic; display: none`. */
export function readStyle(declarations: string): InlineStyle {
  const said = new Map<string, string>();
  for (const declaration of declarations.slice(0, 4000).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) said.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  const slant = said.get('font-style');
  const align = said.get('vertical-align');
  const list = /\b(?:none|decimal|(?:lower|upper)-(?:alpha|latin|roman))\b/u;
  return {
    italic: slant === undefined ? undefined : /^(?:italic|oblique)\b/u.test(slant),
    raised: align === undefined ? undefined : align.startsWith('super'),
    hidden: said.get('display') === 'none' || said.get('visibility') === 'hidden',
    list: list.exec(said.get('list-style-type') ?? said.get('list-style') ?? '')?.[0],
  };
}

/** The most classes that a page may give styles to; those beyond are left out. */
const mostClasses = 5000;

/** The styles of classes in a style sheet, `.c3 { font-style: italic }`; other selectors are left out. */
export function readSheet(sheet: string, classes: Map<string, InlineStyle>): void {
  for (let at = 0; classes.size < mostClasses;) {
    const open = sheet.indexOf('{', at);
    const close = sheet.indexOf('}', open);
    if (open < 0 || close < 0) return;
    const declarations = sheet.slice(open + 1, close);
    if (/font-style|vertical-align|display|visibility|list-style/iu.test(declarations)) {
      const style = readStyle(declarations);
      for (const selector of sheet.slice(at, open).split(',').slice(-100)) {
        const name = /^\s*(?:[a-z][a-z0-9]{0,10})?\.([\w-]{1,100})\s*$/iu.exec(selector.slice(-120))?.[1];
        if (name !== undefined) classes.set(name, style);
      }
    }
    at = close + 1;
  }
}

/** How a list writes its numbers. */
export interface ListForm {
  readonly format: string;
  /** Letters and small roman numbers stand in brackets, as in drafts. */
  readonly bracketed: boolean;
}

const forms: Readonly<Record<string, ListForm>> = {
  decimal: { format: 'decimal', bracketed: false },
  alpha: { format: 'lowerLetter', bracketed: true },
  roman: { format: 'lowerRoman', bracketed: true },
  ALPHA: { format: 'upperLetter', bracketed: false },
  ROMAN: { format: 'upperRoman', bracketed: false },
};

/** The form of an ordered list, by its `type` or its style; undefined where it shows no numbers. */
export function listForm(type: string | undefined, style: string | undefined): ListForm | undefined {
  if (style === 'none') return undefined;
  const byStyle = /^(lower|upper)-(alpha|latin|roman)$/u.exec(style ?? '');
  if (byStyle) {
    const kind = byStyle[2] === 'roman' ? 'roman' : 'alpha';
    return forms[byStyle[1] === 'lower' ? kind : kind.toUpperCase()];
  }
  const byType = { a: 'alpha', i: 'roman', A: 'ALPHA', I: 'ROMAN' }[type ?? ''];
  return forms[byType ?? 'decimal'];
}
