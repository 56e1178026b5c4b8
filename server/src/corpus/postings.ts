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
const REST_BITS = 32 - LEAST_BITS;
const ID_RANGE = 2 ** 29;

/** A packed index. */
export interface PackedPostings {
  /** The bucket of a feature is its top bits, so many. */
  readonly bits: number;
  /** Blobs by bucket, ascending, empty buckets left out; packed as they are taken, once. */
  readonly buckets: Iterable<readonly [bucket: number, blob: Uint8Array]>;
}

/** The paragraphs that have one feature. */
export interface PostingList {
  /** How many. */
  readonly count: number;
  /** Their ids, ascending, still packed; see `readIds`. */
  readonly packed: Uint8Array;
}

/** The postings whose features begin with one byte: each the id, less the one before, and the rest of the feature. */
class Group {
  readonly #bytes = new ByteWriter();
  #length = 0;
  #last = 0;

  add(id: number, rest: number): void {
    this.#bytes.number(id - this.#last);
    this.#bytes.tail(rest);
    this.#last = id;
    this.#length++;
  }

  /** Ascending; each is the rest of the feature times 2^29 plus the id, an exact integer. */
  sorted(): Float64Array {
    const postings = new Float64Array(this.#length);
    const reader = new ByteReader(this.#bytes.written());
    let id = 0;
    for (let at = 0; at < postings.length; at++) {
      id += reader.number();
      postings[at] = reader.tail() * ID_RANGE + id;
    }
    return postings.sort();
  }
}

/** Collects the postings of a corpus, four to five bytes each, and packs them. Ids are below 2^29. */
export class PostingsBuilder {
  readonly #groups = Array.from({ length: 2 ** LEAST_BITS }, () => new Group());
  #length = 0;
  #paragraphs = 0;

  /** Adds a paragraph of a higher id than the last; `features` are 32-bit hashes without repetitions. */
  add(id: number, features: Int32Array): void {
    this.#paragraphs++;
    this.#length += features.length;
    for (const feature of features)
      this.#groups[feature >>> REST_BITS]?.add(id, feature & (2 ** REST_BITS - 1));
  }

  pack(): PackedPostings {
    const wanted = Math.ceil(Math.log2((this.#length * POSTING_BYTES) / BUCKET_BYTES + 1));
    const bits = Math.min(24, Math.max(LEAST_BITS, wanted));
    return { bits, buckets: this.#buckets(bits) };
  }

  *#buckets(bits: number): Generator<readonly [number, Uint8Array]> {
    const common = commonFrom(this.#paragraphs);
    const within = 2 ** (bits - LEAST_BITS);
    const range = 2 ** (32 - bits);
    for (const [index, group] of this.#groups.entries()) {
      const postings = group.sorted();
      let start = 0;
      for (let part = 0; part < within; part++) {
        const least = part * range;
        let end = start;
        while (end < postings.length && (postings[end] ?? 0) < (least + range) * ID_RANGE) end++;
        const blob = packBucket(postings.subarray(start, end), least, common);
        if (blob.length > 0) yield [index * within + part, blob];
        start = end;
      }
    }
  }
}

/** `least` is the rest that the first feature of the bucket would have. */
function packBucket(postings: Float64Array, least: number, common: number): Uint8Array {
  const bytes = new ByteWriter();
  let previous = least;
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
      bytes.append(ids.written());
      previous = rest;
    }
    at = end;
  }
  return bytes.written().slice();
}

/** Writes numbers of seven bits a byte, the last byte's top bit clear. */
class ByteWriter {
  #buffer = new Uint8Array(256);
  #length = 0;

  #room(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const buffer = new Uint8Array(Math.ceil(1.5 * (this.#length + bytes)));
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

  /** An integer of 24 bits, in three bytes. */
  tail(value: number): void {
    this.#room(3);
    this.#buffer[this.#length++] = value >>> 16;
    this.#buffer[this.#length++] = value >>> 8;
    this.#buffer[this.#length++] = value;
  }

  /** Bytes with their number before them. */
  append(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written so far; the next number may overwrite it. */
  written(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
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

  tail(): number {
    let value = 0;
    for (let byte = 0; byte < 3; byte++) value = (value << 8) | (this.#bytes[this.#at++] ?? 0);
    return value;
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
