export const id = 808;
export const ids = [808];
export const modules = {
	8808: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
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
		const poolHasOneAutoscaler = defineCheck({
			id: 'pool-has-one-autoscaler',
			title: 'The pool does not combine the cluster autoscaler with node auto-provisioning',
			rests: inferred('https://learn.microsoft.com/azure/aks/migrate-from-autoscaler-to-node-auto-provisioning'),
			scope: 'pool',
			needs: ['cluster', 'agentPools'],
			when: (_facts, { name, wanted }) => wanted.isAutoscaled || `node pool ${name} does not use the cluster autoscaler`,
			run({ cluster, agentPools }, { name, wanted, isNew }) {
				if (!cluster.hasNodeAutoProvisioning)
					return (0, checks_verdict.IX)(`Cluster ${cluster.name} does not use node auto-provisioning.`);
				const neighbor = agentPools.find((pool) => pool.isAutoscaled && !(isNew && pool.name === name));
				if (neighbor !== undefined)
					return (0, checks_verdict.IX)(`Cluster ${cluster.name} already combines both: node pool ${neighbor.name} uses the cluster autoscaler.`);
				const count = wanted.machines === undefined
					? 'Set enable-cluster-autoscaler to false and set node-count.'
					: 'Give each VM size a fixed count in virtualMachinesProfile.scale.manual.';
				return (0, checks_verdict.fJ)(`Node pool ${name} requests the cluster autoscaler, and cluster ${cluster.name} uses node auto-provisioning. AKS supports both together only after feature ${FEATURE} is registered.`, `${count} To use both, register the feature first: az feature register --namespace Microsoft.ContainerService --name ${FEATURE}`);
			},
		});
		var list_text = __webpack_require__(5691);
		;
		const clusterSupportsMultiplePools = defineCheck({
			id: 'cluster-supports-multiple-pools',
			title: 'The cluster supports multiple node pools',
			rests: refused('https://learn.microsoft.com/azure/aks/create-node-pools#limitations'),
			scope: 'cluster',
			needs: ['cluster', 'agentPools'],
			run({ cluster, agentPools }) {
				const inAvailabilitySet = agentPools.find((pool) => pool.type.toLowerCase() === 'availabilityset');
				const isBasic = cluster.loadBalancerSku.toLowerCase() === 'basic';
				if (!isBasic && inAvailabilitySet === undefined)
					return (0, checks_verdict.IX)(`Cluster ${cluster.name} has no Basic load balancer and no availability set.`);
				const saw = (0, list_text.so)([
					...(isBasic ? ['a Basic load balancer'] : []),
					...(inAvailabilitySet === undefined ? [] : [`node pool ${inAvailabilitySet.name} in an availability set`]),
				]);
				return (0, checks_verdict.fJ)(`Cluster ${cluster.name} has ${saw}. Multiple node pools require a Standard load balancer and scale sets.`, 'Migrate the cluster as described in https://learn.microsoft.com/azure/aks/availability-sets-on-aks, or create a new cluster with a Standard load balancer and scale sets.');
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
					return (0, checks_verdict.IX)(`Cluster ${cluster.value.name} exists in region ${cluster.value.location}.`);
				if (cluster.reason !== 'missing')
					return (0, checks_verdict.Su)([(0, resources_read.i)(cluster)]);
				return (0, checks_verdict.fJ)(`Azure found no ${(0, resources_read._)(cluster)}: ${cluster.message}`, `Correct subscription-id, resource-group, or cluster-name. To list the clusters: ${(0, az_command.Lw)('aks list', { output: 'table' })}`);
			},
		});
		var agent_pool = __webpack_require__(5954);
		;
		const clusterHasASystemPool = defineCheck({
			id: 'cluster-has-a-system-pool',
			title: 'The cluster has a system node pool',
			rests: refused('https://github.com/ansible-collections/azure/issues/731'),
			scope: 'pools',
			needs: ['cluster', 'agentPools'],
			run({ cluster, agentPools }, pools) {
				if (cluster.hasHostedSystemPool || cluster.sku === 'Automatic')
					return (0, checks_verdict.IX)(`AKS runs the system pods of cluster ${cluster.name} itself.`);
				const systemPool = agentPools.find(agent_pool.mh);
				if (systemPool !== undefined)
					return (0, checks_verdict.IX)(`Node pool ${systemPool.name} is a system node pool.`);
				const [wanted] = pools.filter((pool) => (0, agent_pool.mh)(pool.wanted));
				if (wanted !== undefined)
					return (0, checks_verdict.IX)(`This run adds system node pool ${wanted.name}.`);
				const names = (0, list_text.so)(agentPools.map((pool) => `${pool.name} (${pool.mode})`)) || 'none';
				const [candidate] = agentPools.filter((pool) => pool.osType === 'Linux');
				const command = candidate === undefined
					? '.'
					: `, or change the mode of an existing one: ${(0, az_command.Lw)('aks nodepool update', { ...(0, az_command.bg)(candidate.id), mode: 'System' })}`;
				return (0, checks_verdict.fJ)(`No node pool of cluster ${cluster.name} has mode System. Its node pools: ${names}.`, `Add a Linux node pool in mode System first${command}`);
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
				return (0, checks_verdict.fJ)(`Cluster ${name} is ${provisioningState}${provisioningError === undefined ? '.' : `: ${provisioningError}`}`, `Fix the cause that the error names. Then set allow-reconcile to true, or reconcile the cluster yourself: ${(0, az_command.eK)(cluster.id)}`);
			},
		});
		;
		const clusterIsNotBeingDeleted = defineCheck({
			id: 'cluster-is-not-being-deleted',
			title: 'The cluster is not being deleted',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed'),
			scope: 'cluster',
			operations: ['add', 'check', 'reconcile'],
			needs: ['cluster'],
			run({ cluster }) {
				if (cluster.provisioningState !== 'Deleting')
					return (0, checks_verdict.IX)(`Cluster ${cluster.name} is ${cluster.provisioningState}.`);
				return (0, checks_verdict.fJ)(`Cluster ${cluster.name} is Deleting.`, 'Name another cluster in cluster-name. A deletion in progress cannot be undone.');
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
				return (0, checks_verdict.fJ)(`Cluster ${cluster.name} is Stopped. AKS rejects every operation on a stopped cluster except start and delete.`, `Start the cluster, then run again: ${(0, az_command.Lw)('aks start', (0, az_command.dU)(cluster.id))}`);
			},
		});
		;
		const clusterOperationWasNotCanceled = defineCheck({
			id: 'cluster-operation-was-not-canceled',
			title: 'The last operation on the cluster was not canceled',
			rests: inferred('https://learn.microsoft.com/azure/aks/manage-abort-operations'),
			scope: 'cluster',
			healedBy: 'reconcile-before',
			isHealingVisible: true,
			needs: ['cluster'],
			run({ cluster: { id, name, provisioningState } }) {
				if (provisioningState !== 'Canceled')
					return (0, checks_verdict.IX)(`Cluster ${name} is ${provisioningState}.`);
				return (0, checks_verdict.fJ)(`Cluster ${name} is Canceled: its last operation was aborted and may be incomplete.`, `Finish the operation. Or set allow-reconcile to true, or reconcile the cluster yourself: ${(0, az_command.eK)(id)}`);
			},
		});
		var cluster_places = __webpack_require__(4380);
		;
		const clusterUsesACustomVnet = defineCheck({
			id: 'cluster-uses-a-custom-vnet',
			title: 'The cluster uses a custom VNet, not one that AKS manages',
			rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/122052'),
			scope: 'cluster',
			isStructural: true,
			needs: ['cluster', 'agentPools'],
			run({ cluster, agentPools }) {
				const [placed] = (0, cluster_places.w3)(cluster, agentPools);
				if (placed !== undefined)
					return (0, checks_verdict.IX)(`The subnet of ${placed.holder} is ${placed.subnetId}.`);
				if (!(0, cluster_places.dd)(cluster, agentPools))
					return (0, checks_verdict.L5)(`Azure lists no node pool and no subnet for cluster ${cluster.name}`);
				const names = agentPools.map(({ name }) => name);
				const who = names.length === 0
					? `The system nodes that AKS hosts for cluster ${cluster.name} have no custom subnet.`
					: `No node pool of cluster ${cluster.name} has a custom subnet (its node pools: ${(0, list_text.so)(names)}).`;
				return (0, checks_verdict.fJ)(`${who} The nodes are in the VNet that AKS manages in ${cluster.nodeResourceGroup}. AKS rejects node pools with a custom subnet there.`, 'A cluster cannot be moved to another VNet. Create a new cluster with az aks create --vnet-subnet-id and migrate the workloads: https://learn.microsoft.com/azure/aks/node-pool-unique-subnet');
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
			title: 'No upgrade of the cluster or of a node pool is pending',
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
					return (0, checks_verdict.IX)(`Cluster ${cluster.name} and its node pools run their configured versions.`);
				return (0, checks_verdict.fJ)(`An upgrade stopped before it finished: ${(0, list_text.so)(pending)}. A reconcile would resume it.`, 'Finish the upgrade or roll it back, with az aks upgrade or az aks nodepool upgrade. Or run this action with operation: reconcile, which resumes it.');
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
					return (0, checks_verdict.IX)(passedText(others.map(({ name }) => name)));
				const words = failed.map(({ name, provisioningError }) => `${name}${provisioningError ? ` (${provisioningError})` : ''}`);
				const commands = failed.map((pool) => (0, az_command.Lw)('aks nodepool show', (0, az_command.bg)(pool.id)));
				return (0, checks_verdict.fJ)(`Failed node ${failed.length === 1 ? 'pool' : 'pools'}: ${(0, list_text.so)(words)}. A cluster update, such as a reconcile, retries ${failed.length === 1 ? 'it' : 'them'} and may fail again.`, `Repair or delete the failed ${failed.length === 1 ? 'pool' : 'pools'}. For details: ${commands.join(' ; ')}`);
			},
		});
		function passedText(others) {
			return others.length === 1
				? `Node pool ${others.join('')} has not failed.`
				: `None of the ${others.length} other node pools has failed.`;
		}
		var pool_writes = __webpack_require__(8678);
		;
		const poolIsRunning = defineCheck({
			id: 'pool-is-running',
			title: 'The existing pool is not stopped',
			rests: inferred('https://learn.microsoft.com/azure/aks/start-stop-nodepools'),
			scope: 'pool',
			needs: ['agentPools'],
			when: (_facts, { name, existing }) => existing !== undefined || `node pool ${name} does not exist yet`,
			run(_facts, pool) {
				const { id, name, existing } = pool;
				if (existing?.powerState !== 'Stopped')
					return (0, checks_verdict.IX)(`Node pool ${name} is ${existing?.powerState ?? 'new'}.`);
				const why = (0, pool_writes.r)(pool)
					? 'Changes reach its nodes when it starts.'
					: 'It matches the inputs but runs no nodes.';
				return (0, checks_verdict.fJ)(`Node pool ${name} is Stopped. ${why}`, `Start the pool: ${(0, az_command.Lw)('aks nodepool start', (0, az_command.bg)(id))}`);
			},
		});
		var pool_immutables = __webpack_require__(6059);
		;
		const VERSION = 'orchestratorVersion';
		const poolIsNewOrMatches = defineCheck({
			id: 'pool-is-new-or-matches',
			title: 'The pool is new, or the existing pool matches the inputs',
			rests: refused('https://github.com/Azure/AKS/issues/695'),
			scope: 'pool',
			needs: ['agentPools'],
			run(_facts, pool) {
				const { existing, differences } = pool;
				if (existing === undefined)
					return (0, checks_verdict.IX)(`The cluster has no node pool ${pool.name} yet.`);
				if (existing.provisioningState === 'Deleting')
					return (0, checks_verdict.IX)(`Node pool ${pool.name} is Deleting; the run waits for it.`);
				if (differences.length === 0)
					return (0, checks_verdict.IX)(`Node pool ${pool.name} exists and matches the inputs.`);
				const versions = differences.filter(({ field }) => field === VERSION);
				const mutable = differences.filter(({ field, isMutable }) => isMutable && field !== VERSION);
				const immutable = differences.filter(({ field, isMutable }) => !isMutable && field !== VERSION);
				if (pool.mayUpdate && mutable.length === differences.length)
					return (0, checks_verdict.IX)(`This run updates node pool ${pool.name} in place: ${differencesText(mutable)}.`);
				const saw = [
					...(immutable.length > 0 ? [`Cannot be changed: ${differencesText(immutable)}.`] : []),
					...(versions.length > 0 ? [`Needs an upgrade: ${differencesText(versions)}.`] : []),
					...(mutable.length > 0 ? [`Can be changed in place: ${differencesText(mutable)}.`] : []),
				].join(' ');
				const hasSizes = existing.machines !== undefined;
				return (0, checks_verdict.fJ)(`Node pool ${pool.name} exists and differs from the inputs. ${saw}`, [
					...(hasSizes && immutable.some(({ field }) => field === 'vmSize' || pool_immutables.Js.includes(field))
						? ['Give its VM sizes and their counts in virtualMachinesProfile, under properties.']
						: []),
					...(immutable.length > 0
						? ['Use another name, change the inputs to match the pool, or delete the pool first.']
						: []),
					...(mutable.length > 0 && !pool.mayUpdate
						? ['Set update-existing to true to change the pool in place, or change the inputs to match it.']
						: []),
					...versions.map((version) => upgradeAdvice(pool, version)),
				].join(' '));
			},
		});
		function differencesText(differences) {
			return differences.map(({ field, wanted, existing }) => `${field} is ${existing}, requested ${wanted}`).join('; ');
		}
		function upgradeAdvice(pool, { wanted }) {
			const command = (0, az_command.Lw)('aks nodepool upgrade', { ...(0, az_command.bg)(pool.id), 'kubernetes-version': wanted });
			return `This action never upgrades a pool: remove kubernetes-version, or upgrade the pool yourself: ${command}`;
		}
		var pool_request = __webpack_require__(7613);
		;
		const poolHasNoPendingUpgrade = defineCheck({
			id: 'pool-has-no-pending-upgrade',
			title: 'A write to the existing pool would not resume an upgrade',
			rests: breaks('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
			scope: 'pool',
			needs: ['agentPools'],
			when: (_facts, { name, existing }) => existing !== undefined || `node pool ${name} does not exist yet`,
			run(_facts, pool) {
				const { existing, name } = pool;
				if (existing === undefined)
					return (0, checks_verdict.IX)(`Node pool ${name} is new.`);
				const { provisioningState, kubernetesVersion: set, currentKubernetesVersion: current } = existing;
				const seen = `is ${provisioningState}, runs Kubernetes ${current}, and is set to ${set}`;
				if (!isUpgradePending(existing))
					return (0, checks_verdict.IX)(`Node pool ${name} ${seen}.`);
				if (!wouldBePut(pool))
					return (0, checks_verdict.IX)(`Node pool ${name} ${seen}. This run does not write to it.`);
				const command = (0, az_command.Lw)('aks nodepool upgrade', { ...(0, az_command.bg)(pool.id), 'kubernetes-version': set });
				return (0, checks_verdict.fJ)(`Node pool ${name} ${seen}. A write to the pool would resume that upgrade and replace every node.`, `To stay on ${current}, add a pool under another name. To let this run resume the upgrade, add pool-has-no-pending-upgrade to ignore-checks. To finish the upgrade first: ${command}`);
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
		var resource_id = __webpack_require__(5669);
		var subnets = __webpack_require__(3626);
		;
		const serviceCidrOverlapsNoSubnet = defineCheck({
			id: 'service-cidr-overlaps-no-subnet',
			title: 'The service CIDR overlaps no other subnet of the VNet',
			rests: inferred('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error'),
			scope: 'pools',
			operations: ['add', 'check', 'reconcile'],
			guards: 'reconcile',
			needs: ['cluster', 'vnet'],
			run({ cluster, vnet }, pools) {
				const judgedElsewhere = new Set(pools.flatMap(subnets.JX).map(resource_id.T4));
				const others = vnet.subnets.filter(({ id }) => !judgedElsewhere.has((0, resource_id.T4)(id)));
				const services = (0, address_range.Kn)(cluster.serviceCidrs);
				const clashing = others.filter((subnet) => clashesBetween(services, (0, address_range.Kn)(subnet.addressPrefixes)).length > 0);
				const cidr = `service CIDR ${(0, list_text.so)(cluster.serviceCidrs)}`;
				if (clashing.length === 0)
					return (0, checks_verdict.IX)(`${(0, list_text.lT)(others.length, 'other subnet')}, no overlap with ${cidr}.`);
				const words = clashing.map(({ name, addressPrefixes }) => `${name} (${(0, list_text.so)(addressPrefixes)})`);
				const commands = clashing.map(({ id }) => (0, az_command.Lw)('network vnet subnet delete', { ids: id }));
				return (0, checks_verdict.fJ)(`${clashing.length === 1 ? 'Subnet' : 'Subnets'} ${(0, list_text.so)(words)} ${clashing.length === 1 ? 'overlaps' : 'overlap'} ${cidr} of cluster ${cluster.name}. AKS may reject a cluster update, and so a reconcile (ServiceCidrOverlapExistingSubnetsCidr).`, `Move the ${clashing.length === 1 ? 'subnet' : 'subnets'} to another range. A service CIDR can only be extended, from Kubernetes 1.33. If nothing uses ${clashing.length === 1 ? 'the subnet' : 'the subnets'}: ${commands.join(' ; ')}`);
			},
		});
		;
		const READ_ONLY_STATES = ['disabled', 'deleted'];
		const subscriptionIsEnabled = defineCheck({
			id: 'subscription-is-enabled',
			title: 'The subscription of the cluster accepts writes',
			rests: refused('https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states'),
			scope: 'cluster',
			operations: ['add', 'check', 'reconcile'],
			needs: ['subscription'],
			run({ subscription: { name, state } }) {
				if (!READ_ONLY_STATES.includes(state.toLowerCase()))
					return (0, checks_verdict.IX)(`Subscription ${name} is ${state || 'in an unnamed state'}.`);
				return (0, checks_verdict.fJ)(`Subscription ${name} is ${state}: Azure rejects every write in it (ReadOnlyDisabledSubscription).`, 'Ask the owner to enable the subscription: https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-disabled');
			},
		});
		;
		const cluster = {
			name: 'cluster',
			question: 'Can the cluster accept a node pool now?',
			checks: [
				clusterExists,
				subscriptionIsEnabled,
				clusterIsNotBeingDeleted,
				clusterIsRunning,
				clusterIsHealthy,
				clusterOperationWasNotCanceled,
				clusterHasASystemPool,
				clusterSupportsMultiplePools,
				clusterUsesACustomVnet,
				otherPoolsAreHealthy,
				noUpgradeIsPending,
				serviceCidrOverlapsNoSubnet,
				poolHasOneAutoscaler,
				poolIsNewOrMatches,
				poolIsRunning,
				poolHasNoPendingUpgrade,
			],
		};
		var access = __webpack_require__(5936);
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
				{ of: 'VNet', name: vnet.name },
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
			return (0, list_text.so)(names.map(({ of, name }) => `${of} ${name} (${name.length} characters)`));
		}
		;
		const networkNamesAreValidLabels = defineCheck({
			id: 'network-names-are-valid-labels',
			title: 'The names of the network are valid node labels',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnetId'],
			when: ({ cluster, mode }, pool) => mode === 'overlay' ? (0, access.D)(pool) : `cluster ${cluster.name} does not use Azure CNI Overlay`,
			run(facts, pool) {
				const odd = namesInLabels(facts, pool).filter(isNoLabel);
				if (odd.length === 0)
					return (0, checks_verdict.IX)('The names start and end with a letter or a digit.');
				return (0, checks_verdict.fJ)(`The ${odd.length === 1 ? 'name' : 'names'} of ${namesInWords(odd)} ${odd.length === 1 ? 'is not a valid node label' : 'are not valid node labels'}. A label starts and ends with a letter or a digit, and contains only letters, digits, "-", "_", and ".".`, 'Use a subnet with a name that is a valid label. A VNet or resource group cannot be renamed.');
			},
		});
		;
		const networkNamesAreShortEnough = defineCheck({
			id: 'network-names-are-short-enough',
			title: 'The names of the network are short enough for node labels',
			rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnetId'],
			when: ({ cluster, mode }, pool) => mode === 'overlay' ? (0, access.D)(pool) : `cluster ${cluster.name} does not use Azure CNI Overlay`,
			run(facts, pool) {
				const long = namesInLabels(facts, pool).filter(isTooLong);
				if (long.length === 0)
					return (0, checks_verdict.IX)('The names have 63 characters or fewer.');
				return (0, checks_verdict.fJ)(`Too long for a node label, which has at most 63 characters: ${namesInWords(long)}. With Azure CNI Overlay, AKS writes these names into node labels.`, 'Use a subnet with a shorter name. A VNet or resource group cannot be renamed, so this one cannot host the pool.', `${namesInWords(long)} ${long.length === 1 ? 'has a name' : 'have names'} too long for a node label (at most 63 characters)`);
			},
		});
		var known_ranges = __webpack_require__(1533);
		var address_needs = __webpack_require__(1153);
		;
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
			const blocks = (0, address_range.Kn)(subnet.addressPrefixes);
			const isIn = (ranges, block) => ranges.some((range) => (0, address_range.DV)(range, block));
			if (localAddressPrefixes !== undefined) {
				const told = (0, address_range.Kn)(localAddressPrefixes);
				return blocks.some((block) => !isIn(told, block));
			}
			const others = (0, address_range.Kn)(vnet.addressPrefixes).filter((range) => !known.some(({ cidr }) => cidr === range.cidr));
			return known.length > 0 && others.length === 1 && blocks.some((block) => isIn(others, block));
		}
		function peeringsWith(address, vnet) {
			const range = (0, address_range.RC)(address);
			const holds = (prefixes) => range !== undefined && (0, address_range.Kn)(prefixes).some((each) => (0, address_range.DV)(each, range));
			if (holds(vnet.addressPrefixes))
				return [];
			return vnet.peerings.filter(({ remoteAddressPrefixes }) => holds(remoteAddressPrefixes));
		}
		var network_mode = __webpack_require__(915);
		var free_blocks = __webpack_require__(406);
		;
		const RESERVED_RANGES = (0, address_range.Kn)(['169.254.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24']);
		const DOCKER_BRIDGE_RANGES = (0, address_range.Kn)(['172.17.0.0/16']);
		const PRIVATE_RANGES = (0, address_range.Kn)(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);
		var subnet_size = __webpack_require__(4452);
		;
		function planSubnet({ needed, toGrow }, vnet, known, cluster) {
			const smallest = (0, subnet_size.ZE)(needed);
			if (smallest === undefined)
				return { in: 'too-large' };
			const larger = (0, subnet_size.ZE)(toGrow) ?? smallest;
			const ranges = (0, address_range.Kn)(vnet.addressPrefixes);
			const others = ranges.filter((range) => !known.some(({ cidr }) => cidr === range.cidr));
			const taken = takenRanges(vnet, cluster);
			for (const prefixLength of larger === smallest ? [smallest] : [larger, smallest]) {
				const range = (0, free_blocks.e)([...known, ...others], taken, prefixLength);
				if (range !== undefined)
					return { in: 'vnet', range, isTight: prefixLength !== larger };
			}
			const added = (0, free_blocks.e)(PRIVATE_RANGES, [...taken, ...ranges], larger);
			return added === undefined
				? { in: 'nowhere', prefixLength: smallest }
				: { in: 'new-range', prefixLength: smallest, range: added };
		}
		function freeIpv6Block(vnet, cluster) {
			return (0, free_blocks.e)((0, address_range.Kn)(vnet.addressPrefixes), takenRanges(vnet, cluster), IPV6_SUBNET_PREFIX, 6);
		}
		const IPV6_SUBNET_PREFIX = 64;
		function takenRanges(vnet, cluster) {
			return [
				...vnet.subnets.flatMap((subnet) => (0, address_range.Kn)(subnet.addressPrefixes)),
				...(0, address_range.Kn)([...cluster.serviceCidrs, ...cluster.podCidrs]),
				...vnet.peerings.flatMap(({ remoteAddressPrefixes }) => (0, address_range.Kn)(remoteAddressPrefixes)),
				...RESERVED_RANGES,
				...DOCKER_BRIDGE_RANGES,
			];
		}
		var neighbors = __webpack_require__(7815);
		;
		function syncOwnSide(vnet, { name }) {
			return (0, az_command.Lw)('network vnet peering sync', { ...(0, az_command.mp)(vnet.id), name });
		}
		function syncOtherSide(vnet, { remoteVnetId }) {
			return `${(0, az_command.Lw)('network vnet peering sync', (0, az_command.mp)(remoteVnetId))} --name "$(${nameThere(vnet, remoteVnetId)})"`;
		}
		function nameThere({ name }, remoteVnetId) {
			return (0, az_command.Lw)('network vnet peering list', {
				...(0, az_command.mp)(remoteVnetId),
				query: `[?ends_with(remoteVirtualNetwork.id, '/${name}')].name`,
				output: 'tsv',
			});
		}
		function peeringInWords({ name, remoteVnetId }) {
			return `peering ${name} with ${(0, resource_id.gu)(remoteVnetId)}`;
		}
		;
		function newSubnetAdvice(facts, name, pool) {
			const mode = (0, network_mode.m3)(facts.cluster, facts.agentPools);
			return adviceFor(facts, name, roomFor(pool.wanted, (0, address_needs.su)(mode, pool.wanted.maxPods)));
		}
		function otherSubnetAdvice(facts, pool) {
			return newSubnetAdvice(facts, freeSubnetName(facts.vnet, `${pool.name}-subnet`), pool);
		}
		function newPodSubnetAdvice(facts, name, pool) {
			return adviceFor(facts, name, roomFor(pool.wanted, (0, address_needs.rk)(pool.wanted)));
		}
		function otherPodSubnetAdvice(facts, pool) {
			return newPodSubnetAdvice(facts, freeSubnetName(facts.vnet, `${pool.name}-pods`), pool);
		}
		function roomFor(pool, perNode) {
			const withSurge = (nodes) => (nodes + (0, address_needs.m5)(pool, nodes)) * perNode;
			const nodes = Math.max(1, (0, agent_pool.cw)(pool));
			return { needed: withSurge(nodes), toGrow: withSurge(2 * nodes) };
		}
		function adviceFor(facts, name, room) {
			const { cluster, agentPools, vnet } = facts;
			const plan = planSubnet(room, vnet, (0, known_ranges.Lq)(cluster, agentPools, vnet), cluster);
			const isDualStack = cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6');
			const ipv6 = isDualStack ? freeIpv6Block(vnet, cluster) : undefined;
			const create = (range) => (0, az_command.Lw)('network vnet subnet create', {
				...(0, az_command.mp)(vnet.id),
				name,
				'address-prefixes': ipv6 === undefined ? range : [range, ipv6],
				...(0, neighbors.j)(cluster, agentPools, vnet),
			});
			const full = `VNet ${vnet.name} (${vnet.addressPrefixes.join(', ')}) has no free`;
			switch (plan.in) {
				case 'too-large':
					return 'No subnet in Azure is large enough: lower the node count or max-pods.';
				case 'vnet':
					return `${plan.isTight ? `${full} block for twice the nodes. ${plan.range} has room for the pool and one upgrade` : `${plan.range} is free, with room for an upgrade and for twice the nodes`}: ${create(plan.range)}`;
				case 'nowhere':
					return `${full} /${plan.prefixLength}, and no private range is left to add to it. Lower the node count or max-pods, or delete an unused subnet.`;
				case 'new-range': {
					const update = (0, az_command.Lw)('network vnet update', {
						...(0, az_command.Gb)(vnet.id),
						'name': vnet.name,
						'address-prefixes': [...vnet.addressPrefixes, plan.range],
					});
					const syncs = vnet.peerings.filter(isConnected).map((peering) => `${syncOtherSide(vnet, peering)} ; `);
					return `${full} /${plan.prefixLength}. AKS learns of a new range when the cluster is updated, so set allow-reconcile to true. Add a range that no connected network uses, for example ${plan.range}: ${update} ; ${syncs.join('')}${create(plan.range)}`;
				}
			}
		}
		function freeSubnetName(vnet, wanted) {
			const isTaken = (name) => vnet.subnets.some((subnet) => subnet.name.toLowerCase() === name);
			for (let number = 1;; number++) {
				const name = number === 1 ? wanted : `${wanted}-${number}`;
				if (!isTaken(name))
					return name;
			}
		}
		;
		const podSubnetExists = defineCheck({
			id: 'pod-subnet-exists',
			title: 'The pod subnet exists',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'podSubnetId'],
			run(facts, pool) {
				const { vnet, podSubnetId } = facts;
				const subnet = (0, known_ranges.HK)(vnet, podSubnetId);
				if (subnet !== undefined)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has ${(0, known_ranges.E3)(subnet)}.`);
				if (!(0, subnets.zW)(podSubnetId, vnet))
					return (0, checks_verdict.hH)(`${podSubnetId} is not in VNet ${vnet.name}, which pod-subnet-is-in-the-cluster-vnet reports`);
				const name = (0, resource_id.gu)(podSubnetId);
				return (0, checks_verdict.fJ)(`${name} does not exist in VNet ${vnet.name}. Its subnets: ${(0, list_text.so)(vnet.subnets.map((each) => each.name)) || 'none'}.`, `Correct pod-subnet-id, or create the subnet. ${newPodSubnetAdvice(facts, name, pool)}`);
			},
		});
		;
		const podSubnetMatchesTheOtherPools = defineCheck({
			id: 'pod-subnet-matches-the-other-pools',
			title: 'All node pools have a pod subnet, or none has',
			rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'subnetId'],
			when: (_facts, pool) => (0, access.D)(pool),
			run({ cluster, agentPools }, pool) {
				const podSubnetId = (0, subnets.nd)(pool);
				const others = (0, subnets.Kc)(agentPools, pool);
				const withOne = others.filter((other) => other.podSubnetId !== undefined);
				const without = others.filter((other) => other.podSubnetId === undefined);
				const [example] = withOne;
				if (podSubnetId === undefined && example !== undefined)
					return (0, checks_verdict.fJ)(`Node pool ${pool.name} has no pod subnet, but ${names(withOne)} ${withOne.length === 1 ? 'has' : 'have'} one. AKS requires a pod subnet for all node pools or for none.`, `Set pod-subnet-id. You can reuse the pod subnet of another pool: ${example.podSubnetId ?? ''}`);
				const mode = (0, network_mode.m3)(cluster, others);
				const isRoutedElsewhere = mode === 'overlay' || mode === 'kubenet' || mode === 'none';
				if (podSubnetId !== undefined && (without.length > 0 || isRoutedElsewhere))
					return (0, checks_verdict.fJ)(`Node pool ${pool.name} has pod subnet ${podSubnetId}, but ${without.length > 0 ? `${names(without)} ${without.length === 1 ? 'has' : 'have'} none` : `the network mode of the cluster is ${mode}`}. AKS requires a pod subnet for all node pools or for none.`, 'Remove pod-subnet-id. Pod subnets need a new cluster.');
				return (0, checks_verdict.IX)(podSubnetId === undefined ? 'No node pool has a pod subnet.' : 'Every node pool has a pod subnet.');
			},
		});
		function names(pools) {
			return `${pools.length === 1 ? 'node pool' : 'node pools'} ${(0, list_text.so)(pools.map(({ name }) => name))}`;
		}
		;
		const podSubnetIsInTheClusterVnet = defineCheck({
			id: 'pod-subnet-is-in-the-cluster-vnet',
			title: 'The pod subnet is in the VNet of the nodes',
			rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
			scope: 'pool',
			needs: ['vnet', 'podSubnetId'],
			run({ vnet, podSubnetId }, pool) {
				if ((0, subnets.zW)(podSubnetId, vnet))
					return (0, checks_verdict.IX)(`${podSubnetId} is in VNet ${vnet.name}.`);
				return (0, checks_verdict.fJ)(`${podSubnetId} is not in ${vnet.id}, the VNet of the nodes of ${pool.name}.`, `Set pod-subnet-id to a subnet of VNet ${vnet.name}. Its subnets: ${(0, list_text.so)(vnet.subnets.map(({ name }) => name)) || 'none'}.`);
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
				const { vnet } = facts;
				const subnet = (0, known_ranges.HK)(vnet, pool.subnetId);
				if (subnet !== undefined)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has ${(0, known_ranges.E3)(subnet)}.`);
				if (pool.subnetId === undefined || !(0, subnets.zW)(pool.subnetId, vnet))
					return (0, subnets.qf)(pool, vnet);
				const names = (0, list_text.so)(vnet.subnets.map(({ name }) => name)) || 'none';
				const name = (0, resource_id.gu)(pool.subnetId);
				return (0, checks_verdict.fJ)(`${name} does not exist in VNet ${vnet.name}. Its subnets: ${names}.`, `Correct vnet-subnet-id, or create the subnet. ${newSubnetAdvice(facts, name, pool)}`);
			},
		});
		;
		const subnetHasEveryIpFamily = defineCheck({
			id: 'subnet-has-every-ip-family',
			title: 'The subnet has an IPv6 range if the cluster is dual-stack',
			rests: breaks('https://learn.microsoft.com/azure/aks/configure-dual-stack#overview-of-dual-stack-networking'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet'],
			when: ({ cluster }, pool) => cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6')
				? (0, access.D)(pool)
				: `cluster ${cluster.name} uses IPv4 only`,
			run({ cluster, vnet, subnet }) {
				const saw = `Cluster ${cluster.name} is dual-stack`;
				if ((0, address_range.Kn)(subnet.addressPrefixes).some(({ family }) => family === 6))
					return (0, checks_verdict.IX)(`${saw}, and subnet ${subnet.name} has ${(0, known_ranges.E3)(subnet)}.`);
				return (0, checks_verdict.fJ)(`${saw}, but subnet ${subnet.name} has no IPv6 range, only ${(0, known_ranges.E3)(subnet)}. Nodes in it get no IPv6 address.`, subnet_has_every_ip_family_adviceFor(cluster, vnet, subnet));
			},
		});
		const EXAMPLE_RANGE = 'fd00:db8:deca::/48';
		function subnet_has_every_ip_family_adviceFor(cluster, vnet, subnet) {
			const free = freeIpv6Block(vnet, cluster);
			const update = (range) => (0, az_command.Lw)('network vnet subnet update', {
				'ids': subnet.id,
				'address-prefixes': [...subnet.addressPrefixes, range],
			});
			if (free !== undefined)
				return `Add an IPv6 range to the subnet. ${free} is free in VNet ${vnet.name}: ${update(free)}`;
			const larger = (0, az_command.Lw)('network vnet update', {
				...(0, az_command.Gb)(vnet.id),
				'name': vnet.name,
				'address-prefixes': [...vnet.addressPrefixes, EXAMPLE_RANGE],
			});
			return `VNet ${vnet.name} has no free IPv6 /64 (${vnet.addressPrefixes.join(', ')}). Add an IPv6 range to it, then to the subnet, for example: ${larger} ; ${update(EXAMPLE_RANGE.replace('/48', '/64'))}`;
		}
		;
		function ipv4RangesOf({ addressPrefixes }) {
			return (0, address_range.Kn)(addressPrefixes)
				.filter(({ family }) => family === 4)
				.map(({ cidr }) => cidr);
		}
		;
		const podSubnetHasOneRange = defineCheck({
			id: 'pod-subnet-has-one-range',
			title: 'The pod subnet has one IPv4 range',
			rests: inferred('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run(facts, pool) {
				const { agentPools, podSubnet } = facts;
				const ranges = ipv4RangesOf(podSubnet);
				if (ranges.length <= 1)
					return (0, checks_verdict.IX)(`Pod subnet ${podSubnet.name} has ${ranges[0] ?? 'no IPv4 range'}.`);
				const saw = `Pod subnet ${podSubnet.name} has ${ranges.length} IPv4 ranges (${ranges.join(', ')})`;
				const user = (0, subnets.Kc)(agentPools, pool).find(({ podSubnetId }) => (0, resource_id.s)(podSubnetId, podSubnet.id));
				if (user !== undefined)
					return (0, checks_verdict.IX)(`${saw}, and node pool ${user.name} already has its pods there.`);
				return (0, checks_verdict.fJ)(`${saw}. AKS delegates a pod subnet to itself, and Azure does not support several ranges in a delegated subnet.`, `Use a subnet with one range for pod-subnet-id. ${otherPodSubnetAdvice(facts, pool)}`);
			},
		});
		;
		const subnetHasOneRange = defineCheck({
			id: 'subnet-has-one-range',
			title: 'The subnet has one IPv4 range',
			rests: advice('https://learn.microsoft.com/azure/virtual-network/how-to-multiple-prefixes-subnet'),
			scope: 'pool',
			needs: ['mode', 'subnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run({ mode, subnet }) {
				const ranges = ipv4RangesOf(subnet);
				const words = ranges.join(', ');
				if (ranges.length <= 1)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has ${words || 'no IPv4 range'}.`);
				const seen = `Subnet ${subnet.name} has ${ranges.length} IPv4 ranges (${words}).`;
				if (mode === 'node-subnet')
					return (0, checks_verdict.fJ)(`${seen} In such a subnet, Azure supports one IPv4 address per network interface. In this cluster, a node takes one for each pod as well.`, 'Use a subnet with one range. Ignore this if node pools already run in such subnets.');
				return (0, checks_verdict.fJ)(`${seen} A scale set continues in the next range when one is full. Microsoft documents this as a preview and does not mention AKS.`, 'Use a subnet with one range if AKS rejects the pool with InsufficientSubnetSize. Ignore this if node pools already run in such subnets.');
			},
		});
		var subnet_reference = __webpack_require__(5258);
		;
		const subnetIsInTheClusterVnet = defineCheck({
			id: 'subnet-is-in-the-cluster-vnet',
			title: 'The subnet is in the VNet of the cluster',
			rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
			scope: 'pool',
			needs: ['cluster', 'agentPools'],
			run({ cluster, agentPools }, pool, pools) {
				const present = (0, cluster_places.As)(cluster, agentPools).map(({ subnetId }) => subnetId);
				const vnets = [...new Map(present.flatMap((id) => (0, resource_id.oR)(id) ?? []).map((id) => [(0, resource_id.T4)(id), id])).values()];
				const [vnet] = vnets;
				const wanted = [pool.subnetId ?? (0, subnets.nd)(pool)].filter((id) => id !== undefined);
				if (vnet === undefined)
					return verdictAmong(pools, wanted);
				if (wanted.length === 0)
					return (0, checks_verdict.L5)(`the subnet of node pool ${pool.name} is not known yet`);
				const foreign = wanted.filter((id) => !vnets.some((known) => (0, resource_id.s)((0, resource_id.oR)(id), known)));
				if (foreign.length === 0)
					return (0, checks_verdict.IX)(`${(0, list_text.so)(wanted)} ${wanted.length === 1 ? 'is' : 'are'} in the VNet of the cluster.`);
				return (0, checks_verdict.fJ)(`${(0, list_text.so)(foreign)} ${foreign.length === 1 ? 'is' : 'are'} not in ${(0, list_text.so)(vnets)}, the VNet of the cluster.`, `Use a subnet of ${vnet}, or create one there. The name of the subnet is enough for vnet-subnet-id. All subnets of a cluster must be in one VNet; a peered VNet does not count.`);
			},
		});
		function verdictAmong(pools, wanted) {
			const vnet = (0, subnet_reference.iM)(pools.map(({ subnetId }) => subnetId), undefined);
			const foreign = vnet === undefined ? [] : wanted.filter((id) => !(0, resource_id.s)((0, resource_id.oR)(id), vnet));
			if (vnet === undefined || foreign.length === 0)
				return (0, checks_verdict.hH)('the cluster names no subnet to compare with');
			return (0, checks_verdict.fJ)(`${(0, list_text.so)(foreign)} ${foreign.length === 1 ? 'is' : 'are'} not in ${vnet}, the VNet of the first subnet of this run.`, 'Set vnet-subnet-id and pod-subnet-id of every pool to subnets of one VNet. All subnets of a cluster must be in one VNet.');
		}
		;
		const BROKEN = ['failed', 'canceled'];
		function isBroken({ provisioningState }) {
			return BROKEN.includes(provisioningState.toLowerCase());
		}
		;
		const subnetIsProvisioned = defineCheck({
			id: 'subnet-is-provisioned',
			title: 'The last change of the subnet succeeded',
			rests: refused('https://github.com/microsoft/AzureTRE/issues/1494'),
			scope: 'pool',
			needs: ['vnet', 'subnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run({ vnet, subnet }) {
				if (!isBroken(subnet))
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} is ${subnet.provisioningState}.`);
				if (isBroken(vnet))
					return (0, checks_verdict.hH)(`VNet ${vnet.name} is ${vnet.provisioningState}, which vnet-is-provisioned reports`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} is ${subnet.provisioningState}. Azure rejects network interfaces in a subnet that is not Succeeded (ReferencedResourceNotProvisioned).`, `Find the cause in the activity log of the VNet and repair it. Then update the subnet without changes: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id })}`);
			},
		});
		;
		const subnetsOfOtherPoolsExist = defineCheck({
			id: 'subnets-of-other-pools-exist',
			title: 'The subnets of all node pools of the cluster exist',
			rests: inferred('https://github.com/Azure/AKS/issues/2329'),
			scope: 'cluster',
			needs: ['cluster', 'agentPools', 'vnet'],
			run({ cluster, agentPools, vnet }) {
				const inVnet = agentPools.filter(({ vnetSubnetId: id }) => id !== undefined && (0, subnets.zW)(id, vnet));
				const lost = inVnet.filter(({ vnetSubnetId }) => (0, known_ranges.HK)(vnet, vnetSubnetId) === undefined);
				if (lost.length === 0)
					return (0, checks_verdict.IX)(`VNet ${vnet.name} has the subnets of ${(0, list_text.lT)(inVnet.length, 'node pool')} of cluster ${cluster.name}.`);
				const commands = lost.map((pool) => (0, az_command.Lw)('aks nodepool delete', (0, az_command.bg)(pool.id)));
				return (0, checks_verdict.fJ)(`VNet ${vnet.name} no longer has ${(0, list_text.so)(lost.map(({ name, vnetSubnetId }) => `${vnetSubnetId ?? ''} of node pool ${name}`))}. Such a pool gets no new nodes, and an update of the cluster fails.`, `Create the subnet again with its old name and range, or delete the pool: ${commands.join(' ; ')}`);
			},
		});
		;
		const vnetExists = defineCheck({
			id: 'vnet-exists',
			title: 'The VNet exists',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/invalidresourcereference-error'),
			scope: 'cluster',
			needs: ['lookups'],
			run({ lookups: { vnet } }) {
				if (vnet.ok)
					return (0, checks_verdict.IX)(`VNet ${vnet.value.name} has ${(0, list_text.so)(vnet.value.addressPrefixes)}.`);
				if (vnet.reason !== 'missing')
					return (0, checks_verdict.Su)([(0, resources_read.i)(vnet)]);
				return (0, checks_verdict.fJ)(`Azure found no ${(0, resources_read._)(vnet)}: ${vnet.message}`, `Correct vnet-subnet-id. To list the VNets: ${(0, az_command.Lw)('network vnet list', { output: 'table' })}`);
			},
		});
		;
		const vnetIsInTheClusterRegion = defineCheck({
			id: 'vnet-is-in-the-cluster-region',
			title: 'The VNet is in the region of the cluster',
			rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#prerequisites'),
			scope: 'cluster',
			needs: ['cluster', 'vnet'],
			run({ cluster, vnet }) {
				if (cluster.location === '' || vnet.location === '')
					return (0, checks_verdict.L5)(`Azure reports no region for ${cluster.location === '' ? `cluster ${cluster.name}` : `VNet ${vnet.name}`}`);
				if (regionKey(cluster.location) === regionKey(vnet.location))
					return (0, checks_verdict.IX)(`Cluster ${cluster.name} and VNet ${vnet.name} are in ${vnet.location}.`);
				return (0, checks_verdict.fJ)(`VNet ${vnet.name} is in ${vnet.location}, but cluster ${cluster.name} and its nodes are in ${cluster.location}.`, 'Use a subnet of the VNet that the other node pools use.');
			},
		});
		function regionKey(location) {
			return location.replace(/\s/g, '').toLowerCase();
		}
		;
		const vnetIsProvisioned = defineCheck({
			id: 'vnet-is-provisioned',
			title: 'The last change of the VNet succeeded',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error'),
			scope: 'cluster',
			needs: ['vnet'],
			run({ vnet }) {
				if (!isBroken(vnet))
					return (0, checks_verdict.IX)(`VNet ${vnet.name} is ${vnet.provisioningState}.`);
				const broken = vnet.subnets.filter(isBroken);
				const names = broken.map(({ name, provisioningState }) => `subnet ${name} is ${provisioningState}`).join(', ');
				const commands = broken.map(({ id }) => (0, az_command.Lw)('network vnet subnet update', { ids: id }));
				return (0, checks_verdict.fJ)(`VNet ${vnet.name} is ${vnet.provisioningState}${names === '' ? '' : `, and ${names}`}. AKS can use a VNet only when it is Succeeded.`, `Find the cause in the activity log of the VNet and repair it. Then update ${names === '' ? 'the VNet' : 'both'} without changes: ${[...commands, (0, az_command.Lw)('network vnet update', { ids: vnet.id })].join(' ; ')}`);
			},
		});
		;
		const placement = {
			name: 'placement',
			question: 'Can the cluster use the VNet and its subnets?',
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
				networkNamesAreValidLabels,
				podSubnetMatchesTheOtherPools,
				podSubnetIsInTheClusterVnet,
				podSubnetExists,
				podSubnetHasOneRange,
			],
		};
		;
		const NODE_GROUP = /^MC_.+_.+_.+$/i;
		const NODE_SCALE_SET = /\/virtualMachineScaleSets\/aks-[a-z0-9]+-\d{8}-vmss\//i;
		function foreignUsers(subnet, { nodeResourceGroup }) {
			const foreign = [...subnet.ipConfigurationIds, ...subnet.privateEndpointIds].filter((id) => !(0, resource_id.s)((0, resource_id.Tp)(id), nodeResourceGroup));
			const isOfCluster = (id) => NODE_GROUP.test((0, resource_id.Tp)(id) ?? '') || NODE_SCALE_SET.test(id);
			const groups = foreign.filter(isOfCluster).map((id) => ((0, resource_id.Tp)(id) ?? '').toUpperCase());
			return {
				clusters: [...new Set(groups)],
				others: [...new Set(foreign.filter((id) => !isOfCluster(id)).map(resourceInWords))],
			};
		}
		const MOST = 5;
		function inWords(users) {
			const rest = users.length - MOST;
			return (0, list_text.so)([...users.slice(0, MOST), ...(rest > 0 ? [`${rest} more`] : [])]);
		}
		function resourceInWords(id) {
			const [, path = id] = /\/providers\/[^/]+\/(.+?)(?:\/(?:frontend)?ipConfigurations\/[^/]+)?$/i.exec(id) ?? [];
			return `${path} in ${(0, resource_id.Tp)(id) ?? 'an unknown resource group'}`;
		}
		;
		const kubenetSubnetHoldsNoOtherCluster = defineCheck({
			id: 'kubenet-subnet-holds-no-other-cluster',
			title: 'The kubenet subnet has no nodes of another cluster',
			rests: refused('https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
			when: ({ cluster, mode }, pool) => mode === 'kubenet' ? (0, access.D)(pool) : `cluster ${cluster.name} does not use kubenet`,
			run(facts, pool) {
				const { cluster, subnet } = facts;
				const { clusters } = foreignUsers(subnet, cluster);
				if (clusters.length === 0)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has no nodes of another cluster.`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has nodes of another cluster (${inWords(clusters)}). Kubenet clusters cannot share a subnet, because their routes conflict.`, `Use another subnet. ${otherSubnetAdvice(facts, pool)}`);
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
			return (0, list_text.so)(locks.map(({ name, level, scope }) => `${name} (${level}) on ${scope}`));
		}
		function locksInBrief(locks) {
			return locksInWords(locks.map((lock) => ({ ...lock, scope: (0, resource_id.gu)(lock.scope) })));
		}
		function unlockCommands(locks) {
			return locks.map(({ id }) => (0, az_command.Lw)('lock delete', { ids: id })).join(' ; ');
		}
		function nodeResourceGroupId({ id, nodeResourceGroup }) {
			return `/subscriptions/${(0, resource_id.XD)(id) ?? ''}/resourceGroups/${nodeResourceGroup}`;
		}
		;
		const noLockBlocksDeletes = defineCheck({
			id: 'no-lock-blocks-deletes',
			title: 'No lock prevents AKS from deleting nodes',
			rests: inferred('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/availability-performance/cluster-node-virtual-machine-failed-state'),
			scope: 'cluster',
			needs: ['cluster', 'locks'],
			run({ cluster, locks }) {
				const group = nodeResourceGroupId(cluster);
				const found = locksOf(locks, 'CanNotDelete', [(0, resource_id.T4)(group)]);
				if (found.length > 0)
					return (0, checks_verdict.fJ)(`Delete lock on node resource group ${cluster.nodeResourceGroup}: ${locksInWords(found)}. The pool starts, but cannot be scaled down, upgraded, or cleaned up after a failure.`, `Remove the lock, and lock the cluster instead. This takes the Owner or User Access Administrator role: ${unlockCommands(found)}`, `${found.length === 1 ? 'lock' : 'locks'} ${locksInBrief(found)} ${found.length === 1 ? 'keeps' : 'keep'} AKS from deleting nodes`);
				const unread = unreadLocks(locks, [(0, resource_id.T4)(group)]);
				return unread.length === 0
					? (0, checks_verdict.IX)(`No delete lock applies to node resource group ${cluster.nodeResourceGroup}.`)
					: (0, checks_verdict.Su)(unread);
			},
		});
		;
		const nodeResourcesAreNotLocked = defineCheck({
			id: 'node-resources-are-not-locked',
			title: 'No resource in the node resource group is locked',
			rests: inferred('https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources'),
			scope: 'cluster',
			needs: ['cluster', 'locks'],
			run({ cluster, locks }) {
				const group = (0, resource_id.T4)(nodeResourceGroupId(cluster));
				const found = locksBelow(locks, group);
				if (found.length > 0)
					return (0, checks_verdict.fJ)(`Locked resources in node resource group ${cluster.nodeResourceGroup}: ${locksInWords(found)}. AKS changes and deletes resources there, such as load balancers and scale sets.`, `Remove the locks, and lock the cluster instead. This takes the Owner or User Access Administrator role: ${unlockCommands(found)}`);
				const unread = unreadLocks(locks, [group]);
				return unread.length === 0
					? (0, checks_verdict.IX)(`No resource in node resource group ${cluster.nodeResourceGroup} is locked.`)
					: (0, checks_verdict.Su)(unread);
			},
		});
		;
		const noLockBlocksWrites = defineCheck({
			id: 'no-lock-blocks-writes',
			title: 'No lock makes the cluster, its node resource group, or the subnet read-only',
			rests: refused('https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources#considerations-before-applying-your-locks'),
			scope: 'cluster',
			operations: ['add', 'check', 'reconcile'],
			needs: ['locks'],
			run({ locks }) {
				const found = locksOf(locks, 'ReadOnly');
				if (found.length > 0)
					return (0, checks_verdict.fJ)(`Read-only ${found.length === 1 ? 'lock' : 'locks'}: ${locksInWords(found)}. Azure rejects writes there (ScopeLocked), and adding a pool writes to the cluster, its node resource group, and the subnet.`, `Remove the lock, at least during the run. This takes the Owner or User Access Administrator role: ${unlockCommands(found)}`, `${found.length === 1 ? 'lock' : 'locks'} ${locksInBrief(found)} ${found.length === 1 ? 'blocks' : 'block'} writes`);
				const unread = unreadLocks(locks);
				return unread.length === 0
					? (0, checks_verdict.IX)('No read-only lock applies to the cluster, its node resource group, or the subnet.')
					: (0, checks_verdict.Su)(unread);
			},
		});
		var turns = __webpack_require__(2079);
		;
		const podSubnetHoldsNoNodes = defineCheck({
			id: 'pod-subnet-holds-no-nodes',
			title: 'The pod subnet has no nodes and no API server',
			rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'podSubnetId'],
			when: (_facts, pool) => (0, access.D)(pool),
			run({ cluster, agentPools, podSubnetId }, pool, pools) {
				const users = [
					...((0, resource_id.s)(pool.subnetId, podSubnetId) ? [`the nodes of node pool ${pool.name} itself`] : []),
					...(0, turns.wq)(agentPools, pool, pools)
						.filter((other) => (0, resource_id.s)(other.vnetSubnetId, podSubnetId))
						.map((other) => `the nodes of ${(0, turns.GJ)(other, agentPools)}`),
					...[...(0, cluster_places.oE)(cluster), ...(0, cluster_places.kF)(cluster)]
						.filter((place) => (0, resource_id.s)(place.subnetId, podSubnetId))
						.map(({ holder }) => holder),
				];
				if (users.length === 0)
					return (0, checks_verdict.IX)(`Pod subnet ${(0, resource_id.gu)(podSubnetId)} has no nodes of cluster ${cluster.name}.`);
				return (0, checks_verdict.fJ)(`Pod subnet ${(0, resource_id.gu)(podSubnetId)} has ${(0, list_text.so)(users)}. Azure puts no nodes in a pod subnet, because AKS delegates it to itself.`, 'Set pod-subnet-id to a subnet that has only pods. You can reuse the pod subnet of another pool.');
			},
		});
		;
		const OWN_DELEGATION = 'Microsoft.ContainerService/managedClusters';
		const podSubnetHasNoForeignDelegation = defineCheck({
			id: 'pod-subnet-has-no-foreign-delegation',
			title: 'The pod subnet is delegated to no service except AKS',
			rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/103167'),
			scope: 'pool',
			needs: ['podSubnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run({ podSubnet: subnet }) {
				const others = subnet.delegations.filter((service) => service.toLowerCase() !== OWN_DELEGATION.toLowerCase());
				if (others.length === 0)
					return (0, checks_verdict.IX)(`Pod subnet ${subnet.name} is delegated to ${subnet.delegations.join(', ') || 'no service'}.`);
				return (0, checks_verdict.fJ)(`Pod subnet ${subnet.name} is delegated to ${(0, list_text.so)(others)}. AKS delegates a pod subnet to itself, and a subnet can have only one delegation.`, `Use another subnet for pod-subnet-id, or remove the delegation while nothing uses the subnet: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`);
			},
		});
		;
		const subnetHasNoExternalResources = defineCheck({
			id: 'subnet-has-no-external-resources',
			title: 'No other service has claimed the subnet',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetwithexternalresourcescannotbeusedbyotherresources-error'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run(facts, pool) {
				const { subnet } = facts;
				const gateways = subnet.applicationGatewayIpConfigurationIds.map(gatewayInWords);
				const holders = [...new Set([...subnet.externalResources, ...gateways])];
				if (holders.length === 0)
					return (0, checks_verdict.IX)(`No service has claimed subnet ${subnet.name}.`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} is claimed by ${(0, list_text.so)(holders)}. Azure rejects nodes beside it (SubnetWithExternalResourcesCannotBeUsedByOtherResources).`, `Use another subnet, or delete the resources that claim this one. ${otherSubnetAdvice(facts, pool)}`);
			},
		});
		function gatewayInWords(id) {
			const name = /\/applicationGateways\/([^/]+)/i.exec(id)?.[1] ?? id;
			return `application gateway ${name} (${(0, resource_id.Tp)(id) ?? 'resource group unknown'})`;
		}
		;
		const subnetHoldsNoOtherCluster = defineCheck({
			id: 'subnet-holds-no-other-cluster',
			title: 'The subnet has no nodes of another cluster',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'mode', 'subnet'],
			when: ({ mode }) => mode !== 'kubenet' || 'kubenet-subnet-holds-no-other-cluster covers kubenet',
			run(facts, pool) {
				const { cluster, subnet } = facts;
				const { clusters } = foreignUsers(subnet, cluster);
				if (clusters.length === 0)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has no nodes of another cluster.`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has nodes of another cluster (${inWords(clusters)}). The clusters compete for addresses as they grow.`, `Use another subnet. ${otherSubnetAdvice(facts, pool)}`);
			},
		});
		;
		const subnetHoldsNothingElse = defineCheck({
			id: 'subnet-holds-nothing-else',
			title: 'The subnet has no virtual machines, load balancers, or private endpoints besides the nodes',
			rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#frequently-asked-questions'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			run(facts, pool) {
				const { cluster, subnet } = facts;
				const { others } = foreignUsers(subnet, cluster);
				if (others.length === 0)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has no other resources.`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has other resources: ${inWords(others)}. Azure allows this, but they share the addresses, NSG, and routes of the nodes.`, `Ignore this if it is intended; otherwise, use another subnet. ${otherSubnetAdvice(facts, pool)}`);
			},
		});
		;
		const subnetIsNotDelegated = defineCheck({
			id: 'subnet-is-not-delegated',
			title: 'The subnet is not delegated',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error'),
			scope: 'pool',
			needs: ['subnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run({ subnet }) {
				if (subnet.delegations.length === 0)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has no delegation.`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} is delegated to ${(0, list_text.so)(subnet.delegations)}. AKS rejects nodes in a delegated subnet (SubnetIsDelegated).`, `Use another subnet, or remove the delegation while nothing uses the subnet: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`);
			},
		});
		;
		const subnetIsNotForVirtualNodes = defineCheck({
			id: 'subnet-is-not-for-virtual-nodes',
			title: 'The subnet is not used by virtual nodes',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
			when: ({ cluster }, pool) => cluster.virtualNodeSubnetName === undefined
				? `cluster ${cluster.name} has no virtual nodes`
				: (0, access.D)(pool),
			run(facts, pool) {
				const { cluster, subnetId } = facts;
				if (!(0, resource_id.s)((0, resource_id.gu)(subnetId), cluster.virtualNodeSubnetName))
					return (0, checks_verdict.IX)(`The virtual nodes of cluster ${cluster.name} use subnet ${cluster.virtualNodeSubnetName}.`);
				return (0, checks_verdict.fJ)(`The virtual nodes of cluster ${cluster.name} use subnet ${cluster.virtualNodeSubnetName}, which is delegated to Azure Container Instances.`, `Use another subnet. ${otherSubnetAdvice(facts, pool)}`);
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
			title: 'The subnet name is not reserved for an Azure service',
			rests: refused('https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
			when: (_facts, pool) => (0, access.D)(pool),
			run(facts, pool) {
				const name = (0, resource_id.gu)(facts.subnetId);
				const reserved = RESERVED_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
				if (reserved === undefined)
					return (0, checks_verdict.IX)(`${name} is not a reserved subnet name.`);
				return (0, checks_verdict.fJ)(`${reserved} is a reserved subnet name. Only the Azure service of that name can use it.`, `Use another subnet. ${otherSubnetAdvice(facts, pool)}`);
			},
		});
		;
		const subnetIsUnique = defineCheck({
			id: 'subnet-is-unique',
			title: 'No other part of the cluster uses the subnet',
			rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
			when: (_facts, { name, isNew }) => isNew || `node pool ${name} exists, and the subnet of a pool cannot be changed`,
			run(facts, pool, pools) {
				const { cluster, agentPools, subnetId } = facts;
				const asked = pools.filter((each) => (0, resource_id.s)(each.subnetId, subnetId)).map(({ name }) => name);
				const others = (0, subnets.Kc)(agentPools, pool).filter(({ name }) => !asked.includes(name));
				const users = [
					...others
						.filter((other) => (0, resource_id.s)(other.vnetSubnetId, subnetId))
						.map(({ name }) => `the nodes of node pool ${name}`),
					...(0, turns.wq)(agentPools, pool, pools)
						.filter((other) => (0, resource_id.s)(other.podSubnetId, subnetId))
						.map((other) => `the pods of ${(0, turns.GJ)(other, agentPools)}`),
					...[...(0, cluster_places.oE)(cluster), ...(0, cluster_places.kF)(cluster)]
						.filter((place) => (0, resource_id.s)(place.subnetId, subnetId))
						.map(({ holder }) => holder),
				];
				if (users.length === 0)
					return (0, checks_verdict.IX)(`No other part of cluster ${cluster.name} uses subnet ${(0, resource_id.gu)(subnetId)}.`);
				return (0, checks_verdict.fJ)(`Subnet ${(0, resource_id.gu)(subnetId)} already has ${(0, list_text.so)(users)}.`, `Use a subnet that the cluster does not use yet. ${otherSubnetAdvice(facts, pool)}`);
			},
		});
		;
		const newPoolsHaveSeparateSubnets = defineCheck({
			id: 'new-pools-have-separate-subnets',
			title: 'The node pools of this run have separate subnets',
			rests: refused('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet'),
			scope: 'pools',
			needs: [],
			run(_facts, pools) {
				const bySubnet = Map.groupBy(pools.filter((pool) => pool.subnetId !== undefined), (pool) => (0, resource_id.T4)(pool.subnetId ?? ''));
				const clashes = [...bySubnet.values()].filter((group) => group.length > 1 && group.some(({ isNew }) => isNew));
				if (clashes.length === 0)
					return (0, checks_verdict.IX)(`${(0, list_text.lT)(pools.length, 'node pool')} in ${(0, list_text.lT)(bySubnet.size, 'subnet')}.`);
				const saw = clashes.map((group) => `Node pools ${(0, list_text.so)(group.map((pool) => pool.name))} share subnet ${(0, resource_id.gu)(group[0]?.subnetId ?? '')}`);
				return (0, checks_verdict.fJ)(`${saw.join('; ')}.`, 'Give each node pool its own vnet-subnet-id.');
			},
		});
		;
		const exclusivity = {
			name: 'exclusivity',
			question: 'Does the subnet belong to this pool alone?',
			checks: [
				newPoolsHaveSeparateSubnets,
				subnetIsUnique,
				subnetIsNotReserved,
				subnetIsNotDelegated,
				subnetIsNotForVirtualNodes,
				subnetHasNoExternalResources,
				kubenetSubnetHoldsNoOtherCluster,
				subnetHoldsNoOtherCluster,
				subnetHoldsNothingElse,
				podSubnetHoldsNoNodes,
				podSubnetHasNoForeignDelegation,
				noLockBlocksWrites,
				noLockBlocksDeletes,
				nodeResourcesAreNotLocked,
			],
		};
		;
		function subnetsOf(pool, vnet) {
			return [pool.subnetId, (0, subnets.nd)(pool)].flatMap((id) => (0, known_ranges.HK)(vnet, id) ?? []);
		}
		function clashesInWords(clashes) {
			return clashes.map(({ one, other }) => `${one.cidr} overlaps ${other.cidr}`).join(', and ');
		}
		function judgeSubnetsAgainst(facts, pool, ranges, { what, why }) {
			const subnets = subnetsOf(pool, facts.vnet);
			const clashing = subnets.flatMap((subnet) => {
				const clashes = clashesBetween((0, address_range.Kn)(subnet.addressPrefixes), ranges);
				return clashes.length > 0 ? [`Subnet ${subnet.name}: ${clashesInWords(clashes)}`] : [];
			});
			if (clashing.length === 0)
				return (0, checks_verdict.IX)(`${(0, list_text.so)(subnets.map((subnet) => `${subnet.name} (${(0, known_ranges.E3)(subnet)})`))} ${subnets.length === 1 ? 'does' : 'do'} not overlap ${what}.`);
			return (0, checks_verdict.fJ)(`${clashing.join('; ')}, ${what}. ${why}`, `Use a subnet outside this range. ${otherSubnetAdvice(facts, pool)}`);
		}
		function serviceRangeInWords({ currentKubernetesVersion }) {
			const version = semver.coerce(currentKubernetesVersion);
			return version !== null && semver.gte(version, FIRST_WITH_LARGER_RANGES)
				? `From Kubernetes ${FIRST_WITH_LARGER_RANGES.replace(/\.0$/, '')}, the service CIDR can be extended, which does not remove an overlap.`
				: `Before Kubernetes ${FIRST_WITH_LARGER_RANGES.replace(/\.0$/, '')}, the service CIDR cannot be changed.`;
		}
		const FIRST_WITH_LARGER_RANGES = '1.33.0';
		;
		const peeredVnetsAreOutsideTheClusterCidrs = defineCheck({
			id: 'peered-vnets-are-outside-the-cluster-cidrs',
			title: 'Peered VNets are outside the service CIDR and the pod CIDR',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
			scope: 'cluster',
			needs: ['cluster', 'vnet', 'mode'],
			when: ({ vnet }) => liveOf(vnet).length > 0 || `VNet ${vnet.name} has no peerings`,
			run({ cluster, vnet, mode }) {
				const peerings = liveOf(vnet);
				const pods = (0, network_mode.$K)(mode) ? cluster.podCidrs : [];
				const ranges = (0, address_range.Kn)([...cluster.serviceCidrs, ...pods]);
				const clashing = peerings.flatMap((peering) => {
					const clashes = clashesBetween((0, address_range.Kn)(peering.remoteAddressPrefixes), ranges);
					return clashes.length > 0 ? [`${peeringInWords(peering)}: ${clashesInWords(clashes)}`] : [];
				});
				if (clashing.length === 0)
					return (0, checks_verdict.IX)(`No range behind ${(0, list_text.so)(peerings.map(({ name }) => name))} overlaps ${(0, list_text.so)(ranges.map(({ cidr }) => cidr), 'or')}.`);
				return (0, checks_verdict.fJ)(`Overlap with the service CIDR or pod CIDR of cluster ${cluster.name}: ${clashing.join('; ')}. Pods may not reach the peered VNet at the shared addresses.`, 'Move the resources that pods need to addresses outside these ranges, or give them a private endpoint in the VNet of the cluster.');
			},
		});
		function liveOf({ peerings }) {
			return peerings.filter(({ state }) => state.toLowerCase() !== 'disconnected');
		}
		var network_routes = __webpack_require__(3539);
		var route_tables = __webpack_require__(8535);
		;
		function lostPeersOf(facts, subnet, routeTable) {
			const hops = (0, network_routes.Rj)(routeTable, 4).flatMap(({ name, nextHopIpAddress }) => nextHopIpAddress === undefined
				? []
				: lost(facts, subnet, nextHopIpAddress, `${nextHopIpAddress}, the next hop of route ${name}`));
			const { dnsServers } = facts.vnet;
			const servers = dnsServers.map((server) => lost(facts, subnet, server, `${server}, a DNS server`));
			const dns = servers.every((peers) => peers.length > 0) ? servers.flat() : [];
			return [...hops, ...dns];
		}
		function lost({ cluster, agentPools, vnet }, subnet, address, what) {
			const known = (0, known_ranges.Lq)(cluster, agentPools, vnet);
			const peers = peeringsWith(address, vnet).map((peering) => {
				const gap = gapOf(peering, subnet, vnet, known);
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
		;
		const peeringsAreInSync = defineCheck({
			id: 'peerings-are-in-sync',
			title: 'Both sides of each peering know all ranges of the other side',
			rests: inferred('https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space'),
			scope: 'pools',
			needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
			when: ({ vnet }) => vnet.peerings.some(isConnected) || `VNet ${vnet.name} has no connected peerings`,
			run(facts, pools) {
				const { vnet } = facts;
				const known = vnet.peerings.filter((peering) => isConnected(peering) && peering.syncLevel !== undefined);
				if (known.length === 0)
					return (0, checks_verdict.L5)('Azure reports no sync state for the peerings');
				const stale = known.filter((peering) => isStaleHere(peering) || isStaleThere(peering));
				if (stale.length === 0)
					return (0, checks_verdict.IX)(`In sync: ${(0, list_text.so)(known.map(({ name }) => name))}.`);
				const told = toldPeerings(facts, pools);
				const left = stale.filter((peering) => !told.has(peering));
				if (left.length === 0)
					return (0, checks_verdict.hH)('peerings-reach-the-subnet reports every peering that is out of sync');
				const saw = left.flatMap((peering) => {
					const { name, syncLevel = '', remoteVnetId } = peering;
					const what = `Peering ${name} is ${syncLevel}`;
					return [
						...(isStaleThere(peering)
							? [
								`${what}: VNet ${vnet.name} was expanded, and resources in ${(0, resource_id.gu)(remoteVnetId)} cannot answer nodes in the new range`,
							]
							: []),
						...(isStaleHere(peering)
							? [`${what}: VNet ${(0, resource_id.gu)(remoteVnetId)} was expanded, and nodes cannot reach its new range`]
							: []),
					];
				});
				const commands = left.flatMap((peering) => [
					...(isStaleThere(peering) ? [syncOtherSide(vnet, peering)] : []),
					...(isStaleHere(peering) ? [syncOwnSide(vnet, peering)] : []),
				]);
				return (0, checks_verdict.fJ)(`${saw.join('. ')}.`, `Sync the side that is behind: ${commands.join(' ; ')}`);
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
				return `Create the other side of the peering, with the options of the other spokes: ${otherSide}`;
			const anew = (0, az_command.Lw)('network vnet peering create', { ...ours, 'remote-vnet': remoteVnetId });
			return `Create both sides of the peering again, with their previous options: ${(0, az_command.Lw)('network vnet peering delete', ours)} ; ${anew} ; ${otherSide}`;
		}
		function peerSubnetsCommands(vnet, peering, subnets) {
			const names = [...(peering.localSubnetNames ?? []), ...new Set(subnets.map(({ name }) => name))];
			const here = (0, az_command.Lw)('network vnet peering update', {
				...(0, az_command.mp)(vnet.id),
				'name': peering.name,
				'local-subnet-names': names,
			});
			const there = (0, az_command.Lw)('network vnet peering update', {
				...(0, az_command.mp)(peering.remoteVnetId),
				'remote-subnet-names': names,
			});
			return `${here} ; ${there} --name "$(${nameThere(vnet, peering.remoteVnetId)})"`;
		}
		;
		const peeringsAreConnected = defineCheck({
			id: 'peerings-are-connected',
			title: 'The peerings of the VNet are connected',
			rests: inferred('https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues'),
			scope: 'pools',
			needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
			when: ({ vnet }) => vnet.peerings.length > 0 || `VNet ${vnet.name} has no peerings`,
			run(facts, pools) {
				const { vnet } = facts;
				const open = vnet.peerings.filter((peering) => !isConnected(peering));
				if (open.length === 0)
					return (0, checks_verdict.IX)(`Connected: ${(0, list_text.so)(vnet.peerings.map(({ name }) => name))}.`);
				const told = toldPeerings(facts, pools);
				const left = open.filter((peering) => !told.has(peering));
				if (left.length === 0)
					return (0, checks_verdict.hH)('peerings-reach-the-subnet reports every peering that is not connected');
				return (0, checks_verdict.fJ)(`Peerings that are not connected carry no traffic: ${(0, list_text.so)(left.map((peering) => `${peeringInWords(peering)} (${peering.state || 'state unknown'})`))}.`, `Delete peerings that are no longer needed.\n${left.map((peering) => connectAdvice(vnet, peering)).join('\n')}`);
			},
		});
		;
		const peeringsReachTheSubnet = defineCheck({
			id: 'peerings-reach-the-subnet',
			title: 'Peerings carry the traffic of the subnet to its firewall and DNS servers',
			rests: breaks('https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
			when: ({ vnet }) => vnet.peerings.length > 0 || `VNet ${vnet.name} has no peerings`,
			run(facts) {
				const { vnet, subnet, routeTable } = facts;
				const lost = lostPeersOf(facts, subnet, routeTable);
				if (lost.length === 0)
					return (0, checks_verdict.IX)(`No peering cuts subnet ${subnet.name} off from the next hop of its default route or from its DNS servers.`);
				return (0, checks_verdict.fJ)(`${lost.map((peer) => lostInWords(peer, subnet)).join(' ')} Nodes cannot start.`, [...new Set(lost.map((peer) => peerings_reach_the_subnet_adviceFor(peer, subnet, vnet)))].join('\n'));
			},
		});
		function lostInWords({ what, peering, gap }, { name, addressPrefixes }) {
			const reasons = {
				'not-connected': `is ${peering.state}`,
				'subnet-not-peered': `includes ${(0, list_text.so)(peering.localSubnetNames ?? []) || 'no subnet'} of this VNet, but not ${name}`,
				'range-unknown-there': `is ${peering.syncLevel ?? 'not in sync'} and does not know subnet ${name} (${addressPrefixes.join(', ')})`,
			};
			return `${(0, list_text.l2)(peeringInWords(peering))} ${reasons[gap]}. This cuts the subnet off from ${what}.`;
		}
		function peerings_reach_the_subnet_adviceFor({ peering, gap }, subnet, vnet) {
			switch (gap) {
				case 'not-connected':
					return connectAdvice(vnet, peering);
				case 'subnet-not-peered':
					return `Add the subnet to the peering on both sides: ${peerSubnetsCommands(vnet, peering, [subnet])}`;
				case 'range-unknown-there':
					return `Sync the other side of the peering: ${syncOtherSide(vnet, peering)}`;
			}
		}
		;
		const subnetIsPeeredLikeOtherSubnets = defineCheck({
			id: 'subnet-is-peered-like-other-subnets',
			title: 'The subnet is in the same subnet peerings as the subnets of other pools',
			rests: inferred('https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
			when: ({ vnet }) => vnet.peerings.some(({ localSubnetNames }) => localSubnetNames !== undefined) ||
				`VNet ${vnet.name} has no subnet peerings`,
			run(facts, pool) {
				const { cluster, agentPools, vnet, subnet, routeTable } = facts;
				const others = (0, cluster_places.jy)(cluster, agentPools, pool.name).flatMap(({ subnetId }) => (0, known_ranges.HK)(vnet, subnetId) ?? []);
				const told = new Set(lostPeersOf(facts, subnet, routeTable).map(({ peering }) => peering));
				const mine = subnetsOf(pool, vnet);
				const lacking = vnet.peerings.flatMap((peering) => {
					const inside = others.filter((other) => !leavesOut(peering, other));
					const left = mine.filter((each) => leavesOut(peering, each));
					return told.has(peering) || inside.length === 0 || left.length === 0 ? [] : [{ peering, inside, left }];
				});
				if (lacking.length === 0)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} is in every subnet peering that the subnets of other pools are in.`);
				const saw = lacking.map(({ peering, inside, left }) => `Peering ${peering.name} includes ${(0, list_text.so)(namesOf(inside))} of other pools, but not ${(0, list_text.so)(namesOf(left))}`);
				const commands = lacking.map(({ peering, left }) => peerSubnetsCommands(vnet, peering, left));
				return (0, checks_verdict.fJ)(`${saw.join('. ')}. Traffic of this subnet cannot pass it.`, `If the pool needs the other VNet, add the subnet to both sides of the peering: ${commands.join(' ; ')}`);
			},
		});
		function namesOf(subnets) {
			return [...new Set(subnets.map(({ name }) => name))];
		}
		;
		const podCidrOverlapsNoSubnet = defineCheck({
			id: 'pod-cidr-overlaps-no-subnet',
			title: 'No other subnet of the VNet overlaps the pod CIDR',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
			scope: 'pools',
			needs: ['cluster', 'vnet', 'mode'],
			when: ({ mode }) => (0, network_mode.$K)(mode) || `network mode ${mode} uses no pod CIDR`,
			run({ cluster, vnet }, pools) {
				const ranges = (0, address_range.Kn)(cluster.podCidrs);
				if (ranges.length === 0)
					return (0, checks_verdict.L5)(`cluster ${cluster.name} shows no pod CIDR`);
				const own = pools.filter(access.IT).flatMap((pool) => [pool.subnetId, (0, subnets.nd)(pool)]);
				const others = vnet.subnets.filter(({ id }) => !own.some((each) => (0, resource_id.s)(each, id)));
				const clashing = others.filter(({ addressPrefixes }) => clashesBetween((0, address_range.Kn)(addressPrefixes), ranges).length > 0);
				const cidrs = cluster.podCidrs.join(', ');
				if (clashing.length === 0)
					return (0, checks_verdict.IX)(`No overlap with ${cidrs} in ${(0, list_text.lT)(others.length, 'other subnet')}.`);
				return (0, checks_verdict.fJ)(`${(0, list_text.so)(clashing.map((subnet) => `${subnet.name} (${(0, known_ranges.E3)(subnet)})`))} ${clashing.length === 1 ? 'overlaps' : 'overlap'} ${cidrs}, the pod CIDR of cluster ${cluster.name}. Pods cannot reach resources at the shared addresses.`, 'Move the resources that pods need to a subnet outside the pod CIDR. Ignore this if pods need no resource in these subnets.');
			},
		});
		;
		const subnetIsInAKnownVnetRange = defineCheck({
			id: 'subnet-is-in-a-known-vnet-range',
			title: 'The subnet is in a VNet range that the cluster already uses',
			rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
			scope: 'pool',
			healedBy: 'reconcile-before',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			run({ cluster, agentPools, vnet }, pool) {
				const known = (0, known_ranges.Lq)(cluster, agentPools, vnet);
				if (known.length === 0)
					return (0, checks_verdict.hH)(`no healthy node pool has a subnet in VNet ${vnet.name}`);
				const ranges = (0, list_text.so)(known.map(({ cidr }) => cidr));
				const subnets = subnetsOf(pool, vnet);
				const outside = subnets.flatMap((subnet) => {
					const blocks = (0, known_ranges.a3)(subnet, known).map(({ cidr }) => cidr);
					return blocks.length > 0 ? [`subnet ${subnet.name} (${blocks.join(', ')})`] : [];
				});
				if (outside.length === 0)
					return (0, checks_verdict.IX)(`${(0, list_text.so)(subnets.map(({ name }) => name))} ${subnets.length === 1 ? 'is' : 'are'} in the VNet ranges that the cluster uses (${ranges}).`);
				return (0, checks_verdict.fJ)(`${(0, list_text.l2)((0, list_text.so)(outside))} ${outside.length === 1 ? 'is' : 'are'} outside the VNet ranges that the cluster uses (${ranges}). If the VNet was expanded after the last cluster update, AKS does not know the new range and rejects the pool.`, `Set allow-reconcile to true, so that this run reconciles the cluster first. Otherwise, the add is tried as it is. To reconcile by hand: ${(0, az_command.eK)(cluster.id)}`);
			},
		});
		;
		const subnetIsOutsideReservedRanges = defineCheck({
			id: 'subnet-is-outside-reserved-ranges',
			title: 'The subnet is outside the ranges that AKS reserves',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run(facts, pool) {
				return judgeSubnetsAgainst(facts, pool, RESERVED_RANGES, {
					what: `a range that AKS reserves (${RESERVED_RANGES.map(({ cidr }) => cidr).join(', ')})`,
					why: 'AKS does not support a VNet in these ranges.',
				});
			},
		});
		var json = __webpack_require__(7545);
		;
		const subnetIsOutsideTheContainerBridge = defineCheck({
			id: 'subnet-is-outside-the-container-bridge',
			title: 'The subnet is outside the Docker bridge range',
			rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run(facts, pool) {
				const network = (0, json.Xy)((0, json.Xy)(facts.cluster.raw['properties'])['networkProfile']);
				const said = (0, json.b6)(network['dockerBridgeCidr']);
				const ranges = said === undefined ? DOCKER_BRIDGE_RANGES : (0, address_range.Kn)([said]);
				return judgeSubnetsAgainst(facts, pool, ranges, {
					what: 'the Docker bridge range of the nodes',
					why: 'Docker in a pod, or on a node with an old image, uses these addresses for its own containers.',
				});
			},
		});
		;
		const subnetIsOutsideThePodCidr = defineCheck({
			id: 'subnet-is-outside-the-pod-cidr',
			title: 'The subnet is outside the pod CIDR',
			rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
			when: ({ mode }, pool) => ((0, network_mode.$K)(mode) ? (0, access.D)(pool) : `network mode ${mode} uses no pod CIDR`),
			run(facts, pool) {
				const { cluster } = facts;
				const ranges = (0, address_range.Kn)(cluster.podCidrs);
				if (ranges.length === 0)
					return (0, checks_verdict.L5)(`cluster ${cluster.name} shows no pod CIDR`);
				return judgeSubnetsAgainst(facts, pool, ranges, {
					what: `the pod CIDR of cluster ${cluster.name}`,
					why: 'Nodes would send traffic for the subnet to pods.',
				});
			},
		});
		;
		const subnetIsOutsideTheServiceCidr = defineCheck({
			id: 'subnet-is-outside-the-service-cidr',
			title: 'The subnet is outside the service CIDR',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run(facts, pool) {
				const { cluster } = facts;
				const ranges = (0, address_range.Kn)(cluster.serviceCidrs);
				if (ranges.length === 0)
					return (0, checks_verdict.L5)(`cluster ${cluster.name} shows no service CIDR`);
				return judgeSubnetsAgainst(facts, pool, ranges, {
					what: `the service CIDR of cluster ${cluster.name}`,
					why: `Azure rejects the overlap (ServiceCidrOverlapExistingSubnetsCidr), and nodes would send traffic for the subnet to Services. ${serviceRangeInWords(cluster)}`,
				});
			},
		});
		;
		const vnetIsOutsideThePodCidr = defineCheck({
			id: 'vnet-is-outside-the-pod-cidr',
			title: 'The VNet is outside the pod CIDR',
			rests: advice('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning'),
			scope: 'cluster',
			needs: ['cluster', 'vnet', 'mode'],
			when: ({ mode }) => (0, network_mode.$K)(mode) || `network mode ${mode} uses no pod CIDR`,
			run({ cluster, vnet }) {
				if (cluster.podCidrs.length === 0)
					return (0, checks_verdict.L5)(`cluster ${cluster.name} shows no pod CIDR`);
				const ranges = (0, address_range.Kn)(cluster.podCidrs);
				const clashes = clashesBetween((0, address_range.Kn)(vnet.addressPrefixes), ranges);
				if (clashes.length === 0)
					return (0, checks_verdict.IX)(`${(0, list_text.so)(vnet.addressPrefixes)} ${vnet.addressPrefixes.length === 1 ? 'does' : 'do'} not overlap ${(0, list_text.so)(cluster.podCidrs, 'or')}.`);
				if (vnet.subnets.some(({ addressPrefixes }) => clashesBetween((0, address_range.Kn)(addressPrefixes), ranges).length > 0))
					return (0, checks_verdict.hH)('a subnet overlaps it, which another check reports');
				return (0, checks_verdict.fJ)(`VNet ${vnet.name}: ${clashesInWords(clashes)}, the pod CIDR of cluster ${cluster.name}. Pods could not reach a subnet in the overlap.`, `Do not create a subnet in ${(0, list_text.so)(cluster.podCidrs, 'or')}.`);
			},
		});
		;
		const vnetIsOutsideTheServiceCidr = defineCheck({
			id: 'vnet-is-outside-the-service-cidr',
			title: 'The VNet is outside the service CIDR',
			rests: advice('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error'),
			scope: 'cluster',
			needs: ['cluster', 'vnet'],
			run({ cluster, vnet }) {
				const ranges = (0, address_range.Kn)(cluster.serviceCidrs);
				if (ranges.length === 0)
					return (0, checks_verdict.L5)(`cluster ${cluster.name} shows no service CIDR`);
				const clashes = clashesBetween((0, address_range.Kn)(vnet.addressPrefixes), ranges);
				if (clashes.length === 0)
					return (0, checks_verdict.IX)(`${(0, list_text.so)(vnet.addressPrefixes)} ${vnet.addressPrefixes.length === 1 ? 'does' : 'do'} not overlap ${(0, list_text.so)(cluster.serviceCidrs, 'or')}.`);
				if (vnet.subnets.some(({ addressPrefixes }) => clashesBetween((0, address_range.Kn)(addressPrefixes), ranges).length > 0))
					return (0, checks_verdict.hH)('a subnet overlaps it, which is reported on its own');
				return (0, checks_verdict.fJ)(`VNet ${vnet.name}: ${clashesInWords(clashes)}, the service CIDR of cluster ${cluster.name}. A subnet in the overlap would make every later update of the cluster fail (ServiceCidrOverlapExistingSubnetsCidr).`, `Do not create a subnet in ${(0, list_text.so)(ranges.map(({ cidr }) => cidr), 'or')}. ${serviceRangeInWords(cluster)}`);
			},
		});
		;
		const ranges = {
			name: 'ranges',
			question: 'Are the address ranges free of conflicts?',
			checks: [
				subnetIsInAKnownVnetRange,
				subnetIsOutsideTheServiceCidr,
				subnetIsOutsideThePodCidr,
				subnetIsOutsideReservedRanges,
				subnetIsOutsideTheContainerBridge,
				vnetIsOutsideTheServiceCidr,
				vnetIsOutsideThePodCidr,
				podCidrOverlapsNoSubnet,
				peeredVnetsAreOutsideTheClusterCidrs,
				peeringsReachTheSubnet,
				peeringsAreConnected,
				peeringsAreInSync,
				subnetIsPeeredLikeOtherSubnets,
			],
		};
		var node_counts = __webpack_require__(7276);
		;
		function podRangeDemand(cluster, agentPools, pools) {
			const range = cluster.podCidrs.map(address_range.RC).find((parsed) => parsed?.family === 4);
			if (range === undefined)
				return (0, checks_verdict.L5)(`cluster ${cluster.name} shows no IPv4 pod CIDR`);
			if (pools.every(node_counts.wN))
				return (0, checks_verdict.IX)('The node pools exist and need no more nodes.');
			const all = (0, node_counts.sQ)(agentPools, pools);
			const nodes = (0, node_counts.UT)(all);
			return {
				range,
				nodes,
				room: Math.floor((0, address_range.mt)(range) / address_needs.a5),
				surge: Math.max(0, ...all.map((pool) => (0, address_needs.m5)(pool, (0, agent_pool.cw)(pool)))),
			};
		}
		function podRangeInWords({ range, room }) {
			return `Pod CIDR ${range.cidr} has room for ${(0, list_text.lT)(room, 'node')} (a /24 each)`;
		}
		function podRangeShortage(cluster, demand, nodes) {
			const { range, room } = demand;
			const addresses = nodes * address_needs.a5;
			const prefix = (0, subnet_size.wp)(addresses, range.prefixLength);
			const larger = prefix === undefined ? undefined : (0, address_range.RC)(`${range.cidr.split('/')[0] ?? ''}/${prefix}`);
			const saw = `${podRangeInWords(demand)}, ${(0, list_text.$4)(nodes)} needed.`;
			const fewer = `Lower node-count or max-count, of this pool or of others, by ${(0, list_text.lT)(nodes - room, 'node')} in all`;
			if (cluster.networkPlugin === 'kubenet' || larger === undefined)
				return (0, checks_verdict.fJ)(saw, `${fewer}. The pod CIDR of this cluster cannot be changed.`);
			return (0, checks_verdict.fJ)(saw, `${fewer}, or expand the pod CIDR. Only Linux-only clusters can expand it, to a range that no connected network uses. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand\nTo expand it: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'pod-cidr': larger.cidr })}`);
		}
		;
		const podCidrHasRoom = defineCheck({
			id: 'pod-cidr-has-room',
			title: 'The pod CIDR has a /24 for every node of every pool',
			rests: refused('https://github.com/Azure/AKS-Construction/issues/701'),
			scope: 'pools',
			needs: ['cluster', 'agentPools', 'mode'],
			when: ({ mode }) => (0, network_mode.$K)(mode) || `network mode ${mode} uses no pod CIDR`,
			run({ cluster, agentPools }, pools) {
				const demand = podRangeDemand(cluster, agentPools, pools);
				if ('status' in demand)
					return demand;
				const { room, nodes } = demand;
				if (nodes > room)
					return podRangeShortage(cluster, demand, nodes);
				return (0, checks_verdict.IX)(`${podRangeInWords(demand)}, ${nodes} needed.`);
			},
		});
		;
		const podCidrHasRoomForSurge = defineCheck({
			id: 'pod-cidr-has-room-for-surge',
			title: 'The pod CIDR has room for the nodes that an upgrade adds',
			rests: inferred('https://github.com/Azure/AKS/issues/4467'),
			scope: 'pools',
			needs: ['cluster', 'agentPools', 'mode'],
			when: ({ mode }) => (0, network_mode.$K)(mode) || `network mode ${mode} uses no pod CIDR`,
			run({ cluster, agentPools }, pools) {
				const demand = podRangeDemand(cluster, agentPools, pools);
				if ('status' in demand)
					return demand;
				const { room, nodes, surge } = demand;
				if (nodes > room)
					return (0, checks_verdict.hH)('the pod CIDR is too small even without an upgrade');
				if (nodes + surge > room)
					return podRangeShortage(cluster, demand, nodes + surge);
				return (0, checks_verdict.IX)(`${podRangeInWords(demand)}, ${nodes} + ${surge} needed during an upgrade.`);
			},
		});
		;
		function existingIn(pool) {
			return (0, resource_id.s)(pool.existing?.podSubnetId, (0, subnets.nd)(pool)) ? pool.existing : undefined;
		}
		function podSharersBefore(pool, pools) {
			return (0, turns.Zf)(pool, pools).filter((other) => (0, resource_id.s)((0, subnets.nd)(other), (0, subnets.nd)(pool)));
		}
		function podNeighbours(agentPools, pool, pools) {
			return (0, turns.wq)(agentPools, pool, pools).filter((other) => (0, resource_id.s)(other.podSubnetId, (0, subnets.nd)(pool)));
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
		function judgePodSubnet(facts, pool, pools, counted) {
			const { agentPools, podSubnet } = facts;
			const usable = (0, subnet_size.H6)(podSubnet.addressPrefixes);
			if (usable === undefined)
				return (0, checks_verdict.L5)(`pod subnet ${podSubnet.name} has no IPv4 range that could be read`);
			const needed = podDemand(agentPools, pool, pools, counted);
			if (needed === 'nothing new')
				return (0, checks_verdict.IX)(`Node pool ${pool.name} exists and needs no more addresses.`);
			const perNode = (0, address_needs.oe)(pool.wanted);
			const when = counted === 'at first' ? 'for the first nodes' : 'for all nodes at their maximum';
			const saw = `${(0, list_text.lT)(usable, 'usable address', 'usable addresses')} in pod subnet ${podSubnet.name} (${(0, known_ranges.E3)(podSubnet)}), ${(0, list_text.$4)(needed)} needed ${when} (${perNode} per node of this pool).${(0, turns.f9)(podSharersBefore(pool, pools))}`;
			if (needed <= usable)
				return (0, checks_verdict.IX)(saw);
			const nodes = (counted === 'at first' ? node_counts.MN : agent_pool.cw)(pool.wanted);
			const fits = nodes - Math.ceil((needed - usable) / perNode);
			const fewer = fits > 0 ? `, or set ${(0, node_counts.L)(counted, [pool])} to ${fits} or less` : '';
			return (0, checks_verdict.fJ)(saw, `Use a larger subnet for pod-subnet-id${fewer}. ${otherPodSubnetAdvice(facts, pool)}`);
		}
		;
		const podSubnetHasFreeAddresses = defineCheck({
			id: 'pod-subnet-has-free-addresses',
			title: 'The pod subnet has enough free addresses for the first nodes',
			rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'podSubnetId', 'usages'],
			run(facts, pool, pools) {
				const { vnet, podSubnetId, usages } = facts;
				const usage = usages.get((0, resource_id.T4)(podSubnetId));
				if (usage === undefined)
					return (0, checks_verdict.L5)(`Azure reports no address usage for ${podSubnetId}`);
				const own = presentPodDemand(pool);
				if (own === 0)
					return (0, checks_verdict.IX)(`The first nodes of node pool ${pool.name} have their addresses for pods.`);
				const sharers = podSharersBefore(pool, pools).filter((other) => presentPodDemand(other) > 0);
				const needed = sharers.reduce((sum, other) => sum + presentPodDemand(other), own);
				const podSubnet = (0, known_ranges.HK)(vnet, podSubnetId);
				if (podSubnet !== undefined && judgePodSubnet({ ...facts, podSubnet }, pool, pools, 'at first').status === 'failed')
					return (0, checks_verdict.hH)('the pod subnet is too small for the first nodes, which pod-subnet-is-large-enough reports');
				const free = Math.max(0, usage.limit - usage.used);
				const perNode = (0, address_needs.oe)(pool.wanted);
				const saw = `${(0, list_text.lT)(free, 'free address', 'free addresses')} in pod subnet ${(0, resource_id.gu)(podSubnetId)}, ${(0, list_text.$4)(needed)} needed (${perNode} per node of this pool).${(0, turns.f9)(sharers)}`;
				if (needed <= free)
					return (0, checks_verdict.IX)(saw);
				const fits = (0, node_counts.MN)(pool.wanted) - Math.ceil((needed - free) / perNode);
				const fewer = fits > 0 ? `, or set ${(0, node_counts.L)('at first', [pool])} to ${fits} or less` : '';
				return (0, checks_verdict.fJ)(saw, `Use a subnet with more free addresses for pod-subnet-id${fewer}. ${otherPodSubnetAdvice(facts, pool)}`);
			},
		});
		;
		const podSubnetHasOneAllocationMode = defineCheck({
			id: 'pod-subnet-has-one-allocation-mode',
			title: 'All node pools that share a pod subnet use the same allocation mode',
			rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations'),
			scope: 'pools',
			needs: ['agentPools'],
			when: (_facts, pools) => pools.some((pool) => (0, subnets.nd)(pool) !== undefined) || 'no node pool of this run has a pod subnet',
			run({ agentPools }, pools) {
				const withPods = pools.filter((pool) => (0, subnets.nd)(pool) !== undefined);
				const namesBefore = (pool) => (0, turns.Zf)(pool, pools).map(({ name }) => name);
				const after = (0, node_counts.sQ)(agentPools, pools);
				const clashes = withPods.flatMap((pool) => {
					const others = after.filter((other) => other.name !== pool.name &&
						!namesBefore(pool).includes(other.name) &&
						(0, resource_id.s)(other.podSubnetId, (0, subnets.nd)(pool)) &&
						(0, address_needs.Pk)(other) !== (0, address_needs.Pk)(pool.wanted));
					return others.map((other) => ({ pool, other, subnet: (0, resource_id.gu)(other.podSubnetId ?? '') }));
				});
				const [clash] = clashes;
				if (clash === undefined)
					return (0, checks_verdict.IX)('No pod subnet is shared by pools with different allocation modes.');
				const mode = (isStatic) => (isStatic ? 'StaticBlock' : 'DynamicIndividual');
				return (0, checks_verdict.fJ)(clashes
					.map(({ pool, other, subnet }) => `In pod subnet ${subnet}, node pool ${pool.name} uses ${mode((0, address_needs.Pk)(pool.wanted))} and node pool ${other.name} uses ${mode((0, address_needs.Pk)(other))}.`)
					.join(' '), `Use another pod-subnet-id for ${clash.pool.name}, or set its pod-ip-allocation-mode to ${mode((0, address_needs.Pk)(clash.other))}.`);
			},
		});
		;
		const podSubnetHasRoomForPods = defineCheck({
			id: 'pod-subnet-has-room-for-pods',
			title: 'The pod subnet has an address for every pod that the nodes may run',
			rests: inferred('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
			when: (_facts, { wanted }) => !(0, address_needs.Pk)(wanted) ||
				'static blocks are allocated in full at the start, which pod-subnet-is-large-enough counts',
			run(facts, pool, pools) {
				const { agentPools, podSubnet } = facts;
				const { wanted } = pool;
				const usable = (0, subnet_size.H6)(podSubnet.addressPrefixes);
				if (usable === undefined)
					return (0, checks_verdict.L5)(`pod subnet ${podSubnet.name} has no IPv4 range that could be read`);
				if ((0, node_counts.wN)(pool))
					return (0, checks_verdict.IX)(`Node pool ${pool.name} exists and needs no more nodes.`);
				const atTheirStart = podDemand(agentPools, pool, pools, 'at most');
				if (atTheirStart !== 'nothing new' && atTheirStart > usable)
					return (0, checks_verdict.hH)('the pod subnet is too small even for the first block of each node');
				const perNode = (0, address_needs.rk)(wanted);
				const nodes = (0, agent_pool.cw)(wanted);
				const taken = podNeighbours(agentPools, pool, pools).reduce((sum, other) => sum + (0, agent_pool.cw)(other) * (0, address_needs.rk)(other), 0);
				const needed = taken + nodes * perNode;
				const others = taken > 0 ? `, ${taken} for other pools` : '';
				const saw = `${(0, list_text.lT)(usable, 'usable address', 'usable addresses')} in pod subnet ${podSubnet.name} (${(0, known_ranges.E3)(podSubnet)}), ${(0, list_text.$4)(needed)} needed when every node runs max-pods pods (${(0, list_text.lT)(nodes, 'node')} × ${perNode} for this pool${others}).${(0, turns.f9)(podSharersBefore(pool, pools))}`;
				if (needed <= usable)
					return (0, checks_verdict.IX)(saw);
				const fits = Math.max(0, Math.floor((usable - taken) / perNode));
				const fewer = fits > 0 ? `, set ${(0, node_counts.L)('at most', [pool])} to ${fits} or less,` : '';
				return (0, checks_verdict.fJ)(saw, `The pool starts, but its last pods get no address. Use a larger subnet for pod-subnet-id${fewer} or lower max-pods. ${otherPodSubnetAdvice(facts, pool)}`);
			},
		});
		;
		const podSubnetIsLargeEnough = defineCheck({
			id: 'pod-subnet-is-large-enough',
			title: 'The pod subnet is large enough for the first nodes of the pools that share it',
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
			title: 'The pod subnet is large enough for every node that the cluster autoscaler may add',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'podSubnet'],
			run(facts, pool, pools) {
				if (judgePodSubnet(facts, pool, pools, 'at first').status === 'failed')
					return (0, checks_verdict.hH)('the pod subnet is too small for the first nodes, which pod-subnet-is-large-enough reports');
				return judgePodSubnet(facts, pool, pools, 'at most');
			},
		});
		;
		const MOST_NODES_OF_A_POOL = 1000;
		const poolHasRoomForSurge = defineCheck({
			id: 'pool-has-room-for-surge',
			title: 'The node pool stays within 1,000 nodes during an upgrade',
			rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
			scope: 'pool',
			needs: [],
			when: (_facts, { name, wanted }) => wanted.type.toLowerCase() === 'virtualmachinescalesets' || `node pool ${name} is not a scale set`,
			run(_facts, pool) {
				const { wanted } = pool;
				if ((0, node_counts.wN)(pool))
					return (0, checks_verdict.IX)(`Node pool ${pool.name} exists and needs no more nodes.`);
				const nodes = (0, agent_pool.cw)(wanted);
				const surge = (0, address_needs.m5)(wanted, nodes);
				const saw = `${(0, list_text.lT)(nodes + surge, 'node')} during an upgrade: ${(0, list_text.$4)(nodes)} + ${(0, list_text.lT)(surge, 'surge node')} (max-surge ${wanted.maxSurge ?? `unset, ${address_needs.Ic} by default`}). The limit of a node pool is ${(0, list_text.lT)(MOST_NODES_OF_A_POOL, 'node')}.`;
				if (nodes + surge <= MOST_NODES_OF_A_POOL)
					return (0, checks_verdict.IX)(saw);
				let fits = Math.min(nodes, MOST_NODES_OF_A_POOL);
				while (fits > 0 && fits + (0, address_needs.m5)(wanted, fits) > MOST_NODES_OF_A_POOL)
					fits -= 1;
				const less = Math.max(0, MOST_NODES_OF_A_POOL - nodes);
				const lower = less > 0
					? `, or set max-surge to ${less}. max-surge can also be lowered later: ${(0, az_command.Lw)('aks nodepool update', { ...(0, az_command.bg)(pool.id), 'max-surge': String(less) })}`
					: '';
				return (0, checks_verdict.fJ)(saw, `Set ${(0, node_counts.L)('at most', [pool])} to ${fits} or less${lower === '' ? '.' : lower}`);
			},
		});
		;
		const MOST_IDLE_ADDRESSES = address_needs.U6 / 2 - 1;
		const staticPodBlocksAreFull = defineCheck({
			id: 'static-pod-blocks-are-full',
			title: 'Pods use most of the static address blocks of a node',
			rests: advice('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation'),
			scope: 'pool',
			needs: [],
			when(_facts, { name, isNew, wanted }) {
				if (!(0, address_needs.Pk)(wanted))
					return `node pool ${name} uses no static blocks`;
				return isNew || `node pool ${name} exists, and its max-pods cannot be changed`;
			},
			run(_facts, { wanted }) {
				const taken = (0, address_needs.oe)(wanted);
				const used = wanted.maxPods + 1;
				const saw = `A node with max-pods ${wanted.maxPods} takes ${taken} addresses in blocks of ${address_needs.U6} and uses ${used} of them.`;
				if (taken - used <= MOST_IDLE_ADDRESSES)
					return (0, checks_verdict.IX)(saw);
				const below = taken - address_needs.U6 - 1;
				return (0, checks_verdict.fJ)(saw, `Set max-pods to ${taken - 1} for the same addresses${below >= FEWEST_PODS ? `, or to ${below} for ${address_needs.U6} fewer` : ''}.`);
			},
		});
		const FEWEST_PODS = 10;
		;
		const FIRST_VERSION = '1.28.0';
		const staticPodBlocksAreSupported = defineCheck({
			id: 'static-pod-blocks-are-supported',
			title: 'The Kubernetes version supports static pod address blocks',
			rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation#limitations'),
			scope: 'pool',
			needs: ['cluster'],
			when: (_facts, { name, wanted }) => (0, address_needs.Pk)(wanted) || `node pool ${name} uses no static blocks`,
			run({ cluster }) {
				const version = semver.coerce(cluster.currentKubernetesVersion);
				if (version === null)
					return (0, checks_verdict.L5)(`cluster ${cluster.name} shows no Kubernetes version`);
				const saw = `Cluster ${cluster.name} runs Kubernetes ${cluster.currentKubernetesVersion}; static blocks need ${FIRST_VERSION} or later.`;
				if (semver.gte(version, FIRST_VERSION))
					return (0, checks_verdict.IX)(saw);
				return (0, checks_verdict.fJ)(saw, `Remove pod-ip-allocation-mode, or upgrade the cluster first. Available versions: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })}`);
			},
		});
		var address_demand = __webpack_require__(7127);
		;
		function judgeLargest(facts, pool, pools, shortage) {
			const demand = (0, address_demand.w3)(facts, pool, pools);
			if (demand === undefined)
				return (0, checks_verdict.L5)(`the subnet of node pool ${pool.name} has no IPv4 range that could be read`);
			if (demand === 'nothing new')
				return (0, checks_verdict.IX)(`Node pool ${pool.name} exists and needs no more addresses.`);
			return judgeDemand(facts, pool, demand, 'usable', shortage);
		}
		function judgePresent(facts, pool, pools, shortage) {
			const demand = (0, address_demand.PI)(facts, pool, pools);
			if (demand === undefined)
				return (0, checks_verdict.L5)(`Azure reports no address usage for the subnet of node pool ${pool.name}`);
			if (demand === 'nothing new')
				return (0, checks_verdict.IX)(`The first nodes of node pool ${pool.name} have their addresses.`);
			const whole = (0, address_demand.w3)(facts, pool, pools);
			if (typeof whole === 'object' && demand.needed - whole.available > (shortage === 'undisputed' ? demand.disputed : 0))
				return (0, checks_verdict.hH)(`the subnet is too small for these nodes even when empty (${whole.available} usable), which another check reports`);
			return judgeDemand(facts, pool, demand, 'free', shortage);
		}
		function judgeDemand(facts, pool, demand, word, shortage) {
			const { prefixes, subnetName, needed, available, disputed } = demand;
			const missing = needed - available;
			const isDisputed = missing > 0 && missing <= disputed;
			const saw = `${(0, list_text.lT)(available, `${word} address`, `${word} addresses`)} in ${subnetName} (${prefixes}), ${(0, list_text.$4)(needed)} needed (${sumOf(demand)}).${(0, turns.f9)(demand.sharers)}`;
			if (missing <= 0)
				return (0, checks_verdict.IX)(saw);
			if (shortage === 'undisputed') {
				if (isDisputed)
					return (0, checks_verdict.IX)(`${saw} That is ${missing} short by the documented formula, but enough by others.`);
				return (0, checks_verdict.fJ)(saw, fixOf(facts, pool, demand, word), headlineOf(pool, demand, word));
			}
			if (!isDisputed)
				return (0, checks_verdict.hH)(`${saw} ${shortage.disputedUnless} reports the shortage.`);
			return (0, checks_verdict.fJ)(`${saw} That is ${missing} short by the documented formula. Azure may still accept the pool, because it reserves up to 2 addresses fewer per node.`, fixOf(facts, pool, demand, word), headlineOf(pool, demand, word));
		}
		function headlineOf({ name, subnetId = '' }, { available, needed }, word) {
			return `${(0, resource_id.gu)(subnetId)} has ${(0, list_text.lT)(available, `${word} address`, `${word} addresses`)}, ${name} needs ${(0, list_text.$4)(needed)}`;
		}
		function sumOf({ nodes, perNode, needed }) {
			const text = `${(0, list_text.lT)(nodes, 'node')} × ${perNode}`;
			return nodes * perNode === needed ? text : `${(0, list_text.lT)(nodes, 'node')}, ${perNode} for each node of this pool`;
		}
		function fixOf(facts, pool, demand, word) {
			const { mostNodes, perNode } = demand;
			const input = (0, node_counts.L)(word === 'usable' ? 'at most' : 'at first', [pool]);
			const others = [
				...(mostNodes > 0 ? [`set ${input} to ${mostNodes} or less`] : []),
				...(perNode > 1 ? ['lower max-pods'] : []),
			];
			const rest = others.length === 0 ? '' : `${others.length > 1 ? ',' : ''} ${others.map((each) => `or ${each}`).join(', ')}`;
			return `Use a larger subnet${rest}. ${otherSubnetAdvice(facts, pool)}`;
		}
		;
		const subnetHasFreeAddresses = defineCheck({
			id: 'subnet-has-free-addresses',
			title: 'The subnet has enough free addresses for the first nodes',
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
			title: 'By the documented formula, the subnet has enough free addresses for the first nodes',
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
			title: 'The subnet has room for the pool at its largest and for one upgrade',
			rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			run(facts, pool, pools) {
				const demand = (0, address_demand.w3)(facts, pool, pools);
				if (demand === undefined)
					return (0, checks_verdict.L5)(`the subnet of node pool ${pool.name} has no IPv4 range that could be read`);
				if (demand === 'nothing new')
					return (0, checks_verdict.IX)(`Node pool ${pool.name} exists and needs no more addresses.`);
				const { needed, available, surge, perNode, prefixes, subnetName, sharers } = demand;
				const others = (0, address_demand.H1)(facts.subnet, facts.cluster);
				const room = available - others;
				if (needed > available)
					return (0, checks_verdict.hH)('the subnet is too small even without an upgrade');
				if ((0, node_counts.MN)(pool.wanted) * perNode > room)
					return (0, checks_verdict.hH)('the free addresses are too few even for the first nodes');
				const withSurge = needed + surge * perNode;
				const taken = others > 0 ? `, ${others} of them used by other resources` : '';
				const saw = `${(0, list_text.lT)(available, 'usable address', 'usable addresses')} in ${subnetName} (${prefixes})${taken}. ${(0, list_text.$4)(withSurge)} needed during an upgrade: ${(0, list_text.$4)(needed)} for the pool at its largest, and ${(0, list_text.lT)(surge, 'surge node')} × ${perNode}.${(0, turns.f9)(sharers)}`;
				if (withSurge <= room)
					return (0, checks_verdict.IX)(saw);
				const until = needed > room ? 'cannot grow to its largest size' : 'works until its first upgrade';
				return (0, checks_verdict.fJ)(saw, `The pool ${until}. Use a larger subnet now, because the range of a subnet in use is hard to change, or lower the node count or max-surge. ${otherSubnetAdvice(facts, pool)}`);
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
			title: 'By the documented formula, the subnet is large enough for the pool',
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
		function judgeNodeLimit({ cluster, agentPools }, pools, { most, words, otherwise }) {
			if (pools.every(node_counts.wN))
				return (0, checks_verdict.IX)('The node pools exist and need no more nodes.');
			const asked = (0, node_counts.UT)(pools.map(({ wanted }) => wanted));
			const nodes = (0, node_counts.UT)((0, node_counts.sQ)(agentPools, pools));
			const others = nodes - asked;
			const names = (0, list_text.so)(pools.map(({ name }) => name));
			const saw = `All node pools can grow to ${(0, list_text.lT)(nodes, 'node')} (${(0, list_text.$4)(asked)} in ${names}, ${(0, list_text.$4)(others)} in the other pools); ${words}.`;
			if (nodes <= most)
				return (0, checks_verdict.IX)(saw);
			const room = most - others;
			const fewer = room > 0
				? `Set ${(0, node_counts.L)('at most', pools)} to ${room} or less${pools.length === 1 ? '' : ' in total'}`
				: 'Make the other pools smaller: they leave no room';
			const list = (0, az_command.Lw)('aks nodepool list', { ...(0, az_command.hZ)(cluster.id), output: 'table' });
			return (0, checks_verdict.fJ)(saw, `${fewer}, or ${otherwise}. To see the pools and their counts: ${list}`);
		}
		;
		const MOST_NODES = 5000;
		const clusterHasRoomForNodes = defineCheck({
			id: 'cluster-has-room-for-nodes',
			title: 'All node pools together stay within 5,000 nodes',
			rests: inferred('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
			scope: 'pools',
			needs: ['cluster', 'agentPools'],
			run(facts, pools) {
				return judgeNodeLimit(facts, pools, {
					most: MOST_NODES,
					words: 'an AKS cluster supports at most 5,000 nodes',
					otherwise: 'use another cluster',
				});
			},
		});
		;
		const MOST_POOLS = 100;
		const clusterHasRoomForPools = defineCheck({
			id: 'cluster-has-room-for-pools',
			title: 'The cluster has room for the new node pools',
			rests: inferred('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
			scope: 'pools',
			needs: ['cluster', 'agentPools'],
			when: ({ cluster }) => mostPoolsOf(cluster) > 1 || 'the check cluster-supports-multiple-pools covers clusters of one node pool',
			run({ cluster, agentPools }, pools) {
				const most = mostPoolsOf(cluster);
				const after = (0, node_counts.sQ)(agentPools, pools).length;
				const fresh = after - agentPools.length;
				if (fresh === 0)
					return (0, checks_verdict.IX)('The node pools already exist.');
				const saw = `The cluster has ${(0, list_text.lT)(agentPools.length, 'node pool')} and supports at most ${most}; ${fresh} more requested.`;
				if (after <= most)
					return (0, checks_verdict.IX)(saw);
				const room = Math.max(0, most - agentPools.length);
				const fewer = room > 0 ? `request at most ${(0, list_text.lT)(room, 'new pool')}, ` : '';
				const list = (0, az_command.Lw)('aks nodepool list', { ...(0, az_command.hZ)(cluster.id), output: 'table' });
				return (0, checks_verdict.fJ)(saw, `Delete ${(0, list_text.lT)(after - most, 'unused node pool')}, ${fewer}or use another cluster. To see the pools: ${list}`);
			},
		});
		function mostPoolsOf({ raw }) {
			return (0, json.rl)((0, json.Xy)(raw['properties'])['maxAgentPools']) ?? MOST_POOLS;
		}
		;
		const kubenet_route_table_has_room_MOST_NODES = 400;
		const kubenetRouteTableHasRoom = defineCheck({
			id: 'kubenet-route-table-has-room',
			title: 'The kubenet route table has room for a route to every node',
			rests: refused('https://github.com/kubernetes-sigs/cloud-provider-azure/pull/4184'),
			scope: 'pools',
			needs: ['cluster', 'agentPools', 'mode'],
			when: ({ mode }) => mode === 'kubenet' || `nodes need no routes in network mode ${mode}`,
			run(facts, pools) {
				return judgeNodeLimit(facts, pools, {
					most: kubenet_route_table_has_room_MOST_NODES,
					words: 'kubenet supports at most 400 nodes, one route each',
					otherwise: 'move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane)',
				});
			},
		});
		var resources_cluster = __webpack_require__(7753);
		;
		const network_policy_manager_has_room_MOST_NODES = 250;
		const networkPolicyManagerHasRoom = defineCheck({
			id: 'network-policy-manager-has-room',
			title: 'All node pools together stay within the limit of Azure Network Policy Manager',
			rests: inferred('https://learn.microsoft.com/azure/aks/use-network-policies'),
			scope: 'pools',
			needs: ['cluster', 'agentPools'],
			when: ({ cluster }) => (0, resources_cluster.u)(cluster) || 'the cluster does not use Azure Network Policy Manager',
			run(facts, pools) {
				return judgeNodeLimit(facts, pools, {
					most: network_policy_manager_has_room_MOST_NODES,
					words: `Azure Network Policy Manager supports at most ${network_policy_manager_has_room_MOST_NODES} nodes`,
					otherwise: 'move to Cilium first (https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy)',
				});
			},
		});
		;
		const MOST_NAMES = 5;
		function isJudgedByPolicies(pool) {
			return (0, pool_writes.r)(pool) || `node pool ${pool.name} already exists as requested`;
		}
		function judgePolicies(policyEvaluations, pool, which) {
			const read = policyEvaluations.get((0, resource_id.T4)(pool.id));
			if (read === undefined)
				return (0, checks_verdict.L5)(`Azure Policy was not asked about node pool ${pool.name}`);
			if (!read.ok)
				return (0, checks_verdict.Su)([(0, resources_read.i)(read)]);
			const denying = read.value.filter(({ denies, isCertain }) => denies && isCertain === (which === 'certain'));
			if (denying.length === 0)
				return (0, checks_verdict.IX)(evaluatedInWords(read.value));
			const assignments = [...new Map(denying.map(({ assignment, scope }) => [assignment, scope]))];
			return (0, checks_verdict.fJ)(denying.map(policies_inWords).join(' '), `Request a pool that complies with the policy, or ask the policy's owner for an exemption. To see the policy: ${assignments.map(([name, scope]) => (0, az_command.Lw)('policy assignment show', { name, scope })).join(' ; ')}`);
		}
		function policies_inWords({ about, assignment, definition, expressions, isCertain }) {
			const verb = isCertain ? 'denies' : 'may deny';
			return `Policy assignment ${assignment} (definition ${definition}) ${verb} ${about}${expressions.length === 0 ? '' : `: ${expressions.join('; ')}`}.`;
		}
		function evaluatedInWords(evaluations) {
			if (evaluations.length === 0)
				return 'No policy applies.';
			const names = [...new Set(evaluations.map(({ assignment }) => assignment))];
			const more = names.length > MOST_NAMES ? ', …' : '';
			return `Azure Policy evaluated ${(0, list_text.lT)(evaluations.length, 'policy', 'policies')} (assignments: ${names.slice(0, MOST_NAMES).join(', ')}${more}); none denies the pool.`;
		}
		;
		const policiesAllowThePool = defineCheck({
			id: 'policies-allow-the-pool',
			title: 'Azure Policy allows the node pool and its scale set',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error'),
			scope: 'pool',
			needs: ['policyEvaluations'],
			when: (_facts, pool) => isJudgedByPolicies(pool),
			run({ policyEvaluations }, pool) {
				return judgePolicies(policyEvaluations, pool, 'certain');
			},
		});
		;
		const policiesAllowWhatAksAdds = defineCheck({
			id: 'policies-allow-what-aks-adds',
			title: 'No policy denies the node pool because of what AKS adds to it',
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
			title: 'The public IP quota covers every node that gets a public IP address',
			rests: inferred('https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#publicip-address'),
			scope: 'pools',
			needs: ['cluster', 'networkUsages'],
			when: (_facts, pools) => pools.some(({ wanted }) => (0, node_public_ips.l)(wanted) !== undefined) || 'no node gets a public IP address',
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
					return (0, checks_verdict.IX)('No new public IP addresses needed.');
				const usages = QUOTAS.flatMap((name) => networkUsages.get(name) ?? []).filter(({ limit }) => limit >= 0);
				if (usages.length === 0)
					return (0, checks_verdict.L5)('Azure lists no quota for public IP addresses');
				const inWords = usages.map(({ name, used, limit }) => `${Math.max(0, limit - used)} of ${limit} left for ${name}`);
				const saw = `${inWords.join('; ')}; up to ${needed} needed, one for each new node of ${(0, list_text.so)(taking.map(({ name }) => name))}.`;
				if (usages.every(({ used, limit }) => needed <= limit - used))
					return (0, checks_verdict.IX)(saw);
				return (0, checks_verdict.fJ)(saw, `Leave out enable-node-public-ip, request fewer nodes, or request a larger quota (https://learn.microsoft.com/azure/quotas/networking-quota-requests). To see the quotas: ${(0, az_command.Lw)('network list-usages', { location: cluster.location, output: 'table' })}`);
			},
		});
		;
		const MOST_ADDRESSES = 65_536;
		const vnetStaysWithinTheAddressLimit = defineCheck({
			id: 'vnet-stays-within-the-address-limit',
			title: 'Nodes and pods stay within 65,536 addresses of the VNet',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
			scope: 'pools',
			needs: ['mode', 'agentPools', 'vnet'],
			when: ({ mode }) => mode === 'node-subnet' || mode === 'pod-subnet' || `pods take no VNet addresses in network mode ${mode}`,
			run({ agentPools, vnet }, pools) {
				if (pools.every(node_counts.wN))
					return (0, checks_verdict.IX)('The node pools exist and need no more nodes.');
				const asked = addressesOf(pools.map(({ wanted }) => wanted));
				const needed = addressesOf((0, node_counts.sQ)(agentPools, pools));
				const saw = `Nodes and pods can take up to ${inFigures(needed)} addresses of VNet ${vnet.name} (${inFigures(asked)} of them for ${(0, list_text.so)(pools.map(({ name }) => name))}); the limit is ${inFigures(MOST_ADDRESSES)}.`;
				if (needed <= MOST_ADDRESSES)
					return (0, checks_verdict.IX)(saw);
				const [pool] = pools;
				const room = Math.max(0, MOST_ADDRESSES - (needed - asked));
				const fits = pool !== undefined && pools.length === 1 ? ` to ${Math.floor(room / addressesOfANode(pool.wanted))} or less` : '';
				return (0, checks_verdict.fJ)(saw, `${fits === '' ? 'Lower' : 'Set'} ${(0, node_counts.L)('at most', pools)}${fits}, or lower max-pods. Static pod blocks count as one address each (https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation), and overlay pods do not count.`);
			},
		});
		function addressesOf(pools) {
			return pools.reduce((sum, pool) => sum + (0, agent_pool.cw)(pool) * addressesOfANode(pool), 0);
		}
		function addressesOfANode(pool) {
			return 1 + ((0, address_needs.Pk)(pool) ? (0, address_needs.oe)(pool) / address_needs.U6 : pool.maxPods);
		}
		function inFigures(count) {
			return count.toLocaleString('en-US');
		}
		;
		const limits = {
			name: 'limits',
			question: 'Is the node pool within Azure limits?',
			checks: [
				vnetStaysWithinTheAddressLimit,
				kubenetRouteTableHasRoom,
				clusterHasRoomForPools,
				clusterHasRoomForNodes,
				networkPolicyManagerHasRoom,
				publicIpQuotaSuffices,
				policiesAllowThePool,
				policiesAllowWhatAksAdds,
			],
		};
		var admin_rules = __webpack_require__(7908);
		var memory = __webpack_require__(7810);
		var network_boxes = __webpack_require__(6872);
		var network_party = __webpack_require__(1053);
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
					sure.push(...(0, network_party.SH)(party));
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
		const ANY_PORT = (0, network_boxes.YP)(0, LAST_PORT);
		const MOST_BOXES = 5_000;
		function boxesOfFlow(flow) {
			return boxesOf((0, network_party.SH)(flow.source), (0, network_party.SH)(flow.destination), [ANY_PORT], [portsOfFlow(flow)], [protocolsOfFlow(flow)]);
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
				? boxesOf(sources.isUncertain ? (0, network_party.SH)(flow.source) : sources.sure, destinations.isUncertain ? (0, network_party.SH)(flow.destination) : destinations.sure, sourcePorts, ports, protocols)
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
			return port === undefined ? ANY_PORT : (0, network_boxes.YP)(port, lastPort ?? port);
		}
		function protocolsOfFlow({ protocol }) {
			return protocol === '*' ? (0, network_boxes.YP)(0, PROTOCOLS.length - 1) : (0, network_boxes.YP)(PROTOCOLS.indexOf(protocol.toLowerCase()));
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
				return from === undefined ? [] : (0, network_boxes.YP)(Number(from), Number(to ?? from));
			});
		}
		function protocolsOf(protocol) {
			if (protocol === '*')
				return [(0, network_boxes.YP)(0, PROTOCOLS.length - 1)];
			const index = PROTOCOLS.indexOf(protocol.toLowerCase());
			return [(0, network_boxes.YP)(index === -1 ? PROTOCOLS.length - 1 : index)];
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
		const rulings = (0, memory.m)();
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
				if (boxes.every((box) => bearing.sure.some((sure) => (0, network_boxes.gR)(sure, box))))
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
					const common = (0, network_boxes.E$)(piece.box, box);
					if (common === undefined)
						rest.push(piece);
					else {
						inside.push({ ...piece, box: common });
						for (const left of (0, network_boxes.FF)(piece.box, box))
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
					unread.set(at, { why: `NSG ${id} of subnet ${at.name} could not be read`, unread: read });
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
		const DNS = [{ protocol: 'Udp', port: DNS_PORT }];
		const DNS_OVER_TCP = [{ protocol: 'Tcp', port: DNS_PORT }];
		const KUBELET = [{ protocol: 'Tcp', port: 10_250 }];
		const traffic = (0, memory.m)();
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
			const callers = speakersOf(from);
			return [
				...callers
					.filter(({ isSystem }) => isSystem)
					.flatMap((one) => kubelets.flatMap((other) => bothEnds(one, other, KUBELET))),
				...callers.flatMap((one) => speakersOf(to)
					.filter(({ isSystem }) => isSystem)
					.flatMap((other) => bothEnds(one, other, DNS))),
			];
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
		const PRIVATE_ENDPOINT = 'kube-apiserver';
		function apiServerPlace({ apiServerAccess, apiServerSubnetId, nodeResourceGroup }, vnet) {
			if (apiServerSubnetId !== undefined) {
				const subnet = (0, known_ranges.HK)(vnet, apiServerSubnetId);
				return subnet === undefined
					? { at: 'unknown', why: `VNet ${vnet.name} has no subnet ${apiServerSubnetId} for the API server` }
					: { at: 'own-subnet', subnet };
			}
			if (apiServerAccess.isInVnet)
				return { at: 'unknown', why: 'the cluster does not show the subnet of the API server' };
			if (!apiServerAccess.isPrivate)
				return { at: 'internet' };
			const subnet = vnet.subnets.find(({ privateEndpointIds }) => privateEndpointIds.some((id) => (0, resource_id.s)((0, resource_id.gu)(id), PRIVATE_ENDPOINT) && (0, resource_id.s)((0, resource_id.Tp)(id), nodeResourceGroup)));
			return subnet === undefined
				? { at: 'unknown', why: `no subnet of VNet ${vnet.name} shows the private endpoint of the API server` }
				: { at: 'private-endpoint', subnet };
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
		function whyNodesNeedNoInternet(cluster) {
			if (hasNoEgress(cluster))
				return `the cluster's outbound type is ${cluster.outboundType}`;
			if (hasHttpProxy(cluster))
				return 'nodes use the HTTP proxy of the cluster; security-rules-let-nodes-reach-the-api-server covers the API server, which bypasses it';
			return hasOwnRegistry(cluster) ? 'nodes pull their images from your own registry' : undefined;
		}
		;
		const HTTPS = [{ protocol: 'Tcp', port: 443 }];
		const NODE_PORTS = [{ protocol: 'Tcp', port: 30_000, lastPort: 32_767 }];
		function crossingsToInternet(subnet) {
			return [outOf(subnet, 'the internet', [network_party.aw], HTTPS)];
		}
		function crossingsFromLoadBalancers(subnet) {
			const between = waysBetween([network_party.At], outside_traffic_rangesOf(subnet));
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
		const api_server_traffic_HTTPS = { protocol: 'Tcp', port: 443 };
		const API_SERVER_AND_TUNNEL = [api_server_traffic_HTTPS, { protocol: 'Tcp', port: 4_443 }];
		const API_SERVER = [api_server_traffic_HTTPS];
		function crossingsToApiServer(place, from, ports) {
			if (place.at === 'own-subnet')
				return crossingsBetween(ipv4Part(from), ipv4Part(place.subnet), ports);
			return crossingsToward(from, place.subnet.name, (0, subnet_size.dx)((0, address_range.Kn)(place.subnet.addressPrefixes)), API_SERVER);
		}
		function ipv4Part(subnet) {
			return { ...subnet, addressPrefixes: (0, subnet_size.dx)((0, address_range.Kn)(subnet.addressPrefixes)).map(({ cidr }) => cidr) };
		}
		;
		function usesAzureDns(dnsServers) {
			return (0, address_range.Kn)(dnsServers).some(({ first, family }) => family === 4 && first === network_party.At.first);
		}
		function dnsTraffics({ vnet, networkSecurityGroups, subnet }, ports) {
			const groups = { groups: networkSecurityGroups, vnet: (0, address_range.Kn)(vnet.addressPrefixes) };
			return vnet.dnsServers.map((server) => {
				const range = (0, address_range.RC)(server);
				return trafficThrough(groups, crossingsToward(subnet, 'the DNS server', range === undefined ? [] : [range], ports));
			});
		}
		function isDenied({ obstacles }) {
			return obstacles.some(({ isWhollyDenied }) => isWhollyDenied);
		}
		;
		const WIREGUARD = [{ protocol: 'Udp', port: 51_871 }];
		function isEncrypted({ raw }) {
			const network = (0, json.Xy)((0, json.Xy)(raw['properties'])['networkProfile']);
			const advanced = (0, json.Xy)(network['advancedNetworking']);
			const type = (0, json.b6)((0, json.Xy)((0, json.Xy)(advanced['security'])['transitEncryption'])['type']);
			return advanced['enabled'] !== false && type?.toLowerCase() === 'wireguard';
		}
		;
		const SUBNETS_OF_ROUTERS = ['gatewaysubnet', 'routeserversubnet'];
		function mayLearnRoutes(vnet, table) {
			const hasGateway = vnet.subnets.some(({ name }) => SUBNETS_OF_ROUTERS.includes(name.toLowerCase())) ||
				vnet.peerings.some((peering) => peering.usesRemoteGateways && isConnected(peering));
			return hasGateway && (table?.isPropagated ?? true);
		}
		function mayLearnDefaultRoute(vnet, table) {
			return (0, network_routes.Rj)(table, 4).length === 0 && mayLearnRoutes(vnet, table);
		}
		;
		function trafficToInternet({ vnet, networkSecurityGroups, subnet, routeTable }) {
			const isRouted = (0, network_routes.Rj)(routeTable, 4).length > 0 || mayLearnRoutes(vnet, routeTable);
			const ranges = [...(0, address_range.Kn)(vnet.addressPrefixes), ...(isRouted ? [network_party.aw] : [])];
			return trafficThrough({ groups: networkSecurityGroups, vnet: ranges }, crossingsToInternet(subnet));
		}
		;
		const FIRST_PRIORITY = 100;
		const LAST_PRIORITY = 4_096;
		const MOST_DENIALS = 6;
		function denialsInWords(obstacles) {
			const words = Map.groupBy(obstacles, ({ flow, from, to, group, direction, denials, isWhollyDenied }) => {
				const rules = denials.map((rule) => `${rule.name}, priority ${rule.priority}`).join('; ');
				const way = `from ${from} (${(0, network_party.zd)(flow.source)}) to ${to} (${(0, network_party.zd)(flow.destination)})`;
				const start = `${group.name} denies ${isWhollyDenied ? '' : 'part of '}`;
				return JSON.stringify([start, `${way} (${direction.toLowerCase()}, rule ${rules})`]);
			});
			const lines = [...words].map(([key, alike]) => {
				const [start, end] = (0, json.iw)(JSON.parse(key));
				const ports = alike.map(({ flow, isWhollyDenied }) => flow.port === undefined
					? isWhollyDenied
						? 'all traffic'
						: 'the traffic'
					: `${flow.protocol.toUpperCase()} ${security_words_portsOf(flow)}`);
				return `${start ?? ''}${(0, list_text.so)(distinct(ports))} ${end ?? ''}`;
			});
			const rest = lines.length - MOST_DENIALS;
			return [...lines.slice(0, MOST_DENIALS), ...(rest > 0 ? [`and ${rest} more like these`] : [])].join('; ');
		}
		function doubtsInWords(obstacles) {
			const doubts = new Map(obstacles.flatMap(({ group, direction, unknownBy }) => unknownBy === undefined ? [] : [[unknownBy, { group, direction }]]));
			return [...doubts]
				.map(([rule, { group, direction }]) => `rule ${rule.name} (priority ${rule.priority}, ${direction.toLowerCase()}) of ${group.name} names application security groups or service tags, whose addresses cannot be read`)
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
				return `(NSG ${group.name} has no free priority below ${lowest}: renumber its ${direction.toLowerCase()} rules first)`;
			return (0, az_command.Lw)('network nsg rule create', {
				...groupOptions(group),
				'name': freeName(group, direction),
				'priority': String(priority),
				'direction': direction,
				'access': 'Allow',
				'protocol': opens === 'all-ports' || protocols.length > 1 ? '*' : protocol,
				'source-address-prefixes': distinct(obstacles.map(({ flow }) => (0, network_party.zd)(flow.source))),
				'source-port-ranges': '*',
				'destination-address-prefixes': distinct(obstacles.map(({ flow }) => (0, network_party.zd)(flow.destination))),
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
		const questions = (0, memory.m)();
		function trafficQuestion(facts, pool) {
			const { cluster, agentPools, vnet, networkSecurityGroups } = facts;
			return questions([pool, cluster, agentPools, vnet, networkSecurityGroups], () => makeQuestion(facts, pool));
		}
		function makeQuestion({ cluster, agentPools, vnet, networkSecurityGroups, subnet }, pool) {
			const isSystem = (0, agent_pool.mh)(pool.wanted);
			const pods = (0, known_ranges.HK)(vnet, (0, subnets.nd)(pool));
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
				return (0, checks_verdict.L5)(`${denialsInWords(partial)}; no resource shows whether the cluster needs that part`);
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
		const securityAdminRulesAllowThePool = defineCheck({
			id: 'security-admin-rules-allow-the-pool',
			title: 'No security admin rule denies traffic that the pool needs',
			rests: breaks('https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable', 'securityAdminRules'],
			when({ securityAdminRules: rules }) {
				if (rules === 'unread')
					return 'the security admin rules of the VNet could not be read';
				return rules.length > 0 || 'the VNet has no security admin rules';
			},
			run(facts, pool) {
				const rules = facts.securityAdminRules === 'unread' ? [] : facts.securityAdminRules;
				const group = (0, admin_rules.my)(rules);
				const groups = new Map([[(0, resource_id.T4)(group.id), { ok: true, value: group }]]);
				const beneath = (place) => ({ ...place, subnet: (0, admin_rules.nS)(place.subnet) });
				const asked = trafficQuestion(facts, pool);
				const question = { ...asked, mine: asked.mine.map(beneath), others: asked.others.map(beneath), groups };
				const traffics = [
					essentialTraffic(question),
					essentialPodTraffic(question),
					...(isEncrypted(facts.cluster) ? [trafficBetweenNodes(question, WIREGUARD)] : []),
					...outsideTraffics({ ...facts, subnet: (0, admin_rules.nS)(facts.subnet), networkSecurityGroups: groups }),
				];
				const obstacles = traffics.flatMap((traffic) => traffic.obstacles);
				const denied = obstacles.filter(({ isWhollyDenied }) => isWhollyDenied);
				if (denied.length > 0)
					return (0, checks_verdict.fJ)(`${(0, list_text.l2)(denialsInWords(denied))}. NSG rules cannot override this.`, 'Ask the owner of the virtual network manager to add a rule that allows the traffic before the one that denies it, or to exclude this VNet.');
				return (doubtsAbout({ obstacles, unread: [] }) ??
					(0, checks_verdict.IX)(`${rules.length === 1 ? '1 security admin rule' : `${rules.length} security admin rules`}: none denies what the pool needs.`));
			},
		});
		function outsideTraffics(facts) {
			const { cluster, vnet, subnet, networkSecurityGroups } = facts;
			const place = apiServerPlace(cluster, vnet);
			const groups = { groups: networkSecurityGroups, vnet: (0, address_range.Kn)(vnet.addressPrefixes) };
			const queries = usesAzureDns(vnet.dnsServers) ? [] : dnsTraffics(facts, DNS);
			const needsInternet = whyNodesNeedNoInternet(cluster) === undefined;
			return [
				...(needsInternet ? [trafficToInternet(facts)] : []),
				...(place.at === 'own-subnet' || place.at === 'private-endpoint'
					? [trafficThrough(groups, crossingsToApiServer(place, subnet, API_SERVER_AND_TUNNEL))]
					: []),
				...(queries.every(isDenied) ? queries : []),
			];
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
			title: 'NSG rules allow all traffic within the pool, and between the pool and the system node pools',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
			run(facts, pool) {
				const question = trafficQuestion(facts, pool);
				const traffic = allTraffic(question);
				const told = rulesThatCut(question, facts.cluster);
				const denied = deniedBeside(traffic.obstacles, told);
				if (denied.length > 0)
					return (0, checks_verdict.fJ)(`${denialsInWords(denied)}. AKS requires all ports and protocols between nodes.`, `Allow the traffic before the rule that denies it: ${allowCommands(denied)}`);
				const doubts = doubtsAbout(traffic);
				if (doubts !== undefined)
					return doubts;
				if (told.size > 0)
					return (0, checks_verdict.hH)('other checks cover every NSG rule that denies traffic');
				return (0, checks_verdict.IX)('No NSG rule denies traffic within the pool or with the system node pools.');
			},
		});
		;
		const securityRulesLetEncryptedTrafficThrough = defineCheck({
			id: 'security-rules-let-encrypted-traffic-through',
			title: 'NSG rules allow WireGuard traffic (UDP 51871) between the pool and the system node pools',
			rests: breaks('https://learn.microsoft.com/azure/aks/container-network-security-wireguard-encryption-concepts'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
			when: ({ cluster }) => isEncrypted(cluster) || 'the cluster does not encrypt traffic between nodes',
			run(facts, pool) {
				return judgeTraffic(trafficBetweenNodes(trafficQuestion(facts, pool), WIREGUARD), {
					consequence: 'Pods of this pool cannot reach system pods, including DNS.',
					fix: 'Allow UDP 51871 before the rule that denies it',
					passed: 'No NSG rule denies UDP 51871 between the pool and the system node pools.',
					opens: 'those-ports',
					partly: 'passed',
				});
			},
		});
		;
		const securityRulesLetLoadBalancersProbe = defineCheck({
			id: 'security-rules-let-load-balancers-probe',
			title: 'NSG rules let load balancers probe nodes of the subnet (TCP 30000-32767)',
			rests: inferred('https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview#probe-source-ip-address'),
			scope: 'pool',
			needs: ['vnet', 'subnet', 'networkSecurityGroups'],
			run({ vnet, subnet, networkSecurityGroups }) {
				const groups = { groups: networkSecurityGroups, vnet: (0, address_range.Kn)(vnet.addressPrefixes) };
				return judgeTraffic(trafficThrough(groups, crossingsFromLoadBalancers(subnet)), {
					consequence: 'A Service of type LoadBalancer will send no traffic to nodes of this pool.',
					fix: 'Allow the probes before the rule that denies them',
					passed: `No NSG rule denies probes to ${subnet.name}.`,
					opens: 'those-ports',
					partly: 'unknown',
				});
			},
		});
		;
		const securityRulesLetNodesReachDns = defineCheck({
			id: 'security-rules-let-nodes-reach-dns',
			title: 'NSG rules let nodes of the subnet reach a DNS server of the VNet (UDP 53)',
			rests: breaks('https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances'),
			scope: 'pool',
			needs: ['vnet', 'subnet', 'networkSecurityGroups'],
			when: ({ vnet }) => vnet.dnsServers.length > 0 || `VNet ${vnet.name} uses Azure DNS`,
			run(facts) {
				const { name, dnsServers } = facts.vnet;
				if ((0, address_range.Kn)(dnsServers).length === 0)
					return (0, checks_verdict.L5)(`the DNS servers of VNet ${name} are no addresses: ${(0, list_text.so)(dnsServers)}`);
				if (usesAzureDns(dnsServers))
					return (0, checks_verdict.IX)(`The DNS servers of VNet ${name} include Azure DNS.`);
				const traffics = dnsTraffics(facts, DNS);
				const denied = dnsServers.filter((_, index) => traffics[index] !== undefined && isDenied(traffics[index]));
				const deciding = denied.length < traffics.length ? traffics.filter((traffic) => !isDenied(traffic)) : traffics;
				const verdict = judgeTraffic({
					obstacles: deciding.flatMap(({ obstacles }) => obstacles),
					unread: [...new Set(deciding.flatMap(({ unread }) => unread))],
				}, {
					consequence: 'Nodes cannot resolve the API server or a registry, and cannot start (K8SAPIServerDNSLookupFail).',
					fix: 'Allow UDP 53 before the rule that denies it',
					passed: `No NSG rule denies UDP 53 to ${(0, list_text.so)(dnsServers.filter((server) => !denied.includes(server)))}.`,
					opens: 'those-ports',
					partly: 'passed',
				});
				if (verdict.status !== 'passed')
					return verdict;
				const others = denied.length > 0 ? ` Denied to ${(0, list_text.so)(denied)}.` : '';
				const long = dnsTraffics(facts, DNS_OVER_TCP).every(isDenied) ? ' TCP 53, for long answers, is denied.' : '';
				return (0, checks_verdict.IX)(`${verdict.saw}${others}${long}`);
			},
		});
		;
		const securityRulesLetNodesReachTheApiServer = defineCheck({
			id: 'security-rules-let-nodes-reach-the-api-server',
			title: 'NSG rules let nodes of the subnet reach the API server',
			rests: breaks('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable'],
			when: ({ cluster, vnet }) => whyNotHere(cluster, apiServerPlace(cluster, vnet)) ?? true,
			run(facts) {
				const { cluster, vnet, subnet, networkSecurityGroups } = facts;
				const place = apiServerPlace(cluster, vnet);
				if (place.at === 'internet')
					return security_rules_let_nodes_reach_the_api_server_judge(trafficToInternet(facts), subnet, 'the public address of the API server');
				if (place.at === 'unknown') {
					const isEndpoint = cluster.apiServerSubnetId === undefined && !cluster.apiServerAccess.isInVnet;
					return isEndpoint && subnet.networkSecurityGroupId === undefined
						? (0, checks_verdict.IX)(`Subnet ${subnet.name} has no NSG.`)
						: (0, checks_verdict.L5)(place.why);
				}
				const groups = { groups: networkSecurityGroups, vnet: (0, address_range.Kn)(vnet.addressPrefixes) };
				const crossings = crossingsToApiServer(place, subnet, API_SERVER_AND_TUNNEL);
				return security_rules_let_nodes_reach_the_api_server_judge(trafficThrough(groups, crossings), subnet, place.subnet.name);
			},
		});
		function whyNotHere(cluster, place) {
			if (place.at !== 'internet')
				return undefined;
			if (hasNoEgress(cluster))
				return `the cluster's outbound type is ${cluster.outboundType}`;
			return hasHttpProxy(cluster) || hasOwnRegistry(cluster)
				? undefined
				: 'the API server has a public address; security-rules-let-nodes-reach-the-internet covers this';
		}
		function security_rules_let_nodes_reach_the_api_server_judge(traffic, { name }, to) {
			return judgeTraffic(traffic, {
				consequence: 'Nodes cannot register with the cluster (K8SAPIServerConnFail).',
				fix: 'Allow the traffic before the rule that denies it',
				passed: `No NSG rule denies traffic from ${name} to ${to}.`,
				opens: 'those-ports',
				partly: 'unknown',
			});
		}
		;
		const securityRulesLetNodesReachTheInternet = defineCheck({
			id: 'security-rules-let-nodes-reach-the-internet',
			title: 'NSG rules let nodes of the subnet reach the internet (TCP 443)',
			rests: breaks('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable'],
			when: ({ cluster }) => whyNodesNeedNoInternet(cluster) ?? true,
			run(facts) {
				return judgeTraffic(trafficToInternet(facts), {
					consequence: 'Nodes cannot download images or reach Azure services, and cannot start (OutboundConnFail).',
					fix: 'Allow TCP 443 before the rule that denies it',
					passed: `No NSG rule denies TCP 443 from ${facts.subnet.name} to the internet.`,
					opens: 'those-ports',
					partly: 'unknown',
				});
			},
		});
		;
		const securityRulesLetNodesTalk = defineCheck({
			id: 'security-rules-let-nodes-talk',
			title: 'NSG rules allow DNS (UDP 53) and kubelet (TCP 10250) traffic between the pool and the system node pools',
			rests: breaks('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/tunnel-connectivity-issues'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
			run(facts, pool) {
				return judgeTraffic(essentialTraffic(trafficQuestion(facts, pool)), {
					consequence: 'DNS, logs, exec, or metrics will not work.',
					fix: 'Allow all traffic between the subnets of the pools, before the rule that denies it',
					passed: 'No NSG rule denies DNS or kubelet traffic between the pool and the system node pools.',
					opens: 'all-ports',
					partly: 'passed',
				});
			},
		});
		;
		const securityRulesLetPodsReachTheApiServer = defineCheck({
			id: 'security-rules-let-pods-reach-the-api-server',
			title: 'NSG rules let pods in the pod subnet reach the API server (TCP 443)',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'podSubnet', 'networkSecurityGroups'],
			when: ({ cluster, vnet }) => apiServerPlace(cluster, vnet).at !== 'internet' || 'the API server has a public address',
			run({ cluster, vnet, podSubnet, networkSecurityGroups }) {
				const place = apiServerPlace(cluster, vnet);
				if (place.at === 'unknown')
					return (0, checks_verdict.L5)(place.why);
				if (place.at === 'internet')
					return (0, checks_verdict.L5)('the API server has no known subnet');
				const groups = { groups: networkSecurityGroups, vnet: (0, address_range.Kn)(vnet.addressPrefixes) };
				return judgeTraffic(trafficThrough(groups, crossingsToApiServer(place, podSubnet, API_SERVER)), {
					consequence: 'Pods of the pool cannot call the Kubernetes API.',
					fix: 'Allow TCP 443 before the rule that denies it',
					passed: `No NSG rule denies TCP 443 from ${podSubnet.name} to ${place.subnet.name}.`,
					opens: 'those-ports',
					partly: 'unknown',
				});
			},
		});
		;
		const securityRulesLetPodsTalk = defineCheck({
			id: 'security-rules-let-pods-talk',
			title: 'NSG rules allow traffic to and between pods in the pod CIDR, DNS included (UDP 53)',
			rests: breaks('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#network-security-groups'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups', 'mode'],
			when: ({ mode }) => (0, network_mode.$K)(mode) || `pods have no pod CIDR in network mode ${mode}`,
			run(facts, pool) {
				const question = trafficQuestion(facts, pool);
				if (question.podCidrs.length === 0)
					return (0, checks_verdict.L5)(`the pod CIDR of cluster ${facts.cluster.name} is not known`);
				return judgeTraffic(essentialPodTraffic(question), {
					consequence: 'Pods of this pool and of the other pools cannot reach each other or DNS.',
					fix: 'Allow all traffic to and between pods, before the rule that denies it',
					passed: `No NSG rule denies traffic to ${(0, list_text.so)(question.podCidrs)}, in either direction.`,
					opens: 'all-ports',
					partly: 'passed',
				});
			},
		});
		;
		const LOOKS_INTENDED = 'This looks intended: it isolates user node pools from one another, and each still reaches the system node pools.';
		function isolationAdvice(commands) {
			return `No action needed if this is intended. Microsoft requires all ports between nodes: a Service with pods and clients in different pools will not work. System pods may also move to a user node pool when the system node pools are full. To allow the traffic: ${commands}`;
		}
		;
		const securityRulesLetUserPoolsTalk = defineCheck({
			id: 'security-rules-let-user-pools-talk',
			title: 'NSG rules allow all traffic between the pool and the other user node pools',
			rests: advice('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups'],
			run(facts, pool) {
				const question = trafficQuestion(facts, pool);
				if (notNeededBy(question).length === 0)
					return (0, checks_verdict.hH)(`no other user node pool is in a different subnet than node pool ${pool.name}`);
				const traffic = trafficAmongUserPools(question);
				const told = new Set([...rulesThatCut(question, facts.cluster), ...told_denials_rulesOf(allTraffic(question).obstacles)]);
				const denied = deniedBeside(traffic.obstacles, told);
				if (denied.length > 0)
					return (0, checks_verdict.fJ)(`${denialsInWords(denied)}. ${LOOKS_INTENDED}`, isolationAdvice(allowCommands(denied)));
				const doubts = doubtsAbout(traffic);
				if (doubts !== undefined)
					return doubts;
				if (traffic.obstacles.length > 0)
					return (0, checks_verdict.hH)('other checks cover every NSG rule that denies traffic');
				return (0, checks_verdict.IX)('No NSG rule denies traffic between the pool and the other user node pools.');
			},
		});
		;
		const securityRules = {
			name: 'security-rules',
			question: 'Do NSG rules allow the traffic that the cluster needs?',
			checks: [
				securityRulesLetNodesTalk,
				securityRulesLetPodsTalk,
				securityRulesLetAllTrafficThrough,
				securityRulesLetEncryptedTrafficThrough,
				securityRulesLetUserPoolsTalk,
				securityRulesLetNodesReachTheApiServer,
				securityRulesLetPodsReachTheApiServer,
				securityRulesLetNodesReachTheInternet,
				securityRulesLetNodesReachDns,
				securityRulesLetLoadBalancersProbe,
				securityAdminRulesAllowThePool,
			],
		};
		;
		function usesOwnRoutes({ outboundType }) {
			return outboundType.toLowerCase() === 'userdefinedrouting' || `the cluster's outbound type is ${outboundType}`;
		}
		function findDefaultRoute({ vnet, subnet, routeTable }, family = 4) {
			const route = (0, network_routes.Cl)(routeTable, family);
			const several = (0, network_routes.Rj)(routeTable, family);
			const bySeveral = several.length > 1
				? `Routes ${(0, list_text.so)(several.map(({ name, addressPrefix }) => `${name} (${addressPrefix})`))} carry outbound traffic`
				: undefined;
			const gateway = subnet.natGatewayId ?? vnet.defaultNatGatewayId;
			const byGateway = gateway === undefined ? undefined : `NAT gateway ${(0, resource_id.gu)(gateway)} carries outbound traffic`;
			return { route, otherWay: bySeveral ?? byGateway, mayBeLearned: mayLearnRoutes(vnet, routeTable) };
		}
		function missingRouteInWords({ subnet, routeTable }, prefix = '0.0.0.0/0') {
			const what = routeTable === undefined
				? 'has no route table'
				: `has route table ${routeTable.name}, without a route for ${prefix}`;
			return `Subnet ${subnet.name} ${what}; the cluster's outbound type is userDefinedRouting.`;
		}
		function refusalInWords({ routeTable }) {
			const code = routeTable === undefined ? 'ExistingRouteTableNotAssociatedWithSubnet' : 'RouteTableMissingDefaultRouteError';
			return `AKS requires that route in the route table of each subnet, and may reject the next cluster update (${code}).`;
		}
		function defaultRouteAdvice({ cluster, agentPools, vnet, subnet, routeTable }, pool, prefix = '0.0.0.0/0') {
			if (routeTable !== undefined)
				return `Add a route to the address of your firewall: ${routeCommand('create', routeTable, 'default', prefix)}`;
			const [other] = (0, route_tables.HD)(cluster, agentPools, vnet, pool);
			if (other === undefined)
				return `Attach a route table with a route for ${prefix} to your firewall: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id })} --route-table "$ROUTE_TABLE"`;
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
			title: 'The route table of the subnet has a default route for IPv6 too',
			rests: inferred('https://learn.microsoft.com/azure/aks/configure-dual-stack'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
			when({ cluster }) {
				const isDual = cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6');
				return isDual ? usesOwnRoutes(cluster) : 'the cluster is not dual-stack';
			},
			run(facts, pool) {
				const routes = (0, network_routes.Rj)(facts.routeTable, 6);
				if (routes.length > 0)
					return (0, checks_verdict.IX)(`${routes.map(({ name, addressPrefix }) => `Route ${name} of route table ${facts.routeTable?.name ?? ''} is for ${addressPrefix}`).join('; ')}.`);
				return (0, checks_verdict.fJ)(`${missingRouteInWords(facts, '::/0')} IPv6 traffic bypasses your firewall.`, defaultRouteAdvice(facts, pool, '::/0'));
			},
		});
		;
		const defaultRouteDropsNothing = defineCheck({
			id: 'default-route-drops-nothing',
			title: 'No route drops the outbound traffic of the subnet',
			rests: breaks('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'routeTable'],
			when({ cluster }) {
				if (usesOwnRoutes(cluster) === true)
					return "the cluster's outbound type is userDefinedRouting; default-route-leads-to-an-appliance covers this";
				return whyNodesNeedNoInternet(cluster) ?? true;
			},
			run({ vnet, subnet, routeTable }) {
				const dropping = (0, network_routes.Rj)(routeTable, 4).filter(network_routes.Aq);
				if (routeTable === undefined || dropping.length === 0)
					return (0, checks_verdict.IX)(`No route drops the outbound traffic of ${subnet.name}.`);
				const names = (0, list_text.so)(dropping.map(({ name, addressPrefix }) => `route ${name} sends ${addressPrefix}`));
				const saw = `Route table ${routeTable.name} of subnet ${subnet.name} drops outbound traffic: ${names} to None.`;
				if (mayLearnRoutes(vnet, routeTable) || routeTable.routes.some(leadsSomeOut))
					return (0, checks_verdict.L5)(`${saw} Longer prefixes may still carry what nodes need.`);
				return (0, checks_verdict.fJ)(`${saw} Nodes cannot start (OutboundConnFail).`, `Delete the route: ${dropping.map(({ name }) => (0, az_command.Lw)('network route-table route delete', { ...(0, az_command.Gb)(routeTable.id), 'route-table-name': routeTable.name, name })).join(' ; ')}`);
			},
		});
		function leadsSomeOut(route) {
			if ((0, network_routes.Aq)(route))
				return false;
			const range = (0, address_range.RC)(route.addressPrefix);
			return (range === undefined ||
				(range.family === 4 && (0, network_party.SH)(network_party.aw).some(({ from, to }) => range.first <= to && from <= range.last)));
		}
		;
		const defaultRouteExists = defineCheck({
			id: 'default-route-exists',
			title: 'The route table of the subnet has a default route',
			rests: breaks('https://learn.microsoft.com/azure/aks/egress-outboundtype#outbound-type-of-userdefinedrouting'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
			when: ({ cluster }) => usesOwnRoutes(cluster),
			run(facts, pool) {
				const { route, mayBeLearned, otherWay } = findDefaultRoute(facts);
				if (route !== undefined)
					return (0, checks_verdict.IX)(`Route table ${facts.routeTable?.name ?? ''} sends 0.0.0.0/0 to ${route.nextHopType} (route ${route.name}).`);
				if (mayBeLearned)
					return (0, checks_verdict.hH)('the subnet may have a BGP default route; default-route-is-in-the-table covers this');
				const consequence = otherWay === undefined
					? 'Nodes will not start.'
					: `${otherWay}, but AKS does not accept them as a default route.`;
				return (0, checks_verdict.fJ)(`${missingRouteInWords(facts)} ${consequence} ${refusalInWords(facts)}`, defaultRouteAdvice(facts, pool));
			},
		});
		;
		const defaultRouteIsInTheTable = defineCheck({
			id: 'default-route-is-in-the-table',
			title: 'The default route is in the route table of the subnet, not only in BGP',
			rests: inferred('https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
			when: ({ cluster }) => usesOwnRoutes(cluster),
			run(facts, pool) {
				const { route, mayBeLearned, otherWay } = findDefaultRoute(facts);
				if (route !== undefined)
					return (0, checks_verdict.IX)(`Route table ${facts.routeTable?.name ?? ''} has a route for 0.0.0.0/0 (${route.name}).`);
				if (!mayBeLearned)
					return (0, checks_verdict.hH)('the subnet cannot have a BGP default route; default-route-exists covers this');
				const way = otherWay === undefined
					? 'A gateway may advertise one by BGP, which no resource shows. If it does not, nodes will not start.'
					: `${otherWay}, but AKS does not accept them as a default route.`;
				return (0, checks_verdict.fJ)(`${missingRouteInWords(facts)} ${way} ${refusalInWords(facts)}`, defaultRouteAdvice(facts, pool));
			},
		});
		;
		const NEXT_HOPS = ['virtualappliance', 'virtualnetworkgateway'];
		const defaultRouteLeadsToAnAppliance = defineCheck({
			id: 'default-route-leads-to-an-appliance',
			title: 'The default route goes to a virtual appliance or a virtual network gateway',
			rests: refused('https://github.com/hashicorp/terraform-provider-azurerm/issues/8609'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
			when: ({ cluster }) => usesOwnRoutes(cluster),
			run(facts) {
				const { subnet, routeTable } = facts;
				const { route } = findDefaultRoute(facts);
				if (routeTable === undefined || route === undefined)
					return (0, checks_verdict.hH)(`the route table of subnet ${subnet.name} has no default route`);
				const saw = `Route table ${routeTable.name} sends 0.0.0.0/0 to ${route.nextHopType} (route ${route.name})`;
				if (NEXT_HOPS.includes(route.nextHopType.toLowerCase()))
					return (0, checks_verdict.IX)(`${saw}.`);
				return (0, checks_verdict.fJ)(`${saw}. With outbound type userDefinedRouting, AKS accepts only VirtualAppliance and VirtualNetworkGateway (RouteTableInvalidNextHop).`, `Change the next hop to the address of your firewall: ${routeCommand('update', routeTable, route.name, '0.0.0.0/0')}`);
			},
		});
		;
		const kubenetRouteTableIsAttached = defineCheck({
			id: 'kubenet-route-table-is-attached',
			title: 'The subnet has a route table for the routes to kubenet pods',
			rests: inferred('https://github.com/Azure/AKS/issues/1500'),
			scope: 'pool',
			healedBy: 'reconcile-after',
			isHealingVisible: true,
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
			when: ({ mode }) => mode === 'kubenet' || 'the cluster does not use kubenet',
			run({ cluster, agentPools, vnet, subnet }, pool) {
				if (subnet.routeTableId !== undefined)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has route table ${(0, resource_id.gu)(subnet.routeTableId)}.`);
				const [table] = (0, route_tables.HD)(cluster, agentPools, vnet, pool);
				const command = table === undefined
					? ''
					: ` Or attach the route table yourself: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`;
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has no route table. AKS attaches one only during the next operation on the cluster. Until then, pods in the subnet cannot reach pods on other nodes.`, `Set allow-reconcile to true so that the run reconciles the cluster after the add.${command}`);
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
					return (0, checks_verdict.hH)(`subnet ${subnet.name} has no route table; kubenet-route-table-is-attached covers this`);
				const tables = (0, route_tables.HD)(cluster, agentPools, vnet, pool);
				const [table, ...more] = tables;
				if (table === undefined)
					return (0, checks_verdict.hH)('no other pool is in a subnet with a route table');
				const isShared = tables.some((each) => (0, resource_id.s)(each, routeTableId));
				if (isShared && more.length === 0)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has route table ${(0, resource_id.gu)(table)}, like the other pools.`);
				if (isShared)
					return (0, checks_verdict.L5)(`the other pools have route tables ${(0, list_text.so)(tables.map(resource_id.gu))}, and no resource shows which of them the cluster writes its routes to`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has route table ${routeTableId}; the other pools have ${(0, list_text.so)(tables)}. Kubenet requires one route table for all pools.`, `Attach the route table of the other pools: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'route-table': table })}`);
			},
		});
		;
		function usesOwnGateway({ outboundType }) {
			return outboundType.toLowerCase() === 'userassignednatgateway' || `the cluster's outbound type is ${outboundType}`;
		}
		function attachGatewayAdvice({ cluster, agentPools, vnet, subnet }, pool) {
			const [gateway] = (0, route_tables.N9)(cluster, agentPools, vnet, pool).flatMap(({ natGatewayId }) => natGatewayId ?? []);
			return gateway === undefined
				? `Attach a NAT gateway: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id })} --nat-gateway "$NAT_GATEWAY"`
				: `Attach the NAT gateway of the other pools: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`;
		}
		function leavesByGateway({ name, natGatewayId }, routeTable) {
			if (natGatewayId === undefined)
				return `subnet ${name} has no NAT gateway`;
			const route = (0, network_routes.Rj)(routeTable, 4).find((each) => !(0, network_routes.PH)(each));
			return route === undefined || `route ${route.name} takes precedence over the NAT gateway of subnet ${name}`;
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
			title: 'The subnet has a NAT gateway for outbound traffic',
			rests: refused('https://github.com/jenkins-infra/azure/pull/715'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			when: ({ cluster }) => usesOwnGateway(cluster),
			run(facts, pool) {
				const { vnet, subnet } = facts;
				if (subnet.natGatewayId !== undefined)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)}.`);
				if (vnet.defaultNatGatewayId !== undefined)
					return (0, checks_verdict.hH)(`NAT gateway ${(0, resource_id.gu)(vnet.defaultNatGatewayId)} serves the whole VNet; nat-gateway-is-on-the-subnet covers this`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has no NAT gateway; the cluster's outbound type is userAssignedNATGateway. Either Azure rejects the pool (SubnetNotAssociatedWithNATGateway), or its nodes cannot start.`, attachGatewayAdvice(facts, pool));
			},
		});
		;
		const outboundAddressesMatchTheCluster = defineCheck({
			id: 'outbound-addresses-match-the-cluster',
			title: 'Outbound traffic of the subnet has the same source addresses as the rest of the cluster',
			rests: advice('https://learn.microsoft.com/azure/nat-gateway/nat-overview'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
			when: ({ cluster }) => cluster.outboundType.toLowerCase() === 'loadbalancer' || `the cluster's outbound type is ${cluster.outboundType}`,
			run({ cluster, agentPools, vnet, subnet, routeTable }, pool) {
				const { natGatewayId } = subnet;
				if (natGatewayId === undefined)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has no NAT gateway.`);
				const gateway = (0, resource_id.gu)(natGatewayId);
				const others = (0, route_tables.N9)(cluster, agentPools, vnet, pool);
				if (others.length > 0 && others.every((other) => (0, resource_id.s)(other.natGatewayId, natGatewayId)))
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} and the subnets of all other pools have NAT gateway ${gateway}.`);
				const left = leavesByGateway(subnet, routeTable);
				if (left !== true)
					return (0, checks_verdict.L5)(`${left}, and no resource shows which addresses its traffic gets there`);
				if (mayLearnDefaultRoute(vnet, routeTable))
					return (0, checks_verdict.L5)(`a BGP default route, which no resource shows, may take precedence over NAT gateway ${gateway}`);
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has NAT gateway ${gateway}, which takes precedence over the load balancer of the cluster. Outbound traffic of this pool has different source addresses from that of the other pools.`, `If an allowlist contains the outbound addresses of the cluster, add those of the gateway: ${(0, az_command.Lw)('network nat gateway show', { ids: natGatewayId, query: '[publicIpAddresses, publicIpPrefixes]' })}`);
			},
		});
		;
		function detoursOf({ cluster, agentPools, vnet, routeTables, subnet }, pool) {
			const mine = placesIn(vnet, [
				{ subnetId: subnet.id, holds: 'nodes', isSystem: (0, agent_pool.mh)(pool.wanted) },
				{ subnetId: (0, subnets.nd)(pool), holds: 'pods', isSystem: (0, agent_pool.mh)(pool.wanted) },
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
				return (0, address_range.Kn)(to.addressPrefixes).flatMap((destination) => (0, network_routes.Wg)(destination, table, ranges).map((detour) => {
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
			return (0, network_routes.Aq)(route);
		}
		function cuts(detour) {
			return isDeadEnd(detour) && detour.isWhollyDropped && detour.between === 'essential' && detour.family === 4;
		}
		;
		function detoursInWords(detours, verb) {
			const words = detours
				.map(({ route, table, from, to, example }) => `route ${route.name} of route table ${table.name} ${verb} traffic from ${from.name} to ${to.name} (${example}): ${route.addressPrefix} goes to ${route.nextHopType}${route.nextHopIpAddress === undefined ? '' : ` ${route.nextHopIpAddress}`}`)
				.join('; ');
			return (0, list_text.l2)(words);
		}
		function undropAdvice(detours) {
			return `Delete the route, or make its prefix shorter than the VNet's range: ${deleteRouteCommands(detours)}`;
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
			title: 'No route diverts traffic between the pool and the other pools',
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
						: (0, checks_verdict.IX)('No route diverts traffic between the pool and the other pools.');
				const halves = oneWay(indirect);
				const dropped = indirect.some(isDeadEnd) ? ' Next hop None drops the traffic.' : '';
				const asymmetric = halves.length > 0
					? ` The return path ${halves.map(({ from, to }) => `from ${to.name} to ${from.name}`).join(', ')} is direct. The appliance sees half of each connection, and a firewall drops such traffic.`
					: '';
				const advice = halves.length > 0
					? `Send return traffic through the same appliance: ${wayBackCommands(halves, facts.vnet)} . Or delete the route: `
					: 'Allow all traffic between the subnets on the appliance, with the same path in both directions, or delete the route: ';
				return (0, checks_verdict.fJ)(`${detoursInWords(indirect, 'diverts')}.${dropped}${asymmetric}`, `${advice}${deleteRouteCommands(indirect)}`);
			},
		});
		function isMeant(detour) {
			return isDeadEnd(detour) && detour.between === 'user';
		}
		;
		const routesConnectTheSystemPools = defineCheck({
			id: 'routes-connect-the-system-pools',
			title: 'No route drops traffic between the pool and the system node pools',
			rests: breaks('https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTables'],
			run(facts, pool) {
				const detours = detoursOf(facts, pool);
				const deadEnds = detours.found.filter(cuts);
				if (deadEnds.length > 0)
					return (0, checks_verdict.fJ)(`${detoursInWords(deadEnds, 'drops')}. DNS, logs, and metrics will not work.`, undropAdvice(deadEnds));
				if (detours.unread.length > 0)
					return (0, checks_verdict.Su)(detours.unread);
				return (0, checks_verdict.IX)('No route drops traffic between the pool and the system node pools.');
			},
		});
		;
		const routesConnectTheUserPools = defineCheck({
			id: 'routes-connect-the-user-pools',
			title: 'No route drops traffic between the pool and the other user node pools',
			rests: advice('https://learn.microsoft.com/azure/aks/concepts-network#custom-virtual-network-requirements'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTables'],
			run(facts, pool) {
				const detours = detoursOf(facts, pool);
				const told = new Set(detours.found.filter(cuts).map(({ route }) => route));
				const deadEnds = detours.found.filter((detour) => isDeadEnd(detour) && detour.between === 'user' && !told.has(detour.route));
				if (deadEnds.length > 0)
					return (0, checks_verdict.fJ)(`${detoursInWords(deadEnds, 'drops')}. ${LOOKS_INTENDED}`, isolationAdvice(deleteRouteCommands(deadEnds)));
				if (detours.unread.length > 0)
					return (0, checks_verdict.Su)(detours.unread);
				return (0, checks_verdict.IX)('No route drops traffic between the pool and the other user node pools.');
			},
		});
		;
		function hasWaysToAskAbout({ cluster, vnet }) {
			const { at } = apiServerPlace(cluster, vnet);
			return at === 'own-subnet' || at === 'unknown' || 'the API server is not in a subnet of the VNet';
		}
		function apiServerDetours({ cluster, vnet, routeTables }, subnets) {
			const place = apiServerPlace(cluster, vnet);
			if (place.at !== 'own-subnet')
				return { ok: false, verdict: (0, checks_verdict.L5)(place.at === 'unknown' ? place.why : 'the API server has no known subnet') };
			const ways = subnets.flatMap((subnet) => [
				{ from: subnet, to: place.subnet, between: 'essential' },
				{ from: place.subnet, to: subnet, between: 'essential' },
			]);
			const { found, unread } = detoursOn(ways, vnet, routeTables);
			return { ok: true, found: found.filter(({ family }) => family === 4), unread };
		}
		function judgeDroppedWays(facts, subnet, failure) {
			const detours = apiServerDetours(facts, [subnet]);
			if (!detours.ok)
				return detours.verdict;
			const dropped = detours.found.filter(isDeadEnd);
			const cut = dropped.filter(({ isWhollyDropped }) => isWhollyDropped);
			if (cut.length > 0)
				return failure(cut);
			if (dropped.length > 0)
				return (0, checks_verdict.L5)(`a route drops part of the traffic, and no resource shows whether the API server is in that part. ${detoursInWords(dropped, 'drops')}`);
			if (detours.unread.length > 0)
				return (0, checks_verdict.Su)(detours.unread);
			return (0, checks_verdict.IX)(`No route drops traffic between ${subnet.name} and the subnet of the API server.`);
		}
		function subnetsOfPool({ vnet, subnet }, pool) {
			const pods = (0, known_ranges.HK)(vnet, (0, subnets.nd)(pool));
			return pods === undefined || pods === subnet ? [subnet] : [subnet, pods];
		}
		;
		const routesToTheApiServerAreDirect = defineCheck({
			id: 'routes-to-the-api-server-are-direct',
			title: 'No route diverts traffic between the pool and the API server',
			rests: advice('https://github.com/Azure/AKS/issues/5149'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'routeTables'],
			when: hasWaysToAskAbout,
			run(facts, pool) {
				const detours = apiServerDetours(facts, subnetsOfPool(facts, pool));
				if (!detours.ok)
					return detours.verdict;
				const diverted = detours.found.filter((detour) => !isDeadEnd(detour));
				if (diverted.length > 0)
					return (0, checks_verdict.fJ)(`${detoursInWords(diverted, 'diverts')}.`, `Allow TCP 443 and 4443 on the appliance, with the same path in both directions, or delete the route: ${deleteRouteCommands(diverted)}`);
				if (detours.unread.length > 0)
					return (0, checks_verdict.Su)(detours.unread);
				return (0, checks_verdict.IX)('No route diverts traffic between the pool and the API server.');
			},
		});
		;
		const routesConnectPodsAndTheApiServer = defineCheck({
			id: 'routes-connect-pods-and-the-api-server',
			title: 'No route drops traffic between the pod subnet and the API server',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'podSubnet', 'routeTables'],
			when: hasWaysToAskAbout,
			run(facts) {
				return judgeDroppedWays(facts, facts.podSubnet, (found) => (0, checks_verdict.fJ)(`${detoursInWords(found, 'drops')}. Pods of the pool cannot call the Kubernetes API.`, undropAdvice(found)));
			},
		});
		;
		const routesConnectTheApiServer = defineCheck({
			id: 'routes-connect-the-api-server',
			title: 'No route drops traffic between the subnet and the API server',
			rests: breaks('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'routeTables'],
			when: hasWaysToAskAbout,
			run(facts) {
				return judgeDroppedWays(facts, facts.subnet, (found) => (0, checks_verdict.fJ)(`${detoursInWords(found, 'drops')}. Nodes cannot register with the cluster.`, undropAdvice(found)));
			},
		});
		;
		const routes = {
			name: 'routes',
			question: 'Do route tables allow the traffic that the cluster needs?',
			checks: [
				routesConnectTheSystemPools,
				routesBetweenPoolsAreDirect,
				routesConnectTheUserPools,
				routesConnectTheApiServer,
				routesConnectPodsAndTheApiServer,
				routesToTheApiServerAreDirect,
				defaultRouteExists,
				defaultRouteIsInTheTable,
				defaultRouteLeadsToAnAppliance,
				defaultRouteDropsNothing,
				defaultRouteCoversEveryIpFamily,
				natGatewayIsAttached,
				outboundAddressesMatchTheCluster,
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
			const prefixes = publicIpPrefixIds.length === 1 ? '1 public IP prefix' : `${publicIpPrefixIds.length} public IP prefixes`;
			return `NAT gateway ${name} has ${addresses} and ${prefixes}.`;
		}
		function addAddressCommand({ id, name }) {
			return `${(0, az_command.Lw)('network nat gateway update', { ...(0, az_command.Gb)(id), name })} --public-ip-addresses "$PUBLIC_IP"`;
		}
		;
		const natGatewayHasAnAddress = defineCheck({
			id: 'nat-gateway-has-an-address',
			title: 'The NAT gateway of the subnet has a public IP address',
			rests: breaks('https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'routeTable', 'natGateways'],
			when({ cluster, subnet, routeTable }) {
				const isOwn = usesOwnGateway(cluster);
				return isOwn === true ? leavesByGateway(subnet, routeTable) : isOwn;
			},
			run({ vnet, subnet, routeTable, natGateways }) {
				const gateway = gatewayOf(subnet, natGateways);
				if (!gateway.ok)
					return gateway.verdict;
				const { name } = gateway.value;
				if (hasAddress(gateway.value))
					return (0, checks_verdict.IX)(addressesInWords(gateway.value));
				if (mayLearnDefaultRoute(vnet, routeTable))
					return (0, checks_verdict.L5)(`NAT gateway ${name} of subnet ${subnet.name} has no public IP address, and a BGP default route, which no resource shows, may take precedence over it`);
				return (0, checks_verdict.fJ)(`NAT gateway ${name} of subnet ${subnet.name} has no public IP address and no public IP prefix. Either Azure rejects the pool (NATGatewayNotAssociatedWithPublicIPOrIPPrefix), or its nodes cannot start.`, `Add a public IP address: ${addAddressCommand(gateway.value)}`);
			},
		});
		;
		const natGatewayIsOnTheSubnet = defineCheck({
			id: 'nat-gateway-is-on-the-subnet',
			title: 'The NAT gateway is attached to the subnet itself',
			rests: inferred('https://learn.microsoft.com/azure/aks/nat-gateway#create-an-aks-cluster-with-a-user-assigned-nat-gateway'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet'],
			when: ({ cluster }) => usesOwnGateway(cluster),
			run({ vnet, subnet }) {
				if (subnet.natGatewayId !== undefined)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)}.`);
				const { defaultNatGatewayId: gateway } = vnet;
				if (gateway === undefined)
					return (0, checks_verdict.hH)('no NAT gateway serves the whole VNet; nat-gateway-is-attached covers this');
				return (0, checks_verdict.fJ)(`Subnet ${subnet.name} has no NAT gateway attached; ${(0, resource_id.gu)(gateway)} serves all of VNet ${vnet.name}. Outbound traffic works, but AKS may still require a gateway on the subnet (SubnetNotAssociatedWithNATGateway).`, `If Azure rejects the pool, attach the gateway to the subnet: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'nat-gateway': gateway })}`);
			},
		});
		;
		const natGatewayIsReady = defineCheck({
			id: 'nat-gateway-is-ready',
			title: 'The NAT gateway of the subnet is provisioned and has a public IP address',
			rests: inferred('https://learn.microsoft.com/azure/nat-gateway/troubleshoot-nat'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'routeTable', 'natGateways'],
			when: ({ subnet, routeTable }) => leavesByGateway(subnet, routeTable),
			run({ cluster, vnet, subnet, routeTable, natGateways }) {
				const gateway = gatewayOf(subnet, natGateways);
				if (!gateway.ok)
					return gateway.verdict;
				const { id, name, provisioningState } = gateway.value;
				if (provisioningState.toLowerCase() === 'failed')
					return (0, checks_verdict.fJ)(`NAT gateway ${name} of subnet ${subnet.name} is Failed. Nodes may have no outbound connectivity.`, `Update the NAT gateway without changes, which retries the failed operation: ${(0, az_command.Lw)('network nat gateway update', { ...(0, az_command.Gb)(id), name })}`);
				if (!hasAddress(gateway.value) && usesOwnGateway(cluster) !== true) {
					if (mayLearnDefaultRoute(vnet, routeTable))
						return (0, checks_verdict.L5)(`NAT gateway ${name} of subnet ${subnet.name} has no public IP address, and a BGP default route, which no resource shows, may take precedence over it`);
					return (0, checks_verdict.fJ)(`NAT gateway ${name} of subnet ${subnet.name} has no public IP address and no public IP prefix. It takes precedence over the load balancer of the cluster, and cannot send traffic.`, `Add a public IP address: ${addAddressCommand(gateway.value)}`);
				}
				return (0, checks_verdict.IX)(`${addressesInWords(gateway.value)} It is ${provisioningState || 'provisioned'}.`);
			},
		});
		;
		const natGatewayServesEveryZone = defineCheck({
			id: 'nat-gateway-serves-every-zone',
			title: 'The NAT gateway covers every zone of the pool',
			rests: inferred('https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones'),
			scope: 'pool',
			needs: ['subnet', 'routeTable', 'natGateways'],
			when: ({ subnet, routeTable }) => leavesByGateway(subnet, routeTable),
			run({ subnet, natGateways }, pool) {
				const zones = (0, json.iw)((0, json.Xy)(pool.wanted.raw['properties'])['availabilityZones']);
				if (zones.length === 0)
					return (0, checks_verdict.hH)(`node pool ${pool.name} has no zones`);
				const gateway = gatewayOf(subnet, natGateways);
				if (!gateway.ok)
					return gateway.verdict;
				const { name, sku, zones: own = [] } = gateway.value;
				if (sku?.toLowerCase() === 'standardv2')
					return (0, checks_verdict.IX)(`NAT gateway ${name} has SKU StandardV2: zone-redundant.`);
				if (own.length === 0)
					return (0, checks_verdict.IX)(`NAT gateway ${name} is not bound to a zone.`);
				const others = zones.filter((zone) => !own.includes(zone));
				if (others.length === 0)
					return (0, checks_verdict.IX)(`NAT gateway ${name} and the pool are both in ${zonesInWords(own)}.`);
				return (0, checks_verdict.fJ)(`NAT gateway ${name} of subnet ${subnet.name} is in ${zonesInWords(own)} only; node pool ${pool.name} has nodes in ${zonesInWords(others)}. If ${zonesInWords(own)} fails, these nodes lose outbound connectivity.`, "Use a NAT gateway of SKU StandardV2, which is zone-redundant, or one pool for each zone with a dedicated subnet and gateway. A gateway's zone cannot be changed.");
			},
		});
		function zonesInWords(zones) {
			return `${zones.length === 1 ? 'zone' : 'zones'} ${(0, list_text.so)(zones)}`;
		}
		;
		const podSubnetHasAWayOut = defineCheck({
			id: 'pod-subnet-has-a-way-out',
			title: 'The pod subnet has a route or a NAT gateway for outbound traffic',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'podSubnet', 'routeTables'],
			when: ({ cluster }) => goesOutByTheSubnet(cluster) || `the cluster's outbound type is ${cluster.outboundType}`,
			run({ cluster, vnet, subnet, podSubnet, routeTables }) {
				const read = (0, route_tables.LU)(podSubnet, routeTables);
				if (!read.ok)
					return (0, checks_verdict.Su)([read]);
				const table = read.value;
				const [route] = (0, network_routes.Rj)(table, 4);
				if (route !== undefined)
					return (0, checks_verdict.IX)(`Route ${route.name} of route table ${table?.name ?? ''} carries outbound traffic of ${podSubnet.name}.`);
				const gateway = podSubnet.natGatewayId ?? vnet.defaultNatGatewayId;
				if (gateway !== undefined)
					return (0, checks_verdict.IX)(`A NAT gateway carries outbound traffic of ${podSubnet.name}.`);
				if (mayLearnRoutes(vnet, table))
					return (0, checks_verdict.L5)(`subnet ${podSubnet.name} may have a BGP default route, which Azure does not list`);
				const byGateway = usesOwnGateway(cluster) === true;
				const what = byGateway ? 'no NAT gateway' : 'no route table with a default route';
				const given = byGateway
					? { 'ids': podSubnet.id, 'nat-gateway': subnet.natGatewayId ?? 'NAT_GATEWAY' }
					: { 'ids': podSubnet.id, 'route-table': subnet.routeTableId ?? 'ROUTE_TABLE' };
				return (0, checks_verdict.fJ)(`Pod subnet ${podSubnet.name} has ${what}, and the cluster's outbound type is ${cluster.outboundType}. Pods of the pool may have no outbound connectivity.`, `Attach the ${byGateway ? 'NAT gateway' : 'route table'} of the node subnet: ${(0, az_command.Lw)('network vnet subnet update', given)}`);
			},
		});
		function goesOutByTheSubnet({ outboundType }) {
			return ['userdefinedrouting', 'userassignednatgateway'].includes(outboundType.toLowerCase());
		}
		;
		const PARTS = [
			{
				name: 'NSG',
				option: 'network-security-group',
				consequence: 'none of their NSG rules apply to nodes of this pool',
				idOf: ({ networkSecurityGroupId }) => networkSecurityGroupId,
				isToldElsewhere: () => false,
			},
			{
				name: 'route table',
				option: 'route-table',
				consequence: 'nodes of this pool bypass the firewall or gateway that their routes point to',
				idOf: ({ routeTableId }) => routeTableId,
				isToldElsewhere: ({ outboundType }, mode) => mode === 'kubenet' || outboundType.toLowerCase() === 'userdefinedrouting',
			},
			{
				name: 'NAT gateway',
				option: 'nat-gateway',
				consequence: 'outbound traffic of this pool has different source addresses',
				idOf: ({ natGatewayId }) => natGatewayId,
				isToldElsewhere: ({ outboundType }) => outboundType.toLowerCase() === 'userassignednatgateway',
			},
		];
		const subnetMatchesTheOtherSubnets = defineCheck({
			id: 'subnet-matches-the-other-subnets',
			title: 'The subnet has an NSG, a route table, and a NAT gateway if the subnets of all other pools do',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network#network-security-groups'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
			run({ cluster, agentPools, vnet, subnet, mode }, pool) {
				const others = (0, route_tables.N9)(cluster, agentPools, vnet, pool);
				if (others.length === 0)
					return (0, checks_verdict.hH)('no other pool is in a different subnet');
				const lacking = PARTS.filter((part) => part.idOf(subnet) === undefined &&
					others.every((other) => part.idOf(other) !== undefined) &&
					!part.isToldElsewhere(cluster, mode));
				if (lacking.length === 0)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} lacks nothing that the subnets of the other pools have in common.`);
				const saw = lacking.map((part) => {
					const has = others.map((other) => `${other.name} has ${(0, resource_id.gu)(part.idOf(other) ?? '')}`);
					return `Subnet ${subnet.name} has no ${part.name}; ${(0, list_text.so)(has)}. As a result, ${part.consequence}.`;
				});
				const options = lacking.flatMap((part) => {
					const ids = others.flatMap((other) => part.idOf(other) ?? []);
					const [first = ''] = ids;
					return ids.every((id) => (0, resource_id.s)(id, first)) ? [[part.option, first]] : [];
				});
				const fix = options.length > 0
					? `Attach what the subnets of the other pools have: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id, ...Object.fromEntries(options) })}`
					: `Attach what is missing: ${(0, az_command.Lw)('network vnet subnet update', { ids: subnet.id })} ${lacking.map(({ option }) => `--${option} "$${option.toUpperCase().replaceAll('-', '_')}"`).join(' ')}`;
				return (0, checks_verdict.fJ)(saw.join(' '), fix);
			},
		});
		;
		const egress = {
			name: 'egress',
			question: 'Do nodes and pods have the same outbound path as the rest of the cluster?',
			checks: [
				subnetMatchesTheOtherSubnets,
				natGatewayIsOnTheSubnet,
				natGatewayHasAnAddress,
				natGatewayIsReady,
				natGatewayServesEveryZone,
				podSubnetHasAWayOut,
			],
		};
		;
		function asksOfThisRun(pool) {
			return (0, access.IT)(pool) || `node pool ${pool.name} already exists as requested`;
		}
		;
		function isWindows({ osType }) {
			return osType.toLowerCase() === 'windows';
		}
		function imageOf(pool) {
			return (0, json.b6)((0, json.Xy)(pool.raw['properties'])['osSKU']);
		}
		const LAST_MINOR_THAT_DEFAULTS_TO_2022 = 35;
		function windowsImageOf(pool, cluster) {
			const minor = versionOf(pool, cluster)?.minor;
			return (imageOf(pool) ?? (minor !== undefined && minor <= LAST_MINOR_THAT_DEFAULTS_TO_2022 ? 'Windows2022' : undefined));
		}
		function versionOf(pool, cluster) {
			return (semver.coerce(pool.currentKubernetesVersion || pool.kubernetesVersion || cluster.currentKubernetesVersion) ??
				undefined);
		}
		;
		function newWindowsPools(pools) {
			return (0, list_text.so)(pools.filter((pool) => isWindows(pool.wanted) && (0, access.IT)(pool)).map(({ name }) => name));
		}
		function isNewWindowsPool(pool) {
			if (!isWindows(pool.wanted))
				return `node pool ${pool.name} is not a Windows pool`;
			return asksOfThisRun(pool);
		}
		;
		const clusterHasAWindowsProfile = defineCheck({
			id: 'cluster-has-a-windows-profile',
			title: 'The cluster has the Windows profile that Windows pools need',
			rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/54362'),
			scope: 'pools',
			needs: ['cluster'],
			when: (_facts, pools) => newWindowsPools(pools) !== '' || 'no new Windows pool is requested',
			run({ cluster }, pools) {
				if (cluster.hasWindowsProfile)
					return (0, checks_verdict.IX)(`Cluster ${cluster.name} has a Windows profile.`);
				return (0, checks_verdict.fJ)(`Cluster ${cluster.name} has no Windows profile; Windows pool ${newWindowsPools(pools)} requested.`, 'Set os-type to Linux, or use a cluster that was created with a Windows profile: it cannot be added later. `az aks create` adds one by default with --network-plugin azure.');
			},
		});
		;
		const clusterSupportsWindowsPools = defineCheck({
			id: 'cluster-supports-windows-pools',
			title: 'The cluster supports Windows pools',
			rests: inferred('https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features'),
			scope: 'pools',
			needs: ['cluster'],
			when: (_facts, pools) => newWindowsPools(pools) !== '' || 'no new Windows pool is requested',
			run({ cluster }, pools) {
				const isAutomatic = cluster.sku === 'Automatic';
				if (!isAutomatic && !cluster.hasNodeAutoProvisioning)
					return (0, checks_verdict.IX)('The cluster has no node auto-provisioning.');
				return (0, checks_verdict.fJ)(`Cluster ${cluster.name} ${isAutomatic ? 'is an AKS Automatic cluster' : 'uses node auto-provisioning'}, which does not support Windows pools; Windows pool ${newWindowsPools(pools)} requested.`, isAutomatic
					? 'Set os-type to Linux, or use an AKS Standard cluster.'
					: `Set os-type to Linux, or turn off node auto-provisioning: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'node-provisioning-mode': 'Manual' })}`);
			},
		});
		;
		const LONG_TERM = 'AKSLongTermSupport';
		const clusterVersionIsSupported = defineCheck({
			id: 'cluster-version-is-supported',
			title: 'The Kubernetes version is available under the support plan of the cluster',
			rests: inferred('https://learn.microsoft.com/azure/aks/long-term-support'),
			scope: 'pools',
			needs: ['cluster', 'kubernetesVersions'],
			when: (_facts, pools) => pools.some(({ isNew }) => isNew) || 'no new node pool is requested',
			run({ cluster, kubernetesVersions }) {
				const { name, supportPlan, currentKubernetesVersion } = cluster;
				const version = semver.coerce(currentKubernetesVersion);
				const offered = kubernetesVersions.find(({ minor }) => version !== null && minor === `${version.major}.${version.minor}`);
				if (version === null || offered === undefined || offered.supportPlans.length === 0)
					return (0, checks_verdict.L5)(`Azure lists no support plan for ${currentKubernetesVersion === '' ? 'the Kubernetes version' : `Kubernetes ${currentKubernetesVersion}`} of cluster ${name}`);
				const saw = `Cluster ${name} runs Kubernetes ${currentKubernetesVersion}, available under ${(0, list_text.so)(offered.supportPlans)}; its support plan is ${supportPlan}.`;
				const isLongTermAlone = offered.supportPlans.every((plan) => plan.toLowerCase() === LONG_TERM.toLowerCase());
				if (!isLongTermAlone || supportPlan === LONG_TERM)
					return (0, checks_verdict.IX)(saw);
				return (0, checks_verdict.fJ)(`${saw} AKS may reject new node pools of a version that is available only under long-term support.`, `Upgrade the cluster, or enable long-term support: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'tier': 'premium', 'k8s-support-plan': LONG_TERM })} . To see the available versions: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })}`);
			},
		});
		;
		const FIRST_GOOD_VERSION = '1.23.3';
		const kubeProxyKeepsSourceAddresses = defineCheck({
			id: 'kube-proxy-keeps-source-addresses',
			title: 'Network policies see the source addresses of pods in other subnets',
			rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
			scope: 'cluster',
			needs: ['cluster', 'agentPools'],
			when: ({ cluster }) => cluster.networkPolicy !== undefined || `cluster ${cluster.name} has no network policy engine`,
			run({ cluster, agentPools }) {
				const old = [cluster, ...agentPools].filter(({ currentKubernetesVersion }) => {
					const version = semver.coerce(currentKubernetesVersion);
					return version !== null && semver.lt(version, FIRST_GOOD_VERSION);
				});
				const versions = old.map(({ name, currentKubernetesVersion }) => `${name} runs ${currentKubernetesVersion}`);
				if (versions.length === 0)
					return (0, checks_verdict.IX)(`The cluster and its node pools run Kubernetes ${FIRST_GOOD_VERSION} or later.`);
				return (0, checks_verdict.fJ)(`${(0, list_text.so)(versions)}, with the network policy engine ${cluster.networkPolicy ?? ''}. Before ${FIRST_GOOD_VERSION}, kube-proxy translates source addresses between subnets, and network policies drop that traffic.`, `Upgrade the cluster and its node pools first. To see the available versions: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })}`);
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
			title: 'The network plugin is not close to retirement',
			rests: advice('https://learn.microsoft.com/azure/aks/configure-kubenet'),
			scope: 'cluster',
			needs: ['cluster', 'today'],
			run({ cluster, today }) {
				const plugin = cluster.networkPlugin;
				if (plugin !== 'kubenet')
					return (0, checks_verdict.IX)(`The network plugin is ${plugin || 'unknown'}.`);
				if (daysUntil(RETIREMENT, today) > DAYS_OF_NOTICE)
					return (0, checks_verdict.IX)(`AKS supports kubenet until ${RETIREMENT}.`);
				return (0, checks_verdict.fJ)(`The network plugin is kubenet, whose support ${daysUntil(RETIREMENT, today) > 0 ? 'ends' : 'ended'} on ${RETIREMENT}.`, 'Plan the move to Azure CNI Overlay: https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane');
			},
		});
		;
		const END_ON_WINDOWS = '2026-09-30';
		const END_ON_LINUX = '2028-09-30';
		const network_policy_manager_is_supported_DAYS_OF_NOTICE = 365;
		const networkPolicyManagerIsSupported = defineCheck({
			id: 'network-policy-manager-is-supported',
			title: 'Azure Network Policy Manager is not close to retirement',
			rests: advice('https://learn.microsoft.com/azure/aks/use-network-policies'),
			scope: 'pools',
			needs: ['cluster', 'agentPools', 'today'],
			when: ({ cluster }) => (0, resources_cluster.u)(cluster) || 'the cluster does not use Azure Network Policy Manager',
			run({ agentPools, today }, pools) {
				const ofWindows = (0, node_counts.sQ)(agentPools, pools).some(isWindows);
				const [end, nodes] = ofWindows ? [END_ON_WINDOWS, 'Windows'] : [END_ON_LINUX, 'Linux'];
				const days = daysUntil(end, today);
				const saw = `The network policy engine is Azure Network Policy Manager, whose support on ${nodes} nodes ${days > 0 ? 'ends' : 'ended'} on ${end}.`;
				if (days > network_policy_manager_is_supported_DAYS_OF_NOTICE)
					return (0, checks_verdict.IX)(saw);
				return (0, checks_verdict.fJ)(saw, ofWindows
					? 'Plan to enforce the policies of Windows workloads another way: https://learn.microsoft.com/azure/aks/use-network-policies'
					: 'Plan the move to Cilium: https://learn.microsoft.com/azure/aks/migrate-from-npm-to-cilium-network-policy');
			},
		});
		;
		const FIRST_MINOR_WITH_THREE = 28;
		function mostMinorsBehind(plane) {
			return plane.minor >= FIRST_MINOR_WITH_THREE ? 3 : 2;
		}
		function misfitOf(asked, planeVersion) {
			const own = semver.coerce(asked);
			const plane = semver.coerce(planeVersion);
			if (own === null || plane === null)
				return undefined;
			const isNewer = own.minor > plane.minor || (hasPatch(asked) && hasPatch(planeVersion) && semver.gt(own, plane));
			if (isNewer)
				return 'newer';
			return own.minor < plane.minor - mostMinorsBehind(plane) ? 'too old' : undefined;
		}
		function hasPatch(version) {
			return /^\d+\.\d+\.\d+/.test(version);
		}
		function namesItsVersion({ name, wanted, existing, isNew }) {
			if (existing !== undefined && !isNew)
				return `node pool ${name} already exists, and this action does not change its version`;
			return wanted.kubernetesVersion !== '' || `node pool ${name} gets the version of the control plane`;
		}
		;
		const poolVersionFitsTheControlPlane = defineCheck({
			id: 'pool-version-fits-the-control-plane',
			title: 'The Kubernetes version of the pool is compatible with the control plane',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error'),
			scope: 'pool',
			needs: ['cluster'],
			when: (_facts, pool) => namesItsVersion(pool),
			run({ cluster }, { wanted }) {
				const asked = wanted.kubernetesVersion;
				const own = semver.coerce(asked);
				const plane = semver.coerce(cluster.currentKubernetesVersion);
				if (own === null || plane === null)
					return (0, checks_verdict.L5)(`the Kubernetes version of cluster ${cluster.name} is unknown`);
				const misfit = misfitOf(asked, cluster.currentKubernetesVersion);
				const saw = `kubernetes-version is ${asked}; the control plane runs ${cluster.currentKubernetesVersion}.`;
				if (misfit === undefined)
					return (0, checks_verdict.IX)(saw);
				const most = mostMinorsBehind(plane);
				const oldest = `${plane.major}.${Math.max(0, plane.minor - most)}`;
				return (0, checks_verdict.fJ)(`${saw} A node pool ${misfit === 'newer' ? 'cannot be newer' : `can be at most ${most} minor versions older`}.`, `Leave out kubernetes-version, or set it to a version from ${oldest} to ${cluster.currentKubernetesVersion}. Or upgrade the control plane first. To see the available versions: ${(0, az_command.Lw)('aks get-upgrades', { ...(0, az_command.dU)(cluster.id), output: 'table' })}`);
			},
		});
		;
		const UNDISPUTED_MINORS_BEHIND = 2;
		const poolVersionIsNearTheControlPlane = defineCheck({
			id: 'pool-version-is-near-the-control-plane',
			title: 'The node pool is at most two minor versions behind the control plane',
			rests: inferred('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error'),
			scope: 'pool',
			needs: ['cluster'],
			when: (_facts, pool) => namesItsVersion(pool),
			run({ cluster }, { wanted }) {
				const own = semver.coerce(wanted.kubernetesVersion);
				const plane = semver.coerce(cluster.currentKubernetesVersion);
				if (own === null || plane === null)
					return (0, checks_verdict.L5)(`the Kubernetes version of cluster ${cluster.name} is unknown`);
				const behind = plane.minor - own.minor;
				const saw = `kubernetes-version is ${wanted.kubernetesVersion}; the control plane runs ${cluster.currentKubernetesVersion}.`;
				if (behind <= UNDISPUTED_MINORS_BEHIND || behind > mostMinorsBehind(plane))
					return (0, checks_verdict.IX)(saw);
				return (0, checks_verdict.fJ)(`${saw} The pool would be ${behind} minor versions behind. Some Microsoft pages allow ${behind}, others ${UNDISPUTED_MINORS_BEHIND}.`, `Leave out kubernetes-version, or set it to ${plane.major}.${plane.minor - UNDISPUTED_MINORS_BEHIND} or later.`);
			},
		});
		;
		const poolVersionIsOffered = defineCheck({
			id: 'pool-version-is-offered',
			title: 'The Kubernetes version is available for pools of this cluster',
			rests: inferred('https://learn.microsoft.com/azure/aks/supported-kubernetes-versions'),
			scope: 'pool',
			needs: ['cluster', 'availableVersions'],
			when: (_facts, pool) => namesItsVersion(pool),
			run({ cluster, availableVersions }, { wanted }) {
				const asked = wanted.kubernetesVersion;
				if (misfitOf(asked, cluster.currentKubernetesVersion) !== undefined)
					return (0, checks_verdict.hH)(`pool-version-fits-the-control-plane reports ${asked}`);
				if (availableVersions.length === 0)
					return (0, checks_verdict.L5)('Azure lists no Kubernetes version for node pools of this cluster');
				const offered = availableVersions.map(({ version }) => version);
				const isOffered = offered.some((version) => version === asked || version.startsWith(`${asked}.`));
				if (isOffered)
					return (0, checks_verdict.IX)(`Kubernetes ${asked} is available for node pools of cluster ${cluster.name}.`);
				return (0, checks_verdict.fJ)(`kubernetes-version is ${asked}; available for node pools of cluster ${cluster.name}: ${(0, list_text.so)(offered)}.`, `Leave out kubernetes-version, or set it to an available version. AKS may accept others, such as long-term support versions. To see them: ${(0, az_command.Lw)('aks get-versions', { location: cluster.location, output: 'table' })}`);
			},
		});
		;
		const windowsPoolFitsTheNetwork = defineCheck({
			id: 'windows-pool-fits-the-network',
			title: 'The cluster network supports Windows pools',
			rests: inferred('https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium#limitations'),
			scope: 'pool',
			needs: ['cluster'],
			when: (_facts, pool) => isNewWindowsPool(pool),
			run({ cluster }, { name }) {
				const found = linuxOnly(cluster);
				if (found.length === 0)
					return (0, checks_verdict.IX)(`Cluster ${cluster.name} uses no Linux-only network feature.`);
				return (0, checks_verdict.fJ)(`Cluster ${cluster.name} uses ${(0, list_text.so)(found)}, supported only with Linux nodes; Windows pool ${name} requested.`, 'Set os-type to Linux, or use another cluster.');
			},
		});
		function linuxOnly({ networkDataplane, raw }) {
			const properties = (0, json.Xy)(raw['properties']);
			const proxy = (0, json.Xy)(properties['httpProxyConfig']);
			const hasProxy = proxy['enabled'] !== false && ((0, json.b6)(proxy['httpProxy']) ?? (0, json.b6)(proxy['httpsProxy'])) !== undefined;
			const artifacts = (0, json.b6)((0, json.Xy)(properties['bootstrapProfile'])['artifactSource']);
			return [
				...(networkDataplane === 'cilium' ? ['the Cilium data plane'] : []),
				...(hasProxy ? ['an HTTP proxy'] : []),
				...(artifacts?.toLowerCase() === 'cache' ? ['network isolation'] : []),
			];
		}
		;
		const windowsPoolHasAzureCni = defineCheck({
			id: 'windows-pool-has-azure-cni',
			title: 'The cluster of a Windows pool uses Azure CNI',
			rests: refused('https://github.com/jenkins-infra/azure/issues/108'),
			scope: 'pool',
			needs: ['cluster', 'mode'],
			when: (_facts, pool) => isNewWindowsPool(pool),
			run({ cluster, mode }) {
				const saw = `the network plugin of cluster ${cluster.name} is ${cluster.networkPlugin || 'unknown'}.`;
				if (mode !== 'kubenet' && mode !== 'none')
					return (0, checks_verdict.IX)(`T${saw.slice(1)}`);
				return (0, checks_verdict.fJ)(`AKS accepts Windows pools only with Azure CNI; ${saw}`, mode === 'kubenet'
					? 'Set os-type to Linux, or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane).'
					: 'Set os-type to Linux, or use a cluster with Azure CNI.');
			},
		});
		;
		const MOST_PODS_OF_A_WINDOWS_NODE = 110;
		const windowsMaxPodsIsWithinTheRecommendation = defineCheck({
			id: 'windows-max-pods-is-within-the-recommendation',
			title: 'Windows nodes on an overlay run at most 110 pods',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay'),
			scope: 'pool',
			needs: ['mode'],
			when({ mode }, { name, isNew, wanted }) {
				if (!isWindows(wanted))
					return `node pool ${name} is not a Windows pool`;
				if (!isNew)
					return `node pool ${name} already exists, and its max-pods cannot change`;
				return mode === 'overlay' || 'the recommendation is only for overlay networks';
			},
			run(_facts, { wanted }) {
				const saw = `max-pods is ${wanted.maxPods}; Microsoft recommends at most ${MOST_PODS_OF_A_WINDOWS_NODE} on Windows overlay nodes.`;
				if (wanted.maxPods <= MOST_PODS_OF_A_WINDOWS_NODE)
					return (0, checks_verdict.IX)(saw);
				return (0, checks_verdict.fJ)(saw, `Set max-pods to ${MOST_PODS_OF_A_WINDOWS_NODE} or less; it cannot be changed later.`);
			},
		});
		;
		const versions_versions = {
			name: 'versions',
			question: 'Are the Kubernetes version and the network plugin compatible with the pool?',
			checks: [
				clusterVersionIsSupported,
				kubeProxyKeepsSourceAddresses,
				poolVersionFitsTheControlPlane,
				poolVersionIsNearTheControlPlane,
				poolVersionIsOffered,
				windowsPoolHasAzureCni,
				windowsPoolFitsTheNetwork,
				clusterHasAWindowsProfile,
				clusterSupportsWindowsPools,
				windowsMaxPodsIsWithinTheRecommendation,
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
			{ sku: 'Windows2022', minors: { first: 23, last: 36 }, endsOn: '2028-06-30', instead: 'Windows2025' },
			{ sku: 'Windows2025', minors: { first: 32 }, instead: 'Windows2022' },
			{ sku: 'WindowsAnnual', endsOn: '2026-05-15', instead: 'Windows2022 or Windows2025' },
		];
		const FIRST_MINOR_WITHOUT_WINDOWS_2019 = 33;
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
			return isNew || existing?.provisioningState !== 'Succeeded' || changes || `node pool ${name} already has its image`;
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
				return (0, checks_verdict.IX)(`${sku} has no announced end of support.`);
			const days = daysUntil(endsOn, today);
			if (days > os_images_DAYS_OF_NOTICE)
				return (0, checks_verdict.IX)(`${sku} is supported until ${endsOn}.`);
			return (0, checks_verdict.fJ)(days > 0
				? `AKS stops supporting ${sku} on ${endsOn}, in ${(0, list_text.lT)(days, 'day')}.`
				: `AKS stopped supporting ${sku} on ${endsOn}: no new node pools and no security updates.`, `Set os-sku to ${instead}.${more}`);
		}
		;
		const imageFitsFips = defineCheck({
			id: 'image-fits-fips',
			title: 'The Linux image is available with the requested FIPS setting',
			rests: inferred('https://learn.microsoft.com/azure/aks/enable-fips-nodes#limitations'),
			scope: 'pool',
			needs: [],
			when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
			run(_facts, pool) {
				const image = imageOf(pool.wanted) ?? 'the default image';
				if (hasFips(pool) && hasImage(pool, 'Ubuntu2404', 'Flatcar'))
					return (0, checks_verdict.fJ)(`os-sku is ${image}, which is not available with FIPS; enable-fips-image is true.`, 'Set os-sku to Ubuntu or AzureLinux: AKS then uses an image with FIPS.');
				if (!hasFips(pool) && hasImage(pool, 'AzureLinuxOSGuard'))
					return (0, checks_verdict.fJ)(`os-sku is ${image}, which requires FIPS; enable-fips-image is not true.`, 'Set enable-fips-image to true.');
				return (0, checks_verdict.IX)(`${(0, list_text.l2)(image)} is available with${hasFips(pool) ? '' : 'out'} FIPS.`);
			},
		});
		;
		const INPUT = 'securityProfile: {enableSecureBoot: true, enableVTPM: true}';
		const imageFitsTrustedLaunch = defineCheck({
			id: 'image-fits-trusted-launch',
			title: 'The node image is available with the requested Trusted Launch setting',
			rests: inferred('https://learn.microsoft.com/azure/aks/use-trusted-launch#limitations'),
			scope: 'pool',
			needs: [],
			when: (_facts, pool) => choosesImage(pool),
			run(_facts, pool) {
				const { secureBoot, vtpm } = trustedLaunchOf(pool);
				const image = imageOf(pool.wanted) ?? 'the default image';
				if (hasImage(pool, 'AzureContainerLinux', 'AzureLinuxOSGuard'))
					return secureBoot && vtpm
						? (0, checks_verdict.IX)(`os-sku is ${image}; Secure Boot and vTPM are on.`)
						: (0, checks_verdict.fJ)(`os-sku is ${image}, which requires Trusted Launch; Secure Boot is ${onOff(secureBoot)}, vTPM is ${onOff(vtpm)}.`, `Add this to properties: ${INPUT}`);
				if (!secureBoot && !vtpm)
					return (0, checks_verdict.IX)(`Node pool ${pool.name} does not request Trusted Launch.`);
				const asked = `Trusted Launch is requested (Secure Boot ${onOff(secureBoot)}, vTPM ${onOff(vtpm)})`;
				const without = 'Leave enableSecureBoot and enableVTPM out of properties';
				if (isWindows(pool.wanted))
					return (0, checks_verdict.fJ)(`${asked}, which AKS does not support for Windows pools.`, `${without}.`);
				if (hasImage(pool, 'Flatcar'))
					return (0, checks_verdict.fJ)(`${asked}, which ${image} does not support.`, `${without}.`);
				if (hasFips(pool) && (linuxFamilyOf(pool) !== 'ubuntu' || hasImage(pool, 'Ubuntu2404')))
					return (0, checks_verdict.fJ)(`${asked} together with FIPS, which AKS supports only on Ubuntu 22.04; os-sku is ${image}.`, `Set os-sku to Ubuntu, or set enable-fips-image to false. Or ${without.charAt(0).toLowerCase()}${without.slice(1)}.`);
				return (0, checks_verdict.IX)(`${asked}; ${image} supports it.`);
			},
		});
		function onOff(isOn) {
			return isOn ? 'on' : 'off';
		}
		;
		const imageFitsTheVersion = defineCheck({
			id: 'image-fits-the-version',
			title: 'The node image supports the Kubernetes version',
			rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-os-version#supported-os-versions'),
			scope: 'pool',
			needs: ['cluster'],
			when: (_facts, pool) => choosesImage(pool),
			run({ cluster }, { wanted }) {
				const image = osImageOf(imageOf(wanted));
				if (image?.minors === undefined)
					return (0, checks_verdict.hH)(`${imageOf(wanted) ?? 'the default image'} is not limited to certain Kubernetes versions`);
				const version = versionOf(wanted, cluster);
				if (version === undefined)
					return (0, checks_verdict.L5)(`the Kubernetes version of cluster ${cluster.name} is unknown`);
				const { first, last = Number.MAX_SAFE_INTEGER } = image.minors;
				const range = image.minors.last === undefined ? `1.${first} and later` : `1.${first} to 1.${last}`;
				const saw = `os-sku is ${image.sku}, available for Kubernetes ${range}; the pool gets ${version.version}.`;
				if (version.minor >= first && version.minor <= last)
					return (0, checks_verdict.IX)(saw);
				return (0, checks_verdict.fJ)(saw, `Set os-sku to ${image.instead}, or leave it out to get the default image.`);
			},
		});
		;
		const linuxImageIsSupported = defineCheck({
			id: 'linux-image-is-supported',
			title: 'The Linux image is supported',
			rests: inferred('https://learn.microsoft.com/azure/aks/node-images'),
			scope: 'pool',
			needs: ['cluster', 'today'],
			when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
			run({ cluster, today }, pool) {
				const minor = versionOf(pool.wanted, cluster)?.minor;
				const isOldAzureLinux = hasImage(pool, 'AzureLinux', 'CBLMariner') && minor !== undefined && minor <= LAST_MINOR_OF_AZURE_LINUX_2;
				const image = isOldAzureLinux ? AZURE_LINUX_2 : osImageOf(imageOf(pool.wanted));
				if (image === undefined)
					return (0, checks_verdict.IX)(`${imageOf(pool.wanted) ?? 'The default image'} has no announced end of support.`);
				return supportVerdict(image, today, isOldAzureLinux ? ' On this Kubernetes version, AzureLinux is Azure Linux 2.0.' : '');
			},
		});
		;
		const windowsImageHasFips = defineCheck({
			id: 'windows-image-has-fips',
			title: 'A Windows Server 2025 node pool enables FIPS',
			rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
			scope: 'pool',
			needs: [],
			when: (_facts, pool) => isWindows(pool.wanted) && hasImage(pool, 'Windows2025')
				? choosesImage(pool)
				: `node pool ${pool.name} does not request Windows2025`,
			run(_facts, pool) {
				if (hasFips(pool))
					return (0, checks_verdict.IX)('os-sku is Windows2025, and enable-fips-image is true.');
				return (0, checks_verdict.fJ)('os-sku is Windows2025, which requires FIPS; enable-fips-image is not true.', 'Set enable-fips-image to true.');
			},
		});
		;
		const windowsImageFitsTheVersion = defineCheck({
			id: 'windows-image-fits-the-version',
			title: 'AKS accepts Windows Server 2019 for the Kubernetes version',
			rests: refused('https://github.com/Azure/azure-container-networking/pull/3870'),
			scope: 'pool',
			needs: ['cluster'],
			when: (_facts, pool) => isWindows(pool.wanted) && hasImage(pool, 'Windows2019')
				? choosesImage(pool)
				: `node pool ${pool.name} does not request Windows2019`,
			run({ cluster }, pool) {
				const version = versionOf(pool.wanted, cluster);
				if (version === undefined)
					return (0, checks_verdict.L5)(`the Kubernetes version of cluster ${cluster.name} is unknown`);
				const saw = `os-sku is Windows2019, available before Kubernetes 1.${FIRST_MINOR_WITHOUT_WINDOWS_2019}; the pool gets ${version.version}.`;
				if (version.minor < FIRST_MINOR_WITHOUT_WINDOWS_2019)
					return (0, checks_verdict.IX)(saw);
				return (0, checks_verdict.fJ)(saw, 'Set os-sku to Windows2025 with enable-fips-image, or to Windows2022, and rebuild your containers for it.');
			},
		});
		;
		const windowsImageIsSupported = defineCheck({
			id: 'windows-image-is-supported',
			title: 'The Windows image is supported',
			rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-windows-os'),
			scope: 'pool',
			needs: ['cluster', 'today'],
			when: (_facts, pool) => isWindows(pool.wanted) ? choosesImage(pool) : `node pool ${pool.name} is not a Windows pool`,
			run({ cluster, today }, pool) {
				const sku = imageOf(pool.wanted);
				const image = osImageOf(sku);
				if (sku === undefined)
					return (0, checks_verdict.hH)('AKS chooses the image');
				if (image === undefined)
					return (0, checks_verdict.hH)(`${sku} has no announced end of support`);
				const minor = versionOf(pool.wanted, cluster)?.minor ?? 0;
				if (hasImage(pool, 'Windows2019') && minor >= FIRST_MINOR_WITHOUT_WINDOWS_2019)
					return (0, checks_verdict.hH)('the check windows-image-fits-the-version covers it');
				return supportVerdict(image, today, ' Rebuild your containers for it: they do not run on another Windows Server version.');
			},
		});
		;
		const images_images = {
			name: 'images',
			question: 'Is the node image available and supported?',
			checks: [
				imageFitsTheVersion,
				linuxImageIsSupported,
				windowsImageFitsTheVersion,
				windowsImageIsSupported,
				windowsImageHasFips,
				imageFitsFips,
				imageFitsTrustedLaunch,
			],
		};
		var machines = __webpack_require__(6198);
		;
		const encryptionAtHostIsRegistered = defineCheck({
			id: 'encryption-at-host-is-registered',
			title: 'The subscription is registered for encryption at host',
			rests: refused('https://learn.microsoft.com/azure/aks/enable-host-encryption'),
			scope: 'pool',
			needs: ['encryptionAtHost'],
			when(_facts, { name, isNew, wanted, existing }) {
				if ((0, json.Xy)(wanted.raw['properties'])['enableEncryptionAtHost'] !== true)
					return `node pool ${name} does not request encryption at host`;
				if (!isNew && existing?.provisioningState === 'Succeeded')
					return `node pool ${name} already exists`;
				return !(0, machines.nH)(wanted.type) || `node pool ${name} is not a scale set`;
			},
			run({ encryptionAtHost: { state } }) {
				const feature = 'Microsoft.Compute/EncryptionAtHost';
				if (state === '')
					return (0, checks_verdict.L5)(`Azure does not state whether the subscription is registered for ${feature}`);
				if (state.toLowerCase() === 'registered')
					return (0, checks_verdict.IX)(`The subscription is registered for ${feature}.`);
				return (0, checks_verdict.fJ)(`Feature ${feature} is ${state} in the subscription. Azure rejects encryption at host until it is Registered (SubscriptionNotEnabledEncryptionAtHost).`, 'Leave out enable-encryption-at-host. Or register the feature, wait until it is Registered, and refresh the provider: az feature register --namespace Microsoft.Compute --name EncryptionAtHost ; az provider register --namespace Microsoft.Compute');
			},
		});
		;
		const DEFAULT_PREFIX = 31;
		const BITS = 32;
		const FEWEST_NODES = 2;
		const gatewayPoolFitsItsPrefix = defineCheck({
			id: 'gateway-pool-fits-its-prefix',
			title: 'The gateway pool has a supported number of nodes',
			rests: refused('https://github.com/Azure/AKS/issues/4599'),
			scope: 'pool',
			needs: [],
			when: (_facts, pool) => pool.wanted.mode === 'Gateway' ? asksOfThisRun(pool) : `node pool ${pool.name} is not a gateway pool`,
			run(_facts, { name, wanted }) {
				if (wanted.osType === 'Windows')
					return (0, checks_verdict.fJ)(`os-type of gateway pool ${name} is Windows, which gateway pools do not support.`, 'Set os-type to Linux.');
				if (wanted.isAutoscaled)
					return (0, checks_verdict.fJ)(`Gateway pool ${name} enables the cluster autoscaler, which gateway pools do not support.`, 'Set enable-cluster-autoscaler to false, and set node-count.');
				const profile = (0, json.Xy)((0, json.Xy)(wanted.raw['properties'])['gatewayProfile']);
				const prefix = (0, json.rl)(profile['publicIPPrefixSize']) ?? DEFAULT_PREFIX;
				const addresses = 2 ** (BITS - prefix);
				const nodes = (0, agent_pool.cw)(wanted);
				const saw = `${(0, list_text.lT)(nodes, 'node')} in gateway pool ${name}; a /${prefix} public IP prefix supports ${addresses === FEWEST_NODES ? 'exactly' : `${FEWEST_NODES} to`} ${addresses}.`;
				if (nodes >= FEWEST_NODES && nodes <= addresses)
					return (0, checks_verdict.IX)(saw);
				if (nodes < FEWEST_NODES)
					return (0, checks_verdict.fJ)(saw, `Set node-count to ${FEWEST_NODES} or more.`);
				return (0, checks_verdict.fJ)(saw, `Set node-count to ${addresses} or less, or gateway-prefix-size to a smaller number: 28 supports 16 nodes.`);
			},
		});
		;
		const gatewayPoolFitsTheCluster = defineCheck({
			id: 'gateway-pool-fits-the-cluster',
			title: 'The cluster supports gateway pools',
			rests: refused('https://learn.microsoft.com/azure/aks/configure-static-egress-gateway#limitations-and-considerations'),
			scope: 'pools',
			needs: ['cluster', 'mode'],
			when: (_facts, pools) => newGateways(pools).length > 0 || 'no new gateway pool is requested',
			run({ cluster, mode }, pools) {
				const network = (0, json.Xy)((0, json.Xy)(cluster.raw['properties'])['networkProfile']);
				const names = newGateways(pools);
				const who = `gateway ${names.length === 1 ? 'pool' : 'pools'} ${(0, list_text.so)(names)}`;
				if (mode === 'pod-subnet')
					return (0, checks_verdict.fJ)(`AKS does not support ${who} in a cluster with a pod subnet.`, 'Set mode to User, and give the subnet of the pool a NAT gateway instead.');
				if (cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6'))
					return (0, checks_verdict.fJ)(`AKS does not support ${who} in a dual-stack cluster.`, 'Set mode to User, and give the subnet of the pool a NAT gateway instead.');
				if ((0, json.Xy)(network['staticEgressGatewayProfile'])['enabled'] !== true)
					return (0, checks_verdict.fJ)(`The static egress gateway of cluster ${cluster.name} is off, and ${who} ${names.length === 1 ? 'needs' : 'need'} it.`, `Turn on the static egress gateway first: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'enable-static-egress-gateway': [] })}`);
				return (0, checks_verdict.IX)('The static egress gateway is on.');
			},
		});
		function newGateways(pools) {
			return pools.filter((pool) => pool.wanted.mode === 'Gateway' && (0, access.IT)(pool)).map(({ name }) => name);
		}
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
		const labelsHaveNoReservedPrefix = defineCheck({
			id: 'labels-have-no-reserved-prefix',
			title: 'No label has a reserved prefix',
			rests: refused('https://github.com/Azure/AKS/issues/4613'),
			scope: 'pool',
			needs: [],
			when: (_facts, pool) => asksOfThisRun(pool),
			run(_facts, pool) {
				const { refused: taken } = labelsOfKubernetes(pool);
				if (taken.length === 0)
					return (0, checks_verdict.IX)(`Node pool ${pool.name} requests no label with a reserved prefix.`);
				return (0, checks_verdict.fJ)(`${taken.length === 1 ? 'Label' : 'Labels'} ${(0, list_text.so)(taken)} of node pool ${pool.name} ${taken.length === 1 ? 'has' : 'have'} a reserved prefix. AKS reserves the prefixes kubernetes.io and k8s.io and their subdomains, except kubelet.kubernetes.io and node.kubernetes.io.`, 'Use your own prefix in labels.');
			},
		});
		;
		const labelsSetNoNodeRole = defineCheck({
			id: 'labels-set-no-node-role',
			title: 'No label sets a node role',
			rests: inferred('https://learn.microsoft.com/azure/aks/use-labels#deprecated-labels'),
			scope: 'pool',
			needs: [],
			when: (_facts, pool) => asksOfThisRun(pool),
			run(_facts, pool) {
				const { roles } = labelsOfKubernetes(pool);
				if (roles.length === 0)
					return (0, checks_verdict.IX)(`Node pool ${pool.name} requests no node role label.`);
				return (0, checks_verdict.fJ)(`Node pool ${pool.name} requests ${roles.length === 1 ? 'the label' : 'the labels'} ${(0, list_text.so)(roles)}. A kubelet cannot set node role labels, and AKS may reject them.`, 'Use your own label prefix, or set the role after the add with `kubectl label node`.');
			},
		});
		;
		const CONFIDENTIAL_SGX_SIZES = /^Standard_DC\d+s?_v2$/i;
		const overlaySupportsTheVmSize = defineCheck({
			id: 'overlay-supports-the-vm-size',
			title: 'Azure CNI Overlay supports the VM size',
			rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay'),
			scope: 'pool',
			needs: ['cluster', 'mode'],
			when({ mode }, pool) {
				if ((0, agent_pool.Ds)(pool.wanted).length === 0)
					return `AKS chooses the VM size of node pool ${pool.name}`;
				return mode === 'overlay' ? asksOfThisRun(pool) : 'the cluster does not use Azure CNI Overlay';
			},
			run({ cluster }, pool) {
				const sizes = (0, agent_pool.Ds)(pool.wanted);
				const vmSize = sizes.find((size) => CONFIDENTIAL_SGX_SIZES.test(size));
				if (vmSize === undefined)
					return (0, checks_verdict.IX)(`Azure CNI Overlay supports ${(0, list_text.so)(sizes)}.`);
				return (0, checks_verdict.fJ)(`${vmSize} belongs to the DCsv2 series, which Azure CNI Overlay does not support.`, `Choose another VM size; for confidential computing, use the DCasv5 series. To see the available sizes: ${(0, az_command.Lw)('vm list-skus', { location: cluster.location, size: 'Standard_DC', output: 'table' })}`);
			},
		});
		;
		const spotLabelIsCurrent = defineCheck({
			id: 'spot-label-is-current',
			title: 'The Spot label is not deprecated',
			rests: advice('https://learn.microsoft.com/azure/aks/use-labels#reserved-system-labels'),
			scope: 'pool',
			needs: [],
			when: (_facts, { name, given }) => Object.hasOwn((0, json.Xy)(given['nodeLabels']), SPOT_LABEL) ||
				`node pool ${name} does not set the deprecated Spot label`,
			run(_facts, { name }) {
				return (0, checks_verdict.fJ)(`Node pool ${name} requests the deprecated label ${SPOT_LABEL}=spot, which AKS sets on Spot nodes itself.`, `Leave it out. To select Spot nodes, use ${PRIORITY_LABEL}=spot, which AKS sets too.`);
			},
		});
		;
		const system_pool_has_two_nodes_FEWEST_NODES = 2;
		const systemPoolHasTwoNodes = defineCheck({
			id: 'system-pool-has-two-nodes',
			title: 'The system node pool starts with at least two nodes',
			rests: inferred('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
			scope: 'pool',
			needs: [],
			when(_facts, { name, isNew, wanted, existing }) {
				if (!isNew && existing?.provisioningState === 'Succeeded')
					return `node pool ${name} already exists`;
				return wanted.mode === 'System' || `node pool ${name} is not a system pool`;
			},
			run(_facts, { name, wanted }) {
				const nodes = (0, node_counts.MN)(wanted);
				const saw = `System pool ${name} starts with ${(0, list_text.lT)(nodes, 'node')}; Microsoft requires at least ${system_pool_has_two_nodes_FEWEST_NODES}, though AKS accepts 1.`;
				if (nodes >= system_pool_has_two_nodes_FEWEST_NODES)
					return (0, checks_verdict.IX)(saw);
				const ofScaleSet = wanted.isAutoscaled ? 'min-count' : 'node-count';
				const input = wanted.machines === undefined ? ofScaleSet : node_counts.JP;
				return (0, checks_verdict.fJ)(saw, `Set ${input} to ${system_pool_has_two_nodes_FEWEST_NODES} or more, so that system pods survive the loss of a node.`);
			},
		});
		;
		const TOLERATED_KEY = 'CriticalAddonsOnly';
		const HARD = /:(?:NoSchedule|NoExecute)$/i;
		const systemPoolAcceptsSystemPods = defineCheck({
			id: 'system-pool-accepts-system-pods',
			title: 'The system node pool has no taint that repels system pods',
			rests: refused('https://github.com/Azure/AKS/issues/2578'),
			scope: 'pool',
			needs: [],
			when: (_facts, pool) => (0, agent_pool.mh)(pool.wanted) ? asksOfThisRun(pool) : `node pool ${pool.name} is not a system pool`,
			run(_facts, { name, wanted }) {
				const taints = (0, json.iw)((0, json.Xy)(wanted.raw['properties'])['nodeTaints']);
				const hard = taints.filter((taint) => HARD.test(taint) && keyOf(taint) !== TOLERATED_KEY);
				if (hard.length === 0)
					return (0, checks_verdict.IX)(`System pods tolerate the taints of node pool ${name}.`);
				return (0, checks_verdict.fJ)(`System pool ${name} requests ${hard.length === 1 ? 'the taint' : 'the taints'} ${(0, list_text.so)(hard)}, which system pods do not tolerate. Azure rejects this (SystemPoolHasRestrictedTaint).`, `Use ${TOLERATED_KEY}=true:NoSchedule or the effect PreferNoSchedule instead, or set mode to User.`);
			},
		});
		function keyOf(taint) {
			return taint.split(/[=:]/)[0] ?? '';
		}
		;
		const SHORTEST_DRAIN_MINUTES = 5;
		const upgradeSettingsFitThePool = defineCheck({
			id: 'upgrade-settings-fit-the-pool',
			title: 'The upgrade settings are supported for this pool',
			rests: inferred('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling#customize-unavailable-nodes'),
			scope: 'pool',
			needs: [],
			when: (_facts, pool) => asksOfThisRun(pool),
			run(_facts, { name, wanted }) {
				const drain = (0, json.rl)((0, json.Xy)((0, json.Xy)(wanted.raw['properties'])['upgradeSettings'])['drainTimeoutInMinutes']);
				const unavailable = wanted.maxUnavailable ?? '0';
				const problems = [
					...((0, agent_pool.mh)(wanted) && !/^0%?$/.test(unavailable)
						? [
							[
								`max-unavailable is ${unavailable}, which system pools do not support`,
								'Leave out max-unavailable, or set mode to User.',
							],
						]
						: []),
					...(drain !== undefined && drain < SHORTEST_DRAIN_MINUTES
						? [
							[
								`drain-timeout is ${drain}; the documented minimum is ${SHORTEST_DRAIN_MINUTES} minutes`,
								`Set drain-timeout to ${SHORTEST_DRAIN_MINUTES} or more.`,
							],
						]
						: []),
				];
				if (problems.length === 0)
					return (0, checks_verdict.IX)(`Node pool ${name} supports its upgrade settings.`);
				return (0, checks_verdict.fJ)(`Node pool ${name}: ${problems.map(([what]) => what).join('; ')}.`, problems.map(([, fix]) => fix).join(' '));
			},
		});
		;
		const MOST_PROFILES = 5;
		const FIRST_MINOR = 27;
		const virtualMachinesPoolIsSupported = defineCheck({
			id: 'virtual-machines-pool-is-supported',
			title: 'The Virtual Machines node pool uses only supported settings',
			rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#virtual-machines-node-pool-limitations'),
			scope: 'pool',
			needs: ['cluster'],
			when: (_facts, pool) => (0, machines.nH)(pool.wanted.type)
				? asksOfThisRun(pool)
				: `node pool ${pool.name} is of type ${pool.wanted.type}`,
			run({ cluster }, { name, wanted }) {
				const properties = (0, json.Xy)(wanted.raw['properties']);
				const scale = (0, json.Xy)((0, json.Xy)(properties['virtualMachinesProfile'])['scale']);
				const profiles = (0, json.iZ)(scale['manual']).length + (0, json.iZ)(scale['autoscale']).length;
				const version = versionOf(wanted, cluster);
				const zones = (0, json.iw)(properties['availabilityZones']).filter((zone) => zone.toLowerCase() !== 'auto');
				const problems = [
					...(isWindows(wanted) ? [['Windows', 'Set os-type to Linux.']] : []),
					...(zones.length > 0 ? [[`availability zones (${(0, list_text.so)(zones)})`, 'Leave out zones.']] : []),
					...(Object.keys((0, json.Xy)(properties['creationData'])).length > 0
						? [['a node pool snapshot', 'Leave creationData out of properties.']]
						: []),
					...(profiles > MOST_PROFILES
						? [[`${profiles} scale profiles (maximum: ${MOST_PROFILES})`, 'Request fewer VM sizes.']]
						: []),
					...(version !== undefined && version.minor < FIRST_MINOR
						? [[`Kubernetes ${version.version} (minimum: 1.${FIRST_MINOR})`, 'Upgrade the cluster first.']]
						: []),
				];
				if (problems.length === 0)
					return (0, checks_verdict.IX)(`Node pool ${name} uses only settings that VirtualMachines pools support.`);
				return (0, checks_verdict.fJ)(`Node pool ${name} is of type VirtualMachines, which does not support ${(0, list_text.so)(problems.map(([what]) => what), 'or')}.`, `${problems.map(([, fix]) => fix).join(' ')} Or leave type out of properties to get a scale set.`);
			},
		});
		var pool_words = __webpack_require__(5357);
		var nearest_words = __webpack_require__(2185);
		;
		const enumValuesAreKnown = defineCheck({
			id: 'enum-values-are-known',
			title: 'Every enum value is known to this action',
			rests: inferred('https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update'),
			scope: 'pool',
			needs: [],
			run(_facts, { name, given }) {
				const unknown = (0, pool_words.k)(given);
				if (unknown.length === 0)
					return (0, checks_verdict.IX)(`All enum values of node pool ${name} are known.`);
				return (0, checks_verdict.fJ)(unknown
					.map(({ path, said, known }) => `${path} is ${said}; known values: ${known.join(', ')}.${(0, nearest_words.a)(said, known)}`)
					.join(' '), 'Correct the value if it is a typo. If it is new in Azure, keep it: Azure decides.');
			},
		});
		;
		const specification = {
			name: 'specification',
			question: 'Does the pool specification fit the cluster?',
			checks: [
				enumValuesAreKnown,
				systemPoolHasTwoNodes,
				systemPoolAcceptsSystemPods,
				gatewayPoolFitsTheCluster,
				gatewayPoolFitsItsPrefix,
				virtualMachinesPoolIsSupported,
				overlaySupportsTheVmSize,
				encryptionAtHostIsRegistered,
				upgradeSettingsFitThePool,
				labelsHaveNoReservedPrefix,
				labelsSetNoNodeRole,
				spotLabelIsCurrent,
			],
		};
		;
		const BYTES_IN_A_GIBIBYTE = 2 ** 30;
		const MEBIBYTES_IN_A_GIBIBYTE = 2 ** 10;
		const SMALLEST_DISK_GIBIBYTES = 30;
		function ephemeralRoomOf({ capabilities }) {
			const gibibytes = (capability, unit) => {
				const text = capabilities.get(capability);
				const value = text === undefined ? Number.NaN : Number(text);
				return Number.isFinite(value) && value >= 0 ? Math.floor(value / unit) : undefined;
			};
			return {
				cache: gibibytes('CachedDiskBytes', BYTES_IN_A_GIBIBYTE),
				temporary: gibibytes('MaxResourceVolumeMB', MEBIBYTES_IN_A_GIBIBYTE),
				nvme: gibibytes('NvmeDiskSizeInMiB', MEBIBYTES_IN_A_GIBIBYTE),
			};
		}
		function mostRoomOf(sku) {
			const { cache, temporary, nvme } = ephemeralRoomOf(sku);
			const sizes = [cache, temporary, nvme].filter((size) => size !== undefined);
			return sizes.length === 0 ? undefined : Math.max(...sizes);
		}
		function ephemeral_room_placesOf(sku) {
			const { cache, temporary, nvme } = ephemeralRoomOf(sku);
			return [
				...(cache === undefined ? [] : [`cache ${cache}`]),
				...(temporary === undefined ? [] : [`temporary disk ${temporary}`]),
				...(nvme === undefined ? [] : [`NVMe disk ${nvme}`]),
			].join(', ');
		}
		;
		function judgeSkus(computeSkus, pool, judge) {
			return judgeSizes(pool, (vmSize) => {
				const sku = computeSkus.get(vmSize.toLowerCase());
				return sku === undefined
					? (0, checks_verdict.hH)(`the check vm-size-is-offered covers ${vmSize}, which Azure does not list`)
					: judge(sku);
			});
		}
		function judgeSizes(pool, judge) {
			const { name, wanted, existing } = pool;
			const sizes = (0, agent_pool.Ds)(wanted);
			if (sizes.length === 0)
				return (0, checks_verdict.hH)(`AKS chooses the VM size of node pool ${name}`);
			const open = existing?.provisioningState === 'Succeeded' ? sizesAdded(wanted, existing) : sizes;
			if (open.length === 0)
				return (0, checks_verdict.IX)(`Node pool ${name} already has ${(0, list_text.so)(sizes)}.`);
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
		const FIRST_VERSION_WITHOUT_CACHE = 5;
		const DEFAULT_DISK_GIBIBYTES = 128;
		const ephemeralDiskFitsAksPlacement = defineCheck({
			id: 'ephemeral-disk-fits-aks-placement',
			title: 'The ephemeral OS disk fits where AKS places it',
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disks-in-aks'),
			scope: 'pool',
			needs: ['computeSkus'],
			when: (_facts, pool) => (0, json.b6)(propertiesOf(pool)['osDiskType'])?.toLowerCase() === 'ephemeral' ||
				`node pool ${pool.name} does not request an ephemeral OS disk`,
			run({ computeSkus }, pool) {
				const size = (0, json.rl)(propertiesOf(pool)['osDiskSizeGB']) ?? 0;
				return judgeSkus(computeSkus, pool, (sku) => size > 0 ? judgeSize(sku, size, inputOfSize(pool)) : judgeDefault(sku, inputOfSize(pool)));
			},
		});
		function judgeSize(sku, size, input) {
			if (versionOfSeries(sku) >= FIRST_VERSION_WITHOUT_CACHE)
				return (0, checks_verdict.IX)(`${sku.name} has no dedicated cache.`);
			const { cache, temporary = 0 } = ephemeralRoomOf(sku);
			if (cache === undefined)
				return (0, checks_verdict.L5)(`Azure does not state the cache size of ${sku.name}`);
			const saw = `node-osdisk-size is ${size}; ${sku.name} has a cache of ${cache} GiB and a temporary disk of ${temporary} GiB.`;
			if (cache === 0 || size <= cache || size > temporary)
				return (0, checks_verdict.IX)(saw);
			return (0, checks_verdict.fJ)(`${saw} AKS evaluates only the cache.`, `Set node-osdisk-size to ${cache} or less, set node-osdisk-type to Managed, or choose another ${input}.`);
		}
		function judgeDefault(sku, input) {
			if (capabilityOf(sku, 'EphemeralOSDiskSupported') === false)
				return (0, checks_verdict.hH)(`the check vm-size-holds-the-ephemeral-disk covers ${sku.name}, which does not support such disks`);
			const room = mostRoomOf(sku);
			if (room === undefined)
				return (0, checks_verdict.L5)(`Azure does not state how much room ${sku.name} has for an ephemeral OS disk`);
			const saw = `node-osdisk-size is not set, and AKS defaults to ${DEFAULT_DISK_GIBIBYTES} GiB; ${sku.name} has room for ${room} GiB (${ephemeral_room_placesOf(sku)}).`;
			if (room >= DEFAULT_DISK_GIBIBYTES || room < SMALLEST_DISK_GIBIBYTES)
				return (0, checks_verdict.IX)(saw);
			return (0, checks_verdict.fJ)(saw, `Set node-osdisk-size to ${room} or less, or choose another ${input}.`);
		}
		function versionOfSeries({ name }) {
			return Number(/_v(\d+)$/i.exec(name)?.[1] ?? 1);
		}
		;
		const GENERATION_2_ONLY = ['AzureContainerLinux', 'AzureLinuxOSGuard', 'Flatcar'];
		const imageFitsTheGeneration = defineCheck({
			id: 'image-fits-the-generation',
			title: 'The node image supports the VM generation',
			rests: inferred('https://learn.microsoft.com/azure/aks/aks-virtual-machine-sizes#limitations'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			when: (_facts, pool) => choosesImage(pool),
			run({ cluster, computeSkus }, pool) {
				const { wanted } = pool;
				const windowsImage = isWindows(wanted) ? windowsImageOf(wanted, cluster)?.toLowerCase() : undefined;
				const image = imageOf(wanted) ?? 'the default image';
				const { secureBoot, vtpm } = trustedLaunchOf(pool);
				const isTrusted = secureBoot || vtpm;
				const needsSecond = hasImage(pool, ...GENERATION_2_ONLY) || isTrusted;
				return judgeSkus(computeSkus, pool, (sku) => {
					const said = sku.capabilities.get('HyperVGenerations');
					if (said === undefined)
						return (0, checks_verdict.L5)(`Azure does not state the VM generations of ${sku.name}`);
					const generations = said.toUpperCase().split(/\s*,\s*/);
					const saw = `${sku.name} supports generation ${generations.map((each) => each.replace('V', '')).join(' and ')} VMs`;
					if (!generations.includes('V2') && needsSecond)
						return (0, checks_verdict.fJ)(`${saw}; ${image}${isTrusted ? ' with Trusted Launch' : ''} requires generation 2.`, 'Choose another node-vm-size or os-sku.');
					if (!generations.includes('V1') && windowsImage === 'windows2019')
						return (0, checks_verdict.fJ)(`${saw} only; Windows2019 does not support them.`, 'Set os-sku to Windows2025, or choose another node-vm-size.');
					if (!generations.includes('V1') && windowsImage === 'windows2022')
						return (0, checks_verdict.fJ)(`${saw} only. Windows2022${imageOf(wanted) === undefined ? ', the default,' : ''} supports them only with the header UseWindowsGen2VM=true, which this action does not send.`, 'Set os-sku to Windows2025, or choose another node-vm-size.');
					return (0, checks_verdict.IX)(`${saw}; ${image} supports them.`);
				});
			},
		});
		;
		const FIRST_MINOR_WITH_FIPS_ON_ARM = 31;
		const COBALT = /^Standard_[A-Z]+\d+p[a-z]*_v([6-9]|\d\d)$/i;
		const imageFitsTheProcessors = defineCheck({
			id: 'image-fits-the-processors',
			title: 'The Linux image supports the processor architecture',
			rests: inferred('https://learn.microsoft.com/azure/aks/use-arm64-vms#limitations'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			when: (_facts, pool) => (isWindows(pool.wanted) ? `node pool ${pool.name} is a Windows pool` : choosesImage(pool)),
			run({ cluster, computeSkus }, pool) {
				const image = imageOf(pool.wanted) ?? 'the default image';
				const { secureBoot, vtpm } = trustedLaunchOf(pool);
				return judgeSkus(computeSkus, pool, (sku) => {
					const architecture = sku.capabilities.get('CpuArchitectureType');
					if (architecture === undefined)
						return (0, checks_verdict.L5)(`Azure does not state the processor architecture of ${sku.name}`);
					const saw = `${sku.name} has ${architecture} processors`;
					if (architecture.toLowerCase() !== 'arm64')
						return (0, checks_verdict.IX)(`${saw}; ${image} supports them.`);
					if (hasImage(pool, 'AzureContainerLinux'))
						return COBALT.test(sku.name)
							? (0, checks_verdict.IX)(`${saw} (Cobalt); ${image} supports them.`)
							: (0, checks_verdict.fJ)(`${saw}; ${image} supports only Cobalt.`, 'Choose a version 6 size, such as Standard_D4pds_v6.');
					if (secureBoot || vtpm)
						return (0, checks_verdict.fJ)(`${saw}, and AKS does not support Trusted Launch on Arm64.`, 'Leave enableSecureBoot and enableVTPM out of properties, or choose another node-vm-size.');
					const minor = versionOf(pool.wanted, cluster)?.minor ?? FIRST_MINOR_WITH_FIPS_ON_ARM;
					const hasBoth = linuxFamilyOf(pool) === 'azure-linux' && minor >= FIRST_MINOR_WITH_FIPS_ON_ARM;
					if (hasFips(pool) && !hasBoth)
						return (0, checks_verdict.fJ)(`${saw}, enable-fips-image is true, and os-sku is ${image}. FIPS on Arm64 requires Azure Linux 3 and Kubernetes 1.${FIRST_MINOR_WITH_FIPS_ON_ARM} or later.`, 'Set os-sku to AzureLinux3, set enable-fips-image to false, or choose another node-vm-size.');
					return (0, checks_verdict.IX)(`${saw}; ${image} supports them.`);
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
				return (0, checks_verdict.IX)('The node pools exist and need no more nodes.');
			const after = (0, node_counts.sQ)(agentPools, pools);
			const nodes = (0, node_counts.UT)(after);
			const surge = after
				.map((pool) => (0, address_needs.m5)({ ...pool, maxSurge: pool.maxSurge ?? surgeUnlessSet }, (0, agent_pool.cw)(pool)))
				.reduce((sum, each) => sum + each, 0);
			const needed = (nodes + surge) * ports;
			const available = addresses * PORTS_OF_AN_ADDRESS;
			const saw = `${(0, list_text.lT)(needed, 'outbound port')} needed (up to ${(0, list_text.lT)(nodes, 'node')} + ${surge} for upgrades, ${(0, list_text.$4)(ports)} each); ${(0, list_text.lT)(available, 'port')} available on ${(0, list_text.lT)(addresses, 'public IPv4 address', 'public IPv4 addresses')}.`;
			if (needed <= available)
				return (0, checks_verdict.IX)(saw);
			const wanted = Math.ceil(needed / PORTS_OF_AN_ADDRESS);
			const fitting = Math.floor(available / (nodes + surge) / STEP) * STEP;
			return (0, checks_verdict.fJ)(saw, `Lower max-count, node-count, or max-surge. Or give the load balancer ${wanted} addresses, if AKS manages them: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'load-balancer-managed-outbound-ip-count': String(wanted) })} . Or allocate ${fitting} ports to each node: ${(0, az_command.Lw)('aks update', { ...(0, az_command.dU)(cluster.id), 'load-balancer-outbound-ports': String(fitting) })}`);
		}
		function promisesPorts({ cluster }) {
			if (cluster.outboundType.toLowerCase() !== 'loadbalancer')
				return `the outbound type of the cluster is ${cluster.outboundType}`;
			return cluster.loadBalancer.allocatedOutboundPorts > 0 || 'the load balancer allocates its ports automatically';
		}
		function outboundIpv4Addresses({ cluster, publicIpAddresses }) {
			const { outboundIpIds, outboundIpv4Count } = cluster.loadBalancer;
			if (outboundIpIds.length === 0)
				return { why: 'the cluster does not state the public IP addresses of its load balancer' };
			if (outboundIpv4Count !== undefined && !outboundIpIds.some(public_ip_addresses.B))
				return outboundIpv4Count;
			let count = 0;
			for (const id of outboundIpIds) {
				const read = publicIpAddresses.get((0, resource_id.T4)(id));
				const range = read?.ok === true ? (0, address_range.RC)(read.value.range ?? '') : undefined;
				if (range === undefined)
					return {
						why: `the number of IPv4 addresses of ${(0, resource_id.gu)(id)} could not be read`,
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
			title: 'The load balancer has enough outbound ports for every node',
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
			title: 'The load balancer has enough outbound ports for an upgrade with the newer default max-surge',
			rests: inferred('https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#agentpoolupgradesettings'),
			scope: 'pools',
			needs: ['cluster', 'agentPools', 'publicIpAddresses'],
			when: promisesPorts,
			run(facts, pools) {
				if (judgeOutboundPorts(facts, pools, SURGE_THAT_AKS_COUNTED).status === 'failed')
					return (0, checks_verdict.hH)('the check load-balancer-has-ports-for-every-node covers it');
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
			return (0, checks_verdict.L5)(`${all.saw} ${(0, list_text.so)(reserved.map(({ name }) => name))} uses a capacity reservation or dedicated hosts, whose vCPUs may already count`);
		}
		function hasReservedMachines(pool) {
			const properties = propertiesOf(pool);
			return ['capacityReservationGroupID', 'hostGroupID'].some((name) => (0, json.b6)(properties[name]) !== undefined);
		}
		function judgeQuotas({ computeSkus, computeUsages }, location, pools, counted) {
			const growing = pools.filter((pool) => !(0, node_counts.wN)(pool));
			if (growing.length === 0)
				return (0, checks_verdict.IX)('The node pools exist and need no more nodes.');
			const shares = growing.flatMap((pool) => sharesOf(pool, computeSkus, counted));
			if (shares.length === 0)
				return (0, checks_verdict.hH)('Azure lists none of the VM sizes');
			const demands = demandsOf(shares, computeUsages);
			if (demands.length === 0)
				return (0, checks_verdict.L5)('Azure lists no quota for these VM sizes');
			const short = demands.filter((demand) => neededOf(demand) > leftOf(demand));
			const [worst] = short;
			if (worst === undefined)
				return (0, checks_verdict.IX)(demands.map(vcpu_demand_inWords).join(' '));
			const list = (0, az_command.Lw)('vm list-usage', { location, output: 'table' });
			return (0, checks_verdict.fJ)(short.map(vcpu_demand_inWords).join(' '), `${fewerNodes(short, counted)} a larger quota (https://learn.microsoft.com/azure/quotas/view-quotas), or use a smaller VM size or another series. To see the quotas of the region: ${list}`, `${(0, list_text.$4)(leftOf(worst))} of ${(0, list_text.$4)(worst.usage.limit)} left in quota ${worst.usage.name}, ${(0, list_text.$4)(neededOf(worst))} needed`);
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
			const nodes = shares.map(({ nodes, vCpus, pool, sku }) => `${nodes} × ${vCpus} for ${pool.name} (${sku.name})`);
			const surge = surgeOf(shares);
			const sum = [...nodes, ...(surge > 0 ? [`${surge} for an upgrade`] : [])].join(' + ');
			return `${usage.name}: ${(0, list_text.$4)(leftOf(demand))} of ${(0, list_text.$4)(usage.limit)} left, ${(0, list_text.$4)(neededOf(demand))} needed: ${sum}.`;
		}
		function fewerNodes(short, counted) {
			const [first] = short;
			const [share] = first?.shares ?? [];
			if (share === undefined || short.some(({ shares }) => shares.length > 1))
				return 'Request';
			if ((0, agent_pool.qv)(share.pool.wanted).length > 1)
				return 'Request';
			const { there } = share;
			const room = Math.min(...short.map((demand) => Math.floor(leftOf(demand) / share.vCpus)));
			let fits = room;
			while (counted === 'at most' && fits > 0 && fits + (0, address_needs.m5)(share.pool.wanted, there + fits) > room)
				fits -= 1;
			if (there + fits <= 0)
				return 'No node fits. Request';
			return `Set ${(0, node_counts.L)(counted, [share.pool])} to ${there + fits} or less. Or request`;
		}
		;
		const vcpuQuotaSuffices = defineCheck({
			id: 'vcpu-quota-suffices',
			title: 'The vCPU quotas cover the initial nodes',
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
			title: 'The vCPU quotas cover the maximum number of nodes and an upgrade',
			rests: inferred('https://learn.microsoft.com/azure/virtual-machines/quotas'),
			scope: 'pools',
			needs: ['cluster', 'computeSkus', 'computeUsages'],
			run(facts, pools) {
				const { location } = facts.cluster;
				if (judgeVcpus(facts, location, pools, 'at first').status === 'failed')
					return (0, checks_verdict.hH)('the check vcpu-quota-suffices covers it');
				return judgeVcpus(facts, location, pools, 'at most');
			},
		});
		;
		const vmSizeCanBeSpot = defineCheck({
			id: 'vm-size-can-be-spot',
			title: 'The VM size is available as Spot',
			rests: refused('https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			when: (_facts, pool) => isSpot(pool) || `node pool ${pool.name} is not a Spot pool`,
			run({ cluster, computeSkus }, pool) {
				return judgeSkus(computeSkus, pool, (sku) => {
					const can = capabilityOf(sku, 'LowPriorityCapable');
					if (can === undefined)
						return (0, checks_verdict.L5)(`Azure does not state whether ${sku.name} is available as Spot`);
					if (can)
						return (0, checks_verdict.IX)(`${sku.name} is available as Spot.`);
					const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'LowPriorityCapable') === true);
					return (0, checks_verdict.fJ)(`${sku.name} is not available as Spot.`, `Set priority to Regular, or choose another ${inputOfSize(pool)}${examples(others)}. To see the capabilities of the size: ${(0, az_command.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`);
				});
			},
		});
		;
		const vmSizeEncryptsAtHost = defineCheck({
			id: 'vm-size-encrypts-at-host',
			title: 'The VM size supports encryption at host',
			rests: refused('https://learn.microsoft.com/azure/aks/enable-host-encryption'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			when: (_facts, pool) => propertiesOf(pool)['enableEncryptionAtHost'] === true ||
				`node pool ${pool.name} does not request encryption at host`,
			run({ cluster, computeSkus }, pool) {
				return judgeSkus(computeSkus, pool, (sku) => {
					const can = capabilityOf(sku, 'EncryptionAtHostSupported');
					if (can === undefined)
						return (0, checks_verdict.L5)(`Azure does not state whether ${sku.name} supports encryption at host`);
					if (can)
						return (0, checks_verdict.IX)(`${sku.name} supports encryption at host.`);
					const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'EncryptionAtHostSupported') === true);
					return (0, checks_verdict.fJ)(`${sku.name} does not support encryption at host.`, `Leave out enable-encryption-at-host, or choose another ${inputOfSize(pool)}${examples(others)}. To see the capabilities of the size: ${(0, az_command.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`);
				});
			},
		});
		;
		const FEWEST_VCPUS = 2;
		const vmSizeHasTwoVcpus = defineCheck({
			id: 'vm-size-has-two-vcpus',
			title: 'The VM size of a system node pool has at least 2 vCPUs',
			rests: refused('https://github.com/MicrosoftDocs/azure-dev-docs/issues/216'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			when: (_facts, { name, wanted }) => (0, agent_pool.mh)(wanted) || `node pool ${name} is not a system pool`,
			run({ cluster, computeSkus }, pool) {
				return judgeSkus(computeSkus, pool, (sku) => {
					if (sku.vCpus === undefined)
						return (0, checks_verdict.L5)(`Azure does not state the number of vCPUs of ${sku.name}`);
					const saw = `${sku.name} has ${(0, list_text.lT)(sku.vCpus, 'vCPU')}; AKS requires at least ${FEWEST_VCPUS} for a system pool.`;
					if (sku.vCpus >= FEWEST_VCPUS)
						return (0, checks_verdict.IX)(saw);
					const others = sizesLike(sku.name, computeSkus, ({ vCpus = 0 }) => vCpus >= FEWEST_VCPUS);
					return (0, checks_verdict.fJ)(saw, `Choose a larger ${inputOfSize(pool)}${examples(others)}. To see the available sizes: ${(0, az_command.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
				});
			},
		});
		;
		const vmSizeHoldsTheEphemeralDisk = defineCheck({
			id: 'vm-size-holds-the-ephemeral-disk',
			title: 'The VM size has room for the ephemeral OS disk',
			rests: refused('https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			when: (_facts, pool) => (0, json.b6)(propertiesOf(pool)['osDiskType'])?.toLowerCase() === 'ephemeral' ||
				`node pool ${pool.name} does not request an ephemeral OS disk`,
			run({ cluster, computeSkus }, pool) {
				const properties = propertiesOf(pool);
				return judgeSkus(computeSkus, pool, (sku) => {
					const said = (0, json.rl)(properties['osDiskSizeGB']) ?? 0;
					const needed = Math.max(said, SMALLEST_DISK_GIBIBYTES);
					const room = mostRoomOf(sku);
					const others = () => examples(sizesLike(sku.name, computeSkus, (other) => holds(other, needed)));
					const list = (0, az_command.Lw)('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' });
					if (capabilityOf(sku, 'EphemeralOSDiskSupported') === false)
						return (0, checks_verdict.fJ)(`${sku.name} does not support ephemeral OS disks.`, `Set node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}. To see the capabilities of the size: ${list}`);
					if (room === undefined)
						return (0, checks_verdict.L5)(`Azure does not state how much room ${sku.name} has for an ephemeral OS disk`);
					const saw = `${said > 0 ? `node-osdisk-size is ${said}` : `An OS disk needs at least ${needed} GiB`}; ${sku.name} has room for ${room} GiB (${ephemeral_room_placesOf(sku)}).`;
					if (needed <= room)
						return (0, checks_verdict.IX)(saw);
					const smaller = room >= SMALLEST_DISK_GIBIBYTES ? `Set node-osdisk-size to ${room} or less, or set` : 'Set';
					return (0, checks_verdict.fJ)(saw, `${smaller} node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}. To see the capabilities of the size: ${list}`);
				});
			},
		});
		function holds(sku, gibibytes) {
			return capabilityOf(sku, 'EphemeralOSDiskSupported') === true && (mostRoomOf(sku) ?? 0) >= gibibytes;
		}
		;
		const FEWEST_SYSTEM_VCPUS = 4;
		const LEAST_SYSTEM_GIGABYTES = 4;
		const FEWEST_USER_VCPUS = 2;
		const LEAST_USER_GIGABYTES = 2;
		const vmSizeMeetsTheDocumentedMinimum = defineCheck({
			id: 'vm-size-meets-the-documented-minimum',
			title: 'The VM size meets the documented minimum for this pool mode',
			rests: inferred('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			run({ cluster, computeSkus }, pool) {
				return judgeSkus(computeSkus, pool, (sku) => {
					const { mode } = pool.wanted;
					const lacks = lacksOf(sku, mode);
					if (lacks.length === 0)
						return (0, checks_verdict.IX)(`${sku.name} is large enough for a pool in mode ${mode}.`);
					const others = sizesLike(sku.name, computeSkus, (other) => lacksOf(other, mode).length === 0);
					return (0, checks_verdict.fJ)(`${sku.name} ${(0, list_text.so)(lacks)}.`, `Choose another ${inputOfSize(pool)}${examples(others)}${(0, agent_pool.mh)(pool.wanted) ? ', or set mode to User' : ''}. AKS may accept this size, but its own components leave little room. To see the available sizes: ${(0, az_command.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
				});
			},
		});
		function lacksOf({ name, vCpus, memoryGigabytes }, mode) {
			const isSystem = (0, agent_pool.mh)({ mode });
			const cores = isSystem ? FEWEST_SYSTEM_VCPUS : FEWEST_USER_VCPUS;
			const memory = isSystem ? LEAST_SYSTEM_GIGABYTES : LEAST_USER_GIGABYTES;
			return [
				...(vCpus !== undefined && vCpus < cores
					? [`has ${(0, list_text.lT)(vCpus, 'vCPU')} (minimum for mode ${mode}: ${cores})`]
					: []),
				...(memoryGigabytes !== undefined && memoryGigabytes < memory
					? [`has ${memoryGigabytes} GB of memory (minimum for mode ${mode}: ${memory})`]
					: []),
				...(isSystem && /^Standard_B\d/i.test(name)
					? ['belongs to the B series, which is not supported for system pools']
					: []),
			];
		}
		;
		const vmSizeIsOffered = defineCheck({
			id: 'vm-size-is-offered',
			title: 'The VM size is available in the region',
			rests: refused('https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			run({ cluster, computeSkus }, pool) {
				return judgeSizes(pool, (vmSize) => {
					if (computeSkus.size === 0)
						return (0, checks_verdict.L5)(`Azure lists no VM size in ${cluster.location}`);
					const sku = computeSkus.get(vmSize.toLowerCase());
					if (sku !== undefined && !sku.isRestricted)
						return (0, checks_verdict.IX)(`${sku.name} is available in ${cluster.location}.`);
					const saw = sku === undefined
						? `${vmSize} is not among the ${(0, list_text.lT)(computeSkus.size, 'VM size')} of ${cluster.location}.`
						: `${sku.name} exists in ${cluster.location} but is not available to this subscription.`;
					const others = sizesLike(vmSize, computeSkus, () => true);
					return (0, checks_verdict.fJ)(saw, `Choose another ${inputOfSize(pool)}${examples(others)}, or ask Azure support to lift the restriction (https://aka.ms/ProdportalCRP/?#create/Microsoft.Support). To see the available sizes: ${(0, az_command.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
				});
			},
		});
		;
		const vmSizeRunsTheImage = defineCheck({
			id: 'vm-size-runs-the-image',
			title: 'The VM size can run the operating system of the pool',
			rests: refused('https://learn.microsoft.com/azure/aks/use-arm64-vms'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			run({ cluster, computeSkus }, pool) {
				return judgeSkus(computeSkus, pool, (sku) => {
					const architecture = sku.capabilities.get('CpuArchitectureType');
					if (architecture === undefined)
						return (0, checks_verdict.L5)(`Azure does not state the processor architecture of ${sku.name}`);
					const saw = `${sku.name} has ${architecture} processors; the pool runs ${pool.wanted.osType}.`;
					if (!isArm(sku) || !isWindows(pool.wanted))
						return (0, checks_verdict.IX)(saw);
					const others = sizesLike(sku.name, computeSkus, (other) => !isArm(other));
					return (0, checks_verdict.fJ)(`${saw} AKS does not support Windows on Arm64.`, `Set os-type to Linux, or choose another ${inputOfSize(pool)}${examples(others)}. To see the available sizes: ${(0, az_command.Lw)('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`);
				});
			},
		});
		function isArm(sku) {
			return sku.capabilities.get('CpuArchitectureType')?.toLowerCase() === 'arm64';
		}
		;
		const KNOWN_ZONES = pool_words.l.availabilityZones;
		const zonesAreOffered = defineCheck({
			id: 'zones-are-offered',
			title: 'The VM size is available in the requested zones',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/availabilityzonenotsupported-error'),
			scope: 'pool',
			needs: ['cluster', 'computeSkus'],
			when: (_facts, pool) => zonesAskedFor(pool).length > 0 || `node pool ${pool.name} requests no zone`,
			run({ cluster, computeSkus }, pool) {
				const zones = zonesAskedFor(pool);
				return judgeSkus(computeSkus, pool, (sku) => {
					const offered = zonesOf(sku);
					const judged = zones.filter((zone) => KNOWN_ZONES.includes(zone) || offered.includes(zone));
					if (judged.length === 0)
						return (0, checks_verdict.hH)(`the check enum-values-are-known covers ${zonesText(zones)}, which this action does not know`);
					const missing = judged.filter((zone) => !offered.includes(zone));
					const saw = `${sku.name} is available in ${offered.length === 0 ? 'no zone' : zonesText(offered)} of ${cluster.location}; ${zonesText(judged)} requested.`;
					if (missing.length === 0)
						return (0, checks_verdict.IX)(saw);
					const others = sizesLike(sku.name, computeSkus, (other) => judged.every((zone) => zonesOf(other).includes(zone)));
					return (0, checks_verdict.fJ)(saw, `${offered.length === 0 ? 'Leave out zones' : `Set zones to ${judged.filter((zone) => offered.includes(zone)).join(',') || offered.join(',')}`}, or choose another ${inputOfSize(pool)}${examples(others)}. To see the zones of the size: ${(0, az_command.Lw)('vm list-skus', { location: cluster.location, size: sku.name, zone: [], output: 'table' })}`);
				});
			},
		});
		function zonesAskedFor(pool) {
			return (0, json.iw)(propertiesOf(pool)['availabilityZones']);
		}
		function zonesOf(sku) {
			return sku.zones.filter((zone) => !sku.restrictedZones.includes(zone)).toSorted();
		}
		function zonesText(zones) {
			return `${zones.length === 1 ? 'zone' : 'zones'} ${(0, list_text.so)(zones)}`;
		}
		;
		const sizes = {
			name: 'sizes',
			question: 'Can the region provide the VMs?',
			checks: [
				vmSizeIsOffered,
				zonesAreOffered,
				vmSizeHasTwoVcpus,
				vmSizeMeetsTheDocumentedMinimum,
				vmSizeRunsTheImage,
				imageFitsTheGeneration,
				imageFitsTheProcessors,
				vmSizeHoldsTheEphemeralDisk,
				ephemeralDiskFitsAksPlacement,
				vmSizeEncryptsAtHost,
				vmSizeCanBeSpot,
				vcpuQuotaSuffices,
				vcpuQuotaSufficesForGrowth,
				loadBalancerHasPortsForEveryNode,
				loadBalancerHasPortsForTheDefaultSurge,
			],
		};
		;
		function asksForAuthorizedAddresses({ apiServerAccess }) {
			const { isPrivate, isInVnet, authorizedIpRanges } = apiServerAccess;
			if (isPrivate || isInVnet)
				return 'nodes reach the API server at a private address';
			return authorizedIpRanges.length > 0 || 'the API server has no authorized IP ranges';
		}
		function authorizedRangesOf({ apiServerAccess: { authorizedIpRanges } }) {
			const ranges = (0, address_range.Kn)(authorizedIpRanges);
			return {
				listed: authorizedIpRanges,
				tags: authorizedIpRanges.filter((text) => (0, address_range.RC)(text) === undefined),
				covers: (range) => ranges.some((each) => (0, address_range.DV)(each, range)),
			};
		}
		;
		function egressOf({ cluster, vnet, routeTables, natGateways, publicIpAddresses }, subnet, pool) {
			const table = subnet.routeTableId === undefined ? undefined : routeTables.get((0, resource_id.T4)(subnet.routeTableId));
			if (table?.ok === false)
				return { by: 'unknown', ...(0, resources_read.i)(table) };
			const routes = (0, network_routes.Rj)(table?.value, 4);
			const [detour, ...more] = routes.filter((route) => !(0, network_routes.PH)(route));
			if (detour !== undefined) {
				const names = (0, list_text.so)([detour, ...more].map(({ name }) => name));
				const lead = more.length === 0 ? `route ${names} sends` : `routes ${names} send`;
				return unknown(`${lead} outbound traffic to ${detour.nextHopType}, and its public address is not visible to this action`);
			}
			if (routes.length === 0 && mayLearnRoutes(vnet, table?.value))
				return unknown(`a gateway may advertise a default route to subnet ${subnet.name} by BGP`);
			if (subnet.natGatewayId !== undefined) {
				const gateway = natGateways.get((0, resource_id.T4)(subnet.natGatewayId));
				if (gateway?.ok !== true)
					return { ...unknown(`NAT gateway ${(0, resource_id.gu)(subnet.natGatewayId)} could not be read`), unread: gateway };
				const { name, publicIpIds, publicIpPrefixIds } = gateway.value;
				return gatewayWith(name, [...publicIpIds, ...publicIpPrefixIds], publicIpAddresses);
			}
			if (vnet.defaultNatGatewayId !== undefined)
				return unknown(`NAT gateway ${(0, resource_id.gu)(vnet.defaultNatGatewayId)} serves the whole VNet, and Microsoft's pages disagree on whether AKS uses it`);
			if ((0, node_public_ips.l)(pool) !== undefined)
				return { by: 'node-addresses' };
			return cluster.outboundType === 'loadBalancer'
				? { by: 'load-balancer' }
				: unknown(`the public address of outbound type ${cluster.outboundType} is not visible to this action`);
		}
		function gatewayWith(name, ids, publicIpAddresses) {
			const reads = ids.map((id) => publicIpAddresses.get((0, resource_id.T4)(id)));
			const ranges = reads.flatMap((read) => (read?.ok === true ? ((0, address_range.RC)(read.value.range ?? '') ?? []) : []));
			if (ranges.length === ids.length)
				return { by: 'nat-gateway', name, ranges };
			const unread = reads.find((read) => read?.ok === false);
			return { ...unknown(`a public address of NAT gateway ${name} could not be read`), unread };
		}
		function unknown(why) {
			return { by: 'unknown', why };
		}
		;
		const EVERY_IPV4_ADDRESS = '0.0.0.0/0';
		const nodePublicIpsAreAuthorized = defineCheck({
			id: 'node-public-ips-are-authorized',
			title: 'The API server accepts connections from the public addresses of the nodes',
			rests: breaks('https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'routeTables', 'natGateways', 'publicIpAddresses'],
			when({ cluster }, pool) {
				if ((0, node_public_ips.l)(pool.wanted) === undefined)
					return `the nodes of pool ${pool.name} have no public addresses`;
				if (!(0, access.IT)(pool))
					return `node pool ${pool.name} already exists`;
				return asksForAuthorizedAddresses(cluster);
			},
			run(facts, { name, wanted }) {
				const { cluster, subnet, publicIpAddresses } = facts;
				const egress = egressOf(facts, subnet, wanted);
				if (egress.by !== 'node-addresses')
					return (0, checks_verdict.hH)('nodes reach the Internet another way, which outbound-addresses-are-authorized checks');
				const { listed, tags, covers } = authorizedRangesOf(cluster);
				const authorize = (range) => (0, az_command.Lw)('aks update', {
					...(0, az_command.dU)(cluster.id),
					'api-server-authorized-ip-ranges': [...listed, range].join(','),
				});
				const prefixId = (0, node_public_ips.l)(wanted)?.prefixId;
				if (prefixId === undefined) {
					if (coversEverything(covers))
						return (0, checks_verdict.IX)(`The API server accepts every address (${EVERY_IPV4_ADDRESS}).`);
					if (tags.length > 0)
						return unknownTags(tags, `the public addresses that the nodes of pool ${name} will get`);
					return (0, checks_verdict.fJ)(`Each node of pool ${name} gets a public address that is not known in advance; the API server accepts only ${(0, list_text.so)(listed)}. The nodes could not join the cluster.`, `Set enable-node-public-ip to false. Or set node-public-ip-prefix-id and authorize the prefix: ${authorize('PREFIX')}`);
				}
				const prefix = (0, resource_id.gu)(prefixId);
				const read = publicIpAddresses.get((0, resource_id.T4)(prefixId));
				const range = read?.ok === true ? (0, address_range.RC)(read.value.range ?? '') : undefined;
				if (range === undefined)
					return (0, checks_verdict.L5)(`public IP prefix ${prefix} could not be read`, read?.ok === false ? read : undefined);
				if (range.family === 6)
					return (0, checks_verdict.fJ)(`Public IP prefix ${prefix} (${range.cidr}) is IPv6. Azure chooses the IPv4 address of each node, so it cannot be authorized in advance.`, 'Name a prefix with IPv4 addresses in node-public-ip-prefix-id, and add it to the authorized IP ranges.');
				if (covers(range))
					return (0, checks_verdict.IX)(`Public IP prefix ${prefix} (${range.cidr}) is authorized.`);
				if (tags.length > 0)
					return unknownTags(tags, range.cidr);
				return (0, checks_verdict.fJ)(`The nodes of pool ${name} get addresses from ${range.cidr}; the API server accepts only ${(0, list_text.so)(listed)}. The nodes could not join the cluster.`, `Add the prefix to the authorized IP ranges: ${authorize(range.cidr)}`);
			},
		});
		function coversEverything(covers) {
			const everything = (0, address_range.RC)(EVERY_IPV4_ADDRESS);
			return everything !== undefined && covers(everything);
		}
		function unknownTags(tags, what) {
			return (0, checks_verdict.L5)(`this action does not know whether service tag ${(0, list_text.so)(tags)} covers ${what}`);
		}
		;
		const nodePublicIpsHaveSymmetricRoutes = defineCheck({
			id: 'node-public-ips-have-symmetric-routes',
			title: 'Replies leave from the public address of the node that received the request',
			rests: inferred('https://learn.microsoft.com/azure/firewall/integrate-lb#asymmetric-routing'),
			scope: 'pool',
			needs: ['cluster'],
			when({ cluster }, pool) {
				if ((0, node_public_ips.l)(pool.wanted) === undefined)
					return `the nodes of pool ${pool.name} have no public addresses`;
				if (!(0, access.IT)(pool))
					return `node pool ${pool.name} already exists`;
				return (cluster.outboundType === 'userDefinedRouting' || `the outbound type of the cluster is ${cluster.outboundType}`);
			},
			run({ cluster }, { name }) {
				return (0, checks_verdict.fJ)(`Each node of pool ${name} gets a public address, and cluster ${cluster.name} has outbound type ${cluster.outboundType}. Replies to requests from the internet leave through the default route, and a stateful firewall drops them.`, 'Set enable-node-public-ip to false, or add a route to Internet for the address ranges of the clients.');
			},
		});
		;
		const outboundAddressesAreAuthorized = defineCheck({
			id: 'outbound-addresses-are-authorized',
			title: 'The API server accepts connections from the outbound addresses of the nodes',
			rests: breaks('https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges'),
			scope: 'pool',
			needs: ['cluster', 'vnet', 'subnet', 'routeTables', 'natGateways', 'publicIpAddresses'],
			when: ({ cluster }) => asksForAuthorizedAddresses(cluster),
			run(facts, { wanted }) {
				const { cluster, subnet } = facts;
				const egress = egressOf(facts, subnet, wanted);
				switch (egress.by) {
					case 'unknown':
						return (0, checks_verdict.Su)([egress]);
					case 'node-addresses':
						return (0, checks_verdict.hH)('the nodes have public addresses, which node-public-ips-are-authorized checks');
					case 'load-balancer':
						return (0, checks_verdict.IX)("Outbound traffic uses the cluster's load balancer; AKS authorizes its addresses.");
					case 'nat-gateway': {
						const ranges = egress.ranges.filter(({ family }) => family === 4);
						if (ranges.length === 0)
							return (0, checks_verdict.hH)(`NAT gateway ${egress.name} has no IPv4 address`);
						const { listed, tags, covers } = authorizedRangesOf(cluster);
						const outside = ranges.filter((range) => !covers(range)).map(({ cidr }) => cidr);
						if (outside.length === 0)
							return (0, checks_verdict.IX)(`All addresses of NAT gateway ${egress.name} are authorized.`);
						if (tags.length > 0)
							return (0, checks_verdict.L5)(`NAT gateway ${egress.name} uses ${(0, list_text.so)(outside)}; this action does not know which addresses service tag ${(0, list_text.so)(tags)} covers`);
						const command = (0, az_command.Lw)('aks update', {
							...(0, az_command.dU)(cluster.id),
							'api-server-authorized-ip-ranges': [...listed, ...outside].join(','),
						});
						return (0, checks_verdict.fJ)(`NAT gateway ${egress.name} of subnet ${subnet.name} uses ${(0, list_text.so)(outside)}; the API server accepts only ${(0, list_text.so)(listed)}. The nodes could not join the cluster.`, `Add the missing addresses to the authorized IP ranges: ${command}`);
					}
				}
			},
		});
		;
		const callerMayAddPools = defineCheck({
			id: 'caller-may-add-pools',
			title: 'The identity of this run may add node pools to the cluster',
			rests: refused('https://learn.microsoft.com/azure/role-based-access-control/troubleshooting'),
			scope: 'pools',
			operations: ['add'],
			needs: ['cluster', 'callerPermissions'],
			run({ cluster, callerPermissions }, pools) {
				if (!pools.some(pool_writes.r))
					return (0, checks_verdict.IX)('Every node pool already matches the inputs; nothing is written.');
				const rights = (0, access.us)(callerPermissions, cluster.id, [access.pH]);
				if (!rights.isKnown)
					return (0, checks_verdict.Su)([rights]);
				if (rights.missing.length === 0)
					return (0, checks_verdict.IX)(`The identity of this run has ${access.pH} on cluster ${cluster.name}.`);
				return (0, checks_verdict.fJ)(`The identity of this run lacks ${access.pH} on cluster ${cluster.name}.`, `Assign a role with that action, then wait a few minutes and run again: ${(0, access.Bj)('Azure Kubernetes Service Contributor Role', cluster.id)}`);
			},
		});
		;
		const callerMayJoinTheSubnet = defineCheck({
			id: 'caller-may-join-the-subnet',
			title: 'The identity of this run may join the subnet',
			rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error'),
			scope: 'pool',
			operations: ['add'],
			needs: ['callerPermissions'],
			run({ callerPermissions }, pool) {
				if (!(0, pool_writes.r)(pool))
					return (0, checks_verdict.IX)(`Node pool ${pool.name} already matches the inputs; nothing is written.`);
				const subnetIds = (0, subnets.JX)(pool);
				const rights = subnetIds.map((id) => ({ id, ...(0, access.us)(callerPermissions, id, [access.$k]) }));
				const refused = rights.filter((each) => each.isKnown && each.missing.length > 0).map(({ id }) => id);
				if (refused.length > 0)
					return (0, checks_verdict.fJ)(`The identity of this run lacks ${access.$k} on ${(0, list_text.so)(refused)}.`, `Assign a role with that action, then wait a few minutes and run again: ${refused.map((id) => (0, access.Bj)('Network Contributor', id)).join(' ; ')}`);
				const unclear = rights.filter((each) => !each.isKnown);
				if (unclear.length > 0)
					return (0, checks_verdict.Su)(unclear);
				if (subnetIds.length === 0)
					return (0, checks_verdict.L5)(`the subnet of node pool ${pool.name} is not known yet`);
				return (0, checks_verdict.IX)(`The identity of this run has ${access.$k} on ${(0, list_text.so)(subnetIds)}.`);
			},
		});
		var linked_resources = __webpack_require__(9701);
		;
		function judgeRightsToReconcile(cluster, callerPermissions) {
			const rights = [
				{ id: cluster.id, role: 'Azure Kubernetes Service Contributor Role', actions: [access.pw] },
				...(0, linked_resources.t)(cluster),
			].map((asked) => ({ ...asked, ...(0, access.us)(callerPermissions, asked.id, asked.actions) }));
			const refused = rights.flatMap((each) => (each.isKnown && each.missing.length > 0 ? [each] : []));
			const where = (id) => (id === cluster.id ? `cluster ${cluster.name}` : id);
			if (refused.length > 0) {
				const lacks = refused.map(({ missing, id }) => `${(0, list_text.so)(missing)} on ${where(id)}`);
				const commands = refused.map(({ role, id }) => (0, access.Bj)(role, id));
				return (0, checks_verdict.fJ)(`The identity of this run lacks ${(0, list_text.so)(lacks)}, which Azure requires for a reconcile.`, `Assign ${refused.length === 1 ? 'a role with that action' : 'roles with those actions'}, then wait a few minutes and run again: ${commands.join(' ; ')}`);
			}
			const unclear = rights.filter((each) => !each.isKnown);
			if (unclear.length > 0)
				return (0, checks_verdict.Su)(unclear);
			const has = rights.map(({ actions, id }) => `${(0, list_text.so)(actions)} on ${where(id)}`);
			return (0, checks_verdict.IX)(`The identity of this run has ${(0, list_text.so)(has)}.`);
		}
		;
		const callerMayReconcile = defineCheck({
			id: 'caller-may-reconcile',
			title: 'The identity of this run may reconcile the cluster, as allow-reconcile asks',
			rests: inferred('https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions'),
			scope: 'cluster',
			operations: ['add'],
			onlyWithAllowReconcile: true,
			guards: 'reconcile',
			needs: ['cluster', 'callerPermissions'],
			run({ cluster, callerPermissions }) {
				const verdict = judgeRightsToReconcile(cluster, callerPermissions);
				if (verdict.status !== 'failed')
					return verdict;
				return (0, checks_verdict.fJ)(`${verdict.saw} allow-reconcile is set but has no effect.`, verdict.fix);
			},
		});
		;
		const callerMayUpdateTheCluster = defineCheck({
			id: 'caller-may-update-the-cluster',
			title: 'The identity of this run may update the cluster',
			rests: refused('https://learn.microsoft.com/azure/role-based-access-control/troubleshooting'),
			scope: 'cluster',
			operations: ['reconcile'],
			needs: ['cluster', 'callerPermissions'],
			run: ({ cluster, callerPermissions }) => judgeRightsToReconcile(cluster, callerPermissions),
		});
		;
		const callerCouldReconcile = defineCheck({
			id: 'caller-could-reconcile',
			title: 'The identity of this run could also reconcile the cluster',
			rests: advice('https://learn.microsoft.com/azure/aks/aks-service-permissions#identity-creating-and-operating-the-cluster-permissions'),
			scope: 'cluster',
			operations: ['check'],
			onlyWithAllowReconcile: true,
			needs: ['cluster', 'callerPermissions'],
			run({ cluster, callerPermissions }) {
				const verdict = judgeRightsToReconcile(cluster, callerPermissions);
				if (verdict.status !== 'failed')
					return verdict;
				return (0, checks_verdict.fJ)(`${verdict.saw} An add by this identity could not reconcile the cluster, although allow-reconcile is set.`, `No action needed if another identity adds the pools. Otherwise, ${verdict.fix.slice(0, 1).toLowerCase()}${verdict.fix.slice(1)}`);
			},
		});
		;
		const callerCouldAddThePools = defineCheck({
			id: 'caller-could-add-the-pools',
			title: 'The identity of this run could also add the node pools',
			rests: advice('https://learn.microsoft.com/azure/aks/aks-service-permissions'),
			scope: 'pools',
			operations: ['check'],
			needs: ['cluster', 'callerPermissions'],
			when: (_facts, pools) => pools.some(pool_writes.r) || 'every node pool already matches the inputs',
			run({ cluster, callerPermissions }, pools) {
				const ids = pools.filter(pool_writes.r).flatMap(subnets.JX);
				const subnetIds = [...new Map(ids.map((id) => [(0, resource_id.T4)(id), id])).values()];
				const rights = [
					{ id: cluster.id, action: access.pH, role: 'Azure Kubernetes Service Contributor Role' },
					...subnetIds.map((id) => ({ id, action: access.$k, role: 'Network Contributor' })),
				].map((asked) => ({ ...asked, ...(0, access.us)(callerPermissions, asked.id, [asked.action]) }));
				const missing = rights.filter((each) => each.isKnown && each.missing.length > 0);
				if (missing.length > 0) {
					const lacks = [...Map.groupBy(missing, ({ action }) => action)].map(([action, scopes]) => `${action} on ${(0, list_text.so)(scopes.map(({ id }) => (0, resource_id.gu)(id)))}`);
					return (0, checks_verdict.fJ)(`The identity of this run lacks ${(0, list_text.so)(lacks)}, so it could not add ${(0, list_text.so)(pools.map(({ name }) => name))}.`, `No action needed if another identity adds the pools. Otherwise, assign the missing ${missing.length === 1 ? 'role' : 'roles'}: ${missing.map(({ role, id }) => (0, access.Bj)(role, id)).join(' ; ')}`);
				}
				const unclear = rights.filter((each) => !each.isKnown);
				if (unclear.length > 0)
					return (0, checks_verdict.Su)(unclear);
				return (0, checks_verdict.IX)(`The identity of this run has ${access.pH} on cluster ${cluster.name} and ${access.$k} on ${(0, list_text.so)(subnetIds.map(resource_id.gu))}.`);
			},
		});
		;
		const clusterIdentityIsUserAssigned = defineCheck({
			id: 'cluster-identity-is-user-assigned',
			title: 'The cluster has a user-assigned identity for a pool of type VirtualMachines',
			rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools'),
			scope: 'pool',
			needs: ['cluster'],
			when(_facts, pool) {
				if (!(0, machines.nH)(pool.wanted.type))
					return `node pool ${pool.name} is a scale set`;
				return asksOfThisRun(pool);
			},
			run({ cluster }, { name }) {
				if (cluster.identity.kind !== 'SystemAssigned')
					return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} is not system-assigned (${cluster.identity.kind}).`);
				const command = (0, az_command.Lw)('aks update', {
					...(0, az_command.dU)(cluster.id),
					'enable-managed-identity': [],
					'assign-identity': 'IDENTITY_ID',
				});
				return (0, checks_verdict.fJ)(`Cluster ${cluster.name} has a system-assigned identity, but node pool ${name} of type VirtualMachines needs a user-assigned one in a custom VNet.`, `Request a pool of type VirtualMachineScaleSets. Or give the cluster a user-assigned identity that may join the subnet: ${command}`);
			},
		});
		;
		const clusterIdentityMayJoinTheSubnet = defineCheck({
			id: 'cluster-identity-may-join-the-subnet',
			title: "The cluster's identity may join the nodes of a VirtualMachines pool to the subnet",
			rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools'),
			scope: 'pool',
			needs: ['cluster', 'subnetId', 'roleAssignments', 'roleDefinitions'],
			when({ cluster }, pool) {
				if (!(0, machines.nH)(pool.wanted.type))
					return `node pool ${pool.name} is a scale set, which AKS itself joins`;
				const isAsked = asksOfThisRun(pool);
				if (isAsked !== true)
					return isAsked;
				return (cluster.identity.kind !== 'SystemAssigned' ||
					`cluster ${cluster.name} needs a user-assigned identity, which cluster-identity-is-user-assigned covers`);
			},
			run({ cluster, subnetId, ...roles }, { name }) {
				const rights = (0, access.D_)(roles, subnetId, [access.$k]);
				if (!rights.isKnown)
					return (0, checks_verdict.Su)([rights]);
				if (rights.missing.length === 0)
					return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} may join ${subnetId}.`);
				return (0, checks_verdict.fJ)(`${(0, access.Ky)(cluster)} lacks ${access.$k} on ${subnetId}. AKS needs it to add the nodes of pool ${name}.`, `Assign the role, then wait up to an hour and run again: ${(0, access.uT)(cluster, 'Network Contributor', subnetId)}`);
			},
		});
		var private_dns_zone = __webpack_require__(1858);
		;
		const ACTIONS = ['Microsoft.Network/privateDnsZones/read', 'Microsoft.Network/privateDnsZones/write'];
		const clusterIdentityMayUseTheDnsZone = defineCheck({
			id: 'cluster-identity-may-use-the-dns-zone',
			title: "The cluster's identity may write to the private DNS zone of the API server",
			rests: inferred('https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone'),
			scope: 'cluster',
			needs: ['cluster', 'sideRoleAssignments', 'roleDefinitions'],
			when: ({ cluster }) => (0, private_dns_zone.v)(cluster) !== undefined || `cluster ${cluster.name} uses no private DNS zone of yours`,
			run({ cluster, sideRoleAssignments, roleDefinitions }) {
				const zone = (0, private_dns_zone.v)(cluster) ?? '';
				const rights = (0, access.D_)({ roleAssignments: sideRoleAssignments, roleDefinitions }, zone, ACTIONS);
				if (!rights.isKnown)
					return (0, checks_verdict.Su)([rights]);
				if (rights.missing.length === 0)
					return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} may write to ${zone}.`);
				return (0, checks_verdict.fJ)(`${(0, access.Ky)(cluster)} lacks ${(0, list_text.so)(rights.missing)} on ${zone}. The pool comes up, but a cluster update that moves the API server fails.`, `Assign the role, which takes up to an hour to take effect: ${(0, access.uT)(cluster, 'Private DNS Zone Contributor', zone)}`);
			},
		});
		;
		const cluster_identity_may_use_the_route_table_ACTIONS = ['Microsoft.Network/routeTables/read', 'Microsoft.Network/routeTables/write'];
		const clusterIdentityMayUseTheRouteTable = defineCheck({
			id: 'cluster-identity-may-use-the-route-table',
			title: "The cluster's identity may write kubenet routes to the route table of the subnet",
			rests: inferred('https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet'),
			scope: 'pool',
			needs: ['cluster', 'mode', 'subnet', 'sideRoleAssignments', 'roleDefinitions'],
			when: ({ mode }) => mode === 'kubenet' || `network mode ${mode} needs no route for each node`,
			run({ cluster, subnet, sideRoleAssignments, roleDefinitions }) {
				const { routeTableId } = subnet;
				if (routeTableId === undefined)
					return (0, checks_verdict.hH)(`subnet ${subnet.name} has no route table`);
				if ((0, resource_id.s)((0, resource_id.Tp)(routeTableId), cluster.nodeResourceGroup))
					return (0, checks_verdict.hH)(`AKS made the route table of subnet ${subnet.name}`);
				const rights = (0, access.D_)({ roleAssignments: sideRoleAssignments, roleDefinitions }, routeTableId, cluster_identity_may_use_the_route_table_ACTIONS);
				if (!rights.isKnown)
					return (0, checks_verdict.Su)([rights]);
				if (rights.missing.length === 0)
					return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} may write to ${routeTableId}.`);
				return (0, checks_verdict.fJ)(`${(0, access.Ky)(cluster)} lacks ${(0, list_text.so)(rights.missing)} on ${routeTableId}. Without routes, pods on the new nodes are unreachable, and AKS may refuse the pool (CustomRouteTableMissingPermission).`, `Assign the role, which takes up to an hour to take effect: ${(0, access.uT)(cluster, 'Network Contributor', routeTableId)}`);
			},
		});
		;
		const clusterIdentityMayUseTheSubnet = defineCheck({
			id: 'cluster-identity-may-use-the-subnet',
			title: "The cluster's identity may read and join the subnet",
			rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
			scope: 'pool',
			needs: ['cluster', 'subnetId', 'roleAssignments', 'roleDefinitions'],
			when: (_facts, { name, wanted }) => !(0, machines.nH)(wanted.type) ||
				`node pool ${name} is of type VirtualMachines, which cluster-identity-may-join-the-subnet covers`,
			run({ cluster, subnetId, ...roles }) {
				const rights = (0, access.D_)(roles, subnetId, [access.jc, access.$k]);
				if (!rights.isKnown)
					return (0, checks_verdict.Su)([rights]);
				if (rights.missing.length === 0)
					return (0, checks_verdict.IX)(`The identity of cluster ${cluster.name} may read and join ${subnetId}.`);
				return (0, checks_verdict.fJ)(`${(0, access.Ky)(cluster)} lacks ${(0, list_text.so)(rights.missing)} on ${subnetId}. The nodes come up, but internal load balancers and private link services in the subnet fail.`, `Assign the role, which takes up to an hour to take effect: ${(0, access.uT)(cluster, 'Network Contributor', subnetId)}`);
			},
		});
		;
		const access_access = {
			name: 'access',
			question: 'Do identities and addresses have the access they need?',
			checks: [
				callerMayAddPools,
				callerMayJoinTheSubnet,
				callerCouldAddThePools,
				callerCouldReconcile,
				callerMayUpdateTheCluster,
				callerMayReconcile,
				clusterIdentityMayUseTheSubnet,
				clusterIdentityMayJoinTheSubnet,
				clusterIdentityIsUserAssigned,
				clusterIdentityMayUseTheRouteTable,
				clusterIdentityMayUseTheDnsZone,
				outboundAddressesAreAuthorized,
				nodePublicIpsAreAuthorized,
				nodePublicIpsHaveSymmetricRoutes,
			],
		};
		;
		const serviceEndpointsMatchTheOtherSubnets = defineCheck({
			id: 'service-endpoints-match-the-other-subnets',
			title: 'The subnet has the service endpoints that all other node subnets have',
			rests: advice('https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			when: (_facts, pool) => (0, access.D)(pool),
			run({ cluster, agentPools, vnet, subnet }, pool) {
				const others = (0, cluster_places.jy)(cluster, agentPools, pool.name)
					.filter(({ holds }) => holds === 'nodes')
					.flatMap(({ subnetId }) => (0, known_ranges.HK)(vnet, subnetId) ?? []);
				const [first, ...rest] = others.map(({ serviceEndpoints }) => serviceEndpoints);
				if (first === undefined)
					return (0, checks_verdict.hH)('no other node pool has a subnet in the VNet');
				const common = first.filter((service) => rest.every((each) => has(each, service)));
				const missing = common.filter((service) => !has(subnet.serviceEndpoints, service));
				if (missing.length === 0)
					return (0, checks_verdict.IX)(`Subnet ${subnet.name} has every service endpoint that all other node subnets have.`);
				return (0, checks_verdict.fJ)(`All other node subnets have service endpoints for ${(0, list_text.so)(missing)}, and subnet ${subnet.name} has none. A service firewall that allows those subnets blocks the new nodes.`, `If pods of the pool use the service, allow the subnet in its firewall and add the endpoint: ${(0, az_command.Lw)('network vnet subnet update', { 'ids': subnet.id, 'service-endpoints': [...subnet.serviceEndpoints, ...missing] })}`);
			},
		});
		function has(services, service) {
			return services.some((each) => each.toLowerCase() === service.toLowerCase());
		}
		var windows_source_nat = __webpack_require__(5670);
		;
		const STOPPED = 'Stopped';
		const windowsNodesKnowTheSubnetRange = defineCheck({
			id: 'windows-nodes-know-the-subnet-range',
			title: 'Windows nodes keep the source addresses of their pods in traffic to the subnet',
			rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
			run({ cluster, agentPools, vnet, subnet }, pool) {
				const isOld = !pool.isNew && pool.existing?.provisioningState === 'Succeeded';
				const older = isOld ? agentPools : (0, subnets.Kc)(agentPools, pool);
				const hiding = (0, windows_source_nat.a)(cluster, older, vnet, [subnet]).filter(({ name }) => !pool.reimagedSince.includes(name));
				if (hiding.length === 0)
					return (0, checks_verdict.IX)('No Windows pool uses source NAT for traffic to the subnet.');
				const names = hiding.map(({ name, powerState }) => (powerState === STOPPED ? `${name} (${STOPPED})` : name));
				const commands = hiding.flatMap((each) => [
					...(each.powerState === STOPPED ? [(0, az_command.Lw)('aks nodepool start', (0, az_command.bg)(each.id))] : []),
					(0, az_command.Lw)('aks nodepool upgrade', { ...(0, az_command.bg)(each.id), 'node-image-only': [] }),
				]);
				return (0, checks_verdict.fJ)(`Windows ${hiding.length === 1 ? 'pool' : 'pools'} ${(0, list_text.so)(names)} ${hiding.length === 1 ? 'was' : 'were'} created before the VNet had the range of subnet ${subnet.name} (${(0, list_text.so)(subnet.addressPrefixes)}). ${hiding.length === 1 ? 'Its' : 'Their'} nodes use source NAT for traffic to it until they are reimaged.`, `Set reimage-windows and allow-reconcile to true. Or reconcile the cluster after the add, and reimage the nodes: ${commands.join(' ; ')}`);
			},
		});
		;
		const windowsPoolsCanBeReimaged = defineCheck({
			id: 'windows-pools-can-be-reimaged',
			title: 'A newer node image is available for the Windows pools that must be reimaged',
			rests: advice('https://github.com/Azure/AKS/issues/4803'),
			scope: 'pool',
			needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'upgradeProfiles'],
			when: (_facts, { name, isNew }) => isNew || `node pool ${name} already exists`,
			run({ cluster, agentPools, vnet, subnet, upgradeProfiles }, pool) {
				const hiding = (0, windows_source_nat.a)(cluster, (0, subnets.Kc)(agentPools, pool), vnet, [subnet]).filter(({ name }) => !pool.reimagedSince.includes(name));
				if (hiding.length === 0)
					return (0, checks_verdict.hH)('no Windows pool must be reimaged for the subnet');
				const newest = hiding.map((each) => {
					const profile = upgradeProfiles.get((0, resource_id.T4)(each.id));
					return { pool: each, profile, latest: profile?.ok === true ? profile.value.latestNodeImageVersion : undefined };
				});
				const done = newest.filter((each) => each.latest !== undefined && each.latest === each.pool.nodeImageVersion);
				if (done.length > 0)
					return (0, checks_verdict.fJ)(`Windows ${done.length === 1 ? 'pool' : 'pools'} ${(0, list_text.so)(done.map((each) => `${each.pool.name} (${each.latest ?? ''})`))} already ${done.length === 1 ? 'has' : 'have'} the newest node image, so a node image upgrade reimages nothing.`, 'Wait for the next node image, which is released about once a month. Or upgrade the Kubernetes version of the pool, or replace the pool.');
				const unclear = newest.filter((each) => each.latest === undefined);
				if (unclear.length > 0)
					return (0, checks_verdict.Su)(unclear.map(({ pool: { name }, profile }) => ({
						why: `the newest node image for pool ${name} could not be read`,
						unread: profile?.ok === false ? profile : undefined,
					})));
				return (0, checks_verdict.IX)(`A newer node image is available for ${(0, list_text.so)(hiding.map(({ name }) => name))}.`);
			},
		});
		;
		const followUps = {
			name: 'follow-ups',
			question: 'What is left to do after the add?',
			checks: [windowsNodesKnowTheSubnetRange, windowsPoolsCanBeReimaged, serviceEndpointsMatchTheOtherSubnets],
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
				name: 'left to NSGs',
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
			const type = (0, json.aG)(identity['type'], ['UserAssigned', 'SystemAssigned']);
			if (type === 'UserAssigned') {
				const [assigned] = (0, json.iZ)(Object.values((0, json.Xy)(identity['userAssignedIdentities'])));
				return { kind: 'UserAssigned', ...ids(assigned?.['principalId'], assigned?.['clientId']) };
			}
			if (type === 'SystemAssigned')
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
