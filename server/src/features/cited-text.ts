/** Which text of the corpus a citation means. */
import { organByName } from '../language/organs.ts';
import { actOfKey } from '../citations/keys.ts';
import type { Corpus, CorpusText, RegisterEntry } from '../corpus/model.ts';

/** Days between a report that recommends a text and the adoption of the text, at most. */
const mostDays = 400;

/**
 * The text that an identity stands for: the resolution or decision itself; a document's first text; or, where the
 * corpus holds a report and not the resolution, the draft of the same organ and title that was adopted as it.
 */
export function citedText(key: string, corpus: Corpus): CorpusText | undefined {
  const texts = corpus.texts();
  const act = actOfKey(key);
  if (!act) return texts.find(({ document }) => document.symbol === key);
  const entry = corpus.entry(key);
  return texts.find((text) => isItself(text, act, entry)) ?? texts.find((text) => becameIt(text, act, entry));
}

type Act = NonNullable<ReturnType<typeof actOfKey>>;

function sameOrgan(one: string, other: string): boolean {
  const name = organByName(one)?.name ?? one.replace(/^the /iu, '');
  return name === other;
}

function isItself(text: CorpusText, { organ, kind }: Act, entry: RegisterEntry | undefined): boolean {
  return (
    text.kind === kind &&
    text.number !== undefined &&
    text.number === entry?.number &&
    sameOrgan(text.organ, organ)
  );
}

function becameIt(text: CorpusText, { organ, kind }: Act, entry: RegisterEntry | undefined): boolean {
  if (text.kind !== `draft ${kind}` || entry?.title === undefined || entry.date === undefined) return false;
  const days = (Date.parse(entry.date) - Date.parse(text.document.date)) / 86_400_000;
  return (
    days >= 0 &&
    days <= mostDays &&
    folded(text.title) === folded(entry.title) &&
    sameOrgan(text.organ, organ)
  );
}

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
