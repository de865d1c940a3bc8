import type { WireRequest } from '../wire.ts';
import type { IdTokenRequest } from './id-token.ts';

/** The audience that Microsoft Entra wants. https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const ENTRA_AUDIENCE = 'api://AzureADTokenExchange';

/**
 * Asks for an id token as a job does. https://docs.github.com/actions/reference/security/oidc
 * @throws {Error} when the endpoint gives none, or what `send` throws
 */
export async function askIdToken(
  { url, token }: IdTokenRequest,
  send: (request: WireRequest) => Promise<{ readonly status: number; readonly body: string }>,
  audience = ENTRA_AUDIENCE,
): Promise<string> {
  const { status, body } = await send({
    method: 'GET',
    url: `${url}&audience=${encodeURIComponent(audience)}`,
    headers: { authorization: `Bearer ${token}` },
    body: '',
  });
  if (status !== 200) throw new Error(`The id-token endpoint answered ${status}: ${body}`);
  const { value } = JSON.parse(body) as { value?: unknown };
  if (typeof value !== 'string') throw new Error('The id-token endpoint answered without a token.');
  return value;
}
