import type { ErrorEntry } from '../error-entry.ts';
import type { Asked } from './asked.ts';
import { clusterCommand, grantToCluster, identityCommand, nameIn, reconcileBy } from './commands.ts';

const CREDENTIALS = 'https://learn.microsoft.com/azure/aks/update-credentials';
const IDENTITY = 'https://learn.microsoft.com/azure/aks/use-managed-identity';
const PRIVATE_CLUSTER = 'https://learn.microsoft.com/azure/aks/private-clusters';

function servicePrincipal({ identity }: Asked): string {
  return identity?.clientId === undefined
    ? "the cluster's service principal"
    : `the cluster's service principal ${identity.clientId}`;
}

function newSecret(asked: Asked): string {
  return `Create a new secret (az ad app credential reset --id ${asked.identity?.clientId ?? 'APP_ID'} --append), give it to the cluster, then run again: ${clusterCommand(asked, 'update-credentials', { 'reset-service-principal': [], 'service-principal': asked.identity?.clientId ?? 'APP_ID', 'client-secret': 'NEW_SECRET' })}`;
}

const SECRET = {
  retry: 'never',
  source:
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/bad-request-or-invalid-client-secret-error',
  kinds: ['pool', 'cluster'],
} as const;

/** The cluster's own identity, and what an update of the cluster checks that an add of a pool does not. */
export const CLUSTER_ERRORS: readonly ErrorEntry[] = [
  {
    ...SECRET,
    pattern: /AADSTS7000222|client secret keys? (?:for app .*?)?(?:are|is) expired/i,
    meaning: (asked) =>
      `The secret of ${servicePrincipal(asked)} has expired, so AKS cannot manage the cluster. It is not the identity of this run.`,
    fix: newSecret,
  },
  {
    ...SECRET,
    pattern: /AADSTS7000215|InvalidClientSecret|invalid client secret/i,
    meaning: (asked) =>
      `The secret of ${servicePrincipal(asked)} is wrong or has expired, so AKS cannot manage the cluster. It is not the identity of this run.`,
    fix: newSecret,
  },
  {
    codes: ['ServicePrincipalNotFound', 'ServicePrincipalNotFoundTimedoutError'],
    pattern: /clientID: (\S+) not found in Active Directory tenant ([\w-]+)/i,
    retry: 'never',
    source: CREDENTIALS,
    meaning: (_, client, tenant) =>
      `The cluster's service principal ${client} does not exist in the tenant ${tenant}, so AKS cannot manage the cluster. It is not the identity of this run.`,
    fix: (asked) =>
      `Give the cluster another one, then run again: ${clusterCommand(asked, 'update-credentials', { 'reset-service-principal': [], 'service-principal': 'APP_ID', 'client-secret': 'SECRET' })}`,
  },
  {
    pattern: /AADSTS700016/i,
    kinds: ['pool', 'cluster'],
    retry: 'never',
    source: CREDENTIALS,
    meaning: (asked) =>
      `${asked.identity?.clientId === undefined ? "The cluster's service principal" : `The cluster's service principal ${asked.identity.clientId}`} does not exist in the tenant, so AKS cannot manage the cluster. It is not the identity of this run.`,
    fix: (asked) =>
      `Give the cluster another one, then run again: ${clusterCommand(asked, 'update-credentials', { 'reset-service-principal': [], 'service-principal': 'APP_ID', 'client-secret': 'SECRET' })}`,
  },
  {
    codes: [
      'ServicePrincipalNotFound',
      'ServicePrincipalNotFoundTimedoutError',
      'ServicePrincipalValidationClientError',
      'SearchServicePrincipalError',
    ],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/serviceprincipalvalidationclienterror-error',
    meaning: (asked) =>
      `AKS could not sign in as ${servicePrincipal(asked)}: it was deleted, or its secret is wrong or has expired. It is not the identity of this run.`,
    fix: (asked) =>
      `Check whether it exists: az ad sp show --id ${asked.identity?.clientId ?? 'APP_ID'} . If it does, renew its secret; otherwise give the cluster another one (${CREDENTIALS}): ${clusterCommand(asked, 'update-credentials', { 'reset-service-principal': [], 'service-principal': asked.identity?.clientId ?? 'APP_ID', 'client-secret': 'SECRET' })}`,
  },
  // A deleted user-assigned identity that the cluster or one of its scale sets still names.
  {
    codes: ['FailedIdentityOperation'],
    pattern: /Resource '?\\*"?(\/subscriptions\/[\w./()-]*userassignedidentities\/[\w-]+)'?[^.]*?was not found/i,
    retry: 'never',
    source: 'https://github.com/Azure/aad-pod-identity/issues/515',
    meaning: (_, id) =>
      `The user-assigned identity ${nameIn(id)} does not exist, and the cluster or its nodes still refer to it.`,
    fix: (asked) =>
      `Assign an existing identity to the cluster, or remove this one from the nodes' scale set. Current identities: ${identityCommand(asked)}`,
  },
  {
    codes: [
      'FailedIdentityOperation',
      'ReconcileMSICredentialError',
      'MSICredentialNotExistError',
      'GetMSICredentialError',
      'GetUserAssignedIdentityResourceError',
      'InvalidManagedIdentityResourceID',
      'ReconcileKubeletIdentityError',
      'ReconcileAddonIdentityError',
      'ReconcileAgentPoolIdentityError',
    ],
    retry: 'never',
    source: IDENTITY,
    meaning: 'A managed identity of the cluster, its nodes, or its add-ons is missing or unusable.',
    fix: (asked) =>
      `Check that each identity of the cluster still exists: ${clusterCommand(asked, 'show', { query: '{identity:identity, kubelet:identityProfile}' })}. Recreate what is missing and assign it: ${clusterCommand(asked, 'update', { 'enable-managed-identity': [], 'assign-identity': 'IDENTITY_ID' })}`,
  },
  {
    pattern: /Reconcile managed identity credential failed/i,
    retry: 'never',
    source: IDENTITY,
    meaning:
      "AKS cannot get a credential for the cluster's managed identity. Usually the identity was deleted or recreated.",
    fix: (asked) =>
      `Check whether it still exists: ${identityCommand(asked)}. If not, recreate it and assign it: ${clusterCommand(asked, 'update', { 'enable-managed-identity': [], 'assign-identity': 'IDENTITY_ID' })}`,
  },
  {
    codes: [
      'OnlySupportedOnUserAssignedMSICluster',
      'CustomKubeletIdentityOnlySupportedOnUserAssignedMSICluster',
      'SystemAssignedIdentityNotSupportedForCustomPrivateDNSZone',
    ],
    retry: 'never',
    check: 'cluster-identity-is-user-assigned',
    source: IDENTITY,
    meaning: 'This needs a cluster with a user-assigned identity, and this cluster has a system-assigned one.',
    fix: (asked) =>
      `Create a user-assigned identity, give it the role Network Contributor on the VNet, and assign it: ${clusterCommand(asked, 'update', { 'enable-managed-identity': [], 'assign-identity': 'IDENTITY_ID' })}`,
  },
  {
    codes: ['CustomKubeletIdentityMissingPermissionError', 'PodIdentityAddonIdentitiesAssignmentError'],
    pattern: /(?:identity|resourceId:?) '?(?:resourceId: )?(\/subscriptions\/[\w./()-]*\w)/i,
    retry: 'after-grant',
    source: 'https://github.com/Azure/AKS/issues/3833',
    meaning: (_, id) =>
      `The cluster's identity may not assign identity ${nameIn(id)}, or that identity no longer exists.`,
    fix: (asked, id) => `Grant it, then run again: ${grantToCluster(asked, 'Managed Identity Operator', id)}`,
  },
  {
    pattern: /no assignment permission over identity '(?:resourceId: )?(\/subscriptions\/[\w./()-]*\w)/i,
    retry: 'after-grant',
    source: 'https://github.com/Azure/AKS/issues/2943',
    meaning: (_, id) =>
      `The cluster's identity may not assign identity ${nameIn(id)}, or that identity no longer exists.`,
    fix: (asked, id) => `Grant it, then run again: ${grantToCluster(asked, 'Managed Identity Operator', id)}`,
  },
  {
    codes: ['CustomKubeletIdentityMissingPermissionError', 'PodIdentityAddonIdentitiesAssignmentError'],
    retry: 'after-grant',
    source: 'https://learn.microsoft.com/azure/aks/use-managed-identity#use-a-pre-created-kubelet-managed-identity',
    meaning: "The cluster's identity may not assign an identity that its nodes or pods use.",
    fix: (asked) =>
      `Give the cluster's identity the role Managed Identity Operator on that identity. Current identities: ${clusterCommand(asked, 'show', { query: '{identity:identity, kubelet:identityProfile}' })}`,
  },
  {
    codes: ['CustomPrivateDNSZoneMissingPermissionError', 'PrivateDNSZoneAuthorizationFailed'],
    pattern: /private dns zone (\/subscriptions\/[\w./()-]*\w)/i,
    retry: 'after-grant',
    source: PRIVATE_CLUSTER,
    meaning: (_, zone) => `The cluster's identity may not write the private DNS zone ${nameIn(zone)}.`,
    fix: (asked, zone) => `Grant it, then run again: ${grantToCluster(asked, 'Private DNS Zone Contributor', zone)}`,
  },
  {
    codes: ['CustomPrivateDNSZoneMissingPermissionError', 'PrivateDNSZoneAuthorizationFailed'],
    retry: 'after-grant',
    source: PRIVATE_CLUSTER,
    meaning: "The cluster's identity may not write the private DNS zone of the cluster.",
    fix: (asked) =>
      `Give the cluster's identity the role Private DNS Zone Contributor on the zone, then run again. The zone: ${clusterCommand(asked, 'show', { query: 'apiServerAccessProfile.privateDnsZone' })}`,
  },
  {
    codes: ['PrivateDNSZoneResourceNotFoundError', 'InvalidPrivateDNSZoneResourceID'],
    retry: 'never',
    source: PRIVATE_CLUSTER,
    meaning: 'The private DNS zone of the cluster does not exist.',
    fix: (asked) =>
      `Create the zone again under the same id, then run again: ${clusterCommand(asked, 'show', { query: 'apiServerAccessProfile.privateDnsZone' })}`,
  },
  {
    codes: ['CreateOrUpdateVirtualNetworkLinkFailed'],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/createorupdatevirtualnetworklinkfailed-error',
    meaning:
      'The private DNS zone could not be linked to the VNet, usually because another zone of the same name is linked.',
    fix: 'Remove the other link, or use that zone for the cluster, then run again.',
  },
  {
    pattern: /Azure DNS Zone '([^']+)' does not exist/i,
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/app-routing-dns-ssl',
    meaning: (_, zone) => `The cluster refers to the DNS zone ${zone}, which does not exist.`,
    fix: (asked, zone) =>
      `Create the zone again, or remove it from the cluster's application routing, then run again: ${clusterCommand(asked, 'approuting zone delete', { ids: zone })}`,
  },
  {
    pattern: /Subnet Prefix '?([\d./]+)'? specified for IngressApplicationGateway addon/i,
    retry: 'never',
    source: 'https://github.com/Azure/azure-cli/pull/22237',
    meaning: (_, range) =>
      `The subnet ${range} of the application gateway add-on is outside the pools' VNet. Azure did not reject the new pool's subnet.`,
    fix: (asked) =>
      `Correct the add-on's subnet (${clusterCommand(asked, 'show', { query: 'addonProfiles.ingressApplicationGateway' })}), then run again.`,
  },
  {
    codes: [
      'IngressAppGwAddonConfigInvalidSubnetCIDRNotContainedWithinVirtualNetwork',
      'IngressAppGwAddonConfigInvalidSubnetCIDR',
      'IngressAppGwAddonConfigInvalidSubnetCIDRCannotBeModified',
      'IngressAppGwAddonConfigInvalidSubnetCIDROverlapWithSubnet',
      'IngressAppGwAddonConfigInvalidSubnetId',
      'IngressAppGwAddonConfigCannotUseSubnet',
      'IngressAppGwAddonConfigGetSubnetError',
      'IngressAppGwAddonConfigSubnetNotFound',
      'IngressAppGwAddonConfigSubnetAccessDenied',
      'IngressAppGwAddonConfigSubnetNotInSucceededState',
      'IngressAppGwAddonConfigSubnetNotAllowedWhenUsingExistingGateway',
      'IngressAppGwAddonConfigInvalid',
      'IngressAppGwAddonConfigApplicationGatewayNotFound',
      'IngressAppGwAddonConfigApplicationGatewayAccessDenied',
      'IngressAppGwAddonConfigInvalidApplicationGatewayId',
      'IngressAppGwAddonConfigUnsupportedApplicationGatewaySku',
    ],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/application-gateway/tutorial-ingress-controller-add-on-existing',
    meaning: "The cluster's application gateway add-on does not fit its network. Azure did not reject the new pool.",
    fix: (asked) =>
      `Correct or disable the add-on, then run again. Current values: ${clusterCommand(asked, 'show', { query: 'addonProfiles.ingressApplicationGateway' })}`,
  },
  {
    codes: [
      'LogAnalyticsWorkspaceNotFound',
      'LogAnalyticsWorkspaceNotSet',
      'LogAnalyticsWorkspaceKeyAccessDenied',
      'LogAnalyticsWorkspaceKeyAccessDeniedCrossSubscription',
      'GetLogAnalyticsWorkspaceError',
      'AddContainerInsightsSolutionError',
    ],
    kinds: ['cluster', 'pool'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-enable',
    meaning: "The Log Analytics workspace of the cluster's monitoring add-on is missing or cannot be read.",
    fix: (asked) =>
      `Enable the add-on with an existing workspace, or disable it, then run again: ${clusterCommand(asked, 'disable-addons', { addons: 'monitoring' })}`,
  },
  {
    codes: [
      'ReconcileAzurePolicyAddonProfileError',
      'ReconcileExtensionManagerError',
      'AddonInvalid',
      'ControlPlaneAddOnsNotReady',
      'ControlPlaneAddOnsValidationError',
    ],
    retry: 'never',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/4653',
    meaning:
      'An add-on of the cluster does not become ready. Usually no node can run it, or its image cannot be pulled.',
    fix: 'Check kubectl get pods --namespace kube-system and the events of pods that do not run, then run again.',
  },
  {
    codes: [
      'InUseRouteTableCannotBeDeleted',
      'NetworkSecurityGroupInUseByVirtualMachineScaleSet',
      'PublicIPAddressCannotBeDeleted',
      'LoadBalancerInUseByVirtualMachineScaleSet',
      'PrivateLinkServiceWithPrivateEndpointConnectionsCannotBeDeleted',
      'CannotDeleteLoadBalancerWithPrivateLinkService',
    ],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/networksecuritygroupinusebyvirtualmachinescaleset-error',
    meaning: 'AKS cannot delete a network resource, because something else still uses it.',
    fix: 'Detach the resource that the message names, then run again.',
  },
  {
    codes: [
      'DnsServiceIpOutOfServiceCidr',
      'DnsServiceIpConflicting',
      'DnsServiceIpParseError',
      'DnsBroadcastAddressConflicting',
    ],
    retry: 'never',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/dnsserviceipoutofservicecidr-error',
    meaning: "The cluster's DNS service IP does not fit its service CIDR.",
    fix: (asked) =>
      `Compare the two: ${clusterCommand(asked, 'show', { query: 'networkProfile' })}. Neither can be changed on an existing cluster.`,
  },
  {
    codes: [
      'UpgradeFailed',
      'AKSUpgradeBlocked',
      'KubernetesAPICompatibility',
      'NotAllAgentPoolOrchestratorVersionSpecifiedAndUnchanged',
    ],
    kinds: ['cluster'],
    retry: 'never',
    isGeneral: true,
    check: 'no-upgrade-is-pending',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/upgradefailed-error',
    meaning: 'An upgrade of the cluster failed or is blocked, and a reconcile continues it.',
    fix: (asked) =>
      `Finish or undo the upgrade first. The requested and the current version: ${clusterCommand(asked, 'show', { query: '{set:kubernetesVersion, runs:currentKubernetesVersion}' })}`,
  },
  {
    codes: [
      'ControlPlaneNotReady',
      'ControlPlaneAPIServerNotReady',
      'ControlPlaneNotAvailable',
      'ClusterKubernetesFailure',
      'FQDNNotAvailable',
    ],
    retry: 'transient',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tshoot-connect-cluster-api-server',
    meaning: "The cluster's control plane is not ready.",
    fix: (asked) =>
      `Run again in a few minutes. If it fails again, check the cluster and open a support request: ${clusterCommand(asked, 'show', { query: '{state:provisioningState, power:powerState.code}' })}`,
  },
  {
    codes: ['InvalidIdentityValues'],
    kinds: ['cluster'],
    retry: 'never',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/10406',
    meaning: "Azure rejects the cluster's identities as they were read.",
    fix: (asked) => `Update the cluster by hand, then run again: ${reconcileBy(asked)}`,
  },
];
