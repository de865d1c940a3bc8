import { hasSubnetsToChoose } from '../shared/access.ts';
import { inferred } from '../rests.ts';
import { isNoLabel, namesInLabels, namesInWords } from './labels.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations */
export const networkNamesAreLabels = defineCheck({
  id: 'network-names-are-labels',
  title: 'In an overlay, the names of the network can be labels of nodes',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnetId'],
  when: ({ cluster, mode }, pool) =>
    mode === 'overlay' ? hasSubnetsToChoose(pool) : `cluster ${cluster.name} has no overlay`,
  run(facts, pool) {
    const odd = namesInLabels(facts, pool).filter(isNoLabel);
    if (odd.length === 0)
      return pass(
        'What is new of the names of subnet, virtual network and resource group begins and ends with a letter or a digit.',
      );
    return fail(
      `No label of a node may be called so: ${namesInWords(odd)}. Kubernetes wants a letter or a digit at both ends, and only letters, digits, "-", "_" and "." between.`,
      'Use a subnet whose name is a label. A virtual network or resource group cannot be renamed.',
    );
  },
});
