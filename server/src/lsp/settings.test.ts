import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corpusFiles } from './corpus-files.ts';
import { readProjectFile } from '../rules/project-file.ts';
import { defaults, layered, readSettings } from './settings.ts';

describe('settings from an editor', () => {
  it('are read as they are meant', () => {
    const settings = { rules: { 'lead-form': 'off' }, profile: 'sc', words: ['Doha'], corpus: ['own.db'] };
    assert.deepEqual(readSettings(settings), settings);
  });

  it('lose what makes no sense, and nothing else', () => {
    assert.deepEqual(
      readSettings({
        rules: { 'lead-form': 'loud', 'item-end': 'hint' },
        profile: 'x',
        words: ['naïve', {}, ''],
        corpus: ['a', 1, ' '],
      }),
      {
        rules: { 'item-end': 'hint' },
        profile: 'ga',
        words: ['naïve'],
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

describe('settings with a project file above them', () => {
  const settings = readSettings({
    rules: { 'lead-form': 'off', 'item-end': 'hint' },
    profile: 'sc',
    words: ['Doha ', 'Kyoto'],
  });
  const project = readProjectFile('rules: { lead-form: error }\nprofile: ga\nwords: [Kyoto, Mérida]\n');

  it('give way where it says something, and share their words with it', () => {
    const { levels, profile, words } = layered(settings, project);
    assert.deepEqual(levels, { 'lead-form': 'error', 'item-end': 'hint' });
    assert.equal(profile, 'ga');
    assert.deepEqual([...words], ['doha', 'kyoto', 'mérida']);
    assert.deepEqual([layered(settings).profile, layered(settings).levels], ['sc', settings.rules]);
  });

  it('stay one object while nothing changes', () => {
    assert.equal(layered(settings, project), layered(settings, project));
    assert.equal(layered(settings), layered(settings));
    assert.notEqual(layered(settings, project), layered(settings));
  });
});
