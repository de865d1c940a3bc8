import { SITUATIONS, summaryOf } from '../../__tests__/report/golden/situations.ts';
import type { GeneratedFile } from './generated-file.ts';

/** Summaries of whole runs, to be looked at and to be held. */
export const SUMMARIES: readonly GeneratedFile[] = SITUATIONS.map((situation) => ({
  path: `__tests__/report/golden/${situation.name}.md`,
  text: () => summaryOf(situation),
}));
