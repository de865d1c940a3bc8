import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { gapOf, unreadInWords } from '../../resources/read.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { listText } from '../../values/list-text.ts';

export const vnetExists = defineCheck({
  id: 'vnet-exists',
  title: 'The VNet exists',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error',
  ),
  scope: 'cluster',
  needs: ['lookups'],
  run({ lookups: { vnet } }) {
    if (vnet.ok) return pass(`VNet ${vnet.value.name} has ${listText(vnet.value.addressPrefixes)}.`);
    if (vnet.reason !== 'missing') return unknownFor([gapOf(vnet)]);
    return fail(
      `Azure found no ${unreadInWords(vnet)}: ${vnet.message}`,
      `Correct vnet-subnet-id. To list the VNets: ${azCommand('network vnet list', { output: 'table' })}`,
    );
  },
});
