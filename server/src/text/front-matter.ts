/** Reads the YAML at the head of a draft. */
import { parseDocument, isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { FrontMatter, Placed, Span } from './model.ts';

/** Front matter longer than this (in UTF-16 code units) is not read, and says so. */
export const frontMatterLimit = 64 * 1024;

type Problem = FrontMatter['problems'][number];
type Fields = { -readonly [key in keyof FrontMatter]?: FrontMatter[key] };

/** Reads the front matter block. Never fails: what is wrong is among the `problems`. */
export function readFrontMatter(placed: Placed): FrontMatter {
  const { source } = placed.block;
  const span: Span = { start: placed.start, end: placed.start + source.trimEnd().length };
  const bodyStart = source.indexOf('\n') + 1;
  const body = source.slice(bodyStart).replace(/(?:---|\.\.\.)\s*$/u, '');
  const base = placed.start + bodyStart;
  const problems: Problem[] = [];
  const tell = (message: string, start: number, end: number): void => {
    problems.push({ message, span: { start: base + start, end: base + Math.max(start, end) } });
  };
  if (source.length > frontMatterLimit) {
    tell(`The front matter is longer than ${String(frontMatterLimit / 1024)} KB and was not read.`, 0, 0);
    return { span, problems };
  }
  const document = parseDocument(body, {
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
    schema: 'core',
  });
  const error = document.errors[0];
  if (error) {
    tell(`The front matter is not YAML: ${plainError(error.message)}`, error.pos[0], error.pos[1]);
    return { span, problems };
  }
  const root = document.contents;
  if (root === null) return { span, problems };
  if (!isMap(root)) {
    tell(
      'The front matter is not a list of keys such as “organ: General Assembly”.',
      0,
      body.trimEnd().length,
    );
    return { span, problems };
  }
  const fields: Fields = { span };
  for (const pair of (root as YAMLMap<Node, Node | null>).items) {
    if (isScalar(pair.key)) readField(fields, String(pair.key.value), pair.value, tell);
  }
  return { ...fields, span, problems };
}

function plainError(message: string): string {
  return message.replace(/\s+at line \d+.*$/su, '').replace(/\.?$/u, '.');
}

const strings = new Set(['symbol', 'organ', 'agenda', 'profile', 'status'] as const);
type StringField = typeof strings extends Set<infer T> ? T : never;

function readField(
  fields: Fields,
  key: string,
  node: Node | null,
  tell: (message: string, start: number, end: number) => void,
): void {
  const [start = 0, end = 0] = node?.range ?? [];
  const value = isScalar(node) ? node.value : undefined;
  if (value === null || (node === null && key !== '')) return;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
  if (strings.has(key as StringField)) {
    if (text === undefined) tell(`“${key}” must be a single value.`, start, end);
    else fields[key as StringField] = text;
  } else if (key === 'session') {
    const session = Number(text);
    if (text === undefined || !Number.isInteger(session) || session < 1 || session > 999)
      tell('“session” must be a number such as 80.', start, end);
    else fields.session = session;
  } else if (key === 'date') {
    if (text === undefined || !isDate(text)) tell('“date” must be a day such as 2025-10-20.', start, end);
    else fields.date = text;
  } else if (key === 'sponsors') {
    if (isSeq(node)) fields.sponsors = node.items.filter(isScalar).map((item) => String(item.value));
    else if (text !== undefined) fields.sponsors = [text];
  } else if (key === 'words') {
    if (isSeq(node)) fields.words = wordsIn(node);
    else tell('“words” must be a list such as “[Doha Declaration, programme]”.', start, end);
  } else if (key === 'rules') {
    if (isMap(node)) fields.rules = ruleLevels(node);
    else tell('“rules” must be a list such as “item-single: off”.', start, end);
  }
}

function wordsIn({ items }: YAMLSeq): readonly string[] {
  return items.filter(isScalar).flatMap(({ value }) => {
    const word = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    return word === '' ? [] : [word];
  });
}

function ruleLevels(node: YAMLMap): Record<string, string> {
  const levels: Record<string, string> = {};
  for (const pair of node.items) {
    if (!isScalar(pair.key) || !isScalar(pair.value)) continue;
    // YAML 1.2 reads `off` as a string, but people also write `false`.
    levels[String(pair.key.value)] = pair.value.value === false ? 'off' : String(pair.value.value);
  }
  return levels;
}

function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!found) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
