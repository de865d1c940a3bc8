import { addByAction, addByAz, addInCloud, exchangesToPut, type Add } from './add-in-cloud.ts';
import { median, type Row } from './row.ts';

/** How long the pool's creation takes, in seconds of this machine; az looks every 30 s, since AKS names no time. */
const DURATIONS_SECONDS = [20, 45] as const;
const RUNS = 3;

interface Both<Figures> {
  readonly ours: Figures;
  readonly az: Figures;
}

/** Adds that take as long as one another. */
interface Contest extends Both<readonly Add[]> {
  readonly seconds: number;
}

export interface BesideAz {
  readonly contests: readonly Contest[];
  /** Up to the PUT. */
  readonly exchanges: Both<number>;
}

/** The same pool, added to the same simulated cluster in real time by the built action and by `az login` and `az aks nodepool add`. */
export async function runBesideAz(say: (line: string) => void): Promise<BesideAz> {
  // First, since what is only slow once is then behind: the certificates of the simulator, and reading the programs from the disk.
  const exchanges = { ours: await exchangesToPut(addByAction), az: await exchangesToPut(addByAz) };
  const contests: Contest[] = [];
  for (const seconds of DURATIONS_SECONDS) {
    const ours: Add[] = [];
    const az: Add[] = [];
    for (let run = 0; run < RUNS; run++) {
      ours.push(await addInCloud(seconds, addByAction));
      az.push(await addInCloud(seconds, addByAz));
      say(`an add of ${seconds} s, run ${run + 1} of ${RUNS}: ${whole(ours)} beside ${whole(az)}`);
    }
    contests.push({ seconds, ours, az });
  }
  return { contests, exchanges };
}

const MOST_OF_AZ_TO_PUT = 0.5;
const MOST_PEAK_MEGABYTES = 130;

/** The targets, over all contests. */
export function rowsBesideAz({ contests }: BesideAz): readonly Row[] {
  const ours = contests.flatMap((contest) => contest.ours);
  const az = contests.flatMap((contest) => contest.az);
  const ratio = median(ours.map((add) => add.toPutSeconds)) / median(az.map((add) => add.toPutSeconds));
  const peak = Math.max(...ours.map((add) => add.peakMegabytes));
  return [
    {
      what: 'start of the process to the PUT, against `az login` and `az aks nodepool add` together',
      measured: `${ratio.toFixed(2)} times (${seconds(ours, 'toPutSeconds')} against ${seconds(az, 'toPutSeconds')}, medians)`,
      target: { text: `at most ${MOST_OF_AZ_TO_PUT} times`, isMet: ratio <= MOST_OF_AZ_TO_PUT },
    },
    {
      what: 'peak memory of an add',
      measured: `${peak.toFixed(0)} MB`,
      target: { text: `under ${MOST_PEAK_MEGABYTES} MB`, isMet: peak < MOST_PEAK_MEGABYTES },
    },
  ];
}

/** Every figure of both, as a table. */
export function tableBesideAz({ contests, exchanges }: BesideAz): string {
  const rows = contests.flatMap(({ seconds: duration, ours, az }) =>
    FIGURES.map(([what, field, digits, unit]) => {
      const medians = { ours: median(ours.map((add) => add[field])), az: median(az.map((add) => add[field])) };
      return lineOf(`${duration} s`, what, medians, digits, unit);
    }),
  );
  return [
    '| the add takes | figure | this action | `az` | ratio |',
    '|-|-|-:|-:|-:|',
    lineOf('any time', 'exchanges that wait for one another up to the PUT, its own among them', exchanges, 0, ''),
    ...rows,
  ].join('\n');
}

function lineOf(duration: string, what: string, { ours, az }: Both<number>, digits: number, unit: string): string {
  return `| ${duration} | ${what} | ${ours.toFixed(digits)}${unit} | ${az.toFixed(digits)}${unit} | ${(ours / az).toFixed(2)} |`;
}

const FIGURES: readonly (readonly [string, keyof Add, number, string])[] = [
  ['requests', 'requests', 0, ''],
  ['start to PUT', 'toPutSeconds', 2, ' s'],
  ['end of the operation to end of the process', 'noticeSeconds', 2, ' s'],
  ['start to end', 'wholeSeconds', 2, ' s'],
  ["start to end, less the operation's own duration", 'overheadSeconds', 2, ' s'],
  ['CPU', 'cpuSeconds', 2, ' s'],
  ['peak memory', 'peakMegabytes', 0, ' MB'],
];

function whole(adds: readonly Add[]): string {
  return `${(adds.at(-1)?.wholeSeconds ?? 0).toFixed(1)} s`;
}

function seconds(adds: readonly Add[], field: 'toPutSeconds'): string {
  return `${median(adds.map((add) => add[field])).toFixed(2)} s`;
}
