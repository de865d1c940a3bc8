import type { Cloud } from '../cloud/cloud.ts';
import { keyOf } from '../cloud/ids.ts';
import type { ClusterState } from '../cloud/state.ts';
import { defineRefusals } from './refusals.ts';

/** A write to a cluster or a pool. */
export interface Write {
  readonly cloud: Cloud;
  readonly cluster: ClusterState;
  /** The name of what is written. */
  readonly resource: string;
  /** `agentPools` or `managedClusters`. */
  readonly type: string;
}

/** Refusals for what the organisation forbids, and for credentials that are no longer good. */
export const governanceRefusals = defineRefusals<Write>([
  {
    refuses: 'a request that a policy denies',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error',
    judge: ({ cloud, resource, type }) => {
      const { policies, subscription } = cloud.scenario;
      const found = Object.entries(policies).find(([, { denies }]) => keyOf(denies) === keyOf(type));
      if (!found) return undefined;
      const [name, { displayName = name }] = found;
      const id = `/subscriptions/${subscription.id}/providers/Microsoft.Authorization/policyAssignments/${name}`;
      const identifiers = JSON.stringify([{ policyAssignment: { name: displayName, id } }]);
      return {
        status: 403,
        wrapped: true,
        code: 'RequestDisallowedByPolicy',
        message: `Resource '${resource}' was disallowed by policy. Policy identifiers: '${identifiers}'.`,
        target: resource,
      };
    },
  },
  {
    refuses: 'any write after the secret of the service principal has expired',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/bad-request-or-invalid-client-secret-error',
    judge: ({ cluster }) =>
      cluster.secretExpired
        ? {
            code: 'BadRequest',
            message:
              'The credentials in ServicePrincipalProfile were invalid. Please see https://aka.ms/aks-sp-help for more details. (Details: adal: Refresh request failed. Status Code = \'401\'. Response body: {"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys are expired."})',
            target: 'servicePrincipalProfile',
          }
        : undefined,
  },
]);
