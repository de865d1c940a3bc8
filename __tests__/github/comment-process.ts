// The end of a step that keeps a comment, for a test that looks at what GitHub and the log would see of it.
import { createCommenter } from '../../src/github/commenter.ts';
import { readJobContext } from '../../src/github/context.ts';
import { createRunnerCommands } from '../../src/github/runner.ts';

const runner = createRunnerCommands(process.env);
const commenter = createCommenter(process.env, readJobContext(process.env), runner);
const report = process.env['REPORT'] ?? 'fill';
const told = await commenter?.write(
  (limitBytes) => (report === 'fill' ? 'ä'.repeat(Math.floor(limitBytes / 2)) : report),
  new AbortController().signal,
);
runner.info(JSON.stringify(told ?? null));
await runner.flush();
