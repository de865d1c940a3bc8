import { describe, expect, test } from '@jest/globals';
import { parseAzureError } from '../../src/azure/azure-error.ts';
import { entryOf, ERROR_ENTRIES } from '../../src/azure/error-dictionary.ts';
import { CATALOGUE } from '../../src/checks/index.ts';
import { TEXTS } from '../azure/texts/index.ts';
import { loadScenario, scenarioNames, type Scenario } from '../../simulator/index.ts';

const scenarios = scenarioNames().map((name) => loadScenario(name));

/** The errors that Azure is ordered to answer. */
function ordered({ faults, operationFailures }: Scenario): ReturnType<typeof parseAzureError>[] {
  return [
    ...faults.map(({ body, status }) =>
      typeof body === 'string' ? parseAzureError(undefined, body, status) : parseAzureError(body as never, '', status),
    ),
    ...operationFailures.flatMap(({ error }) => (error ? [parseAzureError(error as never)] : [])),
  ];
}

describe('a scenario, or a text that is played, answers with the error of', () => {
  const errors = [...scenarios.flatMap(ordered), ...TEXTS.map(({ error }) => error)];
  const met = new Set([
    ...errors.map((error) => entryOf(error)),
    ...TEXTS.map(({ error, kind = 'pool' }) => entryOf(error, { kind })),
  ]);
  test.each(
    // Of a code alone there are no words to be met.
    ERROR_ENTRIES.filter(({ pattern, statuses }) => pattern ?? statuses).map((entry) => [
      [entry.codes?.join(', '), entry.pattern?.source.slice(0, 60), entry.statuses?.join(', ')]
        .filter(Boolean)
        .join(' '),
      entry,
    ]),
  )('%s', (_name, entry) => {
    expect(met.has(entry as (typeof ERROR_ENTRIES)[number])).toBe(true);
  });
});

describe('a scenario shows a failure of', () => {
  const shown = new Set(scenarios.flatMap(({ expect: expected }) => expected?.findings ?? []));
  test.each(CATALOGUE.map(({ id }) => id))('%s', (id) => {
    expect([...shown]).toContain(id);
  });
});

describe('a scenario tells what comes of it when somebody ignores', () => {
  // A run that nothing stopped tells it too: Azure refused, or the pool came up, with the finding in the report.
  const told = new Set(
    scenarios.flatMap(({ expect: expected }) =>
      expected && (expected.ignoring !== undefined || expected.result !== 'blocked') ? expected.findings : [],
    ),
  );
  test.each(CATALOGUE.filter(({ severity }) => severity === 'error').map(({ id }) => id))('%s', (id) => {
    expect([...told]).toContain(id);
  });
});
