import type { AzureError } from '../aks/azure-error.ts';
import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { Scenario } from '../scenario/schema.ts';
import { clusterId, keyOf } from './ids.ts';

export interface ResourceGroupState {
  readonly name: string;
  readonly location: string;
  tags: Json;
  provisioningState: string;
  /** The id of the cluster whose nodes lie in it. */
  readonly managedBy: string | undefined;
}

/** Where the deletion of a resource group stands. */
export type GroupDeletion =
  | { readonly outcome: 'deleting'; readonly group: ResourceGroupState }
  | { readonly outcome: 'deleted' }
  | { readonly outcome: 'blocked'; readonly error: AzureError };

/** The resource groups, by name without case. */
export class ResourceGroups {
  readonly #groups = new Map<string, ResourceGroupState>();

  /** Those that the scenario names, those that its resources lie in, and those of the nodes. */
  constructor(scenario: Scenario) {
    const { location, subscription } = scenario;
    for (const [name, group] of Object.entries(scenario.resourceGroups))
      this.add(name, group.location ?? location, group.tags);
    const resources = [
      scenario.clusters,
      scenario.virtualNetworks,
      scenario.networkSecurityGroups,
      scenario.routeTables,
      scenario.natGateways,
    ].flatMap((all: Readonly<Record<string, { readonly resourceGroup: string }>>) => Object.values(all));
    for (const { resourceGroup } of resources) if (!this.get(resourceGroup)) this.add(resourceGroup, location);
    for (const [name, { resourceGroup, properties }] of Object.entries(scenario.clusters)) {
      const nodes = textOf(properties['nodeResourceGroup']);
      if (nodes !== undefined && !this.get(nodes))
        this.add(nodes, location, {}, clusterId(subscription.id, resourceGroup, name));
    }
    for (const { resourceGroup } of [...Object.values(scenario.publicIps), ...Object.values(scenario.publicIpPrefixes)])
      if (!this.get(resourceGroup)) this.add(resourceGroup, location);
  }

  /** By name. */
  get all(): ResourceGroupState[] {
    return [...this.#groups.values()].sort((one, other) => (keyOf(one.name) < keyOf(other.name) ? -1 : 1));
  }

  get(name: string): ResourceGroupState | undefined {
    return this.#groups.get(keyOf(name));
  }

  add(name: string, location: string, tags: Json = {}, managedBy?: string): ResourceGroupState {
    const group = { name, location, tags, provisioningState: 'Succeeded', managedBy };
    this.#groups.set(keyOf(name), group);
    return group;
  }

  delete(name: string): void {
    this.#groups.delete(keyOf(name));
  }
}
