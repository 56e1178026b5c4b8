/** Instruments whose names a text has almost as the register has them. */
import type { Citation, InstrumentCitation } from '../../citations/model.ts';
import { shortFormAfter } from '../../citations/instruments.ts';
import type { NearName, NearNames } from '../../citations/near-names.ts';
import { pinpointsBefore } from '../../citations/pinpoints.ts';
import { quotedSpans, spanAround } from '../../citations/quotes.ts';
import type { Span } from '../../text/model.ts';

/** A name of the register, and whose it is. */
export interface RegisteredName {
  readonly key: string;
  readonly name: string;
}

/** An instrument that is meant, under a name that is not quite its own. */
export interface Misnamed extends NearName<RegisteredName> {
  /** True between quotation marks. */
  readonly quoted: boolean;
}

/** What is read of a block. */
export interface Read {
  readonly citations: readonly Citation[];
  readonly misnamed: readonly Misnamed[];
}

/** The citations with those that `near` finds besides, in the place of what their form had made of them. */
export function withMisnamed(
  plain: string,
  citations: readonly Citation[],
  near: NearNames<RegisteredName>,
): Read {
  const instruments = citations.filter((citation) => citation.kind === 'instrument');
  const [settled, byForm] = [
    instruments.filter((one) => isAsRegistered(plain, one)),
    instruments.filter(({ key }) => key === undefined),
  ];
  const found = near.find(
    plain,
    settled.map(({ span }) => span),
    byForm.map(({ span }) => span),
  );
  if (found.length === 0) return { citations, misnamed: [] };
  const quotes = quotedSpans(plain);
  const rest = citations.filter(({ kind }) => kind !== 'instrument').map(({ span }) => span);
  const misnamed = found
    .filter((one) => !meets(rest, one))
    .map((one) => ({ ...one, quoted: spanAround(quotes, one.start) !== undefined }));
  const others = citations.filter(({ span }) => !meets(misnamed, span));
  const meant = misnamed.map((one) => citationOf(plain, one));
  return { citations: [...others, ...meant].sort((a, b) => a.span.start - b.span.start), misnamed };
}

/** True where the span overlaps one of the ascending spans, which do not overlap each other. */
function meets(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < span.end) low = middle + 1;
    else high = middle;
  }
  return (spans[low - 1]?.end ?? 0) > span.start;
}

function isAsRegistered(plain: string, { key, name, span }: InstrumentCitation): boolean {
  const written = plain.slice(span.start, span.end);
  return key !== undefined && straight(written) === straight(name);
}

const straight = (name: string): string => name.replaceAll('’', "'");

function citationOf(plain: string, { start, end, value, quoted }: Misnamed): InstrumentCitation {
  return {
    ...{ kind: 'instrument', span: { start, end }, quoted, name: value.name, key: value.key },
    ...shortFormAfter(plain, end),
    pinpoints: pinpointsBefore(plain, start),
  };
}
