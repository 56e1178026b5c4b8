/** Which treaty of a series is which instrument, from the notes that stand at instruments. */
import type { Gathered } from './register-entries.ts';

interface Claim {
  readonly instrument: string;
  readonly treaty: string;
  readonly paragraph: number;
}

/** "the Convention … and the Protocols thereto": what a note of several volumes stands for. */
interface Thereto {
  readonly instrument: string;
  readonly protocols: string;
  readonly paragraph: number;
}

/** Gathers notes of treaty series; `settle` comes last. */
export class TreatyClaims {
  readonly #titles: ReadonlyMap<string, string>;
  /** By the note as written. */
  readonly #claims = new Map<string, Map<string, Claim>>();
  /** By treaty. */
  readonly #thereto = new Map<string, Thereto>();

  /** `titles` are those of the instruments, by key. */
  constructor(titles: ReadonlyMap<string, string>) {
    this.#titles = titles;
  }

  /** A note that cites `treaty` stands at an instrument. */
  claim(note: string, claim: Claim): void {
    const claims = this.#claims.get(note) ?? new Map<string, Claim>();
    this.#claims.set(note, claims);
    if (!claims.has(claim.instrument)) claims.set(claim.instrument, claim);
  }

  /** A note that cites `treaty` stands behind "… and the Protocols thereto". */
  thereto(treaty: string, said: Thereto): void {
    if (!this.#thereto.has(treaty)) this.#thereto.set(treaty, said);
  }

  /**
   * Two instruments are not one treaty: where a note of a series stands at several, a slip of a source, only the
   * one that it stands at most often keeps it. A treaty is then called as the instrument whose note it is.
   */
  settle(gathered: (key: string) => Gathered | undefined): void {
    for (const [note, claims] of this.#claims) {
      const held = [...claims.keys()].map((key) => ({
        key,
        count: gathered(key)?.notes.count(note) ?? 0,
      }));
      const most = Math.max(...held.map(({ count }) => count));
      const holders = held.filter(({ count }) => count === most);
      for (const { key } of held)
        if (holders.length > 1 || key !== holders[0]?.key) gathered(key)?.notes.strike(note);
    }
    const named = new Set<string>();
    for (const [note, claims] of this.#claims) {
      for (const { instrument, treaty, paragraph } of claims.values()) {
        const isIts = gathered(instrument)?.notes.settled === note;
        gathered(treaty)?.titles.add(this.#titles.get(instrument), paragraph, isIts ? 'passing' : 'slip');
        if (isIts) named.add(treaty);
      }
    }
    for (const [treaty, { instrument, protocols, paragraph }] of this.#thereto) {
      const title = this.#titles.get(instrument);
      if (title === undefined || named.has(treaty)) continue;
      const own = this.#treatyOf(instrument, gathered(instrument)?.notes.settled);
      const both = own !== undefined && volumesOf(treaty).includes(volumesOf(own)[0] ?? '');
      gathered(treaty)?.titles.add(
        both ? `${title} and the ${protocols} thereto` : `${protocols} to the ${title}`,
        ...([paragraph, 'passing'] as const),
      );
    }
  }

  #treatyOf(instrument: string, note: string | undefined): string | undefined {
    return this.#claims.get(note ?? '')?.get(instrument)?.treaty;
  }
}

/** Of a treaty's key, `treaty:UNTS/2171+2173/27531`. */
const volumesOf = (treaty: string): readonly string[] => treaty.split('/')[1]?.split('+') ?? [];
