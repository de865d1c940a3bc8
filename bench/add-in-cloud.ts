import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  askIdToken,
  createSimulator,
  loadScenario,
  patchScenario,
  startServer,
  type LoggedRequest,
  type Simulator,
} from '../simulator/index.ts';
import { AZ, environmentOf } from '../az/command.ts';
import { newConfigFolder } from '../az/config-template.ts';
import { inputsOfScenario } from '../scripts/in-cloud.ts';
import { setJob } from '../scripts/as-runner.ts';
import { longestChain, type Span } from './longest-chain.ts';
import { measuredProcess, type MeasuredProcess } from './measured-process.ts';

/** One add, seen from the wire and from the system's accounting. */
export interface Add {
  readonly requests: number;
  readonly toPutSeconds: number;
  readonly noticeSeconds: number;
  readonly wholeSeconds: number;
  /** Whole, less the operation's own duration. */
  readonly overheadSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Adds node pool pool2 in the cloud, in one process or several after one another. */
export type Contender = (cloud: Cloud) => Promise<readonly MeasuredProcess[]>;

interface Cloud {
  readonly environment: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly idToken: () => Promise<string>;
}

/** An add that takes so many seconds, in a cloud of its own that answers at once. */
export async function addInCloud(seconds: number, contender: Contender): Promise<Add> {
  const { requests, processes } = await playAdd(seconds, 0, contender);
  return seenIn(requests, processes, seconds);
}

/** Long enough for requests that are sent together to be answered together. */
const LATENCY_MILLISECONDS = 300;

/** Exchanges that wait for one another up to the pool's PUT, its own among them. */
export async function exchangesToPut(contender: Contender): Promise<number> {
  const { answers } = await playAdd(0.001, LATENCY_MILLISECONDS, contender);
  const put = answers.findIndex(({ method }) => method === 'PUT');
  if (put === -1) throw new Error('No PUT came, so there is nothing to count.');
  return longestChain(answers.slice(0, put + 1));
}

interface Answer extends Span {
  readonly method: string;
}

interface Played {
  readonly requests: readonly LoggedRequest[];
  readonly processes: readonly MeasuredProcess[];
  /** In the order in which they were given. */
  readonly answers: readonly Answer[];
}

async function playAdd(seconds: number, latencyMilliseconds: number, contender: Contender): Promise<Played> {
  const scenario = patchScenario(loadScenario('default'), { durations: { poolCreate: seconds } });
  const simulator = createSimulator({ scenario, clock: { now: () => Date.now() } });
  const answers: Answer[] = [];
  const handle: Simulator['handle'] = async (request) => {
    const from = performance.now();
    const response = await simulator.handle(request);
    if (latencyMilliseconds > 0) await setTimeout(latencyMilliseconds);
    answers.push({ method: request.method, from, to: performance.now() });
    return response;
  };
  const server = await startServer({ ...simulator, handle });
  try {
    const processes = await contender({
      environment: server.environment,
      inputs: inputsOfScenario(scenario),
      idToken: () => askIdToken(simulator.idTokenRequest, handle),
    });
    const failed = processes.find(({ exitCode }) => exitCode !== 0);
    if (failed !== undefined) throw new Error(`An add failed: ${failed.printed}`);
    return { requests: simulator.requests, processes, answers };
  } finally {
    await server.close();
  }
}

function seenIn(requests: readonly LoggedRequest[], processes: readonly MeasuredProcess[], seconds: number): Add {
  const put = requests.find(({ method }) => method === 'PUT');
  const last = processes.at(-1);
  if (put === undefined || last === undefined) throw new Error('An add succeeded without a PUT.');
  const running = processes.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
  // Time between two commands is nobody's.
  const before = processes.slice(0, -1).reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
  return {
    requests: requests.length,
    toPutSeconds: (before + put.at - last.startedAt) / 1000,
    noticeSeconds: (last.endedAt - put.at) / 1000 - seconds,
    wholeSeconds: running / 1000,
    overheadSeconds: running / 1000 - seconds,
    cpuSeconds: processes.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakMegabytes: Math.max(...processes.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

export async function addByAction({ environment, inputs }: Cloud): Promise<readonly MeasuredProcess[]> {
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

export async function addByAz({ environment, inputs, idToken }: Cloud): Promise<readonly MeasuredProcess[]> {
  const folder = await newConfigFolder();
  const az = environmentOf(environment, folder);
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
  const pool = ['--name', 'pool2', '--vnet-subnet-id', subnet];
  try {
    return [
      await measuredProcess([AZ, ...login, '--federated-token', await idToken()], az),
      await measuredProcess([AZ, 'aks', 'nodepool', 'add', ...cluster, ...pool], az),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
