import type { Day } from '../../../calendar.ts';
import type { CDT_Omvang, CDT_Product } from '../../generated/ijw-3.2/ijw.ts';
import type { MessageContent } from '../../message.ts';
import { elementAt, places, type Place } from '../place.ts';

/** The messages with products that are assigned (301), requested (315) or asked to be changed (317). */
export type Assignment = MessageContent['JW301' | 'WMO301'];
export type Request = MessageContent['JW315' | 'WMO315'];
export type ChangeRequest = MessageContent['JW317' | 'WMO317'];

interface Sized {
  readonly Product?: CDT_Product;
  readonly Omvang?: CDT_Omvang;
  readonly Budget?: number;
}

/** A product with its run and size: the same facts stand in 301, 315 and 317 under other names. */
export interface ProductRecord {
  readonly at: Place<unknown>;
  readonly product: CDT_Product | undefined;
  readonly omvang: CDT_Omvang | undefined;
  readonly budget: number | undefined;
  readonly begin: Day;
  readonly end: Day | undefined;
  /** Where its end date, product, size and budget stand, or should stand. */
  readonly endAt: () => Place<unknown>;
  readonly productAt: () => Place<unknown>;
  readonly omvangAt: () => Place<unknown>;
  readonly budgetAt: () => Place<unknown>;
}

/** The assigned products of a 301. */
export function assignedProducts(message: Place<Assignment>): readonly ProductRecord[] {
  return places(message, 'Client/ToegewezenProducten/ToegewezenProduct').map(assignedRecord);
}

/** One of them. */
export function assignedRecord(
  at: Place<Assignment['Client']['ToegewezenProducten']['ToegewezenProduct'][number]>,
): ProductRecord {
  return productRecord(at, at.value.Ingangsdatum, at.value.Einddatum, () => elementAt(at, 'Einddatum'));
}

/** The requested products of a 315. */
export function requestedProducts(message: Place<Request>): readonly ProductRecord[] {
  return places(message, 'Client/AangevraagdeProducten/AangevraagdProduct').map((at) =>
    productRecord(at, at.value.ToewijzingIngangsdatum, at.value.ToewijzingEinddatum, () =>
      elementAt(at, 'ToewijzingEinddatum'),
    ),
  );
}

/** The new products of a 317. */
export function newProducts(message: Place<ChangeRequest>): readonly ProductRecord[] {
  return places(message, 'Client/Verzoek/NieuweProducten/NieuwProduct').map((at) =>
    productRecord(at, at.value.GewensteIngangsdatum, at.value.Einddatum, () => elementAt(at, 'Einddatum')),
  );
}

/** The products to be changed and the new ones of a 317; the former never name their product. */
export function wishedProducts(message: Place<ChangeRequest>): readonly ProductRecord[] {
  const changed = places(message, 'Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct').map((at) =>
    productRecord(at, at.value.GewensteIngangsdatum, at.value.Einddatum, () => elementAt(at, 'Einddatum')),
  );
  return [...changed, ...newProducts(message)];
}

function productRecord(
  at: Place<Sized>,
  begin: Day,
  end: Day | undefined,
  endAt: () => Place<unknown>,
): ProductRecord {
  return {
    at,
    product: at.value.Product,
    omvang: at.value.Omvang,
    budget: at.value.Budget,
    begin,
    end,
    endAt,
    productAt: () => elementAt(at, 'Product'),
    omvangAt: () => elementAt(at, 'Omvang'),
    budgetAt: () => elementAt(at, 'Budget'),
  };
}
