import { objectOf, objectsOf, stringsOf, textOf, type Json, type JsonObject } from '../values/json.ts';
import type { Cluster } from './cluster.ts';

/** What Azure Policy is asked about a resource that does not exist yet. */
export interface PolicyQuestion {
  /** In the words of a sentence: `node pool pool2`. */
  readonly about: string;
  readonly body: JsonObject;
  /** The paths of the resource that are sent, in lower case, each with what lies below it: `properties.vmsize`. */
  readonly sent: readonly string[];
}

/** What one policy says of a resource that was asked about. */
export interface PolicyEvaluation {
  readonly about: string;
  /** The last word of the assignment's id, and of the definition's. */
  readonly assignment: string;
  /** What it is assigned to: a management group, a subscription or a resource group. */
  readonly scope: string;
  readonly definition: string;
  /** It forbids the resource as it was sent. */
  readonly denies: boolean;
  /** Every expression that was evaluated reads a field that was sent: no later field can change the answer. */
  readonly isCertain: boolean;
  /** `sku.name Standard_D4s_v5 notIn Standard_D2s_v5, Standard_D8s_v5`. */
  readonly expressions: readonly string[];
}

const POOL_TYPE = 'Microsoft.ContainerService/managedClusters/agentPools';
const POOL_VERSION = '2026-05-01';
const SCALE_SET_TYPE = 'Microsoft.Compute/virtualMachineScaleSets';
const SCALE_SET_VERSION = '2024-07-01';

/** About the body of a pool's PUT; the scope of a child resource is its parent. https://learn.microsoft.com/rest/api/policyinsights/policy-restrictions/check-at-resource-group-scope */
export function askAboutPool(cluster: Cluster, name: string, properties: JsonObject): PolicyQuestion {
  const sent = Object.keys(properties).map((key) => `properties.${key}`.toLowerCase());
  return {
    about: `node pool ${name}`,
    body: question({ type: POOL_TYPE, name: `${cluster.name}/${name}`, properties }, POOL_VERSION, cluster.id),
    sent: ['type', 'name', 'properties.tags', ...sent],
  };
}

/** About the scale set that AKS makes of a pool in the resource group of the nodes, as far as it is known. */
export function askAboutScaleSet(cluster: Cluster, vmSize: string, pool: JsonObject): PolicyQuestion {
  const zones = stringsOf(pool['availabilityZones']);
  const tags = { ...objectOf(cluster.raw['tags']), ...objectOf(pool['tags']) };
  const content = {
    type: SCALE_SET_TYPE,
    location: cluster.location,
    sku: { name: vmSize },
    ...(zones.length > 0 ? { zones } : {}),
    tags,
  };
  return {
    about: `the scale set of the pool in ${cluster.nodeResourceGroup}`,
    body: question(content, SCALE_SET_VERSION, undefined),
    sent: ['type', 'location', 'sku.name', 'tags', 'zones'],
  };
}

function question(resourceContent: JsonObject, apiVersion: string, scope: string | undefined): JsonObject {
  return { resourceDetails: { resourceContent, apiVersion, ...(scope === undefined ? {} : { scope }) } };
}

/** https://learn.microsoft.com/rest/api/policyinsights/policy-restrictions/check-at-resource-group-scope#checkrestrictionsresult */
export function parsePolicyEvaluations(
  body: JsonObject,
  { about, sent }: Pick<PolicyQuestion, 'about' | 'sent'>,
): readonly PolicyEvaluation[] {
  return objectsOf(objectOf(body['contentEvaluationResult'])['policyEvaluations']).map((row) => {
    const info = objectOf(row['policyInfo']);
    const expressions = objectsOf(objectOf(row['evaluationDetails'])['evaluatedExpressions']);
    const effect = textOf(objectOf(row['effectDetails'])['policyEffect']);
    return {
      about,
      assignment: lastWord(info['policyAssignmentId']),
      scope: (textOf(info['policyAssignmentId']) ?? '').replace(
        /\/providers\/Microsoft\.Authorization\/policyAssignments\/.*$/i,
        '',
      ),
      definition: lastWord(info['policyDefinitionId']),
      denies: isWord(row['evaluationResult'], 'noncompliant') && isWord(effect, 'deny'),
      isCertain: expressions.length > 0 && expressions.every((expression) => readsWhatWasSent(expression, sent)),
      expressions: expressions.map(inWords),
    };
  });
}

function readsWhatWasSent({ expressionKind, path, expression }: JsonObject, sent: readonly string[]): boolean {
  if (!isWord(expressionKind, 'field')) return false;
  const field = (textOf(path) ?? textOf(expression) ?? '').toLowerCase();
  return sent.some((each) => field === each || field.startsWith(`${each}.`) || field.startsWith(`${each}[`));
}

function inWords({ path, expression, expressionValue, operator, targetValue }: JsonObject): string {
  const words = [textOf(path) ?? textOf(expression), plain(expressionValue), textOf(operator), plain(targetValue)];
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

function plain(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isWord(value: Json | undefined, word: string): boolean {
  return textOf(value)?.toLowerCase() === word;
}

function lastWord(id: Json | undefined): string {
  return textOf(id)?.split('/').at(-1) ?? 'unknown';
}
