import assert from 'node:assert/strict';
import { test } from 'node:test';
import { healMarkup, plainOf } from './markup.ts';

function heals(line: string, expected: string): void {
  assert.equal(healMarkup(line), expected);
}

test('marks become caret marks, however conversion wrote them', () => {
  heals('the Guidelines,² the Rules³ and', 'the Guidelines,[^2] the Rules[^3] and');
  heals('the Congress,<sup>12</sup> held', 'the Congress,[^12] held');
  heals('the records. \\(^1\\)', 'the records.[^1]');
  heals('the records,^{17} and ^18^', 'the records,[^17] and[^18]');
  heals('the programme, ¹⁶ should', 'the programme,[^16] should');
  heals('the Covenant<sup>1,2</sup>', 'the Covenant[^1],[^2]');
  heals('terrorist groups,\\* including', 'terrorist groups,[^*] including');
  heals('terrorist groups, \\* including', 'terrorist groups,[^*] including');
  heals('the Convention[\\[3\\]](#_ftn3) and', 'the Convention[^3] and');
  heals('the Convention<a href="#n3"><sup>3</sup></a> and', 'the Convention[^3] and');
  heals('- ¹ A/77/127.', '- [^1] A/77/127.');
});

test('a note whose mark was cut inside an entity or a formula keeps its number', () => {
  heals('<sup>&</sup>lt;sup>1</sup> A/77/127.', '[^1] A/77/127.');
  heals('<sup>&lt;</sup>sup>1</sup> A/77/127.', '[^1] A/77/127.');
  heals('^{17 &}quot;Advancing crime prevention".', '[^17]"Advancing crime prevention".');
  heals(' $^{^{\\}rm 23}$See resolution 2200 A (XXI).', '[^23] See resolution 2200 A (XXI).');
});

test('powers of units are no marks, and prices are no formulas', () => {
  heals('an area of 5 km² in size', 'an area of 5 km² in size');
  heals('between $5 million and $10 million', 'between $5 million and $10 million');
});

test('empty links leave their words, bold goes, italics stay', () => {
  heals('its resolution [77/231](#) of', 'its resolution 77/231 of');
  heals('see [www.un.org/x](http://www.un.org/x), p. 1', 'see www.un.org/x, p. 1');
  heals('**Draft resolution II**', 'Draft resolution II');
  heals('United Nations, <i>Treaty Series</i>, vol. 1', 'United Nations, *Treaty Series*, vol. 1');
  heals('22-27149 3**3/71** ', '22-27149 33/71');
});

test('entities, escapes, invisible characters and white space are healed', () => {
  heals('Crime&nbsp;Prevention &amp; Justice', 'Crime Prevention & Justice');
  heals('co\u00adoperation\u200b  of\u00a0States', 'cooperation of States');
  heals('1\\. First \\[sic\\]', '1. First [sic]');
});

test('words are left as they are', () => {
  const fused = 'the openended meeting, child porno graphy, child-and gender-sensitive';
  heals(fused, fused);
});

test('plain text has neither marks nor italics', () => {
  assert.equal(
    plainOf('*Recalling* the Rules,[^7] and *modi operandi*'),
    'Recalling the Rules, and modi operandi',
  );
});

test('italics between underscores are italics, underscores inside words are not', () => {
  heals('_Recalling also_ the report', '*Recalling also* the report');
  heals('the file a_b_c and the field \\_', 'the file a_b_c and the field _');
});
