import { isNothing, numberOf, objectOf, objectsOf, textOf, textsOf, valueAt } from '../json.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

const MOST_PROFILES = 5;
const DEFAULT_GATEWAY_PREFIX = 31;

/** What a pool of some kind may not ask for. */
export const poolRuleRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'encryption at host in a subscription that is not registered for it',
    source: 'https://learn.microsoft.com/azure/aks/enable-host-encryption',
    judge: ({ wanted, cloud }) =>
      wanted['enableEncryptionAtHost'] === true &&
      wanted['type'] !== 'VirtualMachines' &&
      cloud.scenario.unregisteredFeatures.includes('Microsoft.Compute/EncryptionAtHost')
        ? {
            code: 'SubscriptionNotEnabledEncryptionAtHost',
            message:
              "Subscription does not enable EncryptionAtHost. Please register the feature 'Microsoft.Compute/EncryptionAtHost'.",
          }
        : undefined,
  },
  {
    refuses: 'a system pool with a taint that system pods do not tolerate',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/use-system-pools
    judge: ({ wanted }) =>
      wanted['mode'] === 'System' &&
      textsOf(wanted['nodeTaints']).some(
        (taint) => /:(?:NoSchedule|NoExecute)$/.test(taint) && !taint.startsWith('CriticalAddonsOnly'),
      )
        ? {
            code: 'SystemPoolHasRestrictedTaint',
            message: 'A system node pool may have the taint CriticalAddonsOnly alone.',
          }
        : undefined,
  },
  {
    refuses: 'a gateway pool with the autoscaler',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/configure-static-egress-gateway
    judge: ({ wanted }) =>
      wanted['mode'] === 'Gateway' && wanted['enableAutoScaling'] === true
        ? { code: 'InvalidParameter', message: 'The gateway node pool does not support the cluster autoscaler.' }
        : undefined,
  },
  {
    refuses: 'a gateway pool with fewer than two nodes, or with more nodes than its prefix has addresses',
    source: 'https://github.com/Azure/AKS/issues/4599',
    judge: ({ name, wanted }) => {
      const prefix = numberOf(valueAt(wanted['gatewayProfile'], 'publicIPPrefixSize')) ?? DEFAULT_GATEWAY_PREFIX;
      const most = 2 ** (32 - prefix);
      const count = numberOf(wanted['count']) ?? 0;
      return wanted['mode'] === 'Gateway' && (count < 2 || count > most)
        ? {
            code: 'StaticEgressGatewayInvalidGatewayNodeCount',
            message: `Gateway agentpool ${name} is configured with invalid node count ${count}, exceeding max node count ${most} according to public IPPrefix size /${prefix} or fewer than 2.`,
          }
        : undefined;
    },
  },
  {
    refuses: 'a VirtualMachines pool with zones, Windows, or more than five profiles',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/virtual-machines-node-pools
    judge: ({ wanted }) => {
      const scale = objectOf(valueAt(wanted['virtualMachinesProfile'], 'scale'));
      const profiles = [...objectsOf(scale['manual']), ...objectsOf(scale['autoscale'])];
      const isTooMuch =
        !isNothing(wanted['availabilityZones']) ||
        textOf(wanted['osType']) === 'Windows' ||
        profiles.length > MOST_PROFILES;
      return textOf(wanted['type']) === 'VirtualMachines' && isTooMuch
        ? { code: 'InvalidParameter', message: 'This is not supported for node pools of type VirtualMachines.' }
        : undefined;
    },
  },
]);
