import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const SCRIPT = resolve('scripts/tree-is-clean.mjs');
let folder: string;

function git(...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'core.autocrlf=false', ...args], {
    cwd: folder,
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tree-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'index.js'), 'one');
  writeFileSync(join(folder, 'main.ts'), 'one');
  writeFileSync(join(folder, '.gitignore'), 'build/\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'one');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function said(): { readonly status: number | null; readonly lines: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], { cwd: folder, encoding: 'utf8' });
  return { status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
}

const REBUILD = 'dist differs from what is committed: run "npm run build" and commit dist.';
const COMMIT = 'Commit your changes, or add the files to .gitignore.';

test('what is committed and what is ignored are clean', () => {
  mkdirSync(join(folder, 'build'));
  writeFileSync(join(folder, 'build', 'notes.md'), 'two');
  expect(said()).toEqual({ status: 0, lines: ['The tree is clean, and dist matches the sources.'] });
});

test('a source that is not committed has nothing to do with dist', () => {
  writeFileSync(join(folder, 'main.ts'), 'two');
  writeFileSync(join(folder, 'dist-notes.md'), 'two');
  expect(said()).toEqual({
    status: 1,
    lines: ['These files differ from what is committed:', ' M main.ts', '?? dist-notes.md', COMMIT],
  });
});

test('another dist is to be built and committed', () => {
  writeFileSync(join(folder, 'dist', 'index.js'), 'two');
  writeFileSync(join(folder, 'dist', 'new file.js'), 'two');
  expect(said()).toEqual({
    status: 1,
    lines: ['These files differ from what is committed:', ' M dist/index.js', '?? dist/new file.js', REBUILD],
  });
});

test('both are said where both are so', () => {
  writeFileSync(join(folder, 'dist', 'index.js'), 'two');
  git('mv', 'main.ts', 'other.ts');
  expect(said().lines.slice(-2)).toEqual([REBUILD, COMMIT]);
});
