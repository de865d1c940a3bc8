import { expect, test } from '@jest/globals';
import { askAboutPool, askAboutScaleSet, parsePolicyEvaluations } from '../../src/resources/policy-evaluations.ts';
import { aCluster, CLUSTER_ID } from '../builders.ts';

const cluster = aCluster({ raw: { tags: { team: 'a' } } });
const SENT = { about: 'node pool pool2', sent: ['type', 'properties.vmsize', 'properties.tags'] };

// In the shape of https://learn.microsoft.com/rest/api/policyinsights/policy-restrictions/check-at-resource-group-scope
function answer(changes: object, expressions: readonly object[] = [{ expressionKind: 'Field', path: 'type' }]): never {
  return {
    contentEvaluationResult: {
      policyEvaluations: [
        {
          policyInfo: {
            policyDefinitionId: '/p/policyDefinitions/def',
            policyAssignmentId: '/subscriptions/s/providers/Microsoft.Authorization/policyAssignments/asg',
          },
          evaluationResult: 'NonCompliant',
          evaluationDetails: { evaluatedExpressions: expressions },
          effectDetails: { policyEffect: 'Deny' },
          ...changes,
        },
      ],
    },
  } as never;
}

test.each([
  [{}, true],
  [{ evaluationResult: 'Compliant' }, false],
  [{ effectDetails: { policyEffect: 'Audit' } }, false],
  [{ effectDetails: {} }, false],
  [{ effectDetails: { policyEffect: 'deny' } }, true],
])('an evaluation with %j denies: %s', (changes, denies) => {
  expect(parsePolicyEvaluations(answer(changes), SENT)).toMatchObject([
    { assignment: 'asg', definition: 'def', denies },
  ]);
});

test.each([
  ['a field that is sent', [{ expressionKind: 'Field', path: 'properties.vmSize' }], true],
  ['what lies below one', [{ expressionKind: 'Field', path: "properties.tags['cost']" }], true],
  ['a field that is not', [{ expressionKind: 'Field', path: 'properties.osDiskType' }], false],
  ['a field whose name begins alike', [{ expressionKind: 'Field', path: 'properties.vmSizes' }], false],
  ['a value', [{ expressionKind: 'Value', expression: "[resourceGroup().tags['a']]" }], false],
  [
    'one of each',
    [
      { expressionKind: 'Field', path: 'type' },
      { expressionKind: 'Field', path: 'name.x' },
    ],
    false,
  ],
  ['nothing that it tells', [], false],
])('a policy that reads %s is certain: %#', (_case, expressions, isCertain) => {
  expect(parsePolicyEvaluations(answer({}, expressions), SENT)).toMatchObject([{ isCertain }]);
});

test('the values wanted are put into words', () => {
  const expression = {
    expressionKind: 'Field',
    path: 'properties.vmSize',
    expressionValue: 'Standard_D4s_v5',
    operator: 'NotIn',
    targetValue: ['Standard_D2s_v5', 'Standard_D8s_v5'],
  };
  expect(parsePolicyEvaluations(answer({}, [expression]), SENT)[0]?.expressions).toEqual([
    'properties.vmSize Standard_D4s_v5 NotIn Standard_D2s_v5, Standard_D8s_v5',
  ]);
});

test('an answer without evaluations is an empty list', () => {
  expect(parsePolicyEvaluations({}, SENT)).toEqual([]);
});

test('the pool is asked about under its cluster, the scale set with size, tags, zones and region', () => {
  expect(askAboutPool(cluster, 'pool2', { vmSize: 'Standard_D4s_v5' }).body).toMatchObject({
    resourceDetails: {
      scope: CLUSTER_ID,
      resourceContent: { type: 'Microsoft.ContainerService/managedClusters/agentPools', properties: {} },
    },
  });
  const pool = { availabilityZones: ['1'], tags: { cost: '1' } };
  expect(askAboutScaleSet(cluster, 'Standard_D4s_v5', pool).body).toMatchObject({
    resourceDetails: {
      resourceContent: {
        type: 'Microsoft.Compute/virtualMachineScaleSets',
        location: 'westeurope',
        sku: { name: 'Standard_D4s_v5' },
        zones: ['1'],
        tags: { team: 'a', cost: '1' },
      },
    },
  });
});
