import { readFileSync } from 'node:fs';
import { isObject, objectOf, textOf, type JsonObject } from '../values/json.ts';
import type { Environment } from '../world/world.ts';

/**
 * What is known of the job. Whether it belongs to a reusable workflow is not: `GITHUB_WORKFLOW_REF` names the caller's workflow, and
 * the runner passes nothing that names the called one. https://github.com/actions/runner/issues/2417
 */
export interface JobContext {
  /** False on a developer's machine; true also under local runners that play GitHub Actions. */
  readonly isGitHubActions: boolean;
  /** `push`, `pull_request`, …; empty where it is not known. */
  readonly eventName: string;
  /** The pull request that the event is about. */
  readonly pullRequestNumber?: number;
  /** The event is about a pull request whose commits are in another repository. */
  readonly isForkPullRequest: boolean;
  /** Neither github.com nor a company's own address under ghe.com, which GitHub hosts too. */
  readonly isEnterpriseServer: boolean;
  /** `owner/name`; empty where it is not known. */
  readonly repository: string;
  /** Of GitHub's REST API, without a slash at the end. */
  readonly apiUrl: string;
  /** The path of the workflow's file, or its name; empty where neither is known. */
  readonly workflow: string;
  /** Grows from run to run; 0 where it is not known. */
  readonly runId: number;
  /** The newest commit of the pull request; the event's own commit is a merge that nobody knows. */
  readonly headCommit?: string;
  /** The page of this run. */
  readonly runUrl?: string;
  /** The root of this action's own files, in the version that runs. */
  readonly actionUrl?: string;
  /** Who started the run; empty where it is not known. */
  readonly actor: string;
}

/**
 * Reads the context from the environment and the file of the event; whatever is missing or unreadable is left out. `context` of
 * @actions/github holds the same, but reads the process's own environment at import, so that a test could pass no other.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
export function readJobContext(environment: Environment): JobContext {
  const event = readEvent(environment['GITHUB_EVENT_PATH']);
  const pullRequest = isObject(event['pull_request']) ? event['pull_request'] : undefined;
  const number = pullRequest === undefined ? numberOfIssue(event['issue']) : pullRequest['number'];
  const headCommit = textOf(objectOf(pullRequest?.['head'])['sha']);
  const serverUrl = (environment['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '');
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const runId = environment['GITHUB_RUN_ID'];
  const attempt = environment['GITHUB_RUN_ATTEMPT'];
  const actionUrl = actionUrlOf(environment, serverUrl);
  return {
    isGitHubActions: environment['GITHUB_ACTIONS'] === 'true',
    eventName: environment['GITHUB_EVENT_NAME'] ?? '',
    ...(typeof number === 'number' ? { pullRequestNumber: number } : {}),
    isForkPullRequest: pullRequest !== undefined && isFork(pullRequest),
    isEnterpriseServer: !isHostedByGitHub(serverUrl),
    repository,
    apiUrl: (environment['GITHUB_API_URL'] || apiUrlOf(serverUrl)).replace(/\/+$/, ''),
    workflow: workflowOf(environment),
    runId: Number(runId ?? 0) || 0,
    ...(headCommit === undefined || !/^[0-9a-f]{40,64}$/.test(headCommit) ? {} : { headCommit }),
    ...(repository !== '' && runId
      ? { runUrl: `${serverUrl}/${repository}/actions/runs/${runId}${attempt ? `/attempts/${attempt}` : ''}` }
      : {}),
    actionUrl,
    actor: environment['GITHUB_ACTOR'] ?? '',
  };
}

function readEvent(path: string | undefined): JsonObject {
  if (!path) return {};
  try {
    return objectOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Local runners name a file that is not there, or is empty.
    return {};
  }
}

/** A comment on a pull request is one on an issue, for GitHub. */
function numberOfIssue(issue: unknown): unknown {
  const { pull_request: pullRequest, number } = objectOf(issue);
  return isObject(pullRequest) ? number : undefined;
}

/** https://docs.github.com/enterprise-server/rest/using-the-rest-api/getting-started-with-the-rest-api */
function apiUrlOf(serverUrl: string): string {
  if (!isHostedByGitHub(serverUrl)) return `${serverUrl}/api/v3`;
  return serverUrl.replace('://', '://api.');
}

/** `owner/name/.github/workflows/pools.yml@refs/heads/main` without what follows the path. */
function workflowOf(environment: Environment): string {
  return environment['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] || environment['GITHUB_WORKFLOW'] || '';
}

/** A fork that was deleted since is null in the event. */
function isFork(pullRequest: JsonObject): boolean {
  const head = textOf(objectOf(objectOf(pullRequest['head'])['repo'])['full_name']);
  const base = textOf(objectOf(objectOf(pullRequest['base'])['repo'])['full_name']);
  return base !== undefined && head?.toLowerCase() !== base.toLowerCase();
}

function isHostedByGitHub(serverUrl: string): boolean {
  const host = URL.parse(serverUrl)?.hostname ?? '';
  return host === 'github.com' || host.endsWith('.ghe.com');
}

/** A local action (`uses: ./`) has no repository of its own named: it lies in the one of the workflow. */
function actionUrlOf(environment: Environment, serverUrl: string): string | undefined {
  const own = environment['GITHUB_ACTION_REPOSITORY'];
  const [repository, version] = own
    ? [own, environment['GITHUB_ACTION_REF']]
    : [environment['GITHUB_REPOSITORY'], environment['GITHUB_SHA']];
  return repository && version ? `${serverUrl}/${repository}/blob/${version}` : undefined;
}
