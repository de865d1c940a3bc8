import { azCommand, clusterOptions, poolOptions, reconcileCommand, type AzOptions } from '../../values/az-command.ts';
import { nameOfId, resourceGroupOf, subscriptionOf } from '../../values/resource-id.ts';
import type { Asked } from './asked.ts';

/** What stands in a command where the run does not know better, as in a text that is read outside of any run. */
const SOME_CLUSTER =
  '/subscriptions/SUBSCRIPTION_ID/resourceGroups/RESOURCE_GROUP/providers/Microsoft.ContainerService/managedClusters/CLUSTER';
const SOME_SUBNET =
  '/subscriptions/SUBSCRIPTION_ID/resourceGroups/RESOURCE_GROUP/providers/Microsoft.Network/virtualNetworks/VNET/subnets/SUBNET';

export function clusterIdIn({ clusterId = SOME_CLUSTER }: Asked): string {
  return clusterId;
}

/** A command of `az aks` for the cluster. */
export function clusterCommand(asked: Asked, command: string, options: AzOptions = {}): string {
  return azCommand(`aks ${command}`, { ...clusterOptions(clusterIdIn(asked)), ...options });
}

/** A command of `az aks nodepool` for the pool, or for the one that the message names. */
export function poolCommand(asked: Asked, command: string, options: AzOptions = {}, named?: string): string {
  const pool = named === undefined || named === '' ? undefined : named;
  const id = pool === undefined ? asked.pool?.id : `${clusterIdIn(asked)}/agentPools/${pool}`;
  return azCommand(`aks nodepool ${command}`, {
    ...poolOptions(id ?? `${clusterIdIn(asked)}/agentPools/POOL`),
    ...options,
  });
}

/** The update of the cluster without a change. */
export function reconcileBy(asked: Asked): string {
  return reconcileCommand(clusterIdIn(asked));
}

/** How the run or a person updates the cluster without a change, whichever is left. */
export function reconcileAdvice(asked: Asked): string {
  if (asked.hasReconciled === true || asked.kind === 'cluster') return `Run ${reconcileBy(asked)}`;
  if (asked.allowsReconcile === true)
    return 'Run again: allow-reconcile is set, so the run reconciles the cluster first.';
  return `Set allow-reconcile to true and run again, or reconcile the cluster by hand: ${reconcileBy(asked)}`;
}

/** `az network vnet subnet …` for the pool's subnet, or for another one. */
export function subnetCommand(asked: Asked, command: string, options: AzOptions = {}, subnetId?: string): string {
  return azCommand(`network vnet subnet ${command}`, {
    ids: subnetId ?? asked.pool?.subnetId ?? SOME_SUBNET,
    ...options,
  });
}

/** `az network vnet …` for the virtual network of the pool's subnet. */
export function vnetCommand(asked: Asked, command: string): string {
  const subnetId = asked.pool?.subnetId ?? SOME_SUBNET;
  return azCommand(`network vnet ${command}`, { ids: subnetId.replace(/\/subnets\/[^/]+$/i, '') });
}

/** The region and subscription of the cluster, as the commands take them that list what a region offers. */
function region(asked: Asked): AzOptions {
  return { location: asked.location ?? 'REGION', subscription: subscriptionOf(clusterIdIn(asked)) };
}

/** Lists the sizes of machines that the subscription may have in the region. */
export function sizesCommand(asked: Asked): string {
  return azCommand('vm list-skus', {
    ...region(asked),
    'resource-type': 'virtualMachines',
    'query': '[?!restrictions].name',
    'output': 'tsv',
  });
}

/** Shows where the size may be had, zone by zone. */
export function sizeCommand(asked: Asked, size = asked.pool?.vmSize): string {
  return azCommand('vm list-skus', {
    ...region(asked),
    'resource-type': 'virtualMachines',
    ...(size === undefined || size === '' ? {} : { size }),
    'zone': [],
    'all': [],
    'output': 'table',
  });
}

export function versionsCommand(asked: Asked): string {
  return azCommand('aks get-versions', { ...region(asked), output: 'table' });
}

export function computeUsageCommand(asked: Asked): string {
  return azCommand('vm list-usage', { ...region(asked), output: 'table' });
}

export function networkUsageCommand(asked: Asked): string {
  return azCommand('network list-usages', { ...region(asked), output: 'table' });
}

/** Lists the locks on a resource group and on what is in it. */
export function locksCommand(asked: Asked, resourceGroup?: string): string {
  const id = clusterIdIn(asked);
  return azCommand('lock list', {
    'subscription': subscriptionOf(id),
    'resource-group': resourceGroup ?? asked.nodeResourceGroup ?? resourceGroupOf(id),
    'output': 'table',
  });
}

export function registerCommand(asked: Asked, namespace: string): string {
  return azCommand('provider register', { namespace, subscription: subscriptionOf(clusterIdIn(asked)) });
}

export function featureCommand(asked: Asked, namespace: string, name: string): string {
  return azCommand('feature register', { namespace, name, subscription: subscriptionOf(clusterIdIn(asked)) });
}

/** Shows the identity by which AKS works for the cluster. */
export function identityCommand(asked: Asked): string {
  return clusterCommand(asked, 'show', {
    query: '{identity:identity, servicePrincipal:servicePrincipalProfile.clientId}',
  });
}

/** Grants the cluster's own identity a role. */
export function grantToCluster(asked: Asked, role: string, scope: string): string {
  const { objectId, clientId } = asked.identity ?? {};
  return azCommand('role assignment create', {
    ...(objectId === undefined
      ? { assignee: clientId ?? 'CLUSTER_IDENTITY' }
      : { 'assignee-object-id': objectId, 'assignee-principal-type': 'ServicePrincipal' }),
    role,
    scope,
  });
}

/** The name at the end of an id, or the text itself. */
export function nameIn(idOrName: string): string {
  return nameOfId(idOrName.replace(/[.,;:'"]+$/, ''));
}

/** What the pool's subnet is called, for a sentence. */
export function subnetName(asked: Asked): string {
  return asked.pool?.subnetId === undefined ? 'The subnet' : nameOfId(asked.pool.subnetId);
}
