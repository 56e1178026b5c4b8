/** Which rules a draft falls under. */
import type { Draft } from '../text/model.ts';
import type { Profile } from './model.ts';

/** The profiles, for settings and front matter. */
export const profiles: readonly Profile[] = ['ga', 'sc', 'decision'];

/** True for the name of a profile. */
export function isProfile(name: string): name is Profile {
  return profiles.some((profile) => profile === name);
}

/**
 * The profile that the front matter names; else that of the organ, which the front matter or the first enacting
 * line gives; else `decision` where the file holds decisions only; else `byDefault`.
 */
export function profileOf(draft: Draft, byDefault: Profile = 'ga'): Profile {
  const named = draft.frontMatter?.profile;
  if (named !== undefined && isProfile(named)) return named;
  const organ = draft.frontMatter?.organ ?? draft.texts.find((text) => text.enacting)?.enacting?.organ ?? '';
  if (/\bSecurity Council\b/iu.test(organ)) return 'sc';
  if (draft.texts.length > 0 && draft.texts.every((text) => text.kind.endsWith('decision')))
    return 'decision';
  return byDefault;
}
