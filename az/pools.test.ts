import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addOf, CLUSTER, OF_PROD, OPERATION, PROD, subnetId } from './names.ts';
import { openSignedIn } from './session.ts';
import type { Session } from './session.ts';

const POOL2 = '/managedClusters/prod/agentPools/pool2';
const OF_POOL2 = `${OF_PROD} -n pool2`;

describe('one pool from its add to its end, in the cluster that az shows', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSignedIn('default');
  });
  afterAll(async () => {
    await session.close();
  });

  test('aks show prints the cluster with its network and its pool', async () => {
    const { code, json, wire } = await session.az(`aks show ${PROD}`);
    expect([code, wire]).toEqual([0, ['GET /managedClusters/prod 200']]);
    expect(json).toMatchObject({
      name: 'prod',
      resourceGroup: 'rg-prod',
      type: 'Microsoft.ContainerService/ManagedClusters',
      provisioningState: 'Succeeded',
      networkProfile: { networkPlugin: 'azure', networkPolicy: 'none', serviceCidr: '10.100.0.0/16' },
      agentPoolProfiles: [{ name: 'system', count: 3, mode: 'System', vnetSubnetId: subnetId('snet-system') }],
    });
    // az asks for the id; the group in it is written small.
    expect(json['id']).toBe(CLUSTER.replace('resourceGroups', 'resourcegroups'));
  });

  test('nodepool list prints one pool as a table', async () => {
    const { code, stdout } = await session.az(`aks nodepool list ${OF_PROD} -o table`);
    const [, , ...rows] = stdout.trim().split('\n');
    expect(code).toBe(0);
    expect(rows.map((row) => row.split(/ +/).slice(0, 7).join(' '))).toEqual([
      'system Linux 1.33 Standard_D4ds_v5 3 30 Succeeded',
    ]);
  });

  test('nodepool add makes it, and prints what AKS filled in', async () => {
    const { code, stderr, json, wire } = await session.az(addOf(subnetId('snet-pool2'), '--node-count 3'));
    expect([code, stderr]).toEqual([0, '']);
    // The list is for the name alone: neither cluster nor VNet nor subnet is looked at.
    expect(wire).toEqual([
      'GET /managedClusters/prod/agentPools 200',
      `PUT ${POOL2} 201`,
      `GET ${OPERATION} 200`,
      `GET ${POOL2} 200`,
    ]);
    expect(json).toMatchObject({
      name: 'pool2',
      provisioningState: 'Succeeded',
      count: 3,
      vnetSubnetId: subnetId('snet-pool2'),
      // Sent: no osDiskSizeGB, no maxPods, no osSKU. A flat cluster gives 30 pods to a node.
      osDiskSizeGb: 128,
      maxPods: 30,
      osSku: 'Ubuntu',
      nodeTaints: null,
      nodeLabels: null,
      tags: null,
    });
    expect(session.cloud.pool('pool2').nodes).toBe(3);
  });

  test('the operation is asked for at the signed URL, byte for byte', () => {
    const asked = session.simulator.requests.find(({ path }) => path.includes('/operations/'));
    expect(asked?.status).toBe(200);
    expect(asked?.url.length).toBeGreaterThan(3000);
  });

  test('the polls of a command carry its client request id', () => {
    const put = session.simulator.requests.findIndex(({ method }) => method === 'PUT');
    const [first, second] = session.simulator.requests.slice(put, put + 2);
    expect(first?.headers['x-ms-client-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.headers['x-ms-client-request-id']).toBe(first?.headers['x-ms-client-request-id']);
  });

  test('what az sends for it leaves the size of the machines and of their disks to AKS', () => {
    const put = session.simulator.requests.find(({ method }) => method === 'PUT');
    expect(put?.body).toEqual({
      properties: {
        count: 3,
        vmSize: '',
        vnetSubnetID: subnetId('snet-pool2'),
        osType: 'Linux',
        enableAutoScaling: false,
        scaleDownMode: 'Delete',
        type: 'VirtualMachineScaleSets',
        mode: 'User',
        upgradeSettings: { undrainableNodeBehavior: 'Schedule' },
        enableNodePublicIP: false,
        scaleSetPriority: 'Regular',
        nodeTaints: [],
        enableEncryptionAtHost: false,
        enableUltraSSD: false,
        enableFIPS: false,
      },
    });
    expect(put?.headers).not.toHaveProperty('if-match');
  });

  test('nodepool show prints it', async () => {
    const { code, stdout, wire } = await session.az(`aks nodepool show ${OF_POOL2} --query id -o tsv`);
    expect([code, wire]).toEqual([0, [`GET ${POOL2} 200`]]);
    expect(stdout.trim()).toBe(`${CLUSTER.replace('resourceGroups', 'resourcegroups')}/agentPools/pool2`);
  });

  test('nodepool scale changes the number of its nodes', async () => {
    const { code, json, wire } = await session.az(`aks nodepool scale ${OF_POOL2} --node-count 5`);
    expect([code, json['count'], json['provisioningState']]).toEqual([0, 5, 'Succeeded']);
    expect(wire).toEqual([`GET ${POOL2} 200`, `PUT ${POOL2} 200`, `GET ${OPERATION} 200`, `GET ${POOL2} 200`]);
    expect(session.cloud.pool('pool2').nodes).toBe(5);
  });

  test('nodepool update sets labels, taints and tags, and then the autoscaler', async () => {
    const { code, json } = await session.az(
      `aks nodepool update ${OF_POOL2} --labels team=a tier=web --node-taints team=a:NoSchedule --tags cost=1`,
    );
    expect(code).toBe(0);
    expect(json).toMatchObject({
      count: 5,
      nodeLabels: { team: 'a', tier: 'web' },
      nodeTaints: ['team=a:NoSchedule'],
      tags: { cost: '1' },
    });
    const bounds = '--enable-cluster-autoscaler --min-count 2 --max-count 6';
    const scaled = await session.az(`aks nodepool update ${OF_POOL2} ${bounds}`);
    expect(scaled.code).toBe(0);
    expect(scaled.json).toMatchObject({ enableAutoScaling: true, minCount: 2, maxCount: 6, nodeLabels: { team: 'a' } });
  });

  test('nodepool upgrade --node-image-only brings its nodes to the newest image', async () => {
    session.cloud.pool('pool2').latestNodeImageVersion = 'AKSUbuntu-2204gen2containerd-202611.01.0';
    const { code, wire } = await session.az(`aks nodepool upgrade ${OF_POOL2} --node-image-only`);
    expect(code).toBe(0);
    expect(wire).toEqual([
      `POST ${POOL2}/upgradeNodeImageVersion 202`,
      `GET ${OPERATION} 200`,
      'GET ContainerService operationresults 204',
    ]);
    const shown = await session.az(`aks nodepool show ${OF_POOL2} --query nodeImageVersion -o tsv`);
    expect(shown.stdout.trim()).toBe('AKSUbuntu-2204gen2containerd-202611.01.0');
  });

  test('nodepool add of a name that is taken is refused by az itself', async () => {
    const { code, stderr, wire } = await session.az(addOf(subnetId('snet-pool2')));
    expect(code).toBe(1);
    expect(stderr).toContain('Node pool pool2 already exists');
    expect(wire).toEqual(['GET /managedClusters/prod/agentPools 200']);
  });

  test('nodepool delete takes it away', async () => {
    const { code, stdout, wire } = await session.az(`aks nodepool delete ${OF_POOL2}`);
    expect([code, stdout]).toEqual([0, '']);
    expect(wire.slice(0, 3)).toEqual([
      'GET /managedClusters/prod/agentPools 200',
      `DELETE ${POOL2} 202`,
      `GET ${OPERATION} 200`,
    ]);
    const gone = await session.az(`aks nodepool show ${OF_POOL2}`);
    expect([gone.code, gone.wire]).toEqual([3, [`GET ${POOL2} 404`]]);
    expect(gone.stderr).toContain('Code: NotFound');
  });

  test('az rest reads the pools as AKS writes them', async () => {
    const url = `${CLUSTER}/agentPools?api-version=2026-05-01`;
    const { code, json, wire } = await session.az('rest --method get --url', url);
    expect([code, wire]).toEqual([0, ['GET /managedClusters/prod/agentPools 200']]);
    expect(Object.keys(json)).toEqual(['value']);
    expect(json['value']).toMatchObject([{ name: 'system', properties: { osDiskSizeGB: 128, osSKU: 'Ubuntu' } }]);
  });
});
