import type { LoggedRequest } from '../simulator/index.ts';

/** One request of a run, told from those like it by its number. */
export interface Target {
  /** Method, host and path; the looks at operations are alike. */
  readonly like: string;
  /** From 1. */
  readonly nth: number;
}

/** A request before it leaves. */
export type Sent = Pick<LoggedRequest, 'method' | 'url'>;

/** Counts requests as they come. */
export function createCounter(): (request: Sent) => Target {
  const counts = new Map<string, number>();
  return ({ method, url }) => {
    const { host, pathname } = new URL(url);
    const like = `${method} ${host}${pathname.replace(/\/operations\/.*/, '/operations/…')}`;
    const nth = (counts.get(like) ?? 0) + 1;
    counts.set(like, nth);
    return { like, nth };
  };
}

/** For people: `PUT …/agentPools/pool2 (1)`. */
export function nameOf({ like, nth }: Target): string {
  const [method = '', ...rest] = like.split(' ');
  const address = rest.join(' ');
  return `${method} ${address.length > 60 ? `…${address.slice(-60)}` : address} (${nth})`;
}
