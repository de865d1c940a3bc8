import { textOf, valueAt } from '../json.ts';
import { isAtRest } from '../cloud/state.ts';
import type { ClusterState } from '../cloud/state.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';
import type { Verdict } from './refusals.ts';

const PENDING =
  'please wait for it to finish before starting a new operation. See https://aka.ms/aks-pending-operation for more details';

function isStopped(powerState: unknown): boolean {
  return valueAt(powerState, 'code') === 'Stopped';
}

function judgeStopped(cluster: ClusterState, what: string): Verdict | undefined {
  if (!isStopped(cluster.properties['powerState'])) return undefined;
  return {
    code: 'OperationNotAllowed',
    message: `managed cluster is in Provisioning State(${cluster.provisioningState}) and Power State(Stopped), ${what} cannot be performed`,
  };
}

function judgeOperationInProgress({ cluster }: { readonly cluster: ClusterState }): Verdict | undefined {
  if (isAtRest(cluster.provisioningState)) return undefined;
  return {
    status: 409,
    code: 'OperationNotAllowed',
    message: `Operation is not allowed: Another operation (${cluster.provisioningState}) is in progress, ${PENDING}`,
  };
}

/** Refusals for what the cluster and the pool are doing just now. */
export const poolStateRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'any operation but start and delete on a stopped cluster',
    // The code is documented. The sentence has the form of https://github.com/MicrosoftDocs/azure-docs/issues/85161, which is
    // about stopping a cluster twice.
    source: 'unknown',
    judge: ({ cluster }) => judgeStopped(cluster, 'creating or updating agent pools'),
  },
  {
    refuses: 'a pool operation while the cluster is in an operation',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed',
    judge: judgeOperationInProgress,
  },
  {
    refuses: 'a pool operation on a pool that is being deleted',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed',
    judge: ({ existing, name }) =>
      existing?.provisioningState === 'Deleting'
        ? {
            status: 409,
            code: 'OperationNotAllowed',
            message: `Unable to perform 'Updating' operation on '${name}' since deletion was issued on '${name}'.`,
          }
        : undefined,
  },
  {
    refuses: 'a pool operation while the same pool is in an operation',
    source: 'https://github.com/cilium/cilium/issues/25944',
    judge: ({ existing, name }) =>
      !existing || isAtRest(existing.provisioningState)
        ? undefined
        : {
            status: 409,
            code: 'OperationNotAllowed',
            message: `Operation is not allowed: Another agentpool operation (${name} - ${existing.provisioningState}) is in progress, ${PENDING}`,
          },
  },
  {
    refuses: 'a pool operation on a Failed cluster',
    // That AKS refuses is likely, its words are not public; the sentence is the portal's.
    source: 'unknown',
    judge: ({ cluster }) =>
      cluster.provisioningState === 'Failed' && cluster.refusesPoolsWhileFailed
        ? {
            code: 'OperationNotAllowed',
            message:
              'This container service is in a failed state. For more information, see https://aka.ms/aks-cluster-failed',
          }
        : undefined,
  },
  {
    refuses: 'an update of a stopped pool that does not start the pool',
    source: 'unknown',
    judge: ({ existing, sent, name }) =>
      existing && isStopped(existing.properties['powerState']) && valueAt(sent['powerState'], 'code') !== 'Running'
        ? {
            code: 'OperationNotAllowed',
            message: `agent pool ${name} is in Power State(Stopped), updating cannot be performed`,
          }
        : undefined,
  },
  {
    refuses: 'a second pool without a Standard load balancer',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/create-node-pools#limitations
    judge: ({ cluster, existing }) =>
      !existing && textOf(valueAt(cluster.properties['networkProfile'], 'loadBalancerSku'))?.toLowerCase() === 'basic'
        ? {
            code: 'BadRequest',
            message:
              'The AKS cluster must use the Standard SKU load balancer to use multiple node pools, the feature is not supported with Basic SKU load balancers.',
          }
        : undefined,
  },
  {
    refuses: 'a second pool beside an availability set',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/create-node-pools#limitations
    judge: ({ cluster, existing }) =>
      !existing && [...cluster.pools.values()].some((pool) => pool.properties['type'] === 'AvailabilitySet')
        ? { code: 'BadRequest', message: 'The AKS cluster must use Virtual Machine Scale Sets for the nodes.' }
        : undefined,
  },
]);

/** Refusals for what goes on while somebody updates the cluster. */
export const clusterStateRefusals = defineRefusals<{ readonly cluster: ClusterState }>([
  {
    refuses: 'an update of a stopped cluster',
    source: 'unknown', // worded as for pools
    judge: ({ cluster }) => judgeStopped(cluster, 'updating'),
  },
  {
    refuses: 'an update while the cluster is in an operation',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed',
    judge: judgeOperationInProgress,
  },
  {
    refuses: 'an update of the cluster while a pool is in an operation',
    source: 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed',
    judge: ({ cluster }) => {
      const busy = [...cluster.pools.values()].find((pool) => !isAtRest(pool.provisioningState));
      return busy
        ? {
            status: 409,
            code: 'OperationNotAllowed',
            message: `Managed Cluster operation is not allowed: Another operation (${busy.provisioningState}) is in progress on agent pool (${busy.name}), ${PENDING}`,
          }
        : undefined;
    },
  },
]);
