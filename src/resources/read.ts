import type { Problem } from '../values/problem.ts';

/** Why a fact is not there. */
export interface Unread {
  readonly ok: false;
  /** What could not be read, with its id where one is known. */
  readonly what: string;
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

/** The answer to one question to Azure. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | Unread;

/** Each by `idKey` of its id; one that could not be read says why. */
export type ById<Value> = ReadonlyMap<string, Read<Value>>;
