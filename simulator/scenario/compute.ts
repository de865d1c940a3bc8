import { z } from 'zod';

/** A size of virtual machine, as the subscription may use it in the scenario's location. */
export const skuSchema = z.strictObject({
  /** The name of its quota: `standardDDSv5Family`. */
  family: z.string(),
  vCPUs: z.int().min(1),
  memoryGB: z.number(),
  zones: z.array(z.string()).default(['1', '2', '3']),
  /** Why the subscription may not use it, whole or in some zones. */
  restrictions: z
    .array(z.strictObject({ type: z.enum(['Location', 'Zone']), zones: z.array(z.string()).default([]) }))
    .default([]),
  /** Over those that every size has here: `CpuArchitectureType: Arm64`, `EphemeralOSDiskSupported: 'False'`, … */
  capabilities: z.record(z.string(), z.string()).default({}),
});

/** A quota of Microsoft.Compute; the vCPUs of the clusters' nodes are used on top of `used`. */
export const quotaSchema = z.strictObject({
  limit: z.int(),
  used: z.int().default(0),
  localizedName: z.string().optional(),
});

export type Sku = z.output<typeof skuSchema>;
