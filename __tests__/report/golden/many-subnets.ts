import { loadScenario, patchScenario, type Scenario } from '../../../simulator/index.ts';

/** The share of them, one in so many, that a pool of the cluster lies in. */
const POOL_EVERY = 5;

/**
 * A hub of so many subnets, /24 to /27, with holes between them; every fifth holds a pool of the cluster, the others something else.
 * `snet-pool2` is free.
 */
export function manySubnets(count: number): Scenario {
  const subnets: Record<string, object> = {};
  const pools: Record<string, object> = {};
  for (let index = 0; index < count; index++) {
    const number = String(index + 1).padStart(3, '0');
    const prefixLength = 24 + (index % 4);
    const usable = 2 ** (32 - prefixLength) - 5;
    const isPool = index % POOL_EVERY === 0;
    // A hole after each tenth.
    const third = index + Math.floor(index / 10) * 3;
    const name = `snet-${isPool ? 'nodes' : 'app'}-${number}`;
    subnets[name] = {
      addressPrefix: `10.${20 + Math.floor(third / 256)}.${third % 256}.0/${prefixLength}`,
      networkSecurityGroup: 'nsg-nodes',
      ...(isPool ? {} : { occupied: (index * 7) % usable }),
    };
    if (isPool)
      pools[`np${number}`] = {
        properties: {
          count: prefixLength === 24 ? 6 : 1,
          mode: 'User',
          vmSize: 'Standard_D4ds_v5',
          maxPods: prefixLength === 27 ? 20 : 30,
          vnetSubnetID: `vnet-prod/${name}`,
        },
      };
  }
  return patchScenario(loadScenario('default'), {
    clusters: { prod: { pools } },
    virtualNetworks: {
      'vnet-prod': {
        addressPrefixes: ['10.0.0.0/16', '10.20.0.0/15'],
        subnets,
      },
    },
  });
}
