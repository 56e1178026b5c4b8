import { describe, it } from 'node:test';
import { footnoteEnd } from './footnote-end.ts';
import { draftWith } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

const text = (note: string): string => draftWith('*Recalling* the Rules,[^1]', `[^1]: ${note}`);

describe('footnote-end', () => {
  it('is silent where the note ends with a full stop, whatever closes behind it', () => {
    for (const note of [
      'A/79/1.',
      '*Ibid.*',
      '“Words.”',
      'Is it so?',
      '(See A/79/1.)',
      'A/79/1. <!-- checked -->',
      '',
    ])
      silentOn(footnoteEnd, text(note));
  });

  it('finds a note without one, and adds it', () => {
    finds(footnoteEnd, text('A/79/1').replace('[^1]:', '⟦[^1]:⟧'));
    mends(footnoteEnd, text('A/79/1'), text('A/79/1.'));
    mends(footnoteEnd, text('See *Final Report*'), text('See *Final Report*.'));
    mends(footnoteEnd, text('*Ibid*'), text('*Ibid.*'));
    mends(footnoteEnd, text('A/79/1 <!-- checked -->'), text('A/79/1. <!-- checked -->'));
    mends(footnoteEnd, text('Resolution 70/175,\n  annex'), text('Resolution 70/175,\n  annex.'));
  });

  it('puts it in place of a comma or semicolon', () => {
    mends(footnoteEnd, text('A/79/1;'), text('A/79/1.'));
    mends(footnoteEnd, text('A/79/1 ,'), text('A/79/1.'));
  });
});
