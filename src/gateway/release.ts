import type { Day } from '../calendar.ts';
import type { Configuration } from '../config/schema.ts';
import type { Domain } from '../prestatie-key.ts';
import type { Standard } from '../standard/catalogue.ts';
import type { MessageType } from '../standard/message.ts';
import type { MessageModel, StandardName } from '../standard/model/model.ts';
import { carriedReleases, releaseOn, type ReleaseChange } from '../standard/releases.ts';

const keys = { ijw: 'iJw', iwmo: 'iWmo', iwlz: 'iWlz' } as const satisfies Record<
  keyof Configuration['releases'],
  StandardName
>;

/** The standard in which care under a law is declared. */
export function standardOf(domain: Domain): StandardName {
  return domain === 'jw' ? 'iJw' : 'iWmo';
}

/** When which release comes into force: what is carried, and then what the configuration says. */
export function releaseChanges(
  { releases }: Pick<Configuration, 'releases'>,
  standard: Standard,
): readonly ReleaseChange[] {
  const configured = (Object.keys(keys) as (keyof typeof keys)[]).flatMap((key) =>
    releases[key].map((change) => ({ standard: keys[key], ...change })),
  );
  return [...carriedReleases(standard.messages), ...configured];
}

/**
 * The model after which a message that starts something is written on a day. A return does not ask: it follows what it
 * answers. Throws POORT_STANDARD_BROKEN when xsdDir does not hold the release.
 */
export function modelOn(
  { configuration, standard }: { readonly configuration: Configuration; readonly standard: Standard },
  type: MessageType,
  day: Day,
): MessageModel {
  const { standard: name } = standard.model(type);
  return standard.model(type, releaseOn(releaseChanges(configuration, standard), name, day));
}

/** How a message of a model is kept in the store: `ijw`, `3.2`. */
export function keptRelease({ standard, release }: MessageModel): { standard: string; release: string } {
  return { standard: standard.toLowerCase(), release };
}
