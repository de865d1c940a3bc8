import type { AgentPool } from '../src/resources/agent-pool.ts';
import type { Cluster } from '../src/resources/cluster.ts';
import type { VirtualNetwork } from '../src/resources/network.ts';
import type { Inputs } from '../src/inputs/inputs.ts';
import type { Answer } from '../src/checks/finding.ts';
import type { PoolRequest } from '../src/pool/pool-request.ts';
import { judged } from '../src/run/judged.ts';
import type { Situation } from '../src/run/situation.ts';
import type { Deed } from '../src/steps/step.ts';
import { aCluster, anAgentPool, aPoolRequest, aSnapshot, aVnet, someFacts } from './builders.ts';

export interface Sketch {
  readonly inputs?: Partial<Inputs>;
  readonly cluster?: Partial<Cluster>;
  readonly vnet?: Partial<VirtualNetwork>;
  readonly others?: readonly AgentPool[];
  readonly pools?: readonly PoolRequest[];
  /** Before they are judged. */
  readonly findings?: readonly Answer[];
  readonly deeds?: readonly Deed[];
}

/** A round of an add of `pool2` to a healthy cluster that has `pool1`, with what the sketch says. */
export function aSituation(sketch: Sketch = {}): Situation {
  const pools = sketch.pools ?? [aPoolRequest()];
  const agentPools = [...(sketch.others ?? [anAgentPool()]), ...pools.flatMap((pool) => pool.existing ?? [])];
  const round = {
    inputs: someInputs(sketch.inputs),
    snapshot: aSnapshot(someFacts({ cluster: aCluster(sketch.cluster), vnet: aVnet(sketch.vnet), agentPools })),
    pools,
    deeds: sketch.deeds ?? [],
  };
  return { ...round, findings: judged(sketch.findings ?? [], round) };
}

export function someInputs(changes: Partial<Inputs> = {}): Inputs {
  return {
    clientId: '',
    tenantId: '',
    subscriptionId: '',
    cloud: 'AzureCloud',
    resourceGroup: 'rg1',
    clusterName: 'cluster1',
    operation: 'add',
    pools: [],
    allowReconcile: false,
    reimageWindows: false,
    updateExisting: false,
    ignoreChecks: [],
    strict: false,
    timeoutMinutes: 90,
    ...changes,
  };
}
