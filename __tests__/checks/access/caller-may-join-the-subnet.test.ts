import { expect, test } from '@jest/globals';
import { callerMayJoinTheSubnet } from '../../../src/checks/access/caller-may-join-the-subnet.ts';
import { atScopes, permissionsOf } from '../../access-builders.ts';
import { anAgentPool, aPoolRequest, subnetId, unread } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [['Microsoft.Network/*'], 'passed'],
  [['Microsoft.Network/virtualNetworks/subnets/join/action'], 'passed'],
  [['Microsoft.Network/virtualNetworks/*/action'], 'passed'],
  [['*/read'], 'failed'],
  [['Microsoft.Network/virtualNetworks/join/action'], 'failed'],
])('actions %j: %s', (actions, status) => {
  const callerPermissions = atScopes([subnetId('subnet2'), permissionsOf(actions)]);
  expect(ask(callerMayJoinTheSubnet, { facts: { callerPermissions } })).toMatchObject({ status, level: 'error' });
});

test('the pod subnet has to be joined too', () => {
  const finding = ask(callerMayJoinTheSubnet, {
    facts: {
      callerPermissions: atScopes(
        [subnetId('subnet2'), permissionsOf(['*'])],
        [subnetId('pods'), permissionsOf(['*/read'])],
      ),
    },
    pools: [aPoolRequest({ podSubnetId: subnetId('pods') })],
  });
  expect(finding).toMatchObject({ status: 'failed', saw: expect.stringContaining(subnetId('pods')) });
  expect(finding.fix).toContain(
    `az role assignment create --role 'Network Contributor' --scope ${subnetId('pods')} --assignee "$AZURE_CLIENT_ID"`,
  );
});

test('unreadable permissions leave the answer unknown', () => {
  const callerPermissions = new Map([[subnetId('subnet2').toLowerCase(), unread('forbidden', 'permissions')]]);
  expect(ask(callerMayJoinTheSubnet, { facts: { callerPermissions } }).status).toBe('unknown');
});

test('a run that writes nothing needs no write access', () => {
  const finding = ask(callerMayJoinTheSubnet, {
    facts: { callerPermissions: atScopes([subnetId('subnet2'), permissionsOf(['*/read'])]) },
    pools: [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) })],
  });
  expect(finding.status).toBe('passed');
});
