import { afterAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AZ_OPTIONS } from '../__tests__/az-commands.ts';
import { AZ, environmentOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'az-help-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

// The commands that the action tells people, each with the options that it tells them.
test.each(Object.entries(AZ_OPTIONS))(
  'az %s is a command, and has the options that are told',
  async (command, options) => {
    const words = [...command.split(' '), '--help'];
    const { stdout } = await promisify(execFile)(AZ, words, { env: environmentOf({}, folder) });
    // An argument's line starts with its names, after four blanks; examples and descriptions name options of other commands too.
    const names = stdout.split('\n').flatMap((line) => /^ {4}(-.*?)(?: {2,}| : |$)/.exec(line)?.[1] ?? []);
    const known = new Set(names.flatMap((text) => [...text.matchAll(/--([a-z][\w-]*)/g)].map(([, option]) => option)));
    expect(options.filter((option) => !known.has(option))).toEqual([]);
  },
);
