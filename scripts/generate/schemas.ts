import { z } from 'zod';
import { WRITTEN_FORMS, type JsonSchema } from '../../src/inputs/field.ts';
import { nodePoolsSchema, type PoolInputName } from '../../src/inputs/pool-schema.ts';
import {
  answersSchema,
  findingsSchema,
  nodePoolsOutputSchema,
  nodesOutputSchema,
} from '../../src/report/output-schemas.ts';
import { readAction } from './action.ts';
import type { GeneratedFile } from './generated-file.ts';
import { FILE_EXAMPLE, FILE_SNIPPETS, POOL_EXAMPLES, POOL_SNIPPETS } from './pool-examples.ts';

/** The JSON Schemas of what the action takes and gives. Draft 7 is what every editor knows. */
export const SCHEMAS: readonly GeneratedFile[] = [
  {
    path: 'schema/node-pools.schema.json',
    text: () =>
      jsonOf(
        'Node pools of aks-subnet-pool',
        'The value of the input node-pools, or the content of the file that node-pools-file names.',
        withHelp(schemaOf(nodePoolsSchema)),
      ),
  },
  {
    path: 'schema/findings.schema.json',
    text: () =>
      jsonOf(
        'Findings of aks-subnet-pool',
        'The output findings: failures first, the most severe at the top, then what could not be checked.',
        schemaOf(findingsSchema),
      ),
  },
  {
    path: 'schema/findings-file.schema.json',
    text: () =>
      jsonOf(
        'Every answer of aks-subnet-pool',
        'The file that the output findings-file names: the answer of every check, in the order of the checks.',
        schemaOf(answersSchema),
      ),
  },
  {
    path: 'schema/node-pools-output.schema.json',
    text: () =>
      jsonOf(
        'Results of aks-subnet-pool',
        'The output node-pools: every requested pool, in the order of the inputs.',
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

/** With what an editor shows: the keys are described as the inputs of the same name are, with examples and snippets. */
function withHelp(schema: JsonSchema): JsonSchema {
  const described = withDescriptions(schema);
  const { pools, ...others } = described.properties as Record<string, JsonSchema>;
  const items = { defaultSnippets: POOL_SNIPPETS, ...(pools?.items as JsonSchema) };
  return {
    defaultSnippets: FILE_SNIPPETS,
    examples: [FILE_EXAMPLE],
    ...described,
    properties: {
      ...others,
      defaults: { description: 'What all node pools have in common. A pool overrides it.', ...others['defaults'] },
      pools: { description: 'The node pools, in the order in which they are added.', ...pools, items },
    },
  };
}

/** The keys are described as the inputs of the same name are. */
function withDescriptions(schema: JsonSchema): JsonSchema {
  const { inputs } = readAction();
  const described = (name: string, property: unknown): unknown => {
    const description = inputs[name]?.description.trim();
    if (description === undefined) return property;
    return { description, examples: POOL_EXAMPLES[name as PoolInputName], ...(property as object) };
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
