import type { ById, Read } from '../resources/read.ts';
import type { AvailableVersion } from '../resources/available-versions.ts';
import type { AgentPool } from '../resources/agent-pool.ts';
import type { Cluster } from '../resources/cluster.ts';
import type { ComputeSkus } from '../resources/compute-skus.ts';
import type { ComputeUsages } from '../resources/compute-usages.ts';
import type { FeatureState } from '../resources/features.ts';
import type { KubernetesVersion } from '../resources/kubernetes-versions.ts';
import type { Lock } from '../resources/locks.ts';
import type { NatGateway } from '../resources/nat-gateways.ts';
import type { NetworkSecurityGroup, RouteTable, SubnetUsages, VirtualNetwork } from '../resources/network.ts';
import type { Permission } from '../resources/permissions.ts';
import type { PolicyEvaluation } from '../resources/policy-evaluations.ts';
import type { PublicIpAddress } from '../resources/public-ip-addresses.ts';
import type { RoleAssignment } from '../resources/role-assignments.ts';
import type { RoleDefinition } from '../resources/role-definitions.ts';
import type { SecurityAdminRule } from '../resources/security-admin-rules.ts';
import type { Subscription } from '../resources/subscription.ts';
import type { UpgradeProfile } from '../resources/upgrade-profiles.ts';

/** What the checks judge, by name. A check names those that it uses, and gets these and no others. */
export interface Facts {
  /** Whether what the run cannot do without was found; always there, so that a check can say that it was not. */
  readonly lookups: { readonly cluster: Read<Cluster>; readonly vnet: Read<VirtualNetwork> };
  /** The date, by UTC: `2026-11-28`. */
  readonly today: string;
  readonly cluster: Cluster;
  readonly agentPools: readonly AgentPool[];
  /** The VNet that the wanted subnets lie in, with its subnets. */
  readonly vnet: VirtualNetwork;
  readonly usages: SubnetUsages;
  /** The network security groups of the wanted subnets and of those that the cluster's pools lie in. */
  readonly networkSecurityGroups: ById<NetworkSecurityGroup>;
  /**
   * The rules of virtual network managers for the VNet. `unread` where they could not be read: the right to is rare, and nothing tells
   * whether there is anything to read.
   */
  readonly securityAdminRules: readonly SecurityAdminRule[] | 'unread';
  /** The route tables of the same subnets. */
  readonly routeTables: ById<RouteTable>;
  /** The NAT gateways of the same subnets. */
  readonly natGateways: ById<NatGateway>;
  /**
   * The public addresses, and ranges of them, that nodes send with: those of the cluster's load balancer, of the NAT gateways, and the
   * prefixes that nodes have theirs from. Read only where the API server lets nobody in but those that it lists, and those of the load
   * balancer where their ports are counted; else empty.
   */
  readonly publicIpAddresses: ById<PublicIpAddress>;
  /**
   * What this run may do to the cluster and to the wanted subnets, and, where it may come to a reconcile, to the resources that the
   * cluster names; by the `idKey` of each of these.
   */
  readonly callerPermissions: ById<readonly Permission[]>;
  /** The roles that the cluster's identity has on the wanted subnets, by the `idKey` of each; those from above are among them. */
  readonly roleAssignments: ById<readonly RoleAssignment[]>;
  /**
   * The roles that it has beside the subnets: on the route tables of the wanted subnets that are its owners', and on a private DNS zone of
   * theirs.
   */
  readonly sideRoleAssignments: ById<readonly RoleAssignment[]>;
  /** The roles that those assignments name. */
  readonly roleDefinitions: ById<RoleDefinition>;
  /** On the cluster, on the wanted subnets and on the resource group of the nodes, by the `idKey` of each; those above are among them. */
  readonly locks: ById<readonly Lock[]>;
  readonly subscription: Subscription;
  /**
   * What Azure Policy says of each pool that is still to be made or changed, and of its scale set in the resource group of the nodes, by
   * the `idKey` of the pool.
   */
  readonly policyEvaluations: ById<readonly PolicyEvaluation[]>;
  /** The quotas for networks in the cluster's region. Read only where nodes are to have public addresses. */
  readonly networkUsages: ComputeUsages;
  /** The sizes of virtual machines in the cluster's region. Read only where a pool that is still to be made names its size. */
  readonly computeSkus: ComputeSkus;
  /** The quotas for virtual machines there; read when `computeSkus` is. */
  readonly computeUsages: ComputeUsages;
  /** Whether the subscription may have disks encrypted at the host, as scale sets need it. Read only where a new pool asks for that. */
  readonly encryptionAtHost: FeatureState;
  /** The minor versions of the cluster's region. */
  readonly kubernetesVersions: readonly KubernetesVersion[];
  /** Read only where a pool names its version. */
  readonly availableVersions: readonly AvailableVersion[];
  /** Of the cluster's Windows pools, by `idKey` of the pool. */
  readonly upgradeProfiles: ById<UpgradeProfile>;
}

export type FactName = keyof Facts;

/** What was read in a round: every fact, or why it is not there. */
export type Snapshot = { readonly [Name in FactName]: Read<Facts[Name]> };
