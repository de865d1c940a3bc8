import { expect, test } from '@jest/globals';
import { explainAzureError } from '../src/azure/error-dictionary.ts';
import { parseAzureError, type AzureError } from '../src/azure/azure-error.ts';
import { numberOf, objectOf, objectsOf, textOf, type Json, type JsonObject } from '../src/values/json.ts';
import { dataFiles, readData } from './azure-data.ts';
import { print } from './print.ts';

/**
 * What this action never asks of Azure, so that it need not know how Azure refuses it: the resource, and codes where the resource also
 * does what it does ask. Nobody adds to this list what the action asks for.
 */
const OUTSIDE_OF_OUR_TRADE: readonly (readonly [about: string, code?: RegExp])[] = [
  // Roles are granted by people, with the command that an explanation names.
  ['microsoft.authorization/roleassignments', /^(InvalidPrincipalId|PrincipalNotFound|RoleAssignmentExists)$/],
  ['rg', /^LocationNotAvailableForResourceGroup$/],
  ['microsoft.documentdb/locations'],
  ['microsoft.sql/locations'],
  ['microsoft.dbforpostgresql/locations'],
  ['microsoft.resources/deployments'],
  ['microsoft.network/privatednsoperationstatuses'],
  // A site of a virtual private network.
  ['microsoft.network/locations', /^InvalidConnectedSiteId$/],
];

/** Entries of the collected threads that tell of a behaviour and quote no error. */
const WITHOUT_A_TEXT = [
  'https://github.com/Azure/telescope/pull/1213',
  'https://github.com/hashicorp/terraform-provider-azurerm/issues/27839',
  'https://github.com/Azure/AKS/issues/1968',
  'https://github.com/kubernetes-sigs/cluster-api-provider-azure/pull/2700',
  'https://github.com/Azure/azure-rest-api-specs/pull/45021',
];

interface Failure {
  readonly name: string;
  readonly about: string;
  readonly error: AzureError;
}

const recorded = dataFiles('recordings/failures').flatMap((path) =>
  objectsOf(readData(path)['failures']).map((entry, index) => recordedFailure(path, index, entry)),
);
const quoted = dataFiles('recordings/failures').flatMap((path) => objectsOf(readData(path)['errors']));
const told = quoted.flatMap((entry) => quotedFailure(entry) ?? []);

test('every recorded failure is explained, or is of what this action never asks', () => {
  const outside = recorded.filter((failure) => isOutside(failure) && !isExplained(failure));
  const unexplained = recorded.filter((failure) => !isOutside(failure) && !isExplained(failure));
  expect(unexplained.map(({ name, error }) => `${name}: ${error.code} ${error.message}`)).toEqual([]);
  expect(recorded.length).toBeGreaterThanOrEqual(106);
  // A list that grows over what can be explained would hide what is missing.
  expect(outside.length).toBeLessThanOrEqual(10);
  print('Recorded failures of Azure', [
    ['explained', recorded.length - outside.length - unexplained.length],
    ['of what this action never asks', outside.length],
    ['not explained', unexplained.length],
  ]);
});

test('every error that users quote is explained', () => {
  expect(told.filter((failure) => !isExplained(failure)).map(({ name }) => name)).toEqual([]);
  const silent = quoted.filter((entry) => quotedFailure(entry) === undefined).map((entry) => textOf(entry['thread']));
  expect(silent).toEqual(WITHOUT_A_TEXT);
  print('Errors quoted in public threads', [
    ['explained', told.length],
    ['that tell a behaviour and quote nothing', silent.length],
  ]);
});

test.each(OUTSIDE_OF_OUR_TRADE)('%s %s is listed for a failure that was recorded and is not explained', (...listed) => {
  const [failure] = recorded.filter((each) => isListedBy(listed, each) && !isExplained(each));
  expect(failure).toBeDefined();
});

test('no explanation of a recorded failure names a value that it does not have', () => {
  const words = [...recorded, ...told]
    .map(({ error }) => explainAzureError(error))
    .map(({ meaning, fix }) => meaning + fix);
  expect(words.filter((text) => /undefined|NaN/.test(text))).toEqual([]);
});

function isExplained({ error }: Failure): boolean {
  return explainAzureError(error).isKnown;
}

function isOutside(failure: Failure): boolean {
  return OUTSIDE_OF_OUR_TRADE.some((listed) => isListedBy(listed, failure));
}

function isListedBy([about, code]: (typeof OUTSIDE_OF_OUR_TRADE)[number], failure: Failure): boolean {
  return failure.about === about && (code === undefined || code.test(failure.error.code));
}

function recordedFailure(path: string, index: number, entry: JsonObject): Failure {
  const response = objectOf(entry['response']);
  const status = numberOf(response['status']);
  const { body, text } = bodyOf(response['body']);
  return {
    name: `${path}[${index}]`,
    about: textOf(objectOf(entry['key'])['provider']) ?? '',
    // An operation's own failure comes with status 200.
    error: parseAzureError(body, text, status === 200 ? undefined : status),
  };
}

/** An error as users quote it, whole, in part or by its message. */
function quotedFailure(entry: JsonObject): Failure | undefined {
  const name = textOf(entry['thread']) ?? '';
  // AKS says with 409 that another operation is in progress, and users quote the code alone.
  const code = textOf(entry['code']) ?? '';
  const status = numberOf(entry['status']) ?? (code === 'OperationNotAllowed' ? 409 : undefined);
  const failure = (error: AzureError): Failure => ({ name, about: '', error });
  if (entry['body'] !== undefined) return failure(parseAzureError(entry['body'], '', status));
  const message = textOf(entry['messageText']) ?? textOf(entry['messagePrefix']);
  if (message !== undefined) return failure(parseAzureError({ code, message }, '', status));
  const prefix = textOf(entry['bodyPrefix']);
  if (prefix !== undefined) return failure(parseAzureError(undefined, prefix, status));
  const statusText = textOf(entry['statusText']);
  return statusText === undefined ? undefined : failure(parseAzureError({ code: statusText, message: '' }, '', status));
}

function bodyOf(body: Json | undefined): { readonly body?: Json; readonly text: string } {
  if (typeof body !== 'string') return body === undefined ? { text: '' } : { body, text: '' };
  try {
    return { body: JSON.parse(body) as Json, text: body };
  } catch {
    return { text: body };
  }
}
