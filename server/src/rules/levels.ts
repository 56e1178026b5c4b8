/** Levels by name, for settings and front matter. */
import type { Level } from './model.ts';

/** All levels, from none to the gravest. */
export const levels: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error'];

/** The level of this name, or undefined. */
export function levelNamed(name: string | undefined): Level | undefined {
  return levels.find((level) => level === name);
}
