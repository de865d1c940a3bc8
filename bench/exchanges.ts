import { setStage } from '../__tests__/scenarios/harness.ts';
import { loadScenario } from '../simulator/index.ts';
import type { Row } from './row.ts';

/** Id token, OpenID configuration, access token, and two waves of reading. */
const EXCHANGE_TARGET = 5;

/** Exchanges that wait for one another before the pool's PUT: with answers that take a second each, the clock counts them. */
export async function exchangeRows(): Promise<readonly Row[]> {
  const { subscription } = loadScenario('default');
  const id = `/subscriptions/${subscription.id}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-prod/subnets/snet-pool2`;
  const found: Row[] = [];
  for (const [form, subnet, target] of [
    ['a full subnet id', id, EXCHANGE_TARGET],
    ['the name of a subnet', 'snet-pool2', EXCHANGE_TARGET + 1],
  ] as const) {
    const stage = setStage('default');
    const startedAt = stage.clock.now();
    const { writes, requests } = await stage.run(
      { 'name': 'pool2', 'vnet-subnet-id': subnet },
      { latencyMilliseconds: 1000 },
    );
    const [put] = writes;
    if (put === undefined) throw new Error('The run put no pool, so there is nothing to count.');
    const exchanges = (put.at - startedAt) / 1000;
    found.push({
      what: `sequential exchanges before the PUT, with ${form}`,
      measured: `${exchanges} (${requests.indexOf(put)} requests)`,
      target: { text: `at most ${target}`, isMet: exchanges <= target },
    });
  }
  return found;
}
