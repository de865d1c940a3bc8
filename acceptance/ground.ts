import type { Clock, HttpClient, TokenSource } from '../src/world/world.ts';
import type { Ground } from './action.ts';
import { createArm } from './arm.ts';
import { guarded } from './guard.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createRedaction } from './redact.ts';
import { cachedTokens } from './tokens.ts';

export interface GroundOptions {
  readonly subscriptionId: string;
  readonly tenantId: string;
  /** That no recording may show. */
  readonly names: readonly string[];
  readonly httpClient: HttpClient;
  readonly tokens: TokenSource;
  readonly clock: Clock;
  readonly random: () => number;
  readonly say: (line: string) => void;
  readonly onExchange?: () => void;
}

/** Puts guard and recorder between an acceptance run and Azure: the run's own requests and the action's take the same way. */
export function createGround(options: GroundOptions): { readonly ground: Ground; readonly recorder: Recorder } {
  const { subscriptionId, tenantId, names, clock, random, say } = options;
  const redaction = createRedaction(names);
  const recorder = createRecorder(options.httpClient, redaction, clock.now(), options.onExchange);
  const httpClient = guarded(recorder.httpClient, subscriptionId);
  const tokens = cachedTokens(options.tokens, clock, redaction.addToken);
  const arm = createArm({ httpClient, tokens, clock, signal: new AbortController().signal });
  return { recorder, ground: { arm, world: { clock, random, httpClient, tokens }, tenantId, say } };
}
