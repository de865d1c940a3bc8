import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { CASES } from '../acceptance/cases.ts';
import { EXPIRY_TAG, GROUP_PREFIX } from '../acceptance/estate.ts';
import { isQuestion } from '../acceptance/guard.ts';
import type { LoggedRequest } from '../simulator/index.ts';
import { AZ, runAz, type Ended } from './command.ts';
import { openSession, openSignedIn, type Session } from './session.ts';

const OWNER = 'caller-owns-the-subscription';
const ON_PROD = ['--resource-group', 'rg-prod', '--cluster-name', 'prod'];
const POOL2 = ['--name', 'pool2', '--vnet-subnet-id', 'snet-pool2'];

let session: Session | undefined;

afterEach(async () => {
  await session?.close();
  session = undefined;
});

/** Runs a script of the project in the shell that az has signed in, as `npm run` does; one of the shell by bash. */
async function runScript(
  { environment }: Session,
  script: string,
  args: readonly string[] = [],
  more: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly onStart?: (child: ChildProcess) => void;
  } = {},
): Promise<Ended> {
  const path = [dirname(AZ), environment['PATH']].join(delimiter);
  const program = script.endsWith('.sh') ? 'bash' : process.execPath;
  return runAz([script, ...args], { ...environment, ...more.environment, PATH: path }, more.onStart, program);
}

function writesIn({ simulator }: Session): readonly LoggedRequest[] {
  return simulator.requests.filter(
    ({ method, host, path }) => host === 'management.azure.com' && !isQuestion(method, path),
  );
}

function groupsOfOurs({ cloud }: Session): readonly string[] {
  return cloud.resourceGroups.all.map(({ name }) => name).filter((name) => name.includes(GROUP_PREFIX));
}

describe('npm run look', () => {
  const look = join('scripts', 'look.ts');

  test('says that a subnet will do, on the page too, and writes nothing to Azure', async () => {
    const page = join('build', 'look', 'index.html');
    rmSync(page, { force: true });
    session = await openSignedIn('default');
    const { code, stdout, stderr } = await runScript(session, look, [...ON_PROD, ...POOL2]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('pool2');
    expect(readFileSync(page, 'utf8')).toContain('pool2');
    expect(writesIn(session)).toEqual([]);
    expect(session.simulator.requests.some(({ path }) => path.endsWith('/managedClusters/prod'))).toBe(true);
  });

  test('ends with 1 and the reason where the subnet will not do, also when it is asked to add', async () => {
    session = await openSignedIn('small-subnet');
    const { code, stdout } = await runScript(session, look, [...ON_PROD, ...POOL2, '--operation', 'add']);
    expect(code).toBe(1);
    expect(stdout).toContain('11 usable');
    expect(writesIn(session)).toEqual([]);
  });

  test('says that nobody is signed in, in the words of az', async () => {
    session = await openSignedIn('default');
    await session.az('account clear');
    const { code, stderr } = await runScript(session, look, [...ON_PROD, ...POOL2]);
    expect(code).toBe(2);
    expect(stderr).toContain("Please run 'az login'");
  });
});

describe('npm run acceptance', () => {
  const acceptance = join('acceptance', 'main.ts');
  const started = ({ scenario }: Session): readonly string[] => ['--subscription', scenario.subscription.id];

  test('runs every case, says minutes and node-hours, leaves nothing, and keeps no token', async () => {
    const kept = join('build', 'acceptance', 'recording.json');
    rmSync(kept, { force: true });
    session = await openSignedIn(OWNER);
    const ended = await runScript(session, acceptance, [...started(session), '--location', 'westeurope']);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain(`${CASES.length} cases as expected, 0 unexpected.`);
    expect(ended.stdout).toMatch(/\d+ minutes, \d+\.\d node-hours\./);
    expect(groupsOfOurs(session)).toEqual([]);
    const recording = readFileSync(kept, 'utf8');
    expect(/eyJ[\w-]+\.[\w-]+\.|Bearer /.exec(recording)?.[0]).toBeUndefined();
    expect(recording.includes(session.scenario.subscription.id)).toBe(false);
  });

  test('after a SIGKILL leaves its group to the next start, which takes it once its time is over', async () => {
    session = await openSignedIn(OWNER);
    const before = session.cloud.resourceGroups.all.map(({ name }) => name);
    const reached = session.whenAnswered(/managedClusters\/acceptance\?/);
    const ended = await runScript(session, acceptance, [...started(session), '--location', 'westeurope'], {
      onStart: (child) => void reached.then(() => child.kill('SIGKILL')),
    });
    expect(ended.code).toBeNull();
    const [left = ''] = groupsOfOurs(session);
    expect(left).toMatch(new RegExp(`^${GROUP_PREFIX}[a-z0-9]{8}$`));

    const early = await runScript(session, acceptance, ['sweep', ...started(session)]);
    expect([early.code, early.stdout]).toEqual([0, '0 deleted, 0 remaining.\n']);
    expect(groupsOfOurs(session)).toContain(left);

    const group = session.cloud.resourceGroups.get(left);
    if (group !== undefined) group.tags = { [EXPIRY_TAG]: '2020-01-01T00:00:00.000Z' };
    const late = await runScript(session, acceptance, ['sweep', ...started(session)]);
    expect([late.code, late.stdout]).toEqual([0, `Deleting ${left}, which has expired.\n1 deleted, 0 remaining.\n`]);
    expect(session.cloud.resourceGroups.all.map(({ name }) => name)).toEqual(before);
  });

  test('deletes what it made after a SIGINT', async () => {
    session = await openSignedIn(OWNER);
    const reached = session.whenAnswered(/agentPools\/pool2\?/);
    const ended = await runScript(session, acceptance, [...started(session), '--location', 'westeurope'], {
      onStart: (child) => void reached.then(() => child.kill('SIGINT')),
    });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('Stopped: SIGINT.');
    expect(groupsOfOurs(session)).toEqual([]);
  });

  test('takes no subscription that is not named, and none that az does not know', async () => {
    session = await openSignedIn(OWNER);
    const unnamed = await runScript(session, acceptance, ['--location', 'westeurope']);
    expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringContaining('--subscription is missing')]);
    const other = ['--subscription', '00000000-0000-0000-0000-000000000000', '--location', 'westeurope'];
    const unknown = await runScript(session, acceptance, other);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('00000000-0000')]);
    expect(writesIn(session)).toEqual([]);
  });
});

describe('the steps of the workflow', () => {
  const steps = join('acceptance', 'steps.ts');

  test('sign az in with the id token of the job, make what the cases need, expand the VNet, and delete the group', async () => {
    session = await openSession(OWNER);
    const { scenario, cloud } = session;
    const folder = mkdtempSync(join(tmpdir(), 'steps-'));
    const outputs = join(folder, 'output');
    const environment = {
      // Node's own fetch asks for it, where az and curl take the proxy by itself.
      NODE_USE_ENV_PROXY: '1',
      AZURE_CLIENT_ID: scenario.identity.clientId,
      AZURE_TENANT_ID: scenario.tenant,
      GITHUB_OUTPUT: outputs,
    };
    const run = (script: string, ...args: readonly string[]): Promise<Ended> =>
      runScript(session as Session, script, args, { environment });
    const place = ['--subscription', scenario.subscription.id, '--location', 'westeurope'];
    try {
      expect((await run(join('acceptance', 'sign-in.sh'))).code).toBe(0);
      const made = await run(steps, 'make', ...place);
      expect([made.code, made.stderr]).toEqual([0, '']);
      const [, group = ''] = /^resource-group=(.+)$/m.exec(readFileSync(outputs, 'utf8')) ?? [];
      expect(groupsOfOurs(session)).toContain(group);
      expect(cloud.clusters.find(({ resourceGroup }) => resourceGroup === group)?.pools.size).toBe(1);

      const expanded = await run(steps, 'expand', ...place, '--resource-group', group, '--expansions', '2');
      expect([expanded.code, expanded.stderr]).toEqual([0, '']);
      const vnet = cloud.network.virtualNetworks.find(({ resourceGroup }) => resourceGroup === group);
      expect(vnet?.addressPrefixes).toEqual(['10.20.0.0/16', '10.21.0.0/16', '10.22.0.0/16']);

      const deleted = await run(steps, 'delete', ...place, '--resource-group', group);
      expect([deleted.code, deleted.stderr]).toEqual([0, '']);
      expect(groupsOfOurs(session)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
