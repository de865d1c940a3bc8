import { refused } from '../rests.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';
import { objectOf, objectsOf, stringsOf } from '../../values/json.ts';
import { listText } from '../../values/list-text.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { isWindows, versionOf } from '../shared/windows.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#virtual-machines-node-pool-limitations */
const MOST_PROFILES = 5;
const FIRST_MINOR = 27;

export const virtualMachinesPoolIsSupported = defineCheck({
  id: 'virtual-machines-pool-is-supported',
  title: 'The Virtual Machines node pool uses only supported settings',
  rests: refused(
    'https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#virtual-machines-node-pool-limitations',
  ),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) =>
    isTypeOfVirtualMachines(pool.wanted.type)
      ? asksOfThisRun(pool)
      : `node pool ${pool.name} is of type ${pool.wanted.type}`,
  run({ cluster }, { name, wanted }) {
    const properties = objectOf(wanted.raw['properties']);
    const scale = objectOf(objectOf(properties['virtualMachinesProfile'])['scale']);
    const profiles = objectsOf(scale['manual']).length + objectsOf(scale['autoscale']).length;
    const version = versionOf(wanted, cluster);
    // Automatic placement is documented for both types: https://learn.microsoft.com/azure/aks/configure-automatic-zone-placement
    const zones = stringsOf(properties['availabilityZones']).filter((zone) => zone.toLowerCase() !== 'auto');
    const problems = [
      ...(isWindows(wanted) ? [['Windows', 'Set os-type to Linux.'] as const] : []),
      ...(zones.length > 0 ? [[`availability zones (${listText(zones)})`, 'Leave out zones.'] as const] : []),
      ...(Object.keys(objectOf(properties['creationData'])).length > 0
        ? [['a node pool snapshot', 'Leave creationData out of properties.'] as const]
        : []),
      ...(profiles > MOST_PROFILES
        ? [[`${profiles} scale profiles (maximum: ${MOST_PROFILES})`, 'Request fewer VM sizes.'] as const]
        : []),
      ...(version !== undefined && version.minor < FIRST_MINOR
        ? [[`Kubernetes ${version.version} (minimum: 1.${FIRST_MINOR})`, 'Upgrade the cluster first.'] as const]
        : []),
    ];
    if (problems.length === 0) return pass(`Node pool ${name} uses only settings that VirtualMachines pools support.`);
    return fail(
      `Node pool ${name} is of type VirtualMachines, which does not support ${listText(
        problems.map(([what]) => what),
        'or',
      )}.`,
      `${problems.map(([, fix]) => fix).join(' ')} Or leave type out of properties to get a scale set.`,
    );
  },
});
