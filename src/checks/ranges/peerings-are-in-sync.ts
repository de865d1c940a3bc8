import { inferred } from '../rests.ts';
import { azCommand, vnetOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';

const IN_SYNC = 'fullyinsync';

/** https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space */
export const peeringsAreInSync = defineCheck({
  id: 'peerings-are-in-sync',
  title: 'Peered virtual networks know every range of the virtual network',
  rests: inferred('https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space'),
  scope: 'cluster',
  needs: ['vnet'],
  run({ vnet }) {
    const known = vnet.peerings.filter(({ syncLevel }) => syncLevel !== undefined);
    if (vnet.peerings.length === 0) return notApplicable(`virtual network ${vnet.name} has no peerings`);
    if (known.length === 0) return unknown('Azure does not say whether the peerings are in sync');
    const stale = known.filter(({ syncLevel }) => syncLevel?.toLowerCase() !== IN_SYNC);
    if (stale.length === 0) return pass(`In sync: ${known.map(({ name }) => name).join(', ')}.`);
    const options = vnetOptions(vnet.id);
    const commands = stale.map(({ name }) => azCommand('network vnet peering sync', { ...options, name }));
    return fail(
      `${stale.map(({ name, syncLevel }) => `peering ${name} is ${syncLevel ?? ''}`).join('; ')}. Across it nothing knows the ranges that were added to virtual network ${vnet.name} since: no firewall, DNS server or appliance in a hub answers a node there.`,
      `Sync the peerings: ${commands.join(' ; ')}`,
    );
  },
});
