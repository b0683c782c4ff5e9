import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import forge from 'node-forge';

const files = [
  'ca.pem',
  'server.pem',
  'server.key',
  'client.pem',
  'client.key',
  'client.pfx',
  'client.passphrase',
  'other-ca.pem',
  'other-client.pem',
  'other-client.key',
  'expired-client.pem',
  'expired-client.key',
] as const;

/** What the server itself needs. */
export interface ServerCertificates {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/**
 * The test certificates in `dir/certificates`: those that are there when all are and they hold for another week, else
 * a new set (own authority, server for localhost, client as PEM and PFX, and two clients that must be refused).
 */
export function certificatesIn(dir: string): ServerCertificates {
  const folder = join(dir, 'certificates');
  if (!usable(folder)) make(dir, folder);
  const read = (name: (typeof files)[number]): string => readFileSync(join(folder, name), 'utf8');
  return { ca: read('ca.pem'), cert: read('server.pem'), key: read('server.key') };
}

function usable(folder: string): boolean {
  if (!files.every((name) => existsSync(join(folder, name)))) return false;
  const nextWeek = Date.now() + 7 * dayLength;
  return ['ca.pem', 'server.pem', 'client.pem'].every((name) => {
    try {
      return Date.parse(new X509Certificate(readFileSync(join(folder, name))).validTo) > nextWeek;
    } catch {
      return false;
    }
  });
}

const dayLength = 86_400_000;

interface Holder {
  readonly certificate: forge.pki.Certificate;
  readonly pem: string;
  readonly key: string;
}

/** Makes the whole set beside its place and moves it there, so that a killed start leaves no half set. */
function make(dir: string, folder: string): void {
  const draft = join(dir, `certificates.${process.pid}.draft`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const ca = issue('Berichtenpoort simulator test CA', null, { authority: true });
  const server = issue('localhost', ca, { server: true });
  const client = issue('Berichtenpoort simulator client', ca, {});
  // Those that must be refused share a key: keys take most of the time.
  const refused = makeKeys();
  const otherCa = issue('Another test CA', null, { authority: true }, refused);
  const other = issue('Client of another CA', otherCa, {}, refused);
  const expired = issue('Expired client', ca, { validDays: -1 }, refused);
  const passphrase = randomBytes(12).toString('hex');
  const content: Record<(typeof files)[number], string | Buffer> = {
    'ca.pem': ca.pem,
    'server.pem': server.pem,
    'server.key': server.key,
    'client.pem': client.pem,
    'client.key': client.key,
    'client.pfx': pfx(client, ca, passphrase),
    'client.passphrase': passphrase,
    'other-ca.pem': otherCa.pem,
    'other-client.pem': other.pem,
    'other-client.key': other.key,
    'expired-client.pem': expired.pem,
    'expired-client.key': expired.key,
  };
  for (const name of files) writeFileSync(join(draft, name), content[name], { mode: 0o600 });
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

interface Keys {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** By node itself, in a tenth of a second; node-forge would take seconds. */
function makeKeys(): Keys {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

function issue(
  commonName: string,
  issuer: Holder | null,
  options: { authority?: boolean; server?: boolean; validDays?: number },
  { privateKey, publicKey }: Keys = makeKeys(),
): Holder {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = `00${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(Date.now() - 30 * dayLength);
  certificate.validity.notAfter = new Date(Date.now() + (options.validDays ?? 3650) * dayLength);
  const subject = [{ name: 'commonName', value: commonName }];
  certificate.setSubject(subject);
  certificate.setIssuer(issuer === null ? subject : issuer.certificate.subject.attributes);
  certificate.setExtensions(extensionsFor(options));
  const signer = forge.pki.privateKeyFromPem(issuer === null ? privateKey : issuer.key);
  certificate.sign(signer, forge.md.sha256.create());
  return { certificate, pem: forge.pki.certificateToPem(certificate), key: privateKey };
}

function extensionsFor(options: { authority?: boolean; server?: boolean }): object[] {
  if (options.authority === true) {
    return [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      { name: 'subjectKeyIdentifier' },
    ];
  }
  const names = [
    { type: 2, value: 'localhost' },
    { type: 7, ip: '127.0.0.1' },
  ];
  return [
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', serverAuth: options.server === true, clientAuth: options.server !== true },
    ...(options.server === true ? [{ name: 'subjectAltName', altNames: names }] : []),
  ];
}

function pfx(client: Holder, ca: Holder, passphrase: string): Buffer {
  const key = forge.pki.privateKeyFromPem(client.key);
  const asn1 = forge.pkcs12.toPkcs12Asn1(key, [client.certificate, ca.certificate], passphrase, {
    algorithm: 'aes256',
    friendlyName: 'client',
  });
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}
