import type { ReadResource, ResourceQuestion } from '../azure/read-resource.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { objectOf, type JsonObject } from '../values/json.ts';
import { makePoolRequests, type PoolRequest } from '../pool/pool-request.ts';
import { placesOfCluster } from '../network/cluster-places.ts';
import { idKey, sameId } from '../values/resource-id.ts';
import type { FactName, Facts } from './facts.ts';
import { unreadInWords, type ById, type Read, type Unread } from '../resources/read.ts';
import type { Subnet } from '../resources/network.ts';

/** One look around: each fact is read once, when it is first asked for, by whoever needs it. */
export interface Reading {
  readonly inputs: Inputs;
  readonly clusterId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly read: ReadResource;
  fact<Name extends FactName>(name: Name): Promise<Read<Facts[Name]>>;
}

/** A resource as a parser understands it. */
export async function readAs<Value>(
  reading: Promise<Read<JsonObject>>,
  parse: (body: JsonObject) => Value,
): Promise<Read<Value>> {
  const answer = await reading;
  return answer.ok ? { ok: true, value: parse(objectOf(answer.value)) } : answer;
}

/** Several things of a kind at once, each by the id that it was asked for by. */
export async function readEach<Value>(
  { read }: Reading,
  ids: readonly string[],
  question: (id: string) => ResourceQuestion,
  parse: (body: JsonObject) => Value,
): Promise<{ readonly ok: true; readonly value: ById<Value> }> {
  const distinct = [...new Map(ids.map((id) => [idKey(id), id]))];
  const entries = distinct.map(async ([key, id]) => [key, await readAs(read(question(id)), parse)] as const);
  return { ok: true, value: new Map(await Promise.all(entries)) };
}

/** The pools that are asked for, as far as what was read tells. */
export async function requestsOf(reading: Reading): Promise<readonly PoolRequest[]> {
  const [cluster, pools] = await Promise.all([reading.fact('cluster'), reading.fact('agentPools')]);
  return makePoolRequests(reading.inputs, cluster.ok ? cluster.value : undefined, pools.ok ? pools.value : undefined);
}

/** The ids of the subnets that nodes and pods are wanted in: at once where the inputs name them all whole, else from the cluster. */
export async function wantedSubnetIds(reading: Reading): Promise<readonly string[]> {
  const references = reading.inputs.pools.flatMap(({ subnet, podSubnet }) => [subnet, podSubnet ?? []].flat());
  const whole = references.flatMap((reference) => (reference.form === 'id' ? [reference.id] : []));
  if (whole.length === references.length) return whole;
  return (await requestsOf(reading)).flatMap(({ subnetId, podSubnetId }) => [subnetId ?? [], podSubnetId ?? []].flat());
}

/** The subnets that are asked for and those that the cluster's nodes, its pods and its API server lie in, as far as they are in the VNet that was read. */
export async function relevantSubnets(reading: Reading): Promise<readonly Subnet[]> {
  const [vnet, cluster, poolsRead, requests] = await Promise.all([
    reading.fact('vnet'),
    reading.fact('cluster'),
    reading.fact('agentPools'),
    requestsOf(reading),
  ]);
  if (!vnet.ok) return [];
  const ids = [
    ...requests.flatMap((request) => [request.subnetId, request.podSubnetId]),
    ...placesOfCluster(cluster.ok ? cluster.value : {}, poolsRead.ok ? poolsRead.value : []).map(
      ({ subnetId }) => subnetId,
    ),
  ];
  return vnet.value.subnets.filter((subnet) => ids.some((id) => sameId(id, subnet.id)));
}

export function unknown(name: string, message: string): Unread {
  return { ok: false, name, reason: 'unknown', message };
}

export function unasked(name: string, message: string): Unread {
  return { ok: false, name, reason: 'unasked', message };
}

/** Why something is not known that would follow from a fact which is not there. */
export function followingFrom(name: string, cause: Unread): Unread {
  return cause.reason === 'unasked'
    ? { ...cause, name }
    : unknown(name, `it follows from ${unreadInWords(cause)}, which could not be read`);
}

/** Where a fact comes from. */
export type Sources = { readonly [Name in FactName]: (reading: Reading) => Promise<Read<Facts[Name]>> };
