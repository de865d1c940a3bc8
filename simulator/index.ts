export type { Cloud } from './cloud/cloud.ts';
export type { BrokenPool } from './cloud/broken-pools.ts';
export type { Operation, PoolState, ClusterState, SubnetState, VirtualNetworkState } from './cloud/state.ts';
export type { IdTokenRequest } from './github/id-token.ts';
export { loadScenario, patchScenario, scenarioNames } from './scenario/load.ts';
export type {
  BackgroundOrder,
  FaultOrder,
  OperationFailureOrder,
  RoleAssignment,
  Scenario,
} from './scenario/schema.ts';
export { createSimulator } from './simulator.ts';
export type { Simulator } from './simulator.ts';
export type { Clock, LoggedRequest, WireRequest, WireResponse } from './wire.ts';
export { startServer } from './server/start.ts';
export type { RunningServer } from './server/start.ts';
