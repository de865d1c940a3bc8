import { refused } from '../rests.ts';
import { listText } from '../../values/list-text.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { labelsOfKubernetes } from './labels.ts';

export const labelsHaveNoReservedPrefix = defineCheck({
  id: 'labels-have-no-reserved-prefix',
  title: 'No label has a reserved prefix',
  rests: refused('https://github.com/Azure/AKS/issues/4613'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => asksOfThisRun(pool),
  run(_facts, pool) {
    const { refused: taken } = labelsOfKubernetes(pool);
    if (taken.length === 0) return pass(`Node pool ${pool.name} requests no label with a reserved prefix.`);
    return fail(
      `${taken.length === 1 ? 'Label' : 'Labels'} ${listText(taken)} of node pool ${pool.name} ${taken.length === 1 ? 'has' : 'have'} a reserved prefix. AKS reserves the prefixes kubernetes.io and k8s.io and their subdomains, except kubelet.kubernetes.io and node.kubernetes.io.`,
      'Use your own prefix in labels.',
    );
  },
});
