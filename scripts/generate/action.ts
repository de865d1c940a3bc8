import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Described {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

/** What action.yml says of the inputs and the outputs. */
export function readAction(): Readonly<Record<'inputs' | 'outputs', Readonly<Record<string, Described>>>> {
  return parse(readFileSync('action.yml', 'utf8')) as ReturnType<typeof readAction>;
}
