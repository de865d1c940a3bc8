import type { GeneratedFile } from './generated-file.ts';
import { README } from './readme.ts';
import { ROLES } from './roles.ts';

/** Everything that `npm run generate` writes. */
export const GENERATED_FILES: readonly GeneratedFile[] = [...ROLES, README];
