import type { Problem } from '../values/problem.ts';

/** Why a fact is not there. */
export interface Unread {
  readonly ok: false;
  /** What could not be read, in words: `virtual network vnet-prod`, `permissions on prod`. */
  readonly name: string;
  /** The ARM path that was asked; absent where no question was. */
  readonly path?: string;
  /** The id of the resource that access to it is granted on; absent with `path`. */
  readonly scope?: string;
  /**
   * `missing`: Azure says 404. `forbidden`: 403. `refused`: Azure will not answer, however often it is asked. `unreachable`: no good
   * answer in time. `unknown`: another fact, from which its id would follow, is not there or does not name it. `unasked`: no question of
   * this run needs it; `message` says why.
   */
  readonly reason: 'missing' | 'forbidden' | 'refused' | 'unreachable' | 'unknown' | 'unasked';
  /** Azure's code and words, or ours. */
  readonly message: string;
  /** The action that the caller lacks, for `forbidden`: `Microsoft.Network/virtualNetworks/read`. */
  readonly permission?: string;
  /** What a run that cannot do without it ends with; absent where no question was asked. */
  readonly problem?: Problem;
}

/** Something that an answer would rest on and that is not there: why, and what could not be read, where that is the cause. */
export interface Gap {
  /** Begins in lower case, as it follows a colon. */
  readonly why: string;
  readonly unread?: Unread;
}

/** `virtual network vnet-prod (/subscriptions/…)` */
export function unreadInWords({ name, path }: Unread): string {
  return path === undefined ? name : `${name} (${path})`;
}

/** The gap that something leaves which could not be read. */
export function gapOf(unread: Unread): Gap {
  return { why: `could not read ${unreadInWords(unread)}: ${unread.message}`, unread };
}

/** The answer to one question to Azure. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | Unread;

/** Each by `idKey` of its id; one that could not be read says why. */
export type ById<Value> = ReadonlyMap<string, Read<Value>>;
