import { unreadInWords, type Read, type Unread } from '../resources/read.ts';
import { isObject, textOf, type Json, type JsonObject } from '../values/json.ts';
import type { ArmClient } from './arm-client.ts';
import { Unanswered, type ArmRequest, type ArmResponse, type Provider } from './arm-exchange.ts';
import type { AzureError } from './azure-error.ts';
import { missingPermissions } from './authorization-errors.ts';
import { classify } from './classify.ts';
import { problemOfError } from './problem-of-error.ts';
import { isArmUrl } from './operation.ts';
import { silenceProblem } from './way-out.ts';
import { OWN_CODES } from '../values/problem.ts';
import type { Environment } from '../world/world.ts';

export interface ResourceQuestion {
  /** What it asks for, in words: `virtual network vnet-prod`, `permissions on prod`. */
  readonly name: string;
  /** The ARM path of the resource or list. */
  readonly path: string;
  /** The id of the resource that access is granted on: of a list about a resource that of the resource. */
  readonly scope: string;
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

/** At most so many of those that the run can do without are asked for at a time: a cluster has up to a hundred pools. */
const MOST_AT_A_TIME = 8;

/**
 * Reads resources for the facts: a good answer as it came, anything else as the reason why there is none.
 *
 * @param environment the names of its proxy variables are told where no answer comes
 */
export function createResourceReader(client: ArmClient, environment: Environment, signal: AbortSignal): ReadResource {
  const lasting = new Map<string, Read<JsonObject>>();
  const turn = createTurnstile(MOST_AT_A_TIME);
  return async (question) => {
    const key = JSON.stringify([question.path, question.query, question.body]);
    const known = lasting.get(key);
    if (known !== undefined) return known;
    const ask: Ask = (request) => {
      const read = (): Promise<Read<JsonObject>> => readOne(client, environment, signal, request, question);
      return question.isRequired === true ? read() : turn(read);
    };
    const answer = await readWhole(ask, client, question);
    if (question.isLasting === true && answer.ok) lasting.set(key, answer);
    return answer;
  };
}

/** Lets so many through at a time, in the order in which they came. */
function createTurnstile(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (inside >= most)
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}

/** The resource, or every page of a list as one: a part of a list is no list, for whatever is not in it may be in the rest. */
async function readWhole(ask: Ask, client: ArmClient, question: ResourceQuestion): Promise<Read<JsonObject>> {
  const { path, api, query = {}, body, isRequired = false } = question;
  const request = { method: 'GET', provider: api, query, isOptional: !isRequired } as const;
  const asked = body === undefined ? request : ({ ...request, method: 'POST', body } as const);
  const first = await ask({ ...asked, target: path });
  if (!first.ok || !Array.isArray(first.value['value'])) return first;
  const rows = [...(first.value['value'] as readonly Json[])];
  let next = textOf(first.value['nextLink']);
  for (let pages = 1; next !== undefined; pages++) {
    if (pages >= MOST_PAGES) return unreachable(question, `the list has more than ${MOST_PAGES} pages`);
    if (!isArmUrl(next, client.endpoint))
      return unreachable(question, `the list continues at ${hostOf(next)}, where the token must not be sent`);
    const page = await ask({ ...request, target: next });
    if (!page.ok) return page;
    const more = page.value['value'];
    if (Array.isArray(more)) rows.push(...(more as readonly Json[]));
    next = textOf(page.value['nextLink']);
  }
  return { ok: true, value: { ...first.value, value: rows } };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an invalid address';
}

type Ask = (request: ArmRequest) => Promise<Read<JsonObject>>;

async function readOne(
  client: ArmClient,
  environment: Environment,
  signal: AbortSignal,
  request: ArmRequest,
  question: ResourceQuestion,
): Promise<Read<JsonObject>> {
  try {
    const answer = await client.send(request, signal);
    if (answer.error === undefined)
      return isObject(answer.body)
        ? { ok: true, value: answer.body }
        : unreachable(question, `HTTP ${answer.status} with a body that is not an object`);
    return refusal(question, answer.error, answer.headers);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    const host = new URL(client.endpoint).host;
    const problem = silenceProblem({ code: OWN_CODES.noAnswer, host, environment, cause: error, hosts: [host] });
    // In the words of what broke: a code alone says nothing of an answer that is too large.
    const message = `${host} did not answer: ${error.message.replace(/\.$/, '')}.`;
    return { ...unreachable(question, error.message), problem: { ...problem, message } };
  }
}

/** Why Azure did not give it, by its own words. */
function refusal({ name, path, scope }: ResourceQuestion, error: AzureError, headers: ArmResponse['headers']): Unread {
  const { code, message, status } = error;
  const what = { ok: false, name, path, scope } as const;
  const said = code === '' ? `HTTP ${status ?? 0}: ${message}` : `${code}: ${message}`;
  const problem = problemOfError(error, { kind: 'read' });
  if (status === 404) return { ...what, reason: 'missing', message: said, problem };
  if (status === 403) {
    const permission = missingPermissions(error)[0]?.action;
    // Azure's sentence names caller, action and scope; the report names them anyway, once.
    if (permission !== undefined)
      return { ...what, reason: 'forbidden', message: `${code} for ${permission}`, permission, problem };
    return { ...what, reason: 'forbidden', message: said, problem };
  }
  const judged = classify({ came: 'answer', method: 'GET', error, headers, nowMilliseconds: 0 });
  return { ...what, reason: judged.is === 'permanent' ? 'refused' : 'unreachable', message: said, problem };
}

function unreachable({ name, path, scope }: ResourceQuestion, message: string): Unread {
  const unread = { ok: false, name, path, scope, reason: 'unreachable', message } as const;
  return {
    ...unread,
    problem: {
      code: OWN_CODES.noAnswer,
      message: `Could not read ${unreadInWords(unread)}: ${message}.`,
      fix: 'Check the connection from the runner to Azure Resource Manager and https://azure.status.microsoft, then run again: the action resumes what was started.',
    },
  };
}
