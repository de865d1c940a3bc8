import type { Cloud } from '../cloud/cloud.ts';
import { guidOf, networkId } from '../cloud/ids.ts';
import { isNothing, mergePatch, objectOf, textOf, valueAt, withoutNulls } from '../json.ts';
import type { Json } from '../json.ts';
import { DEFAULT_MINOR, patchOffered } from './versions.ts';

/** Where a cluster is to be. */
export interface ClusterPlace {
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
}

/**
 * The properties of a new cluster: what was sent, and what AKS fills in for the rest. Without a network plugin it is an overlay.
 * https://learn.microsoft.com/azure/aks/concepts-network-cni-overview
 */
export function withClusterDefaults(cloud: Cloud, place: ClusterPlace, sent: Json): Json {
  const { random, scenario } = cloud;
  const { name, resourceGroup, location } = place;
  const dnsPrefix = textOf(sent['dnsPrefix']) ?? textOf(sent['fqdnSubdomain']) ?? name;
  const host = `${dnsPrefix}-${random.hex(8)}`;
  const version = textOf(sent['kubernetesVersion']) ?? DEFAULT_MINOR;
  const nodeResourceGroup = textOf(sent['nodeResourceGroup']) ?? `MC_${resourceGroup}_${name}_${location}`;
  const isPrivate = valueAt(sent['apiServerAccessProfile'], 'enablePrivateCluster') === true;
  const kubelet = `/subscriptions/${scenario.subscription.id}/resourcegroups/${nodeResourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}-agentpool`;
  const defaults: Json = {
    powerState: { code: 'Running' },
    kubernetesVersion: version,
    currentKubernetesVersion: patchOffered(version),
    dnsPrefix,
    ...(isPrivate
      ? { privateFQDN: `${host}.privatelink.${location}.azmk8s.io` }
      : { fqdn: `${host}.hcp.${location}.azmk8s.io` }),
    azurePortalFQDN: `${host}.portal.hcp.${location}.azmk8s.io`,
    servicePrincipalProfile: { clientId: 'msi' },
    nodeResourceGroup,
    enableRBAC: true,
    supportPlan: 'KubernetesOfficial',
    maxAgentPools: 100,
    identityProfile: {
      kubeletidentity: { resourceId: kubelet, clientId: random.guid(), objectId: random.guid() },
    },
    autoUpgradeProfile: { nodeOSUpgradeChannel: 'NodeImage' },
    securityProfile: {},
    storageProfile: {
      diskCSIDriver: { enabled: true },
      fileCSIDriver: { enabled: true },
      snapshotController: { enabled: true },
    },
    oidcIssuerProfile: { enabled: false },
    workloadAutoScalerProfile: {},
    resourceUID: random.hex(24),
    nodeProvisioningProfile: { mode: 'Manual' },
    bootstrapProfile: { artifactSource: 'Direct' },
  };
  // Clients send empty texts for what they leave to AKS.
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => !isNothing(value)));
  const merged = objectOf(mergePatch(defaults, withoutNulls(given)));
  return {
    ...merged,
    networkProfile: networkProfileOf(cloud, nodeResourceGroup, objectOf(withoutNulls(sent['networkProfile']))),
  };
}

function networkProfileOf({ scenario, random }: Cloud, nodeResourceGroup: string, sent: Json): Json {
  const networkPlugin = textOf(sent['networkPlugin']) ?? 'azure';
  const isOverlay = sent['networkPlugin'] === undefined || sent['networkPluginMode'] === 'overlay';
  const hasPodCidr = networkPlugin === 'kubenet' || (networkPlugin === 'azure' && isOverlay);
  const podCidr = textOf(sent['podCidr']) ?? '10.244.0.0/16';
  const serviceCidr = textOf(sent['serviceCidr']) ?? '10.0.0.0/16';
  const outboundType = textOf(sent['outboundType']) ?? 'loadBalancer';
  const address = networkId(scenario.subscription.id, nodeResourceGroup, 'publicIPAddresses', random.guid());
  const balancer = {
    managedOutboundIPs: { count: 1 },
    effectiveOutboundIPs: [{ id: address }],
    backendPoolType: 'nodeIPConfiguration',
  };
  return {
    networkPlugin,
    ...(networkPlugin === 'azure' && isOverlay ? { networkPluginMode: 'overlay' } : {}),
    networkPolicy: 'none',
    networkDataplane: 'azure',
    ...(hasPodCidr ? { podCidr, podCidrs: [podCidr] } : {}),
    serviceCidr,
    serviceCidrs: [serviceCidr],
    dnsServiceIP: `${serviceCidr.split('.').slice(0, 3).join('.')}.10`,
    outboundType,
    ipFamilies: ['IPv4'],
    ...sent,
    loadBalancerSku: (textOf(sent['loadBalancerSku']) ?? 'standard').toLowerCase(),
    ...(outboundType === 'loadBalancer'
      ? { loadBalancerProfile: { ...balancer, ...objectOf(sent['loadBalancerProfile']) } }
      : {}),
  };
}

/** The identity of a new cluster with the ids that Entra gives it. */
export function identityOf(cloud: Cloud, sent: Json, id: string): Json {
  const { tenant } = cloud.scenario;
  const assigned = objectOf(sent['userAssignedIdentities']);
  if (isNothing(assigned)) {
    return { type: 'SystemAssigned', principalId: guidOf(`${id}/principal`), tenantId: tenant };
  }
  const ids = Object.keys(assigned).map((identity) => [
    identity,
    { clientId: guidOf(`${identity}/client`), principalId: guidOf(`${identity}/principal`) },
  ]);
  return { type: 'UserAssigned', userAssignedIdentities: Object.fromEntries(ids) as Json };
}
