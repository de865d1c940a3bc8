/** Shows what a user of the action sees: the built action, run as the runner runs it, against a simulated Azure. */
import { existsSync } from 'node:fs';
import { inCloud } from './in-cloud.ts';

interface Scene {
  readonly title: string;
  readonly about: string;
  readonly scenario: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What has to come of it; anything else fails the demo. */
  readonly result: string;
  readonly exitCode: number;
}

const SCENES: readonly Scene[] = [
  {
    title: 'A check blocks, and says what to do',
    about: 'The subnet is a /28 for thirty pods a node. Nothing is written to Azure.',
    scenario: 'full-subnet',
    inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', 'node-count': '3' },
    result: 'blocked',
    exitCode: 1,
  },
  {
    title: 'A pool is added',
    about: 'A subnet of its own in the VNet of the cluster.',
    scenario: 'default',
    inputs: { 'name': 'pool2', 'vnet-subnet-id': 'vnet-prod/snet-pool2', 'node-count': '3', 'labels': 'team=payments' },
    result: 'added',
    exitCode: 0,
  },
  {
    title: 'A failed cluster is reconciled, and a pool added in a range that the VNet got later',
    about:
      'AKS sees an expanded VNet, and recovers a failed cluster, by the no-op update; allow-reconcile lets the action do it.',
    scenario: 'failed-cluster-expanded-vnet',
    inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-expanded', 'allow-reconcile': 'true' },
    result: 'added',
    exitCode: 0,
  },
];

/** The cloud's minutes pass in seconds; the polling of the action stays as it is. */
const SPEED = 60;

if (!existsSync('dist/index.js')) throw new Error('There is no dist/index.js: run "npm run build" first.');
let failures = 0;
for (const [index, scene] of SCENES.entries()) {
  console.log(`\n${'═'.repeat(100)}\n${index + 1} of ${SCENES.length}. ${scene.title}\n   ${scene.about}\n`);
  await inCloud(scene.scenario, SPEED, async ({ inputs, run, simulator }) => {
    const all = inputs(scene.inputs);
    console.log(section('The step in the workflow', stepOf(all)));
    const { log, summary, outputs, exitCode, milliseconds } = await run(scene.inputs);
    console.log(section('The log of the job', log));
    console.log(section('The summary of the job', summary));
    console.log(
      section(
        'The outputs of the step',
        Object.entries(outputs)
          .map(([name, value]) => `${name}: ${shortened(value)}`)
          .join('\n'),
      ),
    );
    const writes = simulator.requests.filter(({ method, host }) => method !== 'GET' && host.startsWith('management.'));
    console.log(
      section(
        'What Azure saw',
        [
          `${simulator.requests.length} requests, of them these writes:`,
          ...(writes.length === 0 ? ['none'] : writes.map(({ method, path }) => `${method} ${path}`)),
        ].join('\n'),
      ),
    );
    const isAsExpected = outputs['result'] === scene.result && exitCode === scene.exitCode;
    if (!isAsExpected) failures++;
    console.log(
      `${isAsExpected ? '✓' : '✗'} result ${outputs['result'] ?? '(none)'}, exit code ${exitCode ?? '(none)'}, in ${(milliseconds / 1000).toFixed(1)} s; ` +
        `the cloud's time runs ${SPEED} times as fast${isAsExpected ? '' : `; expected were ${scene.result} and ${scene.exitCode}`}`,
    );
  });
}
if (failures > 0) process.exitCode = 1;
console.log(`\n${SCENES.length - failures} of ${SCENES.length} scenes came out as they should.`);

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
