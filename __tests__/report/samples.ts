import type { RunEvent, RunEventBody } from '../../src/run/events.ts';
import type { Outcome, PoolOutcome } from '../../src/run/outcome.ts';
import type { Finding } from '../../src/checks/finding.ts';
import type { PlacedMachine } from '../../src/network/placed-machines.ts';
import type { Problem } from '../../src/values/problem.ts';
import { CLUSTER_ID, subnetId } from '../builders.ts';

/** A check that failed, of one pool. */
export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'subnet-is-unique',
    title: 'Subnet holds no other pool',
    pool: 'pool2',
    level: 'error',
    status: 'failed',
    saw: 'Subnet subnet2 holds pool1.',
    fix: 'Use another subnet.',
    docs: 'docs/checks.md#subnet-is-unique',
    standing: (changes.level ?? 'error') === 'error' && (changes.status ?? 'failed') === 'failed' ? 'stops' : 'told',
    ...changes,
  };
}

export function aPoolOutcome(changes: Partial<PoolOutcome> = {}): PoolOutcome {
  const name = changes.name ?? 'pool2';
  return {
    name,
    id: `${CLUSTER_ID}/agentPools/${name}`,
    result: 'added',
    provisioningState: 'Succeeded',
    subnetId: subnetId('subnet2'),
    kubernetesVersion: '1.33.5',
    nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202610.01.0',
    ...changes,
  };
}

export function aProblem(changes: Partial<Problem> = {}): Problem {
  return {
    code: 'SubnetIsFull',
    message: 'Subnet subnet2 has no address left.',
    meaning: 'The nodes need more addresses than the subnet has.',
    fix: 'Use a larger subnet.',
    correlationId: '11111111-2222-4333-8444-555555555555',
    ...changes,
  };
}

export function aNode(changes: Partial<PlacedMachine> = {}): PlacedMachine {
  return {
    name: 'aks-pool2-20461833-vmss000000',
    addresses: ['10.1.2.4'],
    zones: [],
    placement: 'as-asked',
    faults: [],
    ...changes,
  };
}

/** A pool was added in 12 min 34 s. */
export function anOutcome(changes: Partial<Outcome> = {}): Outcome {
  return {
    operation: 'add',
    result: 'added',
    changed: true,
    cluster: { id: CLUSTER_ID, name: 'cluster1', provisioningState: 'Succeeded' },
    pools: [aPoolOutcome()],
    clusterReconciled: false,
    findings: [],
    startedAt: 0,
    endedAt: 754_000,
    ...changes,
  };
}

export function at(seconds: number, body: RunEventBody): RunEvent {
  return { at: seconds * 1000, ...body };
}

/** Text that means something to a log, a terminal, a table and GitHub, all at once. */
export const HOSTILE =
  'a|b `c` <img src=x> @octocat [l](https://evil.example) ::error::x\n::error::boo\r\n##[group]g\u001B[31m\0 ${{ x }}';
