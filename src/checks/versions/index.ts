import type { CheckGroup } from '../check.ts';
import { calicoNeedsNoNewAddressPool } from './calico-needs-no-new-address-pool.ts';
import { clusterHasAWindowsProfile } from './cluster-has-a-windows-profile.ts';
import { clusterTakesWindowsPools } from './cluster-takes-windows-pools.ts';
import { clusterVersionIsSupported } from './cluster-version-is-supported.ts';
import { kubeProxyKeepsSourceAddresses } from './kube-proxy-keeps-source-addresses.ts';
import { networkPluginIsSupported } from './network-plugin-is-supported.ts';
import { networkPolicyManagerIsSupported } from './network-policy-manager-is-supported.ts';
import { poolVersionFitsTheControlPlane } from './pool-version-fits-the-control-plane.ts';
import { poolVersionIsNearTheControlPlane } from './pool-version-is-near-the-control-plane.ts';
import { poolVersionIsOffered } from './pool-version-is-offered.ts';
import { windowsPoolFitsTheNetwork } from './windows-pool-fits-the-network.ts';
import { windowsPoolHasAzureCni } from './windows-pool-has-azure-cni.ts';
import { windowsPoolHasFewEnoughPods } from './windows-pool-has-few-enough-pods.ts';

export const versions: CheckGroup = {
  name: 'versions',
  question: 'Are the Kubernetes version and the network plugin compatible with the pool?',
  checks: [
    clusterVersionIsSupported,
    kubeProxyKeepsSourceAddresses,
    poolVersionFitsTheControlPlane,
    poolVersionIsNearTheControlPlane,
    poolVersionIsOffered,
    windowsPoolHasAzureCni,
    windowsPoolFitsTheNetwork,
    clusterHasAWindowsProfile,
    clusterTakesWindowsPools,
    windowsPoolHasFewEnoughPods,
    calicoNeedsNoNewAddressPool,
    networkPolicyManagerIsSupported,
    networkPluginIsSupported,
  ],
};
