import type { CheckGroup } from '../check.ts';
import { encryptionAtHostIsRegistered } from './encryption-at-host-is-registered.ts';
import { gatewayPoolFitsItsPrefix } from './gateway-pool-fits-its-prefix.ts';
import { gatewayPoolFitsTheCluster } from './gateway-pool-fits-the-cluster.ts';
import { labelsAreFreeToUse } from './labels-are-free-to-use.ts';
import { labelsNameNoRole } from './labels-name-no-role.ts';
import { overlayTakesTheVmSize } from './overlay-takes-the-vm-size.ts';
import { spotLabelIsCurrent } from './spot-label-is-current.ts';
import { systemPoolHasTwoNodes } from './system-pool-has-two-nodes.ts';
import { systemPoolTakesSystemPods } from './system-pool-takes-system-pods.ts';
import { upgradeSettingsFitThePool } from './upgrade-settings-fit-the-pool.ts';
import { virtualMachinesPoolIsSupported } from './virtual-machines-pool-is-supported.ts';
import { wordsAreKnown } from './words-are-known.ts';

export const specification: CheckGroup = {
  name: 'specification',
  question: 'Does the pool specification fit the cluster?',
  checks: [
    wordsAreKnown,
    systemPoolHasTwoNodes,
    systemPoolTakesSystemPods,
    gatewayPoolFitsTheCluster,
    gatewayPoolFitsItsPrefix,
    virtualMachinesPoolIsSupported,
    overlayTakesTheVmSize,
    encryptionAtHostIsRegistered,
    upgradeSettingsFitThePool,
    labelsAreFreeToUse,
    labelsNameNoRole,
    spotLabelIsCurrent,
  ],
};
