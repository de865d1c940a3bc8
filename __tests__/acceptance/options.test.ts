import { describe, expect, test } from '@jest/globals';
import { GROUP_PREFIX } from '../../acceptance/estate.ts';
import { parseOptions } from '../../acceptance/options.ts';

const ID = '2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54';
const NAMED = ['--subscription', ID, '--location', 'westeurope'];

const ALL = ['run', 'sweep', 'make', 'expand', 'delete'] as const;

function refusal(...args: readonly string[]): string {
  try {
    parseOptions(args, ALL);
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the command line', () => {
  test('takes a subscription and a location, and has the rest by itself', () => {
    expect(parseOptions(NAMED, ALL)).toMatchObject({
      command: 'run',
      subscriptionId: ID,
      location: 'westeurope',
      minutes: 120,
      vmSize: 'Standard_D2ds_v5',
    });
  });

  test('takes no subscription by itself, and none by its name', () => {
    expect(refusal('--location', 'westeurope')).toContain('--subscription is missing');
    expect(refusal('--subscription', 'Production', '--location', 'westeurope')).toContain('is not a subscription ID');
    expect(refusal('sweep')).toContain('--subscription is missing');
  });

  test('wants a location where something is made, and none to sweep', () => {
    expect(refusal('--subscription', ID)).toContain('--location is missing');
    expect(refusal('--subscription', ID, '--location', 'West Europe')).toContain('not a region name');
    expect(refusal('sweep', '--subscription', ID)).toBe('taken');
  });

  test.each([
    ['1', 'taken'],
    ['360', 'taken'],
    ['0', '--minutes is 0. Pass a number from 1 to 360.'],
    ['361', '--minutes is 361. Pass a number from 1 to 360.'],
    ['soon', '--minutes is soon. Pass a number from 1 to 360.'],
  ])('of --minutes %s says: %s', (minutes, said) => {
    expect(refusal(...NAMED, '--minutes', minutes)).toBe(said);
  });

  test('deletes no group that has not our prefix', () => {
    expect(refusal('delete', ...NAMED, '--resource-group', 'rg-prod')).toContain('--resource-group is rg-prod');
    expect(refusal('delete', ...NAMED)).toContain('--resource-group is missing');
    expect(refusal('delete', ...NAMED, '--resource-group', `${GROUP_PREFIX}a1`)).toBe('taken');
  });

  test('expands by the two ranges that there are', () => {
    const group = ['--resource-group', `${GROUP_PREFIX}a1`];
    expect(refusal('expand', ...NAMED, ...group, '--expansions', '2')).toBe('taken');
    expect(refusal('expand', ...NAMED, ...group, '--expansions', '3')).toContain('from 0 to 2');
  });

  test('knows no other command, and says which there are', () => {
    expect(refusal('clean', ...NAMED)).toContain('run, sweep, make, expand, delete');
    expect(parseOptions(['--help'], ALL)).toBeUndefined();
  });
});
