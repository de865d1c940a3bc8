import { advice } from '../rests.ts';
import { daysUntil } from '../shared/dates.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet */
const RETIREMENT = '2028-03-31';
/** Moving a cluster to another plugin takes planning. */
const DAYS_OF_NOTICE = 365;

export const networkPluginIsSupported = defineCheck({
  id: 'network-plugin-is-supported',
  title: 'The network plugin is not close to retirement',
  rests: advice('https://learn.microsoft.com/azure/aks/configure-kubenet'),
  scope: 'cluster',
  needs: ['cluster', 'today'],
  run({ cluster, today }) {
    const plugin = cluster.networkPlugin;
    if (plugin !== 'kubenet') return pass(`The network plugin is ${plugin || 'unknown'}.`);
    if (daysUntil(RETIREMENT, today) > DAYS_OF_NOTICE) return pass(`AKS supports kubenet until ${RETIREMENT}.`);
    return fail(
      `The network plugin is kubenet, whose support ${daysUntil(RETIREMENT, today) > 0 ? 'ends' : 'ended'} on ${RETIREMENT}.`,
      'Plan the move to Azure CNI Overlay: https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane',
    );
  },
});
