/** What the acceptance run asks of the action, in its order, and what has to come of it. The workflow has the same cases as steps. */
import type { Result } from '../src/run/outcome.ts';
import { VNET_NAME, type SubnetName } from './estate.ts';

export interface Case {
  readonly id: string;
  readonly title: string;
  /** How many ranges the VNet has got before, beyond its first. */
  readonly expansions: number;
  /** Beside those that say who asks and of which cluster. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly expected: Expected;
  /** What nobody could tell before a real Azure was asked. */
  readonly question?: string;
}

export interface Expected {
  readonly result: Result;
  /** Checks that stop the run: all that do. */
  readonly findings?: readonly string[];
  /** Azure's code, where it refuses. */
  readonly code?: string;
  readonly clusterReconciled?: true;
}

const subnet = (name: SubnetName): Readonly<Record<string, string>> => ({ 'vnet-subnet-id': `${VNET_NAME}/${name}` });
const POOL2 = { 'name': 'pool2', 'node-count': '1', ...subnet('snet-pool2') };
const EXPANDED = { 'name': 'expanded', 'node-count': '1', ...subnet('snet-expanded') };
const AGAIN = { 'name': 'again', 'node-count': '1', ...subnet('snet-expanded-again') };

export const CASES: readonly Case[] = [
  {
    id: 'check',
    title: 'check of a suitable subnet',
    expansions: 0,
    inputs: { ...POOL2, operation: 'check' },
    expected: { result: 'passed' },
  },
  { id: 'add', title: 'add', expansions: 0, inputs: POOL2, expected: { result: 'added' } },
  {
    id: 'add-again',
    title: 'the same add, repeated',
    expansions: 0,
    inputs: POOL2,
    expected: { result: 'unchanged' },
  },
  {
    id: 'too-small',
    title: 'a subnet that is too small',
    expansions: 0,
    inputs: { 'name': 'small', 'node-count': '4', ...subnet('snet-small') },
    expected: { result: 'blocked', findings: ['subnet-is-large-enough'] },
  },
  {
    id: 'cut-off',
    title: 'an NSG that cuts off the system pods',
    expansions: 0,
    inputs: { 'name': 'cutoff', 'node-count': '1', ...subnet('snet-cut-off') },
    expected: { result: 'blocked', findings: ['security-rules-let-pods-talk'] },
  },
  {
    id: 'expanded',
    title: 'a subnet in a new range of the VNet, without allow-reconcile',
    expansions: 1,
    inputs: EXPANDED,
    expected: { result: 'failed', code: 'InvalidParameter' },
    question:
      'What does AKS answer for a subnet outside of the ranges that the cluster knows, and does it answer at once?',
  },
  {
    id: 'expanded-reconciled',
    title: 'the same with allow-reconcile',
    expansions: 1,
    inputs: { ...EXPANDED, 'allow-reconcile': 'true' },
    expected: { result: 'added', clusterReconciled: true },
  },
  {
    id: 'update',
    title: 'an update of a pool that differs',
    expansions: 1,
    inputs: { ...POOL2, 'labels': 'acceptance=updated', 'update-existing': 'true' },
    expected: { result: 'updated' },
  },
  {
    id: 'expanded-again',
    title: 'a subnet in another new range, after that reconcile',
    expansions: 2,
    inputs: AGAIN,
    expected: { result: 'failed', code: 'InvalidParameter' },
    question: 'Is a reconcile needed for each new range?',
  },
  {
    id: 'reconcile',
    title: 'operation: reconcile',
    expansions: 2,
    inputs: { operation: 'reconcile' },
    expected: { result: 'reconciled', clusterReconciled: true },
  },
  {
    id: 'list',
    title: 'a list of two pools',
    expansions: 2,
    inputs: {
      'node-pools': JSON.stringify({
        defaults: { 'node-count': 1 },
        pools: [
          { name: 'listed', ...subnet('snet-list') },
          { name: 'again', ...subnet('snet-expanded-again') },
        ],
      }),
    },
    expected: { result: 'added' },
  },
];
