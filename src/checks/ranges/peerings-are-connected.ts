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
  title: 'The peerings of the virtual network are connected',
  rests: inferred('https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'vnet', 'routeTables'],
  when: ({ vnet }) => vnet.peerings.length > 0 || `virtual network ${vnet.name} has no peerings`,
  run(facts, pools) {
    const { vnet } = facts;
    const open = vnet.peerings.filter((peering) => !isConnected(peering));
    if (open.length === 0) return pass(`Connected: ${vnet.peerings.map(({ name }) => name).join(', ')}.`);
    const told = toldPeerings(facts, pools);
    const left = open.filter((peering) => !told.has(peering));
    if (left.length === 0)
      return notApplicable('peerings-reach-the-subnet tells of every peering that is not connected');
    return fail(
      `${left.map((peering) => `${peeringInWords(peering)} is ${peering.state || 'in no state that Azure tells'}`).join('; ')}. Nothing passes it.`,
      `${left.map((peering) => connectAdvice(vnet, peering)).join(' ')} If nobody needs it any more, delete it.`,
    );
  },
});
