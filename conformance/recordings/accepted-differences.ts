import type { Accepted } from '../acceptance.ts';

/** `recording`: says nothing about the simulator. Other differences are the simulator's, and an exchange that has one is not equal. */
export interface AcceptedDifference extends Accepted {
  readonly of: 'recording' | 'simulator';
}

const ofRecording = (reason: string, ...patterns: readonly RegExp[]): AcceptedDifference[] =>
  patterns.map((pattern) => ({ of: 'recording', pattern, reason }));
const ofSimulator = (reason: string, ...patterns: readonly RegExp[]): AcceptedDifference[] =>
  patterns.map((pattern) => ({ of: 'simulator', pattern, reason }));

/** Differences between recorded and simulated answers, as `GET managedClusters 200 body added: eTag`. The first that fits counts. */
export const ACCEPTED_DIFFERENCES: readonly AcceptedDifference[] = [
  ...ofRecording(
    'Azure sends it, and the recorders took it out: ids of requests, the time, what is left of the quota',
    / header added: (?:date|x-ms-(?:request-id|correlation-request-id|routing-request-id|failure-cause))$/,
    / header added: x-ms-ratelimit-remaining-subscription-global-(?:reads|writes|deletes)$/,
  ),
  ...ofRecording(
    'How HTTP frames an answer and which server wrote it; proxies change it on the way',
    / header missing: (?:server|transfer-encoding|connection|vary)$/,
    / header added: content-length$/,
  ),
  ...ofRecording(
    'The simulator answers as Azure does in 2026, and the recording is older: headers of the edge and of AKS',
    / header added: (?:x-cache|x-msedge-ref|x-ms-operation-identifier)$/,
    / header missing: x-ms-ratelimit-remaining-subscription-(?:reads|writes)$/,
  ),
  ...ofRecording(
    'The simulator answers as AKS does in 2026, and the recording is older: properties that there were not yet',
    / managedClusters(?:\/agentPools)? 20[01] body added: .*\b(?:current(?:Orchestrator|Kubernetes)Version|enableAutoScaling|enableNodePublicIP|scaleDownMode|securityProfile|upgradeSettings|maxSurge|maxUnavailable)$/,
    / virtualNetworks 200 body added: properties\.privateEndpointVNetPolicies$/,
  ),
  ...ofRecording(
    'AKS has changed how it fills in the members of an error: `details` and `subcode` were absent, null or empty',
    / managedClusters\/agentPools 404 body added: (?:details|subcode)$/,
  ),
  ...ofRecording(
    'Of a preview api-version: an empty object in every pool',
    / body missing: (?:.*\.)?(?:agentPoolProfiles\[\]|properties)\.networkProfile$/,
  ),
  ...ofRecording(
    'The words for a running operation have changed; the simulator has those of 2026 wherever the URL is signed',
    /^GET operations 200 body value: status "CreatingAgentPool" for "InProgress"$/,
  ),
  ...ofSimulator(
    'AKS tells of inner errors beside a status that runs on or has Succeeded; a simulated operation has none',
    /^GET operations 200 body missing: error$/,
  ),
  ...ofSimulator(
    'The cluster got addons by a policy while it stood; nothing simulated turns on addons',
    /^GET managedClusters 200 body missing: properties\.addonProfiles$/,
  ),
  ...ofSimulator(
    'An update made public addresses and took away others; the simulator keeps those that the cluster has',
    /^GET managedClusters 200 body value: properties\.networkProfile\.loadBalancerProfile\.effectiveOutboundIPs\[\]\.id /,
    / managedClusters 200 body added: properties\.networkProfile\.loadBalancerProfile\.managedOutboundIPs\.countIPv6$/,
  ),
  ...ofSimulator(
    'While a cluster is updated AKS echoes empty labels and tags of its pools as they were sent',
    /^PUT managedClusters 200 body missing: properties\.agentPoolProfiles\[\]\.(?:nodeLabels|tags)$/,
  ),
  ...ofSimulator(
    'A stop that was aborted leaves the pool Running; the simulator leaves what was asked for',
    /^GET managedClusters\/agentPools 200 body value: properties\.powerState\.code "Stopped" for "Running"$/,
  ),
  ...ofSimulator(
    'Of a service that moved into the subnet; in the simulator only nodes hold addresses',
    /^GET virtualNetworks\/subnets 200 body missing: properties\.ipConfigurations$/,
  ),
  ...ofSimulator(
    'The network provider leaves out the code where an operation is not known',
    /^GET operations 404 body added: error\.code$/,
  ),
  ...ofSimulator(
    "For a subnet in a VNet that is not there, two answers are recorded: ARM's and the network provider's. The simulator has ARM's",
    /^PUT virtualNetworks\/subnets 404 body value: error\.code "ResourceNotFound" for "NotFound"$/,
    /^PUT virtualNetworks\/subnets 404 body missing: error\.details$/,
  ),
];
