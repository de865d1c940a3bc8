import type { Cluster } from '../../resources/cluster.ts';
import { objectOf, textOf } from '../../values/json.ts';

/**
 * Nodes reach the internet through an HTTP proxy. AKS uses `httpProxy` for HTTPS too when it is the only one set. The API server bypasses
 * the proxy: AKS adds it to `noProxy`. https://learn.microsoft.com/azure/aks/http-proxy
 */
export function hasHttpProxy({ raw }: Cluster): boolean {
  const proxy = objectOf(objectOf(raw['properties'])['httpProxyConfig']);
  const isSet = textOf(proxy['httpsProxy']) !== undefined || textOf(proxy['httpProxy']) !== undefined;
  return isSet && proxy['enabled'] !== false;
}

/** Nodes pull their images from the customer's registry. https://learn.microsoft.com/azure/aks/network-isolated */
export function hasOwnRegistry({ raw }: Cluster): boolean {
  const source = textOf(objectOf(objectOf(raw['properties'])['bootstrapProfile'])['artifactSource']);
  return source?.toLowerCase() === 'cache';
}

/** Nodes have no outbound traffic. https://learn.microsoft.com/azure/aks/egress-outboundtype */
export function hasNoEgress({ outboundType }: Cluster): boolean {
  return ['none', 'block'].includes(outboundType.toLowerCase());
}

/** Why nodes can start without internet access; undefined where they need it. */
export function whyNodesNeedNoInternet(cluster: Cluster): string | undefined {
  if (hasNoEgress(cluster)) return `the cluster's outbound type is ${cluster.outboundType}`;
  if (hasHttpProxy(cluster))
    return 'nodes use the HTTP proxy of the cluster; security-rules-let-nodes-reach-the-api-server covers the API server, which bypasses it';
  return hasOwnRegistry(cluster) ? 'nodes pull their images from your own registry' : undefined;
}
