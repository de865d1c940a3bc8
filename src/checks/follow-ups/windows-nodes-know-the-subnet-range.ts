import { inferred } from '../rests.ts';
import { windowsPoolsThatHideSources } from '../../network/windows-source-nat.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { otherPools } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** AKS does not upgrade the image of such a pool. https://learn.microsoft.com/azure/aks/start-stop-nodepools */
const STOPPED = 'Stopped';

/** https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations */
export const windowsNodesKnowTheSubnetRange = defineCheck({
  id: 'windows-nodes-know-the-subnet-range',
  title: 'Windows nodes do not hide the addresses of their pods from the subnet',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run({ cluster, agentPools, vnet, subnet }, pool) {
    // A pool that is there made its subnet a known one, for the nodes that were built since.
    const isOld = !pool.isNew && pool.existing?.provisioningState === 'Succeeded';
    const older = isOld ? agentPools : otherPools(agentPools, pool);
    const hiding = windowsPoolsThatHideSources(cluster, older, vnet, [subnet]).filter(
      ({ name }) => !pool.reimagedSince.includes(name),
    );
    if (hiding.length === 0) return pass('No Windows pool of the cluster translates addresses towards the subnet.');
    const names = hiding.map(({ name, powerState }) => (powerState === STOPPED ? `${name} (${STOPPED})` : name));
    const commands = hiding.flatMap((each) => [
      ...(each.powerState === STOPPED ? [azCommand('aks nodepool start', poolOptions(each.id))] : []),
      azCommand('aks nodepool upgrade', { ...poolOptions(each.id), 'node-image-only': [] }),
    ]);
    return fail(
      `The nodes of Windows pool ${names.join(', ')} were built when the virtual network was known without the range of subnet ${subnet.name} (${subnet.addressPrefixes.join(', ')}). They translate the source address of traffic to it until they are reimaged.`,
      `Set reimage-windows to true, together with allow-reconcile, or do it by hand after the add and an update of the cluster: ${commands.join(' ; ')}`,
    );
  },
});
