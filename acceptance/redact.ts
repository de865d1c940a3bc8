import { isIPv4, isIPv6 } from 'node:net';

/** Takes out of a text what names somebody or opens something; the same is replaced by the same. */
export interface Redaction {
  readonly redact: (text: string) => string;
  /** Has this token never come through, whatever it looks like. */
  readonly addToken: (token: string) => void;
}

interface Kind {
  readonly pattern: RegExp;
  /** Whether it says nothing about anybody. */
  readonly isKept?: (found: string) => boolean;
  /** @param number of those of its kind, from 1 */
  readonly replacement: (number: number, found: string) => string;
}

/** Ranges that anybody may have, and those that mean the same everywhere. https://www.rfc-editor.org/rfc/rfc6890 */
const PRIVATE_IPV4 =
  /^(?:0|10|127|255|172\.(?:1[6-9]|2\d|3[01])|192\.168|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
/** Azure's own, for probes and DNS. https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const AZURE_IPV4 = '168.63.129.16';
const PRIVATE_IPV6 = /^(?:::1?$|f[cd]|fe80)/i;

const KINDS: readonly Kind[] = [
  { pattern: /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, replacement: () => '(token)' },
  { pattern: /(?<=\bBearer\s+)[^\s"]+/gi, replacement: () => '(token)' },
  // The signature of a URL under which Azure tells of an operation.
  { pattern: /(?<=(?:[?&]|\\u0026)(?:c|s|h|sig|code|[a-z_]*token)=)[^&"\\\s]+/gi, replacement: () => 'redacted' },
  // Resource Manager's own operations have no GUID, but a text with the group and more, encoded.
  {
    pattern: /(?<=\/operationresults\/)[\w-]{37,}/gi,
    replacement: (number) => `operation-${number}`,
  },
  // GUIDs, also without their hyphens.
  { pattern: /(?<![0-9a-f])[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?![0-9a-f])/gi, replacement: guidOf },
  // The uid that AKS gives a cluster.
  { pattern: /(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/gi, replacement: (number) => hexOf(number, 24) },
  { pattern: /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g, replacement: (number) => `person-${number}@example.com` },
  // The host of an API server begins with letters that no other cluster has.
  { pattern: /[a-z0-9-]+(?=\.(?:portal\.)?hcp\.)/gi, replacement: (number) => `cluster-${number}` },
  {
    pattern: /(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\w)/g,
    isKept: (found) => !isIPv4(found) || PRIVATE_IPV4.test(found) || found === AZURE_IPV4,
    // Of the block that no network on the Internet has. https://www.rfc-editor.org/rfc/rfc2544
    replacement: (number) => `198.18.${number >> 8}.${number & 0xff}`,
  },
  {
    pattern: /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi,
    isKept: (found) => !isIPv6(found) || PRIVATE_IPV6.test(found),
    // https://www.rfc-editor.org/rfc/rfc3849
    replacement: (number) => `2001:db8::${number.toString(16)}`,
  },
];

/** @param names that are taken out where they are a whole text: the subscription's, that of who is signed in */
export function createRedaction(names: readonly string[] = []): Redaction {
  const tokens = new Set<string>();
  const numbers = KINDS.map(() => new Map<string, number>());

  return {
    addToken: (token) => void tokens.add(token),
    redact: (text) => {
      let left = text;
      for (const token of tokens) left = left.replaceAll(token, '(token)');
      for (const [index, name] of names.entries())
        left = left.replaceAll(JSON.stringify(name), JSON.stringify(`name-${index + 1}`));
      for (const [index, kind] of KINDS.entries())
        left = replacedIn(left, kind, numbers[index] ?? new Map<string, number>());
      return left;
    },
  };
}

function replacedIn(text: string, { pattern, isKept, replacement }: Kind, numbers: Map<string, number>): string {
  return text.replace(pattern, (found) => {
    if (isKept?.(found) === true) return found;
    // Azure writes ids in either case, and GUIDs with and without hyphens.
    const key = found.toLowerCase().replaceAll('-', '');
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return replacement(number, found);
  });
}

function hexOf(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

function guidOf(number: number, found: string): string {
  return found.includes('-') ? `00000000-0000-0000-0000-${hexOf(number, 12)}` : hexOf(number, 32);
}
