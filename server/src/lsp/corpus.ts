/** The corpus of the server: opened when it is first needed, again when its files change, and never a reason to fail. */
import { emptyCorpus } from '../corpus/empty.ts';
import type { Corpus } from '../corpus/model.ts';
import type { CorpusFile, CorpusStatus } from './protocol.ts';

/** A corpus file to open. */
export interface CorpusPlace {
  readonly name: string;
  readonly path: string;
}

/** Opens corpus files. Handed in, since the means differ from host to host. */
export interface CorpusOpener {
  /** Throws an error whose message is for people where a file cannot be used. */
  readonly open: (
    places: readonly CorpusPlace[],
    onDamage: (path: string, message: string) => void,
  ) => Corpus;
  /** Where a corpus file that the settings name lies. */
  readonly place: (given: string, folderUri: string | undefined) => CorpusPlace;
  /** The places, each once, under names that differ. */
  readonly name: (places: readonly CorpusPlace[]) => readonly CorpusPlace[];
  /** Differs once a file was replaced, made or removed; undefined where there is none. */
  readonly stamp: (path: string) => string | undefined;
}

/** What the settings and the editor say of the corpus. */
export interface CorpusChoice {
  /** Files to consult first, as the settings name them. */
  readonly given: readonly string[];
  /** The first workspace folder. */
  readonly folderUri: string | undefined;
  /** The user's own corpus; consulted once it is there. */
  readonly own: string | undefined;
}

/** Milliseconds for which files are taken to be as they were: whoever types asks more often than files change. */
const trusted = 1000;

/** What the server consults. */
export class CorpusHolder {
  readonly #load: () => Promise<CorpusOpener>;
  readonly #shipped: readonly CorpusPlace[];
  readonly #changed: (status: CorpusStatus) => void;
  #choice: CorpusChoice = { given: [], folderUri: undefined, own: undefined };
  #opening: Promise<Corpus> | undefined;
  #corpus: Corpus = emptyCorpus;
  #files: readonly CorpusFile[] = [];
  #epoch = 0;
  #configured: Promise<void> = Promise.resolve();
  /** True once the user's own corpus was there: from then on it is missed. */
  #ownSeen = false;
  /** Tells whether the open files are still those that lie there, and when that was last looked at. */
  #stale: () => boolean = () => false;
  #looked = 0;

  /**
   * @param shipped what is consulted last, whatever the settings say; none for an empty corpus
   * @param changed told when the corpus was opened, replaced or found damaged
   */
  constructor(
    load: () => Promise<CorpusOpener>,
    shipped: readonly CorpusPlace[],
    changed: (status: CorpusStatus) => void,
  ) {
    this.#load = load;
    this.#shipped = shipped;
    this.#changed = changed;
  }

  /** Counts how often the corpus became another. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Puts off opening until the settings are known, so that it is not done twice. */
  waitFor(configured: Promise<void>): void {
    this.#configured = configured.catch(() => undefined);
  }

  /** What to consult from now on. Closes what is open where that differs. */
  configure(choice: CorpusChoice): void {
    if (JSON.stringify(choice) === JSON.stringify(this.#choice)) return;
    this.#choice = choice;
    if (!this.#opening) return;
    this.close();
    void this.get();
  }

  /** The corpus, as its files are now; an empty one where no file can be used. Never rejects. */
  get(): Promise<Corpus> {
    const now = performance.now();
    if (this.#opening && now - this.#looked > trusted) {
      this.#looked = now;
      if (this.#stale()) this.close();
    }
    return (this.#opening ??= this.#open());
  }

  /** Looks at the files at once: some were changed by this server. */
  async lookAgain(): Promise<void> {
    this.#looked = -Infinity;
    await this.get();
  }

  /** Which files are open, and what is wrong with the others. Opens them if nothing has done so. */
  async status(): Promise<CorpusStatus> {
    await this.get();
    return this.#status();
  }

  close(): void {
    this.#corpus.close();
    this.#corpus = emptyCorpus;
    this.#opening = undefined;
    this.#files = [];
  }

  async #open(): Promise<Corpus> {
    const epoch = ++this.#epoch;
    const [opener] = await Promise.all([this.#load(), this.#configured]);
    // Closed or configured anew meanwhile: what was asked for is no longer wanted.
    if (epoch !== this.#epoch) return this.get();
    const places = this.#places(opener);
    // Before they are opened: what changes in between is then noticed.
    const stamps = places.map(({ path }) => opener.stamp(path));
    const { own } = this.#choice;
    const absent = own !== undefined && !places.some(({ path }) => path === own) ? own : undefined;
    this.#looked = performance.now();
    this.#stale = () =>
      places.some(({ path }, index) => opener.stamp(path) !== stamps[index]) ||
      (absent !== undefined && opener.stamp(absent) !== undefined);
    const problems = new Map<string, string>();
    const usable = places.filter((place) => {
      try {
        opener.open([place], () => undefined).close();
        return true;
      } catch (error) {
        problems.set(place.path, error instanceof Error ? error.message : String(error));
        return false;
      }
    });
    const report = (): void => {
      this.#files = places.map(({ name, path }) => {
        const problem = problems.get(path);
        return { name, path, kind: this.#kindOf(path), ...(problem !== undefined && { problem }) };
      });
      this.#changed(this.#status());
    };
    this.#corpus = opener.open(usable, (path, message) => {
      problems.set(path, message);
      this.#epoch++;
      // The query that met the damage is still running.
      queueMicrotask(report);
    });
    report();
    return this.#corpus;
  }

  #places(opener: CorpusOpener): readonly CorpusPlace[] {
    const { given, folderUri, own } = this.#choice;
    const owned = own === undefined ? [] : [opener.place(own, undefined)];
    this.#ownSeen ||= owned.some(({ path }) => opener.stamp(path) !== undefined);
    return opener.name([
      ...given.map((one) => opener.place(one, folderUri)),
      ...(this.#ownSeen ? owned : []),
      ...this.#shipped,
    ]);
  }

  #kindOf(path: string): CorpusFile['kind'] {
    if (path === this.#choice.own) return 'own';
    return this.#shipped.some((place) => place.path === path) ? 'shipped' : 'further';
  }

  #status(): CorpusStatus {
    const { documents, texts, paragraphs } = this.#corpus.stats();
    const problems = this.#files.flatMap(({ problem }) => problem ?? []);
    return {
      files: this.#files,
      documents,
      texts,
      paragraphs,
      ...(problems.length > 0 && { problem: problems.join(' ') }),
    };
  }
}
