import { ProblemError } from '../../src/values/problem.ts';
import { describe, expect, test } from '@jest/globals';

import {
  createAssertionSource,
  IdTokenError,
  IdTokenRefusal,
  withoutTokens,
  type AssertionSource,
} from '../../src/azure/assertion.ts';
import type { AzureEvent } from '../../src/azure/azure-event.ts';
import type { IdTokenSource } from '../../src/world/world.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';
import { idToken } from './sign-in-world.ts';

const AUDIENCE = 'api://AzureADTokenExchange';

interface Asking {
  readonly source: AssertionSource;
  readonly clock: ManualClock;
  readonly events: AzureEvent[];
  /** The audiences that GitHub was asked for. */
  readonly asked: string[];
}

function asking(...answers: readonly IdTokenSource[]): Asking {
  const clock = createManualClock();
  const events: AzureEvent[] = [];
  const asked: string[] = [];
  const source = createAssertionSource({
    audience: AUDIENCE,
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
    emit: (event) => events.push(event),
    idTokens: (audience) => {
      asked.push(audience);
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      return answer?.(audience) ?? Promise.reject(new Error('no answer left'));
    },
  });
  return { source, clock, events, asked };
}

const gives =
  (claims: object = {}): IdTokenSource =>
  () =>
    Promise.resolve(idToken(claims));
const refuses =
  (message: string): IdTokenSource =>
  () =>
    Promise.reject(new Error(message));

describe('an assertion', () => {
  test('is asked for once by calls at the same time', async () => {
    const { source, asked } = asking(gives());
    const tokens = await Promise.all([source.getAssertion(), source.getAssertion()]);
    expect(tokens).toEqual([idToken(), idToken()]);
    expect(asked).toEqual([AUDIENCE]);
  });

  test('of five minutes is kept for four', async () => {
    const { source, clock, asked } = asking(gives());
    await source.getAssertion();
    await clock.advance(239_999);
    await source.getAssertion();
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    await source.getAssertion();
    expect(asked).toHaveLength(2);
  });

  test('of one minute lasts for one exchange', async () => {
    const { source, clock, asked } = asking(gives({ iat: 1_000, exp: 1_060 }));
    await source.getAssertion();
    await source.getAssertion();
    expect(asked).toHaveLength(1);
    await clock.advance(5_000);
    await source.getAssertion();
    expect(asked).toHaveLength(2);
  });

  test('that cannot be read is used, and names nobody', async () => {
    const { source, events } = asking(() => Promise.resolve('opaque'));
    await expect(source.getAssertion()).resolves.toBe('opaque');
    expect(source.claims).toBeUndefined();
    expect(events).toEqual([]);
  });

  test('tells once who the job is', async () => {
    const { source, clock, events } = asking(
      gives({ job_workflow_ref: 'org/repo/.github/workflows/w.yml@refs/heads/main' }),
    );
    await source.getAssertion();
    source.forget();
    await source.getAssertion();
    expect(source.claims).toEqual({
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:org/repo:ref:refs/heads/main',
      audience: AUDIENCE,
      jobWorkflowRef: 'org/repo/.github/workflows/w.yml@refs/heads/main',
    });
    expect(events.map(({ type }) => type)).toEqual(['identified']);
    expect(clock.sleeping).toBe(0);
  });

  test('is asked for up to five times', async () => {
    const { source, clock, events, asked } = asking(
      refuses("Error Code : 403\n Can't issue ID_TOKEN for job in 'Pending' state"),
    );
    await expect(clock.runWith(source.getAssertion())).rejects.toThrow(IdTokenError);
    expect(asked).toHaveLength(5);
    expect(events.map((event) => (event.type === 'retried' ? event.delaySeconds : undefined))).toEqual([0.5, 1, 2, 4]);
    expect(events[0]).toMatchObject({ cause: "Error Code : 403 Can't issue ID_TOKEN for job in 'Pending' state" });
  });

  test('may come at the second try', async () => {
    const { source, clock } = asking(refuses('hiccup'), gives());
    await expect(clock.runWith(source.getAssertion())).resolves.toBe(idToken());
  });

  test('is waited for as long as GitHub asks', async () => {
    const refused = new IdTokenRefusal(429, { 'retry-after': '7' }, 'slow down');
    const { source, clock } = asking(() => Promise.reject(refused), gives());
    const start = clock.now();
    await clock.runWith(source.getAssertion());
    expect(clock.now() - start).toBe(7000);
  });

  test.each([
    ['a certificate', Object.assign(new Error('self-signed certificate'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' })],
    ['a proxy', new IdTokenRefusal(407, {}, '')],
    ['a proxy before the tunnel', new Error('tunneling socket could not be established, statusCode=407')],
  ])('is not asked for again for %s', async (_, cause) => {
    const { source, clock } = asking(() => Promise.reject(cause), gives());
    const start = clock.now();
    await expect(clock.runWith(source.getAssertion())).rejects.toThrow();
    expect(clock.now() - start).toBe(0);
  });

  test('is waited for 20 seconds a try', async () => {
    const { source, clock, asked } = asking(() => new Promise(() => undefined));
    const start = clock.now();
    await expect(clock.runWith(source.getAssertion())).rejects.toThrow('No answer within 20 s.');
    expect(asked).toHaveLength(5);
    expect(clock.now() - start).toBe(5 * 20_000 + 7_500);
  });

  test('is not asked for again without the permission', async () => {
    const refusal = new ProblemError({ code: 'IdTokenUnavailable', message: 'no permission', fix: 'give it' });
    const { source, asked } = asking(() => Promise.reject(refusal));
    await expect(source.getAssertion()).rejects.toBe(refusal);
    expect(asked).toHaveLength(1);
  });

  test('is asked for anew after a failure', async () => {
    const { source, clock } = asking(...Array.from({ length: 5 }, () => refuses('no')), gives());
    await expect(clock.runWith(source.getAssertion())).rejects.toThrow('no');
    await expect(source.getAssertion()).resolves.toBe(idToken());
  });

  test('that is empty is no assertion', async () => {
    const { source, clock } = asking(() => Promise.resolve(''));
    await expect(clock.runWith(source.getAssertion())).rejects.toThrow('empty id token');
  });

  test('never shows in an error', async () => {
    const { source, clock, events } = asking(refuses(`bad answer: ${idToken()}`));
    await expect(clock.runWith(source.getAssertion())).rejects.toThrow('bad answer: [token]');
    expect(JSON.stringify(events)).not.toContain('eyJ');
  });
});

test('a token is taken out of a text wherever it stands', () => {
  expect(withoutTokens(`a ${idToken()}, b "${idToken()}" eyJhbGciOiJub25lIn0.e30. c`)).toBe(
    'a [token], b "[token]" [token] c',
  );
});
