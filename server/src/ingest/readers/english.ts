/** Tells whether a text is in English, by the small words that every sentence needs. */

const names = ['English', 'French', 'Spanish', 'Portuguese', 'German', 'Italian'] as const;

/** The most frequent words of each language that the others do not share, or hardly. */
const words: Readonly<Record<(typeof names)[number], ReadonlySet<string>>> = {
  English: new Set(
    'the of and to in that for with on as by its at from this which be or is are was were has have been their it'.split(
      ' ',
    ),
  ),
  French: new Set(
    'le les des et du dans que qui sur par pour aux au une est ce ces son leur sont ont avec il'.split(' '),
  ),
  Spanish: new Set(
    'el los las del y que en para por con una se su al como sus sobre entre ha han es lo'.split(' '),
  ),
  Portuguese: new Set(
    'o os as do da dos das e que em para por com uma no na ao aos nos nas não são sua'.split(' '),
  ),
  German: new Set(
    'der die das und den von zu mit für auf des im dem nicht ist eine einer werden bei nach'.split(' '),
  ),
  Italian: new Set(
    'il gli di che e della delle dei del per con una nel sono alla al dal nella degli non è'.split(' '),
  ),
};

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/gu, 'Arabic'],
  [/\p{Script=Cyrillic}/gu, 'Russian or another language in Cyrillic script'],
  [/\p{Script=Han}/gu, 'Chinese'],
];

/** Below this many words, names and titles may be all there is, and hardly anything is told. */
const fewest = 80;
/** But a few sentences without a single English word, and with so many of another language, are in that one. */
const fewestAtAll = 12;
const foreignWords = 2;
/** How many characters are looked at, in stretches from the beginning, the middle and the end. */
const stretch = 20_000;
/** In English prose a third of all words are among those above; in lists of names a tenth. */
const leastShare = 0.08;

function sample(text: string): string {
  if (text.length <= 3 * stretch) return text;
  const middle = Math.floor((text.length - stretch) / 2);
  return [
    text.slice(0, stretch),
    text.slice(middle, middle + stretch),
    text.slice(text.length - stretch),
  ].join(' ');
}

/** The language of a text that is not English, or `another language`; undefined for English and for short texts. */
export function otherLanguage(text: string): string | undefined {
  const part = sample(text);
  const letters = part.match(/\p{L}/gu)?.length ?? 0;
  for (const [pattern, name] of scripts)
    if (letters > fewest && (part.match(pattern)?.length ?? 0) > letters / 2) return name;
  const found = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (found.length < fewestAtAll) return undefined;
  const counts = names.map((name) => ({
    name,
    count: found.reduce((sum, word) => sum + (words[name].has(word) ? 1 : 0), 0),
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (found.length < fewest)
    return counts[0]?.count === 0 && best.count >= foreignWords ? best.name : undefined;
  if (best.name !== 'English' && best.count > found.length * leastShare) return best.name;
  return (counts[0]?.count ?? 0) < found.length * leastShare ? 'another language' : undefined;
}
