import { capacityRefusals } from './capacity.ts';
import { computeRefusals } from './compute-refusals.ts';
import { labelRefusals } from './label-refusals.ts';
import { placementRefusals } from './placement-refusals.ts';
import { kubenetRefusals } from './kubenet-refusals.ts';
import { poolRuleRefusals } from './pool-rule-refusals.ts';
import { podSubnetRefusals } from './pod-subnet-refusals.ts';
import type { PoolRequest } from './pool-request.ts';
import { rangeRefusals } from './range-refusals.ts';
import { refuseIfAny } from './refusals.ts';
import { sizeRefusals } from './size-refusals.ts';
import { specRefusals } from './spec-refusals.ts';
import { egressRefusals } from './egress-refusals.ts';
import { subnetRefusals } from './subnet-refusals.ts';
import { versionRefusals } from './version-refusals.ts';
import { windowsRefusals } from './windows-refusals.ts';

/** What AKS refuses of a pool for what it is to be, whatever goes on in the cluster; in the order of its judgement. */
export const poolRefusals = [
  ...specRefusals,
  ...kubenetRefusals,
  ...labelRefusals,
  ...poolRuleRefusals,
  ...windowsRefusals,
  ...versionRefusals,
  ...subnetRefusals,
  ...egressRefusals,
  ...placementRefusals,
  ...rangeRefusals,
  ...podSubnetRefusals,
  ...capacityRefusals,
  ...computeRefusals,
  ...sizeRefusals,
];

/** @throws AzureError of the first refusal that applies. */
export function refusePool(request: PoolRequest): void {
  refuseIfAny(poolRefusals, request);
}
