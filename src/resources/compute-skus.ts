import { numberOf, objectOf, objectsOf, stringsOf, textOf, type JsonObject } from '../values/json.ts';

/** A size of virtual machine as a region offers it to a subscription. */
export interface ComputeSku {
  /** `Standard_D4s_v5`. */
  readonly name: string;
  /** What quota counts it under: `standardDSv5Family`. */
  readonly family: string;
  readonly vCpus?: number;
  readonly memoryGigabytes?: number;
  /** The zones of the region in which it exists; empty: none. Azure gives them in any order. */
  readonly zones: readonly string[];
  /** The subscription may not have it in this region at all. */
  readonly isRestricted: boolean;
  /** The zones in which the subscription may not have it. */
  readonly restrictedZones: readonly string[];
  /** Everything that Azure says of it, texts all: `PremiumIO` → `True`. https://learn.microsoft.com/rest/api/compute/resource-skus/list */
  readonly capabilities: ReadonlyMap<string, string>;
}

/** By `name` in lower case: people and Azure write sizes in any case. */
export type ComputeSkus = ReadonlyMap<string, ComputeSku>;

export function parseComputeSkus(body: JsonObject): ComputeSkus {
  return new Map(
    objectsOf(body['value'])
      .filter((sku) => textOf(sku['resourceType'])?.toLowerCase() === 'virtualmachines')
      .map(parseComputeSku)
      .map((sku) => [sku.name.toLowerCase(), sku]),
  );
}

function parseComputeSku(body: JsonObject): ComputeSku {
  const capabilities = new Map(
    objectsOf(body['capabilities']).flatMap((capability) => {
      const name = textOf(capability['name']);
      const value = textOf(capability['value']);
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
  const restrictions = objectsOf(body['restrictions']);
  const vCpus = positive(capabilities.get('vCPUs'));
  const memoryGigabytes = positive(capabilities.get('MemoryGB'));
  return {
    name: textOf(body['name']) ?? '',
    family: textOf(body['family']) ?? '',
    vCpus,
    memoryGigabytes,
    zones: objectsOf(body['locationInfo']).flatMap((info) => stringsOf(info['zones'])),
    isRestricted: restrictions.some(({ type }) => type === 'Location'),
    restrictedZones: restrictions
      .filter(({ type }) => type === 'Zone')
      .flatMap((restriction) => stringsOf(objectOf(restriction['restrictionInfo'])['zones'])),
    capabilities,
  };
}

function positive(text: string | undefined): number | undefined {
  const number = text === undefined ? undefined : numberOf(Number(text));
  return number !== undefined && number > 0 ? number : undefined;
}
