import { CATALOGUE } from '../src/checks/index.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import type { Snapshot } from '../src/facts/facts.ts';
import type { SecurityRule, Subnet } from '../src/resources/network.ts';
import type { PoolRequest } from '../src/pool/pool-request.ts';
import {
  aCluster,
  anAgentPool,
  aPoolRequest,
  aRoute,
  aRouteTable,
  aSecurityGroup,
  aSecurityRule,
  aSnapshot,
  aSubnet,
  aVnet,
  byId,
  networkId,
  someFacts,
  subnetId,
  usagesOf,
} from '../__tests__/builders.ts';

/** How large a network is. */
export interface Size {
  readonly subnets: number;
  /** Of each of the two security groups: rules, and prefixes in all of them together. */
  readonly rules: number;
  readonly prefixes: number;
  /** In the cluster when the run is done. */
  readonly pools: number;
  /** Those of them that are asked for; the others are there. */
  readonly askedFor: number;
}

/** The largest that Azure allows: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
export const LARGE: Size = { subnets: 1_000, rules: 1_000, prefixes: 4_000, pools: 100, askedFor: 10 };

/** Milliseconds of CPU for all checks' judgement of a network that nobody has looked at before. */
export function costOf(size: Size): number {
  const { snapshot, pools } = makeWorld(size);
  const before = process.cpuUsage();
  const findings = runChecks({
    snapshot,
    pools,
    operation: 'check',
    allowReconcile: true,
    ignore: [],
    catalogue: CATALOGUE,
  });
  const { user, system } = process.cpuUsage(before);
  const crashed = findings.find(({ saw }) => saw.includes('crashed'));
  if (crashed !== undefined) throw new Error(crashed.saw);
  return (user + system) / 1000;
}

function makeWorld(size: Size): { readonly snapshot: Snapshot; readonly pools: readonly PoolRequest[] } {
  const names = Array.from({ length: size.subnets }, (_, index) => `subnet${index}`);
  const subnets = names.map((name, index) => largeSubnet(name, index));
  const pools = Array.from({ length: size.pools }, (_, index) => ({ name: `p${index}`, subnet: `subnet${index}` }));
  const wanted = pools.slice(0, size.askedFor);
  const there = pools.slice(size.askedFor);
  const facts = someFacts({
    cluster: aCluster({ podCidrs: ['172.16.0.0/14'], serviceCidrs: ['192.168.0.0/16'] }),
    vnet: aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets }),
    agentPools: there.map(({ name, subnet }) => anAgentPool({ name, vnetSubnetId: subnetId(subnet) })),
    usages: usagesOf(...names.map((name) => [subnetId(name), 3, 251] as const)),
    networkSecurityGroups: byId(...['nsg0', 'nsg1'].map((name) => aSecurityGroup(manyRules(size), name))),
    routeTables: byId(
      aRouteTable(
        Array.from({ length: 400 }, (_, index) => aRoute({ name: `r${index}`, addressPrefix: place(index, 26) })),
      ),
    ),
  });
  return {
    snapshot: aSnapshot(facts),
    pools: wanted.map(({ name, subnet }) => aPoolRequest({ name, subnetId: subnetId(subnet) })),
  };
}

function largeSubnet(name: string, index: number): Subnet {
  return aSubnet({
    name,
    addressPrefixes: [place(index, 24)],
    networkSecurityGroupId: networkId('networkSecurityGroups', `nsg${index % 2}`),
    routeTableId: networkId('routeTables', 'table1'),
  });
}

/** Rules that let ports of some hosts through, some of them in every subnet; then everything inside of the VNet, and no more. */
function manyRules({ rules, prefixes }: Size): readonly SecurityRule[] {
  const each = Math.max(1, Math.round(prefixes / rules / 2));
  const own = Array.from({ length: rules - 4 }, (_, index) =>
    aSecurityRule({
      name: `rule${index}`,
      priority: 100 + index,
      direction: index % 2 === 0 ? 'Inbound' : 'Outbound',
      protocol: 'Tcp',
      sources: Array.from({ length: each }, (__, part) => place(index * each + part, 28)),
      destinations: Array.from({ length: each }, (__, part) => place(index * each + part + 7, 28)),
      destinationPorts: [String(1_000 + index), '8000-8100'],
    }),
  );
  const ending = (['Inbound', 'Outbound'] as const).flatMap((direction) => [
    aSecurityRule({
      name: 'vnet',
      priority: 4_000,
      direction,
      sources: ['VirtualNetwork'],
      destinations: ['VirtualNetwork'],
    }),
    aSecurityRule({ name: 'rest', priority: 4_096, direction, access: 'Deny' }),
  ]);
  return [...own, ...ending];
}

/** The block of this size in the /24 of that number. */
function place(index: number, prefixLength: number): string {
  return `10.${Math.floor(index / 256) % 256}.${index % 256}.0/${prefixLength}`;
}
