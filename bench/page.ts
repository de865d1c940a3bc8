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

Measured on ${new Date().toISOString().slice(0, 10)} with version ${version} on Node.js ${process.version}, \`az\` ${azVersion}, and ${cpus().length} cores. Everything ran against the
simulator on the same machine. The ratios within one run count; the seconds depend on the machine.

\`npm run bench -- --write\` writes this page, and \`npm run bench\` prints it. Both need \`az\` and Python 3, and take about ten minutes.
\`--without-az\` leaves the comparison out.

## What a user waits for

${rows}

- A target of "none" means that no target was set.
- Each run is a separate process. It pays for the cold judgment once; later rounds of the run are warm.
- Growth is the warm figure with one number doubled. Quadratic work would cost four times as much. Twice the rules share the same prefixes,
  so each rule is smaller.
- An exchange is a request that waits for the answer to another one.
- Simulated time counts answers and waiting, but not computing. The comparison below is in real time and counts both.
- AKS never says when to look again, so the action looks often at first and less often later.
- The cold start compares with a bundle that imports the same packages and does nothing else.

## Beside \`az\`

Both add the same pool to the same simulated cluster, in real time. For \`az\`, the figures are the sum of
\`az login --service-principal --federated-token\` and \`az aks nodepool add\`, as in a new job; the memory is the larger value. All figures
are medians of three runs. The exchanges are counted once, with slow answers and an add that takes no time.

${beside}

\`az\` lists the pools, sends the PUT request, and waits. The action also reads and judges cluster and network first. It still sends the PUT
request sooner, because Python and the modules of \`az\` start more slowly than the bundle. \`az\` looks every 30 seconds, so an operation that
ends just after a look costs almost 30 seconds more. A real add takes minutes, so the difference is a few percent. With many pools it adds up.
`,
  );
}
