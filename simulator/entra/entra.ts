import type { Cloud } from '../cloud/cloud.ts';
import { GRAPH_HOST, loginHostOf } from '../cloud/hosts.ts';
import { notSimulated } from '../not-simulated.ts';
import type { WireRequest, WireResponse } from '../wire.ts';
import { EntraError, entraAnswer, entraErrorAnswer } from './entra-error.ts';
import { exchangeToken } from './token.ts';

const CONFIGURATION = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/;
const TOKEN = /^\/([^/]+)\/oauth2\/v2\.0\/token$/;
/** What stands for whichever tenant an account is of. `az account clear` asks for it. */
const ANY_TENANT = ['organizations', 'common'];
const INSTANCE = /^\/[^/]+\/discovery\/instance$/;

/** Microsoft Entra, as far as a federated sign-in needs it. */
export async function handleEntra(cloud: Cloud, request: WireRequest): Promise<WireResponse> {
  const { host, pathname } = new URL(request.url);
  try {
    if (INSTANCE.test(pathname)) return entraAnswer(200, instances(cloud));
    const [, configured] = CONFIGURATION.exec(pathname) ?? [];
    if (configured !== undefined) {
      const isAnyTenant = ANY_TENANT.includes(configured);
      checkTenant(cloud, host, isAnyTenant ? cloud.scenario.tenant : configured);
      return entraAnswer(200, configuration(host, configured, isAnyTenant ? '{tenantid}' : cloud.scenario.tenant));
    }
    const [, tenant] = TOKEN.exec(pathname) ?? [];
    if (tenant !== undefined && request.method === 'POST') {
      checkTenant(cloud, host, tenant);
      return entraAnswer(200, await exchangeToken(cloud, new URLSearchParams(request.body)));
    }
    if (tenant !== undefined) {
      throw new EntraError(404, 'invalid_request', 900561, 'The endpoint only accepts POST requests.');
    }
    return notSimulated(request.method, `${host}${pathname}`);
  } catch (error) {
    if (error instanceof EntraError) return entraErrorAnswer(cloud, error);
    throw error;
  }
}

function checkTenant(cloud: Cloud, host: string, tenant: string): void {
  const isHere = host === loginHostOf(cloud.scenario.cloud) && tenant.toLowerCase() === cloud.scenario.tenant;
  if (isHere) return;
  throw new EntraError(
    400,
    'invalid_request',
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}

function configuration(host: string, tenant: string, issuingTenant: string): object {
  const authority = `https://${host}/${tenant}`;
  return {
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `https://${host}/${issuingTenant}/v2.0`,
    request_uri_parameter_supported: false,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${authority}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: GRAPH_HOST,
    rbac_url: 'https://pas.windows.net',
  };
}

/** MSAL asks which hosts are the same authority. */
function instances(cloud: Cloud): object {
  const own = loginHostOf(cloud.scenario.cloud);
  const aliases =
    own === 'login.microsoftonline.com' ? [own, 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'] : [own];
  return {
    'tenant_discovery_endpoint': `https://${own}/${cloud.scenario.tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    'metadata': [{ preferred_network: own, preferred_cache: aliases[1] ?? own, aliases }],
  };
}
