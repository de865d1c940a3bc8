import { z } from 'zod';
import { named, properties } from './parts.ts';

const resource = { resourceGroup: z.string(), properties: properties.default({}) };

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

/** As the scenario's own side of the peering sees it. */
const peering = z.strictObject({
  /** An id, or the name of a VNet of the scenario. */
  remoteVirtualNetwork: z.string(),
  remoteAddressPrefixes: z.array(z.string()),
  peeringState: z.enum(['Connected', 'Initiated', 'Disconnected']).default('Connected'),
  peeringSyncLevel: z
    .enum(['FullyInSync', 'RemoteNotInSync', 'LocalNotInSync', 'LocalAndRemoteNotInSync'])
    .default('FullyInSync'),
  properties: properties.default({}),
});

export const networkShape = {
  virtualNetworks: named(
    z.strictObject({
      ...resource,
      /** Absent: the scenario's. */
      location: z.string().optional(),
      addressPrefixes: z.array(z.string()),
      provisioningState: z.string().default('Succeeded'),
      /** Of a virtual network manager: `access`, `priority`, `direction`, `sources`, … as in ARM. */
      securityAdminRules: named(properties),
      subnets: named(subnet),
      peerings: named(peering),
    }),
  ),
  networkSecurityGroups: named(z.strictObject({ ...resource, securityRules: named(properties) })),
  routeTables: named(z.strictObject({ ...resource, routes: named(properties) })),
  natGateways: named(
    z.strictObject({
      ...resource,
      sku: z.enum(['Standard', 'StandardV2']).default('Standard'),
      zones: z.array(z.string()).default([]),
      /** Names of the scenario's, or ids. */
      publicIps: z.array(z.string()).default([]),
      publicIpPrefixes: z.array(z.string()).default([]),
    }),
  ),
  publicIps: named(z.strictObject({ ...resource, ipAddress: z.string() })),
  publicIpPrefixes: named(z.strictObject({ ...resource, ipPrefix: z.string() })),
};

export type NetworkScenario = { readonly [Name in keyof typeof networkShape]: z.output<(typeof networkShape)[Name]> };
export type SubnetScenario = NetworkScenario['virtualNetworks'][string]['subnets'][string];
export type PeeringScenario = NetworkScenario['virtualNetworks'][string]['peerings'][string];
