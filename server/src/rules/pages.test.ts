import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pageOf, settingsOf, tableOf } from './pages.ts';
import { projectFileSchema } from './project-file.ts';
import { rules } from './registry.ts';
import { pageCorpus } from './testing-corpus.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

describe('what is generated from the rules is fresh (node scripts/run.mjs rules)', () => {
  for (const rule of rules) {
    it(`the page of ${rule.id}`, () => {
      assert.equal(read(`docs/rules/${rule.id}.md`), pageOf(rule, pageCorpus));
    });
  }

  it('the table of the rules, and no page of a rule that is gone', () => {
    assert.equal(read('docs/rules/README.md'), tableOf(rules));
    assert.deepEqual(
      readdirSync(new URL('docs/rules/', root)).sort(),
      [...rules.map(({ id }) => `${id}.md`), 'README.md'].sort(),
    );
  });

  it('the schema of the project file', () => {
    const schema = JSON.parse(read('schemas/resoluterc.schema.json')) as unknown;
    assert.deepEqual(schema, projectFileSchema(settingsOf(rules)));
  });

  it('the settings of the levels', () => {
    const manifest = JSON.parse(read('package.json')) as {
      contributes: { configuration: { properties: { 'resolute.rules': { properties?: unknown } } } };
    };
    assert.deepEqual(
      manifest.contributes.configuration.properties['resolute.rules'].properties,
      settingsOf(rules),
    );
  });
});
