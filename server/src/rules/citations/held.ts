/** The resolutions and decisions that the corpus itself holds, and how far its reports on a session reach. */
import { readActNumber } from '../../citations/act-numbers.ts';
import { actOfKey, keyOfAct } from '../../citations/keys.ts';
import type { Corpus, CorpusDocument, CorpusText } from '../../corpus/model.ts';
import { organByName } from '../../language/organs.ts';

interface Held {
  readonly keys: ReadonlySet<string>;
  /** By organ, kind and session: the document up to whose date nothing is missing. */
  readonly complete: ReadonlyMap<string, CorpusDocument>;
}

const known = new WeakMap<Corpus, Held>();

/** True where the corpus holds the resolution or decision of this key. */
export function isHeld(key: string, corpus: Corpus): boolean {
  return heldIn(corpus).keys.has(key);
}

/**
 * The report up to whose date the corpus holds all that an organ adopted in the session of a key: the organ's own
 * reports on the session, whose resolutions (or decisions) are numbered from 1 without a gap. What it adopted
 * later in the session, when it reconvened, may be missing. Principal organs sit through the year and report on no
 * session; undefined for them, and where there is no such report.
 */
export function reportOn(key: string, corpus: Corpus): CorpusDocument | undefined {
  const act = actOfKey(key);
  return act && heldIn(corpus).complete.get(sessionOf(act));
}

type Act = NonNullable<ReturnType<typeof actOfKey>>;

const sessionOf = ({ organ, kind, number }: Act): string => `${organ}/${kind}/${number.session}`;

function heldIn(corpus: Corpus): Held {
  const before = known.get(corpus);
  if (before) return before;
  const keys = new Set<string>();
  const sessions = new Map<string, Map<CorpusDocument, Set<number>>>();
  for (const text of corpus.texts()) {
    const key = keyOfText(text);
    const act = key === undefined ? undefined : actOfKey(key);
    if (key === undefined || !act) continue;
    keys.add(key);
    if (!isReport(text.document, act.organ)) continue;
    const documents = sessions.get(sessionOf(act)) ?? new Map<CorpusDocument, Set<number>>();
    sessions.set(sessionOf(act), documents);
    const serials = documents.get(text.document) ?? new Set();
    documents.set(text.document, serials.add(Number(act.number.serial)));
  }
  const complete = new Map<string, CorpusDocument>();
  for (const [session, documents] of sessions) {
    const last = lastWithoutGap(documents);
    if (last) complete.set(session, last);
  }
  const held = { keys, complete };
  known.set(corpus, held);
  return held;
}

function keyOfText({ kind, number, organ }: CorpusText): string | undefined {
  const read = number === undefined ? undefined : readActNumber(number);
  const name = organByName(organ)?.name;
  return read && name !== undefined && (kind === 'resolution' || kind === 'decision')
    ? keyOfAct(name, kind, read)
    : undefined;
}

/** True for an organ's own report on a session, and not for a resolution that is published alone. */
function isReport({ body, symbol }: CorpusDocument, organ: string): boolean {
  const own = organByName(body);
  return own?.name === organ && own.kind !== 'principal' && actOfKey(symbol) === undefined;
}

/** The latest of a session's reports with which their numbers, put together, still run from 1 without a gap. */
function lastWithoutGap(
  documents: ReadonlyMap<CorpusDocument, ReadonlySet<number>>,
): CorpusDocument | undefined {
  const serials = new Set<number>();
  let last: CorpusDocument | undefined;
  for (const [document, own] of [...documents].sort(([a], [b]) => (a.date < b.date ? -1 : 1))) {
    for (const serial of own) serials.add(serial);
    if (Math.max(...serials) === serials.size) last = document;
  }
  return last;
}
