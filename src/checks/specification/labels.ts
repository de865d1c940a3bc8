import { objectOf } from '../../values/json.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';

/** The label under which AKS marks Spot nodes, and the one that takes its place. https://learn.microsoft.com/azure/aks/use-labels */
export const SPOT_LABEL = 'kubernetes.azure.com/scalesetpriority';
export const PRIORITY_LABEL = 'kubernetes.azure.com/priority';

/** Prefixes whose labels a kubelet may give its own node. https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction */
const OF_KUBELETS = ['kubelet.kubernetes.io', 'node.kubernetes.io'];
/** Roles of nodes: Microsoft names `node-role.kubernetes.io/agent` as deprecated, and users report others taken and refused. */
const ROLES = 'node-role.kubernetes.io';

/** The labels that this run asks for by itself, whose prefix belongs to Kubernetes. */
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

/** These, and prefixes below them. https://github.com/Azure/AKS/issues/4613 */
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
