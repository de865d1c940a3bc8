import { followOperation, type OperationEnd } from '../azure/operation.ts';
import type { AzureError } from '../azure/azure-error.ts';
import type { ArmRequest } from '../azure/arm-exchange.ts';
import { kindOfTarget } from '../azure/dictionary/asked.ts';
import { blockerOf, explainAzureError } from '../azure/error-dictionary.ts';
import type { RunningOperation } from './running-operation.ts';
import type { Hands } from './hands.ts';
import { ask, isSilence } from './ask.ts';
import type { WriteEnd } from './step.ts';

export interface Write {
  readonly request: ArmRequest;
  /** The resource whose state tells how the operation stands where the operation's own status may not be read. */
  readonly resource: string;
  /** `Creating node pool pool2`, for the log and for what goes on after a cancel. */
  readonly running: RunningOperation;
}

/**
 * Sends a write and waits for what it started.
 * @throws the signal's reason when the run is stopped
 */
export async function performWrite({ request, resource, running }: Write, hands: Hands): Promise<WriteEnd> {
  const { client, clock, random, signal, emit } = hands;
  const asked = { kind: kindOfTarget(request.target) };
  signal.throwIfAborted();
  // Told before it is sent: whoever is stopped in the middle of it cannot know whether Azure took it.
  emit({ type: 'sent', running });
  const answer = await ask(request, hands);
  if (isSilence(answer)) return { status: 'unanswered', ...answer };
  if (answer.error !== undefined) {
    const { error, status } = answer;
    emit({ type: 'refused', what: running.what });
    if (status === 412) return { status: 'raced', error };
    const explanation = explainAzureError(error, asked);
    if (explanation.retry === 'busy') return { status: 'busy', blocker: blockerOf(error) ?? error.message };
    return { status: 'failed', error, explanation, wasAccepted: false };
  }
  emit({ type: 'accepted', what: running.what });
  const startedAt = clock.now();
  const end = await followOperation(answer, {
    client,
    clock,
    random,
    signal,
    resource,
    provider: request.provider,
    onProgress: (state) => {
      emit({
        type: 'progress',
        what: running.what,
        state,
        elapsedSeconds: Math.round((clock.now() - startedAt) / 1000),
        usual: running.usual,
      });
    },
  });
  // Accepted, and out of sight: the next round looks at what it can see.
  if (end.state === 'Unreadable')
    return { status: 'unanswered', cause: end.error?.message ?? 'its state could not be read' };
  emit({ type: 'ended', what: running.what, state: end.state });
  if (end.state === 'Succeeded') return { status: 'succeeded' };
  const error = errorOf(end, running.what);
  return { status: 'failed', error, explanation: explainAzureError(error, asked), wasAccepted: true };
}

/** What Azure says; an operation that somebody aborts ends without a word. */
function errorOf({ state, error }: OperationEnd, what: string): AzureError {
  if (error !== undefined && `${error.code}${error.message}` !== '') return error;
  return {
    details: [],
    ...error,
    code: `Operation${state}`,
    message: `${what} ended as ${state}, and Azure says no more.`,
  };
}
