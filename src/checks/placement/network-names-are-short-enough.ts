import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { isTooLong, namesInLabels, namesInWords } from './labels.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations */
export const networkNamesAreShortEnough = defineCheck({
  id: 'network-names-are-short-enough',
  title: 'In an overlay, the names of the network are short enough for labels of nodes',
  rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnetId'],
  when: ({ cluster, mode }, pool) =>
    mode === 'overlay' ? hasSubnetsToChoose(pool) : `cluster ${cluster.name} has no overlay`,
  run(facts, pool) {
    const long = namesInLabels(facts, pool).filter(isTooLong);
    if (long.length === 0)
      return pass('What is new of the names of subnet, virtual network and resource group has 63 characters at most.');
    return fail(
      `Too long for a label of a node, which takes 63 characters: ${namesInWords(long)}. In an overlay AKS writes the names of the network into labels.`,
      'Use a subnet with a shorter name. A virtual network or resource group cannot be renamed: there the cluster cannot have such a pool.',
    );
  },
});
