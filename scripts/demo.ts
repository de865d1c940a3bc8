/** Shows what a user of the action sees: the built action, run as the runner runs it, against a simulated Azure. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ActionRun } from './as-runner.ts';
import { POOLS_FILE, SCENES, type Scene, type SceneRun } from './demo-scenes.ts';
import { inCloud, type SimulatedCloud } from './in-cloud.ts';
import { countText } from '../src/values/list-text.ts';
import { terminalText } from './terminal-text.ts';

/** The cloud's minutes pass in seconds; the polling of the action stays as it is. */
const SPEED = 60;
const PULL_REQUEST = 7;
const RULE = '═'.repeat(100);

if (!existsSync('dist/index.js')) throw new Error('There is no dist/index.js: run "npm run build" first.');
const startedAt = performance.now();
const runCount = SCENES.reduce((sum, { runs }) => sum + runs.length, 0);
console.log(`${RULE}
aks-subnet-pool is a GitHub Action that adds node pools to an Azure Kubernetes Service cluster, each in its own subnet. Before it writes
anything, it reports what would fail and how to fix it.

This demo runs the action ${runCount} times, exactly as GitHub's runner does. GitHub, Microsoft Entra, and Azure are simulated on this machine.
The action uses their production addresses and has no switch for tests. Simulated time runs ${SPEED} times faster than real time.`);
let failures = 0;
let isFirst = true;
for (const [index, scene] of SCENES.entries()) {
  console.log(`\n${RULE}\n${index + 1} of ${SCENES.length}. ${scene.title}\n   ${scene.about}\n`);
  await inCloud(scene.scenario, SPEED, (cloud) => playScene(scene, cloud));
}
const seconds = (performance.now() - startedAt) / 1000;
console.log(
  `\n${RULE}\n${runCount - failures} of ${runCount} runs ended as expected, in ${seconds.toFixed(0)} s. To see the summaries as GitHub shows them: npm run preview`,
);
if (failures > 0) process.exitCode = 1;

async function playScene({ runs }: Scene, cloud: SimulatedCloud): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  try {
    let file: string | undefined;
    for (const run of runs) {
      if (run.about !== undefined) console.log(`── ${run.about}\n`);
      const isNewFile = run.poolsFile !== file;
      file = run.poolsFile;
      if (file !== undefined && isNewFile) console.log(section(`File ${POOLS_FILE}`, file));
      console.log(section('Workflow step', stepOf(cloud.inputs(run.inputs))));
      const seen = cloud.simulator.requests.length;
      const result = await cloud.run(run.inputs, { job: await jobOf(run, workspace) });
      show(run, result, cloud, seen);
    }
  } finally {
    await rm(workspace, { recursive: true });
  }
}

/** What the runner says of a job on a push or on a pull request, with the commit's file in the workspace. */
async function jobOf(run: SceneRun, workspace: string): Promise<Readonly<Record<string, string>>> {
  if (run.poolsFile !== undefined) {
    await mkdir(dirname(join(workspace, POOLS_FILE)), { recursive: true });
    await writeFile(join(workspace, POOLS_FILE), run.poolsFile);
  }
  if (run.isOnPullRequest !== true) return { GITHUB_WORKSPACE: workspace };
  const repo = { full_name: 'contoso/infrastructure' };
  const event = join(workspace, 'event.json');
  await writeFile(
    event,
    JSON.stringify({ pull_request: { number: PULL_REQUEST, head: { sha: 'f'.repeat(40), repo }, base: { repo } } }),
  );
  return { GITHUB_WORKSPACE: workspace, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
}

function show(run: SceneRun, result: ActionRun, { simulator }: SimulatedCloud, seen: number): void {
  const { log, printed, summary, outputs, exitCode, milliseconds } = result;
  console.log(section('Job log', isFirst ? log : withChecksFolded(log)));
  isFirst = false;
  console.log(section('Job summary (▸ marks a folded section)', terminalText(summary)));
  if (run.isOnPullRequest === true) {
    console.log(
      section('Annotations on the lines of the file, in the pull request', annotationsInFiles(printed).join('\n')),
    );
    const comments = simulator.pullRequests.comments.map(({ body }) => headlineOf(body));
    console.log(section(`Comments on pull request ${PULL_REQUEST}`, comments.join('\n')));
  }
  const lines = Object.entries(outputs).map(([name, value]) => `${name}: ${shortened(value)}`);
  console.log(section('Step outputs', lines.join('\n')));
  const requests = simulator.requests.slice(seen).filter(({ host }) => host.startsWith('management.'));
  const writes = requests.filter(isWrite).map(({ method, path }) => `${method} ${path}`);
  const total = countText(requests.length, 'request');
  const told = writes.length === 0 ? [`${total}, no writes`] : [`${total}, including these writes:`, ...writes];
  console.log(section('Requests to Azure', told.join('\n')));
  const isAsExpected = outputs['result'] === run.result && exitCode === run.exitCode;
  if (!isAsExpected) failures++;
  const expected = isAsExpected ? '' : `; expected ${run.result} and ${run.exitCode}`;
  console.log(
    `${isAsExpected ? '✓' : '✗'} result ${outputs['result'] ?? '(none)'}, exit code ${exitCode ?? '(none)'}, in ${(milliseconds / 1000).toFixed(1)} s${expected}\n`,
  );
}

/** What passed and was skipped stands in a group, which GitHub shows folded; the first run shows what is in it. */
function withChecksFolded(log: string): string {
  return log
    .split('\n')
    .filter((line) => !/^[✓–] /.test(line))
    .join('\n')
    .replaceAll('▼ Checks:', '▸ Checks:');
}

/** Two kinds of POST only ask. */
function isWrite({ method, path }: { readonly method: string; readonly path: string }): boolean {
  return (
    method !== 'GET' && !/\/(?:checkPolicyRestrictions|listNetworkManagerEffectiveSecurityAdminRules)$/i.test(path)
  );
}

/** `pools/prod.yml, line 8: subnet-is-large-enough (batch)` for each. */
function annotationsInFiles(printed: string): readonly string[] {
  return [...printed.matchAll(/^::(?:error|warning|notice) ([^\n]*?)::/gm)].flatMap(([, properties = '']) => {
    const [file, line, title] = ['file', 'line', 'title'].map(
      (name) => new RegExp(`(?:^|,)${name}=([^,]*)`).exec(properties)?.[1],
    );
    return file === undefined ? [] : [`${file}, line ${line ?? '?'}: ${title ?? ''}`];
  });
}

function headlineOf(markdown: string): string {
  return terminalText(markdown.split('\n').find((line) => line.startsWith('#')) ?? '');
}

function stepOf(inputs: Readonly<Record<string, string>>): string {
  const lines = Object.entries(inputs).map(([name, value]) => `    ${name}: ${value}`);
  return ['- uses: org/aks-subnet-pool@v1', '  with:', ...lines].join('\n');
}

function section(title: string, text: string): string {
  const body = text
    .trimEnd()
    .split('\n')
    .map((line) => `  │ ${line}`)
    .join('\n');
  return `  ┌ ${title}\n${body}\n  └\n`;
}

function shortened(value: string): string {
  const LONGEST = 200;
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}… (${value.length} characters)` : value;
}
