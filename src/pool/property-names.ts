import { isObject, type Json, type JsonObject } from '../values/json.ts';
import { PROPERTY_OF_INPUT } from '../values/property-of-input.ts';
import { IMMUTABLE_PATHS } from './pool-immutables.ts';
import { POOL_WORDS } from './pool-words.ts';

/** The properties of a pool that this action looks at, as Azure spells them. */
const KNOWN_PATHS: readonly string[] = [
  ...Object.values(PROPERTY_OF_INPUT),
  ...Object.keys(POOL_WORDS),
  ...IMMUTABLE_PATHS,
  'kubeletConfig.cpuCfsQuota',
  'kubeletConfig.failSwapOn',
  'messageOfTheDay',
  'securityProfile.enableSecureBoot',
  'securityProfile.enableVTPM',
  'virtualMachinesProfile.scale.autoscale.maxCount',
  'virtualMachinesProfile.scale.autoscale.minCount',
  'virtualMachinesProfile.scale.autoscale.size',
  'virtualMachinesProfile.scale.manual.count',
  'virtualMachinesProfile.scale.manual.size',
  'windowsProfile.disableOutboundNat',
];

/** Every known path and every path to one, by its lower-case letters. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  KNOWN_PATHS.flatMap((path) => {
    const names = path.split('.');
    return names.map((name, depth) => [
      names
        .slice(0, depth + 1)
        .join('.')
        .toLowerCase(),
      name,
    ]);
  }),
);

/**
 * The properties of a pool with the names spelled as Azure spells them: ARM reads names in any case, and everything after this looks for one
 * spelling. Names that are not known stay as they are.
 */
export function inAzureSpelling(properties: JsonObject, above = ''): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const path = `${above}${name.toLowerCase()}`;
      return [SPELLINGS.get(path) ?? name, spelledInside(value, `${path}.`)];
    }),
  );
}

function spelledInside(value: Json | undefined, above: string): Json | undefined {
  if (Array.isArray(value)) return value.map((item: Json) => (isObject(item) ? inAzureSpelling(item, above) : item));
  return isObject(value) ? inAzureSpelling(value, above) : value;
}
