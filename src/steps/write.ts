import { followOperation, type OperationEnd, type WaitOptions } from '../azure/operation.ts';
import type { AzureError } from '../azure/azure-error.ts';
import type { ArmRequest } from '../azure/arm-exchange.ts';
import { kindOfTarget, type Asked } from '../azure/dictionary/asked.ts';
import { classify } from '../azure/classify.ts';
import type { RunningOperation } from './running-operation.ts';
import type { Hands } from './hands.ts';
import { ask, failedEnd, isSilence } from './ask.ts';
import type { WriteEnd } from './step.ts';

export interface Write {
  readonly request: ArmRequest;
  /** The resource whose state tells how the operation stands where the operation's own status may not be read. */
  readonly resource: string;
  /** `change` when absent. */
  readonly pace?: WaitOptions['kind'];
  readonly mirror?: WaitOptions['mirror'];
  /** `Creating node pool pool2`, for the log and for what goes on after a cancel. */
  readonly running: RunningOperation;
  /** What is known of what is asked, by which a refusal is judged; else the kind alone. */
  readonly asked?: Asked;
}

/** A resource that Azure has just taken may be missing from its answers for so long. */
const OUT_OF_SIGHT_SECONDS = 120;

/**
 * Sends a write and waits for what it started.
 * @throws the signal's reason when the run is stopped
 */
export async function performWrite(write: Write, hands: Hands): Promise<WriteEnd> {
  const { request, resource, running, pace = 'change', mirror } = write;
  const { asked = { kind: kindOfTarget(request.target) } } = write;
  const { client, clock, random, signal, emit } = hands;
  signal.throwIfAborted();
  const answer = await ask(
    {
      ...request,
      // Told before it is sent: whoever is stopped in the middle of it cannot know whether Azure took it.
      onSend: () => {
        emit({ type: 'sent', running });
      },
      onUnbegun: (why) => {
        emit({ type: 'unbegun', what: running.what, why });
      },
    },
    hands,
  );
  if (isSilence(answer)) {
    const { cause, mayHaveBegun, error } = answer;
    if (mayHaveBegun) return { status: 'unanswered', cause, error };
    emit({ type: 'unbegun', what: running.what, why: cause });
    return { status: 'unsent', cause, error };
  }
  if (answer.error !== undefined) {
    const { error, headers } = answer;
    emit({ type: 'refused', what: running.what });
    const judged = classify({
      came: 'answer',
      method: request.method,
      asked,
      error,
      headers,
      nowMilliseconds: clock.now(),
    });
    if (judged.is === 'passing' && judged.passing.what === 'raced') return { status: 'raced', error };
    if (judged.is === 'passing' && judged.passing.what === 'busy')
      return { status: 'busy', blocker: judged.passing.blocker };
    return failedEnd(error, judged, false);
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
    kind: pace,
    mirror,
    missingForSeconds: OUT_OF_SIGHT_SECONDS,
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
  if (end.state === 'Unreadable' || end.state === 'Gone')
    return { status: 'unanswered', cause: end.error?.message ?? 'Azure accepted it but does not show it yet' };
  emit({ type: 'ended', what: running.what, state: end.state });
  if (end.state === 'Succeeded') return { status: 'succeeded' };
  const error = errorOf(end, running.what);
  return failedEnd(error, classify({ came: 'end', error, asked }), true);
}

/** What Azure says; an operation that somebody aborts ends without a word. */
function errorOf({ state, error }: OperationEnd, what: string): AzureError {
  if (error !== undefined && `${error.code}${error.message}` !== '') return error;
  return {
    details: [],
    ...error,
    code: `Operation${state}`,
    message: `${what} ended as ${state} without an error from Azure.`,
  };
}
