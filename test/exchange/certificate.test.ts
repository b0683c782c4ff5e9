import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { certificateExpiry, loadCertificate, refuseExpired } from '../../src/exchange/certificate.ts';
import { openExchange } from '../../src/exchange/client.ts';
import { PoortError } from '../../src/errors.ts';
import { issue, pfxOf } from '../support/certificates.ts';
import { makeCertificates, optionsFor } from './test-server.ts';

const certificates = makeCertificates();
const passphrase = 'zeer geheim';
const pfx = certificates.write('client.pfx', pfxOf(certificates.client, passphrase));
const cert = join(certificates.folder, 'client.pem');
const key = join(certificates.folder, 'client.key');
const missing = join(certificates.folder, 'absent.pfx');
const garbage = certificates.write('garbage.pfx', 'this is no certificate');

afterAll(() => certificates.remove());

function refusal(work: () => unknown): PoortError {
  try {
    work();
  } catch (error) {
    if (error instanceof PoortError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('loadCertificate', () => {
  it('reads PEM and PFX alike, with the pass phrase from the configuration or from a file', () => {
    const passphraseFile = certificates.write('pass.txt', `${passphrase}\n`);
    for (const files of [
      { cert, key },
      { pfx, passphrase },
      { pfx, passphraseFile },
    ]) {
      const loaded = loadCertificate(files);
      expect(loaded.subject).toBe('CN=Fictief systeem');
      const daysLeft = (loaded.validTo.getTime() - Date.now()) / 86_400_000;
      expect(Math.round(daysLeft)).toBe(30);
      expect(certificateExpiry(files)).toEqual(loaded.validTo);
    }
  });

  it.each([
    ['a missing file', { pfx: missing }, 'cannot be read'],
    ['a missing key', { cert, key: missing }, 'exchange.certificate.key'],
    ['a wrong pass phrase', { pfx, passphrase: 'fout' }, 'the pass phrase is wrong'],
    ['no pass phrase', { pfx }, 'it needs a pass phrase'],
    ['a missing pass phrase file', { pfx, passphraseFile: missing }, 'exchange.certificate.passphraseFile'],
    ['a file that is no PFX', { pfx: garbage, passphrase }, 'it is no PFX file'],
    ['a certificate that is none', { cert: garbage, key }, 'it is no PEM certificate'],
    ['a key that is none', { cert, key: garbage }, 'no PEM key'],
  ])('refuses %s', (_, files, text) => {
    const error = refusal(() => loadCertificate(files));
    expect(error.code).toBe('POORT_CERTIFICATE');
    expect(error.detail).toContain('exchange.certificate');
    expect(error.detail).toContain(text);
    expect(error.message).not.toContain(passphrase);
  });

  it('refuses a key that belongs to another certificate', () => {
    const other = certificates.write('other.key', certificates.authority.key);
    expect(refusal(() => loadCertificate({ cert, key: other })).detail).toContain('does not belong');
  });

  it('refuses an old RC2 file and says how to renew it', () => {
    const old = readFileSync(new URL('old-rc2.pfx.base64', import.meta.url), 'utf8');
    const file = certificates.write('old.pfx', Buffer.from(old, 'base64'));
    const error = refusal(() => loadCertificate({ pfx: file, passphrase: 'geheim' }));
    expect(error.detail).toContain('old way');
    expect(error.remedy).toContain('openssl pkcs12 -legacy');
  });

  it('reads an expired certificate, which is refused at the first call', async () => {
    const expired = issue({
      name: 'Verlopen',
      issuer: certificates.authority,
      days: [-10, -1],
      keyOf: certificates.client,
    });
    const files = { cert: certificates.write('expired.pem', expired.cert), key };
    expect(certificateExpiry(files).getTime()).toBeLessThan(Date.now());
    expect(refusal(() => refuseExpired(loadCertificate(files), new Date())).detail).toContain('expired on');
    const client = openExchange({ ...optionsFor(certificates, 1), certificate: files });
    await expect(client.list(1)).rejects.toMatchObject({ code: 'POORT_CERTIFICATE' });
    await client.close();
  });
});

describe('the authority of the exchange', () => {
  it('must be a file with a certificate', () => {
    const options = optionsFor(certificates, 1);
    expect(refusal(() => openExchange({ ...options, ca: missing })).code).toBe('POORT_FILE_UNREADABLE');
    expect(refusal(() => openExchange({ ...options, ca: garbage })).code).toBe('POORT_CONFIG_INVALID');
  });
});

describe('the addresses of the exchange', () => {
  it('must be https: without it our certificate and the messages would travel in the open', () => {
    const options = { ...optionsFor(certificates, 1), status: 'http://localhost:1/v3' };
    expect(refusal(() => openExchange(options))).toMatchObject({
      code: 'POORT_CONFIG_INVALID',
      detail: 'exchange.status: the address must begin with https.',
    });
  });
});
