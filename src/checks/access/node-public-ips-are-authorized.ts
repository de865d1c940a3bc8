import { containsRange, parseRange, parseRanges } from '../../network/address-range.ts';
import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { breaks } from '../rests.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** "each node pool with public IPs must use public IP prefixes": https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations */
export const nodePublicIpsAreAuthorized = defineCheck({
  id: 'node-public-ips-are-authorized',
  title: 'The API server lets in the public addresses of the nodes',
  rests: breaks('https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges#limitations'),
  scope: 'pool',
  needs: ['cluster', 'publicIpAddresses'],
  when({ cluster: { apiServerAccess } }, { name, wanted }) {
    if (nodePublicIpsOf(wanted) === undefined) return `the nodes of pool ${name} have no public addresses`;
    if (apiServerAccess.isPrivate || apiServerAccess.isInVnet)
      return 'nodes reach the API server inside of the network';
    return apiServerAccess.authorizedIpRanges.length > 0 || 'the API server lets in whoever signs in, from any address';
  },
  run({ cluster, publicIpAddresses }, { name, wanted }) {
    const { authorizedIpRanges } = cluster.apiServerAccess;
    const listed = authorizedIpRanges.join(', ');
    const prefixId = nodePublicIpsOf(wanted)?.prefixId;
    const letIn = (range: string): string =>
      azCommand('aks update', {
        ...clusterOptions(cluster.id),
        'api-server-authorized-ip-ranges': [...authorizedIpRanges, range].join(','),
      });
    if (prefixId === undefined)
      return fail(
        `Each node of pool ${name} is to have a public address that nobody knows before, and the API server lets in ${listed} alone: the nodes would never join the cluster.`,
        `Leave enable-node-public-ip out, or name a public IP prefix in nodePublicIPPrefixID of properties, and let it in: ${letIn('PREFIX')}`,
      );
    const read = publicIpAddresses.get(idKey(prefixId));
    const range = read?.ok === true ? parseRange(read.value.range ?? '') : undefined;
    if (range === undefined)
      return unknown(
        `the range of public IP prefix ${nameOfId(prefixId)} could not be read`,
        read?.ok === false ? read : undefined,
      );
    const isListed = parseRanges(authorizedIpRanges).some((each) => containsRange(each, range));
    if (isListed)
      return pass(`The API server lets in ${range.cidr}, from which the nodes of pool ${name} have theirs.`);
    const tags = authorizedIpRanges.filter((text) => parseRange(text) === undefined);
    if (tags.length > 0)
      return unknown(`whether ${tags.join(', ')}, which the API server lets in, holds ${range.cidr} is not known here`);
    return fail(
      `The nodes of pool ${name} have public addresses of ${range.cidr}, and the API server lets in ${listed} alone: they would never join the cluster.`,
      `Let them in too: ${letIn(range.cidr)}`,
    );
  },
});
