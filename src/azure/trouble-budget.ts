import type { Clock } from '../world/world.ts';

/** How long the run looks for an answer that it needs before it has written anything. Nobody waits an hour for a wrong proxy. */
const PATIENCE_SECONDS = 180;

/** How long a right or a credential that may have been granted a moment ago is looked for. Who forgot it does not wait for minutes. */
export const NEW_RIGHT_SECONDS = 30;

/** The time that trouble may take: that of requests side by side counts once. */
export interface TroubleBudget {
  /** A request that was sent then failed; returns what to call when it is over, and whether it ended well. */
  begin(sentAt: number): (endedWell: boolean) => void;
  /** Seconds. */
  left(): number;
  /** From now on it is measured for each request on its own. */
  renew(): void;
}

export function createTroubleBudget(clock: Pick<Clock, 'now'>, seconds = PATIENCE_SECONDS): TroubleBudget {
  let lostMilliseconds = 0;
  let since = 0;
  let inTrouble = 0;
  return {
    begin(sentAt) {
      if (inTrouble++ === 0) since = sentAt;
      return (endedWell) => {
        inTrouble -= 1;
        if (inTrouble > 0) return;
        // Trouble that passed is no part of the next.
        lostMilliseconds = endedWell ? 0 : lostMilliseconds + clock.now() - since;
      };
    },
    left: () => seconds - (lostMilliseconds + (inTrouble > 0 ? clock.now() - since : 0)) / 1000,
    renew() {
      lostMilliseconds = 0;
      since = clock.now();
    },
  };
}
