import { describe, expect, test } from '@jest/globals';
import { objectOf, objectsOf, textOf } from '../src/values/json.ts';
import type { Answer } from '../src/checks/finding.ts';
import { dataFiles, readData } from './azure-data.ts';
import { print } from './print.ts';
import { findingsOf } from './real-world.ts';
import { CLUSTERS } from './right-answers.ts';

const counts = new Map<string, number>();

test('every cluster body is in the table', () => {
  expect(dataFiles('clusters')).toEqual(Object.keys(CLUSTERS).toSorted());
});

test.each(Object.entries(CLUSTERS))('%s: every check answers what is right', (path, right) => {
  const findings = findingsOf(path);
  for (const [word, count] of countsOf(findings)) counts.set(word, (counts.get(word) ?? 0) + count);
  const answers = Object.fromEntries(findings.map((finding) => [finding.id, finding.status.charAt(0)]));
  expect(withoutNotApplicable(answers)).toEqual(withoutNotApplicable(right));
  expect(findings.filter(({ saw }) => saw.includes('this check crashed'))).toEqual([]);
});

test('most questions are answered', () => {
  print('Real clusters in a real network: answers', counts);
  expect(counts.get('passed') ?? 0).toBeGreaterThan(350);
  // Four flat clusters, each too large for the /29.
  expect(counts.get('failed')).toBe(4);
});

test.each(Object.keys(CLUSTERS))('%s as it came is known for whose network it lies in', (path) => {
  const cluster = readData(path)['body'];
  const profiles = objectsOf(objectOf(objectOf(cluster)['properties'])['agentPoolProfiles']);
  const isOwn = ['clusters/azure-byovnet.json', 'clusters/kubenet-byovnet.json'].includes(path);
  expect(profiles.every(({ vnetSubnetID }) => textOf(vnetSubnetID) !== undefined)).toBe(isOwn);
  const answer = findingsOf(path, { isPlaced: false }).find(({ id }) => id === 'cluster-uses-a-custom-vnet');
  expect(answer?.status).toBe(isOwn ? 'passed' : 'failed');
});

describe('a real subnet as the new one', () => {
  test.each([
    ['network/subnet.json', 'passed'],
    ['network/subnet-with-networkSecurityGroup-with-ipConfigurations.json', 'passed'],
    ['network/subnet-with-ipConfigurations-vmss-uppercase.json', 'passed'],
    ['network/subnet-with-delegation.json', 'failed'],
  ])('%s: the question about a delegation is answered: %s', (subnet, status) => {
    const findings = findingsOf('clusters/etag-azure-overlay.json', { subnet });
    expect(findings.filter(({ saw }) => saw.includes('this check crashed'))).toEqual([]);
    expect(findings.find(({ id }) => id === 'subnet-is-not-delegated')?.status).toBe(status);
  });
});

/** Everything about sizes is asked for at once: zone 1, a Windows pool, an ephemeral disk of 64 GB, encryption at host, Spot. */
const SIZE_CHECKS = [
  'vm-size-is-offered',
  'zones-are-offered',
  'vm-size-has-two-vcpus',
  'vm-size-meets-the-documented-minimum',
  'vm-size-runs-the-image',
  'vm-size-holds-the-ephemeral-disk',
  'vm-size-encrypts-at-host',
  'vm-size-can-be-spot',
];

/** The answers in the order of the checks above, read off the capabilities. West Central US has no zones. */
const SIZES: readonly (readonly [file: string, size: string, right: string])[] = [
  ['skus/karpenter-westcentralus.json', 'Standard_A0', 'ffffpfff'],
  ['skus/karpenter-westcentralus.json', 'Standard_B1s', 'pfffpfpf'],
  ['skus/karpenter-westcentralus.json', 'Standard_D16plds_v5', 'pfppfppp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2as_v6', 'pfpppfpp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2s_v3', 'pfpppfpp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2_v2', 'pfpppffp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2_v3', 'pfpppffp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2_v5', 'pfpppfpp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D4s_v3', 'pfpppppp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D64s_v3', 'pfpppppp'],
  ['skus/karpenter-westcentralus.json', 'Standard_DS2_v2', 'pfpppppp'],
  ['skus/karpenter-westcentralus.json', 'Standard_F16s_v2', 'pfpppppp'],
  ['skus/skewer-eastus.json', 'Standard_D2_v2', 'pppppffp'],
  // Restricted in the region and in every zone; Azure does not say what processors it has.
  ['skus/skewer-eastus.json', 'Standard_D13_v2_Promo', 'ffppufff'],
  ['skus/skewer-eastus.json', 'Standard_D4s_v3', 'pppppppp'],
  ['skus/skewer-eastus.json', 'Standard_NV6', 'pfpppffp'],
];

test('every size of the lists is in the table', () => {
  const listed = dataFiles('skus').flatMap((file) =>
    objectsOf(readData(file)['value']).map(({ name }) => `${file} ${textOf(name) ?? ''}`),
  );
  expect(SIZES.map(([file, size]) => `${file} ${size}`).toSorted()).toEqual(listed.toSorted());
});

test.each(SIZES)('%s: %s: every check of sizes answers what is right', (skus, vmSize, right) => {
  const properties = {
    vmSize,
    osType: 'Windows',
    availabilityZones: ['1'],
    osDiskType: 'Ephemeral',
    osDiskSizeGB: 64,
    enableEncryptionAtHost: true,
    scaleSetPriority: 'Spot',
  };
  const findings = findingsOf('clusters/etag-azure.json', { skus, properties });
  // Only a system pool needs two vCPUs.
  const ofSystem = findingsOf('clusters/etag-azure.json', { skus, properties: { vmSize, mode: 'System' } });
  const answers = SIZE_CHECKS.map((id) => {
    const asked = id === 'vm-size-has-two-vcpus' ? ofSystem : findings;
    return asked.find((finding) => finding.id === id)?.status.charAt(0);
  });
  expect(answers.join('')).toBe(right);
});

function withoutNotApplicable(answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'n'));
}

function countsOf(findings: readonly Answer[]): ReadonlyMap<string, number> {
  const by = Map.groupBy(findings, ({ status }) => status);
  return new Map([...by].map(([status, group]) => [status, group.length]));
}
