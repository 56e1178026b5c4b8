/** Reads volumes and numbers: ", vols. 2225, 2237, 2241 and 2326, No. 39574". */

const VOLUME = '(?:\\d{1,5}|[IVXLC]{1,12})';
const VOLUMES = new RegExp(
  `,?\\s[Vv]ols?\\.?\\s(${VOLUME}(?:(?:, (?:and )?| and |\\s?[-–]\\s?)${VOLUME}(?![\\w.])){0,30})`,
  'y',
);
const NUMBER = /,?\s[Nn]os?\.?\s((?:[IAC]{1,2}-)?\d{1,6}(?:(?:, | and |\s?[-–]\s?)\d{1,6})*)/y;

/** Volumes, and the number where there is one. */
export interface Volumes {
  readonly volumes: readonly string[];
  readonly number: string | undefined;
  readonly end: number;
}

/** What stands directly at `at`; undefined where no volume does. */
export function volumesAt(plain: string, at: number): Volumes | undefined {
  VOLUMES.lastIndex = at;
  const list = VOLUMES.exec(plain)?.[1];
  if (list === undefined) return undefined;
  NUMBER.lastIndex = VOLUMES.lastIndex;
  const number = NUMBER.exec(plain)?.[1];
  const end = number === undefined ? VOLUMES.lastIndex : NUMBER.lastIndex;
  return { volumes: list.split(/, (?:and )?| and |\s?[-–]\s?/), number, end };
}
