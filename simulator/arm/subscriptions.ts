import type { Cloud } from '../cloud/cloud.ts';
import type { Json } from '../json.ts';
import { answer } from './responses.ts';
import { defineRoutes } from './route.ts';

function subscriptionBody(cloud: Cloud): Json {
  const { subscription, tenant } = cloud.scenario;
  return {
    id: `/subscriptions/${subscription.id}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId: subscription.id,
    tenantId: tenant,
    displayName: subscription.displayName,
    state: subscription.state,
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'EnterpriseAgreement_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

/** What `az login` asks for. Everyone may see the subscriptions in which they may do anything. */
export const subscriptionRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/subscriptions',
    anyApiVersion: true,
    action: undefined,
    handle: ({ cloud }) => {
      const { assignments, callerId } = cloud.access;
      const isKnown = assignments.some(({ principalId }) => principalId === callerId);
      const value = isKnown ? [subscriptionBody(cloud)] : [];
      return answer(200, { value, count: { type: 'Total', value: value.length } }, 'arm');
    },
  },
  {
    method: 'GET',
    path: '/subscriptions/{subscription}',
    anyApiVersion: true,
    action: 'Microsoft.Resources/subscriptions/read',
    handle: ({ cloud }) => answer(200, subscriptionBody(cloud), 'arm'),
  },
  {
    method: 'GET',
    path: '/tenants',
    anyApiVersion: true,
    action: undefined,
    handle: ({ cloud }) =>
      answer(200, { value: [{ id: `/tenants/${cloud.scenario.tenant}`, tenantId: cloud.scenario.tenant }] }, 'arm'),
  },
]);
