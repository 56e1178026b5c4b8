import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readProjectFile } from '../rules/project-file.ts';
import { applyEdits } from '../text/edits.ts';
import { projectEdit, type ProjectChange } from './project-edit.ts';

function after(text: string, change: ProjectChange): string | undefined {
  const edit = projectEdit(text, change);
  return edit && applyEdits(text, [edit]);
}

const off = { off: 'lead-form' };
const word = { word: 'Doha Declaration' };

describe('a change of the project file', () => {
  it('makes a new one', () => {
    assert.equal(after('', off), 'rules:\n  lead-form: off\n');
    assert.equal(after('', word), 'words:\n  - Doha Declaration\n');
  });

  it('keeps comments, order, quotes and line ends', () => {
    const yaml = `# What the committee agreed
# names
words:
  - "Kyoto" # a city

profile: sc # ours
rules:
  # too loud
  item-single: hint
`;
    const changed = after(yaml, off);
    assert.equal(changed, `${yaml}  lead-form: off\n`);
    assert.equal(after(changed, word), changed.replace('# a city\n', '# a city\n  - Doha Declaration\n'));
    assert.equal(after(yaml.replaceAll('\n', '\r\n'), off), changed.replaceAll('\n', '\r\n'));
  });

  it('keeps the form that the file has', () => {
    assert.equal(after('rules: {item-single: off}\n', off), 'rules: {item-single: off, lead-form: off}\n');
    assert.equal(after('words: [ Kyoto ]\n', word), 'words: [ Kyoto, Doha Declaration ]\n');
    assert.equal(
      after('{\n\t"words": ["Kyoto"]\n}\n', off),
      '{\n\t"words": [\n\t\t"Kyoto"\n\t],\n\t"rules": {\n\t\t"lead-form": "off"\n\t}\n}\n',
    );
  });

  it('sets a rule that is named anew, and leaves a word that is there', () => {
    assert.equal(after('rules:\n  lead-form: hint # for now\n', off), 'rules:\n  lead-form: off # for now\n');
    assert.equal(after('words: [doha declaration]\n', word), 'words: [doha declaration]\n');
    assert.equal(after('rules:\nwords:\n', off), 'rules:\n  lead-form: off\nwords:\n');
  });

  it('is read as it was meant', () => {
    for (const text of ['', '{"rules": {"item-single": "hint"}}', 'profile: sc\n', '# nothing yet\n']) {
      const changed = after(after(text, off) ?? '', { word: 'No: 7 #' }) ?? '';
      const { levels, words, problems } = readProjectFile(changed);
      assert.deepEqual([levels['lead-form'], [...words], problems], ['off', ['no: 7 #'], []], changed);
    }
  });

  it('is none where the file cannot be read, or means something else', () => {
    for (const text of ['rules: [', '- a', 'rules: off\nwords: none\n', '[1]'])
      for (const change of [off, word]) assert.equal(projectEdit(text, change), undefined, text);
  });
});
