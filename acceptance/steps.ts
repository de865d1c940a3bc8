/**
 * The steps of the workflow around those that run the action: they make, expand and delete. The job holds a token by which Azure knows it,
 * so nothing that a package brings runs here: Node's own modules, and az for the sign-in.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { systemClock } from '../src/world/clock.ts';
import type { HttpClient, TokenSource } from '../src/world/world.ts';
import { createArm } from './arm.ts';
import { CASES } from './cases.ts';
import { newGroupName, vnetOf } from './estate.ts';
import { guarded } from './guard.ts';
import { heldResults } from './held-results.ts';
import { leaveNothing, sweep, type Keeper } from './leave.ts';
import { makeEstate, refuseTaken } from './make.ts';
import { parseOptions } from './options.ts';
import { cachedTokens } from './tokens.ts';

const send: HttpClient = async ({ method, url, headers, body, signal }) => {
  const init = { method, headers: { ...headers }, signal: signal ?? null, ...(body === undefined ? {} : { body }) };
  const response = await fetch(url, init).catch((error: unknown) => {
    // What fetch throws keeps the wire's error, and its code, within.
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
};

/** https://learn.microsoft.com/cli/azure/account#az-account-get-access-token */
const azTokens: TokenSource = (scope) => {
  const printed = execFileSync('az', ['account', 'get-access-token', '--scope', scope, '--output', 'json'], {
    encoding: 'utf8',
  });
  const { accessToken, expires_on: seconds } = JSON.parse(printed) as {
    readonly accessToken: string;
    readonly expires_on: number;
  };
  return Promise.resolve({ token: accessToken, expiresOnTimestamp: seconds * 1000 });
};

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'hold') {
    const lines = heldResults(CASES, process.env['RESULTS'] ?? '');
    for (const { text } of lines) console.log(text);
    return lines.every(({ isAsExpected }) => isAsExpected) ? 0 : 1;
  }
  const options = parseOptions(args, ['make', 'expand', 'delete']);
  if (options === undefined) return 0;
  const { command, subscriptionId, location, resourceGroup, expansions } = options;
  const { signal } = new AbortController();
  const keeper: Keeper = {
    arm: createArm({
      httpClient: guarded(send, subscriptionId),
      tokens: cachedTokens(azTokens, systemClock, () => undefined),
      clock: systemClock,
      signal,
    }),
    say: (line) => {
      console.log(line);
    },
  };
  switch (command) {
    case 'make': {
      const place = { subscriptionId, location, resourceGroup: newGroupName(Math.random) };
      await sweep(keeper, subscriptionId, signal);
      await refuseTaken(keeper, place, signal);
      // Said before it is made, so that the step that deletes knows of what was made in part.
      const outputs = process.env['GITHUB_OUTPUT'];
      if (outputs !== undefined) appendFileSync(outputs, `resource-group=${place.resourceGroup}\n`);
      await makeEstate(keeper, place, options, signal);
      return 0;
    }
    case 'expand':
      await keeper.arm.make(vnetOf({ subscriptionId, resourceGroup, location }, expansions));
      return 0;
    case 'delete':
      return (await leaveNothing(keeper, subscriptionId, resourceGroup, [resourceGroup])).length;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
