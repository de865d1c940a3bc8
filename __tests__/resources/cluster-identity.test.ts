import { expect, test } from '@jest/globals';
import { parseIdentity } from '../../src/resources/cluster-profiles.ts';

const ASSIGNED = { '/subscriptions/s/id1': { principalId: 'object1', clientId: 'client1' } };

// Azure compares enumerations without case, and writes them in more than one.
test.each(['UserAssigned', 'userAssigned'])(
  'an identity of type %s has the ids of the identity that it names',
  (type) => {
    expect(parseIdentity({ identity: { type, userAssignedIdentities: ASSIGNED } })).toEqual({
      kind: 'UserAssigned',
      objectId: 'object1',
      clientId: 'client1',
    });
  },
);

test.each(['SystemAssigned', 'systemassigned'])('an identity of type %s has its own object id', (type) => {
  expect(parseIdentity({ identity: { type, principalId: 'object2' } })).toEqual({
    kind: 'SystemAssigned',
    objectId: 'object2',
    clientId: undefined,
  });
});

test.each([
  ['11111111-2222-3333-4444-555555555555', '11111111-2222-3333-4444-555555555555'],
  ['msi', undefined],
])('without an identity, a service principal with client id %s has no object id', (clientId, told) => {
  expect(parseIdentity({ properties: { servicePrincipalProfile: { clientId } } })).toEqual({
    kind: 'ServicePrincipal',
    objectId: undefined,
    clientId: told,
  });
});
