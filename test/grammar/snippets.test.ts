import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { findingsOf } from '../../server/src/rules/testing.ts';
import { outline } from '../../server/src/text/outline.ts';
import { parse } from '../../server/src/text/parser.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(
  readFileSync(new URL('../../snippets/un-resolution.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Snippet>>;

/** The snippet as it stands when nothing is typed over: defaults, first choices, 20 October 2025. */
function expand({ body }: Snippet): string {
  const today: Readonly<Record<string, string>> = {
    CURRENT_YEAR: '2025',
    CURRENT_MONTH: '10',
    CURRENT_DATE: '20',
  };
  const source = body.join('\n').replace(/\$([A-Z_]+)/gu, (_, name: string) => today[name] ?? `no ${name}`);
  const chosen = new Map<string, string>();
  for (const [, n = '', text] of source.matchAll(/\$\{(\d+):([^}]*)\}/gu)) chosen.set(n, text ?? '');
  for (const [, n = '', choices = ''] of source.matchAll(/\$\{(\d+)\|([^|]*)\|\}/gu))
    chosen.set(n, choices.split(',')[0] ?? '');
  chosen.set('0', '');
  return source.replace(/\$\{(\d+)(?:[:|][^}]*)?\}|\$(\d+)/gu, (_, braced?: string, plain?: string) => {
    const text = chosen.get(braced ?? plain ?? '');
    assert.ok(text !== undefined, `$${braced ?? plain ?? ''} has no default`);
    return text;
  });
}

/** Drafts that lack just what the snippet brings, at the `|`. */
const head = '# Crime prevention\n\n*The General Assembly*,\n\n';
const hosts = {
  file: '|',
  top: `|${head}1. *Decides* to act.\n`,
  text: `# Draft resolution I\n\n## Prisons\n\n*The General Assembly*,\n\n*Decides* to act.\n\n|*Decides* to act again.\n`,
  organ: '# Crime prevention\n\n|1. *Decides* to act.\n',
  preamble: `${head}|1. *Decides* to act.\n`,
  operative: `${head}|2. *Decides* to act.\n`,
  third: `${head}1. *Decides* to act;\n\n2. *Also decides* to act;\n\n3. *Further decides* to act;\n\n|4. *Urges* action.\n`,
  end: `${head}|`,
  items: `${head}1. *Encourages* Member States:\n\n|2. *Decides* to act.\n`,
  subitems: `${head}1. *Encourages* Member States:\n\n   (a) To act:\n\n|   (b) To act further;\n\n2. *Decides* to act.\n`,
  note: `${head}1. *Decides* to act upon the Convention.[^1]\n\n|`,
  section: `${head}*Recalling* its decision,\n\n|*Decides* to act.\n`,
  annex: `${head}1. *Adopts* the strategies contained in the annex to the present resolution.\n\n|`,
  council: '# Crime prevention\n\n*The Economic and Social Council*\n\n|*Decides* to act.\n',
};

/** Where each snippet belongs. */
const places: Readonly<Record<string, keyof typeof hosts>> = {
  Resolution: 'file',
  Decision: 'file',
  'Front matter': 'top',
  'Next text': 'text',
  'Enacting line': 'organ',
  'Preambular paragraph': 'preamble',
  'Preambular paragraph: resolution recalled': 'preamble',
  'Operative paragraph': 'operative',
  'Operative paragraph with items': 'operative',
  Items: 'items',
  'Sub-items': 'subitems',
  'Alternative paragraph': 'third',
  'Note: treaty': 'note',
  'Note: resolution': 'note',
  'Note: document': 'note',
  Section: 'section',
  Annex: 'annex',
  'Report requested': 'end',
  'Resources invited': 'operative',
  'Item for the next session': 'end',
  'Matter kept': 'end',
  'Adoption recommended': 'council',
  'Rule silenced': 'preamble',
};

describe('Each snippet', () => {
  test('has a prefix of its own that is no word of a draft', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes) assert.match(prefix, /^(?:un-[a-z-]+|(?:pp|op|fn)(?:-[a-z]+)?)$/u);
  });

  test('says what it is for', () => {
    for (const [name, { description }] of Object.entries(snippets)) {
      assert.match(name, /^[A-Z]/u);
      assert.match(description, /^[A-Z].{10,100}[^.]$/u, name);
    }
  });

  test('has a place in a draft', () => {
    assert.deepEqual(Object.keys(places), Object.keys(snippets));
  });

  test('adds to a draft what the snapshot shows, and no fault', (t) => {
    const shown = Object.entries(snippets).map(([name, snippet]) => {
      const host = hosts[places[name] ?? 'file'];
      const source = host.replace('|', () => expand(snippet));
      assert.deepEqual(parse(source).frontMatter?.problems ?? [], [], name);
      const faults = findingsOf(source).filter(({ level }) => level === 'error' || level === 'warning');
      assert.deepEqual(
        faults.map(({ rule, message }) => `${rule.id}: ${message}`),
        [],
        `${name}\n${source}`,
      );
      const without = outline(parse(host.replace('|', ''))).split('\n');
      const added = outline(parse(source)).split('\n');
      return [`# ${name}`, ...added.filter((line) => !without.includes(line)), ''].join('\n');
    });
    t.assert.fileSnapshot(shown.join('\n'), new URL('snippets.snapshot', import.meta.url).pathname, {
      serializers: [String],
    });
  });
});
