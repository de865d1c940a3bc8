import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { jobsOf, OWN, readWorkflow, type Step } from './workflow.ts';

/** The files below this folder into which a step's script writes by redirection or `tee`. */
function filesWrittenBy({ run = '' }: Step): readonly string[] {
  return [...run.matchAll(/(?:(?<![-=<&])>{1,2}|\btee(?: --?a\S*)?)\s*(?<file>[^\s&|;>)]+)/g)]
    .map(({ groups }) => (groups?.['file'] ?? '').replaceAll(/["']/g, ''))
    .filter((file) => !/^[/$]/.test(file));
}

function isIgnored(file: string): boolean {
  return spawnSync('git', ['check-ignore', '--quiet', '--no-index', file]).status === 0;
}

const ENDS_WITH_A_CLEAN_TREE = /npm run check(?!:)|tree-is-clean/;

/** What steps leave in the tree before one that wants it clean. */
function leftBefore(steps: readonly Step[]): readonly string[] {
  const last = steps.findLastIndex(({ run = '' }) => ENDS_WITH_A_CLEAN_TREE.test(run));
  return steps.slice(0, Math.max(last, 0)).flatMap((step) => {
    const downloaded =
      step.uses?.startsWith('actions/download-artifact@') === true ? [String(step.with?.['path'])] : [];
    return [...filesWrittenBy(step), ...downloaded].filter((file) => !isIgnored(file));
  });
}

describe('the check wants a clean tree', () => {
  const checking = jobsOf(OWN).filter(([, { steps = [] }]) =>
    steps.some(({ run = '' }) => ENDS_WITH_A_CLEAN_TREE.test(run)),
  );

  test('the release is checked', () => {
    expect(checking.map(([name]) => name)).toContain('.github/workflows/release.yml: build');
  });

  test.each(checking)('%s leaves no file behind before it', (_, { steps = [] }) => {
    expect(leftBefore(steps)).toEqual([]);
  });

  test('a file that git does not ignore is seen, one that it does is not', () => {
    const steps = [
      { run: 'node scripts/release-notes.mjs "$VERSION" > release-notes.md' },
      { run: 'npm ls 2>&1 | tee -a "list.txt" >> build/list.txt' },
      { run: 'command -v gh > /dev/null && echo "a=b" >> "$GITHUB_OUTPUT"' },
      { uses: 'actions/download-artifact@0', with: { path: 'artifacts' } },
      { run: 'npm run check' },
      { run: 'date > later.txt' },
    ];
    expect(leftBefore(steps)).toEqual(['release-notes.md', 'list.txt', 'artifacts']);
  });
});

describe('the notes of a release', () => {
  const notesOf = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/release-notes.mjs', ...args], { encoding: 'utf8' });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  test('are what the changelog says of the version', () => {
    const { status, stdout } = notesOf(version);
    expect(status).toBe(0);
    const changelog = readFileSync('CHANGELOG.md', 'utf8');
    expect(stdout.trim().length).toBeGreaterThan(0);
    expect(changelog.split(`## ${version}\n`)[1]?.trim().startsWith(stdout.trim())).toBe(true);
    expect(stdout).not.toContain('## ');
  });

  test.each([[[]], [['0.0.1']], [[`v${version}`]]])('there are none of another version: %j', (args) => {
    const { status, stdout, stderr } = notesOf(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`package.json says ${version}, and ${args[0] ?? 'nothing'} is to be released.`);
  });
});

test('a draft is made of what was checked, published by those who agree, and the major tag moves last', () => {
  const { jobs } = readWorkflow('.github/workflows/release.yml');
  expect(Object.entries(jobs).map(([id, job]) => [id, job.needs, job.environment])).toEqual([
    ['build', undefined, undefined],
    ['draft', 'build', undefined],
    ['publish', 'draft', 'release'],
    ['smoke', 'publish', undefined],
    ['move-major-tag', 'smoke', undefined],
  ]);
});

test('each file that the release carries is attested, and so is each of dist', () => {
  const { steps = [] } = readWorkflow('.github/workflows/release.yml').jobs['draft'] ?? {};
  const attested = String(steps.find(({ uses = '' }) => uses.startsWith('actions/attest-'))?.with?.['subject-path'])
    .trim()
    .split('\n');
  expect(attested).toContain('dist/*');
  const created = steps.find(({ run = '' }) => run.includes('gh release create'))?.run ?? '';
  const [, carried = ''] = /--notes-file build\/release-notes\.md \\\n(.*)/.exec(created) ?? [];
  expect(carried.trim().split(' ')).toEqual(
    expect.arrayContaining([...attested.filter((path) => path !== 'dist/*'), 'dist/licenses.txt']),
  );
  expect(carried.trim().split(' ')).toHaveLength(attested.length);
});
