import ajvDraft04 from 'ajv-draft-04';
import { textOf, type JsonObject } from '../../src/values/json.ts';
import { readData } from '../azure-data.ts';
import { closed } from './close.ts';

const Ajv = ajvDraft04.default;

/** Where the schema of a resource type is, at which api-version, and at which the action asks: no newer schema of AKS is among the data. */
const SCHEMAS = {
  'Microsoft.ContainerService': {
    sent: '2026-06-01',
    apiVersion: '2026-05-01',
    file: 'Microsoft.ContainerService.Aks.json',
  },
  'Microsoft.Network': { sent: '2025-07-01', apiVersion: '2025-07-01', file: 'Microsoft.Network.NRP.json' },
} as const;

/** `managedClusters_agentPools` of Microsoft.ContainerService. */
export interface SchemaOfType {
  readonly provider: keyof typeof SCHEMAS;
  /** The types of the URL, `managedClusters/agentPools`. */
  readonly type: string;
}

/** The api-version at which the action asks. */
export function apiVersionOf(provider: SchemaOfType['provider']): string {
  return SCHEMAS[provider].sent;
}

/** The faults of a body, each with where it is; empty when it fits. */
export type Validator = (name: string, body: JsonObject) => readonly string[];

/**
 * The closed schemas, compiled. A schema describes a resource of a template; on the wire its name and type are in the URL and its
 * api-version in the query, so these are put around the body. What a body says of them itself has to agree.
 */
export function createValidators(): (of: SchemaOfType) => Validator {
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { 'date-time': true } });
  ajv.addSchema(readData('schemas/common/definitions.json'));
  for (const { apiVersion, file } of Object.values(SCHEMAS)) {
    ajv.addSchema(closed(readData(`schemas/${apiVersion}/${file}`)));
  }
  return ({ provider, type }) => {
    const { apiVersion, file } = SCHEMAS[provider];
    const definition = type.replaceAll('/', '_');
    const validate = ajv.compile({
      $ref: `https://schema.management.azure.com/schemas/${apiVersion}/${file}#/resourceDefinitions/${definition}`,
    });
    return (name, body) => {
      const around = { name, type: `${provider}/${type}`, apiVersion };
      const said = textOf(body['name']) ?? name;
      if (said !== name) return [`/name: is ${said}, and the URL says ${name}`];
      if (validate({ ...around, ...body })) return [];
      return (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
        const { additionalProperty } = params as { additionalProperty?: string };
        return `${instancePath}: ${message}${additionalProperty === undefined ? '' : ` ${additionalProperty}`}`;
      });
    };
  };
}
