/** Meets every request of the action's main flows with every fault, and runs it again after each. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { FAULTS } from './faults.ts';
import { EVERY_CODE } from './transport.ts';
import { FLOWS } from './flows.ts';
import type { Cell } from './matrix.ts';
import { pollingTable } from './polling.ts';

console.log(`\n${await pollingTable()}\n`);
const startedAt = performance.now();
const cells = await runMatrix();
console.log(tableOf(cells));
const wrong = cells.filter(({ end }) => end === 'wrong');
for (const { flow, fault, request, wrong: what } of wrong) console.log(`${flow} / ${fault} / ${request}: ${what}`);
const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
console.log(`\nEvery request met every fault: ${cells.length} cells, 2 runs each, in ${minutes} minutes.`);
console.log(`${cells.length - wrong.length} passed, ${wrong.length} failed`);
// A matrix without cells has shown nothing.
if (wrong.length > 0 || cells.length === 0) process.exitCode = 1;

async function runMatrix(): Promise<readonly Cell[]> {
  const found: Cell[] = [];
  const shards = availableParallelism();
  await Promise.all(
    Array.from({ length: shards }, (_, shard) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { shard, shards } });
      worker.on('message', (cell: Cell) => found.push(cell));
      return new Promise((resolve, reject) => {
        worker.on('error', reject);
        worker.on('exit', (code) => {
          if (code === 0) resolve(undefined);
          else reject(new Error(`A worker of the matrix ended with ${code}: its cells are missing.`));
        });
      });
    }),
  );
  return found;
}

/** Faults by flows: how many requests met the fault, and how those runs ended. */
function tableOf(found: readonly Cell[]): string {
  const rows = [...FAULTS, ...EVERY_CODE].map((fault) => {
    const counts = FLOWS.map((flow) => {
      const here = found.filter((cell) => cell.flow === flow.name && cell.fault === fault.name);
      const ends = (['through', 'told', 'died', 'wrong'] as const).flatMap((end) => {
        const count = here.filter((cell) => cell.end === end).length;
        return count === 0 ? [] : [`${count} ${end}`];
      });
      const most = (figure: 'seconds' | 'requests'): number => Math.max(0, ...here.map((cell) => cell[figure] ?? 0));
      return `${here.length}: ${ends.join(', ')}; at most ${Math.round(most('seconds'))} s, ${most('requests')} requests`;
    });
    return `| ${[fault.name, ...counts].join(' | ')} |`;
  });
  return [`| fault | ${FLOWS.map(({ name }) => name).join(' | ')} |`, `|-|${'-|'.repeat(FLOWS.length)}`, ...rows].join(
    '\n',
  );
}
