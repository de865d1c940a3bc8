import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CommentNews } from '../../src/github/commenter.ts';
import { createSimulator, loadScenario, patchScenario, type Simulator } from '../../simulator/index.ts';
import { startServer, type RunningServer } from '../../simulator/server/start.ts';

const SCRIPT = join(import.meta.dirname, 'comment-process.ts');
const REPOSITORY = 'contoso/infrastructure';
const folder = mkdtempSync(join(tmpdir(), 'comment-'));
const eventFile = join(folder, 'event.json');

const PULL_REQUEST = {
  number: 7,
  head: { sha: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d', repo: { full_name: REPOSITORY } },
  base: { repo: { full_name: REPOSITORY } },
};

interface Told extends CommentNews {
  /** Everything that the process printed. */
  readonly printed: string;
}

/** A GitHub behind a proxy, and jobs that reach it as the runner lets them. */
interface GitHub {
  readonly simulator: Simulator;
  readonly bodies: () => readonly string[];
  readonly comment: (environment?: Readonly<Record<string, string>>) => Promise<Told>;
}

let servers: RunningServer[] = [];

beforeAll(() => {
  writeFileSync(eventFile, JSON.stringify({ pull_request: PULL_REQUEST }));
});

afterAll(async () => {
  for (const server of servers) await server.close();
  rmSync(folder, { recursive: true });
});

async function aGitHub(patch: Parameters<typeof patchScenario>[1] = {}): Promise<GitHub> {
  const scenario = patchScenario(loadScenario('default'), patch);
  const simulator = createSimulator({ scenario, clock: { now: () => Date.now() } });
  const server = await startServer(simulator);
  servers = [...servers, server];
  return {
    simulator,
    bodies: () => simulator.pullRequests.comments.map(({ body }) => body),
    async comment(environment = {}) {
      const env = {
        ...server.environment,
        // Thirty processes read the same sources.
        'NODE_COMPILE_CACHE': join(folder, 'compiled'),
        'GITHUB_ACTIONS': 'true',
        'GITHUB_EVENT_NAME': 'pull_request',
        'GITHUB_EVENT_PATH': eventFile,
        'GITHUB_REPOSITORY': REPOSITORY,
        'GITHUB_RUN_ID': '100',
        'GITHUB_WORKFLOW_REF': `${REPOSITORY}/.github/workflows/pools.yml@refs/pull/7/merge`,
        'INPUT_COMMENT': 'true',
        'INPUT_GITHUB-TOKEN': simulator.jobToken,
        'INPUT_SUBSCRIPTION-ID': scenario.subscription.id,
        'INPUT_RESOURCE-GROUP': 'rg-prod',
        'INPUT_CLUSTER-NAME': 'prod',
        'REPORT': '### Report',
        ...environment,
      };
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [SCRIPT], { env });
      const told = stdout.split('\n').findLast((line) => line.startsWith('{')) ?? '{}';
      return { ...(JSON.parse(told) as CommentNews), printed: `${stdout}${stderr}` };
    },
  };
}

describe('the comment of a workflow about a cluster', () => {
  test('is written once and then kept up to date', async () => {
    const { simulator, bodies, comment } = await aGitHub();
    const first = await comment({ REPORT: '### First' });
    expect(first).toMatchObject({
      level: 'info',
      message:
        'The comment on pull request #7 was created: https://github.com/contoso/infrastructure/pull/7#issuecomment-2000000001',
    });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toMatch(
      /^<!-- aks-subnet-pool [0-9a-f]{32} run 100 -->\n### First\n<sub>For commit 1a2b3c4\. One comment /,
    );
    const second = await comment({ REPORT: '### Second', GITHUB_RUN_ID: '101' });
    expect(second.message).toContain('was updated: ');
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('### Second');
    expect(simulator.pullRequests.comments[0]?.issue).toBe(7);
  });

  test('is not that of another workflow, nor of another cluster', async () => {
    const { bodies, comment } = await aGitHub();
    await comment();
    await comment({ GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/other.yml@refs/pull/7/merge` });
    await comment({ 'INPUT_CLUSTER-NAME': 'staging' });
    await comment({ 'INPUT_CLUSTER-NAME': 'PROD' });
    expect(bodies()).toHaveLength(3);
  });

  test('is that of its pools alone, where the legs of a matrix write at once, run after run', async () => {
    const { bodies, comment } = await aGitHub();
    const pools = ['pool2', 'pool3', 'pool4'];
    const runs = Array.from({ length: 20 }, (_, index) => String(101 + index));
    for (const run of runs)
      await Promise.all(
        pools.map((name) => comment({ INPUT_NAME: name, GITHUB_RUN_ID: run, REPORT: `### ${name} in ${run}` })),
      );
    expect(
      bodies()
        .map((body) => body.split('\n')[1])
        .toSorted(),
    ).toEqual(pools.map((name) => `### ${name} in 120`));
  });

  test('is one again after runs at once left several', async () => {
    const { bodies, comment } = await aGitHub();
    await Promise.all(['101', '102', '103'].map((run) => comment({ INPUT_NAME: 'pool2', GITHUB_RUN_ID: run })));
    await comment({ INPUT_NAME: 'pool2', GITHUB_RUN_ID: '104', REPORT: '### Last' });
    expect(bodies()).toEqual([expect.stringContaining('### Last')]);
  });

  test('is found behind 250 comments of others', async () => {
    const { simulator, bodies, comment } = await aGitHub();
    for (let count = 0; count < 250; count++) simulator.pullRequests.add(7, `comment ${count}`);
    await comment({ REPORT: '### First' });
    await comment({ REPORT: '### Second' });
    expect(bodies()).toHaveLength(251);
    expect(bodies()[250]).toContain('### Second');
    // Three pages of a hundred at most, twice, and two writes.
    expect(simulator.requests.filter(({ host }) => host === 'api.github.com')).toHaveLength(8);
  });

  test('is not one into which somebody copied its mark', async () => {
    const { simulator, bodies, comment } = await aGitHub();
    await comment({ REPORT: '### First' });
    const [original = ''] = bodies();
    simulator.pullRequests.comments.length = 0;
    simulator.pullRequests.add(7, original);
    await comment({ REPORT: '### Second' });
    expect(bodies()).toEqual([original, expect.stringContaining('### Second')]);
  });

  test('of a later run stays as it is', async () => {
    const { bodies, comment } = await aGitHub();
    await comment({ REPORT: '### Later', GITHUB_RUN_ID: '102' });
    const told = await comment({ REPORT: '### Earlier', GITHUB_RUN_ID: '101' });
    expect(told).toMatchObject({
      level: 'info',
      message: expect.stringContaining('A later run already wrote') as unknown,
    });
    expect(bodies()).toEqual([expect.stringContaining('### Later')]);
  });

  test('has the room that GitHub gives, and takes no more', async () => {
    const { bodies, comment } = await aGitHub();
    expect((await comment({ REPORT: 'fill' })).message).toContain('was created');
    const bytes = Buffer.byteLength(bodies()[0] ?? '');
    expect(bytes).toBeGreaterThan(65_530);
    expect(bytes).toBeLessThanOrEqual(65_536);
  });
});

describe('what stands in the way of a comment is said with what to do', () => {
  test('the missing permission', async () => {
    const { bodies, comment } = await aGitHub({ github: { pullRequests: 'read' } });
    const told = await comment();
    expect(told.level).toBe('warning');
    expect(told.message).toContain('GitHub answered 403, Resource not accessible by integration.');
    expect(told.message).toContain('pull-requests: write');
    expect(bodies()).toEqual([]);
  });

  test('a token that GitHub does not take, which is masked and not shown', async () => {
    const { comment } = await aGitHub();
    const told = await comment({ 'INPUT_GITHUB-TOKEN': 'ghp_notThisOne' });
    expect(told).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('401, Bad credentials') as unknown,
    });
    expect(told.printed.replace('::add-mask::ghp_notThisOne\n', '')).not.toContain('ghp_notThisOne');
  });

  test('a rate limit, which the permission would not help with', async () => {
    const body = { message: 'You have exceeded a secondary rate limit.' };
    const { comment } = await aGitHub({ faults: [{ host: 'api.github.com', status: 403, body, times: 'always' }] });
    const { message } = await comment();
    expect(message).toContain('secondary rate limit');
    expect(message).not.toContain('permissions');
  });

  test('a connection that breaks', async () => {
    const { comment } = await aGitHub({
      faults: [{ host: 'api.github.com', action: 'reset-before', times: 'always' }],
    });
    const told = await comment();
    expect(told.level).toBe('warning');
    expect(told.message).toMatch(
      /^The comment on pull request #7 could not be written: https:\/\/api\.github\.com did not answer \(/,
    );
  });

  test('GitHub Enterprise Server that cannot be reached from the runner', async () => {
    const { comment } = await aGitHub({
      faults: [{ host: 'ghe.contoso.com', action: 'reset-before', times: 'always' }],
    });
    const told = await comment({ GITHUB_SERVER_URL: 'https://ghe.contoso.com' });
    expect(told.message).toContain('https://ghe.contoso.com/api/v3 did not answer');
    expect(told.message).toContain('NODE_EXTRA_CA_CERTS');
  });
});

describe('GitHub is not even asked', () => {
  async function toldWithout(event: object, environment: Readonly<Record<string, string>> = {}): Promise<Told> {
    const { simulator, comment } = await aGitHub();
    const file = join(folder, 'other.json');
    writeFileSync(file, JSON.stringify(event));
    const told = await comment({ GITHUB_EVENT_PATH: file, ...environment });
    expect(simulator.requests).toEqual([]);
    return told;
  }

  test('where the event is not about a pull request', async () => {
    expect(await toldWithout({}, { GITHUB_EVENT_NAME: 'push' })).toMatchObject({
      level: 'info',
      message: 'No comment: the event push does not belong to a pull request.',
    });
  });

  test('for a pull request from a fork', async () => {
    const fork = { ...PULL_REQUEST, head: { repo: { full_name: 'octocat/infrastructure' } } };
    const told = await toldWithout({ pull_request: fork });
    expect(told).toMatchObject({ level: 'notice', message: expect.stringContaining('comes from a fork') as unknown });
  });

  test('but for one from a fork with a token of its own it is', async () => {
    const fork = { ...PULL_REQUEST, head: { repo: { full_name: 'octocat/infrastructure' } } };
    const { comment } = await aGitHub();
    const file = join(folder, 'fork.json');
    writeFileSync(file, JSON.stringify({ pull_request: fork }));
    const told = await comment({ 'GITHUB_EVENT_PATH': file, 'INPUT_GITHUB-TOKEN': 'github_pat_own' });
    expect(told.message).toContain('GitHub answered 401, Bad credentials');
  });

  test('without a token', async () => {
    const told = await toldWithout({ pull_request: PULL_REQUEST }, { 'INPUT_GITHUB-TOKEN': '' });
    expect(told).toMatchObject({
      level: 'warning',
      message: expect.stringContaining('github-token is empty') as unknown,
    });
  });

  test('where nobody wants a comment', async () => {
    const { printed } = await toldWithout({ pull_request: PULL_REQUEST }, { INPUT_COMMENT: 'false' });
    expect(printed).toContain('\nnull\n');
  });
});

test('a comment on a pull request is an event about it', async () => {
  const { bodies, comment } = await aGitHub();
  const file = join(folder, 'issue.json');
  writeFileSync(file, JSON.stringify({ issue: { number: 7, pull_request: {} } }));
  await comment({ GITHUB_EVENT_NAME: 'issue_comment', GITHUB_EVENT_PATH: file });
  expect(bodies()).toHaveLength(1);
});
