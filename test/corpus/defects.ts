/** The kinds of defect that conversions leave, each as the habit of a converter. */
import { readFileSync } from 'node:fs';
import type { Habits, Line, Pick } from './plants.ts';

function one<T>(pick: Pick, first: T, ...rest: readonly T[]): T {
  return rest[pick(rest.length + 1) - 1] ?? first;
}

const raised = (label: string): string =>
  label === '*' ? '\\*' : [...label].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('');

const sup = (label: string): string => `<sup>${label === '*' ? '\\*' : label}</sup>`;

/** Digits behind a word or a year; behind another number nobody could tell them from it. */
function glued(label: string, before: string): string {
  if (label === '*') return '\\*';
  return /\d$/u.test(before) && !/ (?:19|20)\d\d$/u.test(before) ? ` ${label}` : label;
}

/** As web pages made by word processors write them. */
function bracketed(label: string): string {
  return label === '*' ? '\\*' : `\\[${label}\\]`;
}

const feet = {
  jobs: ['22-27149 **5/71** ', '**6/71** 22-27149 ', 'V.21-03456 7/80', '**8** V.19-05057'],
  mangled: [
    '**22**-27149 **29/71**',
    '22-27149 3**3/71**',
    '**43/71**',
    '22-27149',
    '*22-27149*',
    '# **5/71** 22-27149',
  ],
  heads: [
    '22-27149 **5/71** \n\nA/77/464 ',
    'E/2021/30 \n\nE/CN.15/2021/10',
    '# **E/2019/30**',
    '12',
    '**E/2021/30 E/CN.15/2021/10**',
  ],
  published: ['2/9 22-28853\n\nA/RES/77/232', '22-28853 3/9', '**4/9** 22-28853\n\n**A/RES/77/232**'],
} as const;

const everyFoot = Object.values(feet).flat();

/** In the preamble a new paragraph may open after a comma; these words would be one. */
const opensLine = /^["“(]?\p{Lu}\p{L}*(?:ing|ed|ful|are|ent|ous)\b/u;

const preambular = ({ form, text }: Line): boolean => form === 'plain' && text.startsWith('*');

/** What stands in a report before its first text, and from its second chapter on. */
function report(front: string, back: string): readonly [string, string] {
  const source = (name: string): string =>
    readFileSync(new URL(`../../server/corpus/${name}.txt`, import.meta.url), 'utf8');
  const above = /^[^]*\n\d+\. [^\n]* recommends to the [^\n]*\n/u.exec(
    source(front).split(/^#* ?\**Draft resolution II\b/mu)[0] ?? '',
  )?.[0];
  const below = /^Chapter II\n[^]*$/mu.exec(source(back))?.[0];
  if (above === undefined || below === undefined) throw new Error(`no report in ${front} or ${back}`);
  return [above.trim(), below.trim()];
}

/** Kinds of defect by name. */
export const kinds: Readonly<Record<string, Habits>> = {
  'nothing at all': {},
  'page ends with a blank line': { cuts: 50 },
  'page ends with notes': { cuts: 50, breaks: 5 },
  'page ends with job numbers': { cuts: 50, breaks: 10, feet: feet.jobs },
  'page ends with mangled feet': { cuts: 50, breaks: 10, feet: feet.mangled },
  'page ends with running heads': { cuts: 50, breaks: 10, feet: feet.heads },
  'page ends with the feet of a resolution': { cuts: 50, breaks: 10, feet: feet.published },
  'second halves with a capital': {
    cuts: 100,
    cutAt: (_, second) => /^\p{Lu}/u.test(second) && !opensLine.test(second),
  },
  'second halves with a number': { cuts: 100, cutAt: (_, second) => /^\d/u.test(second) },
  'second halves with a participle': { cuts: 100, cutAt: (_, second) => /^\p{Ll}+ing\b/u.test(second) },
  'second halves with a quote or bracket': { cuts: 100, cutAt: (_, second) => /^["“(]/u.test(second) },
  'first halves with a comma': {
    cuts: 100,
    cutAt: (first, second) => first.endsWith(',') && !opensLine.test(second),
  },
  'first halves with a semicolon or colon': {
    cuts: 100,
    cutAt: (first, second) => /[;:]$/u.test(first) && !opensLine.test(second),
  },
  'first halves with an abbreviation': { cuts: 100, cutAt: (first) => first.endsWith('.') },
  'first halves with a mark': { cuts: 100, cutAt: (first) => first.endsWith(']') },
  'halves of items': { cuts: 100, cutAt: (_, __, { form }) => form === 'item' },
  'halves of preambular paragraphs': {
    cuts: 100,
    breaks: 30,
    cutAt: (_, second, line) => preambular(line) && !opensLine.test(second),
  },
  'marks as sup': { mark: sup, note: (label) => `${sup(label)} ` },
  'marks as superscript digits': { mark: raised, note: (label) => `${raised(label)} ` },
  'marks behind a space': { mark: (label) => ` ${raised(label)}`, note: (label) => `${raised(label)} ` },
  'marks as LaTeX': {
    mark: (label, pick) =>
      label === '*'
        ? '\\*'
        : one(
            pick,
            `\\(^${label}\\)`,
            `$^{${label}}$`,
            `\\(^{${label}}\\)`,
            `^{${label}}`,
            `$^{\\rm ${label}}$`,
            ` $^{${label}}$`,
          ),
    note: (label, pick) =>
      label === '*'
        ? '\\* '
        : one(pick, `$^{${label}}$ `, `\\(^{${label}}\\) `, `$^{^{\\rm ${label}}}$ `, `^{${label}} `),
  },
  'notes cut inside an entity': {
    mark: (label, pick) => one(pick, sup(label), `<sup>&lt;sup&gt;${label}&lt;/sup&gt;</sup>`),
    note: (label, pick) =>
      label === '*'
        ? '\\* '
        : one(
            pick,
            `<sup>&</sup>lt;sup>${label}</sup> `,
            `<sup>&lt;</sup>sup>${label}</sup> `,
            `<sup>&lt;sup>${label}</sup> `,
            `&lt;sup&gt;${label}&lt;/sup&gt; `,
          ),
  },
  'notes behind bullets': { mark: raised, note: (label) => `- ${raised(label)} ` },
  'numbers of notes without markup': {
    mark: raised,
    note: (label) => (label === '*' ? '\\* ' : `${label} `),
  },
  'some notes without markup': {
    mark: raised,
    note: (label, pick) => one(pick, label === '*' ? '\\* ' : `${label} `, `${raised(label)} `),
  },
  'marks lost': { lostMarks: 25, mark: sup, note: (label) => `${sup(label)} `, cuts: 20 },
  'marks as bare digits': {
    mark: (label) => (label === '*' ? '\\*' : ` ${label}`),
    note: (label) => `${sup(label)} `,
  },
  'marks as glued digits': {
    mark: (label, _, before) => glued(label, before),
    note: (label) => `${sup(label)} `,
  },
  'some marks as bare digits': {
    mark: (label, pick, before) =>
      pick(3) === 0 && label !== '*' ? one(pick, ` ${label}`, glued(label, before)) : sup(label),
    note: (label) => `${sup(label)} `,
  },
  'bullets before numbers and labels': { marker: (label, _, pick) => `${' '.repeat(pick(3))}- ${label} ` },
  'some bullets': {
    marker: (label, _, pick) =>
      one(pick, `- ${label} `, `${label} `, ` - ${label} `, `* ${label} `, `• ${label} `, `\\- ${label} `),
  },
  'escaped numbers': {
    marker: (label, { form }) => (form === 'numbered' ? `${label.slice(0, -1)}\\. ` : `- ${label} `),
  },
  'labels behind tabs and spaces': {
    marker: (label, _, pick) => `${label}${one(pick, ' ', '  ', '\u00a0', '\u2003')}`,
  },
  'headings without markup': {
    heading: ({ text }, title) => [text, title?.text].filter((part) => part !== undefined).join('\n\n'),
  },
  'headings in bold': {
    heading: ({ text }, title) =>
      [text, title?.text]
        .filter((part) => part !== undefined)
        .map((part) => `**${part}**`)
        .join('\n\n'),
  },
  'headings at any level': {
    heading: ({ text }, title, pick) =>
      [text, title?.text]
        .filter((part) => part !== undefined)
        .map((part) => `${'#'.repeat(1 + pick(6))} ${one(pick, part, `**${part}**`, `*${part}*`)}`)
        .join('\n\n'),
  },
  'titles on the line of the heading': {
    heading: ({ text }, title, pick) =>
      `${one(pick, '# ', '#### ', '### **')}${text}${title ? ` ${title.text}` : ''}`.replace(
        /\*\*.*$/u,
        '$&**',
      ),
  },
  'titles in two lines': {
    heading: ({ text }, title) => {
      const words = title?.text.split(' ') ?? [];
      const half = Math.ceil(words.length / 2);
      return title && words.length > 6
        ? `**${text}**\n\n${words.slice(0, half).join(' ')} \n${words.slice(half).join(' ')}`
        : [text, title?.text].filter((part) => part !== undefined).join('\n\n');
    },
  },
  'italics lost': { lost: 100 },
  'some italics lost': { lost: 60 },
  'italics that catch punctuation': {
    words: (line) => line.replace(/^((?:\d+\. )?)\*([^*]+)\*([,:]?)/u, '$1*$2$3*'),
  },
  'leads in other markup': {
    words: (line, pick) =>
      line.replace(
        /^((?:\d+\. )?)\*(?!Recognizing that\*|Expresses\* its)([^*]+)\*/u,
        one(pick, '$1_$2_', '$1<i>$2</i>', '$1<em>$2</em>', '$1**$2**', '$1***$2***'),
      ),
  },
  entities: {
    words: (line, pick) =>
      line
        .replace(/[“”"&’']/gu, (c) => (pick(2) === 0 ? c : `&#${String(c.charCodeAt(0))};`))
        .replace(/(?<=\p{L}) (?=\p{Lu})/gu, () => (pick(9) === 0 ? '&nbsp;' : ' ')),
  },
  'empty links': {
    words: (line, pick) =>
      line.replace(/\b(?:A|E)\/[A-Z0-9./]+\d|\b\d+\/\d+\b/gu, (symbol) =>
        one(pick, `[${symbol}](#)`, `[${symbol}](https://undocs.org/${symbol})`, `[${symbol}]()`, symbol),
      ),
  },
  'line ends lost': { between: '\n' },
  'no last line end': { whole: (source) => source.trimEnd() },
  'spaces doubled and hard': {
    words: (line, pick) =>
      line.replace(/(?<=\p{L}) (?=\S)/gu, () => one(pick, ' ', ' ', ' ', '  ', '\u00a0', '\u00ad ')),
  },
  escapes: { words: (line) => line.replace(/(?<=\S)([()&.])(?=\s)/gu, '\\$1') },
  'printed lines kept': {
    whole: (source) => source.replace(/^(?!#).{90,}$/gmu, (line) => line.replace(/(.{60,75}) /gu, '$1\n')),
  },
  'second halves behind a bullet': {
    cuts: 50,
    half: (rest) => `- ${rest}`,
    cutAt: (_, second) => /^\p{Ll}/u.test(second),
  },
  'page ends behind a hyphen': { cuts: 100, cutPattern: /(?<=\p{Ll}-)(?!and |or |to )(?=\p{Ll})/gu },
  'numbers of paragraphs lost': { lostNumbers: 15 },
  'numbers of notes lost': { lostNotes: 15, mark: sup, note: (label) => `${sup(label)} ` },
  'marks cut to their last digit': {
    lostMarks: 15,
    remains: (label) => (label.length === 2 ? ` ${label.slice(1)}` : sup(label)),
    mark: sup,
    note: (label) => `${sup(label)} `,
  },
  'headings in capitals': {
    heading: ({ text, level }, title) =>
      [level === 1 ? text.toUpperCase() : text, title?.text]
        .filter((part) => part !== undefined)
        .map((part) => `**${part}**`)
        .join('\n\n'),
  },
  'headings with a colon or dash': {
    heading: ({ text }, title, pick) =>
      `# ${text}${title ? `${one(pick, ':', '.', ' –', ' —')} ${title.text}` : ''}`,
  },
  'final punctuation misread': { misread: true },
  'final punctuation misread at page ends': { misread: true, breaks: 30, feet: feet.jobs },
  'lines at any column': {
    words: (line, pick) =>
      line.startsWith('#') ? line : `${' '.repeat(pick(4))}${line}${' '.repeat(pick(3))}`,
  },
  'blank lines and rules between': {
    breaks: 40,
    cuts: 20,
    feet: ['---', '\\_\\_\\_\\_\\_\\_\\_', '***', '__________'],
  },
  'notes behind brackets': { mark: bracketed, note: (label) => `${bracketed(label)} ` },
  'notes in caret form': { mark: (label) => `^${label}^`, note: (label) => `^${label}^ ` },
  'notes in HTML': {
    mark: (label) => `<a href="#fn${label}"><sup>${label}</sup></a>`,
    note: (label) => `<a href="#ref${label}"><sup>${label}</sup></a> `,
  },
  'notes as links': {
    mark: (label) => `[${bracketed(label)}](#_ftn${label})`,
    note: (label) => `[${bracketed(label)}](#_ftnref${label}) `,
  },
  'a report around': { around: report('A-77-464', 'E-2019-30'), cuts: 20 },
  'a longer report around': {
    around: report('E-2019-30', 'E-2023-30'),
    mark: sup,
    note: (label) => `${sup(label)} `,
  },
  'several together': {
    cuts: 30,
    breaks: 10,
    feet: everyFoot,
    mark: (label, pick) => one(pick, sup(label), raised(label), ` ${raised(label)}`),
    note: (label, pick) => one(pick, `${sup(label)} `, `${raised(label)} `),
    marker: (label, _, pick) => one(pick, `- ${label} `, `${label} `, ` - ${label} `),
    lost: 70,
  },
};
