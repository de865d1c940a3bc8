import { hasSubnetsToChoose } from '../shared/access.ts';
import { inferred } from '../rests.ts';
import { isNoLabel, namesInLabels, namesInWords } from './labels.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations */
export const networkNamesAreValidLabels = defineCheck({
  id: 'network-names-are-valid-labels',
  title: 'The names of the network are valid node labels',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnetId'],
  when: ({ cluster, mode }, pool) =>
    mode === 'overlay' ? hasSubnetsToChoose(pool) : `cluster ${cluster.name} does not use Azure CNI Overlay`,
  run(facts, pool) {
    const odd = namesInLabels(facts, pool).filter(isNoLabel);
    if (odd.length === 0) return pass('The names start and end with a letter or a digit.');
    return fail(
      `The ${odd.length === 1 ? 'name' : 'names'} of ${namesInWords(odd)} ${odd.length === 1 ? 'is not a valid node label' : 'are not valid node labels'}. A label starts and ends with a letter or a digit, and contains only letters, digits, "-", "_", and ".".`,
      'Use a subnet with a name that is a valid label. A VNet or resource group cannot be renamed.',
    );
  },
});
