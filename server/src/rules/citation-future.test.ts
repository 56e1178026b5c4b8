import { describe, it } from 'node:test';
import type { RegisterEntry } from '../corpus/model.ts';
import { citationFuture } from './citation-future.ts';
import { assembly, corpusWith, finds, silentOn, type Setting } from './testing.ts';

const entry: RegisterEntry = {
  ...{ id: 1, kind: 'resolution', key: 'A/RES/77/232', organ: 'General Assembly', number: '77/232' },
  ...{
    date: '2022-12-15',
    dateDisputed: false,
    title: undefined,
    shortForms: [],
    note: undefined,
    citedCount: 3,
  },
};
const setting: Setting = {
  corpus: corpusWith({ entry: (key) => (key === entry.key ? entry : undefined) }),
};

const draft = (frontMatter: string, words: string, note = ''): string =>
  `---\n${frontMatter}\n---\n\n${assembly(`*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report.${note}`)}`;

describe('citation-future', () => {
  it('finds a resolution of a session that opens after the date of the draft', () => {
    finds(citationFuture, draft('date: 2025-10-20', 'its resolutions 79/4 and ⟦87/232⟧'));
    finds(citationFuture, draft('date: 2024-05-17', 'Economic and Social Council resolution ⟦2025/14⟧'));
    finds(citationFuture, draft('date: 2024-05-17', 'Security Council resolution ⟦2788 (2025)⟧'));
  });

  it('finds what the register or the citation dates later than the draft', () => {
    finds(citationFuture, draft('date: 2022-11-01', 'its resolution ⟦77/232⟧'), setting);
    silentOn(citationFuture, draft('date: 2022-12-15', 'its resolution 77/232'), setting);
    finds(citationFuture, draft('date: 2022-11-01', 'its resolution ⟦77/99 of 7 December 2022⟧'), setting);
  });

  it('knows the draft’s session by its symbol, or by its organ', () => {
    finds(citationFuture, draft('symbol: A/C.3/80/L.4', 'its resolutions 80/5 and ⟦81/5⟧'));
    finds(
      citationFuture,
      draft('symbol: E/CN.15/2024/L.2', 'Economic and Social Council resolution ⟦2025/14⟧'),
    );
    finds(citationFuture, draft('organ: General Assembly\nsession: 80', 'its resolutions 80/5 and ⟦81/5⟧'));
    silentOn(citationFuture, draft('session: 33', 'its resolution 77/232'));
  });

  it('finds documents of years and sessions to come, in notes as in the text', () => {
    const noted = (note: string) => draft('date: 2024-05-17', 'the report,[^1]', `\n\n[^1]: ${note}`);
    finds(citationFuture, noted('⟦E/CN.15/2034/12⟧.'));
    finds(citationFuture, noted('⟦A/97/464⟧.'));
    finds(citationFuture, noted('Resolution ⟦87/232, annex⟧.'));
    finds(citationFuture, draft('date: 2024-05-17', 'document ⟦S/2025/123⟧'));
    silentOn(citationFuture, noted('A/79/77.'));
    silentOn(citationFuture, draft('date: 2023-12-20', 'document E/CN.15/2024/2'));
  });

  it('finds the draft that cites itself', () => {
    finds(citationFuture, draft('symbol: A/C.3/80/L.4', 'its resolution 79/5 and document ⟦A/C.3/80/L.4⟧'));
    finds(
      citationFuture,
      '# Resolution 33/1\n\n## Crime\n\n*The Commission on Crime Prevention and Criminal Justice*,\n\n*Recalling* its resolutions 32/1 and ⟦33/1⟧,\n\n1. *Requests* a report.\n',
    );
    silentOn(citationFuture, draft('symbol: E/2024/30', 'the report of the Commission (E/2024/30)'));
  });

  it('is silent where nothing says how old the draft is', () => {
    silentOn(citationFuture, assembly('*Recalling* its resolution 87/232,\n\n1. *Requests* a report.'));
    silentOn(citationFuture, draft('agenda: 107', 'its resolution 87/232'));
  });

  it('leaves what is quoted, meetings to come, and dates that cannot be the number’s', () => {
    silentOn(
      citationFuture,
      draft('date: 2025-10-20', 'the report entitled “Follow-up to resolution 87/232”'),
    );
    silentOn(
      citationFuture,
      draft('date: 2025-10-20', 'the Congress to be held in 2026, and its eighty-first session'),
    );
    silentOn(citationFuture, draft('date: 2025-10-20', 'its resolution 77/999 of 15 December 2032'));
  });
});
