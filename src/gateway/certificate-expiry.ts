import { loadCertificate } from '../exchange/certificate.ts';
import type { Gateway } from './open.ts';

/**
 * Seconds until our certificate expires (negative when it has), read from disk now, so that a renewed one is seen
 * without a restart; null when it cannot be read or used.
 */
export function secondsUntilExpiry({ configuration }: Gateway): number | null {
  try {
    return (loadCertificate(configuration.exchange.certificate).validTo.getTime() - Date.now()) / 1000;
  } catch {
    return null;
  }
}
