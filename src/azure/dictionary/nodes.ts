import type { ErrorEntry } from '../error-entry.ts';
import type { Asked } from './asked.ts';
import { againAdvice } from './advice.ts';
import { clusterCommand, subnetCommand } from './commands.ts';

const PAGES = 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes';
const NEEDED_ADDRESSES = 'https://learn.microsoft.com/azure/aks/outbound-rules-control-egress';

/** Where a look at the subnet begins. */
function lookAtSubnet(asked: Asked): string {
  return `What the subnet has: ${subnetCommand(asked, 'show', { query: '{routeTable:routeTable.id, natGateway:natGateway.id, networkSecurityGroup:networkSecurityGroup.id}' })}`;
}

const NO_WAY_OUT = {
  retry: 'never',
  source: `${PAGES}/vmextensionerror-outboundconnfail`,
  meaning: `The nodes have no way out: they could not reach what every AKS node needs (${NEEDED_ADDRESSES}).`,
  fix: (asked: Asked) =>
    `Compare the subnet's route table, NAT gateway, NSG and the firewall's rules with those of a subnet that works, and correct them. ${againAdvice(asked)} ${lookAtSubnet(asked)}`,
} as const;

const NO_NAME = {
  retry: 'never',
  source: `${PAGES}/vmextensionerror-k8sapiserverdnslookupfail`,
  meaning: "The nodes could not resolve the name of the cluster's API server. That is DNS, and no fault of AKS.",
  fix: (asked: Asked) =>
    `Let the virtual network's DNS servers forward to 168.63.129.16, and link the private DNS zone of a private cluster to the network of those servers. ${againAdvice(asked)}`,
} as const;

const NO_API_SERVER = {
  retry: 'never',
  source: `${PAGES}/vmextensionerror-k8sapiserverconnfail`,
  meaning: "The nodes could not reach the cluster's API server. That is the network, and no fault of AKS.",
  fix: (asked: Asked) =>
    `Let the subnet reach the API server on TCP 443, and on 4443 where it lies in the virtual network: look at NSGs, routes, the firewall and the authorized ranges. ${againAdvice(asked)} ${lookAtSubnet(asked)}`,
} as const;

const NOT_READY = {
  retry: 'never',
  source:
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/node-not-ready-basic-troubleshooting',
  meaning: 'The VMs were created, but their nodes did not become Ready.',
  fix: (asked: Asked) =>
    `Look at kubectl get nodes and kubectl describe node, and at the way from the subnet to the API server, DNS, and the internet. ${againAdvice(asked)} ${lookAtSubnet(asked)}`,
} as const;

/** What stops machines from becoming nodes, by the exit codes of their setup. https://github.com/Azure/AgentBaker */
export const NODE_ERRORS: readonly ErrorEntry[] = [
  { ...NO_WAY_OUT, codes: ['OutboundConnFailVMExtensionError', 'VMExtensionError_OutboundConnFail'] },
  {
    ...NO_WAY_OUT,
    pattern:
      /OutboundConnFail|(?:exit(?: status|code| code)?|vmssCSE_?)[=: ]*50\b|Unable to establish (?:outbound )?connection from agents(?! to (?:the )?(?:kubernetes )?API)|ERR_OUTBOUND_CONN_FAIL/i,
  },
  {
    ...NO_NAME,
    pattern:
      /K8SAPIServerDNSLookupFail|(?:exit(?: status|code| code)?)[=: ]*5[23]\b|(?:unable|failed) to resolve (?:the )?(?:Kubernetes )?API ?server|Agents are unable to resolve/i,
  },
  {
    ...NO_API_SERVER,
    pattern:
      /K8SAPIServerConnFail|WINDOWS_CSE_ERROR_CHECK_API_SERVER_CONNECTIVITY|(?:exit(?: status|code| code)?)[=: ]*51\b|unable to (?:establish connection|connect) (?:from agents )?to (?:the )?(?:Kubernetes )?API ?server/i,
  },
  {
    pattern: /ORASPullUnauthorized|(?:exit(?: status|code| code)?)[=: ]*212\b/i,
    retry: 'never',
    source: `${PAGES}/vmextensionerror-oraspullunauthorized`,
    meaning: 'The nodes may not pull from the registry that a network-isolated cluster starts from.',
    fix: (asked) =>
      `Give the kubelet identity the role AcrPull on that registry. ${againAdvice(asked)} The two: ${clusterCommand(asked, 'show', { query: '{registry:bootstrapProfile.containerRegistryId, kubelet:identityProfile.kubeletidentity.objectId}' })}`,
  },
  {
    pattern: /ORASPullNetworkTimeout|(?:exit(?: status|code| code)?)[=: ]*211\b/i,
    retry: 'never',
    source: `${PAGES}/vmextensionerror-oraspullnetworktimeout`,
    meaning: 'The nodes could not reach the registry that a network-isolated cluster starts from.',
    fix: (asked) =>
      `Let the subnet reach the private endpoint of the registry, and let its DNS name resolve there. ${againAdvice(asked)}`,
  },
  {
    pattern:
      /CniDownloadTimeout|K8SDownloadTimeout|(?:exit(?: status|code| code)?)[=: ]*(?:31|41)\b|ERR_(?:CNI|K8S)_DOWNLOAD_TIMEOUT/i,
    retry: 'never',
    source: `${PAGES}/vmextensionerror-cnidownloadtimeout`,
    meaning:
      'The nodes could not download their programs in time. That is their way out, mostly a firewall or a proxy.',
    fix: (asked) => `Let the subnet reach the addresses of ${NEEDED_ADDRESSES}. ${againAdvice(asked)}`,
  },
  // Documented as a want of connections in rare cases; formerly 124.
  {
    ...NO_WAY_OUT,
    pattern: /VHDFileNotFound|exit(?: status|code| code)?[=: ]*(?:65|124)\b/i,
    source: `${PAGES}/vmextensionerror-vhdfilenotfound`,
  },
  {
    ...NOT_READY,
    pattern: /(?:Not all nodes reached|All nodes did not reach) Ready state\. Expected: (\d+), Actual: (\d+)/i,
    meaning: (_, expected, ready) => `${ready} of ${expected} nodes became Ready.`,
  },
  { ...NOT_READY, codes: ['NodesNotReady'] },
  {
    codes: ['AgentCountNotMatch'],
    retry: 'transient',
    source: 'https://learn.microsoft.com/azure/aks/manage-node-pools',
    meaning: 'Azure made another number of machines than was asked for.',
    fix: againAdvice,
  },
  {
    codes: ['VMExtensionProvisioningError', 'VMExtensionProvisioningTimeout', 'VMExtensionHandlerNonTransientError'],
    retry: 'never',
    source: `${PAGES}/vmextensionerror-provisioningtimeout`,
    meaning:
      'The machines started, but their setup as nodes failed. Mostly a way to the internet, to the API server or to a DNS server is missing.',
    fix: (asked) =>
      `Compare the subnet's route table, NAT gateway, NSG and DNS servers with those of a subnet that works, and correct them. ${againAdvice(asked)} ${lookAtSubnet(asked)}`,
  },
];
