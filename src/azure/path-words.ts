import { nameOfId } from '../values/resource-id.ts';

/** What a path names, in words; of a list about a resource the resource. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/managedClusters\/([^/]+)$/i, 'managed cluster'],
  [/\/managedClusters\/([^/]+)\/agentPools$/i, 'node pools of cluster'],
  [/\/managedClusters\/([^/]+)\/availableAgentPoolVersions$/i, 'available versions of cluster'],
  [/\/agentPools\/([^/]+)\/upgradeProfiles\/default$/i, 'upgrade profile of node pool'],
  [/\/virtualNetworks\/([^/]+)$/i, 'virtual network'],
  [/\/virtualNetworks\/([^/]+)\/usages$/i, 'subnet usage of virtual network'],
  [/\/networkSecurityGroups\/([^/]+)$/i, 'network security group'],
  [/\/routeTables\/([^/]+)$/i, 'route table'],
  [/\/natGateways\/([^/]+)$/i, 'NAT gateway'],
  [/\/publicIPAddresses\/([^/]+)$/i, 'public IP address'],
  [/\/publicIPPrefixes\/([^/]+)$/i, 'public IP prefix'],
  [/\/([^/]+)\/providers\/Microsoft\.Authorization\/permissions$/i, 'permissions on'],
  [/\/([^/]+)\/providers\/Microsoft\.Authorization\/roleAssignments$/i, 'role assignments on'],
  [/\/([^/]+)\/providers\/Microsoft\.Authorization\/locks$/i, 'locks on'],
  [/\/roleDefinitions\/([^/]+)$/i, 'role definition'],
  [/^\/subscriptions\/([^/]+)\/providers\/Microsoft\.Compute\/skus$/i, 'sizes of virtual machines for subscription'],
  [/\/Microsoft\.Compute\/locations\/([^/]+)\/usages$/i, 'quotas for virtual machines in'],
  [
    /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.PolicyInsights\/checkPolicyRestrictions$/i,
    'what policies say in resource group',
  ],
  [/\/Microsoft\.Network\/locations\/([^/]+)\/usages$/i, 'quotas for networks in'],
  [/\/agentPools\/([^/]+)\/machines$/i, 'machines of node pool'],
  [/^\/subscriptions\/([^/]+)$/i, 'subscription'],
];

/** `managed cluster prod (/subscriptions/…)` */
export function describe(path: string): string {
  for (const [pattern, kind] of KINDS) {
    const [, name] = pattern.exec(path) ?? [];
    if (name !== undefined) return `${kind} ${name} (${path})`;
  }
  return `${nameOfId(path)} (${path})`;
}
