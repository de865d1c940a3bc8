import { z } from 'zod';

const properties = z.record(z.string(), z.unknown());
const named = <T extends z.ZodType>(entry: T): z.ZodPrefault<z.ZodRecord<z.ZodString, T>> =>
  z.record(z.string(), entry).prefault({});
const seconds = z.number().min(0);
const versions = z.array(z.string());
const error = z.strictObject({ code: z.string(), message: z.string(), details: z.array(properties).optional() });

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

/** An order that an operation ends in Failed; the request that starts it is accepted. */
export const operationFailureSchema = z.strictObject({
  operation: z.enum(['pool-create', 'pool-update', 'pool-delete', 'pool-image-upgrade', 'cluster-update']),
  pool: z.string().optional(),
  afterSeconds: seconds.optional(),
  times: z.union([z.int().min(1), z.literal('always')]).default(1),
  error: error.optional(),
});

export const roleAssignmentSchema = z.strictObject({
  principal: z.enum(['caller', 'cluster']),
  actions: z.array(z.string()),
  notActions: z.array(z.string()).default([]),
  scope: z.string().default('/'),
});

const identity = z.strictObject({
  clientId: z.string(),
  objectId: z.string(),
  /** `none`: the job has no `permissions: id-token: write`. */
  idToken: z.enum(['issue', 'none']).default('issue'),
  subject: z.string(),
  claims: properties.default({}),
  tokenLifetimeSeconds: seconds.default(3599),
  federatedCredentials: named(z.strictObject({ issuer: z.string(), subject: z.string(), audience: z.string() })),
});

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
});

const subnet = z.strictObject({
  addressPrefix: z.string().optional(),
  addressPrefixes: z.array(z.string()).optional(),
  provisioningState: z.string().default('Succeeded'),
  networkSecurityGroup: z.string().optional(),
  routeTable: z.string().optional(),
  natGateway: z.string().optional(),
  delegations: z.array(z.string()).default([]),
  /** Addresses held by something else than the nodes of the clusters here. */
  occupied: z.int().min(0).default(0),
  properties: properties.default({}),
});

const resource = { resourceGroup: z.string(), properties: properties.default({}) };
const virtualNetwork = z.strictObject({
  ...resource,
  addressPrefixes: z.array(z.string()),
  provisioningState: z.string().default('Succeeded'),
  subnets: named(subnet),
});

/** A scenario: everything that is in Azure when a job starts, and what happens there by itself. */
export const scenarioSchema = z.strictObject({
  description: z.string(),
  cloud: z.enum(['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud']).default('AzureCloud'),
  location: z.string(),
  tenant: z.string(),
  subscription: z.strictObject({ id: z.string(), displayName: z.string() }),
  identity,
  roleAssignments: named(roleAssignmentSchema),
  apiVersions: z.record(z.string(), versions).prefault({}),
  clusters: named(cluster),
  virtualNetworks: named(virtualNetwork),
  networkSecurityGroups: named(z.strictObject({ ...resource, securityRules: named(properties) })),
  routeTables: named(z.strictObject({ ...resource, routes: named(properties) })),
  natGateways: named(z.strictObject(resource)),
  /** `2023`: status `InProgress` and short, unsigned URLs of operations. */
  operationStyle: z.enum(['2026', '2023']).default('2026'),
  durations: z
    .strictObject({
      poolCreate: seconds.default(221),
      poolUpdate: seconds.default(10),
      poolDelete: seconds.default(54),
      imageUpgrade: seconds.default(300),
      clusterUpdate: seconds.default(60),
      networkUpdate: seconds.default(4),
    })
    .prefault({}),
  background: z.array(backgroundSchema).default([]),
  operationFailures: z.array(operationFailureSchema).default([]),
  faults: z.array(faultSchema).default([]),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type Fault = z.output<typeof faultSchema>;
export type FaultOrder = z.input<typeof faultSchema>;
export type RequestPattern = z.output<typeof requestPattern>;
export type Background = z.output<typeof backgroundSchema>;
export type BackgroundOrder = z.input<typeof backgroundSchema>;
export type OperationFailure = z.output<typeof operationFailureSchema>;
export type OperationFailureOrder = z.input<typeof operationFailureSchema>;
export type RoleAssignment = z.output<typeof roleAssignmentSchema>;
export type ClusterScenario = Scenario['clusters'][string];
export type PoolScenario = ClusterScenario['pools'][string];
export type SubnetScenario = Scenario['virtualNetworks'][string]['subnets'][string];
