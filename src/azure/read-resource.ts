import type { ReadResource } from '../facts/read-snapshot.ts';
import { isObject } from '../json.ts';
import { nameOfId } from '../resource-id.ts';
import type { ArmClient } from './arm-client.ts';
import { Unanswered } from './arm-exchange.ts';
import { missingPermission } from './authorization-errors.ts';

/** Reads resources for the facts: a good answer as it came, anything else as the reason why there is none. */
export function createResourceReader(client: ArmClient, signal: AbortSignal): ReadResource {
  return async (path, provider) => {
    const what = describe(path);
    try {
      const answer = await client.send({ method: 'GET', target: path, provider }, signal);
      if (answer.error === undefined)
        return isObject(answer.body)
          ? { ok: true, value: answer.body }
          : {
              ok: false,
              what,
              reason: 'unreachable',
              message: `HTTP ${answer.status} with a body that is not an object`,
            };
      const { code, message } = answer.error;
      const said = code === '' ? `HTTP ${answer.status}: ${message}` : `${code}: ${message}`;
      if (answer.status === 404) return { ok: false, what, reason: 'missing', message: said };
      if (answer.status !== 403) return { ok: false, what, reason: 'unreachable', message: said };
      const permission = missingPermission(answer.error)?.action;
      return {
        ok: false,
        what,
        reason: 'forbidden',
        message: said,
        ...(permission === undefined ? {} : { permission }),
      };
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      return { ok: false, what, reason: 'unreachable', message: error.message };
    }
  };
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/managedClusters\/([^/]+)$/i, 'managed cluster'],
  [/\/managedClusters\/([^/]+)\/agentPools$/i, 'node pools of cluster'],
  [/\/virtualNetworks\/([^/]+)$/i, 'virtual network'],
  [/\/virtualNetworks\/([^/]+)\/usages$/i, 'subnet usage of virtual network'],
  [/\/networkSecurityGroups\/([^/]+)$/i, 'network security group'],
  [/\/routeTables\/([^/]+)$/i, 'route table'],
];

function describe(path: string): string {
  for (const [pattern, kind] of KINDS) {
    const [, name] = pattern.exec(path) ?? [];
    if (name !== undefined) return `${kind} ${name} (${path})`;
  }
  return `${nameOfId(path)} (${path})`;
}
