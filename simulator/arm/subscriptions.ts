import type { Cloud } from '../cloud/cloud.ts';
import { regionsWith } from '../cloud/locations.ts';
import type { Region } from '../cloud/locations.ts';
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

function locationBody(cloud: Cloud, { name, displayName, geographyGroup, pairedRegion }: Region): Json {
  const id = (region: string): string => `/subscriptions/${cloud.scenario.subscription.id}/locations/${region}`;
  return {
    id: id(name),
    name,
    type: 'Region',
    displayName,
    regionalDisplayName: geographyGroup === '' ? displayName : `(${geographyGroup}) ${displayName}`,
    metadata: {
      regionType: 'Physical',
      regionCategory: 'Recommended',
      geographyGroup,
      pairedRegion: pairedRegion === '' ? [] : [{ name: pairedRegion, id: id(pairedRegion) }],
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
    path: '/subscriptions/{subscription}/locations',
    action: 'Microsoft.Resources/subscriptions/locations/read',
    handle: ({ cloud }) => {
      const { scenario, network } = cloud;
      const used = [scenario.location, ...network.virtualNetworks.map(({ location }) => location)];
      return answer(200, { value: regionsWith(used).map((region) => locationBody(cloud, region)) }, 'arm');
    },
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
