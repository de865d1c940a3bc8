import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { readWorkflow } from './workflow.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Runs the step that lists the pools files, as a runner does, where these files are; gives the output and what else is there then. */
function listed(files: readonly string[]): { readonly vnets: unknown; readonly folder: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  folders.push(folder);
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), 'pools: []\n');
  }
  const { steps = [] } = readWorkflow('examples/fleet.yml').jobs['list'] ?? {};
  const script = steps.find(({ id }) => id === 'list')?.run ?? 'false';
  const { status, error } = spawnSync('bash', ['-e', '-s'], {
    cwd: folder,
    input: script,
    env: { ...process.env, GITHUB_OUTPUT: join(folder, 'output') },
  });
  expect(error).toBeUndefined();
  expect(status).toBe(0);
  const output = readFileSync(join(folder, 'output'), 'utf8');
  const [, vnets = ''] = /^vnets=(.*)\n$/.exec(output) ?? [];
  return { vnets: JSON.parse(vnets), folder: readdirSync(folder).toSorted() };
}

test('jq is there, which the examples take from the runner', () => {
  expect(spawnSync('jq', ['--version']).error).toBeUndefined();
});

test('each virtual network has its clusters, each with its resource group and file', () => {
  const { vnets } = listed([
    'fleet/vnet-prod/rg-prod/prod-2.yml',
    'fleet/vnet-test/rg-test/test.yml',
    'fleet/vnet-prod/rg-prod/prod-1.yml',
    'fleet/vnet-prod/rg-prod/README.md',
    'fleet/vnet-prod/notes.yml',
  ]);
  expect(vnets).toEqual([
    {
      vnet: 'vnet-prod',
      clusters: JSON.stringify([
        { file: 'fleet/vnet-prod/rg-prod/prod-1.yml', group: 'rg-prod', cluster: 'prod-1' },
        { file: 'fleet/vnet-prod/rg-prod/prod-2.yml', group: 'rg-prod', cluster: 'prod-2' },
      ]),
    },
    {
      vnet: 'vnet-test',
      clusters: JSON.stringify([{ file: 'fleet/vnet-test/rg-test/test.yml', group: 'rg-test', cluster: 'test' }]),
    },
  ]);
});

// Windows has no such file names, and runs no such job.
const HOSTILE = process.platform === 'win32' ? "it's" : 'it\'s a "b"\nvnets=[]';

test.each([HOSTILE, '$(touch run)', '`touch run`', ' blanks  and *', '-n', '${{ github.token }}'])(
  'a file is taken by its name and its name runs nothing: %j',
  (name) => {
    const { vnets, folder } = listed([`fleet/vnet a/rg'1/${name}.yml`]);
    expect(vnets).toEqual([
      {
        vnet: 'vnet a',
        clusters: JSON.stringify([{ file: `fleet/vnet a/rg'1/${name}.yml`, group: "rg'1", cluster: name }]),
      },
    ]);
    expect(folder).toEqual(['fleet', 'output']);
  },
);

test.each([
  ['no folder', []],
  ['no pools file', ['fleet/README.md']],
])('with %s there is nothing to do, and the job that would do it is skipped', (_, files) => {
  expect(listed(files).vnets).toEqual([]);
  expect(readFileSync('examples/fleet.yml', 'utf8')).toContain("if: needs.list.outputs.vnets != '[]'");
});
