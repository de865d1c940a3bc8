import { describe, expect, test } from '@jest/globals';

import { classify, type Judgement } from '../../src/azure/classify.ts';
import { seen } from './seen-error.ts';

function coded(code: string, options?: ErrorOptions): Error {
  return Object.assign(new Error(code, options), { code });
}

/** What a judgement comes to, in a word or two. */
function wordsOf(judged: Judgement): string {
  if (judged.is === 'permanent') return `permanent ${judged.because}`;
  if (judged.is === 'passing') return `passing ${judged.passing.what}`;
  return judged.is;
}

function ofSilence(method: string, cause: unknown): string {
  return wordsOf(classify({ came: 'nothing', method, cause }));
}

function ofAnswer(method: string, status: number, code: string, message: string, headers = {}): Judgement {
  return classify({ came: 'answer', method, error: seen(status, code, message), headers, nowMilliseconds: 0 });
}

describe('no answer', () => {
  // https://nodejs.org/api/errors.html, https://undici.nodejs.org/#/docs/api/Errors
  test.each([
    'EPROTO',
    'HPE_INVALID_CONSTANT',
    'HPE_HEADER_OVERFLOW',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'ERR_TLS_HANDSHAKE_TIMEOUT',
    'EADDRNOTAVAIL',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_STREAM_PREMATURE_CLOSE',
    'ERR_HTTP2_STREAM_ERROR',
    'UND_ERR_SOCKET',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'REQUEST_SEND_ERROR',
    'PARSE_ERROR',
    'ERR_INVALID_URL',
    'ENOBUFS',
    'EMFILE',
    'A_CODE_OF_TOMORROW',
  ])('(%s) to a read passes, and to a write has an unknown effect', (code) => {
    expect([ofSilence('GET', coded(code)), ofSilence('PUT', coded(code)), ofSilence('POST', coded(code))]).toEqual([
      'passing trouble',
      'unknown-effect',
      'unknown-effect',
    ]);
  });

  test.each([
    ['ECONNREFUSED', coded('ECONNREFUSED')],
    ['ENOTFOUND', coded('ENOTFOUND')],
    ['EAI_AGAIN', coded('EAI_AGAIN')],
    ['a connect limit', coded('UND_ERR_CONNECT_TIMEOUT')],
    ['a timeout of connect', Object.assign(coded('ETIMEDOUT'), { syscall: 'connect' })],
    ['a cause', new Error('fetch failed', { cause: coded('ECONNREFUSED') })],
    ['several addresses', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
  ])('(%s) means that a write never left', (_, cause) => {
    expect(ofSilence('PUT', cause)).toBe('passing trouble');
  });

  test.each([new Error('of no code'), 'a text', undefined, new TypeError('x')])('of any kind: %p', (cause) => {
    expect(ofSilence('GET', cause)).toBe('passing trouble');
    expect(ofSilence('PUT', cause)).toBe('unknown-effect');
  });

  // https://nodejs.org/api/tls.html#x509-certificate-error-codes
  test.each([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_CRL',
    'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'CERT_REVOKED',
    'CERT_CHAIN_TOO_LONG',
    'CERT_REJECTED',
    'CRL_HAS_EXPIRED',
    'ERROR_IN_CERT_NOT_BEFORE_FIELD',
    'PATH_LENGTH_EXCEEDED',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'HOSTNAME_MISMATCH',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('for a certificate (%s) is permanent', (code) => {
    expect([ofSilence('GET', coded(code)), ofSilence('PUT', coded(code))]).toEqual([
      'permanent certificate',
      'permanent certificate',
    ]);
  });

  test('for a certificate whose code a client lost is known by its words', () => {
    expect(ofSilence('GET', new Error('Error Message: self-signed certificate in certificate chain'))).toBe(
      'permanent certificate',
    );
  });

  test('for a proxy that wants a password is permanent', () => {
    const error = new Error('tunneling socket could not be established, statusCode=407');
    expect(ofSilence('GET', error)).toBe('permanent proxy');
  });

  test('of a chain that bites its tail has an end', () => {
    const error = new Error('round');
    error.cause = error;
    expect(ofSilence('GET', error)).toBe('passing trouble');
  });
});

describe('an answer', () => {
  const QUOTA = 'Operation could not be completed as it results in exceeding approved Total Regional Cores quota.';
  const DENIED =
    "The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.ContainerService/managedClusters/read' over scope '/subscriptions/s' or the scope is invalid.";

  test.each<[string, number, string, string, string]>([
    ['GET', 408, 'RequestTimeout', '', 'passing trouble'],
    ['PUT', 408, 'RequestTimeout', '', 'unknown-effect'],
    ['GET', 500, 'InternalOperationError', '', 'passing trouble'],
    ['PUT', 500, 'InternalOperationError', '', 'unknown-effect'],
    ['GET', 503, '', 'page', 'passing trouble'],
    ['PUT', 599, '', '', 'unknown-effect'],
    ['GET', 520, '', '', 'passing trouble'],
    ['GET', 425, '', '', 'passing trouble'],
    ['PUT', 425, '', '', 'passing trouble'],
    ['PUT', 421, '', '', 'passing trouble'],
    ['PUT', 428, '', '', 'permanent refusal'],
    ['GET', 301, '', '', 'permanent refusal'],
    ['PUT', 307, '', '', 'permanent refusal'],
    ['GET', 403, '', 'Access denied by the proxy of Contoso', 'permanent refusal'],
    ['PUT', 403, 'Forbidden', 'You may not do this.', 'passing new-right'],
    ['GET', 429, 'TooManyRequests', '', 'throttled'],
    ['PUT', 429, 'TooManyRequests', '', 'throttled'],
    ['GET', 407, '', '', 'permanent proxy'],
    ['PUT', 412, 'PreconditionFailed', '', 'passing raced'],
    ['GET', 401, 'InvalidAuthenticationTokenTenant', 'The access token is from the wrong issuer.', 'permanent refusal'],
    [
      'GET',
      409,
      'MissingSubscriptionRegistration',
      "The subscription is not registered to use namespace 'Microsoft.ContainerService'.",
      'permanent refusal',
    ],
    ['GET', 404, 'ResourceNotFound', 'The Resource was not found.', 'permanent refusal'],
    ['GET', 403, 'AuthorizationFailed', DENIED, 'passing new-right'],
    ['PUT', 403, 'AuthorizationFailed', DENIED, 'passing new-right'],
    ['PUT', 403, 'RequestDisallowedByPolicy', 'Resource pool2 was disallowed by policy.', 'permanent refusal'],
    ['PUT', 400, 'InvalidParameter', 'The value of parameter agentPoolProfile.count is invalid.', 'permanent refusal'],
    [
      'PUT',
      409,
      'OperationNotAllowed',
      'Operation is not allowed: Another operation (Updating) is in progress, please wait.',
      'passing busy',
    ],
    ['PUT', 409, 'OperationNotAllowed', QUOTA, 'permanent refusal'],
    ['PUT', 409, 'Conflict', 'There was a conflict with a concurrent request.', 'passing conflict'],
    ['PUT', 409, 'Whatever', 'The resource is stopped.', 'permanent refusal'],
    [
      'PUT',
      409,
      'ScopeLocked',
      "The scope cannot perform write operation because it is locked: '/x'.",
      'permanent refusal',
    ],
    ['PUT', 400, 'VirtualNetworkNotInSucceededState', 'Virtual network v is in Updating state.', 'passing vnet-busy'],
  ])('to %s, %i %s "%s": %s', (method, status, code, message, expected) => {
    expect(wordsOf(ofAnswer(method, status, code, message))).toBe(expected);
  });

  test.each<[number, string, object, number | undefined]>([
    [429, 'Please try again in 36 seconds', {}, 36],
    [429, '', { 'retry-after': '17' }, 17],
    [429, '', {}, undefined],
    [503, 'Retry after 5 minutes.', {}, 300],
  ])('of %i "%s" %j is waited for %p s', (status, message, headers, seconds) => {
    const judged = ofAnswer('GET', status, 'X', message, headers);
    expect('afterSeconds' in judged ? judged.afterSeconds : undefined).toBe(seconds);
  });

  test('that is permanent comes with its explanation', () => {
    expect(ofAnswer('PUT', 409, 'OperationNotAllowed', QUOTA)).toMatchObject({
      explanation: { meaning: expect.stringMatching(/quota/i) },
    });
  });
});

describe('the end of an operation', () => {
  const LINE = (word: string): string =>
    `VMSSAgentPoolReconciler retry failed: Category: X; SubCode: Whatever; Dependency: Y; OrginalError: z; AKSTeam: W, Retriable: ${word}`;

  test.each([
    ['CreateVMSSAgentPoolFailed', 'Something new is wrong.', 'permanent refusal'],
    ['ReconcileVMSSAgentPoolFailed', 'Unable to resolve Kubernetes API server name.', 'permanent refusal'],
    ['ReconcileVMSSAgentPoolFailed', LINE('true'), 'passing trouble'],
    ['ReconcileVMSSAgentPoolFailed', LINE('false'), 'permanent refusal'],
    [
      'CreateVMSSAgentPoolFailed',
      'AKS encountered an internal error while attempting the requested Creating operation.',
      'passing trouble',
    ],
    ['InternalOperationError', 'An internal error occurred.', 'passing trouble'],
    [
      'CreateVMSSAgentPoolFailed',
      'Set virtual network ownership failed. Code="VirtualNetworkNotInSucceededState" Message="Virtual network v is in Updating state."',
      'passing vnet-busy',
    ],
    ['ReconcileVMSSAgentPoolFailed', '{"code":"SubnetIsFull","message":"full"}', 'permanent refusal'],
    ['AKSOperationPreempted', 'preempted by another operation', 'passing busy'],
    ['OperationCanceled', 'aborted', 'permanent refusal'],
  ])('%s "%s": %s', (code, message, expected) => {
    expect(wordsOf(classify({ came: 'end', error: seen(undefined, code, message) }))).toBe(expected);
  });
});
