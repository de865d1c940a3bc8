import { z } from 'zod';
import { error, properties, seconds } from './parts.ts';

/** Which request something is about: the path is a regular expression, compared without case. */
const requestPattern = z.strictObject({
  method: z.string().optional(),
  path: z.string().default('.'),
  host: z.string().optional(),
});

/** An order to fail. It meets the matching requests from the `nth` on, `times` of them, none before `afterSeconds`. */
export const faultSchema = requestPattern.extend({
  nth: z.int().min(1).default(1),
  times: z.union([z.int().min(1), z.literal('always')]).default(1),
  afterSeconds: seconds.default(0),
  action: z.enum(['respond', 'reset-before', 'reset-after', 'refused', 'stall']).default('respond'),
  status: z.int().default(500),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.union([z.string(), properties]).default(''),
});

/** What goes on in Azure without any request: on a cluster, on one of its pools, or on a VNet. */
export const backgroundSchema = z.strictObject({
  atSeconds: seconds.default(0),
  /** Instead of a time: begins `atSeconds` after the first request like this one was applied. */
  after: requestPattern.optional(),
  cluster: z.string().optional(),
  pool: z.string().optional(),
  virtualNetwork: z.string().optional(),
  provisioningState: z.string().default('Updating'),
  durationSeconds: seconds,
  /** The operation ends in Failed with this error. */
  error: error.optional(),
});

const operationKind = z.enum([
  'pool-create',
  'pool-update',
  'pool-delete',
  'pool-image-upgrade',
  'cluster-create',
  'cluster-update',
  'cluster-delete',
]);

/** An order that an operation ends in Failed; the request that starts it is accepted. */
export const operationFailureSchema = z.strictObject({
  operation: operationKind,
  pool: z.string().optional(),
  afterSeconds: seconds.optional(),
  times: z.union([z.int().min(1), z.literal('always')]).default(1),
  error: error.optional(),
});

/**
 * An order that an operation reads with an `error` beside `InProgress`, and goes on: recorded were `NotLatestOperation` (the default) and
 * others, some of them beside `Succeeded` too. Only the status decides.
 */
export const operationRemarkSchema = z.strictObject({
  operation: operationKind,
  pool: z.string().optional(),
  times: z.union([z.int().min(1), z.literal('always')]).default(1),
  error: error.default({
    code: 'NotLatestOperation',
    message:
      "Cannot proceed with the operation. Either the operation has been preempted by another one, or the information needed by the operation failed to be saved (or hasn't been saved yet).",
  }),
  untilTheEnd: z.boolean().default(false),
});

export type Fault = z.output<typeof faultSchema>;
export type FaultOrder = z.input<typeof faultSchema>;
export type RequestPattern = z.output<typeof requestPattern>;
export type Background = z.output<typeof backgroundSchema>;
export type BackgroundOrder = z.input<typeof backgroundSchema>;
export type OperationFailure = z.output<typeof operationFailureSchema>;
export type OperationFailureOrder = z.input<typeof operationFailureSchema>;
export type OperationRemark = z.output<typeof operationRemarkSchema>;
export type OperationRemarkOrder = z.input<typeof operationRemarkSchema>;
