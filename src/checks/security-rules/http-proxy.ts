import type { Cluster } from '../../resources/cluster.ts';
import { objectOf, textOf } from '../../values/json.ts';

/**
 * Nodes fetch what they need through an HTTP proxy. `httpProxy` alone is used for HTTPS as well. The API server is left out: AKS puts it
 * among what goes past the proxy. https://learn.microsoft.com/azure/aks/http-proxy
 */
export function hasHttpProxy({ raw }: Cluster): boolean {
  const proxy = objectOf(objectOf(raw['properties'])['httpProxyConfig']);
  const isSet = textOf(proxy['httpsProxy']) !== undefined || textOf(proxy['httpProxy']) !== undefined;
  return isSet && proxy['enabled'] !== false;
}

/** Nodes fetch their images from a registry of the customer's. https://learn.microsoft.com/azure/aks/network-isolated */
export function hasOwnRegistry({ raw }: Cluster): boolean {
  const source = textOf(objectOf(objectOf(raw['properties'])['bootstrapProfile'])['artifactSource']);
  return source?.toLowerCase() === 'cache';
}

/** Nodes have no way out at all. https://learn.microsoft.com/azure/aks/egress-outboundtype */
export function hasNoEgress({ outboundType }: Cluster): boolean {
  return ['none', 'block'].includes(outboundType.toLowerCase());
}
