import { advice } from '../rests.ts';
import { objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail } from '../verdict.ts';
import { PRIORITY_LABEL, SPOT_LABEL } from './labels.ts';

export const spotLabelIsCurrent = defineCheck({
  id: 'spot-label-is-current',
  title: 'The Spot label is not deprecated',
  rests: advice('https://learn.microsoft.com/azure/aks/use-labels#reserved-system-labels'),
  scope: 'pool',
  needs: [],
  when: (_facts, { name, given }) =>
    Object.hasOwn(objectOf(given['nodeLabels']), SPOT_LABEL) ||
    `node pool ${name} does not set the deprecated Spot label`,
  run(_facts, { name }) {
    return fail(
      `Node pool ${name} requests the deprecated label ${SPOT_LABEL}=spot, which AKS sets on Spot nodes itself.`,
      `Leave it out. To select Spot nodes, use ${PRIORITY_LABEL}=spot, which AKS sets too.`,
    );
  },
});
