import { armHostOf } from '../../simulator/cloud/hosts.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { JsonObject } from '../../src/values/json.ts';
import { apiVersionOf, type SchemaOfType } from './validators.ts';

/** A resource by its id, and the schema that describes it. */
export interface Resource extends SchemaOfType {
  readonly id: string;
  readonly name: string;
}

/** `/…/providers/Microsoft.Network/virtualNetworks/a/subnets/b` taken apart; undefined for what is no resource. */
export function resourceAt(path: string): Resource | undefined {
  const [, provider, rest = ''] = /\/providers\/(Microsoft\.(?:ContainerService|Network))\/(.+)$/i.exec(path) ?? [];
  const segments = rest.split('/');
  if (provider === undefined || segments.length % 2 === 1 || segments[0] === 'locations') return undefined;
  const type = segments.filter((_, index) => index % 2 === 0).join('/');
  return { provider: provider as SchemaOfType['provider'], type, id: path, name: segments.at(-1) ?? '' };
}

/** Every resource of a simulated cloud that a schema describes. */
export function resourcesOf({ cloud }: Simulator): readonly Resource[] {
  const { network, clusters, scenario } = cloud;
  const clusterIds = clusters.flatMap(({ resourceGroup, name, pools }) => {
    const id = `/subscriptions/${scenario.subscription.id}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${name}`;
    return [id, ...[...pools.keys()].map((pool) => `${id}/agentPools/${pool}`)];
  });
  const networkIds = [
    ...network.virtualNetworks.flatMap(({ id, subnets }) => [
      id,
      ...[...subnets.values()].map(({ name }) => `${id}/subnets/${name}`),
    ]),
    ...[...network.networkSecurityGroups, ...network.routeTables, ...network.natGateways].map(({ id }) => id),
  ];
  return [...clusterIds, ...networkIds].flatMap((id) => resourceAt(id) ?? []);
}

/** The body that the simulator answers a GET of a resource with, whoever asks. */
export async function bodyOf(simulator: Simulator, { id, provider }: Resource): Promise<JsonObject> {
  const { status, body } = await simulator.handle({
    method: 'GET',
    url: `https://${armHostOf(simulator.cloud.scenario.cloud)}${id}?api-version=${apiVersionOf(provider)}`,
    headers: { authorization: `Bearer ${simulator.cloud.issueToken()}` },
    body: '',
  });
  if (status !== 200) throw new Error(`GET ${id} answered ${status}: ${body}`);
  return JSON.parse(body) as JsonObject;
}
