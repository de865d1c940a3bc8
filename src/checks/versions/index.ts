import type { CheckGroup } from '../check.ts';
import { clusterHasAWindowsProfile } from './cluster-has-a-windows-profile.ts';
import { clusterSupportsWindowsPools } from './cluster-supports-windows-pools.ts';
import { clusterVersionIsSupported } from './cluster-version-is-supported.ts';
import { kubeProxyKeepsSourceAddresses } from './kube-proxy-keeps-source-addresses.ts';
import { networkPluginIsSupported } from './network-plugin-is-supported.ts';
import { networkPolicyManagerIsSupported } from './network-policy-manager-is-supported.ts';
import { poolVersionFitsTheControlPlane } from './pool-version-fits-the-control-plane.ts';
import { poolVersionIsNearTheControlPlane } from './pool-version-is-near-the-control-plane.ts';
import { poolVersionIsOffered } from './pool-version-is-offered.ts';
import { windowsPoolFitsTheNetwork } from './windows-pool-fits-the-network.ts';
import { windowsPoolHasAzureCni } from './windows-pool-has-azure-cni.ts';
import { windowsMaxPodsIsWithinTheRecommendation } from './windows-max-pods-is-within-the-recommendation.ts';

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
    clusterSupportsWindowsPools,
    windowsMaxPodsIsWithinTheRecommendation,
    networkPolicyManagerIsSupported,
    networkPluginIsSupported,
  ],
};
