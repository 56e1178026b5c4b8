import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printInline } from './inline.ts';

test('italics stand around words, and merge across white space', () => {
  assert.equal(
    printInline([
      { text: ' Recal', italic: true },
      { text: 'ling ', italic: true },
      { text: ' ' },
      { text: 'also ', italic: true },
      { text: 'its  resolution' },
      { text: ', ', italic: true },
    ]),
    '*Recalling also* its resolution,',
  );
});

test('marks follow the word before them, whatever they look like', () => {
  assert.equal(printInline([{ text: 'Rules' }, { mark: '[12]' }, { text: ' and' }]), 'Rules[^12] and');
  assert.equal(
    printInline([{ text: 'a' }, { text: '*', raised: true }, { text: 'b,c', raised: true }]),
    'a\\*b,c',
  );
  assert.equal(printInline([{ text: 'a' }, { text: 'b,c', raised: true }]), 'a[^b],[^c]');
  assert.equal(printInline([{ text: 'a' }, { mark: '**' }, { mark: '' }]), 'a[^†][^*]');
});

test('line breaks stay, other white space collapses', () => {
  assert.equal(printInline([{ text: 'a \n\n b\t\u00a0c' }]), 'a\nb c');
});
