import { describe, expect, test } from '@jest/globals';

import { chainOf, parseAzureError } from '../../src/azure/azure-error.ts';
import type { Json } from '../../src/values/json.ts';

/** Code and depth of every error of a chain. */
function codesOf(body: Json): readonly (readonly [string, number])[] {
  return chainOf(parseAzureError(body)).map(({ code, depth }) => [code, depth] as const);
}

const FULL = 'Subnet snet-pool2 does not have enough capacity for 3 IP addresses.';

describe('the chain of an error', () => {
  test('goes from the outermost to the innermost, through details and inner errors', () => {
    const body = {
      error: {
        code: 'ResourceOperationFailure',
        message: 'The resource operation completed with terminal provisioning state Failed.',
        details: [
          { code: 'First', message: 'one', innererror: { code: 'Inner', message: 'deep' } },
          { code: 'Second' },
        ],
      },
    };
    expect(codesOf(body)).toEqual([
      ['ResourceOperationFailure', 0],
      ['First', 1],
      ['Inner', 2],
      ['Second', 1],
    ]);
  });

  test('keeps targets, subcodes and what stands beside a message for programs', () => {
    const info = { policyAssignmentName: 'no-public-ips', policyDefinitionEffect: 'deny' };
    const error = parseAzureError(
      {
        error: {
          code: 'RequestDisallowedByPolicy',
          target: 'pool2',
          message: 'Reasons: none.',
          additionalInfo: [{ type: 'PolicyViolation', info }, { type: 'Odd' }],
          details: [{ code: 'Inner', message: 'm', target: 'properties.count', subcode: 'Sub' }],
        },
      },
      '',
      403,
    );
    expect(error).toMatchObject({
      target: 'pool2',
      status: 403,
      additionalInfo: [
        { type: 'PolicyViolation', info },
        { type: 'Odd', info: {} },
      ],
      details: [{ target: 'properties.count', subcode: 'Sub', depth: 1 }],
    });
  });

  test('leaves out wrappings that say nothing themselves', () => {
    expect(
      codesOf({ code: 'Outer', message: `Failed: ${JSON.stringify({ error: { code: 'A', message: 'a' } })}` }),
    ).toEqual([
      ['Outer', 0],
      ['A', 2],
    ]);
  });

  test('of a page without an error is the one that its text says', () => {
    expect(chainOf(parseAzureError(undefined, '<h1>Bad gateway</h1>', 502))).toEqual([
      { code: '', message: 'Bad gateway', depth: 0 },
    ]);
  });
});

describe('errors that a text wraps', () => {
  test.each([
    ['JSON', `Deployment failed: ${JSON.stringify({ code: 'SubnetIsFull', message: FULL })}`],
    ['a list of JSON', `Deployment failed: ${JSON.stringify([{ code: 'SubnetIsFull', message: FULL }])}`],
    [
      'JSON with escaped quotes',
      `Deployment failed: ${JSON.stringify(JSON.stringify({ code: 'SubnetIsFull', message: FULL })).slice(1, -1)}`,
    ],
    [
      'JSON with quotes that were escaped twice',
      `Deployment failed: {\\\\"code\\\\":\\\\"SubnetIsFull\\\\",\\\\"message\\\\":\\\\"${FULL}\\\\"}`,
    ],
    ['JSON that is cut off', `Failed. Error: {\n "code": "SubnetIsFull",\n "message": "${FULL}`],
    ['JSON with single quotes', `Failed: {'code': 'SubnetIsFull', 'message': '${FULL}'}`],
    ['JSON with the message first', `Failed: {"message": "${FULL}", "code": "SubnetIsFull",`],
    [
      'the words of a Go client',
      `Service returned an error. Status=400 Code="SubnetIsFull" Message="${FULL}" Details=[]`,
    ],
    [
      "AKS's own words",
      `Category: ClientError; SubCode: SubnetIsFull; Dependency: X; OrginalError: ${FULL}; AKSTeam: Y, Retriable: false`,
    ],
  ])('%s', (_, message) => {
    const error = parseAzureError({ code: 'CreateVMSSAgentPoolFailed', message });
    expect(error.message).toBe(message);
    expect(error.details).toMatchObject([{ code: 'SubnetIsFull', message: FULL, depth: 1 }]);
  });

  test('JSON that is broken by quotes inside of its message', () => {
    const message = 'Failed: {"code":"SubnetIsFull","message":"Subnet "snet-pool2" is full.","details":[]} for ever';
    expect(parseAzureError({ code: 'X', message }).details).toMatchObject([
      { code: 'SubnetIsFull', message: 'Subnet "snet-pool2" is full.' },
    ]);
  });

  test('each inside of the other, also where the outermost is broken', () => {
    const inner = JSON.stringify({ error: { code: 'QuotaExceeded', message: 'No cores.' } });
    const message = `Failed: {"code":"DeploymentFailed","message":"At least one "resource" failed: ${inner}"}`;
    expect(codesOf({ code: 'BadRequest', message }).map(([code]) => code)).toEqual([
      'BadRequest',
      'DeploymentFailed',
      'QuotaExceeded',
    ]);
  });

  test("AKS's second code stands before the error that it wraps", () => {
    const message = `SubCode: LinkedAuthorizationFailed; OrginalError: Code="AuthorizationFailed" Message="No."; AKSTeam: Z`;
    expect(codesOf({ code: 'X', message })).toEqual([
      ['X', 0],
      ['LinkedAuthorizationFailed', 1],
      ['AuthorizationFailed', 2],
    ]);
  });

  test.each([
    'Pick another code: "abc" is taken.',
    'The value {x} of parameter [y] is wrong.',
    'Exit status=50; HTTP status code: 400.',
  ])('none in "%s"', (message) => {
    expect(parseAzureError({ code: 'X', message }).details).toEqual([]);
  });

  test('a text that is long, deep and broken is read in no time', () => {
    const message = '{"code":"Abc","message":"'.repeat(4000);
    const startedAt = performance.now();
    expect(parseAzureError({ code: 'X', message }).details.length).toBe(50);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
