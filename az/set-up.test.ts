import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { readRoles } from '../scripts/generate/roles.ts';
import { loadScenario, patchScenario } from '../simulator/index.ts';
import { setStage } from '../__tests__/scenarios/harness.ts';
import { fencesIn } from '../tools/fences.ts';
import { AZ, type Ended } from './command.ts';
import { openSignedIn, type Session } from './session.ts';

const PAGE = readFileSync('README.md', 'utf8');
const [, SET_UP = ''] = /^## Set up\n([\s\S]*?)^## /m.exec(PAGE) ?? [];
const BLOCKS = fencesIn(SET_UP).flatMap(({ language, text }) => (language === 'sh' ? [text] : []));

let session: Session | undefined;
let folder: string | undefined;

afterEach(async () => {
  await session?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  [session, folder] = [undefined, undefined];
});

/** The blocks as somebody pastes them all at once, in a clone of this repository: real `az`, and a `gh` that notes its calls. */
async function paste({ environment }: Session): Promise<Ended & { readonly gh: readonly string[] }> {
  folder ??= mkdtempSync(join(tmpdir(), 'set-up-'));
  const calls = join(folder, 'calls');
  const gh = join(folder, 'gh');
  cpSync('roles', join(folder, 'roles'), { recursive: true });
  // The folder holds the roles as `npm run generate` writes them.
  writeFileSync(calls, '');
  writeFileSync(gh, `#!/bin/sh\nfor word in "$@"; do printf '[%s] ' "$word" >> '${calls}'; done\necho >> '${calls}'\n`);
  chmodSync(gh, 0o755);
  const path = [folder, dirname(AZ), environment['PATH']].join(delimiter);
  const child = spawn('bash', ['-s'], { cwd: folder, env: { ...environment, PATH: path }, stdio: 'pipe' });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.end(['set -euo pipefail', ...BLOCKS].join('\n'));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, stdout, stderr, gh: readFileSync(calls, 'utf8').trim().split('\n') };
}

/** What an identity holds, as `ROLE on SCOPE`, the subscription left out. */
function grantsOf({ cloud, scenario }: Session, name: string): readonly string[] {
  const identity = cloud.identities.get('rg-ci', name);
  return cloud.access.assignments
    .filter(({ principalId }) => principalId === identity?.principalId)
    .map(({ role, scope }) => `${role.roleName} on ${scope}`.replaceAll(scenario.subscription.id, 'SUB'))
    .toSorted();
}

const ON_GROUPS = ['MC_rg-prod_prod_westeurope', 'rg-net', 'rg-prod'].map(
  (group) => `aks-subnet-pool check SUB on /subscriptions/SUB/resourceGroups/${group}`,
);
const READS = [...ON_GROUPS, 'aks-subnet-pool subscription SUB on /subscriptions/SUB'];
const WRITES = [
  'aks-subnet-pool add SUB on /subscriptions/SUB/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-prod',
  'aks-subnet-pool add SUB on /subscriptions/SUB/resourceGroups/rg-prod/providers/Microsoft.ContainerService/managedClusters/prod',
];

/** Two pastes of some forty commands, on a machine that may have more to do. */
const PATIENCE_MILLISECONDS = 900_000;

test(
  'the set-up of the README is pasted in one go, beside roles of its names, and again, and its writer can add a pool',
  async () => {
    session = await openSignedIn('caller-owns-the-subscription');
    const { access } = session.cloud;
    // One of an earlier version, and one of another subscription from when names ended without it.
    const roleName = `aks-subnet-pool check ${session.scenario.subscription.id}`;
    const id = '0d3c6a52-5b1e-4f7a-9c88-3e1f0b7d2a64';
    access.define({ id, roleName, type: 'CustomRole', actions: ['Microsoft.Network/*/read'], notActions: [] });
    const other = { id: '7f0e1b2c-94ad-4a7d-8c5b-6d2f3e4a5b6c', roleName: 'aks-subnet-pool check' };
    access.define({ ...other, type: 'CustomRole', actions: [], notActions: [] });
    for (const time of ['first', 'second']) {
      const { code, stdout, stderr, gh } = await paste(session);
      expect([time, code, stdout, stderr]).toEqual([time, 0, '', '']);
      const client = (name: string): string | undefined => session?.cloud.identities.get('rg-ci', name)?.clientId;
      expect(gh.filter((call) => call.startsWith('[variable]')).map((call) => call.trim())).toEqual([
        `[variable] [set] [AZURE_CLIENT_ID] [--repo] [OWNER/REPOSITORY] [--env] [production] [--body] [${client('aks-pools')}]`,
        `[variable] [set] [AZURE_READER_CLIENT_ID] [--repo] [OWNER/REPOSITORY] [--body] [${client('aks-pools-reader')}]`,
        `[variable] [set] [AZURE_TENANT_ID] [--repo] [OWNER/REPOSITORY] [--body] [${session.scenario.tenant}]`,
        `[variable] [set] [AZURE_SUBSCRIPTION_ID] [--repo] [OWNER/REPOSITORY] [--body] [${session.scenario.subscription.id}]`,
      ]);
      expect(access.definitions.filter((each) => each.roleName === roleName)).toEqual([
        expect.objectContaining({ id, actions: Object.keys(readRoles()['check']?.actions ?? {}) }),
      ]);
      expect(grantsOf(session, 'aks-pools-reader')).toEqual(READS);
      expect(grantsOf(session, 'aks-pools')).toEqual([...WRITES, ...READS]);
    }
    const subjects = ['aks-pools', 'aks-pools-reader'].flatMap((name) => [
      ...(session?.cloud.identities.get('rg-ci', name)?.credentials.values() ?? []),
    ]);
    expect(subjects.map(({ subject, audiences }) => [subject, audiences])).toEqual([
      ['repo:OWNER/REPOSITORY:environment:production', ['api://AzureADTokenExchange']],
      ['repo:OWNER/REPOSITORY:pull_request', ['api://AzureADTokenExchange']],
    ]);

    // What it was granted is enough: a caller with the same grants adds the pool, and no check misses a right.
    const { cloud } = session;
    const writer = cloud.identities.get('rg-ci', 'aks-pools')?.principalId;
    const grants = cloud.access.assignments
      .filter(({ principalId }) => principalId === writer)
      .map(
        ({ role: { actions }, scope }, index) => [`granted-${index}`, { principal: 'caller', actions, scope }] as const,
      );
    const none = { 'caller-reads': null, 'caller-cluster': null, 'caller-network': null };
    const scenario = patchScenario(loadScenario('default'), {
      roleAssignments: { ...none, ...Object.fromEntries(grants) },
    });
    const { outcome } = await setStage(scenario).run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' });
    expect([outcome.result, outcome.findings.filter(({ id }) => /readable/.test(id))]).toEqual(['added', []]);
  },
  PATIENCE_MILLISECONDS,
);
