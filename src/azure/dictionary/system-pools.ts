import type { ErrorEntry } from '../error-entry.ts';

/** What a system pool needs, and what a cluster needs of system pools. */
export const SYSTEM_POOL_ERRORS: readonly ErrorEntry[] = [
  {
    codes: ['SystemPoolMustBeRegular', 'SystemPoolMustBeLinux'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/use-system-pools',
    meaning: 'A system pool cannot run Windows or Spot VMs.',
    fix: 'Set mode to User, or os-type to Linux and priority to Regular.',
  },
  {
    pattern: /System (?:node ?)?pool must use VM sku with more than (.+?)\./i,
    retry: 'never',
    check: 'vm-size-has-two-vcpus',
    source: 'https://learn.microsoft.com/azure/aks/use-system-pools',
    meaning: (_, least) => `Nodes of a system pool need more than ${least}.`,
    fix: 'Choose a larger node-vm-size, or set mode to User.',
  },
  {
    codes: ['SystemPoolSkuTooLow'],
    retry: 'never',
    check: 'vm-size-has-two-vcpus',
    source: 'https://learn.microsoft.com/azure/aks/use-system-pools',
    meaning: (asked) =>
      `${asked.pool?.vmSize ?? 'The VM size'} is too small: a system pool needs at least 2 vCPUs and 4 GB.`,
    fix: 'Choose a larger node-vm-size, or set mode to User.',
  },
  {
    codes: ['CanNotTaintAllAgentPools', 'SystemPoolHasRestrictedTaint', 'CannotTaintAllAgentPools'],
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/1484',
    meaning: 'The taints would keep system pods off every pool.',
    fix: 'Keep at least one system pool without node-taints, or use CriticalAddonsOnly=true:NoSchedule, which system pods tolerate.',
  },
  {
    codes: ['MustNotBeTheSystemPool', 'MustDefineAtLeastOneSystemPool'],
    retry: 'never',
    check: 'cluster-has-a-system-pool',
    source: 'https://learn.microsoft.com/azure/aks/use-system-pools',
    meaning: 'The cluster would have no system pool, and it needs one.',
    fix: 'Add a pool with mode System first.',
  },
  {
    pattern: /Must define at least one system (?:agent ?)?pool/i,
    retry: 'never',
    check: 'cluster-has-a-system-pool',
    source: 'https://github.com/ansible-collections/azure/issues/731',
    meaning: 'The cluster has no system pool, and it needs one.',
    fix: 'Add a pool with mode System first.',
  },
];
