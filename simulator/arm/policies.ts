import { keyOf } from '../cloud/ids.ts';
import { objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { answer } from './responses.ts';
import { defineRoutes, GROUP } from './route.ts';
import type { ArmRequest } from './route.ts';

/** An expression of a policy's rule that came out true. */
function expression(path: string, value: string | undefined, target: string): Json {
  return {
    result: 'True',
    expressionKind: 'Field',
    expression: path,
    path,
    ...(value === undefined ? {} : { expressionValue: value }),
    targetValue: target,
    operator: 'Equals',
  };
}

/** What each policy of the scenario says of the resource that a request describes. */
function evaluationsOf({ cloud, body }: ArmRequest): Json[] {
  const type = textOf(objectOf(objectOf(body['resourceDetails'])['resourceContent'])['type']) ?? '';
  const kind = keyOf(type.split('/').at(-1) ?? '');
  const { policies, subscription } = cloud.scenario;
  const prefix = `/subscriptions/${subscription.id}/providers/Microsoft.Authorization`;
  return Object.entries(policies).map(([name, { denies, seesMore }]) => ({
    policyInfo: {
      policyDefinitionId: `${prefix}/policyDefinitions/${name}`,
      policyAssignmentId: `${prefix}/policyAssignments/${name}`,
    },
    evaluationResult: keyOf(denies) === kind ? 'NonCompliant' : 'Compliant',
    evaluationDetails: {
      evaluatedExpressions: [
        expression('type', type, type),
        ...(seesMore === true ? [expression('properties.provisioningState', undefined, '')] : []),
      ],
    },
    effectDetails: { policyEffect: 'Deny' },
  }));
}

/** https://learn.microsoft.com/rest/api/policyinsights/policy-restrictions/check-at-resource-group-scope */
export const policyRoutes = defineRoutes([
  {
    method: 'POST',
    path: `${GROUP}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`,
    action: 'Microsoft.PolicyInsights/checkPolicyRestrictions/read',
    handle: (request) =>
      answer(
        200,
        { fieldRestrictions: [], contentEvaluationResult: { policyEvaluations: evaluationsOf(request) } },
        'arm',
      ),
  },
]);
