import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { EXAMPLES, jobsOf, OWN, readWorkflow, type Job, type Step } from './workflow.ts';

/** The actions of others that a workflow uses, each with what it is pinned to and the version that is said of it. */
function pinsIn(path: string): readonly { readonly what: string; readonly ref: string; readonly version?: string }[] {
  return [...readFileSync(path, 'utf8').matchAll(/uses: (?<what>\S+?)@(?<ref>\S+)(?: # (?<version>\S+))?$/gm)]
    .map(({ groups }) => groups as { what: string; ref: string; version?: string })
    .filter(({ what }) => !what.startsWith('org/'));
}

/** The language service wants a Node of its own: under a test runner its JSON files cannot be imported. */
function validated(...paths: readonly string[]): string {
  try {
    return execFileSync(process.execPath, ['scripts/validate-workflows.mjs', ...paths], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test('GitHub finds no fault with action.yml, the workflows and the examples', () => {
  expect(validated()).toBe(`${1 + OWN.length + EXAMPLES.length} files, 0 with faults.\n`);
});

test('an input that the action does not have, a missing one and an unknown context are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  const path = join(folder, 'wrong.yml');
  writeFileSync(
    path,
    [
      'on: push',
      'jobs:',
      '  pools:',
      '    runs-on: ubuntu-latest',
      '    steps:',
      '      - uses: org/aks-subnet-pool@v1',
      '        with:',
      '          resource-group: rg',
      '          subnet: snet',
      '          name: ${{ var.NAME }}',
      '',
    ].join('\n'),
  );
  try {
    expect(validated(path).split('\n')).toEqual(
      expect.arrayContaining([
        `${path}:9:11 Invalid action input 'subnet'`,
        `${path}:7:9 Missing required input \`cluster-name\``,
        `${path}:10:17 Unrecognized named-value: 'var'`,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe.each([...OWN, ...EXAMPLES])('%s', (path) => {
  const workflow = readWorkflow(path);

  test('has no permission but what a job names', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job.permissions ?? 'none named').not.toBe('none named');
  });

  test('pins every action of others by commit, and says the version', () => {
    for (const pin of pinsIn(path)) {
      expect(pin).toMatchObject({
        ref: expect.stringMatching(/^[0-9a-f]{40}$/),
        version: expect.stringMatching(/^v\d+\.\d+\.\d+$/),
      });
    }
  });
});

test('an action has one pin, in the workflows and in the examples', () => {
  const pins = [...OWN, ...EXAMPLES].flatMap(pinsIn).map(({ what, ref, version }) => `${what}@${ref} ${version ?? ''}`);
  const actions = [...new Set(pins)].map((pin) => pin.slice(0, pin.indexOf('@')));
  expect(actions.toSorted()).toEqual([...new Set(actions)].toSorted());
  expect(actions).toContain('actions/checkout');
});

/** Whether a job holds a token that can write to the repository, or one by which others know the workflow. */
function isTrusted({ permissions = {} }: Job): boolean {
  return ['contents', 'id-token', 'attestations', 'packages'].some((name) => permissions[name] === 'write');
}

/** Whether a step runs what packages bring. */
function runsPackages({ run = '' }: Step): boolean {
  return /\b(?:npm|npx|yarn|pnpm|node_modules)\b/.test(run);
}

test('no job whose token can write or sign runs what packages bring', () => {
  const jobs = jobsOf([...OWN, ...EXAMPLES]);
  const trusted = jobs.filter(([, job]) => isTrusted(job));
  expect(trusted.map(([name]) => name)).toEqual(
    expect.arrayContaining(['.github/workflows/release.yml: draft', '.github/workflows/rebuild-dist.yml: commit']),
  );
  expect(trusted.filter(([, { steps = [] }]) => steps.some(runsPackages)).map(([name]) => name)).toEqual([]);
  const running = jobs.filter(([, { steps = [] }]) => steps.some(runsPackages)).map(([name]) => name);
  expect(running).toContain('.github/workflows/release.yml: build');
});

test('zizmor reads every example', () => {
  const steps = readWorkflow('.github/workflows/zizmor.yml').jobs['audit']?.steps ?? [];
  const inputs = steps.flatMap((step) => String(step.with?.['inputs'] ?? '').split(/\s+/));
  expect(inputs.filter((input) => input !== '').toSorted()).toEqual(EXAMPLES.map(slashed).toSorted());
});

test('a job of an example that waits is not dropped for the next, but where the next holds the newer files of all', () => {
  const groups = EXAMPLES.flatMap((path) => {
    const { concurrency, jobs } = readWorkflow(path);
    return [concurrency, ...Object.values(jobs).map((job) => job.concurrency)]
      .filter((group) => group !== undefined)
      .map((group) => `${slashed(path)}: ${String(group['queue'] ?? 'single')}`);
  });
  expect(groups).toEqual([
    'examples/add-one-pool.yml: max',
    'examples/fleet.yml: single',
    'examples/pools-file.yml: max',
    'examples/reconcile.yml: max',
    'examples/reusable.yml: max',
    'examples/us-government.yml: max',
  ]);
});

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
