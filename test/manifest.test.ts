import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { ClientCommands, Settings } from '../server/src/lsp/protocol.ts';
import type { Profile } from '../server/src/rules/model.ts';
import { projectFileName } from '../server/src/rules/project-file.ts';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
  readonly enablement?: string;
}

interface Placed {
  readonly command: string;
  readonly when: string;
}

interface Setting {
  readonly type: string;
  readonly scope: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly languages: readonly {
      id: string;
      extensions?: readonly string[];
      filenames?: readonly string[];
      configuration?: string;
      icon?: { light: string; dark: string };
    }[];
    readonly jsonValidation: readonly { fileMatch: string; url: string }[];
    readonly yamlValidation: readonly { fileMatch: string; url: string }[];
    readonly taskDefinitions: readonly { type: string }[];
    readonly problemMatchers: readonly { name: string; pattern: readonly { regexp: string }[] }[];
    readonly grammars: readonly { language: string; scopeName: string; path: string }[];
    readonly snippets: readonly { language: string; path: string }[];
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly Placed[]>>;
    readonly keybindings: readonly Placed[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly configurationDefaults: Readonly<Record<string, object>>;
  };
}

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command);
const settings = contributes.configuration.properties;
const client = readdirSync(new URL('client/src/', root), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`client/src/${name}`))
  .join('\n');

describe('The manifest', () => {
  test('contributes the commands that the client registers, and no others', () => {
    const registered = read('client/src/commands.ts').match(/(?<=^ {2}')resolute\.\w+(?=':)/gmu);
    assert.deepEqual(registered?.sort(), [...commands].sort());
  });

  test('gives each command a title and the same category', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.match(title, /^[A-Z][\w ]+…?$/u, command);
      assert.equal(category, 'Resolute', command);
    }
  });

  test('has every command that the client or a link of the server names', () => {
    const linked: Record<keyof ClientCommands, true> = {
      'resolute.openCorpusText': true,
      'resolute.openRulePage': true,
      'resolute.turnRuleOff': true,
      'resolute.acceptWord': true,
      'resolute.tellWritten': true,
    };
    const named = client.match(/(?<=')resolute\.(?!corpus'|cjs')\w+(?=')/gu) ?? [];
    for (const name of [...Object.keys(linked), ...named]) assert.ok(commands.includes(name), name);
  });

  test('places only commands that it has, each where it means something', () => {
    for (const placed of [...Object.values(contributes.menus).flat(), ...contributes.keybindings]) {
      assert.ok(commands.includes(placed.command), placed.command);
      assert.match(
        placed.when,
        /^false$|editorLangId == un-resolution|^resourceScheme == file /u,
        placed.command,
      );
    }
  });

  test('keeps the commands that change a draft off the read-only documents of the corpus', () => {
    const changing = ['resolute.renumber', 'resolute.fixAll'];
    const where = [
      ...contributes.commands.map(({ command, enablement = '' }) => ({ command, when: enablement })),
      ...Object.values(contributes.menus).flat(),
      ...contributes.keybindings,
    ].filter(({ command }) => changing.includes(command));
    assert.ok(where.length >= 2 * changing.length);
    for (const { command, when } of where) assert.match(when, /resourceScheme != resolute-corpus/u, command);
  });

  test('has the settings that the server reads, and one for the trace', () => {
    const known: Record<keyof Settings, true> = { rules: true, profile: true, words: true, corpus: true };
    const names = [...Object.keys(known), 'trace.server'].map((name) => `resolute.${name}`);
    assert.deepEqual(Object.keys(settings).sort(), names.sort());
  });

  test('describes each setting and gives it a default of its type', () => {
    for (const [name, setting] of Object.entries(settings)) {
      assert.ok((setting.markdownDescription ?? setting.description ?? '').endsWith('.'), name);
      const value = setting.default;
      assert.equal(Array.isArray(value) ? 'array' : typeof value, setting.type, name);
      if (setting.enum) assert.ok(setting.enum.includes(value as string), name);
    }
  });

  test('knows the project file as YAML, and its schema in either form', () => {
    const { languages, jsonValidation, yamlValidation } = contributes;
    assert.deepEqual(languages.find(({ id }) => id === 'yaml')?.filenames, [projectFileName]);
    for (const [{ fileMatch } = assert.fail()] of [jsonValidation, yamlValidation])
      assert.equal(fileMatch, projectFileName);
  });

  test('has the tasks that the client provides, and their matcher', () => {
    const tasks = read('client/src/tasks.ts');
    for (const { type } of contributes.taskDefinitions) assert.match(tasks, new RegExp(`'${type}'`, 'u'));
    for (const { name } of contributes.problemMatchers) assert.match(tasks, new RegExp(`'\\$${name}'`, 'u'));
  });

  test('offers the profiles that there are', () => {
    const profiles: Record<Profile, true> = { ga: true, sc: true, decision: true };
    assert.deepEqual(settings['resolute.profile']?.enum, Object.keys(profiles));
  });

  test('withholds what a workspace names on the disk until it is trusted', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    const onDisk = Object.entries(settings).filter(([, { scope }]) => scope.startsWith('machine'));
    assert.deepEqual(
      restricted,
      onDisk.map(([name]) => name),
    );
    assert.ok(restricted.includes('resolute.corpus'));
  });

  test('wakes for drafts, documents of the corpus, reports, tasks and commands only', () => {
    // Languages, commands and tasks of its own wake an extension by themselves.
    assert.deepEqual(manifest.activationEvents, [
      'onFileSystem:resolute-corpus',
      'onFileSystem:resolute-report',
    ]);
  });

  test('names files that are there', () => {
    const { languages, grammars, snippets, jsonValidation, yamlValidation } = contributes;
    const paths = [
      manifest.icon,
      ...languages.flatMap(({ configuration, icon }) =>
        [configuration ?? [], icon?.light ?? [], icon?.dark ?? []].flat(),
      ),
      ...[...jsonValidation, ...yamlValidation].map(({ url }) => url),
      ...[...grammars, ...snippets].map(({ path }) => path),
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(new URL(path, root))),
      [],
    );
  });

  test('gives the language its grammar, its snippets and its defaults under one id', () => {
    const [id, ...others] = contributes.languages
      .filter(({ extensions }) => extensions)
      .map((language) => language.id);
    assert.deepEqual(others, []);
    for (const { language } of [...contributes.grammars, ...contributes.snippets]) assert.equal(language, id);
    assert.deepEqual(Object.keys(contributes.configurationDefaults), [`[${id ?? ''}]`]);
    assert.match(read('client/src/language.ts'), new RegExp(`'${id ?? ''}'`, 'u'));
    const [grammar] = contributes.grammars;
    const { scopeName } = JSON.parse(read(grammar?.path ?? '')) as { scopeName: string };
    assert.equal(grammar?.scopeName, scopeName);
  });

  test('is written against the oldest editor that it admits', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
  });
});
