import { parseRange, type AddressRange } from '../../network/address-range.ts';
import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { asksForAuthorizedAddresses, authorizedRangesOf } from './authorized-ranges.ts';
import { egressOf } from './egress.ts';
import { defineCheck } from '../check.ts';
import { breaks } from '../rests.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

const EVERY_IPV4_ADDRESS = '0.0.0.0/0';

/** Such a pool needs a public IP prefix, and that on the list. https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations */
export const nodePublicIpsAreAuthorized = defineCheck({
  id: 'node-public-ips-are-authorized',
  title: 'The API server accepts connections from the public addresses of the nodes',
  rests: breaks('https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'routeTables', 'natGateways', 'publicIpAddresses'],
  when({ cluster }, pool) {
    if (nodePublicIpsOf(pool.wanted) === undefined) return `the nodes of pool ${pool.name} have no public addresses`;
    // Its nodes have their addresses, and whoever listed those knew them.
    if (!isPutByThisRun(pool)) return `node pool ${pool.name} already exists`;
    return asksForAuthorizedAddresses(cluster);
  },
  run(facts, { name, wanted }) {
    const { cluster, subnet, publicIpAddresses } = facts;
    const egress = egressOf(facts, subnet, wanted);
    if (egress.by !== 'node-addresses')
      return notApplicable('nodes reach the Internet another way, which outbound-addresses-are-authorized checks');
    const { listed, tags, covers } = authorizedRangesOf(cluster);
    const authorize = (range: string): string =>
      azCommand('aks update', {
        ...clusterOptions(cluster.id),
        'api-server-authorized-ip-ranges': [...listed, range].join(','),
      });
    const prefixId = nodePublicIpsOf(wanted)?.prefixId;
    if (prefixId === undefined) {
      if (coversEverything(covers)) return pass(`The API server accepts every address (${EVERY_IPV4_ADDRESS}).`);
      if (tags.length > 0) return unknownTags(tags, `the public addresses that the nodes of pool ${name} will get`);
      return fail(
        `Each node of pool ${name} gets a public address that is not known in advance; the API server accepts only ${listText(listed)}. The nodes could not join the cluster.`,
        `Set enable-node-public-ip to false. Or set node-public-ip-prefix-id and authorize the prefix: ${authorize('PREFIX')}`,
      );
    }
    const prefix = nameOfId(prefixId);
    const read = publicIpAddresses.get(idKey(prefixId));
    const range = read?.ok === true ? parseRange(read.value.range ?? '') : undefined;
    if (range === undefined)
      return unknown(`public IP prefix ${prefix} could not be read`, read?.ok === false ? read : undefined);
    if (range.family === 6)
      return fail(
        `Public IP prefix ${prefix} (${range.cidr}) is IPv6. Azure chooses the IPv4 address of each node, so it cannot be authorized in advance.`,
        'Name a prefix with IPv4 addresses in node-public-ip-prefix-id, and add it to the authorized IP ranges.',
      );
    if (covers(range)) return pass(`Public IP prefix ${prefix} (${range.cidr}) is authorized.`);
    if (tags.length > 0) return unknownTags(tags, range.cidr);
    return fail(
      `The nodes of pool ${name} get addresses from ${range.cidr}; the API server accepts only ${listText(listed)}. The nodes could not join the cluster.`,
      `Add the prefix to the authorized IP ranges: ${authorize(range.cidr)}`,
    );
  },
});

function coversEverything(covers: (range: AddressRange) => boolean): boolean {
  const everything = parseRange(EVERY_IPV4_ADDRESS);
  return everything !== undefined && covers(everything);
}

function unknownTags(tags: readonly string[], what: string): ReturnType<typeof unknown> {
  return unknown(`this action does not know whether service tag ${listText(tags)} covers ${what}`);
}
