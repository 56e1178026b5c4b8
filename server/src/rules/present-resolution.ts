/** How a text calls itself. */
import type { Block } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Fix, Problem, Profile } from './model.ts';
import { profiles } from './profile.ts';
import { ownWords } from './style/own-words.ts';

/** The rule. What follows "this resolution of" or "adopted by" may be another organ's. */
export const presentResolution: BlockRule = {
  id: 'present-resolution',
  group: 'style',
  level: 'warning',
  profiles,
  page: {
    summary:
      'A text calls itself “this resolution” where its organ writes “the present resolution”, or the other way',
    why: 'The General Assembly, the Economic and Social Council and their bodies write “the present resolution”, which no reader takes for a resolution that was cited just before. The Security Council writes “this resolution”.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Requests* the Secretary-General to report on the implementation of this resolution.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Requests* the Secretary-General to report on the implementation of the present resolution.\n',
    source:
      'United Nations Editorial Manual, on internal references to the resolution as a whole; the documents that ship, which write “the present resolution” 40 times and “this resolution” never; resolutions of the Security Council.',
  },
  kinds: new Set(['paragraph', 'numbered', 'item']),
  checkBlock: (block, { profile }) => {
    const found = [...block.plain.matchAll(profile === 'sc' ? PRESENT : THIS)];
    if (found.length === 0) return [];
    const own = new Set(ownWords(block).map(({ start }) => start));
    return found
      .filter(({ index }) => own.has(index))
      .map(({ 0: written, index }) => problemAt(block, written, index, profile));
  },
};

const THIS = /\b[Tt]his (?=(?:draft )?(?:resolution|decision)\b(?! (?:of|by|was|adopted)\b))/gu;
const PRESENT = /\b[Tt]he present (?=(?:draft )?resolution\b)/gu;

function problemAt(block: Block, written: string, start: number, profile: Profile): Problem {
  const plain = { start, end: start + written.length };
  const words = profile === 'sc' ? 'this ' : 'the present ';
  const text = written.startsWith('T') ? `T${words.slice(1)}` : words;
  const noun = /^(?:draft )?\p{L}+/u.exec(block.plain.slice(plain.end))?.[0] ?? '';
  const edit = replaced({ block, start: 0 }, plain, text);
  const fixes: readonly Fix[] = edit ? [{ title: `Write “${text}${noun}”`, edits: [edit], safe: true }] : [];
  return {
    span: sourceSpan(block, { start, end: plain.end + noun.length }),
    message: `The text calls itself “${words}${noun}”.`,
    fixes,
    ...(edit ? {} : { unmended: 'there is markup among the words' }),
  };
}
