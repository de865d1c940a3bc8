export const id = 531;
export const ids = [531];
export const modules = {

/***/ 30:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ docsOf)
/* harmony export */ });
/** The one page that explains every check, from the root of the repository. */
const CHECKS_PAGE = 'docs/checks.md';
/** Where a check is documented. */
function docsOf(checkId) {
    return `${CHECKS_PAGE}#${checkId}`;
}


/***/ }),

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CATALOGUE: () => (/* binding */ CATALOGUE),
  GROUPS: () => (/* binding */ GROUPS),
  checkIds: () => (/* binding */ checkIds)
});

// EXTERNAL MODULE: ./build/network/address-range.js
var address_range = __webpack_require__(5177);
// EXTERNAL MODULE: ./build/network/known-ranges.js
var known_ranges = __webpack_require__(1533);
// EXTERNAL MODULE: ./build/checks/support/az-command.js
var az_command = __webpack_require__(2145);
;// CONCATENATED MODULE: ./build/network/memory.js
/**
 * Remembers what follows from things that do not change: the facts of a round are judged by many checks, for many pools. It is forgotten
 * with the first of the things.
 */
function memory() {
    const roots = new WeakMap();
    return (things, findOut) => {
        const [root] = things;
        const end = things.length - 1;
        let branch = roots.get(root);
        if (branch === undefined)
            roots.set(root, (branch = new Map()));
        for (let at = 1; at < end; at++) {
            let next = branch.get(things[at]);
            if (!(next instanceof Map))
                branch.set(things[at], (next = new Map()));
            branch = next;
        }
        const known = branch.get(things[end]);
        if (known !== undefined && !(known instanceof Map))
            return known.found;
        const found = findOut();
        branch.set(things[end], { found });
        return found;
    };
}

;// CONCATENATED MODULE: ./build/network/routes.js


/** The same range is asked for by every pool, and by several checks. */
const detours = memory();
/**
 * Which of the table's routes carry traffic to the range. The longest prefix wins; of equal ones a route of the user's wins over one
 * learned by BGP, and that over Azure's own. A route with a shorter prefix than the VNet's range is harmless.
 *
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route
 */
function detoursTo(destination, table, vnet) {
    return detours([table, vnet, destination], () => findDetours(destination, table, vnet));
}
function findDetours(destination, table, vnet) {
    // The first of equals wins, so the user's routes come first.
    const candidates = [...candidatesOf(table), ...vnet.map((range) => ({ range, route: undefined }))]
        .filter(({ range }) => (0,address_range/* rangesOverlap */.g6)(range, destination))
        .toSorted((left, right) => right.range.prefixLength - left.range.prefixLength);
    const found = new Map();
    for (const address of cornersOf(destination, candidates)) {
        const winner = candidates.find(({ range }) => range.first <= address && address <= range.last);
        const route = winner?.route;
        if (route !== undefined && !isDirect(route) && !found.has(route))
            found.set(route, { route, example: exampleOf(address, destination) });
    }
    return [...found.values()];
}
/** Where a subnet's traffic to the internet goes, as far as its own table says. */
function defaultRouteOf(table, family) {
    return table && candidatesOf(table).find(({ range }) => range.prefixLength === 0 && range.family === family)?.route;
}
/** Tables do not change, and are asked for many ranges. */
const candidatesByTable = new WeakMap();
function candidatesOf(table) {
    let candidates = candidatesByTable.get(table);
    if (candidates === undefined) {
        candidates = table.routes.flatMap((route) => {
            const range = (0,address_range/* parseRange */.RC)(route.addressPrefix);
            return range === undefined ? [] : [{ range, route }];
        });
        candidatesByTable.set(table, candidates);
    }
    return candidates;
}
/** Between two neighbouring corners the same route wins for every address. */
function cornersOf(destination, candidates) {
    const corners = candidates.flatMap(({ range }) => [range.first, range.last + 1n]);
    return [destination.first, ...corners].filter((address) => destination.first <= address && address <= destination.last);
}
function isDirect(route) {
    return route.nextHopType.toLowerCase() === 'vnetlocal';
}
function exampleOf(address, destination) {
    return destination.family === 4 ? (0,address_range/* blockAt */.Vb)(address, 32).replace('/32', '') : destination.cidr;
}

// EXTERNAL MODULE: ./build/resource-id.js
var resource_id = __webpack_require__(2558);
;// CONCATENATED MODULE: ./build/checks/support/egress.js



/**
 * A route of one's own for 0.0.0.0/0 comes first, then a NAT gateway, then the load balancer.
 * https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource#nat-gateway-and-virtual-network-traffic-routing
 */
function egressOf({ cluster, routeTables, natGateways, publicIpAddresses }, subnet) {
    const table = subnet.routeTableId === undefined ? undefined : routeTables.get((0,resource_id/* idKey */.T4)(subnet.routeTableId));
    if (table?.ok === false)
        return { isKnown: false, why: `could not read ${table.what}: ${table.message}` };
    const route = defaultRouteOf(table?.value, 4);
    if (route !== undefined && route.nextHopType.toLowerCase() !== 'internet')
        return {
            isKnown: false,
            why: `route ${route.name} leads to ${route.nextHopType}, whose public address is not known here`,
        };
    if (subnet.natGatewayId === undefined) {
        if (cluster.outboundType !== 'loadBalancer')
            return { isKnown: false, why: `nodes go out by outbound type ${cluster.outboundType}` };
        return rangesOf('the load balancer of the cluster', cluster.loadBalancer.outboundIpIds, publicIpAddresses);
    }
    const gateway = natGateways.get((0,resource_id/* idKey */.T4)(subnet.natGatewayId));
    if (gateway?.ok !== true)
        return { isKnown: false, why: `NAT gateway ${(0,resource_id/* nameOfId */.gu)(subnet.natGatewayId)} could not be read` };
    const { name, publicIpIds, publicIpPrefixIds } = gateway.value;
    return rangesOf(`NAT gateway ${name}`, [...publicIpIds, ...publicIpPrefixIds], publicIpAddresses);
}
function rangesOf(by, ids, publicIpAddresses) {
    const ranges = ids.map((id) => {
        const read = publicIpAddresses.get((0,resource_id/* idKey */.T4)(id));
        return read?.ok === true ? (0,address_range/* parseRange */.RC)(read.value.range ?? '') : undefined;
    });
    const known = ranges.filter((range) => range !== undefined);
    if (known.length < ids.length)
        return { isKnown: false, why: `a public address of ${by} could not be read` };
    return { isKnown: true, by, ranges: known };
}

// EXTERNAL MODULE: ./build/checks/support/subnets.js + 1 modules
var support_subnets = __webpack_require__(719);
// EXTERNAL MODULE: ./build/checks/check.js
var check = __webpack_require__(5096);
;// CONCATENATED MODULE: ./build/checks/api-server-lets-the-nodes-in.js






/**
 * AKS adds the addresses of the cluster's load balancer to the list by itself, and no others.
 * https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges
 */
const apiServerLetsTheNodesIn = (0,check/* defineCheck */.qH)({
    id: 'api-server-lets-the-nodes-in',
    title: 'The API server lets the nodes in from the addresses that they go out with',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'vnet', 'routeTables', 'natGateways', 'publicIpAddresses'],
    run(facts, pool) {
        const { cluster, vnet } = facts;
        const { isInVnet, authorizedIpRanges } = cluster.apiServerAccess;
        if (isInVnet)
            return (0,check/* pass */.IX)('Nodes reach the API server inside of the virtual network.');
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        if (subnet.natGatewayId === undefined &&
            cluster.outboundType === 'loadBalancer' &&
            subnet.routeTableId === undefined)
            return (0,check/* pass */.IX)("Nodes go out by the cluster's load balancer, whose addresses AKS lets in by itself.");
        const egress = egressOf(facts, subnet);
        if (!egress.isKnown)
            return (0,check/* skip */.iv)(egress.why);
        if (subnet.natGatewayId === undefined)
            return (0,check/* pass */.IX)(`Nodes go out by ${egress.by}, which the API server lets in.`);
        // The public address of an API server is of IPv4, dual stack or not. https://github.com/Azure/AKS/issues/5526
        const ranges = egress.ranges.filter(({ family }) => family === 4);
        if (ranges.length === 0)
            return (0,check/* skip */.iv)(`${egress.by} has no IPv4 address`);
        const authorized = (0,address_range/* parseRanges */.Kn)(authorizedIpRanges);
        const outside = ranges.filter((range) => !authorized.some((each) => (0,address_range/* containsRange */.DV)(each, range)));
        if (outside.length === 0)
            return (0,check/* pass */.IX)(`Nodes go out by ${egress.by}, which the API server lets in.`);
        const words = outside.map(({ cidr }) => cidr);
        // https://learn.microsoft.com/azure/aks/api-server-service-tags
        const tags = authorizedIpRanges.filter((text) => (0,address_range/* parseRange */.RC)(text) === undefined);
        if (tags.length > 0)
            return (0,check/* skip */.iv)(`${egress.by} goes out with ${words.join(', ')}, and whether ${tags.join(', ')}, which the API server lets in, holds them is not known here`);
        return (0,check/* fail */.fJ)(`Nodes in subnet ${subnet.name} go out by ${egress.by} with ${words.join(', ')}, and the API server lets in ${authorizedIpRanges.join(', ')} alone: they would never join the cluster.`, `Let them in too: ${(0,az_command/* azCommand */.Lw)('aks update', { ...(0,az_command/* clusterOptions */.dU)(cluster), 'api-server-authorized-ip-ranges': [...authorizedIpRanges, ...words].join(',') })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/autoscaler-is-the-only-one.js

/** https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features */
const autoscalerIsTheOnlyOne = (0,check/* defineCheck */.qH)({
    id: 'autoscaler-is-the-only-one',
    title: 'The cluster autoscaler does not meet node auto-provisioning',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, { name, wanted }) {
        if (!wanted.isAutoscaled)
            return (0,check/* pass */.IX)(`Node pool ${name} is not autoscaled.`);
        if (!cluster.hasNodeAutoProvisioning)
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} has no node auto-provisioning.`);
        return (0,check/* fail */.fJ)(`Node pool ${name} asks for the cluster autoscaler, and cluster ${cluster.name} has node auto-provisioning; Microsoft names the two as not to be had together.`, wanted.machines === undefined
            ? 'Set enable-cluster-autoscaler to false and say node-count.'
            : 'Say the sizes with a count each in virtualMachinesProfile.scale.manual.');
    },
});

// EXTERNAL MODULE: ./build/network/network-mode.js
var network_mode = __webpack_require__(915);
;// CONCATENATED MODULE: ./build/checks/calico-needs-no-new-address-pool.js


/** https://github.com/Azure/AKS/issues/1338 */
const calicoNeedsNoNewAddressPool = (0,check/* defineCheck */.qH)({
    id: 'calico-needs-no-new-address-pool',
    title: 'Calico does not have to be told of the new subnet',
    severity: 'notice',
    scope: 'cluster',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }) {
        if (cluster.networkPolicy?.toLowerCase() !== 'calico')
            return (0,check/* skip */.iv)('the cluster does not use Calico');
        const mode = (0,network_mode/* networkMode */.m3)(cluster, agentPools);
        if (mode !== 'node-subnet' && mode !== 'pod-subnet')
            return (0,check/* pass */.IX)(`In network mode ${mode} pods have addresses of one range, whatever the subnet of their node.`);
        return (0,check/* fail */.fJ)(`Calico keeps network policies in network mode ${mode}. Users reported that pods in the subnet of a later pool lost their way to the internet, because Calico had an IPPool for the first subnet alone.`, 'After the add compare kubectl get ippools.crd.projectcalico.org -o yaml with the range of the new subnet, and try a request to the internet from a pod there.');
    },
});

// EXTERNAL MODULE: ./build/checks/support/access.js
var access = __webpack_require__(228);
;// CONCATENATED MODULE: ./build/checks/caller-may-add-pools.js


/** https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions */
const callerMayAddPools = (0,check/* defineCheck */.qH)({
    id: 'caller-may-add-pools',
    title: 'This run may write the node pools of the cluster',
    severity: 'error',
    scope: 'pools',
    operations: ['add'],
    needs: ['cluster', 'callerPermissions'],
    run({ cluster, callerPermissions }, pools) {
        if (!pools.some(access/* needsWrite */.r9))
            return (0,check/* pass */.IX)('Every node pool is there as it is asked for, and nothing is written.');
        const rights = (0,access/* rightsOfCaller */.us)(callerPermissions, cluster.id, [access/* ADD_POOL */.pH]);
        if (!rights.isKnown)
            return (0,check/* skip */.iv)(rights.why);
        if (rights.missing.length === 0)
            return (0,check/* pass */.IX)(`This run has the action ${access/* ADD_POOL */.pH} on cluster ${cluster.name}.`);
        return (0,check/* fail */.fJ)(`This run lacks the action ${access/* ADD_POOL */.pH} on cluster ${cluster.name}.`, `Give its identity the role: ${(0,access/* grantToCaller */.Bj)('Azure Kubernetes Service Contributor Role', cluster.id)}, or a role of your own with that action. It may take some minutes to be seen.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/caller-may-join-the-subnet.js



/**
 * Azure asks for it on what a request names, not only on what it is about.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error
 */
const callerMayJoinTheSubnet = (0,check/* defineCheck */.qH)({
    id: 'caller-may-join-the-subnet',
    title: 'This run may put nodes and pods into the subnet',
    severity: 'error',
    scope: 'pool',
    operations: ['add'],
    needs: ['callerPermissions'],
    run({ callerPermissions }, pool) {
        if (!(0,access/* needsWrite */.r9)(pool))
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is there as it is asked for, and nothing is written.`);
        const subnetIds = [pool.subnetId, (0,support_subnets/* podSubnetIdOf */.nd)(pool)].filter((id) => id !== undefined);
        const rights = subnetIds.map((id) => ({ id, ...(0,access/* rightsOfCaller */.us)(callerPermissions, id, [access/* JOIN_SUBNET */.$k]) }));
        const refused = rights.filter((each) => each.isKnown && each.missing.length > 0).map(({ id }) => id);
        if (refused.length > 0)
            return (0,check/* fail */.fJ)(`This run lacks the action ${access/* JOIN_SUBNET */.$k} on ${refused.join(' and ')}.`, `Give its identity the role: ${refused.map((id) => (0,access/* grantToCaller */.Bj)('Network Contributor', id)).join(' ; ')}, or a role of your own with that action. It may take some minutes to be seen.`);
        const unknown = rights.find((each) => !each.isKnown);
        if (unknown?.isKnown === false)
            return (0,check/* skip */.iv)(unknown.why);
        if (subnetIds.length === 0)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        return (0,check/* pass */.IX)(`This run has the action ${access/* JOIN_SUBNET */.$k} on ${subnetIds.join(' and ')}.`);
    },
});

// EXTERNAL MODULE: ./build/facts/linked-resources.js
var linked_resources = __webpack_require__(2299);
;// CONCATENATED MODULE: ./build/checks/support/reconcile-rights.js



/** Whether this run has what Azure asks for at a reconcile: on the cluster, and on what the cluster names. */
function judgeRightsToReconcile(cluster, callerPermissions, consequence) {
    const rights = [
        { id: cluster.id, role: 'Azure Kubernetes Service Contributor Role', actions: [access/* UPDATE_CLUSTER */.pw] },
        ...(0,linked_resources/* linkedResources */.t)(cluster),
    ].map((asked) => ({ ...asked, ...(0,access/* rightsOfCaller */.us)(callerPermissions, asked.id, asked.actions) }));
    const refused = rights.flatMap((each) => (each.isKnown && each.missing.length > 0 ? [each] : []));
    const where = (id) => (id === cluster.id ? `cluster ${cluster.name}` : id);
    if (refused.length > 0) {
        const lacks = refused.map(({ missing, id }) => `${missing.join(' and ')} on ${where(id)}`);
        const commands = refused.map(({ role, id }) => (0,access/* grantToCaller */.Bj)(role, id));
        return (0,check/* fail */.fJ)(`This run lacks ${lacks.join(', and ')}, which Azure asks for at a reconcile${consequence}.`, `Give its identity the ${commands.length > 1 ? 'roles' : 'role'}: ${commands.join(' ; ')}, or a role of your own with what it lacks. It may take some minutes to be seen.`);
    }
    const unknown = rights.find((each) => !each.isKnown);
    if (unknown?.isKnown === false)
        return (0,check/* skip */.iv)(unknown.why);
    const has = rights.map(({ actions, id }) => `${actions.join(' and ')} on ${where(id)}`);
    return (0,check/* pass */.IX)(`This run has ${has.join(', and ')}.`);
}

;// CONCATENATED MODULE: ./build/checks/caller-may-reconcile-when-needed.js


/**
 * An add that needs no reconcile goes on without these rights, so they stop nothing by themselves; but what a reconcile was to repair
 * then stops the add, before Azure refuses.
 * https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions
 */
const callerMayReconcileWhenNeeded = (0,check/* defineCheck */.qH)({
    id: 'caller-may-reconcile-when-needed',
    title: 'This run may reconcile the cluster, as allow-reconcile lets it',
    severity: 'warning',
    scope: 'cluster',
    operations: ['add'],
    onlyWithAllowReconcile: true,
    guards: 'reconcile',
    needs: ['cluster', 'callerPermissions'],
    run: ({ cluster, callerPermissions }) => judgeRightsToReconcile(cluster, callerPermissions, '; so allow-reconcile is set in vain'),
});

;// CONCATENATED MODULE: ./build/checks/caller-may-update-the-cluster.js


/** https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions */
const callerMayUpdateTheCluster = (0,check/* defineCheck */.qH)({
    id: 'caller-may-update-the-cluster',
    title: 'This run may update the cluster',
    severity: 'error',
    scope: 'cluster',
    operations: ['reconcile'],
    needs: ['cluster', 'callerPermissions'],
    run: ({ cluster, callerPermissions }) => judgeRightsToReconcile(cluster, callerPermissions, ''),
});

;// CONCATENATED MODULE: ./build/checks/caller-may-write-later.js


/** A look needs no right to write, and the run that adds the pool may sign in as somebody else. */
const callerMayWriteLater = (0,check/* defineCheck */.qH)({
    id: 'caller-may-write-later',
    title: 'The identity of this run could add the pool too',
    severity: 'notice',
    scope: 'pool',
    operations: ['check'],
    needs: ['cluster', 'callerPermissions'],
    run({ cluster, callerPermissions }, pool) {
        if (pool.subnetId === undefined)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        const rights = [
            { on: cluster.id, ...(0,access/* rightsOfCaller */.us)(callerPermissions, cluster.id, [access/* ADD_POOL */.pH]) },
            { on: pool.subnetId, ...(0,access/* rightsOfCaller */.us)(callerPermissions, pool.subnetId, [access/* JOIN_SUBNET */.$k]) },
        ];
        const missing = rights.flatMap((each) => each.isKnown ? each.missing.map((action) => `${action} on ${each.on}`) : []);
        if (missing.length > 0)
            return (0,check/* fail */.fJ)(`The identity of this run lacks ${missing.join(' and ')}, so it could not add node pool ${pool.name}.`, 'Nothing, if another identity adds the pool, as is good practice where a pull request is looked at. Else give it the rights that the README lists for an add.');
        const unknown = rights.find((each) => !each.isKnown);
        if (unknown?.isKnown === false)
            return (0,check/* skip */.iv)(unknown.why);
        return (0,check/* pass */.IX)(`The identity of this run has ${access/* ADD_POOL */.pH} on the cluster and ${access/* JOIN_SUBNET */.$k} on the subnet.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/cilium-policies-name-no-subnet.js

/** https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations */
const ciliumPoliciesNameNoSubnet = (0,check/* defineCheck */.qH)({
    id: 'cilium-policies-name-no-subnet',
    title: 'Cilium does not judge nodes and pods by their addresses',
    severity: 'notice',
    scope: 'cluster',
    needs: ['cluster'],
    run({ cluster }) {
        if (cluster.networkDataplane !== 'cilium')
            return (0,check/* skip */.iv)('the data plane of the cluster is not Cilium');
        return (0,check/* fail */.fJ)('The data plane is Cilium, for which ipBlock in a network policy selects no node and no pod, in the new subnet neither.', 'Let policies select pods by podSelector and namespaceSelector. Policies with ipBlock: kubectl get networkpolicies --all-namespaces -o json | grep -c ipBlock');
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-can-have-several-pools.js

/** https://learn.microsoft.com/azure/aks/create-node-pools#limitations */
const clusterCanHaveSeveralPools = (0,check/* defineCheck */.qH)({
    id: 'cluster-can-have-several-pools',
    title: 'The cluster can have several node pools',
    severity: 'error',
    scope: 'cluster',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }) {
        const inAvailabilitySet = agentPools.find((pool) => pool.type.toLowerCase() === 'availabilityset');
        const isBasic = cluster.loadBalancerSku.toLowerCase() === 'basic';
        if (!isBasic && inAvailabilitySet === undefined)
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} has no Basic load balancer and no availability set.`);
        const saw = [
            ...(isBasic ? ['a load balancer of the SKU Basic'] : []),
            ...(inAvailabilitySet === undefined ? [] : [`node pool ${inAvailabilitySet.name} in an availability set`]),
        ].join(' and ');
        return (0,check/* fail */.fJ)(`Cluster ${cluster.name} has ${saw}. Several node pools need a load balancer of the SKU Standard and scale sets.`, 'Migrate the cluster as https://learn.microsoft.com/azure/aks/availability-sets-on-aks describes, or make a new one with scale sets and a Standard load balancer.');
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-exists.js


const clusterExists = (0,check/* defineCheck */.qH)({
    id: 'cluster-exists',
    title: 'The cluster exists',
    severity: 'error',
    scope: 'cluster',
    operations: ['add', 'check', 'reconcile'],
    needs: ['lookups'],
    run({ lookups: { cluster } }) {
        if (cluster.ok)
            return (0,check/* pass */.IX)(`Cluster ${cluster.value.name} is there, in ${cluster.value.location}.`);
        if (cluster.reason !== 'missing')
            return (0,check/* skip */.iv)(`could not read ${cluster.what}: ${cluster.message}`);
        return (0,check/* fail */.fJ)(`Azure knows no ${cluster.what}: ${cluster.message}`, `Correct subscription-id, resource-group or cluster-name. This lists the clusters that there are: ${(0,az_command/* azCommand */.Lw)('aks list', { output: 'table' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-has-a-system-pool.js


/** https://learn.microsoft.com/azure/aks/use-system-pools */
const clusterHasASystemPool = (0,check/* defineCheck */.qH)({
    id: 'cluster-has-a-system-pool',
    title: 'The cluster has a system node pool',
    severity: 'error',
    scope: 'cluster',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }) {
        // AKS does not list the pool in which it runs the system pods itself.
        // https://learn.microsoft.com/azure/aks/automatic/aks-automatic-managed-system-node-pools-about
        if (cluster.hasHostedSystemPool || cluster.sku.toLowerCase() === 'automatic')
            return (0,check/* pass */.IX)(`AKS runs the system pods of cluster ${cluster.name} itself.`);
        const systemPool = agentPools.find((pool) => pool.mode.toLowerCase() === 'system');
        if (systemPool !== undefined)
            return (0,check/* pass */.IX)(`Node pool ${systemPool.name} is a system pool.`);
        const names = agentPools.map((pool) => `${pool.name} (${pool.mode})`).join(', ') || 'none';
        const [candidate] = agentPools.filter((pool) => pool.osType.toLowerCase() === 'linux');
        const command = candidate === undefined
            ? ''
            : `, for example by ${(0,az_command/* azCommand */.Lw)('aks nodepool update', { ...(0,az_command/* poolOptions */.bg)(cluster, candidate), mode: 'System' })}`;
        return (0,check/* fail */.fJ)(`No node pool of cluster ${cluster.name} has the mode System. Its pools: ${names}.`, `Give the cluster a Linux pool in mode System first${command}.`);
    },
});

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/json.js
var json = __webpack_require__(9368);
;// CONCATENATED MODULE: ./build/checks/support/windows.js


function isWindows({ osType }) {
    return osType.toLowerCase() === 'windows';
}
/** `Windows2022`; undefined where the choice is left to AKS. */
function imageOf(pool) {
    return (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(pool.raw['properties'])['osSKU']);
}
/** The Kubernetes version that the pool comes to: its own, else the control plane's. */
function versionOf(pool, cluster) {
    return (semver.coerce(pool.currentKubernetesVersion || pool.kubernetesVersion || cluster.currentKubernetesVersion) ??
        undefined);
}

;// CONCATENATED MODULE: ./build/checks/cluster-has-a-windows-profile.js


/** https://learn.microsoft.com/azure/aks/create-node-pools */
const clusterHasAWindowsProfile = (0,check/* defineCheck */.qH)({
    id: 'cluster-has-a-windows-profile',
    title: 'The cluster has the profile that Windows pools need',
    severity: 'error',
    scope: 'pools',
    needs: ['cluster'],
    run({ cluster }, pools) {
        const windows = pools.filter(({ wanted }) => isWindows(wanted)).map(({ name }) => name);
        if (windows.length === 0)
            return (0,check/* skip */.iv)('no Windows pool is asked for');
        if (cluster.hasWindowsProfile)
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} has a Windows profile.`);
        return (0,check/* fail */.fJ)(`Cluster ${cluster.name} was created without a Windows profile, and Windows pool ${windows.join(', ')} is asked for.`, 'Set os-type to Linux, or use a cluster that was created with one: it cannot be given one later. az aks create makes it by itself with --network-plugin azure.');
    },
});

;// CONCATENATED MODULE: ./build/checks/support/cluster-limit.js
/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_NODES_OF_A_CLUSTER = 5000;
const CLUSTER_LIMIT = {
    most: MOST_NODES_OF_A_CLUSTER,
    words: `a cluster has at most ${MOST_NODES_OF_A_CLUSTER}`,
    otherwise: 'or use another cluster',
};

// EXTERNAL MODULE: ./build/checks/support/node-counts.js
var node_counts = __webpack_require__(8847);
;// CONCATENATED MODULE: ./build/checks/support/node-limit.js



/** The verdict on the nodes of all pools together against a limit. */
function judgeNodeLimit({ cluster, agentPools }, pools, { most, words, counted, otherwise }) {
    if (pools.every(node_counts/* asksForNoMore */.wN))
        return (0,check/* pass */.IX)('The pools are there and ask for no more nodes.');
    const nodesOf = counted === 'at first' ? node_counts/* nodesAtFirst */.vI : node_counts/* nodesAtMost */.UT;
    const asked = nodesOf(pools.map(({ wanted }) => wanted));
    const nodes = nodesOf((0,node_counts/* poolsAfter */.sQ)(agentPools, pools));
    const there = nodes - asked;
    const names = pools.map(({ name }) => name).join(', ');
    const saw = `${nodes} nodes ${counted} in all pools (${asked} in ${names} + ${there} in the others); ${words}.`;
    if (nodes <= most)
        return (0,check/* pass */.IX)(saw);
    const room = most - there;
    const fewer = room > 0
        ? `Set ${(0,node_counts/* inputsThatSet */.L)(counted, pools)} to ${pools.length === 1 ? `${room} or less` : `${room} or less in all`}`
        : `The other pools leave no room: make them smaller`;
    const { name, ...rest } = (0,az_command/* clusterOptions */.dU)(cluster);
    const list = (0,az_command/* azCommand */.Lw)('aks nodepool list', { ...rest, 'cluster-name': name ?? cluster.name, 'output': 'table' });
    return (0,check/* fail */.fJ)(saw, `${fewer}, ${otherwise}. The pools and their counts: ${list}`);
}

;// CONCATENATED MODULE: ./build/checks/cluster-has-room-for-growth.js



/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const clusterHasRoomForGrowth = (0,check/* defineCheck */.qH)({
    id: 'cluster-has-room-for-growth',
    title: 'The cluster may have the nodes that the autoscaler may add to its pools',
    severity: 'warning',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run(facts, pools) {
        return judgeNodeLimit(facts, pools, { ...CLUSTER_LIMIT, counted: 'at most' });
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-has-room-for-nodes.js



/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const clusterHasRoomForNodes = (0,check/* defineCheck */.qH)({
    id: 'cluster-has-room-for-nodes',
    title: 'The cluster may have the nodes that its pools begin with',
    severity: 'error',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run(facts, pools) {
        return judgeNodeLimit(facts, pools, { ...CLUSTER_LIMIT, counted: 'at first' });
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-has-room-for-pools.js




/** Where the cluster does not say it itself. https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_POOLS = 100;
const clusterHasRoomForPools = (0,check/* defineCheck */.qH)({
    id: 'cluster-has-room-for-pools',
    title: 'The cluster may have as many node pools',
    severity: 'error',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pools) {
        const most = (0,json/* numberOf */.rl)((0,json/* objectOf */.Xy)(cluster.raw['properties'])['maxAgentPools']) ?? MOST_POOLS;
        const after = (0,node_counts/* poolsAfter */.sQ)(agentPools, pools).length;
        const fresh = after - agentPools.length;
        if (fresh === 0)
            return (0,check/* pass */.IX)('The pools are there.');
        const saw = `The cluster has ${agentPools.length} node pools, ${fresh} more are asked for, and it takes ${most}.`;
        if (after <= most)
            return (0,check/* pass */.IX)(saw);
        const { name, ...rest } = (0,az_command/* clusterOptions */.dU)(cluster);
        const list = (0,az_command/* azCommand */.Lw)('aks nodepool list', { ...rest, 'cluster-name': name ?? cluster.name, 'output': 'table' });
        return (0,check/* fail */.fJ)(saw, `Delete ${after - most} that nobody needs, ask for ${Math.max(0, most - agentPools.length)} pools at most, or use another cluster. The pools: ${list}`);
    },
});

// EXTERNAL MODULE: ./build/facts/machines.js
var machines = __webpack_require__(4832);
;// CONCATENATED MODULE: ./build/checks/support/virtual-machines.js

/** The pool is made of single virtual machines. */
function isOfVirtualMachines({ wanted }) {
    return (0,machines/* isTypeOfVirtualMachines */.nH)(wanted.type);
}

;// CONCATENATED MODULE: ./build/checks/cluster-identity-is-user-assigned.js



/** https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#limitations */
const clusterIdentityIsUserAssigned = (0,check/* defineCheck */.qH)({
    id: 'cluster-identity-is-user-assigned',
    title: 'A pool of single virtual machines finds a user-assigned identity of the cluster',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, pool) {
        if (!isOfVirtualMachines(pool))
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is a scale set, which asks for no such identity.`);
        if (cluster.identity.kind !== 'SystemAssigned')
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} works by an identity of kind ${cluster.identity.kind}.`);
        const command = (0,az_command/* azCommand */.Lw)('aks update', {
            ...(0,az_command/* clusterOptions */.dU)(cluster),
            'enable-managed-identity': [],
            'assign-identity': 'IDENTITY_ID',
        });
        return (0,check/* fail */.fJ)(`Cluster ${cluster.name} works by a system-assigned identity; AKS refuses a pool of type VirtualMachines in a subnet of yours with that.`, `Ask for a pool of type VirtualMachineScaleSets, or give the cluster a user-assigned identity that may join the subnet: ${command}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-identity-may-join-the-subnet.js



/** "Virtual Machines node pools rely solely on the cluster identity": https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
const clusterIdentityMayJoinTheSubnet = (0,check/* defineCheck */.qH)({
    id: 'cluster-identity-may-join-the-subnet',
    title: "The cluster's identity may put single virtual machines into the subnet",
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'roleAssignments', 'roleDefinitions'],
    run({ cluster, ...roles }, pool) {
        if (!isOfVirtualMachines(pool))
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is a scale set, whose nodes AKS itself joins.`);
        if (pool.subnetId === undefined)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        const rights = (0,access/* rightsOfCluster */.D_)(roles, pool.subnetId, [access/* JOIN_SUBNET */.$k]);
        if (!rights.isKnown)
            return (0,check/* skip */.iv)(rights.why);
        if (rights.missing.length === 0)
            return (0,check/* pass */.IX)(`The identity of cluster ${cluster.name} may join ${pool.subnetId}.`);
        return (0,check/* fail */.fJ)(`The identity of cluster ${cluster.name} (object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${access/* JOIN_SUBNET */.$k} on ${pool.subnetId}, and a pool of type VirtualMachines joins its nodes with nothing else.`, `Give it the role: ${(0,access/* grantToCluster */.uT)(cluster, 'Network Contributor', pool.subnetId)}. It may take up to an hour to be seen.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-identity-may-use-the-subnet.js


/**
 * A warning: AKS joins the nodes of scale sets with a token of its own, so the pool comes up; what the cluster itself does in the subnet
 * fails later. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools
 */
const clusterIdentityMayUseTheSubnet = (0,check/* defineCheck */.qH)({
    id: 'cluster-identity-may-use-the-subnet',
    title: "The cluster's identity may use the subnet",
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'roleAssignments', 'roleDefinitions'],
    run({ cluster, ...roles }, pool) {
        if (pool.subnetId === undefined)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        const rights = (0,access/* rightsOfCluster */.D_)(roles, pool.subnetId, [access/* READ_SUBNET */.jc, access/* JOIN_SUBNET */.$k]);
        if (!rights.isKnown)
            return (0,check/* skip */.iv)(rights.why);
        if (rights.missing.length === 0)
            return (0,check/* pass */.IX)(`The identity of cluster ${cluster.name} may read and join ${pool.subnetId}.`);
        return (0,check/* fail */.fJ)(`The identity of cluster ${cluster.name} (object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${rights.missing.join(' and ')} on ${pool.subnetId}. The nodes come up all the same; internal load balancers and private links in the subnet fail.`, `Give it the role: ${(0,access/* grantToCluster */.uT)(cluster, 'Network Contributor', pool.subnetId)}. It may take up to an hour to be seen.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-is-healthy.js


const UNHEALTHY = ['Failed', 'Canceled'];
/**
 * A cluster that is merely at work passes: the run waits for it.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/upgrading-or-scaling-does-not-succeed
 */
const clusterIsHealthy = (0,check/* defineCheck */.qH)({
    id: 'cluster-is-healthy',
    title: 'The last operation on the cluster succeeded',
    severity: 'error',
    scope: 'cluster',
    healedBy: 'reconcile-before',
    isHealingVisible: true,
    needs: ['cluster'],
    run({ cluster }) {
        const { name, provisioningState, provisioningError } = cluster;
        if (!UNHEALTHY.includes(provisioningState))
            return (0,check/* pass */.IX)(`Cluster ${name} is ${provisioningState}.`);
        return (0,check/* fail */.fJ)(`Cluster ${name} is ${provisioningState}${provisioningError === undefined ? '' : `: ${provisioningError}`}.`, `Repair what the error names. Then set allow-reconcile to true, which retries the last operation before the add, or do the same by hand: ${(0,az_command/* reconcileCommand */.eK)(cluster)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-is-not-being-deleted.js

const clusterIsNotBeingDeleted = (0,check/* defineCheck */.qH)({
    id: 'cluster-is-not-being-deleted',
    title: 'The cluster is not on its way out',
    severity: 'error',
    scope: 'cluster',
    operations: ['add', 'check', 'reconcile'],
    needs: ['cluster'],
    run({ cluster }) {
        if (cluster.provisioningState !== 'Deleting')
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} is ${cluster.provisioningState}.`);
        return (0,check/* fail */.fJ)(`Cluster ${cluster.name} is Deleting.`, 'Name another cluster in cluster-name; a deletion that has begun cannot be taken back.');
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-is-running.js


/** https://learn.microsoft.com/azure/aks/start-stop-cluster: a stopped cluster can be started or deleted, and nothing else. */
const clusterIsRunning = (0,check/* defineCheck */.qH)({
    id: 'cluster-is-running',
    title: 'The cluster is running',
    severity: 'error',
    scope: 'cluster',
    operations: ['add', 'check', 'reconcile'],
    needs: ['cluster'],
    run({ cluster }) {
        if (cluster.powerState !== 'Stopped')
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} is ${cluster.powerState}.`);
        return (0,check/* fail */.fJ)(`Cluster ${cluster.name} is Stopped, and AKS refuses every operation on a stopped cluster but a start.`, `Start it, then run again: ${(0,az_command/* azCommand */.Lw)('aks start', (0,az_command/* clusterOptions */.dU)(cluster))}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-takes-windows-pools.js



/** https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations */
const clusterTakesWindowsPools = (0,check/* defineCheck */.qH)({
    id: 'cluster-takes-windows-pools',
    title: 'The cluster does not make its nodes by itself, where Windows pools are asked for',
    severity: 'warning',
    scope: 'pools',
    needs: ['cluster'],
    run({ cluster }, pools) {
        const windows = pools.filter(({ wanted }) => isWindows(wanted)).map(({ name }) => name);
        if (windows.length === 0)
            return (0,check/* skip */.iv)('no Windows pool is asked for');
        const isAutomatic = cluster.sku === 'Automatic';
        if (!isAutomatic && !cluster.hasNodeAutoProvisioning)
            return (0,check/* pass */.IX)('The cluster has no node auto-provisioning.');
        return (0,check/* fail */.fJ)(`Cluster ${cluster.name} ${isAutomatic ? 'is of the kind Automatic' : 'has node auto-provisioning'}, which does not go with Windows pool ${windows.join(', ')}.`, isAutomatic
            ? 'Set os-type to Linux, or use a cluster of the kind Base.'
            : `Set os-type to Linux, or switch node auto-provisioning off: ${(0,az_command/* azCommand */.Lw)('aks update', { ...(0,az_command/* clusterOptions */.dU)(cluster), 'node-provisioning-mode': 'Manual' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/cluster-uses-its-own-vnet.js

/** AKS's words for it are in https://github.com/MicrosoftDocs/azure-docs/issues/122052. */
const clusterUsesItsOwnVnet = (0,check/* defineCheck */.qH)({
    id: 'cluster-uses-its-own-vnet',
    title: 'The node pools of the cluster lie in a virtual network of yours',
    severity: 'error',
    scope: 'cluster',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }) {
        if (agentPools.length === 0)
            return (0,check/* skip */.iv)(`Azure lists no node pool of cluster ${cluster.name} to look at.`);
        const placed = agentPools.find((pool) => pool.vnetSubnetId !== undefined);
        if (placed !== undefined)
            return (0,check/* pass */.IX)(`Node pool ${placed.name} lies in ${placed.vnetSubnetId ?? ''}.`);
        const names = agentPools.map((pool) => pool.name).join(', ');
        return (0,check/* fail */.fJ)(`No node pool of cluster ${cluster.name} names a subnet (${names}): they lie in the virtual network that AKS made and manages in ${cluster.nodeResourceGroup}. AKS refuses a pool with a subnet of its own there.`, 'There is no way to change that in place. Create a new cluster in a virtual network of your own (az aks create --vnet-subnet-id …) and move the workloads: https://learn.microsoft.com/azure/aks/node-pool-unique-subnet');
    },
});

;// CONCATENATED MODULE: ./build/checks/support/route-tables.js



/** The ids of the route tables of the other pools' subnets, each once. */
function routeTablesOfOthers(agentPools, vnet, pool) {
    const ids = (0,support_subnets/* otherPools */.Kc)(agentPools, pool).flatMap((other) => (0,known_ranges/* findSubnet */.HK)(vnet, other.vnetSubnetId)?.routeTableId ?? []);
    return [...new Map(ids.map((id) => [(0,resource_id/* idKey */.T4)(id), id])).values()];
}
/** The route table of a subnet; undefined where it has none. */
function routeTableOf(subnet, routeTables) {
    if (subnet.routeTableId === undefined)
        return undefined;
    const read = routeTables.get((0,resource_id/* idKey */.T4)(subnet.routeTableId));
    return read?.ok ? read.value : 'unread';
}

;// CONCATENATED MODULE: ./build/checks/support/default-route.js







/** The default route of the pool's subnet, or why the question does not arise. */
function findDefaultRoute({ cluster, vnet, routeTables }, pool, family = 4) {
    if (cluster.outboundType.toLowerCase() !== 'userdefinedrouting')
        return (0,check/* skip */.iv)(`the outbound type of the cluster is ${cluster.outboundType}`);
    const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
    if (subnet === undefined)
        return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
    const table = routeTableOf(subnet, routeTables);
    if (table === 'unread')
        return (0,check/* skip */.iv)(`route table ${subnet.routeTableId ?? ''} of subnet ${subnet.name} could not be read`);
    const hasGateway = vnet.subnets.some(({ name }) => name.toLowerCase() === 'gatewaysubnet') ||
        vnet.peerings.some(({ usesRemoteGateways }) => usesRemoteGateways);
    return {
        subnet,
        table,
        route: defaultRouteOf(table, family),
        mayBeLearned: hasGateway && (table?.isPropagated ?? true),
    };
}
/** What was seen of a subnet without a default route. */
function missingRouteInWords({ subnet, table }, prefix = '0.0.0.0/0') {
    const what = table === undefined ? 'has no route table' : `has route table ${table.name}, which has no route for ${prefix}`;
    return `Subnet ${subnet.name} ${what}; the nodes of the cluster go out by a route of your own (userDefinedRouting).`;
}
/** The commands that give the subnet a default route: the table of the other pools, or a route in its own. */
function defaultRouteAdvice({ agentPools, vnet }, pool, { subnet, table }, prefix = '0.0.0.0/0') {
    if (table !== undefined)
        return `Add the route to the address of your firewall: ${routeCommand('create', table, 'default', prefix)}`;
    const [other] = routeTablesOfOthers(agentPools, vnet, pool);
    if (other === undefined)
        return 'Attach a route table with a route for it to your firewall, by az network vnet subnet update --route-table.';
    return `Attach the route table of the other pools: ${(0,az_command/* azCommand */.Lw)('network vnet subnet update', { 'ids': subnet.id, 'route-table': other })}`;
}
/** Makes a route of the table, or changes one, so that it leads to an appliance whose address the person fills in. */
function routeCommand(verb, table, name, prefix) {
    const subscription = /^\/subscriptions\/([^/]+)\//i.exec(table.id)?.[1];
    const resourceGroup = (0,resource_id/* resourceGroupOf */.Tp)(table.id);
    const command = (0,az_command/* azCommand */.Lw)(`network route-table route ${verb}`, {
        ...(subscription === undefined ? {} : { subscription: subscription }),
        ...(resourceGroup === undefined ? {} : { 'resource-group': resourceGroup }),
        'route-table-name': table.name,
        name,
        ...(verb === 'create' ? { 'address-prefix': prefix } : {}),
        'next-hop-type': 'VirtualAppliance',
    });
    return `${command} --next-hop-ip-address "$FIREWALL_IP"`;
}

;// CONCATENATED MODULE: ./build/checks/default-route-covers-every-ip-family.js


/** https://learn.microsoft.com/azure/aks/configure-dual-stack */
const defaultRouteCoversEveryIpFamily = (0,check/* defineCheck */.qH)({
    id: 'default-route-covers-every-ip-family',
    title: 'The subnet of a dual-stack cluster has a route that leads IPv6 out',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
    run(facts, pool) {
        if (!facts.cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6'))
            return (0,check/* skip */.iv)('the cluster has no IPv6');
        const found = findDefaultRoute(facts, pool, 6);
        if ('status' in found)
            return found;
        if (found.route !== undefined)
            return (0,check/* pass */.IX)(`Route ${found.route.name} of ${found.table?.name ?? ''} is for ::/0.`);
        return (0,check/* fail */.fJ)(`${missingRouteInWords(found, '::/0')} IPv6 does not go by your firewall.`, defaultRouteAdvice(facts, pool, found, '::/0'));
    },
});

;// CONCATENATED MODULE: ./build/checks/default-route-exists.js


/** https://learn.microsoft.com/azure/aks/egress-udr */
const defaultRouteExists = (0,check/* defineCheck */.qH)({
    id: 'default-route-exists',
    title: 'The subnet has a route that leads its nodes out',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
    run(facts, pool) {
        const found = findDefaultRoute(facts, pool);
        if ('status' in found)
            return found;
        if (found.route !== undefined)
            return (0,check/* pass */.IX)(`Route ${found.route.name} of ${found.table?.name ?? ''} leads 0.0.0.0/0 to ${found.route.nextHopType}.`);
        if (found.mayBeLearned)
            return (0,check/* skip */.iv)('a gateway may have told the subnet of one by BGP; default-route-is-visible tells of it');
        return (0,check/* fail */.fJ)(`${missingRouteInWords(found)} No node will come up.`, defaultRouteAdvice(facts, pool, found));
    },
});

;// CONCATENATED MODULE: ./build/checks/default-route-is-visible.js


/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol */
const defaultRouteIsVisible = (0,check/* defineCheck */.qH)({
    id: 'default-route-is-visible',
    title: 'The route that leads nodes of the subnet out is one of its route table',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
    run(facts, pool) {
        const found = findDefaultRoute(facts, pool);
        if ('status' in found)
            return found;
        if (found.route !== undefined)
            return (0,check/* pass */.IX)(`Route ${found.route.name} of ${found.table?.name ?? ''} is for 0.0.0.0/0.`);
        if (!found.mayBeLearned)
            return (0,check/* skip */.iv)('no gateway could have told the subnet of another; default-route-exists tells of it');
        return (0,check/* fail */.fJ)(`${missingRouteInWords(found)} A gateway may have told the subnet of one by BGP, which nobody can see from here.`, `If it has not, no node will come up. ${defaultRouteAdvice(facts, pool, found)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/default-route-leads-to-an-appliance.js


/** https://github.com/hashicorp/terraform-provider-azurerm/issues/8609 quotes the refusal. */
const NEXT_HOPS = ['virtualappliance', 'virtualnetworkgateway'];
/** https://learn.microsoft.com/azure/aks/egress-outboundtype#outbound-type-of-userdefinedrouting */
const defaultRouteLeadsToAnAppliance = (0,check/* defineCheck */.qH)({
    id: 'default-route-leads-to-an-appliance',
    title: 'The route that leads nodes of the subnet out goes to an appliance or a gateway',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
    run(facts, pool) {
        const found = findDefaultRoute(facts, pool);
        if ('status' in found)
            return found;
        const { table, route } = found;
        if (table === undefined || route === undefined)
            return (0,check/* skip */.iv)(`subnet ${found.subnet.name} has no default route of its own`);
        const saw = `Route ${route.name} of ${table.name} leads 0.0.0.0/0 to ${route.nextHopType}`;
        if (NEXT_HOPS.includes(route.nextHopType.toLowerCase()))
            return (0,check/* pass */.IX)(`${saw}.`);
        return (0,check/* fail */.fJ)(`${saw}; with the outbound type userDefinedRouting AKS takes VirtualAppliance and VirtualNetworkGateway alone (RouteTableInvalidNextHop).`, `Lead it to the address of your firewall: ${routeCommand('update', table, route.name, '0.0.0.0/0')}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/gateway-pool-fits-the-cluster.js




/** https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#limitations-and-considerations */
const gatewayPoolFitsTheCluster = (0,check/* defineCheck */.qH)({
    id: 'gateway-pool-fits-the-cluster',
    title: 'The cluster can have gateway pools',
    severity: 'error',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pools) {
        const gateways = pools.filter(({ wanted }) => wanted.mode === 'Gateway').map(({ name }) => name);
        if (gateways.length === 0)
            return (0,check/* skip */.iv)('no gateway pool is asked for');
        const network = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(cluster.raw['properties'])['networkProfile']);
        const saw = `Gateway pool ${gateways.join(', ')} is asked for`;
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) === 'pod-subnet')
            return (0,check/* fail */.fJ)(`${saw}, and the pods of the cluster have a subnet of their own, with which AKS has no gateway pools.`, 'Set mode to User, and send the traffic of the pool by a NAT gateway on its subnet instead.');
        if (cluster.ipFamilies.includes('IPv6'))
            return (0,check/* fail */.fJ)(`${saw}, and the cluster has IPv6, with which AKS has no gateway pools.`, 'Set mode to User, and send the traffic of the pool by a NAT gateway on its subnet instead.');
        if ((0,json/* objectOf */.Xy)(network['staticEgressGatewayProfile'])['enabled'] !== true)
            return (0,check/* fail */.fJ)(`${saw}, and the static egress gateway is off in cluster ${cluster.name}.`, `Switch it on first: ${(0,az_command/* azCommand */.Lw)('aks update', { ...(0,az_command/* clusterOptions */.dU)(cluster), 'enable-static-egress-gateway': [] })}`);
        return (0,check/* pass */.IX)('The static egress gateway is on.');
    },
});

;// CONCATENATED MODULE: ./build/checks/internal-load-balancers-need-no-annotation.js


/** https://learn.microsoft.com/azure/aks/internal-lb#specify-a-different-subnet */
const ANNOTATION = 'service.beta.kubernetes.io/azure-load-balancer-internal-subnet';
const internalLoadBalancersNeedNoAnnotation = (0,check/* defineCheck */.qH)({
    id: 'internal-load-balancers-need-no-annotation',
    title: 'Nothing is to be said about internal load balancers',
    severity: 'notice',
    scope: 'pool',
    needs: [],
    run(_facts, pool) {
        if (!pool.isNew)
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is not new.`);
        if (pool.subnetId === undefined)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        const name = (0,resource_id/* nameOfId */.gu)(pool.subnetId);
        return (0,check/* fail */.fJ)(`Internal load balancers go on taking their addresses from the subnet that the cluster was made with, not from ${name}.`, `For one in the new subnet annotate its Service with ${ANNOTATION}: ${name}, and give the identity of the cluster the role Network Contributor on the subnet. Else there is nothing to do.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/kube-proxy-keeps-source-addresses.js



/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations */
const FIRST_GOOD_VERSION = '1.23.3';
const kubeProxyKeepsSourceAddresses = (0,check/* defineCheck */.qH)({
    id: 'kube-proxy-keeps-source-addresses',
    title: 'Network policies see the addresses of pods in other subnets',
    severity: 'warning',
    scope: 'cluster',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }) {
        if (cluster.networkPolicy === undefined)
            return (0,check/* skip */.iv)(`cluster ${cluster.name} has no network policies`);
        const old = [cluster, ...agentPools].filter(({ currentKubernetesVersion }) => {
            const version = semver.coerce(currentKubernetesVersion);
            return version !== null && semver.lt(version, FIRST_GOOD_VERSION);
        });
        const versions = old.map(({ name, currentKubernetesVersion }) => `${name} runs ${currentKubernetesVersion}`);
        if (versions.length === 0)
            return (0,check/* pass */.IX)(`The cluster and its pools run ${FIRST_GOOD_VERSION} or newer.`);
        return (0,check/* fail */.fJ)(`${versions.join(', ')}, with network policies by ${cluster.networkPolicy}. Before ${FIRST_GOOD_VERSION} kube-proxy translates the source of traffic between subnets, and policies drop it.`, `Upgrade the cluster and its pools first. These versions are on offer: ${(0,az_command/* azCommand */.Lw)('aks get-upgrades', { ...(0,az_command/* clusterOptions */.dU)(cluster), output: 'table' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/support/kubenet-limit.js
/**
 * A route table holds so many routes, and kubenet needs one for each node.
 * https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet
 */
const MOST_KUBENET_NODES = 400;
const KUBENET_LIMIT = {
    most: MOST_KUBENET_NODES,
    words: `kubenet takes one route for each node, and a route table holds ${MOST_KUBENET_NODES}`,
    otherwise: 'or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane)',
};

;// CONCATENATED MODULE: ./build/checks/kubenet-route-table-has-room.js




/** https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet */
const kubenetRouteTableHasRoom = (0,check/* defineCheck */.qH)({
    id: 'kubenet-route-table-has-room',
    title: 'The route table of the cluster has a route for every kubenet node',
    severity: 'error',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run(facts, pools) {
        const mode = (0,network_mode/* networkMode */.m3)(facts.cluster, facts.agentPools);
        if (mode !== 'kubenet')
            return (0,check/* skip */.iv)(`nodes need no routes in network mode ${mode}`);
        return judgeNodeLimit(facts, pools, { ...KUBENET_LIMIT, counted: 'at first' });
    },
});

;// CONCATENATED MODULE: ./build/checks/kubenet-route-table-has-room-for-growth.js




/** https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet */
const kubenetRouteTableHasRoomForGrowth = (0,check/* defineCheck */.qH)({
    id: 'kubenet-route-table-has-room-for-growth',
    title: 'The route table of the cluster has a route for every kubenet node that the autoscaler may add',
    severity: 'warning',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run(facts, pools) {
        const mode = (0,network_mode/* networkMode */.m3)(facts.cluster, facts.agentPools);
        if (mode !== 'kubenet')
            return (0,check/* skip */.iv)(`nodes need no routes in network mode ${mode}`);
        return judgeNodeLimit(facts, pools, { ...KUBENET_LIMIT, counted: 'at most' });
    },
});

;// CONCATENATED MODULE: ./build/checks/kubenet-route-table-is-attached.js






/** AKS attaches its table at the next operation on the cluster, not on a pool: https://github.com/Azure/AKS/issues/1500 */
const kubenetRouteTableIsAttached = (0,check/* defineCheck */.qH)({
    id: 'kubenet-route-table-is-attached',
    title: "The subnet has a route table, by which kubenet's pods are reached",
    severity: 'warning',
    scope: 'pool',
    healedBy: 'reconcile-after',
    isHealingVisible: true,
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pool) {
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) !== 'kubenet')
            return (0,check/* skip */.iv)('the cluster does not use kubenet');
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        if (subnet.routeTableId !== undefined)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} has ${subnet.routeTableId}.`);
        const [table] = routeTablesOfOthers(agentPools, vnet, pool);
        const command = table === undefined
            ? ''
            : ` Or attach it yourself: ${(0,az_command/* azCommand */.Lw)('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`;
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} has no route table. AKS attaches its own only at the next operation on the cluster; until then no pod in the subnet reaches one on another node.`, `Set allow-reconcile to true, and the run updates the cluster after the add.${command}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/kubenet-route-table-is-shared.js







/** https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet: one table for all subnets. */
const kubenetRouteTableIsShared = (0,check/* defineCheck */.qH)({
    id: 'kubenet-route-table-is-shared',
    title: 'The subnet has the route table of the other pools',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pool) {
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) !== 'kubenet')
            return (0,check/* skip */.iv)('the cluster does not use kubenet');
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const { routeTableId } = subnet;
        if (routeTableId === undefined)
            return (0,check/* skip */.iv)(`subnet ${subnet.name} has no route table; kubenet-route-table-is-attached tells of it`);
        const tables = routeTablesOfOthers(agentPools, vnet, pool);
        const [table] = tables;
        if (table === undefined)
            return (0,check/* skip */.iv)('no other pool lies in a subnet whose route table is known');
        if (tables.every((each) => (0,resource_id/* sameId */.s)(each, routeTableId)))
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} has ${(0,resource_id/* nameOfId */.gu)(table)}, as the other pools.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} has route table ${routeTableId}, the other pools have ${tables.join(', ')}. Kubenet needs one table for all.`, `Attach the table of the other pools: ${(0,az_command/* azCommand */.Lw)('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/support/foreign-users.js

/** https://learn.microsoft.com/azure/aks/faq: the name that AKS gives to the resource group of the nodes when nobody says another. */
const NODE_GROUP = /^MC_.+_.+_.+$/i;
function foreignUsers(subnet, { nodeResourceGroup }) {
    const foreign = [...subnet.ipConfigurationIds, ...subnet.privateEndpointIds].filter((id) => !(0,resource_id/* sameId */.s)((0,resource_id/* resourceGroupOf */.Tp)(id), nodeResourceGroup));
    const isOfCluster = (id) => NODE_GROUP.test((0,resource_id/* resourceGroupOf */.Tp)(id) ?? '');
    const groups = foreign.filter(isOfCluster).map((id) => ((0,resource_id/* resourceGroupOf */.Tp)(id) ?? '').toUpperCase());
    return {
        clusters: [...new Set(groups)],
        others: [...new Set(foreign.filter((id) => !isOfCluster(id)).map(resourceInWords))],
    };
}
/** A message names no more than so many. */
const MOST = 5;
function inWords(users) {
    const rest = users.length - MOST;
    return [...users.slice(0, MOST), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
/** The resource that an address belongs to: the last two segments before `ipConfigurations`, or the last two. */
function resourceInWords(id) {
    const [, path = id] = /\/providers\/[^/]+\/(.+?)(?:\/(?:frontend)?ipConfigurations\/[^/]+)?$/i.exec(id) ?? [];
    return `${path} in ${(0,resource_id/* resourceGroupOf */.Tp)(id) ?? 'an unknown resource group'}`;
}

;// CONCATENATED MODULE: ./build/checks/kubenet-subnet-holds-no-other-cluster.js





/** "Multiple kubenet clusters can't share a subnet": https://learn.microsoft.com/azure/aks/configure-kubenet#limitations */
const kubenetSubnetHoldsNoOtherCluster = (0,check/* defineCheck */.qH)({
    id: 'kubenet-subnet-holds-no-other-cluster',
    title: 'With kubenet, no other cluster lies in the subnet',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { cluster, agentPools, vnet } = facts;
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) !== 'kubenet')
            return (0,check/* skip */.iv)(`cluster ${cluster.name} does not use kubenet`);
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const { clusters } = foreignUsers(subnet, cluster);
        if (clusters.length === 0)
            return (0,check/* pass */.IX)(`No other cluster has a node in subnet ${subnet.name}.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} holds nodes of another cluster, in ${inWords(clusters)}; the routes of kubenet clusters do not go together in one subnet.`, `Use another subnet. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/load-balancer-has-ports-for-every-node.js



/** Ports that a public IPv4 address has for outbound traffic. https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections */
const PORTS_OF_AN_ADDRESS = 64_000;
/** A load balancer gives ports in such steps. https://learn.microsoft.com/azure/aks/load-balancer-standard#configure-the-allocated-outbound-ports */
const STEP = 8;
/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports */
const loadBalancerHasPortsForEveryNode = (0,check/* defineCheck */.qH)({
    id: 'load-balancer-has-ports-for-every-node',
    title: 'The load balancer has the outbound ports that it promises to every node',
    severity: 'error',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pools) {
        if (cluster.outboundType.toLowerCase() !== 'loadbalancer')
            return (0,check/* skip */.iv)(`the cluster sends its traffic out by ${cluster.outboundType}`);
        const { allocatedOutboundPorts: ports, outboundIpIds, outboundIpv4Count } = cluster.loadBalancer;
        if (ports <= 0)
            return (0,check/* skip */.iv)('the load balancer spreads its ports by itself: allocatedOutboundPorts is not set');
        if (outboundIpIds.length === 0)
            return (0,check/* skip */.iv)('the cluster does not say what public addresses its load balancer has');
        // The ports of an IPv6 address are for IPv6: they help no node that runs out of the others.
        if (outboundIpv4Count === undefined)
            return (0,check/* skip */.iv)(`which of the ${outboundIpIds.length} public addresses of the load balancer are IPv4 ones is not known here`);
        if (pools.every(node_counts/* asksForNoMore */.wN))
            return (0,check/* pass */.IX)('The pools are there and ask for no more nodes.');
        const after = (0,node_counts/* poolsAfter */.sQ)(agentPools, pools);
        const nodes = (0,node_counts/* nodesAtMost */.UT)(after);
        const surge = (0,node_counts/* surgeOf */.OI)(after);
        const needed = (nodes + surge) * ports;
        const available = outboundIpv4Count * PORTS_OF_AN_ADDRESS;
        const saw = `${nodes} nodes at most and ${surge} for upgrades, each with ${ports} outbound ports, take ${needed} ports; ${outboundIpv4Count} public IPv4 ${outboundIpv4Count === 1 ? 'address has' : 'addresses have'} ${available}.`;
        if (needed <= available)
            return (0,check/* pass */.IX)(saw);
        const addresses = Math.ceil(needed / PORTS_OF_AN_ADDRESS);
        const fitting = Math.floor(available / (nodes + surge) / STEP) * STEP;
        return (0,check/* fail */.fJ)(saw, `Give the load balancer ${addresses} addresses: ${(0,az_command/* azCommand */.Lw)('aks update', { ...(0,az_command/* clusterOptions */.dU)(cluster), 'load-balancer-managed-outbound-ip-count': String(addresses) })} (where it manages them itself). Or set the ports to ${fitting}: ${(0,az_command/* azCommand */.Lw)('aks update', { ...(0,az_command/* clusterOptions */.dU)(cluster), 'load-balancer-outbound-ports': String(fitting) })}. Or lower max-count, node-count or max-surge.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/nat-gateway-is-attached.js





/** https://learn.microsoft.com/azure/aks/nat-gateway#create-an-aks-cluster-with-a-user-assigned-nat-gateway */
const natGatewayIsAttached = (0,check/* defineCheck */.qH)({
    id: 'nat-gateway-is-attached',
    title: 'The subnet has a NAT gateway, by which the nodes of the cluster go out',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pool) {
        if (cluster.outboundType.toLowerCase() !== 'userassignednatgateway')
            return (0,check/* skip */.iv)(`the outbound type of the cluster is ${cluster.outboundType}`);
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        if (subnet.natGatewayId !== undefined)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} has NAT gateway ${(0,resource_id/* nameOfId */.gu)(subnet.natGatewayId)}.`);
        const [gateway] = (0,support_subnets/* otherPools */.Kc)(agentPools, pool).flatMap((other) => (0,known_ranges/* findSubnet */.HK)(vnet, other.vnetSubnetId)?.natGatewayId ?? []);
        const fix = gateway === undefined
            ? 'Attach a NAT gateway, by az network vnet subnet update --nat-gateway.'
            : `Attach that of the other pools: ${(0,az_command/* azCommand */.Lw)('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`;
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} has no NAT gateway; the nodes of the cluster go out by one of your own (userAssignedNATGateway). Azure refuses such a pool (SubnetNotAssociatedWithNATGateway), or no node of it comes up.`, fix);
    },
});

;// CONCATENATED MODULE: ./build/checks/support/labels.js

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const LONGEST_LABEL = 63;
const LABEL = /^[a-z0-9]([-_.a-z0-9]*[a-z0-9])?$/i;
/** The names that AKS writes into labels of the nodes of an overlay. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations */
function namesInLabels(vnet, pool) {
    return [
        ...(pool.subnetId === undefined ? [] : [{ of: 'subnet', name: (0,resource_id/* nameOfId */.gu)(pool.subnetId) }]),
        { of: 'virtual network', name: vnet.name },
        { of: 'resource group', name: (0,resource_id/* resourceGroupOf */.Tp)(vnet.id) ?? '' },
    ].filter(({ name }) => name !== '');
}
function isTooLong({ name }) {
    return name.length > LONGEST_LABEL;
}
function isNoLabel({ name }) {
    return !LABEL.test(name);
}
/** `subnet snet (4 characters)`. */
function namesInWords(names) {
    return names.map(({ of, name }) => `${of} ${name} (${name.length} characters)`).join(', ');
}

;// CONCATENATED MODULE: ./build/checks/network-names-are-labels.js



/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations */
const networkNamesAreLabels = (0,check/* defineCheck */.qH)({
    id: 'network-names-are-labels',
    title: 'In an overlay, the names of the network can be labels of nodes',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pool) {
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) !== 'overlay')
            return (0,check/* skip */.iv)(`cluster ${cluster.name} has no overlay`);
        const odd = namesInLabels(vnet, pool).filter(isNoLabel);
        if (odd.length === 0)
            return (0,check/* pass */.IX)('The names of subnet, virtual network and resource group begin and end with a letter or a digit.');
        return (0,check/* fail */.fJ)(`No label of a node may be called so: ${namesInWords(odd)}. Kubernetes wants a letter or a digit at both ends, and only letters, digits, "-", "_" and "." between.`, 'Use a subnet whose name is a label. A virtual network or resource group cannot be renamed; if other pools of the cluster lie there, this does no harm.');
    },
});

;// CONCATENATED MODULE: ./build/checks/network-names-are-short-enough.js



/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations */
const networkNamesAreShortEnough = (0,check/* defineCheck */.qH)({
    id: 'network-names-are-short-enough',
    title: 'In an overlay, the names of the network are short enough for labels of nodes',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pool) {
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) !== 'overlay')
            return (0,check/* skip */.iv)(`cluster ${cluster.name} has no overlay`);
        const long = namesInLabels(vnet, pool).filter(isTooLong);
        if (long.length === 0)
            return (0,check/* pass */.IX)('The names of subnet, virtual network and resource group have 63 characters at most.');
        return (0,check/* fail */.fJ)(`Too long for a label of a node, which takes 63 characters: ${namesInWords(long)}. In an overlay AKS writes the names of the network into labels.`, 'Use a subnet with a shorter name. A virtual network or resource group cannot be renamed: there the cluster cannot have such a pool.');
    },
});

;// CONCATENATED MODULE: ./build/checks/network-plugin-is-supported.js

/** https://learn.microsoft.com/azure/aks/configure-kubenet */
const networkPluginIsSupported = (0,check/* defineCheck */.qH)({
    id: 'network-plugin-is-supported',
    title: 'The network plugin of the cluster is not retired',
    severity: 'notice',
    scope: 'cluster',
    needs: ['cluster'],
    run({ cluster }) {
        if (cluster.networkPlugin !== 'kubenet')
            return (0,check/* pass */.IX)(`The network plugin is ${cluster.networkPlugin || 'unknown'}.`);
        return (0,check/* fail */.fJ)('The network plugin is kubenet, which AKS retires on 31 March 2028.', 'Plan the move to Azure CNI Overlay: https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane');
    },
});

;// CONCATENATED MODULE: ./build/checks/support/network-policy-manager.js
/** `azure` is the engine's name in ARM. https://learn.microsoft.com/azure/aks/use-network-policies */
function usesNetworkPolicyManager({ networkPolicy }) {
    return networkPolicy?.toLowerCase() === 'azure';
}

;// CONCATENATED MODULE: ./build/checks/network-policy-manager-has-room.js



/** https://learn.microsoft.com/azure/aks/use-network-policies */
const MOST_NODES = 250;
const networkPolicyManagerHasRoom = (0,check/* defineCheck */.qH)({
    id: 'network-policy-manager-has-room',
    title: 'Azure Network Policy Manager can keep the policies of so many nodes',
    severity: 'warning',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run(facts, pools) {
        if (!usesNetworkPolicyManager(facts.cluster))
            return (0,check/* skip */.iv)('the cluster does not use Azure Network Policy Manager');
        return judgeNodeLimit(facts, pools, {
            most: MOST_NODES,
            words: `Azure Network Policy Manager is supported up to ${MOST_NODES}`,
            counted: 'at most',
            otherwise: 'or move to Cilium first (https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy)',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/network-policy-manager-is-supported.js


/** https://learn.microsoft.com/azure/aks/use-network-policies */
const networkPolicyManagerIsSupported = (0,check/* defineCheck */.qH)({
    id: 'network-policy-manager-is-supported',
    title: 'The cluster does not depend on Azure Network Policy Manager, which is retired',
    severity: 'notice',
    scope: 'cluster',
    needs: ['cluster'],
    run({ cluster }) {
        if (!usesNetworkPolicyManager(cluster))
            return (0,check/* skip */.iv)('the cluster does not use Azure Network Policy Manager');
        return (0,check/* fail */.fJ)('Network policies are kept by Azure Network Policy Manager. Its support ended on 30 September 2026 on Windows nodes and ends on 30 September 2028 on Linux nodes.', 'Plan the move to Cilium: https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy');
    },
});

;// CONCATENATED MODULE: ./build/checks/support/locks.js


/** The locks of a level on any of the scopes that were read, each once. */
function locksOf(locks, level, scopes = [...locks.keys()]) {
    const found = scopes.flatMap((scope) => {
        const read = locks.get(scope);
        return read?.ok === true ? read.value.filter((lock) => lock.level === level) : [];
    });
    return [...new Map(found.map((lock) => [(0,resource_id/* idKey */.T4)(lock.id), lock])).values()];
}
/** What could not be read of some scopes, in words; undefined when all was. */
function unreadLocks(locks, scopes = [...locks.keys()]) {
    const unread = scopes.flatMap((scope) => {
        const read = locks.get(scope);
        return read === undefined
            ? [`the locks on ${scope} were not read`]
            : read.ok
                ? []
                : [`could not read ${read.what}: ${read.message}`];
    });
    return unread.length === 0 ? undefined : unread.join('; ');
}
function locksInWords(locks) {
    return locks.map(({ name, level, scope }) => `${name} (${level}) on ${scope}`).join(', ');
}
function unlockCommands(locks) {
    return locks.map(({ id }) => (0,az_command/* azCommand */.Lw)('lock delete', { ids: id })).join(' ; ');
}

;// CONCATENATED MODULE: ./build/checks/no-lock-forbids-deleting.js



/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/cluster-node-virtual-machine-failed-state */
const noLockForbidsDeleting = (0,check/* defineCheck */.qH)({
    id: 'no-lock-forbids-deleting',
    title: 'No lock keeps AKS from deleting nodes',
    severity: 'warning',
    scope: 'cluster',
    needs: ['cluster', 'locks'],
    run({ cluster, locks }) {
        const group = `/subscriptions/${(0,resource_id/* subscriptionOf */.XD)(cluster.id) ?? ''}/resourceGroups/${cluster.nodeResourceGroup}`;
        const found = locksOf(locks, 'CanNotDelete', [(0,resource_id/* idKey */.T4)(group)]);
        if (found.length > 0)
            return (0,check/* fail */.fJ)(`A lock forbids deleting in resource group ${cluster.nodeResourceGroup}: ${locksInWords(found)}. The pool comes up, but its nodes cannot be scaled down, upgraded or cleared away.`, `Have it removed, by somebody who may (Owner or User Access Administrator), and lock the cluster instead: ${unlockCommands(found)}`);
        const unread = unreadLocks(locks, [(0,resource_id/* idKey */.T4)(group)]);
        return unread === undefined
            ? (0,check/* pass */.IX)(`Nothing keeps AKS from deleting in resource group ${cluster.nodeResourceGroup}.`)
            : (0,check/* skip */.iv)(unread);
    },
});

;// CONCATENATED MODULE: ./build/checks/no-lock-forbids-writing.js


/** https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources#considerations-before-applying-your-locks */
const noLockForbidsWriting = (0,check/* defineCheck */.qH)({
    id: 'no-lock-forbids-writing',
    title: 'No lock makes the cluster, its nodes or the subnet read-only',
    severity: 'error',
    scope: 'cluster',
    operations: ['add', 'check', 'reconcile'],
    needs: ['locks'],
    run({ locks }) {
        const found = locksOf(locks, 'ReadOnly');
        if (found.length > 0)
            return (0,check/* fail */.fJ)(`Read-only by a lock: ${locksInWords(found)}. A pool writes there: its scale set into the resource group of the nodes, its nodes into the subnet.`, `Have the lock removed for the time of the run, or for good, by somebody who may (Owner or User Access Administrator): ${unlockCommands(found)}`);
        const unread = unreadLocks(locks);
        return unread === undefined
            ? (0,check/* pass */.IX)('No read-only lock lies on the cluster, on the resource group of its nodes or on the subnet.')
            : (0,check/* skip */.iv)(unread);
    },
});

// EXTERNAL MODULE: ./build/facts/provisioning.js
var provisioning = __webpack_require__(2019);
;// CONCATENATED MODULE: ./build/checks/support/versions.js

/**
 * It rests, and does not run the version that it is set to: the next PUT of it goes on with the upgrade. What is at work is awaited, and
 * judged when it rests. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
function isUpgradePending(resource) {
    return (0,provisioning/* isResting */.h)(resource) && !isVersion(resource.currentKubernetesVersion, resource.kubernetesVersion);
}
/**
 * `1.33` asks for the newest patch that AKS has at the time, and stays as it was asked for.
 * https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#alias-minor-version
 */
function isVersion(current, wanted) {
    return wanted === '' || current === '' || current === wanted || current.startsWith(`${wanted}.`);
}

;// CONCATENATED MODULE: ./build/checks/no-upgrade-is-pending.js


/**
 * AKS goes on with a stopped upgrade at the next PUT of the cluster, so a reconcile that nobody asked for by name must not happen.
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
const noUpgradeIsPending = (0,check/* defineCheck */.qH)({
    id: 'no-upgrade-is-pending',
    title: 'No upgrade of the cluster or of a node pool is waiting to go on',
    severity: 'notice',
    scope: 'cluster',
    operations: ['add', 'check', 'reconcile'],
    guards: 'reconcile',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }) {
        const pending = [
            ...(isUpgradePending(cluster) ? [`the cluster from ${versions(cluster)}`] : []),
            ...agentPools.filter(isUpgradePending).map((pool) => `node pool ${pool.name} from ${versions(pool)}`),
        ];
        if (pending.length === 0)
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} and its pools run the versions that they were set to.`);
        return (0,check/* fail */.fJ)(`An upgrade stopped half-way: ${pending.join('; ')}. A reconcile would go on with it.`, 'Finish or take back the upgrade first (az aks upgrade, az aks nodepool upgrade). To let a reconcile go on with it, run this action with operation: reconcile; allow-reconcile alone does not.');
    },
});
function versions(resource) {
    return `${resource.currentKubernetesVersion} to ${resource.kubernetesVersion}`;
}

;// CONCATENATED MODULE: ./build/checks/node-auto-provisioning-is-off.js

/** https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking */
const nodeAutoProvisioningIsOff = (0,check/* defineCheck */.qH)({
    id: 'node-auto-provisioning-is-off',
    title: 'Nodes come from pools alone',
    severity: 'notice',
    scope: 'cluster',
    needs: ['cluster'],
    run({ cluster }) {
        if (!cluster.hasNodeAutoProvisioning && cluster.sku !== 'Automatic')
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} makes no nodes by itself.`);
        return (0,check/* fail */.fJ)(`Cluster ${cluster.name} makes nodes by itself (node auto-provisioning), and those lie in the subnet of their AKSNodeClass, whatever pools there are.`, 'For nodes of that kind in the subnet set spec.vnetSubnetID of an AKSNodeClass. Else there is nothing to do.');
    },
});

;// CONCATENATED MODULE: ./build/checks/other-pools-are-healthy.js


/** https://github.com/Azure/AKS/issues/2865: adding a pool once checked the others' subnets too. An update of the cluster tries them again. */
const otherPoolsAreHealthy = (0,check/* defineCheck */.qH)({
    id: 'other-pools-are-healthy',
    title: 'No other node pool has failed',
    severity: 'warning',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pools) {
        const others = agentPools.filter(({ name }) => !pools.some((pool) => pool.name === name));
        const failed = others.filter(({ provisioningState }) => provisioningState === 'Failed');
        if (failed.length === 0)
            return (0,check/* pass */.IX)(`None of the ${others.length} other node pools has failed.`);
        const words = failed.map(({ name, provisioningError }) => `${name}${provisioningError ? ` (${provisioningError})` : ''}`);
        const commands = failed.map((pool) => (0,az_command/* azCommand */.Lw)('aks nodepool show', (0,az_command/* poolOptions */.bg)(cluster, pool)));
        return (0,check/* fail */.fJ)(`Failed: node pool ${words.join(', ')}. An update of the cluster, which a reconcile is, tries it again and may fail over it.`, `Repair or delete it. It says more of itself: ${commands.join(' ; ')}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/outbound-addresses-are-those-of-the-load-balancer.js





/** https://learn.microsoft.com/azure/nat-gateway/nat-overview#outbound-connectivity: it comes before a load balancer. */
const outboundAddressesAreThoseOfTheLoadBalancer = (0,check/* defineCheck */.qH)({
    id: 'outbound-addresses-are-those-of-the-load-balancer',
    title: "Nodes of the subnet go out with the addresses of the cluster's load balancer, as the others do",
    severity: 'notice',
    scope: 'pool',
    needs: ['cluster', 'vnet'],
    run({ cluster, vnet }, pool) {
        if (cluster.outboundType.toLowerCase() !== 'loadbalancer')
            return (0,check/* skip */.iv)(`the outbound type of the cluster is ${cluster.outboundType}`);
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        if (subnet.natGatewayId === undefined)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} has no NAT gateway.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} has NAT gateway ${(0,resource_id/* nameOfId */.gu)(subnet.natGatewayId)}, which comes before the load balancer of the cluster: nodes of this pool are seen from outside with other addresses than those of the others.`, `If firewalls outside list the addresses of the cluster, add those of the gateway: ${(0,az_command/* azCommand */.Lw)('network nat gateway show', { ids: subnet.natGatewayId, query: 'publicIpAddresses' })}`);
    },
});

// EXTERNAL MODULE: ./build/facts/agent-pool.js
var agent_pool = __webpack_require__(6288);
;// CONCATENATED MODULE: ./build/checks/overlay-takes-the-vm-size.js




/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay */
const CONFIDENTIAL_SGX_SIZES = /^Standard_DC\d+s?_v2$/i;
const overlayTakesTheVmSize = (0,check/* defineCheck */.qH)({
    id: 'overlay-takes-the-vm-size',
    title: 'The overlay supports the size of the machines',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, { name, wanted }) {
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) !== 'overlay')
            return (0,check/* skip */.iv)('the cluster is no overlay');
        const sizes = (0,agent_pool/* vmSizesOf */.Ds)(wanted);
        if (sizes.length === 0)
            return (0,check/* skip */.iv)(`node pool ${name} names no size: AKS chooses one`);
        const vmSize = sizes.find((size) => CONFIDENTIAL_SGX_SIZES.test(size));
        if (vmSize === undefined)
            return (0,check/* pass */.IX)(`Azure CNI Overlay supports ${sizes.join(', ')}.`);
        return (0,check/* fail */.fJ)(`Azure CNI Overlay does not support sizes of the series DCsv2, as ${vmSize} is.`, `Choose another node-vm-size, DCsv3 for example: ${(0,az_command/* azCommand */.Lw)('vm list-skus', { location: cluster.location, size: 'Standard_DC', output: 'table' })}`);
    },
});

;// CONCATENATED MODULE: ./build/network/clashes.js

/** Every pair of one of the ranges and one of the others that overlap, in their orders. */
function clashesBetween(ranges, others) {
    return ranges.flatMap((one) => others.filter((other) => (0,address_range/* rangesOverlap */.g6)(one, other)).map((other) => ({ one, other })));
}

;// CONCATENATED MODULE: ./build/checks/support/ranges.js





/** The subnets that the pool is to use: that of its nodes, and that of its pods where they have one. */
function subnetsOf(pool, vnet) {
    return [pool.subnetId, (0,support_subnets/* podSubnetIdOf */.nd)(pool)].flatMap((id) => (0,known_ranges/* findSubnet */.HK)(vnet, id) ?? []);
}
/** `10.0.1.0/24 shares addresses with 10.0.0.0/16`, for each. */
function clashesInWords(clashes) {
    return clashes.map(({ one, other }) => `${one.cidr} shares addresses with ${other.cidr}`).join('; ');
}
/** The verdict on subnets that are to keep off some ranges. `what` names the ranges, `why` says what comes of an overlap. */
function judgeSubnetsAgainst(facts, pool, ranges, { what, why }) {
    if ((0,known_ranges/* findSubnet */.HK)(facts.vnet, pool.subnetId) === undefined)
        return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
    const subnets = subnetsOf(pool, facts.vnet);
    const clashing = subnets.flatMap((subnet) => {
        const clashes = clashesBetween((0,address_range/* parseRanges */.Kn)(subnet.addressPrefixes), ranges);
        return clashes.length > 0 ? [`subnet ${subnet.name}: ${clashesInWords(clashes)}`] : [];
    });
    if (clashing.length === 0)
        return (0,check/* pass */.IX)(`${subnets.map((subnet) => `${subnet.name} (${(0,support_subnets/* prefixesOf */.E3)(subnet)})`).join(', ')} and ${what} have no address in common.`);
    return (0,check/* fail */.fJ)(`${clashing.join('; ')}, which is ${what}. ${why}`, `Use a subnet outside of it. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
}

;// CONCATENATED MODULE: ./build/checks/peered-ranges-are-outside-the-cluster-ranges.js





/** https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites */
const peeredRangesAreOutsideTheClusterRanges = (0,check/* defineCheck */.qH)({
    id: 'peered-ranges-are-outside-the-cluster-ranges',
    title: "Peered virtual networks have no address of the cluster's services and pods",
    severity: 'warning',
    scope: 'cluster',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }) {
        const peerings = vnet.peerings.filter(({ state }) => state.toLowerCase() !== 'disconnected');
        if (peerings.length === 0)
            return (0,check/* skip */.iv)(`virtual network ${vnet.name} has no peerings`);
        const pods = (0,network_mode/* hasPodRange */.$K)((0,network_mode/* networkMode */.m3)(cluster, agentPools)) ? cluster.podCidrs : [];
        const ranges = (0,address_range/* parseRanges */.Kn)([...cluster.serviceCidrs, ...pods]);
        const clashing = peerings.flatMap((peering) => {
            const clashes = clashesBetween((0,address_range/* parseRanges */.Kn)(peering.remoteAddressPrefixes), ranges);
            return clashes.length > 0 ? [`peering ${peering.name}: ${clashesInWords(clashes)}`] : [];
        });
        if (clashing.length === 0)
            return (0,check/* pass */.IX)(`${peerings.map(({ name }) => name).join(', ')} and ${ranges.map(({ cidr }) => cidr).join(', ')} have no address in common.`);
        return (0,check/* fail */.fJ)(`${clashing.join('; ')} of cluster ${cluster.name}. From the cluster nothing at the shared addresses of the peer can be reached.`, 'Let pods reach nothing there by its address: give it one outside of these ranges, or a private endpoint in the virtual network of the cluster. The ranges of a cluster are set when it is made.');
    },
});

;// CONCATENATED MODULE: ./build/checks/peerings-are-in-sync.js



const IN_SYNC = 'fullyinsync';
/** https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space */
const peeringsAreInSync = (0,check/* defineCheck */.qH)({
    id: 'peerings-are-in-sync',
    title: 'Peered virtual networks know every range of the virtual network',
    severity: 'warning',
    scope: 'cluster',
    needs: ['vnet'],
    run({ vnet }) {
        const known = vnet.peerings.filter(({ syncLevel }) => syncLevel !== undefined);
        if (vnet.peerings.length === 0)
            return (0,check/* skip */.iv)(`virtual network ${vnet.name} has no peerings`);
        if (known.length === 0)
            return (0,check/* skip */.iv)('Azure does not say whether the peerings are in sync');
        const stale = known.filter(({ syncLevel }) => syncLevel?.toLowerCase() !== IN_SYNC);
        if (stale.length === 0)
            return (0,check/* pass */.IX)(`In sync: ${known.map(({ name }) => name).join(', ')}.`);
        const options = (0,support_subnets/* vnetOptions */.mp)(vnet);
        const commands = stale.map(({ name }) => (0,az_command/* azCommand */.Lw)('network vnet peering sync', { ...options, name }));
        return (0,check/* fail */.fJ)(`${stale.map(({ name, syncLevel }) => `peering ${name} is ${syncLevel ?? ''}`).join('; ')}. Across it nothing knows the ranges that were added to virtual network ${vnet.name} since: no firewall, DNS server or appliance in a hub answers a node there.`, `Sync the peerings: ${commands.join(' ; ')}`);
    },
});

// EXTERNAL MODULE: ./build/network/address-needs.js
var address_needs = __webpack_require__(1153);
// EXTERNAL MODULE: ./build/network/subnet-size.js
var subnet_size = __webpack_require__(4452);
;// CONCATENATED MODULE: ./build/checks/support/pod-range.js








/** The demand of all pools at their largest, or the verdict where there is none to judge. */
function podRangeDemand(cluster, agentPools, pools) {
    const mode = (0,network_mode/* networkMode */.m3)(cluster, agentPools);
    if (mode !== 'overlay' && mode !== 'kubenet')
        return (0,check/* skip */.iv)(`pods have no range of their own in network mode ${mode}`);
    const range = cluster.podCidrs.map(address_range/* parseRange */.RC).find((parsed) => parsed?.family === 4);
    if (range === undefined)
        return (0,check/* skip */.iv)(`the IPv4 pod range of cluster ${cluster.name} is not known`);
    if (pools.every(node_counts/* asksForNoMore */.wN))
        return (0,check/* pass */.IX)('The pools are there and ask for no more nodes.');
    const all = (0,node_counts/* poolsAfter */.sQ)(agentPools, pools);
    const nodes = (0,node_counts/* nodesAtMost */.UT)(all);
    return {
        range,
        nodes,
        room: Math.floor((0,address_range/* sizeOfRange */.mt)(range) / address_needs/* POD_RANGE_ADDRESSES_PER_NODE */.a5),
        surge: Math.max(0, ...all.map((pool) => (0,address_needs/* surgeNodes */.m5)(pool, (0,agent_pool/* largestNodeCount */.cw)(pool)))),
    };
}
/** What to do when the range is too small for so many nodes. */
function podRangeShortage(cluster, { range, room }, nodes) {
    const addresses = nodes * address_needs/* POD_RANGE_ADDRESSES_PER_NODE */.a5;
    const prefix = (0,subnet_size/* smallestPrefix */.wp)(addresses, range.prefixLength);
    const larger = prefix === undefined ? undefined : (0,address_range/* parseRange */.RC)(`${range.cidr.split('/')[0] ?? ''}/${prefix}`);
    const saw = `Pod range ${range.cidr} has room for ${room} nodes, each with a /24; ${nodes} are needed, or ${addresses} addresses.`;
    const fewer = `Lower node-count or max-count, of this pool or of others, by ${nodes - room} nodes in all`;
    if (cluster.networkPlugin === 'kubenet' || larger === undefined)
        return (0,check/* fail */.fJ)(saw, `${fewer}. The pod range of a cluster like this cannot be changed.`);
    return (0,check/* fail */.fJ)(saw, `${fewer}, or widen the pod range (Linux-only clusters; it must overlap no network that the cluster talks to): ${(0,az_command/* azCommand */.Lw)('aks update', { ...(0,az_command/* clusterOptions */.dU)(cluster), 'pod-cidr': larger.cidr })}. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand`);
}

;// CONCATENATED MODULE: ./build/checks/pod-cidr-has-room.js


/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
const podCidrHasRoom = (0,check/* defineCheck */.qH)({
    id: 'pod-cidr-has-room',
    title: 'The pod range of the cluster has a /24 for every node of every pool',
    severity: 'error',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pools) {
        const demand = podRangeDemand(cluster, agentPools, pools);
        if ('status' in demand)
            return demand;
        const { range, room, nodes } = demand;
        if (nodes > room)
            return podRangeShortage(cluster, demand, nodes);
        return (0,check/* pass */.IX)(`Pod range ${range.cidr} has room for ${room} nodes, ${nodes} are needed.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pod-cidr-has-room-for-surge.js


/** AKS counts a node for an upgrade too, users report: https://github.com/Azure/AKS/issues/4467 */
const podCidrHasRoomForSurge = (0,check/* defineCheck */.qH)({
    id: 'pod-cidr-has-room-for-surge',
    title: 'The pod range of the cluster has room for the nodes that an upgrade adds for its duration',
    severity: 'warning',
    scope: 'pools',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pools) {
        const demand = podRangeDemand(cluster, agentPools, pools);
        if ('status' in demand)
            return demand;
        const { range, room, nodes, surge } = demand;
        if (nodes > room)
            return (0,check/* skip */.iv)('the pod range is too small even without an upgrade');
        if (nodes + surge > room)
            return podRangeShortage(cluster, demand, nodes + surge);
        return (0,check/* pass */.IX)(`Pod range ${range.cidr} has room for ${room} nodes, ${nodes} + ${surge} are needed during an upgrade.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pod-subnet-exists.js






const podSubnetExists = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-exists',
    title: 'The subnet for the pods exists',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { vnet } = facts;
        const podSubnetId = (0,support_subnets/* podSubnetIdOf */.nd)(pool);
        if (podSubnetId === undefined)
            return (0,check/* skip */.iv)(`node pool ${pool.name} has no subnet for its pods`);
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, podSubnetId);
        if (subnet !== undefined)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} has ${(0,support_subnets/* prefixesOf */.E3)(subnet)}.`);
        if (!(0,support_subnets/* isInVnet */.zW)(podSubnetId, vnet))
            return (0,check/* skip */.iv)(`${podSubnetId} lies in another virtual network than the one that was read`);
        const name = (0,resource_id/* nameOfId */.gu)(podSubnetId);
        const need = (0,agent_pool/* largestNodeCount */.cw)(pool.wanted) * (0,address_needs/* podSubnetAddressesPerNode */.oe)(pool.wanted);
        return (0,check/* fail */.fJ)(`Virtual network ${vnet.name} has no subnet ${name}. Its subnets: ${vnet.subnets.map((each) => each.name).join(', ') || 'none'}.`, `Correct pod-subnet-id, or create the subnet. ${(0,support_subnets/* newSubnetAdvice */.CM)(facts, name, need)}`);
    },
});

// EXTERNAL MODULE: ./build/checks/support/turns.js
var turns = __webpack_require__(4007);
;// CONCATENATED MODULE: ./build/checks/support/pod-subnet.js







/** The pool as it exists, if its pods lie in the subnet that is asked for. */
function existingIn(pool) {
    return (0,resource_id/* sameId */.s)(pool.existing?.podSubnetId, (0,support_subnets/* podSubnetIdOf */.nd)(pool)) ? pool.existing : undefined;
}
/** The pools of the run whose turn comes before that of this one, and whose pods lie in the same subnet. */
function podSharersBefore(pool, pools) {
    return (0,turns/* poolsBefore */.Zf)(pool, pools).filter((other) => (0,resource_id/* sameId */.s)((0,support_subnets/* podSubnetIdOf */.nd)(other), (0,support_subnets/* podSubnetIdOf */.nd)(pool)));
}
/** The other pools whose pods lie in the pods' subnet of this one at its turn, those of the run that come before it included. */
function podNeighbours(agentPools, pool, pools) {
    return (0,turns/* poolsBeside */.wq)(agentPools, pool, pools).filter((other) => (0,resource_id/* sameId */.s)(other.podSubnetId, (0,support_subnets/* podSubnetIdOf */.nd)(pool)));
}
/**
 * The addresses that all pools of the pods' subnet need at their largest; `nothing new` for a pool that has what it asks for.
 */
function largestPodDemand(agentPools, pool, pools) {
    const need = (each) => (0,agent_pool/* largestNodeCount */.cw)(each) * (0,address_needs/* podSubnetAddressesPerNode */.oe)(each);
    const existing = existingIn(pool);
    if (!pool.isNew && existing?.provisioningState === 'Succeeded' && need(pool.wanted) <= need(existing))
        return 'nothing new';
    return podNeighbours(agentPools, pool, pools).reduce((sum, other) => sum + need(other), need(pool.wanted));
}
/** The addresses that the pods' subnet has to have free for the nodes that the pool begins with; 0 when they are there. */
function presentPodDemand(pool) {
    const existing = existingIn(pool);
    const isThere = existing !== undefined && (existing.provisioningState === 'Succeeded' || !(0,provisioning/* isResting */.h)(existing));
    const nodes = (0,node_counts/* firstNodeCount */.MN)(pool.wanted) - (isThere ? existing.count : 0);
    return Math.max(0, nodes) * (0,address_needs/* podSubnetAddressesPerNode */.oe)(pool.wanted);
}

;// CONCATENATED MODULE: ./build/checks/pod-subnet-has-free-addresses.js







/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
const podSubnetHasFreeAddresses = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-has-free-addresses',
    title: 'The subnet for the pods has free addresses for the nodes that the pool begins with',
    severity: 'error',
    scope: 'pool',
    needs: ['usages'],
    run({ usages }, pool, pools) {
        const podSubnetId = (0,support_subnets/* podSubnetIdOf */.nd)(pool);
        if (podSubnetId === undefined)
            return (0,check/* skip */.iv)(`node pool ${pool.name} has no subnet for its pods`);
        const usage = usages.get((0,resource_id/* idKey */.T4)(podSubnetId));
        if (usage === undefined)
            return (0,check/* skip */.iv)(`Azure does not say how full ${podSubnetId} is`);
        const own = presentPodDemand(pool);
        if (own === 0)
            return (0,check/* pass */.IX)(`The nodes that node pool ${pool.name} begins with have their addresses for pods.`);
        const sharers = podSharersBefore(pool, pools).filter((other) => presentPodDemand(other) > 0);
        const needed = sharers.reduce((sum, other) => sum + presentPodDemand(other), own);
        const free = Math.max(0, usage.limit - usage.used);
        const perNode = (0,address_needs/* podSubnetAddressesPerNode */.oe)(pool.wanted);
        const saw = `${free} free addresses in ${(0,resource_id/* nameOfId */.gu)(podSubnetId)} for pods, ${needed} needed (${perNode} for each node of this pool).${(0,turns/* countedFirst */.f9)(sharers)}`;
        if (needed <= free)
            return (0,check/* pass */.IX)(saw);
        const fewer = Math.ceil((needed - free) / perNode);
        const begin = fewer < (0,node_counts/* firstNodeCount */.MN)(pool.wanted) ? `, or begin with ${fewer} ${fewer === 1 ? 'node' : 'nodes'} less` : '';
        return (0,check/* fail */.fJ)(saw, `Name a subnet with more room in pod-subnet-id${begin}.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pod-subnet-has-one-allocation-mode.js





/** https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations */
const podSubnetHasOneAllocationMode = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-has-one-allocation-mode',
    title: 'All pools of a subnet for pods take their addresses in the same way',
    severity: 'error',
    scope: 'pools',
    needs: ['agentPools'],
    run({ agentPools }, pools) {
        const withPods = pools.filter((pool) => (0,support_subnets/* podSubnetIdOf */.nd)(pool) !== undefined);
        if (withPods.length === 0)
            return (0,check/* skip */.iv)('no node pool that is asked for has a subnet for its pods');
        const after = (0,node_counts/* poolsAfter */.sQ)(agentPools, pools);
        const clashes = withPods.flatMap((pool) => {
            const others = after.filter((other) => other.name !== pool.name &&
                (0,resource_id/* sameId */.s)(other.podSubnetId, (0,support_subnets/* podSubnetIdOf */.nd)(pool)) &&
                (0,address_needs/* hasStaticBlocks */.Pk)(other) !== (0,address_needs/* hasStaticBlocks */.Pk)(pool.wanted));
            return others.map((other) => ({ pool, other }));
        });
        const [clash] = clashes;
        if (clash === undefined)
            return (0,check/* pass */.IX)('No pool shares its subnet for pods with one of the other kind.');
        const kind = (isStatic) => (isStatic ? 'StaticBlock' : 'DynamicIndividual');
        return (0,check/* fail */.fJ)(clashes
            .map(({ pool, other }) => `Node pool ${pool.name} takes pod addresses by ${kind((0,address_needs/* hasStaticBlocks */.Pk)(pool.wanted))}, and ${other.name} in the same subnet by ${kind((0,address_needs/* hasStaticBlocks */.Pk)(other))}.`)
            .join(' '), `Name another subnet in pod-subnet-id of ${clash.pool.name}, or set podIPAllocationMode in its properties to ${kind((0,address_needs/* hasStaticBlocks */.Pk)(clash.other))}.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pod-subnet-has-room-for-pods.js









/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation */
const podSubnetHasRoomForPods = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-has-room-for-pods',
    title: 'The subnet for the pods has room for as many pods as the nodes may run',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pool, pools) {
        const { wanted } = pool;
        const podSubnetId = (0,support_subnets/* podSubnetIdOf */.nd)(pool);
        if (podSubnetId === undefined)
            return (0,check/* skip */.iv)(`node pool ${pool.name} has no subnet for its pods`);
        if ((0,address_needs/* hasStaticBlocks */.Pk)(wanted))
            return (0,check/* skip */.iv)('nodes with static blocks have all their addresses from the start, which pod-subnet-is-large-enough counts');
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, podSubnetId);
        const usable = (0,subnet_size/* usableAddresses */.H6)(subnet?.addressPrefixes ?? []);
        if (subnet === undefined || usable === undefined)
            return (0,check/* skip */.iv)(`the range of ${podSubnetId} is not known`);
        if ((0,node_counts/* asksForNoMore */.wN)(pool))
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is there and asks for no more.`);
        const perNode = (0,address_needs/* podSubnetAddressesPerFullNode */.rk)(wanted);
        const nodes = (0,agent_pool/* largestNodeCount */.cw)(wanted);
        const taken = podNeighbours(agentPools, pool, pools).reduce((sum, other) => sum + (0,agent_pool/* largestNodeCount */.cw)(other) * (0,address_needs/* podSubnetAddressesPerFullNode */.rk)(other), 0);
        const needed = taken + nodes * perNode;
        const saw = `${usable} usable addresses in ${(0,support_subnets/* prefixesOf */.E3)(subnet)} for pods, ${needed} needed when all nodes are full (${nodes} × ${perNode} for this pool, ${taken} for others).${(0,turns/* countedFirst */.f9)(podSharersBefore(pool, pools))}`;
        if (needed <= usable)
            return (0,check/* pass */.IX)(saw);
        const fits = Math.max(0, Math.floor((usable - taken) / perNode));
        const prefix = (0,subnet_size/* smallestSubnetPrefix */.ZE)(needed);
        return (0,check/* fail */.fJ)(saw, `The pool comes up, but its last pods will find no address. Name a larger subnet in pod-subnet-id${prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`}, set ${(0,node_counts/* inputsThatSet */.L)('at most', [pool])} to ${fits} or less, or lower max-pods. ${(0,support_subnets/* newSubnetAdvice */.CM)({ cluster, agentPools, vnet }, `${pool.name}-pods`, needed)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pod-subnet-holds-no-nodes.js




/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
const podSubnetHoldsNoNodes = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-holds-no-nodes',
    title: 'The subnet for the pods is no subnet of nodes or of the API server',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pool, pools) {
        const podSubnetId = (0,support_subnets/* podSubnetIdOf */.nd)(pool);
        if (podSubnetId === undefined)
            return (0,check/* skip */.iv)(`node pool ${pool.name} has no subnet for its pods`);
        const users = [
            ...((0,resource_id/* sameId */.s)(pool.subnetId, podSubnetId) ? [`the nodes of pool ${pool.name} itself`] : []),
            ...(0,turns/* poolsBeside */.wq)(agentPools, pool, pools)
                .filter((other) => (0,resource_id/* sameId */.s)(other.vnetSubnetId, podSubnetId))
                .map((other) => `the nodes of ${(0,turns/* nameInTurn */.GJ)(other, agentPools)}`),
            ...((0,resource_id/* sameId */.s)(cluster.apiServerSubnetId, podSubnetId) ? ['the API server'] : []),
        ];
        if (users.length === 0)
            return (0,check/* pass */.IX)(`No node of cluster ${cluster.name} lies in ${(0,resource_id/* nameOfId */.gu)(podSubnetId)}.`);
        return (0,check/* fail */.fJ)(`Subnet ${(0,resource_id/* nameOfId */.gu)(podSubnetId)} holds ${users.join(', ')}.`, 'Name a subnet for pods alone in pod-subnet-id; the one of another pool may be used again.');
    },
});

;// CONCATENATED MODULE: ./build/checks/pod-subnet-is-as-in-the-other-pools.js



/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation: one kind of network for the whole cluster. */
const podSubnetIsAsInTheOtherPools = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-is-as-in-the-other-pools',
    title: 'All pools of the cluster have a subnet for their pods, or none has',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pool) {
        if (pool.subnetId === undefined)
            return (0,check/* skip */.iv)(`the subnets of node pool ${pool.name} cannot be known yet`);
        const podSubnetId = (0,support_subnets/* podSubnetIdOf */.nd)(pool);
        const others = (0,support_subnets/* otherPools */.Kc)(agentPools, pool);
        const withOne = others.filter((other) => other.podSubnetId !== undefined);
        const without = others.filter((other) => other.podSubnetId === undefined);
        const [example] = withOne;
        if (podSubnetId === undefined && example !== undefined)
            return (0,check/* fail */.fJ)(`Node pool ${pool.name} has no subnet for its pods, and ${names(withOne)} of the cluster has one. AKS takes all or none.`, `Set pod-subnet-id; the one of another pool may be used again: ${example.podSubnetId ?? ''}`);
        const mode = (0,network_mode/* networkMode */.m3)(cluster, others);
        const isRoutedElsewhere = mode === 'overlay' || mode === 'kubenet' || mode === 'none';
        if (podSubnetId !== undefined && (without.length > 0 || isRoutedElsewhere))
            return (0,check/* fail */.fJ)(`Node pool ${pool.name} has a subnet for its pods, ${podSubnetId}, but ${without.length > 0 ? `${names(without)} of the cluster has none` : `the cluster's network mode is ${mode}`}. AKS takes all or none.`, 'Leave pod-subnet-id out. To move a cluster to subnets for pods, create a new one.');
        return (0,check/* pass */.IX)(podSubnetId === undefined ? 'No pool has a subnet for its pods.' : 'Every pool has a subnet for its pods.');
    },
});
function names(pools) {
    return `node pool ${pools.map(({ name }) => name).join(', ')}`;
}

;// CONCATENATED MODULE: ./build/checks/pod-subnet-is-in-the-cluster-vnet.js


/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation#frequently-asked-questions */
const podSubnetIsInTheClusterVnet = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-is-in-the-cluster-vnet',
    title: 'The subnet for the pods lies in the virtual network of the nodes',
    severity: 'error',
    scope: 'pool',
    needs: ['vnet'],
    run({ vnet }, pool) {
        const podSubnetId = (0,support_subnets/* podSubnetIdOf */.nd)(pool);
        if (podSubnetId === undefined)
            return (0,check/* skip */.iv)(`node pool ${pool.name} has no subnet for its pods`);
        if ((0,support_subnets/* isInVnet */.zW)(podSubnetId, vnet))
            return (0,check/* pass */.IX)(`${podSubnetId} lies in virtual network ${vnet.name}.`);
        return (0,check/* fail */.fJ)(`${podSubnetId} lies in another virtual network than the nodes of node pool ${pool.name} (${vnet.id}).`, `Name a subnet of virtual network ${vnet.name} in pod-subnet-id. It has: ${vnet.subnets.map(({ name }) => name).join(', ') || 'none'}.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pod-subnet-is-large-enough.js








/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet and https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation */
const podSubnetIsLargeEnough = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-is-large-enough',
    title: 'The subnet for the pods is large enough for every node of the pools that share it',
    severity: 'error',
    scope: 'pool',
    needs: ['agentPools', 'vnet'],
    run({ agentPools, vnet }, pool, pools) {
        const podSubnetId = (0,support_subnets/* podSubnetIdOf */.nd)(pool);
        if (podSubnetId === undefined)
            return (0,check/* skip */.iv)(`node pool ${pool.name} has no subnet for its pods`);
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, podSubnetId);
        const usable = (0,subnet_size/* usableAddresses */.H6)(subnet?.addressPrefixes ?? []);
        if (subnet === undefined || usable === undefined)
            return (0,check/* skip */.iv)(`the range of ${podSubnetId} is not known`);
        const needed = largestPodDemand(agentPools, pool, pools);
        if (needed === 'nothing new')
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is there and asks for no more.`);
        const perNode = (0,address_needs/* podSubnetAddressesPerNode */.oe)(pool.wanted);
        const saw = `${usable} usable addresses in ${(0,support_subnets/* prefixesOf */.E3)(subnet)} for pods, ${needed} needed (${perNode} for each node of this pool).${(0,turns/* countedFirst */.f9)(podSharersBefore(pool, pools))}`;
        if (needed <= usable)
            return (0,check/* pass */.IX)(saw);
        const fewer = Math.ceil((needed - usable) / perNode);
        const prefix = (0,subnet_size/* smallestSubnetPrefix */.ZE)(needed);
        return (0,check/* fail */.fJ)(saw, `Name a larger subnet in pod-subnet-id${prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`}${fewer < (0,agent_pool/* largestNodeCount */.cw)(pool.wanted) ? `, or lower the node count by ${fewer}` : ''}.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pod-subnet-is-not-delegated-elsewhere.js




/** The delegation that AKS gives to a subnet for pods itself. https://github.com/MicrosoftDocs/azure-docs/issues/103167 */
const OWN_DELEGATION = 'Microsoft.ContainerService/managedClusters';
/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
const podSubnetIsNotDelegatedElsewhere = (0,check/* defineCheck */.qH)({
    id: 'pod-subnet-is-not-delegated-elsewhere',
    title: 'The subnet for the pods is delegated to nobody but AKS',
    severity: 'error',
    scope: 'pool',
    needs: ['vnet'],
    run({ vnet }, pool) {
        const podSubnetId = (0,support_subnets/* podSubnetIdOf */.nd)(pool);
        if (podSubnetId === undefined)
            return (0,check/* skip */.iv)(`node pool ${pool.name} has no subnet for its pods`);
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, podSubnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet, podSubnetId);
        const others = subnet.delegations.filter((service) => service.toLowerCase() !== OWN_DELEGATION.toLowerCase());
        if (others.length === 0)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} is delegated to ${subnet.delegations.join(', ') || 'no service'}.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} is delegated to ${others.join(', ')}; AKS delegates a subnet for pods to itself, and Azure allows one delegation.`, `Use another subnet for the pods, or remove the delegation, which works only while nothing uses the subnet: ${(0,az_command/* azCommand */.Lw)('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pool-has-room-for-surge.js





/** A scale set takes no more. https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_NODES_OF_A_POOL = 1000;
/** https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
const poolHasRoomForSurge = (0,check/* defineCheck */.qH)({
    id: 'pool-has-room-for-surge',
    title: 'The node pool may have the nodes that an upgrade adds',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, pool) {
        const { wanted } = pool;
        if (wanted.type !== 'VirtualMachineScaleSets')
            return (0,check/* skip */.iv)(`node pool ${pool.name} is no scale set`);
        if ((0,node_counts/* asksForNoMore */.wN)(pool))
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is there and asks for no more nodes.`);
        const nodes = (0,agent_pool/* largestNodeCount */.cw)(wanted);
        const surge = (0,address_needs/* surgeNodes */.m5)(wanted, nodes);
        const saw = `${nodes} nodes and ${surge} for an upgrade (max-surge ${wanted.maxSurge ?? '10%, which is the default'}) make ${nodes + surge}; a node pool has at most ${MOST_NODES_OF_A_POOL}.`;
        if (nodes + surge <= MOST_NODES_OF_A_POOL)
            return (0,check/* pass */.IX)(saw);
        let fits = Math.min(nodes, MOST_NODES_OF_A_POOL);
        while (fits > 0 && fits + (0,address_needs/* surgeNodes */.m5)(wanted, fits) > MOST_NODES_OF_A_POOL)
            fits -= 1;
        const less = Math.max(0, MOST_NODES_OF_A_POOL - nodes);
        const lower = less > 0
            ? `, or max-surge to ${less} (also later: ${(0,az_command/* azCommand */.Lw)('aks nodepool update', { ...(0,az_command/* poolOptions */.bg)(cluster, pool), 'max-surge': String(less) })})`
            : '';
        return (0,check/* fail */.fJ)(saw, `Set ${(0,node_counts/* inputsThatSet */.L)('at most', [pool])} to ${fits} or less${lower}.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/pool-is-running.js


/** https://learn.microsoft.com/azure/aks/start-stop-nodepools */
const poolIsRunning = (0,check/* defineCheck */.qH)({
    id: 'pool-is-running',
    title: 'The pool, where it exists, is running',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, pool) {
        if (pool.existing === undefined)
            return (0,check/* pass */.IX)(`The cluster has no node pool ${pool.name} yet.`);
        if (pool.existing.powerState !== 'Stopped')
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is ${pool.existing.powerState}.`);
        return (0,check/* fail */.fJ)(`Node pool ${pool.name} exists and is Stopped.`, `Start it, then run again: ${(0,az_command/* azCommand */.Lw)('aks nodepool start', (0,az_command/* poolOptions */.bg)(cluster, pool))}`);
    },
});

// EXTERNAL MODULE: ./build/pool-immutables.js
var pool_immutables = __webpack_require__(5732);
;// CONCATENATED MODULE: ./build/checks/pool-name-is-free-or-equal.js



/** An upgrade moves every node, so it is never done on the side. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
const VERSION = 'orchestratorVersion';
const poolNameIsFreeOrEqual = (0,check/* defineCheck */.qH)({
    id: 'pool-name-is-free-or-equal',
    title: 'No other pool has the name, or the pool that has it is as asked for',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, pool) {
        const { existing, differences } = pool;
        if (existing === undefined)
            return (0,check/* pass */.IX)(`The cluster has no node pool ${pool.name}.`);
        if (existing.provisioningState === 'Deleting')
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is Deleting; the run waits for it.`);
        if (differences.length === 0)
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is there, as asked for.`);
        const versions = differences.filter(({ field }) => field === VERSION);
        const mutable = differences.filter(({ field, isMutable }) => isMutable && field !== VERSION);
        const immutable = differences.filter(({ field, isMutable }) => !isMutable && field !== VERSION);
        if (pool.mayUpdate && mutable.length === differences.length)
            return (0,check/* pass */.IX)(`Node pool ${pool.name} will be updated in place: ${list(mutable)}.`);
        const saw = [
            ...(immutable.length > 0 ? [`what AKS never changes: ${list(immutable)}`] : []),
            ...(versions.length > 0 ? [`the Kubernetes version: ${list(versions)}`] : []),
            ...(mutable.length > 0 ? [`what can be changed in place: ${list(mutable)}`] : []),
        ].join('; ');
        return (0,check/* fail */.fJ)(`Node pool ${pool.name} exists and differs in ${saw}.`, [
            ...(existing.machines !== undefined &&
                immutable.some(({ field }) => field === 'vmSize' || pool_immutables/* COUNTS */.J.includes(field))
                ? ['Say its sizes and their counts in properties, as virtualMachinesProfile.']
                : []),
            ...(immutable.length > 0 ? ['Use another name, or ask for what is there, or delete the pool first.'] : []),
            ...versions.map((version) => upgradeAdvice(cluster, pool, version)),
            ...(mutable.length > 0 && !pool.mayUpdate
                ? ['To change it in place set update-existing to true, or ask for what is there.']
                : []),
        ].join(' '));
    },
});
function list(differences) {
    return differences.map(({ field, wanted, existing }) => `${field} is ${existing}, asked for is ${wanted}`).join(', ');
}
function upgradeAdvice(cluster, pool, { wanted }) {
    const command = (0,az_command/* azCommand */.Lw)('aks nodepool upgrade', { ...(0,az_command/* poolOptions */.bg)(cluster, pool), 'kubernetes-version': wanted });
    return `This action never upgrades a pool: leave kubernetes-version out, or upgrade it yourself: ${command}`;
}

// EXTERNAL MODULE: ./build/pool-request.js
var pool_request = __webpack_require__(4564);
;// CONCATENATED MODULE: ./build/checks/pool-runs-its-version.js




/**
 * A PUT of the pool carries the version that it is set to, so AKS would go on with an upgrade that somebody stopped, and build every
 * node anew. https://learn.microsoft.com/azure/aks/manage-abort-operations
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
const poolRunsItsVersion = (0,check/* defineCheck */.qH)({
    id: 'pool-runs-its-version',
    title: 'The pool, where it exists and would be put again, runs the Kubernetes version that it is set to',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, pool) {
        const { existing, name } = pool;
        if (existing === undefined)
            return (0,check/* pass */.IX)(`The cluster has no node pool ${name} yet.`);
        const { provisioningState, kubernetesVersion: set, currentKubernetesVersion: current } = existing;
        const seen = `is ${provisioningState}, is set to Kubernetes ${set} and runs ${current}`;
        if (!isUpgradePending(existing))
            return (0,check/* pass */.IX)(`Node pool ${name} ${seen}.`);
        if (!wouldBePut(pool))
            return (0,check/* pass */.IX)(`Node pool ${name} ${seen}, and nothing has to be done for it.`);
        const command = (0,az_command/* azCommand */.Lw)('aks nodepool upgrade', { ...(0,az_command/* poolOptions */.bg)(cluster, pool), 'kubernetes-version': set });
        return (0,check/* fail */.fJ)(`Node pool ${name} ${seen}: an upgrade stopped half-way, and putting the pool again would go on with it, node by node.`, `This action never upgrades a pool. Finish the upgrade yourself, then run again: ${command} . To stay on ${current}, add a pool of another name in its place. Where the upgrade may go on with this run, name pool-runs-its-version in ignore-checks.`);
    },
});
function wouldBePut(pool) {
    return pool.existing?.provisioningState !== 'Succeeded' || (0,pool_request/* changeableDifferences */.f6)(pool).length > 0;
}

;// CONCATENATED MODULE: ./build/checks/pool-version-fits-the-control-plane.js



/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error */
const MOST_MINORS_BEHIND = 2;
const poolVersionFitsTheControlPlane = (0,check/* defineCheck */.qH)({
    id: 'pool-version-fits-the-control-plane',
    title: 'The Kubernetes version of the pool goes with that of the control plane',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, { name, wanted, existing }) {
        if (existing !== undefined)
            return (0,check/* skip */.iv)(`node pool ${name} is there, and this action does not change its version`);
        const asked = wanted.kubernetesVersion;
        if (asked === '')
            return (0,check/* pass */.IX)(`Node pool ${name} gets the version of the control plane.`);
        const own = semver.coerce(asked);
        const plane = semver.coerce(cluster.currentKubernetesVersion);
        if (own === null || plane === null)
            return (0,check/* skip */.iv)(`the version of cluster ${cluster.name} is not known`);
        // `1.33` leaves the patch to AKS.
        const isNewer = own.minor > plane.minor ||
            (hasPatch(asked) && hasPatch(cluster.currentKubernetesVersion) && semver.gt(own, plane));
        const isTooOld = own.minor < plane.minor - MOST_MINORS_BEHIND;
        const saw = `kubernetes-version is ${asked}, and the control plane runs ${cluster.currentKubernetesVersion}.`;
        if (!isNewer && !isTooOld)
            return (0,check/* pass */.IX)(saw);
        const oldest = `${plane.major}.${Math.max(0, plane.minor - MOST_MINORS_BEHIND)}`;
        return (0,check/* fail */.fJ)(`${saw} A pool must be ${isNewer ? 'no newer' : `at most ${MOST_MINORS_BEHIND} minor versions older`}.`, `Leave kubernetes-version out, or set it between ${oldest} and ${cluster.currentKubernetesVersion}. To upgrade the control plane first: ${(0,az_command/* azCommand */.Lw)('aks get-upgrades', { ...(0,az_command/* clusterOptions */.dU)(cluster), output: 'table' })}`);
    },
});
function hasPatch(version) {
    return /^\d+\.\d+\.\d+/.test(version);
}

;// CONCATENATED MODULE: ./build/checks/pool-version-is-offered.js


/** https://learn.microsoft.com/azure/aks/supported-kubernetes-versions */
const poolVersionIsOffered = (0,check/* defineCheck */.qH)({
    id: 'pool-version-is-offered',
    title: 'AKS offers the Kubernetes version of the pool for this cluster',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'availableVersions'],
    run({ cluster, availableVersions }, { name, wanted, existing }) {
        if (existing !== undefined)
            return (0,check/* skip */.iv)(`node pool ${name} is there, and this action does not change its version`);
        const asked = wanted.kubernetesVersion;
        if (asked === '')
            return (0,check/* skip */.iv)(`node pool ${name} gets the version of the control plane`);
        if (availableVersions.length === 0)
            return (0,check/* skip */.iv)('Azure lists no version for pools of this cluster');
        const offered = availableVersions.map(({ version }) => version);
        const isOffered = offered.some((version) => version === asked || version.startsWith(`${asked}.`));
        if (isOffered)
            return (0,check/* pass */.IX)(`AKS offers ${asked} for pools of cluster ${cluster.name}.`);
        return (0,check/* fail */.fJ)(`kubernetes-version is ${asked}, and AKS offers ${offered.join(', ')} for pools of cluster ${cluster.name}.`, `Leave kubernetes-version out, or set it to one of these. AKS may take another one, of long-term support for example: ${(0,az_command/* azCommand */.Lw)('aks get-versions', { location: cluster.location, output: 'table' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/private-endpoint-needs-no-move.js

/** https://learn.microsoft.com/azure/aks/private-clusters */
const privateEndpointNeedsNoMove = (0,check/* defineCheck */.qH)({
    id: 'private-endpoint-needs-no-move',
    title: "Nothing is to be said about the private endpoint of the cluster's API server",
    severity: 'notice',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, { name, isNew, wanted }) {
        const { isPrivate, isInVnet } = cluster.apiServerAccess;
        if (!isPrivate || isInVnet)
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} has no private endpoint in a subnet of nodes.`);
        if (!isNew || wanted.mode !== 'System')
            return (0,check/* pass */.IX)(`Node pool ${name} takes the place of no pool of the system.`);
        return (0,check/* fail */.fJ)(`The private endpoint of cluster ${cluster.name} stays in the subnet of its first pool. When that pool goes and the cluster is stopped and started, AKS makes the endpoint anew in another subnet, with another address.`, 'Do not write its address down anywhere but in the private DNS zone, and keep the old subnet while the endpoint is in it. Else there is nothing to do.');
    },
});

;// CONCATENATED MODULE: ./build/checks/support/detours.js






/** The detours between the pool's subnets and those of the other pools, both ways; undefined while its subnet is unknown. */
function detoursOf({ agentPools, vnet, routeTables }, pool) {
    if ((0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId) === undefined)
        return undefined;
    const mine = subnetsAt(vnet, [pool.subnetId, (0,support_subnets/* podSubnetIdOf */.nd)(pool)]);
    const others = subnetsAt(vnet, (0,support_subnets/* otherPools */.Kc)(agentPools, pool).flatMap(({ vnetSubnetId, podSubnetId }) => [vnetSubnetId, podSubnetId])).filter((subnet) => !mine.includes(subnet));
    const ways = mine.flatMap((one) => others.flatMap((other) => [
        [one, other],
        [other, one],
    ]));
    return detoursOn(ways, vnet, routeTables);
}
/** The detours from one subnet to another, for each such pair. */
function detoursOn(ways, vnet, routeTables) {
    const ranges = (0,address_range/* parseRanges */.Kn)(vnet.addressPrefixes);
    const unread = new Set();
    const found = ways.flatMap(([from, to]) => {
        const table = routeTableOf(from, routeTables);
        if (table === undefined)
            return [];
        if (table === 'unread') {
            unread.add(`route table ${from.routeTableId ?? ''} of subnet ${from.name} could not be read`);
            return [];
        }
        return (0,address_range/* parseRanges */.Kn)(to.addressPrefixes).flatMap((destination) => detoursTo(destination, table, ranges).map((detour) => ({ ...detour, table, from: from.name, to: to.name })));
    });
    return { found, unread: [...unread] };
}
function subnetsAt(vnet, ids) {
    return [...new Set(ids.flatMap((id) => (0,known_ranges/* findSubnet */.HK)(vnet, id) ?? []))];
}
function detoursInWords(detours) {
    return detours
        .map(({ route, table, from, to, example }) => `traffic from ${from} to ${to} (${example}) goes by route ${route.name} of ${table.name}, ${route.addressPrefix} to ${route.nextHopType}${route.nextHopIpAddress === undefined ? '' : ` ${route.nextHopIpAddress}`}`)
        .join('; ');
}
function deleteRouteCommands(detours) {
    const tables = new Map(detours.map(({ route, table }) => [route, table]));
    const commands = [...tables].map(([route, table]) => {
        const [, subscription, resourceGroup] = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\//i.exec(table.id) ?? [];
        return (0,az_command/* azCommand */.Lw)('network route-table route delete', {
            ...(subscription === undefined ? {} : { subscription: subscription }),
            ...(resourceGroup === undefined ? {} : { 'resource-group': resourceGroup }),
            'route-table-name': table.name,
            'name': route.name,
        });
    });
    return [...new Set(commands)].join(' ; ');
}
/** The route drops the traffic. https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined */
function isDeadEnd({ route }) {
    return route.nextHopType.toLowerCase() === 'none';
}

;// CONCATENATED MODULE: ./build/checks/routes-between-pools-are-direct.js



/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route */
const routesBetweenPoolsAreDirect = (0,check/* defineCheck */.qH)({
    id: 'routes-between-pools-are-direct',
    title: 'Traffic between the pool and the other pools goes through no appliance',
    severity: 'warning',
    scope: 'pool',
    needs: ['agentPools', 'vnet', 'routeTables'],
    run(facts, pool) {
        const detours = detoursOf(facts, pool);
        if (detours === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
        const indirect = detours.found.filter((detour) => !isDeadEnd(detour));
        if (indirect.length > 0)
            return (0,check/* fail */.fJ)(`${detoursInWords(indirect)}.`, `Let what stands there pass all traffic between the subnets, both ways by the same path, or delete the route: ${deleteRouteCommands(indirect)}`);
        if (detours.unread.length > 0)
            return (0,check/* skip */.iv)(`cannot be known: ${detours.unread.join('; ')}`);
        return (0,check/* pass */.IX)('No route of a table leads it out of the direct way, in both directions.');
    },
});

;// CONCATENATED MODULE: ./build/checks/routes-between-pools-lead-somewhere.js



/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route */
const routesBetweenPoolsLeadSomewhere = (0,check/* defineCheck */.qH)({
    id: 'routes-between-pools-lead-somewhere',
    title: 'No route drops traffic between the pool and the other pools',
    severity: 'error',
    scope: 'pool',
    needs: ['agentPools', 'vnet', 'routeTables'],
    run(facts, pool) {
        const detours = detoursOf(facts, pool);
        if (detours === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
        const deadEnds = detours.found.filter(isDeadEnd);
        if (deadEnds.length > 0)
            return (0,check/* fail */.fJ)(`${detoursInWords(deadEnds)}, which drops it.`, `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(deadEnds)}`);
        if (detours.unread.length > 0)
            return (0,check/* skip */.iv)(`cannot be known: ${detours.unread.join('; ')}`);
        return (0,check/* pass */.IX)('No route of a table drops it, in both directions.');
    },
});

;// CONCATENATED MODULE: ./build/checks/support/api-server.js


/** The name that AKS gives the private endpoint, which it makes in the resource group of the nodes. */
const PRIVATE_ENDPOINT = 'kube-apiserver';
function apiServerPlace({ apiServerAccess, apiServerSubnetId, nodeResourceGroup }, vnet) {
    if (apiServerSubnetId !== undefined) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, apiServerSubnetId);
        return subnet === undefined
            ? { at: 'unknown', why: `virtual network ${vnet.name} has no subnet ${apiServerSubnetId} of the API server` }
            : { at: 'own-subnet', subnet };
    }
    if (apiServerAccess.isInVnet)
        return { at: 'unknown', why: 'which subnet the API server lies in is not told' };
    if (!apiServerAccess.isPrivate)
        return { at: 'internet' };
    const subnet = vnet.subnets.find(({ privateEndpointIds }) => privateEndpointIds.some((id) => (0,resource_id/* sameId */.s)((0,resource_id/* nameOfId */.gu)(id), PRIVATE_ENDPOINT) && (0,resource_id/* sameId */.s)((0,resource_id/* resourceGroupOf */.Tp)(id), nodeResourceGroup)));
    return subnet === undefined
        ? { at: 'unknown', why: `no subnet of ${vnet.name} shows the private endpoint of the API server` }
        : { at: 'private-endpoint', subnet };
}

;// CONCATENATED MODULE: ./build/checks/support/api-server-ways.js





/**
 * The verdict on the routes between the pool's subnet and that of the API server, both ways: `failure` of the detours that count, where
 * there are any. The question does not arise where the API server has no subnet of its own.
 */
function judgeApiServerWays({ cluster, vnet, routeTables }, pool, counts, failure) {
    const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
    if (subnet === undefined)
        return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
    const place = apiServerPlace(cluster, vnet);
    if (place.at === 'unknown')
        return (0,check/* skip */.iv)(place.why);
    if (place.at !== 'own-subnet')
        return (0,check/* skip */.iv)('the API server has no subnet of its own');
    const detours = detoursOn([
        [subnet, place.subnet],
        [place.subnet, subnet],
    ], vnet, routeTables);
    const found = detours.found.filter(counts);
    if (found.length > 0)
        return failure(found);
    if (detours.unread.length > 0)
        return (0,check/* skip */.iv)(`cannot be known: ${detours.unread.join('; ')}`);
    return (0,check/* pass */.IX)(`No route leads it out of the direct way between ${subnet.name} and ${place.subnet.name}.`);
}

;// CONCATENATED MODULE: ./build/checks/routes-to-the-api-server-are-direct.js



/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://github.com/Azure/AKS/issues/5149 */
const routesToTheApiServerAreDirect = (0,check/* defineCheck */.qH)({
    id: 'routes-to-the-api-server-are-direct',
    title: 'Traffic between the subnet and the API server in the virtual network goes through no appliance',
    severity: 'notice',
    scope: 'pool',
    needs: ['cluster', 'vnet', 'routeTables'],
    run(facts, pool) {
        return judgeApiServerWays(facts, pool, (detour) => !isDeadEnd(detour), (found) => (0,check/* fail */.fJ)(`${detoursInWords(found)}.`, `Let what stands there pass TCP 443 and 4443, both ways by the same path, or delete the route: ${deleteRouteCommands(found)}`));
    },
});

;// CONCATENATED MODULE: ./build/checks/routes-to-the-api-server-lead-somewhere.js



/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview */
const routesToTheApiServerLeadSomewhere = (0,check/* defineCheck */.qH)({
    id: 'routes-to-the-api-server-lead-somewhere',
    title: 'No route drops traffic between the subnet and the API server in the virtual network',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'vnet', 'routeTables'],
    run(facts, pool) {
        return judgeApiServerWays(facts, pool, isDeadEnd, (found) => (0,check/* fail */.fJ)(`${detoursInWords(found)}, which drops it. No node will register with the cluster.`, `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(found)}`));
    },
});

;// CONCATENATED MODULE: ./build/network/boxes.js
function interval(from, to = from) {
    return { from: BigInt(from), to: BigInt(to) };
}
/** What lies in both; undefined when nothing does. The boxes have the same dimensions. */
function intersection(left, right) {
    const both = [];
    for (const [dimension, { from, to }] of left.entries()) {
        const other = right[dimension];
        if (other === undefined)
            return undefined;
        const common = { from: from > other.from ? from : other.from, to: to < other.to ? to : other.to };
        if (common.from > common.to)
            return undefined;
        both.push(common);
    }
    return both;
}
/** All of `inner` lies in `outer`. The boxes have the same dimensions. */
function contains(outer, inner) {
    return outer.every(({ from, to }, dimension) => {
        const other = inner[dimension];
        return other !== undefined && from <= other.from && other.to <= to;
    });
}
/** What is left of a box without another, in boxes that do not overlap. */
function without(box, taken) {
    const common = intersection(box, taken);
    if (common === undefined)
        return [box];
    const rest = [];
    let inner = box;
    for (const [dimension, cut] of common.entries()) {
        const whole = inner[dimension] ?? cut;
        if (whole.from < cut.from)
            rest.push(inner.with(dimension, { from: whole.from, to: cut.from - 1n }));
        if (whole.to > cut.to)
            rest.push(inner.with(dimension, { from: cut.to + 1n, to: whole.to }));
        inner = inner.with(dimension, cut);
    }
    return rest;
}

;// CONCATENATED MODULE: ./build/network/party.js


/**
 * Where load balancers probe from: the address of the host, in every region. A tag of its own stands for it.
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const AZURE_LOAD_BALANCER = { ...wellKnown('168.63.129.16'), tag: 'AzureLoadBalancer' };
/** The public addresses of IPv4 at large, as a node sees them that fetches what it needs. */
const INTERNET = { ...wellKnown('0.0.0.0/0'), tag: 'Internet' };
/** What is not public. https://www.iana.org/assignments/iana-ipv4-special-registry */
const SPECIAL_PURPOSE = (0,address_range/* parseRanges */.Kn)([
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
]);
const PUBLIC_BLOCKS = blocksWithout([interval(INTERNET.first, INTERNET.last)], SPECIAL_PURPOSE);
/** The party as a security rule names it. */
function nameOfParty(party) {
    return party.tag ?? party.cidr;
}
/** The addresses of the party, apart from one another. */
function blocksOf(party) {
    return party.tag === 'Internet' ? PUBLIC_BLOCKS : [interval(party.first, party.last)];
}
function blocksWithout(blocks, taken) {
    const left = taken.reduce((boxes, { first, last }) => boxes.flatMap((box) => without(box, [interval(first, last)])), blocks.map((block) => [block]));
    return left.flat();
}
function wellKnown(text) {
    const range = (0,address_range/* parseRange */.RC)(text);
    if (range === undefined)
        throw new Error(`${text} is no range`);
    return range;
}

;// CONCATENATED MODULE: ./build/network/rule-sides.js


/** The part of one side of a rule that can matter for a party. */
function addressesOf(rule, side, party, vnet) {
    const { blocks, tags, hasGroups } = sideOf(rule, side);
    const near = blocksNear(blocks[party.family], party);
    const sure = party.tag === 'Internet' ? near.filter(isLarge) : near;
    // A few public addresses say nothing of the internet at large, but to let them through may be all that is needed.
    let isUncertain = hasGroups || (sure.length < near.length && rule.access === 'Allow');
    for (const tag of tags) {
        const answer = holdingOf(tag, party, vnet);
        if (answer === 'unknown')
            isUncertain = true;
        else if (answer === 'all')
            sure.push(...blocksOf(party));
    }
    return { sure, isUncertain };
}
/** A /16 or larger. */
function isLarge({ from, to }) {
    return to - from + 1n >= 1n << 16n;
}
const parsedSides = new WeakMap();
function sideOf(rule, side) {
    let sides = parsedSides.get(rule);
    if (sides === undefined) {
        sides = { sources: parseSide(rule, rule.sources), destinations: parseSide(rule, rule.destinations) };
        parsedSides.set(rule, sides);
    }
    return sides[side];
}
function parseSide({ hasApplicationSecurityGroups }, prefixes) {
    const ranges = [];
    const tags = [];
    for (const prefix of prefixes) {
        const range = (0,address_range/* parseRange */.RC)(prefix);
        if (range === undefined)
            tags.push(prefix.toLowerCase());
        else
            ranges.push(range);
    }
    return {
        blocks: { 4: joined(ranges, 4), 6: joined(ranges, 6) },
        tags,
        hasGroups: prefixes.length === 0 && hasApplicationSecurityGroups,
    };
}
/** The addresses of the ranges of one family, neighbours joined. */
function joined(ranges, family) {
    const inOrder = ranges
        .filter((range) => range.family === family)
        .toSorted((left, right) => (left.first < right.first ? -1 : 1));
    const blocks = [];
    for (const { first, last } of inOrder) {
        const before = blocks.at(-1);
        if (before === undefined || first > before.to + 1n)
            blocks.push({ from: first, to: last });
        else if (last > before.to)
            blocks[blocks.length - 1] = { from: before.from, to: last };
    }
    return blocks;
}
/** The blocks that overlap the range, by halving. */
function blocksNear(blocks, range) {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((blocks[middle]?.to ?? 0n) < range.first)
            low = middle + 1;
        else
            high = middle;
    }
    const near = [];
    for (let block = blocks[low]; block !== undefined && block.from <= range.last; block = blocks[++low])
        near.push(block);
    return near;
}
/** How much of a party a service tag holds. https://learn.microsoft.com/azure/virtual-network/service-tags-overview */
function holdingOf(tag, party, vnet) {
    if (tag === '*' || tag === 'any')
        return 'all';
    if (party.tag === 'Internet')
        return holdingOfInternet(tag, vnet);
    // Other tags may or may not hold the address of the host, VirtualNetwork among them.
    if (party.tag === 'AzureLoadBalancer')
        return tag === 'azureloadbalancer' ? 'all' : 'unknown';
    return holdingOfRange(tag, vnet.some((part) => (0,address_range/* containsRange */.DV)(part, party)));
}
function holdingOfInternet(tag, vnet) {
    switch (tag) {
        case 'internet':
            return 'all';
        case 'virtualnetwork':
            // The tag holds the prefixes of user-defined routes too, and so everything where there is a default route.
            return vnet.some(({ prefixLength }) => prefixLength < 8) ? 'unknown' : 'none';
        case 'azureloadbalancer':
            return 'none';
        default:
            return 'unknown';
    }
}
function holdingOfRange(tag, isInVnet) {
    switch (tag) {
        case 'virtualnetwork':
            // Whether the tag holds an overlay's pod range Microsoft does not say: https://github.com/MicrosoftDocs/azure-docs/issues/117857
            return isInVnet ? 'all' : 'unknown';
        case 'internet':
            // What the tag VirtualNetwork does not hold.
            return isInVnet ? 'none' : 'unknown';
        case 'azureloadbalancer':
            // Azure's own probes, and no range of a customer.
            return 'none';
        default:
            // Public addresses of Azure, never those of a virtual network.
            return isInVnet && /^azurecloud(\.\w+)?$/.test(tag) ? 'none' : 'unknown';
    }
}

;// CONCATENATED MODULE: ./build/network/rule-bearing.js



/** The protocols of security rules, as numbers that a box can hold; the last stands for any other. */
const PROTOCOLS = ['tcp', 'udp', 'icmp', 'esp', 'ah', 'other'];
const LAST_PORT = 65_535;
const ANY_PORT = interval(0, LAST_PORT);
/** Azure's limit is 4,000 addresses and ports in a rule's lists together; a rule that makes more boxes of one flow is not worth them. */
const MOST_BOXES = 5_000;
/** All of the flow, in boxes that do not overlap. */
function boxesOfFlow(flow) {
    return boxesOf(blocksOf(flow.source), blocksOf(flow.destination), [ANY_PORT], [portsOfFlow(flow)], [protocolsOfFlow(flow)]);
}
/** How a rule bears on a flow; undefined when it surely does not. `vnet` holds the address ranges of the virtual network. */
function bearingOf(rule, flow, vnet) {
    const { sourcePorts, ...parsed } = portsAndProtocolsOf(rule);
    const wantedPorts = portsOfFlow(flow);
    const wantedProtocols = protocolsOfFlow(flow);
    const ports = parsed.ports.filter((each) => overlaps(each, wantedPorts));
    const protocols = parsed.protocols.filter((each) => overlaps(each, wantedProtocols));
    if (sourcePorts.length === 0 || ports.length === 0 || protocols.length === 0)
        return undefined;
    const sources = addressesOf(rule, 'sources', flow.source, vnet);
    const destinations = addressesOf(rule, 'destinations', flow.destination, vnet);
    if ([sources, destinations].some((side) => side.sure.length === 0 && !side.isUncertain))
        return undefined;
    if (sources.sure.length * destinations.sure.length * sourcePorts.length * ports.length > MOST_BOXES)
        return { rule, sure: [], possible: boxesOfFlow(flow) };
    const possible = sources.isUncertain || destinations.isUncertain
        ? boxesOf(sources.isUncertain ? blocksOf(flow.source) : sources.sure, destinations.isUncertain ? blocksOf(flow.destination) : destinations.sure, sourcePorts, ports, protocols)
        : [];
    return { rule, sure: boxesOf(sources.sure, destinations.sure, sourcePorts, ports, protocols), possible };
}
/** Every combination of one interval of each side. */
function boxesOf(sources, destinations, sourcePorts, ports, protocols) {
    const boxes = [];
    for (const source of sources)
        for (const destination of destinations)
            for (const sourcePort of sourcePorts)
                for (const port of ports)
                    for (const protocol of protocols)
                        boxes.push([source, destination, sourcePort, port, protocol]);
    return boxes;
}
function portsOfFlow({ port, lastPort }) {
    return port === undefined ? ANY_PORT : interval(port, lastPort ?? port);
}
function protocolsOfFlow({ protocol }) {
    return protocol === '*' ? interval(0, PROTOCOLS.length - 1) : interval(PROTOCOLS.indexOf(protocol.toLowerCase()));
}
function overlaps(left, right) {
    return left.from <= right.to && right.from <= left.to;
}
const parsedRules = new WeakMap();
function portsAndProtocolsOf(rule) {
    let parsed = parsedRules.get(rule);
    if (parsed === undefined) {
        parsed = {
            sourcePorts: portsOf(rule.sourcePorts),
            ports: portsOf(rule.destinationPorts),
            protocols: protocolsOf(rule.protocol),
        };
        parsedRules.set(rule, parsed);
    }
    return parsed;
}
function portsOf(ports) {
    return ports.flatMap((port) => {
        if (port === '*')
            return ANY_PORT;
        const [, from, to] = /^\s*(\d+)\s*(?:-\s*(\d+))?\s*$/.exec(port) ?? [];
        return from === undefined ? [] : interval(Number(from), Number(to ?? from));
    });
}
function protocolsOf(protocol) {
    if (protocol === '*')
        return [interval(0, PROTOCOLS.length - 1)];
    const index = PROTOCOLS.indexOf(protocol.toLowerCase());
    return [interval(index === -1 ? PROTOCOLS.length - 1 : index)];
}

;// CONCATENATED MODULE: ./build/network/rule-index.js

/** The index of the rules, which keep their order, by one side. */
function indexRules(rules, side) {
    const sides = rules.map((rule) => sideOf(rule, side));
    const blocksOf = (family) => {
        let reach = -1n;
        return sides
            .flatMap(({ blocks }, place) => blocks[family].map((block) => ({ ...block, place })))
            .sort((left, right) => (left.from < right.from ? -1 : 1))
            .map((block) => {
            if (block.to > reach)
                reach = block.to;
            return { ...block, reach };
        });
    };
    return {
        rules,
        everywhere: sides.flatMap(({ tags, hasGroups }, place) => (tags.length > 0 || hasGroups ? place : [])),
        blocks: { 4: blocksOf(4), 6: blocksOf(6) },
        found: new Map(),
    };
}
/** The rules of the index without those that surely have nothing to do with the party, in their order. */
function rulesTouching(index, party) {
    let touching = index.found.get(party);
    if (touching === undefined) {
        const places = new Set(index.everywhere);
        const blocks = index.blocks[party.family];
        for (let at = firstAfter(blocks, party.last) - 1; at >= 0; at--) {
            const block = blocks[at];
            if (block === undefined || block.reach < party.first)
                break;
            if (block.to >= party.first)
                places.add(block.place);
        }
        touching = [...places].sort((left, right) => left - right).flatMap((place) => index.rules[place] ?? []);
        index.found.set(party, touching);
    }
    return touching;
}
/** The place of the first block that begins after the address. */
function firstAfter(blocks, address) {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((blocks[middle]?.from ?? address) <= address)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/network/security-rules.js

/**
 * The rules that every group ends with, for answers that leave them out.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules
 */
const DEFAULT_RULES = [
    defaultRule('AllowVnetInBound', 65_000, 'Inbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
    defaultRule('AllowAzureLoadBalancerInBound', 65_001, 'Inbound', 'Allow', 'AzureLoadBalancer', '*'),
    defaultRule('DenyAllInBound', 65_500, 'Inbound', 'Deny', '*', '*'),
    defaultRule('AllowVnetOutBound', 65_000, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
    defaultRule('AllowInternetOutBound', 65_001, 'Outbound', 'Allow', '*', 'Internet'),
    defaultRule('DenyAllOutBound', 65_500, 'Outbound', 'Deny', '*', '*'),
];
function defaultRule(name, priority, direction, access, source, destination) {
    return {
        name,
        priority,
        direction,
        access,
        protocol: '*',
        sources: [source],
        sourcePorts: ['*'],
        destinations: [destination],
        destinationPorts: ['*'],
        hasApplicationSecurityGroups: false,
        isDefault: true,
    };
}
/** Groups do not change, may have thousands of rules, and are asked for many flows. */
const indexes = new WeakMap();
function indexesOf(group) {
    let known = indexes.get(group);
    if (known === undefined) {
        const own = group.rules.filter((rule) => !rule.isDefault);
        const defaults = group.rules.filter((rule) => rule.isDefault);
        const sorted = [
            ...own.toSorted((left, right) => left.priority - right.priority),
            ...(defaults.length > 0 ? defaults : DEFAULT_RULES),
        ];
        const bothSides = (direction) => {
            const rules = sorted.filter((rule) => rule.direction === direction);
            return { sources: indexRules(rules, 'sources'), destinations: indexRules(rules, 'destinations') };
        };
        known = { Inbound: bothSides('Inbound'), Outbound: bothSides('Outbound') };
        indexes.set(group, known);
    }
    return known;
}
/** The group's rules of one direction in the order in which Azure applies them, the default rules last. */
function rulesOf(group, direction) {
    return indexesOf(group)[direction].sources.rules;
}
/** The same without most of those that surely do not bear on the flow. */
function rulesAbout(group, direction, { source, destination }) {
    const { sources, destinations } = indexesOf(group)[direction];
    const bySource = rulesTouching(sources, source);
    const byDestination = rulesTouching(destinations, destination);
    return bySource.length < byDestination.length ? bySource : byDestination;
}

;// CONCATENATED MODULE: ./build/network/evaluate-security-group.js




/** Far more than any real group makes of one flow; beyond it the answer is "unknown" and the work stays bounded. */
const MOST_PIECES = 2_000;
/** Groups do not change, and the same flow is asked of them for many pools and by several checks. */
const rulings = memory();
/**
 * Applies a group to a flow as Azure does: the first rule that matches decides, and a rule that matches a part decides that part.
 * What no rule of its own decides ends at the default rules; with `endsWith: 'own-rules'` it counts as allowed instead.
 *
 * https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works
 */
function rulingOf(group, direction, flow, vnet, endsWith = 'default-rules') {
    const { source, destination, protocol, port, lastPort } = flow;
    const way = `${direction} ${endsWith} ${protocol} ${port ?? ''} ${lastPort ?? ''}`;
    return rulings([group, vnet, way, source, destination], () => {
        const boxes = boxesOfFlow(flow);
        return judge(boxes, bearingsOn(boxes, group, direction, flow, vnet, endsWith));
    });
}
/** How the rules bear on the flow, in their order, up to the first that surely matches all of it. */
function bearingsOn(boxes, group, direction, flow, vnet, endsWith) {
    const bearings = [];
    for (const rule of rulesAbout(group, direction, flow)) {
        if (rule.isDefault && endsWith === 'own-rules')
            break;
        const bearing = bearingOf(rule, flow, vnet);
        if (bearing === undefined)
            continue;
        bearings.push(bearing);
        if (boxes.every((box) => bearing.sure.some((sure) => contains(sure, box))))
            break;
    }
    return bearings;
}
function judge(boxes, bearings) {
    // Where nothing denies, it does not matter which rule allows.
    if (bearings.every(({ rule }) => rule.access === 'Allow'))
        return { denials: [], isWhollyDenied: false };
    let open = boxes.map((box) => ({ box, mayBe: {} }));
    let isSomeAllowed = false;
    let unknownBy;
    const denials = [];
    for (const { rule, sure, possible } of bearings) {
        const decided = split(open, sure);
        const doubted = decided && split(decided.outside, possible);
        if (decided === undefined || doubted === undefined)
            return { denials, isWhollyDenied: false, unknownBy: unknownBy ?? rule };
        // A rule that may match puts every later decision of the other kind in doubt.
        const doubts = decided.inside.map(({ mayBe }) => (rule.access === 'Allow' ? mayBe.Deny : mayBe.Allow));
        unknownBy ??= doubts.find((doubt) => doubt !== undefined);
        if (doubts.includes(undefined)) {
            if (rule.access === 'Deny')
                denials.push(rule);
            else
                isSomeAllowed = true;
        }
        open = [
            ...doubted.outside,
            ...doubted.inside.map(({ box, mayBe }) => ({ box, mayBe: { [rule.access]: rule, ...mayBe } })),
        ];
        if (open.length === 0)
            break;
    }
    unknownBy ??= open.map(({ mayBe }) => mayBe.Deny).find((doubt) => doubt !== undefined);
    isSomeAllowed ||= open.some(({ mayBe }) => mayBe.Deny === undefined);
    return {
        denials,
        isWhollyDenied: denials.length > 0 && !isSomeAllowed && unknownBy === undefined,
        ...(unknownBy === undefined ? {} : { unknownBy }),
    };
}
/** The pieces cut along the boxes: what lies in them and what does not; undefined when that falls into too many. */
function split(pieces, boxes) {
    const inside = [];
    let outside = pieces;
    for (const box of boxes) {
        const rest = [];
        for (const piece of outside) {
            const common = intersection(piece.box, box);
            if (common === undefined)
                rest.push(piece);
            else {
                inside.push({ ...piece, box: common });
                for (const left of without(piece.box, box))
                    rest.push({ ...piece, box: left });
            }
        }
        outside = rest;
        if (inside.length + outside.length > MOST_PIECES)
            return undefined;
    }
    return { inside, outside };
}

;// CONCATENATED MODULE: ./build/network/traffic.js


const EVERYTHING = [{ protocol: '*' }];
/** What the groups say, question by question. A subnet without a group lets everything pass. */
function trafficThrough({ groups, vnet }, looks) {
    const obstacles = [];
    const unread = new Set();
    for (const { at, direction, passage, endsWith } of looks) {
        const { networkSecurityGroupId: id } = at;
        if (id === undefined)
            continue;
        const read = groups.get((0,resource_id/* idKey */.T4)(id));
        if (!read?.ok) {
            unread.add(`network security group ${id} of subnet ${at.name} could not be read`);
            continue;
        }
        const { value: group } = read;
        for (const way of passage.between) {
            // A group that lets everything pass is asked for no port.
            if (isClear(rulingOf(group, direction, { ...way, protocol: '*' }, vnet, endsWith)))
                continue;
            for (const ports of passage.ports) {
                const flow = { ...way, ...ports };
                const ruling = rulingOf(group, direction, flow, vnet, endsWith);
                if (!isClear(ruling))
                    obstacles.push({ flow, from: passage.from, to: passage.to, group, direction, ...ruling });
            }
        }
    }
    return { obstacles, unread: [...unread] };
}
function isClear({ denials, unknownBy }) {
    return denials.length === 0 && unknownBy === undefined;
}
/** Every way between ranges of the same family. */
function waysBetween(sources, destinations) {
    return sources.flatMap((source) => destinations.filter(({ family }) => family === source.family).map((destination) => ({ source, destination })));
}

;// CONCATENATED MODULE: ./build/network/node-traffic.js




/** CoreDNS, whose pods may run on any node. */
const DNS_PORT = 53;
const DNS = [
    { protocol: 'Tcp', port: DNS_PORT },
    { protocol: 'Udp', port: DNS_PORT },
];
/** The kubelet, by which logs, exec and metrics work. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
const KUBELET = [{ protocol: 'Tcp', port: 10_250 }];
const traffic = memory();
/** What the groups say to the traffic between subnets without which a pool does not work: to the kubelet, and to the cluster's DNS. */
function essentialTraffic(question) {
    return traffic([question, 'essential'], () => trafficThrough(question, betweenSubnets(question, (holds) => (holds === 'nodes' ? [...KUBELET, ...DNS] : DNS))));
}
/** The same to and between the pods of an overlay: the cluster's DNS is one of them. */
function essentialPodTraffic(question) {
    return traffic([question, 'pods'], () => trafficThrough(question, withPods(question, DNS)));
}
/** What the groups say to everything that nodes and pods may send to one another, inside of the new subnet too. */
function allTraffic(question) {
    return traffic([question, 'all'], () => trafficThrough(question, [
        ...betweenSubnets(question, () => EVERYTHING),
        ...question.mine.flatMap((one) => question.mine.flatMap((other) => bothEnds(one, other, EVERYTHING))),
        ...withPods(question, EVERYTHING),
    ]));
}
/** What the groups say to some traffic between nodes of the new pool and those of the others. */
function trafficBetweenNodes(question, ports) {
    const nodes = (places) => places.filter(({ holds }) => holds === 'nodes');
    const between = { ...question, mine: nodes(question.mine), others: nodes(question.others) };
    return trafficThrough(question, betweenSubnets(between, () => ports));
}
/** Each way between each of mine and each of the others. */
function betweenSubnets({ mine, others }, portsTo) {
    return mine.flatMap((one) => others.flatMap((other) => [
        ...bothEnds(one, other, portsTo(other.holds)),
        ...bothEnds(other, one, portsTo(one.holds)),
    ]));
}
function bothEnds({ subnet: from }, { subnet: to }, ports) {
    const between = waysBetween(node_traffic_rangesOf(from), node_traffic_rangesOf(to));
    const passage = { from: from.name, to: to.name, between, ports };
    return [
        { at: from, direction: 'Outbound', passage },
        { at: to, direction: 'Inbound', passage },
    ];
}
/**
 * From nodes to pods of an overlay, and from pods to pods. The default rules let the pods of an overlay pass; Microsoft asks to look for
 * rules that deny. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups
 */
function withPods({ mine, others, podCidrs }, ports) {
    const pods = (0,address_range/* parseRanges */.Kn)(podCidrs);
    if (pods.length === 0)
        return [];
    const endsWith = 'own-rules';
    const toPods = (from, places) => {
        const { name } = from.subnet;
        const passage = { from: name, to: 'pods', between: waysBetween(node_traffic_rangesOf(from.subnet), pods), ports };
        return [
            { at: from.subnet, direction: 'Outbound', passage, endsWith },
            ...onePerGroup(places).map((at) => ({ at, direction: 'Inbound', passage, endsWith })),
        ];
    };
    const amongPods = { from: 'pods', to: 'pods', between: waysBetween(pods, pods), ports };
    return [
        ...mine.flatMap((place) => toPods(place, others)),
        ...others.flatMap((place) => toPods(place, mine)),
        ...onePerGroup([...mine, ...others]).flatMap((at) => [
            { at, direction: 'Outbound', passage: amongPods, endsWith },
            { at, direction: 'Inbound', passage: amongPods, endsWith },
        ]),
    ];
}
/** A group says the same to the pods of an overlay in whichever subnet it is asked. */
function onePerGroup(places) {
    return [...new Map(places.map(({ subnet }) => [(0,resource_id/* idKey */.T4)(subnet.networkSecurityGroupId ?? ''), subnet])).values()];
}
function node_traffic_rangesOf(subnet) {
    return (0,address_range/* parseRanges */.Kn)(subnet.addressPrefixes);
}

;// CONCATENATED MODULE: ./build/checks/support/security-words.js





/** The priorities that a rule of one's own may have. https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#security-rules */
const FIRST_PRIORITY = 100;
const LAST_PRIORITY = 4_096;
/** A message names no more than so many; the commands beside it stand for all. */
const MOST_DENIALS = 6;
/** What a group denies: `nsg1 denies TCP 10250, TCP 53 from subnet1 (10.1.1.0/24) to subnet2 (10.1.2.0/24) (inbound, by rule x, priority 200)`. */
function denialsInWords(obstacles) {
    const words = Map.groupBy(obstacles, ({ flow, from, to, group, direction, denials, isWhollyDenied }) => {
        const rules = denials.map((rule) => `${rule.name}, priority ${rule.priority}`).join('; ');
        const way = `from ${from} (${nameOfParty(flow.source)}) to ${to} (${nameOfParty(flow.destination)})`;
        const start = `${group.name} denies ${isWhollyDenied ? '' : 'some '}`;
        return JSON.stringify([start, `${way} (${direction.toLowerCase()}, by rule ${rules})`]);
    });
    const lines = [...words].map(([key, alike]) => {
        const [start, end] = (0,json/* stringsOf */.iw)(JSON.parse(key));
        const ports = alike.map(({ flow }) => flow.port === undefined ? 'traffic' : `${flow.protocol.toUpperCase()} ${security_words_portsOf(flow)}`);
        return `${start ?? ''}${[...new Set(ports)].join(', ')} ${end ?? ''}`;
    });
    const rest = lines.length - MOST_DENIALS;
    return [...lines.slice(0, MOST_DENIALS), ...(rest > 0 ? [`and ${rest} more of the kind`] : [])].join('; ');
}
/** Why it cannot be known what a group does. */
function doubtsInWords(obstacles) {
    const doubts = new Map(obstacles.flatMap(({ group, direction, unknownBy }) => unknownBy === undefined ? [] : [[unknownBy, { group, direction }]]));
    return [...doubts]
        .map(([rule, { group, direction }]) => `rule ${rule.name} (priority ${rule.priority}, ${direction.toLowerCase()}) of ${group.name} names application security groups, or service tags whose addresses are not known here`)
        .join('; ');
}
/**
 * A rule for each group and direction that lets the denied traffic pass, as commands to paste: `all-ports` between the two ends, or only
 * `those-ports` that were denied.
 */
function allowCommands(obstacles, opens = 'all-ports') {
    const byGroup = Map.groupBy(obstacles, ({ group, direction }) => `${(0,resource_id/* idKey */.T4)(group.id)}\n${direction}`);
    return [...byGroup.values()].map((alike) => allowCommand(alike, opens)).join(' ; ');
}
function allowCommand(obstacles, opens) {
    const [first] = obstacles;
    if (first === undefined)
        return '';
    const { group, direction } = first;
    const lowest = Math.min(...obstacles.flatMap(({ denials }) => denials.map((rule) => rule.priority)));
    const priority = freePriority(group, direction, lowest);
    const protocols = distinct(obstacles.map(({ flow }) => flow.protocol));
    const [protocol = '*'] = protocols;
    if (priority === undefined)
        return `(${group.name} has no free priority below ${lowest}: renumber its ${direction.toLowerCase()} rules first)`;
    return (0,az_command/* azCommand */.Lw)('network nsg rule create', {
        ...groupOptions(group),
        'name': freeName(group, direction),
        'priority': String(priority),
        'direction': direction,
        'access': 'Allow',
        'protocol': opens === 'all-ports' || protocols.length > 1 ? '*' : protocol,
        'source-address-prefixes': distinct(obstacles.map(({ flow }) => nameOfParty(flow.source))),
        'source-port-ranges': '*',
        'destination-address-prefixes': distinct(obstacles.map(({ flow }) => nameOfParty(flow.destination))),
        'destination-port-ranges': opens === 'all-ports' ? '*' : distinct(obstacles.map(({ flow }) => security_words_portsOf(flow))),
    });
}
function security_words_portsOf({ port, lastPort = port }) {
    if (port === undefined || lastPort === undefined)
        return '*';
    return lastPort === port ? `${port}` : `${port}-${lastPort}`;
}
function distinct(values) {
    return [...new Set(values)];
}
/** The highest priority number before the denying rule's that no rule of the direction has; Azure wants each but once. */
function freePriority(group, direction, before) {
    const taken = new Set(rulesOf(group, direction).map((rule) => rule.priority));
    for (let priority = Math.min(before - 1, LAST_PRIORITY); priority >= FIRST_PRIORITY; priority--)
        if (!taken.has(priority))
            return priority;
    return undefined;
}
function freeName(group, direction) {
    const wanted = `allow-aks-nodes-${direction.toLowerCase()}`;
    const isTaken = (name) => group.rules.some((rule) => rule.name.toLowerCase() === name);
    for (let number = 1;; number++) {
        const name = number === 1 ? wanted : `${wanted}-${number}`;
        if (!isTaken(name))
            return name;
    }
}
function groupOptions(group) {
    const subscription = /^\/subscriptions\/([^/]+)\//i.exec(group.id)?.[1];
    const resourceGroup = (0,resource_id/* resourceGroupOf */.Tp)(group.id);
    return {
        ...(subscription === undefined ? {} : { subscription: subscription }),
        ...(resourceGroup === undefined ? {} : { 'resource-group': resourceGroup }),
        'nsg-name': group.name,
    };
}

;// CONCATENATED MODULE: ./build/checks/support/traffic-question.js






/** Several checks ask it, and what follows from it is remembered with it. */
const questions = memory();
/** What there is to ask of the security groups between a pool and the other pools; undefined while its subnet is unknown. */
function trafficQuestion(facts, pool) {
    const { cluster, agentPools, vnet, networkSecurityGroups } = facts;
    return questions([pool, cluster, agentPools, vnet, networkSecurityGroups], () => makeQuestion(facts, pool));
}
function makeQuestion({ cluster, agentPools, vnet, networkSecurityGroups }, pool) {
    const mine = placesOf(vnet, pool.subnetId, (0,support_subnets/* podSubnetIdOf */.nd)(pool));
    if (!mine.some(({ holds }) => holds === 'nodes'))
        return undefined;
    return {
        mine,
        others: placesOfOthers((0,support_subnets/* otherPools */.Kc)(agentPools, pool), vnet, mine),
        podCidrs: (0,network_mode/* networkMode */.m3)(cluster, agentPools) === 'overlay' ? cluster.podCidrs : [],
        groups: networkSecurityGroups,
        vnet: (0,address_range/* parseRanges */.Kn)(vnet.addressPrefixes),
    };
}
function placesOfOthers(pools, vnet, mine) {
    const places = pools.flatMap((pool) => placesOf(vnet, pool.vnetSubnetId, pool.podSubnetId));
    const others = new Map(places.map((place) => [(0,resource_id/* idKey */.T4)(place.subnet.id), place]));
    for (const { subnet } of mine)
        others.delete((0,resource_id/* idKey */.T4)(subnet.id));
    return [...others.values()];
}
function placesOf(vnet, nodes, pods) {
    const place = (id, holds) => {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, id);
        return subnet === undefined ? [] : [{ subnet, holds }];
    };
    return [...place(nodes, 'nodes'), ...place(pods, 'pods')];
}

;// CONCATENATED MODULE: ./build/checks/security-rules-let-all-traffic-through.js





/** https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements: all protocols and ports between nodes. */
const securityRulesLetAllTrafficThrough = (0,check/* defineCheck */.qH)({
    id: 'security-rules-let-all-traffic-through',
    title: 'Security rules let all traffic pass within the pool and between it and the other pools',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
    run(facts, pool) {
        const question = trafficQuestion(facts, pool);
        if (question === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
        const { obstacles, unread } = allTraffic(question);
        // Rules that deny what is essential are told of by the checks of that.
        const essential = [essentialTraffic(question), essentialPodTraffic(question)].flatMap((traffic) => traffic.obstacles);
        const told = essential.filter(({ isWhollyDenied }) => isWhollyDenied);
        const denied = obstacles.flatMap((obstacle) => {
            const denials = obstacle.denials.filter((rule) => !told.some((other) => other.denials.includes(rule)));
            return denials.length > 0 ? [{ ...obstacle, denials }] : [];
        });
        if (denied.length > 0)
            return (0,check/* fail */.fJ)(`${denialsInWords(denied)}.`, `AKS asks for all ports and protocols between nodes. Put an allowing rule before the one that denies: ${allowCommands(denied)}`);
        const unknown = [...unread, ...[doubtsInWords(obstacles)].filter(Boolean)];
        if (unknown.length > 0)
            return (0,check/* skip */.iv)(`cannot be known: ${unknown.join('; ')}`);
        if (told.length > 0)
            return (0,check/* skip */.iv)('security-rules-let-nodes-talk and security-rules-let-pods-talk tell of every rule that denies traffic');
        return (0,check/* pass */.IX)('No security rule denies any, in both directions.');
    },
});

;// CONCATENATED MODULE: ./build/checks/support/traffic-verdict.js


/** Failed where all of some traffic is surely denied, skipped where that cannot be known. */
function judgeTraffic({ obstacles, unread }, words) {
    const denied = obstacles.filter(({ isWhollyDenied }) => isWhollyDenied);
    if (denied.length > 0)
        return (0,check/* fail */.fJ)(`${denialsInWords(denied)}. ${words.consequence}`, `${words.fix}: ${allowCommands(denied, words.opens)}`);
    const unknown = [...unread, ...[doubtsInWords(obstacles)].filter(Boolean)];
    if (unknown.length > 0)
        return (0,check/* skip */.iv)(`cannot be known: ${unknown.join('; ')}`);
    const partial = obstacles.filter(hasDenials);
    if (partial.length > 0 && words.partly === 'skipped')
        return (0,check/* skip */.iv)(`${denialsInWords(partial)}; whether what is needed is in that part cannot be known`);
    return (0,check/* pass */.IX)(words.passed);
}
function hasDenials({ denials }) {
    return denials.length > 0;
}

;// CONCATENATED MODULE: ./build/checks/security-rules-let-encrypted-traffic-through.js






/** https://docs.cilium.io/en/stable/operations/system_requirements/#firewall-rules */
const WIREGUARD_PORT = 51_871;
/** https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts */
const securityRulesLetEncryptedTrafficThrough = (0,check/* defineCheck */.qH)({
    id: 'security-rules-let-encrypted-traffic-through',
    title: 'Security rules let the pool and the other pools exchange encrypted traffic (WireGuard, UDP 51871)',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
    run(facts, pool) {
        if (!isEncrypted(facts.cluster.raw))
            return (0,check/* skip */.iv)('the cluster does not encrypt the traffic between its nodes');
        const question = trafficQuestion(facts, pool);
        if (question === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
        return judgeTraffic(trafficBetweenNodes(question, [{ protocol: 'Udp', port: WIREGUARD_PORT }]), {
            consequence: 'Pods on nodes of this pool and of the others will not reach one another.',
            fix: 'Allow it, before the rule that denies it',
            passed: 'No security rule denies it, in both directions.',
            opens: 'those-ports',
            partly: 'passed',
        });
    },
});
function isEncrypted(cluster) {
    const network = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(cluster['properties'])['networkProfile']);
    const security = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(network['advancedNetworking'])['security']);
    return (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(security['transitEncryption'])['type'])?.toLowerCase() === 'wireguard';
}

;// CONCATENATED MODULE: ./build/network/outside-traffic.js



/** What nodes fetch from outside, and the API server where it is there, speaks HTTPS. https://learn.microsoft.com/azure/aks/outbound-rules-control-egress */
const HTTPS = [{ protocol: 'Tcp', port: 443 }];
/** Where a Service is probed on a node: https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport */
const NODE_PORTS = [{ protocol: 'Tcp', port: 30_000, lastPort: 32_767 }];
/** What the group of a subnet says to its nodes that fetch something from the internet. */
function looksToInternet(subnet) {
    return [outOf(subnet, 'the internet', [INTERNET], HTTPS)];
}
/** What the group of a subnet says to the probes of load balancers. */
function looksFromLoadBalancers(subnet) {
    const between = waysBetween([AZURE_LOAD_BALANCER], outside_traffic_rangesOf(subnet));
    const passage = { from: 'load balancers', to: subnet.name, between, ports: NODE_PORTS };
    return [{ at: subnet, direction: 'Inbound', passage }];
}
/** What the groups of both ends say to traffic from one subnet to another. */
function looksBetween(from, to, ports) {
    const look = outOf(from, to.name, outside_traffic_rangesOf(to), ports);
    return [look, { ...look, at: to, direction: 'Inbound' }];
}
/** What the group of a subnet says to traffic from it. Only its own rules decide: others may not know where that goes. */
function looksToward(from, to, destinations, ports) {
    return [{ ...outOf(from, to, destinations, ports), endsWith: 'own-rules' }];
}
function outOf(subnet, to, destinations, ports) {
    const passage = { from: subnet.name, to, between: waysBetween(outside_traffic_rangesOf(subnet), destinations), ports };
    return { at: subnet, direction: 'Outbound', passage };
}
function outside_traffic_rangesOf(subnet) {
    return (0,address_range/* parseRanges */.Kn)(subnet.addressPrefixes);
}

;// CONCATENATED MODULE: ./build/checks/security-rules-let-load-balancers-probe.js







/** https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview#probe-source-ip-address */
const securityRulesLetLoadBalancersProbe = (0,check/* defineCheck */.qH)({
    id: 'security-rules-let-load-balancers-probe',
    title: 'Security rules let load balancers probe the nodes of the subnet (TCP 30000-32767)',
    severity: 'warning',
    scope: 'pool',
    needs: ['vnet', 'networkSecurityGroups'],
    run({ vnet, networkSecurityGroups }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const groups = { groups: networkSecurityGroups, vnet: (0,address_range/* parseRanges */.Kn)(vnet.addressPrefixes) };
        return judgeTraffic(trafficThrough(groups, looksFromLoadBalancers(subnet)), {
            consequence: 'A Service of type LoadBalancer will send nothing to the nodes of this pool.',
            fix: 'Allow it, before the rule that denies it',
            passed: `No security rule denies it to ${subnet.name}.`,
            opens: 'those-ports',
            partly: 'skipped',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/security-rules-let-nodes-ask-dns.js









/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances */
const securityRulesLetNodesAskDns = (0,check/* defineCheck */.qH)({
    id: 'security-rules-let-nodes-ask-dns',
    title: "Security rules let nodes of the subnet ask the virtual network's DNS servers (TCP and UDP 53)",
    severity: 'error',
    scope: 'pool',
    needs: ['vnet', 'networkSecurityGroups'],
    run({ vnet, networkSecurityGroups }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const servers = (0,address_range/* parseRanges */.Kn)(vnet.dnsServers);
        if (servers.length === 0)
            return (0,check/* skip */.iv)(`virtual network ${vnet.name} uses the DNS of Azure`);
        // Azure's own is reached whatever the rules about addresses say.
        if (servers.some(({ first, family }) => family === 4 && first === AZURE_LOAD_BALANCER.first))
            return (0,check/* pass */.IX)(`Among the servers of ${vnet.name} is Azure's own.`);
        const groups = { groups: networkSecurityGroups, vnet: (0,address_range/* parseRanges */.Kn)(vnet.addressPrefixes) };
        const traffics = vnet.dnsServers.map((server) => {
            const range = (0,address_range/* parseRange */.RC)(server);
            return trafficThrough(groups, looksToward(subnet, 'DNS server', range === undefined ? [] : [range], DNS));
        });
        const isDenied = traffics.map(({ obstacles }) => obstacles.some((obstacle) => obstacle.isWhollyDenied));
        const denied = vnet.dnsServers.filter((_, index) => isDenied[index] === true);
        // One server that answers is enough; a resolver asks the next.
        const deciding = denied.length < traffics.length ? traffics.filter((_, index) => isDenied[index] !== true) : traffics;
        const verdict = judgeTraffic({
            obstacles: deciding.flatMap(({ obstacles }) => obstacles),
            unread: [...new Set(deciding.flatMap(({ unread }) => unread))],
        }, {
            consequence: 'No node will come up: it finds neither the API server nor a registry by name (K8SAPIServerDNSLookupFail).',
            fix: 'Allow it, before the rule that denies it',
            passed: `No security rule denies it to ${vnet.dnsServers.filter((server) => !denied.includes(server)).join(', ')}.`,
            opens: 'those-ports',
            partly: 'passed',
        });
        return denied.length > 0 && verdict.status === 'passed'
            ? (0,check/* pass */.IX)(`${verdict.saw} It is denied to ${denied.join(', ')}.`)
            : verdict;
    },
});

;// CONCATENATED MODULE: ./build/checks/security-rules-let-nodes-reach-the-api-server.js








/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration#network-security-groups: the API server and its tunnel. */
const IN_OWN_SUBNET = [
    { protocol: 'Tcp', port: 443 },
    { protocol: 'Tcp', port: 4_443 },
];
const AT_PRIVATE_ENDPOINT = [{ protocol: 'Tcp', port: 443 }];
/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/aks/private-clusters */
const securityRulesLetNodesReachTheApiServer = (0,check/* defineCheck */.qH)({
    id: 'security-rules-let-nodes-reach-the-api-server',
    title: 'Security rules let nodes of the subnet reach the API server in the virtual network',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'vnet', 'networkSecurityGroups'],
    run({ cluster, vnet, networkSecurityGroups }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const place = apiServerPlace(cluster, vnet);
        if (place.at === 'unknown')
            return (0,check/* skip */.iv)(place.why);
        if (place.at === 'internet')
            return (0,check/* skip */.iv)('the API server has a public address');
        const isOwn = place.at === 'own-subnet';
        const looks = isOwn
            ? looksBetween(subnet, place.subnet, IN_OWN_SUBNET)
            : // Whether groups hold for a private endpoint is a setting of its subnet; that of the nodes holds for them in any case.
                looksToward(subnet, place.subnet.name, (0,address_range/* parseRanges */.Kn)(place.subnet.addressPrefixes), AT_PRIVATE_ENDPOINT);
        const groups = { groups: networkSecurityGroups, vnet: (0,address_range/* parseRanges */.Kn)(vnet.addressPrefixes) };
        return judgeTraffic(trafficThrough(groups, looks), {
            consequence: 'No node will register with the cluster (K8SAPIServerConnFail).',
            fix: 'Allow it, before the rule that denies it',
            passed: `No security rule denies it from ${subnet.name} to ${place.subnet.name}.`,
            opens: 'those-ports',
            partly: isOwn ? 'passed' : 'skipped',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/security-rules-let-nodes-reach-the-internet.js











/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail */
const securityRulesLetNodesReachTheInternet = (0,check/* defineCheck */.qH)({
    id: 'security-rules-let-nodes-reach-the-internet',
    title: 'Security rules let nodes of the subnet fetch what they need from outside (TCP 443)',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'vnet', 'networkSecurityGroups', 'routeTables'],
    run({ cluster, vnet, networkSecurityGroups, routeTables }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const reason = whyNodesNeedNoInternet(cluster);
        if (reason !== undefined)
            return (0,check/* skip */.iv)(reason);
        const table = routeTableOf(subnet, routeTables);
        // The tag VirtualNetwork holds the prefixes of user-defined routes as well.
        const isRouted = table === 'unread' || defaultRouteOf(table, 4) !== undefined;
        const ranges = [...(0,address_range/* parseRanges */.Kn)(vnet.addressPrefixes), ...(isRouted ? [INTERNET] : [])];
        return judgeTraffic(trafficThrough({ groups: networkSecurityGroups, vnet: ranges }, looksToInternet(subnet)), {
            consequence: 'No node will come up: it fetches images and reaches the services of Azure from outside (OutboundConnFail).',
            fix: 'Allow it, before the rule that denies it',
            passed: `No security rule denies it to ${subnet.name}.`,
            opens: 'those-ports',
            partly: 'skipped',
        });
    },
});
/** https://learn.microsoft.com/azure/aks/egress-outboundtype, …/http-proxy and …/network-isolated */
function whyNodesNeedNoInternet({ outboundType, raw }) {
    if (['none', 'block'].includes(outboundType.toLowerCase()))
        return `the outbound type of the cluster is ${outboundType}`;
    const properties = (0,json/* objectOf */.Xy)(raw['properties']);
    const proxy = (0,json/* objectOf */.Xy)(properties['httpProxyConfig']);
    if ((0,json/* textOf */.b6)(proxy['httpsProxy']) !== undefined && proxy['enabled'] !== false)
        return 'nodes go out by the HTTP proxy of the cluster';
    const source = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(properties['bootstrapProfile'])['artifactSource']);
    return source?.toLowerCase() === 'cache' ? 'nodes fetch what they need from a registry of your own' : undefined;
}

;// CONCATENATED MODULE: ./build/checks/security-rules-let-nodes-talk.js





/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues */
const securityRulesLetNodesTalk = (0,check/* defineCheck */.qH)({
    id: 'security-rules-let-nodes-talk',
    title: 'Security rules let the pool and the other pools reach kubelets (TCP 10250) and DNS (TCP and UDP 53)',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
    run(facts, pool) {
        const question = trafficQuestion(facts, pool);
        if (question === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
        return judgeTraffic(essentialTraffic(question), {
            consequence: 'Logs, exec, metrics or DNS will not work.',
            fix: 'Allow all traffic between the subnets of the pools, before the rule that denies it',
            passed: 'No security rule denies it, in both directions.',
            opens: 'all-ports',
            partly: 'passed',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/security-rules-let-pods-talk.js





/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups */
const securityRulesLetPodsTalk = (0,check/* defineCheck */.qH)({
    id: 'security-rules-let-pods-talk',
    title: "Security rules let nodes and pods reach the overlay's pods, the cluster's DNS among them (TCP and UDP 53)",
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'networkSecurityGroups'],
    run(facts, pool) {
        const question = trafficQuestion(facts, pool);
        if (question === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
        if (question.podCidrs.length === 0)
            return (0,check/* skip */.iv)('only the pods of an overlay meet the security rules by a range of their own');
        return judgeTraffic(essentialPodTraffic(question), {
            consequence: 'Pods of this pool and of the others will not reach one another, nor DNS.',
            fix: 'Allow all traffic to and between the pods, before the rule that denies it',
            passed: `No security rule denies it to ${question.podCidrs.join(', ')}, in both directions.`,
            opens: 'all-ports',
            partly: 'passed',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/service-endpoints-are-as-in-the-other-subnets.js




/** https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview */
const serviceEndpointsAreAsInTheOtherSubnets = (0,check/* defineCheck */.qH)({
    id: 'service-endpoints-are-as-in-the-other-subnets',
    title: 'The subnet has the service endpoints that the subnets of all other pools have',
    severity: 'notice',
    scope: 'pool',
    needs: ['agentPools', 'vnet'],
    run({ agentPools, vnet }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const others = (0,support_subnets/* otherPools */.Kc)(agentPools, pool).flatMap((other) => (0,known_ranges/* findSubnet */.HK)(vnet, other.vnetSubnetId) ?? []);
        const [first, ...rest] = others;
        if (first === undefined)
            return (0,check/* skip */.iv)('no other pool lies in the virtual network');
        const common = first.serviceEndpoints.filter((service) => rest.every((each) => each.serviceEndpoints.includes(service)));
        const missing = common.filter((service) => !subnet.serviceEndpoints.includes(service));
        if (missing.length === 0)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} lacks no service endpoint that all other pools have.`);
        return (0,check/* fail */.fJ)(`The subnets of all other pools have service endpoints for ${missing.join(', ')}, and subnet ${subnet.name} does not. A firewall of such a service that lists those subnets keeps the new nodes out.`, `If pods of the pool use the service, add the endpoint and the subnet to its firewall: ${(0,az_command/* azCommand */.Lw)('network vnet subnet update', { 'ids': subnet.id, 'service-endpoints': [...subnet.serviceEndpoints, ...missing] })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/service-range-is-clear-of-every-subnet.js




/**
 * AKS looks through all subnets of the virtual network before it updates a cluster.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error
 */
const serviceRangeIsClearOfEverySubnet = (0,check/* defineCheck */.qH)({
    id: 'service-range-is-clear-of-every-subnet',
    title: 'No subnet of the virtual network overlaps the range of services',
    severity: 'warning',
    scope: 'cluster',
    operations: ['add', 'check', 'reconcile'],
    guards: 'reconcile',
    needs: ['cluster', 'vnet'],
    run({ cluster, vnet }) {
        const services = (0,address_range/* parseRanges */.Kn)(cluster.serviceCidrs);
        const clashing = vnet.subnets.filter((subnet) => clashesBetween(services, (0,address_range/* parseRanges */.Kn)(subnet.addressPrefixes)).length > 0);
        if (clashing.length === 0)
            return (0,check/* pass */.IX)(`None of the ${vnet.subnets.length} subnets overlaps ${cluster.serviceCidrs.join(', ') || 'a range of services'}.`);
        const words = clashing.map(({ name, addressPrefixes }) => `${name} (${addressPrefixes.join(', ')})`);
        const commands = clashing.map(({ id }) => (0,az_command/* azCommand */.Lw)('network vnet subnet delete', { ids: id }));
        return (0,check/* fail */.fJ)(`Overlaps the range of services of cluster ${cluster.name} (${cluster.serviceCidrs.join(', ')}): subnet ${words.join(', ')}. AKS refuses to update or upgrade a cluster in such a virtual network (ServiceCidrOverlapExistingSubnetsCidr), and so a reconcile.`, `Move the subnet to another range; the range of services cannot be changed. When nothing uses it: ${commands.join(' ; ')}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/static-pod-blocks-are-full.js


/** https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation */
const staticPodBlocksAreFull = (0,check/* defineCheck */.qH)({
    id: 'static-pod-blocks-are-full',
    title: 'The pods of a node fill the static blocks that it takes',
    severity: 'notice',
    scope: 'pool',
    needs: [],
    run(_facts, { name, isNew, wanted }) {
        if (!(0,address_needs/* hasStaticBlocks */.Pk)(wanted))
            return (0,check/* skip */.iv)(`node pool ${name} takes no static blocks`);
        if (!isNew)
            return (0,check/* skip */.iv)(`node pool ${name} is there, and its max-pods cannot be changed`);
        const taken = (0,address_needs/* podSubnetAddressesPerNode */.oe)(wanted);
        const used = wanted.maxPods + 1;
        const saw = `A node with ${wanted.maxPods} pods takes ${taken} addresses in blocks of 16 and uses ${used} of them.`;
        if (taken === used)
            return (0,check/* pass */.IX)(saw);
        const below = taken - 16 - 1;
        return (0,check/* fail */.fJ)(saw, `Set max-pods to ${taken - 1}, for the same addresses${below >= 10 ? `, or to ${below}, for 16 less` : ''}.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/static-pod-blocks-are-supported.js




/** https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#prerequisites */
const FIRST_VERSION = '1.28.0';
const staticPodBlocksAreSupported = (0,check/* defineCheck */.qH)({
    id: 'static-pod-blocks-are-supported',
    title: 'Kubernetes is new enough for static blocks of pod addresses',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, { name, wanted }) {
        if (!(0,address_needs/* hasStaticBlocks */.Pk)(wanted))
            return (0,check/* skip */.iv)(`node pool ${name} takes no static blocks`);
        const version = semver.coerce(cluster.currentKubernetesVersion);
        if (version === null)
            return (0,check/* skip */.iv)(`the version of cluster ${cluster.name} is not known`);
        const saw = `The cluster runs ${cluster.currentKubernetesVersion}; static blocks need ${FIRST_VERSION}.`;
        if (semver.gte(version, FIRST_VERSION))
            return (0,check/* pass */.IX)(saw);
        return (0,check/* fail */.fJ)(saw, `Leave podIPAllocationMode out of properties, or upgrade the cluster first: ${(0,az_command/* azCommand */.Lw)('aks get-upgrades', { ...(0,az_command/* clusterOptions */.dU)(cluster), output: 'table' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-exists.js





const subnetExists = (0,check/* defineCheck */.qH)({
    id: 'subnet-exists',
    title: 'The subnet exists',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { cluster, agentPools, vnet } = facts;
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet !== undefined)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} has ${(0,support_subnets/* prefixesOf */.E3)(subnet)}.`);
        if (pool.subnetId === undefined || !(0,support_subnets/* isInVnet */.zW)(pool.subnetId, vnet))
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const names = vnet.subnets.map(({ name }) => name).join(', ') || 'none';
        const name = (0,resource_id/* nameOfId */.gu)(pool.subnetId);
        const need = (0,support_subnets/* addressesWithSurge */.X2)((0,network_mode/* networkMode */.m3)(cluster, agentPools), pool.wanted);
        return (0,check/* fail */.fJ)(`Virtual network ${vnet.name} has no subnet ${name}. Its subnets: ${names}.`, `Correct vnet-subnet-id, or create the subnet. ${(0,support_subnets/* newSubnetAdvice */.CM)(facts, name, need)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-has-every-ip-family.js





/** https://learn.microsoft.com/azure/aks/configure-dual-stack#prerequisites */
const subnetHasEveryIpFamily = (0,check/* defineCheck */.qH)({
    id: 'subnet-has-every-ip-family',
    title: 'The subnet has an IPv6 range if the cluster is dual-stack',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'vnet'],
    run({ cluster, vnet }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const wantsIpv6 = cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6');
        if (!wantsIpv6)
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} has IPv4 alone.`);
        if ((0,address_range/* parseRanges */.Kn)(subnet.addressPrefixes).some(({ family }) => family === 6))
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} is dual-stack, and subnet ${subnet.name} has ${(0,support_subnets/* prefixesOf */.E3)(subnet)}.`);
        const command = (0,az_command/* azCommand */.Lw)('network vnet subnet update', {
            'ids': subnet.id,
            'address-prefixes': [...subnet.addressPrefixes, 'IPV6_RANGE'],
        });
        return (0,check/* fail */.fJ)(`Cluster ${cluster.name} is dual-stack (${cluster.ipFamilies.join(', ')}), and subnet ${subnet.name} has ${(0,support_subnets/* prefixesOf */.E3)(subnet)}: nodes in it get no IPv6 address.`, `Give the subnet an IPv6 range, a /64 out of an IPv6 range of virtual network ${vnet.name} (${vnet.addressPrefixes.join(', ')}): ${command}`);
    },
});

// EXTERNAL MODULE: ./build/checks/support/capacity.js
var capacity = __webpack_require__(2006);
;// CONCATENATED MODULE: ./build/checks/support/capacity-verdict.js





/** The verdict on the pool at its largest, in the whole subnet. */
function judgeLargest(facts, pool, pools, shortage) {
    const demand = (0,capacity/* largestDemand */.w)(facts, pool, pools);
    if (demand === undefined)
        return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
    if (demand === 'nothing new')
        return (0,check/* pass */.IX)(`Node pool ${pool.name} is there and asks for no more.`);
    return judgeDemand(facts, pool, demand, 'usable', shortage);
}
/** The verdict on the nodes that the pool begins with, among the addresses that are free. */
function judgePresent(facts, pool, pools, shortage) {
    const demand = (0,capacity/* presentDemand */.P)(facts, pool, pools);
    if (demand === undefined)
        return (0,check/* skip */.iv)(`Azure does not say how full the subnet of node pool ${pool.name} is`);
    if (demand === 'nothing new')
        return (0,check/* pass */.IX)(`The nodes that node pool ${pool.name} begins with have their addresses.`);
    return judgeDemand(facts, pool, demand, 'free', shortage);
}
/** The verdict on a demand. `word` says what is available: `usable` or `free`. */
function judgeDemand(facts, pool, demand, word, shortage) {
    const { prefixes, needed, available, disputed } = demand;
    const missing = needed - available;
    const isDisputed = missing > 0 && missing <= disputed;
    const saw = `${available} ${word} addresses in ${prefixes}, ${needed} needed (${sumOf(demand)}).${(0,turns/* countedFirst */.f9)(demand.sharers)}`;
    if (missing <= 0)
        return (0,check/* pass */.IX)(saw);
    if (shortage === 'undisputed') {
        if (isDisputed)
            return (0,check/* pass */.IX)(`${saw} That is ${missing} short by the documented formula, and enough by others.`);
        return (0,check/* fail */.fJ)(saw, fixOf(facts, pool, demand, word));
    }
    if (!isDisputed)
        return (0,check/* skip */.iv)(`${saw} That is told by ${shortage.disputedUnless}.`);
    return (0,check/* fail */.fJ)(`${saw} That is ${missing} short by the documented formula; Azure may still take it, because it reserves up to two addresses less for a node.`, fixOf(facts, pool, demand, word));
}
function sumOf({ nodes, perNode, needed }) {
    const text = `${nodes} ${nodes === 1 ? 'node' : 'nodes'} × ${perNode}`;
    return nodes * perNode === needed ? text : `${nodes} nodes, ${perNode} for each of this pool`;
}
function fixOf(facts, pool, demand, word) {
    const { mostNodes, perNode } = demand;
    const input = (0,node_counts/* inputsThatSet */.L)(word === 'usable' ? 'at most' : 'at first', [pool]);
    const fewer = mostNodes > 0 ? `, or set ${input} to ${mostNodes} or less` : '';
    const pods = perNode > 1 ? `${mostNodes > 0 ? '' : ','} or lower max-pods` : '';
    return `Use a larger subnet${fewer}${pods}. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`;
}

;// CONCATENATED MODULE: ./build/checks/subnet-has-free-addresses.js


/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error */
const subnetHasFreeAddresses = (0,check/* defineCheck */.qH)({
    id: 'subnet-has-free-addresses',
    title: 'The subnet has free addresses for the nodes that the pool begins with',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'usages'],
    run(facts, pool, pools) {
        return judgePresent(facts, pool, pools, 'undisputed');
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-has-free-addresses-by-the-documented-formula.js


/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
const subnetHasFreeAddressesByTheDocumentedFormula = (0,check/* defineCheck */.qH)({
    id: 'subnet-has-free-addresses-by-the-documented-formula',
    title: 'The subnet has free addresses for the first nodes by the formula that Microsoft documents',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'usages'],
    run(facts, pool, pools) {
        return judgePresent(facts, pool, pools, { disputedUnless: 'subnet-has-free-addresses' });
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-has-no-external-resources.js




/**
 * What a service puts into a subnet keeps everything else out, and an application gateway wants its subnet for itself.
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#virtual-network-and-dedicated-subnet
 */
const subnetHasNoExternalResources = (0,check/* defineCheck */.qH)({
    id: 'subnet-has-no-external-resources',
    title: 'No service holds the subnet for itself',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { vnet } = facts;
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const gateways = subnet.applicationGatewayIpConfigurationIds.map(gatewayInWords);
        const holders = [...new Set([...subnet.externalResources, ...gateways])];
        if (holders.length === 0)
            return (0,check/* pass */.IX)(`No service holds subnet ${subnet.name} for itself.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} is held by ${holders.join(', ')}; Azure lets no nodes in beside that (SubnetWithExternalResourcesCannotBeUsedByOtherResources).`, `Use another subnet, or delete what holds this one. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
    },
});
function gatewayInWords(id) {
    const name = /\/applicationGateways\/([^/]+)/i.exec(id)?.[1] ?? id;
    return `application gateway ${name} (${(0,resource_id/* resourceGroupOf */.Tp)(id) ?? 'unknown resource group'})`;
}

;// CONCATENATED MODULE: ./build/checks/subnet-has-one-range.js




/** https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet */
const subnetHasOneRange = (0,check/* defineCheck */.qH)({
    id: 'subnet-has-one-range',
    title: 'The subnet has one IPv4 range',
    severity: 'notice',
    scope: 'pool',
    needs: ['vnet'],
    run({ vnet }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const ranges = (0,address_range/* parseRanges */.Kn)(subnet.addressPrefixes).filter(({ family }) => family === 4);
        const words = ranges.map(({ cidr }) => cidr).join(', ');
        if (ranges.length <= 1)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} has ${words || 'no IPv4 range'}.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} has ${ranges.length} IPv4 ranges (${words}). Microsoft does not say that AKS counts the addresses of more than one.`, 'Nothing, if pools come up in such subnets of yours. If AKS refuses the pool for its size (InsufficientSubnetSize), use a subnet with one range.');
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-has-room-for-an-upgrade.js





/** https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
const subnetHasRoomForAnUpgrade = (0,check/* defineCheck */.qH)({
    id: 'subnet-has-room-for-an-upgrade',
    title: 'The subnet has room for the nodes that an upgrade adds for its duration',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool, pools) {
        const demand = (0,capacity/* largestDemand */.w)(facts, pool, pools);
        if (demand === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, facts.vnet);
        if (demand === 'nothing new')
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is there and asks for no more.`);
        const { needed, available, surge, perNode, prefixes, nodes, sharers } = demand;
        if (needed > available)
            return (0,check/* skip */.iv)('the subnet is too small even without an upgrade');
        if (surge === 0)
            return (0,check/* pass */.IX)('An upgrade of this pool adds no node.');
        const withSurge = needed + surge * perNode;
        const saw = `${available} usable addresses in ${prefixes}, ${withSurge} needed during an upgrade (${nodes} + ${surge} nodes, ${perNode} each).${(0,turns/* countedFirst */.f9)(sharers)}`;
        if (withSurge <= available)
            return (0,check/* pass */.IX)(saw);
        const prefix = (0,subnet_size/* smallestSubnetPrefix */.ZE)(withSurge);
        return (0,check/* fail */.fJ)(saw, `The pool would work until its first upgrade. Use a larger subnet${prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`} now: the range of a subnet in use is hard to change. Or lower the node count or max-surge. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-holds-no-other-cluster.js





/** Azure lets clusters share a subnet, and they then take addresses from one another. https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
const subnetHoldsNoOtherCluster = (0,check/* defineCheck */.qH)({
    id: 'subnet-holds-no-other-cluster',
    title: 'No other cluster lies in the subnet',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { cluster, agentPools, vnet } = facts;
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) === 'kubenet')
            return (0,check/* skip */.iv)('kubenet has a check of its own for that');
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const { clusters } = foreignUsers(subnet, cluster);
        if (clusters.length === 0)
            return (0,check/* pass */.IX)(`No other cluster has a node in subnet ${subnet.name}.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} holds nodes of another cluster, in ${inWords(clusters)}. Both take addresses from it as they grow.`, `Use another subnet. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-holds-nothing-else.js




/** Virtual machines beside nodes are allowed: https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions */
const subnetHoldsNothingElse = (0,check/* defineCheck */.qH)({
    id: 'subnet-holds-nothing-else',
    title: 'No virtual machine, load balancer or private endpoint of others has an address in the subnet',
    severity: 'notice',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { cluster, vnet } = facts;
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const { others } = foreignUsers(subnet, cluster);
        if (others.length === 0)
            return (0,check/* pass */.IX)(`Nothing of others has an address in subnet ${subnet.name}.`);
        return (0,check/* fail */.fJ)(`In subnet ${subnet.name} addresses are held by ${inWords(others)}. Azure allows it; they share addresses, security group and routes with the nodes.`, `Nothing, if that is meant. Else use another subnet. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-in-a-known-vnet-range.js




/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations on a virtual network that was expanded */
const subnetIsInAKnownVnetRange = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-in-a-known-vnet-range',
    title: 'The subnet lies in a range of the virtual network that the cluster uses already',
    severity: 'warning',
    scope: 'pool',
    healedBy: 'reconcile-before',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        const known = (0,known_ranges/* knownVnetRanges */.Lq)(cluster, agentPools, vnet);
        if (known.length === 0)
            return (0,check/* skip */.iv)('no subnet of a pool that is Succeeded lies in the virtual network that was read');
        const ranges = known.map(({ cidr }) => cidr).join(', ');
        const outside = (0,known_ranges/* blocksOutside */.a3)(subnet, known).map(({ cidr }) => cidr);
        if (outside.length === 0)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} lies in ${ranges}.`);
        return (0,check/* fail */.fJ)(`${outside.join(', ')} of subnet ${subnet.name} lies outside of ${ranges}, where the pools of the cluster lie. If the virtual network was expanded after the last update of the cluster, AKS does not know that range and refuses the pool.`, `Set allow-reconcile to true, and the run updates the cluster before the add. By hand: ${(0,az_command/* reconcileCommand */.eK)(cluster)} (operations on node pools do not count). Without either the add is tried as it is.`);
    },
});

// EXTERNAL MODULE: ./build/subnet-reference.js
var subnet_reference = __webpack_require__(443);
;// CONCATENATED MODULE: ./build/checks/subnet-is-in-the-cluster-vnet.js




/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations: all subnets of the node pools lie in one virtual network. */
const subnetIsInTheClusterVnet = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-in-the-cluster-vnet',
    title: "The subnets lie in the virtual network of the cluster's other subnets",
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pool, pools) {
        const present = [cluster.apiServerSubnetId, ...agentPools.flatMap((each) => [each.vnetSubnetId, each.podSubnetId])];
        const vnets = [
            ...new Map(present.flatMap((id) => (0,resource_id/* vnetOfSubnet */.oR)(id ?? '') ?? []).map((id) => [(0,resource_id/* idKey */.T4)(id), id])).values(),
        ];
        const [vnet] = vnets;
        const wanted = [pool.subnetId, (0,support_subnets/* podSubnetIdOf */.nd)(pool)].filter((id) => id !== undefined);
        if (vnet === undefined)
            return verdictAmong(pools, wanted);
        if (wanted.length === 0)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        const foreign = wanted.filter((id) => !vnets.some((known) => (0,resource_id/* sameId */.s)((0,resource_id/* vnetOfSubnet */.oR)(id), known)));
        if (foreign.length === 0)
            return (0,check/* pass */.IX)(`${wanted.join(' and ')}, as the other subnets of the cluster.`);
        return (0,check/* fail */.fJ)(`${foreign.join(' and ')} does not lie in the virtual network of the cluster, ${vnets.join(' and ')}.`, `All subnets of a cluster lie in one virtual network. Name a subnet of ${vnet}, or create one there; the name of the subnet alone is enough in vnet-subnet-id.`);
    },
});
/** Where the cluster tells no VNet, the first pool that is asked for does. */
function verdictAmong(pools, wanted) {
    const vnet = (0,subnet_reference/* vnetIdFor */.iM)(pools.map(({ subnetId }) => subnetId), undefined);
    const foreign = vnet === undefined ? [] : wanted.filter((id) => !(0,resource_id/* sameId */.s)((0,resource_id/* vnetOfSubnet */.oR)(id), vnet));
    if (vnet === undefined || foreign.length === 0)
        return (0,check/* skip */.iv)('no subnet of the cluster is known to compare with');
    return (0,check/* fail */.fJ)(`${foreign.join(' and ')} does not lie in the virtual network of the first subnet that is asked for, ${vnet}.`, 'All subnets of a cluster lie in one virtual network. Name subnets of one alone, in vnet-subnet-id and pod-subnet-id of every pool.');
}

;// CONCATENATED MODULE: ./build/checks/subnet-is-large-enough.js


/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking */
const subnetIsLargeEnough = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-large-enough',
    title: 'The subnet is large enough for the pool at its largest',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool, pools) {
        return judgeLargest(facts, pool, pools, 'undisputed');
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-large-enough-by-the-documented-formula.js


/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
const subnetIsLargeEnoughByTheDocumentedFormula = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-large-enough-by-the-documented-formula',
    title: 'The subnet is large enough for the pool by the formula that Microsoft documents',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool, pools) {
        return judgeLargest(facts, pool, pools, { disputedUnless: 'subnet-is-large-enough' });
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-not-delegated.js




/**
 * AKS refuses every delegation, that to itself too: https://github.com/MicrosoftDocs/azure-docs/issues/69774. The advice of
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error to add one fits other subnets.
 */
const subnetIsNotDelegated = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-not-delegated',
    title: 'The subnet is delegated to no service',
    severity: 'error',
    scope: 'pool',
    needs: ['vnet'],
    run({ vnet }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        if (subnet.delegations.length === 0)
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} has no delegation.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} is delegated to ${subnet.delegations.join(', ')}; AKS puts no nodes into a delegated subnet.`, `Use another subnet, or remove the delegation, which works only while nothing uses the subnet: ${(0,az_command/* azCommand */.Lw)('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-not-for-virtual-nodes.js



/** https://learn.microsoft.com/azure/aks/virtual-nodes-cli#create-a-virtual-network */
const subnetIsNotForVirtualNodes = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-not-for-virtual-nodes',
    title: 'The subnet is not that of virtual nodes',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { cluster } = facts;
        if (pool.subnetId === undefined)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        if (cluster.virtualNodeSubnetName === undefined)
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} has no virtual nodes.`);
        if (!(0,resource_id/* sameId */.s)((0,resource_id/* nameOfId */.gu)(pool.subnetId), cluster.virtualNodeSubnetName))
            return (0,check/* pass */.IX)(`The virtual nodes of cluster ${cluster.name} have subnet ${cluster.virtualNodeSubnetName}.`);
        return (0,check/* fail */.fJ)(`Subnet ${cluster.virtualNodeSubnetName} is that of the cluster's virtual nodes, which Azure Container Instances holds for itself.`, `Use another subnet. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-not-reserved.js



/**
 * Names that Azure keeps for services of its own.
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-vnet-plan-design-arm#services-that-deploy-into-subnets
 */
const RESERVED_NAMES = [
    'GatewaySubnet',
    'AzureFirewallSubnet',
    'AzureFirewallManagementSubnet',
    'AzureBastionSubnet',
    'RouteServerSubnet',
];
const subnetIsNotReserved = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-not-reserved',
    title: 'The subnet is not kept for a service of Azure by its name',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        if (pool.subnetId === undefined)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        const name = (0,resource_id/* nameOfId */.gu)(pool.subnetId);
        const reserved = RESERVED_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
        if (reserved === undefined)
            return (0,check/* pass */.IX)(`${name} is a name that Azure keeps for nothing.`);
        return (0,check/* fail */.fJ)(`Azure keeps the name ${reserved} for a service of its own, which nothing else may lie beside.`, `Use another subnet. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
    },
});

// EXTERNAL MODULE: ./build/network/reserved-ranges.js
var reserved_ranges = __webpack_require__(5632);
;// CONCATENATED MODULE: ./build/checks/subnet-is-outside-reserved-ranges.js



/** https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites */
const subnetIsOutsideReservedRanges = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-outside-reserved-ranges',
    title: 'The subnet has no address that AKS reserves',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        return judgeSubnetsAgainst(facts, pool, reserved_ranges/* RESERVED_RANGES */.ay, {
            what: `reserved by AKS (${reserved_ranges/* RESERVED_RANGES */.ay.map(({ cidr }) => cidr).join(', ')})`,
            why: 'AKS supports no cluster network in these ranges.',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-outside-the-container-bridge.js





/** https://learn.microsoft.com/rest/api/aks/managed-clusters/get: `dockerBridgeCidr` of older api-versions. */
const subnetIsOutsideTheContainerBridge = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-outside-the-container-bridge',
    title: "The subnet has no address of the bridge of the nodes' container engine",
    severity: 'notice',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const network = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(facts.cluster.raw['properties'])['networkProfile']);
        const said = (0,json/* textOf */.b6)(network['dockerBridgeCidr']);
        const ranges = said === undefined ? reserved_ranges/* DOCKER_BRIDGE_RANGES */.iD : (0,address_range/* parseRanges */.Kn)([said]);
        return judgeSubnetsAgainst(facts, pool, ranges, {
            what: 'the range of the bridge that a container engine makes on its node',
            why: 'Docker in a pod, or on a node of an old image, takes these addresses for its own containers.',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-outside-the-pod-range.js




/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
const subnetIsOutsideThePodRange = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-outside-the-pod-range',
    title: "The subnet has no address of the cluster's pods",
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { cluster, agentPools } = facts;
        const mode = (0,network_mode/* networkMode */.m3)(cluster, agentPools);
        if (!(0,network_mode/* hasPodRange */.$K)(mode))
            return (0,check/* skip */.iv)(`pods have no range of their own in network mode ${mode}`);
        const ranges = (0,address_range/* parseRanges */.Kn)(cluster.podCidrs);
        if (ranges.length === 0)
            return (0,check/* skip */.iv)(`the pod range of cluster ${cluster.name} is not known`);
        return judgeSubnetsAgainst(facts, pool, ranges, {
            what: `the pod range of cluster ${cluster.name}`,
            why: 'Nodes would send what is meant for the subnet to pods.',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-outside-the-service-range.js



/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error */
const subnetIsOutsideTheServiceRange = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-outside-the-service-range',
    title: "The subnet has no address of the cluster's services",
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool) {
        const { cluster } = facts;
        const ranges = (0,address_range/* parseRanges */.Kn)(cluster.serviceCidrs);
        if (ranges.length === 0)
            return (0,check/* skip */.iv)(`the service range of cluster ${cluster.name} is not known`);
        return judgeSubnetsAgainst(facts, pool, ranges, {
            what: `the service range of cluster ${cluster.name}`,
            why: 'Azure refuses that (ServiceCidrOverlapExistingSubnetsCidr), and nodes would take addresses of the subnet for services. The service range of a cluster cannot be changed.',
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-provisioned.js




const BROKEN = ['Failed', 'Canceled'];
/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error */
const subnetIsProvisioned = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-provisioned',
    title: 'The last change of the subnet succeeded',
    severity: 'error',
    scope: 'pool',
    needs: ['vnet'],
    run({ vnet }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        if (!BROKEN.includes(subnet.provisioningState))
            return (0,check/* pass */.IX)(`Subnet ${subnet.name} is ${subnet.provisioningState}.`);
        return (0,check/* fail */.fJ)(`Subnet ${subnet.name} is ${subnet.provisioningState}; AKS can use it only when it is Succeeded.`, `Look at the activity log of the virtual network for the cause and repair that, then write the subnet again unchanged: ${(0,az_command/* azCommand */.Lw)('network vnet subnet update', { ids: subnet.id })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnet-is-unique.js




/**
 * Azure lets pools share a subnet for nodes; a pool in a subnet of its own is what this action promises. A subnet for pods or for the
 * API server takes no nodes at all. https://learn.microsoft.com/azure/aks/api-server-vnet-integration
 */
const subnetIsUnique = (0,check/* defineCheck */.qH)({
    id: 'subnet-is-unique',
    title: 'Nothing else of the cluster lies in the subnet',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run(facts, pool, pools) {
        const { cluster, agentPools } = facts;
        const { subnetId } = pool;
        if (subnetId === undefined)
            return (0,check/* skip */.iv)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
        // Whether the nodes of another pool that is asked for lie here is the question of subnets-of-wanted-pools-differ.
        // Were it asked here too, a run that ignores that one would stop once the first of the two is there.
        const asked = pools.filter((each) => (0,resource_id/* sameId */.s)(each.subnetId, subnetId)).map(({ name }) => name);
        const others = (0,support_subnets/* otherPools */.Kc)(agentPools, pool).filter(({ name }) => !asked.includes(name));
        const users = [
            ...others.filter((other) => (0,resource_id/* sameId */.s)(other.vnetSubnetId, subnetId)).map(({ name }) => `the nodes of pool ${name}`),
            ...(0,turns/* poolsBeside */.wq)(agentPools, pool, pools)
                .filter((other) => (0,resource_id/* sameId */.s)(other.podSubnetId, subnetId))
                .map((other) => `the pods of ${(0,turns/* nameInTurn */.GJ)(other, agentPools)}`),
            ...((0,resource_id/* sameId */.s)(cluster.apiServerSubnetId, subnetId) ? ['the API server'] : []),
        ];
        if (users.length === 0)
            return (0,check/* pass */.IX)(`Nothing else of cluster ${cluster.name} lies in ${(0,resource_id/* nameOfId */.gu)(subnetId)}.`);
        return (0,check/* fail */.fJ)(`Subnet ${(0,resource_id/* nameOfId */.gu)(subnetId)} holds ${users.join(', ')} of cluster ${cluster.name}.`, `Name a subnet that nothing of the cluster lies in. ${(0,support_subnets/* otherSubnetAdvice */.YJ)(facts, pool)}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnets-of-other-pools-exist.js




/** https://github.com/Azure/AKS/issues/2329 */
const subnetsOfOtherPoolsExist = (0,check/* defineCheck */.qH)({
    id: 'subnets-of-other-pools-exist',
    title: 'The subnets of all pools of the cluster exist',
    severity: 'warning',
    scope: 'cluster',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }) {
        const inVnet = agentPools.filter(({ vnetSubnetId: id }) => id !== undefined && (0,support_subnets/* isInVnet */.zW)(id, vnet));
        const lost = inVnet.filter(({ vnetSubnetId }) => (0,known_ranges/* findSubnet */.HK)(vnet, vnetSubnetId) === undefined);
        if (lost.length === 0)
            return (0,check/* pass */.IX)(`${inVnet.length} node pools of cluster ${cluster.name} lie in subnets that virtual network ${vnet.name} has.`);
        const commands = lost.map((pool) => (0,az_command/* azCommand */.Lw)('aks nodepool delete', (0,az_command/* poolOptions */.bg)(cluster, pool)));
        return (0,check/* fail */.fJ)(`Virtual network ${vnet.name} has no such subnet (any more): ${lost.map(({ name, vnetSubnetId }) => `${vnetSubnetId ?? ''} of node pool ${name}`).join(', ')}. Those pools get no new nodes, and an update of the cluster fails over them.`, `Make the subnet again with its old name and range, or delete the pool: ${commands.join(' ; ')}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/subnets-of-wanted-pools-differ.js


const subnetsOfWantedPoolsDiffer = (0,check/* defineCheck */.qH)({
    id: 'subnets-of-wanted-pools-differ',
    title: 'Every pool that is asked for has a subnet of its own',
    severity: 'error',
    scope: 'pools',
    needs: [],
    run(_facts, pools) {
        const bySubnet = Map.groupBy(pools.filter((pool) => pool.subnetId !== undefined), (pool) => (0,resource_id/* idKey */.T4)(pool.subnetId ?? ''));
        // Pools that are there share what they share; nothing that is asked for makes it worse.
        const clashes = [...bySubnet.values()].filter((group) => group.length > 1 && group.some(({ isNew }) => isNew));
        if (clashes.length === 0)
            return (0,check/* pass */.IX)(`${pools.length} asked for, ${bySubnet.size} subnets.`);
        const saw = clashes.map((group) => `${group.map((pool) => pool.name).join(' and ')} in ${(0,resource_id/* nameOfId */.gu)(group[0]?.subnetId ?? '')}`);
        return (0,check/* fail */.fJ)(`Pools share a subnet: ${saw.join('; ')}.`, 'Give each pool its own vnet-subnet-id.');
    },
});

;// CONCATENATED MODULE: ./build/checks/subscription-is-enabled.js

/** Azure then takes reads and deletions, and no other write. https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states */
const READ_ONLY_STATES = ['disabled', 'deleted'];
const subscriptionIsEnabled = (0,check/* defineCheck */.qH)({
    id: 'subscription-is-enabled',
    title: 'The subscription of the cluster takes writes',
    severity: 'error',
    scope: 'cluster',
    operations: ['add', 'check', 'reconcile'],
    needs: ['subscription'],
    run({ subscription: { name, state } }) {
        if (!READ_ONLY_STATES.includes(state.toLowerCase()))
            return (0,check/* pass */.IX)(`Subscription ${name} is ${state || 'in no state that Azure names'}.`);
        return (0,check/* fail */.fJ)(`Subscription ${name} is ${state}: Azure refuses every write in it (ReadOnlyDisabledSubscription).`, 'Have its owner enable it again: https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-disabled');
    },
});

;// CONCATENATED MODULE: ./build/checks/system-pods-need-no-move.js

/** https://learn.microsoft.com/azure/aks/use-system-pools */
const systemPodsNeedNoMove = (0,check/* defineCheck */.qH)({
    id: 'system-pods-need-no-move',
    title: 'Nothing is to be said about the pods of the system',
    severity: 'notice',
    scope: 'pool',
    needs: [],
    run(_facts, { name, isNew, wanted }) {
        if (!isNew || wanted.mode !== 'System')
            return (0,check/* pass */.IX)(`Node pool ${name} is no new pool for the system.`);
        return (0,check/* fail */.fJ)(`Node pool ${name} takes pods of the system; those that run already (CoreDNS and others) stay on the nodes where they are.`, 'To move them, restart them while the old pool takes no pods: kubectl cordon its nodes, then kubectl -n kube-system rollout restart deployment coredns. Else there is nothing to do.');
    },
});

;// CONCATENATED MODULE: ./build/checks/system-pool-has-two-nodes.js


/** https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools */
const FEWEST_NODES = 2;
const systemPoolHasTwoNodes = (0,check/* defineCheck */.qH)({
    id: 'system-pool-has-two-nodes',
    title: 'A system pool has the two nodes that Microsoft asks for',
    severity: 'warning',
    scope: 'pool',
    needs: [],
    run(_facts, { name, isNew, wanted, existing }) {
        if (wanted.mode !== 'System')
            return (0,check/* skip */.iv)(`node pool ${name} is no system pool`);
        if (!isNew && existing?.provisioningState === 'Succeeded')
            return (0,check/* pass */.IX)(`Node pool ${name} is there.`);
        const nodes = (0,node_counts/* firstNodeCount */.MN)(wanted);
        const saw = `System pool ${name} begins with ${nodes} ${nodes === 1 ? 'node' : 'nodes'}; Microsoft asks for ${FEWEST_NODES}, and AKS takes one.`;
        if (nodes >= FEWEST_NODES)
            return (0,check/* pass */.IX)(saw);
        const ofScaleSet = wanted.isAutoscaled ? 'min-count' : 'node-count';
        const input = wanted.machines === undefined ? ofScaleSet : node_counts/* MACHINE_COUNTS */.JP;
        return (0,check/* fail */.fJ)(saw, `Set ${input} to ${FEWEST_NODES} or more: with one node the system pods are gone whenever it is.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/support/vm-size.js



/** The verdict on the size of a pool's machines, on each where there are several; or why a question about them does not arise. */
function judgeSkus(computeSkus, pool, judge) {
    return judgeSizes(pool, (vmSize) => {
        const sku = computeSkus.get(vmSize.toLowerCase());
        return sku === undefined ? (0,check/* skip */.iv)(`Azure does not list ${vmSize}; see the finding vm-size-is-offered`) : judge(sku);
    });
}
/** The same, of sizes that Azure may not list. */
function judgeSizes(pool, judge) {
    const { name, wanted, existing } = pool;
    const sizes = (0,agent_pool/* vmSizesOf */.Ds)(wanted);
    if (sizes.length === 0)
        return (0,check/* skip */.iv)(`node pool ${name} names no size: AKS chooses one`);
    const open = existing?.provisioningState === 'Succeeded' ? sizesAdded(wanted, existing) : sizes;
    if (open.length === 0)
        return (0,check/* pass */.IX)(`Node pool ${name} is there, with ${sizes.join(', ')}.`);
    return worstOf(open.map(judge));
}
/** A pool of single virtual machines may be given machines of another size; the size of a scale set stays. */
function sizesAdded(wanted, existing) {
    if (wanted.machines === undefined)
        return [];
    const there = (0,agent_pool/* vmSizesOf */.Ds)(existing).map((size) => size.toLowerCase());
    return (0,agent_pool/* vmSizesOf */.Ds)(wanted).filter((size) => !there.includes(size.toLowerCase()));
}
/** All that failed, else what could not be answered, else all that passed. */
function worstOf(verdicts) {
    const saw = (status) => verdicts.flatMap((verdict) => (verdict.status === status ? verdict.saw : [])).join(' ');
    const fixes = verdicts.flatMap((verdict) => (verdict.status === 'failed' ? verdict.fix : []));
    if (fixes.length > 0)
        return (0,check/* fail */.fJ)(saw('failed'), [...new Set(fixes)].join(' '));
    return verdicts.find(({ status }) => status === 'skipped') ?? (0,check/* pass */.IX)(saw('passed'));
}
/** What Azure says of a size by `True` and `False`; undefined where it says nothing. */
function capabilityOf(sku, capability) {
    const value = sku.capabilities.get(capability)?.toLowerCase();
    return value === 'true' ? true : value === 'false' ? false : undefined;
}
/** The pool's ARM properties as they would be sent. */
function propertiesOf({ wanted }) {
    return (0,json/* objectOf */.Xy)(wanted.raw['properties']);
}
/** How many sizes an advice names. */
const MOST_EXAMPLES = 5;
/**
 * Sizes that the subscription may have and that fit, those most like the wanted one first: of the same series by the letters of its
 * name, then by the number of vCPUs.
 */
function sizesLike(vmSize, computeSkus, fits) {
    const vCpus = computeSkus.get(vmSize.toLowerCase())?.vCpus ?? numberIn(vmSize);
    const distance = (sku) => (seriesOf(sku.name) === seriesOf(vmSize) ? 0 : 1000) + Math.abs((sku.vCpus ?? 0) - vCpus);
    return [...computeSkus.values()]
        .filter((sku) => !sku.isRestricted && fits(sku))
        .map((sku) => ({ name: sku.name, distance: distance(sku) }))
        .toSorted((left, right) => left.distance - right.distance || left.name.localeCompare(right.name))
        .slice(0, MOST_EXAMPLES)
        .map(({ name }) => name);
}
/** What says the size of the machines: `Choose another …`. */
function inputOfSize({ wanted }) {
    return wanted.machines === undefined ? 'node-vm-size' : 'size in virtualMachinesProfile';
}
/** ` (for example A, B)`, or nothing. */
function examples(sizes) {
    return sizes.length === 0 ? '' : ` (for example ${sizes.join(', ')})`;
}
/** `Standard_D4s_v5` → `d s v5`: the letters around the number of vCPUs. */
function seriesOf(name) {
    return name
        .toLowerCase()
        .replace(/^standard_/, '')
        .replace(/^([a-z]+)\d+(-\d+)?/, '$1 ');
}
function numberIn(name) {
    return Number(/^Standard_[A-Z]+(\d+)/i.exec(name)?.[1] ?? 0);
}

;// CONCATENATED MODULE: ./build/checks/support/vcpu-demand.js







/** All machines that are not Spot count here and for their family. https://learn.microsoft.com/azure/virtual-machines/quotas */
const REGIONAL_QUOTA = 'cores';
/** https://learn.microsoft.com/azure/quotas/spot-quota */
const SPOT_QUOTA = 'lowprioritycores';
/**
 * The verdict on the vCPUs that all pools of the run need more than they have: for the nodes that they begin with, or for the largest
 * number of nodes and an upgrade, for which AKS counts the surge too. Pools are upgraded one after another.
 */
function judgeVcpus({ computeSkus, computeUsages }, location, pools, counted) {
    const growing = pools.filter((pool) => !(0,node_counts/* asksForNoMore */.wN)(pool));
    if (growing.length === 0)
        return (0,check/* pass */.IX)('The pools are there and ask for no more nodes.');
    const shares = growing.flatMap((pool) => sharesOf(pool, computeSkus, counted));
    if (shares.length === 0)
        return (0,check/* skip */.iv)('no size of the node pools is listed by Azure');
    const demands = demandsOf(shares, computeUsages);
    if (demands.length === 0)
        return (0,check/* skip */.iv)('Azure lists no quota for these sizes');
    const short = demands.filter((demand) => neededOf(demand) > leftOf(demand));
    const [worst] = short;
    if (worst === undefined)
        return (0,check/* pass */.IX)(demands.map(vcpu_demand_inWords).join(' '));
    const list = (0,az_command/* azCommand */.Lw)('vm list-usage', { location, output: 'table' });
    return (0,check/* fail */.fJ)(short.map(vcpu_demand_inWords).join(' '), `${fewerNodes(short, counted)}Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use smaller machines or another series. The quotas of the region: ${list}`);
}
function sharesOf(pool, computeSkus, counted) {
    const { wanted, existing } = pool;
    return (0,agent_pool/* machinesOf */.qv)(wanted).flatMap((machines) => {
        const sku = computeSkus.get(machines.vmSize?.toLowerCase() ?? '');
        if (sku?.vCpus === undefined)
            return [];
        // A pool that failed may have its nodes or not: that it has them is what raises no false alarm.
        const there = existing === undefined ? 0 : nodesThere(existing, sku);
        const atFirst = wanted.machines === undefined ? (0,node_counts/* firstNodeCount */.MN)(wanted) : machines.count;
        const nodes = counted === 'at first' ? atFirst : machines.largestCount;
        const surge = counted === 'at first' ? 0 : (0,address_needs/* surgeNodes */.m5)(wanted, nodes);
        return [{ pool, sku, vCpus: sku.vCpus, there, nodes: Math.max(0, nodes - there), surge }];
    });
}
/** The nodes of this size; all of a scale set, whose size stays. */
function nodesThere(existing, sku) {
    if (existing.machines === undefined)
        return existing.count;
    return (0,machines/* ofSize */.VQ)(existing.machines, sku.name).reduce((sum, { count }) => sum + count, 0);
}
function demandsOf(shares, usages) {
    const quotas = new Map();
    for (const share of shares) {
        const names = isSpot(share.pool) ? [SPOT_QUOTA] : [REGIONAL_QUOTA, share.sku.family.toLowerCase()];
        for (const name of names)
            quotas.set(name, [...(quotas.get(name) ?? []), share]);
    }
    return [...quotas].flatMap(([name, counting]) => {
        const usage = usages.get(name);
        // A limit below zero stands for none.
        return usage === undefined || usage.limit < 0 ? [] : [{ usage, shares: counting }];
    });
}
function isSpot(pool) {
    return propertiesOf(pool)['scaleSetPriority'] === 'Spot';
}
function neededOf({ shares }) {
    return shares.reduce((sum, { nodes, vCpus }) => sum + nodes * vCpus, 0) + surgeOf(shares);
}
function surgeOf(shares) {
    return Math.max(0, ...shares.map(({ surge, vCpus }) => surge * vCpus));
}
function leftOf({ usage }) {
    return Math.max(0, usage.limit - usage.used);
}
function vcpu_demand_inWords(demand) {
    const { usage, shares } = demand;
    const nodes = shares.map(({ nodes, vCpus, pool, sku }) => `${nodes} more ${sku.name} × ${vCpus} for ${pool.name}`);
    const surge = surgeOf(shares);
    const sum = [...nodes, ...(surge > 0 ? [`${surge} for an upgrade`] : [])].join(' + ');
    return `${usage.name}: ${leftOf(demand)} of ${usage.limit} are left, ${neededOf(demand)} needed (${sum}).`;
}
/** How many nodes fit, where that can be said in one number. */
function fewerNodes(short, counted) {
    const [first] = short;
    const [share] = first?.shares ?? [];
    if (share === undefined || short.some(({ shares }) => shares.length > 1))
        return '';
    if ((0,agent_pool/* machinesOf */.qv)(share.pool.wanted).length > 1)
        return '';
    const { there } = share;
    const room = Math.min(...short.map((demand) => Math.floor(leftOf(demand) / share.vCpus)));
    let fits = room;
    while (counted === 'at most' && fits > 0 && fits + (0,address_needs/* surgeNodes */.m5)(share.pool.wanted, there + fits) > room)
        fits -= 1;
    if (there + fits <= 0)
        return 'Not one node fits. ';
    return `Set ${(0,node_counts/* inputsThatSet */.L)(counted, [share.pool])} to ${there + fits} or less. `;
}

;// CONCATENATED MODULE: ./build/checks/vcpu-quota-suffices.js


/** https://learn.microsoft.com/azure/virtual-machines/quotas */
const vcpuQuotaSuffices = (0,check/* defineCheck */.qH)({
    id: 'vcpu-quota-suffices',
    title: 'The quotas for vCPUs suffice for the nodes that the pools begin with',
    severity: 'error',
    scope: 'pools',
    needs: ['cluster', 'computeSkus', 'computeUsages'],
    run(facts, pools) {
        return judgeVcpus(facts, facts.cluster.location, pools, 'at first');
    },
});

;// CONCATENATED MODULE: ./build/checks/vcpu-quota-suffices-for-growth.js


/** https://learn.microsoft.com/azure/virtual-machines/quotas */
const vcpuQuotaSufficesForGrowth = (0,check/* defineCheck */.qH)({
    id: 'vcpu-quota-suffices-for-growth',
    title: 'The quotas for vCPUs suffice for every node that the autoscaler and an upgrade may add',
    severity: 'warning',
    scope: 'pools',
    needs: ['cluster', 'computeSkus', 'computeUsages'],
    run(facts, pools) {
        return judgeVcpus(facts, facts.cluster.location, pools, 'at most');
    },
});

;// CONCATENATED MODULE: ./build/checks/vm-size-can-be-spot.js



/** https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations */
const vmSizeCanBeSpot = (0,check/* defineCheck */.qH)({
    id: 'vm-size-can-be-spot',
    title: 'Machines of this size can be Spot machines',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'computeSkus'],
    run({ cluster, computeSkus }, pool) {
        if (propertiesOf(pool)['scaleSetPriority'] !== 'Spot')
            return (0,check/* skip */.iv)(`node pool ${pool.name} is no Spot pool`);
        return judgeSkus(computeSkus, pool, (sku) => {
            const can = capabilityOf(sku, 'LowPriorityCapable');
            if (can === undefined)
                return (0,check/* skip */.iv)(`Azure does not say whether ${sku.name} can be Spot`);
            if (can)
                return (0,check/* pass */.IX)(`${sku.name} can be Spot.`);
            const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'LowPriorityCapable') === true);
            return (0,check/* fail */.fJ)(`${sku.name} cannot be Spot.`, `Set priority to Regular, or choose another ${inputOfSize(pool)}${examples(others)}: ${(0,az_command/* azCommand */.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`);
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/vm-size-encrypts-at-host.js



/** https://learn.microsoft.com/azure/aks/enable-host-encryption#limitations */
const vmSizeEncryptsAtHost = (0,check/* defineCheck */.qH)({
    id: 'vm-size-encrypts-at-host',
    title: 'Machines of this size can encrypt at the host',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'computeSkus'],
    run({ cluster, computeSkus }, pool) {
        if (propertiesOf(pool)['enableEncryptionAtHost'] !== true)
            return (0,check/* skip */.iv)(`node pool ${pool.name} does not ask for encryption at host`);
        return judgeSkus(computeSkus, pool, (sku) => {
            const can = capabilityOf(sku, 'EncryptionAtHostSupported');
            if (can === undefined)
                return (0,check/* skip */.iv)(`Azure does not say whether ${sku.name} can encrypt at the host`);
            if (can)
                return (0,check/* pass */.IX)(`${sku.name} can encrypt at the host.`);
            const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'EncryptionAtHostSupported') === true);
            return (0,check/* fail */.fJ)(`${sku.name} cannot encrypt at the host.`, `Leave enable-encryption-at-host out, or choose another ${inputOfSize(pool)}${examples(others)}: ${(0,az_command/* azCommand */.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`);
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/vm-size-has-two-vcpus.js



/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes */
const FEWEST_VCPUS = 2;
const vmSizeHasTwoVcpus = (0,check/* defineCheck */.qH)({
    id: 'vm-size-has-two-vcpus',
    title: 'The machines have the two vCPUs without which AKS takes none',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'computeSkus'],
    run({ cluster, computeSkus }, pool) {
        return judgeSkus(computeSkus, pool, (sku) => {
            if (sku.vCpus === undefined)
                return (0,check/* skip */.iv)(`Azure does not say how many vCPUs ${sku.name} has`);
            const saw = `${sku.name} has ${sku.vCpus} ${sku.vCpus === 1 ? 'vCPU' : 'vCPUs'}; AKS takes sizes with ${FEWEST_VCPUS} or more.`;
            if (sku.vCpus >= FEWEST_VCPUS)
                return (0,check/* pass */.IX)(saw);
            const others = sizesLike(sku.name, computeSkus, ({ vCpus = 0 }) => vCpus >= FEWEST_VCPUS);
            return (0,check/* fail */.fJ)(saw, `Choose a larger ${inputOfSize(pool)}${examples(others)}: ${(0,az_command/* azCommand */.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/vm-size-holds-the-ephemeral-disk.js




const BYTES_IN_A_GIBIBYTE = 2 ** 30;
const MEBIBYTES_IN_A_GIBIBYTE = 2 ** 10;
/** An image of AKS needs as much. https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disk */
const SMALLEST_DISK_GIBIBYTES = 30;
/** https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks */
const vmSizeHoldsTheEphemeralDisk = (0,check/* defineCheck */.qH)({
    id: 'vm-size-holds-the-ephemeral-disk',
    title: 'The machine itself has room for its ephemeral OS disk',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'computeSkus'],
    run({ cluster, computeSkus }, pool) {
        const properties = propertiesOf(pool);
        if (properties['osDiskType'] !== 'Ephemeral')
            return (0,check/* skip */.iv)(`node pool ${pool.name} does not ask for an ephemeral disk`);
        return judgeSkus(computeSkus, pool, (sku) => {
            const said = (0,json/* numberOf */.rl)(properties['osDiskSizeGB']) ?? 0;
            const needed = Math.max(said, SMALLEST_DISK_GIBIBYTES);
            const room = roomOf(sku);
            const others = () => examples(sizesLike(sku.name, computeSkus, (other) => holds(other, needed)));
            const list = (0,az_command/* azCommand */.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' });
            if (capabilityOf(sku, 'EphemeralOSDiskSupported') === false)
                return (0,check/* fail */.fJ)(`${sku.name} has no ephemeral OS disks.`, `Set node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}: ${list}`);
            if (room === undefined)
                return (0,check/* skip */.iv)(`Azure does not say how much room ${sku.name} has for an ephemeral disk`);
            const saw = `${said > 0 ? `node-osdisk-size is ${said}` : `An OS disk takes ${needed} GiB at least`}; ${sku.name} has room for ${room} GiB (${vm_size_holds_the_ephemeral_disk_placesOf(sku)}).`;
            if (needed <= room)
                return (0,check/* pass */.IX)(saw);
            const smaller = room >= SMALLEST_DISK_GIBIBYTES ? `Set node-osdisk-size to ${room} or less, or set` : 'Set';
            return (0,check/* fail */.fJ)(saw, `${smaller} node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}: ${list}`);
        });
    },
});
function holds(sku, gibibytes) {
    return capabilityOf(sku, 'EphemeralOSDiskSupported') === true && (roomOf(sku) ?? 0) >= gibibytes;
}
/** Where the disk may lie, in GiB: the cache, the temporary disk or the local NVMe disks. */
function places(sku) {
    const number = (capability) => {
        const text = sku.capabilities.get(capability);
        const value = text === undefined ? Number.NaN : Number(text);
        return Number.isFinite(value) && value >= 0 ? value : undefined;
    };
    const found = [
        ['cache', number('CachedDiskBytes'), BYTES_IN_A_GIBIBYTE],
        ['temporary disk', number('MaxResourceVolumeMB'), MEBIBYTES_IN_A_GIBIBYTE],
        ['NVMe disk', number('NvmeDiskSizeInMiB'), MEBIBYTES_IN_A_GIBIBYTE],
    ];
    return found.flatMap(([place, size, unit]) => size === undefined ? [] : [[place, Math.floor(size / unit)]]);
}
function roomOf(sku) {
    const sizes = places(sku).map(([, gibibytes]) => gibibytes);
    return sizes.length === 0 ? undefined : Math.max(...sizes);
}
function vm_size_holds_the_ephemeral_disk_placesOf(sku) {
    return places(sku)
        .map(([place, gibibytes]) => `${place} ${gibibytes}`)
        .join(', ');
}

;// CONCATENATED MODULE: ./build/checks/vm-size-is-as-large-as-advised.js



/** https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools */
const FEWEST_SYSTEM_VCPUS = 4;
const LEAST_SYSTEM_GIGABYTES = 4;
/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes */
const LEAST_USER_GIGABYTES = 2;
const vmSizeIsAsLargeAsAdvised = (0,check/* defineCheck */.qH)({
    id: 'vm-size-is-as-large-as-advised',
    title: 'The machines are as large as Microsoft asks for in a pool of this mode',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'computeSkus'],
    run({ cluster, computeSkus }, pool) {
        return judgeSkus(computeSkus, pool, (sku) => {
            const { mode } = pool.wanted;
            const lacks = lacksOf(sku, mode);
            if (lacks.length === 0)
                return (0,check/* pass */.IX)(`${sku.name} is large enough for a pool of mode ${mode}.`);
            const others = sizesLike(sku.name, computeSkus, (other) => lacksOf(other, mode).length === 0);
            return (0,check/* fail */.fJ)(`${sku.name} ${lacks.join(', ')}.`, `Choose another ${inputOfSize(pool)}${examples(others)}${mode === 'System' ? ', or set mode to User' : ''}: AKS may take this one, but what it runs on every node leaves little room. ${(0,az_command/* azCommand */.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
        });
    },
});
/** What Azure does not say lacks nothing. */
function lacksOf({ name, vCpus, memoryGigabytes }, mode) {
    const isSystem = mode === 'System';
    const memory = isSystem ? LEAST_SYSTEM_GIGABYTES : LEAST_USER_GIGABYTES;
    return [
        ...(isSystem && vCpus !== undefined && vCpus < FEWEST_SYSTEM_VCPUS
            ? [`has ${vCpus} vCPUs where a system pool wants ${FEWEST_SYSTEM_VCPUS}`]
            : []),
        ...(memoryGigabytes !== undefined && memoryGigabytes < memory
            ? [`has ${memoryGigabytes} GB of memory where a pool of mode ${mode} wants ${memory}`]
            : []),
        ...(isSystem && /^Standard_B\d/i.test(name)
            ? ['is of the burstable B series, which is not meant for a system pool']
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/checks/vm-size-is-offered.js



/** https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available */
const vmSizeIsOffered = (0,check/* defineCheck */.qH)({
    id: 'vm-size-is-offered',
    title: 'The subscription may have machines of this size in the region',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'computeSkus'],
    run({ cluster, computeSkus }, pool) {
        return judgeSizes(pool, (vmSize) => {
            if (computeSkus.size === 0)
                return (0,check/* skip */.iv)(`Azure lists no size at all in ${cluster.location}`);
            const sku = computeSkus.get(vmSize.toLowerCase());
            if (sku !== undefined && !sku.isRestricted)
                return (0,check/* pass */.IX)(`${sku.name} is offered in ${cluster.location}.`);
            const saw = sku === undefined
                ? `${vmSize} is not among the ${computeSkus.size} sizes of ${cluster.location}.`
                : `${sku.name} exists in ${cluster.location}, but this subscription may not have it there.`;
            const others = sizesLike(vmSize, computeSkus, () => true);
            return (0,check/* fail */.fJ)(saw, `Choose another ${inputOfSize(pool)}${examples(others)}, or ask Azure to lift the restriction (https://aka.ms/ProdportalCRP/?#create/Microsoft.Support). What is offered: ${(0,az_command/* azCommand */.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
        });
    },
});

;// CONCATENATED MODULE: ./build/checks/vm-size-runs-the-image.js




/** https://learn.microsoft.com/azure/aks/use-arm64-vms#limitations */
const vmSizeRunsTheImage = (0,check/* defineCheck */.qH)({
    id: 'vm-size-runs-the-image',
    title: 'The processors of this size run the operating system of the pool',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'computeSkus'],
    run({ cluster, computeSkus }, pool) {
        return judgeSkus(computeSkus, pool, (sku) => {
            const architecture = sku.capabilities.get('CpuArchitectureType');
            if (architecture === undefined)
                return (0,check/* skip */.iv)(`Azure does not say what processors ${sku.name} has`);
            const saw = `${sku.name} has ${architecture} processors, and the pool runs ${pool.wanted.osType}.`;
            if (!isArm(sku) || !isWindows(pool.wanted))
                return (0,check/* pass */.IX)(saw);
            const others = sizesLike(sku.name, computeSkus, (other) => !isArm(other));
            return (0,check/* fail */.fJ)(`${saw} AKS has no Windows for Arm64.`, `Set os-type to Linux, or choose another ${inputOfSize(pool)}${examples(others)}: ${(0,az_command/* azCommand */.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
        });
    },
});
function isArm(sku) {
    return sku.capabilities.get('CpuArchitectureType')?.toLowerCase() === 'arm64';
}

;// CONCATENATED MODULE: ./build/checks/vnet-exists.js


const vnetExists = (0,check/* defineCheck */.qH)({
    id: 'vnet-exists',
    title: 'The virtual network exists',
    severity: 'error',
    scope: 'cluster',
    needs: ['lookups'],
    run({ lookups: { vnet } }) {
        if (vnet.ok)
            return (0,check/* pass */.IX)(`Virtual network ${vnet.value.name} has ${vnet.value.addressPrefixes.join(', ')}.`);
        if (vnet.reason !== 'missing')
            return (0,check/* skip */.iv)(`could not read ${vnet.what}: ${vnet.message}`);
        return (0,check/* fail */.fJ)(`Azure knows no ${vnet.what}: ${vnet.message}`, `Correct vnet-subnet-id. This lists the virtual networks that there are: ${(0,az_command/* azCommand */.Lw)('network vnet list', { output: 'table' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/vnet-is-in-the-cluster-region.js

/** https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites */
const vnetIsInTheClusterRegion = (0,check/* defineCheck */.qH)({
    id: 'vnet-is-in-the-cluster-region',
    title: 'The virtual network is in the region of the cluster',
    severity: 'error',
    scope: 'cluster',
    needs: ['cluster', 'vnet'],
    run({ cluster, vnet }) {
        if (cluster.location === '' || vnet.location === '')
            return (0,check/* skip */.iv)('Azure does not say where the one or the other is');
        if (regionKey(cluster.location) === regionKey(vnet.location))
            return (0,check/* pass */.IX)(`Cluster ${cluster.name} and virtual network ${vnet.name} are in ${vnet.location}.`);
        return (0,check/* fail */.fJ)(`Virtual network ${vnet.name} is in ${vnet.location}, cluster ${cluster.name} in ${cluster.location}; nodes lie in the region of their cluster.`, 'Name a subnet of the virtual network that the other pools of the cluster lie in.');
    },
});
/** Azure writes `West Europe` and `westeurope`. */
function regionKey(location) {
    return location.replace(/\s/g, '').toLowerCase();
}

;// CONCATENATED MODULE: ./build/checks/vnet-is-outside-the-pod-range.js





/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
const vnetIsOutsideThePodRange = (0,check/* defineCheck */.qH)({
    id: 'vnet-is-outside-the-pod-range',
    title: "The virtual network has no address of the cluster's pods",
    severity: 'warning',
    scope: 'cluster',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }) {
        const mode = (0,network_mode/* networkMode */.m3)(cluster, agentPools);
        if (!(0,network_mode/* hasPodRange */.$K)(mode))
            return (0,check/* skip */.iv)(`pods have no range of their own in network mode ${mode}`);
        const clashes = clashesBetween((0,address_range/* parseRanges */.Kn)(vnet.addressPrefixes), (0,address_range/* parseRanges */.Kn)(cluster.podCidrs));
        if (clashes.length === 0)
            return (0,check/* pass */.IX)(`${vnet.addressPrefixes.join(', ')} and ${cluster.podCidrs.join(', ')} have no address in common.`);
        return (0,check/* fail */.fJ)(`Virtual network ${vnet.name}: ${clashesInWords(clashes)}, the pod range of cluster ${cluster.name}. From its pods nothing in the shared addresses can be reached.`, `Make no subnet in ${cluster.podCidrs.join(', ')}, and put nothing there that pods are to reach.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/vnet-is-outside-the-service-range.js




/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error */
const vnetIsOutsideTheServiceRange = (0,check/* defineCheck */.qH)({
    id: 'vnet-is-outside-the-service-range',
    title: "The virtual network has no address of the cluster's services",
    severity: 'warning',
    scope: 'cluster',
    needs: ['cluster', 'vnet'],
    run({ cluster, vnet }) {
        const ranges = (0,address_range/* parseRanges */.Kn)(cluster.serviceCidrs);
        if (ranges.length === 0)
            return (0,check/* skip */.iv)(`the service range of cluster ${cluster.name} is not known`);
        const clashes = clashesBetween((0,address_range/* parseRanges */.Kn)(vnet.addressPrefixes), ranges);
        if (clashes.length === 0)
            return (0,check/* pass */.IX)(`${vnet.addressPrefixes.join(', ')} and ${cluster.serviceCidrs.join(', ')} have no address in common.`);
        return (0,check/* fail */.fJ)(`Virtual network ${vnet.name}: ${clashesInWords(clashes)}, the service range of cluster ${cluster.name}. A subnet that is made there makes every later update of the cluster fail (ServiceCidrOverlapExistingSubnetsCidr).`, `Make no subnet in ${ranges.map(({ cidr }) => cidr).join(', ')}. The service range of a cluster cannot be changed.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/vnet-is-provisioned.js


const vnet_is_provisioned_BROKEN = ['Failed', 'Canceled'];
/**
 * AKS sets its ownership on the virtual network, which must be Succeeded for it. One that is being updated passes: the run waits.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error
 */
const vnetIsProvisioned = (0,check/* defineCheck */.qH)({
    id: 'vnet-is-provisioned',
    title: 'The last change of the virtual network succeeded',
    severity: 'error',
    scope: 'cluster',
    needs: ['vnet'],
    run({ vnet }) {
        if (!vnet_is_provisioned_BROKEN.includes(vnet.provisioningState))
            return (0,check/* pass */.IX)(`Virtual network ${vnet.name} is ${vnet.provisioningState}.`);
        return (0,check/* fail */.fJ)(`Virtual network ${vnet.name} is ${vnet.provisioningState}; AKS can use it only when it is Succeeded.`, `Look at its activity log for the cause and repair that, then write it again unchanged: ${(0,az_command/* azCommand */.Lw)('network vnet update', { ids: vnet.id })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/vnet-stays-within-the-address-limit.js





/** Addresses of a virtual network that nodes and pods may have. https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
const MOST_ADDRESSES = 65_536;
const vnetStaysWithinTheAddressLimit = (0,check/* defineCheck */.qH)({
    id: 'vnet-stays-within-the-address-limit',
    title: 'Nodes and pods have no more addresses than a virtual network may give',
    severity: 'warning',
    scope: 'pools',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pools) {
        const mode = (0,network_mode/* networkMode */.m3)(cluster, agentPools);
        if (mode !== 'node-subnet' && mode !== 'pod-subnet')
            return (0,check/* skip */.iv)(`pods take no addresses of the virtual network in network mode ${mode}`);
        if (pools.every(node_counts/* asksForNoMore */.wN))
            return (0,check/* pass */.IX)('The pools are there and ask for no more nodes.');
        const asked = vnet_stays_within_the_address_limit_addressesOf(pools.map(({ wanted }) => wanted));
        const needed = vnet_stays_within_the_address_limit_addressesOf((0,node_counts/* poolsAfter */.sQ)(agentPools, pools));
        const saw = `Nodes and pods come to ${needed} addresses of virtual network ${vnet.name} at most (${asked} of them for ${pools.map(({ name }) => name).join(', ')}); Azure lets them have ${MOST_ADDRESSES}.`;
        if (needed <= MOST_ADDRESSES)
            return (0,check/* pass */.IX)(saw);
        const [pool] = pools;
        const room = Math.max(0, MOST_ADDRESSES - (needed - asked));
        const fits = pool !== undefined && pools.length === 1 ? ` to ${Math.floor(room / addressesOfANode(pool.wanted))} or less` : '';
        return (0,check/* fail */.fJ)(saw, `Set ${(0,node_counts/* inputsThatSet */.L)('at most', pools)}${fits} or lower max-pods. Pods of static blocks (https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation) or of an overlay are not counted.`);
    },
});
function vnet_stays_within_the_address_limit_addressesOf(pools) {
    return pools.reduce((sum, pool) => sum + (0,agent_pool/* largestNodeCount */.cw)(pool) * addressesOfANode(pool), 0);
}
/** A static block counts as one address, whatever it holds: that is how such a subnet may have a million. */
function addressesOfANode(pool) {
    return 1 + ((0,address_needs/* hasStaticBlocks */.Pk)(pool) ? (0,address_needs/* podSubnetAddressesPerNode */.oe)(pool) / address_needs/* POD_SUBNET_BLOCK */.U6 : pool.maxPods);
}

;// CONCATENATED MODULE: ./build/checks/windows-image-comes-with-fips.js



/** https://learn.microsoft.com/azure/aks/upgrade-windows-os */
const windowsImageComesWithFips = (0,check/* defineCheck */.qH)({
    id: 'windows-image-comes-with-fips',
    title: 'A Windows Server 2025 pool is asked for with FIPS',
    severity: 'warning',
    scope: 'pool',
    needs: [],
    run(_facts, { name, isNew, wanted }) {
        if (!isWindows(wanted) || imageOf(wanted)?.toLowerCase() !== 'windows2025')
            return (0,check/* skip */.iv)(`node pool ${name} does not ask for Windows2025`);
        if (!isNew)
            return (0,check/* skip */.iv)(`node pool ${name} is there, and a Windows image keeps its flavour`);
        const hasFips = (0,json/* objectOf */.Xy)(wanted.raw['properties'])['enableFIPS'] === true;
        if (hasFips)
            return (0,check/* pass */.IX)('Windows2025 with enable-fips-image.');
        return (0,check/* fail */.fJ)('Windows2025 without enable-fips-image; AKS has this image with FIPS alone.', 'Set enable-fips-image to true.');
    },
});

;// CONCATENATED MODULE: ./build/checks/windows-image-fits-the-version.js



/** The minor versions of Kubernetes 1 that each image runs: first, and the first that it no longer runs. */
const MINORS = {
    // https://learn.microsoft.com/azure/aks/upgrade-windows-os
    windows2019: { first: 0, gone: 33 },
    // https://github.com/Azure/AKS/releases/tag/2026-06-19
    windows2022: { first: 0, gone: 37 },
    windows2025: { first: 32, gone: Number.MAX_SAFE_INTEGER },
};
const windowsImageFitsTheVersion = (0,check/* defineCheck */.qH)({
    id: 'windows-image-fits-the-version',
    title: 'The Windows image of the pool runs its Kubernetes version',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster'],
    run({ cluster }, pool) {
        if (!isWindows(pool.wanted))
            return (0,check/* skip */.iv)(`node pool ${pool.name} is no Windows pool`);
        const image = imageOf(pool.wanted);
        if (image === undefined)
            return (0,check/* skip */.iv)('AKS chooses the image that fits the version: no os-sku is given');
        const range = MINORS[image.toLowerCase()];
        const version = versionOf(pool.wanted, cluster);
        if (range === undefined || version === undefined)
            return (0,check/* skip */.iv)(`nothing is known about ${image} on this version`);
        const saw = `${image} on Kubernetes ${version.version}.`;
        if (version.minor >= range.first && version.minor < range.gone)
            return (0,check/* pass */.IX)(saw);
        const fitting = Object.entries(MINORS)
            .filter(([, { first, gone }]) => version.minor >= first && version.minor < gone)
            .map(([name]) => name.replace('windows', 'Windows'));
        return (0,check/* fail */.fJ)(`${saw} ${version.minor < range.first ? `It needs 1.${range.first} or newer` : `It is not offered from 1.${range.gone} on`}.`, `Set os-sku to ${fitting.join(' or ')}, or leave it out. The versions that the cluster can be upgraded to: ${(0,az_command/* azCommand */.Lw)('aks get-upgrades', { ...(0,az_command/* clusterOptions */.dU)(cluster), output: 'table' })}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/windows-image-is-supported.js


/** https://learn.microsoft.com/azure/aks/upgrade-windows-os */
const windowsImageIsSupported = (0,check/* defineCheck */.qH)({
    id: 'windows-image-is-supported',
    title: 'The Windows image of the pool is supported',
    severity: 'warning',
    scope: 'pool',
    needs: [],
    run(_facts, { name, wanted }) {
        if (!isWindows(wanted))
            return (0,check/* skip */.iv)(`node pool ${name} is no Windows pool`);
        const image = imageOf(wanted);
        if (image === undefined)
            return (0,check/* skip */.iv)('AKS chooses the image: no os-sku is given');
        if (image.toLowerCase() !== 'windows2019')
            return (0,check/* pass */.IX)(`${image} is supported.`);
        return (0,check/* fail */.fJ)('Windows2019 has been without support, and without new images, since March 2026.', 'Set os-sku to Windows2022 or Windows2025. Containers have to be built for it: an image for Windows Server 2019 does not run there.');
    },
});

;// CONCATENATED MODULE: ./build/checks/windows-pool-has-azure-cni.js



/** https://learn.microsoft.com/azure/aks/windows-vs-linux-containers */
const windowsPoolHasAzureCni = (0,check/* defineCheck */.qH)({
    id: 'windows-pool-has-azure-cni',
    title: 'A Windows pool has Azure CNI',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, pool) {
        if (!isWindows(pool.wanted))
            return (0,check/* skip */.iv)(`node pool ${pool.name} is no Windows pool`);
        const mode = (0,network_mode/* networkMode */.m3)(cluster, agentPools);
        const saw = `Cluster ${cluster.name} has network plugin ${cluster.networkPlugin || 'unknown'}.`;
        if (mode !== 'kubenet' && mode !== 'none')
            return (0,check/* pass */.IX)(saw);
        return (0,check/* fail */.fJ)(`${saw} AKS takes Windows pools with Azure CNI alone.`, mode === 'kubenet'
            ? 'Set os-type to Linux, or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane).'
            : 'Set os-type to Linux, or use a cluster with Azure CNI.');
    },
});

;// CONCATENATED MODULE: ./build/checks/windows-pool-has-few-enough-pods.js



/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay */
const MOST_PODS_OF_A_WINDOWS_NODE = 110;
const windowsPoolHasFewEnoughPods = (0,check/* defineCheck */.qH)({
    id: 'windows-pool-has-few-enough-pods',
    title: 'A Windows node of an overlay runs as many pods as Microsoft recommends',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools'],
    run({ cluster, agentPools }, { name, isNew, wanted }) {
        if (!isWindows(wanted))
            return (0,check/* skip */.iv)(`node pool ${name} is no Windows pool`);
        if ((0,network_mode/* networkMode */.m3)(cluster, agentPools) !== 'overlay')
            return (0,check/* skip */.iv)('the recommendation is for overlays');
        if (!isNew)
            return (0,check/* skip */.iv)(`node pool ${name} is there, and its max-pods cannot be changed`);
        const saw = `max-pods is ${wanted.maxPods}; for Windows nodes of an overlay ${MOST_PODS_OF_A_WINDOWS_NODE} are recommended at most.`;
        if (wanted.maxPods <= MOST_PODS_OF_A_WINDOWS_NODE)
            return (0,check/* pass */.IX)(saw);
        return (0,check/* fail */.fJ)(saw, `Set max-pods to ${MOST_PODS_OF_A_WINDOWS_NODE} or less; it cannot be changed later.`);
    },
});

// EXTERNAL MODULE: ./build/network/windows-source-nat.js
var windows_source_nat = __webpack_require__(5670);
;// CONCATENATED MODULE: ./build/checks/windows-pools-have-a-newer-image.js





/** An upgrade of the image is the only way to reimage nodes, and does nothing on the newest. https://github.com/Azure/AKS/issues/4803 */
const windowsPoolsHaveANewerImage = (0,check/* defineCheck */.qH)({
    id: 'windows-pools-have-a-newer-image',
    title: 'There is a newer image for the Windows pools that have to be reimaged',
    severity: 'notice',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet', 'upgradeProfiles'],
    run({ cluster, agentPools, vnet, upgradeProfiles }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        if (!pool.isNew)
            return (0,check/* pass */.IX)(`Node pool ${pool.name} is not new.`);
        const hiding = (0,windows_source_nat/* windowsPoolsThatHideSources */.a)(cluster, (0,support_subnets/* otherPools */.Kc)(agentPools, pool), vnet, [subnet]);
        if (hiding.length === 0)
            return (0,check/* pass */.IX)('No Windows pool has to be reimaged for the subnet.');
        const newest = hiding.map((each) => {
            const profile = upgradeProfiles.get((0,resource_id/* idKey */.T4)(each.id));
            return { pool: each, latest: profile?.ok === true ? profile.value.latestNodeImageVersion : undefined };
        });
        const done = newest.filter((each) => each.latest !== undefined && each.latest === each.pool.nodeImageVersion);
        if (done.length > 0)
            return (0,check/* fail */.fJ)(`Windows pool ${done.map((each) => `${each.pool.name} (${each.latest ?? ''})`).join(', ')} has the newest image, so an upgrade of the image reimages nothing.`, 'Wait for the next image, which comes about every month, upgrade the Kubernetes version of the pool, or put a new Windows pool in its place.');
        const unknown = newest.filter((each) => each.latest === undefined);
        if (unknown.length > 0)
            return (0,check/* skip */.iv)(`the newest image of ${unknown.map((each) => each.pool.name).join(', ')} could not be read`);
        return (0,check/* pass */.IX)(`There is a newer image for ${hiding.map(({ name }) => name).join(', ')}.`);
    },
});

;// CONCATENATED MODULE: ./build/checks/windows-pools-show-sources-to-the-subnet.js





/** AKS does not upgrade the image of such a pool. https://learn.microsoft.com/azure/aks/start-stop-nodepools */
const STOPPED = 'Stopped';
/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations */
const windowsPoolsShowSourcesToTheSubnet = (0,check/* defineCheck */.qH)({
    id: 'windows-pools-show-sources-to-the-subnet',
    title: 'Windows nodes do not hide the addresses of their pods from the subnet',
    severity: 'warning',
    scope: 'pool',
    needs: ['cluster', 'agentPools', 'vnet'],
    run({ cluster, agentPools, vnet }, pool) {
        const subnet = (0,known_ranges/* findSubnet */.HK)(vnet, pool.subnetId);
        if (subnet === undefined)
            return (0,support_subnets/* subnetIsUnknown */.qf)(pool, vnet);
        // A pool that is there made its subnet a known one, for the nodes that were built since.
        const isOld = !pool.isNew && pool.existing?.provisioningState === 'Succeeded';
        const older = isOld ? agentPools : (0,support_subnets/* otherPools */.Kc)(agentPools, pool);
        const hiding = (0,windows_source_nat/* windowsPoolsThatHideSources */.a)(cluster, older, vnet, [subnet]).filter(({ name }) => !pool.reimagedSince.includes(name));
        if (hiding.length === 0)
            return (0,check/* pass */.IX)('No Windows pool of the cluster translates addresses towards the subnet.');
        const names = hiding.map(({ name, powerState }) => (powerState === STOPPED ? `${name} (${STOPPED})` : name));
        const commands = hiding.flatMap((each) => [
            ...(each.powerState === STOPPED ? [(0,az_command/* azCommand */.Lw)('aks nodepool start', (0,az_command/* poolOptions */.bg)(cluster, each))] : []),
            (0,az_command/* azCommand */.Lw)('aks nodepool upgrade', { ...(0,az_command/* poolOptions */.bg)(cluster, each), 'node-image-only': [] }),
        ]);
        return (0,check/* fail */.fJ)(`The nodes of Windows pool ${names.join(', ')} were built when the virtual network was known without the range of subnet ${subnet.name} (${subnet.addressPrefixes.join(', ')}). They translate the source address of traffic to it until they are reimaged.`, `Set reimage-windows to true, together with allow-reconcile, or do it by hand after the add and an update of the cluster: ${commands.join(' ; ')}`);
    },
});

;// CONCATENATED MODULE: ./build/checks/zones-are-offered.js




/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error */
const zonesAreOffered = (0,check/* defineCheck */.qH)({
    id: 'zones-are-offered',
    title: 'The size exists in the zones that are asked for',
    severity: 'error',
    scope: 'pool',
    needs: ['cluster', 'computeSkus'],
    run({ cluster, computeSkus }, pool) {
        const zones = (0,json/* stringsOf */.iw)(propertiesOf(pool)['availabilityZones']);
        if (zones.length === 0)
            return (0,check/* skip */.iv)(`node pool ${pool.name} asks for no zone`);
        return judgeSkus(computeSkus, pool, (sku) => {
            const offered = zonesOf(sku);
            const missing = zones.filter((zone) => !offered.includes(zone));
            const saw = `${sku.name} is offered in ${offered.length === 0 ? 'no zone' : `zone ${offered.join(', ')}`} of ${cluster.location}; zone ${zones.join(', ')} is asked for.`;
            if (missing.length === 0)
                return (0,check/* pass */.IX)(saw);
            const others = sizesLike(sku.name, computeSkus, (other) => zones.every((zone) => zonesOf(other).includes(zone)));
            return (0,check/* fail */.fJ)(saw, `${offered.length === 0 ? 'Leave zones out' : `Set zones to ${zones.filter((zone) => offered.includes(zone)).join(',') || offered.join(',')}`}, or choose another ${inputOfSize(pool)}${examples(others)}: ${(0,az_command/* azCommand */.Lw)('vm list-skus', { location: cluster.location, size: sku.name, zone: [], output: 'table' })}`);
        });
    },
});
function zonesOf(sku) {
    return sku.zones.filter((zone) => !sku.restrictedZones.includes(zone)).toSorted();
}

// EXTERNAL MODULE: ./build/checks/unread-facts.js
var unread_facts = __webpack_require__(3095);
;// CONCATENATED MODULE: ./build/checks/index.js









































































































































/** Every check, in the order in which a person would ask: the groups, and within each the checks. */
const GROUPS = [
    {
        name: 'cluster',
        checks: [
            clusterExists,
            subscriptionIsEnabled,
            clusterIsNotBeingDeleted,
            clusterIsRunning,
            clusterIsHealthy,
            clusterHasASystemPool,
            clusterCanHaveSeveralPools,
            clusterUsesItsOwnVnet,
            otherPoolsAreHealthy,
            noUpgradeIsPending,
            serviceRangeIsClearOfEverySubnet,
            nodeAutoProvisioningIsOff,
            autoscalerIsTheOnlyOne,
            poolNameIsFreeOrEqual,
            poolIsRunning,
            poolRunsItsVersion,
        ],
    },
    {
        name: 'network identity',
        checks: [
            vnetExists,
            vnetIsProvisioned,
            vnetIsInTheClusterRegion,
            subnetsOfOtherPoolsExist,
            subnetIsInTheClusterVnet,
            subnetExists,
            subnetIsProvisioned,
            subnetHasEveryIpFamily,
            subnetHasOneRange,
            networkNamesAreShortEnough,
            networkNamesAreLabels,
            podSubnetIsAsInTheOtherPools,
            podSubnetIsInTheClusterVnet,
            podSubnetExists,
        ],
    },
    {
        name: 'exclusivity',
        checks: [
            subnetsOfWantedPoolsDiffer,
            subnetIsUnique,
            subnetIsNotReserved,
            subnetIsNotDelegated,
            subnetIsNotForVirtualNodes,
            subnetHasNoExternalResources,
            kubenetSubnetHoldsNoOtherCluster,
            subnetHoldsNoOtherCluster,
            subnetHoldsNothingElse,
            podSubnetHoldsNoNodes,
            podSubnetIsNotDelegatedElsewhere,
            noLockForbidsWriting,
            noLockForbidsDeleting,
        ],
    },
    {
        name: 'ranges',
        checks: [
            subnetIsInAKnownVnetRange,
            subnetIsOutsideTheServiceRange,
            subnetIsOutsideThePodRange,
            subnetIsOutsideReservedRanges,
            subnetIsOutsideTheContainerBridge,
            vnetIsOutsideTheServiceRange,
            vnetIsOutsideThePodRange,
            peeredRangesAreOutsideTheClusterRanges,
            peeringsAreInSync,
        ],
    },
    {
        name: 'capacity',
        checks: [
            subnetIsLargeEnough,
            subnetIsLargeEnoughByTheDocumentedFormula,
            subnetHasFreeAddresses,
            subnetHasFreeAddressesByTheDocumentedFormula,
            subnetHasRoomForAnUpgrade,
            podCidrHasRoom,
            podCidrHasRoomForSurge,
            podSubnetIsLargeEnough,
            podSubnetHasFreeAddresses,
            poolHasRoomForSurge,
            vnetStaysWithinTheAddressLimit,
            kubenetRouteTableHasRoom,
            kubenetRouteTableHasRoomForGrowth,
            clusterHasRoomForPools,
            clusterHasRoomForNodes,
            clusterHasRoomForGrowth,
            networkPolicyManagerHasRoom,
            podSubnetHasRoomForPods,
            podSubnetHasOneAllocationMode,
            staticPodBlocksAreSupported,
            staticPodBlocksAreFull,
        ],
    },
    {
        name: 'reachability',
        checks: [
            securityRulesLetNodesTalk,
            securityRulesLetPodsTalk,
            securityRulesLetAllTrafficThrough,
            securityRulesLetEncryptedTrafficThrough,
            securityRulesLetNodesReachTheApiServer,
            securityRulesLetNodesReachTheInternet,
            securityRulesLetNodesAskDns,
            securityRulesLetLoadBalancersProbe,
            routesBetweenPoolsLeadSomewhere,
            routesBetweenPoolsAreDirect,
            routesToTheApiServerLeadSomewhere,
            routesToTheApiServerAreDirect,
            defaultRouteExists,
            defaultRouteIsVisible,
            defaultRouteLeadsToAnAppliance,
            defaultRouteCoversEveryIpFamily,
            natGatewayIsAttached,
            outboundAddressesAreThoseOfTheLoadBalancer,
            kubenetRouteTableIsAttached,
            kubenetRouteTableIsShared,
        ],
    },
    {
        name: 'versions and systems',
        checks: [
            kubeProxyKeepsSourceAddresses,
            poolVersionFitsTheControlPlane,
            poolVersionIsOffered,
            windowsPoolHasAzureCni,
            clusterHasAWindowsProfile,
            clusterTakesWindowsPools,
            windowsImageFitsTheVersion,
            windowsImageIsSupported,
            windowsImageComesWithFips,
            windowsPoolHasFewEnoughPods,
            calicoNeedsNoNewAddressPool,
            ciliumPoliciesNameNoSubnet,
            networkPolicyManagerIsSupported,
            networkPluginIsSupported,
        ],
    },
    { name: 'pool specification', checks: [systemPoolHasTwoNodes, gatewayPoolFitsTheCluster, overlayTakesTheVmSize] },
    {
        name: 'size and quota',
        checks: [
            vmSizeIsOffered,
            zonesAreOffered,
            vmSizeHasTwoVcpus,
            vmSizeIsAsLargeAsAdvised,
            vmSizeRunsTheImage,
            vmSizeHoldsTheEphemeralDisk,
            vmSizeEncryptsAtHost,
            vmSizeCanBeSpot,
            vcpuQuotaSuffices,
            vcpuQuotaSufficesForGrowth,
            loadBalancerHasPortsForEveryNode,
        ],
    },
    {
        name: 'access',
        checks: [
            callerMayAddPools,
            callerMayJoinTheSubnet,
            callerMayWriteLater,
            callerMayUpdateTheCluster,
            callerMayReconcileWhenNeeded,
            clusterIdentityMayUseTheSubnet,
            clusterIdentityMayJoinTheSubnet,
            clusterIdentityIsUserAssigned,
            apiServerLetsTheNodesIn,
        ],
    },
    {
        name: 'follow-ups',
        checks: [
            windowsPoolsShowSourcesToTheSubnet,
            windowsPoolsHaveANewerImage,
            internalLoadBalancersNeedNoAnnotation,
            serviceEndpointsAreAsInTheOtherSubnets,
            systemPodsNeedNoMove,
            privateEndpointNeedsNoMove,
        ],
    },
];
const CATALOGUE = GROUPS.flatMap(({ checks }) => checks);
/** The ids that findings carry, and that `ignore-checks` knows. */
const checkIds = [
    unread_facts/* REQUIRED_FACTS_ARE_READABLE */.uL,
    unread_facts/* FACTS_ARE_READABLE */.OR,
    ...CATALOGUE.map((check) => check.id),
];


/***/ }),

/***/ 228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ JOIN_SUBNET),
/* harmony export */   Bj: () => (/* binding */ grantToCaller),
/* harmony export */   D_: () => (/* binding */ rightsOfCluster),
/* harmony export */   jc: () => (/* binding */ READ_SUBNET),
/* harmony export */   pH: () => (/* binding */ ADD_POOL),
/* harmony export */   pw: () => (/* binding */ UPDATE_CLUSTER),
/* harmony export */   r9: () => (/* binding */ needsWrite),
/* harmony export */   uT: () => (/* binding */ grantToCluster),
/* harmony export */   us: () => (/* binding */ rightsOfCaller)
/* harmony export */ });
/* harmony import */ var _facts_permissions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4180);
/* harmony import */ var _resource_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2558);
/* harmony import */ var _az_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2145);



/** Actions that Azure asks for. https://learn.microsoft.com/azure/role-based-access-control/permissions/containers */
const ADD_POOL = 'Microsoft.ContainerService/managedClusters/agentPools/write';
const UPDATE_CLUSTER = 'Microsoft.ContainerService/managedClusters/write';
const READ_SUBNET = 'Microsoft.Network/virtualNetworks/subnets/read';
const JOIN_SUBNET = 'Microsoft.Network/virtualNetworks/subnets/join/action';
/** What the identity of this run lacks on a scope. */
function rightsOfCaller(callerPermissions, scope, actions) {
    const read = callerPermissions.get((0,_resource_id_js__WEBPACK_IMPORTED_MODULE_0__/* .idKey */ .T4)(scope));
    if (read === undefined)
        return { isKnown: false, why: `what this run may do to ${scope} was not read` };
    if (!read.ok)
        return { isKnown: false, why: `could not read ${read.what}: ${read.message}` };
    // Who got this far may read at least: an empty list is no answer.
    if (read.value.length === 0)
        return { isKnown: false, why: `Azure lists no permission at all on ${scope}` };
    return { isKnown: true, missing: actions.filter((action) => !(0,_facts_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .isAllowed */ .Jr)(read.value, action)) };
}
/** What the cluster's identity lacks on a subnet. A role that holds under a condition counts: the condition is not evaluated here. */
function rightsOfCluster({ roleAssignments, roleDefinitions }, subnetId, actions) {
    const read = roleAssignments.get((0,_resource_id_js__WEBPACK_IMPORTED_MODULE_0__/* .idKey */ .T4)(subnetId));
    if (read === undefined)
        return { isKnown: false, why: `the role assignments on ${subnetId} were not read` };
    if (!read.ok)
        return { isKnown: false, why: `could not read ${read.what}: ${read.message}` };
    const roles = read.value.map(({ roleDefinitionId }) => roleDefinitions.get((0,_resource_id_js__WEBPACK_IMPORTED_MODULE_0__/* .idKey */ .T4)(roleDefinitionId)));
    const permissions = roles.flatMap((role) => (role?.ok === true ? role.value.permissions : []));
    const missing = actions.filter((action) => !(0,_facts_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .isAllowed */ .Jr)(permissions, action));
    const isIncomplete = missing.length > 0 && roles.some((role) => role?.ok !== true);
    return isIncomplete
        ? { isKnown: false, why: 'a role of the identity could not be read' }
        : { isKnown: true, missing };
}
/** The pool is still to be made, or to be changed. */
function needsWrite({ existing, differences }) {
    return existing?.provisioningState !== 'Succeeded' || differences.length > 0;
}
/** The command that gives the identity of this run a role. */
function grantToCaller(role, scope) {
    return `${(0,_az_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azCommand */ .Lw)('role assignment create', { role, scope })} --assignee "$AZURE_CLIENT_ID"`;
}
/** The command that gives the cluster's identity a role. */
function grantToCluster({ identity }, role, scope) {
    return (0,_az_command_js__WEBPACK_IMPORTED_MODULE_2__/* .azCommand */ .Lw)('role assignment create', {
        role,
        scope,
        ...(identity.objectId === undefined
            ? { assignee: identity.clientId ?? 'PRINCIPAL' }
            : { 'assignee-object-id': identity.objectId, 'assignee-principal-type': 'ServicePrincipal' }),
    });
}


/***/ }),

/***/ 3095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ FACTS_ARE_READABLE),
/* harmony export */   uL: () => (/* binding */ REQUIRED_FACTS_ARE_READABLE),
/* harmony export */   yW: () => (/* binding */ unreadFindings)
/* harmony export */ });
/* harmony import */ var _docs_link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30);
/* harmony import */ var _support_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(228);


/** Ids of the findings that stand for facts and not for checks; they may be named in `ignore-checks` too. */
const FACTS_ARE_READABLE = 'facts-are-readable';
const REQUIRED_FACTS_ARE_READABLE = 'required-facts-are-readable';
const KINDS = {
    [FACTS_ARE_READABLE]: { title: 'Everything that the checks look at can be read', level: 'warning' },
    [REQUIRED_FACTS_ARE_READABLE]: { title: 'What the run cannot do without can be read', level: 'error' },
};
/**
 * One finding for each thing that could not be read, the required ones first; for all things that one right lets nobody read, one.
 * Nothing of what only ignored checks ask for.
 */
function unreadFindings(snapshot, operation, ignore, unwanted = new Set()) {
    const required = operation === 'reconcile' ? ['cluster', 'agentPools'] : ['cluster', 'agentPools', 'vnet'];
    const optional = Object.keys(snapshot).filter((name) => !UNTOLD.includes(name) && !required.includes(name) && !unwanted.has(name));
    const needed = distinct(required.map((name) => snapshot[name]));
    const useful = distinct([...optional.map((name) => snapshot[name]), ...membersOf(snapshot, unwanted)]);
    return [
        ...byRight(needed.filter(isToldHere)).map((unread) => finding(REQUIRED_FACTS_ARE_READABLE, unread, ignore)),
        ...byRight(useful.filter((unread) => isToldHere(unread) || (unread.isReferred && unread.reason === 'missing'))).map((unread) => finding(FACTS_ARE_READABLE, unread, ignore)),
    ];
}
/**
 * Facts of which nothing is told when they cannot be read: `lookups` is made of others. Who has rights on resource groups alone, which is
 * how it should be, may not read the subscription, and misses one check of what is rarely so.
 */
const UNTOLD = ['lookups', 'subscription'];
/** What one right would let the run read, together. */
function byRight(unread) {
    const keyOf = ({ reason, permission, what }) => reason === 'forbidden' && permission !== undefined ? permission : what;
    return [...Map.groupBy(unread, keyOf).values()];
}
/** Of a cluster or VNet that does not exist a check tells, and an unknown id follows from another fact, of which something else tells. */
function isToldHere({ reason }) {
    return reason === 'forbidden' || reason === 'unreachable';
}
/** The facts that are several things, each read on its own. */
const SEVERAL = [
    'networkSecurityGroups',
    'routeTables',
    'natGateways',
    'publicIpAddresses',
    'callerPermissions',
    'roleAssignments',
    'roleDefinitions',
    'locks',
    'upgradeProfiles',
];
/** Those that subnets refer to. What is asked about a subnet that does not exist is missing too, and that is told by a check. */
const REFERRED = ['networkSecurityGroups', 'routeTables', 'natGateways'];
function membersOf(snapshot, unwanted) {
    return SEVERAL.filter((name) => !unwanted.has(name)).flatMap((name) => {
        const fact = snapshot[name];
        const members = fact.ok ? [...fact.value.values()] : [];
        return members.map((read) => ({ ...read, isReferred: REFERRED.includes(name) }));
    });
}
function distinct(reads) {
    const seen = new Map();
    for (const read of reads)
        if (!read.ok)
            seen.set(`${read.what}\n${read.reason}`, { ...read, isReferred: read.isReferred === true });
    return [...seen.values()];
}
function finding(id, unread, ignore) {
    const { title, level } = KINDS[id] ?? { title: id, level: 'error' };
    return {
        id,
        title,
        level,
        status: 'failed',
        saw: `Could not read ${unread.map(({ what, message }) => `${what}: ${message}`).join('; ')}`,
        fix: fixOf(unread),
        ignored: ignore.includes(id),
        docs: (0,_docs_link_js__WEBPACK_IMPORTED_MODULE_0__/* .docsOf */ .f)(id),
    };
}
function fixOf([first, ...others]) {
    switch (first?.reason) {
        case 'missing':
            return `A subnet refers to it, but Azure does not have it (any more). Look at the subnet, and detach it where it is gone.`;
        case 'forbidden': {
            const right = first.permission === undefined ? 'the right to read' : `the action ${first.permission}`;
            const scopes = [...new Set([first, ...others].map(({ what }) => scopeOf(what)))];
            const known = scopes.filter((scope) => scope !== undefined);
            const commands = scopes.map((scope) => (0,_support_access_js__WEBPACK_IMPORTED_MODULE_1__/* .grantToCaller */ .Bj)('Reader', scope ?? '<id of the resource>'));
            // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general#reader
            return (`Grant the identity of this run ${right}${known.length === 0 ? '' : ` on ${known.join(', ')}`}. The role Reader has it; an assignment may take some minutes to be seen: ` +
                commands.join(' ; '));
        }
        case 'unreachable':
        case 'unknown':
        case 'unasked':
        case undefined:
            return 'Run again; if that does not help, look at https://azure.status.microsoft for the region of the cluster.';
    }
}
/** What follows a resource's id in the path of a list about it. */
const LIST = /\/(agentPools|usages|availableAgentPoolVersions|upgradeProfiles\/default|providers\/Microsoft\.(Authorization\/[^/]+|Compute\/.+))$/i;
/** The resource that access is granted on, where `what` ends with a path in brackets: a collection's is that of its parent. */
function scopeOf(what) {
    return /\((\/subscriptions\/.+)\)$/i.exec(what)?.[1]?.replace(LIST, '');
}


/***/ }),

/***/ 2299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ linkedResources)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);

/**
 * The resources of which it is known that Azure asks for rights on them at every PUT of the cluster. The identity of the kubelets is not
 * among them: only its use by the cluster's identity is documented.
 * https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions
 */
function linkedResources({ apiServerSubnetId, raw }) {
    const properties = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(raw['properties']);
    const balancer = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(properties['networkProfile'])['loadBalancerProfile']);
    const identities = Object.keys((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(raw['identity'])['userAssignedIdentities']));
    return [
        // https://github.com/Azure/AKS/issues/4980
        ...link('Managed Identity Operator', ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action'], identities),
        ...link('Network Contributor', ['Microsoft.Network/virtualNetworks/subnets/join/action'], [apiServerSubnetId]),
        ...link('Network Contributor', ['Microsoft.Network/publicIPAddresses/join/action'], idsIn((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(balancer['outboundIPs'])['publicIPs'])),
        ...link('Network Contributor', ['Microsoft.Network/publicIPPrefixes/join/action'], idsIn((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(balancer['outboundIPPrefixes'])['publicIPPrefixes'])),
        // https://github.com/Azure/azure-cli/issues/22232; Log Analytics Reader leaves the keys out.
        ...link('Reader', ['Microsoft.OperationalInsights/workspaces/sharedkeys/read', 'Microsoft.OperationalInsights/workspaces/read'], [monitoringWorkspaceId(properties)]),
        ...link('Reader', ['Microsoft.Compute/diskEncryptionSets/read'], [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(properties['diskEncryptionSetID'])]),
    ];
}
function link(role, actions, ids) {
    return ids.flatMap((id) => (id?.startsWith('/subscriptions/') === true ? [{ id, actions, role }] : []));
}
function idsIn(list) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(list).map(({ id }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(id));
}
/** The workspace that the monitoring add-on writes to. The names of add-ons and of their settings come in more than one case. */
function monitoringWorkspaceId(properties) {
    const addon = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(memberNamed((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(properties['addonProfiles']), 'omsagent'));
    if (addon['enabled'] !== true)
        return undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(memberNamed((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(addon['config']), 'loganalyticsworkspaceresourceid'));
}
function memberNamed(object, lowerCaseName) {
    return Object.entries(object).find(([name]) => name.toLowerCase() === lowerCaseName)?.[1];
}


/***/ }),

/***/ 4180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ isAllowed),
/* harmony export */   cv: () => (/* binding */ parsePermissions),
/* harmony export */   tz: () => (/* binding */ parsePermission)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9368);

/** The permissions of whoever asks. https://learn.microsoft.com/rest/api/authorization/permissions/list-for-resource */
function parsePermissions(body) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(body['value']).map(parsePermission);
}
function parsePermission(body) {
    return { actions: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(body['actions']), notActions: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(body['notActions']) };
}
/**
 * Whether an action is among them, as Azure decides it: some permission has it and does not take it out again. Azure compares without
 * case. https://learn.microsoft.com/azure/role-based-access-control/role-definitions#how-notactions-are-used
 */
function isAllowed(permissions, action) {
    const has = (patterns) => patterns.some((pattern) => matches(pattern, action));
    return permissions.some(({ actions, notActions }) => has(actions) && !has(notActions));
}
/**
 * `*` between two slashes stands for nothing too: by one there the role Managed Identity Operator holds
 * `Microsoft.ManagedIdentity/userAssignedIdentities/assign/action`.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/identity#managed-identity-operator
 */
function matches(pattern, action) {
    return matchesAsWritten(pattern, action) || matchesAsWritten(pattern.replaceAll('/*/', '/'), action);
}
function matchesAsWritten(pattern, action) {
    const parts = pattern.toLowerCase().split('*');
    const text = action.toLowerCase();
    const [first = '', ...rest] = parts;
    const last = rest.pop();
    if (last === undefined)
        return text === first;
    if (!text.startsWith(first))
        return false;
    // Each part in between as early as it comes; then what is left has to end as the pattern does.
    let at = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
}


/***/ }),

/***/ 5670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ windowsPoolsThatHideSources),
/* harmony export */   y: () => (/* binding */ windowsPoolsToReimage)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9368);
/* harmony import */ var _known_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1533);
/* harmony import */ var _network_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(915);



/**
 * The Windows pools whose nodes will hide their pods' addresses towards the new subnet. A Windows node writes down the ranges of the
 * VNet when it is built, and translates the source address towards everything else until it is built anew. An overlay always translates.
 * https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations
 */
function windowsPoolsThatHideSources(cluster, olderPools, vnet, newSubnets) {
    const mode = (0,_network_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .networkMode */ .m3)(cluster, olderPools);
    if (mode !== 'node-subnet' && mode !== 'pod-subnet')
        return [];
    const known = (0,_known_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVnetRanges */ .Lq)(cluster, olderPools, vnet);
    if (!newSubnets.some((subnet) => (0,_known_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksOutside */ .a3)(subnet, known).length > 0))
        return [];
    return olderPools.filter((pool) => pool.osType.toLowerCase() === 'windows' && hasOutboundNat(cluster, pool));
}
/** The same after pools were added: the pools that are left to reimage for them. */
function windowsPoolsToReimage(cluster, agentPools, vnet, added) {
    const older = agentPools.filter((pool) => !added.some((request) => request.name === pool.name));
    const subnets = added.flatMap(({ isThere, subnetId }) => (isThere ? ((0,_known_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .findSubnet */ .HK)(vnet, subnetId) ?? []) : []));
    return windowsPoolsThatHideSources(cluster, older, vnet, subnets);
}
/** https://learn.microsoft.com/azure/aks/nat-gateway#disable-outboundnat-for-windows sets it for each pool. */
function hasOutboundNat(cluster, pool) {
    const profile = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(pool.raw['properties'])['windowsProfile']);
    return cluster.hasWindowsOutboundNat && profile['disableOutboundNat'] !== true;
}


/***/ })

};
