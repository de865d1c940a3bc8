import { z } from 'zod';
import { named, properties, seconds } from './parts.ts';

/**
 * A role, given to somebody somewhere. `principal` is `caller`, `cluster` (the identity of the first cluster) or an object id. `role` is
 * the name of a built-in role or of one of the scenario's; without one, `actions` and `notActions` make a role of their own.
 */
export const roleAssignmentSchema = z
  .strictObject({
    principal: z.string(),
    role: z.string().optional(),
    actions: z.array(z.string()).optional(),
    notActions: z.array(z.string()).default([]),
    scope: z.string().default('/'),
  })
  .refine(({ role, actions }) => (role === undefined) !== (actions === undefined), {
    error: 'a role assignment has either a role or actions',
  });

export const roleDefinitionSchema = z.strictObject({
  actions: z.array(z.string()),
  notActions: z.array(z.string()).default([]),
});

/** https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources */
export const lockSchema = z.strictObject({
  level: z.enum(['CanNotDelete', 'ReadOnly']),
  scope: z.string(),
  notes: z.string().optional(),
});

export const identitySchema = z.strictObject({
  clientId: z.string(),
  objectId: z.string(),
  /** `none`: the job has no `permissions: id-token: write`. */
  idToken: z.enum(['issue', 'none']).default('issue'),
  subject: z.string(),
  claims: properties.default({}),
  tokenLifetimeSeconds: seconds.default(3599),
  federatedCredentials: named(z.strictObject({ issuer: z.string(), subject: z.string(), audience: z.string() })),
});

export type RoleAssignment = z.output<typeof roleAssignmentSchema>;
export type RoleAssignmentOrder = z.input<typeof roleAssignmentSchema>;
export type RoleDefinition = z.output<typeof roleDefinitionSchema>;

/** What the job's own token may do on GitHub. */
export const githubSchema = z.strictObject({
  pullRequests: z.enum(['write', 'read', 'none']).default('write'),
});
