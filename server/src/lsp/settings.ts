/** The settings, as the editor has them or as nobody set them. */
import {
  DidChangeConfigurationNotification,
  type Connection,
  type ClientCapabilities,
} from 'vscode-languageserver';
import type { CheckOptions } from '../rules/check.ts';
import { levelNamed } from '../rules/levels.ts';
import type { Level } from '../rules/model.ts';
import { isProfile } from '../rules/profile.ts';
import { readProjectFile, type ProjectFile } from '../rules/project-file.ts';
import type { Settings } from './protocol.ts';

/** The settings of an editor that has none. */
export const defaults: Settings = { rules: {}, profile: 'ga', words: [], corpus: [] };

const section = 'resolute';

/** Whatever an editor sends, as settings: what is not understood is left out. */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return defaults;
  const rules: Record<string, Level> = {};
  for (const [id, name] of Object.entries(isRecord(value.rules) ? value.rules : {})) {
    const level = typeof name === 'string' ? levelNamed(name) : undefined;
    if (level !== undefined) rules[id] = level;
  }
  const { profile, words, corpus } = value;
  return {
    rules,
    profile: typeof profile === 'string' && isProfile(profile) ? profile : defaults.profile,
    words: stringsOf(words),
    corpus: stringsOf(corpus),
  };
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
    : [];
}

/** How drafts are checked under settings and a project file. */
export type Layered = Required<Pick<CheckOptions, 'levels' | 'profile' | 'words'>>;

const layers = new WeakMap<Settings, WeakMap<ProjectFile, Layered>>();
const noProject = readProjectFile('');

/**
 * The settings with a project file above them. The same object as long as both are: what rules found in a block is
 * kept by the word list that they were given.
 */
export function layered(settings: Settings, project: ProjectFile = noProject): Layered {
  const known = layers.get(settings) ?? new WeakMap<ProjectFile, Layered>();
  layers.set(settings, known);
  const made = known.get(project) ?? {
    levels: { ...settings.rules, ...project.levels },
    profile: project.profile ?? settings.profile,
    words: new Set([...settings.words.map((word) => word.trim().toLowerCase()), ...project.words]),
  };
  known.set(project, made);
  return made;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Milliseconds that an editor has to answer: everything else waits for it. */
const patience = 3000;

async function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the editor did not answer')), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The settings of each document, asked for once and again after each change. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #byScope = new Map<string, Promise<Settings>>();
  #pulls = false;
  #registers = false;
  /** What an editor pushed that cannot be asked. */
  #pushed = defaults;
  #epoch = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  initialize({ workspace }: ClientCapabilities): void {
    this.#pulls = workspace?.configuration === true;
    this.#registers = workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }

  /** Asks to be told of changes. */
  async initialized(): Promise<void> {
    if (this.#registers)
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section });
  }

  /** Counts the changes. */
  get epoch(): number {
    return this.#epoch;
  }

  /** After a change; `settings` is what the notification carried. */
  changed(settings: unknown): void {
    this.#epoch++;
    this.#byScope.clear();
    if (!this.#pulls) this.#pushed = readSettings(isRecord(settings) ? settings[section] : undefined);
  }

  /** Of one document, or of the workspace. Never rejects. */
  async get(scopeUri?: string): Promise<Settings> {
    if (!this.#pulls) return this.#pushed;
    const key = scopeUri ?? '';
    const known = this.#byScope.get(key);
    if (known) return known;
    const asked = this.#ask(scopeUri);
    this.#byScope.set(key, asked);
    return asked;
  }

  forget(scopeUri: string): void {
    this.#byScope.delete(scopeUri);
  }

  async #ask(scopeUri: string | undefined): Promise<Settings> {
    try {
      const item = scopeUri === undefined ? { section } : { scopeUri, section };
      return readSettings(await withinTime(this.#connection.workspace.getConfiguration(item)));
    } catch (error) {
      this.#connection.console.warn(`The settings could not be read: ${String(error)}`);
      return defaults;
    }
  }
}
