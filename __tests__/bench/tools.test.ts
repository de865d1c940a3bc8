import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { whyNotBesideAz } from '../../bench/tools.ts';

/** A benchmark on a machine without Python: nothing is on its PATH. */
function benchWithNothingOnPath(...args: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/main.ts', ...args], {
    env: { PATH: '/nowhere' },
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  return { code: status, said: stderr };
}

test('without az the benchmark has something to say against the comparison, and names what installs it', () => {
  const said = whyNotBesideAz('/nowhere/az');
  expect(said).toContain('The comparison with az needs /nowhere/az');
  expect(said).toContain('npm run tools -- az');
});

test('without Python the benchmark fails before it measures, and names what to install and how to do without', () => {
  const { code, said } = benchWithNothingOnPath();
  expect(code).toBe(1);
  expect(said).toContain('needs python3, which is not on PATH');
  expect(said).toContain('apt-get install -y python3');
  expect(said).toContain('npm run bench -- --without-az');
});

test('the page that compares with az is not written without az', () => {
  const { code, said } = benchWithNothingOnPath('--without-az', '--write');
  expect(code).toBe(1);
  expect(said).toContain('do not combine --write with --without-az');
});
