import { refused } from '../rests.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { labelsOfKubernetes } from './labels.ts';

export const labelsAreFreeToUse = defineCheck({
  id: 'labels-are-free-to-use',
  title: 'No label has a prefix that Kubernetes and AKS keep for themselves',
  rests: refused('https://github.com/Azure/AKS/issues/4613'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => isPutByThisRun(pool) || `node pool ${pool.name} is there, as asked for`,
  run(_facts, pool) {
    const { refused: taken } = labelsOfKubernetes(pool);
    if (taken.length === 0) return pass(`Node pool ${pool.name} asks for no label of the kind.`);
    return fail(
      `Node pool ${pool.name} asks for the label ${taken.join(', ')}. AKS keeps the prefixes kubernetes.io and k8s.io, and those below them, for itself; kubelet.kubernetes.io and node.kubernetes.io are free.`,
      'Use a prefix of your own in labels.',
    );
  },
});
