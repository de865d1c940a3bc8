import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createSimulator, loadScenario, patchScenario, scenarioNames } from '../../simulator/index.ts';
import { clientOf, CLUSTER, START } from './client.ts';

const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe.each(scenarioNames())('the scenario %s', (name) => {
  test('says what it is about, and answers for its cluster and its pools', async () => {
    const scenario = loadScenario(name);
    expect(scenario.description).toMatch(/^.{20,}[^.]$/);
    const { cloud } = createSimulator({ scenario, clock: { now: () => START } });
    expect(cloud.cluster().pools.size).toBeGreaterThan(0);
    if (scenario.cloud !== 'AzureCloud') return;
    const { json, status } = await clientOf(name).get(`${CLUSTER}/agentPools`);
    expect(status).toBe(200);
    expect(json).not.toHaveProperty('nextLink');
  });
});

test('a file extends another by a merge patch: null takes away, objects merge', () => {
  const path = file(
    'mine.yaml',
    'extends: default\ndescription: Mine\nclusters: { prod: { properties: { windowsProfile: null } } }\n',
  );
  const { description, clusters } = loadScenario(path);
  expect(description).toBe('Mine');
  expect(clusters['prod']?.properties).not.toHaveProperty('windowsProfile');
  expect(clusters['prod']?.properties).toHaveProperty('kubernetesVersion', '1.33');
});

test('a scenario that is wrong is refused with the file and the place', () => {
  const path = file('wrong.yaml', 'extends: default\nclustres: {}\nlocation: 4\n');
  expect(() => loadScenario(path)).toThrow(
    /wrong\.yaml is not a scenario:[^]*location[^]*clustres|clustres[^]*location/,
  );
  expect(() => loadScenario('none')).toThrow(/There is no scenario .*none\.yaml\. Known are .*default/);
  const circle = file('circle.yaml', 'extends: ./circle.yaml\n');
  expect(() => loadScenario(circle)).toThrow(/circle/);
  expect(() => patchScenario(loadScenario('default'), { location: 4 })).toThrow(/location/);
});

test('the same seed gives the same ids, another seed gives others', () => {
  const eTag = (seed: number): string => {
    const scenario = loadScenario('default');
    return createSimulator({ scenario, clock: { now: () => START }, seed }).cloud.cluster().eTag;
  };
  expect(eTag(1)).toBe(eTag(1));
  expect(eTag(1)).not.toBe(eTag(2));
});

test('what should come out is taken from the other scenario as a whole, or not at all', () => {
  const own = file('own.yaml', 'extends: full-subnet\ndescription: Mine\nexpect: { result: added }\n');
  expect(loadScenario(own).expect).toEqual({ result: 'added', findings: [], unknown: [], says: [] });
  const others = file('others.yaml', 'extends: full-subnet\ndescription: Mine\n');
  expect(loadScenario(others).expect).toEqual(loadScenario('full-subnet').expect);
});
