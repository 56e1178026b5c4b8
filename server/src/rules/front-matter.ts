/** Front matter that cannot be read, or names a rule, a level or a profile that does not exist. */
import type { FrontMatter, Span } from '../text/model.ts';
import { levels } from './levels.ts';
import type { Problem, Rule } from './model.ts';
import { isProfile, profiles } from './profile.ts';

/** The rule; `known` gives the ids of all rules, this one among them. */
export function frontMatter(known: () => ReadonlySet<string>): Rule {
  return {
    id: 'front-matter',
    group: 'structure',
    level: 'warning',
    profiles,
    page: {
      summary: 'Front matter that cannot be read, or that names a rule, level or profile that does not exist',
      why: 'The front matter settles what “its resolution” means, which dates lie in the future and which rules apply. A slip in it is otherwise silent: the key is left alone, and the rules go by something else.',
      bad: '---\norgan: General Assembly\nsession: eightieth\n---\n\n# Title of the draft\n\n*The General Assembly*,\n\n*Requests* the Secretary-General to report.\n',
      good: '---\norgan: General Assembly\nsession: 80\n---\n\n# Title of the draft\n\n*The General Assembly*,\n\n*Requests* the Secretary-General to report.\n',
      source: 'The draft format of Resolute.',
    },
    check: ({ draft }) => {
      const read = draft.frontMatter;
      if (!read) return [];
      const problems: Problem[] = read.problems.map(({ message, span }) => ({ message, span, fixes: [] }));
      const tell = (word: string, message: string): void => {
        problems.push({ message, span: wordSpan(draft.source, read, word), fixes: [] });
      };
      if (read.profile !== undefined && !isProfile(read.profile))
        tell(read.profile, `There is no profile “${read.profile}”: ${profiles.join(', ')}.`);
      for (const [id, level] of Object.entries(read.rules ?? {})) {
        if (!known().has(id)) tell(id, `There is no rule “${id}”.`);
        else if (!levels.some((one) => one === level))
          tell(level, `There is no level “${level}”: ${levels.join(', ')}.`);
      }
      return problems;
    },
  };
}

/** Where a value stands in the front matter; the whole of it where it was written in another way. */
function wordSpan(source: string, { span }: FrontMatter, word: string): Span {
  const at = word === '' ? -1 : source.slice(span.start, span.end).indexOf(word);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + word.length };
}
