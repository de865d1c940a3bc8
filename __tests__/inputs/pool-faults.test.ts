import { describe, expect, test } from '@jest/globals';
import { faultsOf, inputsAtFault } from './said.ts';

describe('a field that is wrong', () => {
  test.each([
    ['name', 'Pool2'],
    ['name', '1pool'],
    ['name', 'pool-2'],
    ['name', 'poolé'],
    ['name', 'p'.repeat(13)],
    ['name', 'aksmanagedap'],
    ['node-count', 'three'],
    ['node-count', '-1'],
    ['node-count', '1001'],
    ['node-count', '3.0'],
    ['node-count', '1e2'],
    ['node-count', '0x10'],
    ['node-count', '007'],
    ['node-count', '+3'],
    ['node-count', '3 4'],
    ['node-vm-size', 'Standard D4s'],
    ['node-vm-size', '4core'],
    ['kubernetes-version', 'v1.33'],
    ['kubernetes-version', '1'],
    ['kubernetes-version', '1.33.5.1'],
    ['kubernetes-version', 'latest'],
    ['os-type', 'Linux or Windows'],
    ['os-sku', 'Ubuntu 24'],
    ['mode', 'User!'],
    ['max-pods', '9'],
    ['max-pods', '251'],
    ['zones', '1_2'],
    ['zones', '-'],
    ['zones', '1,1'],
    ['zones', 'west.europe'],
    ['labels', 'a'],
    ['labels', '=b'],
    ['labels', 'a=b=c'],
    ['labels', 'a=-b'],
    ['labels', 'a/b/c=d'],
    ['labels', 'Example.com/a=b'],
    ['labels', '/a=b'],
    ['labels', `a=${'b'.repeat(64)}`],
    ['labels', `${'a'.repeat(64)}=b`],
    ['labels', `${'a'.repeat(254)}/b=c`],
    ['labels', 'a=b a=c'],
    ['labels', 'kubernetes.azure.com/mode=x'],
    ['node-taints', 'a=b'],
    ['node-taints', 'a=b:Never'],
    ['node-taints', ':NoSchedule'],
    ['node-taints', '=b:NoSchedule'],
    ['node-taints', 'a=b:NoSchedule a=c:NoSchedule'],
    ['tags', 'novalue'],
    ['tags', 'a<b=c'],
    ['tags', `${'n'.repeat(513)}=v`],
    ['tags', `n=${'v'.repeat(257)}`],
    ['tags', 'Env=a\nenv=b'],
    ['node-osdisk-size', '29'],
    ['node-osdisk-size', '2049'],
    ['node-osdisk-type', 'S/SD'],
    ['max-surge', '0%'],
    ['max-surge', '101%'],
    ['max-surge', '1.5'],
    ['max-surge', '33 %'],
    ['max-surge', '1001'],
    ['priority', '?'],
    ['scale-down-mode', 'Stop it'],
    ['enable-cluster-autoscaler', 'yes'],
    ['enable-fips-image', '1'],
  ])('%s: %j is a fault', (input, said) => {
    expect(inputsAtFault({ [input]: said })).toEqual([input]);
  });

  test.each(['0', '-2', '0.000001', '1,5', 'free'])('a spot price of %s is a fault', (said) => {
    expect(inputsAtFault({ 'priority': 'Spot', 'spot-max-price': said })).toEqual(['spot-max-price']);
  });

  test('the limits are said with what was seen', () => {
    expect(faultsOf({ 'node-count': '1001' })).toEqual([
      'node-count: "1001" is out of range. Use a whole number from 0 to 1000.',
    ]);
    expect(faultsOf({ 'os-type': 'B S D' })).toEqual(['os-type: "B S D" is not a valid value. Use Linux or Windows.']);
  });

  test('every wrong item of a list is named', () => {
    expect(faultsOf({ zones: '4_ 1 _5' })).toEqual([
      'zones: "4_" is not a zone. Use 1, 2, or 3.',
      'zones: "_5" is not a zone. Use 1, 2, or 3.',
    ]);
  });

  test.each([
    ['name', 'p'],
    ['name', 'p23456789012'],
    ['labels', `${'a'.repeat(63)}=${'b'.repeat(63)}`],
    ['labels', `${'a'.repeat(253)}/b=c`],
    ['tags', `${'n'.repeat(512)}=${'v'.repeat(256)}`],
  ])('%s at its longest is fine', (input, said) => {
    expect(faultsOf({ [input]: said })).toEqual([]);
  });
});
