/** Reads entities in texts that are no web pages: Markdown may name characters as HTML does. */
import { Parser } from 'htmlparser2';

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/giu;
/** What would be read as markup where it stands as itself; repair knows these. */
const markup = /^[<>&"'`*_\\\n\r]$/u;

/** A text with its entities as the characters that they name; those that name none, or markup, stay. */
export function decodeEntities(text: string): string {
  const known = new Map<string, string>();
  return text.replace(entity, (name) => {
    const decoded = known.get(name) ?? decode(name);
    known.set(name, decoded);
    // A name that goes on behind a known one, `&nothing;`, is none.
    return markup.test(decoded) || decoded.endsWith(';') ? name : decoded;
  });
}

function decode(name: string): string {
  const parts: string[] = [];
  new Parser({ ontext: (part) => parts.push(part) }).end(name);
  return parts.join('');
}
