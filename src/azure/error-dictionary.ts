import type { Asked } from './dictionary/asked.ts';
import { clusterCommand, poolCommand, clusterIdIn, reconcileAdvice } from './dictionary/commands.ts';
import { ERROR_ENTRIES } from './dictionary/index.ts';
import { POLICY_ERRORS } from './dictionary/policy.ts';
import { policyFix, policyViolationOf, policyWords } from './dictionary/policy-violation.ts';
import { grantAdvice, missingPermissions, permissionWords } from './authorization-errors.ts';
import { chainOf, type AzureError, type ErrorLink } from './azure-error.ts';
import type { ErrorEntry, Retry, Wording } from './error-entry.ts';
import { errorText } from './error-text.ts';

export { ERROR_ENTRIES } from './dictionary/index.ts';

export interface Explanation {
  /** The code of the error of the chain that is explained, which is mostly the innermost; empty where none carries one. */
  readonly code: string;
  /** The cause in its first sentence; empty where nothing but Azure's own words is known. */
  readonly meaning: string;
  readonly fix: string;
  /** The check that asks the same question beforehand. */
  readonly check?: string;
  readonly retry: Retry;
  /** False where nothing but Azure's own words is known. */
  readonly isKnown: boolean;
}

/** What an error of Azure's means for what was asked, and what to do about it. */
export function explainAzureError(error: AzureError, asked: Asked = { kind: 'pool' }): Explanation {
  const blocker = blockerOf(error);
  if (blocker !== undefined) return explainBusy(error, blocker, asked);
  const permissions = missingPermissions(error);
  if (permissions.length > 0) {
    const code = codeOfPattern(error, /AuthorizationFailed|Forbidden/) ?? shownCode(error);
    return {
      code,
      meaning: permissionWords(permissions, asked),
      fix: grantAdvice(permissions, asked),
      retry: 'after-grant',
      isKnown: true,
    };
  }
  const found = findEntry(error, asked);
  if (found !== undefined) return withPolicy(explain(found, asked), error, asked, found);
  const { codes, text } = errorText(error);
  if (codes.some((code) => /AuthorizationFailed$/.test(code)) || error.status === 403) return forbidden(error, asked);
  if (mayBeOutsideKnownRange(error, text, asked)) return outsideKnownRange(error, asked);
  return explainUnknown(error);
}

/** The entry of the dictionary that explains the error; undefined when none fits. */
export function entryOf(error: AzureError, asked: Asked = { kind: 'pool' }): ErrorEntry | undefined {
  return findEntry(error, asked)?.entry;
}

interface Found {
  readonly entry: ErrorEntry;
  readonly code: string;
  readonly groups: readonly string[];
}

/**
 * What happened stands innermost, and what is outside says where; so each error of the chain is looked up by itself, the last of the
 * deepest first, and only then all that is said at once.
 */
function findEntry(error: AzureError, { kind }: Asked): Found | undefined {
  const innermost = shownCode(error);
  const entries = ERROR_ENTRIES.filter(
    ({ kinds, isLastResort, codes = [] }) =>
      (kinds === undefined || kinds.includes(kind)) && (isLastResort !== true || codes.includes(innermost)),
  );
  const links = [...chainOf(error).entries()]
    .sort(([leftIndex, left], [rightIndex, right]) => right.depth - left.depth || rightIndex - leftIndex)
    .map(([, link]) => link);
  const { codes, text } = errorText(error);
  const whole = { codes, text, code: innermost };
  for (const isGeneral of [false, true]) {
    const candidates = entries.filter((entry) => (entry.isGeneral === true) === isGeneral);
    for (const said of [...links.map(saidBy), whole]) {
      for (const entry of candidates) {
        const groups = match(entry, said, error.status);
        if (groups !== undefined) return { entry, code: codeBehind(error, said.code), groups };
      }
    }
  }
  return undefined;
}

interface Said {
  readonly codes: readonly string[];
  readonly text: string;
  readonly code: string;
}

function saidBy({ code, message }: ErrorLink): Said {
  return { codes: [code], text: message, code: isTelling(code) ? code : '' };
}

/** The groups of the pattern, empty without one; undefined when the entry does not fit. */
function match(entry: ErrorEntry, said: Said, status: number | undefined): readonly string[] | undefined {
  const { codes, pattern, statuses } = entry;
  if (codes !== undefined && !codes.some((code) => said.codes.includes(code))) return undefined;
  if (statuses !== undefined && (status === undefined || !statuses.includes(status))) return undefined;
  if (pattern === undefined) return [];
  const found = pattern.exec(said.text);
  return found === null ? undefined : found.slice(1).map((group: string | undefined) => group ?? '');
}

function explain({ entry, code, groups }: Found, asked: Asked): Explanation {
  const { meaning, fix, check, retry } = entry;
  const say = (wording: Wording): string => (typeof wording === 'string' ? wording : wording(asked, ...groups));
  return { code, meaning: say(meaning), fix: say(fix), check, retry, isKnown: true };
}

function withPolicy(explanation: Explanation, error: AzureError, asked: Asked, { entry, groups }: Found): Explanation {
  if (!POLICY_ERRORS.includes(entry)) return explanation;
  const violation = policyViolationOf(error);
  if (violation === undefined) return explanation;
  return {
    ...explanation,
    meaning: [explanation.meaning, policyWords(violation)].filter((text) => text !== '').join(' '),
    fix: policyFix(violation, asked, groups[0] ?? ''),
  };
}

/** Codes that say nothing by themselves, and leave the word to those outside of them. */
const MUTE_CODES = ['', 'Unspecified', 'Unknown'];

function isTelling(code: string): boolean {
  return !MUTE_CODES.includes(code);
}

/** The code of the last of the deepest errors that carries one. */
function shownCode(error: AzureError): string {
  const telling = chainOf(error).filter(({ code }) => isTelling(code));
  const deepest = Math.max(0, ...telling.map(({ depth }) => depth));
  return telling.findLast(({ depth }) => depth === deepest)?.code ?? error.code;
}

/** Codes under which anything is told, where one beside them tells more: `QuotaExceeded` before Compute's `OperationNotAllowed`. */
const VAGUE_CODES = ['BadRequest', 'InvalidParameter', 'OperationNotAllowed', 'Conflict', 'InvalidTemplateDeployment'];

function codeBehind(error: AzureError, code: string): string {
  if (code !== '' && !VAGUE_CODES.includes(code)) return code;
  const telling = chainOf(error).findLast(
    (link) => isTelling(link.code) && !VAGUE_CODES.includes(link.code) && !/Fail(?:ed|ure)$/.test(link.code),
  );
  return telling?.code ?? (code === '' ? shownCode(error) : code);
}

function codeOfPattern(error: AzureError, pattern: RegExp): string | undefined {
  return chainOf(error).findLast(({ code }) => pattern.test(code))?.code;
}

function explainBusy(error: AzureError, blocker: string, asked: Asked): Explanation {
  const [, pool] = /^(\w+) - /.exec(blocker) ?? [];
  const state = { query: 'provisioningState' };
  // What az says of operations themselves needs an extension.
  const look = pool === undefined ? clusterCommand(asked, 'show', state) : poolCommand(asked, 'show', state, pool);
  return {
    code: error.code,
    meaning: `Another operation is in progress (${blocker}), and AKS runs one at a time.`,
    fix: `Wait until it has finished, then run again. To end a hanging operation, use az aks operation-abort (https://aka.ms/aks-pending-operation). Its state: ${look}`,
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

function forbidden(error: AzureError, { clientId }: Asked): Explanation {
  const code = shownCode(error);
  if (code === '')
    return {
      code,
      meaning:
        'The refusal carries no Azure code: a proxy or a firewall between the runner and Azure probably sent it.',
      fix: 'Let the runner reach Azure Resource Manager and Microsoft Entra: check the proxy, the firewall, and the variables HTTPS_PROXY and NO_PROXY.',
      retry: 'never',
      isKnown: true,
    };
  return {
    code,
    meaning:
      'The identity lacks a permission, and Azure does not name it. A new role assignment can take up to an hour to take effect.',
    fix: `Compare the identity's roles with those in the README of this action: az role assignment list --all --assignee ${clientId ?? 'CLIENT_ID'}`,
    retry: 'after-grant',
    isKnown: true,
  };
}

/** How AKS words this refusal is not documented, so it is told by what it speaks of, and by nothing else explaining it. */
const NETWORK_WORDS = /v-?net|virtual ?network|subnet/i;
const RANGE_WORDS =
  /cidr|\brange|address|prefix|outside|not (?:with)?in\b|not (?:contained|part|known)|expand|\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}/i;
/** That it lies elsewhere. */
const PLACE_WORDS = /\boutside\b|not (?:with)?in\b|not (?:contained|part|known)\b|\bexpand/i;
/** The other ranges of a cluster, and what is refused for another reason than that AKS does not know a range. */
const OTHER_MATTERS =
  /overlap|conflict|add-?on|ingress|application ?gateway|public ?ip|ip ?prefix|load ?balancer|peer|private ?endpoint|in use|delegat|already/i;
const OTHER_RANGES = /pod ?cidr|service ?cidr|dns ?service|docker ?bridge|authorized/i;

function mayBeOutsideKnownRange(error: AzureError, said: string, asked: Asked): boolean {
  if (asked.kind !== 'pool' || error.status !== 400) return false;
  // Ids and links hold names, which may be any word.
  const text = said.replace(/\/subscriptions\/\S+|https?:\/\/\S+/gi, ' ');
  const codes = chainOf(error).map(({ code }) => code);
  if ([text, ...codes].some((each) => OTHER_MATTERS.test(each) || OTHER_RANGES.test(each))) return false;
  // A range that was widened in place is one that the pools lie in, and then only the words tell.
  if (NETWORK_WORDS.test(text) && PLACE_WORDS.test(text) && RANGE_WORDS.test(text)) return true;
  if (asked.isOutsideKnownRanges === false) return false;
  return /\bcidr/i.test(text) || (NETWORK_WORDS.test(text) && RANGE_WORDS.test(text));
}

function outsideKnownRange(error: AzureError, asked: Asked): Explanation {
  return {
    code: shownCode(error),
    meaning:
      "AKS does not seem to know the subnet's range. It knows the VNet's ranges as of the cluster's last update, and the VNet may have been expanded since (https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations).",
    fix:
      asked.hasReconciled === true
        ? `This run already reconciled the cluster, without effect. Use a subnet in a range that other pools use, or open a support request. The cluster: ${clusterIdIn(asked)}`
        : `Reconcile the cluster first. ${reconcileAdvice(asked)}`,
    check: 'subnet-is-in-a-known-vnet-range',
    retry: 'vnet-range',
    isKnown: true,
  };
}

/** Azure's words say it all: they are shown anyway, once. */
function explainUnknown(error: AzureError): Explanation {
  const { correlationId } = error;
  return {
    code: shownCode(error),
    meaning: '',
    fix: `Correct what Azure's message names, then run again${correlationId === undefined ? '' : `; for a support request, use the correlation id ${correlationId}`}.`,
    retry: errorText(error).isRetriable === true ? 'transient' : 'never',
    isKnown: false,
  };
}
