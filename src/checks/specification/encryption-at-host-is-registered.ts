import { refused } from '../rests.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';
import { objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** The code is SubscriptionNotEnabledEncryptionAtHost. */
export const encryptionAtHostIsRegistered = defineCheck({
  id: 'encryption-at-host-is-registered',
  title: 'The subscription is registered for encryption at host, where a scale set asks for it',
  rests: refused('https://learn.microsoft.com/azure/aks/enable-host-encryption'),
  scope: 'pool',
  needs: ['encryptionAtHost'],
  when(_facts, { name, isNew, wanted }) {
    if (objectOf(wanted.raw['properties'])['enableEncryptionAtHost'] !== true)
      return `node pool ${name} does not ask for encryption at host`;
    if (!isNew) return `node pool ${name} is there`;
    return !isTypeOfVirtualMachines(wanted.type) || `node pool ${name} is no scale set`;
  },
  run({ encryptionAtHost: { state } }) {
    const feature = 'Microsoft.Compute/EncryptionAtHost';
    if (state === '') return unknown(`Azure does not say whether the subscription is registered for ${feature}`);
    if (state.toLowerCase() === 'registered') return pass(`The subscription is registered for ${feature}.`);
    return fail(
      `The subscription is ${state} for ${feature}, without which Azure refuses a scale set that is encrypted at the host (SubscriptionNotEnabledEncryptionAtHost).`,
      'Register it, and then the provider: az feature register --namespace Microsoft.Compute --name EncryptionAtHost ; az provider register --namespace Microsoft.Compute . Or leave enable-encryption-at-host out.',
    );
  },
});
