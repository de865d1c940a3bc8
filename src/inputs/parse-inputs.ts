import { firstOf, shown } from './field.ts';
import type { InputFault, Inputs, Operation, ParsedInputs } from './inputs.ts';
import { parsePool, type ParsedPool } from './pool-input.ts';
import { POOL_INPUT_NAMES } from './pool-schema.ts';
import { readFields } from './read-fields.ts';
import { FALLBACK_VARIABLES, RUN_INPUT_NAMES, runSchema, type SaidRun } from './run-schema.ts';
import { inWords } from './values.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Every input that `parseInputs` reads; action.yml names the same. */
export const INPUT_NAMES: readonly string[] = [...RUN_INPUT_NAMES, ...POOL_INPUT_NAMES];

/**
 * Reads what the user said from the variables that the runner sets, `INPUT_<NAME>`. Reports everything that is wrong at once: what each
 * value is, and what contradicts what. Pure; looks at nothing but its arguments.
 *
 * @param knownChecks the ids that `ignore-checks` may name
 */
export function parseInputs(environment: Environment, knownChecks: readonly string[]): ParsedInputs {
  const run = readFields(runSchema, saidIn(environment, RUN_INPUT_NAMES));
  const operation = run.faults.some(({ input }) => input === 'operation') ? undefined : (run.value.operation ?? 'add');
  const pool = poolOf(saidIn(environment, POOL_INPUT_NAMES), operation);
  const faults = [
    ...run.faults.map(withFallback),
    ...unknownChecks(run.value['ignore-checks'] ?? [], knownChecks),
    ...(pool === undefined || pool.ok ? [] : pool.faults),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, inputs: inputsOf(run.value as SaidRun, pool?.ok ? [pool.pool] : []) };
}

/** The inputs as the runner hands them over: upper case, blanks as underscores, hyphens as they are. */
function saidIn(environment: Environment, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const said = environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
      const fallback = FALLBACK_VARIABLES[name];
      return [name, said === '' && fallback !== undefined ? (environment[fallback]?.trim() ?? '') : said];
    }),
  );
}

/** The pool that is asked for; undefined where none is meant to be. */
function poolOf(said: Readonly<Record<string, string>>, operation: Operation | undefined): ParsedPool | undefined {
  const given = Object.entries(said).filter(([, text]) => text !== '');
  // A job whose operation cannot be read may mean one without a pool.
  if (operation === undefined && given.length === 0) return undefined;
  if (operation !== 'reconcile') return parsePool(said);
  const faults = given.map(([input, text]) => ({
    input,
    problem: `${shown(text)} is given, but operation is reconcile, which touches no pool. Leave it out, or set operation to add.`,
  }));
  return faults.length === 0 ? undefined : { ok: false, faults };
}

function withFallback(fault: InputFault): InputFault {
  const variable = FALLBACK_VARIABLES[fault.input];
  if (variable === undefined) return fault;
  return {
    ...fault,
    problem: `${fault.problem} The variable ${variable} counts where the input is empty; a secret is empty where it does not exist, and in a pull request from a fork.`,
  };
}

function unknownChecks(ignored: readonly string[], known: readonly string[]): readonly InputFault[] {
  const problems = ignored
    .filter((id) => !known.includes(id))
    .map((id) => `${shown(id)} is no check. Give ${inWords(known)}.`);
  return firstOf(problems).map((problem) => ({ input: 'ignore-checks', problem }));
}

function inputsOf(run: SaidRun, pools: Inputs['pools']): Inputs {
  const { audience } = run;
  return {
    clientId: run['client-id'],
    tenantId: run['tenant-id'],
    subscriptionId: run['subscription-id'],
    cloud: run.environment,
    ...(audience === undefined ? {} : { audience }),
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
