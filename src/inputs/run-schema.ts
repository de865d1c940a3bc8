import { z } from 'zod';
import { listOfWords } from './lists.ts';
import { RESOURCE_GROUP_NAME } from './subnet-input.ts';
import { guid, oneOf, pattern, wholeNumber, yesOrNo } from './values.ts';

/** The longest that a job may run. https://docs.github.com/actions/reference/limits */
const MOST_TIMEOUT_MINUTES = 360;

/** The variables that stand in for an input that is empty; other actions of Azure's read the same. */
export const FALLBACK_VARIABLES: Readonly<Record<string, string>> = {
  'client-id': 'AZURE_CLIENT_ID',
  'tenant-id': 'AZURE_TENANT_ID',
  'subscription-id': 'AZURE_SUBSCRIPTION_ID',
};

/** Everything about the run that is not about a pool. */
export const runSchema = z.object({
  'client-id': guid('the application (client) id of the federated identity, not its object id'),
  'tenant-id': guid("the tenant's id, not one of its domains"),
  'subscription-id': guid("the id of the cluster's subscription, not its name"),
  'environment': oneOf(['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud']).default('AzureCloud'),
  // https://learn.microsoft.com/graph/api/resources/federatedidentitycredential
  'audience': pattern(/^[^\s\p{C}]{1,600}$/u, 'Use an audience such as api://AzureADTokenExchange.').optional(),
  'resource-group': pattern(
    RESOURCE_GROUP_NAME,
    'Use the name of a resource group: at most 90 letters, digits, "-", "_", ".", "(", and ")", not ending with ".".',
  ),
  // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcontainerservice
  'cluster-name': pattern(
    /^[a-zA-Z0-9]([-_a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/,
    'Use the name of a cluster: at most 63 letters, digits, "-", and "_", starting and ending with a letter or digit.',
  ),
  'operation': oneOf(['check', 'add', 'reconcile']).default('add'),
  'allow-reconcile': yesOrNo.default(false),
  'reimage-windows': yesOrNo.default(false),
  'update-existing': yesOrNo.default(false),
  'strict': yesOrNo.default(false),
  'timeout-minutes': wholeNumber(1, MOST_TIMEOUT_MINUTES).default(90),
  'ignore-checks': listOfWords.default([]),
  'comment': yesOrNo.default(false),
});

export type SaidRun = z.output<typeof runSchema>;
export type RunInputName = keyof SaidRun;

export const RUN_INPUT_NAMES = Object.keys(runSchema.shape) as readonly RunInputName[];
