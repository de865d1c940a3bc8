import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { allRefusals } from '../../simulator/aks/all-refusals.ts';
import { addressesIn, areInside, isInside, overlaps } from '../../simulator/cloud/ranges.ts';
import { Timeline } from '../../simulator/cloud/timeline.ts';
import { clientOf, POOL2_SUBNET } from './client.ts';

describe('address ranges', () => {
  test('a range lies inside of itself and of a wider one, from its first address to its last', () => {
    expect(isInside('10.0.0.0/24', '10.0.0.0/16')).toBe(true);
    expect(isInside('10.0.255.0/24', '10.0.0.0/16')).toBe(true);
    expect(isInside('10.0.0.0/16', '10.0.0.0/16')).toBe(true);
    expect(isInside('10.0.0.0/15', '10.0.0.0/16')).toBe(false);
    expect(isInside('10.1.0.0/24', '10.0.0.0/16')).toBe(false);
  });

  test('ranges overlap when they share an address, and never across IP versions', () => {
    expect(overlaps('10.0.0.0/23', '10.0.1.0/24')).toBe(true);
    expect(overlaps('10.0.0.0/24', '10.0.1.0/24')).toBe(false);
    expect(overlaps('::/0', '10.0.0.0/8')).toBe(false);
    expect(isInside('fd00:1::/64', 'fd00:1::/48')).toBe(true);
  });

  test('each of several ranges needs one that holds it', () => {
    expect(areInside(['10.0.1.0/24', '10.1.1.0/24'], ['10.0.0.0/16', '10.1.0.0/16'])).toBe(true);
    expect(areInside(['10.0.1.0/24', '10.2.1.0/24'], ['10.0.0.0/16', '10.1.0.0/16'])).toBe(false);
  });

  test('a /28 has 16 addresses', () => {
    expect(addressesIn('10.0.2.0/28')).toBe(16);
  });
});

describe('the timeline', () => {
  test('lets things happen in the order of their time, and of their scheduling at the same time', () => {
    const happened: string[] = [];
    const timeline = new Timeline(0);
    const say = (what: string) => () => happened.push(`${what}@${timeline.now}`);
    timeline.schedule(20, say('late'));
    timeline.schedule(10, say('early'));
    timeline.schedule(10, say('second'));
    timeline.schedule(15, () => {
      timeline.schedule(5, say('not in the past'));
    });
    timeline.advanceTo(19);
    expect(happened).toEqual(['early@10', 'second@10', 'not in the past@15']);
    timeline.advanceTo(20);
    expect(happened).toHaveLength(4);
    expect(timeline.now).toBe(20);
  });

  test('does not go back', () => {
    const timeline = new Timeline(10);
    timeline.advanceTo(5);
    expect(timeline.now).toBe(10);
  });
});

test('a pool whose operation runs on while the cluster is busy ends in its own state', async () => {
  const { putPool, cloud, wait } = clientOf('default');
  await putPool('pool2', { count: 1, mode: 'User', vnetSubnetID: POOL2_SUBNET });
  cloud.startBackground({ cluster: 'prod', durationSeconds: 300 });
  wait(221);
  expect(cloud.pool('pool2').provisioningState).toBe('Succeeded');
  wait(100);
  expect(cloud.pool('pool2').provisioningState).toBe('Succeeded');
});

describe('every refusal', () => {
  const unknown = allRefusals.filter(({ source }) => source === 'unknown').map(({ refuses }) => refuses);
  const page = readFileSync(new URL('../../docs/simulator.md', import.meta.url), 'utf8');

  test.each(allRefusals)('of $refuses names where its words were seen, or says that nobody knows', ({ source }) => {
    expect(source).toMatch(/^(unknown|https:\/\/(github\.com|learn\.microsoft\.com)\/.+)$/);
  });

  test('whose words are unknown is listed in the documentation, and no other', () => {
    const [, list = ''] = /<!-- unknown -->([^]*)<!-- end -->/.exec(page) ?? [];
    const listed = list
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.slice(2));
    expect(listed).toEqual(unknown);
    expect(unknown.length).toBeGreaterThan(10);
  });
});
