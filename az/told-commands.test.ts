import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AZ_OPTIONS } from '../__tests__/az-commands.ts';
import { AZ, environmentOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'az-help-'));

// The commands that the action tells people, each with the options that it tells them.
test.each(Object.entries(AZ_OPTIONS))(
  'az %s is a command, and has the options that are told',
  async (command, options) => {
    const words = [...command.split(' '), '--help'];
    const { stdout } = await promisify(execFile)(AZ, words, { env: environmentOf({}, folder) });
    const known = new Set([...stdout.matchAll(/(?<=\s)--([a-z][\w-]*)/g)].map(([, option]) => option));
    expect(options.filter((option) => !known.has(option))).toEqual([]);
  },
);
