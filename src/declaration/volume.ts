import type { Eenheid } from '../care/types.ts';
import { roundHalfUp, type Cents } from '../money.ts';

/** Care on one key, added up: `volume` in `eenheid`, `tarief` in cents per `tariefEenheid` (null for euro). */
export interface CareTotal {
  readonly volume: number;
  readonly eenheid: Eenheid;
  readonly tarief: Cents | null;
  readonly tariefEenheid: Eenheid;
}

/** What a prestatie says of volume and money. */
export interface DeclaredAmount {
  readonly volume: number;
  readonly eenheid: Eenheid;
  readonly productTarief: Cents | null;
  readonly bedrag: Cents;
}

/**
 * Volume, tariff and amount of a total in the unit it is declared in, as chosen by `declaredUnit`. Amounts in cents,
 * rounded half up once. Zero care gives volume zero.
 */
export function declaredAmount(total: CareTotal, eenheid: Eenheid): DeclaredAmount {
  // CS339, CD087: in euro the volume is the amount, and there is no tariff.
  if (eenheid === '83') return { volume: total.volume, eenheid, productTarief: null, bedrag: total.volume };
  const tarief = total.tarief ?? 0;
  if (eenheid === '04') return plain(hoursOf(total), eenheid, tarief);
  if (eenheid === '01' && total.tariefEenheid === '04') {
    const minutes = minutesOf(total);
    // TR346: the minute tariff is rounded for show; the amount comes from the hour tariff.
    return {
      volume: minutes,
      eenheid,
      productTarief: roundHalfUp(tarief, 60),
      bedrag: roundHalfUp(tarief * minutes, 60),
    };
  }
  return plain(eenheid === '01' ? minutesOf(total) : total.volume, eenheid, tarief);
}

/** Whole hours of a number of minutes, rounded once over the line, with a minimum of one hour (IV079). */
export function hoursOfMinutes(minutes: number): number {
  return minutes === 0 ? 0 : Math.max(1, roundHalfUp(minutes, 60));
}

function hoursOf(total: CareTotal): number {
  return total.eenheid === '04' ? total.volume : hoursOfMinutes(total.volume);
}

function minutesOf(total: CareTotal): number {
  return total.eenheid === '04' ? total.volume * 60 : total.volume;
}

function plain(volume: number, eenheid: Eenheid, tarief: Cents): DeclaredAmount {
  return { volume, eenheid, productTarief: tarief, bedrag: volume * tarief };
}
