import type { Day } from '../calendar.ts';
import type { Configuration } from '../config/schema.ts';
import { PoortError } from '../errors.ts';
import { openStandard, type Standard } from '../standard/catalogue.ts';
import type { MessageType } from '../standard/message.ts';
import { releasesFrom } from '../standard/releases.ts';
import { releaseChanges, standardOf } from './release.ts';

/** A message that the gateway must be able to read or write. */
export interface NeededMessage {
  readonly type: MessageType;
  readonly release: string;
}

const typesOf = {
  jw: ['JW301', 'JW302', 'JW323', 'JW325'],
  wmo: ['WMO301', 'WMO302', 'WMO323', 'WMO325'],
} as const satisfies Record<string, readonly MessageType[]>;

/** Every message of the laws of the payers, in the release that is in force today and in those that come. */
export function neededMessages(
  configuration: Configuration,
  standard: Standard,
  today: Day,
): NeededMessage[] {
  const laws = [...new Set(configuration.payers.flatMap((payer) => payer.domains))];
  const changes = releaseChanges(configuration, standard);
  return laws.flatMap((law) =>
    releasesFrom(changes, standardOf(law), today).flatMap((release) =>
      typesOf[law].map((type) => ({ type, release })),
    ),
  );
}

/** The XSDs alone. Throws POORT_STANDARD_BROKEN. */
export function standardState(xsdDir?: string): string {
  return shownReleases(openStandard(xsdDir === undefined ? {} : { xsdDir }));
}

/** The XSDs, and whether those that the gateway needs are there and work. Throws POORT_STANDARD_BROKEN. */
export function neededState(standard: Standard, needed: readonly NeededMessage[]): string {
  const missing = needed.flatMap(({ type, release }) => faultOf(standard, type, release));
  if (missing.length > 0) throw new PoortError('POORT_STANDARD_BROKEN', missing.join(' '));
  return shownReleases(standard);
}

function faultOf(standard: Standard, type: MessageType, release: string): readonly string[] {
  try {
    standard.prepare(type, release);
    return [];
  } catch (thrown) {
    if (thrown instanceof PoortError) return [thrown.detail];
    throw thrown;
  }
}

function shownReleases({ messages }: Standard): string {
  const folders = [...new Set(messages.map(({ folder }) => folder))].sort();
  return `${messages.length} messages of ${folders.join(', ')}`;
}
