import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

export const vnetExists = defineCheck({
  id: 'vnet-exists',
  title: 'The virtual network exists',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error',
  ),
  scope: 'cluster',
  needs: ['lookups'],
  run({ lookups: { vnet } }) {
    if (vnet.ok) return pass(`Virtual network ${vnet.value.name} has ${vnet.value.addressPrefixes.join(', ')}.`);
    if (vnet.reason !== 'missing') return unknown(`could not read ${vnet.what}: ${vnet.message}`, vnet);
    return fail(
      `Azure knows no ${vnet.what}: ${vnet.message}`,
      `Correct vnet-subnet-id. This lists the virtual networks that there are: ${azCommand('network vnet list', { output: 'table' })}`,
    );
  },
});
