/** Writes every generated file and says which of them changed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GENERATED_FILES } from './files.ts';

for (const { path, text } of GENERATED_FILES) {
  const present = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const fresh = await text(present);
  mkdirSync(dirname(path), { recursive: true });
  if (fresh !== present) writeFileSync(path, fresh);
  console.log(`${fresh === present ? 'as it was' : 'written  '}  ${path}`);
}
