import type { CheckGroup } from '../check.ts';
import { encryptionAtHostIsRegistered } from './encryption-at-host-is-registered.ts';
import { gatewayPoolFitsItsPrefix } from './gateway-pool-fits-its-prefix.ts';
import { gatewayPoolFitsTheCluster } from './gateway-pool-fits-the-cluster.ts';
import { labelsHaveNoReservedPrefix } from './labels-have-no-reserved-prefix.ts';
import { labelsSetNoNodeRole } from './labels-set-no-node-role.ts';
import { overlaySupportsTheVmSize } from './overlay-supports-the-vm-size.ts';
import { spotLabelIsCurrent } from './spot-label-is-current.ts';
import { systemPoolHasTwoNodes } from './system-pool-has-two-nodes.ts';
import { systemPoolAcceptsSystemPods } from './system-pool-accepts-system-pods.ts';
import { upgradeSettingsFitThePool } from './upgrade-settings-fit-the-pool.ts';
import { virtualMachinesPoolIsSupported } from './virtual-machines-pool-is-supported.ts';
import { enumValuesAreKnown } from './enum-values-are-known.ts';

export const specification: CheckGroup = {
  name: 'specification',
  question: 'Does the pool specification fit the cluster?',
  checks: [
    enumValuesAreKnown,
    systemPoolHasTwoNodes,
    systemPoolAcceptsSystemPods,
    gatewayPoolFitsTheCluster,
    gatewayPoolFitsItsPrefix,
    virtualMachinesPoolIsSupported,
    overlaySupportsTheVmSize,
    encryptionAtHostIsRegistered,
    upgradeSettingsFitThePool,
    labelsHaveNoReservedPrefix,
    labelsSetNoNodeRole,
    spotLabelIsCurrent,
  ],
};
