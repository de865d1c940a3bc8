import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/use-system-pools */
export const systemPodsNeedNoMove = defineCheck({
  id: 'system-pods-need-no-move',
  title: 'Nothing is to be said about the pods of the system',
  rests: advice('https://learn.microsoft.com/azure/aks/use-system-pools'),
  scope: 'pool',
  needs: [],
  when: (_facts, { name, isNew, wanted }) =>
    (isNew && wanted.mode === 'System') || `node pool ${name} is no new pool for the system`,
  run(_facts, { name }) {
    return fail(
      `Node pool ${name} takes pods of the system; those that run already (CoreDNS and others) stay on the nodes where they are.`,
      'To move them, restart them while the old pool takes no pods: kubectl cordon its nodes, then kubectl -n kube-system rollout restart deployment coredns. Else there is nothing to do.',
    );
  },
});
