import { createSimulator, type Cloud } from '../../simulator/index.ts';
import { operationUrl } from '../../simulator/arm/operation-urls.ts';
import { without } from '../../simulator/json.ts';
import { objectOf, objectsOf, textOf } from '../../src/values/json.ts';
import { differences, type Replayed } from './compare.ts';
import { codeOf, jsonOf, type Exchange, type Recording } from './exchange.ts';
import { cloudsOf } from './seed.ts';
import { uncoveredBecause } from './uncovered.ts';

/** What became of one recorded exchange. */
export type Result =
  | { readonly exchange: Exchange; readonly kind: string; readonly differences: readonly string[] }
  | { readonly exchange: Exchange; readonly uncovered: string };

const START = Date.UTC(2026, 8, 18, 15, 36, 0);
const LONGEST_SECONDS = 3600;
const OPERATION = /\/locations\/[^/]+\/operation(?:s|results)\/([0-9a-f-]{36})/i;
const UNKNOWN_OPERATION = 'operations that no request here began, of fleets and of resources that are made';
const POOL = /\/managedClusters\/(?<cluster>[^/]+)\/agentPools\/(?<pool>[^/]+)$/i;
const TERMINAL = ['Succeeded', 'Failed', 'Canceled'];

/** Replays a recording from its first exchange to its last, each request as it was sent, and compares what comes back. */
export async function replay(recording: Recording): Promise<readonly Result[]> {
  const { whole, empty, bare, closed } = cloudsOf(recording);
  let now = START;
  const clock = { now: () => now };
  const simulator = createSimulator({ scenario: whole, clock });
  const elsewhere = new Map([['AuthorizationFailed', createSimulator({ scenario: closed, clock })]]);
  // Where a recording does not make what it speaks of, nothing in it says when somebody took that away.
  if (recording.begins === 'whole') {
    elsewhere.set('ResourceNotFound', createSimulator({ scenario: empty, clock }));
    elsewhere.set('ResourceGroupNotFound', createSimulator({ scenario: bare, clock }));
  }
  const { cloud } = simulator;
  /** By the GUID of the recorded operation, the URL of the simulated one. */
  const operations = new Map<string, string>();
  /** By the recorded eTag, the simulated one. */
  const eTags = new Map<string, string>();
  /** The operations of which nodes have been spoken. */
  const spokenOf = new Set<string>();
  const results: Result[] = [];

  const settle = (): void => {
    now += LONGEST_SECONDS * 1000;
    cloud.advance();
  };

  /**
   * The URL to ask for: as it was recorded, or that of the operation that took a recorded one's place. An operation of AKS that made the
   * cluster goes on in it by itself. Undefined for one that nothing here has begun.
   */
  const urlOf = ({ url, status }: Exchange): string | undefined => {
    const guid = OPERATION.exec(url.pathname)?.[1];
    if (guid === undefined || status >= 400) return url.href;
    const known = operations.get(guid);
    const [cluster] = cloud.clusters;
    if (known !== undefined || cluster === undefined || !url.pathname.includes('/operations/')) return known;
    cloud.startBackground({ cluster: cluster.name, provisioningState: 'Updating', durationSeconds: LONGEST_SECONDS });
    const begun = operationUrl(cloud, 'operations', cluster.operation?.id ?? '');
    operations.set(guid, begun);
    return begun;
  };

  /** Lets the cloud be as it was when Azure gave this answer, as far as no request of the recording has made it so. */
  const prepare = (exchange: Exchange): void => {
    const code = codeOf(exchange);
    if (exchange.status === 409 && code === 'OperationNotAllowed') {
      settle();
      cloud.startBackground({ cluster: cloud.cluster().name, durationSeconds: 60 });
    } else if (exchange.status === 429) {
      settle();
      for (const { name } of cloud.network.virtualNetworks)
        cloud.startBackground({ virtualNetwork: name, durationSeconds: 60 });
    } else if (OPERATION.test(exchange.url.pathname)) {
      const status = textOf(jsonOf(exchange.body)['status']) ?? '';
      if (TERMINAL.includes(status) || exchange.status === 204) settle();
      // A twentieth of the time that a pool takes: then the first nodes are spoken of, however often Azure is asked.
      else if (status.includes('nodes completed') && !spokenOf.has(exchange.url.pathname)) {
        spokenOf.add(exchange.url.pathname);
        now += cloud.scenario.durations.poolCreate * 50;
      }
    } else if (isUpdatingByItself(exchange, cloud)) {
      cloud.startBackground({ cluster: cloud.cluster().name, durationSeconds: 60 });
    } else if (isAtRest(exchange)) {
      settle();
    }
  };

  const send = (exchange: Exchange, url: string): Promise<Replayed> => {
    const code = codeOf(exchange);
    // Of a subnet that is put, what is not found is its VNet.
    const missing = code === 'NotFound' && exchange.method === 'PUT' ? 'ResourceNotFound' : code;
    const asked = elsewhere.get(missing) ?? simulator;
    const token = asked.cloud.issueToken(code === 'ExpiredAuthenticationToken' ? 0 : LONGEST_SECONDS);
    const known = eTags.get(exchange.requestHeaders['if-match'] ?? '');
    const headers = {
      ...exchange.requestHeaders,
      ...(known === undefined ? {} : { 'if-match': known }),
      authorization: `Bearer ${token}`,
    };
    return asked.handle({ method: exchange.method, url, headers, body: exchange.requestBody });
  };

  for (const exchange of recording.exchanges) {
    const uncovered = uncoveredBecause(exchange, recording.begins);
    const url = uncovered === undefined ? urlOf(exchange) : undefined;
    if (url === undefined) {
      results.push({ exchange, uncovered: uncovered ?? UNKNOWN_OPERATION });
      continue;
    }
    prepare(exchange);
    const answer = await send(exchange, url);
    const [theirs, ours] = [exchange.headers, answer.headers].map((headers) => headers['azure-asyncoperation']);
    const guid = OPERATION.exec(theirs ?? '')?.[1];
    if (guid !== undefined && ours !== undefined) operations.set(guid, ours);
    const simulated = eTagsOf(answer);
    for (const [id, eTag] of eTagsOf(exchange)) eTags.set(eTag, simulated.get(id) ?? '');
    results.push({ exchange, kind: kindOf(exchange), differences: differences(exchange, answer) });
    // What the simulator has refused is told of as a difference, and there is nothing to follow.
    if (answer.status < 300) followRecording(cloud, exchange);
  }
  return results;
}

/** A pool goes on as Azure had it, so that a default that differs is told of where it arises and not in all that follows. */
function followRecording(cloud: Cloud, { method, url, status, body }: Exchange): void {
  const { cluster, pool } = POOL.exec(url.pathname)?.groups ?? {};
  if (method !== 'PUT' || status >= 300 || cluster === undefined || pool === undefined) return;
  const state = cloud.pool(pool, cluster);
  const recorded = without(objectOf(jsonOf(body)['properties']), 'provisioningState', 'eTag');
  state.properties = { ...state.properties, ...recorded };
}

/** Of the resource in a body, or of all in a list, by their ids. */
function eTagsOf({ body }: Pick<Exchange, 'body'>): ReadonlyMap<string, string> {
  const json = jsonOf(body);
  const pairs = [json, ...objectsOf(json['value'])].map((resource) => {
    const eTag = resource['eTag'] ?? objectOf(resource['properties'])['eTag'];
    return [textOf(resource['id'])?.toLowerCase() ?? '', textOf(eTag) ?? ''] as const;
  });
  return new Map(pairs.filter(([id, eTag]) => id !== '' && eTag !== ''));
}

/** A cluster on which no request works may be updating all the same. */
function isUpdatingByItself({ method, url, body }: Exchange, { clusters }: Cloud): boolean {
  const { provisioningState } = objectOf(jsonOf(body)['properties']);
  const isIdle = clusters.every((cluster) => [cluster, ...cluster.pools.values()].every(({ operation }) => !operation));
  return (
    method === 'GET' && /\/managedClusters\/[^/]+$/i.test(url.pathname) && provisioningState === 'Updating' && isIdle
  );
}

/** Whether Azure was done with everything when it answered: no state that says otherwise, or a new request that it took. */
function isAtRest({ method, url, status, body }: Exchange): boolean {
  if (url.pathname.endsWith('/abort')) return false;
  if (method !== 'GET') return status < 300;
  const json = jsonOf(body);
  // A cluster reads Succeeded while a pool is being added, and says of the pool what is so.
  const pools = objectsOf(objectOf(json['properties'])['agentPoolProfiles']);
  const resources = [json, ...objectsOf(json['value'])].map((each) => objectOf(each['properties']));
  const states = [...resources, ...pools].map(({ provisioningState }) => provisioningState);
  return states.every((state) => state === undefined || TERMINAL.includes(textOf(state) ?? ''));
}

/** `GET managedClusters/agentPools 200`. */
function kindOf({ method, url, status }: Exchange): string {
  const [, rest = url.pathname.replace(/^\/subscriptions\/[^/]+\//, '')] =
    /\/providers\/Microsoft\.\w+\/(.+)$/i.exec(url.pathname) ?? [];
  const segments = rest.split('/');
  const type =
    segments[0] === 'locations' ? (segments[2] ?? '') : segments.filter((_, index) => index % 2 === 0).join('/');
  return `${method} ${type} ${status}`;
}
