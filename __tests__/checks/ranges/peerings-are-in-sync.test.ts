import { expect, test } from '@jest/globals';
import { peeringsAreInSync } from '../../../src/checks/ranges/peerings-are-in-sync.ts';
import { aPeering, aVnet, SUBSCRIPTION } from '../../builders.ts';
import { ask } from '../ask.ts';

const judged = (...levels: readonly string[]) =>
  ask(peeringsAreInSync, {
    facts: {
      vnet: aVnet({ peerings: levels.map((syncLevel, index) => aPeering({ name: `hub${index}`, syncLevel })) }),
    },
  });

test.each([
  ['FullyInSync', 'passed'],
  ['RemoteNotInSync', 'failed'],
  ['LocalNotInSync', 'failed'],
  ['LocalAndRemoteNotInSync', 'failed'],
])('%s: %s', (level, status) => {
  expect(judged('FullyInSync', level)).toMatchObject({ status, level: 'warning' });
});

test('only what is out of sync is told, with the command for each', () => {
  const finding = judged('FullyInSync', 'RemoteNotInSync');
  expect(finding.saw).toContain('peering hub1 is RemoteNotInSync');
  expect(finding.saw).not.toContain('hub0');
  expect(finding.fix).toContain(
    `az network vnet peering sync --subscription ${SUBSCRIPTION} --resource-group rg1 --vnet-name vnet1 --name hub1`,
  );
});

test('no peerings, and peerings of which Azure says nothing', () => {
  expect(ask(peeringsAreInSync).status).toBe('not-applicable');
  expect(ask(peeringsAreInSync, { facts: { vnet: aVnet({ peerings: [aPeering()] }) } }).status).toBe('not-applicable');
});
