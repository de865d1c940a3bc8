import { afterAll, describe, expect, test } from '@jest/globals';
import { createSimulator, loadScenario, scenarioNames } from '../simulator/index.ts';
import { objectOf, type JsonObject } from '../src/values/json.ts';
import { createAcceptance } from './acceptance.ts';
import { print } from './print.ts';
import { ACCEPTED_OF_SIMULATED } from './schema/accepted-faults.ts';
import { withoutReadOnly } from './schema/read-only.ts';
import { bodyOf, resourceAt, resourcesOf, type Resource } from './schema/resources.ts';
import { writesIn } from './schema/runs.ts';
import { apiVersionOf, createValidators, type Validator } from './schema/validators.ts';

const validatorOf = createValidators();
const validators = new Map<string, Validator>();
const accepted = createAcceptance(ACCEPTED_OF_SIMULATED);
/** How many bodies were held against a schema, by `requests managedClusters`. */
const counts = new Map<string, number>();

/** The faults of a body that are not accepted. */
function faultsOf(kind: string, resource: Resource, body: JsonObject): readonly string[] {
  const { provider, type, name } = resource;
  const validate = validators.get(type) ?? validatorOf({ provider, type });
  validators.set(type, validate);
  counts.set(`${kind} ${type}`, (counts.get(`${kind} ${type}`) ?? 0) + 1);
  return validate(name, body).filter((fault) => !accepted.of(fault));
}

describe('what the action sends fits the published schema', () => {
  test.each(scenarioNames())('in %s', async (scenario) => {
    const faults: string[] = [];
    for (const { method, path, url, body } of await writesIn(scenario)) {
      const resource = resourceAt(path);
      // A POST that upgrades the image has no body.
      if (method !== 'PUT' || !resource) continue;
      expect(new URL(url).searchParams.get('api-version')).toBe(apiVersionOf(resource.provider));
      faults.push(...faultsOf('requests', resource, objectOf(body)).map((fault) => `${method} ${path} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('and there were creates, updates and reconciles', () => {
    expect(counts.get('requests managedClusters/agentPools')).toBeGreaterThan(100);
    expect(counts.get('requests managedClusters')).toBeGreaterThan(30);
  });
});

describe('what the simulator answers fits the published schema, without what is read-only', () => {
  test.each(scenarioNames())('in %s', async (scenario) => {
    const simulator = createSimulator({ scenario: loadScenario(scenario), clock: { now: () => 0 } });
    simulator.cloud.grant({ principal: 'caller', actions: ['*'] });
    const faults: string[] = [];
    for (const resource of resourcesOf(simulator)) {
      const body = withoutReadOnly(resource.type, await bodyOf(simulator, resource));
      faults.push(...faultsOf('answers', resource, body).map((fault) => `${resource.id} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('and there was one of every kind', () => {
    for (const type of [
      'managedClusters',
      'managedClusters/agentPools',
      'virtualNetworks',
      'virtualNetworks/subnets',
      'networkSecurityGroups',
      'routeTables',
    ])
      expect(counts.get(`answers ${type}`)).toBeGreaterThan(0);
  });
});

describe('the closed schemas find', () => {
  const pool = validatorOf({ provider: 'Microsoft.ContainerService', type: 'managedClusters/agentPools' });
  const cluster = validatorOf({ provider: 'Microsoft.ContainerService', type: 'managedClusters' });
  const subnet = validatorOf({ provider: 'Microsoft.Network', type: 'virtualNetworks/subnets' });
  const subnetId =
    '/subscriptions/0/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-prod/subnets/snet-pool2';

  test('nothing in a pool that is written right', () => {
    expect(pool('pool2', { properties: { count: 3, vnetSubnetID: subnetId } })).toEqual([]);
  });

  test.each([
    [
      'a misspelt property',
      { vnetSubnetId: subnetId },
      '/properties: must NOT have additional properties vnetSubnetId',
    ],
    ['a number as a text', { count: '3' }, '/properties/count: must be integer'],
    ['a text as a number', { vnetSubnetID: 3 }, '/properties/vnetSubnetID: must be string'],
    ['a value that there is not', { mode: 'Users' }, '/properties/mode: must be equal to one of the allowed values'],
    ['a template expression', { count: '[parameters(1)]' }, '/properties/count: must be integer'],
    [
      'a misspelt property two objects down',
      { upgradeSettings: { maxsurge: '1' } },
      '/properties/upgradeSettings: must NOT have additional properties maxsurge',
    ],
  ])('%s of a pool', (_what, properties, fault) => {
    expect(pool('pool2', { properties })).toEqual([fault]);
  });

  test('a pool name that is too long', () => {
    expect(pool('abcdefghijklm', { properties: {} })).not.toEqual([]);
  });

  test('a misspelt property of a cluster and of a subnet', () => {
    expect(
      cluster('prod', { location: 'westeurope', properties: { networkProfile: { podCIDR: '10.0.0.0/8' } } }),
    ).toEqual(['/properties/networkProfile: must NOT have additional properties podCIDR']);
    expect(subnet('snet', { properties: { adressPrefix: '10.0.0.0/24' } })).toEqual([
      '/properties: must NOT have additional properties adressPrefix',
    ]);
  });
});

describe('every accepted fault', () => {
  test('still occurs', () => {
    expect(accepted.unused()).toEqual([]);
  });
});

afterAll(() => {
  print('Bodies held against the closed schemas', [...counts].sort());
  print('Accepted faults', accepted.counts());
});
