import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { answersFileOf, outputsOf } from '../../src/report/outputs.ts';
import { readRoles } from '../../scripts/generate/roles.ts';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { setStage } from './harness.ts';

/** What the roles for an add allow, and no more. */
const ACTIONS = ['check', 'add'].flatMap((role) => Object.keys(readRoles()[role]?.actions ?? {}));
const NAMES = Array.from({ length: 10 }, (_, index) => `pool${index + 11}`);

/** A caller with these actions in the whole subscription, and a free /24 for each of ten pools, of which the first is delegated. */
function aCloud(actions: readonly string[]): Scenario {
  const subnets = Object.fromEntries(
    NAMES.map((name, index) => [
      `snet-${name}`,
      {
        addressPrefix: `10.0.${100 + index}.0/24`,
        networkSecurityGroup: 'nsg-nodes',
        ...(index === 0 ? { delegations: ['Microsoft.Web/serverFarms'] } : {}),
      },
    ]),
  );
  return patchScenario(loadScenario('default'), {
    virtualNetworks: { 'vnet-prod': { subnets } },
    roleAssignments: {
      'caller-reads': null,
      'caller-cluster': null,
      'caller-network': null,
      'caller-custom': { principal: 'caller', actions, scope: '/subscriptions/{subscription}' },
      'cluster-network': {
        scope:
          '/subscriptions/{subscription}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-prod',
      },
    },
  });
}

function isOfSchema(name: string, text: string): readonly unknown[] {
  const schema = readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8');
  const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(schema) as object);
  return isValid(JSON.parse(text)) ? [] : (isValid.errors ?? []);
}

const POOLS = `pools:\n${NAMES.map((name) => `  - {name: ${name}, vnet-subnet-id: snet-${name}}`).join('\n')}`;

test('a healthy add of one pool, with the least roles, has nothing in findings and every answer in the file', async () => {
  const { outcome } = await setStage(aCloud(ACTIONS)).run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' });
  expect(outcome.result).toBe('added');
  expect(outputsOf(outcome).findings).toBe('[]');
  const answers = answersFileOf(outcome);
  expect((JSON.parse(answers) as readonly unknown[]).length).toBe(outcome.findings.length);
  expect(isOfSchema('findings-file', answers)).toEqual([]);
});

test.each(['Microsoft.Authorization/permissions/read', 'Microsoft.Authorization/locks/read'])(
  'ten pools, of which one has a delegated subnet, without the right %s: one failure and one unknown in less than 4 kB',
  async (action) => {
    const without = ACTIONS.filter((each) => each !== action);
    expect(without).toHaveLength(ACTIONS.length - 1);
    const { outcome } = await setStage(aCloud(without)).run({ 'node-pools': POOLS, 'operation': 'check' });
    expect(outcome.pools).toHaveLength(10);
    const { findings } = outputsOf(outcome);
    const told = JSON.parse(findings) as readonly { readonly status: string; readonly id: string }[];
    expect(told.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual(['subnet-is-not-delegated']);
    expect(told.filter(({ status }) => status === 'unknown').map(({ id }) => id)).toEqual(['facts-are-readable']);
    expect(Buffer.byteLength(findings)).toBeLessThan(4000);
    expect(isOfSchema('findings', findings)).toEqual([]);
    expect(isOfSchema('findings-file', answersFileOf(outcome))).toEqual([]);
  },
);
