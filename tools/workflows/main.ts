// What actionlint, shellcheck and zizmor say of this project's workflows, of action.yml, of the examples, and of every fence of the
// pages that is a workflow, steps of one, or shell. Nothing is asked of the network. Ends with 1 when one of them finds something.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fencesIn } from '../fences.ts';
import { howToInstall, programOf } from '../sets.ts';
import { PAGES, repositoryOf, shellOf, shownWorkflows, type Shown } from './layout.ts';

/**
 * The one exception: actionlint does not know the key by which more than one run waits.
 * https://github.blog/changelog/2026-05-07-github-actions-concurrency-groups-now-allow-larger-queues
 */
const UNKNOWN_TO_ACTIONLINT = 'unexpected key "queue" for "concurrency" section';

interface Finding {
  readonly filepath: string;
  readonly line: number;
  readonly message: string;
}

const [actionlint, shellcheck, zizmor] = ['actionlint', 'shellcheck', 'zizmor'].map((name) => {
  const path = programOf('workflows', name);
  if (existsSync(path)) return path;
  console.error(`${path} does not exist. ${howToInstall('workflows')}`);
  process.exit(1);
}) as [string, string, string];

const shown = shownWorkflows();
const repository = repositoryOf(shown);
try {
  const faults = [...lintOf(process.cwd(), []), ...lintOf(repository, shown), ...shellFaults()];
  for (const fault of faults) console.log(fault);
  // Who copies a workflow runs zizmor as it comes.
  const audits = [auditOf('.', 'pedantic', '.github/zizmor.yml'), auditOf(repository, 'regular', policyOfTheSetUp())];
  console.log(
    `${globSync('.github/workflows/*.yml').length} workflows of this repository, ${shown.length} examples, ${PAGES.length} pages: ` +
      `${faults.length} faults found by actionlint and shellcheck, ${audits.every((clean) => clean) ? 'none' : 'some'} by zizmor.`,
  );
  if (faults.length > 0 || audits.includes(false)) process.exitCode = 1;
} finally {
  rmSync(repository, { recursive: true });
}

/** What actionlint finds in a repository, in the scripts of the steps too, less the exception. */
function lintOf(folder: string, copies: readonly Shown[]): readonly string[] {
  const flags = ['-format', '{{json .}}', '-shellcheck', shellcheck, '-pyflakes='];
  const { status, stdout, stderr } = spawnSync(actionlint, flags, { cwd: folder, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`actionlint exited with ${String(status)}: ${stderr}`);
  const findings = JSON.parse(stdout) as readonly Finding[];
  const counted = findings.filter(({ message }) => !message.startsWith(UNKNOWN_TO_ACTIONLINT));
  const excepted = findings.length - counted.length;
  const queues = copies.filter(({ text }) => /^ *queue:/m.test(text)).length;
  if (excepted < queues) throw new Error('actionlint now knows `queue`: remove the exception.');
  return counted.map(({ filepath, line, message }) => {
    const place = copies.find(({ path }) => path === filepath)?.place ?? filepath;
    return `${place}: line ${line}: ${message}`;
  });
}

/** What shellcheck finds in the fences of the pages and in the scripts. */
function shellFaults(): readonly string[] {
  const pages = PAGES.map((page) => [page, shellOf(readFileSync(page, 'utf8'))] as const);
  const scripts = globSync(['.ci/*', 'clients/**/*.sh']).map((path) => [path, readFileSync(path, 'utf8')] as const);
  return [...pages, ...scripts].flatMap(([path, script]) => {
    const flags = ['--shell=bash', '--format=gcc', '--norc', '-'];
    const { status, stdout, stderr } = spawnSync(shellcheck, flags, { input: script, encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(`shellcheck exited with ${String(status)}: ${stderr}`);
    return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/^-/, path)]));
  });
}

/** Whether zizmor finds nothing, which it says itself. */
function auditOf(folder: string, persona: 'pedantic' | 'regular', config: string): boolean {
  const flags = ['--offline', '--no-progress', '--quiet', '--persona', persona, '--config', config];
  const { status, error } = spawnSync(zizmor, [...flags, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error !== undefined) throw error;
  return status === 0;
}

/** The policy that docs/setup.md gives to those who copy the examples, as a file. */
function policyOfTheSetUp(): string {
  const policies = fencesIn(readFileSync('docs/setup.md', 'utf8')).filter(({ text }) =>
    text.includes('unpinned-uses:'),
  );
  if (policies.length !== 1) throw new Error(`docs/setup.md contains ${policies.length} zizmor policies, expected 1.`);
  const path = join(repository, 'zizmor-of-the-set-up.yml');
  writeFileSync(path, policies[0]?.text ?? '');
  return path;
}
