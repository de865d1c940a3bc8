import { refused } from '../rests.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';
import { objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** The code is SubscriptionNotEnabledEncryptionAtHost. */
export const encryptionAtHostIsRegistered = defineCheck({
  id: 'encryption-at-host-is-registered',
  title: 'The subscription is registered for encryption at host',
  rests: refused('https://learn.microsoft.com/azure/aks/enable-host-encryption'),
  scope: 'pool',
  needs: ['encryptionAtHost'],
  when(_facts, { name, isNew, wanted, existing }) {
    if (objectOf(wanted.raw['properties'])['enableEncryptionAtHost'] !== true)
      return `node pool ${name} does not request encryption at host`;
    if (!isNew && existing?.provisioningState === 'Succeeded') return `node pool ${name} already exists`;
    return !isTypeOfVirtualMachines(wanted.type) || `node pool ${name} is not a scale set`;
  },
  run({ encryptionAtHost: { state } }) {
    const feature = 'Microsoft.Compute/EncryptionAtHost';
    if (state === '') return unknown(`Azure does not state whether the subscription is registered for ${feature}`);
    if (state.toLowerCase() === 'registered') return pass(`The subscription is registered for ${feature}.`);
    return fail(
      `Feature ${feature} is ${state} in the subscription. Azure rejects encryption at host until it is Registered (SubscriptionNotEnabledEncryptionAtHost).`,
      'Leave out enable-encryption-at-host. Or register the feature, wait until it is Registered, and refresh the provider: az feature register --namespace Microsoft.Compute --name EncryptionAtHost ; az provider register --namespace Microsoft.Compute',
    );
  },
});
