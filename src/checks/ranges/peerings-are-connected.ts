import { listText } from '../../values/list-text.ts';
import { inferred } from '../rests.ts';
import { isConnected } from '../../network/peering-gaps.ts';
import { toldPeerings } from './lost-peers.ts';
import { connectAdvice } from './peering-advice.ts';
import { peeringInWords } from '../shared/peering-words.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues */
export const peeringsAreConnected = defineCheck({
  id: 'peerings-are-connected',
  title: 'The peerings of the VNet are connected',
  rests: inferred('https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
  when: ({ vnet }) => vnet.peerings.length > 0 || `VNet ${vnet.name} has no peerings`,
  run(facts, pools) {
    const { vnet } = facts;
    const open = vnet.peerings.filter((peering) => !isConnected(peering));
    if (open.length === 0) return pass(`Connected: ${listText(vnet.peerings.map(({ name }) => name))}.`);
    const told = toldPeerings(facts, pools);
    const left = open.filter((peering) => !told.has(peering));
    if (left.length === 0)
      return notApplicable('peerings-reach-the-subnet reports every peering that is not connected');
    return fail(
      `Peerings that are not connected carry no traffic: ${listText(left.map((peering) => `${peeringInWords(peering)} (${peering.state || 'state unknown'})`))}.`,
      `Delete peerings that are no longer needed.\n${left.map((peering) => connectAdvice(vnet, peering)).join('\n')}`,
    );
  },
});
