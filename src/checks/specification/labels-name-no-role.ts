import { inferred } from '../rests.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { labelsOfKubernetes } from './labels.ts';

export const labelsNameNoRole = defineCheck({
  id: 'labels-name-no-role',
  title: 'No label gives the nodes a role',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-labels#deprecated-labels'),
  scope: 'pool',
  needs: [],
  when: (_facts, pool) => isPutByThisRun(pool) || `node pool ${pool.name} is there, as asked for`,
  run(_facts, pool) {
    const { roles } = labelsOfKubernetes(pool);
    if (roles.length === 0) return pass(`Node pool ${pool.name} asks for no label of the kind.`);
    return fail(
      `Node pool ${pool.name} asks for the label ${roles.join(', ')}. A kubelet may not give its node such a label, and AKS may refuse it.`,
      'Use a label with a prefix of your own, or set the role by kubectl label node after the add.',
    );
  },
});
