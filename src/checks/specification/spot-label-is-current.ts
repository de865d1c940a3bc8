import { advice } from '../rests.ts';
import { objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';
import { PRIORITY_LABEL, SPOT_LABEL } from './labels.ts';

export const spotLabelIsCurrent = defineCheck({
  id: 'spot-label-is-current',
  title: 'The label of Spot nodes is the one that AKS goes on with',
  rests: advice('https://learn.microsoft.com/azure/aks/use-labels#reserved-system-labels'),
  scope: 'pool',
  needs: [],
  when: (_facts, { name, given }) =>
    Object.hasOwn(objectOf(given['nodeLabels']), SPOT_LABEL) || `node pool ${name} does not write that label down`,
  run(_facts, { name }) {
    return fail(
      `Node pool ${name} writes down the label ${SPOT_LABEL}=spot, which AKS gives Spot nodes by itself and calls deprecated.`,
      `Leave it out. Select such nodes by ${PRIORITY_LABEL}=spot, which AKS gives them too.`,
    );
  },
});
