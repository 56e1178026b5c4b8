import { describe, it } from 'node:test';
import { presentResolution } from './present-resolution.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const council = (body: string): string => `*The Security Council*,\n\n${body}\n`;

describe('present-resolution', () => {
  it('writes “the present resolution” for the General Assembly and the Council', () => {
    mends(
      presentResolution,
      assembly('1. *Requests* a report on the implementation of this resolution and of this draft decision.'),
      assembly(
        '1. *Requests* a report on the implementation of the present resolution and of the present draft decision.',
      ),
    );
    finds(presentResolution, assembly('1. *Decides* so. ⟦This resolution⟧ applies.'));
    finds(presentResolution, assembly('1. *Decides*:\n\n(a) That ⟦this resolution⟧ apply.'));
  });

  it('writes “this resolution” for the Security Council', () => {
    mends(
      presentResolution,
      council('1. *Requests* a report on the implementation of the present resolution.'),
      council('1. *Requests* a report on the implementation of this resolution.'),
    );
    silentOn(presentResolution, council('1. *Requests* a report on the implementation of this resolution.'));
  });

  it('is silent on what is right, on other resolutions and on quotations', () => {
    silentOn(
      presentResolution,
      assembly('1. *Requests* a report on the implementation of the present resolution.'),
    );
    silentOn(
      presentResolution,
      assembly(
        '*Recalling* this resolution of the Council, this decision by the Court and these resolutions,\n\n1. *Acts*.',
      ),
    );
    silentOn(presentResolution, assembly('*Recalling* the words “this resolution”,\n\n1. *Acts*.'));
  });
});
