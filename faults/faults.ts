import type { Encounter, Stage } from '../__tests__/scenarios/harness.ts';
import type { Fault } from './fault.ts';
import { TRANSPORT_CLASSES } from './transport.ts';

type Order = Parameters<Stage['simulator']['cloud']['addFault']>[0];

const REFUSED_BY_ENTRA = 'AADSTS70000: The provided value is not valid.';

function order(name: string, named: RegExp, orderOf: (url: string) => Partial<Order>): Fault {
  return {
    name,
    named,
    befall: ({ simulator: { cloud } }, url) => {
      cloud.addFault(orderOf(url));
      return undefined;
    },
  };
}

function encounter(name: string, met: Encounter): Fault {
  return { name, named: /was canceled/, befall: () => met };
}

/** An answer in the words of whoever is asked: Azure Resource Manager, Microsoft Entra or GitHub. */
function answer(
  name: string,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Fault {
  return order(name, new RegExp(`${code}|${status}|AADSTS70000`), (url) => ({
    status,
    headers,
    body: url.includes('//management.')
      ? { error: { code, message } }
      : url.includes('//login.')
        ? { error: 'invalid_request', error_description: REFUSED_BY_ENTRA }
        : { message: `${code}: ${message}` },
  }));
}

/** As AKS answers: bare, and with the code that it also has for a quota. */
function aksConflict(name: string, named: RegExp, message: string, code = 'OperationNotAllowed'): Fault {
  return order(name, named, () => ({ status: 409, body: { code, details: null, message, subcode: '' } }));
}

const PENDING =
  'please wait for it to finish before starting a new operation. See https://aka.ms/aks-pending-operation for more details';

const STALE_ASSERTION = {
  error: 'invalid_client',
  error_description: 'AADSTS700024: Client assertion is not within its valid time range.',
  error_codes: [700024],
};

/** Every access token is too old from now on; whoever is asked for one finds that what it is shown is too old. */
const EXPIRED_TOKEN: Fault = {
  name: 'expired token',
  named: /ExpiredAuthenticationToken|AADSTS700024|token/i,
  befall({ simulator: { cloud } }: Stage, url: string): undefined {
    cloud.tokens.revokeAll();
    if (url.includes('//login.')) cloud.addFault({ status: 401, body: STALE_ASSERTION });
    if (url.includes('//vstoken.')) cloud.addFault({ status: 401, body: { message: 'The token has expired.' } });
  },
};

/** What one look says and no other. */
function lone(name: string, path: RegExp, rewrites: (body: string) => string): Fault {
  return { name, named: /Updating|missing/, meets: ({ like }) => path.test(like), befall: () => ({ rewrites }) };
}

const AT_WORK = (body: string): string =>
  body.replace(/"provisioningState":\s*"Succeeded"/, '"provisioningState":"Updating"');

const LOOKS_THAT_DISAGREE = [
  lone('the list says that a pool is at work, and the pool says no', /^GET .*\/agentPools$/i, AT_WORK),
  lone('the cluster says that it is at work, and then not', /^GET .*\/managedClusters\/[^/]+$/i, AT_WORK),
];

export const FAULTS: readonly Fault[] = [
  ...TRANSPORT_CLASSES,
  answer('401, another tenant', 401, 'InvalidAuthenticationTokenTenant', 'The access token is from the wrong issuer.'),
  answer(
    '409, a provider that is not registered',
    409,
    'MissingSubscriptionRegistration',
    "The subscription is not registered to use namespace 'Microsoft.ContainerService'.",
  ),
  answer('409, unknown words', 409, 'Conflict', 'There was a conflict with a concurrent request.'),
  answer('407', 407, 'ProxyAuthenticationRequired', 'Who are you?'),
  answer(
    '429 with its wait in words alone',
    429,
    'TooManyRequests',
    'The PutAgentPoolHandler.PUT request limit has been exceeded for agentpool pool2, please retry again in 36 seconds',
  ),
  order('connection refused', /ECONNREFUSED/, () => ({ action: 'refused' })),
  order('reset before it took effect', /socket hang up|ECONNRESET/, () => ({ action: 'reset-before' })),
  order('reset after it took effect', /socket hang up|ECONNRESET/, () => ({ action: 'reset-after' })),
  order('stall', /No answer within|ETIMEDOUT/, () => ({ action: 'stall' })),
  answer('401', 401, 'InvalidAuthenticationToken', 'The access token is invalid.'),
  answer('403', 403, 'AuthorizationFailed', 'The client does not have authorization to perform the action.'),
  answer('404', 404, 'ResourceNotFound', 'The Resource was not found.'),
  answer('408', 408, 'RequestTimeout', 'The request timed out.'),
  aksConflict(
    '409, the cluster is busy',
    /OperationNotAllowed|409/,
    `Operation is not allowed: Another operation (Updating) is in progress, ${PENDING}`,
  ),
  aksConflict(
    '409, a pool is busy',
    /OperationNotAllowed|409/,
    `Operation is not allowed: Another agentpool operation (nodepool1 - Creating) is in progress, ${PENDING}`,
  ),
  aksConflict(
    '409, EtagMismatch',
    /EtagMismatch|409/,
    'Operation is not allowed: Etag mismatch, another operation changed the resource meanwhile.',
    'EtagMismatch',
  ),
  aksConflict(
    '409, a quota',
    /OperationNotAllowed|QuotaExceeded|409/,
    'Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Current Limit: 10, Current Usage: 10, Additional Required: 6',
  ),
  answer('429 with Retry-After', 429, 'SubscriptionRequestsThrottled', 'Number of requests exceeded the limit.', {
    'retry-after': '17',
  }),
  answer('429 without Retry-After', 429, 'TooManyRequests', 'Too many requests.'),
  answer('500', 500, 'InternalOperationError', 'Internal server error.'),
  order('502 with a page', /502|Bad gateway/, () => ({
    status: 502,
    body: '<html><head><title>502</title></head><body>Bad gateway</body></html>',
  })),
  answer('503', 503, 'ServiceUnavailable', 'Try again later.'),
  answer('504', 504, 'GatewayTimeout', 'The gateway did not receive a response in time.'),
  order('JSON cut off', /not JSON|without a token|token/, () => ({
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: '{"id": "/subscriptions/0000',
  })),
  order('a page in place of JSON', /not JSON|without a token|token/, () => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html><body>Sign in to this network</body></html>',
  })),
  EXPIRED_TOKEN,
  order('redirect to another host', /307/, () => ({
    status: 307,
    headers: { location: 'https://elsewhere.example/x' },
    body: '',
  })),
  answer('412 on whatever', 412, 'PreconditionFailed', 'The condition was not met.'),
  answer('425', 425, 'TooEarly', 'Too early.'),
  order('428 without a body', /428/, () => ({ status: 428, body: '' })),
  order('403 with a page of a proxy', /403/, () => ({
    status: 403,
    body: '<html><body>Access denied by the proxy of Contoso</body></html>',
  })),
  answer('503 with a Retry-After of a year', 503, 'ServiceUnavailable', 'Later.', { 'retry-after': '31536000' }),
  answer('503 with a Retry-After that is none', 503, 'ServiceUnavailable', 'Later.', { 'retry-after': '-5' }),
  order('520 without a body', /520/, () => ({ status: 520, body: '' })),
  order('200 without a body', /without a body|not an object|without a token|token|no status/, () => ({
    status: 200,
    body: '',
  })),
  order('200 with an error for a body', /SomethingElse|error|token|not an object|no status/i, () => ({
    status: 200,
    body: { error: { code: 'SomethingElse', message: 'This is no resource.' } },
  })),
  ...LOOKS_THAT_DISAGREE,
  encounter('dropped dead before it took effect', 'dead-before'),
  encounter('dropped dead after it took effect', 'dead-after'),
  encounter('cancelled', 'cancelled'),
];
