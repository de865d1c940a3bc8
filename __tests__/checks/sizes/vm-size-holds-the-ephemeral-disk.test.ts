import { expect, test } from '@jest/globals';
import { vmSizeHoldsTheEphemeralDisk } from '../../../src/checks/sizes/vm-size-holds-the-ephemeral-disk.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

const EPHEMERAL = { osDiskType: 'Ephemeral' };
const SIZE = { vmSize: 'Standard_D4s_v5' };

function sku(capabilities: Readonly<Record<string, string>>): { computeSkus: ReturnType<typeof skusOf> } {
  return { computeSkus: skusOf(aComputeSku({ capabilities: new Map(Object.entries(capabilities)) })) };
}

// As Azure says it of Standard_DS2_v2: 92 341 796 864 bytes are 86 GiB, 14 336 MB are 14 GiB.
const DS2_V2 = { EphemeralOSDiskSupported: 'True', CachedDiskBytes: '92341796864', MaxResourceVolumeMB: '14336' };

test.each([
  [{ ...EPHEMERAL, osDiskSizeGB: 86 }, 'passed'],
  [{ ...EPHEMERAL, osDiskSizeGB: 87 }, 'failed'],
  [{ ...EPHEMERAL, osDiskSizeGB: 0 }, 'passed'],
  [EPHEMERAL, 'passed'],
  [{ osDiskType: 'Managed', osDiskSizeGB: 1024 }, 'not-applicable'],
  [{ osDiskSizeGB: 1024 }, 'not-applicable'],
])('%j on a machine with a cache of 86 GiB: %s', (properties, status) => {
  expect(ask(vmSizeHoldsTheEphemeralDisk, { facts: sku(DS2_V2), pools: [aPoolWith(properties, SIZE)] })).toMatchObject({
    status,
    level: 'error',
  });
});

test('the room in each place is told, and the size that fits', () => {
  const pools = [aPoolWith({ ...EPHEMERAL, osDiskSizeGB: 87 }, SIZE)];
  const { saw, fix } = ask(vmSizeHoldsTheEphemeralDisk, { facts: sku(DS2_V2), pools });
  expect(saw).toBe('node-osdisk-size is 87; Standard_D4s_v5 has room for 86 GiB (cache 86, temporary disk 14).');
  expect(fix).toContain('Set node-osdisk-size to 86 or less');
});

test.each([
  ['no such disks', { ...DS2_V2, EphemeralOSDiskSupported: 'False' }, 'failed'],
  [
    'no room for the smallest image',
    { EphemeralOSDiskSupported: 'True', CachedDiskBytes: '0', MaxResourceVolumeMB: '29696' },
    'failed',
  ],
  [
    'just the room for it, 30 GiB, on the temporary disk',
    { EphemeralOSDiskSupported: 'True', CachedDiskBytes: '0', MaxResourceVolumeMB: '30720' },
    'passed',
  ],
  [
    'room on an NVMe disk alone',
    { EphemeralOSDiskSupported: 'True', CachedDiskBytes: '0', NvmeDiskSizeInMiB: '225280' },
    'passed',
  ],
  ['nothing said about room', { EphemeralOSDiskSupported: 'True' }, 'unknown'],
])('%s: %j: %s', (_case, capabilities, status) => {
  expect(
    ask(vmSizeHoldsTheEphemeralDisk, { facts: sku(capabilities), pools: [aPoolWith(EPHEMERAL, SIZE)] }).status,
  ).toBe(status);
});
