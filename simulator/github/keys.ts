import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

let pair: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;

/** GitHub's signing key: one for the process, since making one takes longer than everything else here. */
export function signingKeys(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  pair ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  return pair;
}
