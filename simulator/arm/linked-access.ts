import { keyOf } from '../cloud/ids.ts';
import { objectOf, objectsOf, textOf, valueAt } from '../json.ts';
import type { Json } from '../json.ts';

/** An action that the caller has to have on a resource that the body names. */
export interface LinkedAction {
  readonly action: string;
  readonly scope: string;
}

/**
 * Resources that the body of a PUT names, and what ARM asks for on them. `source` is where a refusal was seen or Microsoft names the
 * right; `unknown` marks those of which no public page says that Azure asks.
 */
interface Link {
  readonly to: string;
  readonly source: string;
  readonly action: string;
  readonly scopesOf: (body: Json) => readonly unknown[];
}

/** What the identity that operates a cluster needs, as Microsoft lists it. */
const PERMISSIONS_PAGE =
  'https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions';

const JOIN_SUBNET = 'Microsoft.Network/virtualNetworks/subnets/join/action';
const ASSIGN_IDENTITY = 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action';

const POOL_LINKS: readonly Link[] = [
  {
    to: 'the subnets of nodes and pods',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error',
    action: JOIN_SUBNET,
    scopesOf: ({ properties }) => [valueAt(properties, 'vnetSubnetID'), valueAt(properties, 'podSubnetID')],
  },
];

const CLUSTER_LINKS: readonly Link[] = [
  {
    to: 'the subnet of the API server',
    source: PERMISSIONS_PAGE,
    action: JOIN_SUBNET,
    scopesOf: ({ properties }) => [valueAt(properties, 'apiServerAccessProfile', 'subnetId')],
  },
  {
    to: 'the user-assigned identity of the cluster',
    source: 'https://github.com/Azure/AKS/issues/4980',
    action: ASSIGN_IDENTITY,
    scopesOf: ({ identity }) => Object.keys(objectOf(valueAt(identity, 'userAssignedIdentities'))),
  },
  {
    to: "an identity of one's own for the kubelets",
    source: 'unknown', // the action's own: https://learn.microsoft.com/azure/aks/pre-created-kubelet-managed-identity
    action: ASSIGN_IDENTITY,
    scopesOf: ({ properties }) => {
      const id = textOf(valueAt(properties, 'identityProfile', 'kubeletidentity', 'resourceId')) ?? '';
      const nodes = keyOf(textOf(valueAt(properties, 'nodeResourceGroup')) ?? '');
      return keyOf(id).includes(`/resourcegroups/${nodes}/`) ? [] : [id];
    },
  },
  {
    to: 'the workspace of the monitoring add-on',
    source: 'https://github.com/Azure/azure-cli/issues/22232',
    action: 'Microsoft.OperationalInsights/workspaces/sharedkeys/read',
    scopesOf: workspacesOf,
  },
  {
    to: 'the workspace of the monitoring add-on, to be read',
    source: 'unknown', // the right: PERMISSIONS_PAGE
    action: 'Microsoft.OperationalInsights/workspaces/read',
    scopesOf: workspacesOf,
  },
  {
    to: "addresses of one's own at the load balancer",
    source: PERMISSIONS_PAGE,
    action: 'Microsoft.Network/publicIPAddresses/join/action',
    scopesOf: ({ properties }) => outboundIds(properties, 'outboundIPs', 'publicIPs'),
  },
  {
    to: "ranges of one's own at the load balancer",
    source: PERMISSIONS_PAGE,
    action: 'Microsoft.Network/publicIPPrefixes/join/action',
    scopesOf: ({ properties }) => outboundIds(properties, 'outboundIPPrefixes', 'publicIPPrefixes'),
  },
  {
    to: 'the disk encryption set',
    source: PERMISSIONS_PAGE,
    action: 'Microsoft.Compute/diskEncryptionSets/read',
    scopesOf: ({ properties }) => [valueAt(properties, 'diskEncryptionSetID')],
  },
];

/** What the PUT of a pool asks for beside its own action. */
export function linkedActionsOfPool(body: Json): readonly LinkedAction[] {
  return linkedActions(POOL_LINKS, body);
}

/** What the PUT of a cluster asks for beside its own action; the pools that it carries count too. */
export function linkedActionsOfCluster(body: Json): readonly LinkedAction[] {
  const pools = objectsOf(valueAt(body['properties'], 'agentPoolProfiles'));
  return [...pools.flatMap((properties) => linkedActionsOfPool({ properties })), ...linkedActions(CLUSTER_LINKS, body)];
}

function linkedActions(links: readonly Link[], body: Json): readonly LinkedAction[] {
  return links.flatMap(({ action, scopesOf }) =>
    scopesOf(body).flatMap((id) => {
      const scope = textOf(id);
      return scope === undefined ? [] : [{ action, scope }];
    }),
  );
}

/** The names of add-ons and of what they are set to come in more than one case. */
function workspacesOf({ properties }: Json): readonly unknown[] {
  return membersNamed(objectOf(properties)['addonProfiles'], 'omsagent').flatMap((addon) =>
    membersNamed(objectOf(addon)['config'], 'logAnalyticsWorkspaceResourceID'),
  );
}

function membersNamed(object: unknown, name: string): readonly unknown[] {
  return Object.entries(objectOf(object)).flatMap(([key, value]) => (keyOf(key) === keyOf(name) ? [value] : []));
}

function outboundIds(properties: unknown, kind: string, list: string): readonly unknown[] {
  return objectsOf(valueAt(properties, 'networkProfile', 'loadBalancerProfile', kind, list)).map(({ id }) => id);
}
