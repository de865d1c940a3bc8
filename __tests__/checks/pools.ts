import type { AgentPool } from '../../src/resources/agent-pool.ts';
import type { JsonObject } from '../../src/values/json.ts';
import type { PoolRequest } from '../../src/pool/pool-request.ts';
import { aPoolRequest } from '../builders.ts';

/** A pool that is asked for with these ARM properties. */
export function aPoolWith(properties: JsonObject, wanted: Partial<AgentPool> = {}): PoolRequest {
  return aPoolRequest({ wanted: { ...wanted, raw: { properties } } });
}

/** A Windows pool; without an image the choice is left to AKS. */
export function aWindowsPool(
  osSKU?: string,
  properties: JsonObject = {},
  wanted: Partial<AgentPool> = {},
): PoolRequest {
  return aPoolWith({ ...properties, ...(osSKU === undefined ? {} : { osSKU }) }, { osType: 'Windows', ...wanted });
}
