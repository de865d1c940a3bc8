import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Gives the test files, which are processes of their own, one file in which they note each command, and counts its lines.
export default class CommandsReporter {
  #folder = mkdtempSync(join(tmpdir(), 'az-suite-'));

  onRunStart() {
    process.env.AZ_COMMANDS_FILE = join(this.#folder, 'commands.jsonl');
    writeFileSync(process.env.AZ_COMMANDS_FILE, '');
  }

  onRunComplete() {
    const runs = readFileSync(process.env.AZ_COMMANDS_FILE, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse);
    const requests = runs.reduce((sum, run) => sum + run.requests, 0);
    const kinds = new Set(runs.map(({ command }) => command));
    rmSync(this.#folder, { recursive: true });
    process.once('exit', () => {
      console.log(`${runs.length} az commands of ${kinds.size} kinds sent ${requests} requests, all to the simulator:`);
      console.log(
        [...kinds]
          .sort()
          .map((kind) => `  ${kind}`)
          .join('\n'),
      );
    });
  }
}
