import { run } from '../src/main.ts';
import type { RunEvent } from '../src/run/events.ts';
import type { Outcome } from '../src/run/outcome.ts';
import type { World } from '../src/world/world.ts';
import { CLUSTER_NAME, type Place } from './estate.ts';
import type { Keeper } from './leave.ts';

/** Everything outside of an acceptance run. */
export interface Ground extends Keeper {
  /** What every run of the action finds, beside its inputs. */
  readonly world: Pick<World<RunEvent>, 'clock' | 'random' | 'httpClient' | 'tokens'>;
  readonly tenantId: string;
}

/** Nobody signs in by it here, and the inputs ask for one. */
const NO_CLIENT = '00000000-0000-0000-0000-000000000000';

/** One run of the action on the cluster of the estate. */
export function runAction(
  { world, tenantId }: Ground,
  { subscriptionId, resourceGroup }: Place,
  inputs: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Outcome> {
  const all = {
    'client-id': NO_CLIENT,
    'tenant-id': tenantId,
    'subscription-id': subscriptionId,
    'resource-group': resourceGroup,
    'cluster-name': CLUSTER_NAME,
    ...inputs,
  };
  return run({
    ...world,
    environment: Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    signal,
    idTokens: () => Promise.reject(new Error('An acceptance run signs in with the Azure CLI.')),
    readWorkspaceFile: (path) => Promise.resolve({ ok: false, problem: `File ${path} does not exist.` }),
    mask: () => undefined,
    emit: () => undefined,
  });
}
