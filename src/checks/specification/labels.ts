import { objectOf } from '../../values/json.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';

/** The label that AKS gives Spot nodes, and its replacement. https://learn.microsoft.com/azure/aks/use-labels */
export const SPOT_LABEL = 'kubernetes.azure.com/scalesetpriority';
export const PRIORITY_LABEL = 'kubernetes.azure.com/priority';

/** Prefixes of labels that a kubelet can set on its own node. https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction */
const OF_KUBELETS = ['kubelet.kubernetes.io', 'node.kubernetes.io'];
/** Node roles. Microsoft lists `node-role.kubernetes.io/agent` as deprecated; users report that others are accepted and rejected. */
const ROLES = 'node-role.kubernetes.io';

/** The labels that the user requests with a prefix of Kubernetes. */
export function labelsOfKubernetes({ given }: PoolRequest): {
  readonly refused: readonly string[];
  readonly roles: readonly string[];
} {
  const keys = Object.keys(objectOf(given['nodeLabels'])).filter((key) => isOfKubernetes(prefixOf(key)));
  return {
    refused: keys.filter((key) => prefixOf(key) !== ROLES && (!isOfKubelets(prefixOf(key)) || isOfAks(key))),
    roles: keys.filter((key) => prefixOf(key) === ROLES),
  };
}

/** These and their subdomains. https://github.com/Azure/AKS/issues/4613 */
function isOfKubelets(prefix: string): boolean {
  return OF_KUBELETS.some((own) => prefix === own || prefix.endsWith(`.${own}`));
}

/** AKS sets it on every node. https://learn.microsoft.com/azure/aks/use-labels#reserved-system-labels */
function isOfAks(key: string): boolean {
  return key === 'node.kubernetes.io/instance-type';
}

function isOfKubernetes(prefix: string): boolean {
  return /(?:^|\.)(?:kubernetes|k8s)\.io$/i.test(prefix);
}

function prefixOf(key: string): string {
  const slash = key.lastIndexOf('/');
  return slash < 0 ? '' : key.slice(0, slash).toLowerCase();
}
