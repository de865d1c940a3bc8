import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://github.com/Azure/AKS/issues/1338 */
export const calicoNeedsNoNewAddressPool = defineCheck({
  id: 'calico-needs-no-new-address-pool',
  title: 'Calico does not have to be told of the new subnet',
  rests: advice('https://github.com/Azure/AKS/issues/1338'),
  scope: 'cluster',
  needs: ['cluster', 'mode'],
  when: ({ cluster }) => cluster.networkPolicy?.toLowerCase() === 'calico' || 'the cluster does not use Calico',
  run({ mode }) {
    if (mode !== 'node-subnet' && mode !== 'pod-subnet')
      return pass(`In network mode ${mode} pods have addresses of one range, whatever the subnet of their node.`);
    return fail(
      `Calico keeps network policies in network mode ${mode}. Users reported that pods in the subnet of a later pool lost their way to the internet, because Calico had an IPPool for the first subnet alone.`,
      'After the add compare kubectl get ippools.crd.projectcalico.org -o yaml with the range of the new subnet, and try a request to the internet from a pod there.',
    );
  },
});
