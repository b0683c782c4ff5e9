import type { WireAnswer } from './wire.ts';

/**
 * Until when the exchange wants no more requests, in milliseconds since 1970: Retry-After as seconds from now or as an
 * HTTP date. Null when it is absent or unreadable.
 */
export function retryAfter(headers: WireAnswer['headers'], now: number): number | null {
  const value = headers['retry-after'];
  const text = (typeof value === 'string' ? value : value?.[0])?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1000;
  if (!/^[A-Z][a-z]+,? .* GMT$/.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : date;
}
