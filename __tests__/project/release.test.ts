import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { jobsOf, OWN, readWorkflow, type Step } from './workflow.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

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

describe('the draft', () => {
  const { steps = [] } = readWorkflow('.github/workflows/release.yml').jobs['draft'] ?? {};
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** What `gh` was called with, where the scripts run in a checkout, without packages, beside what the job before hands over. */
  function argumentsOfGh(): readonly string[] {
    for (const path of ['action.yml', 'dist', 'LICENSE', 'package.json', 'CHANGELOG.md', 'scripts/release-notes.mjs'])
      cpSync(path, join(folder, path), { recursive: true });
    mkdirSync(join(folder, 'build'));
    writeFileSync(join(folder, 'build', 'sbom.cdx.json'), '{}');
    const gh = `gh() { printf '%s\\n' "$@" > "$SAID"; }`;
    const { status, stderr } = spawnSync('bash', ['-e', '-s'], {
      cwd: folder,
      input: [gh, ...steps.map(({ run = '' }) => run)].join('\n'),
      encoding: 'utf8',
      env: { ...process.env, VERSION: version, GITHUB_SHA: 'abc', SAID: join(folder, 'said') },
    });
    expect([stderr, status]).toEqual(['', 0]);
    return readFileSync(join(folder, 'said'), 'utf8').trim().split('\n');
  }

  test('is of the commit that was checked, and all its files are there and attested', () => {
    const said = argumentsOfGh();
    const notes = said.indexOf('--notes-file') + 2;
    expect(said.slice(0, notes)).toEqual(
      ['release', 'create', `v${version}`, '--draft', '--target', 'abc'].concat([
        '--title',
        `v${version}`,
        '--notes-file',
        'build/release-notes.md',
      ]),
    );
    const carried = said.slice(notes);
    for (const path of ['build/release-notes.md', ...carried])
      expect(statSync(join(folder, path)).size).toBeGreaterThan(0);
    expect(carried).toHaveLength(3);
    const attest = steps.find(({ uses = '' }) => uses.startsWith('actions/attest@'));
    const attested = String(attest?.with?.['subject-path']).trim().split('\n');
    expect(attested).toContain('dist/*');
    for (const path of carried) expect(attested.some((pattern) => matchesGlob(path, pattern))).toBe(true);
  });

  test('is signed before it is made', () => {
    const place = (found: (step: Step) => boolean): number => steps.findIndex(found);
    const attest = place(({ uses = '' }) => uses.startsWith('actions/attest@'));
    expect(attest).toBeGreaterThan(place(({ run = '' }) => run.includes('tar ')));
    expect(place(({ run = '' }) => run.includes('gh release create'))).toBeGreaterThan(attest);
  });
});
