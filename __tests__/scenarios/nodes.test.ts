import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { renderComment } from '../../src/report/comment.ts';
import { closingLines } from '../../src/report/log.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { POOL2, type Run, setStage } from './harness.ts';

const MACHINES = '/agentPools/pool2/machines';

/** `default`, with Azure answering this to whoever asks for the machines of pool2. */
function answering(status: number, body: object): Scenario {
  return patchScenario(loadScenario('default'), {
    faults: [{ method: 'GET', path: MACHINES, times: 'always', status, body }],
  });
}

function summaryOf({ outcome, events }: Run): string {
  return renderSummary({ outcome, events });
}

function asksForMachines({ requests }: Run): boolean {
  return requests.some(({ path }) => path.includes(MACHINES));
}

describe('after an add', () => {
  test('the nodes are listed with the addresses that they have in the subnet, and there is no finding', async () => {
    const { outcome, events } = await setStage('default').run(POOL2);
    expect(outcome.result).toBe('added');
    expect(outcome.findings.filter(({ status }) => status === 'failed' || status === 'unknown')).toEqual([]);
    // Azure reserves four addresses of 10.0.2.0/24, and a node with 30 pods takes 31.
    expect(JSON.parse(outputsOf(outcome)['nodes'])).toMatchObject([
      { pool: 'pool2', addresses: ['10.0.2.4'], zone: '', placement: 'as-asked' },
      { pool: 'pool2', addresses: ['10.0.2.35'], zone: '', placement: 'as-asked' },
      { pool: 'pool2', addresses: ['10.0.2.66'], zone: '', placement: 'as-asked' },
    ]);
    expect(renderSummary({ outcome, events })).toContain('- ✅ `pool2`: 3 nodes in `snet-pool2`\n');
  });

  test('the zones that the nodes are in are told', async () => {
    const run = await setStage('default').run({ ...POOL2, zones: '1,2,3' });
    const zones = (JSON.parse(outputsOf(run.outcome)['nodes']) as { zone: string }[]).map(({ zone }) => zone);
    expect(zones).toEqual(['1', '2', '3']);
    expect(summaryOf(run)).toContain('`snet-pool2`, zones 1, 2, and 3\n');
  });

  test('a node outside of the subnet fails the run, which says which one and that the pool was added', async () => {
    const run = await setStage('nodes-outside-the-subnet').run(POOL2);
    const { outcome } = run;
    expect(outcome).toMatchObject({
      result: 'failed',
      changed: true,
      problem: { code: 'NotAsAskedFor', pool: 'pool2' },
    });
    expect(outcome.pools).toMatchObject([{ result: 'failed', provisioningState: 'Succeeded' }]);
    const summary = summaryOf(run);
    expect(summary).toMatch(/^### ❌ Added pool2, but 1 of its 3 nodes is not in snet-pool2\n/);
    expect(summary).toContain('! node pool pool2: added, but not as requested\n');
    expect(summary).toContain('- ❌ `pool2`: 1 of 3 nodes not in `snet-pool2`\n');
    expect(summary).toMatch(/<details open>.*\n\n.*\n.*\n\| `pool2` \| ❌&nbsp;`aks-pool2-20461833-vmss000001`/);
  });

  test('a node outside of the subnet is told in a comment before the first fold', async () => {
    const { outcome, events } = await setStage('nodes-outside-the-subnet').run(POOL2);
    const [open = ''] = renderComment({ outcome, events }, 65_000).split('<details');
    expect(open).toContain('- ❌ `pool2`: 1 of 3 nodes not in `snet-pool2`\n');
  });

  test('the log ends with where the nodes are', async () => {
    const { outcome } = await setStage('default').run({ ...POOL2, zones: '1,2,3' });
    const texts = closingLines(outcome).map(({ text }) => text);
    expect(texts).toContain('pool2: 3 nodes in snet-pool2, zones 1, 2, and 3');
  });

  test('a caller who may not list machines gets the pool, and is told the action that is missing', async () => {
    const action = 'Microsoft.ContainerService/managedClusters/agentPools/machines/read';
    const message = `The client '8d3b6f02' with object id 'c41e7a95' does not have authorization to perform action '${action}' over scope '/subscriptions/s' or the scope is invalid.`;
    const scenario = answering(403, { error: { code: 'AuthorizationFailed', message } });
    const { outcome } = await setStage(scenario).run(POOL2);
    expect(outcome.result).toBe('added');
    const unknown = outcome.findings.filter(({ status }) => status === 'unknown');
    expect(unknown).toMatchObject([{ id: 'facts-are-readable', standing: 'told' }]);
    expect(unknown[0]?.fix).toContain(action);
    expect(outputsOf(outcome)['nodes']).toBe('[]');
  });

  test('who ignores unread facts is told of it as ignored', async () => {
    const scenario = answering(403, { error: { code: 'AuthorizationFailed', message: 'no' } });
    const { outcome } = await setStage(scenario).run({ ...POOL2, 'ignore-checks': 'facts-are-readable' });
    expect(outcome.findings.filter(({ status }) => status === 'unknown')).toMatchObject([{ standing: 'ignored' }]);
  });

  test('a cloud without the list gets the pool, and the report says that its nodes could not be verified', async () => {
    const run = await setStage(answering(404, { error: { code: 'NotFound', message: 'No such type.' } })).run(POOL2);
    expect(run.outcome.result).toBe('added');
    expect(run.outcome.findings.filter(({ status }) => status === 'unknown')).toEqual([]);
    expect(summaryOf(run)).toContain('Could not be verified');
  });

  test('nodes without an address are not held against the pool', async () => {
    const machine = { name: 'node0', properties: {} };
    const run = await setStage(answering(200, { value: [machine, machine, machine] })).run(POOL2);
    expect(run.outcome.result).toBe('added');
    expect(summaryOf(run)).toContain('Could not be verified: Azure says too little about 3 of 3 nodes');
  });
});

test('a pool with the name of a member of every object is a pool like any other', async () => {
  const stage = setStage('default');
  const check = await stage.run({ ...POOL2, name: 'constructor', operation: 'check' });
  expect(check.outcome.nodes).toEqual([]);
  expect(annotationsOf(check.outcome).filter(({ place }) => place !== undefined)).toEqual([]);
  const { outcome } = await stage.run({ ...POOL2, name: 'constructor' });
  expect(outcome.nodes).toMatchObject([{ pool: 'constructor', placement: { status: 'as-asked' } }]);
});

describe('the machines are read', () => {
  test('of a pool that was found in creation and awaited', async () => {
    const stage = setStage('default');
    await stage.run(POOL2, { cancelWhen: ({ type }) => type === 'accepted' });
    const second = await stage.run(POOL2);
    expect(second.outcome.result).toBe('unchanged');
    expect(second.outcome.nodes).toMatchObject([{ pool: 'pool2', placement: { status: 'as-asked' } }]);
  });

  test('not of a pool that was there before, updated or not', async () => {
    const stage = setStage('default');
    await stage.run(POOL2);
    expect(asksForMachines(await stage.run(POOL2))).toBe(false);
    const update = await stage.run({ ...POOL2, 'labels': 'team=a', 'update-existing': 'true' });
    expect(update.outcome.result).toBe('updated');
    expect(asksForMachines(update)).toBe(false);
  });

  test('not by a check', async () => {
    expect(asksForMachines(await setStage('default').run({ ...POOL2, operation: 'check' }))).toBe(false);
  });
});
