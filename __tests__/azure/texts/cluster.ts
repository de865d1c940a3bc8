import { seen, type SeenError } from '../seen-error.ts';

const ID = '/subscriptions/s/resourceGroups/g/providers';

/** What the update of a cluster is refused for, and its own identity. */
export const CLUSTER_TEXTS: readonly SeenError[] = [
  // https://github.com/Azure/AKS/issues/4975
  ...(['cluster', 'pool'] as const).map((kind) => ({
    name: `a node image that is too old, on a write to a ${kind}`,
    kind,
    error: seen(
      400,
      'BadRequest',
      "ConfigurationVersion 'v0.20240812.0' is not supported for AgentBaker. Please upgrade agent pool to the latest NodeImageVersion.",
    ),
    retry: 'never' as const,
    means: 'too old for new nodes',
    fix: 'nodeImageVersion',
  })),
  // https://github.com/Azure/AgentBaker/issues/1759
  {
    name: 'a node image that is too old, in older words',
    error: seen(400, 'BadRequest', 'version v0.20211030.0 is not supported for AgentBaker'),
    retry: 'never',
    means: 'too old',
  },
  // https://github.com/Azure/AKS/issues/3470
  {
    name: 'CustomPrivateDNSZoneMissingPermissionError',
    kind: 'cluster',
    error: seen(
      400,
      'CustomPrivateDNSZoneMissingPermissionError',
      `Service principal or user-assigned identity must be given permission to read and write to custom private dns zone ${ID}/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io. Check access result not allowed for action Microsoft.Network/privateDnsZones/write.`,
    ),
    retry: 'after-grant',
    means: 'may not write the private DNS zone privatelink.westeurope.azmk8s.io',
    fix: "--role 'Private DNS Zone Contributor' --scope",
  },
  // https://github.com/Azure/AKS/issues/2094
  {
    name: 'another kubelet identity',
    kind: 'cluster',
    error: seen(
      400,
      'BadRequest',
      `Change kubelet identity from ResourceID: ClientID: ObjectID: to ResourceID:${ID}/Microsoft.ManagedIdentity/userAssignedIdentities/c-agentpool ClientID:a ObjectID:b is not allowed.`,
    ),
    retry: 'never',
    means: 'kubelet identity in the request is not the one',
  },
  {
    name: 'CustomRouteTableInvalidUpdateAttempt',
    error: seen(400, 'CustomRouteTableInvalidUpdateAttempt', 'The custom route table cannot be updated.'),
    retry: 'never',
    check: 'kubenet-route-table-is-shared',
    means: "route table is not the cluster's",
  },
  {
    name: 'OnlySupportedOnUserAssignedMSICluster',
    error: seen(
      400,
      'OnlySupportedOnUserAssignedMSICluster',
      'System-assigned managed identity not supported for custom resource VirtualNetworks. Please use user-assigned managed identity.',
    ),
    retry: 'never',
    check: 'cluster-identity-is-user-assigned',
    means: 'user-assigned identity',
    fix: '--assign-identity',
  },
  // https://github.com/hashicorp/terraform-provider-azurerm/issues/1969
  {
    name: 'NodesNotReady without a word',
    error: seen(undefined, 'ResourceDeploymentFailure', 'The resource operation failed.', [
      { code: 'NodesNotReady', message: '' },
    ]),
    retry: 'never',
    code: 'NodesNotReady',
    means: 'did not become Ready',
  },
  {
    name: 'GetSubnetError',
    error: seen(undefined, 'GetSubnetError', 'Failed to get subnet.'),
    retry: 'never',
    check: 'subnet-exists',
    means: 'could not read the subnet',
  },
  // https://github.com/Azure/AKS/issues/3291
  {
    name: 'a locked resource group of the nodes',
    error: seen(
      409,
      'ScopeLocked',
      "Resource group 'MC_rg_c_eastus' under subscription: 'x' is locked, please remove lock and retry. Please see http://aka.ms/azure-lock-resources",
    ),
    retry: 'never',
    check: 'no-lock-blocks-writes',
    fix: '--resource-group MC_rg_c_eastus',
  },
  {
    name: 'a locked resource group, in an operation without a code',
    error: seen(undefined, '', 'Resource group MC_rg_c_eastus is locked, please remove lock and retry'),
    retry: 'never',
    check: 'no-lock-blocks-writes',
    means: 'A lock on resource group MC_rg_c_eastus',
  },
  // https://github.com/Azure/aad-pod-identity/issues/515
  {
    name: 'FailedIdentityOperation for an identity that is gone',
    kind: 'cluster',
    error: seen(
      400,
      'FailedIdentityOperation',
      `Identity operation for resource '${ID}/Microsoft.ContainerService/managedClusters/c' failed with error 'Failed to perform resource identity operation. Status: 'BadRequest'. Response: '{"error":{"code":"BadRequest","message":"Resource '${ID}/microsoft.managedidentity/userassignedidentities/my_identity' was not found."}}'.'.`,
    ),
    retry: 'never',
    code: 'FailedIdentityOperation',
    means: 'my_identity does not exist',
  },
  {
    name: 'FailedIdentityOperation without the identity',
    kind: 'cluster',
    error: seen(404, 'FailedIdentityOperation', 'Identity operation failed.'),
    retry: 'never',
    means: 'managed identity of the cluster',
    fix: 'identityProfile',
  },
  {
    name: 'a managed identity without a credential',
    kind: 'cluster',
    error: seen(
      undefined,
      'ReconcileMSICredentialError',
      'Reconcile managed identity credential failed. Details: the identity was not found.',
    ),
    retry: 'never',
    means: 'managed identity of the cluster',
  },
  {
    name: 'a managed identity without a credential, with the code of an internal error',
    kind: 'cluster',
    error: seen(undefined, 'InternalOperationError', 'Reconcile managed identity credential failed.'),
    retry: 'never',
    means: "cannot get a credential for the cluster's managed identity",
  },
  // https://github.com/Azure/AKS/issues/3833
  {
    name: 'an identity that may not be assigned',
    kind: 'cluster',
    error: seen(
      400,
      'PodIdentityAddonIdentitiesAssignmentError',
      `Cluster identity has no assignment permission over identity 'resourceId: ${ID}/Microsoft.ManagedIdentity/userAssignedIdentities/app1 - clientId: a - objectId: b'. Please grant at least 'Managed Identity Operator' permission before assigning pod identity.`,
    ),
    retry: 'after-grant',
    means: 'may not assign identity app1',
    fix: "'Managed Identity Operator'",
  },
  {
    name: "a cluster's service principal with a wrong secret",
    kind: 'cluster',
    error: seen(
      400,
      'ServicePrincipalValidationClientError',
      'adal: Refresh request failed. Status Code = \'401\'. Response body: {"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value."}',
    ),
    retry: 'never',
    means: 'is wrong or has expired',
    fix: '--reset-service-principal',
  },
  {
    name: "a cluster's service principal with an expired secret, in an operation",
    error: seen(
      undefined,
      'ReconcileVMSSAgentPoolFailed',
      'VMSSAgentPoolReconciler retry failed: AADSTS7000222: The provided client secret keys for app are expired.',
    ),
    retry: 'never',
    means: 'has expired',
  },
  {
    name: "a cluster's service principal that is not in the tenant",
    error: seen(
      400,
      'ServicePrincipalNotFound',
      'Service principal clientID: 1fae4a95 not found in Active Directory tenant 72f988bf, Please see https://aka.ms/aks-sp-help for more details.',
    ),
    retry: 'never',
    means: "cluster's service principal 1fae4a95 does not exist in the tenant 72f988bf",
  },
  {
    name: "a cluster's service principal that cannot be validated",
    kind: 'cluster',
    error: seen(400, 'ServicePrincipalValidationClientError', 'Validation failed.'),
    retry: 'never',
    means: 'deleted, or its secret is wrong or has expired',
  },
  // https://github.com/Azure/azure-cli/pull/22237
  {
    name: "the application gateway add-on's subnet",
    kind: 'cluster',
    error: seen(
      400,
      'IngressAppGwAddonConfigInvalidSubnetCIDRNotContainedWithinVirtualNetwork',
      "Subnet Prefix '10.2.0.0/16' specified for IngressApplicationGateway addon is not contained within the AKS Agent Pool's Virtual Network address prefixes '[10.224.0.0/12]'.",
    ),
    retry: 'never',
    means: 'application gateway add-on',
  },
];
