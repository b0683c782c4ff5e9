import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** A certificate with its key, in PEM. */
export interface Issued {
  readonly cert: string;
  readonly key: string;
}

interface Wanted {
  readonly name: string;
  readonly issuer?: Issued;
  readonly authority?: boolean;
  readonly days?: readonly [from: number, to: number];
  /** Takes the key of another certificate: making one costs a tenth of a second. */
  readonly keyOf?: Issued;
}

let serial = 1;

/** Makes a certificate for localhost, signed by its issuer or by itself. Days count from today. */
export function issue({ name, issuer, authority = false, days = [-1, 30], keyOf }: Wanted): Issued {
  const key = keyOf?.key ?? newKey();
  const privateKey = forge.pki.privateKeyFromPem(key);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(privateKey.n, privateKey.e);
  certificate.serialNumber = (serial++).toString(16).padStart(4, '0');
  certificate.validity.notBefore = daysFromNow(days[0]);
  certificate.validity.notAfter = daysFromNow(days[1]);
  const subject = [{ name: 'commonName', value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(
    issuer === undefined ? subject : forge.pki.certificateFromPem(issuer.cert).subject.attributes,
  );
  certificate.setExtensions([
    { name: 'basicConstraints', cA: authority, critical: true },
    ...(authority
      ? [{ name: 'keyUsage', keyCertSign: true, critical: true }]
      : [
          {
            name: 'subjectAltName',
            altNames: [
              { type: 2, value: 'localhost' },
              { type: 7, ip: '127.0.0.1' },
            ],
          },
        ]),
  ]);
  certificate.sign(
    issuer === undefined ? privateKey : forge.pki.privateKeyFromPem(issuer.key),
    forge.md.sha256.create(),
  );
  return { cert: forge.pki.certificateToPem(certificate), key };
}

/** The same as a PFX, protected with AES as today's tools do it. */
export function pfxOf({ cert, key }: Issued, passphrase: string): Buffer {
  const store = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(key),
    [forge.pki.certificateFromPem(cert)],
    passphrase,
    { algorithm: 'aes256' },
  );
  return Buffer.from(forge.asn1.toDer(store).getBytes(), 'binary');
}

function newKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }).privateKey;
}

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
