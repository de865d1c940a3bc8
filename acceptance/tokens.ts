import type { Clock, TokenSource } from '../src/world/world.ts';

/** A token is not used any more in the last minutes of its life. */
const MARGIN_MILLISECONDS = 5 * 60_000;

/** Keeps what a source gives while it is good: the Azure CLI takes a second for each. */
export function cachedTokens(source: TokenSource, clock: Clock, onToken: (token: string) => void): TokenSource {
  const kept = new Map<string, Awaited<ReturnType<TokenSource>>>();
  return async (scope) => {
    const known = kept.get(scope);
    if (known !== undefined && known.expiresOnTimestamp - MARGIN_MILLISECONDS > clock.now()) return known;
    const token = await source(scope);
    onToken(token.token);
    kept.set(scope, token);
    return token;
  };
}
