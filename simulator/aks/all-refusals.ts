import { bootstrapObstacles } from './bootstrap.ts';
import { capacityRefusals } from './capacity.ts';
import { clusterContentRefusals } from './cluster-refusals.ts';
import { computeRefusals } from './compute-refusals.ts';
import { governanceRefusals } from './governance-refusals.ts';
import { placementRefusals } from './placement-refusals.ts';
import { lastSystemPool } from './pool-actions.ts';
import { rangeRefusals } from './range-refusals.ts';
import { podSubnetRefusals } from './pod-subnet-refusals.ts';
import { sizeRefusals } from './size-refusals.ts';
import { specRefusals } from './spec-refusals.ts';
import { clusterStateRefusals, poolStateRefusals } from './state-refusals.ts';
import { subnetRefusals } from './subnet-refusals.ts';
import { attachedRefusals, securityRuleRefusals } from '../arm/security-groups.ts';
import { subnetDeletionRefusals, subnetWriteRefusals } from '../arm/subnet-refusals.ts';
import { vnetRefusals } from '../arm/vnet-refusals.ts';
import { versionRefusals } from './version-refusals.ts';
import { windowsRefusals } from './windows-refusals.ts';

/** What AKS and the network provider refuse here, and where its words were seen; `unknown` where the simulator words it by itself. */
export interface RefusalEntry {
  readonly refuses: string;
  readonly source: string;
}

/** Every refusal, in the order in which a request meets them. */
export const allRefusals: readonly RefusalEntry[] = [
  ...governanceRefusals,
  ...poolStateRefusals,
  ...clusterStateRefusals,
  ...specRefusals,
  ...windowsRefusals,
  ...versionRefusals,
  ...subnetRefusals,
  ...placementRefusals,
  ...rangeRefusals,
  ...podSubnetRefusals,
  ...capacityRefusals,
  ...computeRefusals,
  ...sizeRefusals,
  ...clusterContentRefusals,
  lastSystemPool,
  ...bootstrapObstacles,
  ...vnetRefusals,
  ...subnetWriteRefusals,
  ...subnetDeletionRefusals,
  ...securityRuleRefusals,
  ...attachedRefusals,
].map(({ refuses, source }) => ({ refuses, source }));
