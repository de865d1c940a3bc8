import { z } from 'zod';
import type { PoolOutcome } from '../run/outcome.ts';

/** The words of `result`, in the order of the documentation. */
const RESULTS = [
  'added',
  'updated',
  'unchanged',
  'reconciled',
  'passed',
  'blocked',
  'failed',
  'timed-out',
  'cancelled',
] as const satisfies readonly PoolOutcome['result'][];

const finding = {
  id: z.string().describe('The check. An id never changes its meaning; docs/checks.md has a heading for each.'),
  title: z.string().describe('A sentence that is true when the check passes.'),
  pool: z.string().nullable().describe('The pool that was judged; null for a check of the cluster or of all pools.'),
  level: z.enum(['error', 'warning', 'notice']).describe('How grave a failure is.'),
  saw: z.string().describe('What was seen, with the values, or why there is no answer; may have several lines.'),
  fix: z.string().nullable().describe('What to do; null where there is nothing to do. May have several lines.'),
  ignored: z.boolean().describe('ignore-checks names it, so that it stopped nothing.'),
  repaired: z.boolean().describe('It failed, and a reconcile of this run repaired it.'),
  docs: z.string().describe('Where the check is documented: an address, or a path in this repository.'),
};

const findingEntry = z.strictObject({
  ...finding,
  status: z.enum(['failed', 'unknown']).describe('What passed and what does not apply is not listed.'),
  checks: z
    .array(z.string())
    .describe('The ids of the checks that this is about: of what is unknown for one cause all that wait for it.'),
  pools: z.array(z.string()).describe('The pools that they ask about; empty where they ask about the cluster.'),
});

const answerEntry = z.strictObject({
  ...finding,
  status: z.enum(['passed', 'failed', 'not-applicable', 'unknown']).describe('The answer.'),
});

const poolEntry = z.strictObject({
  name: z.string().describe('As it was asked for.'),
  id: z.string().describe('The ARM id; empty for a pool that does not exist.'),
  result: z.enum(RESULTS).describe('What came of this pool.'),
  provisioningState: z.string().describe("Azure's word, such as Succeeded; empty for a pool that does not exist."),
  subnetId: z.string().describe("The ARM id of the nodes' subnet; empty while it is not known."),
});

const nodeEntry = z.strictObject({
  name: z.string().describe('The name in AKS. In a scale set, it is the name of the VM and of the Kubernetes node.'),
  pool: z.string().describe('The node pool.'),
  addresses: z.array(z.string()).describe('Every IP address that AKS lists, including public ones.'),
  zone: z.string().describe('The availability zone, such as 1; empty for none.'),
  placement: z
    .enum(['as-asked', 'elsewhere', 'unknown'])
    .describe(
      'as-asked: the node has an address of each IP family in the requested subnet and is in a requested zone. elsewhere: it does not. unknown: AKS lists too little.',
    ),
});

export type FindingEntry = z.output<typeof findingEntry>;
export type AnswerEntry = z.output<typeof answerEntry>;
export type NodeEntry = z.output<typeof nodeEntry>;
export type PoolEntry = z.output<typeof poolEntry>;

/** The output `findings`: first what failed, the gravest first, then what is unknown, one entry for each cause. */
export const findingsSchema = z.array(findingEntry);
/** The file that the output `findings-file` names: every answer, in the order of the checks. */
export const answersSchema = z.array(answerEntry);
/** The output `node-pools`: every pool that was asked for, in its order. */
export const nodePoolsOutputSchema = z.array(poolEntry);
/** The output `nodes`: every node of the pools that this run built, as AKS lists them. */
export const nodesOutputSchema = z.array(nodeEntry);
