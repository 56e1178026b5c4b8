import { describe, it } from 'node:test';
import { leadItalic } from './lead-italic.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const draft = (lead: string): string => assembly(`${lead} fact,\n\n1. *Requests* that.`);

describe('italics of a lead', () => {
  it('end with the lead, before a name', () => {
    mends(
      leadItalic,
      assembly('*Noting* this,\n\n1. *Invites Member* States to act.'),
      assembly('*Noting* this,\n\n1. *Invites* Member States to act.'),
    );
  });

  it('are missed', () => {
    finds(leadItalic, draft('⟦Recalling⟧ the'));
    finds(leadItalic, assembly('*Noting* this,\n\n1. [⟦Strongly urges⟧ States.]'));
    mends(leadItalic, draft('Recalling the'), draft('*Recalling* the'));
    mends(leadItalic, draft('**Recalling** the'), draft('*Recalling* the'));
    mends(leadItalic, draft('__Recalling__ the'), draft('_Recalling_ the'));
    mends(
      leadItalic,
      assembly('*Noting* this,\n\n1. [Urges States.]'),
      assembly('*Noting* this,\n\n1. [*Urges* States.]'),
    );
  });

  it('are too short', () => {
    finds(leadItalic, draft('*⟦Taking* note with appreciation⟧ of the'));
    mends(leadItalic, draft('*Taking* note of the'), draft('*Taking note* of the'));
    mends(
      leadItalic,
      draft('_Taking_ note _with appreciation_ of the'),
      draft('_Taking note with appreciation_ of the'),
    );
  });

  it('are too long', () => {
    finds(leadItalic, draft('*⟦Recalling the⟧* whole'));
    finds(leadItalic, draft('*⟦Recalling,⟧* in this regard, the'));
    mends(
      leadItalic,
      draft('*Recalling its resolution* on this'),
      draft('*Recalling* its resolution on this'),
    );
    mends(
      leadItalic,
      draft('*Recalling,* as it did before, the'),
      draft('*Recalling*, as it did before, the'),
    );
  });

  it('are missed once where a whole text has lost them', () => {
    const bare = assembly('Recalling this,\n\nNoting that,\n\n1. Urges States to act;\n\n2. Requests more.');
    finds(leadItalic, bare.replace('Recalling', '⟦Recalling⟧'));
    mends(
      leadItalic,
      bare,
      assembly('*Recalling* this,\n\n*Noting* that,\n\n1. *Urges* States to act;\n\n2. *Requests* more.'),
    );
  });
});

describe('italics are left alone', () => {
  it('where they hold the lead', () => {
    silentOn(leadItalic, draft('*Taking note with appreciation* of the'));
    silentOn(leadItalic, draft('_Recalling also_ the'));
    silentOn(leadItalic, draft('*Recalling* the *Official Records* of the'));
  });

  it('where they hold a word more that may belong to it', () => {
    silentOn(leadItalic, draft('*Expressing deep anguish* over the'));
    silentOn(leadItalic, draft('*Condemning in the strongest possible terms* the'));
  });

  it('where the lead is on no list, and in annexes and decisions', () => {
    silentOn(leadItalic, draft('*Whereas* the'));
    silentOn(leadItalic, assembly('1. *Decides* that.\n\n# Annex\n\n## A\n\n1. Requests are sent on.'));
    silentOn(leadItalic, '# Draft decision I\n\n## T\n\nThe Council:\n\n(a) Takes note of it.\n');
  });
});
