/**
 * The commands of the Azure CLI that this action tells people, with the options that it tells. By the reference, which `az` itself is
 * held against in the folder `az`. https://learn.microsoft.com/cli/azure/reference-index
 */
const CLUSTER = ['subscription', 'resource-group', 'name'];
const POOL = ['subscription', 'resource-group', 'cluster-name', 'name'];
const SHOWN = ['query', 'output'];
const RULE = [
  'subscription',
  'resource-group',
  'nsg-name',
  'name',
  'priority',
  'direction',
  'access',
  'protocol',
  'source-address-prefixes',
  'source-port-ranges',
  'destination-address-prefixes',
  'destination-port-ranges',
];
const ROUTE = [
  'subscription',
  'resource-group',
  'route-table-name',
  'name',
  'address-prefix',
  'next-hop-type',
  'next-hop-ip-address',
];
const PEERING = ['subscription', 'resource-group', 'vnet-name', 'name'];
const SUBNET = ['route-table', 'nat-gateway', 'network-security-group', 'service-endpoints'];

export const AZ_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'policy assignment show': ['name', 'scope'],
  'keyvault show': ['name', ...SHOWN],
  'monitor activity-log list': ['subscription', 'resource-group', 'status', 'offset'],
  'network vnet peering update': [...PEERING, 'local-subnet-names', 'remote-subnet-names'],
  'network vnet peering list': ['subscription', 'resource-group', 'vnet-name', ...SHOWN],
  'network vnet peering delete': PEERING,
  'network vnet peering create': [...PEERING, 'remote-vnet'],
  'network nat gateway update': ['subscription', 'resource-group', 'name', 'public-ip-addresses', 'public-ip-prefixes'],
  'account show': SHOWN,
  'ad app credential list': ['id', ...SHOWN],
  'ad app credential reset': ['id', 'append'],
  'ad app federated-credential create': ['id', 'parameters'],
  'ad app federated-credential list': ['id', ...SHOWN],
  'ad app federated-credential update': ['id', 'federated-credential-id', 'parameters'],
  'ad sp show': ['id', ...SHOWN],
  'ad sp update': ['id', 'set'],
  'aks approuting zone delete': [...CLUSTER, 'ids'],
  'aks create': ['vnet-subnet-id'],
  'aks disable-addons': [...CLUSTER, 'addons'],
  'aks get-upgrades': [...CLUSTER, ...SHOWN],
  'aks get-versions': ['location', 'subscription', 'output'],
  'aks list': SHOWN,
  'aks nodepool add': POOL,
  'aks nodepool delete': POOL,
  'aks nodepool list': ['subscription', 'resource-group', 'cluster-name', ...SHOWN],
  'aks nodepool operation-abort': POOL,
  'aks nodepool show': [...POOL, ...SHOWN],
  'aks nodepool start': POOL,
  'aks nodepool update': [...POOL, 'max-surge', 'mode'],
  'aks nodepool upgrade': [...POOL, 'node-image-only', 'kubernetes-version'],
  'aks operation-abort': CLUSTER,
  'aks show': [...CLUSTER, ...SHOWN],
  'aks start': CLUSTER,
  'aks update': [
    ...CLUSTER,
    'enable-managed-identity',
    'assign-identity',
    'auto-upgrade-channel',
    'outbound-type',
    'tier',
    'k8s-support-plan',
    'api-server-authorized-ip-ranges',
    'enable-static-egress-gateway',
    'load-balancer-managed-outbound-ip-count',
    'load-balancer-outbound-ports',
    'node-provisioning-mode',
    'pod-cidr',
  ],
  'aks update-credentials': [...CLUSTER, 'reset-service-principal', 'service-principal', 'client-secret'],
  'aks upgrade': [...CLUSTER, 'kubernetes-version', 'control-plane-only'],
  'feature register': ['namespace', 'name', 'subscription'],
  'identity federated-credential create': ['identity-name', 'resource-group', 'name', 'issuer', 'subject', 'audiences'],
  'identity federated-credential list': ['identity-name', 'resource-group', ...SHOWN],
  'identity federated-credential update': ['identity-name', 'resource-group', 'name', 'issuer', 'subject', 'audiences'],
  'identity list': SHOWN,
  'lock delete': ['ids'],
  'lock list': ['subscription', 'resource-group', ...SHOWN],
  'network list-usages': ['location', 'subscription', ...SHOWN],
  'network nat gateway show': ['ids', ...SHOWN],
  'network nsg rule create': RULE,
  'network route-table route create': ROUTE,
  'network route-table route delete': ['subscription', 'resource-group', 'route-table-name', 'name'],
  'network route-table route update': ROUTE,
  'network vnet list': SHOWN,
  'network vnet peering sync': ['ids', 'name', 'resource-group', 'subscription', 'vnet-name'],
  'network vnet subnet create': ['subscription', 'resource-group', 'vnet-name', 'name', 'address-prefixes', ...SUBNET],
  'network vnet subnet delete': ['ids'],
  'network vnet subnet list': ['subscription', 'resource-group', 'vnet-name', ...SHOWN],
  'network vnet subnet show': ['ids', ...SHOWN],
  'network vnet subnet update': [
    'ids',
    'subscription',
    'resource-group',
    'vnet-name',
    'name',
    'remove',
    'address-prefixes',
    ...SUBNET,
  ],
  'network vnet update': ['ids', 'subscription', 'resource-group', 'name', 'address-prefixes'],
  'policy exemption create': ['name', 'policy-assignment', 'exemption-category', 'scope'],
  'provider register': ['namespace', 'subscription'],
  'rest': ['method', 'url', 'body'],
  'role assignment create': ['assignee', 'assignee-object-id', 'assignee-principal-type', 'role', 'scope'],
  'role assignment list': ['all', 'assignee', 'scope', ...SHOWN],
  'vm list-skus': ['location', 'subscription', 'resource-type', 'size', 'zone', 'all', ...SHOWN],
  'vm list-usage': ['location', 'subscription', 'output'],
};

export interface AzCommand {
  readonly command: string;
  readonly options: readonly string[];
  readonly text: string;
}

const TOKEN = /(?:'(?:[^']|'\\'')*'|"[^"]*"|[^\s'"])+/g;

/** The commands with options in a text, each up to where its sentence goes on. */
export function azCommandsIn(text: string): readonly AzCommand[] {
  return [...text.matchAll(/(?<![\w-])az (?=[a-z])/g)].flatMap(({ index }) => {
    const command = commandOf(text.slice(index + 'az '.length).match(TOKEN) ?? []);
    return command.options.length === 0 ? [] : [command];
  });
}

function commandOf(tokens: readonly string[]): AzCommand {
  const start = tokens.findIndex((token) => !/^[a-z][a-z0-9-]*$/.test(token));
  const words = tokens.slice(0, Math.max(0, start));
  const taken: string[] = [];
  let values = 0;
  for (const token of tokens.slice(words.length)) {
    const isOption = token.startsWith('--');
    // After an option's first value a word of the sentence is no other one.
    if (!isOption && (taken.length === 0 || /^[;.(]/.test(token) || (values > 0 && /^[A-Za-z]+[,.;:)]*$/.test(token))))
      break;
    taken.push(token.replace(/[.,:;)]+$/, ''));
    values = isOption ? 0 : values + 1;
    if (/[.:)]$/.test(token)) break;
  }
  return {
    command: words.join(' '),
    options: taken.filter((token) => token.startsWith('--')).map((token) => token.slice(2).replace(/=.*$/s, '')),
    text: ['az', ...words, ...taken].join(' '),
  };
}

/** What is wrong with the commands of a text: a command or an option that `az` does not have, and quotes that nothing closes. */
export function azFaultsIn(text: string): readonly string[] {
  return azCommandsIn(text).flatMap(({ command, options, text: whole }) => {
    const known = AZ_OPTIONS[command];
    // A sentence about a command goes on in words.
    if (known === undefined && Object.keys(AZ_OPTIONS).some((name) => command.startsWith(`${name} `))) return [];
    if (known === undefined) return [`az ${command} is not known: ${whole}`];
    return options
      .filter((option) => !known.includes(option))
      .map((option) => `az ${command} has no --${option}: ${whole}`);
  });
}

/** What stands in place of a value that a run knows. */
export const PLACEHOLDERS =
  /(?<![\w/.-])(?:REGION|RESOURCE_GROUP|CLUSTER|CLUSTER_IDENTITY|SUBSCRIPTION_ID|POOL|PRINCIPAL|SCOPE|VNET|SUBNET|ROUTE_TABLE_ID|NAT_GATEWAY_ID)(?![\w])|\/(?:SUBSCRIPTION_ID|RESOURCE_GROUP|CLUSTER|POOL|VNET|SUBNET)(?!\w)/;
