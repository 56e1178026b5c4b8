/** Which citations of a text are the first of their resolution or decision. */
import { actOfKey, keyOfAct } from '../../citations/keys.ts';
import { readActNumber } from '../../citations/act-numbers.ts';
import type { Text } from '../../text/model.ts';
import { actsOf, type Act } from './acts.ts';
import { verdictOn, type Asking } from './owner.ts';
import { renderingsOf } from './renderings.ts';

/**
 * The first mentions of each text of a draft, through preamble and operative part, with the key of what is meant:
 * one under another organ's name, or with a number of another build, is a mention of what the register knows.
 */
export function firstMentions(asking: Asking): ReadonlyMap<Act, string> {
  const seen = new Map<Text, Set<string>>();
  const first = new Map<Act, string>();
  for (const act of actsOf(asking.draft, asking.corpus)) {
    if (act.part === 'annex') continue;
    const keys = seen.get(act.text) ?? new Set();
    seen.set(act.text, keys);
    const meant = meantKeys(act, asking);
    const [key] = meant;
    if (key !== undefined && !meant.some((one) => keys.has(one))) first.set(act, key);
    for (const one of [...meant, ...behindSymbol(act)]) keys.add(one);
  }
  return first;
}

function meantKeys(act: Act, asking: Asking): readonly string[] {
  const { citation, number, key } = act;
  const verdict = verdictOn(act, asking);
  const keys =
    verdict.kind === 'organ' && verdict.is !== undefined
      ? [keyOfAct(verdict.is, citation.kind, number)]
      : verdict.kind === 'form'
        ? renderingsOf(act, verdict.organ, asking.corpus).map((rendering) => {
            const read = readActNumber(rendering.number);
            return read && keyOfAct(verdict.organ, citation.kind, read);
          })
        : [key];
  return keys.filter((one) => one !== undefined);
}

/** Numbers that a list goes on with behind a symbol, which no recognizer reads: "A/RES/71/206 and 72/192 of …". */
const NUMBER = /(?<=(?:,|\band|\bor) )\d{1,4}\/\d{1,4}(?![/\d])(?: [A-Z]\b)?/gu;

/** Characters behind a symbol in which they are looked for. */
const REACH = 600;

function behindSymbol({ citation, key, placed, list }: Act): readonly string[] {
  const organ = citation.form === 'symbol' && list.length === 1 ? actOfKey(key ?? '')?.organ : undefined;
  if (organ === undefined) return [];
  const { end } = citation.span;
  return Array.from(placed.block.plain.slice(end, end + REACH).matchAll(NUMBER), ([text]) => {
    const read = readActNumber(text);
    return read && keyOfAct(organ, citation.kind, read);
  }).filter((one) => one !== undefined);
}
