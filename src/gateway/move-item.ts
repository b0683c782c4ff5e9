import type { Trx } from '../store/db.ts';
import { applyEvent, type UitvalChange } from '../store/uitval.ts';
import type { ItemEvent } from '../uitval/follow-up.ts';
import { after } from '../uitval/life-cycle.ts';
import type { UitvalItem } from '../uitval/types.ts';

/** Who moves an item when no person does. */
export const program = 'berichtenpoort';

/**
 * Moves an item by one event, in the caller's transaction, and gives the item as it is then. Null when the event is not
 * possible or somebody else moved the item first: then nothing is written.
 */
export async function moveItem<Item extends UitvalItem>(
  trx: Trx,
  { item, event, reason }: ItemEvent & { readonly item: Item },
  by: string,
  change: UitvalChange = {},
): Promise<Item | null> {
  const moved = movedBy(item, event);
  if (moved === null) return null;
  const { state, attempt } = moved;
  const written = await applyEvent(trx, item.id, { kind: event, by, reason }, state, item.state, {
    attempt,
    ...change,
  });
  return written ? moved : null;
}

/** The item as it would be after an event; null when the event is not possible. */
export function movedBy<Item extends UitvalItem>(item: Item, event: ItemEvent['event']): Item | null {
  const standing = after(item, event);
  return standing === null ? null : { ...item, ...standing };
}
