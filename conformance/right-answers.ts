/** `p`: the check has to pass, `f`: to fail, `s`: to be skipped. */
type Right = 'p' | 'f' | 's';
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
    'cluster-can-have-several-pools',
    'cluster-uses-its-own-vnet',
    'no-upgrade-is-pending',
    'pool-name-is-free-or-equal',
    'pool-is-running',
    'pool-runs-its-version',
    'vnet-exists',
    'vnet-is-provisioned',
    'subnet-is-in-the-cluster-vnet',
    'subnet-exists',
    'subnet-is-provisioned',
    'pod-subnet-is-as-in-the-other-pools',
    'subnets-of-wanted-pools-differ',
    'subnet-is-unique',
    'subnet-is-not-delegated',
    'subnet-is-in-a-known-vnet-range',
    'security-rules-let-nodes-talk',
    'security-rules-let-all-traffic-through',
    'routes-between-pools-lead-somewhere',
    'routes-between-pools-are-direct',
    'windows-pools-show-sources-to-the-subnet',
    'pool-version-fits-the-control-plane',
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
    'cluster-has-room-for-growth',
  ]),
  ...rights('p', [
    'overlay-takes-the-vm-size',
    'vm-size-is-offered',
    'vm-size-has-two-vcpus',
    'vm-size-is-as-large-as-advised',
    'vm-size-runs-the-image',
  ]),
  // It is told of every new pool.
  // No pod subnet, no static blocks, no Windows, no kubenet, no policies, no Cilium, no Gateway, no system pool is there or asked for.
  ...rights('s', [
    'pod-subnet-exists',
    'pod-subnet-holds-no-nodes',
    'pod-subnet-is-large-enough',
    'pod-subnet-has-free-addresses',
    'pod-subnet-has-room-for-pods',
    'pod-subnet-has-one-allocation-mode',
    'static-pod-blocks-are-supported',
    'static-pod-blocks-are-full',
    'windows-pool-has-azure-cni',
    'cluster-has-a-windows-profile',
    'cluster-takes-windows-pools',
    'windows-image-fits-the-version',
    'windows-image-is-supported',
    'windows-image-comes-with-fips',
    'windows-pool-has-few-enough-pods',
    'kubenet-route-table-has-room',
    'kubenet-route-table-has-room-for-growth',
    'kubenet-route-table-is-attached',
    'kubenet-route-table-is-shared',
    'kube-proxy-keeps-source-addresses',
    'network-policy-manager-has-room',
    'network-policy-manager-is-supported',
    'calico-needs-no-new-address-pool',
    'cilium-policies-name-no-subnet',
    'gateway-pool-fits-the-cluster',
    'system-pool-has-two-nodes',
    'vnet-stays-within-the-address-limit',
  ]),
  // Neither a version, nor zones, a kind of disk, encryption or Spot are asked for; no list of quotas is among the real bodies; no cluster
  // allocates ports.
  ...rights('s', [
    'pool-version-is-offered',
    'zones-are-offered',
    'vm-size-holds-the-ephemeral-disk',
    'vm-size-encrypts-at-host',
    'vm-size-can-be-spot',
    'vcpu-quota-suffices',
    'vcpu-quota-suffices-for-growth',
    'load-balancer-has-ports-for-every-node',
  ]),
  // Services have 10.0.0.0/16, pods 10.244.0.0/16, a container bridge 172.17.0.0/16: none meets 10.1.0.0/16. Names are short labels.
  ...rights('p', [
    'service-range-is-clear-of-every-subnet',
    'subnet-is-outside-the-service-range',
    'subnet-is-outside-the-pod-range',
    'subnet-is-outside-reserved-ranges',
    'subnet-is-outside-the-container-bridge',
    'vnet-is-outside-the-service-range',
    'vnet-is-outside-the-pod-range',
    'network-names-are-short-enough',
    'network-names-are-labels',
  ]),
  // All pools are Succeeded or coming up; no nodes are made by anything else; a cluster with virtual nodes has another subnet for them.
  ...rights('p', [
    'other-pools-are-healthy',
    'node-auto-provisioning-is-off',
    'autoscaler-is-the-only-one',
    'vnet-is-in-the-cluster-region',
    'subnets-of-other-pools-exist',
    'subnet-has-every-ip-family',
    'subnet-has-one-range',
    'subnet-is-not-reserved',
    'subnet-is-not-for-virtual-nodes',
  ]),
  // Nothing holds an address of the new subnet; the subnet of the pools has no service endpoint; the new pool is a scale set of mode User.
  ...rights('p', [
    'subnet-has-no-external-resources',
    'subnet-holds-no-other-cluster',
    'subnet-holds-nothing-else',
    'windows-pools-have-a-newer-image',
    'service-endpoints-are-as-in-the-other-subnets',
    'system-pods-need-no-move',
    'private-endpoint-needs-no-move',
    'cluster-identity-is-user-assigned',
  ]),
  // The rules that every group has let the VNet, the load balancer and the way to the Internet through; no subnet has a NAT gateway.
  ...rights('p', [
    'security-rules-let-pods-talk',
    'security-rules-let-nodes-reach-the-internet',
    'security-rules-let-load-balancers-probe',
    'outbound-addresses-are-those-of-the-load-balancer',
  ]),
  // No peering, no DNS server of one's own, no encryption, no API server in a subnet that is known, no egress by a route or a gateway of
  // the user's.
  ...rights('s', [
    'peered-ranges-are-outside-the-cluster-ranges',
    'peerings-are-in-sync',
    'security-rules-let-encrypted-traffic-through',
    'security-rules-let-nodes-reach-the-api-server',
    'security-rules-let-nodes-ask-dns',
    'routes-to-the-api-server-lead-somewhere',
    'routes-to-the-api-server-are-direct',
    'default-route-exists',
    'default-route-is-visible',
    'default-route-leads-to-an-appliance',
    'default-route-covers-every-ip-family',
    'nat-gateway-is-attached',
    'pod-subnet-is-in-the-cluster-vnet',
    'pod-subnet-is-not-delegated-elsewhere',
    'kubenet-subnet-holds-no-other-cluster',
  ]),
  // Of subscriptions, locks and rights there are no real bodies.
  ...rights('s', [
    'subscription-is-enabled',
    'no-lock-forbids-writing',
    'no-lock-forbids-deleting',
    'caller-may-add-pools',
    'caller-may-join-the-subnet',
    'caller-may-reconcile-when-needed',
    'cluster-identity-may-use-the-subnet',
    'cluster-identity-may-join-the-subnet',
  ]),
  // No API server has a list of addresses that it lets in, and only for one are public addresses read.
  'api-server-lets-the-nodes-in': 's',
};

/** Only the pods of an overlay and of kubenet have a range, and only an overlay labels nodes with the names of the network. */
const NO_POD_RANGE: Rights = rights('s', [
  'pod-cidr-has-room',
  'pod-cidr-has-room-for-surge',
  'subnet-is-outside-the-pod-range',
  'vnet-is-outside-the-pod-range',
]);
const NO_OVERLAY: Rights = rights('s', [
  'overlay-takes-the-vm-size',
  'security-rules-let-pods-talk',
  'network-names-are-short-enough',
  'network-names-are-labels',
]);

/** Pods have no addresses of the subnet and no range either. */
const NO_PLUGIN: Rights = {
  ...OVERLAY,
  ...NO_POD_RANGE,
  ...NO_OVERLAY,
};

/** Each node needs a route, and its subnet has the table of the others; kubenet is being retired. */
const KUBENET: Rights = {
  ...OVERLAY,
  ...NO_OVERLAY,
  // It has a question of its own about other clusters.
  'subnet-holds-no-other-cluster': 's',
  ...rights('p', [
    'kubenet-subnet-holds-no-other-cluster',
    'kubenet-route-table-has-room',
    'kubenet-route-table-has-room-for-growth',
    'kubenet-route-table-is-attached',
    'kubenet-route-table-is-shared',
  ]),
  'network-plugin-is-supported': 'f',
};

/** A node with 30 pods takes 31 addresses of the three: beyond what the formulas dispute, so it is told once, and no upgrade is asked about. */
const FLAT: Rights = {
  ...NO_PLUGIN,
  ...rights('f', ['subnet-is-large-enough', 'subnet-has-free-addresses']),
  ...rights('s', [
    'subnet-is-large-enough-by-the-documented-formula',
    'subnet-has-free-addresses-by-the-documented-formula',
    'subnet-has-room-for-an-upgrade',
  ]),
  'vnet-stays-within-the-address-limit': 'p',
};

/** While its pools are being created, nobody knows with what ranges AKS made them. */
const CREATING: Rights = { 'subnet-is-in-a-known-vnet-range': 's' };

/** Nodes go out by the NAT gateway that AKS manages. */
const NAT_GATEWAY: Rights = { 'outbound-addresses-are-those-of-the-load-balancer': 's' };

/** Nodes go out by a proxy, which security rules about the Internet do not meet. */
const HTTP_PROXY: Rights = { 'security-rules-let-nodes-reach-the-internet': 's' };

/** By the file of the cluster. */
export const CLUSTERS: Readonly<Record<string, Rights>> = {
  'clusters/apiserver-private.json': KUBENET,
  'clusters/azure-byovnet.json': { ...FLAT, ...CREATING },
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
