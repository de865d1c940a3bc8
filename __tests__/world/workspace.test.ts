import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspaceReader } from '../../src/world/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
const root = join(folder, 'work');
mkdirSync(join(root, 'aks'), { recursive: true });
writeFileSync(join(root, 'aks', 'pools.yaml'), 'pools: []');
writeFileSync(join(folder, 'secret'), 'secret');
symlinkSync(join(folder, 'secret'), join(root, 'link-out'));
symlinkSync(join(root, 'aks', 'pools.yaml'), join(root, 'link-in'));
symlinkSync(join(root, 'loop'), join(root, 'loop'));
execFileSync('mkfifo', [join(root, 'pipe')]);
const read = createWorkspaceReader(root);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a file of the workspace is read', () => {
  test.each([
    ['aks/pools.yaml', 'aks/pools.yaml'],
    ['./aks/../aks/pools.yaml', 'aks/pools.yaml'],
    [join(root, 'aks', 'pools.yaml'), 'aks/pools.yaml'],
    ['link-in', 'link-in'],
  ])('%s', async (path, known) => {
    const file = await read(path, 100);
    expect(file).toMatchObject({ ok: true, path: known });
    expect(file.ok && new TextDecoder().decode(file.bytes)).toBe('pools: []');
  });

  test('up to the limit, and no byte beyond it', async () => {
    expect(await read('aks/pools.yaml', 9)).toMatchObject({ ok: true });
    expect(await read('aks/pools.yaml', 8)).toEqual({
      ok: false,
      problem: 'aks/pools.yaml has 9 bytes. Use a file of at most 8 bytes.',
    });
  });
});

describe('anything else is refused', () => {
  test.each([
    ['no.yaml', 'no.yaml does not exist in the workspace. Check that the path'],
    ['aks/pools.yaml/x', 'aks/pools.yaml/x does not exist in the workspace.'],
    ['aks', 'aks is a folder. Use the path of a file.'],
    ['pipe', 'pipe is not a regular file. Use one.'],
    ['../secret', '../secret is outside the workspace. Use a file inside it.'],
    ['.', '. is outside the workspace.'],
    ['/etc/hostname', '/etc/hostname is outside the workspace.'],
    ['aks/../../work-two/x', 'is outside the workspace.'],
    ['link-out', 'link-out is a link to a place outside the workspace. Use a file inside it.'],
    ['loop', 'loop cannot be read (ELOOP).'],
    ['a\u0000b', 'a<U+0000>b cannot be read'],
    ['x\n::error::y', 'x<U+000A>::error::y does not exist'],
  ])('%j', async (path, problem) => {
    const file = await read(path, 100);
    expect(file.ok ? '' : file.problem).toContain(problem);
  });
});
