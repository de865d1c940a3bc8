import { Unanswered, type ArmRequest, type ArmResponse } from '../azure/arm-exchange.ts';
import type { AzureError } from '../azure/azure-error.ts';
import { classify, type Judgement } from '../azure/classify.ts';
import { isObject, type JsonObject } from '../values/json.ts';
import type { WriteEnd } from './step.ts';
import type { Hands } from './hands.ts';

/** No answer came, or one of a gateway that gave up, which says nothing of what happened behind it. */
export interface Silence {
  readonly cause: string;
  /** Whether what was asked may have taken effect all the same. */
  readonly mayHaveBegun: boolean;
  /** What the gateway said. */
  readonly error?: AzureError;
}

/**
 * Azure's answer, good or bad, or the silence in its place.
 * @throws the signal's reason when the run is stopped
 */
export async function ask(request: ArmRequest, { client, signal }: Hands): Promise<ArmResponse | Silence> {
  const answer = await client.send(request, signal).catch((error: unknown): Silence => {
    if (error instanceof Unanswered) return { cause: error.message, mayHaveBegun: error.mayHaveBegun };
    throw error;
  });
  if (isSilence(answer) || answer.error === undefined) return answer;
  const { error, status, headers } = answer;
  const judged = classify({ came: 'answer', method: request.method, error, headers, nowMilliseconds: 0 });
  const isGateway = judged.is === 'unknown-effect' || (judged.is === 'passing' && judged.passing.what === 'trouble');
  if (!isGateway) return answer;
  return {
    cause: error.code === '' ? `HTTP ${status}` : `HTTP ${status}, ${error.code}`,
    mayHaveBegun: judged.is === 'unknown-effect',
    error,
  };
}

export function isSilence(answer: ArmResponse | Silence): answer is Silence {
  return 'cause' in answer;
}

/** A write that Azure refused, or took and then failed. */
export function failedEnd(error: AzureError, judged: Judgement, wasAccepted: boolean): WriteEnd {
  const end = { status: 'failed', error, wasAccepted } as const;
  if (judged.is === 'passing') return { ...end, passing: judged.passing.what };
  const isForRange =
    judged.is === 'permanent' && judged.because === 'refusal' && judged.explanation.retry === 'vnet-range';
  return isForRange ? { ...end, isForRange } : end;
}

/** A resource of AKS as it is now, or how a write ends that cannot be made without knowing it. */
export type ReadFirst =
  { readonly ok: true; readonly body: JsonObject } | { readonly ok: false; readonly end: WriteEnd };

/**
 * Reads what a write is made from, right before it.
 * @throws the signal's reason when the run is stopped
 */
export async function readFirst(
  target: string,
  hands: Hands,
  options: Pick<ArmRequest, 'isOptional'> = {},
): Promise<ReadFirst> {
  const answer = await ask({ method: 'GET', target, provider: 'Microsoft.ContainerService', ...options }, hands);
  if (isSilence(answer)) return { ok: false, end: { status: 'unsent', cause: answer.cause, error: answer.error } };
  const { body, error } = answer;
  if (error !== undefined) {
    const { headers } = answer;
    const asked = { kind: 'read' } as const;
    const judged = classify({ came: 'answer', method: 'GET', error, headers, nowMilliseconds: 0, asked });
    return { ok: false, end: failedEnd(error, judged, false) };
  }
  return isObject(body)
    ? { ok: true, body }
    : { ok: false, end: { status: 'unsent', cause: 'the answer had no body' } };
}
