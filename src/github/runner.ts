import * as core from '@actions/core';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import type { SourcePlace } from '../values/problem.ts';
import type { Severity } from '../checks/finding.ts';
import type { Environment } from '../world/world.ts';

/** What is asked of GitHub's runner; a test passes a plain object. */
export interface RunnerCommands {
  /** Writes a line to the log as it is: it must be one line, and no workflow command. */
  info(line: string): void;
  debug(line: string): void;
  /** The user asked for debug logging. */
  isDebug(): boolean;
  startGroup(title: string): void;
  endGroup(): void;
  annotate(level: Severity, title: string, message: string, place?: SourcePlace): void;
  /** @throws when the runner named a file for outputs that cannot be written */
  setOutput(name: string, value: string): void;
  /**
   * Writes a file for the steps that follow, under a name that no other has, and resolves to its path.
   * https://docs.github.com/actions/reference/workflows-and-actions/variables for RUNNER_TEMP, which is emptied after the job
   */
  writeFile(name: string, text: string): Promise<string>;
  /** Has the runner replace the text wherever it would be shown. */
  setSecret(secret: string): void;
  /**
   * Makes this the step's summary, in place of one that was written before. Rejects when the runner named a file that cannot be
   * written; where it named none (GitHub Enterprise Server before 3.6, some local runners) nothing is written.
   */
  writeSummary(markdown: string): Promise<void>;
  /** Resolves when the log is out: to a pipe, Node writes at once on Linux only. https://nodejs.org/api/process.html#a-note-on-process-io */
  flush(): Promise<void>;
}

/** The commands of @actions/core, which reads the process's own environment; `environment` only tells what the runner supports. */
export function createRunnerCommands(environment: Environment): RunnerCommands {
  // A log that nobody reads any more (EPIPE) would end the process before the outputs and the summary are written.
  process.stdout.on('error', () => undefined);
  return {
    info: (line) => {
      core.info(line);
    },
    debug: (line) => {
      core.debug(line);
    },
    isDebug: () => core.isDebug(),
    startGroup: (title) => {
      core.startGroup(title);
    },
    endGroup: () => {
      core.endGroup();
    },
    annotate: (level, title, message, place) => {
      const where = place && { file: place.file, startLine: place.line, startColumn: place.column };
      core[level](message, { title, ...where });
    },
    setOutput: (name, value) => {
      // Without the file core writes the command that GitHub used before; an unknown runner at least shows it.
      core.setOutput(name, value);
    },
    writeFile: async (name, text) => {
      const { name: stem, ext } = parse(name);
      const folder = environment['RUNNER_TEMP'] || tmpdir();
      const path = join(folder, `${stem}-${randomUUID()}${ext}`);
      await writeFile(path, text, { flag: 'wx' });
      return path;
    },
    setSecret: (secret) => {
      core.setSecret(secret);
    },
    writeSummary: async (markdown) => {
      if (!environment['GITHUB_STEP_SUMMARY']) return;
      await core.summary.emptyBuffer().addRaw(markdown).write({ overwrite: true });
    },
    flush: () =>
      new Promise((resolve) => {
        process.stdout.write('', () => {
          resolve();
        });
      }),
  };
}
