import { afterEach, expect, test } from '@jest/globals';
import { addOf, OF_PROD, OPERATION, subnetId } from './names.ts';
import { printedBy } from './printed.ts';
import { openSignedIn } from './session.ts';
import type { Session } from './session.ts';

const POOL2 = '/managedClusters/prod/agentPools/pool2';
const ADD = addOf(subnetId('snet-pool2'), '--node-count 3');
const LONG = { durations: { poolCreate: 600 } };

let session: Session;

afterEach(async () => {
  await session.close();
});

/** Simulated time that passes faster, as with `npm run simulator -- --speed`. */
function fasterBy(speed: number): { now: () => number } {
  const start = Date.now();
  return { now: () => start + (Date.now() - start) * speed };
}

test('az asks at once, and then after 30 seconds, because AKS never says how long to wait', async () => {
  // 221 seconds, the median of recorded creates, pass in 22 real ones.
  session = await openSignedIn('default', { durations: { poolCreate: 221 } }, fasterBy(10));
  const { code, json, wire, sent } = await session.az(ADD);
  expect([code, json['provisioningState']]).toEqual([0, 'Succeeded']);
  expect(wire.slice(1)).toEqual([
    `PUT ${POOL2} 201`,
    `GET ${OPERATION} 200`,
    `GET ${OPERATION} 200`,
    `GET ${POOL2} 200`,
  ]);
  const [first = 0, second = 0] = sent.filter(({ path }) => path.includes('/operations/')).map(({ at }) => at);
  // Real seconds; az's own grid, and the reason why an add costs 15 seconds more on average. A busy machine adds some.
  expect((second - first) / 10 / 1000).toBeGreaterThanOrEqual(30);
});

test('with --no-wait az leaves after the PUT, and nodepool wait asks for the pool itself', async () => {
  session = await openSignedIn('default', { durations: { poolCreate: 3 } });
  const { code, stdout, wire } = await session.az(`${ADD} --no-wait`);
  expect([code, stdout]).toEqual([0, '']);
  expect(wire).toEqual(['GET /managedClusters/prod/agentPools 200', `PUT ${POOL2} 201`]);
  const waited = await session.az(`aks nodepool wait ${OF_PROD} -n pool2 --created --interval 1`);
  expect(waited.code).toBe(0);
  expect(new Set(waited.wire)).toEqual(new Set([`GET ${POOL2} 200`]));
  expect(session.cloud.pool('pool2').provisioningState).toBe('Succeeded');
});

test('an operation that ends in Failed ends az with 1 and its code; the pool stays, Failed', async () => {
  const error = { code: 'CreateVMSSAgentPoolFailed', message: 'The scale set could not be made.' };
  session = await openSignedIn('default', {
    operationFailures: [{ operation: 'pool-create', afterSeconds: 0, error }],
  });
  const answer = await session.az(ADD);
  expect(printedBy(answer)).toEqual({ exit: 1, code: error.code, lastRequest: `GET ${OPERATION} 200` });
  expect(answer.stderr).toContain(`ERROR: (${error.code}) ${error.message}`);
  const shown = await session.az(`aks nodepool show ${OF_PROD} -n pool2 --query provisioningState -o tsv`);
  expect(shown.stdout.trim()).toBe('Failed');
  // What remains stands in the way of az itself.
  expect((await session.az(ADD)).stderr).toContain('Node pool pool2 already exists');
});

test.each([
  ['full-subnet', 'SubnetIsFull'],
  ['updating-vnet', 'SetVNetOwnershipFailed'],
])('the add in %s is taken and then fails with %s', async (scenario, code) => {
  session = await openSignedIn(scenario);
  const answer = await session.az(ADD);
  expect(printedBy(answer)).toEqual({ exit: 1, code, lastRequest: `GET ${OPERATION} 200` });
  expect(session.cloud.pool('pool2').provisioningState).toBe('Failed');
});

test('a caller who may not read operations cannot see the add end, which goes on in Azure', async () => {
  session = await openSignedIn('resource-group-rights');
  const answer = await session.az(ADD);
  expect(printedBy(answer)).toEqual({ exit: 1, code: 'AuthorizationFailed', lastRequest: `GET ${OPERATION} 403` });
  expect(session.cloud.pool('pool2').provisioningState).toBe('Succeeded');
});

test('Ctrl-C ends the wait with 1 and nothing else: the pool goes on being made', async () => {
  session = await openSignedIn('default', LONG);
  const polled = session.whenAnswered(/\/operations\//);
  const adding = session.az(ADD);
  await polled;
  session.end('SIGINT');
  const { code, stdout, wire } = await adding;
  // Where it is when the signal comes decides whether it says that the wait was cancelled, or nothing.
  expect([code, stdout]).toEqual([1, '']);
  expect(wire.filter((line) => line.startsWith('DELETE'))).toEqual([]);
  expect(session.cloud.pool('pool2').provisioningState).toBe('Creating');
});

test('az tries again when ARM is busy and when a connection breaks, and the pool comes', async () => {
  const faults = [
    { method: 'PUT', path: '/agentPools/pool2', status: 503, body: '<html>Our services are not available</html>' },
    { method: 'GET', path: '/operations/', action: 'reset-before' },
  ];
  session = await openSignedIn('default', { faults });
  const { code, wire } = await session.az(ADD);
  expect(code).toBe(0);
  expect(wire.filter((line) => line.startsWith('PUT'))).toEqual([`PUT ${POOL2} 503`, `PUT ${POOL2} 201`]);
});
