import { expect, test } from '@jest/globals';
import { gatewayPoolFitsItsPrefix } from '../../../src/checks/specification/gateway-pool-fits-its-prefix.ts';
import type { AgentPool } from '../../../src/resources/agent-pool.ts';
import type { PoolRequest } from '../../../src/pool/pool-request.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

function gateway(count: number, publicIPPrefixSize: number | undefined, wanted: Partial<AgentPool> = {}): PoolRequest {
  const profile = publicIPPrefixSize === undefined ? {} : { gatewayProfile: { publicIPPrefixSize } };
  return aPoolRequest({ wanted: { mode: 'Gateway', count, raw: { properties: profile }, ...wanted } });
}

// AKS refuses fewer than two nodes, and more than the prefix has addresses: https://github.com/Azure/AKS/issues/4599
test.each([
  [0, 31, 'failed'],
  [1, 31, 'failed'],
  [1, 28, 'failed'],
  [2, 31, 'passed'],
  [3, 31, 'failed'],
  [2, undefined, 'passed'],
  [3, undefined, 'failed'],
  [4, 30, 'passed'],
  [5, 30, 'failed'],
  [8, 29, 'passed'],
  [9, 29, 'failed'],
  [16, 28, 'passed'],
  [17, 28, 'failed'],
])('%i nodes with a prefix of /%s: %s', (count, prefix, status) => {
  expect(ask(gatewayPoolFitsItsPrefix, { pools: [gateway(count, prefix)] })).toMatchObject({ status, level: 'error' });
});

test('there is no gateway with the autoscaler, or of Windows', () => {
  const asked = (wanted: Partial<AgentPool>): string =>
    ask(gatewayPoolFitsItsPrefix, { pools: [gateway(2, 31, wanted)] }).status;
  expect(asked({ isAutoscaled: true, minCount: 1, maxCount: 2 })).toBe('failed');
  expect(asked({ osType: 'Windows' })).toBe('failed');
});

test('of other pools, and of a gateway pool that is there, nothing is asked', () => {
  expect(ask(gatewayPoolFitsItsPrefix).status).toBe('not-applicable');
  const there = aPoolRequest({
    wanted: { mode: 'Gateway', count: 9, raw: { properties: {} } },
    existing: anAgentPool({ name: 'pool2' }),
  });
  expect(ask(gatewayPoolFitsItsPrefix, { pools: [there] }).status).toBe('not-applicable');
});
