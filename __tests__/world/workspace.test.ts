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
      problem: 'aks/pools.yaml has 9 bytes. Give a file of at most 8.',
    });
  });
});

describe('anything else is refused', () => {
  test.each([
    ['no.yaml', 'There is no file no.yaml in the workspace. Check the path'],
    ['aks/pools.yaml/x', 'There is no file aks/pools.yaml/x in the workspace.'],
    ['aks', 'aks is a folder. Give the path of a file.'],
    ['pipe', 'pipe is no plain file. Give the path of one.'],
    ['../secret', '../secret lies outside of the workspace. Give a file inside of it.'],
    ['.', '. lies outside of the workspace.'],
    ['/etc/hostname', '/etc/hostname lies outside of the workspace.'],
    ['aks/../../work-two/x', 'lies outside of the workspace.'],
    ['link-out', 'link-out is a link to a place outside of the workspace. Give a file inside of it.'],
    ['loop', 'loop cannot be read (ELOOP).'],
    ['a\u0000b', 'a<U+0000>b cannot be read'],
    ['x\n::error::y', 'There is no file x<U+000A>::error::y'],
  ])('%j', async (path, problem) => {
    const file = await read(path, 100);
    expect(file.ok ? '' : file.problem).toContain(problem);
  });
});
