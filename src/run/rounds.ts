import { createResourceReader, type ReadResource } from '../azure/read-resource.ts';
import { CATALOGUE } from '../checks/index.ts';
import { neededFactNames, runChecks } from '../checks/run-checks.ts';
import { nextStep } from './decide.ts';
import { wasLastPutWell, withDeeds } from './deeds.ts';
import type { RunEventBody } from './events.ts';
import { judged } from './judged.ts';
import type { Snapshot } from '../facts/facts.ts';
import { readAs } from '../facts/reading.ts';
import { readMachines } from '../facts/read-machines.ts';
import { readSnapshot } from '../facts/read-snapshot.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { parseAgentPool } from '../resources/agent-pool.ts';
import { listText } from '../values/list-text.ts';
import { clusterIdOf } from '../values/resource-id.ts';
import { makePoolRequests } from '../pool/pool-request.ts';
import { poolsWithNewNodes } from './pool-nodes.ts';
import type { Progress } from './progress.ts';
import type { Situation } from './situation.ts';
import { perform } from '../steps/perform.ts';
import type { TakenStep } from '../steps/step.ts';
import { USUAL_POOL_ADD } from '../steps/usual-duration.ts';
import type { Hands } from '../steps/hands.ts';

/**
 * Reads, judges, decides and performs, round by round, until nothing is left to do.
 *
 * @param soFar what the events add up to by now
 * @throws the signal's reason when the run is stopped
 */
export async function runRounds(inputs: Inputs, soFar: () => Progress, hands: Hands<RunEventBody>): Promise<void> {
  const read = createResourceReader(hands.client, hands.environment, hands.signal);
  for (;;) {
    const situation = await readAndJudge(inputs, soFar(), read, hands);
    hands.emit({ type: 'judged', situation });
    const step = nextStep(situation);
    if (step.do === 'done' || step.do === 'stop') {
      await lookAtMachines(situation, read, hands);
      return;
    }
    hands.emit({
      type: 'phase',
      phase: step.do,
      title: titleOf(step, inputs),
      ...(step.do === 'put-pool' && step.how === 'add' ? { usual: USUAL_POOL_ADD } : {}),
    });
    if (step.do !== 'wait' && !(step.do === 'put-pool' && step.how === 'add'))
      hands.emit({ type: 'note', message: `Reason: ${step.why}` });
    if (!(step.do === 'wait' && step.for.kind === 'pause')) hands.emit({ type: 'long-wait-ahead' });
    const end = await perform(step, inputs, hands);
    hands.emit({ type: 'performed', deed: { step, end } });
    if (end.status === 'pointless') hands.emit({ type: 'note', message: end.why });
    hands.emit({
      type: 'phase-ended',
      phase: step.do,
      outcome: end.status === 'waited' ? 'looking again' : end.status,
    });
  }
}

/** One round's reading and judging. */
async function readAndJudge(
  inputs: Inputs,
  { deeds, situation: previous }: Progress,
  read: ReadResource,
  { clock, emit }: Hands<RunEventBody>,
): Promise<Situation> {
  emit({ type: 'phase', phase: 'read', title: `Reading cluster ${inputs.clusterName} and its network` });
  const looked = await readSnapshot(read, inputs, neededFactNames(inputs, CATALOGUE), clock.now());
  const snapshot = await withPoolsAskedAlone(looked, inputs, deeds, previous, read);
  const cluster = snapshot.cluster.ok ? snapshot.cluster.value : undefined;
  const existing = snapshot.agentPools.ok ? snapshot.agentPools.value : undefined;
  const pools = makePoolRequests(inputs, cluster, existing).map((pool) => withDeeds(pool, deeds));
  emit({ type: 'phase-ended', phase: 'read', outcome: 'read' });
  const answers = runChecks({
    snapshot,
    pools,
    operation: inputs.operation,
    allowReconcile: inputs.allowReconcile,
    ignore: inputs.ignoreChecks,
    catalogue: CATALOGUE,
  });
  const findings = judged(answers, { inputs, snapshot, pools, deeds });
  emit({ type: 'checked', findings });
  return { inputs, snapshot, pools, findings, deeds };
}

/** Azure says that a pool is there; its machines show whether they are where they were asked for. */
async function lookAtMachines(situation: Situation, read: ReadResource, { emit }: Hands<RunEventBody>): Promise<void> {
  const { subscriptionId, resourceGroup, clusterName } = situation.inputs;
  const names = poolsWithNewNodes(situation);
  if (names.length === 0) return;
  emit({ type: 'phase', phase: 'read', title: `Reading the nodes of ${listText(names)}` });
  const clusterId = clusterIdOf(subscriptionId, resourceGroup, clusterName);
  await Promise.all(
    names.map(async (pool) => {
      emit({ type: 'machines-listed', pool, machines: await readMachines(read, clusterId, pool) });
    }),
  );
  emit({ type: 'phase-ended', phase: 'read', outcome: 'read' });
}

/** Where the list of pools cannot be read once all that was asked for is done, the pools themselves tell whether it is there. */
async function withPoolsAskedAlone(
  snapshot: Snapshot,
  inputs: Inputs,
  deeds: Situation['deeds'],
  previous: Situation | undefined,
  read: ReadResource,
): Promise<Snapshot> {
  const isAllDone = inputs.pools.every(({ name }) => wasLastPutWell(deeds, name));
  if (snapshot.agentPools.ok || previous === undefined || inputs.pools.length === 0 || !isAllDone) return snapshot;
  const clusterId = clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName);
  const asked = await Promise.all(
    inputs.pools.map(({ name }) =>
      readAs(
        read({
          name: `node pool ${name}`,
          path: `${clusterId}/agentPools/${name}`,
          scope: clusterId,
          api: 'Microsoft.ContainerService',
          isRequired: true,
        }),
        parseAgentPool,
      ),
    ),
  );
  const fresh = asked.flatMap((pool) => (pool.ok ? [pool.value] : []));
  if (fresh.length < asked.length) return snapshot;
  const before = previous.snapshot.agentPools.ok ? previous.snapshot.agentPools.value : [];
  const others = before.filter(({ name }) => !fresh.some((pool) => pool.name === name));
  return { ...snapshot, agentPools: { ok: true, value: [...others, ...fresh] } };
}

const PUTS = { 'add': 'Adding', 'put-again': 'Retrying', 'update': 'Updating' } as const;

/** What the run is at, as a headline says it: `Adding pool2 to prod`. */
function titleOf(step: TakenStep, { clusterName }: Inputs): string {
  switch (step.do) {
    case 'wait':
      return step.for.kind === 'pause' ? `Trying again soon: ${step.why}` : `Waiting: ${step.why}`;
    case 'reconcile':
      return `Reconciling ${clusterName}`;
    case 'put-pool':
      return `${PUTS[step.how]} ${step.pool.name} ${step.how === 'add' ? 'to' : 'in'} ${clusterName}`;
    case 'reimage':
      return `Upgrading the node image of ${step.pool.name} in ${clusterName}`;
  }
}
