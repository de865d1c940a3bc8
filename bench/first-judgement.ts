/** Prints the milliseconds of CPU that the first judgement of this process takes: a run of the action makes one, in a process of its own. */
import { costOf, LARGE } from './large-network.ts';

console.log(costOf(LARGE));
