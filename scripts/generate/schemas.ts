import { z } from 'zod';
import { WRITTEN_FORMS, type JsonSchema } from '../../src/inputs/field.ts';
import { nodePoolsSchema } from '../../src/inputs/pool-schema.ts';
import {
  answersSchema,
  findingsSchema,
  nodePoolsOutputSchema,
  nodesOutputSchema,
} from '../../src/report/output-schemas.ts';
import { readAction } from './action.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The JSON Schemas of what the action takes and gives. Draft 7 is what every editor knows. */
export const SCHEMAS: readonly GeneratedFile[] = [
  {
    path: 'schema/node-pools.schema.json',
    text: () =>
      jsonOf(
        'Node pools of aks-subnet-pool',
        'What the input node-pools holds, or the file that node-pools-file names.',
        withDescriptions(schemaOf(nodePoolsSchema)),
      ),
  },
  {
    path: 'schema/findings.schema.json',
    text: () =>
      jsonOf(
        'Findings of aks-subnet-pool',
        'The output findings: first what failed, the gravest first, then what is unknown.',
        schemaOf(findingsSchema),
      ),
  },
  {
    path: 'schema/findings-file.schema.json',
    text: () =>
      jsonOf(
        'Every answer of aks-subnet-pool',
        'The file that the output findings-file names: every answer of every check, in the order of the checks.',
        schemaOf(answersSchema),
      ),
  },
  {
    path: 'schema/node-pools-output.schema.json',
    text: () =>
      jsonOf(
        'Node pools as aks-subnet-pool leaves them',
        'The output node-pools: every pool that was asked for, in its order.',
        schemaOf(nodePoolsOutputSchema),
      ),
  },
  {
    path: 'schema/nodes-output.schema.json',
    text: () =>
      jsonOf(
        'Nodes of the pools that aks-subnet-pool added',
        'The output nodes: every node of the pools that this run built, as AKS lists them.',
        schemaOf(nodesOutputSchema),
      ),
  },
];

function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const form = WRITTEN_FORMS.get(zodSchema);
      if (form === undefined) return;
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, form.written);
    },
  });
}

/** The keys are described as the inputs of the same name are. */
function withDescriptions(schema: JsonSchema): JsonSchema {
  const { inputs } = readAction();
  const described = (name: string, property: unknown): unknown => {
    const description = inputs[name]?.description.trim();
    return description === undefined ? property : { description, ...(property as object) };
  };
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => {
        if (key !== 'properties' || typeof inner !== 'object' || inner === null) return [key, visit(inner)];
        const properties = Object.entries(inner).map(([name, property]: [string, unknown]) => [
          name,
          described(name, visit(property)),
        ]);
        return [key, Object.fromEntries(properties)];
      }),
    );
  };
  return visit(schema) as JsonSchema;
}

function jsonOf(title: string, description: string, { $schema, ...schema }: JsonSchema): string {
  return `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`;
}
