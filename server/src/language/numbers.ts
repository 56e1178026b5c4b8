/** Cardinal numbers in words and in figures. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 7 gives `seven`, 1205 `one thousand two hundred and five`; undefined outside 0 to 999,999. */
export function numberInWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) return undefined;
  if (value < 20) return ONES[value];
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10) - 2] ?? '';
    return value % 10 === 0 ? ten : `${ten}-${ONES[value % 10] ?? ''}`;
  }
  const [unit, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const head = `${numberInWords(Math.floor(value / unit)) ?? ''} ${name}`;
  const rest = value % unit;
  if (rest === 0) return head;
  return `${head}${rest < 100 ? ' and' : ''} ${numberInWords(rest) ?? ''}`;
}

/** Figures as running text has them: 1500 gives `1,500`. */
export function numberInFigures(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 100 }, (_, value) => [numberInWords(value) ?? '', value]),
);

/** True for a word in small letters that a number may begin with: `one`, `twenty-five`. */
export function beginsNumber(word: string): boolean {
  return VALUES.has(word);
}

/** A number read from words. */
export interface ReadNumber {
  readonly value: number;
  /** How many of the words it takes. */
  readonly count: number;
}

/** The longest number that begins the words, which are in small letters: `one`, `hundred`, `and`, `five`, `States`. */
export function readNumber(words: readonly string[]): ReadNumber | undefined {
  const below = hundreds(words);
  if (!below) return undefined;
  if (words[below.count] !== 'thousand' || below.value === 0) return below;
  const thousands = { value: below.value * 1000, count: below.count + 1 };
  const rest = continued(words, thousands.count, hundreds);
  return rest ? { value: thousands.value + rest.value, count: rest.count } : thousands;
}

function hundreds(words: readonly string[]): ReadNumber | undefined {
  const value = VALUES.get(words[0] ?? '');
  if (value === undefined) return undefined;
  if (words[1] !== 'hundred' || value === 0 || value > 9) return { value, count: 1 };
  const rest = continued(words, 2, (more) => small(more));
  return rest ? { value: value * 100 + rest.value, count: rest.count } : { value: value * 100, count: 2 };
}

const small = (words: readonly string[]): ReadNumber | undefined => {
  const value = VALUES.get(words[0] ?? '');
  return value === undefined || value === 0 ? undefined : { value, count: 1 };
};

/** What goes on from `at`, with or without "and"; its count is from the first word. */
function continued(
  words: readonly string[],
  at: number,
  read: (words: readonly string[]) => ReadNumber | undefined,
): ReadNumber | undefined {
  const from = words[at] === 'and' ? at + 1 : at;
  const rest = read(words.slice(from));
  return rest && { value: rest.value, count: from + rest.count };
}

/** What measures: with it, a number stands in figures. */
export const UNITS: ReadonlySet<string> = new Set(
  `per percent percentage million millions billion billions trillion trillions thousand hundred
km kms kg kgs g mg m cm mm ml l ha mw gw kw mwh kwh hz mhz ghz mb gb tb
kilometre kilometres kilometer kilometers metre metres meter meters centimetre centimetres millimetre millimetres
mile miles feet foot inch inches hectare hectares acre acres square cubic litre litres liter liters
kilogram kilograms gram grams milligram milligrams ton tons tonne tonnes pound pounds degree degrees
megawatt megawatts gigawatt gigawatts kilowatt kilowatts hertz nautical
cent cents dollar dollars euro euros franc francs yen votes vote abstentions abstention ballots ballot
a.m p.m am pm o'clock noon gmt`
    .trim()
    .split(/\s+/u),
);
