import { readFileSync } from 'node:fs';
import { readAction, type Described } from './action.ts';
import type { GeneratedFile } from './generated-file.ts';
import { rolesTable } from './roles.ts';

/** The README, with what stands between its marks made anew: tables, and the workflow to copy. */
export const README: GeneratedFile = {
  path: 'README.md',
  text: (present) => {
    const { inputs, outputs } = readAction();
    const tables = {
      workflow: workflow(),
      roles: rolesTable(),
      inputs: inputsTable(inputs),
      outputs: outputsTable(outputs),
    };
    return Object.entries(tables).reduce((text, [name, table]) => withTable(text, name, table), present);
  },
};

/** The first example, for copying, without what it says of itself. */
function workflow(): string {
  const text = readFileSync('examples/add-one-pool.yml', 'utf8').replace(/^(?:#.*\n)+/, '');
  return `\`\`\`yaml\n${text}\`\`\``;
}

function withTable(text: string, name: string, table: string): string {
  const marked = new RegExp(`(<!-- ${name}: [^\\n]* -->\\n)[\\s\\S]*?(<!-- ${name} end -->)`);
  if (!marked.test(text)) throw new Error(`README.md has no marks for ${name}.`);
  return text.replace(marked, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`);
}

function inputsTable(inputs: Readonly<Record<string, Described>>): string {
  const rows = Object.entries(inputs).map(
    ([name, { description, required, default: fallback }]) =>
      `| \`${name}\` | ${required === true ? 'required' : fallback === undefined ? '' : `\`${fallback}\``} | ${cell(description)} |`,
  );
  return ['| input | default | meaning |', '| ----- | ------- | ------- |', ...rows].join('\n');
}

function outputsTable(outputs: Readonly<Record<string, Described>>): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`);
  return ['| output | value |', '| ------ | ----- |', ...rows].join('\n');
}

/** Text of ours, on one line and without the cell's own mark. */
function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
