/**
 * Durations for clients that wait in real time: every operation has ended before the client asks for the first time. `az` would otherwise
 * wait for 30 seconds, because AKS, and so the simulator, sends no Retry-After.
 */
const AT_ONCE = 0.001;
export const ENDED_AT_ONCE = {
  clusterCreate: AT_ONCE,
  clusterDelete: AT_ONCE,
  clusterUpdate: AT_ONCE,
  poolCreate: AT_ONCE,
  poolUpdate: AT_ONCE,
  poolDelete: AT_ONCE,
  imageUpgrade: AT_ONCE,
  networkUpdate: AT_ONCE,
};
