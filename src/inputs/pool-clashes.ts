import { shown } from './field.ts';
import type { SaidPool } from './pool-schema.ts';
import { isSameSubnet } from './subnet-input.ts';
import type { ReadYaml, YamlPath, YamlProblem } from './yaml-text.ts';

/** The readable part of one pool of a list. */
export interface ReadPool {
  /** Its name in messages. */
  readonly label: string;
  readonly value: Partial<SaidPool>;
  readonly path: YamlPath;
}

/** Conflicts between pools of a list. Two pools in one subnet are left to a check, since a check can be ignored. */
export function clashesAmong(
  pools: readonly ReadPool[],
  { placeOf }: Pick<Extract<ReadYaml, { ok: true }>, 'placeOf'>,
): readonly YamlProblem[] {
  return pools.flatMap((pool, index) => {
    const { name, 'pod-subnet-id': podSubnet } = pool.value;
    const namesake = pools.slice(0, index).find((other) => name !== undefined && other.value.name === name);
    // https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet
    const neighbor = pools.find((other) => {
      const nodes = other.value['vnet-subnet-id'];
      return other !== pool && podSubnet !== undefined && nodes !== undefined && isSameSubnet(podSubnet, nodes);
    });
    return [
      ...(namesake === undefined
        ? []
        : [
            {
              at: placeOf([...pool.path, 'name']),
              problem: `name of ${pool.label}: ${shown(name)} is also the name of the pool on line ${placeOf(namesake.path).line}. Use a different name.`,
            },
          ]),
      ...(neighbor === undefined
        ? []
        : [
            {
              at: placeOf([...pool.path, 'pod-subnet-id']),
              problem: `pod-subnet-id of ${pool.label}: It is also the node subnet of ${neighbor.label}. Use a subnet without nodes.`,
            },
          ]),
    ];
  });
}
