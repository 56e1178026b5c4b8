import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corpusFiles } from './corpus-files.ts';
import { defaults, readSettings } from './settings.ts';

describe('settings from an editor', () => {
  it('are read as they are meant', () => {
    const settings = { rules: { 'lead-form': 'off' }, profile: 'sc', corpus: ['own.db'] };
    assert.deepEqual(readSettings(settings), settings);
  });

  it('lose what makes no sense, and nothing else', () => {
    assert.deepEqual(
      readSettings({
        rules: { 'lead-form': 'loud', 'item-end': 'hint' },
        profile: 'x',
        corpus: ['a', 1, ' '],
      }),
      {
        rules: { 'item-end': 'hint' },
        profile: 'ga',
        corpus: ['a'],
      },
    );
    for (const nonsense of [undefined, null, 'text', 7, []])
      assert.deepEqual(readSettings(nonsense), defaults);
  });

  it('name corpus files absolutely or from the first folder', () => {
    const place = (given: string, folder?: string): string => corpusFiles.place(given, folder).path;
    assert.equal(place('/data/own.db', 'file:///drafts'), '/data/own.db');
    assert.equal(place('data/own.db', 'file:///my%20drafts'), '/my drafts/data/own.db');
    assert.equal(place('own.db'), 'own.db');
    assert.equal(place('own.db', 'vscode-vfs://github/x'), 'own.db');
    assert.equal(corpusFiles.place('/data/own.db', undefined).name, 'own');
  });
});
