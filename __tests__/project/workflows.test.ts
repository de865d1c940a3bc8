import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
}
interface Job {
  readonly permissions?: unknown;
  readonly steps?: readonly Step[];
  readonly uses?: string;
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const OWN = globSync('.github/workflows/*.yml').sort();
const EXAMPLES = globSync('examples/*.yml').sort();
const read = (path: string): Workflow => parse(readFileSync(path, 'utf8')) as Workflow;

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
  const workflow = read(path);

  test('has no permission but what a job names', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job.permissions ?? 'none named').not.toBe('none named');
  });

  test('pins every action of others by commit, and says the version', () => {
    const used = readFileSync(path, 'utf8').matchAll(/uses: (?<what>\S+?)@(?<ref>\S+)(?: # (?<version>\S+))?$/gm);
    for (const { groups } of used) {
      if (groups?.['what']?.startsWith('org/') === true) continue;
      expect(groups).toMatchObject({
        ref: expect.stringMatching(/^[0-9a-f]{40}$/),
        version: expect.stringMatching(/^v\d+\.\d+\.\d+$/),
      });
    }
  });
});
