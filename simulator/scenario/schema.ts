import { z } from 'zod';
import { githubSchema, identitySchema, lockSchema, roleAssignmentSchema, roleDefinitionSchema } from './access.ts';
import { quotaSchema, skuSchema } from './compute.ts';
import { expectationSchema } from './expectation.ts';
import { networkShape } from './network.ts';
import { backgroundSchema, faultSchema, operationFailureSchema, operationRemarkSchema } from './orders.ts';
import { named, properties, seconds } from './parts.ts';

const pool = z.strictObject({
  provisioningState: z.string().default('Succeeded'),
  properties,
  /** Nodes that hold addresses; absent: `properties.count`, none when the pool is Failed. */
  nodes: z.int().min(0).optional(),
  latestNodeImageVersion: z.string().optional(),
  /** The VNet's ranges when the nodes were built; absent: those that the cluster remembers. */
  vnetRangesAtBuild: z.array(z.string()).optional(),
  /** An update of the cluster does not heal it. */
  staysFailed: z.boolean().default(false),
});

const cluster = z.strictObject({
  resourceGroup: z.string(),
  provisioningState: z.string().default('Succeeded'),
  /** The resource at the top level, beside `properties`. */
  resource: properties.default({}),
  properties,
  pools: named(pool),
  /** The VNet's ranges as of the cluster's last update; absent: the ranges of today. */
  rememberedVnetRanges: z.array(z.string()).optional(),
  /** Kubenet: the route table that AKS attaches to node subnets at the next update of the cluster. */
  routeTable: z.string().optional(),
  refusesPoolsWhileFailed: z.boolean().default(true),
  staysFailed: z.boolean().default(false),
  /** The service principal's secret is no longer good. */
  secretExpired: z.boolean().default(false),
});

/** A scenario: everything that is in Azure when a job starts, and what happens there by itself. */
export const scenarioSchema = z.strictObject({
  description: z.string(),
  /** When a test of it begins, as an ISO date; what depends on the date is judged by it. */
  startsAt: z.iso.date().optional(),
  cloud: z.enum(['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud']).default('AzureCloud'),
  location: z.string(),
  tenant: z.string(),
  subscription: z.strictObject({
    id: z.string(),
    displayName: z.string(),
    state: z.enum(['Enabled', 'Warned', 'PastDue', 'Disabled', 'Deleted']).default('Enabled'),
  }),
  identity: identitySchema,
  github: githubSchema.prefault({}),
  roleDefinitions: named(roleDefinitionSchema),
  roleAssignments: named(roleAssignmentSchema),
  locks: named(lockSchema),
  /** Assignments of policies that deny the writing of a type of resource: `agentPools`, `managedClusters`, `virtualMachineScaleSets`. */
  policies: named(
    z.strictObject({
      denies: z.string(),
      displayName: z.string().optional(),
      /** It looks at a field too that nobody sends before the resource is made. */
      seesMore: z.boolean().optional(),
    }),
  ),
  apiVersions: z.record(z.string(), z.array(z.string())).prefault({}),
  /** Groups that hold nothing, or that have tags or a location of their own; the others are there by what lies in them. */
  resourceGroups: named(z.strictObject({ location: z.string().optional(), tags: properties.default({}) })),
  clusters: named(cluster),
  ...networkShape,
  proximityPlacementGroups: named(z.strictObject({ resourceGroup: z.string() })),
  /** Minor versions that the region offers for long-term support alone. */
  longTermOnlyVersions: z.array(z.string()).default([]),
  /** Features of providers that the subscription is not registered for: `Microsoft.Compute/EncryptionAtHost`. */
  unregisteredFeatures: z.array(z.string()).default([]),
  /** Quotas of Microsoft.Network by Azure's names: `PublicIPAddresses`. */
  networkQuotas: named(quotaSchema),
  /** Sizes of virtual machines that the location has. */
  skus: named(skuSchema),
  /** By name: `cores`, `lowPriorityCores`, a family of sizes. */
  quotas: named(quotaSchema),
  /** `2023`: status `InProgress` and short, unsigned URLs of operations. */
  operationStyle: z.enum(['2026', '2023']).default('2026'),
  durations: z
    .strictObject({
      poolCreate: seconds.default(221),
      /** After which AKS gives up waiting for nodes that do not come up. https://github.com/Azure/AKS/issues/1352 */
      bootstrapTimeout: seconds.default(3600),
      poolUpdate: seconds.default(10),
      poolDelete: seconds.default(54),
      imageUpgrade: seconds.default(300),
      clusterUpdate: seconds.default(60),
      clusterCreate: seconds.default(240),
      clusterDelete: seconds.default(180),
      networkUpdate: seconds.default(4),
    })
    .prefault({}),
  background: z.array(backgroundSchema).default([]),
  operationRemarks: z.array(operationRemarkSchema).default([]),
  operationFailures: z.array(operationFailureSchema).default([]),
  faults: z.array(faultSchema).default([]),
  /** The inputs of the action, beside those that name the identity and the first cluster. */
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  expect: expectationSchema.optional(),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type ClusterScenario = Scenario['clusters'][string];
export type PoolScenario = ClusterScenario['pools'][string];
