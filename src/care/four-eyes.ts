/** Whether two names are of the same person: small and capital letters and spaces make no difference. */
export function samePerson(a: string, b: string): boolean {
  return written(a) === written(b);
}

function written(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
