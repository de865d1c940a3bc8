import { expect, test } from '@jest/globals';
import { addressesPerNode, podSubnetAddressesPerNode, surgeNodes } from '../../src/network/address-needs.ts';

test.each([
  ['node-subnet', 31],
  ['overlay', 1],
  ['kubenet', 1],
  ['pod-subnet', 1],
  ['none', 1],
] as const)('a node with 30 pods takes of its subnet in mode %s: %i', (mode, addresses) => {
  expect(addressesPerNode(mode, 30)).toBe(addresses);
});

// The table of https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation
test.each([
  ['StaticBlock', 30, 32],
  ['StaticBlock', 31, 32],
  ['StaticBlock', 32, 48],
  ['DynamicIndividual', 250, 16],
  [undefined, 250, 16],
])('a node of a pod subnet, %s with %i pods, takes %i of it', (podIpAllocationMode, maxPods, addresses) => {
  const mode = podIpAllocationMode === undefined ? {} : { podIpAllocationMode };
  expect(podSubnetAddressesPerNode({ maxPods, ...mode })).toBe(addresses);
});

test.each([
  [undefined, undefined, 0, 0],
  [undefined, undefined, 1, 1],
  [undefined, undefined, 10, 1],
  [undefined, undefined, 11, 2],
  ['10%', undefined, 30, 3],
  ['33%', undefined, 5, 2],
  ['5', undefined, 3, 5],
  ['0', '1', 9, 0],
  ['0', '10%', 9, 0],
  ['0', '0', 9, 1],
  ['0%', undefined, 9, 1],
  ['nonsense', undefined, 20, 2],
])('maxSurge %s and maxUnavailable %s of %i nodes add %i', (maxSurge, maxUnavailable, nodes, surge) => {
  const settings = { ...(maxSurge ? { maxSurge } : {}), ...(maxUnavailable ? { maxUnavailable } : {}) };
  expect(surgeNodes(settings, nodes)).toBe(surge);
});
