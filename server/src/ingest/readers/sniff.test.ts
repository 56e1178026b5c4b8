import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHtml, isXml, sniff } from './sniff.ts';

const head = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

test('a file is what its first bytes say', () => {
  assert.equal(sniff(head('%PDF-1.7\n')), 'pdf');
  assert.equal(sniff(head(`@PJL JOB\n${' '.repeat(900)}%PDF-1.4`)), 'pdf');
  assert.equal(sniff(head('PK\x03\x04....')), 'zip');
  assert.equal(sniff(head('The General Assembly')), 'text');
  assert.equal(sniff(head('MZ is an abbreviation')), 'text');
  assert.equal(sniff(head('')), 'text');
});

test('a draft with a comment or a tag is no web page', () => {
  for (const page of [
    '<!DOCTYPE html>',
    '<?xml version="1.0"?>\n<html xmlns="x">',
    '\ufeff <!-- x --> <HTML>',
    '<p>a</p>',
  ])
    assert.equal(isHtml(page), true, page);
  for (const draft of [
    '<!-- resolute-disable-file -->\n# Title',
    '# Title\n\n<p>',
    '<sup>1</sup> Note',
    '< 5',
    '',
  ])
    assert.equal(isHtml(draft), false, draft);
  assert.equal(isXml('<?xml version="1.0"?><data/>'), true);
  assert.equal(isXml('<?xml version="1.0"?><html>'), false);
});
