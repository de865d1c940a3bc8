import type { Read } from '../resources/read.ts';
import { isObject, textOf, type Json, type JsonObject } from '../values/json.ts';
import { nameOfId } from '../values/resource-id.ts';
import type { ArmClient } from './arm-client.ts';
import { Unanswered, type ArmRequest, type Provider } from './arm-exchange.ts';
import { missingPermissions } from './authorization-errors.ts';
import { isArmUrl } from './operation.ts';

export interface ResourceQuestion {
  /** The ARM path of the resource or list. */
  readonly path: string;
  readonly api: Provider;
  /** What follows the api-version: `$filter`. */
  readonly query?: Readonly<Record<string, string>>;
  /** What is asked about; with it the question is a POST, which changes nothing all the same. */
  readonly body?: JsonObject;
  /** The run cannot do without it, and waits longer for an answer. */
  readonly isRequired?: boolean;
  /** A good answer holds for the whole run, and is not asked for in the next round. */
  readonly isLasting?: boolean;
}

/** Gets one resource, or a list whole, and says why when it cannot; never rejects but for the end of the run. */
export type ReadResource = (question: ResourceQuestion) => Promise<Read<JsonObject>>;

/** A list that goes on for longer than this is cut off: nothing that is asked for here is as long. */
const MOST_PAGES = 50;

/** Reads resources for the facts: a good answer as it came, anything else as the reason why there is none. */
export function createResourceReader(client: ArmClient, signal: AbortSignal): ReadResource {
  const lasting = new Map<string, Read<JsonObject>>();
  return async (question) => {
    const key = JSON.stringify([question.path, question.query, question.body]);
    const known = lasting.get(key);
    if (known !== undefined) return known;
    const answer = await readWhole(client, signal, question);
    if (question.isLasting === true && answer.ok) lasting.set(key, answer);
    return answer;
  };
}

/** The resource, or every page of a list as one. */
async function readWhole(
  client: ArmClient,
  signal: AbortSignal,
  { path, api, query = {}, body, isRequired = false }: ResourceQuestion,
): Promise<Read<JsonObject>> {
  const request = { method: 'GET', provider: api, query, isOptional: !isRequired } as const;
  const asked = body === undefined ? request : ({ ...request, method: 'POST', body } as const);
  const first = await readOne(client, signal, { ...asked, target: path }, path);
  if (!first.ok || !Array.isArray(first.value['value'])) return first;
  const rows = [...(first.value['value'] as readonly Json[])];
  let next = textOf(first.value['nextLink']);
  for (let pages = 1; next !== undefined && pages < MOST_PAGES && isArmUrl(next, client.endpoint); pages++) {
    const page = await readOne(client, signal, { ...request, target: next }, path);
    if (!page.ok) return page;
    const more = page.value['value'];
    if (Array.isArray(more)) rows.push(...(more as readonly Json[]));
    next = textOf(page.value['nextLink']);
  }
  return { ok: true, value: { ...first.value, value: rows } };
}

async function readOne(
  client: ArmClient,
  signal: AbortSignal,
  request: ArmRequest,
  path: string,
): Promise<Read<JsonObject>> {
  const what = describe(path);
  try {
    const answer = await client.send(request, signal);
    if (answer.error === undefined)
      return isObject(answer.body)
        ? { ok: true, value: answer.body }
        : {
            ok: false,
            what,
            reason: 'unreachable',
            message: `HTTP ${answer.status} with a body that is not an object`,
          };
    const { code, message } = answer.error;
    const said = code === '' ? `HTTP ${answer.status}: ${message}` : `${code}: ${message}`;
    if (answer.status === 404) return { ok: false, what, reason: 'missing', message: said };
    if (answer.status !== 403) return { ok: false, what, reason: 'unreachable', message: said };
    const permission = missingPermissions(answer.error)[0]?.action;
    // Azure's sentence names caller, action and scope; the report names them anyway, once.
    if (permission !== undefined)
      return { ok: false, what, reason: 'forbidden', message: `${code} for ${permission}`, permission };
    return { ok: false, what, reason: 'forbidden', message: said };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { ok: false, what, reason: 'unreachable', message: error.message };
  }
}

/** What a path names, in words; of a list about a resource the resource. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/managedClusters\/([^/]+)$/i, 'managed cluster'],
  [/\/managedClusters\/([^/]+)\/agentPools$/i, 'node pools of cluster'],
  [/\/managedClusters\/([^/]+)\/availableAgentPoolVersions$/i, 'available versions of cluster'],
  [/\/agentPools\/([^/]+)\/upgradeProfiles\/default$/i, 'upgrade profile of node pool'],
  [/\/virtualNetworks\/([^/]+)$/i, 'virtual network'],
  [/\/virtualNetworks\/([^/]+)\/usages$/i, 'subnet usage of virtual network'],
  [/\/networkSecurityGroups\/([^/]+)$/i, 'network security group'],
  [/\/routeTables\/([^/]+)$/i, 'route table'],
  [/\/natGateways\/([^/]+)$/i, 'NAT gateway'],
  [/\/publicIPAddresses\/([^/]+)$/i, 'public IP address'],
  [/\/publicIPPrefixes\/([^/]+)$/i, 'public IP prefix'],
  [/\/([^/]+)\/providers\/Microsoft\.Authorization\/permissions$/i, 'permissions on'],
  [/\/([^/]+)\/providers\/Microsoft\.Authorization\/roleAssignments$/i, 'role assignments on'],
  [/\/([^/]+)\/providers\/Microsoft\.Authorization\/locks$/i, 'locks on'],
  [/\/roleDefinitions\/([^/]+)$/i, 'role definition'],
  [/^\/subscriptions\/([^/]+)\/providers\/Microsoft\.Compute\/skus$/i, 'sizes of virtual machines for subscription'],
  [/\/Microsoft\.Compute\/locations\/([^/]+)\/usages$/i, 'quotas for virtual machines in'],
  [
    /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.PolicyInsights\/checkPolicyRestrictions$/i,
    'what policies say in resource group',
  ],
  [/\/Microsoft\.Network\/locations\/([^/]+)\/usages$/i, 'quotas for networks in'],
  [/\/agentPools\/([^/]+)\/machines$/i, 'machines of node pool'],
  [/^\/subscriptions\/([^/]+)$/i, 'subscription'],
];

function describe(path: string): string {
  for (const [pattern, kind] of KINDS) {
    const [, name] = pattern.exec(path) ?? [];
    if (name !== undefined) return `${kind} ${name} (${path})`;
  }
  return `${nameOfId(path)} (${path})`;
}
