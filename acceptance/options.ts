import { parseArgs } from 'node:util';
import { EXPANSIONS, GROUP_PREFIX } from './estate.ts';

export const USAGE = `npm run acceptance -- --subscription ID --location LOCATION [--minutes 120] [--vm-size Standard_D2ds_v5]
npm run acceptance -- sweep --subscription ID

Proves the action on a real subscription, with the sign-in of this shell (az login): makes a resource group ${GROUP_PREFIX}… with a
small cluster, runs the action's cases on it, and deletes the group. It takes about 75 minutes and costs under one US dollar.
sweep only deletes what earlier runs have left behind. docs/acceptance.md says more.`;

export type Command = 'run' | 'sweep' | 'make' | 'expand' | 'delete';

export interface Options<Known extends Command> {
  readonly command: Known;
  readonly subscriptionId: string;
  readonly location: string;
  readonly minutes: number;
  readonly vmSize: string;
  /** Of `expand` and `delete`. */
  readonly resourceGroup: string;
  /** How many ranges the VNet has after `expand`, beyond its first. */
  readonly expansions: number;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_MINUTES = 360;

/**
 * What the command line says; undefined when it asks for help.
 *
 * @param commands that there are here; the first counts when none is named
 * @throws Error that says what is missing
 */
export function parseOptions<Known extends Command>(
  args: readonly string[],
  commands: readonly [Known, ...Known[]],
): Options<Known> | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'subscription': { type: 'string' },
      'location': { type: 'string', default: '' },
      'minutes': { type: 'string', default: '120' },
      'vm-size': { type: 'string', default: 'Standard_D2ds_v5' },
      'resource-group': { type: 'string', default: '' },
      'expansions': { type: 'string', default: '1' },
      'help': { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const [name = commands[0], ...more] = positionals;
  const command = commands.find((each) => each === name);
  if (command === undefined || more.length > 0)
    throw new Error(`Unknown command ${positionals.join(' ')}. Available commands: ${commands.join(', ')}.`);
  const subscriptionId = values.subscription ?? '';
  if (!GUID.test(subscriptionId))
    throw new Error(
      `--subscription is ${subscriptionId === '' ? 'missing' : `${subscriptionId}, which is not a subscription ID`}. Pass the subscription ID (az account list). There is no default.`,
    );
  if (['run', 'make', 'expand'].includes(command) && !/^[a-z0-9]+$/.test(values.location))
    throw new Error('--location is missing or is not a region name. Pass a region name such as westeurope.');
  const minutes = Number(values.minutes);
  if (!(minutes >= 1 && minutes <= LONGEST_MINUTES))
    throw new Error(`--minutes is ${values.minutes}. Pass a number from 1 to ${LONGEST_MINUTES}.`);
  const resourceGroup = values['resource-group'];
  if ((command === 'expand' || command === 'delete') && !resourceGroup.startsWith(GROUP_PREFIX))
    throw new Error(`--resource-group is ${resourceGroup || 'missing'}. Pass the resource group that make printed.`);
  const expansions = Number(values.expansions);
  if (!Number.isInteger(expansions) || expansions < 0 || expansions > EXPANSIONS.length)
    throw new Error(`--expansions is ${values.expansions}. Pass a number from 0 to ${EXPANSIONS.length}.`);
  const { location, 'vm-size': vmSize } = values;
  return { command, subscriptionId, location, minutes, vmSize, resourceGroup, expansions };
}
