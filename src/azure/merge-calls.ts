import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';

type GetToken = (scopes: string | string[], options: GetTokenOptions) => Promise<AccessToken>;

/** Calls for the same token at the same time share one exchange; each still ends with its own signal. */
export function mergeCalls(signal: AbortSignal, getToken: GetToken): TokenCredential {
  const running = new Map<string, Promise<AccessToken>>();
  return {
    async getToken(scopes, options = {}) {
      signal.throwIfAborted();
      const key = JSON.stringify([scopes, options.claims, options.enableCae, options.tenantId]);
      const shared = running.get(key) ?? getToken(scopes, options);
      running.set(key, shared);
      const forget = (): void => {
        if (running.get(key) === shared) running.delete(key);
      };
      shared.then(forget, forget);
      return endsWith(options.abortSignal, shared);
    },
  };
}

function endsWith<Value>(signal: GetTokenOptions['abortSignal'], promise: Promise<Value>): Promise<Value> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal instanceof AbortSignal ? (signal.reason as Error) : new DOMException('Aborted', 'AbortError'));
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
