import { join } from 'node:path';
import { createSimulator, loadScenario, patchScenario, startServer, type LoggedRequest } from '../simulator/index.ts';
import { environmentOf } from '../az/command.ts';
import { configTemplate } from '../az/config-template.ts';
import { inputsOfScenario } from '../scripts/in-cloud.ts';
import { setJob } from '../scripts/as-runner.ts';
import { measuredProcess, type MeasuredProcess } from './measured-process.ts';
import { median, type Row } from './row.ts';

/** How long the pool's creation takes, in seconds of this machine; az looks every 30 s, since AKS names no time. */
const DURATIONS_SECONDS = [20, 45] as const;
const RUNS = 3;

/** One add, seen from the wire and from the system's accounting. */
interface Add {
  readonly requests: number;
  readonly toPutSeconds: number;
  readonly noticeSeconds: number;
  readonly wholeSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

interface Contest {
  readonly seconds: number;
  readonly ours: readonly Add[];
  readonly az: readonly Add[];
}

/** The same pool, added to the same simulated cluster in real time by the built action and by `az login` and `az aks nodepool add`. */
export async function contests(say: (line: string) => void): Promise<readonly Contest[]> {
  const found: Contest[] = [];
  for (const seconds of DURATIONS_SECONDS) {
    const ours: Add[] = [];
    const az: Add[] = [];
    for (let run = 0; run < RUNS; run++) {
      ours.push(await addInCloud(seconds, addByAction));
      az.push(await addInCloud(seconds, addByAz));
      say(`an add of ${seconds} s, run ${run + 1} of ${RUNS}: ${whole(ours)} beside ${whole(az)}`);
    }
    found.push({ seconds, ours, az });
  }
  return found;
}

const MOST_OF_AZ_TO_PUT = 0.5;
const MOST_PEAK_MEGABYTES = 130;

/** The targets, over all contests. */
export function contestRows(contests: readonly Contest[]): readonly Row[] {
  const ours = contests.flatMap((contest) => contest.ours);
  const az = contests.flatMap((contest) => contest.az);
  const ratio = median(ours.map((add) => add.toPutSeconds)) / median(az.map((add) => add.toPutSeconds));
  const peak = Math.max(...ours.map((add) => add.peakMegabytes));
  return [
    {
      what: 'start of the process to the PUT, against `az login` and `az aks nodepool add` together',
      measured: `${ratio.toFixed(2)} times (${seconds(ours, 'toPutSeconds')} against ${seconds(az, 'toPutSeconds')}, medians)`,
      target: `at most ${MOST_OF_AZ_TO_PUT} times`,
      isMet: ratio <= MOST_OF_AZ_TO_PUT,
    },
    {
      what: 'peak memory of an add',
      measured: `${peak.toFixed(0)} MB`,
      target: `under ${MOST_PEAK_MEGABYTES} MB`,
      isMet: peak < MOST_PEAK_MEGABYTES,
    },
  ];
}

/** Every figure of both, as a table. */
export function contestTable(contests: readonly Contest[]): string {
  const rows = contests.flatMap(({ seconds: duration, ours, az }) =>
    FIGURES.map(([what, field, digits, unit]) => {
      const [mine, theirs] = [median(ours.map((add) => add[field])), median(az.map((add) => add[field]))];
      return `| ${duration} s | ${what} | ${mine.toFixed(digits)}${unit} | ${theirs.toFixed(digits)}${unit} | ${(mine / theirs).toFixed(2)} |`;
    }),
  );
  return ['| the add takes | figure | this action | `az` | ratio |', '|-|-|-:|-:|-:|', ...rows].join('\n');
}

const FIGURES: readonly (readonly [string, keyof Add, number, string])[] = [
  ['requests', 'requests', 0, ''],
  ['start to PUT', 'toPutSeconds', 2, ' s'],
  ['end of the operation to end of the process', 'noticeSeconds', 2, ' s'],
  ['whole', 'wholeSeconds', 2, ' s'],
  ['CPU', 'cpuSeconds', 2, ' s'],
  ['peak memory', 'peakMegabytes', 0, ' MB'],
];

interface Cloud {
  readonly environment: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly idToken: () => Promise<string>;
}

async function addInCloud(seconds: number, add: (cloud: Cloud) => Promise<readonly MeasuredProcess[]>): Promise<Add> {
  const scenario = patchScenario(loadScenario('default'), { durations: { poolCreate: seconds } });
  const simulator = createSimulator({ scenario, clock: { now: () => Date.now() } });
  const server = await startServer(simulator);
  try {
    const processes = await add({
      environment: server.environment,
      inputs: inputsOfScenario(scenario),
      idToken: async () => {
        const { url, token } = simulator.idTokenRequest;
        const { body } = await simulator.handle({
          method: 'GET',
          url: `${url}&audience=${encodeURIComponent('api://AzureADTokenExchange')}`,
          headers: { authorization: `Bearer ${token}` },
          body: '',
        });
        return (JSON.parse(body) as { value: string }).value;
      },
    });
    return seenIn(simulator.requests, processes, seconds);
  } finally {
    await server.close();
  }
}

function seenIn(requests: readonly LoggedRequest[], processes: readonly MeasuredProcess[], seconds: number): Add {
  const put = requests.find(({ method }) => method === 'PUT');
  const failed = processes.find(({ exitCode }) => exitCode !== 0);
  if (failed !== undefined || put === undefined) throw new Error(`An add failed: ${failed?.printed ?? 'no PUT came'}`);
  const running = processes.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
  const last = processes.at(-1) ?? failed;
  // Time between two commands is nobody's.
  const before = processes.slice(0, -1).reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
  return {
    requests: requests.length,
    toPutSeconds: (before + put.at - (last?.startedAt ?? 0)) / 1000,
    noticeSeconds: ((last?.endedAt ?? 0) - put.at) / 1000 - seconds,
    wholeSeconds: running / 1000,
    cpuSeconds: processes.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakMegabytes: Math.max(...processes.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

async function addByAction({ environment, inputs }: Cloud): Promise<readonly MeasuredProcess[]> {
  const job = await setJob({ inputs: { ...inputs, 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' }, environment });
  try {
    return [
      await measuredProcess([process.execPath, join('dist', 'index.js')], {
        PATH: process.env['PATH'],
        ...job.environment,
      }),
    ];
  } finally {
    await job.remove();
  }
}

async function addByAz({ environment, inputs, idToken }: Cloud): Promise<readonly MeasuredProcess[]> {
  const az = environmentOf(environment, await configTemplate());
  const subnet = `/subscriptions/${inputs['subscription-id'] ?? ''}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-prod/subnets/snet-pool2`;
  const login = [
    'login',
    '--service-principal',
    '--username',
    inputs['client-id'] ?? '',
    '--tenant',
    inputs['tenant-id'] ?? '',
  ];
  const cluster = ['--resource-group', inputs['resource-group'] ?? '', '--cluster-name', inputs['cluster-name'] ?? ''];
  return [
    await measuredProcess(['az', ...login, '--federated-token', await idToken()], az),
    await measuredProcess(
      ['az', 'aks', 'nodepool', 'add', ...cluster, '--name', 'pool2', '--vnet-subnet-id', subnet],
      az,
    ),
  ];
}

function whole(adds: readonly Add[]): string {
  return `${(adds.at(-1)?.wholeSeconds ?? 0).toFixed(1)} s`;
}

function seconds(adds: readonly Add[], field: 'toPutSeconds'): string {
  return `${median(adds.map((add) => add[field])).toFixed(2)} s`;
}
