/** Whether nine digits pass the eleven test for a burgerservicenummer. */
export function passesElevenTest(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn) || bsn === '000000000') return false;
  const digits = Array.from(bsn, Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** A BSN as it may be shown where a person does not need all of it: `*****1234`. */
export function maskBsn(bsn: string): string {
  return bsn.length <= 4 ? '*****' : `*****${bsn.slice(-4)}`;
}

/** Whether a BSN is fictive: test environments take no others (BRS18, IB015). */
export function isFictive(bsn: string): boolean {
  return bsn.startsWith('9999');
}
