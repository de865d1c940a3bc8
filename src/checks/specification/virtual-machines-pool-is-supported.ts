import { refused } from '../rests.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';
import { objectOf, objectsOf, stringsOf } from '../../values/json.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { isWindows, versionOf } from '../shared/windows.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#virtual-machines-node-pool-limitations */
const MOST_PROFILES = 5;
const FIRST_MINOR = 27;

export const virtualMachinesPoolIsSupported = defineCheck({
  id: 'virtual-machines-pool-is-supported',
  title: 'A pool of single virtual machines asks for nothing that only scale sets have',
  rests: refused(
    'https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#virtual-machines-node-pool-limitations',
  ),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) =>
    isTypeOfVirtualMachines(pool.wanted.type)
      ? isPutByThisRun(pool) || `node pool ${pool.name} is there, as asked for`
      : `node pool ${pool.name} is of type ${pool.wanted.type}`,
  run({ cluster }, { name, wanted }) {
    const properties = objectOf(wanted.raw['properties']);
    const scale = objectOf(objectOf(properties['virtualMachinesProfile'])['scale']);
    const profiles = objectsOf(scale['manual']).length + objectsOf(scale['autoscale']).length;
    const version = versionOf(wanted, cluster);
    const zones = stringsOf(properties['availabilityZones']);
    const problems = [
      ...(isWindows(wanted) ? [['Windows', 'Set os-type to Linux.'] as const] : []),
      ...(zones.length > 0 ? [[`zones ${zones.join(', ')}`, 'Leave zones out.'] as const] : []),
      ...(Object.keys(objectOf(properties['creationData'])).length > 0
        ? [['a snapshot', 'Leave creationData out of properties.'] as const]
        : []),
      ...(profiles > MOST_PROFILES
        ? [[`${profiles} scale profiles, of ${MOST_PROFILES} at most`, 'Name fewer sizes.'] as const]
        : []),
      ...(version !== undefined && version.minor < FIRST_MINOR
        ? [[`Kubernetes ${version.version}, before 1.${FIRST_MINOR}`, 'Upgrade the cluster first.'] as const]
        : []),
    ];
    if (problems.length === 0) return pass(`Node pool ${name} asks for what pools of virtual machines have.`);
    return fail(
      `Node pool ${name} of type VirtualMachines asks for ${problems.map(([what]) => what).join(' and ')}, which AKS does not have for this type.`,
      `${problems.map(([, fix]) => fix).join(' ')} Or leave type out of properties, for a pool in a scale set.`,
    );
  },
});
