import { describe, expect, test } from '@jest/globals';
import { createManualClock } from '../__tests__/manual-clock.ts';
import { createArmClient } from '../src/azure/arm-client.ts';
import { parseAzureError } from '../src/azure/azure-error.ts';
import { cloudOf } from '../src/azure/clouds.ts';
import { blockerOf, explainAzureError } from '../src/azure/error-dictionary.ts';
import { followOperation } from '../src/azure/operation.ts';
import { isObject, objectOf, textOf, type Json } from '../src/values/json.ts';
import type { WireResponse } from '../src/world/world.ts';
import { recordings, type Exchange } from './recordings/exchange.ts';

const FLOWS = recordings().filter(({ name }) => /flows|transcribed/.test(name));
const NEVER = new AbortController().signal;

function jsonOf({ body }: Pick<Exchange, 'body'>): Json | undefined {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return undefined;
  }
}

/** A write that began an operation, and how Azure answered those who asked for that, in order. */
interface Operation {
  readonly started: Exchange;
  readonly looks: readonly Exchange[];
}

/** The operations whose end was recorded. */
const OPERATIONS: readonly (readonly [string, Operation])[] = FLOWS.flatMap(({ exchanges }) =>
  exchanges.flatMap((started) => {
    const url = started.headers['azure-asyncoperation'];
    const looks = exchanges.filter((exchange) => exchange.method === 'GET' && exchange.url.href === url);
    const last = looks.at(-1);
    const isOver = last !== undefined && /^(Succeeded|Failed|Canceled)$/.test(statusOf(last) ?? '');
    return isOver ? [[started.where, { started, looks }] as const] : [];
  }),
);

function statusOf(exchange: Exchange): string | undefined {
  return textOf(objectOf(jsonOf(exchange))['status']);
}

/** What the waiting loop comes to, how often it looked, and what it told on the way. */
async function follow(started: Exchange, looks: readonly WireResponse[]): Promise<{ state: string; told: string[] }> {
  const clock = createManualClock();
  const waiting = [...looks];
  const options = {
    cloud: cloudOf('AzureCloud'),
    awaitsNewRights: false,
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    credential: token,
    createCredential: () => token,
    world: {
      clock,
      random: () => 0.5,
      signal: NEVER,
      environment: {},
      emit: () => undefined,
      mask: () => undefined,
      idTokens: () => Promise.reject(new Error('Nobody asks for one.')),
      readWorkspaceFile: () => Promise.reject(new Error('Nobody asks for one.')),
      httpClient: ({ url }: { readonly url: string }) => {
        const next = waiting.shift();
        if (url !== started.headers['azure-asyncoperation'] || next === undefined)
          return Promise.reject(new Error(`Not what was recorded: ${url}`));
        return Promise.resolve(next);
      },
    },
  };
  const told: string[] = [];
  const end = await clock.runWith(
    followOperation(
      { status: started.status, headers: started.headers, body: jsonOf(started) },
      {
        client: createArmClient(options),
        clock,
        random: () => 0.5,
        signal: NEVER,
        resource: '/subscriptions/0/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/c',
        provider: 'Microsoft.ContainerService',
        kind: 'change',
        onProgress: (state) => told.push(state),
      },
    ),
  );
  expect(waiting).toEqual([]);
  return { state: end.state, told };
}

const token = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.UTC(2100, 0, 1) }) };

describe('the waiting loop, before recorded operations', () => {
  test('has more than thirty of them to follow', () => {
    expect(OPERATIONS.length).toBeGreaterThan(30);
  });

  test.each(OPERATIONS)('%s: follows the URL byte for byte to the recorded end', async (_, { started, looks }) => {
    const { state, told } = await follow(started, looks);
    expect(state).toBe(statusOf(looks.at(-1) ?? started));
    expect(told).toEqual(looks.slice(0, -1).map(statusOf));
  });

  const page = FLOWS.flatMap(({ exchanges }) => exchanges).find(
    ({ status, body }) => status === 503 && /^<!/.test(body),
  );

  test.each(OPERATIONS)('%s: comes to the same end past a recorded 503 page', async (_, { started, looks }) => {
    if (page === undefined) throw new Error('No page of a gateway was recorded.');
    const { state } = await follow(started, [page, ...looks]);
    expect(state).toBe(statusOf(looks.at(-1) ?? started));
  });
});

const REFUSALS = FLOWS.flatMap(({ exchanges }) => exchanges)
  .filter(({ status }) => status >= 400)
  .map((exchange) => [`${exchange.where}: ${exchange.method} ${exchange.status}`, exchange] as const);

describe('the error reader, before recorded refusals', () => {
  test('has more than thirty of them to read', () => {
    expect(REFUSALS.length).toBeGreaterThan(30);
  });

  test.each(REFUSALS)('%s: reads code and message, and has something to say', (_, exchange) => {
    const json = objectOf(jsonOf(exchange));
    const recorded = isObject(json['error']) ? json['error'] : json;
    const error = parseAzureError(jsonOf(exchange), exchange.body, exchange.status);
    expect(error.code).toBe(textOf(recorded['code']) ?? '');
    expect(error.message).toMatch(/\S{3}/);
    expect(error.message).not.toMatch(/[<>]/);
    // The action gives nobody a role, so it never meets this answer.
    if (error.code === 'PrincipalNotFound') return;
    const { meaning, fix } = explainAzureError(error);
    expect(meaning).toMatch(/\S{3}/);
    expect(fix).toMatch(/\S{3}/);
  });

  const conflicts = REFUSALS.filter(([, { status }]) => status === 409);

  test.each(conflicts)('%s: takes the conflict for another operation, to be waited for', (_, exchange) => {
    const error = parseAzureError(jsonOf(exchange), exchange.body, exchange.status);
    expect(blockerOf(error)).toMatch(/\S{3}/);
    expect(explainAzureError(error).retry).toBe('busy');
  });
});
