import { inferred } from '../rests.ts';
import { listText } from '../../values/list-text.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { labelsOfKubernetes } from './labels.ts';

export const labelsSetNoNodeRole = defineCheck({
  id: 'labels-set-no-node-role',
  title: 'No label sets a node role',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-labels#deprecated-labels'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => asksOfThisRun(pool),
  run(_facts, pool) {
    const { roles } = labelsOfKubernetes(pool);
    if (roles.length === 0) return pass(`Node pool ${pool.name} requests no node role label.`);
    return fail(
      `Node pool ${pool.name} requests ${roles.length === 1 ? 'the label' : 'the labels'} ${listText(roles)}. A kubelet cannot set node role labels, and AKS may reject them.`,
      'Use your own label prefix, or set the role after the add with `kubectl label node`.',
    );
  },
});
