import { CHECKS_PAGE } from './checks-page.ts';
import type { GeneratedFile } from './generated-file.ts';
import { INPUTS_PAGE } from './inputs-page.ts';
import { README } from './readme.ts';
import { ROLES } from './roles.ts';
import { SCHEMAS } from './schemas.ts';
import { SETUP_PAGE } from './setup-page.ts';
import { SIMULATOR_ROUTES } from './simulator-routes.ts';
import { SUMMARIES } from './summaries.ts';

/** Everything that `npm run generate` writes. */
export const GENERATED_FILES: readonly GeneratedFile[] = [
  ...ROLES,
  ...SCHEMAS,
  ...SUMMARIES,
  README,
  INPUTS_PAGE,
  SETUP_PAGE,
  CHECKS_PAGE,
  SIMULATOR_ROUTES,
];
