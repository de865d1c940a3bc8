import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { parseAvailableVersions } from '../../src/resources/available-versions.ts';
import { parseAgentPool } from '../../src/resources/agent-pool.ts';
import { parseComputeSkus } from '../../src/resources/compute-skus.ts';
import { parseComputeUsages } from '../../src/resources/compute-usages.ts';
import { parseLocks } from '../../src/resources/locks.ts';
import { parseNatGateway } from '../../src/resources/nat-gateways.ts';
import { parsePermissions } from '../../src/resources/permissions.ts';
import { parsePublicIpAddress } from '../../src/resources/public-ip-addresses.ts';
import { parseRoleAssignments } from '../../src/resources/role-assignments.ts';
import { parseRoleDefinition } from '../../src/resources/role-definitions.ts';
import { parseSubscription } from '../../src/resources/subscription.ts';
import { parseUpgradeProfile } from '../../src/resources/upgrade-profiles.ts';
import { atScopes, roleDefinitionId } from '../access-builders.ts';
import {
  aCluster,
  anAgentPool,
  aPoolRequest,
  aSnapshot,
  aSubnet,
  aVnet,
  byId,
  CLUSTER_ID,
  found,
  networkId,
  NODE_GROUP_ID,
  NODE_SUBNET,
  someFacts,
  subnetId,
} from '../builders.ts';
import { idKey } from '../../src/values/resource-id.ts';
import { anything, body, nested, unreadable, value, word } from './odd-bodies.ts';

const SUBNET = subnetId('subnet2');
const ROLE = roleDefinitionId('00000000-0000-4000-8000-00000000f001');
const GATEWAY = networkId('natGateways', 'gateway1');
const ADDRESS = networkId('publicIPAddresses', 'address1');
const SIZE = 'Standard_D4s_v5';

/** As it should be, and one time in eight anything. */
const mostly = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 7, arbitrary }, { weight: 1, arbitrary: value });
/** A list of Azure's, now and then something else. */
const listOf = (member: fc.Arbitrary<unknown>): fc.Arbitrary<never> =>
  fc.record({ value: mostly(fc.array(member, { minLength: 1, maxLength: 4 })) }) as fc.Arbitrary<never>;
const oneOf = (...words: readonly string[]): fc.Arbitrary<unknown> => mostly(fc.constantFrom(...words));

const permission = nested(
  ['actions', mostly(fc.array(oneOf('*', '*/read', 'Microsoft.Network/*', '**', '*join*')))],
  ['notActions', mostly(fc.array(oneOf('*', 'Microsoft.Network/*')))],
);
const locks = listOf(
  fc.record({
    id: mostly(fc.constant(`${CLUSTER_ID}/providers/Microsoft.Authorization/locks/lock1`)),
    name: value,
    properties: nested(['level', oneOf('ReadOnly', 'CanNotDelete', 'NotSpecified')]),
  }),
);
const assignments = listOf(
  fc.record({
    id: value,
    properties: nested(['roleDefinitionId', oneOf(ROLE)], ['scope', value], ['condition', value]),
  }),
);
const role = body(ROLE, nested(['roleName', value], ['permissions', mostly(fc.array(permission))]));
const capabilities = fc.tuple(
  ...['vCPUs', 'MemoryGB', 'MaxResourceVolumeMB', 'CachedDiskBytes', 'CpuArchitectureType'].map((name) =>
    fc.record({ name: fc.constant(name), value: oneOf('4', '0', '-4', '1e9') }),
  ),
  ...['EphemeralOSDiskSupported', 'LowPriorityCapable', 'EncryptionAtHostSupported'].map((name) =>
    fc.record({ name: fc.constant(name), value: oneOf('True', 'False') }),
  ),
);
const sku = fc.record({
  resourceType: fc.constant('virtualMachines'),
  name: oneOf(SIZE),
  family: oneOf('standardDSv5Family'),
  locationInfo: mostly(fc.array(anything('location', 'zones'))),
  restrictions: mostly(fc.array(nested(['type', oneOf('Location', 'Zone')], ['restrictionInfo', anything('zones')]))),
  capabilities: mostly(capabilities),
});
const skus = listOf(sku);
const usages = fc.record({
  value: mostly(
    fc.tuple(
      ...['cores', 'standardDSv5Family', 'lowPriorityCores'].map((name) =>
        fc.record({
          name: fc.record({ value: oneOf(name), localizedValue: value }),
          currentValue: mostly(fc.nat(200)),
          limit: mostly(fc.nat(200)),
        }),
      ),
    ),
  ),
}) as fc.Arbitrary<never>;
const versions = fc.record({
  properties: nested(['agentPoolVersions', mostly(fc.array(anything('kubernetesVersion', 'isPreview')))]),
}) as fc.Arbitrary<never>;
const upgradeProfile = fc.record({ properties: anything('latestNodeImageVersion', 'upgrades') }) as fc.Arbitrary<never>;
const gateway = body(
  GATEWAY,
  nested(
    ['provisioningState', value],
    ['publicIpAddresses', mostly(fc.constant([{ id: ADDRESS }]))],
    ['publicIpPrefixes', value],
  ),
);
const address = body(
  ADDRESS,
  nested(['ipAddress', oneOf('203.0.113.7', '203.0.113.0/99', '2001:db8::1')], ['ipPrefix', value]),
);
const wanted = fc.record({
  vmSize: fc.constantFrom(SIZE, 'standard_d4s_v5', 'Standard_None'),
  osDiskType: fc.constantFrom('Ephemeral', 'Managed'),
  type: fc.constantFrom('VirtualMachineScaleSets', 'VirtualMachines'),
  virtualMachinesProfile: fc.constantFrom(
    undefined,
    { scale: null },
    { scale: { manual: [{ size: SIZE, count: 2 }, { count: 1 }, null, { size: 'Standard_None', count: 'many' }] } },
    {
      scale: {
        autoscale: [
          { size: SIZE, minCount: 1, maxCount: 3 },
          { size: SIZE, maxCount: -1 },
        ],
        manual: SIZE,
      },
    },
  ),
  mode: fc.constantFrom('System', 'User'),
  osType: fc.constantFrom('Linux', 'Windows'),
  availabilityZones: fc.constantFrom([], ['1', '3']),
  scaleSetPriority: fc.constantFrom('Spot', 'Regular'),
  enableEncryptionAtHost: fc.boolean(),
  orchestratorVersion: fc.constantFrom('1.33', '1.33.5'),
  count: fc.nat(5),
  vnetSubnetID: fc.constant(SUBNET),
});

test('nothing that Azure says of rights, locks, sizes, quotas, versions and addresses makes a check crash', () => {
  fc.assert(
    fc.property(
      fc.record({ locks, assignments, role, permissions: listOf(permission) }),
      fc.record({ skus, usages, versions, upgradeProfile }),
      fc.record({
        gateway,
        address,
        subscription: fc.record({ displayName: value, state: oneOf('Disabled', 'Enabled') }) as fc.Arbitrary<never>,
        range: word,
      }),
      wanted,
      (access, compute, network, asked) => {
        const windows = anAgentPool({ name: 'win1', id: `${CLUSTER_ID}/agentPools/win1`, osType: 'Windows' });
        const cluster = aCluster({
          ...NODE_SUBNET,
          outboundType: 'userAssignedNATGateway',
          apiServerAccess: { ...aCluster().apiServerAccess, authorizedIpRanges: ['198.51.100.0/24', network.range] },
        });
        const facts = someFacts({
          cluster,
          agentPools: [anAgentPool(), windows],
          vnet: aVnet({ subnets: [aSubnet(), aSubnet({ id: SUBNET, name: 'subnet2', natGatewayId: GATEWAY })] }),
          natGateways: byId(parseNatGateway(network.gateway)),
          publicIpAddresses: byId({ id: ADDRESS, ...parsePublicIpAddress(network.address) }),
          subscription: parseSubscription(network.subscription),
          locks: atScopes(
            [CLUSTER_ID, parseLocks(access.locks)],
            [SUBNET, parseLocks(access.locks)],
            [NODE_GROUP_ID, parseLocks(access.locks)],
          ),
          callerPermissions: atScopes(
            [CLUSTER_ID, parsePermissions(access.permissions)],
            [SUBNET, parsePermissions(access.permissions)],
          ),
          roleAssignments: atScopes([SUBNET, parseRoleAssignments(access.assignments)]),
          roleDefinitions: byId(parseRoleDefinition(access.role)),
          computeSkus: parseComputeSkus(compute.skus),
          computeUsages: parseComputeUsages(compute.usages),
          availableVersions: parseAvailableVersions(compute.versions),
          upgradeProfiles: new Map([[idKey(windows.id), found(parseUpgradeProfile(compute.upgradeProfile))]]),
        });
        for (const operation of ['add', 'check', 'reconcile'] as const) {
          const findings = runChecks({
            snapshot: aSnapshot(facts),
            pools:
              operation === 'reconcile'
                ? []
                : [aPoolRequest({ wanted: parseAgentPool({ name: 'pool2', properties: asked }) })],
            operation,
            allowReconcile: true,
            ignore: [],
            catalogue: CATALOGUE,
          });
          expect(unreadable(findings)).toEqual([]);
          const asks = CATALOGUE.filter(({ operations = ['add', 'check'] }) => operations.includes(operation));
          expect(findings.length).toBeGreaterThanOrEqual(asks.filter(({ scope }) => scope === 'cluster').length);
        }
      },
    ),
  );
});
