import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { isTooLong, namesInLabels, namesInWords } from './labels.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations */
export const networkNamesAreShortEnough = defineCheck({
  id: 'network-names-are-short-enough',
  title: 'The names of the network are short enough for node labels',
  rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnetId'],
  when: ({ cluster, mode }, pool) =>
    mode === 'overlay' ? hasSubnetsToChoose(pool) : `cluster ${cluster.name} does not use Azure CNI Overlay`,
  run(facts, pool) {
    const long = namesInLabels(facts, pool).filter(isTooLong);
    if (long.length === 0) return pass('The names have 63 characters or fewer.');
    return fail(
      `Too long for a node label, which has at most 63 characters: ${namesInWords(long)}. With Azure CNI Overlay, AKS writes these names into node labels.`,
      'Use a subnet with a shorter name. A VNet or resource group cannot be renamed, so this one cannot host the pool.',
      `${namesInWords(long)} ${long.length === 1 ? 'has a name' : 'have names'} too long for a node label (at most 63 characters)`,
    );
  },
});
