/** Ids and signatures that look random and are the same in every run with the same seed. */
export interface Random {
  guid(): string;
  hex(length: number): string;
  base64url(length: number): string;
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Taken once: inside a test's own context every look at a global is slow. */
const { floor, imul } = Math;
const HEX = '0123456789abcdef';

/** Mulberry32: 32 bits of state are plenty for ids. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const from = (alphabet: string, length: number): string => {
    let text = '';
    while (text.length < length) text += alphabet.charAt(floor(next() * alphabet.length));
    return text;
  };
  const hex = (length: number): string => from(HEX, length);
  return {
    hex,
    base64url: (length) => from(BASE64URL, length),
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
