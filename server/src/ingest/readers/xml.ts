/** Reads XML as a stream of events, and refuses what no office program writes: document types, entities, depth. */
import { Parser } from 'htmlparser2';
import { Unreadable } from './model.ts';

/** Told of each element and text, in order; names have the prefixes that `prefixes` gives their namespaces. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements inside each other; the parser's work on a tag grows with it. */
const deepest = 500;

/** The prefix by which this reader knows a namespace; the transitional and the strict form of one are the same. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/u, 'r'],
  [/\/officeDocument\/(?:2006\/)?math$/u, 'm'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
];

/** One document; write its text in pieces, then end it. */
export class XmlReader {
  private readonly parser: Parser;
  private readonly handler: XmlHandler;
  /** From the prefixes of the document to those of this reader. */
  private readonly known = new Map<string, string>();
  private depth = 0;
  /** Where the last opening tag ends: an element that closes itself ends there too. */
  private openedAt = -1;

  constructor(handler: XmlHandler) {
    this.handler = handler;
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.open(name, attributes);
        },
        onclosetag: (name, implied) => {
          this.close(name, implied);
        },
        ontext: (text) => {
          handler.text(text);
        },
        onprocessinginstruction: (name) => {
          if (/^!(?:doctype|entity)/iu.test(name))
            throw new Unreadable(
              'declares a document type or entities, which no Word document does: it is not read, for such files can do harm',
            );
        },
      },
      { xmlMode: true },
    );
  }

  private name(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? undefined : this.known.get(name.slice(0, colon));
    return prefix === undefined ? name : prefix + name.slice(colon);
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > deepest)
      throw new Unreadable(
        'is damaged (elements nested without end): save it anew from the program that made it',
      );
    const own: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) {
      const prefix = key.startsWith('xmlns:')
        ? prefixes.find(([pattern]) => pattern.test(value))?.[1]
        : undefined;
      if (prefix !== undefined) this.known.set(key.slice(6), prefix);
    }
    for (const [key, value] of Object.entries(attributes)) own[this.name(key)] = value;
    this.handler.open(this.name(name), own);
    this.openedAt = this.parser.endIndex;
  }

  private close(name: string, implied: boolean): void {
    if (implied && this.parser.endIndex !== this.openedAt)
      throw new Unreadable(
        'is damaged (its XML is cut off or broken): save it anew from the program that made it',
      );
    this.depth--;
    this.handler.close(this.name(name));
  }

  /** @throws Unreadable where the XML is refused or not well formed. */
  write(text: string): void {
    this.parser.write(text);
  }

  /** @throws Unreadable where elements are still open. */
  end(): void {
    this.parser.end();
  }
}
