/** What the characters of symbol fonts show, as far as documents use them. */

/** The letters of the font Symbol at the places of the Latin ones, capitals and small. */
const capitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const smalls = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
/** Its other characters that are not those of ASCII. */
const signs: Readonly<Record<number, string>> = {
  0x2d: '–',
  0x40: '≅',
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
};

/** The character that `code`, in hexadecimal, shows in a font; `•` for a picture, and � for one that is unknown. */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!(value >= 0x20 && value <= 0xffff)) return '�';
  // Fonts of symbols stand in a block for private use.
  const own = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  if (/dings/iu.test(font)) return '•';
  if (!/^symbol$/iu.test(font)) return own === value ? String.fromCharCode(value) : '�';
  const letter =
    own >= 0x61 && own <= 0x7a
      ? smalls[own - 0x61]
      : own >= 0x41 && own <= 0x5a
        ? capitals[own - 0x41]
        : undefined;
  return signs[own] ?? letter ?? (own < 0x7f ? String.fromCharCode(own) : '�');
}
