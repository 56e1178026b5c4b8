/** Which rules a draft falls under. */
import type { Draft, Text } from '../text/model.ts';
import { blockAt } from '../text/positions.ts';
import type { Profile } from './model.ts';
import { textAt } from './notes/register.ts';
import { firstMarkOf, numberingOf } from './notes/series.ts';
import { organNamed } from './shared/organ-line.ts';
import { isDecision, textsOf } from './shared/texts.ts';

/** The profiles, for settings and front matter. */
export const profiles: readonly Profile[] = ['ga', 'sc', 'decision'];

/** True for the name of a profile. */
export function isProfile(name: string): name is Profile {
  return profiles.some((profile) => profile === name);
}

/**
 * The profile of a file: the one that the front matter names; else that of the organ, which the front matter or the
 * first enacting line gives; else `decision` where the file holds decisions only; else `byDefault`.
 */
export function profileOf(draft: Draft, byDefault: Profile = 'ga'): Profile {
  const organ = draft.frontMatter?.organ ?? firstOrgan(draft);
  return settled(
    draft,
    organ,
    draft.texts.length > 0 && draft.texts.every((text) => isDecision(text)),
    byDefault,
  );
}

/** The profile of one text of a file: as that of the file, with its own organ and its own kind first. */
export function profileOfText(draft: Draft, text: Text, byDefault: Profile = 'ga'): Profile {
  const own = text.enacting?.organ;
  const organ =
    own !== undefined && organNamed(own) !== undefined
      ? own
      : (draft.frontMatter?.organ ?? (isDecision(text) ? undefined : firstOrgan(draft)));
  return settled(draft, organ, isDecision(text), byDefault);
}

/** The profiles of a file. */
export interface Profiles {
  /** All that there are in it. */
  readonly all: readonly Profile[];
  /** The profile at a place: that of the text, of the text that a note belongs to, or else of the file. */
  readonly at: (offset: number) => Profile;
}

/** The profiles of a file: a committee's report may hold resolutions and decisions, and texts of several organs. */
export function profilesIn(draft: Draft, byDefault: Profile = 'ga'): Profiles {
  const file = profileOf(draft, byDefault);
  const texts = new Map(textsOf(draft).map((text) => [text, profileOfText(draft, text, byDefault)]));
  if ([...texts.values()].every((profile) => profile === file)) return { all: [file], at: () => file };
  const ofText = (offset: number): Profile => {
    const text = textAt(draft, offset);
    const within = text && text.span.start <= offset && offset < text.span.end;
    return (within ? texts.get(text) : undefined) ?? file;
  };
  // Notes may stand behind all texts.
  const notes = new Map(
    numberingOf(draft).series.flatMap((series) =>
      Array.from(firstMarkOf(series), ([note, mark]) => [note.placed, ofText(mark.span.start)] as const),
    ),
  );
  return {
    all: [...new Set([file, ...texts.values()])],
    at: (offset) => {
      const placed = blockAt(draft.blocks, offset);
      return (placed?.block.kind === 'note' ? notes.get(placed) : undefined) ?? ofText(offset);
    },
  };
}

function firstOrgan({ texts }: Draft): string | undefined {
  return texts.find((text) => text.enacting)?.enacting?.organ;
}

function settled(
  { frontMatter }: Draft,
  organ: string | undefined,
  decides: boolean,
  byDefault: Profile,
): Profile {
  const named = frontMatter?.profile;
  if (named !== undefined && isProfile(named)) return named;
  if (organ !== undefined && /\bSecurity Council\b/iu.test(organ)) return 'sc';
  if (decides) return 'decision';
  // What organ it is has been said: the setting is for drafts that do not say.
  return byDefault === 'sc' && organ !== undefined && organNamed(organ) !== undefined ? 'ga' : byDefault;
}
