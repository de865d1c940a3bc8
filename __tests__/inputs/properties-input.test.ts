import { describe, expect, test } from '@jest/globals';
import { withValueAt } from '../../src/pool/pool-body.ts';
import { ALSO_IN_PROPERTIES } from '../../src/inputs/pool-properties.ts';
import { PROPERTY_OF_INPUT } from '../../src/values/property-of-input.ts';
import { POOL_INPUT_NAMES } from '../../src/inputs/pool-schema.ts';
import { READ_ONLY_POOL_PROPERTIES } from '../../src/pool/pool-body.ts';
import { faultsOf, poolOf } from './said.ts';

const NETWORK = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg1/providers/Microsoft.Network';
const VALUES = {
  'pod-ip-allocation-mode': 'StaticBlock',
  'max-unavailable': '1',
  'drain-timeout': '45',
  'node-soak-duration': '5',
  'node-public-ip-prefix-id': `${NETWORK}/publicIPPrefixes/prefix1`,
  'asg-ids': `${NETWORK}/applicationSecurityGroups/asg1`,
  'gateway-prefix-size': '30',
};

describe('properties', () => {
  test('JSON with tabs is read', () => {
    expect(poolOf({ properties: '{\n\t"gpuProfile": {\n\t\t"driver": "None"\n\t}\n}' }).given).toEqual({
      gpuProfile: { driver: 'None' },
    });
  });

  test('anchors and every kind of value are read', () => {
    const said = 'kubeletConfig: {cpuCfsQuota: false, imageGcLowThreshold: 70}\nhostGroupID: null\nx: &a [1, b]\ny: *a';
    expect(poolOf({ properties: said }).given).toEqual({
      kubeletConfig: { cpuCfsQuota: false, imageGcLowThreshold: 70 },
      hostGroupID: null,
      x: [1, 'b'],
      y: [1, 'b'],
    });
  });

  test.each(ALSO_IN_PROPERTIES)('what %s says may be said here too, but not in both places', (input) => {
    const properties = JSON.stringify(withValueAt({}, PROPERTY_OF_INPUT[input].split('.'), VALUES[input]));
    const beside = { 'mode': 'Gateway', 'enable-node-public-ip': 'true' };
    expect(faultsOf({ ...beside, properties })).toEqual([]);
    expect(faultsOf({ ...beside, properties, [input]: VALUES[input] }).join()).toContain('Remove one of the two.');
  });

  const older = Object.entries(PROPERTY_OF_INPUT).filter(
    ([input]) => !ALSO_IN_PROPERTIES.some((each) => each === input),
  );
  test.each(older)('what %s says is not said here', (input, path) => {
    const [outer, inner] = path.split('.');
    for (const name of [outer ?? '', (outer ?? '').toUpperCase()]) {
      const said = JSON.stringify(inner === undefined ? { [name]: 'x' } : { [name]: { [inner]: 'x' } });
      expect(faultsOf({ properties: said }).join()).toContain(`Use the input ${input} instead.`);
    }
  });

  test('names are read in any case, as ARM does, and passed on as Azure spells them', () => {
    const said = `
UpgradeSettings: {MaxUnavailable: 1, undrainableNodeBEHAVIOR: Cordon}
HOSTGROUPID: /subscriptions/s
securityprofile: {enablevtpm: true}
SomethingNew: {Inside: 1}`;
    expect(poolOf({ 'max-surge': '0', 'drain-timeout': '5', 'properties': said }).given).toEqual({
      upgradeSettings: {
        maxSurge: '0',
        drainTimeoutInMinutes: 5,
        maxUnavailable: 1,
        undrainableNodeBehavior: 'Cordon',
      },
      hostGroupID: '/subscriptions/s',
      securityProfile: { enableVTPM: true },
      SomethingNew: { Inside: 1 },
    });
  });

  test('machines in another case are machines', () => {
    const machines = 'TYPE: VirtualMachines\nvirtualmachinesprofile: {Scale: {Manual: [{Size: s, Count: 1}]}}';
    expect(poolOf({ properties: machines }).given).toEqual({
      type: 'VirtualMachines',
      virtualMachinesProfile: { scale: { manual: [{ size: 's', count: 1 }] } },
    });
    expect(faultsOf({ 'properties': machines, 'node-count': '5' }).join()).toContain('node-count: "5" is set, but');
  });

  test('a name that is there in two cases is given twice', () => {
    expect(faultsOf({ properties: 'kubeletConfig: {a: 1}\nKubeletConfig: {b: 1}\nx: {y: 1, Y: 2}' })).toEqual([
      'properties: "KubeletConfig" appears twice, since Azure ignores the case of property names. Remove one.',
      'properties: "x.Y" appears twice, since Azure ignores the case of property names. Remove one.',
    ]);
  });

  test('every input of a pool says a property, but its name and this one', () => {
    const others = ['name', 'properties'];
    expect(Object.keys(PROPERTY_OF_INPUT).toSorted()).toEqual(
      POOL_INPUT_NAMES.filter((name) => !others.includes(name)).toSorted(),
    );
  });

  test('a part of what an input says is not said here', () => {
    expect(faultsOf({ properties: 'nodeLabels: {a: b}' }).join()).toContain('Use the input labels instead.');
  });

  test.each(READ_ONLY_POOL_PROPERTIES)('%s is not said at all', (name) => {
    expect(faultsOf({ properties: `{${name}: x}` })).toEqual([
      `properties: "${name}" cannot be set by this action. Remove it.`,
    ]);
  });

  test.each([
    ['- a', 'is not an object'],
    ['just text', 'is not an object'],
    ['5', 'is not an object'],
    ['a: 1\nb: [1', 'Line 2, column'],
    ['a: 1\na: 2', 'Line 2, column 1: The key "a" appears twice, first on line 1. Remove one.'],
    ['a: 1\n---\nb: 2', 'Line 2, column 1'],
    ['a: !!binary x', 'Line 1, column'],
    ['a: !!timestamp 2026-05-01', 'Line 1, column'],
    ['a: !!set {b}', 'Line 1, column'],
    ['a: !ruby/object x', 'Line 1, column'],
    ['? [a]\n: 1', 'Line 1, column'],
    ['a: .inf', '"a" is not a number that JSON can represent'],
    ['a: [.nan]', '"a.0" is not a number that JSON can represent'],
    ['a: 99999999999999999999', '"a" is not a number that JSON can represent'],
    ['properties: {hostGroupID: x}', 'one level up'],
    ['name: x', 'Use the input name'],
    ['upgradeSettings: null', '"upgradeSettings" is "null", not an object. Write a mapping.'],
    ['upgradeSettings: [1]', 'not an object. Write a mapping.'],
    ['__proto__: {polluted: true}', '"__proto__" is not a property of a pool'],
    ['a: {constructor: {prototype: 1}}', '"a.constructor" is not a property of a pool'],
    [`a: ${'['.repeat(20)}${']'.repeat(20)}`, 'nested too deeply'],
  ])('%j is a fault', (said, problem) => {
    const faults = faultsOf({ properties: said });
    expect(faults.join()).toContain(problem);
    expect(faults.every((fault) => fault.startsWith('properties: '))).toBe(true);
  });
});
