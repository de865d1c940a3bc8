import type { AzureError } from './azure-error.ts';
import type { Asked } from './dictionary/asked.ts';
import { codeOf, errorChain, isUntrustedCertificate } from './error-chain.ts';
import { blockerOf, explainAzureError, type Explanation } from './error-dictionary.ts';
import { errorText } from './error-text.ts';
import { retryAfterSeconds } from './asked-wait.ts';

/** What went wrong with a request, or with the operation that one began. */
export type Failure =
  /** No HTTP answer came, or none that is whole. */
  | { readonly came: 'nothing'; readonly method: string; readonly cause: unknown }
  /** An answer that is no 2xx. `nowMilliseconds` is what a date in `Retry-After` is compared with. */
  | {
      readonly came: 'answer';
      readonly method: string;
      readonly error: AzureError;
      readonly headers: Readonly<Record<string, string | undefined>>;
      readonly nowMilliseconds: number;
      /** What was asked; a write to a pool where it is left out. */
      readonly asked?: Asked;
    }
  /** An operation that Azure had accepted and that failed. */
  | { readonly came: 'end'; readonly error: AzureError; readonly asked?: Asked };

/** What passes, and so how patiently it is met. */
export type Passing =
  /** Another operation on the cluster or on one of its pools is in progress. */
  | { readonly what: 'busy'; readonly blocker: string }
  /** Somebody works on the virtual network. */
  | { readonly what: 'vnet-busy' }
  /** The resource is not as it was read. */
  | { readonly what: 'raced' }
  /** A conflict in words that nobody knows. */
  | { readonly what: 'conflict' }
  /** A right that may have been granted a moment ago. */
  | { readonly what: 'new-right' }
  /** A fault of Azure's own, or of what lies between. */
  | { readonly what: 'trouble' };

export type Judgement =
  /** The same would come again. `explanation` is there where Azure said it, and not the way to it. */
  | { readonly is: 'permanent'; readonly because: 'certificate' | 'proxy' }
  | { readonly is: 'permanent'; readonly because: 'refusal'; readonly explanation: Explanation }
  /** Another try may go better, after the time that was asked for, if any was. Nothing was begun. */
  | { readonly is: 'passing'; readonly passing: Passing; readonly afterSeconds?: number }
  /** Too much was asked. Nothing was begun. */
  | { readonly is: 'throttled'; readonly afterSeconds?: number }
  /** Azure may have taken the write or not: it is looked up before it is sent again. */
  | { readonly is: 'unknown-effect' };

/**
 * What a failure means: the one place where it is decided whether trying again may help, whether anything was begun, and how long to
 * wait. How often and for how long something is tried is whose it is that tries.
 */
export function classify(failure: Failure): Judgement {
  switch (failure.came) {
    case 'nothing':
      return judgeSilence(failure.method, failure.cause);
    case 'answer':
      return judgeAnswer(failure);
    case 'end':
      return judgeWords(failure.error, failure.asked);
  }
}

function judgeSilence(method: string, cause: unknown): Judgement {
  if (isUntrustedCertificate(cause)) return { is: 'permanent', because: 'certificate' };
  if (isRefusedByProxy(cause)) return { is: 'permanent', because: 'proxy' };
  return isRead(method) || neverLeft(cause) ? TROUBLE : { is: 'unknown-effect' };
}

const TROUBLE: Judgement = { is: 'passing', passing: { what: 'trouble' } };

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The answer of a proxy that wants to know who asks, as the clients of Node word it. */
function isRefusedByProxy(cause: unknown): boolean {
  return errorChain(cause).some(({ message }) => /\bstatus ?code[=: ]*407\b|\b407 Proxy Auth/i.test(message));
}

/** Codes of a connection that did not come about. https://nodejs.org/api/errors.html#common-system-errors */
const UNCONNECTED_CODES = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ECONNECTTIMEOUT'];

/** Whether a request cannot have reached anybody: there was no connection to send it on. */
function neverLeft(cause: unknown): boolean {
  return errorChain(cause).some(
    (link) =>
      UNCONNECTED_CODES.includes(codeOf(link) ?? '') ||
      ('syscall' in link && (link.syscall === 'connect' || link.syscall === 'getaddrinfo')),
  );
}

function judgeAnswer({
  method,
  error,
  headers,
  nowMilliseconds,
  asked,
}: Extract<Failure, { came: 'answer' }>): Judgement {
  const { status = 0 } = error;
  const afterSeconds = retryAfterSeconds(headers, errorText(error).text, nowMilliseconds);
  const wait = afterSeconds === undefined ? {} : { afterSeconds };
  if (status === 407) return { is: 'permanent', because: 'proxy' };
  if (status === 429) return { is: 'throttled', ...wait };
  // Neither was worked on: too early a request, and one that reached the wrong server.
  if (status === 425 || status === 421) return { ...TROUBLE, ...wait };
  if (status === 408 || status >= 500) return isRead(method) ? { ...TROUBLE, ...wait } : { is: 'unknown-effect' };
  if (status === 412) return { is: 'passing', passing: { what: 'raced' }, ...wait };
  const judged = judgeWords(error, asked);
  return judged.is === 'passing' ? { ...judged, ...wait } : judged;
}

/** By Azure's code and words alone. */
function judgeWords(error: AzureError, asked?: Asked): Judgement {
  const explanation = explainAzureError(error, asked);
  const blocker = blockerOf(error);
  const permanent = { is: 'permanent', because: 'refusal', explanation } as const;
  switch (explanation.retry) {
    case 'busy':
      return { is: 'passing', passing: { what: 'busy', blocker: blocker ?? error.message } };
    case 'vnet-busy':
      return { is: 'passing', passing: { what: 'vnet-busy' } };
    case 'precondition':
      return { is: 'passing', passing: { what: 'raced' } };
    case 'after-grant':
      // Where a policy or a lock forbids it, the dictionary says so.
      return error.status === 403 ? { is: 'passing', passing: { what: 'new-right' } } : permanent;
    case 'transient':
      return saysThatItPasses(error) ? TROUBLE : permanent;
    case 'vnet-range':
      return permanent;
    case 'never':
      return error.status === 409 && !explanation.isKnown && !isPermanentConflict(error)
        ? { is: 'passing', passing: { what: 'conflict' } }
        : permanent;
  }
}

/** A fault of Azure's own is one only where it is called so: everything else takes 20 minutes to fail again. */
function saysThatItPasses(error: AzureError): boolean {
  const { codes, text, isRetriable } = errorText(error);
  if (isRetriable !== undefined) return isRetriable;
  return codes.some((code) => PASSING_CODES.test(code)) || PASSING_WORDS.test(text) || codes.length === 0;
}

const PASSING_CODES =
  /^(Internal\w*Error|ServerTimeout|GatewayTimeout|ServiceUnavailable|RequestTimeout|Throttl\w*|\w*Throttled|TooManyRequests\w*|Retryable\w*)$/;
const PASSING_WORDS = /internal (?:server )?error|temporar(?:y|ily)|transient|try again|throttl|timed out waiting/i;

/** A conflict that stays, whatever its words around it: a quota, a lock, a provider that is not registered, something that is stopped. */
function isPermanentConflict(error: AzureError): boolean {
  const { codes, text } = errorText(error);
  return /quota|\block(?:s|ed)?\b|ScopeLocked|not registered|registration|stopped|deallocated|cannot be changed|not supported|already exists/i.test(
    [...codes, text].join('\n'),
  );
}
