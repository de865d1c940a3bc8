import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { setStage, type Run } from './harness.ts';

const NETWORKS =
  '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks';
const OTHER = `${NETWORKS}/vnet-other/subnets/snet-other`;
const WHOLE = `${NETWORKS}/vnet-prod/subnets/snet-pool2`;

type Pool = readonly [name: string, subnet: string];

/** Both orders, the good pool by its whole id and by its name alone, the wrong one in a VNet that exists and in one that does not. */
const LISTS = [WHOLE, 'snet-pool2'].flatMap((good) =>
  [OTHER, 'vnet-other/snet-other', OTHER.replace('vnet-other', 'vnet-nowhere')].flatMap((wrong) => {
    const [pool2, pool3]: readonly [Pool, Pool] = [
      ['pool2', good],
      ['pool3', wrong],
    ];
    return [
      [pool2, pool3],
      [pool3, pool2],
    ];
  }),
);

function withRule(access: 'Allow' | 'Deny'): Scenario {
  const rule = { priority: 100, direction: 'Inbound', access, protocol: '*' } as const;
  return patchScenario(loadScenario('other-vnet'), {
    virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pool2': { networkSecurityGroup: 'nsg-pool2' } } } },
    networkSecurityGroups: {
      'nsg-pool2': {
        resourceGroup: 'rg-net',
        securityRules: { all: { ...rule, sourceAddressPrefix: '*', destinationAddressPrefix: '*' } },
      },
    },
  });
}

async function add(scenario: Scenario, pools: readonly Pool[], inputs: Record<string, string> = {}): Promise<Run> {
  const entries = pools.map(([name, subnet]) => ({ name, 'vnet-subnet-id': subnet }));
  return setStage(scenario).run({ 'node-pools': JSON.stringify({ pools: entries }), ...inputs });
}

function errors({ outcome }: Run): readonly string[] {
  return outcome.findings
    .filter(({ level, status }) => level === 'error' && status === 'failed')
    .map(({ id, pool = '' }) => `${id} ${pool}`);
}

describe.each(LISTS)('of %j and %j', (...pools) => {
  test('the one in a foreign VNet does not let the other pass unchecked', async () => {
    const run = await add(withRule('Deny'), pools);
    expect(run.writes).toEqual([]);
    expect(run.outcome.result).toBe('blocked');
    expect(errors(run)).toContain('security-rules-let-nodes-talk pool2');
    expect(errors(run)).toContain('subnet-is-in-the-cluster-vnet pool3');
  });

  test('the one in the VNet of the cluster is judged, and added', async () => {
    const run = await add(withRule('Allow'), pools);
    expect(run.outcome.pools).toMatchObject(
      pools.map(([name]) => ({ name, result: name === 'pool2' ? 'added' : 'blocked' })),
    );
    expect(errors(run)).toEqual(['subnet-is-in-the-cluster-vnet pool3']);
  });
});

test('of two VNets for a cluster in the VNet of AKS the stop alone is told', async () => {
  const hosted = patchScenario(loadScenario('other-vnet'), {
    clusters: { prod: { pools: { system: null }, properties: { hostedSystemProfile: { enabled: true } } } },
  });
  const run = await add(hosted, [
    ['pool2', WHOLE],
    ['pool3', OTHER],
  ]);
  expect(errors(run)).toEqual(['cluster-uses-a-custom-vnet ']);
  expect(run.writes).toEqual([]);
});
