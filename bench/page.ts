import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** What was measured, as tables. */
export interface Measured {
  readonly rows: string;
  readonly beside: string;
  readonly azVersion: string;
}

/** Writes docs/performance.md, with the day and the versions that the figures belong to. */
export function writePage({ rows, beside, azVersion }: Measured): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  writeFileSync(
    'docs/performance.md',
    `# Performance

Measured on ${new Date().toISOString().slice(0, 10)} with version ${version} on Node.js ${process.version}, \`az\` ${azVersion}, ${cpus().length} cores, all against the
simulator on the same machine. \`npm run bench -- --write\` writes this page; \`npm run bench\` measures the same and prints it. Both need \`az\`
and Python 3 and take some ten minutes; with \`--without-az\` what compares with \`az\` is left out. What counts are the ratios within one run: the
seconds are this machine's.

## What a user waits for

${rows}

Where the target is "none", nothing was promised. A run is a process of its own, so the cold judgement is what it pays, once; warm ones come in
the later rounds of a run. Growth is the warm figure with one number doubled: work that grows as its square would cost four times. Twice the
rules share the same prefixes, so that each of them is smaller.

An exchange is a request that waits for the answer to another one. Simulated time counts answers and waiting, and no computing: that is in the
comparison below, which is in real time. The end of an operation is noticed by looking often at first and seldom later, since AKS never says when
to look again. The cold start compares with a bundle that imports the same packages and does nothing else.

## Beside \`az\`

The same pool, added to the same simulated cluster in real time: by this action, and by \`az login --service-principal --federated-token\` and
\`az aks nodepool add\` one after the other, as in a new job, where nobody is signed in. The figures of the two commands are added up; of the
memory it is the larger one. Medians of three runs each. The exchanges are counted once, with answers that take a while and a pool that takes none.

${beside}

\`az\` looks at the cluster's pools, puts the pool and waits; the action reads and judges cluster and network before. It still has the PUT on its
way sooner, because Python and the modules of \`az\` take longer to start than the bundle. The wait of \`az\` has a grid of 30 seconds, on which an
operation that ends just after a look costs nearly as much again. Over the minutes that a real pool takes the difference is some per cent;
in a pipeline with many pools it adds up.
`,
  );
}
