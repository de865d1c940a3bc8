import { createRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { roleAssignmentSchema } from '../scenario/access.ts';
import type { RoleAssignmentOrder } from '../scenario/access.ts';
import { backgroundSchema, faultSchema, operationFailureSchema, operationRemarkSchema } from '../scenario/orders.ts';
import type { BackgroundOrder, FaultOrder, OperationFailureOrder, OperationRemarkOrder } from '../scenario/orders.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Clock } from '../wire.ts';
import { AccessControl } from './access-control.ts';
import { startBackground } from './background.ts';
import { brokenPools } from './broken-pools.ts';
import type { BrokenPool } from './broken-pools.ts';
import { buildClusters } from './build.ts';
import { FaultBook } from './faults.ts';
import { keyOf } from './ids.ts';
import { ManagedIdentities } from './managed-identities.ts';
import { Network } from './network.ts';
import { Operations } from './operations.ts';
import { ResourceGroups } from './resource-groups.ts';
import type { GroupDeletion } from './resource-groups.ts';
import type { ClusterState, PoolState, SubnetState, VirtualNetworkState } from './state.ts';
import { Timeline } from './timeline.ts';
import { Tokens } from './tokens.ts';

/**
 * Everything that is in Azure. Its state is a function of time: whatever is due is made to happen when somebody looks. What the
 * methods return is the state itself; a test may change it, and the cloud goes on from there.
 */
export class Cloud {
  readonly scenario: Scenario;
  readonly random: Random;
  readonly timeline: Timeline;
  readonly network: Network;
  readonly clusters: ClusterState[];
  readonly resourceGroups: ResourceGroups;
  readonly operations: Operations;
  /** Operations of Microsoft.Network, by when they end. */
  readonly networkOperations = new Map<string, number>();
  /** Deletions of resource groups, by the id under which to ask for them. */
  readonly groupDeletions = new Map<string, GroupDeletion>();
  readonly tokens: Tokens;
  readonly faults: FaultBook;
  /** Who may do what, and what nobody may. */
  readonly access: AccessControl;
  readonly identities = new ManagedIdentities();
  readonly #clock: Clock;

  constructor(scenario: Scenario, clock: Clock, seed: number) {
    this.scenario = scenario;
    this.random = createRandom(seed);
    this.#clock = clock;
    this.timeline = new Timeline(clock.now());
    this.network = new Network(scenario, this.random);
    this.resourceGroups = new ResourceGroups(scenario);
    this.clusters = buildClusters(scenario, this.network, this.random);
    this.operations = new Operations(this.timeline, this.random, scenario);
    this.tokens = new Tokens(scenario);
    this.faults = new FaultBook(this.timeline.now, scenario.faults);
    this.access = new AccessControl(scenario, this.clusters);
    for (const background of scenario.background) this.startBackground(background);
    this.advance();
  }

  /** Milliseconds since the epoch, after letting happen what is due. */
  get now(): number {
    this.advance();
    return this.timeline.now;
  }

  advance(): void {
    this.timeline.advanceTo(this.#clock.now());
  }

  /**
   * A cluster by its name; without one, the only one.
   *
   * @throws Error when there is none.
   */
  cluster(name?: string): ClusterState {
    this.advance();
    const found = this.clusters.find((cluster) => name === undefined || keyOf(cluster.name) === keyOf(name));
    return found ?? missing(`cluster ${name ?? ''}`);
  }

  /** @throws Error when there is none; `hasPool` asks. */
  pool(name: string, cluster?: string): PoolState {
    return this.cluster(cluster).pools.get(name) ?? missing(`pool ${name}`);
  }

  hasPool(name: string, cluster?: string): boolean {
    return this.cluster(cluster).pools.has(name);
  }

  /** @throws Error when there is none. */
  virtualNetwork(nameOrId: string): VirtualNetworkState {
    this.advance();
    return this.network.virtualNetwork(nameOrId) ?? missing(`virtual network ${nameOrId}`);
  }

  /** A subnet by `VNET/SUBNET` or by its id. @throws Error when there is none. */
  subnet(path: string): SubnetState {
    const [vnet = '', subnet = ''] = path.split('/');
    const found = path.startsWith('/')
      ? this.network.subnet(path)
      : this.virtualNetwork(vnet).subnets.get(keyOf(subnet));
    return found ?? missing(`subnet ${path}`);
  }

  /** Pools that are Succeeded and do not work, by what the network does to them; evaluated now. */
  get brokenPools(): readonly BrokenPool[] {
    this.advance();
    return brokenPools(this);
  }

  /** An order to answer a request with a fault, counted from now. */
  addFault(order: FaultOrder): void {
    this.faults.add(faultSchema.parse(order), this.now);
  }

  /** An order that the next operation of a kind ends in Failed. */
  failOperation(order: OperationFailureOrder): void {
    this.operations.failures.push(operationFailureSchema.parse(order));
  }

  /** An order that the next operation of a kind reads with an error while it goes on. */
  remarkOnOperation(order: OperationRemarkOrder): void {
    this.operations.remarks.push(operationRemarkSchema.parse(order));
  }

  /** Something that goes on in Azure without a request, its time counted from now. */
  startBackground(order: BackgroundOrder): void {
    const background = backgroundSchema.parse(order);
    const begin = (): void => {
      this.timeline.schedule(this.timeline.now + background.atSeconds * 1000, () => {
        startBackground(this, background);
      });
    };
    if (background.after) this.faults.whenApplied(background.after, begin);
    else begin();
    this.advance();
  }

  /** A role, from now on. */
  grant(assignment: RoleAssignmentOrder): void {
    this.access.assign(roleAssignmentSchema.parse(assignment));
  }

  /** An access token of the caller for ARM, for tests that do not sign in. */
  issueToken(lifetimeSeconds = this.scenario.identity.tokenLifetimeSeconds): string {
    return this.tokens.issue(this.now, this.whileClientsCount(lifetimeSeconds));
  }

  /** The simulated seconds that pass while so many pass on the clocks of clients. */
  whileClientsCount(seconds: number): number {
    return seconds * (this.#clock.speed ?? 1);
  }
}

function missing(what: string): never {
  throw new Error(`The cloud has no ${what}.`);
}
