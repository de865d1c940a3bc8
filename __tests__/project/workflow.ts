import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}
export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: Readonly<Record<string, string | boolean>>;
  readonly needs?: string;
  readonly environment?: string;
  readonly steps?: readonly Step[];
}
export interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: Readonly<Record<string, string | boolean>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What runs here. */
export const OWN = globSync('.github/workflows/*.yml').sort();
/** What is to be copied. */
export const EXAMPLES = globSync('examples/*.yml').sort();

export function readWorkflow(path: string): Workflow {
  return parse(readFileSync(path, 'utf8')) as Workflow;
}

/** The jobs of all these workflows, each with a name for a test. */
export function jobsOf(paths: readonly string[]): readonly (readonly [name: string, job: Job])[] {
  return paths.flatMap((path) =>
    Object.entries(readWorkflow(path).jobs).map(([id, job]) => [`${path}: ${id}`, job] as const),
  );
}
