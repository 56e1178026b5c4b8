import { describe, it } from 'node:test';
import { dash } from './dash.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const draft = (words: string): string => assembly(`*Noting* this,\n\n1. *Requests* ${words}.`);

describe('a hyphen in a range', () => {
  it('is found between years, pages and paragraphs', () => {
    finds(dash, draft('the plan for ⟦2021-2030⟧ and its phase ⟦2021-25⟧, ⟦2016 - 2020⟧'));
    finds(
      dash,
      `${draft('that[^1]')}\n[^1]: A/74/1, paras. ⟦12-15⟧, 18 and ⟦20-22⟧; vol. 3, pp. ⟦7-9⟧; chaps. ⟦II-IV⟧.\n`,
    );
  });

  it('is mended', () => {
    mends(dash, draft('the plan for 2021-2030 (2021 - 2025)'), draft('the plan for 2021–2030 (2021–2025)'));
    mends(
      dash,
      `${draft('that[^1]')}\n[^1]: A/74/1, paras. 12-15 and 20-22.\n`,
      `${draft('that[^1]')}\n[^1]: A/74/1, paras. 12–15 and 20–22.\n`,
    );
  });

  it('is left alone in dates, symbols, numbers and compounds', () => {
    silentOn(dash, draft('a report on 2022-12-15, in 2011-12, under A/RES/2021-2022 and S-2021-2030'));
    silentOn(dash, draft('action under article 6-1, resolution ES-10/21, by phone 1990-2000-33'));
    silentOn(dash, draft('the post-2015 agenda, COVID-19, 2020-based data and a 1990-1980 swap'));
    silentOn(dash, draft('the Decade “Water for life, 2005-2015”'));
    silentOn(dash, draft('the plan for 2021–2030, paragraphs 3–5 and 4 to 6'));
  });
});
