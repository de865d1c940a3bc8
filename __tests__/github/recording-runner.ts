import type { RunnerCommands } from '../../src/github/runner.ts';
import type { Annotation } from '../../src/report/annotations.ts';

/** A runner that keeps what it is told, for a test to look at. */
export interface RecordingRunner extends RunnerCommands {
  /** The log as it would be read, with groups and annotations in it. */
  readonly log: string[];
  readonly annotations: Annotation[];
  readonly outputs: Map<string, string>;
  /** Every summary that was written, oldest first. */
  readonly summaries: string[];
  /** Every file that was written, by its path. */
  readonly files: Map<string, string>;
  isFlushed: boolean;
}

/** `changes` take the place of single commands, to let them fail. */
export function createRecordingRunner(changes: Partial<RunnerCommands> = {}): RecordingRunner {
  const runner: RecordingRunner = {
    log: [],
    annotations: [],
    outputs: new Map(),
    summaries: [],
    files: new Map(),
    isFlushed: false,
    info: (line) => runner.log.push(line),
    debug: (line) => runner.log.push(`[debug] ${line}`),
    isDebug: () => false,
    startGroup: (title) => runner.log.push(`[group] ${title}`),
    endGroup: () => runner.log.push('[end]'),
    annotate: (level, title, message, place) =>
      runner.annotations.push({ level, title, message, ...(place === undefined ? {} : { place }) }),
    setOutput: (name, value) => runner.outputs.set(name, value),
    writeFile: (name, text) => {
      const path = `/tmp/${name}`;
      runner.files.set(path, text);
      return Promise.resolve(path);
    },
    setSecret: () => undefined,
    writeSummary: (markdown) => {
      runner.summaries.push(markdown);
      return Promise.resolve();
    },
    flush: () => {
      runner.isFlushed = true;
      return Promise.resolve();
    },
    ...changes,
  };
  return runner;
}
