/** Lists the scenarios of the simulator and plays the action in each, in process and in simulated time. */
import { playScenario, type Play } from '../__tests__/scenarios/play.ts';
import { scenarioNames } from '../simulator/index.ts';

const wanted = process.argv.slice(2);
const names = scenarioNames().filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const COLUMNS = [46, 11, 60, 10] as const;

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padEnd(COLUMNS[index] ?? 0)).join(' ');
}

function rowOf({ name, outcome, findings, ignoring, differences }: Play): string {
  const isPassed = differences.length === 0;
  return row([name, outcome.result, findings.join(' ') || '–', ignoring?.result ?? '–', isPassed ? 'pass' : 'FAIL']);
}

console.log(row(['scenario', 'result', 'checks that failed', 'ignoring', '']));
let failed = 0;
for (const name of names) {
  const play = await playScenario(name);
  console.log(rowOf(play));
  for (const difference of play.differences) console.log(`    ${difference}`);
  if (play.differences.length > 0) failed += 1;
}
console.log(`${names.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
