import { execFileSync } from 'node:child_process';

/** Who is signed in at the Azure CLI, for a subscription. */
export interface Account {
  readonly tenantId: string;
  readonly subscriptionId: string;
  /** The subscription's name, and that of who is signed in. */
  readonly names: readonly string[];
}

/**
 * https://learn.microsoft.com/cli/azure/account#az-account-show
 *
 * @param subscription an id; the CLI's own choice when absent
 * @throws Error in the words of `az` when nobody is signed in or the subscription is not there
 */
export function signedInAccount(subscription?: string): Account {
  if (subscription !== undefined && !/^[\w-]+$/.test(subscription))
    throw new Error(`${subscription} is not a subscription ID.`);
  const chosen = subscription === undefined ? [] : ['--subscription', subscription];
  const printed = execFileSync('az', ['account', 'show', '--output', 'json', ...chosen], {
    encoding: 'utf8',
    // On Windows az is a batch file, which only a shell runs.
    shell: process.platform === 'win32',
  });
  const { tenantId, id, name, user } = JSON.parse(printed) as Printed;
  return { tenantId, subscriptionId: id, names: [name, user?.name].filter((each) => each !== undefined) };
}

interface Printed {
  readonly tenantId: string;
  readonly id: string;
  readonly name?: string;
  readonly user?: { readonly name?: string };
}
