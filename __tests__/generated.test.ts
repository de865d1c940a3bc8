import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { GENERATED_FILES } from '../scripts/generate/files.ts';

test.each(GENERATED_FILES.map((file) => [file.path, file] as const))(
  '%s is what npm run generate writes',
  async (path, { text }) => {
    const present = readFileSync(path, 'utf8');
    expect(await text(present)).toBe(present);
  },
);
