import { describe, expect, test } from '@jest/globals';

import { blockerOf, entryOf, ERROR_ENTRIES, explainAzureError } from '../../src/azure/error-dictionary.ts';
import { checkIds } from '../../src/checks/index.ts';
import { seen } from './seen-error.ts';

const PENDING =
  'please wait for it to finish before starting a new operation. See https://aka.ms/aks-pending-operation';

describe('another operation in progress', () => {
  const WORDINGS: readonly (readonly [string, string, string])[] = [
    [
      'OperationNotAllowed',
      `Operation is not allowed: Another operation (Updating) is in progress, ${PENDING}`,
      'Updating',
    ],
    [
      'OperationNotAllowed',
      `Operation is not allowed: Another agentpool operation (nodepool1 - Creating) is in progress, ${PENDING}`,
      'nodepool1 - Creating',
    ],
    [
      'OperationNotAllowed',
      `Managed Cluster operation is not allowed: Another operation (Scaling) is in progress on agent pool (nodepool1), ${PENDING}`,
      'nodepool1 - Scaling',
    ],
    [
      'OperationNotAllowed',
      "Operation is not allowed because there's an in progress create managed cluster operation (operation ID: 1) on the managed cluster started on UTC 2025-01-01.",
      'create managed cluster',
    ],
    [
      'EtagMismatch',
      'Failed to save managed cluster c. Operation is not allowed: Another operation is in progress',
      'an operation that Azure does not name',
    ],
    [
      'OperationNotAllowed',
      "Unable to perform 'Scaling' operation on 'agentpool' since deletion was issued on 'agentpool'. The only allowed operation is deletion",
      'agentpool - deletion',
    ],
    [
      'OperationNotAllowed',
      'managed cluster is in Provisioning State(Starting) and Power State(Running), starting cannot be performed',
      'Starting',
    ],
  ];

  test.each(WORDINGS)('%s "%s" is blocked by %s', (code, message, blocker) => {
    const error = seen(409, code, message);
    expect(blockerOf(error)).toBe(blocker);
    expect(explainAzureError(error)).toMatchObject({ retry: 'busy', isKnown: true });
    expect(explainAzureError(error).meaning).toContain(blocker);
  });

  test('is said by a detail as well as by the message', () => {
    const details = [{ code: 'Unspecified', message: 'rpc error: code = FailedPrecondition desc = Etag mismatched' }];
    expect(explainAzureError(seen(409, 'EtagMismatch', 'Failed to save.', details)).retry).toBe('busy');
  });

  test('takes the status 409: the same words with 400 are something else', () => {
    expect(blockerOf(seen(400, 'BadRequest', WORDINGS[0]?.[1] ?? ''))).toBeUndefined();
  });

  test('takes the words: the code OperationNotAllowed alone is not it', () => {
    expect(explainAzureError(seen(409, 'OperationNotAllowed', 'Something else is wrong.'))).toMatchObject({
      retry: 'never',
      isKnown: false,
    });
  });
});

describe('a refusal for the range of the virtual network', () => {
  test.each([
    'The subnet snet with CIDR 10.2.0.0/24 is outside of the virtual network address range 10.1.0.0/16 of the managed cluster.',
    'Subnet address prefix is not part of the known VNet CIDRs.',
    'agentPoolProfile.vnetSubnetID lies in a part of the virtual network which was added by expanding it.',
    'Subnet 10.2.0.0/24 does not fit.',
    'The value of parameter agentPoolProfile.vnetSubnetID is invalid: its range is unknown.',
    "The value of parameter agentPoolProfile.vnetSubnetID is invalid. Error details: the subnet's CIDR 10.2.0.0/24 is not in VNet CIDRs.",
    'CIDR mismatch',
  ])('is told from "%s"', (message) => {
    expect(explainAzureError(seen(400, 'InvalidParameter', message))).toMatchObject({
      retry: 'vnet-range',
      check: 'subnet-is-in-a-known-vnet-range',
      isKnown: true,
    });
    expect(explainAzureError(seen(400, 'InvalidParameter', message)).fix).toContain('allow-reconcile');
  });

  test.each([
    ['a count', 'agentPoolProfile.count was 0. It must be greater or equal to minCount:1'],
    ['a name that has such words', 'Bad pool for /subscriptions/s/x/virtualNetworks/vnet-range/subnets/cidr-outside'],
    ['the service range', 'The service CIDR 10.0.0.0/16 does not hold the DNS service IP of the subnet'],
  ])('is not told from %s', (_, message) => {
    expect(explainAzureError(seen(400, 'InvalidParameter', message))).toMatchObject({ retry: 'never', isKnown: false });
  });

  test.each([
    'The network profile CIDR overlaps with the VNet 10.2.0.0/24.',
    'The public IP prefix is not in the range of the virtual network.',
    "Subnet Prefix '10.2.0.0/16' of the ingress addon is not contained within the virtual network.",
    'The subnet 10.2.0.0/24 conflicts with a peered virtual network.',
  ])('is not told from overlaps, conflicts, prefixes and add-ons: "%s"', (message) => {
    expect(explainAzureError(seen(400, 'Some', message)).retry).not.toBe('vnet-range');
  });

  test('takes a write to a pool: the update of the cluster is never answered by another one', () => {
    const error = seen(400, 'Some', 'The subnet 10.2.0.0/24 is outside of the virtual network.');
    expect(explainAzureError(error, { kind: 'cluster' }).retry).not.toBe('vnet-range');
  });

  test('from vague words takes a subnet that lies outside of what the cluster is known to know', () => {
    const vague = seen(400, 'Some', 'Subnet 10.2.0.0/24 does not fit.');
    expect(explainAzureError(vague, { kind: 'pool', isOutsideKnownRanges: true }).retry).toBe('vnet-range');
    expect(explainAzureError(vague, { kind: 'pool', isOutsideKnownRanges: false }).isKnown).toBe(false);
  });

  test('is answered by what is left to do: the input, the run, or a person', () => {
    const error = seen(400, 'Some', 'The subnet 10.2.0.0/24 is outside of the virtual network.');
    const fix = (asked: object): string => explainAzureError(error, { kind: 'pool', ...asked }).fix;
    expect(fix({})).toContain('Set allow-reconcile to true');
    expect(fix({ allowsReconcile: true })).not.toContain('Set allow-reconcile');
    expect(fix({ allowsReconcile: true, hasReconciled: true })).toContain('without effect');
  });

  test('takes the status 400', () => {
    expect(explainAzureError(seen(undefined, 'X', 'The subnet is outside of the range.')).retry).toBe('never');
  });
});

describe('an error that nothing explains', () => {
  test('says no more than Azure does, but for the correlation id, and names no page that does not list it', () => {
    const explanation = explainAzureError({ ...seen(400, 'Weird', 'No such luck.'), correlationId: 'c-1' });
    expect(explanation).toMatchObject({ retry: 'never', isKnown: false });
    expect(explanation).toMatchObject({ code: 'Weird', meaning: '' });
    expect(explanation.fix).toContain('correlation id c-1');
    expect(explanation.fix).not.toContain('https:');
  });

  test('is tried again where AKS calls it retriable', () => {
    const text = 'Category: InternalError; SubCode: Whatever; Dependency: X; OrginalError: y; AKSTeam: z, Retriable: ';
    expect(explainAzureError(seen(undefined, 'Weird', `${text}true`)).retry).toBe('transient');
    expect(explainAzureError(seen(undefined, 'Weird', `${text}false`)).retry).toBe('never');
  });
});

describe('errors in wrappings', () => {
  const inner = { code: 'SubnetIsFull', message: 'full' };
  test.each([
    ['JSON in the message', `Deployment failed: ${JSON.stringify({ error: inner })}`],
    ['JSON with escaped quotes', `Deployment failed: ${JSON.stringify(JSON.stringify(inner)).slice(1, -1)}`],
    [
      'JSON in JSON',
      `Deployment failed: ${JSON.stringify({ code: 'DeploymentFailed', message: JSON.stringify({ error: inner }) })}`,
    ],
  ])('%s is seen', (_, message) => {
    expect(explainAzureError(seen(400, 'BadRequest', message)).check).toBe('subnet-has-free-addresses');
  });

  test('a text that nests without end is given up', () => {
    let message = 'end';
    for (let depth = 0; depth < 12; depth++) message = JSON.stringify({ code: `C${depth}`, message });
    expect(explainAzureError(seen(400, 'BadRequest', message)).isKnown).toBe(false);
  });
});

describe('a code alone', () => {
  const codes = ERROR_ENTRIES.filter(
    ({ pattern, statuses }) => pattern === undefined && statuses === undefined,
  ).flatMap((entry) => (entry.codes ?? []).map((code) => [code, entry.kinds?.[0] ?? 'pool', entry] as const));
  test.each(codes)('%s on a request of kind %s is explained by its own entry', (code, kind, entry) => {
    const error = seen(undefined, 'Outer', 'It failed.', [{ code, message: 'No.' }]);
    expect(entryOf(error, { kind })).toBe(entry);
    expect(explainAzureError(error, { kind })).toMatchObject({ code, isKnown: true });
  });
});

test('every entry names the page or the thread that tells it', () => {
  expect(
    ERROR_ENTRIES.filter(({ source }) => !/^https:\/\/(?:learn\.microsoft\.com|github\.com|aka\.ms)\//.test(source)),
  ).toEqual([]);
});

test('every check that an explanation names is in the catalogue', () => {
  const named = ERROR_ENTRIES.flatMap(({ check }) => (check === undefined ? [] : [check]));
  const all = [...new Set([...named, 'subnet-is-in-a-known-vnet-range'])];
  expect(all.filter((check) => !checkIds.includes(check))).toEqual([]);
});

describe('an error of the own of AKS', () => {
  test.each([
    'InternalOperationError',
    'InternalServerError',
    'NetworkingInternalOperationError',
    'ProvisioningInternalError',
    'ControlPlaneProvisioningInternalError',
    'ControlPlaneInternalError',
    'EntityStoreOperationError',
    'ServerTimeout',
    'RetryNeeded',
  ])('(%s) is known whatever was asked', (code) => {
    const error = seen(undefined, code, 'Something went wrong.');
    for (const kind of ['pool', 'cluster', 'read'] as const)
      expect(explainAzureError(error, { kind })).toMatchObject({ retry: 'transient', isKnown: true });
  });

  test('points at the service principal on an update of the cluster alone', () => {
    const error = seen(undefined, 'ProvisioningInternalError', 'Something went wrong.');
    const identity = { kind: 'ServicePrincipal', clientId: 'app-1' } as const;
    const look = 'az ad app credential list --id app-1';
    expect(explainAzureError(error, { kind: 'cluster', identity }).fix).toContain(look);
    expect(explainAzureError(error, { kind: 'pool', identity }).fix).not.toContain(look);
    expect(explainAzureError(error, { kind: 'cluster', identity: { kind: 'SystemAssigned' } }).fix).not.toContain(
      'service principal',
    );
  });
});

describe('a feature that is not registered', () => {
  test.each([
    'This preview feature requires that the feature Microsoft.ContainerService/NodePublicIPPreview is registered.',
    "Ultra disks require registration of the feature 'Microsoft.ContainerService/NodePublicIPPreview'.",
    'Feature Microsoft.ContainerService/NodePublicIPPreview is not enabled. Please see https://aka.ms/aks/previews for how to enable features.',
    'Preview feature Microsoft.ContainerService/NodePublicIPPreview not registered.',
  ])('is named: %s', (message) => {
    const { meaning, fix } = explainAzureError(seen(400, 'BadRequest', message));
    expect(meaning).toBe(
      'The subscription has not registered the feature Microsoft.ContainerService/NodePublicIPPreview.',
    );
    expect(fix).toContain('az feature register --namespace Microsoft.ContainerService --name NodePublicIPPreview');
  });
});
