export const id = 73;
export const ids = [73];
export const modules = {
    2073: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.r(__webpack_exports__);
        __webpack_require__.d(__webpack_exports__, {
            CATALOGUE: () => (CATALOGUE),
            GROUPS: () => (GROUPS),
            checkIds: () => (checkIds)
        });
        ;
        function refused(source) {
            return { on: 'refused', source };
        }
        function breaks(source) {
            return { on: 'breaks', source };
        }
        function inferred(source) {
            return { on: 'inferred', source };
        }
        function advice(source) {
            return { on: 'advice', source };
        }
        const SEVERITIES = {
            refused: 'error',
            breaks: 'error',
            inferred: 'warning',
            advice: 'notice',
        };
        ;
        function defineCheck(definition) {
            return { ...definition, severity: SEVERITIES[definition.rests.on] };
        }
        var checks_verdict = __webpack_require__(2517);
        ;
        const FEATURE = 'AllowClusterAutoscalerAndNAP';
        const autoscalerIsTheOnlyOne = defineCheck({
            id: 'autoscaler-is-the-only-one',
            title: 'The cluster autoscaler does not meet node auto-provisioning',
            rests: inferred('https://learn.microsoft.com/azure/aks/migrate-from-autoscaler-to-node-auto-provisioning'),
            scope: 'pool',
            needs: ['cluster', 'agentPools'],
            when: (_facts, { name, wanted }) => wanted.isAutoscaled || `node pool ${name} is not autoscaled`,
            run({ cluster, agentPools }, { name, wanted, isNew }) {
                if (!cluster.hasNodeAutoProvisioning)
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} has no node auto-provisioning.`);
                const neighbor = agentPools.find((pool) => pool.isAutoscaled && !(isNew && pool.name === name));
                if (neighbor !== undefined)
                    return (0, checks_verdict.IX)(`Node pool ${neighbor.name} of cluster ${cluster.name} is autoscaled beside node auto-provisioning.`);
                return (0, checks_verdict.fJ)(`Node pool ${name} asks for the cluster autoscaler, and cluster ${cluster.name} has node auto-provisioning. AKS takes the two together only where the feature ${FEATURE} is registered.`, `${wanted.machines === undefined
                    ? 'Set enable-cluster-autoscaler to false and say node-count.'
                    : 'Say the sizes with a count each in virtualMachinesProfile.scale.manual.'} To have both, register the feature first: az feature register --namespace Microsoft.ContainerService --name ${FEATURE}`);
            },
        });
        ;
        const clusterCanHaveSeveralPools = defineCheck({
            id: 'cluster-can-have-several-pools',
            title: 'The cluster can have several node pools',
            rests: refused('https://learn.microsoft.com/azure/aks/create-node-pools#limitations'),
            scope: 'cluster',
            needs: ['cluster', 'agentPools'],
            run({ cluster, agentPools }) {
                const inAvailabilitySet = agentPools.find((pool) => pool.type.toLowerCase() === 'availabilityset');
                const isBasic = cluster.loadBalancerSku.toLowerCase() === 'basic';
                if (!isBasic && inAvailabilitySet === undefined)
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} has no Basic load balancer and no availability set.`);
                const saw = [
                    ...(isBasic ? ['a load balancer of the SKU Basic'] : []),
                    ...(inAvailabilitySet === undefined ? [] : [`node pool ${inAvailabilitySet.name} in an availability set`]),
                ].join(' and ');
                return (0, checks_verdict.fJ)(`Cluster ${cluster.name} has ${saw}. Several node pools need a load balancer of the SKU Standard and scale sets.`, 'Migrate the cluster as https://learn.microsoft.com/azure/aks/availability-sets-on-aks describes, or make a new one with scale sets and a Standard load balancer.');
            },
        });
        var az_command = __webpack_require__(3740);
        var resources_read = __webpack_require__(8696);
        ;
        const clusterExists = defineCheck({
            id: 'cluster-exists',
            title: 'The cluster exists',
            rests: refused('https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found'),
            scope: 'cluster',
            operations: ['add', 'check', 'reconcile'],
            needs: ['lookups'],
            run({ lookups: { cluster } }) {
                if (cluster.ok)
                    return (0, checks_verdict.IX)(`Cluster ${cluster.value.name} is there, in ${cluster.value.location}.`);
                if (cluster.reason !== 'missing')
                    return (0, checks_verdict.Su)([(0, resources_read.i)(cluster)]);
                return (0, checks_verdict.fJ)(`Azure knows no ${(0, resources_read._)(cluster)}: ${cluster.message}`, `Correct subscription-id, resource-group or cluster-name. This lists the clusters that there are: ${(0, az_command.Lw)('aks list', { output: 'table' })}`);
            },
        });
        var agent_pool = __webpack_require__(5954);
        ;
        const clusterHasASystemPool = defineCheck({
            id: 'cluster-has-a-system-pool',
            title: 'The cluster has a system node pool',
            rests: refused('https://github.com/ansible-collections/azure/issues/731'),
            scope: 'cluster',
            needs: ['cluster', 'agentPools'],
            run({ cluster, agentPools }) {
                if (cluster.hasHostedSystemPool || cluster.sku === 'Automatic')
                    return (0, checks_verdict.IX)(`AKS runs the system pods of cluster ${cluster.name} itself.`);
                const systemPool = agentPools.find(agent_pool.mh);
                if (systemPool !== undefined)
                    return (0, checks_verdict.IX)(`Node pool ${systemPool.name} is a system pool.`);
                const names = agentPools.map((pool) => `${pool.name} (${pool.mode})`).join(', ') || 'none';
                const [candidate] = agentPools.filter((pool) => pool.osType === 'Linux');
                const command = candidate === undefined
                    ? ''
                    : `, for example by ${(0, az_command.Lw)('aks nodepool update', { ...(0, az_command.bg)(candidate.id), mode: 'System' })}`;
                return (0, checks_verdict.fJ)(`No node pool of cluster ${cluster.name} has the mode System. Its pools: ${names}.`, `Give the cluster a Linux pool in mode System first${command}.`);
            },
        });
        ;
        const clusterIsHealthy = defineCheck({
            id: 'cluster-is-healthy',
            title: 'The last operation on the cluster did not fail',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/upgrading-or-scaling-does-not-succeed'),
            scope: 'cluster',
            healedBy: 'reconcile-before',
            isHealingVisible: true,
            needs: ['cluster'],
            run({ cluster }) {
                const { name, provisioningState, provisioningError } = cluster;
                if (provisioningState !== 'Failed')
                    return (0, checks_verdict.IX)(`Cluster ${name} is ${provisioningState}.`);
                return (0, checks_verdict.fJ)(`Cluster ${name} is ${provisioningState}${provisioningError === undefined ? '' : `: ${provisioningError}`}.`, `Repair what the error names. Then set allow-reconcile to true, which retries the last operation before the add, or do the same by hand: ${(0, az_command.eK)(cluster.id)}`);
            },
        });
        ;
        const clusterIsNotBeingDeleted = defineCheck({
            id: 'cluster-is-not-being-deleted',
            title: 'The cluster is not on its way out',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed'),
            scope: 'cluster',
            operations: ['add', 'check', 'reconcile'],
            needs: ['cluster'],
            run({ cluster }) {
                if (cluster.provisioningState !== 'Deleting')
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} is ${cluster.provisioningState}.`);
                return (0, checks_verdict.fJ)(`Cluster ${cluster.name} is Deleting.`, 'Name another cluster in cluster-name; a deletion that has begun cannot be taken back.');
            },
        });
        ;
        const clusterIsRunning = defineCheck({
            id: 'cluster-is-running',
            title: 'The cluster is running',
            rests: refused('https://learn.microsoft.com/azure/aks/start-stop-cluster'),
            scope: 'cluster',
            operations: ['add', 'check', 'reconcile'],
            needs: ['cluster'],
            run({ cluster }) {
                if (cluster.powerState !== 'Stopped')
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} is ${cluster.powerState}.`);
                return (0, checks_verdict.fJ)(`Cluster ${cluster.name} is Stopped, and AKS refuses every operation on a stopped cluster but a start.`, `Start it, then run again: ${(0, az_command.Lw)('aks start', (0, az_command.dU)(cluster.id))}`);
            },
        });
        ;
        const clusterOperationWasNotCanceled = defineCheck({
            id: 'cluster-operation-was-not-canceled',
            title: 'Nobody canceled the last operation on the cluster',
            rests: inferred('https://learn.microsoft.com/azure/aks/manage-abort-operations'),
            scope: 'cluster',
            healedBy: 'reconcile-before',
            isHealingVisible: true,
            needs: ['cluster'],
            run({ cluster: { id, name, provisioningState } }) {
                if (provisioningState !== 'Canceled')
                    return (0, checks_verdict.IX)(`Cluster ${name} is ${provisioningState}.`);
                return (0, checks_verdict.fJ)(`Cluster ${name} is Canceled: somebody stopped its last operation, and what that did stays as it is.`, `Finish the operation, or set allow-reconcile to true, which brings the cluster to its settings before the add. By hand: ${(0, az_command.eK)(id)}`);
            },
        });
        var cluster_places = __webpack_require__(4380);
        ;
        const clusterUsesItsOwnVnet = defineCheck({
            id: 'cluster-uses-its-own-vnet',
            title: 'The node pools of the cluster lie in a virtual network of yours',
            rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/122052'),
            scope: 'cluster',
            isStructural: true,
            needs: ['cluster', 'agentPools'],
            run({ cluster, agentPools }) {
                const [placed] = (0, cluster_places.w3)(cluster, agentPools);
                if (placed !== undefined)
                    return (0, checks_verdict.IX)(`${placed.subnetId} is the subnet of ${placed.holder}.`);
                if (!(0, cluster_places.dd)(cluster, agentPools))
                    return (0, checks_verdict.L5)(`Azure lists no node pool of cluster ${cluster.name}, and no subnet that it uses`);
                const names = agentPools.map(({ name }) => name).join(', ');
                return (0, checks_verdict.fJ)(`${names === '' ? 'The nodes that AKS hosts name no subnet' : `No node pool of cluster ${cluster.name} names a subnet (${names})`}: they lie in the virtual network that AKS made and manages in ${cluster.nodeResourceGroup}. AKS refuses a pool with a subnet of its own there.`, 'There is no way to change that in place. Create a new cluster in a virtual network of your own (az aks create --vnet-subnet-id …) and move the workloads: https://learn.microsoft.com/azure/aks/node-pool-unique-subnet');
            },
        });
        var semver = __webpack_require__(2088);
        var provisioning = __webpack_require__(4197);
        ;
        function isUpgradePending(resource) {
            return (0, provisioning.h)(resource) && isNewer(resource.kubernetesVersion, resource.currentKubernetesVersion);
        }
        function isNewer(set, current) {
            const [wanted, running] = [semver.coerce(set), semver.coerce(current)];
            if (wanted === null || running === null || current.startsWith(`${set}.`))
                return false;
            return semver.gt(wanted, running);
        }
        ;
        const noUpgradeIsPending = defineCheck({
            id: 'no-upgrade-is-pending',
            title: 'No upgrade of the cluster or of a node pool is waiting to go on',
            rests: advice('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
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
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} and its pools run the versions that they were set to.`);
                return (0, checks_verdict.fJ)(`An upgrade stopped half-way: ${pending.join('; ')}. A reconcile would go on with it.`, 'Finish or take back the upgrade first (az aks upgrade, az aks nodepool upgrade). To let a reconcile go on with it, run this action with operation: reconcile; allow-reconcile alone does not.');
            },
        });
        function versions(resource) {
            return `${resource.currentKubernetesVersion} to ${resource.kubernetesVersion}`;
        }
        ;
        const otherPoolsAreHealthy = defineCheck({
            id: 'other-pools-are-healthy',
            title: 'No other node pool has failed',
            rests: inferred('https://github.com/Azure/AKS/issues/2865'),
            scope: 'pools',
            needs: ['agentPools'],
            run({ agentPools }, pools) {
                const others = agentPools.filter(({ name }) => !pools.some((pool) => pool.name === name));
                if (others.length === 0)
                    return (0, checks_verdict.hH)('the cluster has no other node pool');
                const failed = others.filter(({ provisioningState }) => provisioningState === 'Failed');
                if (failed.length === 0)
                    return (0, checks_verdict.IX)(`None of the ${others.length} other node pools has failed.`);
                const words = failed.map(({ name, provisioningError }) => `${name}${provisioningError ? ` (${provisioningError})` : ''}`);
                const commands = failed.map((pool) => (0, az_command.Lw)('aks nodepool show', (0, az_command.bg)(pool.id)));
                return (0, checks_verdict.fJ)(`Failed: node pool ${words.join(', ')}. An update of the cluster, which a reconcile is, tries it again and may fail over it.`, `Repair or delete it. It says more of itself: ${commands.join(' ; ')}`);
            },
        });
        var pool_writes = __webpack_require__(8678);
        ;
        const poolIsRunning = defineCheck({
            id: 'pool-is-running',
            title: 'The pool, where it exists, is running',
            rests: inferred('https://learn.microsoft.com/azure/aks/start-stop-nodepools'),
            scope: 'pool',
            needs: ['agentPools'],
            when: (_facts, { name, existing }) => existing !== undefined || `the cluster has no node pool ${name} yet`,
            run(_facts, pool) {
                const { id, name, existing } = pool;
                if (existing?.powerState !== 'Stopped')
                    return (0, checks_verdict.IX)(`Node pool ${name} is ${existing?.powerState ?? 'not there'}.`);
                const why = (0, pool_writes.r)(pool)
                    ? 'What this run changes shows on its nodes when they start.'
                    : 'It is as asked for, and runs no node.';
                return (0, checks_verdict.fJ)(`Node pool ${name} exists and is Stopped. ${why}`, `Start it: ${(0, az_command.Lw)('aks nodepool start', (0, az_command.bg)(id))}`);
            },
        });
        var pool_immutables = __webpack_require__(6059);
        ;
        const VERSION = 'orchestratorVersion';
        const poolNameIsFreeOrEqual = defineCheck({
            id: 'pool-name-is-free-or-equal',
            title: 'No other pool has the name, or the pool that has it is as asked for',
            rests: refused('https://github.com/Azure/AKS/issues/695'),
            scope: 'pool',
            needs: ['agentPools'],
            run(_facts, pool) {
                const { existing, differences } = pool;
                if (existing === undefined)
                    return (0, checks_verdict.IX)(`The cluster has no node pool ${pool.name}.`);
                if (existing.provisioningState === 'Deleting')
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} is Deleting; the run waits for it.`);
                if (differences.length === 0)
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} is there, as asked for.`);
                const versions = differences.filter(({ field }) => field === VERSION);
                const mutable = differences.filter(({ field, isMutable }) => isMutable && field !== VERSION);
                const immutable = differences.filter(({ field, isMutable }) => !isMutable && field !== VERSION);
                if (pool.mayUpdate && mutable.length === differences.length)
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} will be updated in place: ${list(mutable)}.`);
                const saw = [
                    ...(immutable.length > 0 ? [`what AKS never changes: ${list(immutable)}`] : []),
                    ...(versions.length > 0 ? [`the Kubernetes version: ${list(versions)}`] : []),
                    ...(mutable.length > 0 ? [`what can be changed in place: ${list(mutable)}`] : []),
                ].join('; ');
                return (0, checks_verdict.fJ)(`Node pool ${pool.name} exists and differs in ${saw}.`, [
                    ...(existing.machines !== undefined &&
                        immutable.some(({ field }) => field === 'vmSize' || pool_immutables.J.includes(field))
                        ? ['Say its sizes and their counts in properties, as virtualMachinesProfile.']
                        : []),
                    ...(immutable.length > 0 ? ['Use another name, or ask for what is there, or delete the pool first.'] : []),
                    ...versions.map((version) => upgradeAdvice(pool, version)),
                    ...(mutable.length > 0 && !pool.mayUpdate
                        ? ['To change it in place set update-existing to true, or ask for what is there.']
                        : []),
                ].join(' '));
            },
        });
        function list(differences) {
            return differences.map(({ field, wanted, existing }) => `${field} is ${existing}, asked for is ${wanted}`).join(', ');
        }
        function upgradeAdvice(pool, { wanted }) {
            const command = (0, az_command.Lw)('aks nodepool upgrade', { ...(0, az_command.bg)(pool.id), 'kubernetes-version': wanted });
            return `This action never upgrades a pool: leave kubernetes-version out, or upgrade it yourself: ${command}`;
        }
        var pool_request = __webpack_require__(7613);
        ;
        const poolRunsItsVersion = defineCheck({
            id: 'pool-runs-its-version',
            title: 'The pool, where it exists and would be put again, runs the Kubernetes version that it is set to',
            rests: breaks('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
            scope: 'pool',
            needs: ['agentPools'],
            when: (_facts, { name, existing }) => existing !== undefined || `the cluster has no node pool ${name} yet`,
            run(_facts, pool) {
                const { existing, name } = pool;
                if (existing === undefined)
                    return (0, checks_verdict.IX)(`Node pool ${name} is not there.`);
                const { provisioningState, kubernetesVersion: set, currentKubernetesVersion: current } = existing;
                const seen = `is ${provisioningState}, is set to Kubernetes ${set} and runs ${current}`;
                if (!isUpgradePending(existing))
                    return (0, checks_verdict.IX)(`Node pool ${name} ${seen}.`);
                if (!wouldBePut(pool))
                    return (0, checks_verdict.IX)(`Node pool ${name} ${seen}, and nothing has to be done for it.`);
                const command = (0, az_command.Lw)('aks nodepool upgrade', { ...(0, az_command.bg)(pool.id), 'kubernetes-version': set });
                return (0, checks_verdict.fJ)(`Node pool ${name} ${seen}: an upgrade stopped half-way, and putting the pool again would go on with it, node by node.`, `This action never upgrades a pool. Finish the upgrade yourself, then run again: ${command} . To stay on ${current}, add a pool of another name in its place. Where the upgrade may go on with this run, name pool-runs-its-version in ignore-checks.`);
            },
        });
        function wouldBePut(pool) {
            return pool.existing?.provisioningState !== 'Succeeded' || (0, pool_request.f6)(pool).length > 0;
        }
        var address_range = __webpack_require__(5177);
        ;
        function clashesBetween(ranges, others) {
            return ranges.flatMap((one) => others.filter((other) => (0, address_range.g6)(one, other)).map((other) => ({ one, other })));
        }
        ;
        const serviceRangeIsClearOfEverySubnet = defineCheck({
            id: 'service-range-is-clear-of-every-subnet',
            title: 'No subnet of the virtual network overlaps the range of services',
            rests: inferred('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error'),
            scope: 'cluster',
            operations: ['add', 'check', 'reconcile'],
            guards: 'reconcile',
            needs: ['cluster', 'vnet'],
            run({ cluster, vnet }) {
                const services = (0, address_range.Kn)(cluster.serviceCidrs);
                const clashing = vnet.subnets.filter((subnet) => clashesBetween(services, (0, address_range.Kn)(subnet.addressPrefixes)).length > 0);
                if (clashing.length === 0)
                    return (0, checks_verdict.IX)(`None of the ${vnet.subnets.length} subnets overlaps ${cluster.serviceCidrs.join(', ') || 'a range of services'}.`);
                const words = clashing.map(({ name, addressPrefixes }) => `${name} (${addressPrefixes.join(', ')})`);
                const commands = clashing.map(({ id }) => (0, az_command.Lw)('network vnet subnet delete', { ids: id }));
                return (0, checks_verdict.fJ)(`Overlaps the range of services of cluster ${cluster.name} (${cluster.serviceCidrs.join(', ')}): subnet ${words.join(', ')}. AKS refuses to update or upgrade a cluster in such a virtual network (ServiceCidrOverlapExistingSubnetsCidr), and so a reconcile.`, `Move the subnet to another range: the range of services can be extended at most, from Kubernetes 1.33 on, and that removes no overlap. When nothing uses the subnet: ${commands.join(' ; ')}`);
            },
        });
        ;
        const READ_ONLY_STATES = ['disabled', 'deleted'];
        const subscriptionIsEnabled = defineCheck({
            id: 'subscription-is-enabled',
            title: 'The subscription of the cluster takes writes',
            rests: refused('https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states'),
            scope: 'cluster',
            operations: ['add', 'check', 'reconcile'],
            needs: ['subscription'],
            run({ subscription: { name, state } }) {
                if (!READ_ONLY_STATES.includes(state.toLowerCase()))
                    return (0, checks_verdict.IX)(`Subscription ${name} is ${state || 'in no state that Azure names'}.`);
                return (0, checks_verdict.fJ)(`Subscription ${name} is ${state}: Azure refuses every write in it (ReadOnlyDisabledSubscription).`, 'Have its owner enable it again: https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-disabled');
            },
        });
        ;
        const cluster = {
            name: 'cluster',
            question: 'Can the cluster take a node pool now?',
            checks: [
                clusterExists,
                subscriptionIsEnabled,
                clusterIsNotBeingDeleted,
                clusterIsRunning,
                clusterIsHealthy,
                clusterOperationWasNotCanceled,
                clusterHasASystemPool,
                clusterCanHaveSeveralPools,
                clusterUsesItsOwnVnet,
                otherPoolsAreHealthy,
                noUpgradeIsPending,
                serviceRangeIsClearOfEverySubnet,
                autoscalerIsTheOnlyOne,
                poolNameIsFreeOrEqual,
                poolIsRunning,
                poolRunsItsVersion,
            ],
        };
        var access = __webpack_require__(5936);
        var resource_id = __webpack_require__(5669);
        ;
        const LONGEST_LABEL = 63;
        const LABEL = /^[a-z0-9]([-_.a-z0-9]*[a-z0-9])?$/i;
        function namesInLabels({ cluster, agentPools, vnet, subnetId, }, pool) {
            const subnet = { of: 'subnet', name: (0, resource_id.gu)(subnetId) };
            const areBorne = (0, cluster_places.jy)(cluster, agentPools, pool.name).some((place) => place.holds === 'nodes' && (0, resource_id.s)((0, resource_id.oR)(place.subnetId), vnet.id));
            if (areBorne)
                return [subnet];
            return [
                subnet,
                { of: 'virtual network', name: vnet.name },
                { of: 'resource group', name: (0, resource_id.Tp)(vnet.id) ?? '' },
            ].filter(({ name }) => name !== '');
        }
        function isTooLong({ name }) {
            return name.length > LONGEST_LABEL;
        }
        function isNoLabel({ name }) {
            return !LABEL.test(name);
        }
        function namesInWords(names) {
            return names.map(({ of, name }) => `${of} ${name} (${name.length} characters)`).join(', ');
        }
        ;
        const networkNamesAreLabels = defineCheck({
            id: 'network-names-are-labels',
            title: 'In an overlay, the names of the network can be labels of nodes',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnetId'],
            when: ({ cluster, mode }, pool) => mode === 'overlay' ? (0, access.D)(pool) : `cluster ${cluster.name} has no overlay`,
            run(facts, pool) {
                const odd = namesInLabels(facts, pool).filter(isNoLabel);
                if (odd.length === 0)
                    return (0, checks_verdict.IX)('What is new of the names of subnet, virtual network and resource group begins and ends with a letter or a digit.');
                return (0, checks_verdict.fJ)(`No label of a node may be called so: ${namesInWords(odd)}. Kubernetes wants a letter or a digit at both ends, and only letters, digits, "-", "_" and "." between.`, 'Use a subnet whose name is a label. A virtual network or resource group cannot be renamed.');
            },
        });
        ;
        const networkNamesAreShortEnough = defineCheck({
            id: 'network-names-are-short-enough',
            title: 'In an overlay, the names of the network are short enough for labels of nodes',
            rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnetId'],
            when: ({ cluster, mode }, pool) => mode === 'overlay' ? (0, access.D)(pool) : `cluster ${cluster.name} has no overlay`,
            run(facts, pool) {
                const long = namesInLabels(facts, pool).filter(isTooLong);
                if (long.length === 0)
                    return (0, checks_verdict.IX)('What is new of the names of subnet, virtual network and resource group has 63 characters at most.');
                return (0, checks_verdict.fJ)(`Too long for a label of a node, which takes 63 characters: ${namesInWords(long)}. In an overlay AKS writes the names of the network into labels.`, 'Use a subnet with a shorter name. A virtual network or resource group cannot be renamed: there the cluster cannot have such a pool.');
            },
        });
        var address_needs = __webpack_require__(1153);
        var known_ranges = __webpack_require__(1533);
        var shared_subnets = __webpack_require__(6003);
        ;
        const podSubnetExists = defineCheck({
            id: 'pod-subnet-exists',
            title: 'The subnet for the pods exists',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'podSubnetId'],
            run(facts, pool) {
                const { vnet, podSubnetId } = facts;
                const subnet = (0, known_ranges.HK)(vnet, podSubnetId);
                if (subnet !== undefined)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has ${(0, known_ranges.E3)(subnet)}.`);
                if (!(0, shared_subnets.zW)(podSubnetId, vnet))
                    return (0, checks_verdict.hH)(`${podSubnetId} lies in another virtual network than the one that was read`);
                const name = (0, resource_id.gu)(podSubnetId);
                const need = (0, agent_pool.cw)(pool.wanted) * (0, address_needs.oe)(pool.wanted);
                return (0, checks_verdict.fJ)(`Virtual network ${vnet.name} has no subnet ${name}. Its subnets: ${vnet.subnets.map((each) => each.name).join(', ') || 'none'}.`, `Correct pod-subnet-id, or create the subnet. ${(0, shared_subnets.CM)(facts, name, need)}`);
            },
        });
        var network_mode = __webpack_require__(915);
        ;
        const podSubnetIsAsInTheOtherPools = defineCheck({
            id: 'pod-subnet-is-as-in-the-other-pools',
            title: 'All pools of the cluster have a subnet for their pods, or none has',
            rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'subnetId'],
            when: (_facts, pool) => (0, access.D)(pool),
            run({ cluster, agentPools }, pool) {
                const podSubnetId = (0, shared_subnets.nd)(pool);
                const others = (0, shared_subnets.Kc)(agentPools, pool);
                const withOne = others.filter((other) => other.podSubnetId !== undefined);
                const without = others.filter((other) => other.podSubnetId === undefined);
                const [example] = withOne;
                if (podSubnetId === undefined && example !== undefined)
                    return (0, checks_verdict.fJ)(`Node pool ${pool.name} has no subnet for its pods, and ${names(withOne)} of the cluster has one. AKS takes all or none.`, `Set pod-subnet-id; the one of another pool may be used again: ${example.podSubnetId ?? ''}`);
                const mode = (0, network_mode.m3)(cluster, others);
                const isRoutedElsewhere = mode === 'overlay' || mode === 'kubenet' || mode === 'none';
                if (podSubnetId !== undefined && (without.length > 0 || isRoutedElsewhere))
                    return (0, checks_verdict.fJ)(`Node pool ${pool.name} has a subnet for its pods, ${podSubnetId}, but ${without.length > 0 ? `${names(without)} of the cluster has none` : `the cluster's network mode is ${mode}`}. AKS takes all or none.`, 'Leave pod-subnet-id out. To move a cluster to subnets for pods, create a new one.');
                return (0, checks_verdict.IX)(podSubnetId === undefined ? 'No pool has a subnet for its pods.' : 'Every pool has a subnet for its pods.');
            },
        });
        function names(pools) {
            return `node pool ${pools.map(({ name }) => name).join(', ')}`;
        }
        ;
        const podSubnetIsInTheClusterVnet = defineCheck({
            id: 'pod-subnet-is-in-the-cluster-vnet',
            title: 'The subnet for the pods lies in the virtual network of the nodes',
            rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
            scope: 'pool',
            needs: ['vnet', 'podSubnetId'],
            run({ vnet, podSubnetId }, pool) {
                if ((0, shared_subnets.zW)(podSubnetId, vnet))
                    return (0, checks_verdict.IX)(`${podSubnetId} lies in virtual network ${vnet.name}.`);
                return (0, checks_verdict.fJ)(`${podSubnetId} lies in another virtual network than the nodes of node pool ${pool.name} (${vnet.id}).`, `Name a subnet of virtual network ${vnet.name} in pod-subnet-id. It has: ${vnet.subnets.map(({ name }) => name).join(', ') || 'none'}.`);
            },
        });
        ;
        const subnetExists = defineCheck({
            id: 'subnet-exists',
            title: 'The subnet exists',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet'],
            run(facts, pool) {
                const { cluster, agentPools, vnet } = facts;
                const subnet = (0, known_ranges.HK)(vnet, pool.subnetId);
                if (subnet !== undefined)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has ${(0, known_ranges.E3)(subnet)}.`);
                if (pool.subnetId === undefined || !(0, shared_subnets.zW)(pool.subnetId, vnet))
                    return (0, shared_subnets.qf)(pool, vnet);
                const names = vnet.subnets.map(({ name }) => name).join(', ') || 'none';
                const name = (0, resource_id.gu)(pool.subnetId);
                const need = (0, shared_subnets.X2)((0, network_mode.m3)(cluster, agentPools), pool.wanted);
                return (0, checks_verdict.fJ)(`Virtual network ${vnet.name} has no subnet ${name}. Its subnets: ${names}.`, `Correct vnet-subnet-id, or create the subnet. ${(0, shared_subnets.CM)(facts, name, need)}`);
            },
        });
        ;
        const subnetHasEveryIpFamily = defineCheck({
            id: 'subnet-has-every-ip-family',
            title: 'The subnet has an IPv6 range if the cluster is dual-stack',
            rests: breaks('https://learn.microsoft.com/azure/aks/configure-dual-stack#overview-of-dual-stack-networking'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet'],
            when: ({ cluster }) => cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6') || `cluster ${cluster.name} has IPv4 alone`,
            run({ cluster, vnet, subnet }) {
                if ((0, address_range.Kn)(subnet.addressPrefixes).some(({ family }) => family === 6))
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} is dual-stack, and subnet ${subnet.name} has ${(0, known_ranges.E3)(subnet)}.`);
                const command = (0, az_command.Lw)('network vnet subnet update', {
                    'ids': subnet.id,
                    'address-prefixes': [...subnet.addressPrefixes, 'IPV6_RANGE'],
                });
                return (0, checks_verdict.fJ)(`Cluster ${cluster.name} is dual-stack (${cluster.ipFamilies.join(', ')}), and subnet ${subnet.name} has ${(0, known_ranges.E3)(subnet)}: nodes in it get no IPv6 address.`, `Give the subnet an IPv6 range, a /64 out of an IPv6 range of virtual network ${vnet.name} (${vnet.addressPrefixes.join(', ')}): ${command}`);
            },
        });
        ;
        function ipv4RangesOf({ addressPrefixes }) {
            return (0, address_range.Kn)(addressPrefixes)
                .filter(({ family }) => family === 4)
                .map(({ cidr }) => cidr);
        }
        ;
        const podSubnetHasOneRange = defineCheck({
            id: 'pod-subnet-has-one-range',
            title: 'The subnet for the pods has one IPv4 range',
            rests: inferred('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
            when: (_facts, pool) => (0, access.D)(pool),
            run(facts, pool) {
                const { agentPools, podSubnet } = facts;
                const ranges = ipv4RangesOf(podSubnet);
                if (ranges.length <= 1)
                    return (0, checks_verdict.IX)(`Subnet ${podSubnet.name} has ${ranges[0] ?? 'no IPv4 range'}.`);
                const saw = `Subnet ${podSubnet.name} for the pods has ${ranges.length} IPv4 ranges (${ranges.join(', ')})`;
                const user = (0, shared_subnets.Kc)(agentPools, pool).find(({ podSubnetId }) => (0, resource_id.s)(podSubnetId, podSubnet.id));
                if (user !== undefined)
                    return (0, checks_verdict.IX)(`${saw}, and the pods of pool ${user.name} have addresses there.`);
                const addresses = (0, agent_pool.cw)(pool.wanted) * (0, address_needs.oe)(pool.wanted);
                return (0, checks_verdict.fJ)(`${saw}. AKS delegates a subnet for pods to itself, and Azure gives a delegated subnet no more than one.`, `Name a subnet with one range in pod-subnet-id. ${(0, shared_subnets.CM)(facts, `${pool.name}-pods`, addresses)}`);
            },
        });
        ;
        const subnetHasOneRange = defineCheck({
            id: 'subnet-has-one-range',
            title: 'The subnet has one IPv4 range',
            rests: advice('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
            scope: 'pool',
            needs: ['mode', 'subnet'],
            run({ mode, subnet }) {
                const ranges = ipv4RangesOf(subnet);
                const words = ranges.join(', ');
                if (ranges.length <= 1)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has ${words || 'no IPv4 range'}.`);
                const seen = `Subnet ${subnet.name} has ${ranges.length} IPv4 ranges (${words}).`;
                if (mode === 'node-subnet')
                    return (0, checks_verdict.fJ)(`${seen} In such a subnet Azure supports one IPv4 address for each network interface, and a node takes one for each of its pods here.`, 'Nothing, if pools come up in such subnets of yours. Else use a subnet with one range.');
                return (0, checks_verdict.fJ)(`${seen} Scale sets go on to the next range when one is full; Microsoft calls that a preview and says nothing of AKS.`, 'Nothing, if pools come up in such subnets of yours. If AKS refuses the pool for its size (InsufficientSubnetSize), use a subnet with one range.');
            },
        });
        var subnet_reference = __webpack_require__(5258);
        ;
        const subnetIsInTheClusterVnet = defineCheck({
            id: 'subnet-is-in-the-cluster-vnet',
            title: "The subnets lie in the virtual network of the cluster's other subnets",
            rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
            scope: 'pool',
            needs: ['cluster', 'agentPools'],
            run({ cluster, agentPools }, pool, pools) {
                const present = (0, cluster_places.As)(cluster, agentPools).map(({ subnetId }) => subnetId);
                const vnets = [...new Map(present.flatMap((id) => (0, resource_id.oR)(id) ?? []).map((id) => [(0, resource_id.T4)(id), id])).values()];
                const [vnet] = vnets;
                const wanted = [pool.subnetId, (0, shared_subnets.nd)(pool)].filter((id) => id !== undefined);
                if (vnet === undefined)
                    return verdictAmong(pools, wanted);
                if (wanted.length === 0)
                    return (0, checks_verdict.L5)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
                const foreign = wanted.filter((id) => !vnets.some((known) => (0, resource_id.s)((0, resource_id.oR)(id), known)));
                if (foreign.length === 0)
                    return (0, checks_verdict.IX)(`${wanted.join(' and ')}, as the other subnets of the cluster.`);
                return (0, checks_verdict.fJ)(`${foreign.join(' and ')} does not lie in the virtual network of the cluster, ${vnets.join(' and ')}.`, `All subnets of a cluster lie in one virtual network. Name a subnet of ${vnet}, or create one there; the name of the subnet alone is enough in vnet-subnet-id.`);
            },
        });
        function verdictAmong(pools, wanted) {
            const vnet = (0, subnet_reference.iM)(pools.map(({ subnetId }) => subnetId), undefined);
            const foreign = vnet === undefined ? [] : wanted.filter((id) => !(0, resource_id.s)((0, resource_id.oR)(id), vnet));
            if (vnet === undefined || foreign.length === 0)
                return (0, checks_verdict.hH)('no subnet of the cluster is known to compare with');
            return (0, checks_verdict.fJ)(`${foreign.join(' and ')} does not lie in the virtual network of the first subnet that is asked for, ${vnet}.`, 'All subnets of a cluster lie in one virtual network. Name subnets of one alone, in vnet-subnet-id and pod-subnet-id of every pool.');
        }
        ;
        const BROKEN = ['Failed', 'Canceled'];
        const subnetIsProvisioned = defineCheck({
            id: 'subnet-is-provisioned',
            title: 'The last change of the subnet succeeded',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error'),
            scope: 'pool',
            needs: ['subnet'],
            when: (_facts, pool) => (0, access.D)(pool),
            run({ subnet }) {
                if (!BROKEN.includes(subnet.provisioningState))
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} is ${subnet.provisioningState}.`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} is ${subnet.provisioningState}; AKS can use it only when it is Succeeded.`, `Look at the activity log of the virtual network for the cause and repair that, then write the subnet again unchanged: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id })}`);
            },
        });
        ;
        const subnetsOfOtherPoolsExist = defineCheck({
            id: 'subnets-of-other-pools-exist',
            title: 'The subnets of all pools of the cluster exist',
            rests: inferred('https://github.com/Azure/AKS/issues/2329'),
            scope: 'cluster',
            needs: ['cluster', 'agentPools', 'vnet'],
            run({ cluster, agentPools, vnet }) {
                const inVnet = agentPools.filter(({ vnetSubnetId: id }) => id !== undefined && (0, shared_subnets.zW)(id, vnet));
                const lost = inVnet.filter(({ vnetSubnetId }) => (0, known_ranges.HK)(vnet, vnetSubnetId) === undefined);
                if (lost.length === 0)
                    return (0, checks_verdict.IX)(`${inVnet.length} node pools of cluster ${cluster.name} lie in subnets that virtual network ${vnet.name} has.`);
                const commands = lost.map((pool) => (0, az_command.Lw)('aks nodepool delete', (0, az_command.bg)(pool.id)));
                return (0, checks_verdict.fJ)(`Virtual network ${vnet.name} has no such subnet (any more): ${lost.map(({ name, vnetSubnetId }) => `${vnetSubnetId ?? ''} of node pool ${name}`).join(', ')}. Those pools get no new nodes, and an update of the cluster fails over them.`, `Make the subnet again with its old name and range, or delete the pool: ${commands.join(' ; ')}`);
            },
        });
        ;
        const vnetExists = defineCheck({
            id: 'vnet-exists',
            title: 'The virtual network exists',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error'),
            scope: 'cluster',
            needs: ['lookups'],
            run({ lookups: { vnet } }) {
                if (vnet.ok)
                    return (0, checks_verdict.IX)(`Virtual network ${vnet.value.name} has ${vnet.value.addressPrefixes.join(', ')}.`);
                if (vnet.reason !== 'missing')
                    return (0, checks_verdict.Su)([(0, resources_read.i)(vnet)]);
                return (0, checks_verdict.fJ)(`Azure knows no ${(0, resources_read._)(vnet)}: ${vnet.message}`, `Correct vnet-subnet-id. This lists the virtual networks that there are: ${(0, az_command.Lw)('network vnet list', { output: 'table' })}`);
            },
        });
        ;
        const vnetIsInTheClusterRegion = defineCheck({
            id: 'vnet-is-in-the-cluster-region',
            title: 'The virtual network is in the region of the cluster',
            rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#prerequisites'),
            scope: 'cluster',
            needs: ['cluster', 'vnet'],
            run({ cluster, vnet }) {
                if (cluster.location === '' || vnet.location === '')
                    return (0, checks_verdict.L5)(`Azure does not say where ${cluster.location === '' ? `cluster ${cluster.name}` : `virtual network ${vnet.name}`} is`);
                if (regionKey(cluster.location) === regionKey(vnet.location))
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} and virtual network ${vnet.name} are in ${vnet.location}.`);
                return (0, checks_verdict.fJ)(`Virtual network ${vnet.name} is in ${vnet.location}, cluster ${cluster.name} in ${cluster.location}; nodes lie in the region of their cluster.`, 'Name a subnet of the virtual network that the other pools of the cluster lie in.');
            },
        });
        function regionKey(location) {
            return location.replace(/\s/g, '').toLowerCase();
        }
        ;
        const vnet_is_provisioned_BROKEN = ['Failed', 'Canceled'];
        const vnetIsProvisioned = defineCheck({
            id: 'vnet-is-provisioned',
            title: 'The last change of the virtual network succeeded',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error'),
            scope: 'cluster',
            needs: ['vnet'],
            run({ vnet }) {
                if (!vnet_is_provisioned_BROKEN.includes(vnet.provisioningState))
                    return (0, checks_verdict.IX)(`Virtual network ${vnet.name} is ${vnet.provisioningState}.`);
                return (0, checks_verdict.fJ)(`Virtual network ${vnet.name} is ${vnet.provisioningState}; AKS can use it only when it is Succeeded.`, `Look at its activity log for the cause and repair that, then write it again unchanged: ${(0, az_command.Lw)('network vnet update', { ids: vnet.id })}`);
            },
        });
        ;
        const placement = {
            name: 'placement',
            question: 'Do the subnets exist where the cluster can use them?',
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
                podSubnetHasOneRange,
            ],
        };
        ;
        const NODE_GROUP = /^MC_.+_.+_.+$/i;
        function foreignUsers(subnet, { nodeResourceGroup }) {
            const foreign = [...subnet.ipConfigurationIds, ...subnet.privateEndpointIds].filter((id) => !(0, resource_id.s)((0, resource_id.Tp)(id), nodeResourceGroup));
            const isOfCluster = (id) => NODE_GROUP.test((0, resource_id.Tp)(id) ?? '');
            const groups = foreign.filter(isOfCluster).map((id) => ((0, resource_id.Tp)(id) ?? '').toUpperCase());
            return {
                clusters: [...new Set(groups)],
                others: [...new Set(foreign.filter((id) => !isOfCluster(id)).map(resourceInWords))],
            };
        }
        const MOST = 5;
        function inWords(users) {
            const rest = users.length - MOST;
            return [...users.slice(0, MOST), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
        }
        function resourceInWords(id) {
            const [, path = id] = /\/providers\/[^/]+\/(.+?)(?:\/(?:frontend)?ipConfigurations\/[^/]+)?$/i.exec(id) ?? [];
            return `${path} in ${(0, resource_id.Tp)(id) ?? 'an unknown resource group'}`;
        }
        ;
        const kubenetSubnetHoldsNoOtherCluster = defineCheck({
            id: 'kubenet-subnet-holds-no-other-cluster',
            title: 'With kubenet, no other cluster lies in the subnet',
            rests: refused('https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
            when: ({ cluster, mode }, pool) => mode === 'kubenet' ? (0, access.D)(pool) : `cluster ${cluster.name} does not use kubenet`,
            run(facts, pool) {
                const { cluster, subnet } = facts;
                const { clusters } = foreignUsers(subnet, cluster);
                if (clusters.length === 0)
                    return (0, checks_verdict.IX)(`No other cluster has a node in subnet ${subnet.name}.`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} holds nodes of another cluster, in ${inWords(clusters)}; the routes of kubenet clusters do not go together in one subnet.`, `Use another subnet. ${(0, shared_subnets.YJ)(facts, pool)}`);
            },
        });
        ;
        function locksOf(locks, level, scopes = [...locks.keys()]) {
            const found = scopes.flatMap((scope) => {
                const read = locks.get(scope);
                return read?.ok === true ? read.value.filter((lock) => lock.level === level && covers(lock, scope)) : [];
            });
            return [...new Map(found.map((lock) => [(0, resource_id.T4)(lock.id), lock])).values()];
        }
        function locksBelow(locks, scope) {
            const read = locks.get(scope);
            return read?.ok === true ? read.value.filter((lock) => !covers(lock, scope)) : [];
        }
        function covers(lock, scope) {
            return `${scope}/`.startsWith(`${(0, resource_id.T4)(lock.scope)}/`);
        }
        function unreadLocks(locks, scopes = [...locks.keys()]) {
            return scopes.flatMap((scope) => {
                const read = locks.get(scope);
                if (read === undefined)
                    return [{ why: `the locks on ${scope} were not read` }];
                return read.ok ? [] : [(0, resources_read.i)(read)];
            });
        }
        function locksInWords(locks) {
            return locks.map(({ name, level, scope }) => `${name} (${level}) on ${scope}`).join(', ');
        }
        function unlockCommands(locks) {
            return locks.map(({ id }) => (0, az_command.Lw)('lock delete', { ids: id })).join(' ; ');
        }
        function nodeResourceGroupId({ id, nodeResourceGroup }) {
            return `/subscriptions/${(0, resource_id.XD)(id) ?? ''}/resourceGroups/${nodeResourceGroup}`;
        }
        ;
        const noLockForbidsDeleting = defineCheck({
            id: 'no-lock-forbids-deleting',
            title: 'No lock keeps AKS from deleting nodes',
            rests: inferred('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/cluster-node-virtual-machine-failed-state'),
            scope: 'cluster',
            needs: ['cluster', 'locks'],
            run({ cluster, locks }) {
                const group = nodeResourceGroupId(cluster);
                const found = locksOf(locks, 'CanNotDelete', [(0, resource_id.T4)(group)]);
                if (found.length > 0)
                    return (0, checks_verdict.fJ)(`A lock forbids deleting in resource group ${cluster.nodeResourceGroup}: ${locksInWords(found)}. The pool comes up, but its nodes cannot be scaled down, upgraded or cleared away.`, `Have it removed, by somebody who may (Owner or User Access Administrator), and lock the cluster instead: ${unlockCommands(found)}`);
                const unread = unreadLocks(locks, [(0, resource_id.T4)(group)]);
                return unread.length === 0
                    ? (0, checks_verdict.IX)(`Nothing keeps AKS from deleting in resource group ${cluster.nodeResourceGroup}.`)
                    : (0, checks_verdict.Su)(unread);
            },
        });
        ;
        const noLockHoldsAResourceOfTheNodes = defineCheck({
            id: 'no-lock-holds-a-resource-of-the-nodes',
            title: 'No single resource in the resource group of the nodes is locked',
            rests: inferred('https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources'),
            scope: 'cluster',
            needs: ['cluster', 'locks'],
            run({ cluster, locks }) {
                const group = (0, resource_id.T4)(nodeResourceGroupId(cluster));
                const found = locksBelow(locks, group);
                if (found.length > 0)
                    return (0, checks_verdict.fJ)(`Single resources in resource group ${cluster.nodeResourceGroup} are locked: ${locksInWords(found)}. AKS changes and deletes what lies there, load balancers and scale sets among it.`, `Have the locks removed, by somebody who may (Owner or User Access Administrator), and lock the cluster instead: ${unlockCommands(found)}`);
                const unread = unreadLocks(locks, [group]);
                return unread.length === 0
                    ? (0, checks_verdict.IX)(`No single resource in resource group ${cluster.nodeResourceGroup} is locked.`)
                    : (0, checks_verdict.Su)(unread);
            },
        });
        ;
        const noLockForbidsWriting = defineCheck({
            id: 'no-lock-forbids-writing',
            title: 'No lock makes the cluster, its nodes or the subnet read-only',
            rests: refused('https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources#considerations-before-applying-your-locks'),
            scope: 'cluster',
            operations: ['add', 'check', 'reconcile'],
            needs: ['locks'],
            run({ locks }) {
                const found = locksOf(locks, 'ReadOnly');
                if (found.length > 0)
                    return (0, checks_verdict.fJ)(`Read-only by a lock: ${locksInWords(found)}. A pool writes there: its scale set into the resource group of the nodes, its nodes into the subnet.`, `Have the lock removed for the time of the run, or for good, by somebody who may (Owner or User Access Administrator): ${unlockCommands(found)}`);
                const unread = unreadLocks(locks);
                return unread.length === 0
                    ? (0, checks_verdict.IX)('No read-only lock lies on the cluster, on the resource group of its nodes or on the subnet.')
                    : (0, checks_verdict.Su)(unread);
            },
        });
        var turns = __webpack_require__(2079);
        ;
        const podSubnetHoldsNoNodes = defineCheck({
            id: 'pod-subnet-holds-no-nodes',
            title: 'The subnet for the pods is no subnet of nodes or of the API server',
            rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'podSubnetId'],
            when: (_facts, pool) => (0, access.D)(pool),
            run({ cluster, agentPools, podSubnetId }, pool, pools) {
                const users = [
                    ...((0, resource_id.s)(pool.subnetId, podSubnetId) ? [`the nodes of pool ${pool.name} itself`] : []),
                    ...(0, turns.wq)(agentPools, pool, pools)
                        .filter((other) => (0, resource_id.s)(other.vnetSubnetId, podSubnetId))
                        .map((other) => `the nodes of ${(0, turns.GJ)(other, agentPools)}`),
                    ...[...(0, cluster_places.oE)(cluster), ...(0, cluster_places.kF)(cluster)]
                        .filter((place) => (0, resource_id.s)(place.subnetId, podSubnetId))
                        .map(({ holder }) => holder),
                ];
                if (users.length === 0)
                    return (0, checks_verdict.IX)(`No node of cluster ${cluster.name} lies in ${(0, resource_id.gu)(podSubnetId)}.`);
                return (0, checks_verdict.fJ)(`Subnet ${(0, resource_id.gu)(podSubnetId)} holds ${users.join(', ')}.`, 'Name a subnet for pods alone in pod-subnet-id; the one of another pool may be used again.');
            },
        });
        ;
        const OWN_DELEGATION = 'Microsoft.ContainerService/managedClusters';
        const podSubnetIsNotDelegatedElsewhere = defineCheck({
            id: 'pod-subnet-is-not-delegated-elsewhere',
            title: 'The subnet for the pods is delegated to nobody but AKS',
            rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/103167'),
            scope: 'pool',
            needs: ['podSubnet'],
            when: (_facts, pool) => (0, access.D)(pool),
            run({ podSubnet: subnet }) {
                const others = subnet.delegations.filter((service) => service.toLowerCase() !== OWN_DELEGATION.toLowerCase());
                if (others.length === 0)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} is delegated to ${subnet.delegations.join(', ') || 'no service'}.`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} is delegated to ${others.join(', ')}; AKS delegates a subnet for pods to itself, and Azure allows one delegation.`, `Use another subnet for the pods, or remove the delegation, which works only while nothing uses the subnet: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`);
            },
        });
        ;
        const subnetHasNoExternalResources = defineCheck({
            id: 'subnet-has-no-external-resources',
            title: 'No service holds the subnet for itself',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            when: (_facts, pool) => (0, access.D)(pool),
            run(facts, pool) {
                const { subnet } = facts;
                const gateways = subnet.applicationGatewayIpConfigurationIds.map(gatewayInWords);
                const holders = [...new Set([...subnet.externalResources, ...gateways])];
                if (holders.length === 0)
                    return (0, checks_verdict.IX)(`No service holds subnet ${subnet.name} for itself.`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} is held by ${holders.join(', ')}; Azure lets no nodes in beside that (SubnetWithExternalResourcesCannotBeUsedByOtherResources).`, `Use another subnet, or delete what holds this one. ${(0, shared_subnets.YJ)(facts, pool)}`);
            },
        });
        function gatewayInWords(id) {
            const name = /\/applicationGateways\/([^/]+)/i.exec(id)?.[1] ?? id;
            return `application gateway ${name} (${(0, resource_id.Tp)(id) ?? 'unknown resource group'})`;
        }
        ;
        const subnetHoldsNoOtherCluster = defineCheck({
            id: 'subnet-holds-no-other-cluster',
            title: 'No other cluster lies in the subnet',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
            when: ({ mode }) => mode !== 'kubenet' || 'kubenet has a check of its own for that',
            run(facts, pool) {
                const { cluster, subnet } = facts;
                const { clusters } = foreignUsers(subnet, cluster);
                if (clusters.length === 0)
                    return (0, checks_verdict.IX)(`No other cluster has a node in subnet ${subnet.name}.`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} holds nodes of another cluster, in ${inWords(clusters)}. Both take addresses from it as they grow.`, `Use another subnet. ${(0, shared_subnets.YJ)(facts, pool)}`);
            },
        });
        ;
        const subnetHoldsNothingElse = defineCheck({
            id: 'subnet-holds-nothing-else',
            title: 'No virtual machine, load balancer or private endpoint of others has an address in the subnet',
            rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run(facts, pool) {
                const { cluster, subnet } = facts;
                const { others } = foreignUsers(subnet, cluster);
                if (others.length === 0)
                    return (0, checks_verdict.IX)(`Nothing of others has an address in subnet ${subnet.name}.`);
                return (0, checks_verdict.fJ)(`In subnet ${subnet.name} addresses are held by ${inWords(others)}. Azure allows it; they share addresses, security group and routes with the nodes.`, `Nothing, if that is meant. Else use another subnet. ${(0, shared_subnets.YJ)(facts, pool)}`);
            },
        });
        ;
        const subnetIsNotDelegated = defineCheck({
            id: 'subnet-is-not-delegated',
            title: 'The subnet is delegated to no service',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error'),
            scope: 'pool',
            needs: ['subnet'],
            when: (_facts, pool) => (0, access.D)(pool),
            run({ subnet }) {
                if (subnet.delegations.length === 0)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has no delegation.`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} is delegated to ${subnet.delegations.join(', ')}; AKS puts no nodes into a delegated subnet.`, `Use another subnet, or remove the delegation, which works only while nothing uses the subnet: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`);
            },
        });
        ;
        const subnetIsNotForVirtualNodes = defineCheck({
            id: 'subnet-is-not-for-virtual-nodes',
            title: 'The subnet is not that of virtual nodes',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
            when: ({ cluster }, pool) => cluster.virtualNodeSubnetName === undefined
                ? `cluster ${cluster.name} has no virtual nodes`
                : (0, access.D)(pool),
            run(facts, pool) {
                const { cluster, subnetId } = facts;
                if (!(0, resource_id.s)((0, resource_id.gu)(subnetId), cluster.virtualNodeSubnetName))
                    return (0, checks_verdict.IX)(`The virtual nodes of cluster ${cluster.name} have subnet ${cluster.virtualNodeSubnetName}.`);
                return (0, checks_verdict.fJ)(`Subnet ${cluster.virtualNodeSubnetName} is that of the cluster's virtual nodes, which Azure Container Instances holds for itself.`, `Use another subnet. ${(0, shared_subnets.YJ)(facts, pool)}`);
            },
        });
        ;
        const RESERVED_NAMES = [
            'GatewaySubnet',
            'AzureFirewallSubnet',
            'AzureFirewallManagementSubnet',
            'AzureBastionSubnet',
            'RouteServerSubnet',
        ];
        const subnetIsNotReserved = defineCheck({
            id: 'subnet-is-not-reserved',
            title: 'The subnet is not kept for a service of Azure by its name',
            rests: refused('https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
            when: (_facts, pool) => (0, access.D)(pool),
            run(facts, pool) {
                const name = (0, resource_id.gu)(facts.subnetId);
                const reserved = RESERVED_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
                if (reserved === undefined)
                    return (0, checks_verdict.IX)(`${name} is a name that Azure keeps for nothing.`);
                return (0, checks_verdict.fJ)(`Azure keeps the name ${reserved} for a service of its own, which nothing else may lie beside.`, `Use another subnet. ${(0, shared_subnets.YJ)(facts, pool)}`);
            },
        });
        ;
        const subnetIsUnique = defineCheck({
            id: 'subnet-is-unique',
            title: 'Nothing else of the cluster lies in the subnet',
            rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
            when: (_facts, { name, isNew }) => isNew || `node pool ${name} is there, and the subnet of a pool cannot be changed`,
            run(facts, pool, pools) {
                const { cluster, agentPools, subnetId } = facts;
                const asked = pools.filter((each) => (0, resource_id.s)(each.subnetId, subnetId)).map(({ name }) => name);
                const others = (0, shared_subnets.Kc)(agentPools, pool).filter(({ name }) => !asked.includes(name));
                const users = [
                    ...others.filter((other) => (0, resource_id.s)(other.vnetSubnetId, subnetId)).map(({ name }) => `the nodes of pool ${name}`),
                    ...(0, turns.wq)(agentPools, pool, pools)
                        .filter((other) => (0, resource_id.s)(other.podSubnetId, subnetId))
                        .map((other) => `the pods of ${(0, turns.GJ)(other, agentPools)}`),
                    ...[...(0, cluster_places.oE)(cluster), ...(0, cluster_places.kF)(cluster)]
                        .filter((place) => (0, resource_id.s)(place.subnetId, subnetId))
                        .map(({ holder }) => holder),
                ];
                if (users.length === 0)
                    return (0, checks_verdict.IX)(`Nothing else of cluster ${cluster.name} lies in ${(0, resource_id.gu)(subnetId)}.`);
                return (0, checks_verdict.fJ)(`Subnet ${(0, resource_id.gu)(subnetId)} holds ${users.join(', ')} of cluster ${cluster.name}.`, `Name a subnet that nothing of the cluster lies in. ${(0, shared_subnets.YJ)(facts, pool)}`);
            },
        });
        ;
        const subnetsOfWantedPoolsDiffer = defineCheck({
            id: 'subnets-of-wanted-pools-differ',
            title: 'Every pool that is asked for has a subnet of its own',
            rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet'),
            scope: 'pools',
            needs: [],
            run(_facts, pools) {
                const bySubnet = Map.groupBy(pools.filter((pool) => pool.subnetId !== undefined), (pool) => (0, resource_id.T4)(pool.subnetId ?? ''));
                const clashes = [...bySubnet.values()].filter((group) => group.length > 1 && group.some(({ isNew }) => isNew));
                if (clashes.length === 0)
                    return (0, checks_verdict.IX)(`${pools.length} asked for, ${bySubnet.size} subnets.`);
                const saw = clashes.map((group) => `${group.map((pool) => pool.name).join(' and ')} in ${(0, resource_id.gu)(group[0]?.subnetId ?? '')}`);
                return (0, checks_verdict.fJ)(`Pools share a subnet: ${saw.join('; ')}.`, 'Give each pool its own vnet-subnet-id.');
            },
        });
        ;
        const exclusivity = {
            name: 'exclusivity',
            question: 'Does the subnet belong to this pool alone?',
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
                noLockHoldsAResourceOfTheNodes,
            ],
        };
        ;
        function subnetsOf(pool, vnet) {
            return [pool.subnetId, (0, shared_subnets.nd)(pool)].flatMap((id) => (0, known_ranges.HK)(vnet, id) ?? []);
        }
        function clashesInWords(clashes) {
            return clashes.map(({ one, other }) => `${one.cidr} shares addresses with ${other.cidr}`).join('; ');
        }
        function judgeSubnetsAgainst(facts, pool, ranges, { what, why }) {
            const subnets = subnetsOf(pool, facts.vnet);
            const clashing = subnets.flatMap((subnet) => {
                const clashes = clashesBetween((0, address_range.Kn)(subnet.addressPrefixes), ranges);
                return clashes.length > 0 ? [`subnet ${subnet.name}: ${clashesInWords(clashes)}`] : [];
            });
            if (clashing.length === 0)
                return (0, checks_verdict.IX)(`${subnets.map((subnet) => `${subnet.name} (${(0, known_ranges.E3)(subnet)})`).join(', ')} and ${what} have no address in common.`);
            return (0, checks_verdict.fJ)(`${clashing.join('; ')}, which is ${what}. ${why}`, `Use a subnet outside of it. ${(0, shared_subnets.YJ)(facts, pool)}`);
        }
        function serviceRangeInWords({ currentKubernetesVersion }) {
            const version = semver.coerce(currentKubernetesVersion);
            return version !== null && semver.gte(version, FIRST_WITH_LARGER_RANGES)
                ? `The service CIDR of a cluster can be extended since Kubernetes ${FIRST_WITH_LARGER_RANGES.replace(/\.0$/, '')}, which removes no overlap.`
                : `The service CIDR of a cluster below Kubernetes ${FIRST_WITH_LARGER_RANGES.replace(/\.0$/, '')} cannot be changed.`;
        }
        const FIRST_WITH_LARGER_RANGES = '1.33.0';
        ;
        const peeredRangesAreOutsideTheClusterRanges = defineCheck({
            id: 'peered-ranges-are-outside-the-cluster-ranges',
            title: "Peered virtual networks have no address of the cluster's services and pods",
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
            scope: 'cluster',
            needs: ['cluster', 'vnet', 'mode'],
            when: ({ vnet }) => liveOf(vnet).length > 0 || `virtual network ${vnet.name} has no peerings`,
            run({ cluster, vnet, mode }) {
                const peerings = liveOf(vnet);
                const pods = (0, network_mode.$K)(mode) ? cluster.podCidrs : [];
                const ranges = (0, address_range.Kn)([...cluster.serviceCidrs, ...pods]);
                const clashing = peerings.flatMap((peering) => {
                    const clashes = clashesBetween((0, address_range.Kn)(peering.remoteAddressPrefixes), ranges);
                    return clashes.length > 0 ? [`peering ${peering.name}: ${clashesInWords(clashes)}`] : [];
                });
                if (clashing.length === 0)
                    return (0, checks_verdict.IX)(`${peerings.map(({ name }) => name).join(', ')} and ${ranges.map(({ cidr }) => cidr).join(', ')} have no address in common.`);
                return (0, checks_verdict.fJ)(`${clashing.join('; ')} of cluster ${cluster.name}. From the cluster nothing at the shared addresses of the peer can be reached.`, 'Let pods reach nothing there by its address: give it one outside of these ranges, or a private endpoint in the virtual network of the cluster.');
            },
        });
        function liveOf({ peerings }) {
            return peerings.filter(({ state }) => state.toLowerCase() !== 'disconnected');
        }
        var peering_gaps = __webpack_require__(67);
        ;
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
        ;
        const detours = memory();
        function detoursTo(destination, table, vnet) {
            return detours([table, vnet, destination], () => findDetours(destination, table, vnet));
        }
        function findDetours(destination, table, vnet) {
            const candidates = [...candidatesOf(table), ...vnet.map((range) => ({ range, route: undefined }))]
                .filter(({ range }) => (0, address_range.g6)(range, destination))
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
        function defaultRouteOf(table, family) {
            return table && candidatesOf(table).find(({ range }) => range.prefixLength === 0 && range.family === family)?.route;
        }
        function routesToEverything(table, family) {
            const whole = defaultRouteOf(table, family);
            if (whole !== undefined || table === undefined)
                return whole === undefined ? [] : [whole];
            const halves = candidatesOf(table).filter(({ range }) => range.prefixLength === 1 && range.family === family);
            return new Set(halves.map(({ range }) => range.first)).size === 2 ? halves.flatMap(({ route }) => route ?? []) : [];
        }
        const candidatesByTable = new WeakMap();
        function candidatesOf(table) {
            let candidates = candidatesByTable.get(table);
            if (candidates === undefined) {
                candidates = table.routes.flatMap((route) => {
                    const range = (0, address_range.RC)(route.addressPrefix);
                    return range === undefined ? [] : [{ range, route }];
                });
                candidatesByTable.set(table, candidates);
            }
            return candidates;
        }
        function cornersOf(destination, candidates) {
            const corners = candidates.flatMap(({ range }) => [range.first, range.last + 1n]);
            return [destination.first, ...corners].filter((address) => destination.first <= address && address <= destination.last);
        }
        function isDirect(route) {
            return route.nextHopType.toLowerCase() === 'vnetlocal';
        }
        function exampleOf(address, destination) {
            return destination.family === 4 ? (0, address_range.Vb)(address, 32).replace('/32', '') : destination.cidr;
        }
        var route_tables = __webpack_require__(8535);
        ;
        function lostPeersOf(facts, subnet, routeTable) {
            const hops = routesToEverything(routeTable, 4).flatMap(({ name, nextHopIpAddress }) => nextHopIpAddress === undefined
                ? []
                : lost(facts, subnet, nextHopIpAddress, `${nextHopIpAddress}, the next hop of route ${name}`));
            const { dnsServers } = facts.vnet;
            const servers = dnsServers.map((server) => lost(facts, subnet, server, `${server}, a DNS server`));
            const dns = servers.every((peers) => peers.length > 0) ? servers.flat() : [];
            return [...hops, ...dns];
        }
        function lost({ cluster, agentPools, vnet }, subnet, address, what) {
            const known = (0, known_ranges.Lq)(cluster, agentPools, vnet);
            const peers = (0, peering_gaps.Ku)(address, vnet).map((peering) => {
                const gap = (0, peering_gaps.iT)(peering, subnet, vnet, known);
                return { what, peering, gap };
            });
            const cut = peers.flatMap(({ gap, ...peer }) => (gap === undefined ? [] : [{ ...peer, gap }]));
            return cut.length === peers.length ? cut : [];
        }
        function toldPeerings(facts, pools) {
            const lostPeers = pools.flatMap(({ subnetId }) => {
                const subnet = (0, known_ranges.HK)(facts.vnet, subnetId);
                if (subnet === undefined)
                    return [];
                const table = (0, route_tables.LU)(subnet, facts.routeTables);
                return table.ok ? lostPeersOf(facts, subnet, table.value) : [];
            });
            return new Set(lostPeers.map(({ peering }) => peering));
        }
        var peering_words = __webpack_require__(6336);
        ;
        const peeringsAreInSync = defineCheck({
            id: 'peerings-are-in-sync',
            title: 'Both sides of each peering know every range of the other',
            rests: inferred('https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space'),
            scope: 'pools',
            needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
            when: ({ vnet }) => vnet.peerings.some(peering_gaps.UJ) || `virtual network ${vnet.name} has no connected peerings`,
            run(facts, pools) {
                const { vnet } = facts;
                const known = vnet.peerings.filter((peering) => (0, peering_gaps.UJ)(peering) && peering.syncLevel !== undefined);
                if (known.length === 0)
                    return (0, checks_verdict.L5)('Azure does not say whether the peerings are in sync');
                const stale = known.filter((peering) => (0, peering_gaps.sD)(peering) || (0, peering_gaps._A)(peering));
                if (stale.length === 0)
                    return (0, checks_verdict.IX)(`In sync: ${known.map(({ name }) => name).join(', ')}.`);
                const told = toldPeerings(facts, pools);
                const left = stale.filter((peering) => !told.has(peering));
                if (left.length === 0)
                    return (0, checks_verdict.hH)('peerings-reach-the-subnet tells of every peering that is out of sync');
                const saw = left.flatMap((peering) => {
                    const { name, syncLevel = '', remoteVnetId } = peering;
                    const what = `peering ${name} is ${syncLevel}`;
                    return [
                        ...((0, peering_gaps._A)(peering)
                            ? [
                                `${what}: virtual network ${vnet.name} grew, and in ${(0, resource_id.gu)(remoteVnetId)} no firewall, DNS server or appliance answers a node in the new range`,
                            ]
                            : []),
                        ...((0, peering_gaps.sD)(peering)
                            ? [`${what}: ${(0, resource_id.gu)(remoteVnetId)} grew, and nodes do not reach what lies in its new range`]
                            : []),
                    ];
                });
                const commands = left.flatMap((peering) => [
                    ...((0, peering_gaps._A)(peering) ? [(0, peering_words.ph)(vnet, peering)] : []),
                    ...((0, peering_gaps.sD)(peering) ? [(0, peering_words.p_)(vnet, peering)] : []),
                ]);
                return (0, checks_verdict.fJ)(`${saw.join('; ')}.`, `Sync the side that is behind: ${commands.join(' ; ')}`);
            },
        });
        ;
        function connectAdvice(vnet, { name, state, remoteVnetId }) {
            const otherSide = (0, az_command.Lw)('network vnet peering create', {
                ...(0, az_command.mp)(remoteVnetId),
                'name': `to-${vnet.name}`,
                'remote-vnet': vnet.id,
            });
            const ours = { ...(0, az_command.mp)(vnet.id), name };
            if (state.toLowerCase() === 'initiated')
                return `Make the other side of the peering, with the options that the other spokes have: ${otherSide}`;
            const anew = (0, az_command.Lw)('network vnet peering create', { ...ours, 'remote-vnet': remoteVnetId });
            return `Make both sides of the peering anew, with the options that they had: ${(0, az_command.Lw)('network vnet peering delete', ours)} ; ${anew} ; ${otherSide}`;
        }
        function peerSubnetCommands(vnet, peering, { name }) {
            const names = [...(peering.localSubnetNames ?? []), name];
            const here = (0, az_command.Lw)('network vnet peering update', {
                ...(0, az_command.mp)(vnet.id),
                'name': peering.name,
                'local-subnet-names': names,
            });
            const there = (0, az_command.Lw)('network vnet peering update', {
                ...(0, az_command.mp)(peering.remoteVnetId),
                'remote-subnet-names': names,
            });
            return `${here} ; ${there} --name "$(${(0, peering_words.Qf)(vnet, peering.remoteVnetId)})"`;
        }
        ;
        const peeringsAreConnected = defineCheck({
            id: 'peerings-are-connected',
            title: 'The peerings of the virtual network are connected',
            rests: inferred('https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues'),
            scope: 'pools',
            needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
            when: ({ vnet }) => vnet.peerings.length > 0 || `virtual network ${vnet.name} has no peerings`,
            run(facts, pools) {
                const { vnet } = facts;
                const open = vnet.peerings.filter((peering) => !(0, peering_gaps.UJ)(peering));
                if (open.length === 0)
                    return (0, checks_verdict.IX)(`Connected: ${vnet.peerings.map(({ name }) => name).join(', ')}.`);
                const told = toldPeerings(facts, pools);
                const left = open.filter((peering) => !told.has(peering));
                if (left.length === 0)
                    return (0, checks_verdict.hH)('peerings-reach-the-subnet tells of every peering that is not connected');
                return (0, checks_verdict.fJ)(`${left.map((peering) => `${(0, peering_words.xK)(peering)} is ${peering.state || 'in no state that Azure tells'}`).join('; ')}. Nothing passes it.`, `${left.map((peering) => connectAdvice(vnet, peering)).join(' ')} If nobody needs it any more, delete it.`);
            },
        });
        ;
        const peeringsReachTheSubnet = defineCheck({
            id: 'peerings-reach-the-subnet',
            title: 'Nodes of the subnet reach the firewall and the DNS servers that lie behind peerings',
            rests: breaks('https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
            when: ({ vnet }) => vnet.peerings.length > 0 || `virtual network ${vnet.name} has no peerings`,
            run(facts) {
                const { vnet, subnet, routeTable } = facts;
                const lost = lostPeersOf(facts, subnet, routeTable);
                if (lost.length === 0)
                    return (0, checks_verdict.IX)(`No peering keeps subnet ${subnet.name} from a next hop of its default route or from its DNS servers.`);
                return (0, checks_verdict.fJ)(`${lost.map((peer) => lostInWords(peer, subnet)).join('; ')}. No node will come up.`, [...new Set(lost.map((peer) => adviceFor(peer, subnet, vnet)))].join(' '));
            },
        });
        function lostInWords({ what, peering, gap }, { name, addressPrefixes }) {
            const reasons = {
                'not-connected': `which is ${peering.state}`,
                'subnet-not-peered': `which has only subnet ${peering.localSubnetNames?.join(', ') ?? ''} of this side, not ${name}`,
                'range-unknown-there': `which is ${peering.syncLevel ?? ''}: the other side does not know ${addressPrefixes.join(', ')} of subnet ${name}`,
            };
            return `${what}, lies behind ${(0, peering_words.xK)(peering)}, ${reasons[gap]}`;
        }
        function adviceFor({ peering, gap }, subnet, vnet) {
            switch (gap) {
                case 'not-connected':
                    return connectAdvice(vnet, peering);
                case 'subnet-not-peered':
                    return `Add the subnet to the peering on both sides: ${peerSubnetCommands(vnet, peering, subnet)}`;
                case 'range-unknown-there':
                    return `Sync the peering of the other side: ${(0, peering_words.ph)(vnet, peering)}`;
            }
        }
        ;
        const subnetIsInThePeeringsOfTheOthers = defineCheck({
            id: 'subnet-is-in-the-peerings-of-the-others',
            title: 'The subnet is in every peering of single subnets that the subnets of other pools are in',
            rests: inferred('https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
            when: ({ vnet }) => vnet.peerings.some(({ localSubnetNames }) => localSubnetNames !== undefined) ||
                `virtual network ${vnet.name} has no peering of single subnets`,
            run(facts, pool) {
                const { cluster, agentPools, vnet, subnet, routeTable } = facts;
                const others = (0, cluster_places.jy)(cluster, agentPools, pool.name).flatMap(({ subnetId }) => (0, known_ranges.HK)(vnet, subnetId) ?? []);
                const told = new Set(lostPeersOf(facts, subnet, routeTable).map(({ peering }) => peering));
                const lacking = vnet.peerings.flatMap((peering) => {
                    const inside = others.filter((other) => !(0, peering_gaps.Nt)(peering, other));
                    if (told.has(peering) || inside.length === 0)
                        return [];
                    return subnetsOf(pool, vnet)
                        .filter((mine) => (0, peering_gaps.Nt)(peering, mine))
                        .map((mine) => ({ peering, mine, inside }));
                });
                if (lacking.length === 0)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} lacks no peering that the subnets of other pools have.`);
                return (0, checks_verdict.fJ)(`${lacking.map(({ peering, mine, inside }) => `${(0, peering_words.xK)(peering)} has subnet ${[...new Set(inside.map(({ name }) => name))].join(', ')} of other pools, and not ${mine.name}`).join('; ')}. Across it nothing answers what comes from there.`, `Add the subnet on both sides, if the pool needs what lies there: ${lacking.map(({ peering, mine }) => peerSubnetCommands(vnet, peering, mine)).join(' ; ')}`);
            },
        });
        ;
        const subnetIsInAKnownVnetRange = defineCheck({
            id: 'subnet-is-in-a-known-vnet-range',
            title: 'The subnet lies in a range of the virtual network that the cluster uses already',
            rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
            scope: 'pool',
            healedBy: 'reconcile-before',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run({ cluster, agentPools, vnet }, pool) {
                const known = (0, known_ranges.Lq)(cluster, agentPools, vnet);
                if (known.length === 0)
                    return (0, checks_verdict.hH)('no subnet of a pool that is Succeeded lies in the virtual network that was read');
                const ranges = known.map(({ cidr }) => cidr).join(', ');
                const subnets = subnetsOf(pool, vnet);
                const outside = subnets.flatMap((subnet) => {
                    const blocks = (0, known_ranges.a3)(subnet, known).map(({ cidr }) => cidr);
                    return blocks.length > 0 ? [`${blocks.join(', ')} of subnet ${subnet.name}`] : [];
                });
                if (outside.length === 0)
                    return (0, checks_verdict.IX)(`Subnet ${subnets.map(({ name }) => name).join(' and ')} ${subnets.length === 1 ? 'lies' : 'lie'} in ${ranges}.`);
                return (0, checks_verdict.fJ)(`${outside.join(' and ')} lies outside of ${ranges}, where the pools of the cluster lie. If the virtual network was expanded after the last update of the cluster, AKS does not know that range and refuses the pool.`, `Set allow-reconcile to true, and the run updates the cluster before the add. By hand: ${(0, az_command.eK)(cluster.id)} (operations on node pools do not count). Without either the add is tried as it is.`);
            },
        });
        var reserved_ranges = __webpack_require__(5632);
        ;
        const subnetIsOutsideReservedRanges = defineCheck({
            id: 'subnet-is-outside-reserved-ranges',
            title: 'The subnet has no address that AKS reserves',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run(facts, pool) {
                return judgeSubnetsAgainst(facts, pool, reserved_ranges.ay, {
                    what: `reserved by AKS (${reserved_ranges.ay.map(({ cidr }) => cidr).join(', ')})`,
                    why: 'AKS supports no cluster network in these ranges.',
                });
            },
        });
        var json = __webpack_require__(7545);
        ;
        const subnetIsOutsideTheContainerBridge = defineCheck({
            id: 'subnet-is-outside-the-container-bridge',
            title: "The subnet has no address of the bridge of the nodes' container engine",
            rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run(facts, pool) {
                const network = (0, json.Xy)((0, json.Xy)(facts.cluster.raw['properties'])['networkProfile']);
                const said = (0, json.b6)(network['dockerBridgeCidr']);
                const ranges = said === undefined ? reserved_ranges.iD : (0, address_range.Kn)([said]);
                return judgeSubnetsAgainst(facts, pool, ranges, {
                    what: 'the range of the bridge that a container engine makes on its node',
                    why: 'Docker in a pod, or on a node of an old image, takes these addresses for its own containers.',
                });
            },
        });
        ;
        const subnetIsOutsideThePodRange = defineCheck({
            id: 'subnet-is-outside-the-pod-range',
            title: "The subnet has no address of the cluster's pods",
            rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
            when: ({ mode }) => (0, network_mode.$K)(mode) || `pods have no range of their own in network mode ${mode}`,
            run(facts, pool) {
                const { cluster } = facts;
                const ranges = (0, address_range.Kn)(cluster.podCidrs);
                if (ranges.length === 0)
                    return (0, checks_verdict.L5)(`the pod range of cluster ${cluster.name} is not known`);
                return judgeSubnetsAgainst(facts, pool, ranges, {
                    what: `the pod range of cluster ${cluster.name}`,
                    why: 'Nodes would send what is meant for the subnet to pods.',
                });
            },
        });
        ;
        const subnetIsOutsideTheServiceRange = defineCheck({
            id: 'subnet-is-outside-the-service-range',
            title: "The subnet has no address of the cluster's services",
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run(facts, pool) {
                const { cluster } = facts;
                const ranges = (0, address_range.Kn)(cluster.serviceCidrs);
                if (ranges.length === 0)
                    return (0, checks_verdict.L5)(`the service range of cluster ${cluster.name} is not known`);
                return judgeSubnetsAgainst(facts, pool, ranges, {
                    what: `the service range of cluster ${cluster.name}`,
                    why: `Azure refuses that (ServiceCidrOverlapExistingSubnetsCidr), and nodes would take addresses of the subnet for services. ${serviceRangeInWords(cluster)}`,
                });
            },
        });
        ;
        const vnetIsOutsideThePodRange = defineCheck({
            id: 'vnet-is-outside-the-pod-range',
            title: "The virtual network has no address of the cluster's pods",
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
            scope: 'cluster',
            needs: ['cluster', 'vnet', 'mode'],
            when: ({ mode }) => (0, network_mode.$K)(mode) || `pods have no range of their own in network mode ${mode}`,
            run({ cluster, vnet }) {
                if (cluster.podCidrs.length === 0)
                    return (0, checks_verdict.L5)(`the pod CIDR of cluster ${cluster.name} is not known`);
                const clashes = clashesBetween((0, address_range.Kn)(vnet.addressPrefixes), (0, address_range.Kn)(cluster.podCidrs));
                if (clashes.length === 0)
                    return (0, checks_verdict.IX)(`${vnet.addressPrefixes.join(', ')} and ${cluster.podCidrs.join(', ')} have no address in common.`);
                return (0, checks_verdict.fJ)(`Virtual network ${vnet.name}: ${clashesInWords(clashes)}, the pod range of cluster ${cluster.name}. From its pods nothing in the shared addresses can be reached.`, `Make no subnet in ${cluster.podCidrs.join(', ')}, and put nothing there that pods are to reach.`);
            },
        });
        ;
        const vnetIsOutsideTheServiceRange = defineCheck({
            id: 'vnet-is-outside-the-service-range',
            title: "The virtual network has no address of the cluster's services",
            rests: advice('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error'),
            scope: 'cluster',
            needs: ['cluster', 'vnet'],
            run({ cluster, vnet }) {
                const ranges = (0, address_range.Kn)(cluster.serviceCidrs);
                if (ranges.length === 0)
                    return (0, checks_verdict.L5)(`the service range of cluster ${cluster.name} is not known`);
                const clashes = clashesBetween((0, address_range.Kn)(vnet.addressPrefixes), ranges);
                if (clashes.length === 0)
                    return (0, checks_verdict.IX)(`${vnet.addressPrefixes.join(', ')} and ${cluster.serviceCidrs.join(', ')} have no address in common.`);
                const subnets = vnet.subnets.filter(({ addressPrefixes }) => clashesBetween((0, address_range.Kn)(addressPrefixes), ranges).length > 0);
                if (subnets.length > 0)
                    return (0, checks_verdict.hH)(`subnet ${subnets.map(({ name }) => name).join(', ')} lies in it; service-range-is-clear-of-every-subnet tells of that`);
                return (0, checks_verdict.fJ)(`Virtual network ${vnet.name}: ${clashesInWords(clashes)}, the service range of cluster ${cluster.name}. A subnet that is made there makes every later update of the cluster fail (ServiceCidrOverlapExistingSubnetsCidr).`, `Make no subnet in ${ranges.map(({ cidr }) => cidr).join(', ')}. ${serviceRangeInWords(cluster)}`);
            },
        });
        ;
        const ranges = {
            name: 'ranges',
            question: 'Do the address ranges collide with nothing?',
            checks: [
                subnetIsInAKnownVnetRange,
                subnetIsOutsideTheServiceRange,
                subnetIsOutsideThePodRange,
                subnetIsOutsideReservedRanges,
                subnetIsOutsideTheContainerBridge,
                vnetIsOutsideTheServiceRange,
                vnetIsOutsideThePodRange,
                peeredRangesAreOutsideTheClusterRanges,
                peeringsReachTheSubnet,
                peeringsAreConnected,
                peeringsAreInSync,
                subnetIsInThePeeringsOfTheOthers,
            ],
        };
        var subnet_size = __webpack_require__(4452);
        var node_counts = __webpack_require__(7276);
        ;
        function podRangeDemand(cluster, agentPools, pools) {
            const range = cluster.podCidrs.map(address_range.RC).find((parsed) => parsed?.family === 4);
            if (range === undefined)
                return (0, checks_verdict.L5)(`the IPv4 pod range of cluster ${cluster.name} is not known`);
            if (pools.every(node_counts.wN))
                return (0, checks_verdict.IX)('The pools are there and ask for no more nodes.');
            const all = (0, node_counts.sQ)(agentPools, pools);
            const nodes = (0, node_counts.UT)(all);
            return {
                range,
                nodes,
                room: Math.floor((0, address_range.mt)(range) / address_needs.a5),
                surge: Math.max(0, ...all.map((pool) => (0, address_needs.m5)(pool, (0, agent_pool.cw)(pool)))),
            };
        }
        function podRangeShortage(cluster, { range, room }, nodes) {
            const addresses = nodes * address_needs.a5;
            const prefix = (0, subnet_size.wp)(addresses, range.prefixLength);
            const larger = prefix === undefined ? undefined : (0, address_range.RC)(`${range.cidr.split('/')[0] ?? ''}/${prefix}`);
            const saw = `Pod range ${range.cidr} has room for ${room} nodes, each with a /24; ${nodes} are needed, or ${addresses} addresses.`;
            const fewer = `Lower node-count or max-count, of this pool or of others, by ${nodes - room} nodes in all`;
            if (cluster.networkPlugin === 'kubenet' || larger === undefined)
                return (0, checks_verdict.fJ)(saw, `${fewer}. The pod range of a cluster like this cannot be changed.`);
            return (0, checks_verdict.fJ)(saw, `${fewer}, or widen the pod range (Linux-only clusters; it must overlap no network that the cluster talks to): ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'pod-cidr': larger.cidr })}. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand`);
        }
        ;
        const podCidrHasRoom = defineCheck({
            id: 'pod-cidr-has-room',
            title: 'The pod range of the cluster has a /24 for every node of every pool',
            rests: refused('https://github.com/Azure/AKS-Construction/issues/701'),
            scope: 'pools',
            needs: ['cluster', 'agentPools', 'mode'],
            when: ({ mode }) => (0, network_mode.$K)(mode) || `pods have no range of their own in network mode ${mode}`,
            run({ cluster, agentPools }, pools) {
                const demand = podRangeDemand(cluster, agentPools, pools);
                if ('status' in demand)
                    return demand;
                const { range, room, nodes } = demand;
                if (nodes > room)
                    return podRangeShortage(cluster, demand, nodes);
                return (0, checks_verdict.IX)(`Pod range ${range.cidr} has room for ${room} nodes, ${nodes} are needed.`);
            },
        });
        ;
        const podCidrHasRoomForSurge = defineCheck({
            id: 'pod-cidr-has-room-for-surge',
            title: 'The pod range of the cluster has room for the nodes that an upgrade adds for its duration',
            rests: inferred('https://github.com/Azure/AKS/issues/4467'),
            scope: 'pools',
            needs: ['cluster', 'agentPools', 'mode'],
            when: ({ mode }) => (0, network_mode.$K)(mode) || `pods have no range of their own in network mode ${mode}`,
            run({ cluster, agentPools }, pools) {
                const demand = podRangeDemand(cluster, agentPools, pools);
                if ('status' in demand)
                    return demand;
                const { range, room, nodes, surge } = demand;
                if (nodes > room)
                    return (0, checks_verdict.hH)('the pod range is too small even without an upgrade');
                if (nodes + surge > room)
                    return podRangeShortage(cluster, demand, nodes + surge);
                return (0, checks_verdict.IX)(`Pod range ${range.cidr} has room for ${room} nodes, ${nodes} + ${surge} are needed during an upgrade.`);
            },
        });
        ;
        function existingIn(pool) {
            return (0, resource_id.s)(pool.existing?.podSubnetId, (0, shared_subnets.nd)(pool)) ? pool.existing : undefined;
        }
        function podSharersBefore(pool, pools) {
            return (0, turns.Zf)(pool, pools).filter((other) => (0, resource_id.s)((0, shared_subnets.nd)(other), (0, shared_subnets.nd)(pool)));
        }
        function podNeighbours(agentPools, pool, pools) {
            return (0, turns.wq)(agentPools, pool, pools).filter((other) => (0, resource_id.s)(other.podSubnetId, (0, shared_subnets.nd)(pool)));
        }
        function podDemand(agentPools, pool, pools, counted) {
            const nodesOf = counted === 'at first' ? node_counts.MN : agent_pool.cw;
            const need = (each) => nodesOf(each) * (0, address_needs.oe)(each);
            const existing = existingIn(pool);
            if (!pool.isNew && existing?.provisioningState === 'Succeeded' && need(pool.wanted) <= need(existing))
                return 'nothing new';
            return podNeighbours(agentPools, pool, pools).reduce((sum, other) => sum + need(other), need(pool.wanted));
        }
        function presentPodDemand(pool) {
            const existing = existingIn(pool);
            const isThere = existing !== undefined && (existing.provisioningState === 'Succeeded' || !(0, provisioning.h)(existing));
            const nodes = (0, node_counts.MN)(pool.wanted) - (isThere ? existing.count : 0);
            return Math.max(0, nodes) * (0, address_needs.oe)(pool.wanted);
        }
        ;
        const podSubnetHasFreeAddresses = defineCheck({
            id: 'pod-subnet-has-free-addresses',
            title: 'The subnet for the pods has free addresses for the nodes that the pool begins with',
            rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
            scope: 'pool',
            needs: ['podSubnetId', 'usages'],
            run({ podSubnetId, usages }, pool, pools) {
                const usage = usages.get((0, resource_id.T4)(podSubnetId));
                if (usage === undefined)
                    return (0, checks_verdict.L5)(`Azure does not say how full ${podSubnetId} is`);
                const own = presentPodDemand(pool);
                if (own === 0)
                    return (0, checks_verdict.IX)(`The nodes that node pool ${pool.name} begins with have their addresses for pods.`);
                const sharers = podSharersBefore(pool, pools).filter((other) => presentPodDemand(other) > 0);
                const needed = sharers.reduce((sum, other) => sum + presentPodDemand(other), own);
                const free = Math.max(0, usage.limit - usage.used);
                const perNode = (0, address_needs.oe)(pool.wanted);
                const saw = `${free} free addresses in ${(0, resource_id.gu)(podSubnetId)} for pods, ${needed} needed (${perNode} for each node of this pool).${(0, turns.f9)(sharers)}`;
                if (needed <= free)
                    return (0, checks_verdict.IX)(saw);
                const fewer = Math.ceil((needed - free) / perNode);
                const begin = fewer < (0, node_counts.MN)(pool.wanted) ? `, or begin with ${fewer} ${fewer === 1 ? 'node' : 'nodes'} less` : '';
                return (0, checks_verdict.fJ)(saw, `Name a subnet with more room in pod-subnet-id${begin}.`);
            },
        });
        ;
        const podSubnetHasOneAllocationMode = defineCheck({
            id: 'pod-subnet-has-one-allocation-mode',
            title: 'All pools of a subnet for pods take their addresses in the same way',
            rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations'),
            scope: 'pools',
            needs: ['agentPools'],
            when: (_facts, pools) => pools.some((pool) => (0, shared_subnets.nd)(pool) !== undefined) ||
                'no node pool that is asked for has a subnet for its pods',
            run({ agentPools }, pools) {
                const withPods = pools.filter((pool) => (0, shared_subnets.nd)(pool) !== undefined);
                const after = (0, node_counts.sQ)(agentPools, pools);
                const clashes = withPods.flatMap((pool) => {
                    const others = after.filter((other) => other.name !== pool.name &&
                        (0, resource_id.s)(other.podSubnetId, (0, shared_subnets.nd)(pool)) &&
                        (0, address_needs.Pk)(other) !== (0, address_needs.Pk)(pool.wanted));
                    return others.map((other) => ({ pool, other }));
                });
                const [clash] = clashes;
                if (clash === undefined)
                    return (0, checks_verdict.IX)('No pool shares its subnet for pods with one of the other kind.');
                const kind = (isStatic) => (isStatic ? 'StaticBlock' : 'DynamicIndividual');
                return (0, checks_verdict.fJ)(clashes
                    .map(({ pool, other }) => `Node pool ${pool.name} takes pod addresses by ${kind((0, address_needs.Pk)(pool.wanted))}, and ${other.name} in the same subnet by ${kind((0, address_needs.Pk)(other))}.`)
                    .join(' '), `Name another subnet in pod-subnet-id of ${clash.pool.name}, or set podIPAllocationMode in its properties to ${kind((0, address_needs.Pk)(clash.other))}.`);
            },
        });
        ;
        const podSubnetHasRoomForPods = defineCheck({
            id: 'pod-subnet-has-room-for-pods',
            title: 'The subnet for the pods has room for as many pods as the nodes may run',
            rests: inferred('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
            when: (_facts, { wanted }) => !(0, address_needs.Pk)(wanted) ||
                'nodes with static blocks have all their addresses from the start, which pod-subnet-is-large-enough counts',
            run({ cluster, agentPools, vnet, podSubnet: subnet }, pool, pools) {
                const { wanted } = pool;
                const usable = (0, subnet_size.H6)(subnet.addressPrefixes);
                if (usable === undefined)
                    return (0, checks_verdict.L5)(`the range of ${subnet.id} is not known`);
                if ((0, node_counts.wN)(pool))
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} is there and asks for no more.`);
                const atTheirStart = podDemand(agentPools, pool, pools, 'at most');
                if (atTheirStart !== 'nothing new' && atTheirStart > usable)
                    return (0, checks_verdict.hH)('the subnet for the pods is too small even for nodes that are not full');
                const perNode = (0, address_needs.rk)(wanted);
                const nodes = (0, agent_pool.cw)(wanted);
                const taken = podNeighbours(agentPools, pool, pools).reduce((sum, other) => sum + (0, agent_pool.cw)(other) * (0, address_needs.rk)(other), 0);
                const needed = taken + nodes * perNode;
                const saw = `${usable} usable addresses in ${(0, known_ranges.E3)(subnet)} for pods, ${needed} needed when all nodes are full (${nodes} × ${perNode} for this pool, ${taken} for others).${(0, turns.f9)(podSharersBefore(pool, pools))}`;
                if (needed <= usable)
                    return (0, checks_verdict.IX)(saw);
                const fits = Math.max(0, Math.floor((usable - taken) / perNode));
                const prefix = (0, subnet_size.ZE)(needed);
                return (0, checks_verdict.fJ)(saw, `The pool comes up, but its last pods will find no address. Name a larger subnet in pod-subnet-id${prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`}, set ${(0, node_counts.L)('at most', [pool])} to ${fits} or less, or lower max-pods. ${(0, shared_subnets.CM)({ cluster, agentPools, vnet }, `${pool.name}-pods`, needed)}`);
            },
        });
        ;
        function judgePodSubnet(facts, pool, pools, counted) {
            const { agentPools, podSubnet } = facts;
            const usable = (0, subnet_size.H6)(podSubnet.addressPrefixes);
            if (usable === undefined)
                return (0, checks_verdict.L5)(`the range of ${podSubnet.id} is not known`);
            const needed = podDemand(agentPools, pool, pools, counted);
            if (needed === 'nothing new')
                return (0, checks_verdict.IX)(`Node pool ${pool.name} is there and asks for no more.`);
            const perNode = (0, address_needs.oe)(pool.wanted);
            const saw = `${usable} usable addresses in ${(0, known_ranges.E3)(podSubnet)} for pods, ${needed} needed ${counted} (${perNode} for each node of this pool).${(0, turns.f9)(podSharersBefore(pool, pools))}`;
            if (needed <= usable)
                return (0, checks_verdict.IX)(saw);
            const nodes = (counted === 'at first' ? node_counts.MN : agent_pool.cw)(pool.wanted);
            const fits = nodes - Math.ceil((needed - usable) / perNode);
            const prefix = (0, subnet_size.ZE)(needed);
            const larger = prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`;
            const fewer = fits > 0 ? `, or set ${(0, node_counts.L)(counted, [pool])} to ${fits} or less` : '';
            return (0, checks_verdict.fJ)(saw, `Name a larger subnet in pod-subnet-id${larger}${fewer}. ${(0, shared_subnets.CM)(facts, `${pool.name}-pods`, needed)}`);
        }
        ;
        const podSubnetIsLargeEnough = defineCheck({
            id: 'pod-subnet-is-large-enough',
            title: 'The subnet for the pods is large enough for the first nodes of the pools that share it',
            rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
            run(facts, pool, pools) {
                return judgePodSubnet(facts, pool, pools, 'at first');
            },
        });
        ;
        const podSubnetIsLargeEnoughForGrowth = defineCheck({
            id: 'pod-subnet-is-large-enough-for-growth',
            title: 'The subnet for the pods is large enough for every node that the autoscaler may add',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
            run(facts, pool, pools) {
                if (judgePodSubnet(facts, pool, pools, 'at first').status === 'failed')
                    return (0, checks_verdict.hH)('the subnet for the pods is too small for the first nodes, of which pod-subnet-is-large-enough tells');
                return judgePodSubnet(facts, pool, pools, 'at most');
            },
        });
        ;
        const MOST_NODES_OF_A_POOL = 1000;
        const poolHasRoomForSurge = defineCheck({
            id: 'pool-has-room-for-surge',
            title: 'The node pool may have the nodes that an upgrade adds',
            rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
            scope: 'pool',
            needs: [],
            when: (_facts, { name, wanted }) => wanted.type.toLowerCase() === 'virtualmachinescalesets' || `node pool ${name} is no scale set`,
            run(_facts, pool) {
                const { wanted } = pool;
                if ((0, node_counts.wN)(pool))
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} is there and asks for no more nodes.`);
                const nodes = (0, agent_pool.cw)(wanted);
                const surge = (0, address_needs.m5)(wanted, nodes);
                const saw = `${nodes} nodes and ${surge} for an upgrade (max-surge ${wanted.maxSurge ?? '10%, which is the default'}) make ${nodes + surge}; a node pool has at most ${MOST_NODES_OF_A_POOL}.`;
                if (nodes + surge <= MOST_NODES_OF_A_POOL)
                    return (0, checks_verdict.IX)(saw);
                let fits = Math.min(nodes, MOST_NODES_OF_A_POOL);
                while (fits > 0 && fits + (0, address_needs.m5)(wanted, fits) > MOST_NODES_OF_A_POOL)
                    fits -= 1;
                const less = Math.max(0, MOST_NODES_OF_A_POOL - nodes);
                const lower = less > 0
                    ? `, or max-surge to ${less} (also later: ${(0, az_command.Lw)('aks nodepool update', { ...(0, az_command.bg)(pool.id), 'max-surge': String(less) })})`
                    : '';
                return (0, checks_verdict.fJ)(saw, `Set ${(0, node_counts.L)('at most', [pool])} to ${fits} or less${lower}.`);
            },
        });
        ;
        const staticPodBlocksAreFull = defineCheck({
            id: 'static-pod-blocks-are-full',
            title: 'The pods of a node fill the static blocks that it takes',
            rests: advice('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation'),
            scope: 'pool',
            needs: [],
            when(_facts, { name, isNew, wanted }) {
                if (!(0, address_needs.Pk)(wanted))
                    return `node pool ${name} takes no static blocks`;
                return isNew || `node pool ${name} is there, and its max-pods cannot be changed`;
            },
            run(_facts, { wanted }) {
                const taken = (0, address_needs.oe)(wanted);
                const used = wanted.maxPods + 1;
                const saw = `A node with ${wanted.maxPods} pods takes ${taken} addresses in blocks of 16 and uses ${used} of them.`;
                if (taken === used)
                    return (0, checks_verdict.IX)(saw);
                const below = taken - 16 - 1;
                return (0, checks_verdict.fJ)(saw, `Set max-pods to ${taken - 1}, for the same addresses${below >= 10 ? `, or to ${below}, for 16 less` : ''}.`);
            },
        });
        ;
        const FIRST_VERSION = '1.28.0';
        const staticPodBlocksAreSupported = defineCheck({
            id: 'static-pod-blocks-are-supported',
            title: 'Kubernetes is new enough for static blocks of pod addresses',
            rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations'),
            scope: 'pool',
            needs: ['cluster'],
            when: (_facts, { name, wanted }) => (0, address_needs.Pk)(wanted) || `node pool ${name} takes no static blocks`,
            run({ cluster }) {
                const version = semver.coerce(cluster.currentKubernetesVersion);
                if (version === null)
                    return (0, checks_verdict.L5)(`the version of cluster ${cluster.name} is not known`);
                const saw = `The cluster runs ${cluster.currentKubernetesVersion}; static blocks need ${FIRST_VERSION}.`;
                if (semver.gte(version, FIRST_VERSION))
                    return (0, checks_verdict.IX)(saw);
                return (0, checks_verdict.fJ)(saw, `Leave podIPAllocationMode out of properties, or upgrade the cluster first: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })}`);
            },
        });
        var address_demand = __webpack_require__(7127);
        ;
        function judgeLargest(facts, pool, pools, shortage) {
            const demand = (0, address_demand.w)(facts, pool, pools);
            if (demand === undefined)
                return (0, checks_verdict.L5)(`the range of the subnet of node pool ${pool.name} cannot be read`);
            if (demand === 'nothing new')
                return (0, checks_verdict.IX)(`Node pool ${pool.name} is there and asks for no more.`);
            return judgeDemand(facts, pool, demand, 'usable', shortage);
        }
        function judgePresent(facts, pool, pools, shortage) {
            const demand = (0, address_demand.P)(facts, pool, pools);
            if (demand === undefined)
                return (0, checks_verdict.L5)(`Azure does not say how full the subnet of node pool ${pool.name} is`);
            if (demand === 'nothing new')
                return (0, checks_verdict.IX)(`The nodes that node pool ${pool.name} begins with have their addresses.`);
            return judgeDemand(facts, pool, demand, 'free', shortage);
        }
        function judgeDemand(facts, pool, demand, word, shortage) {
            const { prefixes, needed, available, disputed } = demand;
            const missing = needed - available;
            const isDisputed = missing > 0 && missing <= disputed;
            const saw = `${available} ${word} addresses in ${prefixes}, ${needed} needed (${sumOf(demand)}).${(0, turns.f9)(demand.sharers)}`;
            if (missing <= 0)
                return (0, checks_verdict.IX)(saw);
            if (shortage === 'undisputed') {
                if (isDisputed)
                    return (0, checks_verdict.IX)(`${saw} That is ${missing} short by the documented formula, and enough by others.`);
                return (0, checks_verdict.fJ)(saw, fixOf(facts, pool, demand, word));
            }
            if (!isDisputed)
                return (0, checks_verdict.hH)(`${saw} That is told by ${shortage.disputedUnless}.`);
            return (0, checks_verdict.fJ)(`${saw} That is ${missing} short by the documented formula; Azure may still take it, because it reserves up to two addresses less for a node.`, fixOf(facts, pool, demand, word));
        }
        function sumOf({ nodes, perNode, needed }) {
            const text = `${nodes} ${nodes === 1 ? 'node' : 'nodes'} × ${perNode}`;
            return nodes * perNode === needed ? text : `${nodes} nodes, ${perNode} for each of this pool`;
        }
        function fixOf(facts, pool, demand, word) {
            const { mostNodes, perNode } = demand;
            const input = (0, node_counts.L)(word === 'usable' ? 'at most' : 'at first', [pool]);
            const fewer = mostNodes > 0 ? `, or set ${input} to ${mostNodes} or less` : '';
            const pods = perNode > 1 ? `${mostNodes > 0 ? '' : ','} or lower max-pods` : '';
            return `Use a larger subnet${fewer}${pods}. ${(0, shared_subnets.YJ)(facts, pool)}`;
        }
        ;
        const subnetHasFreeAddresses = defineCheck({
            id: 'subnet-has-free-addresses',
            title: 'The subnet has free addresses for the nodes that the pool begins with',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'usages'],
            run(facts, pool, pools) {
                return judgePresent(facts, pool, pools, 'undisputed');
            },
        });
        ;
        const subnetHasFreeAddressesByTheDocumentedFormula = defineCheck({
            id: 'subnet-has-free-addresses-by-the-documented-formula',
            title: 'The subnet has free addresses for the first nodes by the formula that Microsoft documents',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'usages'],
            run(facts, pool, pools) {
                return judgePresent(facts, pool, pools, { disputedUnless: 'subnet-has-free-addresses' });
            },
        });
        ;
        const subnetHasRoomForAnUpgrade = defineCheck({
            id: 'subnet-has-room-for-an-upgrade',
            title: 'The subnet has room for the nodes that an upgrade adds for its duration',
            rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run(facts, pool, pools) {
                const demand = (0, address_demand.w)(facts, pool, pools);
                if (demand === undefined)
                    return (0, checks_verdict.L5)(`the range of the subnet of node pool ${pool.name} cannot be read`);
                if (demand === 'nothing new')
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} is there and asks for no more.`);
                const { needed, available, surge, perNode, prefixes, nodes, sharers } = demand;
                if (needed > available)
                    return (0, checks_verdict.hH)('the subnet is too small even without an upgrade');
                if (surge === 0)
                    return (0, checks_verdict.IX)('An upgrade of this pool adds no node.');
                const withSurge = needed + surge * perNode;
                const saw = `${available} usable addresses in ${prefixes}, ${withSurge} needed during an upgrade (${nodes} + ${surge} nodes, ${perNode} each).${(0, turns.f9)(sharers)}`;
                if (withSurge <= available)
                    return (0, checks_verdict.IX)(saw);
                const prefix = (0, subnet_size.ZE)(withSurge);
                return (0, checks_verdict.fJ)(saw, `The pool would work until its first upgrade. Use a larger subnet${prefix === undefined ? '' : ` (a /${prefix} is the smallest that fits)`} now: the range of a subnet in use is hard to change. Or lower the node count or max-surge. ${(0, shared_subnets.YJ)(facts, pool)}`);
            },
        });
        ;
        const subnetIsLargeEnough = defineCheck({
            id: 'subnet-is-large-enough',
            title: 'The subnet is large enough for the pool at its largest',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run(facts, pool, pools) {
                return judgeLargest(facts, pool, pools, 'undisputed');
            },
        });
        ;
        const subnetIsLargeEnoughByTheDocumentedFormula = defineCheck({
            id: 'subnet-is-large-enough-by-the-documented-formula',
            title: 'The subnet is large enough for the pool by the formula that Microsoft documents',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run(facts, pool, pools) {
                return judgeLargest(facts, pool, pools, { disputedUnless: 'subnet-is-large-enough' });
            },
        });
        ;
        const addresses = {
            name: 'addresses',
            question: 'Are there enough addresses?',
            checks: [
                subnetIsLargeEnough,
                subnetIsLargeEnoughByTheDocumentedFormula,
                subnetHasFreeAddresses,
                subnetHasFreeAddressesByTheDocumentedFormula,
                subnetHasRoomForAnUpgrade,
                podCidrHasRoom,
                podCidrHasRoomForSurge,
                podSubnetIsLargeEnough,
                podSubnetIsLargeEnoughForGrowth,
                podSubnetHasFreeAddresses,
                poolHasRoomForSurge,
                podSubnetHasRoomForPods,
                podSubnetHasOneAllocationMode,
                staticPodBlocksAreSupported,
                staticPodBlocksAreFull,
            ],
        };
        ;
        const MOST_NODES_OF_A_CLUSTER = 5000;
        const CLUSTER_LIMIT = {
            most: MOST_NODES_OF_A_CLUSTER,
            words: `a cluster has at most ${MOST_NODES_OF_A_CLUSTER}`,
            otherwise: 'or use another cluster',
        };
        const MOST_KUBENET_NODES = 400;
        const KUBENET_LIMIT = {
            most: MOST_KUBENET_NODES,
            words: `kubenet takes one route for each node, and a route table holds ${MOST_KUBENET_NODES}`,
            otherwise: 'or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane)',
        };
        function judgeNodeLimit({ cluster, agentPools }, pools, { most, words, counted, otherwise }) {
            if (pools.every(node_counts.wN))
                return (0, checks_verdict.IX)('The pools are there and ask for no more nodes.');
            const nodesOf = counted === 'at first' ? node_counts.vI : node_counts.UT;
            const asked = nodesOf(pools.map(({ wanted }) => wanted));
            const nodes = nodesOf((0, node_counts.sQ)(agentPools, pools));
            const there = nodes - asked;
            const names = pools.map(({ name }) => name).join(', ');
            const saw = `${nodes} nodes ${counted} in all pools (${asked} in ${names} + ${there} in the others); ${words}.`;
            if (nodes <= most)
                return (0, checks_verdict.IX)(saw);
            const room = most - there;
            const fewer = room > 0
                ? `Set ${(0, node_counts.L)(counted, pools)} to ${pools.length === 1 ? `${room} or less` : `${room} or less in all`}`
                : `The other pools leave no room: make them smaller`;
            const list = (0, az_command.Lw)('aks nodepool list', { ...(0, az_command.hZ)(cluster.id), output: 'table' });
            return (0, checks_verdict.fJ)(saw, `${fewer}, ${otherwise}. The pools and their counts: ${list}`);
        }
        ;
        const clusterHasRoomForGrowth = defineCheck({
            id: 'cluster-has-room-for-growth',
            title: 'The cluster may have the nodes that the autoscaler may add to its pools',
            rests: inferred('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
            scope: 'pools',
            needs: ['cluster', 'agentPools'],
            run(facts, pools) {
                return judgeNodeLimit(facts, pools, { ...CLUSTER_LIMIT, counted: 'at most' });
            },
        });
        ;
        const clusterHasRoomForNodes = defineCheck({
            id: 'cluster-has-room-for-nodes',
            title: 'The cluster may have the nodes that its pools begin with',
            rests: refused('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
            scope: 'pools',
            needs: ['cluster', 'agentPools'],
            run(facts, pools) {
                return judgeNodeLimit(facts, pools, { ...CLUSTER_LIMIT, counted: 'at first' });
            },
        });
        ;
        const MOST_POOLS = 100;
        const clusterHasRoomForPools = defineCheck({
            id: 'cluster-has-room-for-pools',
            title: 'The cluster may have as many node pools',
            rests: refused('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
            scope: 'pools',
            needs: ['cluster', 'agentPools'],
            when: ({ cluster }) => mostPoolsOf(cluster) > 1 || 'a cluster of one node pool is told of by cluster-can-have-several-pools',
            run({ cluster, agentPools }, pools) {
                const most = mostPoolsOf(cluster);
                const after = (0, node_counts.sQ)(agentPools, pools).length;
                const fresh = after - agentPools.length;
                if (fresh === 0)
                    return (0, checks_verdict.IX)('The pools are there.');
                const saw = `The cluster has ${agentPools.length} node pools, ${fresh} more are asked for, and it takes ${most}.`;
                if (after <= most)
                    return (0, checks_verdict.IX)(saw);
                const list = (0, az_command.Lw)('aks nodepool list', { ...(0, az_command.hZ)(cluster.id), output: 'table' });
                return (0, checks_verdict.fJ)(saw, `Delete ${after - most} that nobody needs, ask for ${Math.max(0, most - agentPools.length)} pools at most, or use another cluster. The pools: ${list}`);
            },
        });
        function mostPoolsOf({ raw }) {
            return (0, json.rl)((0, json.Xy)(raw['properties'])['maxAgentPools']) ?? MOST_POOLS;
        }
        ;
        const kubenetRouteTableHasRoom = defineCheck({
            id: 'kubenet-route-table-has-room',
            title: 'The route table of the cluster has a route for every kubenet node',
            rests: refused('https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet'),
            scope: 'pools',
            needs: ['cluster', 'agentPools', 'mode'],
            when: ({ mode }) => mode === 'kubenet' || `nodes need no routes in network mode ${mode}`,
            run(facts, pools) {
                return judgeNodeLimit(facts, pools, { ...KUBENET_LIMIT, counted: 'at first' });
            },
        });
        ;
        const kubenetRouteTableHasRoomForGrowth = defineCheck({
            id: 'kubenet-route-table-has-room-for-growth',
            title: 'The route table of the cluster has a route for every kubenet node that the autoscaler may add',
            rests: inferred('https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet'),
            scope: 'pools',
            needs: ['cluster', 'agentPools', 'mode'],
            when: ({ mode }) => mode === 'kubenet' || `nodes need no routes in network mode ${mode}`,
            run(facts, pools) {
                return judgeNodeLimit(facts, pools, { ...KUBENET_LIMIT, counted: 'at most' });
            },
        });
        var resources_cluster = __webpack_require__(7753);
        ;
        const MOST_NODES = 250;
        const networkPolicyManagerHasRoom = defineCheck({
            id: 'network-policy-manager-has-room',
            title: 'Azure Network Policy Manager can keep the policies of so many nodes',
            rests: inferred('https://learn.microsoft.com/azure/aks/use-network-policies'),
            scope: 'pools',
            needs: ['cluster', 'agentPools'],
            when: ({ cluster }) => (0, resources_cluster.u)(cluster) || 'the cluster does not use Azure Network Policy Manager',
            run(facts, pools) {
                return judgeNodeLimit(facts, pools, {
                    most: MOST_NODES,
                    words: `Azure Network Policy Manager is supported up to ${MOST_NODES}`,
                    counted: 'at most',
                    otherwise: 'or move to Cilium first (https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy)',
                });
            },
        });
        ;
        function isJudgedByPolicies(pool) {
            return (0, pool_writes.r)(pool) || `node pool ${pool.name} is there as it is asked for, and nothing is written`;
        }
        function judgePolicies(policyEvaluations, pool, which) {
            const read = policyEvaluations.get((0, resource_id.T4)(pool.id));
            if (read === undefined)
                return (0, checks_verdict.L5)(`what policies say of node pool ${pool.name} was not asked`);
            if (!read.ok)
                return (0, checks_verdict.Su)([(0, resources_read.i)(read)]);
            const denying = read.value.filter(({ denies, isCertain }) => denies && isCertain === (which === 'certain'));
            if (denying.length === 0)
                return (0, checks_verdict.IX)(`${evaluatedInWords(read.value)}, and none of them denies it.`);
            const assignments = [...new Map(denying.map(({ assignment, scope }) => [assignment, scope]))];
            return (0, checks_verdict.fJ)(denying.map(policies_inWords).join(' '), `Ask for a pool that the policy takes, or have it exempted by who owns the policy. What it wants: ${assignments.map(([name, scope]) => (0, az_command.Lw)('policy assignment show', { name, scope })).join(' ; ')}`);
        }
        function policies_inWords({ about, assignment, definition, expressions, isCertain }) {
            const how = isCertain ? 'denies' : 'denies, as far as it can be asked before,';
            return `Policy assignment ${assignment} (definition ${definition}) ${how} ${about}${expressions.length === 0 ? '' : `: ${expressions.join('; ')}`}.`;
        }
        function evaluatedInWords(evaluations) {
            if (evaluations.length === 0)
                return 'Azure Policy evaluated no policy for it';
            const names = [...new Set(evaluations.map(({ assignment }) => assignment))];
            return `Azure Policy evaluated ${evaluations.length === 1 ? '1 policy' : `${evaluations.length} policies`} for it (assignments ${names.slice(0, 5).join(', ')})`;
        }
        ;
        const policiesAllowThePool = defineCheck({
            id: 'policies-allow-the-pool',
            title: 'Azure Policy allows the pool and its scale set',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error'),
            scope: 'pool',
            needs: ['policyEvaluations'],
            when: (_facts, pool) => isJudgedByPolicies(pool),
            run({ policyEvaluations }, pool) {
                return judgePolicies(policyEvaluations, pool, 'certain');
            },
        });
        ;
        const policiesMayAllowThePool = defineCheck({
            id: 'policies-may-allow-the-pool',
            title: 'No policy denies the pool for what AKS adds to it',
            rests: inferred('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error'),
            scope: 'pool',
            needs: ['policyEvaluations'],
            when: (_facts, pool) => isJudgedByPolicies(pool),
            run({ policyEvaluations }, pool) {
                return judgePolicies(policyEvaluations, pool, 'uncertain');
            },
        });
        var node_public_ips = __webpack_require__(9195);
        ;
        const QUOTAS = ['publicipaddresses', 'standardskupublicipaddresses', 'ipv4standardskupublicipaddresses'];
        const publicIpQuotaSuffices = defineCheck({
            id: 'public-ip-quota-suffices',
            title: 'The quota for public addresses suffices for every node that is to have one',
            rests: inferred('https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#publicip-address'),
            scope: 'pools',
            needs: ['cluster', 'networkUsages'],
            when: (_facts, pools) => pools.some(({ wanted }) => (0, node_public_ips.l)(wanted) !== undefined) ||
                'no node of the pools is to have a public address',
            run({ cluster, networkUsages }, pools) {
                const taking = pools.filter((pool) => {
                    const own = (0, node_public_ips.l)(pool.wanted);
                    return own !== undefined && own.prefixId === undefined && !(0, node_counts.wN)(pool);
                });
                const needed = taking.reduce((sum, { wanted, existing }) => {
                    const there = existing === undefined ? 0 : existing.count;
                    return sum + Math.max(0, (0, agent_pool.cw)(wanted) - there);
                }, 0);
                if (needed === 0)
                    return (0, checks_verdict.IX)('The nodes take their public addresses from prefixes that are there, or have them.');
                const usages = QUOTAS.flatMap((name) => networkUsages.get(name) ?? []).filter(({ limit }) => limit >= 0);
                if (usages.length === 0)
                    return (0, checks_verdict.L5)('Azure lists no quota for public addresses');
                const inWords = usages.map(({ name, used, limit }) => `${name}: ${Math.max(0, limit - used)} of ${limit} are left`);
                const saw = `${inWords.join('; ')}. ${needed} are needed at most, one for each new node of ${taking.map(({ name }) => name).join(', ')}.`;
                if (usages.every(({ used, limit }) => needed <= limit - used))
                    return (0, checks_verdict.IX)(saw);
                return (0, checks_verdict.fJ)(saw, `Leave enable-node-public-ip out, ask for fewer nodes, or ask for a larger quota (https://learn.microsoft.com/azure/quotas/networking-quota-requests): ${(0, az_command.Lw)('network list-usages', { location: cluster.location, output: 'table' })}`);
            },
        });
        ;
        const MOST_ADDRESSES = 65_536;
        const vnetStaysWithinTheAddressLimit = defineCheck({
            id: 'vnet-stays-within-the-address-limit',
            title: 'Nodes and pods have no more addresses than a virtual network may give',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
            scope: 'pools',
            needs: ['mode', 'agentPools', 'vnet'],
            when: ({ mode }) => mode === 'node-subnet' ||
                mode === 'pod-subnet' ||
                `pods take no addresses of the virtual network in network mode ${mode}`,
            run({ agentPools, vnet }, pools) {
                if (pools.every(node_counts.wN))
                    return (0, checks_verdict.IX)('The pools are there and ask for no more nodes.');
                const asked = addressesOf(pools.map(({ wanted }) => wanted));
                const needed = addressesOf((0, node_counts.sQ)(agentPools, pools));
                const saw = `Nodes and pods come to ${needed} addresses of virtual network ${vnet.name} at most (${asked} of them for ${pools.map(({ name }) => name).join(', ')}); Azure lets them have ${MOST_ADDRESSES}.`;
                if (needed <= MOST_ADDRESSES)
                    return (0, checks_verdict.IX)(saw);
                const [pool] = pools;
                const room = Math.max(0, MOST_ADDRESSES - (needed - asked));
                const fits = pool !== undefined && pools.length === 1 ? ` to ${Math.floor(room / addressesOfANode(pool.wanted))} or less` : '';
                return (0, checks_verdict.fJ)(saw, `Set ${(0, node_counts.L)('at most', pools)}${fits} or lower max-pods. Pods of static blocks (https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation) or of an overlay are not counted.`);
            },
        });
        function addressesOf(pools) {
            return pools.reduce((sum, pool) => sum + (0, agent_pool.cw)(pool) * addressesOfANode(pool), 0);
        }
        function addressesOfANode(pool) {
            return 1 + ((0, address_needs.Pk)(pool) ? (0, address_needs.oe)(pool) / address_needs.U6 : pool.maxPods);
        }
        ;
        const limits = {
            name: 'limits',
            question: 'Does the pool stay within the limits of Azure?',
            checks: [
                vnetStaysWithinTheAddressLimit,
                kubenetRouteTableHasRoom,
                kubenetRouteTableHasRoomForGrowth,
                clusterHasRoomForPools,
                clusterHasRoomForNodes,
                clusterHasRoomForGrowth,
                networkPolicyManagerHasRoom,
                publicIpQuotaSuffices,
                policiesAllowThePool,
                policiesMayAllowThePool,
            ],
        };
        var admin_rules = __webpack_require__(7908);
        ;
        function interval(from, to = from) {
            return { from: BigInt(from), to: BigInt(to) };
        }
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
        function contains(outer, inner) {
            return outer.every(({ from, to }, dimension) => {
                const other = inner[dimension];
                return other !== undefined && from <= other.from && other.to <= to;
            });
        }
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
        ;
        const AZURE_LOAD_BALANCER = { ...wellKnown('168.63.129.16'), tag: 'AzureLoadBalancer' };
        const INTERNET = { ...wellKnown('0.0.0.0/0'), tag: 'Internet' };
        const SPECIAL_PURPOSE = (0, address_range.Kn)([
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
        function nameOfParty(party) {
            return party.tag ?? party.cidr;
        }
        function blocksOf(party) {
            return party.tag === 'Internet' ? PUBLIC_BLOCKS : [interval(party.first, party.last)];
        }
        function blocksWithout(blocks, taken) {
            const left = taken.reduce((boxes, { first, last }) => boxes.flatMap((box) => without(box, [interval(first, last)])), blocks.map((block) => [block]));
            return left.flat();
        }
        function wellKnown(text) {
            const range = (0, address_range.RC)(text);
            if (range === undefined)
                throw new Error(`${text} is no range`);
            return range;
        }
        ;
        function rule_sides_addressesOf(rule, side, party, vnet) {
            const { blocks, tags, hasGroups } = sideOf(rule, side);
            const near = blocksNear(blocks[party.family], party);
            const sure = party.tag === 'Internet' ? near.filter(isLarge) : near;
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
                const range = (0, address_range.RC)(prefix);
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
        function holdingOf(tag, party, vnet) {
            if (tag === '*' || tag === 'any')
                return 'all';
            if (party.tag === 'Internet')
                return holdingOfInternet(tag, vnet);
            if (party.tag === 'AzureLoadBalancer')
                return tag === 'azureloadbalancer' ? 'all' : 'unknown';
            return holdingOfRange(tag, vnet.some((part) => (0, address_range.DV)(part, party)));
        }
        function holdingOfInternet(tag, vnet) {
            switch (tag) {
                case 'internet':
                    return 'all';
                case 'virtualnetwork':
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
                    return isInVnet ? 'all' : 'unknown';
                case 'internet':
                    return isInVnet ? 'none' : 'unknown';
                case 'azureloadbalancer':
                    return 'none';
                default:
                    return isInVnet && /^azurecloud(\.\w+)?$/.test(tag) ? 'none' : 'unknown';
            }
        }
        ;
        const PROTOCOLS = ['tcp', 'udp', 'icmp', 'esp', 'ah', 'other'];
        const LAST_PORT = 65_535;
        const ANY_PORT = interval(0, LAST_PORT);
        const MOST_BOXES = 5_000;
        function boxesOfFlow(flow) {
            return boxesOf(blocksOf(flow.source), blocksOf(flow.destination), [ANY_PORT], [portsOfFlow(flow)], [protocolsOfFlow(flow)]);
        }
        function bearingOf(rule, flow, vnet) {
            const { sourcePorts, ...parsed } = portsAndProtocolsOf(rule);
            const wantedPorts = portsOfFlow(flow);
            const wantedProtocols = protocolsOfFlow(flow);
            const ports = parsed.ports.filter((each) => overlaps(each, wantedPorts));
            const protocols = parsed.protocols.filter((each) => overlaps(each, wantedProtocols));
            if (sourcePorts.length === 0 || ports.length === 0 || protocols.length === 0)
                return undefined;
            const sources = rule_sides_addressesOf(rule, 'sources', flow.source, vnet);
            const destinations = rule_sides_addressesOf(rule, 'destinations', flow.destination, vnet);
            if ([sources, destinations].some((side) => side.sure.length === 0 && !side.isUncertain))
                return undefined;
            if (sources.sure.length * destinations.sure.length * sourcePorts.length * ports.length > MOST_BOXES)
                return { rule, sure: [], possible: boxesOfFlow(flow) };
            const possible = sources.isUncertain || destinations.isUncertain
                ? boxesOf(sources.isUncertain ? blocksOf(flow.source) : sources.sure, destinations.isUncertain ? blocksOf(flow.destination) : destinations.sure, sourcePorts, ports, protocols)
                : [];
            return { rule, sure: boxesOf(sources.sure, destinations.sure, sourcePorts, ports, protocols), possible };
        }
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
        ;
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
        ;
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
        function rulesOf(group, direction) {
            return indexesOf(group)[direction].sources.rules;
        }
        function rulesAbout(group, direction, { source, destination }) {
            const { sources, destinations } = indexesOf(group)[direction];
            const bySource = rulesTouching(sources, source);
            const byDestination = rulesTouching(destinations, destination);
            return bySource.length < byDestination.length ? bySource : byDestination;
        }
        ;
        const MOST_PIECES = 2_000;
        const rulings = memory();
        function rulingOf(group, direction, flow, vnet, endsWith = 'default-rules') {
            const { source, destination, protocol, port, lastPort } = flow;
            const way = `${direction} ${endsWith} ${protocol} ${port ?? ''} ${lastPort ?? ''}`;
            return rulings([group, vnet, way, source, destination], () => {
                const boxes = boxesOfFlow(flow);
                return judge(boxes, bearingsOn(boxes, group, direction, flow, vnet, endsWith));
            });
        }
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
                unknownBy,
            };
        }
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
        ;
        const EVERYTHING = [{ protocol: '*' }];
        function trafficThrough({ groups, vnet }, crossings) {
            const obstacles = [];
            const unread = new Map();
            for (const { at, direction, passage, endsWith } of crossings) {
                const { networkSecurityGroupId: id } = at;
                if (id === undefined)
                    continue;
                const read = groups.get((0, resource_id.T4)(id));
                if (!read?.ok) {
                    unread.set(at, { why: `network security group ${id} of subnet ${at.name} could not be read`, unread: read });
                    continue;
                }
                const { value: group } = read;
                for (const way of passage.between) {
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
            return { obstacles, unread: [...unread.values()] };
        }
        function isClear({ denials, unknownBy }) {
            return denials.length === 0 && unknownBy === undefined;
        }
        function waysBetween(sources, destinations) {
            return sources.flatMap((source) => destinations.filter(({ family }) => family === source.family).map((destination) => ({ source, destination })));
        }
        ;
        const DNS_PORT = 53;
        const DNS = [
            { protocol: 'Tcp', port: DNS_PORT },
            { protocol: 'Udp', port: DNS_PORT },
        ];
        const KUBELET = [{ protocol: 'Tcp', port: 10_250 }];
        const traffic = memory();
        function essentialTraffic(question) {
            return traffic([question, 'essential'], () => {
                const { mine } = question;
                const needed = neededBy(question);
                return trafficThrough(question, [...essentialCrossings(mine, needed), ...essentialCrossings(needed, mine)].map(ofIpv4));
            });
        }
        function essentialPodTraffic(question) {
            return traffic([question, 'pods'], () => trafficThrough(question, withPods(question, DNS).map(ofIpv4)));
        }
        function allTraffic(question) {
            return traffic([question, 'all'], () => {
                const { mine } = question;
                return trafficThrough(question, [
                    ...betweenPlaces(mine, neededBy(question), EVERYTHING),
                    ...mine.flatMap((one) => mine.flatMap((other) => bothEnds(one, other, EVERYTHING))),
                    ...withPods(question, EVERYTHING),
                ]);
            });
        }
        function trafficAmongUserPools(question) {
            return traffic([question, 'user pools'], () => {
                const { mine, podCidrs } = question;
                const others = notNeededBy(question);
                return trafficThrough(question, [
                    ...betweenPlaces(mine, others, EVERYTHING),
                    ...toPodsOf(mine, others, podCidrs, EVERYTHING),
                    ...toPodsOf(others, mine, podCidrs, EVERYTHING),
                ]);
            });
        }
        function trafficBetweenNodes(question, ports) {
            const nodes = (places) => places.filter(({ holds }) => holds === 'nodes');
            return trafficThrough(question, betweenPlaces(nodes(question.mine), nodes(neededBy(question)), ports).map(ofIpv4));
        }
        function neededBy({ mine, others }) {
            return mine.some(({ isSystem }) => isSystem) ? others : others.filter(({ isSystem }) => isSystem);
        }
        function notNeededBy(question) {
            const needed = neededBy(question);
            return question.others.filter((place) => !needed.includes(place));
        }
        function essentialCrossings(from, to) {
            const kubelets = to.filter(({ holds }) => holds === 'nodes');
            return speakersOf(from).flatMap((one) => [
                ...kubelets.flatMap((other) => bothEnds(one, other, KUBELET)),
                ...speakersOf(to).flatMap((other) => bothEnds(one, other, DNS)),
            ]);
        }
        function speakersOf(places) {
            const pods = places.filter(({ holds }) => holds === 'pods');
            return pods.length > 0 ? pods : places;
        }
        function betweenPlaces(some, others, ports) {
            return some.flatMap((one) => others.flatMap((other) => [...bothEnds(one, other, ports), ...bothEnds(other, one, ports)]));
        }
        function bothEnds({ subnet: from }, { subnet: to }, ports) {
            const between = waysBetween(rangesOf(from), rangesOf(to));
            const passage = { from: from.name, to: to.name, between, ports };
            return [
                { at: from, direction: 'Outbound', passage },
                { at: to, direction: 'Inbound', passage },
            ];
        }
        function withPods(question, ports) {
            const { mine, others, podCidrs } = question;
            const needed = neededBy(question);
            const pods = (0, address_range.Kn)(podCidrs);
            const passage = { from: 'pods', to: 'pods', between: waysBetween(pods, pods), ports };
            return [
                ...toPodsOf(mine, needed, podCidrs, ports),
                ...toPodsOf(needed, mine, podCidrs, ports),
                ...onePerGroup([...mine, ...others]).flatMap((at) => [
                    { at, direction: 'Outbound', passage, endsWith: 'own-rules' },
                    { at, direction: 'Inbound', passage, endsWith: 'own-rules' },
                ]),
            ];
        }
        function toPodsOf(from, to, podCidrs, ports) {
            if (to.length === 0)
                return [];
            const pods = (0, address_range.Kn)(podCidrs);
            return from.flatMap(({ subnet }) => {
                const between = waysBetween(rangesOf(subnet), pods);
                const passage = { from: subnet.name, to: 'pods', between, ports };
                return [
                    { at: subnet, direction: 'Outbound', passage, endsWith: 'own-rules' },
                    ...onePerGroup(to).map((at) => ({ at, direction: 'Inbound', passage, endsWith: 'own-rules' })),
                ];
            });
        }
        function onePerGroup(places) {
            return [...new Map(places.map(({ subnet }) => [(0, resource_id.T4)(subnet.networkSecurityGroupId ?? ''), subnet])).values()];
        }
        function ofIpv4(crossing) {
            const between = crossing.passage.between.filter(({ source }) => source.family === 4);
            return { ...crossing, passage: { ...crossing.passage, between } };
        }
        function rangesOf(subnet) {
            return (0, address_range.Kn)(subnet.addressPrefixes);
        }
        ;
        function hasHttpProxy({ raw }) {
            const proxy = (0, json.Xy)((0, json.Xy)(raw['properties'])['httpProxyConfig']);
            const isSet = (0, json.b6)(proxy['httpsProxy']) !== undefined || (0, json.b6)(proxy['httpProxy']) !== undefined;
            return isSet && proxy['enabled'] !== false;
        }
        function hasOwnRegistry({ raw }) {
            const source = (0, json.b6)((0, json.Xy)((0, json.Xy)(raw['properties'])['bootstrapProfile'])['artifactSource']);
            return source?.toLowerCase() === 'cache';
        }
        function hasNoEgress({ outboundType }) {
            return ['none', 'block'].includes(outboundType.toLowerCase());
        }
        ;
        const HTTPS = [{ protocol: 'Tcp', port: 443 }];
        const NODE_PORTS = [{ protocol: 'Tcp', port: 30_000, lastPort: 32_767 }];
        function crossingsToInternet(subnet) {
            return [outOf(subnet, 'the internet', [INTERNET], HTTPS)];
        }
        function crossingsFromLoadBalancers(subnet) {
            const between = waysBetween([AZURE_LOAD_BALANCER], outside_traffic_rangesOf(subnet));
            const passage = { from: 'load balancers', to: subnet.name, between, ports: NODE_PORTS };
            return [{ at: subnet, direction: 'Inbound', passage }];
        }
        function crossingsBetween(from, to, ports) {
            const crossing = outOf(from, to.name, outside_traffic_rangesOf(to), ports);
            return [crossing, { ...crossing, at: to, direction: 'Inbound' }];
        }
        function crossingsToward(from, to, destinations, ports) {
            return [{ ...outOf(from, to, destinations, ports), endsWith: 'own-rules' }];
        }
        function outOf(subnet, to, destinations, ports) {
            const passage = { from: subnet.name, to, between: waysBetween(outside_traffic_rangesOf(subnet), destinations), ports };
            return { at: subnet, direction: 'Outbound', passage };
        }
        function outside_traffic_rangesOf(subnet) {
            return (0, address_range.Kn)(subnet.addressPrefixes);
        }
        ;
        const SUBNETS_OF_ROUTERS = ['gatewaysubnet', 'routeserversubnet'];
        function mayLearnRoutes(vnet, table) {
            const hasGateway = vnet.subnets.some(({ name }) => SUBNETS_OF_ROUTERS.includes(name.toLowerCase())) ||
                vnet.peerings.some((peering) => peering.usesRemoteGateways && (0, peering_gaps.UJ)(peering));
            return hasGateway && (table?.isPropagated ?? true);
        }
        ;
        function trafficToInternet({ vnet, networkSecurityGroups, subnet, routeTable }) {
            const isRouted = routesToEverything(routeTable, 4).length > 0 || mayLearnRoutes(vnet, routeTable);
            const ranges = [...(0, address_range.Kn)(vnet.addressPrefixes), ...(isRouted ? [INTERNET] : [])];
            return trafficThrough({ groups: networkSecurityGroups, vnet: ranges }, crossingsToInternet(subnet));
        }
        ;
        const FIRST_PRIORITY = 100;
        const LAST_PRIORITY = 4_096;
        const MOST_DENIALS = 6;
        function denialsInWords(obstacles) {
            const words = Map.groupBy(obstacles, ({ flow, from, to, group, direction, denials, isWhollyDenied }) => {
                const rules = denials.map((rule) => `${rule.name}, priority ${rule.priority}`).join('; ');
                const way = `from ${from} (${nameOfParty(flow.source)}) to ${to} (${nameOfParty(flow.destination)})`;
                const start = `${group.name} denies ${isWhollyDenied ? '' : 'some '}`;
                return JSON.stringify([start, `${way} (${direction.toLowerCase()}, by rule ${rules})`]);
            });
            const lines = [...words].map(([key, alike]) => {
                const [start, end] = (0, json.iw)(JSON.parse(key));
                const ports = alike.map(({ flow }) => flow.port === undefined ? 'traffic' : `${flow.protocol.toUpperCase()} ${security_words_portsOf(flow)}`);
                return `${start ?? ''}${[...new Set(ports)].join(', ')} ${end ?? ''}`;
            });
            const rest = lines.length - MOST_DENIALS;
            return [...lines.slice(0, MOST_DENIALS), ...(rest > 0 ? [`and ${rest} more of the kind`] : [])].join('; ');
        }
        function doubtsInWords(obstacles) {
            const doubts = new Map(obstacles.flatMap(({ group, direction, unknownBy }) => unknownBy === undefined ? [] : [[unknownBy, { group, direction }]]));
            return [...doubts]
                .map(([rule, { group, direction }]) => `rule ${rule.name} (priority ${rule.priority}, ${direction.toLowerCase()}) of ${group.name} names application security groups, or service tags whose addresses are not known here`)
                .join('; ');
        }
        function allowCommands(obstacles, opens = 'all-ports') {
            const byGroup = Map.groupBy(obstacles, ({ group, direction }) => `${(0, resource_id.T4)(group.id)}\n${direction}`);
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
            return (0, az_command.Lw)('network nsg rule create', {
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
            return { ...(0, az_command.Gb)(group.id), 'nsg-name': group.name };
        }
        ;
        const questions = memory();
        function trafficQuestion(facts, pool) {
            const { cluster, agentPools, vnet, networkSecurityGroups } = facts;
            return questions([pool, cluster, agentPools, vnet, networkSecurityGroups], () => makeQuestion(facts, pool));
        }
        function makeQuestion({ cluster, agentPools, vnet, networkSecurityGroups, subnet }, pool) {
            const isSystem = (0, agent_pool.mh)(pool.wanted);
            const pods = (0, known_ranges.HK)(vnet, (0, shared_subnets.nd)(pool));
            const mine = [
                { subnet, holds: 'nodes', isSystem },
                ...(pods === undefined ? [] : [{ subnet: pods, holds: 'pods', isSystem }]),
            ];
            return {
                mine,
                others: placesOf((0, cluster_places.jy)(cluster, agentPools, pool.name), vnet, subnet),
                podCidrs: (0, network_mode.$K)((0, network_mode.m3)(cluster, agentPools)) ? cluster.podCidrs : [],
                groups: networkSecurityGroups,
                vnet: (0, address_range.Kn)(vnet.addressPrefixes),
            };
        }
        function placesOf(places, vnet, mine) {
            const found = new Map();
            for (const { subnetId, holds, isSystem } of places) {
                const subnet = (0, known_ranges.HK)(vnet, subnetId);
                if (subnet === undefined || holds === 'api-server' || (0, resource_id.s)(subnetId, mine.id))
                    continue;
                const key = `${holds} ${(0, resource_id.T4)(subnetId)}`;
                found.set(key, { subnet, holds, isSystem: isSystem || found.get(key)?.isSystem === true });
            }
            return [...found.values()];
        }
        ;
        function judgeTraffic({ obstacles, unread }, words) {
            const denied = obstacles.filter(({ isWhollyDenied }) => isWhollyDenied);
            if (denied.length > 0)
                return (0, checks_verdict.fJ)(`${denialsInWords(denied)}. ${words.consequence}`, `${words.fix}: ${allowCommands(denied, words.opens)}`);
            const doubts = doubtsAbout({ obstacles, unread });
            if (doubts !== undefined)
                return doubts;
            const partial = obstacles.filter(hasDenials);
            if (partial.length > 0 && words.partly === 'unknown')
                return (0, checks_verdict.L5)(`${denialsInWords(partial)}; whether what is needed is in that part cannot be known`);
            return (0, checks_verdict.IX)(words.passed);
        }
        function doubtsAbout({ obstacles, unread }) {
            const doubts = [...unread, ...[doubtsInWords(obstacles)].filter(Boolean).map((why) => ({ why }))];
            return doubts.length > 0 ? (0, checks_verdict.Su)(doubts) : undefined;
        }
        function hasDenials({ denials }) {
            return denials.length > 0;
        }
        ;
        const securityAdminRulesLetThePoolWork = defineCheck({
            id: 'security-admin-rules-let-the-pool-work',
            title: 'No security admin rule of a virtual network manager denies what the pool needs',
            rests: breaks('https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable', 'securityAdminRules'],
            when({ securityAdminRules: rules }) {
                if (rules === 'unread')
                    return 'whether a virtual network manager has rules for the virtual network was not to be read';
                return rules.length > 0 || 'no virtual network manager has rules for the virtual network';
            },
            run(facts, pool) {
                const rules = facts.securityAdminRules === 'unread' ? [] : facts.securityAdminRules;
                const group = (0, admin_rules.my)(rules);
                const groups = new Map([[(0, resource_id.T4)(group.id), { ok: true, value: group }]]);
                const beneath = (place) => ({ ...place, subnet: (0, admin_rules.nS)(place.subnet) });
                const asked = trafficQuestion(facts, pool);
                const question = { ...asked, mine: asked.mine.map(beneath), others: asked.others.map(beneath), groups };
                const { cluster, subnet } = facts;
                const needsInternet = !hasNoEgress(cluster) && !hasHttpProxy(cluster) && !hasOwnRegistry(cluster);
                const traffics = [
                    essentialTraffic(question),
                    essentialPodTraffic(question),
                    ...(needsInternet
                        ? [trafficToInternet({ ...facts, subnet: (0, admin_rules.nS)(subnet), networkSecurityGroups: groups })]
                        : []),
                ];
                const obstacles = traffics.flatMap((traffic) => traffic.obstacles);
                const denied = obstacles.filter(({ isWhollyDenied }) => isWhollyDenied);
                if (denied.length > 0)
                    return (0, checks_verdict.fJ)(`${denialsInWords(denied)}. No rule of a security group comes before that.`, 'Ask those who run the virtual network manager for a rule that allows it before the one that denies it, or to leave this virtual network out.');
                return (doubtsAbout({ obstacles, unread: [] }) ??
                    (0, checks_verdict.IX)(`${rules.length} security admin rules deny nothing that the pool needs.`));
            },
        });
        ;
        const WIREGUARD = [{ protocol: 'Udp', port: 51_871 }];
        function isEncrypted({ raw }) {
            const network = (0, json.Xy)((0, json.Xy)(raw['properties'])['networkProfile']);
            const advanced = (0, json.Xy)(network['advancedNetworking']);
            const type = (0, json.b6)((0, json.Xy)((0, json.Xy)(advanced['security'])['transitEncryption'])['type']);
            return advanced['enabled'] !== false && type?.toLowerCase() === 'wireguard';
        }
        ;
        function rulesThatCut(question, cluster) {
            const traffics = [
                essentialTraffic(question),
                essentialPodTraffic(question),
                ...(isEncrypted(cluster) ? [trafficBetweenNodes(question, WIREGUARD)] : []),
            ];
            const cut = traffics.flatMap(({ obstacles }) => obstacles).filter(({ isWhollyDenied }) => isWhollyDenied);
            return told_denials_rulesOf(cut);
        }
        function told_denials_rulesOf(obstacles) {
            return new Set(obstacles.flatMap(({ denials }) => denials));
        }
        function deniedBeside(obstacles, told) {
            return obstacles.flatMap((obstacle) => {
                const denials = obstacle.denials.filter((rule) => !told.has(rule));
                return denials.length > 0 ? [{ ...obstacle, denials }] : [];
            });
        }
        ;
        const securityRulesLetAllTrafficThrough = defineCheck({
            id: 'security-rules-let-all-traffic-through',
            title: 'Security rules let all traffic pass within the pool and between it and the system pools',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
            run(facts, pool) {
                const question = trafficQuestion(facts, pool);
                const traffic = allTraffic(question);
                const told = rulesThatCut(question, facts.cluster);
                const denied = deniedBeside(traffic.obstacles, told);
                if (denied.length > 0)
                    return (0, checks_verdict.fJ)(`${denialsInWords(denied)}.`, `AKS asks for all ports and protocols between nodes. Put an allowing rule before the one that denies: ${allowCommands(denied)}`);
                const doubts = doubtsAbout(traffic);
                if (doubts !== undefined)
                    return doubts;
                if (told.size > 0)
                    return (0, checks_verdict.hH)('the checks of what every pool needs tell of every rule that denies traffic');
                return (0, checks_verdict.IX)('No security rule denies any, in both directions.');
            },
        });
        ;
        const securityRulesLetEncryptedTrafficThrough = defineCheck({
            id: 'security-rules-let-encrypted-traffic-through',
            title: 'Security rules let the pool and the system pools exchange encrypted traffic (WireGuard, UDP 51871)',
            rests: breaks('https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
            when: ({ cluster }) => isEncrypted(cluster) || 'the cluster does not encrypt the traffic between its nodes',
            run(facts, pool) {
                return judgeTraffic(trafficBetweenNodes(trafficQuestion(facts, pool), WIREGUARD), {
                    consequence: 'Pods of this pool will not reach those of the system pools, DNS among them.',
                    fix: 'Allow it, before the rule that denies it',
                    passed: 'No security rule denies it, in both directions.',
                    opens: 'those-ports',
                    partly: 'passed',
                });
            },
        });
        ;
        const securityRulesLetLoadBalancersProbe = defineCheck({
            id: 'security-rules-let-load-balancers-probe',
            title: 'Security rules let load balancers probe the nodes of the subnet (TCP 30000-32767)',
            rests: inferred('https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview#probe-source-ip-address'),
            scope: 'pool',
            needs: ['vnet', 'subnet', 'networkSecurityGroups'],
            run({ vnet, subnet, networkSecurityGroups }) {
                const groups = { groups: networkSecurityGroups, vnet: (0, address_range.Kn)(vnet.addressPrefixes) };
                return judgeTraffic(trafficThrough(groups, crossingsFromLoadBalancers(subnet)), {
                    consequence: 'A Service of type LoadBalancer will send nothing to the nodes of this pool.',
                    fix: 'Allow it, before the rule that denies it',
                    passed: `No security rule denies it to ${subnet.name}.`,
                    opens: 'those-ports',
                    partly: 'unknown',
                });
            },
        });
        ;
        const securityRulesLetNodesAskDns = defineCheck({
            id: 'security-rules-let-nodes-ask-dns',
            title: "Security rules let nodes of the subnet ask the virtual network's DNS servers (TCP and UDP 53)",
            rests: breaks('https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances'),
            scope: 'pool',
            needs: ['vnet', 'subnet', 'networkSecurityGroups'],
            when: ({ vnet }) => vnet.dnsServers.length > 0 || `virtual network ${vnet.name} uses the DNS of Azure`,
            run({ vnet, subnet, networkSecurityGroups }) {
                const servers = (0, address_range.Kn)(vnet.dnsServers);
                if (servers.length === 0)
                    return (0, checks_verdict.L5)(`no server of ${vnet.name} is an address: ${vnet.dnsServers.join(', ')}`);
                if (servers.some(({ first, family }) => family === 4 && first === AZURE_LOAD_BALANCER.first))
                    return (0, checks_verdict.IX)(`Among the servers of ${vnet.name} is Azure's own.`);
                const groups = { groups: networkSecurityGroups, vnet: (0, address_range.Kn)(vnet.addressPrefixes) };
                const traffics = vnet.dnsServers.map((server) => {
                    const range = (0, address_range.RC)(server);
                    return trafficThrough(groups, crossingsToward(subnet, 'DNS server', range === undefined ? [] : [range], DNS));
                });
                const isDenied = traffics.map(({ obstacles }) => obstacles.some((obstacle) => obstacle.isWhollyDenied));
                const denied = vnet.dnsServers.filter((_, index) => isDenied[index] === true);
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
                    ? (0, checks_verdict.IX)(`${verdict.saw} It is denied to ${denied.join(', ')}.`)
                    : verdict;
            },
        });
        ;
        const PRIVATE_ENDPOINT = 'kube-apiserver';
        function apiServerPlace({ apiServerAccess, apiServerSubnetId, nodeResourceGroup }, vnet) {
            if (apiServerSubnetId !== undefined) {
                const subnet = (0, known_ranges.HK)(vnet, apiServerSubnetId);
                return subnet === undefined
                    ? { at: 'unknown', why: `virtual network ${vnet.name} has no subnet ${apiServerSubnetId} of the API server` }
                    : { at: 'own-subnet', subnet };
            }
            if (apiServerAccess.isInVnet)
                return { at: 'unknown', why: 'which subnet the API server lies in is not told' };
            if (!apiServerAccess.isPrivate)
                return { at: 'internet' };
            const subnet = vnet.subnets.find(({ privateEndpointIds }) => privateEndpointIds.some((id) => (0, resource_id.s)((0, resource_id.gu)(id), PRIVATE_ENDPOINT) && (0, resource_id.s)((0, resource_id.Tp)(id), nodeResourceGroup)));
            return subnet === undefined
                ? { at: 'unknown', why: `no subnet of ${vnet.name} shows the private endpoint of the API server` }
                : { at: 'private-endpoint', subnet };
        }
        ;
        const IN_OWN_SUBNET = [
            { protocol: 'Tcp', port: 443 },
            { protocol: 'Tcp', port: 4_443 },
        ];
        const AT_PRIVATE_ENDPOINT = [{ protocol: 'Tcp', port: 443 }];
        const securityRulesLetNodesReachTheApiServer = defineCheck({
            id: 'security-rules-let-nodes-reach-the-api-server',
            title: 'Security rules let nodes of the subnet reach the API server',
            rests: breaks('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable'],
            when: ({ cluster, vnet }) => whyNotHere(cluster, apiServerPlace(cluster, vnet)) ?? true,
            run(facts) {
                const { cluster, vnet, subnet, networkSecurityGroups } = facts;
                const place = apiServerPlace(cluster, vnet);
                if (place.at === 'unknown')
                    return (0, checks_verdict.L5)(place.why);
                if (place.at === 'internet')
                    return security_rules_let_nodes_reach_the_api_server_judge(trafficToInternet(facts), subnet, 'its public address', 'unknown');
                const groups = { groups: networkSecurityGroups, vnet: (0, address_range.Kn)(vnet.addressPrefixes) };
                return security_rules_let_nodes_reach_the_api_server_judge(trafficThrough(groups, crossingsTo(place, subnet)), subnet, place.subnet.name, place.at === 'own-subnet' ? 'passed' : 'unknown');
            },
        });
        function whyNotHere(cluster, place) {
            if (place.at !== 'internet')
                return undefined;
            if (hasNoEgress(cluster))
                return `the outbound type of the cluster is ${cluster.outboundType}`;
            return hasHttpProxy(cluster) || hasOwnRegistry(cluster)
                ? undefined
                : 'the API server has a public address; security-rules-let-nodes-reach-the-internet tells of the way out';
        }
        function crossingsTo(place, from) {
            if (place.at === 'own-subnet')
                return crossingsBetween(ipv4Part(from), ipv4Part(place.subnet), IN_OWN_SUBNET);
            return crossingsToward(from, place.subnet.name, (0, subnet_size.dx)((0, address_range.Kn)(place.subnet.addressPrefixes)), AT_PRIVATE_ENDPOINT);
        }
        function ipv4Part(subnet) {
            return { ...subnet, addressPrefixes: (0, subnet_size.dx)((0, address_range.Kn)(subnet.addressPrefixes)).map(({ cidr }) => cidr) };
        }
        function security_rules_let_nodes_reach_the_api_server_judge(traffic, { name }, to, partly) {
            return judgeTraffic(traffic, {
                consequence: 'No node will register with the cluster (K8SAPIServerConnFail).',
                fix: 'Allow it, before the rule that denies it',
                passed: `No security rule denies it from ${name} to ${to}.`,
                opens: 'those-ports',
                partly,
            });
        }
        ;
        const securityRulesLetNodesReachTheInternet = defineCheck({
            id: 'security-rules-let-nodes-reach-the-internet',
            title: 'Security rules let nodes of the subnet fetch what they need from outside (TCP 443)',
            rests: breaks('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable'],
            when: ({ cluster }) => whyNodesNeedNoInternet(cluster) ?? true,
            run(facts) {
                return judgeTraffic(trafficToInternet(facts), {
                    consequence: 'No node will come up: it fetches images and reaches the services of Azure from outside (OutboundConnFail).',
                    fix: 'Allow it, before the rule that denies it',
                    passed: `No security rule denies it to ${facts.subnet.name}.`,
                    opens: 'those-ports',
                    partly: 'unknown',
                });
            },
        });
        function whyNodesNeedNoInternet(cluster) {
            if (hasNoEgress(cluster))
                return `the outbound type of the cluster is ${cluster.outboundType}`;
            if (hasHttpProxy(cluster))
                return 'nodes go out by the HTTP proxy of the cluster; security-rules-let-nodes-reach-the-api-server tells of the API server, which goes past it';
            return hasOwnRegistry(cluster) ? 'nodes fetch what they need from a registry of your own' : undefined;
        }
        ;
        const securityRulesLetNodesTalk = defineCheck({
            id: 'security-rules-let-nodes-talk',
            title: 'Security rules let the pool and the system pools reach kubelets (TCP 10250) and DNS (TCP and UDP 53)',
            rests: breaks('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
            run(facts, pool) {
                return judgeTraffic(essentialTraffic(trafficQuestion(facts, pool)), {
                    consequence: 'Logs, exec, metrics or DNS will not work.',
                    fix: 'Allow all traffic between the subnets of the pools, before the rule that denies it',
                    passed: 'No security rule denies it, in both directions.',
                    opens: 'all-ports',
                    partly: 'passed',
                });
            },
        });
        ;
        const securityRulesLetPodsTalk = defineCheck({
            id: 'security-rules-let-pods-talk',
            title: "Security rules let nodes and pods reach pods in the pod CIDR, the cluster's DNS among them (TCP and UDP 53)",
            rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups', 'mode'],
            when: ({ mode }) => (0, network_mode.$K)(mode) || `pods have no range of their own in network mode ${mode}`,
            run(facts, pool) {
                const question = trafficQuestion(facts, pool);
                if (question.podCidrs.length === 0)
                    return (0, checks_verdict.L5)(`the pod CIDR of cluster ${facts.cluster.name} is not known`);
                return judgeTraffic(essentialPodTraffic(question), {
                    consequence: 'Pods of this pool and of the others will not reach one another, nor DNS.',
                    fix: 'Allow all traffic to and between the pods, before the rule that denies it',
                    passed: `No security rule denies it to ${question.podCidrs.join(', ')}, in both directions.`,
                    opens: 'all-ports',
                    partly: 'passed',
                });
            },
        });
        ;
        const securityRulesLetUserPoolsTalk = defineCheck({
            id: 'security-rules-let-user-pools-talk',
            title: 'Security rules let all traffic pass between the pool and the other user pools',
            rests: advice('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
            run(facts, pool) {
                const question = trafficQuestion(facts, pool);
                if (notNeededBy(question).length === 0)
                    return (0, checks_verdict.hH)(`no pool in another subnet is beside node pool ${pool.name} but those of system pods`);
                const traffic = trafficAmongUserPools(question);
                const told = new Set([...rulesThatCut(question, facts.cluster), ...told_denials_rulesOf(allTraffic(question).obstacles)]);
                const denied = deniedBeside(traffic.obstacles, told);
                if (denied.length > 0)
                    return (0, checks_verdict.fJ)(`${denialsInWords(denied)}. This looks intended: it isolates user pools from one another, while each reaches the system pools.`, `No action needed if it is intended. Know that Microsoft asks for all ports between nodes, that a Service whose pods and clients lie in different ones of these pools will not work, and that system pods may move to a user pool when the system pools are full. To open it: ${allowCommands(denied)}`);
                const doubts = doubtsAbout(traffic);
                if (doubts !== undefined)
                    return doubts;
                if (traffic.obstacles.length > 0)
                    return (0, checks_verdict.hH)('other checks of security rules tell of every rule that denies traffic');
                return (0, checks_verdict.IX)('No security rule denies any, in both directions.');
            },
        });
        ;
        const securityRules = {
            name: 'security-rules',
            question: 'Do security rules let through what the cluster needs?',
            checks: [
                securityRulesLetNodesTalk,
                securityRulesLetPodsTalk,
                securityRulesLetAllTrafficThrough,
                securityRulesLetEncryptedTrafficThrough,
                securityRulesLetUserPoolsTalk,
                securityRulesLetNodesReachTheApiServer,
                securityRulesLetNodesReachTheInternet,
                securityRulesLetNodesAskDns,
                securityRulesLetLoadBalancersProbe,
                securityAdminRulesLetThePoolWork,
            ],
        };
        ;
        function usesOwnRoutes({ outboundType }) {
            return outboundType.toLowerCase() === 'userdefinedrouting' || `the outbound type of the cluster is ${outboundType}`;
        }
        function findDefaultRoute({ vnet, subnet, routeTable }, family = 4) {
            const route = defaultRouteOf(routeTable, family);
            const halves = routesToEverything(routeTable, family);
            const byHalves = halves.length > 1
                ? `Routes ${halves.map(({ name, addressPrefix }) => `${name} (${addressPrefix})`).join(' and ')} lead nodes out`
                : undefined;
            const byGateway = subnet.natGatewayId === undefined ? undefined : `NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)} leads nodes out`;
            return { route, otherWay: byHalves ?? byGateway, mayBeLearned: mayLearnRoutes(vnet, routeTable) };
        }
        function missingRouteInWords({ subnet, routeTable }, prefix = '0.0.0.0/0') {
            const what = routeTable === undefined
                ? 'has no route table'
                : `has route table ${routeTable.name}, which has no route for ${prefix}`;
            return `Subnet ${subnet.name} ${what}; the nodes of the cluster go out by a route of your own (userDefinedRouting).`;
        }
        function refusalInWords({ routeTable }) {
            const code = routeTable === undefined ? 'ExistingRouteTableNotAssociatedWithSubnet' : 'RouteTableMissingDefaultRouteError';
            return `AKS asks for that route in the table of each subnet: the next update of the cluster may be refused (${code}).`;
        }
        function defaultRouteAdvice({ cluster, agentPools, vnet, subnet, routeTable }, pool, prefix = '0.0.0.0/0') {
            if (routeTable !== undefined)
                return `Add the route to the address of your firewall: ${routeCommand('create', routeTable, 'default', prefix)}`;
            const [other] = (0, route_tables.HD)(cluster, agentPools, vnet, pool);
            if (other === undefined)
                return 'Attach a route table with a route for it to your firewall, by az network vnet subnet update --route-table.';
            return `Attach the route table of the other pools: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'route-table': other })}`;
        }
        function routeCommand(verb, table, name, prefix) {
            const command = (0, az_command.Lw)(`network route-table route ${verb}`, {
                ...(0, az_command.Gb)(table.id),
                'route-table-name': table.name,
                name,
                ...(verb === 'create' ? { 'address-prefix': prefix } : {}),
                'next-hop-type': 'VirtualAppliance',
            });
            return `${command} --next-hop-ip-address "$FIREWALL_IP"`;
        }
        ;
        const defaultRouteCoversEveryIpFamily = defineCheck({
            id: 'default-route-covers-every-ip-family',
            title: 'The subnet of a dual-stack cluster has a route that leads IPv6 out',
            rests: inferred('https://learn.microsoft.com/azure/aks/configure-dual-stack'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
            when({ cluster }) {
                const isDual = cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6');
                return isDual ? usesOwnRoutes(cluster) : 'the cluster has no IPv6';
            },
            run(facts, pool) {
                const routes = routesToEverything(facts.routeTable, 6);
                if (routes.length > 0)
                    return (0, checks_verdict.IX)(`${routes.map(({ name, addressPrefix }) => `Route ${name} of ${facts.routeTable?.name ?? ''} is for ${addressPrefix}`).join('; ')}.`);
                return (0, checks_verdict.fJ)(`${missingRouteInWords(facts, '::/0')} IPv6 does not go by your firewall.`, defaultRouteAdvice(facts, pool, '::/0'));
            },
        });
        ;
        const defaultRouteExists = defineCheck({
            id: 'default-route-exists',
            title: 'The subnet has a route that leads its nodes out',
            rests: breaks('https://learn.microsoft.com/azure/aks/egress-outboundtype#outbound-type-of-userdefinedrouting'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
            when: ({ cluster }) => usesOwnRoutes(cluster),
            run(facts, pool) {
                const { route, mayBeLearned, otherWay } = findDefaultRoute(facts);
                if (route !== undefined)
                    return (0, checks_verdict.IX)(`Route ${route.name} of ${facts.routeTable?.name ?? ''} leads 0.0.0.0/0 to ${route.nextHopType}.`);
                if (mayBeLearned)
                    return (0, checks_verdict.hH)('a gateway may have told the subnet of one by BGP; default-route-is-visible tells of it');
                const consequence = otherWay === undefined ? 'No node will come up.' : `${otherWay}, which does not stand for it.`;
                return (0, checks_verdict.fJ)(`${missingRouteInWords(facts)} ${consequence} ${refusalInWords(facts)}`, defaultRouteAdvice(facts, pool));
            },
        });
        ;
        const defaultRouteIsVisible = defineCheck({
            id: 'default-route-is-visible',
            title: 'The route that leads nodes of the subnet out is one of its route table',
            rests: inferred('https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
            when: ({ cluster }) => usesOwnRoutes(cluster),
            run(facts, pool) {
                const { route, mayBeLearned, otherWay } = findDefaultRoute(facts);
                if (route !== undefined)
                    return (0, checks_verdict.IX)(`Route ${route.name} of ${facts.routeTable?.name ?? ''} is for 0.0.0.0/0.`);
                if (!mayBeLearned)
                    return (0, checks_verdict.hH)('no gateway could have told the subnet of another; default-route-exists tells of it');
                const way = otherWay === undefined
                    ? 'A gateway may have told the subnet of one by BGP, which nobody can see from here. If it has not, no node will come up.'
                    : `${otherWay}, which does not stand for it.`;
                return (0, checks_verdict.fJ)(`${missingRouteInWords(facts)} ${way} ${refusalInWords(facts)}`, defaultRouteAdvice(facts, pool));
            },
        });
        ;
        const NEXT_HOPS = ['virtualappliance', 'virtualnetworkgateway'];
        const defaultRouteLeadsToAnAppliance = defineCheck({
            id: 'default-route-leads-to-an-appliance',
            title: 'The route that leads nodes of the subnet out goes to an appliance or a gateway',
            rests: refused('https://github.com/hashicorp/terraform-provider-azurerm/issues/8609'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
            when: ({ cluster }) => usesOwnRoutes(cluster),
            run(facts) {
                const { subnet, routeTable } = facts;
                const { route } = findDefaultRoute(facts);
                if (routeTable === undefined || route === undefined)
                    return (0, checks_verdict.hH)(`subnet ${subnet.name} has no default route of its own`);
                const saw = `Route ${route.name} of ${routeTable.name} leads 0.0.0.0/0 to ${route.nextHopType}`;
                if (NEXT_HOPS.includes(route.nextHopType.toLowerCase()))
                    return (0, checks_verdict.IX)(`${saw}.`);
                return (0, checks_verdict.fJ)(`${saw}; with the outbound type userDefinedRouting AKS takes VirtualAppliance and VirtualNetworkGateway alone (RouteTableInvalidNextHop).`, `Lead it to the address of your firewall: ${routeCommand('update', routeTable, route.name, '0.0.0.0/0')}`);
            },
        });
        ;
        const kubenetRouteTableIsAttached = defineCheck({
            id: 'kubenet-route-table-is-attached',
            title: "The subnet has a route table, by which kubenet's pods are reached",
            rests: inferred('https://github.com/Azure/AKS/issues/1500'),
            scope: 'pool',
            healedBy: 'reconcile-after',
            isHealingVisible: true,
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
            when: ({ mode }) => mode === 'kubenet' || 'the cluster does not use kubenet',
            run({ cluster, agentPools, vnet, subnet }, pool) {
                if (subnet.routeTableId !== undefined)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has ${subnet.routeTableId}.`);
                const [table] = (0, route_tables.HD)(cluster, agentPools, vnet, pool);
                const command = table === undefined
                    ? ''
                    : ` Or attach it yourself: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`;
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has no route table. AKS attaches its own only at the next operation on the cluster; until then no pod in the subnet reaches one on another node.`, `Set allow-reconcile to true, and the run updates the cluster after the add.${command}`);
            },
        });
        ;
        const kubenetRouteTableIsShared = defineCheck({
            id: 'kubenet-route-table-is-shared',
            title: 'The subnet has the route table of the other pools',
            rests: breaks('https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
            when: ({ mode }) => mode === 'kubenet' || 'the cluster does not use kubenet',
            run({ cluster, agentPools, vnet, subnet }, pool) {
                const { routeTableId } = subnet;
                if (routeTableId === undefined)
                    return (0, checks_verdict.hH)(`subnet ${subnet.name} has no route table; kubenet-route-table-is-attached tells of it`);
                const tables = (0, route_tables.HD)(cluster, agentPools, vnet, pool);
                const [table] = tables;
                if (table === undefined)
                    return (0, checks_verdict.hH)('no other pool lies in a subnet whose route table is known');
                if (tables.every((each) => (0, resource_id.s)(each, routeTableId)))
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has ${(0, resource_id.gu)(table)}, as the other pools.`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has route table ${routeTableId}, the other pools have ${tables.join(', ')}. Kubenet needs one table for all.`, `Attach the table of the other pools: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`);
            },
        });
        ;
        function usesOwnGateway({ outboundType }) {
            return (outboundType.toLowerCase() === 'userassignednatgateway' || `the outbound type of the cluster is ${outboundType}`);
        }
        function attachGatewayAdvice({ cluster, agentPools, vnet, subnet }, pool) {
            const [gateway] = (0, route_tables.N9)(cluster, agentPools, vnet, pool).flatMap(({ natGatewayId }) => natGatewayId ?? []);
            return gateway === undefined
                ? 'Attach a NAT gateway, by az network vnet subnet update --nat-gateway.'
                : `Attach that of the other pools: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`;
        }
        function leavesByGateway({ name, natGatewayId }, routeTable) {
            if (natGatewayId === undefined)
                return `subnet ${name} has no NAT gateway`;
            const [route] = routesToEverything(routeTable, 4);
            return route === undefined || `route ${route.name} leads subnet ${name} out before its NAT gateway`;
        }
        function gatewayOf({ natGatewayId = '' }, natGateways) {
            const read = natGateways.get((0, resource_id.T4)(natGatewayId));
            if (read?.ok === true)
                return read;
            return { ok: false, verdict: (0, checks_verdict.L5)(`NAT gateway ${(0, resource_id.gu)(natGatewayId)} could not be read`, read) };
        }
        ;
        const natGatewayIsAttached = defineCheck({
            id: 'nat-gateway-is-attached',
            title: 'The subnet has a NAT gateway, by which the nodes of the cluster go out',
            rests: refused('https://github.com/jenkins-infra/azure/pull/715'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            when: ({ cluster }) => usesOwnGateway(cluster),
            run(facts, pool) {
                const { vnet, subnet } = facts;
                if (subnet.natGatewayId !== undefined)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)}.`);
                if (vnet.defaultNatGatewayId !== undefined)
                    return (0, checks_verdict.hH)(`NAT gateway ${(0, resource_id.gu)(vnet.defaultNatGatewayId)} serves the whole virtual network; nat-gateway-is-of-the-subnet tells of it`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has no NAT gateway; the nodes of the cluster go out by one of your own (userAssignedNATGateway). Azure refuses such a pool (SubnetNotAssociatedWithNATGateway), or no node of it comes up.`, attachGatewayAdvice(facts, pool));
            },
        });
        ;
        const outboundAddressesAreThoseOfTheLoadBalancer = defineCheck({
            id: 'outbound-addresses-are-those-of-the-load-balancer',
            title: "Nodes of the subnet go out with the addresses of the cluster's load balancer, as the others do",
            rests: advice('https://learn.microsoft.com/azure/nat-gateway/nat-overview'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet', 'routeTable'],
            when: ({ cluster }) => cluster.outboundType.toLowerCase() === 'loadbalancer' ||
                `the outbound type of the cluster is ${cluster.outboundType}`,
            run({ vnet, subnet, routeTable }) {
                if (subnet.natGatewayId === undefined)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has no NAT gateway.`);
                if (routesToEverything(routeTable, 4).length > 0 || mayLearnRoutes(vnet, routeTable))
                    return (0, checks_verdict.L5)(`a route may lead subnet ${subnet.name} out before NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)}`);
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)}, which comes before the load balancer of the cluster: nodes of this pool are seen from outside with other addresses than those of the others.`, `If firewalls outside list the addresses of the cluster, add those of the gateway: ${(0, az_command.Lw)('network nat gateway show', { ids: subnet.natGatewayId, query: 'publicIpAddresses' })}`);
            },
        });
        ;
        function detoursOf({ cluster, agentPools, vnet, routeTables, subnet }, pool) {
            const mine = placesIn(vnet, [
                { subnetId: subnet.id, holds: 'nodes', isSystem: (0, agent_pool.mh)(pool.wanted) },
                { subnetId: (0, shared_subnets.nd)(pool), holds: 'pods', isSystem: (0, agent_pool.mh)(pool.wanted) },
            ]);
            const others = placesIn(vnet, (0, cluster_places.jy)(cluster, agentPools, pool.name)).filter((place) => !mine.some((own) => own.subnet === place.subnet));
            const hasPods = mine.some(({ holds }) => holds === 'pods');
            const ways = mine.flatMap((one) => others.flatMap((other) => {
                const between = tieOf(one, other, hasPods);
                return [
                    { from: one.subnet, to: other.subnet, between },
                    { from: other.subnet, to: one.subnet, between },
                ];
            }));
            return detoursOn(ways, vnet, routeTables);
        }
        function tieOf(one, other, hasPods) {
            if (!one.isSystem && !other.isSystem)
                return 'user';
            return hasPods && one.holds === 'nodes' && other.holds === 'nodes' ? 'system' : 'essential';
        }
        function detoursOn(ways, vnet, routeTables) {
            const ranges = (0, address_range.Kn)(vnet.addressPrefixes);
            const unread = new Map();
            const found = ways.flatMap(({ from, to, between }) => {
                const read = (0, route_tables.LU)(from, routeTables);
                if (!read.ok)
                    unread.set(from, read);
                if (!read.ok || read.value === undefined)
                    return [];
                const table = read.value;
                return (0, address_range.Kn)(to.addressPrefixes).flatMap((destination) => detoursTo(destination, table, ranges).map((detour) => {
                    const { family } = destination;
                    return { ...detour, table, from, to, family, between };
                }));
            });
            return { found, unread: [...unread.values()] };
        }
        function placesIn(vnet, places) {
            const found = new Map();
            for (const { subnetId, holds, isSystem } of places) {
                const subnet = (0, known_ranges.HK)(vnet, subnetId);
                if (subnet === undefined || holds === 'api-server')
                    continue;
                const known = found.get(subnet);
                found.set(subnet, {
                    subnet,
                    holds: holds === 'pods' || known?.holds === 'pods' ? 'pods' : 'nodes',
                    isSystem: isSystem || known?.isSystem === true,
                });
            }
            return [...found.values()];
        }
        function isDeadEnd({ route }) {
            return route.nextHopType.toLowerCase() === 'none';
        }
        function cuts(detour) {
            return isDeadEnd(detour) && detour.between === 'essential' && detour.family === 4;
        }
        ;
        function detoursInWords(detours) {
            return detours
                .map(({ route, table, from, to, example }) => `traffic from ${from.name} to ${to.name} (${example}) goes by route ${route.name} of ${table.name}, ${route.addressPrefix} to ${route.nextHopType}${route.nextHopIpAddress === undefined ? '' : ` ${route.nextHopIpAddress}`}`)
                .join('; ');
        }
        function deleteRouteCommands(detours) {
            const tables = new Map(detours.map(({ route, table }) => [route, table]));
            const commands = [...tables].map(([route, table]) => (0, az_command.Lw)('network route-table route delete', {
                ...(0, az_command.Gb)(table.id),
                'route-table-name': table.name,
                'name': route.name,
            }));
            return detour_words_distinct(commands).join(' ; ');
        }
        function oneWay(detours) {
            return detours.filter((detour) => !isDeadEnd(detour) &&
                !detours.some((back) => back.from === detour.to && back.to === detour.from && back.family === detour.family && !isDeadEnd(back)));
        }
        function wayBackCommands(detours, vnet) {
            const ranges = (0, address_range.Kn)(vnet.addressPrefixes);
            const commands = detours.map(({ route, from, to, family }) => {
                const subnet = (0, address_range.Kn)(from.addressPrefixes).find((range) => range.family === family);
                const range = subnet && ranges.find((each) => (0, address_range.DV)(each, subnet));
                const isShared = range !== undefined && (0, address_range.Kn)(to.addressPrefixes).some((each) => (0, address_range.DV)(range, each));
                const prefix = (isShared ? subnet : range)?.cidr ?? from.addressPrefixes[0] ?? '';
                if (to.routeTableId === undefined)
                    return `attach a route table to subnet ${to.name} with a route for ${prefix} to ${route.nextHopIpAddress ?? route.nextHopType}`;
                return (0, az_command.Lw)('network route-table route create', {
                    ...(0, az_command.Gb)(to.routeTableId),
                    'route-table-name': (0, resource_id.gu)(to.routeTableId),
                    'name': `to-${from.name}`,
                    'address-prefix': prefix,
                    'next-hop-type': route.nextHopType,
                    'next-hop-ip-address': route.nextHopIpAddress,
                });
            });
            return detour_words_distinct(commands).join(' ; ');
        }
        function detour_words_distinct(texts) {
            return [...new Set(texts)];
        }
        ;
        const routesBetweenPoolsAreDirect = defineCheck({
            id: 'routes-between-pools-are-direct',
            title: 'Traffic between the pool and the other pools goes through no appliance',
            rests: inferred('https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTables'],
            run(facts, pool) {
                const detours = detoursOf(facts, pool);
                const told = new Set(detours.found.filter(cuts).map(({ route }) => route));
                const indirect = detours.found.filter((detour) => !told.has(detour.route) && !isMeant(detour));
                if (indirect.length === 0)
                    return detours.unread.length > 0
                        ? (0, checks_verdict.Su)(detours.unread)
                        : (0, checks_verdict.IX)('No route of a table leads it out of the direct way, in both directions.');
                const halves = oneWay(indirect);
                const dropped = indirect.some(isDeadEnd) ? ' What goes to None is dropped.' : '';
                const asymmetric = halves.length > 0
                    ? ` The way back ${halves.map(({ from, to }) => `from ${to.name} to ${from.name}`).join(', ')} is direct: the appliance sees half of each connection, and a firewall drops what it saw no beginning of.`
                    : '';
                const advice = halves.length > 0
                    ? `Lead the way back by the same appliance: ${wayBackCommands(halves, facts.vnet)} . Or delete the route: `
                    : 'Let what stands there pass all traffic between the subnets, both ways by the same path, or delete the route: ';
                return (0, checks_verdict.fJ)(`${detoursInWords(indirect)}.${dropped}${asymmetric}`, `${advice}${deleteRouteCommands(indirect)}`);
            },
        });
        function isMeant(detour) {
            return isDeadEnd(detour) && detour.between === 'user';
        }
        ;
        const routesBetweenPoolsLeadSomewhere = defineCheck({
            id: 'routes-between-pools-lead-somewhere',
            title: 'No route drops traffic between the pool and the system pools',
            rests: breaks('https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTables'],
            run(facts, pool) {
                const detours = detoursOf(facts, pool);
                const deadEnds = detours.found.filter(cuts);
                if (deadEnds.length > 0)
                    return (0, checks_verdict.fJ)(`${detoursInWords(deadEnds)}, which drops it.`, `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(deadEnds)}`);
                if (detours.unread.length > 0)
                    return (0, checks_verdict.Su)(detours.unread);
                return (0, checks_verdict.IX)('No route of a table drops it, in both directions.');
            },
        });
        ;
        const routesBetweenUserPoolsLeadSomewhere = defineCheck({
            id: 'routes-between-user-pools-lead-somewhere',
            title: 'No route drops traffic between the pool and the other user pools',
            rests: advice('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTables'],
            run(facts, pool) {
                const detours = detoursOf(facts, pool);
                const told = new Set(detours.found.filter(cuts).map(({ route }) => route));
                const deadEnds = detours.found.filter((detour) => isDeadEnd(detour) && detour.between === 'user' && !told.has(detour.route));
                if (deadEnds.length > 0)
                    return (0, checks_verdict.fJ)(`${detoursInWords(deadEnds)}, which drops it. This looks intended: it isolates user pools from one another, while each reaches the system pools.`, `No action needed if it is intended. Know that Microsoft asks for all ports between nodes, that a Service whose pods and clients lie in different ones of these pools will not work, and that system pods may move to a user pool when the system pools are full. To open it: ${deleteRouteCommands(deadEnds)}`);
                if (detours.unread.length > 0)
                    return (0, checks_verdict.Su)(detours.unread);
                return (0, checks_verdict.IX)('No route of a table drops it, in both directions.');
            },
        });
        ;
        function hasWaysToAskAbout({ cluster, vnet }) {
            const { at } = apiServerPlace(cluster, vnet);
            return at === 'own-subnet' || at === 'unknown' || 'the API server has no subnet of its own';
        }
        function judgeApiServerWays({ cluster, vnet, routeTables, subnet }, counts, failure) {
            const place = apiServerPlace(cluster, vnet);
            if (place.at === 'unknown')
                return (0, checks_verdict.L5)(place.why);
            if (place.at !== 'own-subnet')
                return (0, checks_verdict.L5)('which subnet the API server lies in is not told');
            const detours = detoursOn([
                { from: subnet, to: place.subnet, between: 'essential' },
                { from: place.subnet, to: subnet, between: 'essential' },
            ], vnet, routeTables);
            const found = detours.found.filter(counts);
            if (found.length > 0)
                return failure(found);
            if (detours.unread.length > 0)
                return (0, checks_verdict.Su)(detours.unread);
            return (0, checks_verdict.IX)(`No route leads it out of the direct way between ${subnet.name} and ${place.subnet.name}.`);
        }
        ;
        const routesToTheApiServerAreDirect = defineCheck({
            id: 'routes-to-the-api-server-are-direct',
            title: 'Traffic between the subnet and the API server in the virtual network goes through no appliance',
            rests: advice('https://github.com/Azure/AKS/issues/5149'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet', 'routeTables'],
            when: hasWaysToAskAbout,
            run(facts) {
                return judgeApiServerWays(facts, (detour) => !cuts(detour), (found) => (0, checks_verdict.fJ)(`${detoursInWords(found)}.`, `Let what stands there pass TCP 443 and 4443, both ways by the same path, or delete the route: ${deleteRouteCommands(found)}`));
            },
        });
        ;
        const routesToTheApiServerLeadSomewhere = defineCheck({
            id: 'routes-to-the-api-server-lead-somewhere',
            title: 'No route drops traffic between the subnet and the API server in the virtual network',
            rests: breaks('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet', 'routeTables'],
            when: hasWaysToAskAbout,
            run(facts) {
                return judgeApiServerWays(facts, cuts, (found) => (0, checks_verdict.fJ)(`${detoursInWords(found)}, which drops it. No node will register with the cluster.`, `Delete the route, or give it a prefix shorter than the range of the virtual network: ${deleteRouteCommands(found)}`));
            },
        });
        ;
        const routes = {
            name: 'routes',
            question: 'Do routes lead where the cluster needs them to?',
            checks: [
                routesBetweenPoolsLeadSomewhere,
                routesBetweenPoolsAreDirect,
                routesBetweenUserPoolsLeadSomewhere,
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
        };
        ;
        function hasAddress({ publicIpIds, publicIpPrefixIds }) {
            return publicIpIds.length + publicIpPrefixIds.length > 0;
        }
        function addressesInWords({ name, publicIpIds, publicIpPrefixIds }) {
            const addresses = publicIpIds.length === 1 ? '1 public IP address' : `${publicIpIds.length} public IP addresses`;
            const prefixes = publicIpPrefixIds.length === 1 ? '1 prefix' : `${publicIpPrefixIds.length} prefixes`;
            return `NAT gateway ${name} has ${addresses} and ${prefixes}.`;
        }
        function addAddressCommand({ id, name }) {
            return `${(0, az_command.Lw)('network nat gateway update', { ...(0, az_command.Gb)(id), name })} --public-ip-addresses "$PUBLIC_IP"`;
        }
        ;
        const natGatewayHasAnAddress = defineCheck({
            id: 'nat-gateway-has-an-address',
            title: 'The NAT gateway by which nodes go out has a public address',
            rests: breaks('https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource'),
            scope: 'pool',
            needs: ['cluster', 'subnet', 'routeTable', 'natGateways'],
            when({ cluster, subnet, routeTable }) {
                const isOwn = usesOwnGateway(cluster);
                return isOwn === true ? leavesByGateway(subnet, routeTable) : isOwn;
            },
            run({ subnet, natGateways }) {
                const gateway = gatewayOf(subnet, natGateways);
                if (!gateway.ok)
                    return gateway.verdict;
                if (hasAddress(gateway.value))
                    return (0, checks_verdict.IX)(addressesInWords(gateway.value));
                return (0, checks_verdict.fJ)(`NAT gateway ${gateway.value.name} of subnet ${subnet.name} has no public IP address and no prefix. No node will come up, or Azure refuses the pool (NATGatewayNotAssociatedWithPublicIPOrIPPrefix).`, `Give it an address: ${addAddressCommand(gateway.value)}`);
            },
        });
        ;
        const natGatewayIsOfTheSubnet = defineCheck({
            id: 'nat-gateway-is-of-the-subnet',
            title: "The NAT gateway by which nodes go out is the subnet's own",
            rests: inferred('https://learn.microsoft.com/azure/aks/nat-gateway#create-an-aks-cluster-with-a-user-assigned-nat-gateway'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet'],
            when: ({ cluster }) => usesOwnGateway(cluster),
            run({ vnet, subnet }) {
                if (subnet.natGatewayId !== undefined)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} has NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)}.`);
                const { defaultNatGatewayId: gateway } = vnet;
                if (gateway === undefined)
                    return (0, checks_verdict.hH)('no NAT gateway serves the whole virtual network; nat-gateway-is-attached tells of it');
                return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has no NAT gateway of its own; ${(0, resource_id.gu)(gateway)} serves the whole of virtual network ${vnet.name}. There is a way out, and AKS may still ask for a gateway on the subnet (SubnetNotAssociatedWithNATGateway).`, `If the pool is refused, attach the gateway to the subnet: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`);
            },
        });
        ;
        const natGatewayIsReady = defineCheck({
            id: 'nat-gateway-is-ready',
            title: 'The NAT gateway of the subnet is provisioned and has an address',
            rests: inferred('https://learn.microsoft.com/azure/nat-gateway/troubleshoot-nat'),
            scope: 'pool',
            needs: ['cluster', 'subnet', 'routeTable', 'natGateways'],
            when: ({ subnet, routeTable }) => leavesByGateway(subnet, routeTable),
            run({ cluster, subnet, natGateways }) {
                const gateway = gatewayOf(subnet, natGateways);
                if (!gateway.ok)
                    return gateway.verdict;
                const { id, name, provisioningState } = gateway.value;
                if (provisioningState.toLowerCase() === 'failed')
                    return (0, checks_verdict.fJ)(`NAT gateway ${name} of subnet ${subnet.name} is Failed: nodes may find no way out.`, `Update it unchanged, which repeats what failed: ${(0, az_command.Lw)('network nat gateway update', { ...(0, az_command.Gb)(id), name })}`);
                if (!hasAddress(gateway.value) && usesOwnGateway(cluster) !== true)
                    return (0, checks_verdict.fJ)(`NAT gateway ${name} of subnet ${subnet.name} has no public IP address and no prefix. It comes before the other ways out of the subnet, and sends nothing.`, `Give it an address: ${addAddressCommand(gateway.value)}`);
                return (0, checks_verdict.IX)(`${addressesInWords(gateway.value)} It is ${provisioningState || 'provisioned'}.`);
            },
        });
        ;
        const natGatewayServesEveryZone = defineCheck({
            id: 'nat-gateway-serves-every-zone',
            title: 'Nodes in every zone of the pool go out though another zone fails',
            rests: inferred('https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones'),
            scope: 'pool',
            needs: ['subnet', 'routeTable', 'natGateways'],
            when: ({ subnet, routeTable }) => leavesByGateway(subnet, routeTable),
            run({ subnet, natGateways }, pool) {
                const zones = (0, json.iw)((0, json.Xy)(pool.wanted.raw['properties'])['availabilityZones']);
                if (zones.length === 0)
                    return (0, checks_verdict.hH)(`node pool ${pool.name} asks for no zone`);
                const gateway = gatewayOf(subnet, natGateways);
                if (!gateway.ok)
                    return gateway.verdict;
                const { name, sku, zones: own = [] } = gateway.value;
                if (sku?.toLowerCase() === 'standardv2')
                    return (0, checks_verdict.IX)(`NAT gateway ${name} is a StandardV2, which lies in all zones.`);
                if (own.length === 0)
                    return (0, checks_verdict.IX)(`NAT gateway ${name} is bound to no zone.`);
                const others = zones.filter((zone) => !own.includes(zone));
                if (others.length === 0)
                    return (0, checks_verdict.IX)(`NAT gateway ${name} lies in zone ${own.join(', ')}, as the pool.`);
                return (0, checks_verdict.fJ)(`NAT gateway ${name} of subnet ${subnet.name} lies in zone ${own.join(', ')} alone; node pool ${pool.name} has nodes in zone ${others.join(', ')} too. When zone ${own.join(', ')} fails, these have no way out.`, 'Use a NAT gateway of SKU StandardV2, which lies in all zones, or a pool for each zone with a subnet and a gateway of its own. The zone of a gateway cannot be changed.');
            },
        });
        ;
        const podSubnetHasAWayOut = defineCheck({
            id: 'pod-subnet-has-a-way-out',
            title: 'The subnet of the pods has a way out, as that of the nodes',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet', 'podSubnet', 'routeTables'],
            when: ({ cluster }) => goesOutByTheSubnet(cluster) || `the outbound type of the cluster is ${cluster.outboundType}`,
            run({ cluster, vnet, subnet, podSubnet, routeTables }) {
                const read = (0, route_tables.LU)(podSubnet, routeTables);
                if (!read.ok)
                    return (0, checks_verdict.Su)([read]);
                const table = read.value;
                const [route] = routesToEverything(table, 4);
                if (route !== undefined)
                    return (0, checks_verdict.IX)(`Route ${route.name} of ${table?.name ?? ''} leads subnet ${podSubnet.name} out.`);
                const gateway = podSubnet.natGatewayId ?? vnet.defaultNatGatewayId;
                if (gateway !== undefined)
                    return (0, checks_verdict.IX)(`A NAT gateway leads subnet ${podSubnet.name} out.`);
                if (mayLearnRoutes(vnet, table))
                    return (0, checks_verdict.L5)(`a gateway may have told subnet ${podSubnet.name} of a default route by BGP`);
                const byGateway = usesOwnGateway(cluster) === true;
                const what = byGateway ? 'no NAT gateway' : 'no route table with a default route';
                const given = byGateway
                    ? { 'ids': podSubnet.id, 'nat-gateway': subnet.natGatewayId ?? 'NAT_GATEWAY' }
                    : { 'ids': podSubnet.id, 'route-table': subnet.routeTableId ?? 'ROUTE_TABLE' };
                return (0, checks_verdict.fJ)(`Subnet ${podSubnet.name} of the pods has ${what}; the outbound type of the cluster is ${cluster.outboundType}. Pods of the pool will reach nothing outside.`, `Attach what the subnet of the nodes has: ${(0, az_command.Lw)('network vnet subnet update', given)}`);
            },
        });
        function goesOutByTheSubnet({ outboundType }) {
            return ['userdefinedrouting', 'userassignednatgateway'].includes(outboundType.toLowerCase());
        }
        ;
        const PARTS = [
            {
                name: 'network security group',
                option: 'network-security-group',
                consequence: 'no rule of theirs holds for nodes of this pool',
                idOf: ({ networkSecurityGroupId }) => networkSecurityGroupId,
                isToldOf: () => false,
            },
            {
                name: 'route table',
                option: 'route-table',
                consequence: 'nodes of this pool go past the firewall or the gateway that its routes lead to',
                idOf: ({ routeTableId }) => routeTableId,
                isToldOf: ({ outboundType }, mode) => mode === 'kubenet' || outboundType.toLowerCase() === 'userdefinedrouting',
            },
            {
                name: 'NAT gateway',
                option: 'nat-gateway',
                consequence: 'nodes of this pool go out with other addresses',
                idOf: ({ natGatewayId }) => natGatewayId,
                isToldOf: ({ outboundType }) => outboundType.toLowerCase() === 'userassignednatgateway',
            },
        ];
        const subnetHasWhatTheOtherSubnetsHave = defineCheck({
            id: 'subnet-has-what-the-other-subnets-have',
            title: 'The subnet has a security group, a route table and a NAT gateway where the subnets of all other pools do',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network#network-security-groups'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
            run({ cluster, agentPools, vnet, subnet, mode }, pool) {
                const others = (0, route_tables.N9)(cluster, agentPools, vnet, pool);
                if (others.length === 0)
                    return (0, checks_verdict.hH)('no other pool lies in another subnet');
                const lacking = PARTS.filter((part) => part.idOf(subnet) === undefined &&
                    others.every((other) => part.idOf(other) !== undefined) &&
                    !part.isToldOf(cluster, mode));
                if (lacking.length === 0)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} lacks nothing that ${others.map(({ name }) => name).join(', ')} have in common.`);
                const saw = lacking.map((part) => {
                    const has = others.map((other) => `${other.name} has ${(0, resource_id.gu)(part.idOf(other) ?? '')}`);
                    return `Subnet ${subnet.name} has no ${part.name}, and ${has.join(', ')}: ${part.consequence}.`;
                });
                const options = lacking.flatMap((part) => {
                    const ids = others.flatMap((other) => part.idOf(other) ?? []);
                    const [first = ''] = ids;
                    return ids.every((id) => (0, resource_id.s)(id, first)) ? [[part.option, first]] : [];
                });
                const fix = options.length > 0
                    ? `Attach what they share: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id, ...Object.fromEntries(options) })}`
                    : `Attach one for this subnet, by ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id })} with ${lacking.map(({ option }) => `--${option}`).join(', ')}.`;
                return (0, checks_verdict.fJ)(saw.join(' '), fix);
            },
        });
        ;
        const egress = {
            name: 'egress',
            question: 'Do nodes and pods go out as the rest of the cluster does?',
            checks: [
                subnetHasWhatTheOtherSubnetsHave,
                natGatewayIsOfTheSubnet,
                natGatewayHasAnAddress,
                natGatewayIsReady,
                natGatewayServesEveryZone,
                podSubnetHasAWayOut,
            ],
        };
        ;
        const calicoNeedsNoNewAddressPool = defineCheck({
            id: 'calico-needs-no-new-address-pool',
            title: 'Calico does not have to be told of the new subnet',
            rests: advice('https://github.com/Azure/AKS/issues/1338'),
            scope: 'cluster',
            needs: ['cluster', 'mode'],
            when: ({ cluster }) => cluster.networkPolicy?.toLowerCase() === 'calico' || 'the cluster does not use Calico',
            run({ mode }) {
                if (mode !== 'node-subnet' && mode !== 'pod-subnet')
                    return (0, checks_verdict.IX)(`In network mode ${mode} pods have addresses of one range, whatever the subnet of their node.`);
                return (0, checks_verdict.fJ)(`Calico keeps network policies in network mode ${mode}. Users reported that pods in the subnet of a later pool lost their way to the internet, because Calico had an IPPool for the first subnet alone.`, 'After the add compare kubectl get ippools.crd.projectcalico.org -o yaml with the range of the new subnet, and try a request to the internet from a pod there.');
            },
        });
        ;
        function isWindows({ osType }) {
            return osType.toLowerCase() === 'windows';
        }
        function imageOf(pool) {
            return (0, json.b6)((0, json.Xy)(pool.raw['properties'])['osSKU']);
        }
        function versionOf(pool, cluster) {
            return (semver.coerce(pool.currentKubernetesVersion || pool.kubernetesVersion || cluster.currentKubernetesVersion) ??
                undefined);
        }
        ;
        const clusterHasAWindowsProfile = defineCheck({
            id: 'cluster-has-a-windows-profile',
            title: 'The cluster has the profile that Windows pools need',
            rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/54362'),
            scope: 'pools',
            needs: ['cluster'],
            when: (_facts, pools) => pools.some(({ wanted }) => isWindows(wanted)) || 'no Windows pool is asked for',
            run({ cluster }, pools) {
                const windows = pools.filter(({ wanted }) => isWindows(wanted)).map(({ name }) => name);
                if (cluster.hasWindowsProfile)
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} has a Windows profile.`);
                return (0, checks_verdict.fJ)(`Cluster ${cluster.name} was created without a Windows profile, and Windows pool ${windows.join(', ')} is asked for.`, 'Set os-type to Linux, or use a cluster that was created with one: it cannot be given one later. az aks create makes it by itself with --network-plugin azure.');
            },
        });
        ;
        const clusterTakesWindowsPools = defineCheck({
            id: 'cluster-takes-windows-pools',
            title: 'The cluster does not make its nodes by itself, where Windows pools are asked for',
            rests: inferred('https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations'),
            scope: 'pools',
            needs: ['cluster'],
            when: (_facts, pools) => pools.some(({ wanted }) => isWindows(wanted)) || 'no Windows pool is asked for',
            run({ cluster }, pools) {
                const windows = pools.filter(({ wanted }) => isWindows(wanted)).map(({ name }) => name);
                const isAutomatic = cluster.sku === 'Automatic';
                if (!isAutomatic && !cluster.hasNodeAutoProvisioning)
                    return (0, checks_verdict.IX)('The cluster has no node auto-provisioning.');
                return (0, checks_verdict.fJ)(`Cluster ${cluster.name} ${isAutomatic ? 'is of the kind Automatic' : 'has node auto-provisioning'}, which does not go with Windows pool ${windows.join(', ')}.`, isAutomatic
                    ? 'Set os-type to Linux, or use a cluster of the kind Base.'
                    : `Set os-type to Linux, or switch node auto-provisioning off: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'node-provisioning-mode': 'Manual' })}`);
            },
        });
        ;
        const LONG_TERM = 'AKSLongTermSupport';
        const clusterVersionIsSupported = defineCheck({
            id: 'cluster-version-is-supported',
            title: 'The region offers the Kubernetes version of the cluster for its plan of support',
            rests: inferred('https://learn.microsoft.com/azure/aks/long-term-support'),
            scope: 'pools',
            needs: ['cluster', 'kubernetesVersions'],
            when: (_facts, pools) => pools.some(({ isNew }) => isNew) || 'no node pool is to be made',
            run({ cluster, kubernetesVersions }) {
                const { name, supportPlan, currentKubernetesVersion } = cluster;
                const version = semver.coerce(currentKubernetesVersion);
                const offered = kubernetesVersions.find(({ minor }) => version !== null && minor === `${version.major}.${version.minor}`);
                if (version === null || offered === undefined || offered.supportPlans.length === 0)
                    return (0, checks_verdict.L5)(`the region does not say for which plan of support it offers ${currentKubernetesVersion || 'the version'} of cluster ${name}`);
                const saw = `Cluster ${name} runs ${currentKubernetesVersion}, which ${cluster.location} offers for ${offered.supportPlans.join(' and ')}; its plan is ${supportPlan}.`;
                const isLongTermAlone = offered.supportPlans.every((plan) => plan.toLowerCase() === LONG_TERM.toLowerCase());
                if (!isLongTermAlone || supportPlan === LONG_TERM)
                    return (0, checks_verdict.IX)(saw);
                return (0, checks_verdict.fJ)(`${saw} AKS may refuse a new node pool of a version that it keeps for long-term support alone.`, `Upgrade the cluster: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })} . Or take the long-term support: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'tier': 'premium', 'k8s-support-plan': LONG_TERM })}`);
            },
        });
        ;
        const FIRST_GOOD_VERSION = '1.23.3';
        const kubeProxyKeepsSourceAddresses = defineCheck({
            id: 'kube-proxy-keeps-source-addresses',
            title: 'Network policies see the addresses of pods in other subnets',
            rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
            scope: 'cluster',
            needs: ['cluster', 'agentPools'],
            when: ({ cluster }) => cluster.networkPolicy !== undefined || `cluster ${cluster.name} has no network policies`,
            run({ cluster, agentPools }) {
                const old = [cluster, ...agentPools].filter(({ currentKubernetesVersion }) => {
                    const version = semver.coerce(currentKubernetesVersion);
                    return version !== null && semver.lt(version, FIRST_GOOD_VERSION);
                });
                const versions = old.map(({ name, currentKubernetesVersion }) => `${name} runs ${currentKubernetesVersion}`);
                if (versions.length === 0)
                    return (0, checks_verdict.IX)(`The cluster and its pools run ${FIRST_GOOD_VERSION} or newer.`);
                return (0, checks_verdict.fJ)(`${versions.join(', ')}, with network policies by ${cluster.networkPolicy ?? ''}. Before ${FIRST_GOOD_VERSION} kube-proxy translates the source of traffic between subnets, and policies drop it.`, `Upgrade the cluster and its pools first. These versions are on offer: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })}`);
            },
        });
        ;
        function daysUntil(date, today) {
            return dayNumber(date) - dayNumber(today);
        }
        const DAYS_OF_400_YEARS = 146_097;
        function dayNumber(date) {
            const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
            const years = month > 2 ? year : year - 1;
            const era = Math.floor(years / 400);
            const yearOfEra = years - era * 400;
            const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
            const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
            return era * DAYS_OF_400_YEARS + dayOfEra;
        }
        ;
        const RETIREMENT = '2028-03-31';
        const DAYS_OF_NOTICE = 365;
        const networkPluginIsSupported = defineCheck({
            id: 'network-plugin-is-supported',
            title: 'The network plugin of the cluster is not retired',
            rests: advice('https://learn.microsoft.com/azure/aks/configure-kubenet'),
            scope: 'cluster',
            needs: ['cluster', 'today'],
            run({ cluster, today }) {
                const plugin = cluster.networkPlugin;
                if (plugin !== 'kubenet')
                    return (0, checks_verdict.IX)(`The network plugin is ${plugin || 'unknown'}.`);
                if (daysUntil(RETIREMENT, today) > DAYS_OF_NOTICE)
                    return (0, checks_verdict.IX)(`AKS keeps kubenet until ${RETIREMENT}.`);
                return (0, checks_verdict.fJ)(`The network plugin is kubenet, which AKS retires on ${RETIREMENT}.`, 'Plan the move to Azure CNI Overlay: https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane');
            },
        });
        ;
        const END_ON_WINDOWS = '2026-09-30';
        const END_ON_LINUX = '2028-09-30';
        const networkPolicyManagerIsSupported = defineCheck({
            id: 'network-policy-manager-is-supported',
            title: 'The cluster does not depend on Azure Network Policy Manager, which is being retired',
            rests: advice('https://learn.microsoft.com/azure/aks/use-network-policies'),
            scope: 'cluster',
            needs: ['cluster', 'today'],
            when: ({ cluster }) => (0, resources_cluster.u)(cluster) || 'the cluster does not use Azure Network Policy Manager',
            run({ today }) {
                const ends = (on) => `${daysUntil(on, today) > 0 ? 'ends' : 'ended'} on ${on}`;
                return (0, checks_verdict.fJ)(`Network policies are kept by Azure Network Policy Manager. Its support ${ends(END_ON_WINDOWS)} on Windows nodes and ${ends(END_ON_LINUX)} on Linux nodes.`, 'Plan the move to Cilium: https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy');
            },
        });
        ;
        const FIRST_MINOR_WITH_THREE = 28;
        function mostMinorsBehind(plane) {
            return plane.minor >= FIRST_MINOR_WITH_THREE ? 3 : 2;
        }
        function namesItsVersion({ name, wanted, existing, isNew }) {
            if (existing !== undefined && !isNew)
                return `node pool ${name} is there, and this action does not change its version`;
            return wanted.kubernetesVersion !== '' || `node pool ${name} gets the version of the control plane`;
        }
        ;
        const poolVersionFitsTheControlPlane = defineCheck({
            id: 'pool-version-fits-the-control-plane',
            title: 'The Kubernetes version of the pool goes with that of the control plane',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error'),
            scope: 'pool',
            needs: ['cluster'],
            when: (_facts, pool) => namesItsVersion(pool),
            run({ cluster }, { wanted }) {
                const asked = wanted.kubernetesVersion;
                const own = semver.coerce(asked);
                const plane = semver.coerce(cluster.currentKubernetesVersion);
                if (own === null || plane === null)
                    return (0, checks_verdict.L5)(`the version of cluster ${cluster.name} is not known`);
                const isNewer = own.minor > plane.minor ||
                    (hasPatch(asked) && hasPatch(cluster.currentKubernetesVersion) && semver.gt(own, plane));
                const most = mostMinorsBehind(plane);
                const isTooOld = own.minor < plane.minor - most;
                const saw = `kubernetes-version is ${asked}, and the control plane runs ${cluster.currentKubernetesVersion}.`;
                if (!isNewer && !isTooOld)
                    return (0, checks_verdict.IX)(saw);
                const oldest = `${plane.major}.${Math.max(0, plane.minor - most)}`;
                return (0, checks_verdict.fJ)(`${saw} A pool must be ${isNewer ? 'no newer' : `at most ${most} minor versions older`}.`, `Leave kubernetes-version out, or set it between ${oldest} and ${cluster.currentKubernetesVersion}. To upgrade the control plane first: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })}`);
            },
        });
        function hasPatch(version) {
            return /^\d+\.\d+\.\d+/.test(version);
        }
        ;
        const UNDISPUTED_MINORS_BEHIND = 2;
        const poolVersionIsNearTheControlPlane = defineCheck({
            id: 'pool-version-is-near-the-control-plane',
            title: 'The pool is no more minor versions behind the control plane than every page allows',
            rests: inferred('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error'),
            scope: 'pool',
            needs: ['cluster'],
            when: (_facts, pool) => namesItsVersion(pool),
            run({ cluster }, { wanted }) {
                const own = semver.coerce(wanted.kubernetesVersion);
                const plane = semver.coerce(cluster.currentKubernetesVersion);
                if (own === null || plane === null)
                    return (0, checks_verdict.L5)(`the version of cluster ${cluster.name} is not known`);
                const behind = plane.minor - own.minor;
                const saw = `kubernetes-version is ${wanted.kubernetesVersion}, and the control plane runs ${cluster.currentKubernetesVersion}.`;
                if (behind <= UNDISPUTED_MINORS_BEHIND || behind > mostMinorsBehind(plane))
                    return (0, checks_verdict.IX)(saw);
                return (0, checks_verdict.fJ)(`${saw} That is ${behind} minor versions; some pages of Microsoft's allow ${behind}, others ${UNDISPUTED_MINORS_BEHIND}.`, `Leave kubernetes-version out, or set it to ${plane.major}.${plane.minor - UNDISPUTED_MINORS_BEHIND} or newer.`);
            },
        });
        ;
        const poolVersionIsOffered = defineCheck({
            id: 'pool-version-is-offered',
            title: 'AKS offers the Kubernetes version of the pool for this cluster',
            rests: inferred('https://learn.microsoft.com/azure/aks/supported-kubernetes-versions'),
            scope: 'pool',
            needs: ['cluster', 'availableVersions'],
            when: (_facts, pool) => namesItsVersion(pool),
            run({ cluster, availableVersions }, { wanted }) {
                const asked = wanted.kubernetesVersion;
                if (availableVersions.length === 0)
                    return (0, checks_verdict.L5)('Azure lists no version for pools of this cluster');
                const offered = availableVersions.map(({ version }) => version);
                const isOffered = offered.some((version) => version === asked || version.startsWith(`${asked}.`));
                if (isOffered)
                    return (0, checks_verdict.IX)(`AKS offers ${asked} for pools of cluster ${cluster.name}.`);
                return (0, checks_verdict.fJ)(`kubernetes-version is ${asked}, and AKS offers ${offered.join(', ')} for pools of cluster ${cluster.name}.`, `Leave kubernetes-version out, or set it to one of these. AKS may take another one, of long-term support for example: ${(0, az_command.Lw)('aks get-versions', { location: cluster.location, output: 'table' })}`);
            },
        });
        ;
        const windowsPoolFitsTheNetwork = defineCheck({
            id: 'windows-pool-fits-the-network',
            title: 'Nothing of the network of the cluster is for Linux nodes alone, where a Windows pool is asked for',
            rests: inferred('https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations'),
            scope: 'pool',
            needs: ['cluster'],
            when: (_facts, { name, wanted, isNew }) => isWindows(wanted) ? isNew || `node pool ${name} is there` : `node pool ${name} is no Windows pool`,
            run({ cluster }, { name }) {
                const found = forLinuxAlone(cluster);
                if (found.length === 0)
                    return (0, checks_verdict.IX)(`Nothing of cluster ${cluster.name} is for Linux alone.`);
                return (0, checks_verdict.fJ)(`Windows pool ${name} is asked for, and cluster ${cluster.name} has ${found.join(' and ')}, which Microsoft supports with Linux nodes alone.`, 'Set os-type to Linux, or use a cluster without it.');
            },
        });
        function forLinuxAlone({ networkDataplane, raw }) {
            const properties = (0, json.Xy)(raw['properties']);
            const proxy = (0, json.Xy)(properties['httpProxyConfig']);
            const hasProxy = proxy['enabled'] !== false && ((0, json.b6)(proxy['httpProxy']) ?? (0, json.b6)(proxy['httpsProxy'])) !== undefined;
            const artifacts = (0, json.b6)((0, json.Xy)(properties['bootstrapProfile'])['artifactSource']);
            return [
                ...(networkDataplane === 'cilium' ? ['Cilium for a data plane'] : []),
                ...(hasProxy ? ['an HTTP proxy'] : []),
                ...(artifacts?.toLowerCase() === 'cache' ? ['no way to the internet but a cache (network isolated)'] : []),
            ];
        }
        ;
        const windowsPoolHasAzureCni = defineCheck({
            id: 'windows-pool-has-azure-cni',
            title: 'A Windows pool has Azure CNI',
            rests: refused('https://github.com/jenkins-infra/azure/issues/108'),
            scope: 'pool',
            needs: ['cluster', 'mode'],
            when: (_facts, { name, wanted }) => isWindows(wanted) || `node pool ${name} is no Windows pool`,
            run({ cluster, mode }) {
                const saw = `Cluster ${cluster.name} has network plugin ${cluster.networkPlugin || 'unknown'}.`;
                if (mode !== 'kubenet' && mode !== 'none')
                    return (0, checks_verdict.IX)(saw);
                return (0, checks_verdict.fJ)(`${saw} AKS takes Windows pools with Azure CNI alone.`, mode === 'kubenet'
                    ? 'Set os-type to Linux, or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane).'
                    : 'Set os-type to Linux, or use a cluster with Azure CNI.');
            },
        });
        ;
        const MOST_PODS_OF_A_WINDOWS_NODE = 110;
        const windowsPoolHasFewEnoughPods = defineCheck({
            id: 'windows-pool-has-few-enough-pods',
            title: 'A Windows node of an overlay runs as many pods as Microsoft recommends',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay'),
            scope: 'pool',
            needs: ['mode'],
            when({ mode }, { name, isNew, wanted }) {
                if (!isWindows(wanted))
                    return `node pool ${name} is no Windows pool`;
                if (!isNew)
                    return `node pool ${name} is there, and its max-pods cannot be changed`;
                return mode === 'overlay' || 'the recommendation is for overlays';
            },
            run(_facts, { wanted }) {
                const saw = `max-pods is ${wanted.maxPods}; for Windows nodes of an overlay ${MOST_PODS_OF_A_WINDOWS_NODE} are recommended at most.`;
                if (wanted.maxPods <= MOST_PODS_OF_A_WINDOWS_NODE)
                    return (0, checks_verdict.IX)(saw);
                return (0, checks_verdict.fJ)(saw, `Set max-pods to ${MOST_PODS_OF_A_WINDOWS_NODE} or less; it cannot be changed later.`);
            },
        });
        ;
        const versions_versions = {
            name: 'versions',
            question: 'Do versions and network plugins fit together?',
            checks: [
                clusterVersionIsSupported,
                kubeProxyKeepsSourceAddresses,
                poolVersionFitsTheControlPlane,
                poolVersionIsNearTheControlPlane,
                poolVersionIsOffered,
                windowsPoolHasAzureCni,
                windowsPoolFitsTheNetwork,
                clusterHasAWindowsProfile,
                clusterTakesWindowsPools,
                windowsPoolHasFewEnoughPods,
                calicoNeedsNoNewAddressPool,
                networkPolicyManagerIsSupported,
                networkPluginIsSupported,
            ],
        };
        ;
        const IMAGES = [
            { sku: 'Ubuntu2204', minors: { first: 25, last: 36 }, endsOn: '2027-06-30', instead: 'Ubuntu' },
            { sku: 'Ubuntu2404', minors: { first: 32, last: 38 }, instead: 'Ubuntu' },
            { sku: 'AzureLinux3', minors: { first: 28, last: 36 }, instead: 'AzureLinux' },
            { sku: 'AzureContainerLinux', minors: { first: 34 }, instead: 'AzureLinux' },
            { sku: 'AzureLinuxOSGuard', minors: { first: 32 }, endsOn: '2026-12-10', instead: 'AzureContainerLinux' },
            { sku: 'Flatcar', endsOn: '2026-06-08', instead: 'AzureContainerLinux' },
            { sku: 'Windows2019', endsOn: '2026-03-01', instead: 'Windows2022 or Windows2025' },
            { sku: 'Windows2022', endsOn: '2028-06-30', instead: 'Windows2025' },
            { sku: 'WindowsAnnual', endsOn: '2026-05-15', instead: 'Windows2022 or Windows2025' },
        ];
        const AZURE_LINUX_2 = {
            sku: 'AzureLinux',
            endsOn: '2026-03-31',
            instead: 'AzureLinux3',
        };
        const LAST_MINOR_OF_AZURE_LINUX_2 = 31;
        function osImageOf(sku) {
            return IMAGES.find((image) => image.sku.toLowerCase() === sku?.toLowerCase());
        }
        function hasImage({ wanted }, ...skus) {
            const image = imageOf(wanted)?.toLowerCase();
            return skus.some((sku) => sku.toLowerCase() === image);
        }
        function choosesImage(pool) {
            const { name, existing, isNew } = pool;
            const changes = (0, pool_request.f6)(pool).some(({ field }) => ['osSKU', 'enableFIPS'].includes(field));
            return (isNew || existing?.provisioningState !== 'Succeeded' || changes || `node pool ${name} is there, with its image`);
        }
        function hasFips({ wanted }) {
            return (0, json.Xy)(wanted.raw['properties'])['enableFIPS'] === true;
        }
        function trustedLaunchOf({ wanted }) {
            const security = (0, json.Xy)((0, json.Xy)(wanted.raw['properties'])['securityProfile']);
            return { secureBoot: security['enableSecureBoot'] === true, vtpm: security['enableVTPM'] === true };
        }
        function linuxFamilyOf(pool) {
            const image = ((0, json.b6)(imageOf(pool.wanted)) ?? 'Ubuntu').toLowerCase();
            if (image.startsWith('ubuntu'))
                return 'ubuntu';
            return ['azurelinux', 'azurelinux3', 'cblmariner'].includes(image) ? 'azure-linux' : 'other';
        }
        const os_images_DAYS_OF_NOTICE = 90;
        function supportVerdict({ sku, endsOn, instead }, today, more = '') {
            if (endsOn === undefined)
                return (0, checks_verdict.IX)(`Microsoft names no end of ${sku}.`);
            const days = daysUntil(endsOn, today);
            if (days > os_images_DAYS_OF_NOTICE)
                return (0, checks_verdict.IX)(`${sku} is supported until ${endsOn}.`);
            return (0, checks_verdict.fJ)(days > 0
                ? `AKS ends ${sku} on ${endsOn}, in ${days} ${days === 1 ? 'day' : 'days'}: no new pools and images after that.`
                : `${sku} has been without support, and without new pools and images, since ${endsOn}.`, `Set os-sku to ${instead}.${more}`);
        }
        ;
        const imageFitsFips = defineCheck({
            id: 'image-fits-fips',
            title: 'The Linux image comes with FIPS, or without, as it is asked for',
            rests: inferred('https://learn.microsoft.com/azure/aks/enable-fips-nodes#limitations'),
            scope: 'pool',
            needs: [],
            when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
            run(_facts, pool) {
                const image = imageOf(pool.wanted) ?? 'the image that AKS chooses';
                if (hasFips(pool) && hasImage(pool, 'Ubuntu2404', 'Flatcar'))
                    return (0, checks_verdict.fJ)(`enable-fips-image is true, and os-sku is ${image}, which has no image with FIPS.`, 'Set os-sku to Ubuntu, with which AKS chooses an image with FIPS, or to AzureLinux.');
                if (!hasFips(pool) && hasImage(pool, 'AzureLinuxOSGuard'))
                    return (0, checks_verdict.fJ)(`os-sku is ${image}, which comes with FIPS alone.`, 'Set enable-fips-image to true.');
                return (0, checks_verdict.IX)(`${image} goes with${hasFips(pool) ? '' : 'out'} FIPS.`);
            },
        });
        ;
        const INPUT = 'securityProfile: {enableSecureBoot: true, enableVTPM: true}';
        const imageFitsTrustedLaunch = defineCheck({
            id: 'image-fits-trusted-launch',
            title: 'The image goes with Trusted Launch, or without it, as it is asked for',
            rests: inferred('https://learn.microsoft.com/azure/aks/use-trusted-launch#limitations'),
            scope: 'pool',
            needs: [],
            when: (_facts, pool) => choosesImage(pool),
            run(_facts, pool) {
                const { secureBoot, vtpm } = trustedLaunchOf(pool);
                const image = imageOf(pool.wanted) ?? 'the image that AKS chooses';
                if (hasImage(pool, 'AzureContainerLinux', 'AzureLinuxOSGuard'))
                    return secureBoot && vtpm
                        ? (0, checks_verdict.IX)(`${image} is asked for with Secure Boot and vTPM.`)
                        : (0, checks_verdict.fJ)(`os-sku is ${image}, which comes with Trusted Launch alone; Secure Boot is ${onOff(secureBoot)}, vTPM is ${onOff(vtpm)}.`, `Give in properties ${INPUT}`);
                if (!secureBoot && !vtpm)
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} asks for no Trusted Launch.`);
                const asked = `Trusted Launch is asked for (Secure Boot ${onOff(secureBoot)}, vTPM ${onOff(vtpm)})`;
                const without = 'Leave enableSecureBoot and enableVTPM out of properties';
                if (isWindows(pool.wanted))
                    return (0, checks_verdict.fJ)(`${asked}, which AKS has not for Windows pools.`, `${without}.`);
                if (hasImage(pool, 'Flatcar'))
                    return (0, checks_verdict.fJ)(`${asked}, which ${image} does not have.`, `${without}.`);
                if (hasFips(pool) && (linuxFamilyOf(pool) !== 'ubuntu' || hasImage(pool, 'Ubuntu2404')))
                    return (0, checks_verdict.fJ)(`${asked} together with FIPS, which AKS has on Ubuntu 22.04 alone; os-sku is ${image}.`, `Set os-sku to Ubuntu, or set enable-fips-image to false. Or: ${without}.`);
                return (0, checks_verdict.IX)(`${asked}, and ${image} has it.`);
            },
        });
        function onOff(isOn) {
            return isOn ? 'on' : 'off';
        }
        ;
        const linuxImageFitsTheVersion = defineCheck({
            id: 'linux-image-fits-the-version',
            title: 'The Linux image of the pool runs its Kubernetes version',
            rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-os-version#supported-os-versions'),
            scope: 'pool',
            needs: ['cluster'],
            when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
            run({ cluster }, { wanted }) {
                const image = osImageOf(imageOf(wanted));
                if (image?.minors === undefined)
                    return (0, checks_verdict.hH)(`${imageOf(wanted) ?? 'the image that AKS chooses'} is there for every version`);
                const version = versionOf(wanted, cluster);
                if (version === undefined)
                    return (0, checks_verdict.L5)(`the version of cluster ${cluster.name} is not known`);
                const { first, last = Number.MAX_SAFE_INTEGER } = image.minors;
                const range = image.minors.last === undefined ? `1.${first} and newer` : `1.${first} to 1.${last}`;
                const saw = `os-sku is ${image.sku}, which AKS has for Kubernetes ${range}, and the pool gets ${version.version}.`;
                if (version.minor >= first && version.minor <= last)
                    return (0, checks_verdict.IX)(saw);
                return (0, checks_verdict.fJ)(saw, `Set os-sku to ${image.instead}, or leave it out: AKS then chooses the image that fits.`);
            },
        });
        ;
        const linuxImageIsSupported = defineCheck({
            id: 'linux-image-is-supported',
            title: 'AKS goes on with the Linux image of the pool',
            rests: inferred('https://learn.microsoft.com/azure/aks/node-images'),
            scope: 'pool',
            needs: ['cluster', 'today'],
            when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
            run({ cluster, today }, pool) {
                const minor = versionOf(pool.wanted, cluster)?.minor;
                const isOldAzureLinux = hasImage(pool, 'AzureLinux', 'CBLMariner') && minor !== undefined && minor <= LAST_MINOR_OF_AZURE_LINUX_2;
                const image = isOldAzureLinux ? AZURE_LINUX_2 : osImageOf(imageOf(pool.wanted));
                if (image === undefined)
                    return (0, checks_verdict.IX)(`AKS keeps ${imageOf(pool.wanted) ?? 'the image that it chooses'} up to date.`);
                return supportVerdict(image, today, isOldAzureLinux ? ' On this version of Kubernetes it is Azure Linux 2.' : '');
            },
        });
        ;
        const windowsImageComesWithFips = defineCheck({
            id: 'windows-image-comes-with-fips',
            title: 'A Windows Server 2025 pool is asked for with FIPS',
            rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
            scope: 'pool',
            needs: [],
            when: (_facts, pool) => isWindows(pool.wanted) && hasImage(pool, 'Windows2025')
                ? choosesImage(pool)
                : `node pool ${pool.name} does not ask for Windows2025`,
            run(_facts, pool) {
                if (hasFips(pool))
                    return (0, checks_verdict.IX)('Windows2025 with enable-fips-image.');
                return (0, checks_verdict.fJ)('Windows2025 without enable-fips-image; AKS has this image with FIPS alone.', 'Set enable-fips-image to true.');
            },
        });
        ;
        const MINORS = {
            windows2019: { first: 0, gone: 33 },
            windows2022: { first: 0, gone: 37 },
            windows2025: { first: 32, gone: Number.MAX_SAFE_INTEGER },
        };
        const windowsImageFitsTheVersion = defineCheck({
            id: 'windows-image-fits-the-version',
            title: 'The Windows image of the pool runs its Kubernetes version',
            rests: refused('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
            scope: 'pool',
            needs: ['cluster'],
            when: (_facts, pool) => (isWindows(pool.wanted) ? choosesImage(pool) : `node pool ${pool.name} is no Windows pool`),
            run({ cluster }, pool) {
                const image = imageOf(pool.wanted);
                if (image === undefined)
                    return (0, checks_verdict.hH)('AKS chooses the image that fits the version: no os-sku is given');
                const range = MINORS[image.toLowerCase()];
                const version = versionOf(pool.wanted, cluster);
                if (range === undefined)
                    return (0, checks_verdict.hH)(`${image} is no image that this action knows; see words-are-known`);
                if (version === undefined)
                    return (0, checks_verdict.L5)(`the version of cluster ${cluster.name} is not known`);
                const saw = `${image} on Kubernetes ${version.version}.`;
                if (version.minor >= range.first && version.minor < range.gone)
                    return (0, checks_verdict.IX)(saw);
                const fitting = Object.entries(MINORS)
                    .filter(([, { first, gone }]) => version.minor >= first && version.minor < gone)
                    .map(([name]) => name.replace('windows', 'Windows'));
                return (0, checks_verdict.fJ)(`${saw} ${version.minor < range.first ? `It needs 1.${range.first} or newer` : `It is not offered from 1.${range.gone} on`}.`, `Set os-sku to ${fitting.join(' or ')}, or leave it out. The versions that the cluster can be upgraded to: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })}`);
            },
        });
        ;
        const windowsImageIsSupported = defineCheck({
            id: 'windows-image-is-supported',
            title: 'The Windows image of the pool is supported',
            rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
            scope: 'pool',
            needs: ['today'],
            when: (_facts, pool) => (isWindows(pool.wanted) ? choosesImage(pool) : `node pool ${pool.name} is no Windows pool`),
            run({ today }, { wanted }) {
                const sku = imageOf(wanted);
                const image = osImageOf(sku);
                if (sku === undefined)
                    return (0, checks_verdict.hH)('AKS chooses the image: no os-sku is given');
                if (image === undefined)
                    return (0, checks_verdict.hH)(`Microsoft names no end of ${sku}`);
                return supportVerdict(image, today, ' Containers have to be built for it: they do not run on another Windows Server.');
            },
        });
        ;
        const images_images = {
            name: 'images',
            question: 'Is there a node image for the pool?',
            checks: [
                linuxImageFitsTheVersion,
                linuxImageIsSupported,
                windowsImageFitsTheVersion,
                windowsImageIsSupported,
                windowsImageComesWithFips,
                imageFitsFips,
                imageFitsTrustedLaunch,
            ],
        };
        var machines = __webpack_require__(6198);
        ;
        const encryptionAtHostIsRegistered = defineCheck({
            id: 'encryption-at-host-is-registered',
            title: 'The subscription is registered for encryption at host, where a scale set asks for it',
            rests: refused('https://learn.microsoft.com/azure/aks/enable-host-encryption'),
            scope: 'pool',
            needs: ['encryptionAtHost'],
            when(_facts, { name, isNew, wanted }) {
                if ((0, json.Xy)(wanted.raw['properties'])['enableEncryptionAtHost'] !== true)
                    return `node pool ${name} does not ask for encryption at host`;
                if (!isNew)
                    return `node pool ${name} is there`;
                return !(0, machines.nH)(wanted.type) || `node pool ${name} is no scale set`;
            },
            run({ encryptionAtHost: { state } }) {
                const feature = 'Microsoft.Compute/EncryptionAtHost';
                if (state === '')
                    return (0, checks_verdict.L5)(`Azure does not say whether the subscription is registered for ${feature}`);
                if (state.toLowerCase() === 'registered')
                    return (0, checks_verdict.IX)(`The subscription is registered for ${feature}.`);
                return (0, checks_verdict.fJ)(`The subscription is ${state} for ${feature}, without which Azure refuses a scale set that is encrypted at the host (SubscriptionNotEnabledEncryptionAtHost).`, 'Register it, and then the provider: az feature register --namespace Microsoft.Compute --name EncryptionAtHost ; az provider register --namespace Microsoft.Compute . Or leave enable-encryption-at-host out.');
            },
        });
        ;
        const DEFAULT_PREFIX = 31;
        const BITS = 32;
        const gatewayPoolFitsItsPrefix = defineCheck({
            id: 'gateway-pool-fits-its-prefix',
            title: 'A gateway pool has as many nodes as its public IP prefix has addresses, at most, and no autoscaler',
            rests: refused('https://learn.microsoft.com/azure/aks/configure-static-egress-gateway'),
            scope: 'pool',
            needs: [],
            when: (_facts, pool) => pool.wanted.mode === 'Gateway'
                ? (0, access.IT)(pool) || `node pool ${pool.name} is there, as asked for`
                : `node pool ${pool.name} is no gateway pool`,
            run(_facts, { name, wanted }) {
                if (wanted.osType === 'Windows')
                    return (0, checks_verdict.fJ)(`Gateway pool ${name} is asked for with Windows, which no gateway runs.`, 'Set os-type to Linux.');
                if (wanted.isAutoscaled)
                    return (0, checks_verdict.fJ)(`Gateway pool ${name} asks for the cluster autoscaler, which AKS does not have for such pools.`, 'Set enable-cluster-autoscaler to false and say node-count.');
                const profile = (0, json.Xy)((0, json.Xy)(wanted.raw['properties'])['gatewayProfile']);
                const prefix = (0, json.rl)(profile['publicIPPrefixSize']) ?? DEFAULT_PREFIX;
                const addresses = 2 ** (BITS - prefix);
                const nodes = (0, agent_pool.cw)(wanted);
                const saw = `Gateway pool ${name} asks for ${nodes} ${nodes === 1 ? 'node' : 'nodes'}, and its public IP prefix of /${prefix} has ${addresses} addresses.`;
                if (nodes <= addresses)
                    return (0, checks_verdict.IX)(saw);
                return (0, checks_verdict.fJ)(saw, `Set node-count to ${addresses} or less, or gateway-prefix-size to a smaller number: 28 holds 16 nodes.`);
            },
        });
        ;
        const gatewayPoolFitsTheCluster = defineCheck({
            id: 'gateway-pool-fits-the-cluster',
            title: 'The cluster can have gateway pools',
            rests: refused('https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#limitations-and-considerations'),
            scope: 'pools',
            needs: ['cluster', 'mode'],
            when: (_facts, pools) => pools.some(({ wanted }) => wanted.mode === 'Gateway') || 'no gateway pool is asked for',
            run({ cluster, mode }, pools) {
                const gateways = pools.filter(({ wanted }) => wanted.mode === 'Gateway').map(({ name }) => name);
                const network = (0, json.Xy)((0, json.Xy)(cluster.raw['properties'])['networkProfile']);
                const saw = `Gateway pool ${gateways.join(', ')} is asked for`;
                if (mode === 'pod-subnet')
                    return (0, checks_verdict.fJ)(`${saw}, and the pods of the cluster have a subnet of their own, with which AKS has no gateway pools.`, 'Set mode to User, and send the traffic of the pool by a NAT gateway on its subnet instead.');
                if (cluster.ipFamilies.includes('IPv6'))
                    return (0, checks_verdict.fJ)(`${saw}, and the cluster has IPv6, with which AKS has no gateway pools.`, 'Set mode to User, and send the traffic of the pool by a NAT gateway on its subnet instead.');
                if ((0, json.Xy)(network['staticEgressGatewayProfile'])['enabled'] !== true)
                    return (0, checks_verdict.fJ)(`${saw}, and the static egress gateway is off in cluster ${cluster.name}.`, `Switch it on first: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'enable-static-egress-gateway': [] })}`);
                return (0, checks_verdict.IX)('The static egress gateway is on.');
            },
        });
        ;
        const SPOT_LABEL = 'kubernetes.azure.com/scalesetpriority';
        const PRIORITY_LABEL = 'kubernetes.azure.com/priority';
        const OF_KUBELETS = ['kubelet.kubernetes.io', 'node.kubernetes.io'];
        const ROLES = 'node-role.kubernetes.io';
        function labelsOfKubernetes({ given }) {
            const keys = Object.keys((0, json.Xy)(given['nodeLabels'])).filter((key) => isOfKubernetes(prefixOf(key)));
            return {
                refused: keys.filter((key) => prefixOf(key) !== ROLES && (!isOfKubelets(prefixOf(key)) || isOfAks(key))),
                roles: keys.filter((key) => prefixOf(key) === ROLES),
            };
        }
        function isOfKubelets(prefix) {
            return OF_KUBELETS.some((own) => prefix === own || prefix.endsWith(`.${own}`));
        }
        function isOfAks(key) {
            return key === 'node.kubernetes.io/instance-type';
        }
        function isOfKubernetes(prefix) {
            return /(?:^|\.)(?:kubernetes|k8s)\.io$/i.test(prefix);
        }
        function prefixOf(key) {
            const slash = key.lastIndexOf('/');
            return slash < 0 ? '' : key.slice(0, slash).toLowerCase();
        }
        ;
        const labelsAreFreeToUse = defineCheck({
            id: 'labels-are-free-to-use',
            title: 'No label has a prefix that Kubernetes and AKS keep for themselves',
            rests: refused('https://github.com/Azure/AKS/issues/4613'),
            scope: 'pool',
            needs: [],
            when: (_facts, pool) => (0, access.IT)(pool) || `node pool ${pool.name} is there, as asked for`,
            run(_facts, pool) {
                const { refused: taken } = labelsOfKubernetes(pool);
                if (taken.length === 0)
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} asks for no label of the kind.`);
                return (0, checks_verdict.fJ)(`Node pool ${pool.name} asks for the label ${taken.join(', ')}. AKS keeps the prefixes kubernetes.io and k8s.io, and those below them, for itself; kubelet.kubernetes.io and node.kubernetes.io are free.`, 'Use a prefix of your own in labels.');
            },
        });
        ;
        const labelsNameNoRole = defineCheck({
            id: 'labels-name-no-role',
            title: 'No label gives the nodes a role',
            rests: inferred('https://learn.microsoft.com/azure/aks/use-labels#deprecated-labels'),
            scope: 'pool',
            needs: [],
            when: (_facts, pool) => (0, access.IT)(pool) || `node pool ${pool.name} is there, as asked for`,
            run(_facts, pool) {
                const { roles } = labelsOfKubernetes(pool);
                if (roles.length === 0)
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} asks for no label of the kind.`);
                return (0, checks_verdict.fJ)(`Node pool ${pool.name} asks for the label ${roles.join(', ')}. A kubelet may not give its node such a label, and AKS may refuse it.`, 'Use a label with a prefix of your own, or set the role by kubectl label node after the add.');
            },
        });
        ;
        const CONFIDENTIAL_SGX_SIZES = /^Standard_DC\d+s?_v2$/i;
        const overlayTakesTheVmSize = defineCheck({
            id: 'overlay-takes-the-vm-size',
            title: 'The overlay supports the size of the machines',
            rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay'),
            scope: 'pool',
            needs: ['cluster', 'mode'],
            when({ mode }, { name, wanted }) {
                if ((0, agent_pool.Ds)(wanted).length === 0)
                    return `node pool ${name} names no size: AKS chooses one`;
                return mode === 'overlay' || 'the cluster is no overlay';
            },
            run({ cluster }, { wanted }) {
                const sizes = (0, agent_pool.Ds)(wanted);
                const vmSize = sizes.find((size) => CONFIDENTIAL_SGX_SIZES.test(size));
                if (vmSize === undefined)
                    return (0, checks_verdict.IX)(`Azure CNI Overlay supports ${sizes.join(', ')}.`);
                return (0, checks_verdict.fJ)(`Azure CNI Overlay does not support sizes of the series DCsv2, as ${vmSize} is.`, `Choose another node-vm-size, DCsv3 for example: ${(0, az_command.Lw)('vm list-skus', { location: cluster.location, size: 'Standard_DC', output: 'table' })}`);
            },
        });
        ;
        const spotLabelIsCurrent = defineCheck({
            id: 'spot-label-is-current',
            title: 'The label of Spot nodes is the one that AKS goes on with',
            rests: advice('https://learn.microsoft.com/azure/aks/use-labels#reserved-system-labels'),
            scope: 'pool',
            needs: [],
            when: (_facts, { name, given }) => Object.hasOwn((0, json.Xy)(given['nodeLabels']), SPOT_LABEL) || `node pool ${name} does not write that label down`,
            run(_facts, { name }) {
                return (0, checks_verdict.fJ)(`Node pool ${name} writes down the label ${SPOT_LABEL}=spot, which AKS gives Spot nodes by itself and calls deprecated.`, `Leave it out. Select such nodes by ${PRIORITY_LABEL}=spot, which AKS gives them too.`);
            },
        });
        ;
        const FEWEST_NODES = 2;
        const systemPoolHasTwoNodes = defineCheck({
            id: 'system-pool-has-two-nodes',
            title: 'A system pool has the two nodes that Microsoft asks for',
            rests: inferred('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
            scope: 'pool',
            needs: [],
            when(_facts, { name, isNew, wanted, existing }) {
                if (!isNew && existing?.provisioningState === 'Succeeded')
                    return `node pool ${name} is there`;
                return wanted.mode === 'System' || `node pool ${name} is no system pool`;
            },
            run(_facts, { name, wanted }) {
                const nodes = (0, node_counts.MN)(wanted);
                const saw = `System pool ${name} begins with ${nodes} ${nodes === 1 ? 'node' : 'nodes'}; Microsoft asks for ${FEWEST_NODES}, and AKS takes one.`;
                if (nodes >= FEWEST_NODES)
                    return (0, checks_verdict.IX)(saw);
                const ofScaleSet = wanted.isAutoscaled ? 'min-count' : 'node-count';
                const input = wanted.machines === undefined ? ofScaleSet : node_counts.JP;
                return (0, checks_verdict.fJ)(saw, `Set ${input} to ${FEWEST_NODES} or more: with one node the system pods are gone whenever it is.`);
            },
        });
        ;
        const TOLERATED_KEY = 'CriticalAddonsOnly';
        const HARD = /:(?:NoSchedule|NoExecute)$/i;
        const systemPoolTakesSystemPods = defineCheck({
            id: 'system-pool-takes-system-pods',
            title: 'A system pool has no taint that keeps the pods of the system out',
            rests: refused('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
            scope: 'pool',
            needs: [],
            when: (_facts, pool) => (0, agent_pool.mh)(pool.wanted)
                ? (0, access.IT)(pool) || `node pool ${pool.name} is there, as asked for`
                : `node pool ${pool.name} is no system pool`,
            run(_facts, { name, wanted }) {
                const taints = (0, json.iw)((0, json.Xy)(wanted.raw['properties'])['nodeTaints']);
                const hard = taints.filter((taint) => HARD.test(taint) && keyOf(taint) !== TOLERATED_KEY);
                if (hard.length === 0)
                    return (0, checks_verdict.IX)(`System pool ${name} keeps no pod of the system out.`);
                return (0, checks_verdict.fJ)(`System pool ${name} asks for the taint ${hard.join(', ')}, which the pods of the system do not tolerate. AKS refuses that (SystemPoolHasRestrictedTaint).`, `Take ${TOLERATED_KEY}=true:NoSchedule in its place, or the effect PreferNoSchedule, or set mode to User.`);
            },
        });
        function keyOf(taint) {
            return taint.split(/[=:]/)[0] ?? '';
        }
        ;
        const SHORTEST_DRAIN_MINUTES = 5;
        const upgradeSettingsFitThePool = defineCheck({
            id: 'upgrade-settings-fit-the-pool',
            title: 'The settings for upgrades are such as Microsoft names for this pool',
            rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling#customize-unavailable-nodes'),
            scope: 'pool',
            needs: [],
            when: (_facts, pool) => (0, access.IT)(pool) || `node pool ${pool.name} is there, as asked for`,
            run(_facts, { name, wanted }) {
                const drain = (0, json.rl)((0, json.Xy)((0, json.Xy)(wanted.raw['properties'])['upgradeSettings'])['drainTimeoutInMinutes']);
                const unavailable = wanted.maxUnavailable ?? '0';
                const problems = [
                    ...((0, agent_pool.mh)(wanted) && !/^0%?$/.test(unavailable)
                        ? [
                            [
                                `max-unavailable is ${unavailable}, which no system pool has`,
                                'Leave max-unavailable out, or set mode to User.',
                            ],
                        ]
                        : []),
                    ...(drain !== undefined && drain < SHORTEST_DRAIN_MINUTES
                        ? [
                            [
                                `drain-timeout is ${drain}, and Microsoft names ${SHORTEST_DRAIN_MINUTES} minutes at least`,
                                `Set drain-timeout to ${SHORTEST_DRAIN_MINUTES} or more.`,
                            ],
                        ]
                        : []),
                ];
                if (problems.length === 0)
                    return (0, checks_verdict.IX)(`The upgrade settings of node pool ${name} are such as Microsoft names.`);
                return (0, checks_verdict.fJ)(`Of node pool ${name} ${problems.map(([what]) => what).join('; ')}.`, problems.map(([, fix]) => fix).join(' '));
            },
        });
        ;
        const MOST_PROFILES = 5;
        const FIRST_MINOR = 27;
        const virtualMachinesPoolIsSupported = defineCheck({
            id: 'virtual-machines-pool-is-supported',
            title: 'A pool of single virtual machines asks for nothing that only scale sets have',
            rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#virtual-machines-node-pool-limitations'),
            scope: 'pool',
            needs: ['cluster'],
            when: (_facts, pool) => (0, machines.nH)(pool.wanted.type)
                ? (0, access.IT)(pool) || `node pool ${pool.name} is there, as asked for`
                : `node pool ${pool.name} is of type ${pool.wanted.type}`,
            run({ cluster }, { name, wanted }) {
                const properties = (0, json.Xy)(wanted.raw['properties']);
                const scale = (0, json.Xy)((0, json.Xy)(properties['virtualMachinesProfile'])['scale']);
                const profiles = (0, json.iZ)(scale['manual']).length + (0, json.iZ)(scale['autoscale']).length;
                const version = versionOf(wanted, cluster);
                const zones = (0, json.iw)(properties['availabilityZones']);
                const problems = [
                    ...(isWindows(wanted) ? [['Windows', 'Set os-type to Linux.']] : []),
                    ...(zones.length > 0 ? [[`zones ${zones.join(', ')}`, 'Leave zones out.']] : []),
                    ...(Object.keys((0, json.Xy)(properties['creationData'])).length > 0
                        ? [['a snapshot', 'Leave creationData out of properties.']]
                        : []),
                    ...(profiles > MOST_PROFILES
                        ? [[`${profiles} scale profiles, of ${MOST_PROFILES} at most`, 'Name fewer sizes.']]
                        : []),
                    ...(version !== undefined && version.minor < FIRST_MINOR
                        ? [[`Kubernetes ${version.version}, before 1.${FIRST_MINOR}`, 'Upgrade the cluster first.']]
                        : []),
                ];
                if (problems.length === 0)
                    return (0, checks_verdict.IX)(`Node pool ${name} asks for what pools of virtual machines have.`);
                return (0, checks_verdict.fJ)(`Node pool ${name} of type VirtualMachines asks for ${problems.map(([what]) => what).join(' and ')}, which AKS does not have for this type.`, `${problems.map(([, fix]) => fix).join(' ')} Or leave type out of properties, for a pool in a scale set.`);
            },
        });
        var pool_words = __webpack_require__(5357);
        ;
        const wordsAreKnown = defineCheck({
            id: 'words-are-known',
            title: 'Every word of a closed list is one that this action knows',
            rests: inferred('https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update'),
            scope: 'pool',
            needs: [],
            run(_facts, { name, given }) {
                const unknown = (0, pool_words.k)(given);
                if (unknown.length === 0)
                    return (0, checks_verdict.IX)(`Node pool ${name} is asked for in known words.`);
                return (0, checks_verdict.fJ)(unknown.map(({ path, said, known }) => `${path} is ${said}; known are ${known.join(', ')}.`).join(' '), 'Correct the word if it is a typing error. If Azure has learned it since, leave it: Azure decides.');
            },
        });
        ;
        const specification = {
            name: 'specification',
            question: 'Does the pool fit the cluster?',
            checks: [
                wordsAreKnown,
                systemPoolHasTwoNodes,
                systemPoolTakesSystemPods,
                gatewayPoolFitsTheCluster,
                gatewayPoolFitsItsPrefix,
                virtualMachinesPoolIsSupported,
                overlayTakesTheVmSize,
                encryptionAtHostIsRegistered,
                upgradeSettingsFitThePool,
                labelsAreFreeToUse,
                labelsNameNoRole,
                spotLabelIsCurrent,
            ],
        };
        ;
        function judgeSkus(computeSkus, pool, judge) {
            return judgeSizes(pool, (vmSize) => {
                const sku = computeSkus.get(vmSize.toLowerCase());
                return sku === undefined
                    ? (0, checks_verdict.hH)(`Azure does not list ${vmSize}; see the finding vm-size-is-offered`)
                    : judge(sku);
            });
        }
        function judgeSizes(pool, judge) {
            const { name, wanted, existing } = pool;
            const sizes = (0, agent_pool.Ds)(wanted);
            if (sizes.length === 0)
                return (0, checks_verdict.hH)(`node pool ${name} names no size: AKS chooses one`);
            const open = existing?.provisioningState === 'Succeeded' ? sizesAdded(wanted, existing) : sizes;
            if (open.length === 0)
                return (0, checks_verdict.IX)(`Node pool ${name} is there, with ${sizes.join(', ')}.`);
            return worstOf(open.map(judge));
        }
        function sizesAdded(wanted, existing) {
            if (wanted.machines === undefined)
                return [];
            const there = (0, agent_pool.Ds)(existing).map((size) => size.toLowerCase());
            return (0, agent_pool.Ds)(wanted).filter((size) => !there.includes(size.toLowerCase()));
        }
        function worstOf(verdicts) {
            const saw = (status) => verdicts.flatMap((verdict) => (verdict.status === status ? verdict.saw : [])).join(' ');
            const fixes = verdicts.flatMap((verdict) => (verdict.status === 'failed' ? verdict.fix : []));
            if (fixes.length > 0)
                return (0, checks_verdict.fJ)(saw('failed'), [...new Set(fixes)].join(' '));
            const open = verdicts.find(({ status }) => status === 'unknown');
            const idle = verdicts.find(({ status }) => status === 'not-applicable');
            return open ?? idle ?? (0, checks_verdict.IX)(saw('passed'));
        }
        function capabilityOf(sku, capability) {
            const value = sku.capabilities.get(capability)?.toLowerCase();
            return value === 'true' ? true : value === 'false' ? false : undefined;
        }
        function propertiesOf({ wanted }) {
            return (0, json.Xy)(wanted.raw['properties']);
        }
        function isSpot(pool) {
            return (0, json.b6)(propertiesOf(pool)['scaleSetPriority'])?.toLowerCase() === 'spot';
        }
        const MOST_EXAMPLES = 5;
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
        function inputOfSize({ wanted }) {
            return wanted.machines === undefined ? 'node-vm-size' : 'size in virtualMachinesProfile';
        }
        function examples(sizes) {
            return sizes.length === 0 ? '' : ` (for example ${sizes.join(', ')})`;
        }
        function seriesOf(name) {
            return name
                .toLowerCase()
                .replace(/^standard_/, '')
                .replace(/^([a-z]+)\d+(-\d+)?/, '$1 ');
        }
        function numberIn(name) {
            return Number(/^Standard_[A-Z]+(\d+)/i.exec(name)?.[1] ?? 0);
        }
        ;
        const BYTES_IN_A_GIBIBYTE = 2 ** 30;
        const FIRST_VERSION_WITHOUT_CACHE = 5;
        const ephemeralDiskFitsTheCache = defineCheck({
            id: 'ephemeral-disk-fits-the-cache',
            title: 'The ephemeral OS disk fits into the cache of the machine, where it has one beside a temporary disk',
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disks-in-aks'),
            scope: 'pool',
            needs: ['computeSkus'],
            when: (_facts, pool) => (isWord(propertiesOf(pool)['osDiskType'], 'ephemeral') &&
                ((0, json.rl)(propertiesOf(pool)['osDiskSizeGB']) ?? 0) > 0) ||
                `node pool ${pool.name} asks for no ephemeral disk of a size`,
            run({ computeSkus }, pool) {
                const needed = (0, json.rl)(propertiesOf(pool)['osDiskSizeGB']) ?? 0;
                return judgeSkus(computeSkus, pool, (sku) => {
                    const said = sku.capabilities.get('CachedDiskBytes');
                    if (versionOfSeries(sku) >= FIRST_VERSION_WITHOUT_CACHE)
                        return (0, checks_verdict.IX)(`${sku.name} is of a series without a cache of its own.`);
                    if (said === undefined)
                        return (0, checks_verdict.L5)(`Azure does not say how large the cache of ${sku.name} is`);
                    const cache = Math.floor(Number(said) / BYTES_IN_A_GIBIBYTE);
                    const temporary = Math.floor(Number(sku.capabilities.get('MaxResourceVolumeMB') ?? 0) / 1024);
                    const saw = `node-osdisk-size is ${needed}; ${sku.name} has a cache of ${cache} GiB and a temporary disk of ${temporary} GiB.`;
                    if (cache === 0 || needed <= cache || needed > temporary)
                        return (0, checks_verdict.IX)(saw);
                    return (0, checks_verdict.fJ)(`${saw} AKS looks at the cache alone.`, `Set node-osdisk-size to ${cache} or less, or node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}.`);
                });
            },
        });
        function versionOfSeries({ name }) {
            return Number(/_v(\d+)$/i.exec(name)?.[1] ?? 1);
        }
        function isWord(value, word) {
            return typeof value === 'string' && value.toLowerCase() === word;
        }
        ;
        const GENERATION_2_ALONE = ['AzureContainerLinux', 'AzureLinuxOSGuard', 'Flatcar'];
        const imageFitsTheGeneration = defineCheck({
            id: 'image-fits-the-generation',
            title: 'The image is there for the generation of the machines',
            rests: inferred('https://learn.microsoft.com/azure/aks/aks-virtual-machine-sizes#limitations'),
            scope: 'pool',
            needs: ['computeSkus'],
            when: (_facts, pool) => choosesImage(pool),
            run({ computeSkus }, pool) {
                const image = imageOf(pool.wanted) ?? 'the image that AKS chooses';
                const { secureBoot, vtpm } = trustedLaunchOf(pool);
                const needsSecond = hasImage(pool, ...GENERATION_2_ALONE) || secureBoot || vtpm;
                return judgeSkus(computeSkus, pool, (sku) => {
                    const generations = sku.capabilities
                        .get('HyperVGenerations')
                        ?.toUpperCase()
                        .split(/\s*,\s*/);
                    if (generations === undefined)
                        return (0, checks_verdict.L5)(`Azure does not say of which generation ${sku.name} is`);
                    const saw = `${sku.name} makes virtual machines of generation ${generations.map((each) => each.replace('V', '')).join(' and ')}`;
                    if (!generations.includes('V2') && needsSecond)
                        return (0, checks_verdict.fJ)(`${saw}, and ${image}${secureBoot || vtpm ? ' with Trusted Launch' : ''} needs generation 2.`, 'Choose another node-vm-size or another os-sku.');
                    if (!generations.includes('V1') && hasImage(pool, 'Windows2019'))
                        return (0, checks_verdict.fJ)(`${saw} alone, which Windows2019 does not run on.`, 'Set os-sku to Windows2025, or choose another node-vm-size.');
                    if (!generations.includes('V1') && hasImage(pool, 'Windows2022'))
                        return (0, checks_verdict.fJ)(`${saw} alone. Windows2022 runs there by the header UseWindowsGen2VM=true, which this action does not send.`, 'Set os-sku to Windows2025, or choose another node-vm-size.');
                    return (0, checks_verdict.IX)(`${saw}, and ${image} runs there.`);
                });
            },
        });
        ;
        const FIRST_MINOR_WITH_FIPS_ON_ARM = 31;
        const COBALT = /^Standard_[A-Z]+\d+p[a-z]*_v([6-9]|\d\d)$/i;
        const imageFitsTheProcessors = defineCheck({
            id: 'image-fits-the-processors',
            title: 'The Linux image is there for the processors of the machines',
            rests: inferred('https://learn.microsoft.com/azure/aks/use-arm64-vms#limitations'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
            run({ cluster, computeSkus }, pool) {
                const image = imageOf(pool.wanted) ?? 'the image that AKS chooses';
                const { secureBoot, vtpm } = trustedLaunchOf(pool);
                return judgeSkus(computeSkus, pool, (sku) => {
                    const architecture = sku.capabilities.get('CpuArchitectureType');
                    if (architecture === undefined)
                        return (0, checks_verdict.L5)(`Azure does not say what processors ${sku.name} has`);
                    const saw = `${sku.name} has ${architecture} processors`;
                    if (architecture.toLowerCase() !== 'arm64')
                        return (0, checks_verdict.IX)(`${saw}, and ${image} runs there.`);
                    if (hasImage(pool, 'AzureContainerLinux'))
                        return COBALT.test(sku.name)
                            ? (0, checks_verdict.IX)(`${saw} of the kind Cobalt, and ${image} runs there.`)
                            : (0, checks_verdict.fJ)(`${saw}, and ${image} runs on those of the kind Cobalt alone.`, 'Choose a size of version 6, such as Standard_D4pds_v6.');
                    if (secureBoot || vtpm)
                        return (0, checks_verdict.fJ)(`${saw}, for which AKS has no Trusted Launch.`, 'Leave enableSecureBoot and enableVTPM out of properties, or choose another node-vm-size.');
                    const minor = versionOf(pool.wanted, cluster)?.minor ?? FIRST_MINOR_WITH_FIPS_ON_ARM;
                    const hasBoth = linuxFamilyOf(pool) === 'azure-linux' && minor >= FIRST_MINOR_WITH_FIPS_ON_ARM;
                    if (hasFips(pool) && !hasBoth)
                        return (0, checks_verdict.fJ)(`${saw}, and enable-fips-image is true. AKS has both together with Azure Linux 3 alone, from Kubernetes 1.${FIRST_MINOR_WITH_FIPS_ON_ARM} on; os-sku is ${image}.`, 'Set os-sku to AzureLinux3, or enable-fips-image to false, or choose another node-vm-size.');
                    return (0, checks_verdict.IX)(`${saw}, and ${image} runs there.`);
                });
            },
        });
        var public_ip_addresses = __webpack_require__(2918);
        ;
        const PORTS_OF_AN_ADDRESS = 64_000;
        const STEP = 8;
        function judgeOutboundPorts(facts, pools, surgeUnlessSet) {
            const { cluster, agentPools } = facts;
            const ports = cluster.loadBalancer.allocatedOutboundPorts;
            const addresses = outboundIpv4Addresses(facts);
            if (typeof addresses !== 'number')
                return (0, checks_verdict.Su)([addresses]);
            if (pools.every(node_counts.wN))
                return (0, checks_verdict.IX)('The pools are there and ask for no more nodes.');
            const after = (0, node_counts.sQ)(agentPools, pools);
            const nodes = (0, node_counts.UT)(after);
            const surge = after
                .map((pool) => (0, address_needs.m5)({ ...pool, maxSurge: pool.maxSurge ?? surgeUnlessSet }, (0, agent_pool.cw)(pool)))
                .reduce((sum, each) => sum + each, 0);
            const needed = (nodes + surge) * ports;
            const available = addresses * PORTS_OF_AN_ADDRESS;
            const saw = `${nodes} nodes at most and ${surge} for upgrades, each with ${ports} outbound ports, take ${needed} ports; ${addresses} public IPv4 ${addresses === 1 ? 'address has' : 'addresses have'} ${available}.`;
            if (needed <= available)
                return (0, checks_verdict.IX)(saw);
            const wanted = Math.ceil(needed / PORTS_OF_AN_ADDRESS);
            const fitting = Math.floor(available / (nodes + surge) / STEP) * STEP;
            return (0, checks_verdict.fJ)(saw, `Give the load balancer ${wanted} addresses: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'load-balancer-managed-outbound-ip-count': String(wanted) })} (where it manages them itself). Or set the ports to ${fitting}: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'load-balancer-outbound-ports': String(fitting) })}. Or lower max-count, node-count or max-surge.`);
        }
        function promisesPorts({ cluster }) {
            if (cluster.outboundType.toLowerCase() !== 'loadbalancer')
                return `the cluster sends its traffic out by ${cluster.outboundType}`;
            return (cluster.loadBalancer.allocatedOutboundPorts > 0 ||
                'the load balancer spreads its ports by itself: allocatedOutboundPorts is not set');
        }
        function outboundIpv4Addresses({ cluster, publicIpAddresses }) {
            const { outboundIpIds, outboundIpv4Count } = cluster.loadBalancer;
            if (outboundIpIds.length === 0)
                return { why: 'the cluster does not say what public addresses its load balancer has' };
            if (outboundIpv4Count !== undefined && !outboundIpIds.some(public_ip_addresses.B))
                return outboundIpv4Count;
            let count = 0;
            for (const id of outboundIpIds) {
                const read = publicIpAddresses.get((0, resource_id.T4)(id));
                const range = read?.ok === true ? (0, address_range.RC)(read.value.range ?? '') : undefined;
                if (range === undefined)
                    return {
                        why: `how many IPv4 addresses ${(0, resource_id.gu)(id)} of the load balancer stands for could not be read`,
                        unread: read?.ok === false ? read : undefined,
                    };
                if (range.family === 4)
                    count += (0, address_range.mt)(range);
            }
            return count;
        }
        ;
        const SURGE_THAT_AKS_COUNTED = '1';
        const loadBalancerHasPortsForEveryNode = defineCheck({
            id: 'load-balancer-has-ports-for-every-node',
            title: 'The load balancer has the outbound ports that it promises to every node',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports'),
            scope: 'pools',
            needs: ['cluster', 'agentPools', 'publicIpAddresses'],
            when: promisesPorts,
            run(facts, pools) {
                return judgeOutboundPorts(facts, pools, SURGE_THAT_AKS_COUNTED);
            },
        });
        ;
        const loadBalancerHasPortsForTheDefaultSurge = defineCheck({
            id: 'load-balancer-has-ports-for-the-default-surge',
            title: 'The load balancer has outbound ports for an upgrade by the newer default of max-surge',
            rests: inferred('https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#agentpoolupgradesettings'),
            scope: 'pools',
            needs: ['cluster', 'agentPools', 'publicIpAddresses'],
            when: promisesPorts,
            run(facts, pools) {
                if (judgeOutboundPorts(facts, pools, SURGE_THAT_AKS_COUNTED).status === 'failed')
                    return (0, checks_verdict.hH)('the ports do not suffice for fewer nodes either, of which load-balancer-has-ports-for-every-node tells');
                return judgeOutboundPorts(facts, pools, address_needs.Ic);
            },
        });
        ;
        const REGIONAL_QUOTA = 'cores';
        const SPOT_QUOTA = 'lowprioritycores';
        function judgeVcpus({ computeSkus, computeUsages }, location, pools, counted) {
            const reserved = counted === 'at first' ? pools.filter(hasReservedMachines) : [];
            if (reserved.length === 0)
                return judgeQuotas({ computeSkus, computeUsages }, location, pools, counted);
            const others = pools.filter((pool) => !reserved.includes(pool));
            const certain = judgeQuotas({ computeSkus, computeUsages }, location, others, counted);
            if (certain.status === 'failed')
                return certain;
            const all = judgeQuotas({ computeSkus, computeUsages }, location, pools, counted);
            if (all.status !== 'failed')
                return all;
            return (0, checks_verdict.L5)(`${all.saw} The machines of ${reserved.map(({ name }) => name).join(', ')} are of a capacity reservation or of hosts of yours, whose vCPUs may be counted already`);
        }
        function hasReservedMachines(pool) {
            const properties = propertiesOf(pool);
            return ['capacityReservationGroupID', 'hostGroupID'].some((name) => (0, json.b6)(properties[name]) !== undefined);
        }
        function judgeQuotas({ computeSkus, computeUsages }, location, pools, counted) {
            const growing = pools.filter((pool) => !(0, node_counts.wN)(pool));
            if (growing.length === 0)
                return (0, checks_verdict.IX)('The pools are there and ask for no more nodes.');
            const shares = growing.flatMap((pool) => sharesOf(pool, computeSkus, counted));
            if (shares.length === 0)
                return (0, checks_verdict.hH)('no size of the node pools is listed by Azure');
            const demands = demandsOf(shares, computeUsages);
            if (demands.length === 0)
                return (0, checks_verdict.L5)('Azure lists no quota for these sizes');
            const short = demands.filter((demand) => neededOf(demand) > leftOf(demand));
            const [worst] = short;
            if (worst === undefined)
                return (0, checks_verdict.IX)(demands.map(vcpu_demand_inWords).join(' '));
            const list = (0, az_command.Lw)('vm list-usage', { location, output: 'table' });
            return (0, checks_verdict.fJ)(short.map(vcpu_demand_inWords).join(' '), `${fewerNodes(short, counted)}Ask for a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use smaller machines or another series. The quotas of the region: ${list}`);
        }
        function sharesOf(pool, computeSkus, counted) {
            const { wanted, existing } = pool;
            return (0, agent_pool.qv)(wanted).flatMap((machines) => {
                const sku = computeSkus.get(machines.vmSize?.toLowerCase() ?? '');
                if (sku?.vCpus === undefined)
                    return [];
                const there = existing === undefined ? 0 : nodesThere(existing, sku);
                const atFirst = wanted.machines === undefined ? (0, node_counts.MN)(wanted) : machines.count;
                const nodes = counted === 'at first' ? atFirst : machines.largestCount;
                const surge = counted === 'at first' ? 0 : (0, address_needs.m5)(wanted, nodes);
                return [{ pool, sku, vCpus: sku.vCpus, there, nodes: Math.max(0, nodes - there), surge }];
            });
        }
        function nodesThere(existing, sku) {
            if (existing.machines === undefined)
                return existing.count;
            return (0, machines.VQ)(existing.machines, sku.name).reduce((sum, { count }) => sum + count, 0);
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
                return usage === undefined || usage.limit < 0 ? [] : [{ usage, shares: counting }];
            });
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
        function fewerNodes(short, counted) {
            const [first] = short;
            const [share] = first?.shares ?? [];
            if (share === undefined || short.some(({ shares }) => shares.length > 1))
                return '';
            if ((0, agent_pool.qv)(share.pool.wanted).length > 1)
                return '';
            const { there } = share;
            const room = Math.min(...short.map((demand) => Math.floor(leftOf(demand) / share.vCpus)));
            let fits = room;
            while (counted === 'at most' && fits > 0 && fits + (0, address_needs.m5)(share.pool.wanted, there + fits) > room)
                fits -= 1;
            if (there + fits <= 0)
                return 'Not one node fits. ';
            return `Set ${(0, node_counts.L)(counted, [share.pool])} to ${there + fits} or less. `;
        }
        ;
        const vcpuQuotaSuffices = defineCheck({
            id: 'vcpu-quota-suffices',
            title: 'The quotas for vCPUs suffice for the nodes that the pools begin with',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/quota-exceeded-during-creation-upgrade'),
            scope: 'pools',
            needs: ['cluster', 'computeSkus', 'computeUsages'],
            run(facts, pools) {
                return judgeVcpus(facts, facts.cluster.location, pools, 'at first');
            },
        });
        ;
        const vcpuQuotaSufficesForGrowth = defineCheck({
            id: 'vcpu-quota-suffices-for-growth',
            title: 'The quotas for vCPUs suffice for every node that the autoscaler and an upgrade may add',
            rests: inferred('https://learn.microsoft.com/azure/virtual-machines/quotas'),
            scope: 'pools',
            needs: ['cluster', 'computeSkus', 'computeUsages'],
            run(facts, pools) {
                return judgeVcpus(facts, facts.cluster.location, pools, 'at most');
            },
        });
        ;
        const vmSizeCanBeSpot = defineCheck({
            id: 'vm-size-can-be-spot',
            title: 'Machines of this size can be Spot machines',
            rests: refused('https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            when: (_facts, pool) => isSpot(pool) || `node pool ${pool.name} is no Spot pool`,
            run({ cluster, computeSkus }, pool) {
                return judgeSkus(computeSkus, pool, (sku) => {
                    const can = capabilityOf(sku, 'LowPriorityCapable');
                    if (can === undefined)
                        return (0, checks_verdict.L5)(`Azure does not say whether ${sku.name} can be Spot`);
                    if (can)
                        return (0, checks_verdict.IX)(`${sku.name} can be Spot.`);
                    const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'LowPriorityCapable') === true);
                    return (0, checks_verdict.fJ)(`${sku.name} cannot be Spot.`, `Set priority to Regular, or choose another ${inputOfSize(pool)}${examples(others)}: ${(0, az_command.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`);
                });
            },
        });
        ;
        const vmSizeEncryptsAtHost = defineCheck({
            id: 'vm-size-encrypts-at-host',
            title: 'Machines of this size can encrypt at the host',
            rests: refused('https://learn.microsoft.com/azure/aks/enable-host-encryption'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            when: (_facts, pool) => propertiesOf(pool)['enableEncryptionAtHost'] === true ||
                `node pool ${pool.name} does not ask for encryption at host`,
            run({ cluster, computeSkus }, pool) {
                return judgeSkus(computeSkus, pool, (sku) => {
                    const can = capabilityOf(sku, 'EncryptionAtHostSupported');
                    if (can === undefined)
                        return (0, checks_verdict.L5)(`Azure does not say whether ${sku.name} can encrypt at the host`);
                    if (can)
                        return (0, checks_verdict.IX)(`${sku.name} can encrypt at the host.`);
                    const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'EncryptionAtHostSupported') === true);
                    return (0, checks_verdict.fJ)(`${sku.name} cannot encrypt at the host.`, `Leave enable-encryption-at-host out, or choose another ${inputOfSize(pool)}${examples(others)}: ${(0, az_command.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`);
                });
            },
        });
        ;
        const FEWEST_VCPUS = 2;
        const vmSizeHasTwoVcpus = defineCheck({
            id: 'vm-size-has-two-vcpus',
            title: 'The machines of a system pool have the two vCPUs without which AKS takes none',
            rests: refused('https://github.com/MicrosoftDocs/azure-dev-docs/issues/216'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            when: (_facts, { name, wanted }) => (0, agent_pool.mh)(wanted) || `node pool ${name} is no system pool`,
            run({ cluster, computeSkus }, pool) {
                return judgeSkus(computeSkus, pool, (sku) => {
                    if (sku.vCpus === undefined)
                        return (0, checks_verdict.L5)(`Azure does not say how many vCPUs ${sku.name} has`);
                    const saw = `${sku.name} has ${sku.vCpus} ${sku.vCpus === 1 ? 'vCPU' : 'vCPUs'}; AKS takes sizes with ${FEWEST_VCPUS} or more for a system pool.`;
                    if (sku.vCpus >= FEWEST_VCPUS)
                        return (0, checks_verdict.IX)(saw);
                    const others = sizesLike(sku.name, computeSkus, ({ vCpus = 0 }) => vCpus >= FEWEST_VCPUS);
                    return (0, checks_verdict.fJ)(saw, `Choose a larger ${inputOfSize(pool)}${examples(others)}: ${(0, az_command.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
                });
            },
        });
        ;
        const vm_size_holds_the_ephemeral_disk_BYTES_IN_A_GIBIBYTE = 2 ** 30;
        const MEBIBYTES_IN_A_GIBIBYTE = 2 ** 10;
        const SMALLEST_DISK_GIBIBYTES = 30;
        const vmSizeHoldsTheEphemeralDisk = defineCheck({
            id: 'vm-size-holds-the-ephemeral-disk',
            title: 'The machine itself has room for its ephemeral OS disk',
            rests: refused('https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            when: (_facts, pool) => (0, json.b6)(propertiesOf(pool)['osDiskType'])?.toLowerCase() === 'ephemeral' ||
                `node pool ${pool.name} does not ask for an ephemeral disk`,
            run({ cluster, computeSkus }, pool) {
                const properties = propertiesOf(pool);
                return judgeSkus(computeSkus, pool, (sku) => {
                    const said = (0, json.rl)(properties['osDiskSizeGB']) ?? 0;
                    const needed = Math.max(said, SMALLEST_DISK_GIBIBYTES);
                    const room = roomOf(sku);
                    const others = () => examples(sizesLike(sku.name, computeSkus, (other) => holds(other, needed)));
                    const list = (0, az_command.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' });
                    if (capabilityOf(sku, 'EphemeralOSDiskSupported') === false)
                        return (0, checks_verdict.fJ)(`${sku.name} has no ephemeral OS disks.`, `Set node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}: ${list}`);
                    if (room === undefined)
                        return (0, checks_verdict.L5)(`Azure does not say how much room ${sku.name} has for an ephemeral disk`);
                    const saw = `${said > 0 ? `node-osdisk-size is ${said}` : `An OS disk takes ${needed} GiB at least`}; ${sku.name} has room for ${room} GiB (${vm_size_holds_the_ephemeral_disk_placesOf(sku)}).`;
                    if (needed <= room)
                        return (0, checks_verdict.IX)(saw);
                    const smaller = room >= SMALLEST_DISK_GIBIBYTES ? `Set node-osdisk-size to ${room} or less, or set` : 'Set';
                    return (0, checks_verdict.fJ)(saw, `${smaller} node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}: ${list}`);
                });
            },
        });
        function holds(sku, gibibytes) {
            return capabilityOf(sku, 'EphemeralOSDiskSupported') === true && (roomOf(sku) ?? 0) >= gibibytes;
        }
        function places(sku) {
            const number = (capability) => {
                const text = sku.capabilities.get(capability);
                const value = text === undefined ? Number.NaN : Number(text);
                return Number.isFinite(value) && value >= 0 ? value : undefined;
            };
            const found = [
                ['cache', number('CachedDiskBytes'), vm_size_holds_the_ephemeral_disk_BYTES_IN_A_GIBIBYTE],
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
        ;
        const FEWEST_SYSTEM_VCPUS = 4;
        const LEAST_SYSTEM_GIGABYTES = 4;
        const FEWEST_USER_VCPUS = 2;
        const LEAST_USER_GIGABYTES = 2;
        const vmSizeIsAsLargeAsAdvised = defineCheck({
            id: 'vm-size-is-as-large-as-advised',
            title: 'The machines are as large as Microsoft asks for in a pool of this mode',
            rests: inferred('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            run({ cluster, computeSkus }, pool) {
                return judgeSkus(computeSkus, pool, (sku) => {
                    const { mode } = pool.wanted;
                    const lacks = lacksOf(sku, mode);
                    if (lacks.length === 0)
                        return (0, checks_verdict.IX)(`${sku.name} is large enough for a pool of mode ${mode}.`);
                    const others = sizesLike(sku.name, computeSkus, (other) => lacksOf(other, mode).length === 0);
                    return (0, checks_verdict.fJ)(`${sku.name} ${lacks.join(', ')}.`, `Choose another ${inputOfSize(pool)}${examples(others)}${(0, agent_pool.mh)(pool.wanted) ? ', or set mode to User' : ''}: AKS may take this one, but what it runs on every node leaves little room. ${(0, az_command.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
                });
            },
        });
        function lacksOf({ name, vCpus, memoryGigabytes }, mode) {
            const isSystem = (0, agent_pool.mh)({ mode });
            const cores = isSystem ? FEWEST_SYSTEM_VCPUS : FEWEST_USER_VCPUS;
            const memory = isSystem ? LEAST_SYSTEM_GIGABYTES : LEAST_USER_GIGABYTES;
            return [
                ...(vCpus !== undefined && vCpus < cores
                    ? [`has ${vCpus} ${vCpus === 1 ? 'vCPU' : 'vCPUs'} where a pool of mode ${mode} wants ${cores}`]
                    : []),
                ...(memoryGigabytes !== undefined && memoryGigabytes < memory
                    ? [`has ${memoryGigabytes} GB of memory where a pool of mode ${mode} wants ${memory}`]
                    : []),
                ...(isSystem && /^Standard_B\d/i.test(name)
                    ? ['is of the burstable B series, which is not meant for a system pool']
                    : []),
            ];
        }
        ;
        const vmSizeIsOffered = defineCheck({
            id: 'vm-size-is-offered',
            title: 'The subscription may have machines of this size in the region',
            rests: refused('https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            run({ cluster, computeSkus }, pool) {
                return judgeSizes(pool, (vmSize) => {
                    if (computeSkus.size === 0)
                        return (0, checks_verdict.L5)(`Azure lists no size at all in ${cluster.location}`);
                    const sku = computeSkus.get(vmSize.toLowerCase());
                    if (sku !== undefined && !sku.isRestricted)
                        return (0, checks_verdict.IX)(`${sku.name} is offered in ${cluster.location}.`);
                    const saw = sku === undefined
                        ? `${vmSize} is not among the ${computeSkus.size} sizes of ${cluster.location}.`
                        : `${sku.name} exists in ${cluster.location}, but this subscription may not have it there.`;
                    const others = sizesLike(vmSize, computeSkus, () => true);
                    return (0, checks_verdict.fJ)(saw, `Choose another ${inputOfSize(pool)}${examples(others)}, or ask Azure to lift the restriction (https://aka.ms/ProdportalCRP/?#create/Microsoft.Support). What is offered: ${(0, az_command.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
                });
            },
        });
        ;
        const vmSizeRunsTheImage = defineCheck({
            id: 'vm-size-runs-the-image',
            title: 'The processors of this size run the operating system of the pool',
            rests: refused('https://learn.microsoft.com/azure/aks/use-arm64-vms'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            run({ cluster, computeSkus }, pool) {
                return judgeSkus(computeSkus, pool, (sku) => {
                    const architecture = sku.capabilities.get('CpuArchitectureType');
                    if (architecture === undefined)
                        return (0, checks_verdict.L5)(`Azure does not say what processors ${sku.name} has`);
                    const saw = `${sku.name} has ${architecture} processors, and the pool runs ${pool.wanted.osType}.`;
                    if (!isArm(sku) || !isWindows(pool.wanted))
                        return (0, checks_verdict.IX)(saw);
                    const others = sizesLike(sku.name, computeSkus, (other) => !isArm(other));
                    return (0, checks_verdict.fJ)(`${saw} AKS has no Windows for Arm64.`, `Set os-type to Linux, or choose another ${inputOfSize(pool)}${examples(others)}: ${(0, az_command.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
                });
            },
        });
        function isArm(sku) {
            return sku.capabilities.get('CpuArchitectureType')?.toLowerCase() === 'arm64';
        }
        ;
        const zonesAreOffered = defineCheck({
            id: 'zones-are-offered',
            title: 'The size exists in the zones that are asked for',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error'),
            scope: 'pool',
            needs: ['cluster', 'computeSkus'],
            when: (_facts, pool) => zonesAskedFor(pool).length > 0 || `node pool ${pool.name} asks for no zone`,
            run({ cluster, computeSkus }, pool) {
                const zones = zonesAskedFor(pool);
                return judgeSkus(computeSkus, pool, (sku) => {
                    const offered = zonesOf(sku);
                    const missing = zones.filter((zone) => !offered.includes(zone));
                    const saw = `${sku.name} is offered in ${offered.length === 0 ? 'no zone' : `zone ${offered.join(', ')}`} of ${cluster.location}; zone ${zones.join(', ')} is asked for.`;
                    if (missing.length === 0)
                        return (0, checks_verdict.IX)(saw);
                    const others = sizesLike(sku.name, computeSkus, (other) => zones.every((zone) => zonesOf(other).includes(zone)));
                    return (0, checks_verdict.fJ)(saw, `${offered.length === 0 ? 'Leave zones out' : `Set zones to ${zones.filter((zone) => offered.includes(zone)).join(',') || offered.join(',')}`}, or choose another ${inputOfSize(pool)}${examples(others)}: ${(0, az_command.Lw)('vm list-skus', { location: cluster.location, size: sku.name, zone: [], output: 'table' })}`);
                });
            },
        });
        function zonesAskedFor(pool) {
            return (0, json.iw)(propertiesOf(pool)['availabilityZones']);
        }
        function zonesOf(sku) {
            return sku.zones.filter((zone) => !sku.restrictedZones.includes(zone)).toSorted();
        }
        ;
        const sizes = {
            name: 'sizes',
            question: 'Can the region provide the machines?',
            checks: [
                vmSizeIsOffered,
                zonesAreOffered,
                vmSizeHasTwoVcpus,
                vmSizeIsAsLargeAsAdvised,
                vmSizeRunsTheImage,
                imageFitsTheGeneration,
                imageFitsTheProcessors,
                vmSizeHoldsTheEphemeralDisk,
                ephemeralDiskFitsTheCache,
                vmSizeEncryptsAtHost,
                vmSizeCanBeSpot,
                vcpuQuotaSuffices,
                vcpuQuotaSufficesForGrowth,
                loadBalancerHasPortsForEveryNode,
                loadBalancerHasPortsForTheDefaultSurge,
            ],
        };
        ;
        const nodePublicIpsAreAuthorized = defineCheck({
            id: 'node-public-ips-are-authorized',
            title: 'The API server lets in the public addresses of the nodes',
            rests: breaks('https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations'),
            scope: 'pool',
            needs: ['cluster', 'publicIpAddresses'],
            when({ cluster: { apiServerAccess } }, { name, wanted }) {
                if ((0, node_public_ips.l)(wanted) === undefined)
                    return `the nodes of pool ${name} have no public addresses`;
                if (apiServerAccess.isPrivate || apiServerAccess.isInVnet)
                    return 'nodes reach the API server inside of the network';
                return apiServerAccess.authorizedIpRanges.length > 0 || 'the API server lets in whoever signs in, from any address';
            },
            run({ cluster, publicIpAddresses }, { name, wanted }) {
                const { authorizedIpRanges } = cluster.apiServerAccess;
                const listed = authorizedIpRanges.join(', ');
                const prefixId = (0, node_public_ips.l)(wanted)?.prefixId;
                const letIn = (range) => (0, az_command.Lw)('aks update', {
                    ...(0, az_command.dU)(cluster.id),
                    'api-server-authorized-ip-ranges': [...authorizedIpRanges, range].join(','),
                });
                if (prefixId === undefined)
                    return (0, checks_verdict.fJ)(`Each node of pool ${name} is to have a public address that nobody knows before, and the API server lets in ${listed} alone: the nodes would never join the cluster.`, `Leave enable-node-public-ip out, or name a public IP prefix in nodePublicIPPrefixID of properties, and let it in: ${letIn('PREFIX')}`);
                const read = publicIpAddresses.get((0, resource_id.T4)(prefixId));
                const range = read?.ok === true ? (0, address_range.RC)(read.value.range ?? '') : undefined;
                if (range === undefined)
                    return (0, checks_verdict.L5)(`the range of public IP prefix ${(0, resource_id.gu)(prefixId)} could not be read`, read?.ok === false ? read : undefined);
                const isListed = (0, address_range.Kn)(authorizedIpRanges).some((each) => (0, address_range.DV)(each, range));
                if (isListed)
                    return (0, checks_verdict.IX)(`The API server lets in ${range.cidr}, from which the nodes of pool ${name} have theirs.`);
                const tags = authorizedIpRanges.filter((text) => (0, address_range.RC)(text) === undefined);
                if (tags.length > 0)
                    return (0, checks_verdict.L5)(`whether ${tags.join(', ')}, which the API server lets in, holds ${range.cidr} is not known here`);
                return (0, checks_verdict.fJ)(`The nodes of pool ${name} have public addresses of ${range.cidr}, and the API server lets in ${listed} alone: they would never join the cluster.`, `Let them in too: ${letIn(range.cidr)}`);
            },
        });
        ;
        const nodePublicIpsAreNotRoutedElsewhere = defineCheck({
            id: 'node-public-ips-are-not-routed-elsewhere',
            title: 'Nodes with public addresses answer by the way that asked them',
            rests: inferred('https://learn.microsoft.com/azure/firewall/integrate-lb#asymmetric-routing'),
            scope: 'pool',
            needs: ['cluster'],
            when({ cluster }, { name, wanted }) {
                if ((0, node_public_ips.l)(wanted) === undefined)
                    return `the nodes of pool ${name} have no public addresses`;
                return (cluster.outboundType.toLowerCase() === 'userdefinedrouting' ||
                    `the cluster sends its traffic out by ${cluster.outboundType}`);
            },
            run({ cluster }, { name }) {
                return (0, checks_verdict.fJ)(`Each node of pool ${name} is to have a public address, and cluster ${cluster.name} sends everything out by a route of its own (outbound type ${cluster.outboundType}): what asks a node by its public address is answered by another way, and a firewall drops that.`, 'Leave enable-node-public-ip out, or let the default route of the subnet lead the answers to who asked.');
            },
        });
        ;
        function egressOf({ cluster, vnet, routeTables, natGateways, publicIpAddresses }, subnet) {
            const table = subnet.routeTableId === undefined ? undefined : routeTables.get((0, resource_id.T4)(subnet.routeTableId));
            if (table?.ok === false)
                return { isKnown: false, ...(0, resources_read.i)(table) };
            const routes = routesToEverything(table?.value, 4).filter(({ nextHopType }) => nextHopType.toLowerCase() !== 'internet');
            const [route] = routes;
            if (route !== undefined)
                return {
                    isKnown: false,
                    why: `${routes.length === 1 ? `route ${route.name} leads` : `routes ${routes.map(({ name }) => name).join(' and ')} lead`} to ${route.nextHopType}, whose public address is not known here`,
                };
            if (routesToEverything(table?.value, 4).length === 0 && mayLearnRoutes(vnet, table?.value))
                return { isKnown: false, why: 'a gateway may have told the subnet of a default route by BGP' };
            if (subnet.natGatewayId === undefined && vnet.defaultNatGatewayId !== undefined)
                return {
                    isKnown: false,
                    why: `NAT gateway ${(0, resource_id.gu)(vnet.defaultNatGatewayId)} serves the whole virtual network, which Azure documents in two ways`,
                };
            if (subnet.natGatewayId === undefined) {
                if (cluster.outboundType !== 'loadBalancer')
                    return { isKnown: false, why: `nodes go out by outbound type ${cluster.outboundType}` };
                return egress_rangesOf('the load balancer of the cluster', cluster.loadBalancer.outboundIpIds, publicIpAddresses);
            }
            const gateway = natGateways.get((0, resource_id.T4)(subnet.natGatewayId));
            if (gateway?.ok !== true)
                return { isKnown: false, why: `NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)} could not be read`, unread: gateway };
            const { name, publicIpIds, publicIpPrefixIds } = gateway.value;
            return egress_rangesOf(`NAT gateway ${name}`, [...publicIpIds, ...publicIpPrefixIds], publicIpAddresses);
        }
        function egress_rangesOf(by, ids, publicIpAddresses) {
            const reads = ids.map((id) => publicIpAddresses.get((0, resource_id.T4)(id)));
            const ranges = reads.map((read) => (read?.ok === true ? (0, address_range.RC)(read.value.range ?? '') : undefined));
            const known = ranges.filter((range) => range !== undefined);
            if (known.length < ids.length) {
                const unread = reads.find((read) => read?.ok === false);
                return { isKnown: false, why: `a public address of ${by} could not be read`, unread };
            }
            return { isKnown: true, by, ranges: known };
        }
        ;
        const apiServerLetsTheNodesIn = defineCheck({
            id: 'api-server-lets-the-nodes-in',
            title: 'The API server lets the nodes in from the addresses that they go out with',
            rests: breaks('https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges'),
            scope: 'pool',
            needs: ['cluster', 'vnet', 'subnet', 'routeTables', 'natGateways', 'publicIpAddresses'],
            when: ({ cluster: { apiServerAccess } }) => apiServerAccess.isInVnet ||
                apiServerAccess.authorizedIpRanges.length > 0 ||
                'the API server lets in whoever signs in, from any address',
            run(facts, { wanted }) {
                const { cluster, vnet, subnet } = facts;
                const { isInVnet, authorizedIpRanges } = cluster.apiServerAccess;
                if (isInVnet)
                    return (0, checks_verdict.IX)('Nodes reach the API server inside of the virtual network.');
                if (subnet.natGatewayId === undefined && (0, node_public_ips.l)(wanted) !== undefined)
                    return (0, checks_verdict.hH)('nodes go out with public addresses of their own, of which node-public-ips-are-authorized tells');
                if (subnet.natGatewayId === undefined &&
                    vnet.defaultNatGatewayId === undefined &&
                    cluster.outboundType === 'loadBalancer' &&
                    subnet.routeTableId === undefined &&
                    !mayLearnRoutes(vnet, undefined))
                    return (0, checks_verdict.IX)("Nodes go out by the cluster's load balancer, whose addresses AKS lets in by itself.");
                const egress = egressOf(facts, subnet);
                if (!egress.isKnown)
                    return (0, checks_verdict.Su)([egress]);
                if (subnet.natGatewayId === undefined)
                    return (0, checks_verdict.IX)(`Nodes go out by ${egress.by}, which the API server lets in.`);
                const ranges = egress.ranges.filter(({ family }) => family === 4);
                if (ranges.length === 0)
                    return (0, checks_verdict.hH)(`${egress.by} has no IPv4 address`);
                const authorized = (0, address_range.Kn)(authorizedIpRanges);
                const outside = ranges.filter((range) => !authorized.some((each) => (0, address_range.DV)(each, range)));
                if (outside.length === 0)
                    return (0, checks_verdict.IX)(`Nodes go out by ${egress.by}, which the API server lets in.`);
                const words = outside.map(({ cidr }) => cidr);
                const tags = authorizedIpRanges.filter((text) => (0, address_range.RC)(text) === undefined);
                if (tags.length > 0)
                    return (0, checks_verdict.L5)(`${egress.by} goes out with ${words.join(', ')}, and whether ${tags.join(', ')}, which the API server lets in, holds them is not known here`);
                return (0, checks_verdict.fJ)(`Nodes in subnet ${subnet.name} go out by ${egress.by} with ${words.join(', ')}, and the API server lets in ${authorizedIpRanges.join(', ')} alone: they would never join the cluster.`, `Let them in too: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'api-server-authorized-ip-ranges': [...authorizedIpRanges, ...words].join(',') })}`);
            },
        });
        ;
        const callerMayAddPools = defineCheck({
            id: 'caller-may-add-pools',
            title: 'This run may write the node pools of the cluster',
            rests: refused('https://learn.microsoft.com/azure/role-based-access-control/troubleshooting'),
            scope: 'pools',
            operations: ['add'],
            needs: ['cluster', 'callerPermissions'],
            run({ cluster, callerPermissions }, pools) {
                if (!pools.some(pool_writes.r))
                    return (0, checks_verdict.IX)('Every node pool is there as it is asked for, and nothing is written.');
                const rights = (0, access.us)(callerPermissions, cluster.id, [access.pH]);
                if (!rights.isKnown)
                    return (0, checks_verdict.Su)([rights]);
                if (rights.missing.length === 0)
                    return (0, checks_verdict.IX)(`This run has the action ${access.pH} on cluster ${cluster.name}.`);
                return (0, checks_verdict.fJ)(`This run lacks the action ${access.pH} on cluster ${cluster.name}.`, `Give its identity the role: ${(0, access.Bj)('Azure Kubernetes Service Contributor Role', cluster.id)}, or a role of your own with that action. It may take some minutes to be seen.`);
            },
        });
        ;
        const callerMayJoinTheSubnet = defineCheck({
            id: 'caller-may-join-the-subnet',
            title: 'This run may put nodes and pods into the subnet',
            rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error'),
            scope: 'pool',
            operations: ['add'],
            needs: ['callerPermissions'],
            run({ callerPermissions }, pool) {
                if (!(0, pool_writes.r)(pool))
                    return (0, checks_verdict.IX)(`Node pool ${pool.name} is there as it is asked for, and nothing is written.`);
                const subnetIds = [pool.subnetId, (0, shared_subnets.nd)(pool)].filter((id) => id !== undefined);
                const rights = subnetIds.map((id) => ({ id, ...(0, access.us)(callerPermissions, id, [access.$k]) }));
                const refused = rights.filter((each) => each.isKnown && each.missing.length > 0).map(({ id }) => id);
                if (refused.length > 0)
                    return (0, checks_verdict.fJ)(`This run lacks the action ${access.$k} on ${refused.join(' and ')}.`, `Give its identity the role: ${refused.map((id) => (0, access.Bj)('Network Contributor', id)).join(' ; ')}, or a role of your own with that action. It may take some minutes to be seen.`);
                const unclear = rights.filter((each) => !each.isKnown);
                if (unclear.length > 0)
                    return (0, checks_verdict.Su)(unclear);
                if (subnetIds.length === 0)
                    return (0, checks_verdict.L5)(`which subnet node pool ${pool.name} is to lie in cannot be known yet`);
                return (0, checks_verdict.IX)(`This run has the action ${access.$k} on ${subnetIds.join(' and ')}.`);
            },
        });
        var linked_resources = __webpack_require__(9701);
        ;
        function judgeRightsToReconcile(cluster, callerPermissions, consequence) {
            const rights = [
                { id: cluster.id, role: 'Azure Kubernetes Service Contributor Role', actions: [access.pw] },
                ...(0, linked_resources.t)(cluster),
            ].map((asked) => ({ ...asked, ...(0, access.us)(callerPermissions, asked.id, asked.actions) }));
            const refused = rights.flatMap((each) => (each.isKnown && each.missing.length > 0 ? [each] : []));
            const where = (id) => (id === cluster.id ? `cluster ${cluster.name}` : id);
            if (refused.length > 0) {
                const lacks = refused.map(({ missing, id }) => `${missing.join(' and ')} on ${where(id)}`);
                const commands = refused.map(({ role, id }) => (0, access.Bj)(role, id));
                return (0, checks_verdict.fJ)(`This run lacks ${lacks.join(', and ')}, which Azure asks for at a reconcile${consequence}.`, `Give its identity the ${commands.length > 1 ? 'roles' : 'role'}: ${commands.join(' ; ')}, or a role of your own with what it lacks. It may take some minutes to be seen.`);
            }
            const unclear = rights.filter((each) => !each.isKnown);
            if (unclear.length > 0)
                return (0, checks_verdict.Su)(unclear);
            const has = rights.map(({ actions, id }) => `${actions.join(' and ')} on ${where(id)}`);
            return (0, checks_verdict.IX)(`This run has ${has.join(', and ')}.`);
        }
        ;
        const callerMayReconcileWhenNeeded = defineCheck({
            id: 'caller-may-reconcile-when-needed',
            title: 'This run may reconcile the cluster, as allow-reconcile lets it',
            rests: inferred('https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions'),
            scope: 'cluster',
            operations: ['add'],
            onlyWithAllowReconcile: true,
            guards: 'reconcile',
            needs: ['cluster', 'callerPermissions'],
            run: ({ cluster, callerPermissions }) => judgeRightsToReconcile(cluster, callerPermissions, '; so allow-reconcile is set in vain'),
        });
        ;
        const callerMayUpdateTheCluster = defineCheck({
            id: 'caller-may-update-the-cluster',
            title: 'This run may update the cluster',
            rests: refused('https://learn.microsoft.com/azure/role-based-access-control/troubleshooting'),
            scope: 'cluster',
            operations: ['reconcile'],
            needs: ['cluster', 'callerPermissions'],
            run: ({ cluster, callerPermissions }) => judgeRightsToReconcile(cluster, callerPermissions, ''),
        });
        ;
        const callerMayReconcileLater = defineCheck({
            id: 'caller-may-reconcile-later',
            title: 'The identity of this run could reconcile the cluster too, as allow-reconcile lets it',
            rests: advice('https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions'),
            scope: 'cluster',
            operations: ['check'],
            onlyWithAllowReconcile: true,
            needs: ['cluster', 'callerPermissions'],
            run({ cluster, callerPermissions }) {
                const verdict = judgeRightsToReconcile(cluster, callerPermissions, ', so it could not do the reconcile that an add may need');
                if (verdict.status !== 'failed')
                    return verdict;
                return (0, checks_verdict.fJ)(verdict.saw, `Nothing, if another identity adds the pool. Else: ${verdict.fix}`);
            },
        });
        ;
        const callerMayWriteLater = defineCheck({
            id: 'caller-may-write-later',
            title: 'The identity of this run could add the pool too',
            rests: advice('https://learn.microsoft.com/azure/aks/aks-service-permissions'),
            scope: 'pool',
            operations: ['check'],
            needs: ['cluster', 'subnetId', 'callerPermissions'],
            run({ cluster, subnetId, callerPermissions }, pool) {
                const rights = [
                    { on: cluster.id, ...(0, access.us)(callerPermissions, cluster.id, [access.pH]) },
                    { on: subnetId, ...(0, access.us)(callerPermissions, subnetId, [access.$k]) },
                ];
                const missing = rights.flatMap((each) => each.isKnown ? each.missing.map((action) => `${action} on ${each.on}`) : []);
                if (missing.length > 0)
                    return (0, checks_verdict.fJ)(`The identity of this run lacks ${missing.join(' and ')}, so it could not add node pool ${pool.name}.`, 'Nothing, if another identity adds the pool, as is good practice where a pull request is looked at. Else give it the rights that the README lists for an add.');
                const unclear = rights.filter((each) => !each.isKnown);
                if (unclear.length > 0)
                    return (0, checks_verdict.Su)(unclear);
                return (0, checks_verdict.IX)(`The identity of this run has ${access.pH} on the cluster and ${access.$k} on the subnet.`);
            },
        });
        ;
        const clusterIdentityIsUserAssigned = defineCheck({
            id: 'cluster-identity-is-user-assigned',
            title: 'A pool of single virtual machines finds a user-assigned identity of the cluster',
            rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools'),
            scope: 'pool',
            needs: ['cluster'],
            when: (_facts, pool) => (0, machines.nH)(pool.wanted.type) ||
                `node pool ${pool.name} is a scale set, which asks for no such identity`,
            run({ cluster }) {
                if (cluster.identity.kind !== 'SystemAssigned')
                    return (0, checks_verdict.IX)(`Cluster ${cluster.name} works by an identity of kind ${cluster.identity.kind}.`);
                const command = (0, az_command.Lw)('aks update', {
                    ...(0, az_command.dU)(cluster.id),
                    'enable-managed-identity': [],
                    'assign-identity': 'IDENTITY_ID',
                });
                return (0, checks_verdict.fJ)(`Cluster ${cluster.name} works by a system-assigned identity; AKS refuses a pool of type VirtualMachines in a subnet of yours with that.`, `Ask for a pool of type VirtualMachineScaleSets, or give the cluster a user-assigned identity that may join the subnet: ${command}`);
            },
        });
        ;
        const clusterIdentityMayJoinTheSubnet = defineCheck({
            id: 'cluster-identity-may-join-the-subnet',
            title: "The cluster's identity may put single virtual machines into the subnet",
            rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools'),
            scope: 'pool',
            needs: ['cluster', 'subnetId', 'roleAssignments', 'roleDefinitions'],
            when: (_facts, pool) => (0, machines.nH)(pool.wanted.type) || `node pool ${pool.name} is a scale set, whose nodes AKS itself joins`,
            run({ cluster, subnetId, ...roles }) {
                const rights = (0, access.D_)(roles, subnetId, [access.$k]);
                if (!rights.isKnown)
                    return (0, checks_verdict.Su)([rights]);
                if (rights.missing.length === 0)
                    return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} may join ${subnetId}.`);
                return (0, checks_verdict.fJ)(`The identity of cluster ${cluster.name} (object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${access.$k} on ${subnetId}, and a pool of type VirtualMachines joins its nodes with nothing else.`, `Give it the role: ${(0, access.uT)(cluster, 'Network Contributor', subnetId)}. It may take up to an hour to be seen.`);
            },
        });
        var private_dns_zone = __webpack_require__(1858);
        ;
        const ACTIONS = ['Microsoft.Network/privateDnsZones/read', 'Microsoft.Network/privateDnsZones/write'];
        const clusterIdentityMayUseTheDnsZone = defineCheck({
            id: 'cluster-identity-may-use-the-dns-zone',
            title: "The cluster's identity may write into the private DNS zone of the API server",
            rests: inferred('https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone'),
            scope: 'cluster',
            needs: ['cluster', 'sideRoleAssignments', 'roleDefinitions'],
            when: ({ cluster }) => (0, private_dns_zone.v)(cluster) !== undefined || `cluster ${cluster.name} has no private DNS zone of yours`,
            run({ cluster, sideRoleAssignments, roleDefinitions }) {
                const zone = (0, private_dns_zone.v)(cluster) ?? '';
                const rights = (0, access.D_)({ roleAssignments: sideRoleAssignments, roleDefinitions }, zone, ACTIONS);
                if (!rights.isKnown)
                    return (0, checks_verdict.Su)([rights]);
                if (rights.missing.length === 0)
                    return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} may write into ${zone}.`);
                return (0, checks_verdict.fJ)(`The identity of cluster ${cluster.name} (object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${rights.missing.join(' and ')} on ${zone}. The pool comes up; an update of the cluster that moves the API server fails.`, `Give it the role: ${(0, access.uT)(cluster, 'Private DNS Zone Contributor', zone)}. It may take up to an hour to be seen.`);
            },
        });
        ;
        const cluster_identity_may_use_the_route_table_ACTIONS = ['Microsoft.Network/routeTables/read', 'Microsoft.Network/routeTables/write'];
        const clusterIdentityMayUseTheRouteTable = defineCheck({
            id: 'cluster-identity-may-use-the-route-table',
            title: "With kubenet, the cluster's identity may write into the route table of the subnet",
            rests: inferred('https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet'),
            scope: 'pool',
            needs: ['cluster', 'mode', 'subnet', 'sideRoleAssignments', 'roleDefinitions'],
            when: ({ mode }) => mode === 'kubenet' || `nodes need no routes in network mode ${mode}`,
            run({ cluster, subnet, sideRoleAssignments, roleDefinitions }) {
                const { routeTableId } = subnet;
                if (routeTableId === undefined)
                    return (0, checks_verdict.hH)(`subnet ${subnet.name} has no route table`);
                if ((0, resource_id.s)((0, resource_id.Tp)(routeTableId), cluster.nodeResourceGroup))
                    return (0, checks_verdict.hH)(`the route table of subnet ${subnet.name} is the one that AKS made`);
                const rights = (0, access.D_)({ roleAssignments: sideRoleAssignments, roleDefinitions }, routeTableId, cluster_identity_may_use_the_route_table_ACTIONS);
                if (!rights.isKnown)
                    return (0, checks_verdict.Su)([rights]);
                if (rights.missing.length === 0)
                    return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} may write into ${routeTableId}.`);
                return (0, checks_verdict.fJ)(`The identity of cluster ${cluster.name} (${cluster.identity.kind}, object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${rights.missing.join(' and ')} on ${routeTableId}. Without a route for each node the pods of new nodes are not reached, and AKS may refuse (CustomRouteTableMissingPermission).`, `Give it the role: ${(0, access.uT)(cluster, 'Network Contributor', routeTableId)}. It may take up to an hour to be seen.`);
            },
        });
        ;
        const clusterIdentityMayUseTheSubnet = defineCheck({
            id: 'cluster-identity-may-use-the-subnet',
            title: "The cluster's identity may use the subnet",
            rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
            scope: 'pool',
            needs: ['cluster', 'subnetId', 'roleAssignments', 'roleDefinitions'],
            run({ cluster, subnetId, ...roles }) {
                const rights = (0, access.D_)(roles, subnetId, [access.jc, access.$k]);
                if (!rights.isKnown)
                    return (0, checks_verdict.Su)([rights]);
                if (rights.missing.length === 0)
                    return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} may read and join ${subnetId}.`);
                return (0, checks_verdict.fJ)(`The identity of cluster ${cluster.name} (object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${rights.missing.join(' and ')} on ${subnetId}. The nodes come up all the same; internal load balancers and private links in the subnet fail.`, `Give it the role: ${(0, access.uT)(cluster, 'Network Contributor', subnetId)}. It may take up to an hour to be seen.`);
            },
        });
        ;
        const access_access = {
            name: 'access',
            question: 'Do the identities have the rights that they need?',
            checks: [
                callerMayAddPools,
                callerMayJoinTheSubnet,
                callerMayWriteLater,
                callerMayReconcileLater,
                callerMayUpdateTheCluster,
                callerMayReconcileWhenNeeded,
                clusterIdentityMayUseTheSubnet,
                clusterIdentityMayJoinTheSubnet,
                clusterIdentityIsUserAssigned,
                clusterIdentityMayUseTheRouteTable,
                clusterIdentityMayUseTheDnsZone,
                apiServerLetsTheNodesIn,
                nodePublicIpsAreAuthorized,
                nodePublicIpsAreNotRoutedElsewhere,
            ],
        };
        ;
        const privateEndpointNeedsNoMove = defineCheck({
            id: 'private-endpoint-needs-no-move',
            title: "Nothing is to be said about the private endpoint of the cluster's API server",
            rests: advice('https://learn.microsoft.com/azure/aks/private-clusters'),
            scope: 'pool',
            needs: ['cluster'],
            when: ({ cluster }, { name, isNew, wanted }) => cluster.apiServerAccess.isPrivate
                ? (isNew && wanted.mode === 'System') || `node pool ${name} takes the place of no pool of the system`
                : `the API server of cluster ${cluster.name} has a public address`,
            run({ cluster }) {
                if (cluster.apiServerAccess.isInVnet)
                    return (0, checks_verdict.IX)(`The API server of cluster ${cluster.name} has a subnet of its own.`);
                return (0, checks_verdict.fJ)(`The private endpoint of cluster ${cluster.name} stays in the subnet of its first pool. When that pool goes and the cluster is stopped and started, AKS makes the endpoint anew in another subnet, with another address.`, 'Do not write its address down anywhere but in the private DNS zone, and keep the old subnet while the endpoint is in it. Else there is nothing to do.');
            },
        });
        ;
        const serviceEndpointsAreAsInTheOtherSubnets = defineCheck({
            id: 'service-endpoints-are-as-in-the-other-subnets',
            title: 'The subnet has the service endpoints that the subnets of all other pools have',
            rests: advice('https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run({ cluster, agentPools, vnet, subnet }, pool) {
                const others = (0, cluster_places.jy)(cluster, agentPools, pool.name)
                    .filter(({ holds }) => holds === 'nodes')
                    .flatMap(({ subnetId }) => (0, known_ranges.HK)(vnet, subnetId) ?? []);
                const [first, ...rest] = others;
                if (first === undefined)
                    return (0, checks_verdict.hH)('no other pool lies in the virtual network');
                const common = first.serviceEndpoints.filter((service) => rest.every((each) => each.serviceEndpoints.includes(service)));
                const missing = common.filter((service) => !subnet.serviceEndpoints.includes(service));
                if (missing.length === 0)
                    return (0, checks_verdict.IX)(`Subnet ${subnet.name} lacks no service endpoint that all other pools have.`);
                return (0, checks_verdict.fJ)(`The subnets of all other pools have service endpoints for ${missing.join(', ')}, and subnet ${subnet.name} does not. A firewall of such a service that lists those subnets keeps the new nodes out.`, `If pods of the pool use the service, add the endpoint and the subnet to its firewall: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'service-endpoints': [...subnet.serviceEndpoints, ...missing] })}`);
            },
        });
        ;
        const systemPodsNeedNoMove = defineCheck({
            id: 'system-pods-need-no-move',
            title: 'Nothing is to be said about the pods of the system',
            rests: advice('https://learn.microsoft.com/azure/aks/use-system-pools'),
            scope: 'pool',
            needs: [],
            when: (_facts, { name, isNew, wanted }) => (isNew && wanted.mode === 'System') || `node pool ${name} is no new pool for the system`,
            run(_facts, { name }) {
                return (0, checks_verdict.fJ)(`Node pool ${name} takes pods of the system; those that run already (CoreDNS and others) stay on the nodes where they are.`, 'To move them, restart them while the old pool takes no pods: kubectl cordon its nodes, then kubectl -n kube-system rollout restart deployment coredns. Else there is nothing to do.');
            },
        });
        var windows_source_nat = __webpack_require__(5670);
        ;
        const windowsPoolsHaveANewerImage = defineCheck({
            id: 'windows-pools-have-a-newer-image',
            title: 'There is a newer image for the Windows pools that have to be reimaged',
            rests: advice('https://github.com/Azure/AKS/issues/4803'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'upgradeProfiles'],
            when: (_facts, { name, isNew }) => isNew || `node pool ${name} is not new`,
            run({ cluster, agentPools, vnet, subnet, upgradeProfiles }, pool) {
                const hiding = (0, windows_source_nat.a)(cluster, (0, shared_subnets.Kc)(agentPools, pool), vnet, [subnet]).filter(({ name }) => !pool.reimagedSince.includes(name));
                if (hiding.length === 0)
                    return (0, checks_verdict.hH)('no Windows pool has to be reimaged for the subnet');
                const newest = hiding.map((each) => {
                    const profile = upgradeProfiles.get((0, resource_id.T4)(each.id));
                    return { pool: each, profile, latest: profile?.ok === true ? profile.value.latestNodeImageVersion : undefined };
                });
                const done = newest.filter((each) => each.latest !== undefined && each.latest === each.pool.nodeImageVersion);
                if (done.length > 0)
                    return (0, checks_verdict.fJ)(`Windows pool ${done.map((each) => `${each.pool.name} (${each.latest ?? ''})`).join(', ')} has the newest image, so an upgrade of the image reimages nothing.`, 'Wait for the next image, which comes about every month, upgrade the Kubernetes version of the pool, or put a new Windows pool in its place.');
                const unclear = newest.filter((each) => each.latest === undefined);
                if (unclear.length > 0)
                    return (0, checks_verdict.Su)(unclear.map(({ pool: { name }, profile }) => ({
                        why: `the newest image of ${name} could not be read`,
                        unread: profile?.ok === false ? profile : undefined,
                    })));
                return (0, checks_verdict.IX)(`There is a newer image for ${hiding.map(({ name }) => name).join(', ')}.`);
            },
        });
        ;
        const STOPPED = 'Stopped';
        const windowsPoolsShowSourcesToTheSubnet = defineCheck({
            id: 'windows-pools-show-sources-to-the-subnet',
            title: 'Windows nodes do not hide the addresses of their pods from the subnet',
            rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
            scope: 'pool',
            needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
            run({ cluster, agentPools, vnet, subnet }, pool) {
                const isOld = !pool.isNew && pool.existing?.provisioningState === 'Succeeded';
                const older = isOld ? agentPools : (0, shared_subnets.Kc)(agentPools, pool);
                const hiding = (0, windows_source_nat.a)(cluster, older, vnet, [subnet]).filter(({ name }) => !pool.reimagedSince.includes(name));
                if (hiding.length === 0)
                    return (0, checks_verdict.IX)('No Windows pool of the cluster translates addresses towards the subnet.');
                const names = hiding.map(({ name, powerState }) => (powerState === STOPPED ? `${name} (${STOPPED})` : name));
                const commands = hiding.flatMap((each) => [
                    ...(each.powerState === STOPPED ? [(0, az_command.Lw)('aks nodepool start', (0, az_command.bg)(each.id))] : []),
                    (0, az_command.Lw)('aks nodepool upgrade', { ...(0, az_command.bg)(each.id), 'node-image-only': [] }),
                ]);
                return (0, checks_verdict.fJ)(`The nodes of Windows pool ${names.join(', ')} were built when the virtual network was known without the range of subnet ${subnet.name} (${subnet.addressPrefixes.join(', ')}). They translate the source address of traffic to it until they are reimaged.`, `Set reimage-windows to true, together with allow-reconcile, or do it by hand after the add and an update of the cluster: ${commands.join(' ; ')}`);
            },
        });
        ;
        const followUps = {
            name: 'follow-ups',
            question: 'What is left to do after the add?',
            checks: [
                windowsPoolsShowSourcesToTheSubnet,
                windowsPoolsHaveANewerImage,
                serviceEndpointsAreAsInTheOtherSubnets,
                systemPodsNeedNoMove,
                privateEndpointNeedsNoMove,
            ],
        };
        var unread_facts = __webpack_require__(3095);
        ;
        const GROUPS = [
            cluster,
            placement,
            exclusivity,
            ranges,
            addresses,
            limits,
            securityRules,
            routes,
            egress,
            versions_versions,
            images_images,
            specification,
            sizes,
            access_access,
            followUps,
        ];
        const CATALOGUE = GROUPS.flatMap(({ checks }) => checks);
        const checkIds = [
            unread_facts.uL,
            unread_facts.OR,
            ...CATALOGUE.map((check) => check.id),
        ];
    }),
    6336: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            Qf: () => (nameThere),
            p_: () => (syncOwnSide),
            ph: () => (syncOtherSide),
            xK: () => (peeringInWords)
        });
        var _values_resource_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5669);
        var _values_az_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3740);
        function syncOwnSide(vnet, { name }) {
            return (0, _values_az_command_js__WEBPACK_IMPORTED_MODULE_0__.Lw)('network vnet peering sync', { ...(0, _values_az_command_js__WEBPACK_IMPORTED_MODULE_0__.mp)(vnet.id), name });
        }
        function syncOtherSide(vnet, { remoteVnetId }) {
            return `${(0, _values_az_command_js__WEBPACK_IMPORTED_MODULE_0__.Lw)('network vnet peering sync', (0, _values_az_command_js__WEBPACK_IMPORTED_MODULE_0__.mp)(remoteVnetId))} --name "$(${nameThere(vnet, remoteVnetId)})"`;
        }
        function nameThere({ name }, remoteVnetId) {
            return (0, _values_az_command_js__WEBPACK_IMPORTED_MODULE_0__.Lw)('network vnet peering list', {
                ...(0, _values_az_command_js__WEBPACK_IMPORTED_MODULE_0__.mp)(remoteVnetId),
                query: `[?ends_with(remoteVirtualNetwork.id, '/${name}')].name`,
                output: 'tsv',
            });
        }
        function peeringInWords({ name, remoteVnetId }) {
            return `peering ${name} with ${(0, _values_resource_id_js__WEBPACK_IMPORTED_MODULE_1__.gu)(remoteVnetId)}`;
        }
    }),
    8535: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            HD: () => (routeTablesOfOthers),
            LU: () => (routeTableOf),
            N9: () => (nodeSubnetsBeside)
        });
        var _network_cluster_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4380);
        var _network_known_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1533);
        var _values_resource_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5669);
        function nodeSubnetsBeside(cluster, agentPools, vnet, pool) {
            const places = (0, _network_cluster_places_js__WEBPACK_IMPORTED_MODULE_1__.jy)(cluster, agentPools, pool.name).filter(({ holds }) => holds === 'nodes');
            const own = (0, _network_known_ranges_js__WEBPACK_IMPORTED_MODULE_0__.HK)(vnet, pool.subnetId);
            const subnets = places.flatMap(({ subnetId }) => (0, _network_known_ranges_js__WEBPACK_IMPORTED_MODULE_0__.HK)(vnet, subnetId) ?? []);
            return [...new Set(subnets)].filter((subnet) => subnet !== own);
        }
        function routeTablesOfOthers(cluster, agentPools, vnet, pool) {
            const ids = nodeSubnetsBeside(cluster, agentPools, vnet, pool).flatMap(({ routeTableId }) => routeTableId ?? []);
            return [...new Map(ids.map((id) => [(0, _values_resource_id_js__WEBPACK_IMPORTED_MODULE_2__.T4)(id), id])).values()];
        }
        function routeTableOf({ name, routeTableId }, routeTables) {
            if (routeTableId === undefined)
                return { ok: true, value: undefined };
            const read = routeTables.get((0, _values_resource_id_js__WEBPACK_IMPORTED_MODULE_2__.T4)(routeTableId));
            return read?.ok === true
                ? read
                : { ok: false, why: `the route table of subnet ${name} could not be read`, unread: read };
        }
    }),
    6003: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            X2: () => (addressesWithSurge),
            zW: () => (isInVnet),
            CM: () => (newSubnetAdvice),
            Kc: () => (otherPools),
            YJ: () => (otherSubnetAdvice),
            nd: () => (podSubnetIdOf),
            wb: () => (subnetIsElsewhere),
            oG: () => (subnetIsNotNamed),
            qf: () => (subnetIsUnknown)
        });
        var agent_pool = __webpack_require__(5954);
        var address_needs = __webpack_require__(1153);
        var peering_gaps = __webpack_require__(67);
        var known_ranges = __webpack_require__(1533);
        var network_mode = __webpack_require__(915);
        var address_range = __webpack_require__(5177);
        var free_blocks = __webpack_require__(406);
        var reserved_ranges = __webpack_require__(5632);
        var subnet_size = __webpack_require__(4452);
        ;
        function planSubnet(addresses, vnet, known, cluster) {
            const prefixLength = (0, subnet_size.ZE)(addresses);
            if (prefixLength === undefined)
                return { in: 'too-large' };
            const ranges = (0, address_range.Kn)(vnet.addressPrefixes);
            const others = ranges.filter((range) => !known.some(({ cidr }) => cidr === range.cidr));
            const taken = [
                ...vnet.subnets.flatMap((subnet) => (0, address_range.Kn)(subnet.addressPrefixes)),
                ...(0, address_range.Kn)([...cluster.serviceCidrs, ...cluster.podCidrs]),
                ...vnet.peerings.flatMap(({ remoteAddressPrefixes }) => (0, address_range.Kn)(remoteAddressPrefixes)),
                ...reserved_ranges.ay,
                ...reserved_ranges.iD,
            ];
            const range = (0, free_blocks.e)([...known, ...others], taken, prefixLength);
            if (range !== undefined)
                return { in: 'vnet', range };
            const added = (0, free_blocks.e)(reserved_ranges.BZ, [...taken, ...ranges], prefixLength);
            return added === undefined ? { in: 'nowhere', prefixLength } : { in: 'new-range', prefixLength, range: added };
        }
        var resource_id = __webpack_require__(5669);
        var neighbors = __webpack_require__(7815);
        var verdict = __webpack_require__(2517);
        var peering_words = __webpack_require__(6336);
        var az_command = __webpack_require__(3740);
        ;
        function otherPools(agentPools, pool) {
            return agentPools.filter((other) => other.name !== pool.name);
        }
        function podSubnetIdOf(pool) {
            return pool.podSubnetId ?? pool.wanted.podSubnetId;
        }
        function subnetIsUnknown(pool, vnet, subnetId = pool.subnetId) {
            return subnetId === undefined ? subnetIsNotNamed(pool) : subnetIsElsewhere(subnetId, vnet);
        }
        function subnetIsNotNamed({ name }) {
            return (0, verdict.L5)(`which subnet node pool ${name} is to lie in cannot be known yet`);
        }
        function subnetIsElsewhere(subnetId, vnet) {
            return (0, verdict.hH)(isInVnet(subnetId, vnet)
                ? `virtual network ${vnet.name} has no subnet ${subnetId}`
                : `${subnetId} does not lie in virtual network ${vnet.name}, the one that was read`);
        }
        function isInVnet(subnetId, vnet) {
            return (0, resource_id.s)((0, resource_id.oR)(subnetId), vnet.id);
        }
        function addressesWithSurge(mode, pool) {
            const nodes = (0, agent_pool.cw)(pool);
            return (nodes + (0, address_needs.m5)(pool, nodes)) * (0, address_needs.su)(mode, pool.maxPods);
        }
        function newSubnetAdvice(facts, name, addresses) {
            const { cluster, agentPools, vnet } = facts;
            const plan = planSubnet(addresses, vnet, (0, known_ranges.Lq)(cluster, agentPools, vnet), cluster);
            const create = (range) => (0, az_command.Lw)('network vnet subnet create', {
                ...(0, az_command.mp)(vnet.id),
                name,
                'address-prefixes': range,
                ...(0, neighbors.j)(agentPools, vnet),
            });
            const full = `Virtual network ${vnet.name} (${vnet.addressPrefixes.join(', ')}) has no free`;
            switch (plan.in) {
                case 'too-large':
                    return 'No subnet can hold so many addresses: ask for fewer nodes or pods.';
                case 'vnet':
                    return `Create it, for example: ${create(plan.range)}`;
                case 'nowhere':
                    return `${full} /${plan.prefixLength}, and no private range is free that it could be given: ask for fewer nodes or pods, or delete a subnet that nobody uses.`;
                case 'new-range': {
                    const update = (0, az_command.Lw)('network vnet update', {
                        ...(0, az_command.Gb)(vnet.id),
                        'name': vnet.name,
                        'address-prefixes': [...vnet.addressPrefixes, plan.range],
                    });
                    const syncs = vnet.peerings.filter(peering_gaps.UJ).map((peering) => `${(0, peering_words.ph)(vnet, peering)} ; `);
                    return `${full} /${plan.prefixLength}. Give it a range that nothing which it is connected to uses, for example: ${update} ; ${syncs.join('')}${create(plan.range)} . AKS learns of a new range by an update of the cluster: set allow-reconcile to true.`;
                }
            }
        }
        function otherSubnetAdvice(facts, pool) {
            const mode = (0, network_mode.m3)(facts.cluster, facts.agentPools);
            return newSubnetAdvice(facts, freeSubnetName(facts.vnet, pool.name), addressesWithSurge(mode, pool.wanted));
        }
        function freeSubnetName(vnet, pool) {
            const isTaken = (name) => vnet.subnets.some((subnet) => subnet.name.toLowerCase() === name);
            for (let number = 1;; number++) {
                const name = number === 1 ? `${pool}-subnet` : `${pool}-subnet-${number}`;
                if (!isTaken(name))
                    return name;
            }
        }
    }),
    7908: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            my: () => (groupOfManager),
            nS: () => (beneathManager),
            y: () => (withAlwaysAllowed)
        });
        const BEFORE_GROUPS = -1_000_000;
        const MANAGER = 'virtual network manager';
        function withAlwaysAllowed(group, rules) {
            const always = rules.filter(({ access }) => access === 'AlwaysAllow').map(asRule);
            return always.length === 0
                ? group
                : { ...group, rules: [...always, ...group.rules].toSorted((left, right) => left.priority - right.priority) };
        }
        function groupOfManager(rules) {
            return {
                id: MANAGER,
                name: `the ${MANAGER}`,
                rules: [...rules.map(asRule), passing('Inbound'), passing('Outbound')],
            };
        }
        function beneathManager(subnet) {
            return { ...subnet, networkSecurityGroupId: MANAGER };
        }
        function asRule({ access, protocol, ...rule }) {
            return {
                ...rule,
                priority: BEFORE_GROUPS + rule.priority,
                access: access === 'Deny' ? 'Deny' : 'Allow',
                protocol: protocol.toLowerCase() === 'any' ? '*' : protocol,
                hasApplicationSecurityGroups: false,
                isDefault: false,
            };
        }
        function passing(direction) {
            return {
                name: 'left to security groups',
                priority: 0,
                direction,
                access: 'Allow',
                protocol: '*',
                sources: ['*'],
                sourcePorts: ['*'],
                destinations: ['*'],
                destinationPorts: ['*'],
                hasApplicationSecurityGroups: false,
                isDefault: false,
            };
        }
    }),
    67: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            Ku: () => (peeringsWith),
            Nt: () => (leavesOut),
            UJ: () => (isConnected),
            _A: () => (isStaleThere),
            iT: () => (gapOf),
            sD: () => (isStaleHere)
        });
        var _address_range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5177);
        function isStaleThere({ syncLevel }) {
            return ['remotenotinsync', 'localandremotenotinsync'].includes(syncLevel?.toLowerCase() ?? '');
        }
        function isStaleHere({ syncLevel }) {
            return ['localnotinsync', 'localandremotenotinsync'].includes(syncLevel?.toLowerCase() ?? '');
        }
        function isConnected({ state }) {
            return !['disconnected', 'initiated'].includes(state.toLowerCase());
        }
        function leavesOut({ localSubnetNames }, { name }) {
            return localSubnetNames?.every((each) => each.toLowerCase() !== name.toLowerCase()) ?? false;
        }
        function gapOf(peering, subnet, vnet, known) {
            if (!isConnected(peering))
                return 'not-connected';
            if (leavesOut(peering, subnet))
                return 'subnet-not-peered';
            return isStaleThere(peering) && liesInNewRange(peering, subnet, vnet, known) ? 'range-unknown-there' : undefined;
        }
        function liesInNewRange({ localAddressPrefixes }, subnet, vnet, known) {
            const blocks = (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(subnet.addressPrefixes);
            const isIn = (ranges, block) => ranges.some((range) => (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.DV)(range, block));
            if (localAddressPrefixes !== undefined) {
                const told = (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(localAddressPrefixes);
                return blocks.some((block) => !isIn(told, block));
            }
            const others = (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(vnet.addressPrefixes).filter((range) => !known.some(({ cidr }) => cidr === range.cidr));
            return known.length > 0 && others.length === 1 && blocks.some((block) => isIn(others, block));
        }
        function peeringsWith(address, vnet) {
            const range = (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.RC)(address);
            const holds = (prefixes) => range !== undefined && (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(prefixes).some((each) => (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.DV)(each, range));
            if (holds(vnet.addressPrefixes))
                return [];
            return vnet.peerings.filter(({ remoteAddressPrefixes }) => holds(remoteAddressPrefixes));
        }
    }),
    5632: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            BZ: () => (PRIVATE_RANGES),
            ay: () => (RESERVED_RANGES),
            iD: () => (DOCKER_BRIDGE_RANGES)
        });
        var _address_range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5177);
        const RESERVED_RANGES = (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(['169.254.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24']);
        const DOCKER_BRIDGE_RANGES = (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(['172.17.0.0/16']);
        const PRIVATE_RANGES = (0, _address_range_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);
    }),
    5670: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            a: () => (windowsPoolsThatHideSources),
            y: () => (windowsPoolsToReimage)
        });
        var _values_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7545);
        var _known_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1533);
        var _network_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(915);
        function windowsPoolsThatHideSources(cluster, olderPools, vnet, newSubnets) {
            const mode = (0, _network_mode_js__WEBPACK_IMPORTED_MODULE_1__.m3)(cluster, olderPools);
            if (mode !== 'node-subnet' && mode !== 'pod-subnet')
                return [];
            const known = (0, _known_ranges_js__WEBPACK_IMPORTED_MODULE_0__.Lq)(cluster, olderPools, vnet);
            if (!newSubnets.some((subnet) => (0, _known_ranges_js__WEBPACK_IMPORTED_MODULE_0__.a3)(subnet, known).length > 0))
                return [];
            return olderPools.filter((pool) => pool.osType.toLowerCase() === 'windows' && hasOutboundNat(cluster, pool));
        }
        function windowsPoolsToReimage(cluster, agentPools, vnet, added) {
            const older = agentPools.filter((pool) => !added.some((request) => request.name === pool.name));
            const subnets = added.flatMap(({ isThere, subnetId }) => (isThere ? ((0, _known_ranges_js__WEBPACK_IMPORTED_MODULE_0__.HK)(vnet, subnetId) ?? []) : []));
            return windowsPoolsThatHideSources(cluster, older, vnet, subnets);
        }
        function hasOutboundNat(cluster, pool) {
            const profile = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_2__.Xy)((0, _values_json_js__WEBPACK_IMPORTED_MODULE_2__.Xy)(pool.raw['properties'])['windowsProfile']);
            return cluster.hasWindowsOutboundNat && profile['disableOutboundNat'] !== true;
        }
    }),
    7753: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            O: () => (parseCluster),
            u: () => (usesNetworkPolicyManager)
        });
        var json = __webpack_require__(7545);
        var agent_pool = __webpack_require__(5954);
        ;
        const DEFAULT_MANAGED_IPV4_COUNT = 1;
        function parseIdentity(body) {
            const identity = (0, json.Xy)(body['identity']);
            const servicePrincipal = (0, json.b6)((0, json.Xy)((0, json.Xy)(body['properties'])['servicePrincipalProfile'])['clientId']);
            if ((0, json.b6)(identity['type']) === 'UserAssigned') {
                const [assigned] = (0, json.iZ)(Object.values((0, json.Xy)(identity['userAssignedIdentities'])));
                return { kind: 'UserAssigned', ...ids(assigned?.['principalId'], assigned?.['clientId']) };
            }
            if ((0, json.b6)(identity['type']) === 'SystemAssigned')
                return { kind: 'SystemAssigned', ...ids(identity['principalId'], undefined) };
            return { kind: 'ServicePrincipal', ...ids(undefined, servicePrincipal === 'msi' ? undefined : servicePrincipal) };
        }
        function parseApiServerAccess(properties) {
            const profile = (0, json.Xy)(properties['apiServerAccessProfile']);
            return {
                isPrivate: profile['enablePrivateCluster'] === true,
                isInVnet: profile['enableVnetIntegration'] === true,
                authorizedIpRanges: (0, json.iw)(profile['authorizedIPRanges']),
            };
        }
        function parseLoadBalancerProfile(network) {
            const profile = (0, json.Xy)(network['loadBalancerProfile']);
            const outboundIpIds = (0, json.iZ)(profile['effectiveOutboundIPs']).flatMap((address) => (0, json.b6)(address['id']) ?? []);
            const ipv4Count = outboundIpv4Count(network, outboundIpIds.length);
            return {
                allocatedOutboundPorts: (0, json.rl)(profile['allocatedOutboundPorts']) ?? 0,
                outboundIpIds,
                outboundIpv4Count: ipv4Count,
            };
        }
        function outboundIpv4Count(network, addresses) {
            if (!(0, json.iw)(network['ipFamilies']).includes('IPv6'))
                return addresses;
            const managed = (0, json.Xy)(network['loadBalancerProfile'])['managedOutboundIPs'];
            return (0, json.Gv)(managed) ? ((0, json.rl)(managed['count']) ?? DEFAULT_MANAGED_IPV4_COUNT) : undefined;
        }
        function virtualNodeSubnetName(properties) {
            const addons = Object.entries((0, json.Xy)(properties['addonProfiles']));
            const [, addon] = addons.find(([name]) => name.toLowerCase() === 'aciconnectorlinux') ?? [];
            const profile = (0, json.Xy)(addon);
            return profile['enabled'] === true ? (0, json.b6)((0, json.Xy)(profile['config'])['SubnetName']) : undefined;
        }
        function ids(objectId, clientId) {
            const object = (0, json.b6)(objectId);
            const client = (0, json.b6)(clientId);
            return {
                objectId: object,
                clientId: client,
            };
        }
        var provisioning = __webpack_require__(4197);
        ;
        const OUTBOUND_TYPES = [
            'loadBalancer',
            'userDefinedRouting',
            'managedNATGateway',
            'managedNATGatewayV2',
            'userAssignedNATGateway',
            'none',
            'block',
        ];
        function parseCluster(body) {
            const properties = (0, json.Xy)(body['properties']);
            const network = (0, json.Xy)(properties['networkProfile']);
            const hosted = (0, json.Xy)(properties['hostedSystemProfile']);
            const policy = (0, json.b6)(network['networkPolicy']);
            return {
                id: (0, json.b6)(body['id']) ?? '',
                name: (0, json.b6)(body['name']) ?? '',
                location: (0, json.b6)(body['location']) ?? '',
                provisioningState: (0, json.b6)(properties['provisioningState']) ?? '',
                provisioningError: (0, provisioning.n)(properties),
                powerState: (0, json.aG)((0, json.Xy)(properties['powerState'])['code'], agent_pool.ZM) ?? 'Running',
                sku: (0, json.aG)((0, json.Xy)(body['sku'])['name'], ['Base', 'Automatic']) ?? '',
                hasHostedSystemPool: hosted['enabled'] === true,
                supportPlan: (0, json.aG)(properties['supportPlan'], ['KubernetesOfficial', 'AKSLongTermSupport']) ?? 'KubernetesOfficial',
                nodeResourceGroup: (0, json.b6)(properties['nodeResourceGroup']) ?? '',
                kubernetesVersion: (0, json.b6)(properties['kubernetesVersion']) ?? '',
                currentKubernetesVersion: (0, json.b6)(properties['currentKubernetesVersion']) ?? (0, json.b6)(properties['kubernetesVersion']) ?? '',
                networkPlugin: (0, json.b6)(network['networkPlugin'])?.toLowerCase() ?? '',
                networkPluginMode: (0, json.b6)(network['networkPluginMode'])?.toLowerCase() ?? '',
                networkDataplane: (0, json.b6)(network['networkDataplane'])?.toLowerCase() ?? '',
                networkPolicy: policy?.toLowerCase() === 'none' ? undefined : policy,
                loadBalancerSku: (0, json.b6)(network['loadBalancerSku'])?.toLowerCase() ?? '',
                outboundType: (0, json.aG)(network['outboundType'], OUTBOUND_TYPES) ?? 'loadBalancer',
                podCidrs: severalOrOne(network, 'podCidrs', 'podCidr'),
                serviceCidrs: severalOrOne(network, 'serviceCidrs', 'serviceCidr'),
                apiServerSubnetId: (0, json.b6)((0, json.Xy)(properties['apiServerAccessProfile'])['subnetId']),
                hostedSystemSubnetId: (0, json.b6)(hosted['systemNodeSubnetID']),
                hostedNodeSubnetId: (0, json.b6)(hosted['nodeSubnetID']),
                apiServerAccess: parseApiServerAccess(properties),
                loadBalancer: parseLoadBalancerProfile(network),
                identity: parseIdentity(body),
                ipFamilies: (0, json.iw)(network['ipFamilies']),
                virtualNodeSubnetName: virtualNodeSubnetName(properties),
                hasNodeAutoProvisioning: (0, json.aG)((0, json.Xy)(properties['nodeProvisioningProfile'])['mode'], ['Auto']) === 'Auto',
                hasWindowsProfile: Object.keys((0, json.Xy)(properties['windowsProfile'])).length > 0,
                hasWindowsOutboundNat: (0, json.Xy)(properties['windowsProfile'])['disableOutboundNat'] !== true,
                raw: body,
            };
        }
        function severalOrOne(network, several, one) {
            const ranges = (0, json.iw)(network[several]);
            if (ranges.length > 0)
                return ranges;
            const single = (0, json.b6)(network[one]);
            return single === undefined ? [] : [single];
        }
        function usesNetworkPolicyManager({ networkPolicy }) {
            return networkPolicy?.toLowerCase() === 'azure';
        }
    }),
    9701: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            t: () => (linkedResources)
        });
        var _values_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7545);
        function linkedResources({ apiServerSubnetId, raw }) {
            const properties = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(raw['properties']);
            const balancer = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)((0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(properties['networkProfile'])['loadBalancerProfile']);
            const identities = Object.keys((0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)((0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(raw['identity'])['userAssignedIdentities']));
            return [
                ...link('Managed Identity Operator', ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action'], identities),
                ...link('Network Contributor', ['Microsoft.Network/virtualNetworks/subnets/join/action'], [apiServerSubnetId]),
                ...link('Network Contributor', ['Microsoft.Network/publicIPAddresses/join/action'], idsIn((0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(balancer['outboundIPs'])['publicIPs'])),
                ...link('Network Contributor', ['Microsoft.Network/publicIPPrefixes/join/action'], idsIn((0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(balancer['outboundIPPrefixes'])['publicIPPrefixes'])),
                ...link('Reader', ['Microsoft.OperationalInsights/workspaces/sharedkeys/read', 'Microsoft.OperationalInsights/workspaces/read'], [monitoringWorkspaceId(properties)]),
                ...link('Reader', ['Microsoft.Compute/diskEncryptionSets/read'], [(0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(properties['diskEncryptionSetID'])]),
            ];
        }
        function link(role, actions, ids) {
            return ids.flatMap((id) => (id?.startsWith('/subscriptions/') === true ? [{ id, actions, role }] : []));
        }
        function idsIn(list) {
            return (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.iZ)(list).map(({ id }) => (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(id));
        }
        function monitoringWorkspaceId(properties) {
            const addon = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(memberNamed((0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(properties['addonProfiles']), 'omsagent'));
            if (addon['enabled'] !== true)
                return undefined;
            return (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(memberNamed((0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(addon['config']), 'loganalyticsworkspaceresourceid'));
        }
        function memberNamed(object, lowerCaseName) {
            return Object.entries(object).find(([name]) => name.toLowerCase() === lowerCaseName)?.[1];
        }
    }),
    9195: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            l: () => (nodePublicIpsOf)
        });
        var _values_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7545);
        function nodePublicIpsOf({ raw }) {
            const properties = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(raw['properties']);
            return properties['enableNodePublicIP'] === true
                ? { prefixId: (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(properties['nodePublicIPPrefixID']) }
                : undefined;
        }
    }),
    1858: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            v: () => (privateDnsZoneIdOf)
        });
        var _values_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7545);
        function privateDnsZoneIdOf({ raw }) {
            const profile = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)((0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(raw['properties'])['apiServerAccessProfile']);
            const zone = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(profile['privateDNSZone']);
            return zone?.startsWith('/subscriptions/') === true ? zone : undefined;
        }
    }),
    2918: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
        __webpack_require__.d(__webpack_exports__, {
            B: () => (namesPrefix),
            q: () => (parsePublicIpAddress)
        });
        var _values_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7545);
        function namesPrefix(id) {
            return /\/publicIPPrefixes\/[^/]+$/i.test(id);
        }
        function parsePublicIpAddress(body) {
            const properties = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.Xy)(body['properties']);
            const range = (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(properties['ipAddress']) ?? (0, _values_json_js__WEBPACK_IMPORTED_MODULE_0__.b6)(properties['ipPrefix']);
            return { range };
        }
    })
};
