import { z } from 'zod';

/** What Azure does with what the run asks for; exactly one of them. */
const azure = z.union([
  /** The code with which it refuses the request. */
  z.strictObject({ refuses: z.string() }),
  /** The code with which the operation that it began ends. */
  z.strictObject({ fails: z.string() }),
  /** The pool is Succeeded and does not work; a part of the reason. */
  z.strictObject({ breaks: z.string() }),
  /** The nodes of the pool that was put run this Kubernetes version now, which they did not before. */
  z.strictObject({ upgrades: z.string() }),
  /** The pool is there and works. */
  z.strictObject({ works: z.literal(true) }),
]);

const result = z.enum([
  'added',
  'updated',
  'unchanged',
  'reconciled',
  'passed',
  'blocked',
  'failed',
  'timed-out',
  'cancelled',
]);

/** What should come of a run of the action in the scenario, with the scenario's inputs. */
export const expectationSchema = z.strictObject({
  result,
  /** Ids of checks that fail: of those that are errors all, of warnings and notices those that the scenario is about. */
  findings: z.array(z.string()).default([]),
  /** Ids of checks that have no answer, those that the scenario is about. */
  unknown: z.array(z.string()).default([]),
  /** Texts that are somewhere in what the run says: the problem with its fix, or the findings that failed. */
  says: z.array(z.string()).default([]),
  azure: azure.optional(),
  /** The run once more in a cloud as it was, with every check that stopped it in `ignore-checks`. */
  ignoring: z.strictObject({ result, says: z.array(z.string()).default([]), azure: azure.optional() }).optional(),
});

export type Expectation = z.output<typeof expectationSchema>;
export type AzureExpectation = z.output<typeof azure>;
