import { describe, expect, test } from '@jest/globals';
import { parseAgentPool, type AgentPool } from '../../src/resources/agent-pool.ts';
import type { Json, JsonObject } from '../../src/values/json.ts';
import { poolChanges } from '../../src/pool/pool-diff.ts';
import { CLUSTER_ID, subnetId } from '../builders.ts';

/** A pool as AKS answers it, with these properties over the ones that it always has. */
function poolOf(properties: JsonObject = {}): AgentPool {
  const always = {
    count: 3,
    vmSize: 'Standard_D4s_v5',
    osDiskSizeGB: 128,
    osDiskType: 'Managed',
    maxPods: 30,
    type: 'VirtualMachineScaleSets',
    provisioningState: 'Succeeded',
    mode: 'User',
    osType: 'Linux',
    vnetSubnetID: subnetId('subnet2'),
    orchestratorVersion: '1.33.5',
    currentOrchestratorVersion: '1.33.5',
  };
  return parseAgentPool({
    id: `${CLUSTER_ID}/agentPools/pool2`,
    name: 'pool2',
    properties: { ...always, ...properties },
  });
}

function fieldsOf(given: JsonObject, existing: JsonObject = {}): readonly string[] {
  return poolChanges(given, poolOf(existing)).map(({ difference }) => difference.field);
}

describe('what is not said is not compared', () => {
  test('nothing said, nothing different', () => {
    expect(fieldsOf({}, { nodeLabels: { a: 'b' }, upgradeSettings: { maxSurge: '10%' } })).toEqual([]);
  });

  test('of an object only the named members count', () => {
    const existing = { upgradeSettings: { maxSurge: '10%', maxUnavailable: '0', drainTimeoutInMinutes: 30 } };
    expect(fieldsOf({ upgradeSettings: { drainTimeoutInMinutes: 30 } }, existing)).toEqual([]);
    expect(fieldsOf({ upgradeSettings: { drainTimeoutInMinutes: 45 } }, existing)).toEqual([
      'upgradeSettings.drainTimeoutInMinutes',
    ]);
  });
});

describe('what means the same', () => {
  test.each<[string, Json, Json | undefined]>([
    ['nodeLabels', {}, undefined],
    ['nodeLabels', {}, null],
    ['nodeTaints', [], null],
    ['nodeTaints', [], undefined],
    ['availabilityZones', [], null],
    ['kubeletConfig', {}, undefined],
    ['hostGroupID', null, undefined],
    ['hostGroupID', '', undefined],
    ['vnetSubnetID', subnetId('SUBNET2').toUpperCase(), subnetId('subnet2')],
    ['podSubnetID', subnetId('pods').toLowerCase(), subnetId('pods')],
    ['proximityPlacementGroupID', '/subscriptions/S/resourceGroups/R/p', '/subscriptions/s/resourcegroups/r/p'],
    ['vmSize', 'standard_d4s_V5', 'Standard_D4s_v5'],
    ['kubeletDiskType', 'os', 'OS'],
    ['availabilityZones', ['3', '1'], ['1', '3']],
    ['nodeTaints', ['a=b:NoSchedule', 'c:NoExecute'], ['c=:NoExecute', 'a=b:NoSchedule']],
    ['nodeTaints', ['a=b:NoSchedule'], ['a=b:NoSchedule', 'kubernetes.azure.com/scalesetpriority=spot:NoSchedule']],
    ['nodeLabels', { a: 'b' }, { 'a': 'b', 'kubernetes.azure.com/scalesetpriority': 'spot' }],
    ['tags', { Owner: 'me' }, { owner: 'me' }],
    ['osDiskSizeGB', 0, 128],
    ['spotMaxPrice', -1, null],
    ['scaleSetPriority', 'Regular', undefined],
    ['scaleSetEvictionPolicy', 'Delete', undefined],
    ['scaleDownMode', 'Delete', undefined],
    ['enableAutoScaling', false, undefined],
    ['enableEncryptionAtHost', false, null],
    ['enableFIPS', false, undefined],
    ['osType', 'linux', 'Linux'],
    ['osSKU', 'ubuntu2204', 'Ubuntu2204'],
    ['mode', 'user', undefined],
    ['workloadRuntime', 'ocicontainer', 'OCIContainer'],
    ['securityProfile', { sshAccess: 'localuser' }, { sshAccess: 'LocalUser', enableVTPM: false }],
    ['securityProfile', { sshAccess: 'entraid' }, { sshAccess: 'EntraId' }],
    ['securityProfile', { enableSecureBoot: false }, {}],
    ['gpuProfile', { driver: 'none' }, { driver: 'None' }],
    ['localDNSProfile', { mode: 'required' }, { mode: 'Required' }],
    ['upgradeSettings', {}, { maxSurge: '10%' }],
    ['upgradeSettings', {}, undefined],
    ['upgradeSettings', { drainTimeoutInMinutes: 30, nodeSoakDurationInMinutes: 0, maxUnavailable: '0' }, {}],
    ['upgradeSettings', { undrainableNodeBehavior: 'cordon' }, { undrainableNodeBehavior: 'Cordon' }],
    ['networkProfile', {}, { applicationSecurityGroups: [] }],
    [
      'networkProfile',
      { allowedHostPorts: [{ portStart: 80, portEnd: 80, protocol: 'tcp' }] },
      { allowedHostPorts: [{ portStart: 80, portEnd: 80, protocol: 'TCP' }] },
    ],
    ['kubeletConfig', { cpuCfsQuota: true }, {}],
    ['kubeletConfig', { cpuManagerPolicy: 'none', topologyManagerPolicy: 'none', cpuCfsQuotaPeriod: '100ms' }, {}],
    ['kubeletConfig', { imageGcHighThreshold: 85, imageGcLowThreshold: 80, podMaxPids: -1 }, undefined],
    ['kubeletConfig', { containerLogMaxFiles: 5 }, undefined],
    ['nodeInitializationTaints', ['c=:NoExecute', 'a=b:NoSchedule'], ['a=b:NoSchedule', 'c:NoExecute', '']],
    ['workloadRuntime', 'OCIContainer', undefined],
    ['kubeletDiskType', 'OS', undefined],
    ['vmSize', '', 'Standard_D4s_v5'],
    ['nodeTaints', [], ['']],
    ['enableNodePublicIP', false, undefined],
    ['podIPAllocationMode', 'DynamicIndividual', undefined],
    ['upgradeSettings', { maxSurge: '33%' }, { maxSurge: '33%' }],
    ['upgradeSettings', { maxUnavailable: 1 }, { maxUnavailable: '1' }],
    [
      'kubeletConfig',
      { allowedUnsafeSysctls: ['net.*', 'kernel.msg*'] },
      { allowedUnsafeSysctls: ['kernel.msg*', 'net.*'] },
    ],
    [
      'networkProfile',
      { allowedHostPorts: [{ portStart: 80, portEnd: 80 }] },
      { allowedHostPorts: [{ portEnd: 80, portStart: 80 }] },
    ],
  ])('%s: %j is %j', (field, said, is) => {
    expect(fieldsOf({ [field]: said }, { [field]: is })).toEqual([]);
  });
});

test('ARM reads the names of properties in any case', () => {
  const existing = { upgradeSettings: { undrainableNodeBehavior: 'Cordon' } };
  expect(fieldsOf({ UpgradeSettings: { undrainableNodebehavior: 'Cordon' } }, existing)).toEqual([]);
  expect(fieldsOf({ UpgradeSettings: { undrainableNodebehavior: 'Schedule' } }, existing)).toEqual([
    'upgradeSettings.undrainableNodeBehavior',
  ]);
});

test('what AKS does unless it is told otherwise differs from what it is told, and from nothing else', () => {
  expect(fieldsOf({ kubeletConfig: { cpuCfsQuota: false } })).toEqual(['kubeletConfig.cpuCfsQuota']);
  expect(fieldsOf({ securityProfile: { enableVTPM: true } })).toEqual(['securityProfile.enableVTPM']);
  expect(fieldsOf({ upgradeSettings: { drainTimeoutInMinutes: 45 } })).toEqual([
    'upgradeSettings.drainTimeoutInMinutes',
  ]);
});

describe('what differs', () => {
  test.each<[string, Json, Json | undefined, string, string, boolean]>([
    ['count', 5, 3, '5', '3', true],
    ['mode', 'System', 'User', 'System', 'User', true],
    ['nodeLabels', { a: 'b', c: '' }, { a: 'b' }, 'a=b, c=', 'a=b', true],
    ['nodeLabels', { a: 'b' }, { a: 'b', c: 'd' }, 'a=b', 'a=b, c=d', true],
    ['nodeLabels', { a: 'B' }, { a: 'b' }, 'a=B', 'a=b', true],
    ['tags', { owner: 'Me' }, { owner: 'me' }, 'owner=Me', 'owner=me', true],
    ['tags', { owner: 'me' }, undefined, 'owner=me', '(none)', true],
    ['nodeTaints', ['a=b:NoSchedule'], ['a=b:NoExecute'], 'a=b:NoSchedule', 'a=b:NoExecute', true],
    ['nodeTaints', ['a=b:NoSchedule'], null, 'a=b:NoSchedule', '(none)', true],
    ['nodeInitializationTaints', ['a=B:NoSchedule'], ['a=b:NoSchedule'], 'a=B:NoSchedule', 'a=b:NoSchedule', true],
    ['enableAutoScaling', true, undefined, 'true', '(none)', true],
    ['scaleDownMode', 'Deallocate', 'Delete', 'Deallocate', 'Delete', true],
    ['osSKU', 'AzureLinux', 'Ubuntu', 'AzureLinux', 'Ubuntu', true],
    ['enableFIPS', true, false, 'true', 'false', true],
    ['vmSize', 'Standard_D8s_v5', 'Standard_D4s_v5', 'Standard_D8s_v5', 'Standard_D4s_v5', false],
    ['osDiskSizeGB', 256, 128, '256', '128', false],
    ['osDiskType', 'Ephemeral', 'Managed', 'Ephemeral', 'Managed', false],
    ['osType', 'Windows', 'Linux', 'Windows', 'Linux', false],
    ['maxPods', 50, 30, '50', '30', false],
    ['type', 'VirtualMachines', 'VirtualMachineScaleSets', 'VirtualMachines', 'VirtualMachineScaleSets', false],
    ['vnetSubnetID', subnetId('subnet3'), subnetId('subnet2'), subnetId('subnet3'), subnetId('subnet2'), false],
    ['podSubnetID', subnetId('pods'), undefined, subnetId('pods'), '(none)', false],
    ['availabilityZones', ['1', '2'], ['1'], '1, 2', '1', false],
    ['availabilityZones', ['1'], undefined, '1', '(none)', false],
    ['scaleSetPriority', 'Spot', undefined, 'Spot', '(none)', false],
    ['scaleSetEvictionPolicy', 'Deallocate', 'Delete', 'Deallocate', 'Delete', false],
    ['spotMaxPrice', 0.25, -1, '0.25', '-1', false],
    ['enableEncryptionAtHost', true, false, 'true', 'false', false],
    ['enableNodePublicIP', true, false, 'true', 'false', false],
    ['enableUltraSSD', true, undefined, 'true', '(none)', false],
    ['hostGroupID', 'a', 'b', 'a', 'b', false],
    ['messageOfTheDay', 'SGVsbG8=', 'SGVsbG8K', 'SGVsbG8=', 'SGVsbG8K', true],
    ['messageOfTheDay', 'aGk=', 'AGK=', 'aGk=', 'AGK=', true],
    ['nodeLabels', {}, { a: 'b' }, '(none)', 'a=b', true],
    ['gpuInstanceProfile', 'MIG1g', undefined, 'MIG1g', '(none)', false],
  ])('%s: %j is not %j', (field, said, is, wanted, existing, isMutable) => {
    expect(poolChanges({ [field]: said }, poolOf({ [field]: is })).map(({ difference }) => difference)).toEqual([
      { field, wanted, existing, isMutable },
    ]);
  });

  test('inside of objects each member is told by its path, mutable or not', () => {
    const given = {
      upgradeSettings: { maxSurge: '50%' },
      kubeletConfig: { cpuManagerPolicy: 'static', cpuCfsQuota: true },
      linuxOSConfig: { sysctls: { netCoreSomaxconn: 163849 } },
      networkProfile: { nodePublicIPTags: [{ ipTagType: 'RoutingPreference', tag: 'Internet' }] },
    };
    const existing = { upgradeSettings: { maxSurge: '33%' }, kubeletConfig: { cpuCfsQuota: true } };
    expect(poolChanges(given, poolOf(existing)).map(({ difference }) => difference)).toEqual([
      { field: 'upgradeSettings.maxSurge', wanted: '50%', existing: '33%', isMutable: true },
      { field: 'kubeletConfig.cpuManagerPolicy', wanted: 'static', existing: '(none)', isMutable: false },
      { field: 'linuxOSConfig.sysctls.netCoreSomaxconn', wanted: '163849', existing: '(none)', isMutable: false },
      {
        field: 'networkProfile.nodePublicIPTags',
        wanted: '[{"ipTagType":"RoutingPreference","tag":"Internet"}]',
        existing: '(none)',
        isMutable: false,
      },
    ]);
  });

  test('the image of a Windows pool stays what it is', () => {
    const [change] = poolChanges({ osSKU: 'Windows2025' }, poolOf({ osType: 'Windows', osSKU: 'Windows2022' }));
    expect(change?.difference).toMatchObject({ field: 'osSKU', isMutable: false });
  });

  test('a foreign key that JavaScript knows is only a key', () => {
    expect(fieldsOf({ toString: 'x', constructor: { name: 'y' } })).toEqual(['toString', 'constructor.name']);
  });
});
