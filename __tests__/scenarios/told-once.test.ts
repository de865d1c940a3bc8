import { expect, test } from '@jest/globals';
import { readJobContext } from '../../src/github/context.ts';
import { createPublisher } from '../../src/github/publisher.ts';
import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { createRecordingRunner } from '../github/recording-runner.ts';
import { createManualClock } from '../manual-clock.ts';
import { POOL2, setStage } from './harness.ts';

const AZURE_SAID = 'Subnet snet-pool2 does not have enough capacity for 3 IP addresses.';

/** The lines of the job's log: the runner writes the message of an annotation there, and not its title. */
async function logOf(scenario: string | Scenario, inputs: Readonly<Record<string, string>>): Promise<string> {
  const { outcome, events } = await setStage(scenario).run(inputs);
  const runner = createRecordingRunner();
  const publisher = createPublisher(runner, readJobContext({}), createManualClock());
  for (const event of events) publisher.emit(event);
  await publisher.publish(outcome);
  return [...runner.log, ...runner.annotations.map(({ message }) => message)].join('\n');
}

test.each<[string, string | Scenario, Readonly<Record<string, string>>, readonly string[]]>([
  ['what a check found', 'full-subnet', POOL2, ['51 free addresses in', 'Use a larger subnet']],
  [
    'what Azure said of an operation that failed',
    patchScenario(loadScenario('default'), {
      operationFailures: [
        { operation: 'pool-create', times: 'always', error: { code: 'SubnetIsFull', message: AZURE_SAID } },
      ],
    }),
    POOL2,
    [AZURE_SAID, 'Correlation id: '],
  ],
  ['why the sign-in failed', 'wrong-subject', POOL2, ['No matching federated identity record', 'az identity list']],
  ['what the inputs lack', 'default', { ...POOL2, 'node-count': 'many' }, ['node-count: ']],
])('%s is told once in the log', async (_, scenario, inputs, told) => {
  const log = await logOf(scenario, inputs);
  for (const text of told) expect([text, log.split(text).length - 1]).toEqual([text, 1]);
});
