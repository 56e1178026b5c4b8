/** Changes of a project file that keep its comments, its order and its form, YAML or JSON. */
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { projectFileLimit } from '../rules/project-file.ts';
import type { TextEdit } from '../text/model.ts';

/** A change to a project file. */
export type ProjectChange = { readonly off: string } | { readonly word: string };

/**
 * The edit that turns a rule off, or adds a word to the list; undefined where the file cannot be read, or holds
 * something else in that place. An edit that changes nothing is empty.
 */
export function projectEdit(text: string, change: ProjectChange): TextEdit | undefined {
  if (text.length > projectFileLimit) return undefined;
  const after = inJson(text, change) ?? inYaml(text, change);
  return after === undefined ? undefined : difference(text, after);
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined where the file is not JSON. */
function inJson(text: string, change: ProjectChange): string | undefined {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(root)) return undefined;
  const { rules = {}, words = [] } = root;
  if ('off' in change && isObject(rules)) root.rules = { ...rules, [change.off]: 'off' };
  else if ('word' in change && Array.isArray(words)) root.words = withWord(words, change.word);
  else return undefined;
  const indent = /^[\t ]+/mu.exec(text)?.[0] ?? 2;
  return withEnds(`${JSON.stringify(root, undefined, indent)}\n`, text);
}

function withWord(words: readonly unknown[], word: string): readonly unknown[] {
  const known = words.some((one) => String(one).toLowerCase() === word.toLowerCase());
  return known ? words : [...words, word];
}

function inYaml(text: string, change: ProjectChange): string | undefined {
  const document: Document = parseDocument(text, { logLevel: 'silent', schema: 'core' });
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const key = 'off' in change ? 'rules' : 'words';
  const there = document.get(key);
  if ('off' in change) {
    if (there === undefined || there === null)
      document.set(key, document.createNode({ [change.off]: 'off' }));
    else if (isMap(there)) document.setIn([key, change.off], 'off');
    else return undefined;
  } else if (there === undefined || there === null) document.set(key, document.createNode([change.word]));
  else if (!isSeq(there)) return undefined;
  else if (withWord(there.toJSON(), change.word).length > there.items.length)
    there.add(document.createNode(change.word));
  else return text;
  return withEnds(document.toString({ lineWidth: 0, flowCollectionPadding: !/\{\S/u.test(text) }), text);
}

/** A text with the line ends of another. */
function withEnds(text: string, like: string): string {
  return like.includes('\r\n') ? text.replace(/\r?\n/gu, '\r\n') : text;
}

/** The one edit that makes a text of another. */
function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}
