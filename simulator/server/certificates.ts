import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import type { SecureContext } from 'node:tls';
import forge from 'node-forge';

const DAY = 24 * 60 * 60 * 1000;

/** A certificate authority of one's own, which vouches for any host. */
export interface Authority {
  /** PEM, for NODE_EXTRA_CA_CERTS. */
  readonly certificate: string;
  readonly contextFor: (host: string) => SecureContext;
}

interface Key {
  readonly pem: string;
  readonly public: forge.pki.rsa.PublicKey;
}

/** Node makes the key, forge the certificates: forge alone takes seconds for a key. */
function newKey(): Key {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = createPrivateKey(privateKey.export({ type: 'pkcs1', format: 'pem' })).export({
    type: 'pkcs1',
    format: 'pem',
  });
  const parsed = forge.pki.privateKeyFromPem(pem.toString());
  return { pem: pem.toString(), public: forge.pki.setRsaPublicKey(parsed.n, parsed.e) };
}

function newCertificate(commonName: string, key: Key, serial: number): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = key.public;
  // DER allows a whole number no leading zero byte.
  certificate.serialNumber = `01${serial.toString(16).padStart(14, '0')}`;
  // TLS goes by the machine's clock, whatever time the simulated cloud has. A day of slack for clocks that differ.
  certificate.validity.notBefore = new Date(Date.now() - DAY);
  certificate.validity.notAfter = new Date(Date.now() + 30 * DAY);
  certificate.setSubject([{ name: 'commonName', value: commonName }]);
  return certificate;
}

/** Forge lays out what is signed and Node signs it: forge's own arithmetic takes seconds where it is not optimized, as in a test runner. */
function signCertificate(certificate: forge.pki.Certificate, key: Key): void {
  const signer = {
    sign: () => {
      const laidOut = Buffer.from(forge.asn1.toDer(certificate.tbsCertificate).getBytes(), 'latin1');
      return sign('sha256', laidOut, key.pem).toString('latin1');
    },
  };
  certificate.sign(signer as unknown as forge.pki.rsa.PrivateKey, forge.md.sha256.create());
}

let authority: Authority | undefined;

/** The process's authority: its keys live as long as the process and never touch the disk. */
export function theAuthority(): Authority {
  authority ??= createAuthority();
  return authority;
}

function createAuthority(): Authority {
  const key = newKey();
  const leafKey = newKey();
  const root = newCertificate('aks-subnet-pool simulator', key, 1);
  root.setIssuer(root.subject.attributes);
  root.setExtensions([
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  signCertificate(root, key);
  const certificate = forge.pki.certificateToPem(root);

  const contexts = new Map<string, SecureContext>();
  const issue = (host: string): SecureContext => {
    const leaf = newCertificate(host, leafKey, contexts.size + 2);
    leaf.setIssuer(root.subject.attributes);
    leaf.setExtensions([
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
      { name: 'authorityKeyIdentifier', keyIdentifier: root.generateSubjectKeyIdentifier().getBytes() },
    ]);
    signCertificate(leaf, key);
    return createSecureContext({ key: leafKey.pem, cert: `${forge.pki.certificateToPem(leaf)}${certificate}` });
  };
  return {
    certificate,
    contextFor: (host) => {
      const context = contexts.get(host) ?? issue(host);
      contexts.set(host, context);
      return context;
    },
  };
}
