/**
 * The index of precedents: for each feature, the paragraphs that have it, packed into blobs of about two
 * kilobytes. A bucket is the top bits of the feature; its blob holds, for each feature in ascending order, three
 * variable-length numbers (what the rest of the hash adds to the one before, how many paragraphs, how many bytes
 * follow) and the ids of the paragraphs, ascending, each as what it adds to the one before.
 */

/** Bytes aimed at in one bucket. */
const BUCKET_BYTES = 2048;

/** Bytes that a posting takes, measured on real paragraphs; only the number of buckets depends on it. */
const POSTING_BYTES = 5;

/** A feature that more paragraphs than this have is left out: it costs much and tells little. */
const commonFrom = (paragraphs: number): number => Math.max(1000, paragraphs / 100);

/** A bucket fixes eight bits of a feature at least; with the other 24, an id still fits an exact integer. */
const LEAST_BITS = 8;
const ID_RANGE = 2 ** 29;

/** A packed index. */
export interface PackedPostings {
  /** The bucket of a feature is its top bits, so many. */
  readonly bits: number;
  /** Blobs by bucket; empty buckets are left out. */
  readonly buckets: ReadonlyMap<number, Uint8Array>;
}

/** The paragraphs that have one feature. */
export interface PostingList {
  /** How many. */
  readonly count: number;
  /** Their ids, ascending, still packed; see `readIds`. */
  readonly packed: Uint8Array;
}

/** Collects the postings of a corpus and packs them. Ids are below 2^29. */
export class PostingsBuilder {
  #features = new Uint32Array(1 << 16);
  #ids = new Uint32Array(1 << 16);
  #length = 0;
  #paragraphs = 0;

  /** Adds a paragraph; `features` are 32-bit hashes without repetitions. */
  add(id: number, features: Int32Array): void {
    this.#paragraphs++;
    while (this.#length + features.length > this.#features.length) this.#grow();
    this.#features.set(features, this.#length);
    this.#ids.fill(id, this.#length, this.#length + features.length);
    this.#length += features.length;
  }

  #grow(): void {
    const features = new Uint32Array(this.#features.length * 2);
    const ids = new Uint32Array(this.#ids.length * 2);
    features.set(this.#features);
    ids.set(this.#ids);
    this.#features = features;
    this.#ids = ids;
  }

  pack(): PackedPostings {
    const wanted = Math.ceil(Math.log2((this.#length * POSTING_BYTES) / BUCKET_BYTES + 1));
    const bits = Math.min(24, Math.max(LEAST_BITS, wanted));
    const sorted = this.#sorted(bits);
    const buckets = new Map<number, Uint8Array>();
    for (let bucket = 0; bucket < 2 ** bits; bucket++) {
      const blob = packBucket(sorted(bucket), commonFrom(this.#paragraphs));
      if (blob.length > 0) buckets.set(bucket, blob);
    }
    return { bits, buckets };
  }

  /** Postings by bucket, ascending; each is the rest of the feature times 2^29 plus the id, an exact integer. */
  #sorted(bits: number): (bucket: number) => Float64Array {
    const shift = 32 - bits;
    const starts = new Uint32Array(2 ** bits + 1);
    for (let at = 0; at < this.#length; at++) {
      const next = ((this.#features[at] ?? 0) >>> shift) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    }
    const ends = starts.slice();
    const postings = new Float64Array(this.#length);
    const mask = 2 ** shift - 1;
    for (let at = 0; at < this.#length; at++) {
      const feature = this.#features[at] ?? 0;
      const bucket = feature >>> shift;
      const end = ends[bucket] ?? 0;
      postings[end] = (feature & mask) * ID_RANGE + (this.#ids[at] ?? 0);
      ends[bucket] = end + 1;
    }
    return (bucket) => postings.subarray(starts[bucket], starts[bucket + 1]).sort();
  }
}

function packBucket(postings: Float64Array, common: number): Uint8Array {
  const bytes = new ByteWriter();
  let previous = 0;
  for (let at = 0; at < postings.length;) {
    const rest = Math.floor((postings[at] ?? 0) / ID_RANGE);
    let end = at;
    while (end < postings.length && Math.floor((postings[end] ?? 0) / ID_RANGE) === rest) end++;
    if (end - at <= common) {
      const ids = new ByteWriter();
      let last = 0;
      for (const posting of postings.subarray(at, end)) {
        const id = posting % ID_RANGE;
        ids.number(id - last);
        last = id;
      }
      bytes.number(rest - previous);
      bytes.number(end - at);
      bytes.append(ids.bytes());
      previous = rest;
    }
    at = end;
  }
  return bytes.bytes();
}

/** Writes numbers of seven bits a byte, the last byte's top bit clear. */
class ByteWriter {
  #buffer = new Uint8Array(256);
  #length = 0;

  #room(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const buffer = new Uint8Array(2 * (this.#length + bytes));
    buffer.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = buffer;
  }

  /** An integer from 0 to 2^32 - 1. */
  number(value: number): void {
    this.#room(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#buffer[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#buffer[this.#length++] = rest;
  }

  /** Bytes with their number before them. */
  append(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }
}

/** Reads what `ByteWriter` wrote. Damaged bytes give wrong numbers, never an endless loop. */
class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  take(length: number): Uint8Array {
    const start = this.#at;
    this.#at = Math.min(this.#bytes.length, start + length);
    return this.#bytes.subarray(start, this.#at);
  }
}

/** Calls `found` for each list of a bucket's blob, with the whole feature, a signed number. */
export function eachList(
  bucket: number,
  bits: number,
  blob: Uint8Array,
  found: (feature: number, list: PostingList) => void,
): void {
  const reader = new ByteReader(blob);
  let feature = bucket << (32 - bits);
  while (!reader.done) {
    feature = (feature + reader.number()) | 0;
    const count = reader.number();
    found(feature, { count, packed: reader.take(reader.number()) });
  }
}

/** Calls `found` for each id of a list, ascending. */
export function eachId(list: PostingList, found: (id: number) => void): void {
  const reader = new ByteReader(list.packed);
  let id = 0;
  while (!reader.done) {
    id += reader.number();
    found(id);
  }
}
