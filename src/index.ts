import { systemClock } from './world/clock.ts';
import { completedProxies } from './azure/proxy.ts';
import { createCommenter } from './github/commenter.ts';
import { readJobContext } from './github/context.ts';
import { createIdTokenSource } from './github/id-token.ts';
import { createPublisher } from './github/publisher.ts';
import { createRunnerCommands } from './github/runner.ts';
import { run } from './main.ts';
import { createWorkspaceReader } from './world/workspace.ts';

const environment = process.env;
// For the toolkit and the SDK, which read the process's own environment.
Object.assign(environment, completedProxies(environment));
const cancel = new AbortController();
// Whatever ends the process, the step has failed until it says otherwise, and the outputs and the summary are written.
process.exitCode = 1;
const { promise: broken, reject: breakOff } = Promise.withResolvers<never>();
broken.catch(() => undefined);
process.on('uncaughtException', breakOff).on('unhandledRejection', breakOff);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancel.abort(new Error(`The runner sent ${signal}.`));
  });
}

const runner = createRunnerCommands(environment);
const context = readJobContext(environment);
const publisher = createPublisher(
  runner,
  context,
  systemClock,
  createCommenter(environment, context, runner),
  cancel.signal,
);
const outcome = await run(
  {
    environment,
    clock: systemClock,
    random: Math.random,
    signal: cancel.signal,
    idTokens: createIdTokenSource(environment, context),
    readWorkspaceFile: createWorkspaceReader(environment['GITHUB_WORKSPACE'] || process.cwd()),
    // The id token is masked where it comes.
    mask: (secret) => {
      runner.setSecret(secret);
    },
    emit: (event) => {
      publisher.emit(event);
    },
  },
  broken,
);
// A socket that Azure keeps open or never answers must not hold the job.
process.exit(await publisher.publish(outcome));
