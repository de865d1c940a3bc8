import { describe, expect, test } from '@jest/globals';
import { readRoles } from '../../scripts/generate/roles.ts';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { setStage, type Run } from '../scenarios/harness.ts';

const roles = readRoles();
const actionsOf = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => Object.keys(roles[name]?.actions ?? {}));

/** The id of something that the owners of the cluster made, in a resource group beside it. */
function ownResource(typeAndName: string): string {
  return `/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-shared/providers/${typeAndName}`;
}

const SUBSCRIPTION = '/subscriptions/{subscription}';
/** The groups that the set-up of the README names: of the cluster, its VNet, and its nodes. */
const GROUPS = ['rg-prod', 'rg-net', 'MC_rg-prod_prod_westeurope'].map(
  (name) => `${SUBSCRIPTION}/resourceGroups/${name}`,
);

/** A caller who has these actions at these scopes, and no others. */
function withActions(
  scenario: Scenario,
  grants: readonly (readonly [scope: string, actions: readonly string[]])[],
): Scenario {
  const assignments = grants.map(([scope, actions], index) => [
    `caller-custom-${index}`,
    { principal: 'caller', actions, scope },
  ]);
  return patchScenario(scenario, {
    roleAssignments: {
      ...{ 'caller-reads': null, 'caller-cluster': null, 'caller-network': null },
      ...Object.fromEntries(assignments),
    },
  });
}

/** A cluster and a subnet with everything that a check could want to read. */
const EVERY_FACT = patchScenario(loadScenario('default'), {
  // A role of its own: the built-in ones need not be looked up.
  roleDefinitions: {
    'joins subnets': {
      actions: [
        'Microsoft.Network/virtualNetworks/subnets/join/action',
        'Microsoft.Network/virtualNetworks/subnets/read',
      ],
    },
  },
  roleAssignments: { 'cluster-network': { role: 'joins subnets' } },
  clusters: {
    prod: {
      properties: {
        apiServerAccessProfile: { authorizedIPRanges: ['20.31.57.104/32', '20.50.0.0/28', '20.60.0.9/32'] },
      },
      pools: {
        win1: {
          properties: {
            count: 2,
            mode: 'User',
            osType: 'Windows',
            osSKU: 'Windows2022',
            vnetSubnetID: 'vnet-prod/snet-win',
          },
        },
      },
    },
  },
  virtualNetworks: {
    'vnet-prod': {
      subnets: {
        'snet-win': { addressPrefix: '10.0.3.0/24', networkSecurityGroup: 'nsg-nodes' },
        'snet-pool2': { routeTable: 'rt-nodes', natGateway: 'nat-nodes' },
      },
    },
  },
  routeTables: { 'rt-nodes': { resourceGroup: 'rg-net', routes: {} } },
  natGateways: { 'nat-nodes': { resourceGroup: 'rg-net', publicIps: ['pip-nat'], publicIpPrefixes: ['ippre-nat'] } },
  publicIps: { 'pip-nat': { resourceGroup: 'rg-net', ipAddress: '20.60.0.9' } },
  publicIpPrefixes: { 'ippre-nat': { resourceGroup: 'rg-net', ipPrefix: '20.50.0.0/28' } },
});

/** Everything that any check asks Azure for is asked for in one of these. */
const SIZED = {
  'name': 'pool2',
  'vnet-subnet-id': 'snet-pool2',
  'node-vm-size': 'Standard_D4ds_v5',
  'kubernetes-version': '1.33.5',
  'enable-encryption-at-host': 'true',
};

interface Deed {
  /** Held on the whole subscription. */
  readonly roles: readonly string[];
  /** Held on the resource groups alone. */
  readonly onGroups?: readonly string[];
  readonly scenario: Scenario;
  readonly inputs: Readonly<Record<string, string>>;
  readonly result: string;
}

const DEEDS: Readonly<Record<string, Deed>> = {
  'a check': {
    roles: ['check'],
    scenario: EVERY_FACT,
    inputs: { ...SIZED, operation: 'check' },
    result: 'passed',
  },
  'a check by rights on resource groups': {
    roles: ['subscription'],
    onGroups: ['check'],
    scenario: EVERY_FACT,
    inputs: { ...SIZED, operation: 'check' },
    result: 'passed',
  },
  'a check of public addresses by rights on resource groups': {
    roles: ['subscription'],
    onGroups: ['check'],
    scenario: loadScenario('default'),
    inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', 'enable-node-public-ip': 'true', 'operation': 'check' },
    result: 'passed',
  },
  'an add by rights on resource groups': {
    roles: ['subscription'],
    onGroups: ['check', 'add'],
    scenario: EVERY_FACT,
    inputs: SIZED,
    result: 'added',
  },
  'a check of a pool whose nodes are to have public addresses': {
    roles: ['check'],
    scenario: loadScenario('default'),
    inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', 'enable-node-public-ip': 'true', 'operation': 'check' },
    result: 'passed',
  },
  'an add': { roles: ['check', 'add'], scenario: EVERY_FACT, inputs: SIZED, result: 'added' },
  'a reconcile': {
    roles: ['check', 'reconcile'],
    scenario: loadScenario('failed-cluster'),
    inputs: { operation: 'reconcile' },
    result: 'reconciled',
  },
  'a reconcile of a cluster whose API server lies in a subnet': {
    roles: ['check', 'reconcile'],
    scenario: patchScenario(loadScenario('failed-cluster'), {
      clusters: {
        prod: {
          properties: {
            apiServerAccessProfile: {
              enableVnetIntegration: true,
              subnetId:
                '/subscriptions/{subscription}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-prod/subnets/snet-api',
            },
          },
        },
      },
      virtualNetworks: {
        'vnet-prod': {
          subnets: {
            'snet-api': { addressPrefix: '10.0.9.0/28', delegations: ['Microsoft.ContainerService/managedClusters'] },
          },
        },
      },
    }),
    inputs: { operation: 'reconcile' },
    result: 'reconciled',
  },
  'a reconcile of a cluster that names resources of its owners': {
    roles: ['check', 'reconcile'],
    scenario: patchScenario(loadScenario('failed-cluster'), {
      clusters: {
        prod: {
          resource: {
            identity: {
              type: 'UserAssigned',
              principalId: null,
              tenantId: null,
              userAssignedIdentities: {
                [ownResource('Microsoft.ManagedIdentity/userAssignedIdentities/id-prod')]: {
                  principalId: '6b0e9d47-82c1-4f5a-a3d6-9e7c1b5f0a28',
                  clientId: '3e9a5c71-0d48-4b26-8f17-a6c2e4d09b53',
                },
              },
            },
          },
          properties: {
            addonProfiles: {
              omsagent: {
                enabled: true,
                config: {
                  logAnalyticsWorkspaceResourceID: ownResource('Microsoft.OperationalInsights/workspaces/logs'),
                },
              },
            },
            networkProfile: {
              loadBalancerProfile: {
                managedOutboundIPs: null,
                outboundIPs: { publicIPs: [{ id: ownResource('Microsoft.Network/publicIPAddresses/pip-out') }] },
                outboundIPPrefixes: {
                  publicIPPrefixes: [{ id: ownResource('Microsoft.Network/publicIPPrefixes/ippre-out') }],
                },
              },
            },
            diskEncryptionSetID: ownResource('Microsoft.Compute/diskEncryptionSets/des-prod'),
          },
        },
      },
    }),
    inputs: { operation: 'reconcile' },
    result: 'reconciled',
  },
  'an add that reconciles and reimages': {
    roles: ['check', 'add', 'reconcile', 'reimage'],
    scenario: loadScenario('windows-pool'),
    inputs: {
      'name': 'pool2',
      'vnet-subnet-id': 'snet-expanded',
      'allow-reconcile': 'true',
      'reimage-windows': 'true',
    },
    result: 'added',
  },
};

/** The run of a deed by somebody who lacks one action of its roles, or some, or none. */
async function perform(deed: Deed, without: readonly string[] = []): Promise<Run> {
  const held = (names: readonly string[]): readonly string[] =>
    actionsOf(names).filter((action) => !without.includes(action));
  const { roles: onSubscription, onGroups = [], scenario, inputs } = deed;
  const grants = [
    [SUBSCRIPTION, held(onSubscription)] as const,
    ...GROUPS.map((group) => [group, held(onGroups)] as const),
  ];
  return setStage(withActions(scenario, grants)).run(inputs);
}

const unreadable = ({ outcome }: Run): readonly string[] =>
  outcome.findings.filter(({ id }) => /facts-are-readable$/.test(id)).map(({ saw }) => saw);
const refused = ({ requests }: Run): readonly string[] =>
  requests.filter(({ status }) => status === 403).map(({ method, path }) => `${method} ${path}`);

describe.each(Object.entries(DEEDS))('%s', (_, deed) => {
  test('needs no more than its roles', async () => {
    const run = await perform(deed);
    expect(run.outcome.problem).toBeUndefined();
    expect(run.outcome.result).toBe(deed.result);
    expect(unreadable(run)).toEqual([]);
    expect(refused(run)).toEqual([]);
  });
});

describe('no action is in a role for nothing: without it something is refused, by Azure or before', () => {
  const needed = Object.entries(roles).flatMap(([role, { actions }]) =>
    Object.keys(actions).map((action) => [role, action] as const),
  );
  test.each(needed)('%s: %s', async (role, action) => {
    const worse = await Promise.all(
      Object.values(DEEDS)
        .filter(({ roles: held, onGroups = [] }) => [...held, ...onGroups].includes(role))
        .map(async (deed) => {
          const run = await perform(deed, [action]);
          return run.outcome.result !== deed.result || refused(run).length > 0;
        }),
    );
    expect(worse).toContain(true);
  });
});

/** What roles from before these reads lack: only the answers of their checks. */
const READ_SINCE = ['Microsoft.Network/locations/usages/read', 'Microsoft.PolicyInsights/checkPolicyRestrictions/read'];

describe.each(Object.entries(DEEDS).filter(([, { roles }]) => roles.includes('check')))('%s', (_, deed) => {
  test('comes to the same with roles from before the newest reads, and warns of nothing', async () => {
    expect(actionsOf(deed.roles)).toEqual(expect.arrayContaining(READ_SINCE));
    const strict = { ...deed, inputs: { ...deed.inputs, strict: 'true' } };
    const [run, whole] = [await perform(strict, READ_SINCE), await perform(strict)];
    expect(run.outcome.result).toBe(whole.outcome.result);
    expect(unreadable(run)).toEqual([]);
  });
});
