import type { ErrorEntry } from '../error-entry.ts';
import type { Asked } from './asked.ts';
import { againAdvice } from './advice.ts';
import { clusterCommand, subnetCommand } from './commands.ts';

const PAGES = 'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes';
const NEEDED_ADDRESSES = 'https://learn.microsoft.com/azure/aks/outbound-rules-control-egress';

/** Where a look at the subnet begins. */
function lookAtSubnet(asked: Asked): string {
  return `Current settings of the subnet: ${subnetCommand(asked, 'show', { query: '{routeTable:routeTable.id, natGateway:natGateway.id, networkSecurityGroup:networkSecurityGroup.id}' })}`;
}

const NO_WAY_OUT = {
  retry: 'never',
  source: `${PAGES}/vmextensionerror-outboundconnfail`,
  meaning: `The nodes have no outbound connectivity: they could not reach what every AKS node needs (${NEEDED_ADDRESSES}).`,
  fix: (asked: Asked) =>
    `Compare the subnet's route table, NAT gateway, NSG, and firewall rules with those of a working subnet, and correct them. ${againAdvice(asked)} ${lookAtSubnet(asked)}`,
} as const;

const NO_NAME = {
  retry: 'never',
  source: `${PAGES}/vmextensionerror-k8sapiserverdnslookupfail`,
  meaning: "The nodes could not resolve the name of the cluster's API server. The cause is DNS, not AKS.",
  fix: (asked: Asked) =>
    `Let the VNet's DNS servers forward to 168.63.129.16. For a private cluster, link its private DNS zone to the VNet of those servers. ${againAdvice(asked)}`,
} as const;

const NO_API_SERVER = {
  retry: 'never',
  source: `${PAGES}/vmextensionerror-k8sapiserverconnfail`,
  meaning: "The nodes could not reach the cluster's API server. The cause is the network, not AKS.",
  fix: (asked: Asked) =>
    `Let the subnet reach the API server on TCP 443, and on 4443 if it is in the VNet. Check NSGs, routes, the firewall, and the authorized IP ranges. ${againAdvice(asked)} ${lookAtSubnet(asked)}`,
} as const;

const NOT_READY = {
  retry: 'never',
  source:
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/node-not-ready-basic-troubleshooting',
  meaning: 'The VMs were created, but their nodes did not become Ready.',
  fix: (asked: Asked) =>
    `Check kubectl get nodes and kubectl describe node, and whether the subnet reaches the API server, DNS, and the internet. ${againAdvice(asked)} ${lookAtSubnet(asked)}`,
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
    meaning: 'The nodes may not pull from the registry that this network-isolated cluster boots from.',
    fix: (asked) =>
      `Give the kubelet identity the role AcrPull on that registry. ${againAdvice(asked)} Registry and identity: ${clusterCommand(asked, 'show', { query: '{registry:bootstrapProfile.containerRegistryId, kubelet:identityProfile.kubeletidentity.objectId}' })}`,
  },
  {
    pattern: /ORASPullNetworkTimeout|(?:exit(?: status|code| code)?)[=: ]*211\b/i,
    retry: 'never',
    source: `${PAGES}/vmextensionerror-oraspullnetworktimeout`,
    meaning: 'The nodes could not reach the registry that this network-isolated cluster boots from.',
    fix: (asked) =>
      `Let the subnet reach the private endpoint of the registry, and let its DNS name resolve there. ${againAdvice(asked)}`,
  },
  {
    pattern:
      /CniDownloadTimeout|K8SDownloadTimeout|(?:exit(?: status|code| code)?)[=: ]*(?:31|41)\b|ERR_(?:CNI|K8S)_DOWNLOAD_TIMEOUT/i,
    retry: 'never',
    source: `${PAGES}/vmextensionerror-cnidownloadtimeout`,
    meaning: 'The nodes could not download their software in time. Usually a firewall or a proxy blocks it.',
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
    codes: ['OSProvisioningTimedOut'],
    retry: 'never',
    source: 'https://github.com/Azure/AKS/issues/4553',
    meaning: 'A VM of the pool did not start in time. Azure reports this now and then.',
    fix: (asked) =>
      `${againAdvice(asked)} If it fails again, use another node-vm-size or os-sku, and open a support request with the correlation ID.`,
  },
  {
    codes: ['AgentCountNotMatch'],
    retry: 'transient',
    source: 'https://learn.microsoft.com/azure/aks/manage-node-pools',
    meaning: 'Azure created another number of VMs than requested.',
    fix: againAdvice,
  },
  {
    codes: ['VMExtensionProvisioningError', 'VMExtensionProvisioningTimeout', 'VMExtensionHandlerNonTransientError'],
    retry: 'never',
    source: `${PAGES}/vmextensionerror-provisioningtimeout`,
    meaning:
      'The VMs started, but their setup as nodes failed. Usually the internet, the API server, or a DNS server is out of reach.',
    fix: (asked) =>
      `Compare the subnet's route table, NAT gateway, NSG, and DNS servers with those of a working subnet, and correct them. ${againAdvice(asked)} ${lookAtSubnet(asked)}`,
  },
];
