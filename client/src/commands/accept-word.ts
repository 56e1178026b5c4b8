/** Adds a name or spelling to the words that rules accept. */
import type { Command } from '../commands.ts';
import { readString, writeSetting } from '../setting.ts';

/** `resolute.acceptWord`; `more` names the level, where the user is not to choose. */
export const acceptWord: Command = async (_, argument, more) => {
  const word = readString(argument, 'word');
  await writeSetting<readonly string[]>({
    name: 'words',
    change: (words = []) => (words.includes(word) ? words : [...words, word]),
    title: `Accept “${word}”`,
    done: (where) => `“${word}” is among the words in the settings of ${where}.`,
    draft: readString(argument, 'uri'),
    level: more,
  });
};
