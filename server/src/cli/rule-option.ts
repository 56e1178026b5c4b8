/** The option `--rule`. */
import type { Level } from '../rules/model.ts';
import { rules } from '../rules/registry.ts';
import { UsageError } from './usage.ts';

const levels: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error'];
const known = new Set(rules.map(({ id }) => id));

function checkId(id: string): string {
  if (known.has(id)) return id;
  const near = [...known].filter((one) => one.startsWith(id.split('-')[0] ?? id));
  throw new UsageError(
    `There is no rule “${id}”.${near.length > 0 ? ` Do you mean ${near.slice(0, 4).join(', ')}?` : ''} The rules are listed in docs/rules.`,
  );
}

/**
 * Rule ids as given, each known.
 * @throws UsageError for an id that no rule has.
 */
export function ruleIds(given: readonly string[]): readonly string[] {
  return given.map(checkId);
}

/**
 * Levels by rule, from `ID=LEVEL`.
 * @throws UsageError for an unknown rule or level.
 */
export function ruleLevels(given: readonly string[]): Readonly<Record<string, Level>> {
  return Object.fromEntries(
    given.map((entry) => {
      const [id = '', level = ''] = entry.split('=');
      if (!(levels as readonly string[]).includes(level))
        throw new UsageError(
          `--rule takes ID=LEVEL with a level of ${levels.join(', ')}; “${entry}” is neither.`,
        );
      return [checkId(id), level as Level];
    }),
  );
}
