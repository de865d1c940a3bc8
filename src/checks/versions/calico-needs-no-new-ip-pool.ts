import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://github.com/Azure/AKS/issues/1338 */
export const calicoNeedsNoNewIpPool = defineCheck({
  id: 'calico-needs-no-new-ip-pool',
  title: 'Calico needs no new IP pool for the subnet',
  rests: advice('https://github.com/Azure/AKS/issues/1338'),
  scope: 'cluster',
  needs: ['cluster', 'mode'],
  when: ({ cluster }) => cluster.networkPolicy?.toLowerCase() === 'calico' || 'the cluster does not use Calico',
  run({ mode }) {
    if (mode !== 'node-subnet' && mode !== 'pod-subnet')
      return pass(`In network mode ${mode}, pods in all subnets share one address range.`);
    return fail(
      `The cluster uses Calico in network mode ${mode}. Users reported that pods of a later node pool lost internet access because Calico had an IPPool only for the first subnet.`,
      'After the add, compare the output of `kubectl get ippools.crd.projectcalico.org -o yaml` with the range of the new subnet, and test internet access from a pod there.',
    );
  },
});
