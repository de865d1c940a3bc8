import { defineCheck, fail, skip } from '../check.ts';

/** https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations */
export const ciliumPoliciesNameNoSubnet = defineCheck({
  id: 'cilium-policies-name-no-subnet',
  title: 'Cilium does not judge nodes and pods by their addresses',
  severity: 'notice',
  scope: 'cluster',
  needs: ['cluster'],
  run({ cluster }) {
    if (cluster.networkDataplane !== 'cilium') return skip('the data plane of the cluster is not Cilium');
    return fail(
      'The data plane is Cilium, for which ipBlock in a network policy selects no node and no pod, in the new subnet neither.',
      'Let policies select pods by podSelector and namespaceSelector. Policies with ipBlock: kubectl get networkpolicies --all-namespaces -o json | grep -c ipBlock',
    );
  },
});
