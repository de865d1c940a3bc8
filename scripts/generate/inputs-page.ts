import { POOL_INPUT_NAMES } from '../../src/inputs/pool-schema.ts';
import { readAction, type Described } from './action.ts';
import { INPUT_EXAMPLES } from './input-examples.ts';
import { markedPage, tableOf } from './marked-page.ts';

/** The inputs by what they are about. What is left is about the behavior of the run. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'sign-in': ['client-id', 'tenant-id', 'subscription-id', 'environment', 'audience'],
  'cluster': ['resource-group', 'cluster-name'],
  'pool': [...POOL_INPUT_NAMES, 'node-pools', 'node-pools-file'],
};

/** The page about inputs and outputs. */
export const INPUTS_PAGE = markedPage('docs/inputs.md', () => {
  const { inputs, outputs } = readAction();
  const grouped = Object.values(GROUPS).flat();
  const behavior = Object.keys(inputs).filter((name) => !grouped.includes(name));
  return {
    ...Object.fromEntries(
      Object.entries({ ...GROUPS, behavior }).map(([group, names]) => [group, inputsTable(inputs, names)]),
    ),
    outputs: tableOf(
      ['output', 'value'],
      Object.entries(outputs).map(([name, { description }]) => [
        `\`${name}\``,
        withCode(description, Object.keys(inputs)),
      ]),
    ),
  };
});

/** In the order of action.yml. */
function inputsTable(inputs: Readonly<Record<string, Described>>, names: readonly string[]): string {
  const rows = Object.entries(inputs)
    .filter(([name]) => names.includes(name))
    .map(([name, { description, required, default: fallback }]) => {
      const value = required === true ? 'required' : fallback === undefined ? '' : `\`${fallback}\``;
      const example = INPUT_EXAMPLES[name];
      return [
        `\`${name}\``,
        value,
        withCode(description, Object.keys(inputs)),
        example === undefined ? '' : `\`${example}\``,
      ];
    });
  return tableOf(['input', 'default', 'meaning', 'example'], rows);
}

/** A description as prose, with the names of inputs and the values that no dictionary has as code. */
function withCode(description: string, names: readonly string[]): string {
  const words = [...names.filter((name) => name.includes('-')), 'timed-out', 'cancelled', 'Cancelled'];
  return description.replaceAll(/[\w-]+/g, (word) => (words.includes(word) ? `\`${word}\`` : word));
}
