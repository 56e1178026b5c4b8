import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

interface Rule {
  readonly beforeText: string;
  readonly afterText: string;
  readonly action: { readonly indent: 'none'; readonly removeText?: number; readonly appendText: string };
}

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly Rule[];
}

// The file is JSON with comments on lines of their own.
const source = readFileSync(new URL('../../language-configuration.json', import.meta.url), 'utf8');
const configuration = JSON.parse(source.replace(/^\s*\/\/.*$/gmu, '')) as Configuration;

/** Presses Enter at the `|`, as the editor does with the first rule that fits. */
function enter(line: string): string {
  const [before = '', after = ''] = line.split('|');
  const fits = (rule: Rule): boolean =>
    new RegExp(rule.beforeText, 'u').test(before) && new RegExp(rule.afterText, 'u').test(after);
  const action = configuration.onEnterRules.find(fits)?.action;
  const indent = /^\s*/u.exec(before)?.[0] ?? '';
  const kept = indent.slice(0, indent.length - (action?.removeText ?? 0));
  return `${before}\n${kept}${action?.appendText ?? ''}|${after}`;
}

describe('Enter', () => {
  test('parts an operative paragraph from the next', () => {
    assert.equal(
      enter('3. *Requests* the Secretary-General to report;|'),
      '3. *Requests* the Secretary-General to report;\n\n|',
    );
  });
  test('parts a preambular paragraph from the next, which would else go on with it', () => {
    assert.equal(enter('*Recalling* its resolution 77/232,|'), '*Recalling* its resolution 77/232,\n\n|');
    assert.equal(enter('*Recalling* the Rules,[^1]|'), '*Recalling* the Rules,[^1]\n\n|');
  });
  test('parts the enacting line from the preamble', () => {
    assert.equal(enter('*The General Assembly*,|'), '*The General Assembly*,\n\n|');
    assert.equal(enter('*The General Assembly,*|'), '*The General Assembly,*\n\n|');
  });
  test('opens the items of a paragraph that ends with a colon', () => {
    assert.equal(enter('2 bis. *Encourages* States:|'), '2 bis. *Encourages* States:\n\n   (a) |');
  });
  test('opens the items of an item', () => {
    assert.equal(enter('   (b) To provide access to:|'), '   (b) To provide access to:\n\n       (i) |');
  });
  test('keeps the indent from item to item, and leaves no white space between them', () => {
    assert.equal(enter('   (a) To promote;|'), '   (a) To promote;\n\n   |');
    assert.equal(enter('       (iv) Training;|'), '       (iv) Training;\n\n       |');
  });
  test('only breaks the line in the middle of a paragraph, in a heading, and after plain prose', () => {
    assert.equal(enter('3. *Requests* the;| Secretary-General;'), '3. *Requests* the;\n| Secretary-General;');
    assert.equal(enter('# Annex|'), '# Annex\n|');
    assert.equal(enter('States, organizations,|'), 'States, organizations,\n|');
  });
});

test('A word is a number or a symbol whole, and no punctuation around it', () => {
  const { pattern, flags } = configuration.wordPattern;
  const words = (text: string): string[] => text.match(new RegExp(pattern, `${flags}g`)) ?? [];
  assert.deepEqual(words('its resolutions 77/232, S-8/1 (see E/CN.15/2024/12.)'), [
    'its',
    'resolutions',
    '77/232',
    'S-8/1',
    'see',
    'E/CN.15/2024/12',
  ]);
  assert.deepEqual(words('*Recalling* States’ and/or A/C.3/80/L.4; the country’s décision'), [
    'Recalling',
    'States',
    'and',
    'or',
    'A/C.3/80/L.4',
    'the',
    'country’s',
    'décision',
  ]);
  assert.ok(!new RegExp(pattern, flags).test(' *,;“”'));
});
