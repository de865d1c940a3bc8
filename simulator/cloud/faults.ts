import type { Fault, RequestPattern } from '../scenario/orders.ts';

/** A request as patterns see it. */
interface Seen {
  readonly method: string;
  readonly host: string;
  /** With the query. */
  readonly path: string;
}

interface Entry {
  readonly fault: Fault;
  /** Milliseconds since the epoch. */
  readonly from: number;
  matched: number;
}

function matches(pattern: RequestPattern, request: Seen): boolean {
  return (
    (pattern.method === undefined || pattern.method.toUpperCase() === request.method.toUpperCase()) &&
    (pattern.host === undefined || new RegExp(pattern.host, 'i').test(request.host)) &&
    new RegExp(pattern.path, 'i').test(request.path)
  );
}

/** The orders to fail, counted as requests come. */
export class FaultBook {
  readonly #entries: Entry[] = [];
  readonly #waiting: { readonly pattern: RequestPattern; readonly run: () => void }[] = [];

  constructor(now: number, faults: readonly Fault[]) {
    for (const fault of faults) this.add(fault, now);
  }

  add(fault: Fault, now: number): void {
    this.#entries.push({ fault, from: now + fault.afterSeconds * 1000, matched: 0 });
  }

  /** Runs once, after the first request like this one was applied. */
  whenApplied(pattern: RequestPattern, run: () => void): void {
    this.#waiting.push({ pattern, run });
  }

  /** The fault that meets the request. Every order that it matches counts it, so that two orders do not hide each other. */
  take(request: Seen, now: number): Fault | undefined {
    let met: Fault | undefined;
    for (const entry of this.#entries) {
      const { fault } = entry;
      if (now < entry.from || !matches(fault, request)) continue;
      entry.matched += 1;
      const past = entry.matched - fault.nth;
      if (past >= 0 && (fault.times === 'always' || past < fault.times)) met ??= fault;
    }
    return met;
  }

  applied(request: Seen): void {
    for (const waiting of this.#waiting.filter(({ pattern }) => matches(pattern, request))) {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      waiting.run();
    }
  }
}
