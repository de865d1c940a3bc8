import { createSimulator, loadScenario, patchScenario } from '../../simulator/index.ts';
import type { Scenario, Simulator, WireResponse } from '../../simulator/index.ts';
import type { Json } from '../../simulator/json.ts';

export const START = Date.parse('2026-09-18T15:50:00Z');
export const SUBSCRIPTION = '2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54';
export const CLUSTER = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-prod/providers/Microsoft.ContainerService/managedClusters/prod`;
export const VNET = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-prod`;
export const POOL2_SUBNET = `${VNET}/subnets/snet-pool2`;

const API = {
  container: '2026-06-01',
  network: '2025-07-01',
  resources: '2024-11-01',
  subscriptions: '2022-12-01',
  locks: '2020-05-01',
  authorization: '2022-04-01',
};

/** The api-version that a client would ask for, by what the path is about. */
function apiVersionFor(path: string): string {
  if (path.includes('Microsoft.Authorization/locks')) return API.locks;
  if (path.includes('Microsoft.Authorization')) return API.authorization;
  if (path.includes('Microsoft.Network')) return API.network;
  if (path.includes('Microsoft.ContainerService')) return API.container;
  return path.endsWith('/locations') ? API.subscriptions : API.resources;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** The body as it came. */
  readonly text: string;
  /** The parsed body; `{}` when there is none. */
  readonly json: Json;
  /** Of an error, wrapped or not. */
  readonly code: unknown;
  readonly message: string;
}

/** Where to ask how the operation stands that a write began. */
export function operationUrl({ headers }: Pick<Answer, 'headers'>): string {
  return headers['azure-asyncoperation'] ?? '';
}

/** A simulator, a clock that the test holds, and a signed-in caller. */
export interface Client {
  readonly simulator: Simulator;
  readonly cloud: Simulator['cloud'];
  /** Lets simulated time pass. */
  readonly wait: (seconds: number) => void;
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly putPool: (name: string, properties: Json, headers?: Record<string, string>) => Promise<Answer>;
  /** The PUT of the cluster just as it was read. */
  readonly putClusterUnchanged: () => Promise<Answer>;
}

export function clientOf(scenario: string | Scenario, patch: Json = {}): Client {
  let now = START;
  const loaded = typeof scenario === 'string' ? loadScenario(scenario) : scenario;
  const simulator = createSimulator({ scenario: patchScenario(loaded, patch), clock: { now: () => now } });
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const url = path.startsWith('https://') ? path : `https://management.azure.com${path}`;
    const response = await simulator.handle({
      method,
      url: url.includes('?') ? url : `${url}?api-version=${apiVersionFor(path)}`,
      headers: {
        'authorization': `Bearer ${simulator.cloud.issueToken()}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    return answerOf(response);
  };
  const get: Client['get'] = (path, headers) => send('GET', path, undefined, headers);
  return {
    simulator,
    cloud: simulator.cloud,
    wait: (seconds) => {
      now += seconds * 1000;
    },
    send,
    get,
    putPool: (name, properties, headers) => send('PUT', `${CLUSTER}/agentPools/${name}`, { properties }, headers),
    putClusterUnchanged: async () => send('PUT', CLUSTER, (await get(CLUSTER)).json),
  };
}

function answerOf({ status, headers, body }: WireResponse): Answer {
  const json = (headers['content-type']?.includes('json') ? JSON.parse(body) : {}) as Json;
  const error = (json['error'] ?? json) as Json;
  return { status, headers, text: body, json, code: error['code'], message: String(error['message']) };
}
