import { describe, it } from 'node:test';
import { footnotePosition } from './footnote-position.ts';
import { draftWith } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

/** A preambular paragraph that goes on and ends as it must. */
const text = (words: string, front = ''): string =>
  draftWith(`*Recalling* ${words} and other texts,`, '[^1]: A/79/1.\n\n[^2]: A/79/2.', front);

const finds1 = (words: string): void => finds(footnotePosition, text(words));
const mends1 = (bad: string, good: string): void => mends(footnotePosition, text(bad), text(good));

describe('footnote-position', () => {
  it('is silent where the mark stands behind its word or behind the punctuation', () => {
    for (const words of [
      'the Rules[^1] and',
      'the Rules,[^1] the Guidelines;[^2] and',
      'the Rules (the Tokyo Rules),[^1]',
      'the Rules (the Tokyo Rules)[^1]',
      'the report entitled “Our Common Agenda”,[^1]',
      'the following:[^1]',
      'the Rules[^1] – the first of all –',
      'the Rules,[^1],[^2]',
      'the Rules,<sup>1, 2</sup>',
      'resolutions 7/8 of 10 November 2017[^1] and 8/4',
      'the texts (see resolution 70/1[^1])',
      'the Rules,[^1]; the',
    ])
      silentOn(footnotePosition, text(words));
  });

  it('finds a mark before the punctuation, and moves it', () => {
    finds1('the Rules⟦[^1]⟧, the');
    mends1('the Rules[^1], the', 'the Rules,[^1] the');
    mends1('the Rules[^1]; the', 'the Rules;[^1] the');
    mends1('the Rules¹, the', 'the Rules,¹ the');
    mends1('the Rules<sup>1</sup>. The', 'the Rules.<sup>1</sup> The');
    mends1('the *Rules*[^1], the', 'the *Rules*,[^1] the');
    mends1('the Rules[^1],[^2]; the', 'the Rules;[^1],[^2] the');
    mends1('the Rules [^1], the', 'the Rules,[^1] the');
  });

  it('finds a mark before the last comma of its paragraph', () => {
    mends(
      footnotePosition,
      draftWith('*Recalling* the Rules[^1],', '[^1]: A/79/1.'),
      draftWith('*Recalling* the Rules,[^1]', '[^1]: A/79/1.'),
    );
  });

  it('finds a mark inside closing quotation marks, and moves it behind them', () => {
    finds1('the report entitled “Our Common Agenda⟦[^1]⟧”, the');
    mends1('the report “Our Common Agenda[^1]”, the', 'the report “Our Common Agenda”,[^1] the');
    mends1('the report "Our Common Agenda[^1]" and', 'the report "Our Common Agenda"[^1] and');
    mends1('the words “to act[^1].” And', 'the words “to act.”[^1] And');
  });

  it('finds a mark inside the bracket around a short name, and moves it behind', () => {
    mends1('the Standard Rules (the Tokyo Rules[^1]), the', 'the Standard Rules (the Tokyo Rules),[^1] the');
  });

  it('finds a mark that stands apart', () => {
    finds1('the Rules, ⟦[^1]⟧ the');
    mends1('the Rules, [^1] the', 'the Rules,[^1] the');
    mends1('the Rules,\n[^1] the', 'the Rules,[^1] the');
    mends1('the Rules [^1]the', 'the Rules[^1] the');
    mends1('the Rules,\u00a0<sup>1</sup> the', 'the Rules,<sup>1</sup> the');
  });

  it('finds a mark behind a dash, and moves it before', () => {
    mends1('the Rules – [^1] the', 'the Rules[^1] – the');
    mends1('the Rules—[^1]the', 'the Rules[^1]—the');
  });

  it('is silent on drafts in other languages, which put the mark before the punctuation', () => {
    for (const front of ['language: fr', 'lang: "es"'])
      silentOn(footnotePosition, text('les Règles[^1], les', front));
    finds(footnotePosition, text('the Rules⟦[^1]⟧, the', 'language: en'));
  });
});
