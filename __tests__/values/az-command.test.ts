import { expect, test } from '@jest/globals';
import { azCommand, clusterOptions, reconcileCommand } from '../../src/values/az-command.ts';
import { CLUSTER_ID } from '../builders.ts';

test.each([
  ['plain', '--name plain'],
  ['my group', "--name 'my group'"],
  ["it's", "--name 'it'\\''s'"],
  ['$(rm -rf ~)', "--name '$(rm -rf ~)'"],
  ['`id`;&|', "--name '`id`;&|'"],
  ['--debug', '--name=--debug'],
  ['', "--name ''"],
])('the value %j becomes %s', (value, words) => {
  expect(azCommand('aks show', { name: value })).toBe(`az aks show ${words}`);
});

test('several values follow one option, and none leaves a flag', () => {
  expect(azCommand('aks x', { 'prefixes': ['10.0.0.0/8', '*'], 'node-image-only': [] })).toBe(
    "az aks x --prefixes 10.0.0.0/8 '*' --node-image-only",
  );
});

test('a cluster is named by subscription, group and name, in whatever letters its id comes', () => {
  expect(reconcileCommand(CLUSTER_ID.replace('resourceGroups', 'resourcegroups'))).toBe(
    'az aks update --subscription 00000000-0000-4000-8000-000000000001 --resource-group rg1 --name cluster1',
  );
  expect(azCommand('aks show', clusterOptions('nonsense'))).toBe('az aks show --name nonsense');
});
