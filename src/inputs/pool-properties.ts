import { withValueAt } from '../pool/pool-body.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { inputOfProperty, PROPERTY_OF_INPUT, type PropertyInput } from '../values/property-of-input.ts';

/** The inputs whose values are known only after the cluster is read. */
const RESOLVED_LATER: readonly string[] = ['vnet-subnet-id', 'pod-subnet-id'] satisfies PropertyInput[];

/** The inputs that are newer than `properties`: workflows that set these there stay valid, as long as they set them once. */
export const ALSO_IN_PROPERTIES = [
  'pod-ip-allocation-mode',
  'max-unavailable',
  'drain-timeout',
  'node-soak-duration',
  'node-public-ip-prefix-id',
  'asg-ids',
  'gateway-prefix-size',
] as const satisfies readonly PropertyInput[];

/** The input of a property that must not be set in `properties`. */
export function inputInPlaceOfProperty(path: string): string | undefined {
  const input = inputOfProperty(path);
  return ALSO_IN_PROPERTIES.some((each) => each === input) ? undefined : input;
}

/** Whether a separate input sets a part of the property, so that the property has to be an object. */
export function holdsAnInput(path: string): boolean {
  return Object.values(PROPERTY_OF_INPUT).some((property) =>
    property.toLowerCase().startsWith(`${path.toLowerCase()}.`),
  );
}

/** The pool's ARM `properties` that the inputs set. */
export function propertiesOfInputs(said: Readonly<Record<string, unknown>>): JsonObject {
  return Object.entries(PROPERTY_OF_INPUT).reduce<JsonObject>((given, [input, path]) => {
    const value = said[input];
    if (value === undefined || RESOLVED_LATER.includes(input)) return given;
    return withValueAt(given, path.split('.'), value as Json);
  }, {});
}
