import { inferred } from '../rests.ts';
import { isConnected, isStaleHere, isStaleThere } from '../../network/peering-gaps.ts';
import { toldPeerings } from './lost-peers.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { syncOtherSide, syncOwnSide } from '../shared/peering-words.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { listText } from '../../values/list-text.ts';

/**
 * The side that is not in sync is the one to sync, and the other VNet is the one that was expanded.
 * https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space
 */
export const peeringsAreInSync = defineCheck({
  id: 'peerings-are-in-sync',
  title: 'Both sides of each peering know all ranges of the other side',
  rests: inferred('https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
  when: ({ vnet }) => vnet.peerings.some(isConnected) || `VNet ${vnet.name} has no connected peerings`,
  run(facts, pools) {
    const { vnet } = facts;
    const known = vnet.peerings.filter((peering) => isConnected(peering) && peering.syncLevel !== undefined);
    if (known.length === 0) return unknown('Azure reports no sync state for the peerings');
    const stale = known.filter((peering) => isStaleHere(peering) || isStaleThere(peering));
    if (stale.length === 0) return pass(`In sync: ${listText(known.map(({ name }) => name))}.`);
    const told = toldPeerings(facts, pools);
    const left = stale.filter((peering) => !told.has(peering));
    if (left.length === 0) return notApplicable('peerings-reach-the-subnet reports every peering that is out of sync');
    const saw = left.flatMap((peering) => {
      const { name, syncLevel = '', remoteVnetId } = peering;
      const what = `Peering ${name} is ${syncLevel}`;
      return [
        ...(isStaleThere(peering)
          ? [
              `${what}: VNet ${vnet.name} was expanded, and resources in ${nameOfId(remoteVnetId)} cannot answer nodes in the new range`,
            ]
          : []),
        ...(isStaleHere(peering)
          ? [`${what}: VNet ${nameOfId(remoteVnetId)} was expanded, and nodes cannot reach its new range`]
          : []),
      ];
    });
    const commands = left.flatMap((peering) => [
      ...(isStaleThere(peering) ? [syncOtherSide(vnet, peering)] : []),
      ...(isStaleHere(peering) ? [syncOwnSide(vnet, peering)] : []),
    ]);
    return fail(`${saw.join('. ')}.`, `Sync the side that is behind: ${commands.join(' ; ')}`);
  },
});
