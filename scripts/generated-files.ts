import { SITUATIONS, summaryOf } from '../__tests__/report/golden/situations.ts';

/** A file of the repository that is made from others; a test holds each to what is made. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly make: () => string | Promise<string>;
}

export const GENERATED_FILES: readonly GeneratedFile[] = [
  ...SITUATIONS.map((situation) => ({
    path: `__tests__/report/golden/${situation.name}.md`,
    make: () => summaryOf(situation),
  })),
];
