/** Turns a rule off in the settings. */
import type { Command } from '../commands.ts';
import { readString, writeSetting } from '../setting.ts';

/** `resolute.turnRuleOff`; `more` names the level, where the user is not to choose. */
export const turnRuleOff: Command = async (_, argument, more) => {
  const rule = readString(argument, 'rule');
  await writeSetting<Readonly<Record<string, string>>>({
    name: 'rules',
    change: (levels = {}) => ({ ...levels, [rule]: 'off' }),
    title: `Turn “${rule}” Off`,
    done: (where) => `“${rule}” is off in the settings of ${where}.`,
    draft: readString(argument, 'uri'),
    level: more,
  });
};
