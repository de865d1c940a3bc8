/** `p`: the check has to pass, `f`: to fail, `u`: to be unknown, `n`: not to apply, as every check does not that a table leaves out. */
type Right = 'p' | 'f' | 'u' | 'n';
export type Rights = Readonly<Record<string, Right>>;

/**
 * What is right for an overlay of Linux nodes without network policies, made of real bodies: its VNet 10.1.0.0/16, its pools in
 * 10.1.0.0/24, the new subnet a /29 of which Azure's own list says that 2 of 3 addresses are used; both subnets with a network security
 * group and a route table to which nothing was added. One node is asked for, of a size that is offered. Worked out by reading the
 * bodies and the rules.
 */
const OVERLAY: Rights = {
  ...rights('p', [
    'cluster-exists',
    'cluster-is-not-being-deleted',
    'cluster-is-running',
    'cluster-is-healthy',
    'cluster-has-a-system-pool',
    'cluster-supports-multiple-pools',
    'cluster-uses-a-custom-vnet',
    'no-upgrade-is-pending',
    'pool-is-new-or-matches',
    'vnet-exists',
    'vnet-is-provisioned',
    'subnet-is-in-the-cluster-vnet',
    'subnet-exists',
    'subnet-is-provisioned',
    'pod-subnet-matches-the-other-pools',
    'new-pools-have-separate-subnets',
    'subnet-is-unique',
    'subnet-is-not-delegated',
    'subnet-is-in-a-known-vnet-range',
    'security-rules-let-nodes-talk',
    'security-rules-let-all-traffic-through',
    'routes-connect-the-system-pools',
    'routes-between-pools-are-direct',
    'windows-nodes-know-the-subnet-range',
    'network-plugin-is-supported',
  ]),
  // One of three usable addresses for one node, two during its upgrade; the one that is free suffices.
  ...rights('p', [
    'subnet-is-large-enough',
    'subnet-is-large-enough-by-the-documented-formula',
    'subnet-has-free-addresses',
    'subnet-has-free-addresses-by-the-documented-formula',
    'subnet-has-room-for-an-upgrade',
  ]),
  // A /16 has room for 256 nodes; the clusters have one to three.
  ...rights('p', [
    'pod-cidr-has-room',
    'pod-cidr-has-room-for-surge',
    'pool-has-room-for-surge',
    'cluster-has-room-for-pools',
    'cluster-has-room-for-nodes',
  ]),
  ...rights('p', [
    'overlay-supports-the-vm-size',
    'vm-size-is-offered',
    'vm-size-meets-the-documented-minimum',
    'vm-size-runs-the-image',
  ]),
  // Services have 10.0.0.0/16, pods 10.244.0.0/16, a container bridge 172.17.0.0/16: none meets 10.1.0.0/16. Names are short labels.
  ...rights('p', [
    'service-cidr-overlaps-no-subnet',
    'subnet-is-outside-the-service-cidr',
    'subnet-is-outside-the-pod-cidr',
    'subnet-is-outside-reserved-ranges',
    'subnet-is-outside-the-container-bridge',
    'vnet-is-outside-the-service-cidr',
    'vnet-is-outside-the-pod-cidr',
    'pod-cidr-overlaps-no-subnet',
    'network-names-are-short-enough',
    'network-names-are-valid-labels',
  ]),
  // All pools are Succeeded or coming up; no nodes are made by anything else.
  ...rights('p', [
    'other-pools-are-healthy',
    'vnet-is-in-the-cluster-region',
    'subnets-of-other-pools-exist',
    'subnet-has-one-range',
    'subnet-is-not-reserved',
  ]),
  // Nothing holds an address of the new subnet; the subnet of the pools has no service endpoint; the new pool is a scale set of mode User.
  ...rights('p', [
    'subnet-has-no-external-resources',
    'subnet-holds-no-other-cluster',
    'subnet-holds-nothing-else',
    'service-endpoints-match-the-other-subnets',
  ]),
  // The rules that every group has let the VNet, the load balancer and the way to the Internet through; no subnet has a NAT gateway.
  ...rights('p', [
    'security-rules-let-pods-talk',
    'security-rules-let-nodes-reach-the-internet',
    'security-rules-let-load-balancers-probe',
    'outbound-addresses-match-the-cluster',
    'default-route-drops-nothing',
  ]),
  // Both subnets have the same table, to which nothing was added, and the same group.
  ...rights('p', ['routes-connect-the-user-pools', 'subnet-matches-the-other-subnets']),
  // The pool leaves its image to AKS, and asks for neither FIPS, Trusted Launch, labels nor settings of upgrades; a Standard_D2_v2 has
  // x64 processors and makes machines of generation 1.
  ...rights('p', [
    'linux-image-is-supported',
    'image-fits-fips',
    'image-fits-trusted-launch',
    'image-fits-the-generation',
    'image-fits-the-processors',
    'enum-values-are-known',
    'upgrade-settings-fit-the-pool',
    'labels-have-no-reserved-prefix',
    'labels-set-no-node-role',
  ]),
  'cluster-operation-was-not-canceled': 'p',
  // No list of a region's versions is among the real bodies.
  'cluster-version-is-supported': 'u',
};

/** Only the pods of an overlay and of kubenet have a range, and only an overlay labels nodes with the names of the network. */
const NO_POD_RANGE: Rights = rights('n', [
  'pod-cidr-has-room',
  'pod-cidr-has-room-for-surge',
  'subnet-is-outside-the-pod-cidr',
  'vnet-is-outside-the-pod-cidr',
  'pod-cidr-overlaps-no-subnet',
]);
const NO_OVERLAY: Rights = rights('n', [
  'overlay-supports-the-vm-size',
  'security-rules-let-pods-talk',
  'network-names-are-short-enough',
  'network-names-are-valid-labels',
]);

/** Pods have no addresses of the subnet and no range either. */
const NO_PLUGIN: Rights = {
  ...OVERLAY,
  ...NO_POD_RANGE,
  ...NO_OVERLAY,
};

/** Each node needs a route, and its subnet has the table of the others; AKS keeps kubenet until 2028-03-31. */
const KUBENET: Rights = {
  ...OVERLAY,
  ...NO_OVERLAY,
  // The rules that every group has take the prefixes of the VNet's routes for the VNet:
  // https://learn.microsoft.com/azure/virtual-network/service-tags-overview
  'security-rules-let-pods-talk': 'p',
  // It has a question of its own about other clusters.
  'subnet-holds-no-other-cluster': 'n',
  ...rights('p', [
    'kubenet-subnet-holds-no-other-cluster',
    'kubenet-route-table-has-room',
    'kubenet-route-table-is-attached',
    'kubenet-route-table-is-shared',
  ]),
};

/** A node with 30 pods takes 31 addresses of the three: beyond what the formulas dispute, so it is told once, and no upgrade is asked about. */
const FLAT: Rights = {
  ...NO_PLUGIN,
  'subnet-is-large-enough': 'f',
  ...rights('n', [
    'subnet-has-free-addresses',
    'subnet-is-large-enough-by-the-documented-formula',
    'subnet-has-free-addresses-by-the-documented-formula',
    'subnet-has-room-for-an-upgrade',
  ]),
  'vnet-stays-within-the-address-limit': 'p',
};

/** While its pools are being created, nobody knows with what ranges AKS made them. */
const CREATING: Rights = { 'subnet-is-in-a-known-vnet-range': 'n' };

/** Nodes go out by the NAT gateway that AKS manages. */
const NAT_GATEWAY: Rights = { 'outbound-addresses-match-the-cluster': 'n' };

/** Nodes go out by a proxy, which security rules about the Internet do not meet; to the API server they go without it. */
const HTTP_PROXY: Rights = {
  'security-rules-let-nodes-reach-the-internet': 'n',
  'default-route-drops-nothing': 'n',
  'security-rules-let-nodes-reach-the-api-server': 'p',
};

/** Nothing says in which subnet the private endpoint of the API server lies. */
const PRIVATE: Rights = rights('u', [
  'security-rules-let-nodes-reach-the-api-server',
  'routes-connect-the-api-server',
  'routes-to-the-api-server-are-direct',
]);

/** The virtual nodes have another subnet. */
const VIRTUAL_NODES: Rights = { 'subnet-is-not-for-virtual-nodes': 'p' };

/** By the file of the cluster. */
export const CLUSTERS: Readonly<Record<string, Rights>> = {
  'clusters/apiserver-private.json': { ...KUBENET, ...PRIVATE },
  'clusters/azure-byovnet.json': { ...FLAT, ...CREATING, ...VIRTUAL_NODES },
  'clusters/azure-managedNATGateway.json': { ...FLAT, ...NAT_GATEWAY },
  'clusters/azure-overlay-azure-policy-none.json': OVERLAY,
  'clusters/etag-azure-overlay.json': OVERLAY,
  'clusters/etag-azure.json': FLAT,
  'clusters/etag-kubenet.json': KUBENET,
  'clusters/kubenet-byovnet.json': { ...KUBENET, ...CREATING, ...HTTP_PROXY },
  'clusters/none.json': NO_PLUGIN,
  'clusters/windows-pool.json': FLAT,
};

function rights(right: Right, ids: readonly string[]): Rights {
  return Object.fromEntries(ids.map((id) => [id, right]));
}
