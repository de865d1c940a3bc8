import { bootstrapObstacles } from './bootstrap.ts';
import { clusterContentRefusals } from './cluster-refusals.ts';
import { governanceRefusals } from './governance-refusals.ts';
import { poolRefusals } from './pool-judgement.ts';
import { clusterCreateRefusals } from './cluster-create-refusals.ts';
import { lastSystemPool } from './pool-actions.ts';
import { clusterStateRefusals, poolStateRefusals } from './state-refusals.ts';
import { attachedRefusals, securityRuleRefusals } from '../arm/security-groups.ts';
import { subnetDeletionRefusals, subnetWriteRefusals } from '../arm/subnet-refusals.ts';
import { vnetRefusals } from '../arm/vnet-refusals.ts';

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
  ...poolRefusals,
  ...clusterContentRefusals,
  ...clusterCreateRefusals,
  lastSystemPool,
  ...bootstrapObstacles,
  ...vnetRefusals,
  ...subnetWriteRefusals,
  ...subnetDeletionRefusals,
  ...securityRuleRefusals,
  ...attachedRefusals,
].map(({ refuses, source }) => ({ refuses, source }));
