import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { CHECKS, environmentOf, faultsOf, inputsAtFault, inputsOf, SUBSCRIPTION } from './said.ts';

describe('what nobody says', () => {
  test('the least that is said is enough', () => {
    expect(inputsOf({})).toEqual({
      clientId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
      tenantId: '99999999-8888-7777-6666-555555555555',
      subscriptionId: SUBSCRIPTION,
      cloud: 'AzureCloud',
      resourceGroup: 'rg-aks',
      clusterName: 'aks-prod',
      operation: 'add',
      pools: [{ name: 'pool2', subnet: { form: 'names', subnet: 'snet-pool2' }, given: {} }],
      allowReconcile: false,
      reimageWindows: false,
      updateExisting: false,
      ignoreChecks: [],
      strict: false,
      timeoutMinutes: 90,
    });
  });

  test('an input that is empty or blank is not given', () => {
    expect(
      inputsOf({ 'operation': '', 'node-count': '  ', 'labels': '\n', 'timeout-minutes': '', 'audience': '' }),
    ).toEqual(inputsOf({}));
  });

  test('without any input every required one is named, at once', () => {
    const parsed = parseInputs({}, CHECKS);
    expect(parsed.ok ? [] : parsed.faults.map(({ input }) => input)).toEqual([
      'client-id',
      'tenant-id',
      'subscription-id',
      'resource-group',
      'cluster-name',
      'name',
      'vnet-subnet-id',
    ]);
  });
});

describe('the variables of the environment', () => {
  const ids = { AZURE_CLIENT_ID: SUBSCRIPTION, AZURE_TENANT_ID: SUBSCRIPTION, AZURE_SUBSCRIPTION_ID: SUBSCRIPTION };

  test('they count where the inputs are empty', () => {
    const environment = environmentOf({ 'client-id': '', 'tenant-id': ' ', 'subscription-id': '' });
    const parsed = parseInputs({ ...environment, ...ids }, CHECKS);
    expect(parsed).toMatchObject({
      ok: true,
      inputs: { clientId: SUBSCRIPTION, tenantId: SUBSCRIPTION, subscriptionId: SUBSCRIPTION },
    });
  });

  test('an input wins over its variable', () => {
    const parsed = parseInputs({ ...environmentOf({}), ...ids }, CHECKS);
    expect(parsed).toMatchObject({ ok: true, inputs: { clientId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee' } });
  });

  test('a missing id names its variable', () => {
    expect(faultsOf({ 'client-id': '' }).join()).toContain('AZURE_CLIENT_ID');
  });

  test('a hyphen is kept in the name of the variable, as the runner keeps it', () => {
    const parsed = parseInputs({ ...environmentOf({}), INPUT_NODE_COUNT: '7' }, CHECKS);
    expect(parsed).toMatchObject({ ok: true, inputs: { pools: [{ given: {} }] } });
  });
});

describe('the run', () => {
  test.each([
    ['azurecloud', 'AzureCloud'],
    ['AZUREUSGOVERNMENT', 'AzureUSGovernment'],
    ['azureChinaCloud', 'AzureChinaCloud'],
  ])('environment %s is %s', (said, cloud) => {
    expect(inputsOf({ environment: said }).cloud).toBe(cloud);
  });

  test.each(['true', 'True', 'TRUE'])('%s is true', (said) => {
    expect(
      inputsOf({ 'strict': said, 'allow-reconcile': said, 'reimage-windows': said, 'update-existing': said }),
    ).toMatchObject({
      strict: true,
      allowReconcile: true,
      reimageWindows: true,
      updateExisting: true,
    });
  });

  test.each(['false', 'False', 'FALSE'])('%s is false', (said) => {
    expect(inputsOf({ strict: said }).strict).toBe(false);
  });

  test.each([
    ['client-id', 'my-app'],
    ['client-id', 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeee'],
    ['client-id', '{aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee}'],
    ['tenant-id', 'contoso.onmicrosoft.com'],
    ['subscription-id', 'Pay-As-You-Go'],
    ['environment', 'AzureGermanCloud'],
    ['audience', 'api://a b'],
    ['resource-group', 'rg/aks'],
    ['resource-group', 'rg.'],
    ['resource-group', 'r'.repeat(91)],
    ['cluster-name', '-aks'],
    ['cluster-name', 'aks_'],
    ['cluster-name', 'a'.repeat(64)],
    ['operation', 'delete'],
    ['strict', 'yes'],
    ['strict', 'tRUE'],
    ['allow-reconcile', '1'],
    ['reimage-windows', 'on'],
    ['update-existing', 'no'],
    ['timeout-minutes', '0'],
    ['timeout-minutes', '361'],
    ['timeout-minutes', '1.5'],
    ['timeout-minutes', '90m'],
    ['ignore-checks', 'subnet-exist'],
  ])('%s: %j is a fault', (input, said) => {
    expect(inputsAtFault({ [input]: said })).toEqual([input]);
  });

  test.each([
    ['client-id', 'AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE'],
    ['resource-group', 'r'],
    ['resource-group', `${'r'.repeat(89)})`],
    ['resource-group', 'Gruppe_ü-(1).x'],
    ['cluster-name', 'a'],
    ['cluster-name', 'a'.repeat(63)],
    ['cluster-name', 'AKS_prod-1'],
    ['timeout-minutes', '1'],
    ['timeout-minutes', '360'],
    ['operation', 'CHECK'],
    ['audience', 'api://AzureADTokenExchangeChina'],
  ])('%s: %j is fine', (input, said) => {
    expect(faultsOf({ [input]: said })).toEqual([]);
  });

  test('ignore-checks takes a list by comma, blank and line, each id once', () => {
    expect(inputsOf({ 'ignore-checks': 'subnet-exists, subnet-is-unique\nsubnet-exists' }).ignoreChecks).toEqual([
      'subnet-exists',
      'subnet-is-unique',
    ]);
  });

  test('a misspelled check is answered with the one that was meant', () => {
    expect(faultsOf({ 'ignore-checks': 'subnet-is-uniqe, exists' })).toEqual([
      'ignore-checks: "subnet-is-uniqe" is not the id of a check. Did you mean subnet-is-unique?',
      'ignore-checks: "exists" is not the id of a check. Did you mean subnet-exists?',
    ]);
  });

  test('a misspelled word is answered with the one that was meant', () => {
    expect(faultsOf({ operation: 'chekc', environment: 'AzureGovernment' })).toEqual([
      'environment: "AzureGovernment" is not a valid value. Did you mean AzureUSGovernment? Use AzureCloud, AzureUSGovernment, or AzureChinaCloud.',
      'operation: "chekc" is not a valid value. Did you mean check? Use check, add, or reconcile.',
    ]);
  });

  test('an unknown check is answered with where to find those that are known', () => {
    expect(faultsOf({ 'ignore-checks': 'nothing' })).toEqual([
      'ignore-checks: "nothing" is not the id of a check. docs/checks.md lists all ids.',
    ]);
  });

  test('a client id that is none is told from an object id', () => {
    expect(faultsOf({ 'client-id': 'x' }).join()).toContain('not its object id');
  });
});

describe('an input that this action does not have', () => {
  test('is told with the one that was meant, which then is not missing', () => {
    expect(
      faultsOf({ 'node-cuont': '5', 'name': '', 'nmae': 'pool2', 'cluster-name': '', 'cluster-nam': 'c' }),
    ).toEqual([
      'node-cuont: There is no such input. Did you mean node-count?',
      'nmae: There is no such input. Did you mean name?',
      'cluster-nam: There is no such input. Did you mean cluster-name?',
    ]);
    expect(faultsOf({ 'some-thing': 'x' })).toEqual(['some-thing: There is no such input. Remove it.']);
  });

  test('is not told where it is empty, or where a job may have such a variable for itself', () => {
    expect(faultsOf({ 'node-cuont': '' })).toEqual([]);
    expect(faultsOf({ tag: 'v1', node_count: '7', file: 'x' })).toEqual([]);
  });

  test('has a name on one line, whatever it is made of', () => {
    const [fault = ''] = faultsOf({ [`a-\n::error::${'x'.repeat(500)}`]: '1' });
    expect(fault).toMatch(/^a- ::error::x{50,100}: There is no such input/);
  });
});

describe('operation reconcile', () => {
  const alone = { 'name': '', 'vnet-subnet-id': '' };

  test('it touches no pool', () => {
    expect(inputsOf({ ...alone, operation: 'Reconcile' })).toMatchObject({ operation: 'reconcile', pools: [] });
  });

  test('every pool input beside it is a contradiction', () => {
    const said = { 'operation': 'reconcile', 'node-count': 'many', 'labels': 'a=b' };
    expect(inputsAtFault(said)).toEqual(['name', 'vnet-subnet-id', 'node-count', 'labels']);
    expect(faultsOf(said)[0]).toBe(
      'name: "pool2" is set, but operation is reconcile, which changes no pool. Remove it, or set operation to add.',
    );
  });

  test('an operation that cannot be read asks for no pool', () => {
    expect(inputsAtFault({ ...alone, operation: 'recon' })).toEqual(['operation']);
  });

  test.each(['add', 'check'])('%s needs a name and a subnet', (operation) => {
    expect(inputsAtFault({ ...alone, operation })).toEqual(['name', 'vnet-subnet-id']);
  });
});

test('faults of the run, of a pool and between inputs come together', () => {
  expect(
    inputsAtFault({
      'strict': 'perhaps',
      'node-count': '-1',
      'mode': 'Main?',
      'eviction-policy': 'Delete',
      'tenant-id': '',
    }),
  ).toEqual(['tenant-id', 'strict', 'node-count', 'mode', 'eviction-policy']);
});
