import type { Check } from './check.ts';
import { FACTS_ARE_READABLE, REQUIRED_FACTS_ARE_READABLE } from './unread-facts.ts';
import { clusterCanHaveSeveralPools } from './cluster-can-have-several-pools.ts';
import { clusterExists } from './cluster-exists.ts';
import { clusterHasASystemPool } from './cluster-has-a-system-pool.ts';
import { clusterIsHealthy } from './cluster-is-healthy.ts';
import { clusterIsNotBeingDeleted } from './cluster-is-not-being-deleted.ts';
import { clusterIsRunning } from './cluster-is-running.ts';
import { clusterUsesItsOwnVnet } from './cluster-uses-its-own-vnet.ts';
import { noUpgradeIsPending } from './no-upgrade-is-pending.ts';
import { vnetExists } from './vnet-exists.ts';
import { vnetIsProvisioned } from './vnet-is-provisioned.ts';

/** Every check, in the order in which a person would ask. */
export const CATALOGUE: readonly Check[] = [
  clusterExists,
  clusterIsNotBeingDeleted,
  clusterIsRunning,
  clusterIsHealthy,
  clusterHasASystemPool,
  clusterCanHaveSeveralPools,
  clusterUsesItsOwnVnet,
  noUpgradeIsPending,
  vnetExists,
  vnetIsProvisioned,
];

/** The ids that findings carry, and that `ignore-checks` knows. */
export const checkIds: readonly string[] = [
  REQUIRED_FACTS_ARE_READABLE,
  FACTS_ARE_READABLE,
  ...CATALOGUE.map((check) => check.id),
];
