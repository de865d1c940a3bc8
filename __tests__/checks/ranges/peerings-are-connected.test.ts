import { expect, test } from '@jest/globals';
import { peeringsAreConnected } from '../../../src/checks/ranges/peerings-are-connected.ts';
import { aPeering, aVnet } from '../../builders.ts';
import { ask } from '../ask.ts';

const judged = (...states: readonly string[]) =>
  ask(peeringsAreConnected, {
    facts: { vnet: aVnet({ peerings: states.map((state, index) => aPeering({ name: `peering${index}`, state })) }) },
  });

test.each([
  [['Connected'], 'passed'],
  [['Connected', 'Disconnected'], 'failed'],
  [['Initiated'], 'failed'],
  [[], 'not-applicable'],
])('%j: %s', (states, status) => {
  expect(judged(...states)).toMatchObject({ status, level: 'warning' });
});

test('what is not connected is named with its state, and the way to connect it', () => {
  const disconnected = judged('Connected', 'Disconnected');
  expect(disconnected.saw).toContain('peering peering1 with hub1 (Disconnected)');
  expect(disconnected.saw).not.toContain('peering0');
  expect(disconnected.fix).toContain('az network vnet peering delete');
  expect(judged('Initiated').fix).toContain('--vnet-name hub1 --name to-vnet1');
});
