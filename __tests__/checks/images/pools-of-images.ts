import type { AgentPool } from '../../../src/resources/agent-pool.ts';
import type { PoolRequest } from '../../../src/pool/pool-request.ts';
import { aPoolRequest } from '../../builders.ts';

/** A new pool that asks for this image. */
export function poolOfImage(
  osSKU: string | undefined,
  properties: Readonly<Record<string, boolean>> & { readonly [name: string]: boolean } = {},
  wanted: Partial<AgentPool> = {},
): PoolRequest {
  const { enableSecureBoot, enableVTPM, ...others } = properties;
  const osType = osSKU?.toLowerCase().startsWith('windows') === true ? 'Windows' : 'Linux';
  const security = {
    ...(enableSecureBoot === undefined ? {} : { enableSecureBoot }),
    ...(enableVTPM === undefined ? {} : { enableVTPM }),
  };
  return aPoolRequest({
    name: 'win2',
    wanted: {
      osType,
      vmSize: 'Standard_D4s_v5',
      raw: { properties: { ...(osSKU === undefined ? {} : { osSKU }), ...others, securityProfile: security } },
      ...wanted,
    },
  });
}
