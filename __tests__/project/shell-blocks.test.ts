import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { fencesIn } from '../../tools/fences.ts';

const folder = mkdtempSync(join(tmpdir(), 'shell-blocks-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function blocksOf(text: string): readonly string[] {
  return fencesIn(text).flatMap((fence) => (fence.language === 'sh' ? [fence.text] : []));
}

const BLOCKS = globSync(['*.md', 'docs/*.md'])
  .sort()
  .flatMap((page) => blocksOf(readFileSync(page, 'utf8')).map((block): [string, string] => [page, block]));

test.each(BLOCKS)('%s: what is to be pasted is shell: %s', (_, block) => {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: block, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

const SUBSCRIPTION = '2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54';

/** What the tool was called with, a line each, by a stand-in that tells it and answers what it would be asked. */
function runSetUp(section: string): { readonly calls: readonly string[]; readonly roles: readonly string[] } {
  const calls = join(folder, 'calls');
  cpSync('roles', join(folder, 'roles'), { recursive: true });
  const tool = (name: string): string => `${name}() {
  printf '%s' ${name} >> "$CALLS"; printf ' [%s]' "$@" >> "$CALLS"; echo >> "$CALLS"
  case "$*" in
    *"--query id "*) echo ${SUBSCRIPTION} ;;
    *"--query tenantId "*) echo tenant ;;
    *"identity show"*) echo "$6-of-$8" ;;
  esac
}`;
  const script = ['set -euo pipefail', tool('az'), tool('gh'), ...blocksOf(section)].join('\n');
  writeFileSync(calls, '');
  const { status, stderr } = spawnSync('bash', ['-s'], {
    cwd: folder,
    input: script,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CALLS: calls },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return {
    calls: readFileSync(calls, 'utf8').trim().split('\n'),
    roles: globSync('roles/*.json', { cwd: folder }).map((role) => readFileSync(join(folder, role), 'utf8')),
  };
}

test('the set-up of the README runs from its first command to its last, and grants each identity what it needs', () => {
  const [, section = ''] = /^## Set up\n([\s\S]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { calls, roles } = runSetUp(section);
  const subjects = calls.flatMap((call) => /\[--subject\] \[([^\]]*)\]/.exec(call)?.slice(1) ?? []);
  expect(subjects).toEqual(['repo:OWNER/REPOSITORY:environment:production', 'repo:OWNER/REPOSITORY:pull_request']);
  const grants = calls.flatMap((call) => {
    const [, role, scope, principal] =
      /role\] \[assignment\] \[create\] \[--role\] \[([^\]]*)\] \[--scope\] \[([^\]]*)\].*\[([^\]]*)\]$/.exec(call) ??
      [];
    return role === undefined ? [] : [`${principal ?? ''}: ${role} on ${scope ?? ''}`];
  });
  const subscription = `/subscriptions/${SUBSCRIPTION}`;
  expect(grants).toEqual([
    `aks-pools-reader-of-principalId: aks-subnet-pool check on ${subscription}`,
    `aks-pools-of-principalId: aks-subnet-pool check on ${subscription}`,
    ...['rg-prod', 'rg-net'].flatMap((group) =>
      ['add', 'reconcile'].map(
        (role) => `aks-pools-of-principalId: aks-subnet-pool ${role} on ${subscription}/resourceGroups/${group}`,
      ),
    ),
  ]);
  expect(roles.length).toBeGreaterThanOrEqual(4);
  for (const role of roles) expect(role).toContain(`"${subscription}"`);
  const variables = calls.flatMap((call) => /^gh \[variable\] \[set\] \[(\w+)\]/.exec(call)?.slice(1) ?? []);
  const read = globSync('examples/*.yml').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bvars\.(\w+)/g)].map(([, name = '']) => name),
  );
  expect(variables.toSorted()).toEqual([...new Set(read)].toSorted());
});
