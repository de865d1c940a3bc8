import { expect, test } from '@jest/globals';
import { explainAzureError } from '../../src/azure/error-dictionary.ts';
import { PROPERTY_OF_INPUT } from '../../src/values/property-of-input.ts';
import { seen } from './seen-error.ts';

function fixFor(parameter: string): string {
  const message = `The value of parameter ${parameter} is invalid. Error details: it cannot be used.`;
  return explainAzureError(seen(400, 'InvalidParameter', message), { kind: 'pool' }).fix;
}

// Subnets, prefixes, and the limits of pods have their own explanations.
const OTHERS = Object.entries(PROPERTY_OF_INPUT).filter(([input]) => !/(?:subnet|prefix)-id$|^max-pods$/.test(input));

test.each(OTHERS)('a value that AKS refuses is to be corrected in the input %s, which sets %s', (input, property) => {
  expect(fixFor(`agentPoolProfile.${property}`)).toContain(`the input ${input},`);
  expect(fixFor(`agentPoolProfiles[0].${property.toUpperCase()}`)).toContain(`the input ${input},`);
});

test.each([
  ['vmSize', 'the input node-vm-size'],
  ['agentPoolProfile.name', 'Choose a name of lowercase letters'],
  ['agentPoolProfile.nodeTaints[1]', 'the input node-taints'],
  ['agentPoolProfile.networkProfile.applicationSecurityGroups[0]', 'the input asg-ids'],
  ['agentPoolProfile.hostGroupID', 'hostGroupID in the input properties'],
  ['agentPoolProfile.kubeletConfig.podMaxPids', 'kubeletConfig.podMaxPids in the input properties'],
  // An input called mode sets another property.
  ['agentPoolProfile.localDNSProfile.mode', 'localDNSProfile.mode in the input properties'],
  ['agentPoolProfile.localDNSProfile.name', 'localDNSProfile.name in the input properties'],
])('%s is to be corrected in %s', (parameter, place) => {
  expect(fixFor(parameter)).toContain(place);
});
