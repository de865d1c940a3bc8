import type { Phase, RunEvent } from '../run/events.ts';
import { countText } from '../values/list-text.ts';

/** One thing that happened. */
export interface TimelineRow {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** In Azure's or our words; foreign text. */
  readonly what: string;
  /** How long it took; undefined for a moment. */
  readonly seconds?: number;
  /** What came of it, in a few words; foreign text. */
  readonly outcome: string;
}

/** What a phase came to that the run left before it ended. */
const UNFINISHED = 'unfinished';

interface OpenPhase {
  readonly phase: Phase;
  /** Where its row is; the row is made anew when the phase ends. */
  readonly index: number;
  readonly retries: number;
}

/** The phases with their times, and what happened in Azure meanwhile, in order of time. */
export function timelineOf(events: readonly RunEvent[]): readonly TimelineRow[] {
  const rows: TimelineRow[] = [];
  const states = new Map<string, string>();
  let open: OpenPhase | undefined;
  const close = (at: number, outcome: string): void => {
    const row = open && rows[open.index];
    if (open !== undefined && row !== undefined)
      rows[open.index] = { ...row, seconds: secondsBetween(row.at, at), outcome: `${outcome}${againOf(open.retries)}` };
    open = undefined;
  };
  for (const event of events) {
    if (event.type === 'phase') {
      close(event.at, UNFINISHED);
      open = { phase: event.phase, index: rows.length, retries: 0 };
      rows.push({ at: event.at, what: event.title, outcome: UNFINISHED });
    } else if (event.type === 'phase-ended') {
      if (open?.phase === event.phase) close(event.at, event.outcome);
    } else if (event.type === 'retried') {
      if (open !== undefined) open = { ...open, retries: open.retries + 1 };
    } else rows.push(...momentOf(event, states));
  }
  close(events.at(-1)?.at ?? 0, UNFINISHED);
  return rows;
}

function againOf(retries: number): string {
  return retries === 0 ? '' : `, ${countText(retries, 'request')} retried`;
}

/** A moment, where the event is one; of an operation's states only those that are new. */
function momentOf(event: RunEvent, states: Map<string, string>): readonly TimelineRow[] {
  const moment = (what: string, outcome: string): readonly TimelineRow[] => [{ at: event.at, what, outcome }];
  const stateOf = (what: string, state: string, blockedBy?: string): readonly TimelineRow[] => {
    if (states.get(what) === state) return [];
    states.set(what, state);
    return moment(what, blockedBy ?? state);
  };
  switch (event.type) {
    case 'sent':
      states.delete(event.running.what);
      return [];
    case 'accepted':
      return moment(event.what, 'accepted by Azure');
    case 'refused':
      return moment(event.what, 'rejected by Azure');
    case 'progress':
      return stateOf(event.what, event.state, event.blockedBy);
    case 'ended':
      return stateOf(event.what, event.state);
    case 'unbegun':
    case 'phase':
    case 'phase-ended':
    case 'identified':
    case 'note':
    case 'checked':
    case 'retried':
    case 'requested':
    case 'inputs-read':
    case 'machines-listed':
    case 'judged':
    case 'performed':
    case 'long-wait-ahead':
      return [];
  }
}

function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / 1000));
}
