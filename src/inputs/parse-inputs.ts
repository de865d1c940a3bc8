import type { WorkspaceFile } from '../world/world.ts';
import { firstOf, shown } from './field.ts';
import type { Inputs, Operation, ParsedInputs } from './inputs.ts';
import type { InputFault } from '../values/problem.ts';
import { parseNodePools, type ParsedPools } from './node-pools-input.ts';
import { parsePool } from './pool-input.ts';
import { POOL_INPUT_NAMES } from './pool-schema.ts';
import { parsePoolsFile } from './pools-file.ts';
import { readFields } from './read-fields.ts';
import { FALLBACK_VARIABLES, RUN_INPUT_NAMES, runSchema, type SaidRun } from './run-schema.ts';
import { didYouMean } from '../values/nearest-words.ts';
import { unknownInputs } from './unknown-inputs.ts';
import { yesOrNo } from './values.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where many pools come from. */
const LIST_INPUT_NAMES = ['node-pools', 'node-pools-file'] as const;
/** Writes the comment on a pull request. It is read before all other inputs and never leaves `src/github`. */
const TOKEN_INPUT = 'github-token';

/** All inputs; action.yml names the same. */
export const INPUT_NAMES: readonly string[] = [
  ...RUN_INPUT_NAMES,
  ...POOL_INPUT_NAMES,
  ...LIST_INPUT_NAMES,
  TOKEN_INPUT,
];

/** The path of the pools file, which has to be read before `parseInputs`. */
export function poolsFileIn(environment: Environment): string | undefined {
  return saidIn(environment, LIST_INPUT_NAMES)['node-pools-file'] || undefined;
}

/** Whether the user names checks, so that `parseInputs` needs the list of ids. */
export function namesChecks(environment: Environment): boolean {
  return saidIn(environment, ['ignore-checks'])['ignore-checks'] !== '';
}

/** The inputs that the comment on a pull request needs, whether or not the others are valid. */
export function commentInputsIn(environment: Environment): {
  readonly isWanted: boolean;
  readonly token: string;
  /** The inputs that identify the cluster, as written. */
  readonly cluster: string;
  /** The names of the pools, or the path of the file that lists them. */
  readonly pools: readonly string[];
} {
  const names = ['comment', TOKEN_INPUT, 'subscription-id', 'resource-group', 'cluster-name'];
  const said = saidIn(environment, [...names, 'name', 'node-pools', 'node-pools-file']);
  return {
    isWanted: yesOrNo.safeParse(said['comment']).data === true,
    token: said[TOKEN_INPUT] ?? '',
    cluster: names
      .slice(2)
      .map((name) => said[name]?.toLowerCase())
      .join('/'),
    pools: [said['name'], said['node-pools-file'], ...poolNamesIn(said['node-pools'])].flatMap((name) =>
      name === undefined || name === '' ? [] : [name.toLowerCase()],
    ),
  };
}

/** The names in a list of pools, whether or not the rest of it is valid. */
function poolNamesIn(list: string | undefined): readonly string[] {
  return [...(list ?? '').matchAll(/(?:^|[{,\s-])["']?name["']?\s*:\s*["']?([a-z0-9]+)/gim)].map(
    ([, name = '']) => name,
  );
}

/**
 * Reads the inputs from the variables that the runner sets, `INPUT_<NAME>`. Reports all faults at once: invalid values and
 * contradictions. Pure; reads nothing but its arguments.
 *
 * @param knownChecks the ids that `ignore-checks` can name; used only if it is set
 * @param poolsFile the content of the file that `poolsFileIn` names
 */
export function parseInputs(
  environment: Environment,
  knownChecks: readonly string[],
  poolsFile?: WorkspaceFile,
): ParsedInputs {
  const run = readFields(runSchema, saidIn(environment, RUN_INPUT_NAMES));
  const operation = run.faults.some(({ input }) => input === 'operation') ? undefined : (run.value.operation ?? 'add');
  const pools = poolsOf(environment, operation, poolsFile);
  const known = [...run.faults, ...(pools.ok ? [] : pools.faults)];
  const missing = known.map(({ input }) => input).filter((input) => (saidIn(environment, [input])[input] ?? '') === '');
  const unknown = unknownInputs(environment, INPUT_NAMES, missing);
  const isOwn = ({ input }: InputFault): boolean => !missing.includes(input) || !unknown.meant.has(input);
  const faults = [
    ...unknown.faults,
    ...run.faults.filter(isOwn).map(withFallback),
    ...unknownChecks(run.value['ignore-checks'] ?? [], knownChecks),
    ...(pools.ok ? [] : pools.faults.filter(isOwn)),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, inputs: inputsOf(run.value as SaidRun, pools.ok ? pools.pools : []) };
}

/** How the runner passes an input: in upper case, with spaces as underscores and hyphens unchanged. */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** The inputs without surrounding whitespace. */
function saidIn(environment: Environment, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const said = environment[variableOf(name)]?.trim() ?? '';
      const fallback = FALLBACK_VARIABLES[name];
      return [name, said === '' && fallback !== undefined ? (environment[fallback]?.trim() ?? '') : said];
    }),
  );
}

/** The requested pools, from single inputs, from text, or from a file; none where the operation takes none. */
function poolsOf(
  environment: Environment,
  operation: Operation | undefined,
  poolsFile: WorkspaceFile | undefined,
): ParsedPools {
  const single = saidIn(environment, POOL_INPUT_NAMES);
  const lists = saidIn(environment, LIST_INPUT_NAMES);
  const given = Object.entries({ ...lists, ...single }).filter(([, text]) => text !== '');
  // An operation that cannot be read may be one without a pool.
  if (operation === undefined && given.length === 0) return { ok: true, pools: [] };
  if (operation === 'reconcile') return withoutPools(given);
  const list = LIST_INPUT_NAMES.find((name) => lists[name] !== '');
  if (list === undefined) {
    const parsed = parsePool(single);
    return parsed.ok ? { ok: true, pools: [parsed.pool] } : parsed;
  }
  const beside = given
    .filter(([input]) => input !== list)
    .map(([input, text]) => ({
      input,
      problem: `${shown(text)} is set together with ${list}, which describes the pools completely. Remove one of the two.`,
    }));
  const parsed =
    list === 'node-pools'
      ? // Untrimmed, so that lines are counted from the first.
        parseNodePools(environment[variableOf(list)] ?? '', { input: list })
      : parsePoolsFile(poolsFile ?? { ok: false, problem: 'The file was not read.' });
  if (beside.length === 0) return parsed;
  return { ok: false, faults: [...beside, ...(parsed.ok ? [] : parsed.faults)] };
}

function withoutPools(given: readonly (readonly [input: string, text: string])[]): ParsedPools {
  const faults = given.map(([input, text]) => ({
    input,
    problem: `${shown(text)} is set, but operation is reconcile, which changes no pool. Remove it, or set operation to add.`,
  }));
  return faults.length === 0 ? { ok: true, pools: [] } : { ok: false, faults };
}

function withFallback(fault: InputFault): InputFault {
  const variable = FALLBACK_VARIABLES[fault.input];
  if (variable === undefined) return fault;
  return {
    ...fault,
    problem: `${fault.problem} It defaults to the ${variable} environment variable. GitHub passes an empty value if the job does not name the environment that holds the variable, the secret does not exist, or a fork or Dependabot started the run.`,
  };
}

function unknownChecks(ignored: readonly string[], known: readonly string[]): readonly InputFault[] {
  const unknown = ignored.filter((id) => !known.includes(id));
  return firstOf(unknown, (id) => {
    const meant = didYouMean(id, known);
    return `${shown(id)} is not the id of a check.${meant === '' ? ' docs/checks.md lists all ids.' : meant}`;
  }).map((problem) => ({ input: 'ignore-checks', problem }));
}

function inputsOf(run: SaidRun, pools: Inputs['pools']): Inputs {
  const { audience } = run;
  return {
    clientId: run['client-id'],
    tenantId: run['tenant-id'],
    subscriptionId: run['subscription-id'],
    cloud: run.environment,
    audience,
    resourceGroup: run['resource-group'],
    clusterName: run['cluster-name'],
    operation: run.operation,
    pools,
    allowReconcile: run['allow-reconcile'],
    reimageWindows: run['reimage-windows'],
    updateExisting: run['update-existing'],
    ignoreChecks: run['ignore-checks'],
    strict: run.strict,
    timeoutMinutes: run['timeout-minutes'],
  };
}
