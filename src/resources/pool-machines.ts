import { objectOf, objectsOf, stringsOf, textOf, type JsonObject } from '../values/json.ts';

/** A machine of a node pool, as AKS lists it. https://learn.microsoft.com/rest/api/aks/machines/list */
export interface PoolMachine {
  readonly name: string;
  /** Those of its network interfaces, of both families, public ones too: Azure tells no kind. */
  readonly addresses: readonly string[];
  /** `1`; empty for a machine in no zone, or of which Azure says none. */
  readonly zones: readonly string[];
  readonly provisioningState?: string;
}

export function parsePoolMachines(body: JsonObject): readonly PoolMachine[] {
  return objectsOf(body['value']).map((machine) => {
    const properties = objectOf(machine['properties']);
    const addresses = objectsOf(objectOf(properties['network'])['ipAddresses']);
    return {
      name: textOf(machine['name']) ?? '',
      addresses: addresses.flatMap(({ ip }) => textOf(ip) ?? []),
      zones: stringsOf(machine['zones']),
      provisioningState: textOf(properties['provisioningState']),
    };
  });
}
