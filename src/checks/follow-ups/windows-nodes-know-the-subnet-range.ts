import { inferred } from '../rests.ts';
import { windowsPoolsThatHideSources } from '../../network/windows-source-nat.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { otherPools } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** AKS does not upgrade the node image of a stopped pool. https://learn.microsoft.com/azure/aks/start-stop-nodepools */
const STOPPED = 'Stopped';

/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations */
export const windowsNodesKnowTheSubnetRange = defineCheck({
  id: 'windows-nodes-know-the-subnet-range',
  title: 'Windows nodes keep the source addresses of their pods in traffic to the subnet',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run({ cluster, agentPools, vnet, subnet }, pool) {
    // The subnet of an existing pool is known to every node that was created since.
    const isOld = !pool.isNew && pool.existing?.provisioningState === 'Succeeded';
    const older = isOld ? agentPools : otherPools(agentPools, pool);
    const hiding = windowsPoolsThatHideSources(cluster, older, vnet, [subnet]).filter(
      ({ name }) => !pool.reimagedSince.includes(name),
    );
    if (hiding.length === 0) return pass('No Windows pool uses source NAT for traffic to the subnet.');
    const names = hiding.map(({ name, powerState }) => (powerState === STOPPED ? `${name} (${STOPPED})` : name));
    const commands = hiding.flatMap((each) => [
      ...(each.powerState === STOPPED ? [azCommand('aks nodepool start', poolOptions(each.id))] : []),
      azCommand('aks nodepool upgrade', { ...poolOptions(each.id), 'node-image-only': [] }),
    ]);
    return fail(
      `Windows ${hiding.length === 1 ? 'pool' : 'pools'} ${listText(names)} ${hiding.length === 1 ? 'was' : 'were'} created before the VNet had the range of subnet ${subnet.name} (${listText(subnet.addressPrefixes)}). ${hiding.length === 1 ? 'Its' : 'Their'} nodes use source NAT for traffic to it until they are reimaged.`,
      `Set reimage-windows and allow-reconcile to true. Or reconcile the cluster after the add, and reimage the nodes: ${commands.join(' ; ')}`,
    );
  },
});
