import { expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { setStage } from './harness.ts';

const KUBENET_TABLE = 'aks-agentpool-20461833-routetable';
/** Kubenet with its route table on both subnets. */
const kubenet = patchScenario(loadScenario('kubenet'), {
  virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pool2': { routeTable: KUBENET_TABLE } } } },
});

const HEALTHY: readonly (readonly [string, Scenario])[] = [
  ['a flat network', loadScenario('default')],
  ['an overlay', loadScenario('overlay')],
  ['kubenet', kubenet],
  ['pod subnets', loadScenario('pod-subnet')],
  ['an overlay powered by Cilium', loadScenario('cilium')],
  ['AKS Automatic with hosted system pools', loadScenario('automatic-with-hosted-pools')],
];

test.each(HEALTHY)(
  'a healthy add in a cluster with %s shows no finding, before the write and after it',
  async (_, scenario) => {
    const { outcome, events } = await setStage(scenario).run(
      Object.fromEntries(Object.entries(scenario.inputs).map(([name, value]) => [name, String(value)])),
    );
    expect(outcome.result).toBe('added');
    const shown = events.flatMap((event) =>
      event.type === 'checked'
        ? event.findings.filter(({ status }) => status === 'failed' || status === 'unknown')
        : [],
    );
    expect(shown.map(({ id, saw }) => `${id}: ${saw}`)).toEqual([]);
    expect(outputsOf(outcome).findings).toBe('[]');
  },
);
