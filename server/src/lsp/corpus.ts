/** The corpus of the server: opened when it is first needed, and never a reason to fail. */
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
}

/** What the server consults. */
export class CorpusHolder {
  readonly #load: () => Promise<CorpusOpener>;
  readonly #shipped: readonly CorpusPlace[];
  readonly #changed: (status: CorpusStatus) => void;
  #given: readonly string[] = [];
  #folder: string | undefined;
  #opening: Promise<Corpus> | undefined;
  #corpus: Corpus = emptyCorpus;
  #files: readonly CorpusFile[] = [];
  #epoch = 0;
  #configured: Promise<void> = Promise.resolve();

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

  /** Files to consult first, as the settings name them. Closes what is open where they differ. */
  configure(given: readonly string[], folderUri: string | undefined): void {
    if (this.#folder === folderUri && JSON.stringify(given) === JSON.stringify(this.#given)) return;
    this.#given = given;
    this.#folder = folderUri;
    if (!this.#opening) return;
    this.close();
    void this.get();
  }

  /** The corpus; an empty one where no file can be used. Never rejects. */
  get(): Promise<Corpus> {
    return (this.#opening ??= this.#open());
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
    const places = [...this.#given.map((one) => opener.place(one, this.#folder)), ...this.#shipped];
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
        return { name, path, ...(problem !== undefined && { problem }) };
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
