import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { GENERATED_FILES } from '../scripts/generated-files.ts';

describe('what `npm run generate` writes is what is committed', () => {
  test.each(GENERATED_FILES.map(({ path, make }) => [path, make] as const))('%s', async (path, make) => {
    expect(await readFile(path, 'utf8')).toBe(await make());
  });
});
