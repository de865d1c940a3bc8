/** The acceptance run: makes an estate, runs every case on it, and leaves nothing behind. */
import { runAction, type Ground } from './action.ts';
import { CASES } from './cases.ts';
import { newGroupName, vnetOf, type Place } from './estate.ts';
import { leaveNothing, sweep } from './leave.ts';
import { makeEstate, refuseTaken } from './make.ts';
import { createMeter, limited, type Meter } from './time.ts';
import { differencesOf, linesOf, type CaseEnd } from './verdict.ts';

export interface Wish {
  readonly subscriptionId: string;
  readonly location: string;
  readonly vmSize: string;
  /** After this the run ends by itself; the deletion of what it made comes on top. */
  readonly minutes: number;
}

export interface Ending {
  readonly cases: readonly CaseEnd[];
  /** Why not all cases were run. */
  readonly stopped?: Error;
  /** Groups that are still there, or may be. */
  readonly left: readonly string[];
  readonly minutes: number;
  readonly nodeHours: number;
}

/** @param stop aborted when the run shall end before its time; what it made is deleted all the same */
export async function acceptanceRun(ground: Ground, wish: Wish, stop: AbortSignal): Promise<Ending> {
  const { clock, random } = ground.world;
  const startedAt = clock.now();
  const place: Place = { ...wish, resourceGroup: newGroupName(random) };
  const limit = limited(clock, wish.minutes, stop);
  const cases: CaseEnd[] = [];
  const nodes = createMeter(() => clock.now());
  let mine: readonly string[] = [];
  let stopped: Error | undefined;
  try {
    mine = await sweep(ground, wish.subscriptionId, limit.signal);
    await refuseTaken(ground, place, limit.signal);
    mine = [...mine, place.resourceGroup];
    await makeEstate(ground, place, wish, limit.signal, () => {
      nodes.add(1);
    });
    await runCases(ground, place, limit.signal, nodes, cases);
  } catch (error) {
    const reason: unknown = limit.signal.aborted ? limit.signal.reason : error;
    stopped = reason instanceof Error ? reason : new Error(String(reason));
    ground.say(`Stopped: ${stopped.message}`);
  } finally {
    limit.end();
  }
  const left = mine.length === 0 ? [] : await leaveNothing(ground, wish.subscriptionId, place.resourceGroup, mine);
  const minutes = (clock.now() - startedAt) / 60_000;
  return { cases, left, minutes, nodeHours: nodes.hours(), ...(stopped === undefined ? {} : { stopped }) };
}

async function runCases(
  ground: Ground,
  place: Place,
  signal: AbortSignal,
  nodes: Meter,
  cases: CaseEnd[],
): Promise<void> {
  const { clock } = ground.world;
  let expansions = 0;
  for (const each of CASES) {
    if (each.expansions !== expansions) await ground.arm.until(signal).make(vnetOf(place, each.expansions));
    expansions = each.expansions;
    const startedAt = clock.now();
    const outcome = await runAction(ground, place, each.inputs, signal);
    signal.throwIfAborted();
    nodes.add(outcome.pools.filter(({ result }) => result === 'added').length);
    const end = {
      case: each,
      seconds: (clock.now() - startedAt) / 1000,
      outcome,
      differences: differencesOf(each, outcome),
    };
    cases.push(end);
    for (const line of linesOf(end)) ground.say(line);
  }
}
