/**
 * `node scripts/run.mjs rules`: writes the pages of the rules, their table, their settings in package.json, and the
 * schema of `.resoluterc`.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pageOf, settingsOf, tableOf } from '../server/src/rules/pages.ts';
import { projectFileSchema } from '../server/src/rules/project-file.ts';
import { rules } from '../server/src/rules/registry.ts';
import { pageCorpus } from '../server/src/rules/testing-corpus.ts';
import { place } from './project.ts';

const folder = 'docs/rules';
const pages = new Map(rules.map((rule) => [`${rule.id}.md`, pageOf(rule, pageCorpus)]));
pages.set('README.md', tableOf(rules));
for (const name of await readdir(place(folder))) if (!pages.has(name)) await rm(place(`${folder}/${name}`));
for (const [name, page] of pages) await writeFile(place(`${folder}/${name}`), page);

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: { readonly 'resolute.rules': Record<string, unknown> } };
  };
}

const manifest = JSON.parse(await readFile(place('package.json'), 'utf8')) as Manifest;
const setting = manifest.contributes.configuration.properties['resolute.rules'];
setting.properties = settingsOf(rules);
setting.additionalProperties = false;
await writeFile(place('package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
await writeFile(
  place('schemas/resoluterc.schema.json'),
  `${JSON.stringify(projectFileSchema(settingsOf(rules)), undefined, 2)}\n`,
);
