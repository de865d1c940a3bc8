import type { ErrorEntry } from '../error-entry.ts';
import { clusterCommand, identityCommand, reconcileBy } from './commands.ts';

/** What Azure refuses of the cluster as it is set: an update without a change meets it too. */
export const CLUSTER_SETTING_ERRORS: readonly ErrorEntry[] = [
  {
    codes: [
      'InvalidLoadBalancerProfile',
      'UnexpectedLoadBalancerProfileForNonStandardLoadBalancerCluster',
      'InvalidLoadBalancerProfileIdleTimeoutInMinutes',
    ],
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/2072',
    meaning: "The cluster's load balancer profile does not fit its load balancer or its outbound type.",
    fix: (asked) =>
      `Correct the profile, then run again (https://learn.microsoft.com/azure/aks/load-balancer-standard). The current values: ${clusterCommand(asked, 'show', { query: '{outbound:networkProfile.outboundType, sku:networkProfile.loadBalancerSku, profile:networkProfile.loadBalancerProfile}' })}`,
  },
  {
    codes: ['InvalidUserDefinedRoutingWithLoadBalancerProfile'],
    retry: 'never',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/pull/25021',
    meaning: 'The cluster routes its traffic by a route table, so it cannot have a load balancer profile.',
    fix: (asked) =>
      `Finish or undo the change of the outbound type, then run again (https://learn.microsoft.com/azure/aks/egress-outboundtype). The current values: ${clusterCommand(asked, 'show', { query: '{outbound:networkProfile.outboundType, profile:networkProfile.loadBalancerProfile}' })}`,
  },
  {
    codes: ['CiliumDataplaneRequiresNetworkPolicyCilium'],
    retry: 'never',
    source: 'https://github.com/Azure/AKS-Construction/issues/535',
    meaning: "The cluster's data plane is Cilium, and its network policy is another one.",
    fix: (asked) =>
      `Set the network policy to Cilium (https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium), then run again. The current values: ${clusterCommand(asked, 'show', { query: '{dataplane:networkProfile.networkDataplane, policy:networkProfile.networkPolicy}' })}`,
  },
  {
    codes: ['AzureKeyVaultKmsValidateIdentityPermissionCustomerError'],
    pattern: /key vault https:\/\/([\w-]+)\./i,
    retry: 'after-grant',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/98954',
    meaning: (_, vault) => `The cluster's identity may not encrypt and decrypt with keys of key vault ${vault}.`,
    fix: (asked, vault) =>
      `Give the cluster's identity the role 'Key Vault Crypto User' on the vault, then run again. The vault: az keyvault show --name ${vault} --query id . The identity: ${identityCommand(asked)}`,
  },
  {
    pattern: /\bKey ?Vault KMS\b/i,
    retry: 'never',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/93886',
    meaning: "The cluster's encryption of secrets with a key vault (KMS) is incomplete.",
    fix: (asked) =>
      `Complete or turn off the encryption, then run again (https://learn.microsoft.com/azure/aks/use-kms-etcd-encryption). The current values: ${clusterCommand(asked, 'show', { query: 'securityProfile.azureKeyVaultKms' })}`,
  },
  {
    codes: ['CreateRoleAssignmentError'],
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/1069',
    meaning: 'AKS could not create a role assignment for an identity of the cluster.',
    fix: (asked) =>
      `Check that the identity exists and that no policy or lock forbids role assignments, then run again. The identity: ${identityCommand(asked)}`,
  },
  {
    codes: ['PrincipalNotFound'],
    pattern: /Principal (\w+) does not exist in the directory/i,
    retry: 'never',
    source: 'https://github.com/crossplane-contrib/provider-azure/issues/131',
    meaning: (_, principal) => `Microsoft Entra does not know principal ${principal}: it was deleted or just created.`,
    fix: (asked) =>
      `Run again in a few minutes. If it fails again, check that the cluster's identity exists: ${identityCommand(asked)}`,
  },
  {
    kinds: ['cluster'],
    pattern: /principalId '[^']*' on the resource's Identity property is invalid/i,
    retry: 'never',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/55997',
    meaning: "The cluster's managed identity changed after the cluster was read.",
    fix: (asked) => `Run again. If it fails again, update the cluster by hand: ${reconcileBy(asked)}`,
  },
  // An update without the pools is taken by today's API versions; az sends them.
  {
    kinds: ['cluster'],
    pattern: /Required parameter agentPoolProfiles is missing/i,
    retry: 'never',
    source: 'https://github.com/Azure/ARO-HCP/pull/629',
    meaning: 'AKS rejects an update of this cluster without agentPoolProfiles.',
    fix: (asked) => `Update the cluster by hand, then run again: ${reconcileBy(asked)}`,
  },
  {
    pattern:
      /cannot be linked to multiple zones with overlapping namespaces\. You tried to link virtual network with '([^']+)'/i,
    retry: 'never',
    source: 'https://github.com/MicrosoftDocs/azure-aks-docs/issues/212',
    meaning: (_, zone) => `The VNet is already linked to another private DNS zone named ${zone}.`,
    fix: 'Remove the other link, or use that zone for the cluster, then run again.',
  },
  {
    pattern: /current tenant '([^']+)' is not authorized to access linked subscription '([^']+)'/i,
    retry: 'never',
    source: 'https://github.com/Azure/aad-pod-identity/issues/752',
    meaning: (_, tenant, subscription) =>
      `A resource in the request is in subscription ${subscription}, which does not belong to tenant ${tenant}.`,
    fix: "Use images, subnets, and identities in subscriptions of the cluster's tenant.",
  },
];
