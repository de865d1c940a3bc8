import { constants } from 'node:os';
import type { Fault } from './fault.ts';
import { CERTIFICATE_CODES, CONNECT_CODES, STREAM_CODES } from './node-codes.ts';
import type { Target } from './requests.ts';

interface Break {
  /** `before`: Azure never gets the request. `after`: it does, and the answer is lost. */
  readonly when: 'before' | 'after';
  readonly afterSeconds?: number;
  readonly message?: string;
  readonly syscall?: string;
}

/** The connection breaks, in the words of the clients of Node. */
function broken(code: string, { when, afterSeconds, message, ...rest }: Break): Fault {
  const breaksWith = Object.assign(new Error(message ?? `The connection broke: ${code}.`), { code, ...rest });
  return {
    name: `transport error ${code}${when === 'after' ? ', once Azure has the request' : ''}`,
    named: new RegExp(`${code}|not trusted|no answer`, 'i'),
    befall: () => ({ breaksWith, when, ...(afterSeconds === undefined ? {} : { afterSeconds }) }),
  };
}

/** One of each class: before there is a connection, in TLS, in the parser of HTTP, in the middle of it, and one that nobody knows. */
export const TRANSPORT_CLASSES: readonly Fault[] = [
  broken('ENOTFOUND', { when: 'before', syscall: 'getaddrinfo' }),
  broken('ETIMEDOUT', { when: 'before', syscall: 'connect' }),
  {
    ...broken('UND_ERR_CONNECT_TIMEOUT', { when: 'before', afterSeconds: 10, message: 'No connection within 10 s.' }),
    name: 'packets dropped, so that no connection comes about',
  },
  broken('EADDRNOTAVAIL', { when: 'before' }),
  broken('EPROTO', { when: 'before', message: 'write EPROTO 00:error:0A00010B:SSL routines::wrong version number' }),
  broken('ERR_SSL_WRONG_VERSION_NUMBER', { when: 'before' }),
  broken('SELF_SIGNED_CERT_IN_CHAIN', { when: 'before' }),
  broken('HPE_INVALID_CONSTANT', { when: 'after', message: 'Parse Error: Expected HTTP/' }),
  broken('EPIPE', { when: 'before' }),
  broken('A_CODE_OF_TOMORROW', { when: 'after' }),
];

/** The look at the cluster, and the PUT of the pool. */
function isOneReadOrWrite({ like, nth }: Target): boolean {
  return (
    nth === 1 && /^GET management\.\S+\/managedClusters\/[^/]+$|^PUT management\.\S+\/agentPools\/[^/]+$/i.test(like)
  );
}

/** Every code that Node documents: those with which no connection comes about before the request leaves, the others after. */
export const EVERY_CODE: readonly Fault[] = [
  ...[...CERTIFICATE_CODES, ...CONNECT_CODES].map((code: string) => broken(code, { when: 'before' })),
  ...[...Object.keys(constants.errno), ...STREAM_CODES].map((code) => broken(code, { when: 'after' })),
].map((fault) => ({ ...fault, name: `every code: ${fault.name}`, meets: isOneReadOrWrite }));
