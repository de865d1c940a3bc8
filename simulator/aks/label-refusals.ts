import { objectOf } from '../json.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

/** AKS writes them by itself; this one its clients send along with Spot nodes. https://learn.microsoft.com/azure/aks/spot-node-pool */
const RESERVED = 'kubernetes.azure.com';
const SENT_BY_CLIENTS = ['kubernetes.azure.com/scalesetpriority'];

/** Of the prefixes that belong to Kubernetes, those that a kubelet may set itself. https://aka.ms/aks-node-labels-116 */
const KUBELET_PREFIX = /(?:^|\.)(?:kubelet|node)\.kubernetes\.io$/;
const KUBERNETES_PREFIX = /(?:^|\.)(?:kubernetes|k8s)\.io$/;
const KUBELET_LABELS =
  'beta.kubernetes.io/arch failure-domain.beta.kubernetes.io/zone failure-domain.beta.kubernetes.io/region failure-domain.kubernetes.io/region kubernetes.io/os kubernetes.io/arch beta.kubernetes.io/os failure-domain.kubernetes.io/zone kubernetes.io/hostname kubernetes.io/instance-type beta.kubernetes.io/instance-type'.split(
    ' ',
  );

/** The labels that a request sets and that the pool has not yet, with the prefix before the slash. */
function newLabels({ sent, existing }: PoolRequest): { key: string; value: string; prefix: string }[] {
  const before = objectOf(existing?.properties['nodeLabels']);
  return Object.entries(objectOf(sent['nodeLabels']))
    .filter(([key]) => !(key in before))
    .map(([key, value]) => ({ key, value: String(value), prefix: key.includes('/') ? (key.split('/')[0] ?? '') : '' }));
}

/** Refusals for labels whose prefix is not the user's. */
export const labelRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'a label with a prefix of AKS',
    source: 'https://github.com/ams0/aks-nvme-ssd-provisioner/issues/5',
    judge: (request) => {
      const label = newLabels(request).find(
        ({ key, prefix }) => (prefix === RESERVED || prefix.endsWith(`.${RESERVED}`)) && !SENT_BY_CLIENTS.includes(key),
      );
      return (
        label && {
          code: 'BadRequest',
          message: `Invalid node label key ${label.key}. The '${RESERVED}' prefix is preserved by aks system labels`,
        }
      );
    },
  },
  {
    refuses: 'a label with a Kubernetes prefix that a kubelet may not set',
    source: 'https://github.com/Azure/AKS/issues/4613',
    judge: (request) => {
      const label = newLabels(request).find(
        ({ key, prefix }) =>
          KUBERNETES_PREFIX.test(prefix) && !KUBELET_PREFIX.test(prefix) && !KUBELET_LABELS.includes(key),
      );
      return (
        label && {
          code: 'BadRequest',
          message:
            "For Kubernetes version greater than or equal to 1.16, node label keys in the 'kubernetes.io' or 'k8s.io' namespace must begin with an allowed prefix (kubelet.kubernetes.io, node.kubernetes.io). For more information, please check https://aka.ms/aks-node-labels-116.",
          target: `${label.key}=${label.value}`,
        }
      );
    },
  },
]);
