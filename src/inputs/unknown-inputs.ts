import type { InputFault } from '../values/problem.ts';
import { oneLine } from './field.ts';
import { inputsMeant, unknownKey } from './read-fields.ts';

/** What is wrong with inputs that are not known, and which inputs they may have been meant for. */
interface UnknownInputs {
  readonly faults: readonly InputFault[];
  readonly meant: ReadonlySet<string>;
}

const PREFIX = 'INPUT_';
const LONGEST_NAME = 80;

/**
 * The inputs that a workflow sets and this action does not have: the runner warns of them and hands them over all the same. Others, too,
 * name variables `INPUT_FILE` or `INPUT_TAG`. So only a name with a hyphen counts, which no such variable has, or one that stands in for an
 * input that is missing.
 */
export function unknownInputs(
  environment: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
  missing: readonly string[],
): UnknownInputs {
  const names = Object.entries(environment)
    .filter(([variable, value]) => variable.startsWith(PREFIX) && value !== undefined && value.trim() !== '')
    .map(([variable]) => variable.slice(PREFIX.length).toLowerCase())
    .filter((name) => !known.includes(name));
  const unknown = names.filter(
    (name) => name.includes('-') || inputsMeant(name, known).some((input) => missing.includes(input)),
  );
  return {
    faults: unknown.map((name) => ({
      input: oneLine(name).slice(0, LONGEST_NAME),
      problem: unknownKey(name, known, 'input'),
    })),
    meant: new Set(unknown.flatMap((name) => inputsMeant(name, known))),
  };
}
