/** One of the threads that share the matrix. */
import { parentPort, workerData } from 'node:worker_threads';
import { runCells } from './matrix.ts';

const { shard, shards } = workerData as { readonly shard: number; readonly shards: number };
await runCells(shard, shards, (cell) => parentPort?.postMessage(cell));
