/** For tests: text with its citations marked as links, `[77/232](A/RES/77/232)`. */
import { keyOf, type KeyContext } from './keys.ts';
import type { Citation } from './model.ts';
import { recognize } from './recognize.ts';

/** What stands in the brackets behind a citation. */
function target(citation: Citation, context: KeyContext): string {
  if (citation.kind === 'date')
    return citation.from === citation.to ? citation.from : `${citation.from}/${citation.to}`;
  if (citation.kind !== 'internal') return keyOf(citation, context) ?? citation.kind;
  const targets = citation.targets.map(({ number, suffix, items, ends }) => {
    const label = [number, suffix, ...items].filter((part) => part !== '').join(' ');
    return ends ? `to ${label}` : label;
  });
  return `${citation.unit} ${targets.join(', ')} ${citation.where}`.replace('  ', ' ');
}

/** The plain text with every citation of `kinds` (all, where none is given) marked. */
export function marked(
  plain: string,
  context: KeyContext = {},
  kinds: readonly Citation['kind'][] = [],
): string {
  let out = '';
  let at = 0;
  for (const citation of recognize(plain)) {
    if (kinds.length > 0 && !kinds.includes(citation.kind)) continue;
    const { start, end } = citation.span;
    out += `${plain.slice(at, start)}[${plain.slice(start, end)}](${target(citation, context)})`;
    at = end;
  }
  return out + plain.slice(at);
}

/** The plain text of marked text. A key may hold brackets: `S/RES/1373(2001)`. */
export function unmarked(text: string): string {
  return text.replace(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1');
}
