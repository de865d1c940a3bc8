import { systemClock } from './world/clock.ts';
import { createCommenter } from './github/commenter.ts';
import { readJobContext } from './github/context.ts';
import { createIdTokenSource } from './github/id-token.ts';
import { createPublisher } from './github/publisher.ts';
import { createRunnerCommands } from './github/runner.ts';
import { run } from './main.ts';
import { createWorkspaceReader } from './world/workspace.ts';

const environment = process.env;
const cancel = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancel.abort(new Error(`The runner sent ${signal}.`));
  });
}

const runner = createRunnerCommands(environment);
const context = readJobContext(environment);
const publisher = createPublisher(runner, context, systemClock, createCommenter(environment, context, runner));
const outcome = await run({
  environment,
  clock: systemClock,
  random: Math.random,
  signal: cancel.signal,
  idTokens: createIdTokenSource(environment, context),
  readWorkspaceFile: createWorkspaceReader(environment['GITHUB_WORKSPACE'] || process.cwd()),
  // The toolkit masks the id token by itself.
  mask: (secret) => {
    runner.setSecret(secret);
  },
  emit: (event) => {
    publisher.emit(event);
  },
});
// A socket that Azure keeps open or never answers must not hold the job.
process.exit(await publisher.publish(outcome));
