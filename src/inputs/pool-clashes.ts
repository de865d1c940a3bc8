import { shown } from './field.ts';
import type { SaidPool } from './pool-schema.ts';
import { isSameSubnet } from './subnet-input.ts';
import type { ReadYaml, YamlPath, YamlProblem } from './yaml-text.ts';

/** What could be read of one pool of a list. */
export interface ReadPool {
  /** What a message calls it. */
  readonly label: string;
  readonly value: Partial<SaidPool>;
  readonly path: YamlPath;
}

/** What no two pools of a list may have in common; that two lie in one subnet is for a check to say, which may be ignored. */
export function clashesAmong(
  pools: readonly ReadPool[],
  { placeOf }: Pick<Extract<ReadYaml, { ok: true }>, 'placeOf'>,
): readonly YamlProblem[] {
  return pools.flatMap((pool, index) => {
    const { name, 'pod-subnet-id': podSubnet } = pool.value;
    const namesake = pools.slice(0, index).find((other) => name !== undefined && other.value.name === name);
    // https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet
    const neighbour = pools.find((other) => {
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
      ...(neighbour === undefined
        ? []
        : [
            {
              at: placeOf([...pool.path, 'pod-subnet-id']),
              problem: `pod-subnet-id of ${pool.label}: It is also the node subnet of ${neighbour.label}. Use a subnet without nodes.`,
            },
          ]),
    ];
  });
}
