import type { RunEvent } from '../run/events.ts';
import type { Finding } from '../checks/finding.ts';
import { logOf, type LogLine } from './log.ts';

/** What of the log was written so far, as far as it decides what is written next. */
export interface LogState {
  readonly isGroupOpen: boolean;
  /** The last line of progress. */
  readonly progress?: { readonly key: string; readonly at: number };
  /** The findings of the last round, each as it was shown. */
  readonly shown: ReadonlySet<string>;
}

export const LOG_START: LogState = { isGroupOpen: false, shown: new Set() };

/** A wait that goes on without news is told of once a minute: often enough to see that it lives. */
const HEARTBEAT_MILLISECONDS = 60_000;

/**
 * The lines that an event adds to the log: progress when it changes and else once a minute, findings when they are new, and groups
 * that never lie in one another, which GitHub does not show.
 */
export function logProgress(
  previous: LogState,
  event: RunEvent,
): { readonly state: LogState; readonly lines: readonly LogLine[] } {
  switch (event.type) {
    case 'phase':
      // Without the last progress: what was told in another group is told again.
      return {
        state: { isGroupOpen: true, shown: previous.shown },
        lines: [...closed(previous), ...logOf(event)],
      };
    case 'phase-ended': {
      const lines = logOf(event);
      return {
        state: { ...previous, isGroupOpen: false },
        lines: previous.isGroupOpen ? lines : lines.filter(({ kind }) => kind !== 'end-group'),
      };
    }
    case 'progress': {
      const key = JSON.stringify([event.what, event.state, event.blockedBy]);
      const { progress } = previous;
      if (progress?.key === key && event.at - progress.at < HEARTBEAT_MILLISECONDS)
        return { state: previous, lines: [] };
      return { state: { ...previous, progress: { key, at: event.at } }, lines: logOf(event) };
    }
    case 'checked': {
      const fresh = event.findings.filter((finding) => !previous.shown.has(keyOf(finding)));
      const state = { ...previous, isGroupOpen: false, shown: new Set(event.findings.map(keyOf)) };
      if (fresh.length === 0) return { state: { ...state, isGroupOpen: previous.isGroupOpen }, lines: [] };
      return { state, lines: [...closed(previous), ...logOf({ ...event, findings: fresh })] };
    }
    case 'machines-listed':
    case 'identified':
    case 'note':
    case 'sent':
    case 'refused':
    case 'unbegun':
    case 'accepted':
    case 'ended':
    case 'retried':
    case 'requested':
    case 'inputs-read':
    case 'judged':
    case 'performed':
    case 'long-wait-ahead':
      return { state: previous, lines: logOf(event) };
  }
}

function closed({ isGroupOpen }: LogState): readonly LogLine[] {
  return isGroupOpen ? [{ kind: 'end-group', text: '' }] : [];
}

function keyOf({ id, pool, status, saw, standing }: Finding): string {
  return JSON.stringify([id, pool, status, saw, standing]);
}
