import { describe, expect, test } from '@jest/globals';

import { liesOutsideKnownRanges } from '../../src/run/known-subnet.ts';
import type { Snapshot } from '../../src/facts/facts.ts';
import { anAgentPool, aPoolRequest, aSnapshot, aSubnet, aVnet, someFacts, unread } from '../builders.ts';

const VNET = '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v';
const place = (name: string, range: string) =>
  aSubnet({ id: `${VNET}/subnets/${name}`, name, addressPrefixes: [range] });

/** The cluster lies in the first range; the second was added later. */
const vnet = aVnet({
  id: VNET,
  addressPrefixes: ['10.0.0.0/16', '10.9.0.0/16'],
  subnets: [place('old', '10.0.0.0/24'), place('near', '10.0.1.0/24'), place('far', '10.9.1.0/24')],
});
const snapshot = aSnapshot(
  someFacts({ vnet, agentPools: [anAgentPool({ name: 'pool1', vnetSubnetId: `${VNET}/subnets/old` })] }),
);

function lies(subnet: string | undefined, of: Snapshot = snapshot, podSubnet?: string): boolean | undefined {
  const idOf = (name: string | undefined): string | undefined => name && `${VNET}/subnets/${name}`;
  return liesOutsideKnownRanges(aPoolRequest({ subnetId: idOf(subnet), podSubnetId: idOf(podSubnet) }), {
    snapshot: of,
  });
}

describe('a subnet lies outside of what AKS is known to know', () => {
  test.each([
    ['near', undefined, false],
    ['far', undefined, true],
    ['near', 'near', false],
    ['near', 'far', true],
    ['gone', 'far', true],
    ['gone', undefined, undefined],
    [undefined, undefined, undefined],
  ])('nodes in %s, pods in %s: %p', (nodes, pods, expected) => {
    expect(lies(nodes, snapshot, pods)).toBe(expected);
  });

  test.each(['cluster', 'agentPools', 'vnet'] as const)('or not, which nobody can tell without %s', (name) => {
    expect(lies('near', { ...snapshot, [name]: unread('unreachable') })).toBeUndefined();
    expect(lies('far', { ...snapshot, [name]: unread('unreachable') })).toBeUndefined();
  });
});
