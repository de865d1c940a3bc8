import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations */
export const ciliumPoliciesNameNoSubnet = defineCheck({
  id: 'cilium-policies-name-no-subnet',
  title: 'Cilium does not judge nodes and pods by their addresses',
  rests: advice('https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium'),
  scope: 'cluster',
  needs: ['cluster'],
  run({ cluster }) {
    if (cluster.networkDataplane !== 'cilium') return notApplicable('the data plane of the cluster is not Cilium');
    return fail(
      'The data plane is Cilium, for which ipBlock in a network policy selects no node and no pod, in the new subnet neither.',
      'Let policies select pods by podSelector and namespaceSelector. Policies with ipBlock: kubectl get networkpolicies --all-namespaces -o json | grep -c ipBlock',
    );
  },
});
