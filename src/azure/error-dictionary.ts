import { grantCommand, missingPermissions, type MissingPermission } from './authorization-errors.ts';
import type { AzureError } from './azure-error.ts';
import { CAPACITY_ERRORS } from './error-entries-capacity.ts';
import { NETWORK_ERRORS } from './error-entries-network.ts';
import { OPERATION_ERRORS } from './error-entries-operation.ts';
import { POOL_ERRORS } from './error-entries-pool.ts';
import { ROUTING_ERRORS } from './error-entries-routing.ts';
import type { ErrorEntry, Retry, Wording } from './error-entry.ts';
import { SUBSCRIPTION_ERRORS } from './error-entries-subscription.ts';
import { errorText, type ErrorText } from './error-text.ts';

export interface Explanation {
  readonly meaning: string;
  readonly fix: string;
  /** The check that asks the same question beforehand. */
  readonly check?: string;
  readonly retry: Retry;
  /** False where nothing but Azure's own words is known. */
  readonly isKnown: boolean;
}

/** From the particular to the general: the first that fits explains. */
export const ERROR_ENTRIES: readonly ErrorEntry[] = [
  ...NETWORK_ERRORS,
  ...ROUTING_ERRORS,
  ...CAPACITY_ERRORS,
  ...POOL_ERRORS,
  ...SUBSCRIPTION_ERRORS,
  ...OPERATION_ERRORS,
];

/** What an error of Azure's means and what to do about it. */
export function explainAzureError(error: AzureError): Explanation {
  const said = errorText(error);
  const blocker = blockerOf(error);
  if (blocker !== undefined) return explainBusy(blocker);
  const permissions = missingPermissions(error);
  if (permissions.length > 0) return explainForbidden(permissions);
  const entry = entryOf(error);
  if (entry !== undefined) return explain(entry, match(entry, error, said) ?? []);
  if (said.codes.some((code) => /AuthorizationFailed$/.test(code)) || error.status === 403) return FORBIDDEN;
  if (error.status === 400 && speaksOfVnetRange(said.text)) return OUTSIDE_KNOWN_RANGE;
  return explainUnknown(error, said);
}

/** The entry of the dictionary that explains the error; undefined when none fits. */
export function entryOf(error: AzureError): ErrorEntry | undefined {
  const said = errorText(error);
  return ERROR_ENTRIES.find((entry) => match(entry, error, said) !== undefined);
}

/** The groups of the pattern, empty without one; undefined when the entry does not fit. */
function match(entry: ErrorEntry, error: AzureError, said: ErrorText): readonly string[] | undefined {
  const { codes, pattern, statuses } = entry;
  if (codes !== undefined && !codes.some((code) => said.codes.includes(code))) return undefined;
  if (statuses !== undefined && (error.status === undefined || !statuses.includes(error.status))) return undefined;
  if (pattern === undefined) return [];
  const found = pattern.exec(said.text);
  return found === null ? undefined : found.slice(1).map((group: string | undefined) => group ?? '');
}

function explain({ meaning, fix, check, retry }: ErrorEntry, groups: readonly string[]): Explanation {
  const say = (wording: Wording): string => (typeof wording === 'string' ? wording : wording(...groups));
  return { meaning: say(meaning), fix: say(fix), check, retry, isKnown: true };
}

function explainForbidden(permissions: readonly MissingPermission[]): Explanation {
  const [first] = permissions;
  const who = first?.client ?? first?.objectId ?? 'The caller';
  const what = permissions.map(({ action, scope }) => (scope === undefined ? action : `${action} on ${scope}`));
  return {
    meaning: `${who} may not do ${what.join(' and ')}, or that does not exist. A role that was just given takes up to an hour to count.`,
    fix: `Grant it: ${[...new Set(permissions.map(grantCommand))].join(' ; ')}`,
    retry: 'after-grant',
    isKnown: true,
  };
}

function explainBusy(blocker: string): Explanation {
  return {
    meaning: `Another operation is in progress (${blocker}), and AKS takes one at a time.`,
    fix: 'Wait until it has ended, then run again; az aks operation-abort ends one that hangs (https://aka.ms/aks-pending-operation).',
    retry: 'busy',
    isKnown: true,
  };
}

/** The wordings by which AKS says that something else is going on; the group, where there is one, names it. */
const BUSY: readonly RegExp[] = [
  /Another operation \(([^)]*)\) is in progress on agent ?pool \(([^)]*)\)/i,
  /Another (?:agent ?pool )?operation \(([^)]*)\) is in progress/i,
  /there's an? in[- ]progress (.+?) operation \(operation ID/i,
  /Unable to perform '[^']*' operation on '[^']*' since (deletion) was issued on '([^']*)'/i,
  /is in Provisioning State ?\((?!Succeeded|Failed|Canceled)(\w+)\)/i,
  /Another operation is in progress/i,
  /Another operation on this or dependent resource is in progress/i,
  /Another operation is pending/i,
  /Etag mismatch/i,
];

/**
 * What stands in the way of a request that AKS refused because of another operation: `Updating`, `nodepool1 - Creating`; undefined for
 * every other error. It takes status 409 and the wording: the code OperationNotAllowed also says quota, a stopped cluster and a property
 * that cannot be changed. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed
 */
export function blockerOf(error: AzureError): string | undefined {
  if (error.status !== 409) return undefined;
  const { text } = errorText(error);
  for (const pattern of BUSY) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [operation, pool] = found.slice(1).map((group: string | undefined) => group ?? '');
    if (operation === undefined || operation === '') return 'an operation that Azure does not name';
    return pool === undefined ? operation : `${pool} - ${operation}`;
  }
  return undefined;
}

const FORBIDDEN: Explanation = {
  meaning:
    'The identity lacks a right, and Azure does not say which. A role that was just given takes up to an hour to count.',
  fix: "Compare the identity's roles with those that the documentation of this action asks for: az role assignment list --all --assignee CLIENT_ID",
  retry: 'after-grant',
  isKnown: true,
};

/** How AKS words this refusal is not documented, so it is told by what it speaks of, and by nothing else explaining it. */
const NETWORK_WORDS = /v-?net|virtual ?network|subnet/i;
const RANGE_WORDS =
  /cidr|\brange|address|prefix|outside|not (?:with)?in\b|not (?:contained|part|known)|expand|\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}/i;
/** The other ranges of a cluster, which are not its virtual network's. */
const OTHER_RANGES = /pod ?cidr|service ?cidr|dns ?service|docker ?bridge/i;

function speaksOfVnetRange(said: string): boolean {
  // Ids and links hold names, which may be any word.
  const text = said.replace(/\/subscriptions\/\S+|https?:\/\/\S+/gi, ' ');
  if (OTHER_RANGES.test(text) && !/v-?net|virtual ?network/i.test(text)) return false;
  return /\bcidr/i.test(text) || (NETWORK_WORDS.test(text) && RANGE_WORDS.test(text));
}

const OUTSIDE_KNOWN_RANGE: Explanation = {
  meaning:
    "AKS keeps the virtual network's ranges as they were at the cluster's last update, and refuses a subnet outside of them: it seems that the virtual network was expanded since (https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations).",
  fix: 'Update the cluster first, without any change: set allow-reconcile to true and run again, or run az aks update --resource-group RESOURCE_GROUP --name CLUSTER.',
  check: 'subnet-is-in-a-known-vnet-range',
  retry: 'vnet-range',
  isKnown: true,
};

const ERROR_CODES_PAGE =
  'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aks-error-code-page';

function explainUnknown({ code, message, correlationId }: AzureError, said: ErrorText): Explanation {
  const id = correlationId === undefined ? '' : ` (correlation id ${correlationId})`;
  return {
    meaning: `Azure says ${[code, message].filter(Boolean).join(': ')}${id}.`,
    fix: `Look the code up at ${ERROR_CODES_PAGE}${correlationId === undefined ? '' : `; a support request needs the correlation id ${correlationId}`}.`,
    retry: said.isRetriable === true ? 'transient' : 'never',
    isKnown: false,
  };
}
