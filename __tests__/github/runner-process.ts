// A step of a job, for a test that looks at what the runner would see of it.
import { readJobContext } from '../../src/github/context.ts';
import { createIdTokenSource } from '../../src/github/id-token.ts';
import { createRunnerCommands } from '../../src/github/runner.ts';

const runner = createRunnerCommands(process.env);
const idTokens = createIdTokenSource(process.env, readJobContext(process.env));

async function tell(act: () => void | Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    runner.info(`rejected: ${error instanceof Error ? error.message : String(error)}`);
  }
}

runner.setSecret('hush');
runner.startGroup('a\nb');
runner.info('line');
runner.debug('detail');
runner.endGroup();
runner.annotate('error', 'a,b:c', 'one\ntwo');
runner.annotate('warning', 'w', '::error::x');
runner.annotate('notice', 'n', 'm', { file: 'aks/pools.yaml', line: 4, column: 5 });
runner.info(`debug ${runner.isDebug() ? 'on' : 'off'}`);
await tell(() => {
  runner.setOutput('findings', 'one\ntwo');
});
for (const text of ['[1]', '[2]'])
  await tell(async () => {
    runner.info(`file ${await runner.writeFile('answers.json', text)}`);
  });
await tell(() => runner.writeSummary('### first\n'));
await tell(() => runner.writeSummary('### second\n'));
if (process.argv.includes('--id-token'))
  await tell(async () => {
    runner.info(`token ${await idTokens('api://AzureADTokenExchange')}`);
  });
await runner.flush();
