import type { Outcome } from '../../src/run/outcome.ts';
import { loadScenario, type AzureExpectation, type Expectation, type Scenario } from '../../simulator/index.ts';
import { setStage, type Run, type Stage } from './harness.ts';

/** A scenario played: what came out, and in what it is not as the scenario says. */
export interface Play {
  readonly name: string;
  readonly outcome: Outcome;
  /** Ids of the checks that failed. */
  readonly findings: readonly string[];
  /** The runs of the scenario: the first, and the one that ignores what stopped it. */
  readonly runs: readonly Run[];
  /** The run with the checks ignored that stopped the first. */
  readonly ignoring: Outcome | undefined;
  /** Empty when everything came out as it should. */
  readonly differences: readonly string[];
}

/** Runs the action in a scenario, and once more without the checks that stopped it where the scenario tells what Azure then does. */
export async function playScenario(nameOrScenario: string | Scenario): Promise<Play> {
  const scenario = typeof nameOrScenario === 'string' ? loadScenario(nameOrScenario) : nameOrScenario;
  const name = typeof nameOrScenario === 'string' ? nameOrScenario : scenario.description;
  const { expect } = scenario;
  if (!expect) throw new Error(`The scenario ${name} does not say what should come out.`);
  const stage = setStage(scenario);
  const first = await stage.run(inputsOf(scenario));
  const failed = first.outcome.findings.filter(({ status }) => status === 'failed');
  const differences = [
    ...differencesOf(first, stage, expect),
    ...differingFindings(
      failed.filter(({ level }) => level === 'error').map(({ id }) => id),
      failed.map(({ id }) => id),
      expect.findings,
    ),
    ...expect.unknown
      .filter((id) => !first.outcome.findings.some((finding) => finding.id === id && finding.status === 'unknown'))
      .map((id) => `${id} is not unknown`),
  ];
  const played = { name, outcome: first.outcome, findings: [...new Set(failed.map(({ id }) => id))] };
  if (!expect.ignoring) return { ...played, runs: [first], ignoring: undefined, differences };

  const stopping = new Set(
    failed.filter(({ level, standing }) => level === 'error' && standing !== 'ignored').map(({ id }) => id),
  );
  const again = setStage(scenario);
  const inputs = inputsOf(scenario);
  const ignored = [inputs['ignore-checks'] ?? '', ...stopping].join(' ').trim();
  const second = await again.run({ ...inputs, 'ignore-checks': ignored });
  const more = differencesOf(second, again, expect.ignoring).map((difference) => `ignoring: ${difference}`);
  return { ...played, runs: [first, second], ignoring: second.outcome, differences: [...differences, ...more] };
}

function inputsOf({ inputs }: Scenario): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([input, value]) => [input, String(value)]));
}

function differencesOf(
  { outcome, writes }: Run,
  { simulator }: Stage,
  expected: Pick<Expectation, 'result' | 'says' | 'azure'>,
): string[] {
  const { problem } = outcome;
  const said = wordsOf(outcome);
  return [
    ...(outcome.result === expected.result
      ? []
      : [
          `result ${outcome.result} instead of ${expected.result} (${shortened(`${problem?.code ?? ''}: ${problem?.message ?? ''}`)})`,
        ]),
    ...expected.says
      .filter((text) => !said.includes(text))
      .map((text) => `does not say "${text}" but: ${shortened(said)}`),
    ...(expected.azure ? differingDeed(expected.azure, simulator, writes, problem?.code) : []),
  ];
}

function differingFindings(
  errors: readonly string[],
  failed: readonly string[],
  expected: readonly string[],
): string[] {
  return [
    ...expected.filter((id) => !failed.includes(id)).map((id) => `${id} does not fail`),
    ...[...new Set(errors)].filter((id) => !expected.includes(id)).map((id) => `${id} fails too`),
  ];
}

function differingDeed(
  expected: AzureExpectation,
  { cloud }: Stage['simulator'],
  writes: Run['writes'],
  code: string | undefined,
): string[] {
  const broken = cloud.brokenPools.map(({ pool, reason }) => `${pool}: ${reason}`);
  if ('refuses' in expected) {
    const isRefused = writes.some(({ status }) => status !== undefined && status >= 400);
    return isRefused && code === expected.refuses
      ? []
      : [`Azure does not refuse with ${expected.refuses}; the run ends with ${code ?? 'no error'}`];
  }
  if ('fails' in expected) {
    const codes = [...cloud.operations.all.values()].flatMap(({ error }) => error?.code ?? []);
    return codes.includes(expected.fails)
      ? []
      : [`no operation fails with ${expected.fails}; they end with ${codes.join(', ') || 'no error'}`];
  }
  if ('breaks' in expected) {
    return broken.some((reason) => reason.includes(expected.breaks))
      ? []
      : [`no pool is broken for "${expected.breaks}"; broken are: ${broken.join('; ') || 'none'}`];
  }
  if ('upgrades' in expected) {
    const versions = newVersions(cloud);
    return versions.includes(expected.upgrades)
      ? []
      : [`no pool is upgraded to ${expected.upgrades}, but to ${versions.join(', ') || 'nothing'}`];
  }
  return broken.map((reason) => `a pool does not work: ${reason}`);
}

/** The Kubernetes versions that pools which were there at first run by now, where they ran another one. */
function newVersions({ clusters, scenario }: Stage['simulator']['cloud']): readonly unknown[] {
  const before = (cluster: string, pool: string): unknown =>
    scenario.clusters[cluster]?.pools[pool]?.properties['currentOrchestratorVersion'];
  return clusters.flatMap(({ name, pools }) =>
    [...pools.values()].flatMap((pool) => {
      const first = before(name, pool.name);
      const current = pool.properties['currentOrchestratorVersion'];
      return first === undefined || first === current ? [] : [current];
    }),
  );
}

/** Everything that a user reads of why it went as it did. */
function wordsOf({ problem, findings, goodToKnow = [] }: Outcome): string {
  const told = findings
    .filter(({ status }) => status === 'failed' || status === 'unknown')
    .flatMap(({ id, saw, fix }) => [id, saw, fix ?? '']);
  return [problem?.code, problem?.message, problem?.meaning, problem?.fix, ...told, ...goodToKnow]
    .filter(Boolean)
    .join('\n');
}

function shortened(text: string): string {
  const LONGEST = 600;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
