/** Recognizes instruments by the names that a register gives. */
import type { InstrumentCitation } from './model.ts';
import { shortFormAfter } from './instruments.ts';
import { NameFinder } from './name-finder.ts';
import { pinpointsBefore } from './pinpoints.ts';

/** An instrument as a register knows it. */
export interface RegisteredInstrument {
  readonly key: string;
  /** Full name and short forms, without article. */
  readonly names: readonly string[];
}

/** The names of a register, ready to be looked for. Build it once for a register. */
export type RegisteredNames = NameFinder<{ readonly key: string; readonly name: string }>;

/** Prepares the names of a register. */
export function registeredNames(instruments: Iterable<RegisteredInstrument>): RegisteredNames {
  const names = Array.from(instruments, ({ key, names }) =>
    names.flatMap((name) =>
      [name, ...abbreviated(name)].map((each) => ({ name: each, value: { key, name } })),
    ),
  );
  return new NameFinder(names.flat());
}

/** "UN Convention against Corruption", as a draft may have it. */
function abbreviated(name: string): readonly string[] {
  return name.startsWith('United Nations ') ? [name.replace('United Nations', 'UN')] : [];
}

/** The registered instruments that a text names, ascending. */
export function recognizeRegistered(plain: string, names: RegisteredNames): InstrumentCitation[] {
  return names.find(plain).map(({ value, span }) => ({
    kind: 'instrument',
    span,
    quoted: false,
    name: value.name,
    key: value.key,
    ...shortFormAfter(plain, span.end),
    pinpoints: pinpointsBefore(plain, span.start),
  }));
}
