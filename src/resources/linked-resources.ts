import { objectOf, objectsOf, textOf, type Json, type JsonObject } from '../values/json.ts';
import type { Cluster } from './cluster.ts';

/** A resource that the body of a cluster's PUT names, and what Azure asks of the caller on it, changed or not. */
export interface LinkedResource {
  readonly id: string;
  readonly actions: readonly string[];
  /** A built-in role that holds the actions. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
  readonly role: string;
}

/**
 * The resources of which it is known that Azure asks for rights on them at every PUT of the cluster. The identity of the kubelets is not
 * among them: only its use by the cluster's identity is documented.
 * https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions
 */
export function linkedResources({ apiServerSubnetId, raw }: Cluster): readonly LinkedResource[] {
  const properties = objectOf(raw['properties']);
  const balancer = objectOf(objectOf(properties['networkProfile'])['loadBalancerProfile']);
  const identities = Object.keys(objectOf(objectOf(raw['identity'])['userAssignedIdentities']));
  return [
    // https://github.com/Azure/AKS/issues/4980
    ...link(
      'Managed Identity Operator',
      ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action'],
      identities,
    ),
    ...link('Network Contributor', ['Microsoft.Network/virtualNetworks/subnets/join/action'], [apiServerSubnetId]),
    ...link(
      'Network Contributor',
      ['Microsoft.Network/publicIPAddresses/join/action'],
      idsIn(objectOf(balancer['outboundIPs'])['publicIPs']),
    ),
    ...link(
      'Network Contributor',
      ['Microsoft.Network/publicIPPrefixes/join/action'],
      idsIn(objectOf(balancer['outboundIPPrefixes'])['publicIPPrefixes']),
    ),
    // https://github.com/Azure/azure-cli/issues/22232; Log Analytics Reader leaves the keys out.
    ...link(
      'Reader',
      ['Microsoft.OperationalInsights/workspaces/sharedkeys/read', 'Microsoft.OperationalInsights/workspaces/read'],
      [monitoringWorkspaceId(properties)],
    ),
    ...link('Reader', ['Microsoft.Compute/diskEncryptionSets/read'], [textOf(properties['diskEncryptionSetID'])]),
  ];
}

function link(
  role: string,
  actions: readonly string[],
  ids: readonly (string | undefined)[],
): readonly LinkedResource[] {
  return ids.flatMap((id) => (id?.startsWith('/subscriptions/') === true ? [{ id, actions, role }] : []));
}

function idsIn(list: Json | undefined): readonly (string | undefined)[] {
  return objectsOf(list).map(({ id }) => textOf(id));
}

/** The workspace that the monitoring add-on writes to. The names of add-ons and of their settings come in more than one case. */
function monitoringWorkspaceId(properties: JsonObject): string | undefined {
  const addon = objectOf(memberNamed(objectOf(properties['addonProfiles']), 'omsagent'));
  if (addon['enabled'] !== true) return undefined;
  return textOf(memberNamed(objectOf(addon['config']), 'loganalyticsworkspaceresourceid'));
}

function memberNamed(object: JsonObject, lowerCaseName: string): Json | undefined {
  return Object.entries(object).find(([name]) => name.toLowerCase() === lowerCaseName)?.[1];
}
