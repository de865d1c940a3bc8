import { expect, test } from '@jest/globals';
import { parseCluster, type Cluster } from '../src/resources/cluster.ts';
import { objectOf, objectsOf } from '../src/values/json.ts';
import { dataFiles, readData } from './azure-data.ts';
import { print } from './print.ts';
import { findingsOf } from './real-world.ts';

/** The errors and warnings that are right for a cluster in a healthy subnet, by what its body says; each has to be there, and no other. */
const RIGHT: Readonly<Record<string, (cluster: Cluster) => boolean>> = {
  'cluster-supports-multiple-pools': ({ loadBalancerSku, raw }) =>
    loadBalancerSku === 'basic' ||
    objectsOf(objectOf(raw['properties'])['agentPoolProfiles']).some(({ type }) => type === 'AvailabilitySet'),
  'cluster-operation-was-not-canceled': ({ provisioningState }) => provisioningState === 'Canceled',
  // AKS hosts the system's nodes in a virtual network of its own, unless the profile names a subnet.
  'cluster-uses-a-custom-vnet': ({ raw }) => {
    const { enabled, nodeSubnetID } = objectOf(objectOf(raw['properties'])['hostedSystemProfile']);
    return enabled === true && nodeSubnetID === undefined;
  },
  // The new subnet has IPv4 alone, and no route table.
  'subnet-has-every-ip-family': ({ ipFamilies }) => ipFamilies.includes('IPv6'),
  'kubenet-route-table-is-attached': ({ networkPlugin }) => networkPlugin === 'kubenet',
};

const counts = new Map<string, number>();

test.each([...dataFiles('clusters'), ...dataFiles('bodies/clusters')])(
  '%s: every error and warning is right, and none is missing',
  (path) => {
    const failed = findingsOf(path, { range: '10.1.64.0/24', isBare: true }).filter(
      ({ status }) => status === 'failed',
    );
    for (const { level, id } of failed) counts.set(`${level} ${id}`, (counts.get(`${level} ${id}`) ?? 0) + 1);
    const cluster = parseCluster(objectOf(readData(path)['body']));
    const wrong = failed.filter(({ level, id }) => level !== 'notice' && RIGHT[id]?.(cluster) !== true);
    expect(wrong.map(({ id, saw }) => `${id}: ${saw}`)).toEqual([]);
    const wanted = Object.entries(RIGHT).filter(([, isRight]) => isRight(cluster));
    const silent = wanted.filter(([wantedId]) => !failed.some(({ id }) => id === wantedId));
    expect(silent.map(([id]) => id)).toEqual([]);
  },
);

test('the findings are counted', () => {
  print('Real clusters in a healthy subnet: findings', [...counts].toSorted());
  expect(new Set([...counts.keys()].map((word) => word.split(' ')[1]))).toEqual(new Set(Object.keys(RIGHT)));
});
