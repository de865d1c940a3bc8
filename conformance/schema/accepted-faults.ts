import type { Accepted } from '../acceptance.ts';

const DELIBERATE =
  'The scenario unknown-properties has properties that no schema knows, to show that they are kept on the way through.';
const NEWER = 'Pages of Microsoft name it, and the schemas among the data do not know it yet.';
const CASE = 'AKS writes some values in other letters than its schema, and takes both.';

/** Faults that bodies of the simulator and requests of the action have by the closed schemas. */
export const ACCEPTED_OF_SIMULATED: readonly Accepted[] = [
  {
    pattern: / (?:simulatedFeature|simulatedOption|simulatedNodeFeature|simulatedPause|extendedZone)$/,
    reason: DELIBERATE,
  },
  { pattern: /^\/properties: .* defaultPublicNatGateway$/, reason: NEWER },
  { pattern: /^\/properties(?:\/agentPoolProfiles\/0)?\/mode: .*allowed values$/, reason: NEWER },
  { pattern: /^\/properties\/networkProfile\/loadBalancerProfile\/backendPoolType: .*allowed values$/, reason: CASE },
];

/** Faults of what az sends. */
export const ACCEPTED_OF_AZ: readonly Accepted[] = [
  { pattern: /^\/properties\/networkProfile\/loadBalancerProfile\/backendPoolType: .*allowed values$/, reason: CASE },
];
