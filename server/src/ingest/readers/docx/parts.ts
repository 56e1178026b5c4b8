/** Finds the parts of a Word file by what its relationships say, and tells other archives by name. */
import { Unreadable } from '../model.ts';
import { XmlReader } from '../xml.ts';
import type { Archive } from './archive.ts';

/** The names of the parts that are read; those that a file does not have are undefined. */
export interface Parts {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly settings: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  readonly headers: readonly string[];
  /** The title, the subject and the like. */
  readonly properties: string | undefined;
}

interface Relationship {
  /** The last part of the type's address, such as `footnotes`. */
  readonly type: string;
  readonly target: string;
}

const others: readonly (readonly [RegExp, string])[] = [
  [/^xl\//u, 'is a spreadsheet: save the document itself as .docx, .pdf, .html or text'],
  [/^ppt\//u, 'is a presentation: save the document itself as .docx, .pdf, .html or text'],
  [/^META-INF\/manifest\.xml$/u, 'is an OpenDocument file: save it as .docx'],
  [/^META-INF\/container\.xml$/u, 'is an e-book: save the document as .docx, .pdf, .html or text'],
];

/** What relationships point to is relative to the folder of the part that has them. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function relationshipsOf(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = slash < 0 ? '' : part.slice(0, slash);
  const found: Relationship[] = [];
  const reader = new XmlReader({
    open: (name, { Type, Target, TargetMode }) => {
      if (!/(?:^|:)Relationship$/u.test(name) || Type === undefined || Target === undefined) return;
      if (TargetMode === 'External') return;
      found.push({ type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(folder, Target) });
    },
    close: () => {},
    text: () => {},
  });
  const name = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
  if (await archive.read(name, (text) => reader.write(text))) reader.end();
  return found;
}

/** @throws Unreadable where the archive is no Word file; the message says what it is instead. */
export async function findParts(archive: Archive): Promise<Parts> {
  const { names } = archive;
  const top = await relationshipsOf(archive, '');
  const main = top.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const other = others.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  if (!names.includes(main) || /^(?:xl|ppt)\//u.test(main)) {
    if (other !== undefined) throw new Unreadable(other);
    throw new Unreadable(
      names.some((name) => name.startsWith('word/'))
        ? 'is damaged (its main part is missing): save it anew from the program that made it'
        : 'is an archive, no Word document: unpack it and add what it holds',
    );
  }
  const own = await relationshipsOf(archive, main);
  const target = (wanted: string): string | undefined => own.find(({ type }) => type === wanted)?.target;
  return {
    document: main,
    styles: target('styles'),
    numbering: target('numbering'),
    settings: target('settings'),
    footnotes: target('footnotes'),
    endnotes: target('endnotes'),
    headers: own.filter(({ type }) => type === 'header').map((header) => header.target),
    properties: top.find(({ type }) => type === 'core-properties')?.target,
  };
}
