/** Writes the files that are made from others. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GENERATED_FILES } from './generated-files.ts';

for (const { path, make } of GENERATED_FILES) {
  const text = await make();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(`${path}: ${Buffer.byteLength(text)} bytes`);
}
