import type { IncomingHttpHeaders } from 'node:http';
import * as core from '@actions/core';
import { HttpClient } from '@actions/http-client';
import { BearerCredentialHandler } from '@actions/http-client/lib/auth';
import { IdTokenRefusal } from '../azure/assertion.ts';
import { objectOf, textOf } from '../values/json.ts';
import { listText } from '../values/list-text.ts';
import { OWN_CODES, type Problem, ProblemError } from '../values/problem.ts';
import type { IdTokenSource, Environment } from '../world/world.ts';
import type { JobContext } from './context.ts';

/**
 * Asks GitHub for an id token, once; time limit, further tries and keeping it are the caller's. The runner masks the token before
 * anyone sees it. Its promise rejects with a `ProblemError` where the job may not ask.
 */
export function createIdTokenSource(environment: Environment, context: JobContext): IdTokenSource {
  return async (audience) => {
    const problem = missingIdTokenPermission(environment, context);
    if (problem !== undefined) throw new ProblemError(problem);
    return ask(environment, audience);
  };
}

/**
 * One request, by the toolkit's client and not by its `getIDToken`: that keeps neither the code of what broke nor the wait that GitHub
 * asks for, and tries ten times by itself.
 */
async function ask(environment: Environment, audience: string): Promise<string> {
  const [url, token] = REQUEST_VARIABLES.map((name) => environment[name] ?? '');
  const client = new HttpClient('aks-subnet-pool', [new BearerCredentialHandler(token ?? '')], { allowRetries: false });
  const response = await client.get(`${url ?? ''}&audience=${encodeURIComponent(audience)}`, {
    accept: 'application/json',
  });
  const { message } = response;
  const body = await response.readBody();
  const status = message.statusCode ?? 0;
  if (status < 200 || status > 299) throw new IdTokenRefusal(status, headersOf(message.headers), body);
  const idToken = textOf(objectOf(parse(body))['value']) ?? '';
  if (idToken !== '') core.setSecret(idToken);
  return idToken;
}

function headersOf(headers: IncomingHttpHeaders): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The runner sets both in jobs that have the permission. https://docs.github.com/actions/reference/security/oidc */
const REQUEST_VARIABLES = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] as const;

/** `contents: read` as well, because a list of permissions takes away those that it does not name, and a checkout needs it. */
const PERMISSIONS = '`permissions:\n  id-token: write\n  contents: read`';

/** Why the job may not ask for an id token, and what to do; undefined when it may. */
export function missingIdTokenPermission(environment: Environment, context: JobContext): Problem | undefined {
  const missing = REQUEST_VARIABLES.filter((name) => !environment[name]);
  if (missing.length === 0) return undefined;
  const code = OWN_CODES.idTokenUnavailable;
  const message = `This job has no permission to request an id token: ${listText(missing)} ${missing.length === 1 ? 'is' : 'are'} not set.`;
  if (!context.isGitHubActions || environment['ACT'] === 'true')
    return {
      code,
      message,
      meaning: 'This is not a GitHub Actions job. Only GitHub Actions issues id tokens for workflows.',
      fix: 'Run the action in a workflow on GitHub.',
    };
  // The event pull_request_target runs what is in this repository, and has what its workflow asks for.
  if (context.isForkPullRequest && context.eventName !== 'pull_request_target')
    return {
      code,
      message,
      meaning: `The pull request comes from a fork (event ${context.eventName}). GitHub issues no id token to its jobs, whatever the workflow says: otherwise anybody could sign in as this repository.`,
      fix: 'Run the action after the merge, or for branches of this repository. To skip the step for forks:\n`if: github.event.pull_request.head.repo.full_name == github.repository`',
    };
  return {
    code,
    message,
    meaning: 'The job lacks the permission `id-token: write`. Permissions of a job replace those of its workflow.',
    fix: `Give the job these permissions:\n${PERMISSIONS}\nIf the job is in a reusable workflow, add the same lines to the calling job: a called workflow never has more permissions than its caller.`,
  };
}
