import type { Asked } from './dictionary/asked.ts';
import { clusterCommand, poolCommand, clusterIdIn, reconcileAdvice } from './dictionary/commands.ts';
import { POLICY_ERRORS } from './dictionary/policy.ts';
import { policyFix, policyViolationOf, policyWords } from './dictionary/policy-violation.ts';
import { grantAdvice, missingPermissions, permissionWords } from './authorization-errors.ts';
import { chainOf, type AzureError } from './azure-error.ts';
import { blockerOf } from './blocker.ts';
import type { Retry, Wording } from './error-entry.ts';
import { errorText } from './error-text.ts';
import { findEntry, shownCode, type Found } from './find-entry.ts';
import { mayBeOutsideKnownRange } from './unknown-range.ts';

export { blockerOf } from './blocker.ts';
export { ERROR_ENTRIES } from './dictionary/index.ts';
export { entryOf } from './find-entry.ts';

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
