import { objectOf, wordOf, type Json, type JsonObject } from '../values/json.ts';

/** The number of nodes that `az aks nodepool add` sends too. https://learn.microsoft.com/cli/azure/aks/nodepool#az-aks-nodepool-add */
const DEFAULT_NODE_COUNT = 3;

/**
 * Two nodes are what a gateway needs, and what its default prefix holds.
 * https://learn.microsoft.com/azure/aks/configure-static-egress-gateway
 */
const DEFAULT_GATEWAY_COUNT = 2;

/** The nodes of a new pool that says no number. @param given its ARM properties as the user said them */
export function defaultNodeCount(given: JsonObject): number {
  return wordOf(given['mode'], ['Gateway']) === 'Gateway' ? DEFAULT_GATEWAY_COUNT : DEFAULT_NODE_COUNT;
}

/** What ARM adds around a pool's `properties`. https://learn.microsoft.com/rest/api/aks/agent-pools/get */
const READ_ONLY_MEMBERS: readonly string[] = ['id', 'name', 'type', 'systemData', 'eTag'];

/**
 * The pool's properties that are never sent: those that AKS sets, and those that would make a PUT do more than this action is asked to
 * do. https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
 */
export const READ_ONLY_POOL_PROPERTIES: readonly string[] = [
  'eTag',
  'provisioningState',
  'currentOrchestratorVersion',
  'status',
  'virtualMachineNodesStatus',
  // Writable since 2026: the node image to roll back to. The image that was read may be old by the time of the PUT.
  'nodeImageVersion',
  // Writable: it starts and stops a pool. The state that was read, sent back, would undo a stop or start in between.
  'powerState',
];

/** Whether the property of a pool is never sent; ARM reads the names of properties in any case. */
export function isReadOnlyProperty(name: string): boolean {
  return READ_ONLY_POOL_PROPERTIES.some((property) => property.toLowerCase() === name.toLowerCase());
}

/** A pool's body as Azure sent it, without what is never sent back; properties that we do not know stay. */
export function writableBody(raw: JsonObject): JsonObject {
  const members = Object.entries(raw).filter(([name]) => !READ_ONLY_MEMBERS.includes(name));
  const properties = Object.entries(objectOf(raw['properties'])).filter(([name]) => !isReadOnlyProperty(name));
  return { ...Object.fromEntries(members), properties: Object.fromEntries(properties) };
}

/** The object with the value at the path and everything else unchanged; undefined removes the path. */
export function withValueAt(object: JsonObject, path: readonly string[], value: Json | undefined): JsonObject {
  const [first, ...rest] = path;
  if (first === undefined) return object;
  const members = new Map(Object.entries(object));
  const inner = rest.length === 0 ? value : withValueAt(objectOf(members.get(first)), rest, value);
  if (inner === undefined) members.delete(first);
  else members.set(first, inner);
  return Object.fromEntries(members);
}
