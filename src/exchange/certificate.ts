import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls';
import type { Configuration } from '../config/schema.ts';
import { PoortError } from '../errors.ts';

/** Where the certificate lies: `exchange.certificate` of the configuration. */
export type CertificateFiles = Configuration['exchange']['certificate'];

/** Our system certificate, proven to be usable for TLS. It may have expired: see refuseExpired. */
export interface ClientCertificate {
  readonly tls: CertificateMaterial;
  readonly subject: string;
  readonly validFrom: Date;
  readonly validTo: Date;
}

type CertificateMaterial = { readonly passphrase?: string } & (
  { readonly pfx: Buffer } | { readonly cert: Buffer; readonly key: Buffer }
);

/**
 * Reads a PFX, or a PEM certificate with its key, and lets OpenSSL prove that it can be used. One system certificate
 * belongs to one AGB code. Throws POORT_CERTIFICATE with the key of the configuration and the cause.
 */
export function loadCertificate(files: CertificateFiles): ClientCertificate {
  const tls = materialOf(files);
  let context: SecureContext;
  try {
    context = createSecureContext(tls);
  } catch (cause) {
    throw refused(files, causeOf(cause, tls, passphraseGiven(files)), cause);
  }
  const leaf = leafOf(context);
  if (leaf === undefined) throw refused(files, 'it holds no certificate.');
  return {
    tls,
    subject: leaf.subject,
    validFrom: new Date(leaf.validFrom),
    validTo: new Date(leaf.validTo),
  };
}

/** The instant from which the certificate is worthless; read from disk each time. Throws POORT_CERTIFICATE. */
export function certificateExpiry(files: CertificateFiles): Date {
  return loadCertificate(files).validTo;
}

/** Throws POORT_CERTIFICATE when the certificate has expired, so that nobody waits on a refusal without a reason. */
export function refuseExpired(certificate: ClientCertificate, now: Date): void {
  if (now < certificate.validTo) return;
  throw new PoortError(
    'POORT_CERTIFICATE',
    `exchange.certificate: ${certificate.subject} expired on ${certificate.validTo.toISOString().slice(0, 10)}.`,
  );
}

function materialOf(files: CertificateFiles): CertificateMaterial {
  const passphrase = passphraseOf(files);
  const secret = passphrase === undefined ? {} : { passphrase };
  if (files.pfx !== undefined) return { pfx: contentOf('pfx', files.pfx), ...secret };
  if (files.cert === undefined || files.key === undefined) {
    throw new PoortError('POORT_CERTIFICATE', 'exchange.certificate: give pfx, or cert and key.');
  }
  return { cert: contentOf('cert', files.cert), key: contentOf('key', files.key), ...secret };
}

function passphraseOf(files: CertificateFiles): string | undefined {
  if (files.passphraseFile === undefined) return files.passphrase;
  return contentOf('passphraseFile', files.passphraseFile)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

function passphraseGiven(files: CertificateFiles): boolean {
  return files.passphrase !== undefined || files.passphraseFile !== undefined;
}

function contentOf(key: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new PoortError('POORT_CERTIFICATE', `exchange.certificate.${key}: ${file} cannot be read.`, {
      cause,
    });
  }
}

/** What TLS itself would show to the exchange: right for every kind of key, and for files with a chain in any order. */
function leafOf(secureContext: SecureContext): X509Certificate | undefined {
  const socket = new TLSSocket(new Socket(), { secureContext });
  try {
    const shown = socket.getCertificate();
    return shown !== null && 'raw' in shown ? new X509Certificate(shown.raw) : undefined;
  } finally {
    socket.destroy();
  }
}

function refused(files: CertificateFiles, why: string, cause?: unknown): PoortError {
  const where = files.pfx === undefined ? `cert: ${String(files.cert)}` : `pfx: ${files.pfx}`;
  return new PoortError('POORT_CERTIFICATE', `exchange.certificate.${where}: ${why}`, { cause });
}

/** The cause in words; OpenSSL's own words name no file and no key. */
function causeOf(error: unknown, tls: CertificateMaterial, passphrase: boolean): string {
  const text = String(error);
  if ('key' in tls && !keyOpens(tls)) {
    return passphrase
      ? 'the key cannot be opened: the pass phrase is wrong, or the file is no PEM key.'
      : 'the key cannot be opened: give its passphrase or passphraseFile, or the file is no PEM key.';
  }
  if (/mac verify failure|bad decrypt/i.test(text)) {
    return passphrase
      ? 'the pass phrase is wrong.'
      : 'it needs a pass phrase: give passphrase or passphraseFile.';
  }
  if (/unsupported/i.test(text)) {
    return 'it is protected in an old way (RC2 or 3DES) that is not read any more: renew it with `openssl pkcs12 -legacy` as below.';
  }
  if (/key values mismatch/i.test(text)) return 'the key does not belong to the certificate.';
  return 'pfx' in tls ? 'it is no PFX file.' : 'it is no PEM certificate.';
}

function keyOpens(tls: { readonly key: Buffer; readonly passphrase?: string }): boolean {
  try {
    createPrivateKey({
      key: tls.key,
      ...(tls.passphrase === undefined ? {} : { passphrase: tls.passphrase }),
    });
    return true;
  } catch {
    return false;
  }
}
