/** `.resoluterc`: what a team agrees on for all drafts of a folder, in YAML or JSON. */
import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Span } from '../text/model.ts';
import { levelNamed, levels } from './levels.ts';
import type { Level, Profile } from './model.ts';
import { isProfile, profiles } from './profile.ts';
import { ruleIds } from './registry.ts';

/** The name of the file. The nearest one above a draft counts, and none above it. */
export const projectFileName = '.resoluterc';

/** A longer file, in bytes, is not read, and says so. */
export const projectFileLimit = 256 * 1024;

/** Why a file that is too long was not read. */
export const tooLong = `is longer than ${String(projectFileLimit / 1024)} KB`;

/** What a project file says. */
export interface ProjectFile {
  /** Levels by rule; they go before the editor's settings, and behind a draft's front matter. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly profile: Profile | undefined;
  /** Names and spellings that are accepted, in lower case. */
  readonly words: ReadonlySet<string>;
  /** What is wrong with it, in plain words, and where; the rest of it counts all the same. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** A project file that was not read, and why: a phrase that follows “The file”. */
export function unreadProjectFile(why: string): ProjectFile {
  const problems = [{ message: `The file ${why} and was not read.`, span: { start: 0, end: 0 } }];
  return { levels: {}, profile: undefined, words: new Set(), problems };
}

type Tell = (message: string, node: Node | null | undefined) => void;

/** Reads a project file. Never throws: what is wrong is among the `problems`. */
export function readProjectFile(text: string): ProjectFile {
  const problems: { message: string; span: Span }[] = [];
  const tell: Tell = (message, node) => {
    const [start = 0, end = 0] = node?.range ?? [];
    problems.push({ message, span: { start, end: Math.max(start, end) } });
  };
  const nothing = { levels: {}, profile: undefined, words: new Set<string>(), problems };
  if (text.length > projectFileLimit) return unreadProjectFile(tooLong);
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', schema: 'core' });
  const [error] = document.errors;
  if (error) {
    problems.push({
      message: `The file is neither YAML nor JSON: ${error.message.replace(/\s+at line \d+.*$/su, '')}`,
      span: { start: error.pos[0], end: error.pos[1] },
    });
    return nothing;
  }
  const root = document.contents as Node | null;
  if (root === null) return nothing;
  if (!isMap(root)) {
    tell('The file is not a list of keys such as “profile: ga”.', root);
    return nothing;
  }
  return { ...nothing, ...readKeys(root as YAMLMap<Node, Node | null>, tell) };
}

const keys = ['rules', 'profile', 'words', '$schema'];

function readKeys(root: YAMLMap<Node, Node | null>, tell: Tell): Partial<ProjectFile> {
  const read: { -readonly [key in keyof ProjectFile]?: ProjectFile[key] } = {};
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === 'rules') read.levels = readLevels(value, tell);
    else if (name === 'profile') {
      const profile = isScalar(value) ? String(value.value) : '';
      if (isProfile(profile)) read.profile = profile;
      else tell(`“profile” is one of ${profiles.join(', ')}.`, value ?? key);
    } else if (name === 'words') {
      if (isSeq(value))
        read.words = new Set(
          value.items.filter(isScalar).map((item) => String(item.value).trim().toLowerCase()),
        );
      else tell('“words” is a list of names and spellings.', value ?? key);
    } else if (!keys.includes(name))
      tell(`There is no key “${name}”; there are rules, profile and words.`, key);
  }
  return read;
}

function readLevels(node: Node | null, tell: Tell): Readonly<Record<string, Level>> {
  const read: Record<string, Level> = {};
  if (!isMap(node)) {
    tell('“rules” is a list such as “item-single: off”.', node);
    return read;
  }
  for (const { key, value } of (node as YAMLMap<Node, Node | null>).items) {
    const id = isScalar(key) ? String(key.value) : '';
    // YAML 1.1 reads `off` as false, and people write it so.
    const name = isScalar(value) ? (value.value === false ? 'off' : String(value.value)) : '';
    const level = levelNamed(name);
    if (!ruleIds.has(id)) tell(`There is no rule “${id}”.`, key);
    else if (level === undefined) tell(`A level is one of ${levels.join(', ')}.`, value ?? key);
    else read[id] = level;
  }
  return read;
}

/** The JSON schema of the file, for editors that complete and check it. */
export function projectFileSchema(
  ruleSettings: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Resolute project file',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        type: 'object',
        description: 'Level of each rule.',
        additionalProperties: false,
        properties: ruleSettings,
      },
      profile: { enum: profiles, description: 'The profile of drafts that do not say.' },
      words: {
        type: 'array',
        items: { type: 'string' },
        description: 'Names and spellings that are accepted.',
      },
    },
  };
}
