/** What the documents say of one field of an entry, and which of it counts. */
import { agreeing } from '../corpus/evidence.ts';
import type { EvidenceField } from '../corpus/model.ts';
import type { EvidenceRow } from '../corpus/rows.ts';

/**
 * How near a source stands to what it speaks of: `slip` can be no more than evidence; `passing` is a text of
 * another organ; `own` one of the organ that adopted the thing; `itself` is the thing.
 */
export type Nearness = 'slip' | 'passing' | 'own' | 'itself';

const NEARNESS: readonly Nearness[] = ['slip', 'passing', 'own', 'itself'];

interface Claim {
  readonly value: string;
  /** How often it is said. */
  count: number;
  /** Of the nearest that says so: an index into `NEARNESS`, and its paragraph, if it has any. */
  near: number;
  paragraph: number | undefined;
  /** The place of the last that says so among all that was said. */
  last: number;
}

/** All that is said of one field. */
export class Claims {
  readonly #field: EvidenceField;
  readonly #claims = new Map<string, Claim>();
  #said = 0;

  constructor(field: EvidenceField) {
    this.#field = field;
  }

  add(value: string | undefined, paragraph: number | undefined, nearness: Nearness): void {
    if (value === undefined || value === '') return;
    const near = NEARNESS.indexOf(nearness);
    const last = ++this.#said;
    const known = this.#claims.get(value);
    if (!known) this.#claims.set(value, { value, count: 1, near, paragraph, last });
    else {
      known.count++;
      known.last = last;
      if (near > known.near) Object.assign(known, { near, paragraph });
    }
  }

  /** Takes over what another was told. */
  addAll(others: Claims): void {
    for (const { value, count, near, paragraph } of others.#claims.values())
      for (let times = 0; times < count; times++) this.add(value, paragraph, NEARNESS[near] ?? 'passing');
  }

  /** How often a value was said. */
  count(value: string): number {
    return this.#claims.get(value)?.count ?? 0;
  }

  /** Makes a value mere evidence, whoever says it. */
  strike(value: string): void {
    const claim = this.#claims.get(value);
    if (claim) claim.near = 0;
  }

  /**
   * The value that counts: what the thing itself says, else what most say, of equals the nearest source, then the
   * last, which is the newest. Undefined where nothing but slips was said.
   */
  get settled(): string | undefined {
    const groups = agreeing(this.#field, [...this.#claims.values()])
      .map((group) => group.filter(({ near }) => near > 0))
      .filter((group) => group.length > 0)
      .map((group) => ({
        best: group.reduce((a, b) => (compare(a, b) <= 0 ? a : b)),
        all: {
          near: Math.max(...group.map(({ near }) => near)),
          count: group.reduce((sum, { count }) => sum + count, 0),
          last: Math.max(...group.map(({ last }) => last)),
        },
      }));
    return groups.sort((a, b) => compare(a.all, b.all))[0]?.best.value;
  }

  /** Every value, with its count and where it is said. */
  get rows(): readonly EvidenceRow[] {
    return [...this.#claims.values()].flatMap(({ value, count, paragraph }) =>
      paragraph === undefined ? [] : [{ field: this.#field, value, count, paragraph }],
    );
  }
}

function compare(a: Omit<Claim, 'value' | 'paragraph'>, b: Omit<Claim, 'value' | 'paragraph'>): number {
  const itself = NEARNESS.indexOf('itself');
  return (
    Number(b.near === itself) - Number(a.near === itself) ||
    b.count - a.count ||
    b.near - a.near ||
    b.last - a.last
  );
}
