import { parseRanges } from './address-range.ts';

/** Ranges that AKS keeps from services, pods and the cluster's network. https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites */
export const RESERVED_RANGES = parseRanges(['169.254.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24']);

/** The bridge that a container engine makes on a node when nobody gives it another range; `dockerBridgeCidr` of old clusters. */
export const DOCKER_BRIDGE_RANGES = parseRanges(['172.17.0.0/16']);

/** https://www.rfc-editor.org/rfc/rfc1918#section-3, the smallest last: where a new range of a virtual network is looked for. */
export const PRIVATE_RANGES = parseRanges(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);
