import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet */
export const networkPluginIsSupported = defineCheck({
  id: 'network-plugin-is-supported',
  title: 'The network plugin of the cluster is not retired',
  rests: advice('https://learn.microsoft.com/azure/aks/configure-kubenet'),
  scope: 'cluster',
  needs: ['cluster'],
  run({ cluster }) {
    if (cluster.networkPlugin !== 'kubenet')
      return pass(`The network plugin is ${cluster.networkPlugin || 'unknown'}.`);
    return fail(
      'The network plugin is kubenet, which AKS retires on 31 March 2028.',
      'Plan the move to Azure CNI Overlay: https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane',
    );
  },
});
