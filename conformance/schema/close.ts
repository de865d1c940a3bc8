import { isObject, objectOf, textOf, type Json, type JsonObject } from '../../src/values/json.ts';

/** What stands beside every value for deployment templates; over the wire go only values that have been evaluated. */
const TEMPLATE_EXPRESSION = /common\/definitions\.json#\/definitions\/expression$/;

/**
 * A published schema as it fits the wire. Azure's are open, so a misspelt property passes, and they take a template expression for any value.
 * Here an object that lists its properties has no others, and an expression is no value.
 */
export function closed(schema: JsonObject): JsonObject {
  return objectOf(close(schema));
}

function close(node: Json | undefined): Json {
  if (Array.isArray(node)) return node.map(close);
  if (!isObject(node)) return node ?? null;
  const evaluated = withoutExpression(node);
  const copy = Object.fromEntries(Object.entries(evaluated).map(([key, value]) => [key, close(value)]));
  // An alternative may add properties of its own; such an object stays open.
  const listsItsProperties = isSchemaOfObject(copy) && copy['additionalProperties'] === undefined && !('oneOf' in copy);
  return listsItsProperties ? { ...copy, additionalProperties: false } : copy;
}

function isSchemaOfObject(node: JsonObject): boolean {
  return node['type'] === 'object' && isObject(node['properties']);
}

/** `oneOf: [X, expression]` becomes X. */
function withoutExpression(node: JsonObject): JsonObject {
  const alternatives = node['oneOf'];
  if (!Array.isArray(alternatives)) return node;
  const values = alternatives.map(objectOf).filter(({ $ref }) => !TEMPLATE_EXPRESSION.test(textOf($ref) ?? ''));
  const [only] = values;
  if (values.length === alternatives.length || values.length !== 1 || only === undefined) return node;
  const beside = Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'oneOf'));
  return { ...beside, ...only };
}
